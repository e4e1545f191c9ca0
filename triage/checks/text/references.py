"""Annexes, sections, figures and pages that the text speaks of and the file does not hold.

Looks at
    References to numbered annexes, sections, figures and tables against the headings and
    captions that are there; a stated number of pages against the pages of the file; and two
    page counts on one page that contradict each other.
Why it matters
    What is spoken of and absent is worth asking for. Two counts on one page that differ show
    that one of them was carried over from another paper.
Innocent reasons
    Leaks arrive as single pages and without their annexes; headings stand in pictures; a
    reference means another paper.
What to do next
    Ask for the missing part before anything else is concluded.
Cannot see
    Annexes without a number or letter, headings in pictures, references in languages whose
    words it does not know.
References
    shared/research/casebook.md, I6 and I13 in section 2.5; catalogue, row text.references.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import Where
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.quantities import PageLabel, Quantities, Reference

_ASK = Step("Ask whoever sent it for the part that is spoken of.")
_PART = "Only a part was sent, which is how papers mostly arrive."
_OTHER = "The reference means another paper."


def _absent(what: str) -> Code:
    """A note on a part that is spoken of and absent."""
    return Code(
        missing=f"the {what} that the text speaks of",
        max=Severity.NOTE, message=f"The text speaks of {{reference}}; no {what} of that number begins in it.",
        innocent=(_PART, _OTHER, "It begins under a heading that is a picture."), next=(_ASK,),
    )  # fmt: skip


CODES = {
    "annex-absent": _absent("annex"),
    "section-absent": _absent("section"),
    "figure-absent": _absent("figure"),
    "table-absent": _absent("table"),
    "stated-pages-differ": Code(
        max=Severity.NOTE,
        message="The text says {stated}; the file has {pages}.",
        innocent=(_PART, "Annexes or the cover are counted, or not."),
        next=(Step("Ask whoever sent it whether pages were left out."),),
    ),
    "page-counts-contradict": Code(
        max=Severity.LOW,
        message="The number of pages is stated twice, and not the same: {one} and {other}.",
        innocent=("A copy or fax added its own page numbers.", "One of the two leaves out the cover or the annexes."),
        next=(Step("Look on the page which label belongs to the letter and which to a copy or fax."),),
    ),
    "page-beyond-count": Code(
        max=Severity.LOW,
        message="A page is labelled {label}: its number is greater than the count of pages.",
        innocent=("The count was typed by hand and not renewed when the text grew.",),
        next=(Step("Look at the labels of the other pages."),),
    ),
}  # fmt: skip

_PARTS = ("annex", "section", "figure", "table")
_LEAST_HEADINGS = {"annex": 0, "section": 3, "figure": 1, "table": 1}
"""Headings or captions of a kind that must be there before an absent one is told: else it may be set otherwise."""
_SECTIONS = {"#.", "# ", "section", "abschnitt", "раздел", "розділ", "بخش"}
MOST = 10
"""Absent parts told of one kind."""


@check("text.references", title="Parts that are spoken of and absent", needs="derived.quantities", codes=CODES)
def references(quantities: Quantities, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each absent part and for each contradiction of page counts on one page."""
    for kind in _PARTS:
        for reference in list(_absent_of(kind, quantities))[:MOST]:
            yield seen(f"{kind}-absent", reference.where, reference=quote(reference.where.text or ""))
    stated = [one for one in quantities.references if one.kind == "pages"]
    for one in stated:
        if quantities.page_count not in {None, int(one.number)}:
            words = quote(one.where.text or "")
            yield seen("stated-pages-differ", one.where, stated=words, pages=quantities.page_count or 0)
    yield from _labels(quantities.page_labels, stated)


def _absent_of(kind: str, quantities: Quantities) -> Iterator[Reference]:
    """Yield the first reference to each part of a kind that does not begin anywhere."""
    known = {one.number for one in quantities.references if one.kind == kind and one.begins}
    if kind == "section":
        known |= {f"{one.prefix}{n}" for one in quantities.listings if one.style in _SECTIONS for n in one.numbers}
    if len(known) < _LEAST_HEADINGS[kind]:
        return
    for one in quantities.references:
        if one.kind == kind and not one.begins and one.number not in known and one.number.split(".")[0] not in known:
            known.add(one.number)
            yield one


def _labels(labels: tuple[PageLabel, ...], stated: list[Reference]) -> Iterator[Seen]:
    """Yield contradictions among page labels and stated counts, and numbers beyond their count."""
    for one, other in pairwise(labels):
        same = one.number == other.number if one.page is None else (one.number, one.of) != (other.number, other.of)
        if one.page == other.page and same and one.of != other.of:
            yield _contradict(one.where, other.where)
    counts = {label.of for label in labels}
    for one_stated in stated[:1]:
        if len(counts) == 1 and int(one_stated.number) not in counts:
            yield _contradict(one_stated.where, labels[0].where)
    for label in labels:
        if label.number > label.of:
            yield seen("page-beyond-count", label.where, label=quote(label.where.text or ""))


def _contradict(one: Where, other: Where) -> Seen:
    """Two statements of the number of pages."""
    return seen("page-counts-contradict", one, other, one=quote(one.text or ""), other=quote(other.text or ""))
