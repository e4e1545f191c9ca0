"""Offsets from UTC that do not fit the world, the claim, or each other.

Looks at
    The offset from UTC that a date of the metadata states. It is held against the tz
    database (daylight saving included) for that day: whether any zone had it, and whether
    the claimed country or zone had it. Offsets that change inside one store of metadata are
    listed. UTC itself is not held against a place.
Why it matters
    A program writes the offset of the computer it runs on. An offset that no zone has was
    typed or computed by something else; one that the claimed place never had names another
    place, or another program's home.
Innocent reasons
    A converter, a scanner or a cloud service in another zone; a traveller's or exile's
    computer; a computer whose zone was never set; daylight saving between two saves.
What to do next
    Ask which machines the file went through, and compare with other files from the same hand.
Cannot see
    Dates without an offset, as most Office files and pictures have; an offset set on purpose.
References
    IANA tz database; shared/research/peers-documents.md, section 1.0 (offsets of one file
    differ in 15 % of real PDFs) and section 3 row 5; casebook.md, M3.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import StatedOffset
from triage.model.facts import Event, Where
from triage.model.findings import Seen, Severity, Step, place, seen

_MACHINES = Step("Ask through which computers and services the file went on its way to you.")

CODES = {
    "offset-nowhere": Code(
        max=Severity.HIGH,
        message="A date states the offset {offset} from UTC, which no zone had on {when}.",
        innocent=("A program that computes the offset wrongly.", "A device whose zone was set by hand."),
        next=(Step("Look at the raw value of the date and at the other dates of the file."), _MACHINES),
    ),
    "offset-not-of-place": Code(
        claim="country",
        max=Severity.MEDIUM,
        message="A date states the offset {offset} from UTC; {claimed} had {expected} on {when}.",
        innocent=(
            "A converter, scanner or cloud service in another zone wrote the file.",
            "The author was travelling, or never set the computer's zone.",
        ),
        next=(_MACHINES, Step("Compare with the offsets in other files from the same hand.")),
    ),
    "offsets-change": Code(
        max=Severity.NOTE,
        message="The dates of one store of metadata state different offsets from UTC: {offsets}.",
        innocent=("Daylight saving between two saves.", "A second program, on another machine, saved the file again."),
        next=(_MACHINES,),
    ),
}

MOST_PLACES = 8
"""Places pointed at for one offset."""
_PASSING = {Event.RECEIVED}
"""Servers on the way of a message stand wherever they stand."""


@check("dates.offsets", title="Offsets from UTC that do not fit", needs="derived.offsets", codes=CODES)
def offsets(stated: tuple[StatedOffset, ...], case: Case) -> Iterator[Seen]:
    """Yield offsets that exist nowhere, that the claimed place did not have, and that change; each offset once."""
    for zone in dict.fromkeys(one.stamp.moment.zone for one in stated):
        same = [one for one in stated if one.stamp.moment.zone == zone]
        nowhere = [one for one in same if not one.exists]
        elsewhere = [one for one in same if one.exists and one.fits is False and one.stamp.event not in _PASSING]
        if nowhere:
            yield seen("offset-nowhere", *_places(nowhere), offset=zone, when=_day(nowhere))
        if elsewhere:
            yield seen(
                "offset-not-of-place", *_places(elsewhere), offset=place(zone), expected=" or ".join(elsewhere[0].expected),
                claimed=case.claims.timezone or case.claims.country or "", when=_day(elsewhere),
            )  # fmt: skip
    yield from _changing([one for one in stated if one.stamp.event not in _PASSING])


def _places(stated: list[StatedOffset]) -> list[Where]:
    """Where these dates stand; the first few are enough to look at."""
    return [one.stamp.where for one in stated[:MOST_PLACES]]


def _day(stated: list[StatedOffset]) -> str:
    """The day of the first of them."""
    return stated[0].stamp.moment.day_stated.isoformat()


def _changing(stated: list[StatedOffset]) -> Iterator[Seen]:
    """Yield one note for each store whose offsets differ; UTC beside a local offset is ordinary."""
    for origin in dict.fromkeys(one.stamp.origin for one in stated):
        here = [one for one in stated if one.stamp.origin == origin and one.stamp.moment.offset]
        zones = sorted({one.stamp.moment.zone for one in here})
        if len(zones) > 1:
            yield seen("offsets-change", *_places(here), offsets=place(", ".join(zones)))
