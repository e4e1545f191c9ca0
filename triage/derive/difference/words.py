"""Where two sequences of words differ, in time that hardly grows faster than their length.

Runs of words that stand exactly once in both texts are anchors (B. Cohen's "patience diff",
2006): the longest chain of them that is in order in both is kept, and only the gaps between
are compared word by word. Gaps too large for that differ as a whole.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

ANCHORS = (4, 1)
"""Words of a run that is an anchor; longer ones first, as single words also meet by chance."""
LARGEST_GAP = 250_000
"""Words of one gap times words of the other that are compared word by word."""
LARGEST_SUM = 20_000_000
"""The same for all gaps together: some four seconds."""
SAME_PLACE = 2
"""Words that stand unchanged between two differences that are told as one."""

_TURNED, _NAME = "\u0647\u0644\u0644\u0627", "\u0627\u0644\u0644\u0647"
"""The name of God as many PDFs give it, the letters of its ligature turned round, and as it is spelt."""

Range = tuple[int, int, int, int]
"""From and to in A, from and to in B."""


def key(word: str) -> str:
    """Return the form in which words are compared: ligatures and width forms undone, soft hyphens and joiners gone."""
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKC", word)
    plain = "".join(sign for sign in plain if sign not in "\u00ad\ufffe\u200b\ufeff\u0640") or word
    return plain.replace(_TURNED, _NAME)


def only_spaces(a: Sequence[str], b: Sequence[str], one: Range) -> bool:
    """Whether a difference lies only in where the words are parted: PDF has no spaces of its own."""
    return "".join(a[one[0] : one[1]]) == "".join(b[one[2] : one[3]])


def differing(a: Sequence[str], b: Sequence[str]) -> list[Range]:
    """Return the ranges in which two sequences of compared forms differ, near ones as one."""
    left = LARGEST_SUM
    found: list[Range] = []
    for gap in _gaps(a, b, 0, 0, ANCHORS):
        size = (gap[1] - gap[0]) * (gap[3] - gap[2])
        if size and size <= LARGEST_GAP and size <= left:
            left -= size
            found += _exactly(a, b, gap)
        else:
            found.append(gap)
    return _joined(sorted(found))


def _gaps(a: Sequence[str], b: Sequence[str], from_a: int, from_b: int, sizes: tuple[int, ...]) -> Iterator[Range]:
    """Yield what lies between the anchors of two sequences that begin at these places of the whole."""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    a, b = a[start : len(a) - end], b[start : len(b) - end]
    from_a, from_b = from_a + start, from_b + start
    if not a and not b:
        return
    anchors = _chain(a, b, sizes[0]) if sizes and a and b else []
    if not anchors:
        if len(sizes) > 1:
            yield from _gaps(a, b, from_a, from_b, sizes[1:])
        else:
            yield from_a, from_a + len(a), from_b, from_b + len(b)
        return
    at_a = at_b = 0
    for next_a, next_b in [*anchors, (len(a), len(b))]:
        if next_a >= at_a and next_b >= at_b:
            yield from _gaps(a[at_a:next_a], b[at_b:next_b], from_a + at_a, from_b + at_b, sizes[1:])
            at_a, at_b = next_a + sizes[0], next_b + sizes[0]


def _chain(a: Sequence[str], b: Sequence[str], size: int) -> list[tuple[int, int]]:
    """Return the longest chain, in order in both, of places where a run of words stands exactly once in each."""
    once_a, once_b = _once(a, size), _once(b, size)
    pairs = sorted((place, once_b[run]) for run, place in once_a.items() if run in once_b)
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(place)
            last.append(index)
        else:
            ends[at], last[at] = place, index
    chain: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _once(words: Sequence[str], size: int) -> dict[tuple[str, ...], int]:
    """Return the runs of `size` words that stand exactly once, with their places."""
    runs = [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]
    counts = Counter(runs)
    return {run: at for at, run in enumerate(runs) if counts[run] == 1}


def _exactly(a: Sequence[str], b: Sequence[str], gap: Range) -> Iterator[Range]:
    """Compare one gap word by word."""
    matcher = SequenceMatcher(None, a[gap[0] : gap[1]], b[gap[2] : gap[3]], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield gap[0] + i, gap[0] + j, gap[2] + k, gap[2] + m


def _joined(ranges: list[Range]) -> list[Range]:
    """Join differences that only a few words part."""
    joined: list[Range] = []
    for one in ranges:
        last = joined[-1] if joined else None
        if last is not None and max(one[0] - last[1], one[2] - last[3]) <= SAME_PLACE:
            joined[-1] = (last[0], one[1], last[2], one[3])
        else:
            joined.append(one)
    return joined
