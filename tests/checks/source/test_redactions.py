"""Words beneath bars are told by kind of cover and page, and so are other places of the same words."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.source.redactions import redactions
from triage.model.drawn import Cover, Drawn, HiddenText, Hiding, OcrLayer, Redaction
from triage.model.facts import Where


def mark(cover: Cover, text: str = "Karimzad", page: int = 1, *elsewhere: Where) -> Redaction:
    """A redaction on a page."""
    return Redaction(
        cover=cover, text=text, where=Where(page=page, box=(72, 90, 140, 102), text=text or None), elsewhere=elsewhere
    )


def drawn(*marks: Redaction, hidden: tuple[HiddenText, ...] = (), recognised: OcrLayer | None = None) -> Drawn:
    """Two pages with these redactions."""
    return Drawn(pages=2, redactions=marks, hidden=hidden, recognised=recognised)


TITLE = Where(field="Info/Title", text="karimzad")
TABLE = [
    # flag
    (drawn(mark(Cover.SHAPE)), ["redaction-words-remain"]),
    (drawn(mark(Cover.PICTURE)), ["redaction-words-remain"]),
    (drawn(mark(Cover.SHAPE), mark(Cover.SHAPE, "Delawari")), ["redaction-words-remain"]),
    (drawn(mark(Cover.SHAPE), mark(Cover.SHAPE, page=2)), ["redaction-words-remain", "redaction-words-remain"]),
    (drawn(mark(Cover.HIGHLIGHT)), ["words-under-annotation"]),
    (drawn(mark(Cover.ANNOTATION)), ["words-under-annotation"]),
    (drawn(mark(Cover.SCANNED)), ["words-under-scanned-bar"]),
    (drawn(mark(Cover.UNAPPLIED)), ["redaction-never-applied"]),
    (drawn(mark(Cover.SHAPE, "Karimzad", 1, TITLE)), ["redacted-words-elsewhere", "redaction-words-remain"]),
    # flag: the words are gone from the page, and stand in an earlier revision
    (drawn(mark(Cover.SHAPE, "", 1, Where(revision=1, page=1, text="Karimzad"))), ["redacted-words-elsewhere"]),
    # clear
    (drawn(), []),
    (drawn(mark(Cover.SHAPE, "")), []),
    # look-alike: what programs for redacting print on a bar
    (drawn(mark(Cover.SHAPE, "REDACTED"), mark(Cover.SHAPE, "(b)(6)"), mark(Cover.SHAPE, "[Privileged]")), []),
    # flag: more than such a label
    (drawn(mark(Cover.SHAPE, "Redacted by Karimzad")), ["redaction-words-remain"]),
    # look-alike: a recognised scan, and words hidden otherwise, which another check tells
    (drawn(recognised=OcrLayer(pages=(1, 2))), []),
    (
        drawn(hidden=(HiddenText(hiding=Hiding.SAME_COLOUR, text="Karimzad", where=Where(page=1), letters=8),)),
        [],
    ),
]


@pytest.mark.parametrize(("facts", "expected"), TABLE)
def test_codes(facts: Drawn, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(redactions, facts)


def test_places() -> None:
    """Every bar of a page is pointed at, and so is each other place; words of the document are quotations."""
    bars, other = run(redactions, drawn(mark(Cover.SHAPE, "No"), mark(Cover.SHAPE, "Karimzad", 1, TITLE)))
    assert [1, 1] == [where.page for where in bars.where]
    assert ("2", "10") == (bars.values["count"].text, bars.values["letters"].text)
    assert (bars.values["words"].quote, bars.values["words"].text) == (True, "No / Karimzad")
    assert ["Info/Title"] == [where.field for where in other.where[1:]]
    assert other.values["words"].quote


def test_long_words_are_cut() -> None:
    """No finding quotes more than 300 characters."""
    [found] = run(redactions, drawn(mark(Cover.SHAPE, "boats " * 200)))
    assert 300 == len(found.values["words"].text)
