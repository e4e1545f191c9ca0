"""`derived.dates`: the dates that stand in a document's text, as written and as understood.

A mention keeps every reading that its figures allow (3/4/2021 may be in March or in April);
nothing is guessed. Checks that need certainty ask for `sure`, the one Gregorian day meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from triage.model.facts import Origin, Where
from triage.model.moments import Precision


class Calendar(StrEnum):
    """The calendar in which a date is written."""

    GREGORIAN = "gregorian"
    SOLAR = "solar"
    """Solar Hijri, as in Afghanistan and Iran."""
    LUNAR = "lunar"
    """Lunar Hijri; converted by Umm al-Qura."""


class Reading(Struct, frozen=True):
    """One way of reading a date, in its own calendar; None is what the text does not say."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def shown(self) -> str:
        """Return `1404-06-22`, `2025-09` or `09-13`, as far as it is said."""
        parts = (f"{self.year:04}" if self.year is not None else "", _two(self.month), _two(self.day))
        return "-".join(part for part in parts if part)


class DateMention(Struct, frozen=True, kw_only=True):
    """One date, or range of dates, in one line of the text."""

    text: str
    """The words as written, without the weekday beside them."""
    where: Where
    """The line's place; `where.text` holds the words."""
    line_index: int
    """The line's number in `document.text`, from 0."""
    span: tuple[int, int]
    """Start and end of `text` within the line as written."""
    origin: Origin = Origin.FILE
    """Who read the line."""
    calendar: Calendar
    readings: tuple[Reading, ...]
    """At least one; several only where neither the figures nor the document's other dates settle the order."""
    precision: Precision
    """DAY, MONTH or YEAR. DAY with `readings[0].year` None is a day of an unnamed year."""
    exists: bool = True
    """False where no reading is a day of its calendar: 31 June, month 13, 29 February 2023."""
    first: date | None = None
    """The first Gregorian day that may be meant; None where no year is said or it cannot be converted."""
    last: date | None = None
    """The last one: the same day, or the end of the month, year or range."""
    until: Reading | None = None
    """The end of a range, in the same calendar."""
    weekday: int | None = None
    """The weekday written beside it, 0 for Monday to 6 for Sunday."""
    weekday_text: str = ""
    """That weekday as written."""
    short_year: bool = False
    """True where two figures stand for the year, read as the one nearest to the day of the report."""
    names: str = ""
    """Whose month name it is (`fa-AF`, `fa-IR`, `ps`, `ar`, `ar-SY`, `en`, …); "" for dates in figures."""
    group: int
    """Mentions with the same number state one day in several calendars; alone in most cases."""
    in_date_line: bool = False
    """True where it is the document's own date: behind a label for it, or alone in the head of a letter."""
    before: str = ""
    """Up to 60 characters of the line before it, as written."""
    after: str = ""
    """Up to 60 characters of the line behind it, as written."""

    @property
    def sure(self) -> date | None:
        """The one Gregorian day meant, where the text leaves no other reading."""
        if len(self.readings) != 1 or self.precision is not Precision.DAY or self.until is not None:
            return None
        return self.first if self.exists and not self.short_year else None

    @property
    def reading(self) -> Reading:
        """Its first reading: the only one in most cases."""
        return self.readings[0]


def own_dates(mentions: Iterable[DateMention]) -> tuple[DateMention, ...]:
    """Return the mentions that state the document's own date, first to last."""
    return tuple(mention for mention in mentions if mention.in_date_line)


def groups(mentions: Iterable[DateMention]) -> tuple[tuple[DateMention, ...], ...]:
    """Return the mentions by group, for groups of two and more: one day in several calendars."""
    found: dict[int, list[DateMention]] = {}
    for mention in mentions:
        found.setdefault(mention.group, []).append(mention)
    return tuple(tuple(group) for group in found.values() if len(group) > 1)


def stated_as_one(one: DateMention, other: DateMention) -> bool:
    """Whether a text itself says that two dates of one group are one day, and nobody read them off a picture.

    It does by a word, a bracket, a stroke or an equals sign between them, or by giving both as its own date.
    """
    if one.origin is not Origin.FILE:
        return False
    if one.in_date_line and other.in_date_line:
        return True
    first, second = sorted((one, other), key=lambda m: (m.line_index, m.span))
    between = first.after[: max(0, second.span[0] - first.span[1])]
    return first.line_index == second.line_index and bool(_EQUATED.search(between))


_EQUATED = re.compile(r"[(\[=/|]|[^\W\d_]{3}")


def _two(number: int | None) -> str:
    """Return a month or day with two figures, "" where it is not said."""
    return "" if number is None else f"{number:02}"
