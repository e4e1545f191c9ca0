"""Holds every passage of a text against the others, and finds those that stand apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import log
from statistics import median

from msgspec import Struct

from triage.derive.readability.indices import indices
from triage.derive.readability.measures import MEASURES, Bag, bag, measured
from triage.derive.readability.prose import Paragraph
from triage.model.facts import TextLine
from triage.model.readability import APART, FEWEST_OTHERS, LEAST, Compared, Passage, Readability

ORDINARY = 1.5
"""Standard deviations within which a measure tells nothing: of the corpus's passages about one in six lies beyond, in each."""
MOST = 3.0
"""What one group of measures may add at most, so that no passage stands apart by one thing alone."""
MAD = 1.4826
"""From the median of absolute deviations to the standard deviation of a normal distribution."""
CHARACTERS = 5 / 3
"""Characters that stand for one word where words are not parted: Chinese words have one or two."""
GROUPS = 6
"""Groups of measures; of text whose words are not parted one fewer, which is made up for."""
_UNLIKE = 6
"""Words named that are most unlike the rest."""


class _Piece(Struct, frozen=True):
    """A passage with its measures and the numbers of its paragraphs, from `start` to before `stop`."""

    some: Bag
    measures: dict[str, float]
    start: int
    stop: int


def standing_apart(paragraphs: tuple[Paragraph, ...], lines: tuple[TextLine, ...]) -> Readability:
    """Hold the passage that begins with each paragraph against the others.

    Known papers of the same hand would join `others` here; nothing else depends on where those come from.

    Args:
        paragraphs: running text in one language.
        lines: the document's text.
    """
    whole = bag(paragraphs)
    size = LEAST if whole.spaced else round(LEAST * CHARACTERS)
    spans = list(_side_by_side(paragraphs, size))
    if len(spans) <= FEWEST_OTHERS:
        return Readability(compared=0, apart=())
    others = [_piece(paragraphs, span, whole) for span in spans]
    far: list[tuple[_Piece, tuple[Compared, ...]]] = []
    number = 0
    for span in _spans(paragraphs, size):
        piece = _piece(paragraphs, span, whole)
        beside = [other for other in others if _is_beside(other, piece)]
        if len(beside) >= FEWEST_OTHERS:
            number += 1
            compared = tuple(_compared(piece, beside))
            if total(compared) >= APART:
                far.append((piece, compared))
    return Readability(compared=number, apart=tuple(_passage(*one, paragraphs, lines) for one in _farthest(far)))


def _is_beside(one: _Piece, other: _Piece) -> bool:
    """Whether two passages share no paragraph."""
    return one.stop <= other.start or other.stop <= one.start


def _farthest(far: list[tuple[_Piece, tuple[Compared, ...]]]) -> list[tuple[_Piece, tuple[Compared, ...]]]:
    """Return the farthest first, without those that overlap one already taken."""
    kept: list[tuple[_Piece, tuple[Compared, ...]]] = []
    for piece, compared in sorted(far, key=lambda one: (-total(one[1]), one[0].start)):
        if all(_is_beside(piece, taken) for taken, _ in kept):
            kept.append((piece, compared))
    return kept


def _piece(paragraphs: tuple[Paragraph, ...], span: tuple[int, int], whole: Bag) -> _Piece:
    """Measure some paragraphs."""
    some = bag(paragraphs[slice(*span)])
    return _Piece(some, measured(some, whole), *span)


def _spans(paragraphs: tuple[Paragraph, ...], size: int) -> Iterator[tuple[int, int]]:
    """Yield, from each paragraph on, the fewest that have `size` words."""
    stop = words = 0
    for start, first in enumerate(paragraphs):
        while words < size:
            if stop == len(paragraphs):
                return
            words += len(paragraphs[stop].words)
            stop += 1
        yield start, stop
        words -= len(first.words)


def _side_by_side(paragraphs: tuple[Paragraph, ...], size: int) -> Iterator[tuple[int, int]]:
    """Yield those that do not overlap, from the beginning."""
    end = 0
    for start, stop in _spans(paragraphs, size):
        if start >= end:
            yield start, stop
            end = stop


def _passage(
    piece: _Piece, compared: tuple[Compared, ...], paragraphs: tuple[Paragraph, ...], lines: tuple[TextLine, ...]
) -> Passage:
    """Describe one passage that stands apart."""
    rest = bag(paragraphs[: piece.start] + paragraphs[piece.stop :])
    first, last = piece.some.paragraphs[0], piece.some.paragraphs[-1]
    return Passage(
        language=first.language,
        first=lines[first.first].where,
        last=lines[last.last].where,
        words=len(piece.some.words),
        compared=compared,
        apart=total(compared),
        unlike=unlike(piece.some, rest),
        indices=indices(first.language, piece.some.text, rest.text),
    )


def _compared(piece: _Piece, others: list[_Piece]) -> Iterator[Compared]:
    """Yield each measure beside the median of the others."""
    for key, value in piece.measures.items():
        rest = [other.measures[key] for other in others if key in other.measures]
        if len(rest) < FEWEST_OTHERS:
            continue
        measure = MEASURES[key]
        scaled = [measure.scaled(one) for one in rest]
        middle = median(scaled)
        spread = max(measure.spread, MAD * median(abs(one - middle) for one in scaled))
        yield Compared(
            group=measure.group,
            name=measure.name,
            here=value,
            rest=median(rest),
            away=(measure.scaled(value) - middle) / spread,
            counts=not measure.upwards or measure.scaled(value) > middle,
        )


def total(compared: Iterable[Compared]) -> float:
    """Add up by how much the farthest measure of each group is beyond the ordinary; at most `GROUPS` times `MOST`."""
    groups: dict[str, float] = {}
    for one in compared:
        beyond = min(MOST, max(0.0, abs(one.away) - ORDINARY)) if one.counts else 0.0
        groups[one.group] = max(groups.get(one.group, 0.0), beyond)
    return sum(groups.values()) * (1 if "words" in groups else GROUPS / (GROUPS - 1))


def unlike(some: Bag, rest: Bag) -> tuple[str, ...]:
    """Return the words used at least twice that are most over their rate in the rest, by log-likelihood.

    Source: Dunning, Accurate methods for the statistics of surprise and coincidence, Computational Linguistics
    19 (1993), 61-74, for two texts; a word absent from the rest counts as half a word there.
    """
    size, others = len(some.words), len(rest.words)
    told = []
    for word, count in some.counts.items():
        elsewhere = max(rest.counts[word], 0.5)
        expected = size * (count + elsewhere) / (size + others)
        if count >= 2 and count > expected:
            told.append(
                (count * log(count / expected) + elsewhere * log(elsewhere / (count + elsewhere - expected)), word)
            )
    return tuple(word for _, word in sorted(told, key=lambda pair: (-pair[0], pair[1]))[:_UNLIKE])
