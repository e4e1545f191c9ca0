"""Every shipped table reads, is fast, and keeps the promises of its columns; broken ones are refused with their place."""

from __future__ import annotations

import re
import time
from datetime import date
from pathlib import Path

import pytest

from triage.errors import InvalidFileError
from triage.model.case import DatePrecision
from triage.model.typefaces import FALLBACKS, METRIC_CLONES
from triage.reference import COLUMNS, HEADER, about, load, load_all, tables, undated

HEAD = "".join(f"# {key}: {'2026-11-24' if key in ('taken', 'knowledge_ends') else 'x'}\n" for key in HEADER)
NAMES = ",".join(COLUMNS) + "\n"
ROW = "Face,,2015-07-29,day,K,casebook,,,,\n"


def test_all_are_there() -> None:
    """The tables that the casebook's section 4 comes to."""
    expected = "currencies devices domains fonts formats ooxml organisations pdf_versions places programs terms unicode"
    assert tuple(expected.split()) == tables()
    assert set(tables()) == set(load_all(tables()))


@pytest.mark.parametrize("name", tables())
def test_rows(name: str) -> None:
    """Dates agree with their precision, come before the end of knowledge, and betas before releases."""
    table = load(name)
    assert 0 < len(table.rows) == about(name).rows
    assert (about(name).title, about(name).knowledge_ends) == (table.title, table.knowledge_ends)
    for row in table.rows:
        assert row.earliest <= table.knowledge_ends <= table.taken, row
        assert row.beta is None or row.beta < row.earliest, row
        if row.precision in (DatePrecision.MONTH, DatePrecision.YEAR):
            assert row.earliest.day == 1, row
        if row.precision is DatePrecision.YEAR:
            assert row.earliest.month == 1, row


def test_by_hand() -> None:
    """Rows read off the casebook by hand."""
    fonts = {(r.name, r.version): r for r in load("fonts").rows}
    assert date(2006, 5, 23) == fonts["Calibri", ""].not_before
    assert date(2007, 1, 30) == fonts["Calibri", ""].earliest
    # "1992 | y": the first of January, less the margin of a year
    assert date(1991, 1, 1) == fonts["Book Antiqua", ""].not_before
    # a range begins with its first year
    assert date(2015, 1, 1) == fonts["Shabnam", ""].earliest
    programs = {(r.name, r.version): r for r in load("programs").rows}
    assert date(2022, 7, 10) == programs["LibreOffice", "7.4"].earliest
    assert ("build 19",) == programs["macOS", "10.15"].also
    assert 120 == programs["Google Docs Renderer", "140"].margin_days
    devices = {r.name: r for r in load("devices").rows}
    assert date(2014, 4, 11) == devices["SM-G900*"].earliest


def test_substitutes_are_faces() -> None:
    """Every substitute is a name of the table of fonts."""
    assert set() == (FALLBACKS | METRIC_CLONES) - {row.name for row in load("fonts").rows}


def test_patterns() -> None:
    """Every pattern compiles, and names a program with rows unless it reads its date out of the text."""
    table = load("programs")
    known = {row.name for row in table.rows}
    for pattern in table.patterns:
        groups = set(re.compile(pattern.regex).groupindex)
        assert groups <= {"version", "built"}
        assert pattern.name in known or groups == {"built"}
    assert known == {p.name for p in table.patterns} & known


@pytest.mark.parametrize("name", ["ended", "file_names", "fossils", "signs"])
def test_undated(name: str) -> None:
    """The tables without dates read too."""
    assert all(row.kind and row.value for row in undated(name))


@pytest.mark.parametrize(("name", "seconds"), [("fonts", 0.010), ("programs", 0.015)])
def test_fast(name: str, seconds: float) -> None:
    """Loading costs little; the best of five, as the machine may be busy."""
    spent = []
    for _ in range(5):
        start = time.perf_counter()
        load(name)
        spent.append(time.perf_counter() - start)
    assert min(spent) < seconds


REFUSED = [
    (NAMES + ROW, 1, "title"),
    (HEAD.replace("knowledge_ends: 2026-11-24", "knowledge_ends: soon") + NAMES + ROW, None, "knowledge_ends"),
    (HEAD + "name,version\nFace,\n", 7, ""),
    (HEAD + NAMES + ROW.replace(",casebook,", ",,"), 8, "source"),
    (HEAD + NAMES + ROW.replace(",K,", ",,"), 8, "basis"),
    (HEAD + NAMES + ROW.replace(",K,", ",X,"), 8, "basis"),
    (HEAD + NAMES + ROW.replace("2015-07-29", ""), 8, "earliest"),
    (HEAD + NAMES + ROW.replace("2015-07-29", "2015-02-30"), 8, "earliest"),
    (HEAD + NAMES + ROW.replace(",day,", ",week,"), 8, "precision"),
    (HEAD + NAMES + ROW.replace(",,,,\n", ",,,some,\n"), 8, "margin_days"),
    (HEAD + NAMES + ROW.replace(",,,,\n", ",,early,,\n"), 8, "beta"),
    (HEAD + NAMES + ROW + ROW, 9, "name"),
    (HEAD + NAMES + "Face,only\n", 8, ""),
    (HEAD + NAMES + '"Face', 8, ""),
]


@pytest.mark.parametrize(("text", "line", "key"), REFUSED)
def test_refused(tmp_path: Path, text: str, line: int | None, key: str) -> None:
    """A table that is not as it must be is refused with path, line and key."""
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidFileError) as refused:
        load("mine", tmp_path)
    assert (str(path), line, key) == (refused.value.path, refused.value.line, refused.value.key)
    assert refused.value.expected


def test_own_folder(tmp_path: Path) -> None:
    """A newsroom's own table reads like a shipped one; one that is absent or not text is refused."""
    (tmp_path / "mine.csv").write_text(HEAD + NAMES + ROW, encoding="utf-8")
    assert ["Face"] == [row.name for row in load("mine", tmp_path).rows]
    (tmp_path / "bytes.csv").write_bytes(b"\xff\xfe\x00")
    for name in ("absent", "bytes"):
        with pytest.raises(InvalidFileError):
            load(name, tmp_path)
