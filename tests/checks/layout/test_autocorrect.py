"""What word processors set and typewriters lack; transcripts and recognised layers are left out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.facts import codes, doc, lines, run
from triage.checks.layout.autocorrect import autocorrect
from triage.model.document import Document
from triage.model.facts import Origin, Where
from triage.model.typeset import TypesetLine, TypesetRun, Typewriting

TYPED = Typewriting(claimed=True, last=None)
OLD = Typewriting(claimed=False, last=date(1972, 5, 4))
CURLY = "He said \u201cno\u201d and left."


def made(*texts: str, format: str = "docx", drawn: bool = True, origin: Origin = Origin.FILE, **parts: Any) -> Document:
    """A document of these lines; `drawn` is whether its page draws text of its own."""
    plain = TypesetRun(text=texts[0], face="Times")
    runs = parts.pop("runs", (TypesetLine(runs=(plain,), where=Where(page=1)),) if drawn else ())
    return doc(format=format, text=lines(*texts, origin=origin), runs=runs, **parts)


def ordinal(ending: str, *, raised: bool) -> tuple[TypesetLine, ...]:
    """`the 9th` in runs."""
    runs = (TypesetRun(text="on the 9", face="Times"), TypesetRun(text=ending, face="Times", raised=raised))
    return (TypesetLine(runs=runs, where=Where(page=1)),)


TABLE = [
    # flag
    (made(CURLY), TYPED, ["typographic-signs"]),
    (made("1972\u20131973", "so it went\u2026"), TYPED, ["typographic-signs"]),
    (made("the \ufb01rst \ufb02oor", format="pdf"), TYPED, ["typographic-signs"]),
    (made("on the 9th", runs=ordinal("th", raised=True)), TYPED, ["raised-ordinals"]),
    (made(CURLY), OLD, ["signs-before-programs"]),
    # clear
    (made('He said "no" and left -- at once...'), TYPED, []),
    (made("on the 9th", runs=ordinal("th", raised=False)), TYPED, []),
    (made("Il a dit \u00ab non \u00bb"), TYPED, []),
    # look-alike: one sign, a footnote mark, what a transcriber's program or a recognition put in
    (made("don\u2019t"), TYPED, []),
    (made("on the 9", runs=ordinal("12", raised=True)), TYPED, []),
    (made(CURLY, origin=Origin.TRANSCRIPT), TYPED, []),
    (made(CURLY, origin=Origin.OCR), TYPED, []),
    (made(CURLY, format="pdf", drawn=False), TYPED, []),
]


@pytest.mark.parametrize(("document", "typewriting", "expected"), TABLE)
def test_codes(document: Document, typewriting: Typewriting, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(autocorrect, document, typewriting)


def test_places_and_counts() -> None:
    """The lines are pointed at and the signs counted by kind."""
    [found] = run(autocorrect, made("plain", CURLY, "1972\u20131973"), TYPED)
    assert [2, 3] == [w.line for w in found.where]
    assert "curly quotes (2), long dashes (1)" == found.values["signs"].text
