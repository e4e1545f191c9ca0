"""The memo that the project began with: unmarked where it is flawless, each single flaw found with its place.

What the memo is made of is in `tests/planted/seed`; `python -m tests.planted.seed` prints the whole table.
"""

from __future__ import annotations

import re
from functools import partial

import pytest

from tests.planted.samples.memo_text import memo
from tests.planted.seed.casefile import case
from tests.planted.seed.flaws import FLAWS, INNOCENT, Flaw, Innocent, words_of
from tests.planted.seed.forms import FORMS
from tests.planted.seed.inspecting import Cell, cell, meant
from tests.test_samples import REAL, SAMPLES

QUICK = {"weekday", "number-of-other-lunar-year", "twenty-one-listed", "minister-no-longer", "other-ministry-signs"}
WANTED = [flaw for flaw in FLAWS if flaw.wanted]
PDF = ("pdf-chromium", "pdf-libreoffice")
by_name = partial(pytest.mark.parametrize, ids=lambda planted: getattr(planted, "name", planted))


def inspected(planted: Flaw | Innocent, form: str) -> Cell:
    """One form of the memo, inspected; skip where a program that builds it is absent."""
    one = cell(planted, form)
    if one.why.startswith("not built"):
        pytest.skip(one.why)
    assert not one.why
    assert () == one.ended
    return one


def held(flaw: Flaw, form: str) -> None:
    """A flaw is found by its check, at its weight, and one of the places is a line in which it stands."""
    one = inspected(flaw, form)
    hit = one.of(flaw)
    assert hit is not None, [hit.check for hit in one.hits]
    assert (True, meant(flaw, form)[1]) == (hit.right, hit.severity), hit.places


@by_name("flaw", [flaw for flaw in FLAWS if flaw.name in QUICK])
def test_found_in_text(flaw: Flaw) -> None:
    """Five of the flaws, in plain text."""
    held(flaw, "text")


def test_flawless_text() -> None:
    """Nothing is said of the flawless memo as plain text, not even a note."""
    assert () == inspected(INNOCENT[0], "text").hits


@pytest.mark.slow
@pytest.mark.parametrize("form", ["text", "transcript", "docx"])
@by_name("flaw", FLAWS)
def test_found(flaw: Flaw, form: str) -> None:
    """Every flaw in text, in the transcript of the photograph and in the Word file."""
    held(flaw, form)


@pytest.mark.slow
@pytest.mark.parametrize("form", PDF)
@by_name("flaw", FLAWS)
def test_found_in_pdf(flaw: Flaw, form: str) -> None:
    """Every flaw in the PDF of either program."""
    held(flaw, form)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
@by_name("innocent", INNOCENT)
def test_innocent(innocent: Innocent, form: str) -> None:
    """What is no flaw draws nothing of medium or high about authenticity."""
    assert () == inspected(innocent, form).heavy


@pytest.mark.slow
@by_name("innocent", [innocent for innocent in INNOCENT if innocent.asks])
def test_missing_parts_are_asked_for(innocent: Innocent) -> None:
    """Annexes and pages that are not there are among what the report asks for."""
    assert [ask for ask in inspected(innocent, "text").missing if innocent.asks in ask]


def test_memo_is_that_of_the_photograph() -> None:
    """The flawless words are those that a person reads in the photograph."""
    read = (SAMPLES / "memo-unflawed.jpg.transcript.txt").read_text(encoding="utf-8").splitlines()
    assert read == list(words_of(INNOCENT[0].change).lines)


@by_name("planted", [*FLAWS, *INNOCENT[1:]])
def test_each_changes_the_memo(planted: Flaw | Innocent) -> None:
    """A change changes something, a flaw stands in the lines that it names, and SPECIMEN stays."""
    lines = words_of(planted.change).lines
    assert memo(flawed=False).lines != lines
    assert any(words in line for words in getattr(planted, "words", ("SPECIMEN",)) for line in lines)
    assert any("SPECIMEN" in line for line in lines)


def test_fictional() -> None:
    """No real ministry or person stands in the memo or the case file."""
    words = "\n".join(line for planted in (*FLAWS, *INNOCENT) for line in words_of(planted.change).lines) + case()
    assert [] == [name for name in REAL if name in words]


def test_at_least_fourteen() -> None:
    """The issue asks for fourteen single flaws at least; each has a name and a check of its own."""
    assert len({flaw.name for flaw in FLAWS}) == len(FLAWS)
    assert 14 <= len(WANTED)
    assert all(re.fullmatch(r"[a-z]+\.[a-z_]+/[a-z-]+", flaw.found_by) for flaw in FLAWS)
