"""Finds the words of a table in a folded line: whole words, words with endings, patterns, unspaced Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from msgspec import Struct

from triage.model.fold import Folded, folded

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_SHORTEST_STEM = 3


class Met(Struct, Generic[T], frozen=True):
    """One entry found in a line."""

    start: int
    """Where it stands in the line as written; so does `end`."""
    end: int
    what: T


class Matcher(Generic[T]):
    """Forms to look for, each with what it stands for; of several at one word the longest counts."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Enter forms: `word`, `two words`, `stem*`, `/pattern on folded text/`, `//pattern on the text as written//`."""
        self._words: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._stems: dict[str, T] = {}
        self._patterns: list[tuple[re.Pattern[str], bool, T]] = []
        self._unspaced: dict[str, T] = {}
        for form, what in entries:
            self._enter(form, what)
        for phrases in self._words.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        self._lengths = sorted({len(stem) for stem in self._stems}, reverse=True)
        longest = sorted(map(re.escape, self._unspaced), key=len, reverse=True)
        self._han = re.compile("|".join(longest)) if longest else None

    def _enter(self, form: str, what: T) -> None:
        """Enter one form."""
        if form.startswith("/"):
            self._patterns.append((re.compile(form.strip("/")), form.startswith("//"), what))
        elif _HAN.search(form):
            self._unspaced[folded(form)] = what
        elif form.endswith("*"):
            stem = folded(form[:-1])
            if len(stem) < _SHORTEST_STEM:
                raise ValueError(f"a stem too short: {form}")
            self._stems[stem] = what
        elif words := tuple(_WORD.findall(folded(form))):
            self._words.setdefault(words[0], []).append((words, what))

    def find(self, line: Folded) -> list[Met[T]]:
        """Return what stands in a line, in no particular order."""
        found = list(self._in_words(line)) if self._words or self._stems else []
        for pattern, is_raw, what in self._patterns:
            if is_raw:
                found += [Met(*m.span(), what) for m in pattern.finditer(line.original) if m.group()]
            else:
                found += [Met(*line.span(*m.span()), what) for m in pattern.finditer(line.text) if m.group()]
        if self._han is not None:
            found += [Met(*line.span(*m.span()), self._unspaced[m.group()]) for m in self._han.finditer(line.text)]
        return found

    @staticmethod
    def count(line: Folded) -> int:
        """Count the words of a line."""
        return len(_WORD.findall(line.text))

    @staticmethod
    def unspaced(line: Folded) -> int:
        """Count the Chinese characters of a line."""
        return len(_HAN.findall(line.text))

    def _in_words(self, line: Folded) -> Iterator[Met[T]]:
        """Yield words and phrases, the longest at each word, none inside another."""
        words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(line.text)]
        behind = 0
        for at, (word, start, end) in enumerate(words):
            if at < behind:
                continue
            phrase = self._phrase(words, at)
            if phrase is not None:
                count, what = phrase
                behind = at + count
                yield Met(*line.span(start, words[behind - 1][2]), what)
                continue
            stem = next((word[:n] for n in self._lengths if word[:n] in self._stems and len(word) >= n), None)
            if stem is not None:
                yield Met(*line.span(start, end), self._stems[stem])

    def _phrase(self, words: list[tuple[str, int, int]], at: int) -> tuple[int, T] | None:
        """Return how many words the longest phrase at a word has, and what it stands for."""
        for phrase, what in self._words.get(words[at][0], ()):
            if len(phrase) == 1 or phrase == tuple(word for word, _, _ in words[at : at + len(phrase)]):
                return len(phrase), what
        return None
