"""Finding names of several words in lines of text: whole words only, the longest first.

Both sides are folded (`triage.model.fold`), so that keyboards and joiners make no
difference; what is quoted is what stands in the line. Also here: which lines are the head
and the foot of a paper, where its issuer speaks of itself, and which words beside a name
say that the writer knows it is an old one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Generic, TypeVar

from msgspec import Struct

from triage.model.facts import TextLine
from triage.model.fold import Folded, folded

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LONGEST_ACRONYM = 6

HEAD_LINES, FOOT_LINES = 12, 10
"""At most so many lines at either end: a letterhead in three languages with number and date has twelve."""
LONGEST_LINE = 14
"""Words of a line of head or foot; a longer one is running text."""


class Word(Struct, frozen=True):
    """One folded word of a line and where it stands in the folded text."""

    text: str
    start: int
    end: int


class Found(Struct, Generic[T], frozen=True):
    """One phrase found in a line."""

    first: int
    """Its first word, counted from 0 in the line."""
    last: int
    """Its last word."""
    text: str
    """As it stands in the line."""
    what: tuple[T, ...]
    """Everything that is so written, in the order in which it was entered."""


class Line:
    """One line of text, folded and split into words once."""

    __slots__ = ("folded", "words")

    def __init__(self, text: str) -> None:
        """Fold and split a line."""
        self.folded = Folded(text)
        self.words = [Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(self.folded.text)]

    def written(self, first: int, last: int) -> str:
        """Return the words from `first` to `last` as they stand in the line."""
        return self.folded.words(self.words[first].start, self.words[last].end)


class Phrases(Generic[T]):
    """Phrases to look for, each with what it stands for."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Enter phrases; several things may be written alike."""
        self._meant: dict[tuple[str, ...], list[tuple[str, T]]] = {}
        self._han: dict[str, list[T]] = {}
        for phrase, what in entries:
            if _HAN.search(phrase):
                self._han.setdefault(folded(phrase), []).append(what)
            elif words := tuple(_WORD.findall(folded(phrase))):
                self._meant.setdefault(words, []).append((phrase, what))
        self._lengths: dict[str, list[int]] = {}
        for words in self._meant:
            lengths = self._lengths.setdefault(words[0], [])
            if len(words) not in lengths:
                lengths.append(len(words))
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def find(self, line: Line) -> list[Found[T]]:
        """Return the phrases in a line; of two that overlap the longer, of two as long the earlier."""
        found = list(self._matches(line))
        found.sort(key=lambda f: (f.first - f.last, f.first))
        kept: list[Found[T]] = []
        for one in found:
            if all(one.last < other.first or one.first > other.last for other in kept):
                kept.append(one)
        return sorted(kept, key=lambda f: f.first) + (self._in_han(line) if self._han else [])

    def _matches(self, line: Line) -> Iterator[Found[T]]:
        """Every phrase at every word, the longest at each."""
        texts = [word.text for word in line.words]
        for first, text in enumerate(texts):
            for length in self._lengths.get(text, ()):
                meant = self._meant.get(tuple(texts[first : first + length]))
                if meant is None or first + length > len(texts):
                    continue
                written = line.written(first, first + length - 1)
                what = tuple(thing for phrase, thing in meant if _cased(phrase, written))
                if what:
                    yield Found(first, first + length - 1, written, what)
                    break

    def _in_han(self, line: Line) -> list[Found[T]]:
        """Phrases in Chinese characters, which stand without spaces; the longest first."""
        left, found = line.folded.text, []
        for phrase in sorted(self._han, key=len, reverse=True):
            start = left.find(phrase)
            if start >= 0:
                left = left[:start] + " " * len(phrase) + left[start + len(phrase) :]
                word = next((n for n, w in enumerate(line.words) if w.start <= start < w.end), 0)
                found.append(Found(word, word, line.folded.words(start, start + len(phrase)), tuple(self._han[phrase])))
        return found


def _cased(phrase: str, written: str) -> bool:
    """Whether the capitals agree, which is asked of acronyms only (`STD`, `FCDO`)."""
    acronym = phrase.isascii() and len(phrase) <= _LONGEST_ACRONYM and phrase.isalpha() and not phrase[1:].islower()
    return not acronym or phrase == written


class Part(StrEnum):
    """Where in a paper a line stands."""

    HEAD = "head"
    BODY = "body"
    FOOT = "foot"


def parts(lines: tuple[TextLine, ...]) -> list[Part]:
    """Return for each line whether it is of the head, the foot or the running text.

    The head is the run of short lines at the top of the first page and every running
    header or footer; the foot the run of short lines at the end.
    """
    made = [Part.BODY] * len(lines)
    shown = [n for n, line in enumerate(lines) if line.text.strip()]
    for order, limit, part in ((shown[::-1], FOOT_LINES, Part.FOOT), (shown, HEAD_LINES, Part.HEAD)):
        for number in order[: min(limit, len(shown) // 2 + 1)]:
            if len(lines[number].text.split()) > LONGEST_LINE:
                break
            made[number] = part
    for number, line in enumerate(lines):
        if re.search(r"(header|footer)\d*\.xml$", line.where.part or ""):
            made[number] = Part.HEAD
    return made


_FORMER = re.compile(
    r"\b(former(ly)?|ex|then|late|previous(ly)?|old|historic(al)?|defunct|dissolved|renamed|known as|called|successor|predecessor|"
    r"anciens?|anciennes?|ex|feu|ehemalig\w*|damalig\w*|fruher\w*|früher\w*|antigu[oa]s?|entonces|extint[oa]|"
    r"eski|onceki|önceki|бывш\w*|тогдашн\w*|прежн\w*|упраздн\w*|колишн\w*|тодішн\w*|ліквідован\w*|"
    r"السابقه?|سابق\w*|پیشین|پخوان\w*|اسبق|منحله|منحل|وقت|مرحوم|شهید)\b|前|原|旧",
)
"""Words that show that a name or holder is meant as a past one, on folded text."""

_COMING = re.compile(
    r"\b(future|later|subsequently|designate|elect|incoming|proposed|planned|upcoming|futur\w*|kunftig\w*|künftig\w*|"
    r"geplant\w*|будущ\w*|майбутн\w*|مستقبل|اینده|آینده|راتلونک\w*|gelecek)\b|未来|候任",
)
"""Words that show that something to come is meant."""

_WILL_BE = re.compile(
    r"\b(?:will|shall|would|to)\s(?:(?:be|become)\s(?:(?:called|named|renamed|known as|appointed|made)\s)?(?:as\s)?|"
    r"(?:appoint|nominate|name|rename|form|create|establish|found|launch|set up|succeed|replace)\s(?:\w+\s){0,3}?)"
    r"(?:the\s|an?\s)?(?:new\s)?$"
)
_BE_THERE = re.compile(r"^\W{0,3}(?:(?:which|who|that)\s)?(?:will|shall|to be|is to)\b")
"""English verbs that say it of the name itself, right before or behind it: elsewhere `will` is of something else."""

_NEAR = 40
"""Characters on either side in which such a word is looked for."""


def meant_as_past(line: Line, found: Found[T]) -> bool:
    """Whether a word beside the phrase shows that the writer knows it as a past one."""
    return bool(_FORMER.search(_around(line, found)))


def meant_as_coming(line: Line, found: Found[T]) -> bool:
    """Whether a word beside the phrase shows that something to come is meant."""
    around = _around(line, found)
    before, _, behind = around.partition("\n")
    return bool(_COMING.search(around) or _WILL_BE.search(before) or _BE_THERE.search(behind))


def _around(line: Line, found: Found[T]) -> str:
    """The folded text on either side of a phrase, the phrase itself left out."""
    start, end = line.words[found.first].start, line.words[found.last].end
    text = line.folded.text
    return f"{text[max(0, start - _NEAR) : start]}\n{text[end : end + _NEAR]}"
