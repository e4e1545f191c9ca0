"""Conversions agree with the casebook's pairs and, every day from 1970 to 2059, with other libraries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from triage.model.calendars import exists, extent, from_gregorian, to_gregorian
from triage.model.dates import Calendar, Reading

S, L, G = Calendar.SOLAR, Calendar.LUNAR, Calendar.GREGORIAN


@pytest.mark.parametrize(
    ("day", "solar", "lunar"),
    [
        ("1973-07-17", (1352, 4, 26), (1393, 6, 17)),
        ("2001-11-13", (1380, 8, 22), (1422, 8, 28)),
        ("2021-08-15", (1400, 5, 24), (1443, 1, 7)),
        ("2025-03-20", (1403, 12, 30), (1446, 9, 20)),
        ("2025-09-13", (1404, 6, 22), (1447, 3, 21)),
        ("2026-06-16", (1405, 3, 26), (1448, 1, 1)),
    ],
)
def test_pairs_of_the_casebook(day: str, solar: tuple[int, int, int], lunar: tuple[int, int, int]) -> None:
    """Both ways (casebook 5.5)."""
    gregorian = date.fromisoformat(day)
    assert Reading(*solar) == from_gregorian(S, gregorian)
    assert Reading(*lunar) == from_gregorian(L, gregorian)
    assert gregorian == to_gregorian(S, *solar) == to_gregorian(L, *lunar)


@pytest.mark.parametrize(
    ("calendar", "reading", "there"),
    [
        (G, (2025, 6, 31), False),
        (G, (2023, 2, 29), False),
        (G, (2024, 2, 29), True),
        (G, (None, 2, 29), True),
        (G, (2025, 13, 1), False),
        (S, (1404, 7, 31), False),
        (S, (1404, 6, 31), True),
        (S, (1403, 12, 30), True),
        (S, (1404, 12, 30), False),
        (S, (1407, 12, 30), True),
        (L, (1447, 3, 31), False),
        (L, (1447, 3, 30), True),
        (G, (2025, 9, None), True),
    ],
)
def test_days_that_there_are(calendar: Calendar, reading: tuple[int, int, int], there: bool) -> None:
    """In doubt a day exists."""
    assert there == exists(calendar, Reading(*reading))


def test_outside_the_tables_nothing_is_said() -> None:
    """Umm al-Qura ends in 1500 AH, the solar tables in 1498."""
    assert to_gregorian(L, 1501, 1, 1) is None
    assert to_gregorian(L, 1300, 1, 1) is None
    assert to_gregorian(S, 1500, 1, 1) is None
    assert from_gregorian(L, date(1900, 1, 1)) is None
    assert extent(L, Reading(1600, 3)) is None


def test_extents() -> None:
    """A month and a year last from their first to their last day."""
    assert (date(2024, 2, 1), date(2024, 2, 29)) == extent(G, Reading(2024, 2))
    assert (date(2025, 3, 21), date(2026, 3, 20)) == extent(S, Reading(1404))
    assert (date(2025, 8, 24), date(2025, 9, 22)) == extent(L, Reading(1447, 3))
    assert extent(G, Reading(None, 2, 3)) is None


def every_day() -> Iterator[date]:
    """1970-01-01 to 2059-12-31."""
    day = date(1970, 1, 1)
    while day.year < 2060:
        yield day
        day += timedelta(days=1)


@pytest.mark.slow
def test_solar_days_agree_with_two_libraries() -> None:
    """Every day with jdatetime, every first of a month with convertdate (astronomical, slow): lengths follow."""
    import jdatetime
    from convertdate import persian

    for day in every_day():
        other = jdatetime.date.fromgregorian(date=day)
        mine = from_gregorian(S, day)
        assert mine == Reading(other.year, other.month, other.day)
        assert to_gregorian(S, other.year, other.month, other.day) == day
        if other.day == 1:
            assert persian.from_gregorian(day.year, day.month, day.day) == (other.year, other.month, 1)


CORRECTED = {(1427, 5), (1427, 6), (1446, 5), (1446, 6)}
"""Months of which ummalqura 2.0 has not the length that was kept in the end, as hijridate has it."""


@pytest.mark.slow
def test_lunar_days_agree_with_two_libraries() -> None:
    """Every day with ummalqura but for two corrected months; with the tabular calendar give or take two days."""
    from convertdate import islamic
    from ummalqura.hijri_date import HijriDate

    for day in every_day():
        mine = from_gregorian(L, day)
        assert mine is not None
        assert mine.year is not None
        other = HijriDate(day.year, day.month, day.day, gr=True)
        if (mine.year, mine.month) not in CORRECTED:
            assert mine == Reading(other.year, other.month, other.day)
        if mine.day == 1:
            tabular = date(*islamic.to_gregorian(mine.year, mine.month, 1))
            assert -1 <= (tabular - day).days <= 2
