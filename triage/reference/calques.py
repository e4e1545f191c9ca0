"""The table of turns of phrase carried from one language into another (`language/calques.csv`).

Only the rows for one language of text are read at a time, and no more than once a process.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from triage.errors import InvalidFileError
from triage.model.calques import Calque, WordPattern

COLUMNS = ("language", "first", "kind", "strength", "pattern", "instead", "basis", "source", "note")
"""`first` holds one or several languages, parted by a blank; `note` may be empty."""

_PATH = Path(__file__).parent / "language" / "calques.csv"
_KINDS = frozenset({"phrase", "agreement"})
_BASES = frozenset({"S", "K", "S/K"})


@cache
def calques(language: str, path: Path = _PATH) -> tuple[tuple[Calque, WordPattern], ...]:
    """Return the rows for texts in one language, each with its pattern made ready.

    Args:
        language: BCP 47 primary tag.
        path: the table; the shipped one by default.

    Raises:
        InvalidFileError: a line of the table is not as it must be.
    """
    return tuple((row, WordPattern(row.pattern)) for row in rows(path) if row.language == language)


@cache
def rows(path: Path = _PATH) -> tuple[Calque, ...]:
    """Return all rows, in their order."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    reader = csv.DictReader(lines, strict=True)
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise InvalidFileError(str(path), None, "", f"expected the columns {','.join(COLUMNS)}")
    return tuple(_row(path, number, cells) for number, cells in enumerate(reader, 1))


def _row(path: Path, number: int, cells: dict[str, str]) -> Calque:
    """Make one row; `number` counts rows below the line of column names."""
    for key in COLUMNS[:-1]:
        if not (cells.get(key) or "").strip():
            raise InvalidFileError(str(path), number, key, "expected a value")
    for key, allowed in (("kind", _KINDS), ("basis", _BASES), ("strength", frozenset("12"))):
        if cells[key] not in allowed:
            raise InvalidFileError(str(path), number, key, f"expected one of {', '.join(sorted(allowed))}")
    try:
        WordPattern(cells["pattern"])
    except ValueError as error:
        raise InvalidFileError(str(path), number, "pattern", "expected a phrase with a word of its own") from error
    first = tuple(cells["first"].split())
    return Calque(**(cells | {"first": first, "strength": int(cells["strength"]), "note": cells["note"] or ""}))  # type: ignore[arg-type]  # cells of the columns checked above
