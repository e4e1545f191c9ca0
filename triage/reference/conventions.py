"""The table of conventions: which marks each language writes, `language/conventions.csv`."""

from __future__ import annotations

import csv
from pathlib import Path

from triage.errors import InvalidFileError
from triage.model.conventions import Convention, Sign, Standing

COLUMNS = ("language", "name", "region", "sign", "forms", "standing", "basis", "source", "note")
_BASES = frozenset({"S", "K", "C", "S/K"})
_SHIPPED = Path(__file__).with_name("language") / "conventions.csv"


def conventions(path: Path | None = None) -> tuple[Convention, ...]:
    """Read the shipped table, or another of its shape.

    Raises:
        InvalidFileError: it is absent, or a line of it is not as it must be.
    """
    path = path or _SHIPPED
    try:
        body = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidFileError(str(path), None, "", "expected a table in UTF-8 that can be read") from error
    above = next((n for n, line in enumerate(body) if not line.startswith("#")), len(body))
    try:
        lines = [(above + n, cells) for n, cells in enumerate(csv.reader(body[above:], strict=True), 1)]
    except csv.Error as error:
        raise InvalidFileError(str(path), above, "", "expected well-formed CSV") from error
    if not lines or tuple(lines[0][1]) != COLUMNS:
        raise InvalidFileError(str(path), above + 1, "", f"expected the columns {','.join(COLUMNS)}")
    return tuple(_row(path, line, cells) for line, cells in lines[1:])


def _row(path: Path, line: int, cells: list[str]) -> Convention:
    """Make a record of one line; each cell but region and note must be filled."""
    if len(cells) != len(COLUMNS):
        raise InvalidFileError(str(path), line, "", f"expected {len(COLUMNS)} cells, found {len(cells)}")
    row = dict(zip(COLUMNS, cells, strict=True))
    for key in COLUMNS:
        if not row[key] and key not in {"region", "note"}:
            raise InvalidFileError(str(path), line, key, "expected a value")
    for key, allowed in (("sign", set(Sign)), ("standing", set(Standing)), ("basis", _BASES)):
        if row[key] not in allowed:
            raise InvalidFileError(str(path), line, key, f"expected one of {', '.join(sorted(allowed))}")
    return Convention(
        language=row["language"],
        name=row["name"],
        region=row["region"],
        sign=Sign(row["sign"]),
        forms=tuple(row["forms"].split("|")),
        standing=Standing(row["standing"]),
        basis=row["basis"],
        source=row["source"],
        note=row["note"],
    )
