"""What in a report could lead to a person, a device or a place, and how it is named instead.

The terminal names such values by kind, `--share` takes them out; both find them here. An
`Eraser` knows the values themselves and strikes them out of other text, word by word, as a
name also turns up in paths, reasons and titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from triage.model.facts import Identifies
from triage.model.findings import Value
from triage.model.report import Report

KINDS = {Identifies.PERSON: "a person", Identifies.DEVICE: "a device", Identifies.PLACE: "a place"}
"""How a value is named instead of being shown."""

CLAIMS = {
    "author": Identifies.PERSON,
    "signatory": Identifies.PERSON,
    "recipient": Identifies.PERSON,
    "device": Identifies.DEVICE,
    "place": Identifies.PLACE,
}
"""Claims whose values name somebody or something."""

GENERIC = frozenset(
    {
        *("admin", "administrator", "author", "default", "none", "owner", "root", "unknown", "user", "username"),
        *("company", "corp", "inc", "ltd", "organisation", "organization", "workgroup", "private"),
        *("apple", "microsoft", "office", "pc", "windows", "desktop", "documents", "home", "users"),
    }
)
"""Words that stand in name fields and name nobody; striking them out of other text would only garble it."""

SHORTEST_PART = 4
"""Letters of a part of a name that is struck out by itself: shorter ones are ordinary words too often."""

SHORTEST_WHOLE = 2
"""Characters of a whole value that is struck out of other text."""

Secret = tuple[str, Identifies]

_WORD = re.compile(r"[^\W_]+")


def bracketed(identifies: Identifies) -> str:
    """Return `[a person]`: what stands in place of a value."""
    return f"[{KINDS.get(identifies, 'left out')}]"


def secrets_in(report: Report) -> Iterator[Secret]:
    """Yield every value of the report that identifies somebody or something, with its kind."""
    for lists in report.facts.values():
        for facts in lists.values():
            yield from ((fact.value, fact.identifies) for fact in facts)
    for values in (*(f.values for f in report.findings), *(s.values for s in report.supports)):
        yield from ((value.text, value.identifies) for value in values.values())
    for claim in report.claims:
        yield claim.value, CLAIMS.get(claim.key, Identifies.NONE)


class Eraser:
    """Strikes known values out of text; calling it with a text returns the text without them.

    Args:
        secrets: values and what they identify; those that identify nothing are passed over.
    """

    def __init__(self, secrets: Iterable[Secret]) -> None:
        """Index the values by their first word, so that erasing takes one pass over a text."""
        self._by_word: dict[str, list[tuple[tuple[str, ...], Identifies]]] = {}
        self._inside: list[Secret] = []
        for text, identifies in set(secrets):
            if identifies is not Identifies.NONE:
                self._add(text, identifies)
        for known in self._by_word.values():
            known.sort(key=lambda secret: (-len(secret[0]), secret))
        self._inside.sort(key=lambda secret: (-len(secret[0]), secret))

    def __call__(self, text: str) -> str:
        """Return the text with every known value replaced by its kind."""
        words = list(_WORD.finditer(text))
        pieces: list[str] = []
        done = at = 0
        while at < len(words):
            length, identifies = self._match(words, at)
            if length:
                pieces += [text[done : words[at].start()], bracketed(identifies)]
                done = words[at + length - 1].end()
            at += length or 1
        erased = "".join(pieces) + text[done:]
        for secret, identifies in self._inside:
            erased = erased.replace(secret, bracketed(identifies))
        return erased

    def _add(self, text: str, identifies: Identifies) -> None:
        """Index a whole value, and for a person each longer part of the name."""
        words = tuple(word.casefold() for word in _WORD.findall(text))
        if text == bracketed(identifies):
            return  # a shared report: the value is gone already
        if not words or set(words) <= GENERIC or len("".join(words)) < SHORTEST_WHOLE:
            return
        self._by_word.setdefault(words[0], []).append((words, identifies))
        if not text.isascii():
            # Scripts without spaces or with joined particles: the value may stand inside a word.
            self._inside.append((text.strip(), identifies))
        if identifies is Identifies.PERSON:
            for word in set(words) - GENERIC:
                if len(word) >= SHORTEST_PART or not word.isascii():
                    self._by_word.setdefault(word, []).append(((word,), identifies))

    def _match(self, words: list[re.Match[str]], at: int) -> tuple[int, Identifies]:
        """How many words from `at` on are a known value, the longest first; 0 where none is."""
        for secret, identifies in self._by_word.get(words[at].group().casefold(), ()):
            found = tuple(word.group().casefold() for word in words[at : at + len(secret)])
            if found == secret:
                return len(secret), identifies
        return 0, Identifies.NONE


def slot_pieces(template: str, values: Mapping[str, Value]) -> Iterator[str | Value]:
    """Split a message template at its slots: literal text as it is, each slot as its value.

    Raises:
        KeyError: a slot has no value.
    """
    for number, piece in enumerate(re.split(r"\{(\w+)\}", template)):
        if number % 2:
            yield values[piece]
        elif piece:
            yield piece
