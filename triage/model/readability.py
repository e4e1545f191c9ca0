"""Running text by passages, each measured against the rest of the same document (`derived.readability`)."""

from __future__ import annotations

from msgspec import Struct

from triage.model.facts import Where


class Compared(Struct, frozen=True, kw_only=True):
    """One measure of a passage beside the same measure of the other passages."""

    group: str
    """sentences, words, variety, punctuation, common words, own words: what it is a measure of."""
    name: str
    """In words, with its unit: `words per sentence`."""
    here: float
    rest: float
    """Median of the other passages in the same language."""
    away: float
    """How far `here` lies from `rest`, in robust standard deviations of the other passages; signed."""
    counts: bool = True
    """False where it lies on the side that tells nothing, as fewer words of its own."""


class Index(Struct, frozen=True, kw_only=True):
    """A published reading index, by textstat."""

    name: str
    here: float
    rest: float


class Passage(Struct, frozen=True, kw_only=True):
    """At least `LEAST` words of running text in one language."""

    language: str
    """BCP 47 primary tag, or `und`."""
    first: Where
    last: Where
    words: int
    """Words; characters of Chinese and Japanese."""
    compared: tuple[Compared, ...] = ()
    apart: float = 0.0
    """Sum over the groups of how far the farthest measure lies beyond what is ordinary."""
    unlike: tuple[str, ...] = ()
    """Words most unlike the rest: those much commoner here, the most telling first."""
    indices: tuple[Index, ...] = ()
    """Only of passages that stand apart, and only where textstat is installed and knows the language."""


class Readability(Struct, frozen=True, kw_only=True):
    """`derived.readability`: how even the running text is."""

    compared: int
    """Passages held against the others; they overlap, as one begins with every paragraph."""
    apart: tuple[Passage, ...]
    """Those farther than `APART` from the others, without overlap, the farthest first."""


APART = 9.0
"""Sum of distances from which a passage stands apart, of at most 18. Set on the corpus: 2 of 56 documents that can be
compared have such a passage (a list of example sentences, a list of news in one program)."""
LEAST = 150
"""Words of the shortest passage: below that, every measure is mostly chance."""
FEWEST_OTHERS = 3
"""Other passages of that length without which nothing is compared."""
