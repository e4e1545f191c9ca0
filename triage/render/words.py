"""The words of the report: scales, places and values as people read them.

Everything that leaves this module is inert (`triage.safe.printable`) and bounded. A `Line`
keeps apart what triage says and what the document says, so that each renderer can set the
document's words in its own way: isolated, in quotation marks, on a line of their own.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from triage.model.facts import Identifies, Where
from triage.model.findings import BaseRate, Confidence, Outcome, Severity, Value
from triage.model.identifiers import KINDS, Eraser, slot_pieces
from triage.safe import LONGEST_QUOTE, printable

SEVERITIES = {
    Severity.HIGH: "cannot both be so",
    Severity.MEDIUM: "ask before publication",
    Severity.LOW: "unusual",
    Severity.NOTE: "context",
}

OUTCOMES = {
    Outcome.FLAGGED: "saw something",
    Outcome.CLEAR: "looked, saw nothing",
    Outcome.NOT_APPLICABLE: "not applicable",
    Outcome.NOT_RUN: "not run",
    Outcome.FAILED: "failed",
    Outcome.FOR_A_PERSON: "for a person",
}

CONFIDENCES = {Confidence.HIGH: "surely", Confidence.MEDIUM: "fairly surely", Confidence.LOW: "not surely"}

LEVELS = {
    "good": "ENOUGH FOR THE CHECKS THAT RAN",
    "part": "ONLY IN PART",
    "poor": "HARDLY",
}

NOTHING_SEEN = "Nothing seen by the checks that ran."

NO_RATE = "on genuine documents not known for papers like this"

FEWEST_FOR_RATE = 100
"""Below this many documents a rate is not shown (contract, section 2)."""

LONGEST_SENTENCE = 600
"""Characters of a sentence of triage's own, as a saved report may hold anything."""

LONGEST_NAME = 60
"""Characters of an id, a field's name or a title."""


class Words(Struct, frozen=True):
    """A run of text, already inert."""

    text: str
    quote: bool = False
    """True for words out of the document: to be set apart, and between quotation marks."""


Line = tuple[Words, ...]


class View(Struct, frozen=True, kw_only=True):
    """How much a rendering shows."""

    erase: Eraser
    by_kind: bool = False
    """True where identifying values are named by kind only."""
    full: bool = False
    """True where nothing is folded away."""

    def sentence(self, text: str) -> str:
        """A sentence of triage's own, inert and bounded."""
        return printable(self._struck(text), LONGEST_SENTENCE)

    def name(self, text: str) -> str:
        """An id, title or field name, inert and bounded."""
        return printable(self._struck(text), LONGEST_NAME)

    def quote(self, text: str) -> Words:
        """Words out of the document."""
        return Words(printable(self._struck(text), LONGEST_QUOTE), quote=True)

    def value(self, text: str, identifies: Identifies) -> Words:
        """A metadata value as found, or its kind."""
        if self.by_kind and identifies is not Identifies.NONE:
            return Words(KINDS[identifies])
        return self.quote(text)

    def _struck(self, text: str) -> str:
        """Strike out known identifiers where they are named by kind only."""
        # Bounded first: erasing is linear, but the text may be of any length.
        return self.erase(text[: 4 * LONGEST_SENTENCE]) if self.by_kind else text


def plain(text: str) -> Line:
    """A line that triage says as a whole."""
    return (Words(text),)


def said(message: str, template: str, values: Mapping[str, Value], view: View) -> Line:
    """The message of a finding, worded anew from its template where it has one."""
    try:
        pieces = list(slot_pieces(template, values))
    except KeyError:
        pieces = []
    if not pieces:
        return plain(view.sentence(message))
    return tuple(Words(printable(p, LONGEST_SENTENCE)) if isinstance(p, str) else _worded(p, view) for p in pieces)


def _worded(value: Value, view: View) -> Words:
    """One value inside a message."""
    if value.quote or (view.by_kind and value.identifies is not Identifies.NONE):
        return view.value(value.text, value.identifies)
    return Words(printable(value.text, LONGEST_QUOTE))


def place(where: Where, view: View) -> str:
    """A place as a person would say it: `page 2, line 8`; "" where only words are given."""
    numbers = (("page", where.page), ("line", where.line), ("revision", where.revision), ("byte", where.offset))
    named = (("object ", where.object), ("header ", where.header), ("", where.field), ("in ", where.part))
    parts = [f"{word} {number}" for word, number in numbers if number is not None]
    parts += [f"{word}{view.name(name)}" for word, name in named if name]
    return ", ".join(parts)


def places(where: tuple[Where, ...], view: View, said_already: str = "", most: int = 6) -> Line:
    """Several places, at most `most`, with their words where those are not part of `said_already`."""
    line: list[Words] = []
    for one in where[:most]:
        told, words = place(one, view), one.text is not None and one.text not in said_already
        line.append(Words(f"{'; ' if line else ''}{told}{': ' if told and words else ''}"))
        if one.text and words:
            line.append(view.quote(one.text))
    if len(where) > most:
        line.append(Words(f"; and {len(where) - most} more"))
    return tuple(words for words in line if words.text)


def rate(base: BaseRate | None) -> str:
    """How often a code shows on documents known to be what they say; never from too few."""
    if base is None or base.fits == "no" or base.of < FEWEST_FOR_RATE or not 0 <= base.flagged <= base.of:
        return NO_RATE
    return base.shown() + ("; only partly like this one" if base.fits == "partly" else "")
