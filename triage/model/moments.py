"""Points in time as a document states them: partial, with or without a zone.

A `Moment` keeps the raw text and what was understood of it. Comparisons work on the
interval of instants that it may mean: a date without a zone may lie 14 hours either way
(zones run from UTC-12 to UTC+14), a date without a time covers the whole day.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum

from msgspec import Struct

ZONE_SLIP = timedelta(hours=14)
"""The widest gap that a wrong or missing zone can explain: UTC+14 is the largest offset in use."""


CLOCK_STARTS = frozenset(
    {date(1601, 1, 1), date(1899, 12, 30), date(1900, 1, 1), date(1904, 1, 1), date(1970, 1, 1), date(1980, 1, 1)}
)
"""Day zero of Windows FILETIME, OLE automation, spreadsheets, classic Mac OS, Unix and DOS: written where no date is known."""


class Precision(StrEnum):
    """How finely a date is stated."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


class Moment(Struct, frozen=True, kw_only=True):
    """One point in time as stated; always a day that exists in the Gregorian calendar."""

    raw: str
    """The text as found."""
    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0
    second: int = 0
    precision: Precision = Precision.SECOND
    offset: int | None = None
    """Minutes east of UTC; None where the text does not say."""
    zulu: bool = False
    """True where UTC was written as such (`Z`, `GMT`): many programs do so by default."""

    @classmethod
    def of(cls, raw: str, when: datetime, *, offset: int | None = None, zulu: bool = False) -> Moment:
        """Make a Moment to the second from a datetime whose own zone is ignored."""
        return cls(
            raw=raw,
            year=when.year,
            month=when.month,
            day=when.day,
            hour=when.hour,
            minute=when.minute,
            second=when.second,
            offset=offset,
            zulu=zulu,
        )

    @property
    def local(self) -> datetime:
        """The stated clock time, without a zone."""
        return datetime(self.year, self.month, self.day, self.hour, self.minute, self.second)

    @property
    def day_stated(self) -> date:
        """The stated calendar day, in whatever zone was meant."""
        return date(self.year, self.month, self.day)

    @property
    def is_clock_start(self) -> bool:
        """True on the first day of a computer's clock, which programs write where no date is known."""
        return self.day_stated in CLOCK_STARTS

    @property
    def earliest(self) -> datetime:
        """The first instant that may be meant, in UTC."""
        return self._at(self.local, -ZONE_SLIP)

    @property
    def latest(self) -> datetime:
        """The last instant that may be meant, in UTC."""
        return self._at(self.local + _LENGTHS[self.precision], ZONE_SLIP)

    def is_before(self, other: Moment) -> bool:
        """True where every reading of this moment lies before every reading of the other."""
        return self.latest < other.earliest

    def gap_before(self, other: Moment) -> timedelta:
        """How long before `other` this surely is; zero or negative where it may not be."""
        return other.earliest - self.latest

    def stated_gap_before(self, other: Moment) -> timedelta:
        """How long before `other` this is as stated; negative where it is not.

        Instants are compared where both state an offset, else the clock times as written:
        for two dates of one file, which a zone may shift by at most `ZONE_SLIP` altogether.
        """
        if self.offset is None or other.offset is None:
            return other.local - (self.local + _LENGTHS[self.precision])
        return other.earliest - self.latest

    def shown(self, *, day_only: bool = False) -> str:
        """Return ISO 8601 text as fine as the precision allows."""
        day = f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.precision is Precision.YEAR:
            return day[:4]
        if self.precision is Precision.MONTH:
            return day[:7]
        if day_only or self.precision is Precision.DAY:
            return day
        clock = f"{self.hour:02}:{self.minute:02}"
        if self.precision is Precision.SECOND:
            clock += f":{self.second:02}"
        return f"{day}T{clock}{self.zone}"

    @property
    def zone(self) -> str:
        """The stated zone as `Z`, `+04:30` or "" where none was stated."""
        if self.offset is None:
            return ""
        if self.zulu:
            return "Z"
        sign, minutes = ("-", -self.offset) if self.offset < 0 else ("+", self.offset)
        return f"{sign}{minutes // 60:02}:{minutes % 60:02}"

    def _at(self, local: datetime, slip: timedelta) -> datetime:
        """Return `local` as UTC, moved by `slip` where the zone is not known."""
        try:
            if self.offset is None:
                return local.replace(tzinfo=UTC) + slip
            return local.replace(tzinfo=timezone(timedelta(minutes=self.offset))).astimezone(UTC)
        except (OverflowError, ValueError):
            # Years 1 and 9999, and offsets of a day or more, cannot be moved: stay where they are.
            return local.replace(tzinfo=UTC)


_LENGTHS = {
    Precision.YEAR: timedelta(days=365),
    Precision.MONTH: timedelta(days=30),
    Precision.DAY: timedelta(hours=24),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.SECOND: timedelta(seconds=1),
}


class DateRange(Struct, frozen=True):
    """Calendar days from `first` to `last`, both included: what a claim of a date means."""

    first: date
    last: date

    def shown(self) -> str:
        """Return `2025-09-13`, or `2025-09-01/2025-10-31` for a range."""
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    @property
    def starts(self) -> datetime:
        """The first instant of the first day anywhere on earth, in UTC."""
        return datetime.combine(self.first, datetime.min.time(), UTC) - ZONE_SLIP

    @property
    def ends(self) -> datetime:
        """The last instant of the last day anywhere on earth, in UTC."""
        return datetime.combine(self.last, datetime.max.time(), UTC) + ZONE_SLIP
