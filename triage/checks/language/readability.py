"""Passages that read unlike the rest of the same document.

Looks at
    Running text in passages of at least 150 words (250 characters of Chinese and Japanese), one
    beginning with every paragraph, in one language. Of each: length of sentences and its
    evenness, length of words, variety, punctuation, the rates of the text's commonest words,
    and words found nowhere else in it; each held against the median of the other passages, in
    robust standard deviations. Headings, lists, tables, addresses, quotations and references
    are left out.
Why it matters
    A paragraph put into a paper by another hand is often of another make: plain sentences among
    official ones, other small words, other commas.
Innocent reasons
    Words of a law, a contract or another letter given without quotation marks; a preamble or a
    summary; standard wording of the office; several drafters, which in offices is the rule.
What to do next
    Read the passage aloud beside the one before it, and look in what else it differs: typeface,
    spacing, digits, letters of another keyboard. Ask who drafted which part.
Cannot see
    Texts of fewer than four passages, so no ordinary memo of one page; a passage of less than
    150 words; a writer who keeps the manner of the rest: of passages of one speech put into
    another of the same kind one in fifty was found, of news, letters and laws one in six to nine.
    Known papers of the same hand are not compared. Reading indices (ARI, Coleman-Liau, LIX, RIX,
    Flesch) are named, and only for languages in Latin and Cyrillic letters that have them;
    Pashto, Persian, Arabic, Chinese have none here and rest on the counts alone. Thai, Lao, Khmer
    and Burmese, whose words are not parted, are not measured.
References
    shared/research/libraries.md, section 10; shared/research/casebook.md, L9; Burrows, Delta,
    Literary and Linguistic Computing 17 (2002).
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen
from triage.model.readability import Compared, Index, Passage, Readability

CODES = {
    "passage-stands-apart": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="{words} in {extent} read unlike the other passages: {measures}. Words most unlike the rest: {unlike}",
        innocent=(
            "A law, a contract or another letter is quoted without quotation marks.",
            "A preamble, a summary or standard wording of the office.",
            "Several people drafted the paper.",
        ),
        next=(
            Step("Read the passage beside those around it, and compare typeface, spacing and digits."),
            Step("Search the newsroom's own papers for its wording: it may be taken from a law or a form."),
        ),
    ),
}

MOST_PASSAGES = 3
"""Passages told; a text of which more stand apart has no manner of its own."""
MOST_MEASURES = 4
"""Groups of measures named of one passage."""
TELLING = 2.0
"""Robust standard deviations from which a measure is named."""
_CHARACTERS = frozenset({"zh", "ja"})


@check(
    "language.readability",
    title="Passages that read unlike the rest of the text",
    needs="derived.readability",
    codes=CODES,
)
def readability(readability: Readability, case: Case) -> Iterator[Seen]:
    """Yield a `Seen` for each of the passages farthest from the others."""
    for passage in readability.apart[:MOST_PASSAGES]:
        places = (passage.first,) if passage.first == passage.last else (passage.first, passage.last)
        yield seen(
            "passage-stands-apart",
            *places,
            words=f"{passage.words} {'characters' if passage.language in _CHARACTERS else 'words'}",
            extent=_extent(passage),
            measures="; ".join([*_measures(passage.compared), *map(_index, passage.indices)]),
            unlike=quote(", ".join(passage.unlike)),
        )


def _extent(passage: Passage) -> str:
    """Return `lines 12 to 18`, or across pages both ends, as far as the places tell."""
    first, last = passage.first, passage.last
    if first.line is None or last.line is None:
        return "a passage"
    if (first.page, first.part) != (last.page, last.part):
        return f"a passage from line {first.line} of page {first.page} to line {last.line} of page {last.page}"
    return f"line {first.line}" if first.line == last.line else f"lines {first.line} to {last.line}"


def _measures(compared: tuple[Compared, ...]) -> list[str]:
    """Return the farthest measure of each group, the farthest group first, each with both values."""
    far: dict[str, Compared] = {}
    for one in sorted(compared, key=lambda one: -abs(one.away)):
        if abs(one.away) >= TELLING and one.counts:
            far.setdefault(one.group, one)
    return [f"{one.name} {one.here:.1f} (elsewhere {one.rest:.1f})" for one in list(far.values())[:MOST_MEASURES]]


def _index(index: Index) -> str:
    """Return a reading index with both values."""
    return f"{index.name} {index.here:.0f} (elsewhere {index.rest:.0f})"
