"""Announced numbers against the lists that follow.

Looks at
    A number of people or things that the text announces ("the following 22 trainees:", in a
    list's title, in a total behind it) against the rows of that list, where these are
    numbered 1, 2, 3 to the end; and whether rows of such a list are left out.
Why it matters
    Who changes a list by hand, or makes one up, forgets the number in the text above it, or
    the other way round. In the paper that this project began with, 22 people stand announced.
Innocent reasons
    A row that was struck after the letter was drafted; a list that goes on over the page; a
    number that includes somebody who stands outside the list, such as its leader.
What to do next
    Count the rows on the page itself. Then ask which number other papers on the same matter
    give.
Cannot see
    Rows numbered by the word processor, of which the file holds no numbers. A number that
    stands far from its list, unless the list is the only one. A row exchanged for another.
References
    shared/research/casebook.md, section 0 and I5 in section 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.quantities import Announced, Listing, Quantities

_COUNT = Step("Count the rows on the page itself, and look whether the list goes on elsewhere.")
_OTHERS = Step("Compare with the number that other papers on the same matter give.")
_STRUCK = "A row was struck or added after the text above was written, and nobody counted again."
_OUTSIDE = "The number includes somebody or something that the list leaves out, such as the leader of a group."

CODES = {
    "count-differs-from-list": Code(
        max=Severity.HIGH,
        message="The text announces {announced}; the list numbered from 1 ends at {rows}.",
        innocent=(_STRUCK, _OUTSIDE),
        next=(_COUNT, _OTHERS),
    ),
    "announced-row-missing": Code(
        max=Severity.MEDIUM,
        message="The text announces {announced}, and the list ends at that number, but row {missing} is not there.",
        innocent=("A row was struck and the numbers were left.", "A line was lost when the text was taken out of the page."),
        next=(_COUNT, _OTHERS),
    ),
    "list-may-be-cut": Code(
        missing="the rest of the list",
        max=Severity.LOW,
        message="The text announces {announced}; the list breaks off at {rows}, where the page or the text ends.",
        innocent=("The next page was not sent.", "The end of the text was not copied."),
        next=(Step("Look for the next page, and read the page number."), _COUNT),
    ),
}  # fmt: skip


@check("text.counts", title="Announced numbers against their lists", needs="derived.quantities", codes=CODES)
def counts(quantities: Quantities, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each announcement whose list has other rows."""
    for announced in quantities.announced:
        listing = quantities.listings[announced.listing]
        code = _code(announced, listing)
        if code:
            missing = sorted(set(range(1, listing.numbers[-1])) - set(listing.numbers))
            yield seen(
                code, announced.where, listing.places[-1], announced=quote(announced.text), rows=listing.numbers[-1],
                missing=", ".join(map(str, missing)),
            )  # fmt: skip


def _code(announced: Announced, listing: Listing) -> str:
    """Return the code that fits, "" for none."""
    last = listing.numbers[-1]
    if announced.value == last:
        return "announced-row-missing" if listing.gaps and not listing.doublets else ""
    if not listing.counted_up:
        return ""
    if last < announced.value and listing.runs_out:
        return "list-may-be-cut"
    return "count-differs-from-list"
