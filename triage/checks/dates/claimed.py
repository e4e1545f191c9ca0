"""Dates of the metadata against the date that the document is said to bear.

Looks at
    The earliest creation or sending date and the latest modification date, against the
    claimed date (`--claim date=…`), and how far they lie apart. A slip of 14 hours for a
    wrong zone is allowed for at both ends.
Why it matters
    A paper written on its date has a file from about that date. A file created later was
    made, re-typed, scanned or exported later; one last changed long before was dated ahead
    or says something else than its metadata.
Innocent reasons
    The file is a scan, a photograph, a re-typed or exported copy of an older paper; an old
    file served as the form; the paper was prepared early and dated on the day of signing.
What to do next
    Ask for the file as its author saved it, and how this copy was made.
Cannot see
    Dates that were set to fit. Agreement shows little: any computer's clock can be set.
References
    shared/research/casebook.md, M1 and cases 1.13 and 1.18.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from triage.checking import Code, CodeTable, SupportCode, check
from triage.model.case import Case
from triage.model.facts import Event, Stamp
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.moments import DateRange

_ASK = Step("Ask for the file as its author saved it, and how and when this copy was made.")
_COPY = "It is a scan, an export or a re-typed copy, made later, of an older paper."

CODES: CodeTable = {
    "created-after-claim": Code(
        max=Severity.MEDIUM,
        message="The file says it was created {created}, {days} after the date it is said to be from ({claimed}).",
        innocent=(_COPY, '"Save as" or a conversion set a new creation date.'),
        next=(_ASK,),
    ),
    "copied-after-claim": Code(
        max=Severity.NOTE,
        message="The copy was made {created}, {days} after the date the paper is said to be from ({claimed}).",
        innocent=("Scans and photographs are made when somebody wants a copy.",),
        next=(Step("Ask who made the copy, and when."),),
    ),
    "sent-after-claim": Code(
        max=Severity.MEDIUM,
        message="The message says it was sent {created}, {days} after the date it is said to be from ({claimed}).",
        innocent=("It was forwarded or resent later.", "The claim means a paper that it carries."),
        next=(_ASK,),
    ),
    "last-touched-before-claim": Code(
        max=Severity.MEDIUM,
        message="The file was last changed {modified}, {days} before the date it is said to be from ({claimed}).",
        innocent=("It was prepared early and dated on the day of signing.", "The clock of the computer was wrong."),
        next=(_ASK, Step("Ask whether the date was filled in by hand after printing.")),
    ),
    "dated-as-claimed": SupportCode(
        message="The file says it was {event} {when}, within the claimed date ({claimed}).",
        limits=("Any computer's clock can be set, and any metadata editor writes the date that is wanted.",),
    ),
}

_COPIES = {"scan", "photograph", "screenshot", "fax"}
"""Claimed media that are copies by nature."""
LONG_BEFORE = timedelta(days=30)
"""Preparing a paper some weeks ahead is office routine; no source measures it, so the bound is generous."""
_MADE = {Event.CREATED, Event.SENT}
_TOUCHED = {Event.CREATED, Event.MODIFIED, Event.SENT}


@check(
    "dates.claimed", title="Dates of the file against the claimed date", needs=("stamps", "claims.date"), codes=CODES
)
def claimed(stamps: tuple[Stamp, ...], date: DateRange, case: Case) -> Iterator[Seen]:
    """Yield at most one `Seen` for making, one for the last touch, and one that agrees."""
    made = min((s for s in stamps if s.event in _MADE), key=lambda s: s.moment.earliest, default=None)
    touched = max((s for s in stamps if s.event in _TOUCHED), key=lambda s: s.moment.latest, default=None)
    if made is not None and made.moment.earliest > date.ends:
        yield seen(
            _code(made, case),
            made.where,
            created=made.moment,
            days=_days(made.moment.day_stated - date.last),
            claimed=date,
        )
    elif touched is not None and date.starts - touched.moment.latest > LONG_BEFORE:
        yield seen(
            "last-touched-before-claim",
            touched.where,
            modified=touched.moment,
            days=_days(date.first - touched.moment.day_stated),
            claimed=date,
        )
    elif made is not None and date.first <= made.moment.day_stated <= date.last:
        yield seen("dated-as-claimed", made.where, event=made.event.value, when=made.moment, claimed=date)


def _code(made: Stamp, case: Case) -> str:
    """Sending, copying and creating are different signs."""
    if made.event is Event.SENT:
        return "sent-after-claim"
    return "copied-after-claim" if case.claims.medium in _COPIES else "created-after-claim"


def _days(gap: timedelta) -> str:
    """A gap between calendar days in words."""
    return "1 day" if gap.days == 1 else f"{gap.days} days"
