"""Holds the labels against two calendar libraries: `python -m tests.derive.dates_labelled.check_answers`.

Solar days by persiantools and by jdatetime, which must agree; lunar days by hijridate
(Umm al-Qura: the same day, or one day ahead of the label as Afghan dates may run, casebook
5.4) and by convertdate (tabular: at most two days off, as the two differ by -1 to +2,
casebook 5.4). It asserts that days which are said to be impossible are, that all others
exist, that weekdays fit, and that a sentence naming days in several calendars names one day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from tests.derive.dates_labelled.labels import LANGUAGES, PARTS, Answer, Numbers, Sentence, sentences

WRONG_ON_PURPOSE = {("g", (2025, 9, 13), 5), ("s", (1404, 6, 22), 5)}
"""A Saturday that the sentence calls a Friday: the label states what is written."""

LEAST_SENTENCES, LEAST_NEAR = 42, 16
"""For each language, both halves together."""


def main() -> None:
    """Check every row; AssertionError names the first that is wrong."""
    paired = 0
    for language in LANGUAGES:
        rows = [list(sentences(language, part)) for part in PARTS]
        everything = [row for half in rows for row in half]
        assert len(rows[0]) == len(rows[1]), language
        assert len(everything) >= LEAST_SENTENCES, language
        assert sum(not row.answers for row in everything) >= LEAST_NEAR, language
        assert max(Counter(row.id for row in everything).values()) == 1, language
        assert max(Counter(row.text for row in everything).values()) == 1, language
        paired += sum(check(row) for row in everything)
    print(f"{len(LANGUAGES)} languages: every answer holds, {paired} sentences state one day in several calendars")


def check(row: Sentence) -> bool:
    """Check one sentence; returns True where it states one day in several calendars."""
    for answer in row.answers:
        for numbers in [*answer.readings, *([answer.until] if answer.until else [])]:
            _check_day(row.id, answer, numbers)
    calendars = [answer.calendar for answer in row.answers]
    if len(set(calendars)) < 2:
        return False
    assert len(set(calendars)) == len(calendars), f"{row.id}: which days are one?"
    meant = [set(_days(answer.calendar, numbers)) for answer in row.answers for numbers in answer.readings]
    assert set.intersection(*meant), f"{row.id}: not one day: {meant}"
    return True


def _check_day(id_: str, answer: Answer, numbers: Numbers) -> None:
    """Check that a day exists, or does not, as labelled, and that its weekday fits."""
    if numbers[2] is None:
        assert answer.exists, id_
        assert 1 <= numbers[1] <= 12, id_
        return
    days = list(_days(answer.calendar, numbers))
    assert bool(days) == answer.exists, f"{id_}: {answer}"
    misfit = (answer.calendar, numbers, answer.weekday) in WRONG_ON_PURPOSE
    if answer.weekday is not None and answer.exists:
        assert misfit != (answer.weekday in {day.isoweekday() for day in days}), f"{id_}: {answer}"


def _days(calendar: str, numbers: Numbers) -> Iterator[date]:
    """Yield the Gregorian days that may be meant, on which both libraries agree; none where it is impossible."""
    year, month, day = numbers
    assert day is not None
    if calendar == "g":
        if (made := _gregorian(year, month, day)) is not None:
            yield made
    elif calendar == "s":
        if (made := _solar(year, month, day)) is not None:
            yield made
    else:
        yield from _lunar(year, month, day)


def _gregorian(year: int, month: int, day: int) -> date | None:
    """Return the day, None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _solar(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a solar Hijri one, the same by two libraries; None where both refuse it."""
    import jdatetime
    from persiantools.jdatetime import JalaliDate

    persian: Any = JalaliDate
    ways: list[Callable[[], Any]] = [  # the signatures of both lack types
        lambda: persian(year, month, day).to_gregorian(),
        lambda: jdatetime.date(year, month, day).togregorian(),
    ]
    made: list[date | None] = []
    for convert in ways:
        try:
            made.append(convert())
        except ValueError:
            made.append(None)
    assert made[0] == made[1], f"the libraries differ on {year}-{month}-{day}: {made}"
    return made[0]


def _lunar(year: int, month: int, day: int) -> Iterator[date]:
    """Yield the Gregorian day of a lunar Hijri one by Umm al-Qura, and the next one; none where both refuse it."""
    from convertdate import islamic
    from hijridate import Hijri

    try:
        made = Hijri(year, month, day).to_gregorian()
    except ValueError:
        assert day > islamic.month_length(year, month), f"the libraries differ on {year}-{month}-{day}"
        return
    ours = date(made.year, made.month, made.day)
    tabular = date(*islamic.to_gregorian(year, month, day))
    assert abs(ours - tabular) <= timedelta(days=2), f"the libraries differ on {year}-{month}-{day}"
    yield ours
    # Afghan sighting may run a day behind Umm al-Qura, so the same date names the following day.
    yield ours + timedelta(days=1)


if __name__ == "__main__":
    main()
