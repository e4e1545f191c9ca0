"""Offsets from UTC that the dates of the metadata state, held against the tz database.

Source: IANA tz database through `zoneinfo` (package tzdata where the system has none);
`zone.tab` of the same database for the zones of a country.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

from triage.model.case import Case, Claims
from triage.model.derived import StatedOffset
from triage.model.document import Document
from triage.model.facts import Stamp

_WHOLE_HOURS = range(-720, 841, 60)
"""Minutes: every whole hour from UTC-12 to UTC+14 is in use somewhere the year round."""
_AROUND = timedelta(days=1)
"""A change of the clocks within a day of the date is allowed for, as zones change at local times."""


def offsets(document: Document, case: Case) -> tuple[StatedOffset, ...] | None:
    """Judge each date that states an offset; None where none does."""
    zones = _claimed_zones(case.claims)
    found = tuple(_judged(stamp, zones) for stamp in document.stamps if stamp.moment.offset is not None)
    return found or None


def _judged(stamp: Stamp, zones: tuple[str, ...]) -> StatedOffset:
    """Hold one date's offset against the world and the claimed zones."""
    moment, offset = stamp.moment, stamp.moment.offset
    # UTC is what servers and libraries write for want of anything better: it says nothing of a place.
    if not zones or offset == 0:
        return StatedOffset(stamp=stamp, exists=_exists(moment.local, offset or 0), fits=None)
    there = _offsets_of(zones, moment.local)
    return StatedOffset(
        stamp=stamp,
        exists=_exists(moment.local, offset or 0),
        fits=offset in there,
        expected=tuple(_shown(minutes) for minutes in sorted(there)),
    )


def _exists(local: datetime, offset: int) -> bool:
    """True where some zone had this offset around that day."""
    return offset in _WHOLE_HOURS or offset in _offsets_of(_all_zones(), local)


def _offsets_of(zones: tuple[str, ...], local: datetime) -> set[int]:
    """Offsets in minutes that these zones had around a local time."""
    found = set()
    for name in zones:
        zone = ZoneInfo(name)
        for when in (local - _AROUND, local, local + _AROUND):
            away = zone.utcoffset(when)
            if away is not None:
                found.add(int(away.total_seconds() // 60))
    return found


@cache
def _all_zones() -> tuple[str, ...]:
    """Every zone there is; only asked for where an offset is no whole hour."""
    return tuple(sorted(available_timezones() - {"localtime", "posixrules"}))


def _claimed_zones(claims: Claims) -> tuple[str, ...]:
    """The claimed zone, or else those of the claimed country."""
    if claims.timezone:
        return (claims.timezone,)
    return _zones_of(claims.country) if claims.country else ()


@cache
def _zones_of(country: str) -> tuple[str, ...]:
    """Zones of an ISO 3166-1 alpha-2 country, from zone.tab; empty where it is not listed."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(row[2] for row in rows if row[0] == country.upper())


def _shown(minutes: int) -> str:
    """`+04:30`."""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
