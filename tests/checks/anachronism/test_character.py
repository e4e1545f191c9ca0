"""A character cannot be older than its code; invisible marks and letters of PDFs are weighed apart."""

from __future__ import annotations

import pytest

from tests.facts import codes, days, doc, lines, run
from triage.checks.anachronism.character import character
from triage.model.document import Document
from triage.model.facts import Origin
from triage.reference import load

UNICODE = load("unicode")
NEW, MARK, MEMORY = "character-not-yet-encoded", "mark-not-yet-encoded", "character-by-memory"


def made(text: str, format: str = "txt", origin: Origin = Origin.FILE) -> Document:
    """A document of one line."""
    return doc(format=format, text=lines(text, origin=origin))


TABLE = [
    # flag
    (made("Сумма 5000 \u20bd"), "2012-05-04", [NEW]),
    (made("Rates \u20bf"), "2016-01-01", [NEW]),
    (made("well done \U0001f44d"), "2009-01-01", [NEW]),
    (made("good \U0001f970"), "2017-01-01", [NEW]),
    (made("good \U0001f9e1"), "2014-01-01", [NEW]),
    (made("the sum of \u20b5 40"), "2001-01-01", [NEW]),
    (made("a \u2e3a b"), "2000-01-01", [NEW]),
    (made("the sum \u20bd", format="pdf"), "2012-05-04", [NEW]),
    (made("left \u2066word\u2069 right"), "2011-01-01", [MARK, MARK]),
    (made("shaken \U0001fae8"), "2021-12-31", [MEMORY]),
    # clear
    (made("Сумма 5000 \u20bd"), "2014-06-16", []),
    (made("plain text"), "1995-01-01", []),
    (made("د افغانستان اسلامي امارت \u06f1\u06f4\u06f0\u06f4"), "1995-01-01", []),
    # look-alike: the sign was adopted before it was encoded; the margin of a month; a letter mapped by a PDF
    (made("Сумма 5000 \u20bd"), "2013-12-20", []),
    (made("the price 40 \u20ac"), "1998-04-20", []),
    (made("\u0620\u0644\u0649", format="pdf"), "2004-10-26", []),
    # look-alike: what a person or a recognition typed
    (made("Сумма 5000 \u20bd", origin=Origin.TRANSCRIPT), "2012-05-04", []),
    (made("Сумма 5000 \u20bd", origin=Origin.OCR), "2012-05-04", []),
    # look-alike: private use, which has no meaning of its own
    (made("bullet \uf0b7 \ue000"), "1995-01-01", []),
]


@pytest.mark.parametrize(("document", "claimed", "expected"), TABLE)
def test_codes(document: Document, claimed: str, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(character, document, days(claimed), UNICODE)


def test_places_and_range() -> None:
    """Each line with the sign is pointed at; the end of a claimed range counts."""
    document = doc(format="txt", text=lines("none", "5 \u20bd", "6 \u20bd"))
    [found] = run(character, document, days("2010-01-01", "2012-12-31"), UNICODE)
    assert [2, 3] == [w.line for w in found.where]
    assert "U+20BD ruble sign" == found.values["sign"].text
    assert [] == codes(character, document, days("2010-01-01", "2020-12-31"), UNICODE)
