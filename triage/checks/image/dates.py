"""Dates of a picture against each other and the claims.

Looks at
    When the picture says it was taken, digitised, changed and positioned, in EXIF, XMP and
    IPTC, and the claimed date where one was given. Up to 14 hours either way are allowed for
    a zone that is not stated; between two stores, and against the position, a day more.
Why it matters
    The dates of a camera original come from one clock within seconds. A date set by hand, or
    a file put together from two pictures, leaves stores that tell different days.
Innocent reasons
    A camera clock never set or reset by an empty battery; a scan of an older print; a program
    that rewrites one store and forgets the others; a receiver that kept its last position.
What to do next
    Compare with other pictures of the same device from the same days, and with weather,
    light and clocks in the picture itself.
Cannot see
    Dates that were all set alike, pictures without metadata, and dates that programs write
    where no date belongs (file names, captions). A date of zeros is no date and is left out.
References
    Exif 3.0 (CIPA DC-008-2023), 4.6.5 and 4.6.7; Metadata Working Group, Guidelines 2.0,
    section 5.5. In the corpus of genuine files 1 of 43 pictures was changed before it was taken
    (its clock ran years ahead), 1 of 7 had stores that differ (a test file put together by
    hand), 0 of 43 differed in digitising and 0 of 10 in the position.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import Event, Stamp
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.moments import DateRange, Precision
from triage.model.picture import PictureFacts

DAY = timedelta(days=1)
"""What stores and receivers may differ by beyond a zone slip before it is said."""

_CLOCK = "The camera's clock was wrong."
_FORGOT = "A program changed one store of metadata and left the others as they were."
_OTHERS = Step("Compare with other pictures of the same device from the same days.")

CODES = {
    "modified-before-taken": Code(
        max=Severity.MEDIUM,
        message="The file says it was last changed {other}, before the picture was taken {taken}.",
        innocent=(_CLOCK, "The date was corrected afterwards, for a clock that had been wrong."),
        next=(_OTHERS,),
    ),
    "taken-differs-between-stores": Code(
        max=Severity.MEDIUM,
        message="Two stores of metadata give different days for the taking: {one_store} {one}, {other_store} {other}.",
        innocent=(_FORGOT, "An archive wrote the day of its own record or of the event into one store."),
        next=(Step("Find out which program or archive the picture went through."), _OTHERS),
    ),
    "position-date-differs": Code(
        max=Severity.MEDIUM,
        message="The position was fixed {other}, but the picture says it was taken {taken}.",
        innocent=("The receiver had no signal and kept its last position.", _CLOCK, "The receiver counts weeks wrong."),
        next=(Step("Compare the place shown with the position, and the light with the hour."), _OTHERS),
    ),
    "digitised-differs": Code(
        max=Severity.LOW,
        message="The picture says it was taken {taken} and turned into a file {other}.",
        innocent=("An older print or film was scanned.", _FORGOT),
        next=(Step("Look whether it is a scan of a print."),),
    ),
    "taken-before-claimed": Code(
        claim="date",
        max=Severity.MEDIUM,
        message="The picture was taken {taken}, before the claimed date {claimed} of what it shows.",
        innocent=(_CLOCK, "The claimed date is that of sending or publication.", "The document was dated ahead."),
        next=(Step("Read the date on the document shown, and where the claimed date comes from."), _OTHERS),
    ),
    "taken-after-claimed": Code(
        claim="date",
        max=Severity.NOTE,
        message="The picture was taken {taken}, after the claimed date {claimed}; a picture of a document often is.",
        innocent=("The document was photographed or scanned later.",),
        next=(Step("Keep the day of the picture apart from the day of what it shows."),),
    ),
    "clock-never-set": Code(
        max=Severity.NOTE,
        message="The date {date} is one to which clocks fall back; nothing else was read from it.",
        innocent=("The clock was never set, or its battery was empty.",),
        next=(Step("Date the picture by other means."),),
    ),
}

_FIRMWARE_STARTS = {date(1980, 1, 6), date(2000, 1, 1), date(2001, 1, 1)}
"""Starts of GPS time, of many cameras' clocks (from knowledge) and of Apple's Cocoa, beside `Moment.is_clock_start`."""


@check("image.dates", title="Dates of a picture that disagree", needs=("picture", "stamps"), codes=CODES)
def dates(picture: PictureFacts, stamps: tuple[Stamp, ...], case: Case) -> Iterator[Seen]:
    """Yield unset clocks first, then what the remaining dates say of each other and the claim."""
    unset = [s for s in stamps if _is_reset(s)]
    for one in _distinct(unset):
        yield seen("clock-never-set", one.where, date=one.moment)
    kept = [s for s in stamps if s not in unset]
    yield from _against_taken(kept)
    yield from _between_stores([s for s in kept if s.event is Event.TAKEN])
    taken = next((s for s in kept if s.event is Event.TAKEN), None)
    if case.claims.date and taken:
        yield from _against_claim(taken, case.claims.date)


def _is_reset(stamp: Stamp) -> bool:
    """A day on which some clock starts, or the first second of any year."""
    moment = stamp.moment
    if moment.precision in {Precision.YEAR, Precision.MONTH}:
        return False
    new_year = moment.precision is not Precision.DAY and moment.local == datetime(moment.year, 1, 1)
    return moment.is_clock_start or moment.day_stated in _FIRMWARE_STARTS or new_year


def _distinct(stamps: list[Stamp]) -> list[Stamp]:
    """The first stamp of each stated day."""
    return list({s.moment.day_stated: s for s in reversed(stamps)}.values())


def _against_taken(stamps: list[Stamp]) -> Iterator[Seen]:
    """Hold the other dates against the taking in the same store."""
    for taken in (s for s in stamps if s.event is Event.TAKEN):
        for other in (s for s in stamps if s.origin == taken.origin):
            where, moments = (other.where, taken.where), {"other": other.moment, "taken": taken.moment}
            if other.event is Event.MODIFIED and other.moment.is_before(taken.moment):
                yield seen("modified-before-taken", *where, **moments)
            elif other.event is Event.POSITION and _apart(taken, other) > DAY:
                yield seen("position-date-differs", *where, **moments)
            elif other.event is Event.DIGITISED and _apart(taken, other) > DAY:
                yield seen("digitised-differs", *where, **moments)


def _between_stores(taken: list[Stamp]) -> Iterator[Seen]:
    """Hold the first store's day of taking against that of each other store; once is enough."""
    for other in taken[1:]:
        if other.origin != taken[0].origin and _apart(taken[0], other) > DAY:
            stores = {"one_store": taken[0].origin.upper(), "other_store": other.origin.upper()}
            where = (taken[0].where, other.where)
            yield seen("taken-differs-between-stores", *where, one=taken[0].moment, other=other.moment, **stores)
            return


def _apart(one: Stamp, other: Stamp) -> timedelta:
    """How far two dates surely lie apart, whichever comes first."""
    return max(one.moment.gap_before(other.moment), other.moment.gap_before(one.moment))


def _against_claim(taken: Stamp, claimed: DateRange) -> Iterator[Seen]:
    """A document cannot be photographed before it exists; later is usual."""
    if taken.moment.latest < claimed.starts:
        yield seen("taken-before-claimed", taken.where, taken=taken.moment, claimed=claimed)
    elif taken.moment.earliest > claimed.ends:
        yield seen("taken-after-claimed", taken.where, taken=taken.moment, claimed=claimed)
