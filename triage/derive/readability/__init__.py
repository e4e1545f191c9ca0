"""`derived.readability`: running text by passages of 150 words, each held against the rest of its document."""

from __future__ import annotations

from triage.derive.readability.apart import standing_apart
from triage.derive.readability.prose import Paragraph, paragraphs
from triage.model.case import Case
from triage.model.derived import Spoken
from triage.model.document import Document
from triage.model.readability import FEWEST_OTHERS, LEAST, Readability

MOST_WORDS = 40_000
"""Words of one language looked at: about 80 pages."""
_UNPARTED = frozenset({"th", "lo", "km", "my", "bo", "dz"})
"""Languages written without a mark between words, of which no word can be counted without a dictionary."""


def readability(document: Document, case: Case) -> Readability | None:
    """Measure the running text by passages.

    Returns:
        None where no language has enough running text for one passage and three others.
    """
    from triage.derive.spoken import spoken

    if sum(len(line.text) for line in document.text) < (FEWEST_OTHERS + 1) * LEAST:
        return None
    told = spoken(document, case)
    found = [standing_apart(some, document.text) for some in _by_language(document, told) if some]
    found = [one for one in found if one.compared]
    if not found:
        return None
    return Readability(
        compared=sum(one.compared for one in found),
        apart=tuple(sorted((p for one in found for p in one.apart), key=lambda p: -p.apart)),
    )


def _by_language(document: Document, told: Spoken | None) -> list[tuple[Paragraph, ...]]:
    """Return the paragraphs of each language in their order, the first `MOST_WORDS` words of it."""
    tags = told.by_line if told is not None and told.by_line else ("und",) * len(document.text)
    sizes: dict[str, int] = {}
    sorted_out: dict[str, list[Paragraph]] = {}
    for one in paragraphs(document.text, tags):
        size = sizes.get(one.language, 0)
        if one.language not in _UNPARTED and size < MOST_WORDS:
            sizes[one.language] = size + len(one.words)
            sorted_out.setdefault(one.language, []).append(one)
    return [tuple(some) for some in sorted_out.values()]
