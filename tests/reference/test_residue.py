"""The table of machine residue: every row compiles, every group of languages has its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.errors import InvalidFileError
from triage.reference.residue import COLUMNS, residue


def test_languages() -> None:
    """Assistants speak twelve languages and more, and places are asked to be filled in in as many."""
    for kind in ("assistant", "opening", "field", "noun"):
        met = {row.language for row, _ in residue() if row.kind in (kind, "assistant")}
        assert {"en", "ru", "uk", "fr", "de", "es", "pt", "it", "pl", "tr", "ar", "fa", "ps", "zh", "ja"} <= met, kind


def test_rows_are_distinct() -> None:
    """Nothing stands twice."""
    met = [(row.kind, row.phrase) for row, _ in residue()]
    assert len(met) == len(set(met))


def test_a_broken_row_is_refused(tmp_path: Path) -> None:
    """With the name of the column."""
    path = tmp_path / "residue.csv"
    path.write_text(",".join(COLUMNS) + "\nwrong,en,1,as a model,K,s\n", encoding="utf-8")
    with pytest.raises(InvalidFileError, match="kind"):
        residue(path)
