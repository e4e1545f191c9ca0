"""Dates as file formats write them → `Moment`. Anything else → None, and the raw text stays a field."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from triage.model.moments import Moment, Precision

_ISO = re.compile(
    r"^\s*(?P<y>\d{4})(?:-(?P<mo>\d\d?)(?:-(?P<d>\d\d?)"
    r"(?:[T ](?P<h>\d\d?):(?P<mi>\d\d)(?::(?P<s>\d\d)(?:[.,]\d+)?)?)?)?)?"
    r"\s*(?P<z>Z|[+-]\d\d:?\d\d)?\s*$"
)
_PDF = re.compile(
    r"^\s*(?:D:)?(?P<y>\d{4})(?P<mo>\d\d)?(?P<d>\d\d)?(?P<h>\d\d)?(?P<mi>\d\d)?(?P<s>\d\d)?"
    r"\s*(?P<z>Z|[+-]\d\d'?:?\d?\d?'?)?(?:00'?00'?)?\s*$"
)
_EXIF = re.compile(
    r"^\s*(?P<y>\d{4}):(?P<mo>\d\d):(?P<d>\d\d)(?:\s+(?P<h>\d\d):(?P<mi>\d\d)(?::(?P<s>\d\d))?)?"
    r"\s*(?P<z>Z|[+-]\d\d:?\d\d)?\s*$"
)
_FILETIME_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_PLAUSIBLE_YEARS = range(1, 10_000)


def from_iso(raw: str) -> Moment | None:
    """ISO 8601 as XMP, OOXML and ODF write it; year, month or day alone keep their precision."""
    return _matched(_ISO, raw)


def from_pdf(raw: str) -> Moment | None:
    """A PDF date string (ISO 32000-2, 7.9.4), with the common departures from it."""
    return _matched(_PDF, raw)


def from_exif(raw: str, offset: str | None = None) -> Moment | None:
    """An EXIF date, with the text of its OffsetTime tag where there is one."""
    joined = raw.strip("\x00 ")
    return _matched(_EXIF, joined + (offset.strip("\x00 ") if offset else ""), raw=raw)


def from_mail(raw: str) -> Moment | None:
    """A message date (RFC 5322, 3.3), obsolete zones included."""
    from email.utils import parsedate_tz

    try:
        parsed = parsedate_tz(raw)
    except (ValueError, IndexError, TypeError):
        return None
    if parsed is None:
        return None
    year, month, day, hour, minute, second = parsed[:6]
    # RFC 5322, 3.3: "-0000" is UTC with nothing known of the local zone.
    unsaid = parsed[9] is None or re.search(r"-0000\b", raw) is not None
    seconds = parsed[9]
    offset = None if seconds is None else seconds // 60
    zulu = unsaid or bool(re.search(r"\b(GMT|UT|UTC|Z)\b", raw))
    return _made(raw, (year, month, day, hour, minute, min(second, 59)), Precision.SECOND, offset, zulu and offset == 0)


def from_filetime(ticks: int) -> Moment | None:
    """A Windows FILETIME (100 ns since 1601, UTC); 0 means "not set"."""
    if ticks <= 0:
        return None
    try:
        when = _FILETIME_EPOCH + timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None
    return Moment.of(str(ticks), when.replace(microsecond=0), offset=0, zulu=True)


def from_datetime(raw: str, when: datetime) -> Moment:
    """A datetime made by a parser; its zone is kept where it has one."""
    away = when.utcoffset()
    offset = None if away is None else int(away.total_seconds() // 60)
    return Moment.of(raw, when.replace(microsecond=0), offset=offset, zulu=offset == 0)


def _matched(pattern: re.Pattern[str], text: str, raw: str | None = None) -> Moment | None:
    """Match and convert; None where the text is no date of a day that exists."""
    match = pattern.match(text)
    if match is None:
        return None
    parts = [match.group(name) for name in ("y", "mo", "d", "h", "mi", "s")]
    given = [int(p) for p in parts if p is not None]
    precision = _precision(len(given))
    defaults = [0, 1, 1, 0, 0, 0]
    numbers = tuple(given + defaults[len(given) :])
    zone = match.group("z")
    return _made(raw if raw is not None else text, numbers, precision, _offset(zone), zone == "Z")


def _precision(given: int) -> Precision:
    """From how many of year, month, day, hour, minute, second were given."""
    return {
        1: Precision.YEAR,
        2: Precision.MONTH,
        3: Precision.DAY,
        4: Precision.MINUTE,
        5: Precision.MINUTE,
    }.get(given, Precision.SECOND)


def _offset(zone: str | None) -> int | None:
    """`+04'30'`, `+0430`, `+04:30`, `Z` → minutes east of UTC."""
    if zone is None:
        return None
    if zone == "Z":
        return 0
    digits = re.sub(r"\D", "", zone).ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:4])
    return -minutes if zone[0] == "-" else minutes


def _made(raw: str, numbers: tuple[int, ...], precision: Precision, offset: int | None, zulu: bool) -> Moment | None:
    """Build a Moment if the numbers are a day and a time that exist."""
    year, month, day, hour, minute, second = numbers
    if year not in _PLAUSIBLE_YEARS:
        return None
    try:
        datetime(year, month, day, hour, minute, min(second, 59))
    except ValueError:
        return None
    return Moment(
        raw=raw,
        year=year,
        month=month,
        day=day,
        hour=hour,
        minute=minute,
        second=min(second, 59),
        precision=precision,
        offset=offset,
        zulu=zulu,
    )
