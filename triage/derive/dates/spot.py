"""What the searchers hand on: a date in one folded line, before its surroundings are looked at."""

from __future__ import annotations

from msgspec import Struct

from triage.model.dates import Calendar, Reading
from triage.model.fold import Folded

GREGORIAN_YEARS = range(1000, 2200)
SOLAR_YEARS = range(1200, 1500)
LUNAR_YEARS = range(1100, 1600)
"""Years of four figures that a date of each calendar may name."""


class Line(Struct, frozen=True):
    """One line of the document, folded."""

    index: int
    fold: Folded
    now: int
    """The year of the report, by which years in two figures are read."""
    arabic: bool
    """True where its language writes Arabic letters and is not Persian, Dari or Pashto."""

    @property
    def text(self) -> str:
        """The folded text."""
        return self.fold.text


class Spot(Struct, kw_only=True):
    """One date, found; the places count folded characters."""

    start: int
    end: int
    calendar: Calendar | None
    """None until an era mark or the size of the year tells it."""
    readings: tuple[Reading, ...]
    until: Reading | None = None
    names: str = ""
    figures: str = ""
    """The sign between the figures of a date in figures, "" for one with a month's name."""
    order: str = ""
    """`dmy` or `mdy` where a day above 12 shows it."""
    short_year: bool = False
    closes: bool = False
    """True where تر before its day says that it ends a range."""

    @property
    def reading(self) -> Reading:
        """Its first reading."""
        return self.readings[0]

    @property
    def years(self) -> bool:
        """Whether it names a year."""
        return self.reading.year is not None


def nearest(year: int, now: int) -> int:
    """Return the year that ends in these two figures and lies nearest to now."""
    base = now - now % 100 + year
    return min((base - 100, base, base + 100), key=lambda y: abs(y - now))


def years_of(calendar: Calendar, style: str = "") -> range:
    """Return the years of four figures that a date of a calendar may name.

    Beside a Gregorian month in Arabic letters a year before 1500 is Hijri, and belongs to something else.
    """
    if calendar is Calendar.GREGORIAN and style[:2] in {"ar", "fa", "ps"}:
        return range(1500, GREGORIAN_YEARS.stop)
    return {Calendar.GREGORIAN: GREGORIAN_YEARS, Calendar.SOLAR: SOLAR_YEARS, Calendar.LUNAR: LUNAR_YEARS}[calendar]
