"""Text brought to one form for matching, with the way back to the words as written.

One writer types ي where another types ی, joins with a zero-width non-joiner, or writes
١٣ for 13. Whoever matches words against a table folds both sides here, and quotes the
original with `Folded.span`. Nothing that is shown to people is ever folded text.

What folding does: compatibility forms (NFKC: ligatures, presentation forms), small letters,
digits of every script to 0-9, Arabic yeh and kaf to the Persian ones, ګ to گ, hamza
carriers to alef, ة ۀ to ه, ё to е, dotted and dotless i to i, every dash to `-`, every space to a blank, curly quotes to
straight ones. Joiners, bidi marks, soft hyphens, tatweel and vowel signs are left out.
Accents stay, composed. ې and ۍ stay, as they tell Pashto words apart; superscripts and
circled figures stay, as they are footnote marks and no part of a number.
"""

from __future__ import annotations

import re
import unicodedata

_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys("يىۑےﻱﻲﻯﻰ", "ی"),
        **dict.fromkeys("كﻙﻚڪ", "ک"),
        **dict.fromkeys("ګڱ", "گ"),
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ةۀہھەۂۃ", "ه"),
        **dict.fromkeys("‐‑‒–—―−－", "-"),
        **dict.fromkeys("⁄∕؍／", "/"),
        **dict.fromkeys("‘’ʼ′＇", "'"),
        **dict.fromkeys("“”„«»″", '"'),
        **dict.fromkeys("İı", "i"),
        **dict.fromkeys("ёЁ", "е"),
    }
)
"""Letters and signs that writers, keyboards and fonts use for one another."""

_LEFT_OUT = re.compile(
    r"[\u00ad\u0640\u064b-\u065f\u0610-\u061a\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f]"
)
_COMBINING = re.compile(r"[\u0300-\u036f]")
_CLINGS = re.compile(r"[\u0300-\u036f\u064b-\u065f\u0670]")
"""Accents and vowel signs: quoted together with their letter."""


class _Table(dict[int, str]):
    """A translation table that works out a character the first time it is met."""

    def __missing__(self, code: int) -> str:
        """Return what the character folds to, and remember it."""
        self[code] = made = _one(chr(code))
        return made


def _one(sign: str) -> str:
    """Fold one character; into none where it is left out, into several where it is a ligature."""
    if _LEFT_OUT.match(sign):
        return ""
    figure = unicodedata.decimal(sign, None)
    if figure is not None:
        return str(figure)
    if sign.isspace():
        return " "
    if unicodedata.category(sign) == "No":
        return sign
    swapped = sign.translate(_ONE_FOR_ONE)
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKC", swapped).lower().translate(_ONE_FOR_ONE))


_TABLE = _Table()


class Folded:
    """One text in its folded form, and where each part of it stood in the original."""

    __slots__ = ("_places", "original", "text")

    def __init__(self, original: str) -> None:
        """Fold a text; the places are worked out only when a span is asked for."""
        self.original = original
        self.text = folded(original)
        self._places: list[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the folded characters from `start` up to `end` stand in the original."""
        if self._places is None:
            self._places = _places(self.original)
        if start >= end:
            raise ValueError("an empty span stands nowhere")
        last = self._places[end - 1] + 1
        while last < len(self.original) and _CLINGS.match(self.original[last]):
            last += 1
        return self._places[start], last

    def words(self, start: int, end: int) -> str:
        """Return the words as written for a part of the folded text."""
        first, last = self.span(start, end)
        return self.original[first:last]


def folded(text: str) -> str:
    """Return the text for matching; its length may differ from the original's (see `Folded`)."""
    if text.isascii():
        return text.lower().translate(_SPACES)
    if _COMBINING.search(text):
        text = unicodedata.normalize("NFC", text)
    return text.translate(_TABLE)


def digits(text: str) -> str:
    """Return the text with digits of every script as 0-9; length and everything else stay."""
    if text.isascii():
        return text
    return "".join(_figure(sign) for sign in text)


def _figure(sign: str) -> str:
    """Return a decimal digit as its ASCII form, anything else as it is."""
    figure = unicodedata.decimal(sign, None)
    return sign if figure is None else str(figure)


_SPACES = str.maketrans(dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x1f", " "))


def _places(original: str) -> list[int]:
    """Return, for each folded character, the index of the original one it came from."""
    if original.isascii():
        return list(range(len(original)))
    places: list[int] = []
    at = 0
    while at < len(original):
        # A letter and its combining accents were composed before folding.
        end = at + 1
        while end < len(original) and _COMBINING.match(original[end]):
            end += 1
        places += [at] * len(folded(original[at:end]))
        at = end
    return places
