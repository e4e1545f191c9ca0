"""Odd fonts of a few signs beside others of their face, maps and outlines that lie, programs changed later."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.facts import case, codes, moment, run, stamp
from triage.checks.pdf.fonts import fonts
from triage.model.facts import Event, Where
from triage.model.fontprograms import FontProgram, Lie, Usage
from triage.model.pdf import PdfFacts
from triage.model.typeset import TypesetLine, TypesetRun

PDF = PdfFacts(version="1.7")


def used(text: str, *, page: int = 1, times: int = 1) -> Usage:
    """A font that sets these words once, and as many signs as `times` says."""
    plain = "".join(text.split())
    signs = "".join(sorted(set(plain)))
    return Usage(characters=len(plain) * times, signs=signs, pages=(page,), words=(plain,))


def program(name: str, usage: Usage | None = None, **more: Any) -> FontProgram:
    """A font of the first page."""
    return FontProgram(name=name, where=Where(page=1, object="9 0"), usage=usage, **more)


def line(*runs: tuple[str, str], top: float = 100, page: int = 1) -> TypesetLine:
    """A line of (face, words)."""
    made = tuple(TypesetRun(text=t, face=f, size=11.0, colour="000000", baseline=top) for f, t in runs)
    return TypesetLine(runs=made, where=Where(page=page, box=(72, top - 9, 300, top)))


TOTAL = "Total to be paid: 0123456789"
MAIN = program("AAAAAA+Lucid", used(TOTAL, times=20), kind="TrueType")
BESIDE = line(("AAAAAA+Lucid", "Total to be paid:"), ("BBBBBB+Lucid", "48 500"))
ALONE = line(("BBBBBB+Lucid", "48 500"))
AMID = line(
    ("AAAAAA+Lucid", "The sum of the year was "), ("BBBBBB+Lucid", "48 500"), ("AAAAAA+Lucid", " in all, as agreed.")
)
ODD = program("BBBBBB+Lucid", used("48 500"), kind="TrueType")
SHAPES = program("", kind="Type3")
TYPE3 = line(("Lucid", "Signed in the year "), ("", "2024"))


def held(name: str = "Lucid", text: str = "order 118") -> tuple[TypesetLine, ...]:
    """One line in a face."""
    return (line((name, text)),)


def lying(drawn: str, extracted: str, evidence: str = "glyph name") -> FontProgram:
    """A font with one glyph mapped otherwise."""
    return program("Lucid", lies=(Lie(drawn=drawn, extracted=extracted, evidence=evidence),))


TABLE: list[tuple[tuple[FontProgram, ...], tuple[TypesetLine, ...], list[str]]] = [
    # flag
    ((MAIN, ODD), (BESIDE,), ["odd-subset"]),
    ((MAIN, program("BBBBBB+Lucid", used("Quell"))), (line(("AAAAAA+Lucid", "For "), ("BBBBBB+Lucid", "Quell")),), ["odd-subset"]),
    ((MAIN, program("Lucid", used("48 500"), embedded=False)), (line(("AAAAAA+Lucid", "Total:"), ("Lucid", "48 500")),),
     ["embedded-apart"]),
    ((program("AAAAAA+Lucid"), program("Calibri", used("48 500"), embedded=False)),
     (line(("AAAAAA+Lucid", TOTAL * 9)), line(("Calibri", "48 500"), top=200)), ["lone-unembedded"]),
    ((SHAPES, MAIN), (TYPE3,), ["type3-in-line"]),
    ((SHAPES, MAIN), (line(("Lucid", "Signed in the year of "), ("", "famine")),), ["type3-word-in-line"]),
    # look-alike: a word of another script, which a browser draws with whatever font has it
    ((SHAPES, MAIN), (line(("Lucid", "Signed in the year "), ("", "نمونه")),), []),
    ((lying("1", "7"),), held(text="order 778"), ["mapped-otherwise"]),
    ((lying("3", "8", "the same outline as 3"),), held(), ["one-outline-two-signs"]),
    # clear: one font of a face; a lie about a sign that no page shows
    ((MAIN,), (BESIDE,), []),
    ((lying("1", "7"),), held(), []),
    # look-alike: by itself on its height, as a page number or a figure of a drawing is
    ((MAIN, ODD), (ALONE,), []),
    # look-alike: signs that the main font has not, parted by alphabet
    ((MAIN, program("BBBBBB+Lucid", used("ЖЩЮ"))), (line(("AAAAAA+Lucid", "Total:"), ("BBBBBB+Lucid", "ЖЩЮ")),), []),
    # look-alike: a subset for each page
    ((MAIN, program("BBBBBB+Lucid", used("48 500", page=2))), (line(("BBBBBB+Lucid", "48 500"), page=2),), []),
    # look-alike: figures amid a line, which layout.fonts reports
    ((MAIN, ODD), (AMID,), []),
    # look-alike: a standard face need not be embedded; the only face need not be
    ((program("AAAAAA+Lucid"), program("ArialMT", used("48 500"), embedded=False)),
     (line(("AAAAAA+Lucid", TOTAL * 9)), line(("ArialMT", "48 500"), top=200)), []),
    # look-alike: a whole paper drawn in Type 3
    ((SHAPES, MAIN), (TYPE3, line(("", TOTAL))), []),
]  # fmt: skip


@pytest.mark.parametrize(("programs", "lines", "expected"), TABLE)
def test_codes(programs: tuple[FontProgram, ...], lines: tuple[TypesetLine, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(fonts, programs, lines, PDF)


DATES = [
    ("2025-02-26T00:00:00Z", "2024-09-01T09:30:00Z", ["program-changed-later"]),
    ("2024-09-02T20:00:00Z", "2024-09-01T09:30:00Z", []),
    ("2010-01-01T00:00:00Z", "2024-09-01T09:30:00Z", []),
    # look-alike: a date to come, which some font makers write for none
    ("2040-02-06T00:00:00Z", "2024-09-01T09:30:00Z", []),
]


@pytest.mark.parametrize(("changed", "written", "expected"), DATES)
def test_dates(changed: str, written: str, expected: list[str]) -> None:
    """A program changed two days and more after every date of the file is said, unless that day is to come."""
    pdf = PdfFacts(version="1.7", info_stamps=(stamp(Event.CREATED, written),))
    font = program("Lucid", modified=moment(changed))
    assert expected == codes(fonts, (font,), held(), pdf, case=case(date(2026, 1, 15)))


def test_no_dates() -> None:
    """Without a date of the file nothing is later."""
    assert [] == codes(fonts, (program("Lucid", modified=moment("2025-02-26T00:00:00Z")),), held(), PDF)


def test_places() -> None:
    """The run and the font's object are pointed at, and both fonts are named."""
    [found] = run(fonts, (MAIN, ODD), (BESIDE,), PDF)
    assert (1, "48 500", "9 0") == (found.where[0].page, found.where[0].text, found.where[0].object)
    assert "48 500" == found.values["words"].text
    assert found.values["words"].quote
