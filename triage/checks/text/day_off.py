"""A paper of an office dated on a day on which the offices of its country rest.

Looks at
    The document's own date (behind a label for it, or alone in the head) against the weekly
    and the public holidays of the claimed country, as its pack and the world pack hold them
    for that year. Holidays that wait for the moon count only on the days that are holidays
    whichever way it was seen; a lunar date alone, which may mean one of several days, counts
    for its own holidays, and for others where its weekday stands beside it.
Why it matters
    Offices that are closed seldom number and sign letters. Whoever makes one up elsewhere
    follows another week.
Innocent reasons
    Duty offices, the army and the police work every day; urgent orders; the date of a
    meeting or of a draft; a weekly holiday that was moved.
What to do next
    See on which days other papers of the same office are dated.
Cannot see
    Countries whose weekly holiday no pack holds; half days; local holidays; e-mails, press
    releases, invoices and messages, which are written on any day.
References
    shared/research/casebook.md, 2.5 I3 and 5.6; a source for each row of
    triage/reference/packs/*/holidays.csv.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from triage.checking import Code, check
from triage.model.calendars import from_gregorian
from triage.model.case import Case
from triage.model.dates import Calendar, DateMention, own_dates
from triage.model.document import Document
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen
from triage.model.packs import Holiday, Packs

CODES = {
    "weekly-holiday": Code(
        max=Severity.LOW,
        message="The paper is dated {date}, a {name}. On that day of the week the offices of {country} rest.",
        innocent=("A duty office, or one that works every day.", "An urgent order.", "The date of a draft."),
        next=(Step("Look at the dates of other papers of the same office."),),
    ),
    "public-holiday": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="The paper is dated {date}. That day is a public holiday of {country}: {name}.",
        innocent=(
            "A duty office, or one that works every day.",
            "An urgent order or a message of greeting for the day.",
        ),
        next=(
            Step("Look at the dates of other papers of the same office."),
            Step("Read the source of the row (`triage packs show`)."),
        ),
    ),
}

_ANY_DAY = frozenset(
    ("e-mail", "email", "press", "press release", "article", "post", "message", "chat", "invoice", "receipt")
)
"""Claimed kinds that are written on any day."""
_LUNAR = range(-1, 3)
"""Days from the computed day of a lunar date on which it may have been kept (casebook 5.4, the span worth a note)."""


@check(
    "text.day_off",
    title="Dated on a day on which offices rest",
    needs=("document", "derived.dates", "packs", "claims.country"),
    codes=CODES,
)
def day_off(
    document: Document, dates: tuple[DateMention, ...], packs: Packs, country: str, case: Case
) -> Iterator[Seen]:
    """Yield the first of the document's own dates that is a day of rest."""
    if document.mail is not None or (case.claims.kind or "").lower() in _ANY_DAY:
        return
    rows = [row for row in packs.holidays if row.rest == "whole" and _is_of(row, country, packs)]
    own = sorted((m for m in own_dates(dates) if m.sure), key=lambda m: m.calendar is Calendar.LUNAR)
    for mention in own[:1]:
        for row in rows:
            if mention.sure and row.validity.may_cover(mention.sure) and _rests(row, mention, mention.sure):
                code = "weekly-holiday" if row.calendar == "week" else "public-holiday"
                yield seen(code, mention.where, date=quote(mention.text), name=row.name, country=country.upper())
                return


def _is_of(row: Holiday, country: str, packs: Packs) -> bool:
    """Whether a row is of the claimed country: by its own word, or by that of its pack."""
    if row.country:
        return row.country.upper() == country.upper()
    pack = next((about for about in packs.about if about.id == row.pack), None)
    return pack is None or country.upper() in {code.upper() for code in pack.countries}


def _rests(row: Holiday, mention: DateMention, day: date) -> bool:
    """Whether a date is surely a holiday: a lunar one, which waits for the moon, only with its weekday or by its own name."""
    if mention.calendar is not Calendar.LUNAR or row.calendar == Calendar.LUNAR:
        return _falls_on(row, day)
    kept = [day + timedelta(days=shift) for shift in _LUNAR]
    return any(d.weekday() == mention.weekday and _falls_on(row, d) for d in kept)


def _falls_on(row: Holiday, day: date) -> bool:
    """Whether a day is surely the holiday, however the moon was seen."""
    if row.calendar == "week":
        return day.weekday() == row.day
    shifts = range(-row.margin, row.margin + 1)
    return all(_is_day(row, day + timedelta(days=shift)) for shift in shifts)


def _is_day(row: Holiday, day: date) -> bool:
    """Whether a day is one of the computed days of the holiday."""
    for back in range(row.days):
        found = from_gregorian(Calendar(row.calendar), day - timedelta(days=back))
        if found is not None and (found.month, found.day) == (row.month, row.day):
            return True
    return False
