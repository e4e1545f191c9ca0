"""Dates of one file in an order that cannot be.

Looks at
    Each pair of dates in one store of metadata of which the later cannot come first:
    created and modified, created and printed, and the dates of comments and tracked
    changes against created and modified. A slip of up to 14 hours is allowed for, as a
    program may write local time and call it UTC.
Why it matters
    A date set by hand, a clock set back or content carried over from another file leaves
    such a pair. Of 392 real PDFs with both dates one had modified before created.
Innocent reasons
    A computer clock that was wrong or had lost its battery; a copy tool or "Save as" that
    set a new creation date and kept the old modification date; a template that brought
    its own dates.
What to do next
    Compare the dates with those of the attachments, the message that carried the file and
    other files of the same sender.
Cannot see
    Dates that were changed together, so that their order still holds.
References
    shared/research/peers-documents.md, section 1.0 and section 3 row 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import Event, Stamp
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.moments import ZONE_SLIP

_COPIED = 'A copy tool, an unpacked archive or "Save as" set a new creation date and kept the old other one.'
_CLOCK = "The clock of one computer was wrong."
_COMPARE = Step("Compare with the dates of attachments and of other files from the same hand.")

CODES = {
    "modified-before-created": Code(
        max=Severity.HIGH,
        message="The file says it was last modified {earlier}, before it was created {later}.",
        innocent=(_COPIED, _CLOCK),
        next=(_COMPARE,),
    ),
    "printed-before-created": Code(
        max=Severity.MEDIUM,
        message="The file says it was last printed {earlier}, before it was created {later}.",
        innocent=('"Save as" and templates keep the print date of the file they came from.', _CLOCK),
        next=(Step("Ask which older file this one was made from."), _COMPARE),
    ),
    "change-before-created": Code(
        max=Severity.MEDIUM,
        message="A comment or tracked change is dated {earlier}, before the file was created {later}.",
        innocent=("Text with its changes was pasted or merged from an older file.", _COPIED),
        next=(Step("Read the change and ask from which file it came."), _COMPARE),
    ),
    "change-after-modified": Code(
        max=Severity.MEDIUM,
        message="A comment or tracked change is dated {later}, after the file was last modified {earlier}.",
        innocent=("A program that edits the content without updating the modification date.", _CLOCK),
        next=(Step("Read the change and ask who made it."), _COMPARE),
    ),
}

_RULES = (
    (Event.MODIFIED, Event.CREATED, "modified-before-created"),
    (Event.PRINTED, Event.CREATED, "printed-before-created"),
    (Event.COMMENTED, Event.CREATED, "change-before-created"),
    (Event.CHANGED, Event.CREATED, "change-before-created"),
    (Event.MODIFIED, Event.COMMENTED, "change-after-modified"),
    (Event.MODIFIED, Event.CHANGED, "change-after-modified"),
)
"""(what came first although it should not, what should have, code)."""

_ACROSS_STORES = {Event.COMMENTED, Event.CHANGED}
"""Comments and changes lie in the body, the dates they are held against in the properties."""


@check("dates.order", title="Dates in an order that cannot be", needs="stamps", codes=CODES)
def order(stamps: tuple[Stamp, ...], case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each rule and pair of dates that break it by more than a zone slip."""
    said: set[tuple[str, str, str]] = set()
    known = [s for s in stamps if not s.moment.is_clock_start]
    for first, second, code in _RULES:
        for early in (s for s in known if s.event is first):
            for late in (s for s in known if s.event is second and _comparable(early, s)):
                shown = (code, early.moment.shown(), late.moment.shown())
                if early.moment.stated_gap_before(late.moment) > ZONE_SLIP and shown not in said:
                    said.add(shown)
                    yield seen(code, early.where, late.where, earlier=early.moment, later=late.moment)


def _comparable(one: Stamp, other: Stamp) -> bool:
    """Dates of one store are held against each other, body dates against any store."""
    return one.origin == other.origin or bool({one.event, other.event} & _ACROSS_STORES)
