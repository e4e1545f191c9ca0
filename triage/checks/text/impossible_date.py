"""A date that its calendar does not have.

Looks at
    Every full date of the text: 31 June, 29 February of a common year, 31 Mizan, 30 Hut
    outside leap years, the 31st of a lunar month, a month 13.
Why it matters
    Whoever shifts a date by hand, or converts it from another calendar by rule of thumb,
    may come upon a day that never was; a clerk with a calendar on the wall does not.
Innocent reasons
    A slip of the pen or the keyboard; a form that fills in the last day of the month as 31;
    a text that gives the date as an example of one that is wrong.
What to do next
    Read the line; see whether the same day is named differently elsewhere.
Cannot see
    Dates without a year. A lunar month may have 30 days by sighting where tables give it 29;
    30 Hut of 1407 and 1408 is left alone, as two rules for leap years are known.
References
    shared/research/casebook.md, 5.1 and 5.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.calendars import exists
from triage.model.case import Case
from triage.model.dates import Calendar, DateMention
from triage.model.findings import Seen, Severity, Step, quote, seen

_SHOWN = {Calendar.GREGORIAN: "Gregorian", Calendar.SOLAR: "solar Hijri", Calendar.LUNAR: "lunar Hijri"}

CODES = {
    "no-such-day": Code(
        max=Severity.MEDIUM,
        message="The text names {date}. The {calendar} calendar has no such day ({reading}).",
        innocent=(
            "A slip of the writer.",
            "A form or program that takes 31 for the last day of every month.",
        ),
        next=(
            Step("Read the line, and look for the same day elsewhere in the document."),
            Step("Compare with a calendar of that year and, where another calendar stands beside it, with that date."),
        ),
    ),
}


@check("text.impossible_date", title="A date that its calendar does not have", needs="derived.dates", codes=CODES)
def impossible_date(dates: tuple[DateMention, ...], case: Case) -> Iterator[Seen]:
    """Yield each date that is no day of its calendar; the same words once."""
    said: set[str] = set()
    for mention in dates:
        if mention.exists or mention.text in said:
            continue
        said.add(mention.text)
        wrong = next((r for r in mention.readings if not exists(mention.calendar, r)), mention.until or mention.reading)
        yield seen(
            "no-such-day",
            mention.where,
            date=quote(mention.text),
            calendar=_SHOWN[mention.calendar],
            reading=wrong.shown(),
        )
