"""`derived.letter`: the parts of a letter, memo or notice, each with its place and its words.

What is absent is absent: a letter without a number may be cropped, and whether that
matters is for a check with the issuer's profile to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum

from msgspec import Struct

from triage.model.case import Claims
from triage.model.dates import DateMention
from triage.model.facts import Origin, Where
from triage.model.findings import Confidence
from triage.model.fold import folded
from triage.model.moments import DateRange
from triage.model.packs import Named, Packs

_WIDEST = timedelta(days=366)
"""Date lines that lie further apart leave the day open, as in `derived.dated`."""


class Element(StrEnum):
    """What a part of a letter is."""

    LETTERHEAD = "letterhead"
    EMBLEM = "emblem"
    """A picture at the top of the first page or in the header."""
    MARKING = "marking"
    """Of secrecy or urgency."""
    NUMBER = "number"
    """Under which it went out: a register of letters, mostly begun anew each year."""
    NUMBER_FILE = "number-file"
    """Of the file it belongs to, which may be years older."""
    NUMBER_THEIRS = "number-theirs"
    """Of another letter, or under which it came in."""
    DATE = "date"
    SENDER = "sender"
    """Behind a label such as From."""
    ADDRESSEE = "addressee"
    SUBJECT = "subject"
    GREETING = "greeting"
    CLOSING = "closing"
    SIGNATURE = "signature"
    """A line of the block with name and post."""
    STAMP = "stamp"
    """The words that say where the stamp goes."""
    ANNEXES = "annexes"
    COPIES = "copies"


class How(StrEnum):
    """By what a part was known."""

    LABEL = "label"
    WORDS = "words"
    """A formula, a shape or a table of names."""
    ORDER = "order"
    """Where it stands among the others."""
    PLACE = "place"
    """In a header or footer, or by its position on the page."""


class Body(Struct, frozen=True, kw_only=True):
    """A ministry, office, company or state that a line names."""

    text: str
    """As written."""
    core: tuple[str, ...]
    """The folded words that tell it from others of its kind."""
    kind: str
    """As in the packs: ministry, service, court, state, …"""
    language: str = ""
    thing: str = ""
    """Key of the pack's row; "" where no table knows it."""
    official: str = ""
    """The name in the pack, where the line's falls short of it or is written otherwise."""
    short: bool = False
    """True where the pack has these words as a form that falls short of the official name."""
    near: bool = False
    """True where the words are only nearly those of the pack."""
    sourced: bool = False
    """Whether the pack's row waits for nothing to be verified."""
    by_title: bool = False
    """Named by the title of its head: Minister of …"""

    @property
    def sure(self) -> bool:
        """Whether a sourced row knows it under its full name."""
        return bool(self.thing) and self.sourced and not self.short and not self.near


class LetterPart(Struct, frozen=True, kw_only=True):
    """One part, on one line."""

    element: Element
    text: str
    """The words of the line, or of its cell in a line of several."""
    where: Where
    """The line; `where.text` holds the words."""
    line_index: int
    """The line's number in `document.text`, from 0; -1 for a picture."""
    how: How
    label: str = ""
    """The label as written."""
    value: str = ""
    """What stands behind the label; of a number the number alone."""
    language: str = ""
    """Of the label; "" where there is none or several languages share it."""
    bodies: tuple[Body, ...] = ()
    in_margin: bool = False
    """In a header or footer of an Office file."""
    origin: Origin = Origin.FILE


class Letter(Struct, frozen=True, kw_only=True):
    """The parts that were found, in the order of the text."""

    parts: tuple[LetterPart, ...]
    body: tuple[int, int] | None = None
    """First and last line of the running text, by their numbers in `document.text`."""
    dates: tuple[DateMention, ...] = ()
    """The dates of its head that state its own day; `line_index` counts as above."""
    days: DateRange | None = None
    """The days that its own date lines state, else the claimed ones; None where neither is known."""
    deputy: bool = False
    """True where the block of the signature says that one signs for another, or that another agreed."""
    confidence: Confidence

    def all(self, *elements: Element) -> tuple[LetterPart, ...]:
        """Return the parts of these kinds, in the order of the text."""
        return tuple(part for part in self.parts if part.element in elements)

    def has(self, *elements: Element) -> bool:
        """Whether any part is of one of these kinds."""
        return any(part.element in elements for part in self.parts)

    def bodies(self, *elements: Element) -> tuple[tuple[Body, LetterPart], ...]:
        """Return the bodies that parts of these kinds name, each with its part."""
        return tuple((body, part) for part in self.all(*elements) for body in part.bodies)


_LONGEST_STEM = 5
"""Letters by which two forms of one word are held to be the same word."""


def stems(words: Iterable[str]) -> frozenset[str]:
    """Return the beginnings of words, so that cases and plurals of one word meet."""
    return frozenset(word[:_LONGEST_STEM] for word in words if len(word) > 2)


def share_words(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two cores have a word in common, cases and plurals aside, or one is empty."""
    first, second = stems(one), stems(other)
    return not first or not second or bool(first & second)


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same words, whatever the keyboard, digits and spaces."""
    return "".join(folded(one).split()) == "".join(folded(other).split())


def days_of(dates: Iterable[DateMention], claimed: DateRange | None) -> DateRange | None:
    """Return the days that a letter's own date lines state, else the claimed ones; None where neither is known."""
    sure = [mention.sure for mention in dates if mention.sure is not None]
    if sure and max(sure) - min(sure) <= _WIDEST:
        return DateRange(min(sure), max(sure))
    return claimed


def issuer_keys(letter: Letter, packs: Packs, claims: Claims) -> frozenset[str]:
    """Return the keys under which rows of the packs about a letter's issuer may stand.

    The keys of the bodies in its letterhead and of the claimed issuer; where a country is
    claimed also `af-` for its state and `af-ministry` for any of its ministries.
    """
    country = (claims.country or "").lower()
    named = [body for body, _ in letter.bodies(Element.LETTERHEAD, Element.SENDER)]
    keys = {body.thing for body in named if body.thing and body.kind != "state"}
    if claims.issuer and (row := institution(packs, claims.issuer)) is not None:
        keys.add(row.thing)
        keys |= {f"{country}-{row.kind}"} if country else set()
    if country:
        keys |= {f"{country}-" if body.kind == "state" else f"{country}-{body.kind}" for body in named}
    return frozenset(keys)


def institution(packs: Packs, name: str) -> Named | None:
    """Return the row of the packs that bears a name; None where there is none."""
    return next((row for row in packs.institutions if any(same_words(name, s) for s in row.spellings)), None)
