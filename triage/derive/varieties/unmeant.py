"""Words that say nothing of their writer: quoted ones, parts of names, addresses and program code."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

_QUOTED = re.compile('"[^"]{1,300}"|“[^”]{1,300}”|„[^“”]{1,300}[“”]|«[^»]{1,300}»|「[^」]{1,300}」|『[^』]{1,300}』')
_ADDRESS = re.compile(r"://|www\.|[@\\_]|\w\.\w|\w/\w+/")
_AROUND = 100
"""Characters on either side of a word that are looked at."""
_CODE_BEFORE, _CODE_BEHIND = "<#_$@\\=.", "=({_\\<:;"
_STARTS = re.compile(r"(?:^|[.!?:;•·▪\-–—(\d])[\s\"'“‘«„)]*$")
_NEXT = re.compile(r"[\s,]*(?:(?:of|the|and|for|de|da|do|dos|das|del|la|du|des|et|y|e)\s+)*(\w)")
_CAPITALS = 0.7
"""Share of capitals from which a line is a heading, in which names cannot be told from words."""
_CASELESS = frozenset({"fa", "ps", "ar", "ur", "zh", "ckb"})
_ALL_NOUNS = frozenset({"de"})
"""Languages whose every noun has a capital: there it shows no name."""


class Line:
    """One line of a language, with what in it is not meant."""

    def __init__(self, text: str, language: str) -> None:
        """Hold a line; what is quoted is worked out when a word is first asked for."""
        self._text, self._language = text, language

    def is_meant(self, start: int, end: int, *, is_name: bool = False) -> bool:
        """Whether the words from `start` to `end` are the writer's own, as far as can be told; a name has capitals."""
        at = bisect_right(self._quoted, (start, len(self._text))) - 1
        if at >= 0 and end <= self._quoted[at][1]:
            return False
        if self._language in _CASELESS:
            return True
        before, behind = self._text[max(0, start - _AROUND) : start], self._text[end : end + _AROUND]
        if before[-1:] in tuple(_CODE_BEFORE) or behind[:1] in tuple(_CODE_BEHIND):
            return False
        token = (before.split(" ") or [""])[-1] + self._text[start:end] + (behind.split(" ") or [""])[0]
        if _ADDRESS.search(token):
            return False
        return is_name or self._language in _ALL_NOUNS or not self._is_named(before, start, behind)

    @cached_property
    def _quoted(self) -> list[tuple[int, int]]:
        """Where quotations stand, in their order."""
        return [match.span() for match in _QUOTED.finditer(self._text)]

    @cached_property
    def _is_heading(self) -> bool:
        """Whether nearly all letters are capitals."""
        letters = sum(map(str.isalpha, self._text))
        return sum(map(str.isupper, self._text)) > _CAPITALS * letters

    def _is_named(self, before: str, start: int, behind: str) -> bool:
        """Whether capitals make it part of a name, or the line is all capitals."""
        if not self._text[start].isupper():
            return False
        if self._is_heading or not _STARTS.search(before[-20:]):
            return True
        following = _NEXT.match(behind)
        return following is not None and following.group(1).isupper()
