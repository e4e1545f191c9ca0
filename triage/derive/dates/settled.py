"""Settling what one line leaves open: whose year it is, and which of two orders is meant."""

from __future__ import annotations

from collections import Counter
from datetime import date

from triage.derive.dates.marks import mark_before, mark_behind
from triage.derive.dates.spot import Line, Spot
from triage.model.calendars import from_gregorian, to_gregorian
from triage.model.dates import Calendar, Reading

_AHEAD = 10
"""Years ahead of the report that a solar year may lie without a mark."""


def with_calendar(line: Line, spot: Spot, as_of: date) -> Spot:
    """Tell the calendar of a date in figures by its mark, else by the size of its year and the language.

    A year of the 1300s or early 1400s is solar in Persian, Dari and Pashto, lunar in Arabic.
    """
    mark = mark_behind(line.text, spot.end)
    named = mark[0] if mark else mark_before(line.text, spot.start)
    if spot.calendar is None:
        now = from_gregorian(Calendar.SOLAR, as_of)
        is_solar = not line.arabic and now is not None and (spot.reading.year or 0) <= (now.year or 0) + _AHEAD
        spot.calendar = named or (Calendar.SOLAR if is_solar else Calendar.LUNAR)
    if mark and (mark[0] in {None, spot.calendar}):
        spot.end = mark[1]
    return spot


def order_known(spots: list[Spot]) -> dict[str, bool]:
    """Return, by the sign between figures, whether the day stands first in the document's other dates.

    Only where all of them that can be told agree.
    """
    votes: dict[str, Counter[bool]] = {}
    for spot in spots:
        if spot.order and spot.calendar is Calendar.GREGORIAN:
            votes.setdefault(spot.figures, Counter())[spot.order == "dmy"] += 1
    return {sign: next(iter(found)) for sign, found in votes.items() if len(found) == 1}


def settled(readings: tuple[Reading, ...], day_first: bool | None, weekday: int | None) -> tuple[Reading, ...]:
    """Keep the readings that the document's other dates and the weekday beside allow."""
    if len(readings) == 2 and weekday is not None:
        fitting = tuple(r for r in readings if _weekday(r) == weekday)
        readings = fitting if len(fitting) == 1 else readings
    if len(readings) == 2 and day_first is not None:
        return (readings[0] if day_first else readings[1],)
    return readings


def _weekday(reading: Reading) -> int | None:
    """Return the weekday of a Gregorian reading, 0 for Monday."""
    if reading.year is None or reading.month is None or reading.day is None:
        return None
    day = to_gregorian(Calendar.GREGORIAN, reading.year, reading.month, reading.day)
    return day.weekday() if day else None
