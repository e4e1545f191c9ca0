"""Tables of varieties and orthographies: read in full, and refused where a line is not as it must be."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.errors import InvalidFileError
from triage.reference.language import varieties as tables

MARKERS = "language,axis,variety,sense,forms,strength,other,basis,source\n"
RULES = "id,title,language,variety,since,adopted,in_force,old_until,basis,source\n"
FORMS = "rule,side,forms,strength,other,beside,basis,source\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of tables; nothing read before is remembered, nor afterwards."""
    monkeypatch.setattr(tables, "_HERE", tmp_path)
    for function in (tables.markers, tables.forms, tables.languages):
        monkeypatch.setattr(tables, function.__name__, function.__wrapped__)
    return tmp_path


def test_reads_a_row(folder: Path) -> None:
    """Varieties and forms are parted, a pattern is not."""
    (folder / "varieties.xx.csv").write_text(
        f"# what: a table\n{MARKERS}xx,words,xx-AA|xx-BB,thing,one|two*,sure,three,K,somebody\n"
        "xx,words,xx-CC,thing,/a|b/,weak,,S,somebody\n",
        encoding="utf-8",
    )
    first, second = tables.markers("xx")
    assert (("xx-AA", "xx-BB"), ("one", "two*"), True) == (first.varieties, first.forms, first.sure)
    assert (("/a|b/",), False) == (second.forms, second.sure)
    assert {"xx"} == tables.languages()
    assert () == tables.markers("yy")


@pytest.mark.parametrize(
    "row",
    [
        "xx,words,xx-AA,thing,one,sure,three,K\n",
        "xx,words,xx-AA,thing,one,certain,three,K,somebody\n",
        "xx,words,xx-AA,thing,one,sure,three,X,somebody\n",
        "xx,words,xx-AA,thing,one,sure,three,K,\n",
    ],
)
def test_refuses_a_marker(folder: Path, row: str) -> None:
    """A cell too few, an unknown strength or basis, no source."""
    (folder / "varieties.xx.csv").write_text(MARKERS + row, encoding="utf-8")
    with pytest.raises(InvalidFileError):
        tables.markers("xx")


@pytest.mark.parametrize(
    ("rule", "form"),
    [
        ("r,title,xx,,,2000-01-01,2000-02-30,,K,somebody\n", "r,new,one,sure,two,,K,somebody\n"),
        ("r,title,xx,,,,2000-02-01,,K,somebody\n", "r,new,one,sure,two,,K,somebody\n"),
        ("r,title,xx,,,2000-01-01,2000-02-01,,K,somebody\n", "q,new,one,sure,two,,K,somebody\n"),
        ("r,title,xx,,,2000-01-01,2000-02-01,,K,somebody\n", "r,newer,one,sure,two,,K,somebody\n"),
    ],
)
def test_refuses_an_orthography(folder: Path, rule: str, form: str) -> None:
    """No such day, no day, no such rule, no such side."""
    (folder / "orthographies.csv").write_text(RULES + rule, encoding="utf-8")
    (folder / "orthographies.xx.csv").write_text(FORMS + form, encoding="utf-8")
    with pytest.raises(InvalidFileError):
        tables.forms("xx")


def test_refuses_other_columns(folder: Path) -> None:
    """Columns are named in one order."""
    (folder / "varieties.xx.csv").write_text("sense,language\n", encoding="utf-8")
    with pytest.raises(InvalidFileError):
        tables.markers("xx")
