"""From solar and lunar Hijri days to Gregorian days and back.

Solar Hijri by persiantools (the astronomical rule of Iran, which Afghan almanacs share on
every day from 1970 to 2059 but for the year 1408, see `DOUBTFUL_LEAPS`); lunar Hijri by
hijridate, which holds the Umm al-Qura tables from 1343 to 1500 AH. Outside them a lunar
day cannot be converted, and None says so.
"""

from __future__ import annotations

import calendar as gregorian
from datetime import date, timedelta
from typing import Any

from triage.model.dates import Calendar, DateMention, Reading

LUNAR_YEARS = range(1343, 1501)
"""Years that the Umm al-Qura tables hold: 1924-08-01 to 2077-11-16. Source: hijridate 2.6."""

SOLAR_YEARS = range(1206, 1499)
"""1827 to 2119: years on which persiantools and jdatetime agree but for boundary days."""

DOUBTFUL_LEAPS = frozenset({1407, 1408})
"""1408 is a leap year by the rule of Iran, 1407 by a rule once published for Afghanistan
(casebook 5.1): of either, the thirtieth day of Hut is not called impossible."""

_LONGEST = {Calendar.LUNAR: (30,) * 12, Calendar.SOLAR: (31,) * 6 + (30,) * 6}


def exists(calendar: Calendar, reading: Reading) -> bool:
    """Whether a calendar has such a month and day; in doubt it has.

    A lunar month may have 30 days by sighting where the tables give it 29.
    """
    year, month, day = reading.year, reading.month, reading.day
    if month is None:
        return day is None
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= _length(calendar, year, month)


def to_gregorian(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day, or None where there is none or the tables do not reach."""
    if not exists(calendar, Reading(year, month, day)):
        return None
    first = _first_of_month(calendar, year, month)
    return None if first is None else first + timedelta(days=day - 1)


def from_gregorian(calendar: Calendar, day: date) -> Reading | None:
    """Return a Gregorian day in another calendar; None where the tables do not reach."""
    if calendar is Calendar.GREGORIAN:
        return Reading(day.year, day.month, day.day)
    if calendar is Calendar.SOLAR:
        solar = _solar().to_jalali(day)
        return Reading(solar.year, solar.month, solar.day) if solar.year in SOLAR_YEARS else None
    from hijridate import Gregorian

    try:
        lunar = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        return None
    return Reading(lunar.year, lunar.month, lunar.day)


def extent(calendar: Calendar, reading: Reading) -> tuple[date, date] | None:
    """Return the first and last Gregorian day of a day, month or year; None where it cannot be converted."""
    year = reading.year
    if year is None or not exists(calendar, reading):
        return None
    if reading.month is not None and reading.day is not None:
        day = to_gregorian(calendar, year, reading.month, reading.day)
        return None if day is None else (day, day)
    first = _first_of_month(calendar, year, reading.month or 1)
    after = (year, reading.month + 1) if reading.month and reading.month < 12 else (year + 1, 1)
    following = _first_of_month(calendar, *after)
    return (first, following - timedelta(days=1)) if first and following else None


def days_of(mention: DateMention, *, centuries: bool = False) -> tuple[date, ...]:
    """Return the Gregorian day of every reading of a full date; none where one of them cannot be told.

    Args:
        mention: one date.
        centuries: of a year in two figures, add the same day a century before and after.
    """
    days = [_day_of(mention.calendar, reading) for reading in mention.readings]
    if centuries and mention.short_year:
        moved = [Reading((r.year or 0) + shift, r.month, r.day) for r in mention.readings for shift in (-100, 100)]
        days += [day for r in moved if (day := _day_of(mention.calendar, r)) is not None]
    return tuple(day for day in days if day is not None) if None not in days else ()


def gaps(one: DateMention, other: DateMention) -> list[int]:
    """Return by how many days one date lies behind (-) or ahead of (+) another, for every reading of both."""
    return [(a - b).days for a in days_of(one) for b in days_of(other)]


def _day_of(calendar: Calendar, reading: Reading) -> date | None:
    """Return the Gregorian day of a reading; None where it names no full date or cannot be converted."""
    if reading.year is None or reading.month is None or reading.day is None:
        return None
    return to_gregorian(calendar, reading.year, reading.month, reading.day)


def _length(calendar: Calendar, year: int | None, month: int) -> int:
    """Return the most days that a month of that year may have; without a year those of its longest."""
    if calendar is Calendar.GREGORIAN:
        return gregorian.monthrange(2024 if year is None or not 1 <= year <= 9999 else year, month)[1]
    if calendar is Calendar.SOLAR and month == 12 and year in SOLAR_YEARS and year not in DOUBTFUL_LEAPS:
        return int(_solar().days_in_month(12, year))
    return _LONGEST[calendar][month - 1]


def _first_of_month(calendar: Calendar, year: int, month: int) -> date | None:
    """Return the Gregorian day on which a month begins; None outside the tables."""
    if calendar is Calendar.GREGORIAN:
        return date(year, month, 1) if 1 <= year <= 9998 else None
    if calendar is Calendar.SOLAR:
        if year not in SOLAR_YEARS:
            return None
        begins: date = _solar()(year, month, 1).to_gregorian()
        return begins
    from hijridate import Hijri

    try:
        found = Hijri(year, month, 1).to_gregorian()
    except OverflowError:
        return None
    return date(found.year, found.month, found.day)


def _solar() -> Any:
    """Return persiantools' class of solar days, imported when first needed; its signatures lack types."""
    from persiantools.jdatetime import JalaliDate

    return JalaliDate
