"""Tables of the languages of offices by country (`offices.csv`) and of English names of languages (`names.csv`).

Names come from a table, not a library: measured 2026-11-24, langcodes with its language_data is
5.8 MB to download, pycountry 8 MB, babel 10 MB, for the 18 kB that are needed here; babel makes
the table (`python -m tests.reference.make_language_tables`).
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from triage.errors import InvalidFileError
from triage.model.expected import OfficeLanguages, Standing

_HERE = Path(__file__).parent
_COLUMNS = {
    "offices": ("country", "languages", "standing", "basis", "source", "note"),
    "names": ("language", "name", "basis", "source"),
}
_BASES = frozenset({"S", "K"})


@cache
def names() -> dict[str, str]:
    """Return BCP 47 primary tag → English name.

    Raises:
        InvalidFileError: a line of the table is not as it must be.
    """
    return {row["language"]: row["name"] for _, row in _rows("names")}


def named(tag: str) -> str:
    """Return `Pashto (ps)`, or the tag alone where the table lacks it."""
    return f"{names()[tag]} ({tag})" if tag in names() else tag


def offices(country: str) -> tuple[OfficeLanguages, ...]:
    """Return the rows of one country; empty where the table has none.

    Raises:
        InvalidFileError: a line of the table is not as it must be.
    """
    return tuple(_made(line, row) for line, row in _rows("offices") if row["country"] == country)


def _made(line: int, row: dict[str, str]) -> OfficeLanguages:
    """Make a record of one line."""
    if row["standing"] not in set(Standing):
        raise InvalidFileError(str(_path("offices")), line, "standing", f"expected one of {', '.join(Standing)}")
    return OfficeLanguages(
        country=row["country"],
        languages=tuple(row["languages"].split("|")),
        standing=Standing(row["standing"]),
        basis=row["basis"],
        source=row["source"],
        note=row["note"],
    )


def _path(name: str) -> Path:
    """Where a table lies."""
    return _HERE / f"{name}.csv"


@cache
def _rows(name: str) -> tuple[tuple[int, dict[str, str]], ...]:
    """Return number and cells of every line; each cell but the note must be filled."""
    body = _path(name).read_text("utf-8").splitlines()
    above = next(n for n, line in enumerate(body) if not line.startswith("#"))
    reader = csv.DictReader(body[above:], strict=True)
    if tuple(reader.fieldnames or ()) != _COLUMNS[name]:
        raise InvalidFileError(str(_path(name)), above + 1, "", f"expected the columns {','.join(_COLUMNS[name])}")
    made = []
    for row in reader:
        line = above + reader.line_num
        for key in _COLUMNS[name]:
            if row[key] is None or (not row[key] and key != "note") or (key == "basis" and row[key] not in _BASES):
                raise InvalidFileError(str(_path(name)), line, key, "expected a value")
        made.append((line, row))
    return tuple(made)
