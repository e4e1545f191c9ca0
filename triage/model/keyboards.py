"""`derived.keyboards`: letters that a keyboard of another language gives in another code, and where a text changes between them.

One letter of a language can be typed in several codes: Persian ک comes as ك from an Arabic
keyboard, Romanian ș as ş from a Turkish one. What counts is one hand: the running text of
one language in one part of a document, without quotations, headings and formulas.
"""

from __future__ import annotations

import unicodedata

from msgspec import Struct

from triage.model.facts import Where

ACCENTS = "accents"
"""The name under which accents stored apart from their letter are compared with whole letters."""


_SCRIPTS = {"LATIN": "A-Za-zÀ-ɏ", "CYRILLIC": "Ѐ-ԯ", "ARABIC": "\u0620-\u06d3\u0750-\u077f"}
"""The scripts of languages whose letters have several codes, as ranges of a regular expression."""


class Key(Struct, frozen=True, kw_only=True):
    """One row: a way to type a letter."""

    forms: str
    keyboard: str
    own: bool


class Letter(Struct, frozen=True, kw_only=True):
    """One letter of one language with the ways to type it."""

    name: str
    keys: tuple[Key, ...]
    alike: bool
    """True where a page may draw all of them alike."""
    slight: bool
    after: str

    @property
    def script(self) -> str:
        """Ranges of letters of the language's script."""
        return next((ranges for name, ranges in _SCRIPTS.items() if self._name.startswith(name)), "^\\W\\d_")

    @property
    def _name(self) -> str:
        """The Unicode name of the letter's first form."""
        return unicodedata.name(self.keys[0].forms[0], "")


class Form(Struct, frozen=True, kw_only=True):
    """One way to type a letter, as found in one hand."""

    sign: str
    """The first code of it that was met: `ك`."""
    keyboard: str
    """The keyboard, or program, that gives it: `Arabic`."""
    own: bool
    """Whether the language itself writes the letter so."""
    count: int


class Stretch(Struct, frozen=True, kw_only=True):
    """Letters typed in one way, one after the other in the order of the text."""

    keyboard: str
    count: int
    where: Where
    """Its first word."""


class Twice(Struct, frozen=True, kw_only=True):
    """One word typed in two ways."""

    words: tuple[str, str]
    """The way of the larger part first."""
    where: tuple[Where, Where]


class LetterUse(Struct, frozen=True, kw_only=True):
    """How one letter is typed in one hand, where it is typed in another way than the language's own."""

    language: str
    letter: str
    """kaf, yeh, s, apostrophe … or `ACCENTS`."""
    slight: bool
    """True where programs change one form into the other by themselves, so that a mixture says little."""
    forms: tuple[Form, ...]
    """The way of the larger part of the hand first, all letters taken together; then the commonest."""
    stretches: tuple[Stretch, ...]
    """In the order of the text; the first `MOST_STRETCHES` of them."""
    stretch_count: int
    twice: tuple[Twice, ...]
    """The first few; `twice_count` says of how many."""
    twice_count: int

    @property
    def letters(self) -> int:
        """How often the letter occurs."""
        return sum(form.count for form in self.forms)

    @property
    def rare(self) -> int:
        """How often it is typed in another way than the first."""
        return self.letters - self.forms[0].count


class Lacking(Struct, frozen=True, kw_only=True):
    """Letters of a language that a long text never uses."""

    language: str
    letters: str
    words: int
    where: Where
    """The first line of the text."""


class Keyboards(Struct, frozen=True, kw_only=True):
    """`derived.keyboards`: letters typed in other codes than the language's own; empty where there are none."""

    letters: tuple[LetterUse, ...] = ()
    lacking: tuple[Lacking, ...] = ()


MOST_STRETCHES = 200
"""Stretches of one letter that are kept."""
