"""The table of words that machines and templates leave in a text (`language/residue.csv`), read once a process."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from triage.errors import InvalidFileError
from triage.model.calques import WordPattern
from triage.model.residue import ResiduePhrase

COLUMNS = ("kind", "language", "strength", "phrase", "basis", "source")

_PATH = Path(__file__).parent / "language" / "residue.csv"
_KINDS = frozenset({"assistant", "opening", "translation", "prompt", "filler", "field", "noun"})


@cache
def residue(path: Path = _PATH) -> tuple[tuple[ResiduePhrase, WordPattern], ...]:
    """Return all rows in their order, each with its pattern made ready.

    Raises:
        InvalidFileError: a line of the table is not as it must be.
    """
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    reader = csv.DictReader(lines, strict=True)
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise InvalidFileError(str(path), None, "", f"expected the columns {','.join(COLUMNS)}")
    return tuple(_row(path, number, cells) for number, cells in enumerate(reader, 1))


def _row(path: Path, number: int, cells: dict[str, str]) -> tuple[ResiduePhrase, WordPattern]:
    """Make one row; `number` counts rows below the line of column names."""
    for key in COLUMNS:
        if not (cells.get(key) or "").strip():
            raise InvalidFileError(str(path), number, key, "expected a value")
    for key, allowed in (("kind", _KINDS), ("basis", frozenset({"S", "K", "S/K"})), ("strength", frozenset("12"))):
        if cells[key] not in allowed:
            raise InvalidFileError(str(path), number, key, f"expected one of {', '.join(sorted(allowed))}")
    try:
        pattern = WordPattern(cells["phrase"], loose=True)
    except ValueError as error:
        raise InvalidFileError(str(path), number, "phrase", "expected a phrase with a word of its own") from error
    return ResiduePhrase(**(cells | {"strength": int(cells["strength"])})), pattern  # type: ignore[arg-type]  # cells of the columns checked above
