"""Markings of secrecy and urgency as they stand on a page: alone on their line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from triage.model.fold import folded
from triage.model.packs import Marking

_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_MOST_WORDS = 6
_CAPITALS = re.compile(r"[A-Z]")


def marking_of(line: str, markings: Iterable[Marking]) -> tuple[Marking, ...] | None:
    """Return the rows whose marking a line is, with nothing else on it; None where it is none.

    Markings in Latin capitals count in capitals only: "Restricted" alone is a heading of a table.
    """
    if len(line) > 60:
        return None
    bare = _AROUND.sub("", line.strip())
    words = folded(bare)
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    found = tuple(row for row in markings if any(_is(bare, words, spelling) for spelling in row.spellings))
    return found or None


def _is(bare: str, words: str, spelling: str) -> bool:
    """Whether a line is one spelling, in capitals where the spelling is."""
    if words != folded(spelling):
        return False
    return not (_CAPITALS.search(spelling) and spelling == spelling.upper()) or bare == bare.upper()
