"""`derived.calques`: listed turns of phrase that were carried over from another language, and the articles of English.

Lines of one language are searched together, so that a phrase may run over the end of a
line; lines whose language could not be told (greetings, endings) are searched as the main
language. Only rows of the languages at hand are loaded.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from triage.derive.spoken import spoken
from triage.derive.spoken.letters import evidence
from triage.model.calques import Articles, Calque, Calques, Turn
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import TextLine
from triage.model.fold import Folded, folded

MOST_CHARACTERS = 400_000
"""Characters looked at, from the beginning: about 150 pages."""
MOST_TURNS = 200
"""Turns kept, in the order of the text."""

LEAST_LINE = 8
"""Words of a line that counts as prose; headings, cells and addresses are shorter."""
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLES = frozenset({"a", "an", "the"})
_PREPOSITIONS = frozenset(["of", "in", "to", "for", "on", "at", "by", "with", "from"])
_PROSE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "shall",
        "would",
        "should",
        "may",
        "can",
        "that",
        "which",
        "this",
        "not",
        "and",
        "it",
    ]
)
"""A line without any of these is a heading, a list of names or a telegram."""


def calques(document: Document, case: Case) -> Calques | None:
    """Find the turns of phrase; None where no language of the text has rows."""
    from triage.reference.calques import calques as rows_for

    known = spoken(document, case)
    if known is None:
        return None
    groups = _groups(document.text, known.by_line, known.main)
    tables = {tag: rows for tag in groups if (rows := rows_for(tag))}
    if not tables:
        return None
    turns: list[tuple[int, Turn]] = []
    words = 0
    for tag, rows in tables.items():
        text = _Joined(groups[tag])
        words += len(text.text.split())
        spans = [(*span, row) for row, pattern in rows for span in pattern.finditer(text.text)]
        turns += text.turns(_longest(spans)[:MOST_TURNS])
    turns.sort(key=lambda pair: pair[0])
    english = [line for _, line in groups.get("en", ())]
    return Calques(words=words, turns=tuple(t for _, t in turns[:MOST_TURNS]), articles=_articles(english))


_Span = tuple[int, int, Calque]
"""From, up to, and the row that stands there."""


def _longest(spans: list[_Span]) -> list[_Span]:
    """Return the spans in order, of those that overlap only the longest."""
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if kept and span[0] < kept[-1][1]:
            if span[1] - span[0] > kept[-1][1] - kept[-1][0]:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


_Numbered = list[tuple[int, TextLine]]


def _groups(lines: tuple[TextLine, ...], tags: tuple[str, ...], main: str) -> dict[str, _Numbered]:
    """Return the lines of each language with their numbers, up to the limit of characters.

    Short Dari lines of a bilingual letter take the tag of the Pashto around them, and what is a
    turn carried over in one language is ordinary in the other: there a line's own letters decide.
    """
    groups: dict[str, _Numbered] = {}
    left = MOST_CHARACTERS
    for number, (line, tag) in enumerate(zip(lines, tags, strict=False)):
        left -= len(line.text)
        if left < 0:
            break
        own = main if tag == "und" else tag
        if own == "ps" and "fa" in tags and not evidence(line.text).leans_to("ps"):
            continue
        groups.setdefault(own, []).append((number, line))
    return groups


class _Joined:
    """Lines of one language as one folded text, with the way back."""

    def __init__(self, lines: _Numbered) -> None:
        """Fold and join; lines that do not follow each other are kept apart by empty ones."""
        self._lines = lines
        self._starts: list[int] = []
        parts: list[str] = []
        at, last = 0, None
        for number, line in lines:
            gap = "" if last is None else "\n" if number == last + 1 else "\n\n\n\n"
            made = folded(line.text)
            parts += [gap, made]
            self._starts.append(at + len(gap))
            at, last = at + len(gap) + len(made), number
        self.text = "".join(parts)
        self._met: dict[int, Folded] = {}

    def turns(self, spans: list[_Span]) -> Iterator[tuple[int, Turn]]:
        """Yield each span as a turn with the number of its line."""
        for start, end, row in spans:
            first = bisect_right(self._starts, start) - 1
            number, line = self._lines[first]
            yield number, Turn(row=row, words=self._written(first, start, end), where=line.where)

    def _written(self, index: int, start: int, end: int) -> str:
        """The words as they stand in the lines."""
        made = []
        while index < len(self._lines) and self._starts[index] < end:
            if index not in self._met:
                self._met[index] = Folded(self._lines[index][1].text)
            line = self._met[index]
            low, high = max(0, start - self._starts[index]), min(len(line.text), end - self._starts[index])
            if low < high:
                made.append(line.words(low, high))
            index += 1
        return " ".join(made)


def _articles(lines: list[TextLine]) -> Articles | None:
    """Count articles and prepositions in the lines that are prose."""
    words = articles = prepositions = 0
    first = None
    for line in lines:
        found = _WORD.findall(line.text.lower())
        if len(found) < LEAST_LINE or not _PROSE.intersection(found) or line.text.isupper():
            continue
        first = first or line.where
        words += len(found)
        articles += sum(word in _ARTICLES for word in found)
        prepositions += sum(word in _PREPOSITIONS for word in found)
    if first is None:
        return None
    return Articles(words=words, articles=articles, prepositions=prepositions, where=first)
