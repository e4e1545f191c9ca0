"""Dates that lie after the report or the receipt, or before the format existed.

Looks at
    Every date of the metadata, against the day of the report (`--as-of`), the claimed day of
    receipt (`--claim received=…`), and the first day of the file format. A slip of 14 hours
    for a wrong zone is allowed for, and the margins of the table of formats.
Why it matters
    A file cannot have been saved after it reached you, and nothing can have been saved in a
    format that nobody had yet. The clock of the computer was wrong, or the date was set.
Innocent reasons
    A clock that runs ahead; a clock that was reset to its first day (1970, 1980, 1601), which
    is told apart as `clock-not-set`; a creation date carried over from an older format by
    conversion, which is why creation dates of converted files are not held against the format.
What to do next
    Look at the other dates of the file and of the message that carried it.
Cannot see
    Dates that lie in the possible range; whether the day of receipt was stated rightly.
References
    shared/research/peers-documents.md, section 3 row 2; casebook.md, sections 4.3 and 4.6.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from triage.checking import Code, check
from triage.model.case import Case, Table
from triage.model.document import Document
from triage.model.facts import Event, Stamp
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.moments import ZONE_SLIP, Moment

_CLOCK = "The clock of a computer or device was wrong."
_OTHERS = Step("Look at the other dates of the file, and at those of the message that carried it.")

CODES = {
    "after-report": Code(
        max=Severity.HIGH,
        message="A date of the file ({event}) is {when}, later than the day of this report, {as_of}.",
        innocent=(_CLOCK, "The report was made with --as-of set to an earlier day."),
        next=(_OTHERS,),
    ),
    "after-receipt": Code(
        claim="received",
        max=Severity.HIGH,
        message="A date of the file ({event}) is {when}, later than the day it is said to have been received, {received}.",
        innocent=(
            _CLOCK,
            "The file was saved again in the newsroom after it came.",
            "The day of receipt was stated wrongly.",
        ),
        next=(Step("Inspect the untouched copy, and check who opened and saved this one."), _OTHERS),
    ),
    "before-format": Code(
        max=Severity.MEDIUM,
        message="A date of the file ({event}) is {when}; {format} was first public on {earliest}.",
        innocent=(_CLOCK, "A converter kept the dates of the older file it was given."),
        next=(Step("Ask whether the file was converted from an older one."), _OTHERS),
    ),
    "clock-not-set": Code(
        max=Severity.NOTE,
        message="A date of the file ({event}) is {when}, the first day of a computer's or device's clock.",
        innocent=("Programs and devices write this day when no date is known.",),
        next=(_OTHERS,),
    ),
}

_TABLED = {
    "pdf": "PDF",
    "docx": "OOXML",
    "docm": "OOXML",
    "xlsx": "OOXML",
    "xlsm": "OOXML",
    "pptx": "OOXML",
    "pptm": "OOXML",
    "odt": "ODF",
    "ods": "ODF",
    "odp": "ODF",
    "png": "PNG",
    "webp": "WebP",
    "heic": "HEIC",
    "heif": "HEIC",
    "avif": "AVIF",
}
"""Format → its name in the table of formats."""

_CARRIED_OVER = {Event.CREATED, Event.PRINTED, Event.TAKEN, Event.DIGITISED, Event.POSITION}
"""Dates that conversion and scanning keep: only the saving of this file is held against its format."""


@check(
    "dates.future", title="Dates that cannot have come yet", needs=("document", "stamps", "tables.formats"), codes=CODES
)
def future(document: Document, stamps: tuple[Stamp, ...], formats: Table, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each distinct date that lies where none can."""
    earliest = _first_public(document.format, formats)
    said: set[tuple[str, str]] = set()
    for stamp in stamps:
        code, values = _judged(stamp, earliest, document, case)
        if code and (code, stamp.moment.shown()) not in said:
            said.add((code, stamp.moment.shown()))
            yield seen(code, stamp.where, event=stamp.event.value, when=stamp.moment, **values)


def _judged(stamp: Stamp, earliest: date | None, document: Document, case: Case) -> tuple[str, dict[str, str]]:
    """The code that one date earns, with its own values; "" for none."""
    moment, received = stamp.moment, case.claims.received
    if moment.is_clock_start:
        return "clock-not-set", {}
    if _surely_after(moment, case.as_of):
        return "after-report", {"as_of": case.as_of.isoformat()}
    if received is not None and moment.earliest > received.ends:
        return "after-receipt", {"received": received.shown()}
    if earliest is not None and stamp.event not in _CARRIED_OVER and moment.latest + ZONE_SLIP < _start(earliest):
        return "before-format", {"format": _TABLED[document.format], "earliest": earliest.isoformat()}
    return "", {}


def _surely_after(moment: Moment, day: date) -> bool:
    """True where the moment lies after the whole of a day anywhere on earth."""
    return moment.earliest > datetime.combine(day, datetime.max.time(), UTC) + ZONE_SLIP


def _first_public(format: str, formats: Table) -> date | None:
    """The first day on which the format may have been met, margins allowed for; None where it is not in the table."""
    name = _TABLED.get(format)
    days = [row.not_before for row in formats.rows if row.name == name]
    return min(days, default=None)


def _start(day: date) -> datetime:
    """The first instant of a day, in UTC."""
    return datetime.combine(day, datetime.min.time(), UTC)
