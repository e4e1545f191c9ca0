"""Gaps and doublets in what is numbered: pages, paragraphs, articles, notes.

Looks at
    Page labels of the form "page 3 of 7", and runs of four and more numbers or letters at
    the starts of lines, with a point, bracket or word (Article 3) beside them.
Why it matters
    Papers that were changed after they were written lose or gain a paragraph, and the
    numbers tell: so it was with the report that was altered before its publication in 2016.
Innocent reasons
    A paragraph struck before signing; an excerpt; headings that stand in pictures or were
    numbered by the word processor while others were typed.
What to do next
    Look on the page whether the number stands elsewhere. Compare with another copy.
Cannot see
    Numbers that the word processor sets, as Word files hold none of them in the text.
    Plain columns of numbers, which skip for many reasons. Papers renumbered after a change.
References
    shared/research/casebook.md, 1.25 and I6 in section 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.quantities import Listing, PageLabel, Quantities

_LOOK = Step("Look on the pages whether the number stands elsewhere, as in a picture or another column.")
_COPY = Step("Compare with another copy, and read across the place: does one paragraph follow from the other?")
_PAGES = Step("Lay the pages in order, and compare paper, margins and face across the place.")
_STRUCK = "A paragraph was struck or put in before signing, and the numbers were left."
_PART = "Some numbers were typed and others set by the word processor or drawn as a picture."
_BOUND = "Several papers, each with its own page numbers, lie in one file."

CODES = {
    "paragraph-gap": Code(
        max=Severity.MEDIUM,
        message="Numbered text goes from {before} to {after}; what should stand between them is not there.",
        innocent=(_STRUCK, _PART, "An excerpt."),
        next=(_LOOK, _COPY),
    ),
    "paragraph-doubled": Code(
        max=Severity.MEDIUM,
        message="The number {number} stands twice in a row of numbered text.",
        innocent=(_STRUCK, _PART),
        next=(_LOOK, _COPY),
    ),
    "page-gap": Code(
        max=Severity.MEDIUM,
        message="The page labels go from {before} to {after}.",
        innocent=("A page was not sent.", _BOUND),
        next=(_PAGES,),
    ),
    "page-doubled": Code(
        max=Severity.MEDIUM,
        message="Two pages carry the label {label}.",
        innocent=("A page was copied twice.", _BOUND),
        next=(_PAGES,),
    ),
    "page-count-changes": Code(
        max=Severity.MEDIUM,
        message="One page is labelled {before}, the next {after}: the number of pages is not the same.",
        innocent=(_BOUND, "A page was added after the first ones were printed."),
        next=(_PAGES,),
    ),
    "pages-missing-at-ends": Code(
        missing="the pages before and after these",
        max=Severity.NOTE,
        message="The page labels run from {before} to {after}: pages before or after them are not here.",
        innocent=("Only some pages were sent.",),
        next=(Step("Ask whoever sent it for the other pages."),),
    ),
}  # fmt: skip

LEAST = 4
"""Numbers from which on a gap or doublet is told."""
_LOOSE = {"# ", "#:", "#،", "#,", "#、", "#|"}
"""Marks of tables and codes, which skip for many reasons."""
_TEXT = {None, "word/document.xml", "content.xml"}
"""Parts that hold running text; None in a file of one part."""


@check("text.numbering", title="Gaps and doublets in numbering", needs="derived.quantities", codes=CODES)
def numbering(quantities: Quantities, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each gap and doublet, and one note for pages that are not there."""
    held = {announced.listing for announced in quantities.announced}
    for number, listing in enumerate(quantities.listings):
        if number not in held and listing.size >= LEAST and listing.style not in _LOOSE and not listing.cells:
            yield from _in_listing(listing)
    labels = _one_a_page(quantities.page_labels)
    # One label tells something where the file is that page; a running header or a sheet bears one for all of its pages.
    if len(labels) > 1 or quantities.page_count == 1 or (quantities.page_count is None and _in_text(labels)):
        yield from _pages(labels)


def _in_listing(listing: Listing) -> Iterator[Seen]:
    """The one irregular place of a listing; more than one means that something else is numbered."""
    if len(listing.gaps) + len(listing.doublets) != 1:
        return
    for before, after in listing.gaps:
        first, second = listing.places[before], listing.places[after]
        yield seen("paragraph-gap", first, second, before=quote(first.text or ""), after=quote(second.text or ""))
    for before, after in listing.doublets:
        first, second = listing.places[before], listing.places[after]
        yield seen("paragraph-doubled", first, second, number=quote(second.text or ""))


def _one_a_page(labels: tuple[PageLabel, ...]) -> list[PageLabel]:
    """Return the labels of a text, the same one on the same page once; none where two on one page differ.

    In a text without pages the same label twice is that of one page: in head and foot, or in two languages.
    """
    kept: list[PageLabel] = []
    for label in labels:
        last = kept[-1] if kept else None
        same = last is not None and (label.number, label.of) == (last.number, last.of)
        if last is None or label.page != last.page or not (same or label.page is not None or label.line == last.line):
            kept.append(label)
        elif not same:
            return []
    return kept


def _in_text(labels: list[PageLabel]) -> bool:
    """Whether the first label stands in the running text, and not in a header, footer or sheet."""
    return bool(labels) and labels[0].where.part in _TEXT


def _pages(labels: list[PageLabel]) -> Iterator[Seen]:
    """Hold each label against the one before it, and both ends against the count."""
    if not labels or any(label.number > label.of for label in labels):
        return
    for one, other in pairwise(labels):
        step, places = other.number - one.number, (one.where, other.where)
        before, after = quote(one.where.text or ""), quote(other.where.text or "")
        if one.of != other.of:
            if step == 1:
                yield seen("page-count-changes", *places, before=before, after=after)
        elif step > 1:
            yield seen("page-gap", *places, before=before, after=after)
        elif step == 0 and one.of > 1:
            yield seen("page-doubled", *places, label=after)
    first, last = labels[0], labels[-1]
    if len({label.of for label in labels}) == 1 and (first.number > 1 or last.number < last.of):
        before, after = quote(first.where.text or ""), quote(last.where.text or "")
        yield seen("pages-missing-at-ends", *dict.fromkeys((first.where, last.where)), before=before, after=after)
