"""A weekday that does not belong to its date.

Looks at
    Weekdays written right beside a full date, in twelve languages, against the day on which
    that date fell, in the Gregorian, the solar and the lunar Hijri calendar. A lunar date
    may run two days behind or one before the computed one, so that where a solar or
    Gregorian date is put beside it for the same day, that one is held against its weekday
    too; a date whose order of figures is open counts with every reading; years in two
    figures with the century before and after.
Why it matters
    Whoever dates a paper later, or moves a date, seldom looks the weekday up.
Innocent reasons
    A slip; a meeting that was moved while the weekday stayed; last year's form filled in.
What to do next
    Read the line; see whether weekday and date occur together elsewhere in the document.
Cannot see
    Weekdays that stand apart from their date; dates before 1930, when several countries
    still counted by the Julian calendar; lunar dates outside 1343 to 1500 AH.
References
    shared/research/casebook.md, 2.5 I2 and 5.3 to 5.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import structs

from triage.checking import Code, check
from triage.model.calendars import days_of
from triage.model.case import Case
from triage.model.dates import Calendar, DateMention, groups
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.moments import Precision

CODES = {
    "other-weekday": Code(
        max=Severity.MEDIUM,
        message="The text has {weekday} beside {date}. That day was a {right}.",
        innocent=(
            "A slip of the writer.",
            "The day was moved and its weekday left as it was, or an older paper was filled in anew.",
        ),
        next=(
            Step("Read the line, and look for the same day elsewhere in the document."),
            Step("Compare with how other papers of the office write their dates."),
        ),
    ),
}

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIRST_YEAR = 1930
_LUNAR = range(-1, 3)
"""Days from the computed day of a lunar date on which it may have been kept (casebook 5.4, the span worth a note)."""


@check("text.weekday", title="A weekday that is not that of its date", needs="derived.dates", codes=CODES)
def weekday(dates: tuple[DateMention, ...], case: Case) -> Iterator[Seen]:
    """Yield each date with a weekday beside it that no reading of the date has; the same words once."""
    said: set[tuple[str, str]] = set()
    for mention in (*dates, *_exact_beside_lunar(dates)):
        if mention.weekday is None or mention.precision is not Precision.DAY or mention.until is not None:
            continue
        days = _days(mention)
        if not days or any(day.weekday() == mention.weekday for day in days):
            continue
        words = (mention.weekday_text, mention.text)
        if words not in said:
            said.add(words)
            right = _NAMES[(mention.first or days[0]).weekday()]
            yield seen(
                "other-weekday",
                mention.where,
                weekday=quote(mention.weekday_text),
                date=quote(mention.text),
                right=right,
            )


def _exact_beside_lunar(dates: tuple[DateMention, ...]) -> Iterator[DateMention]:
    """Yield the one solar or Gregorian date of a line that stands for a lunar one, with that one's weekday.

    `Saturday, 20 Rabi I 1447 (22 Sunbula 1404)`: the moon leaves the weekday open, the other calendar does not.
    """
    for group in groups(dates):
        for line in dict.fromkeys(mention.line_index for mention in group):
            here = [mention for mention in group if mention.line_index == line]
            moons = [m for m in here if m.calendar is Calendar.LUNAR and m.weekday in {d.weekday() for d in _days(m)}]
            exact = [m for m in here if m.calendar is not Calendar.LUNAR and m.weekday is None]
            if len(moons) == len(exact) == 1:
                yield structs.replace(exact[0], weekday=moons[0].weekday, weekday_text=moons[0].weekday_text)


def _days(mention: DateMention) -> list[date]:
    """Return every Gregorian day that may be meant; none where one cannot be told, or lies before 1930."""
    found = days_of(mention, centuries=True)
    if any(day.year < _FIRST_YEAR for day in found) and not mention.short_year:
        return []
    shifts = _LUNAR if mention.calendar is Calendar.LUNAR else range(1)
    return [day + timedelta(days=shift) for day in found for shift in shifts]
