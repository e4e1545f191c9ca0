"""A folded line as numbers, words and single signs."""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

from triage.model.fold import folded

_TOKEN = re.compile(r"\d+|[а-яіїєґ]+'[а-яіїєґ]+|[^\W\d_]+|[^\w\s]|_")
_ELISION = re.compile(r"(?:d|l|n|s|qu)'")


class Token(Struct, frozen=True):
    """One number, word or sign, with its place in the folded line."""

    text: str
    start: int
    end: int

    @property
    def number(self) -> int | None:
        """Its value where it is a number of at most four figures."""
        return int(self.text) if self.text.isdecimal() and len(self.text) <= 4 else None


def tokens(text: str) -> list[Token]:
    """Split a folded line; French elisions (`d'août`) become two tokens."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        elided = _ELISION.match(text, start, end)
        if elided:
            found.append(Token(text[start : elided.end() - 1], start, elided.end() - 1))
            start = elided.end()
        if start < end:
            found.append(Token(text[start:end], start, end))
    return found


def starting(line: list[Token], offset: int) -> int:
    """Return the index of the first token at or behind an offset; the length where there is none."""
    return bisect_left(line, offset, key=lambda token: token.start)


def word_set(words: str) -> frozenset[str]:
    """Return words and signs, folded as the line is, for telling whether a token is one of them."""
    return frozenset(folded(words).split())
