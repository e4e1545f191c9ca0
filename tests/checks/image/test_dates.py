"""Dates of one picture from one clock agree; zones, scans, later photographs and unset clocks are no contradiction."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, codes, days, run, stamp
from triage.checks.image.dates import dates
from triage.model.facts import Event, Stamp
from triage.model.picture import PictureFacts

T, D, M, G = Event.TAKEN, Event.DIGITISED, Event.MODIFIED, Event.POSITION
PICTURE = PictureFacts(width=640, height=480)

TABLE = [
    # flag
    ((stamp(T, "2025-09-13T10:00:00", "exif"), stamp(M, "2025-09-01T10:00:00", "exif")), ["modified-before-taken"]),
    (
        (stamp(T, "2025-09-13T10:00:00", "exif"), stamp(T, "2025-09-20T10:00:00", "xmp")),
        ["taken-differs-between-stores"],
    ),
    ((stamp(T, "2025-09-13T10:00:00", "exif"), stamp(T, "2025-08", "iptc")), ["taken-differs-between-stores"]),
    ((stamp(T, "2025-09-13T10:00:00", "exif"), stamp(G, "2025-09-16T10:00:00Z", "exif")), ["position-date-differs"]),
    ((stamp(T, "2025-09-13T10:00:00", "exif"), stamp(G, "2025-09-10T10:00:00Z", "exif")), ["position-date-differs"]),
    ((stamp(T, "1987-06-01T10:00:00", "exif"), stamp(D, "2025-09-13T10:00:00", "exif")), ["digitised-differs"]),
    # three stores, two of them different from the first: said once
    (
        (stamp(T, "2025-09-13", "exif"), stamp(T, "2025-10-13", "xmp"), stamp(T, "2025-11-13", "iptc")),
        ["taken-differs-between-stores"],
    ),
    # clear
    (
        (
            stamp(T, "2025-09-13T10:00:00", "exif"),
            stamp(D, "2025-09-13T10:00:00", "exif"),
            stamp(M, "2025-09-13T10:00:02", "exif"),
            stamp(G, "2025-09-13T05:30:00Z", "exif"),
            stamp(T, "2025-09-13T10:00:00+04:30", "xmp"),
        ),
        [],
    ),
    # look-alike: changed in another zone, 27 hours of unstated zones apart
    ((stamp(T, "2025-09-13T23:00:00", "exif"), stamp(M, "2025-09-12T20:00:00", "exif")), []),
    # look-alike: the position's receiver is a day behind
    ((stamp(T, "2025-09-13T10:00:00", "exif"), stamp(G, "2025-09-12T09:00:00Z", "exif")), []),
    # look-alike: an archive knows only the month or the year
    ((stamp(T, "2025-09-13T10:00:00", "exif"), stamp(T, "2025-09", "xmp"), stamp(T, "2025", "iptc")), []),
    # look-alike: changed years later, and another store's older date of change
    ((stamp(T, "2025-09-13T10:00:00", "exif"), stamp(M, "2025-12-01T10:00:00", "exif")), []),
    ((stamp(T, "2025-09-13T10:00:00", "exif"), stamp(M, "2025-09-01T10:00:00", "xmp")), []),
    # an unset clock is said once, and nothing is read from it
    ((stamp(T, "2000-01-01T00:03:11", "exif"), stamp(G, "2025-09-13T05:30:00Z", "exif")), ["clock-never-set"]),
    (
        (stamp(T, "1970-01-01", "exif"), stamp(D, "1970-01-01", "exif"), stamp(M, "2025-09-13", "exif")),
        ["clock-never-set"],
    ),
    ((stamp(T, "1998-01-01T00:00:00", "exif"), stamp(T, "2025-09-13", "xmp")), ["clock-never-set"]),
    # look-alike: New Year's Day in daylight, and a year alone
    ((stamp(T, "2025-01-01T10:00:00", "exif"), stamp(T, "2025", "iptc")), []),
]


@pytest.mark.parametrize(("stamps", "expected"), TABLE)
def test_codes(stamps: tuple[Stamp, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(dates, PICTURE, stamps)


CLAIMED = [
    ("2025-09-13T10:00:00", days("2025-09-13"), []),
    ("2025-09-10T10:00:00", days("2025-09-13"), ["taken-before-claimed"]),
    ("2025-09-20T10:00:00", days("2025-09-13"), ["taken-after-claimed"]),
    # look-alikes: the evening before somewhere east, and inside a range
    ("2025-09-12T20:00:00", days("2025-09-13"), []),
    ("2025-09-20T10:00:00", days("2025-09-01", "2025-10-31"), []),
    ("1980-01-01T00:00:00", days("2025-09-13"), ["clock-never-set"]),
]


@pytest.mark.parametrize(("taken", "claimed", "expected"), CLAIMED)
def test_claimed(taken: str, claimed: Any, expected: list[str]) -> None:
    """A document cannot be photographed before it exists."""
    assert expected == codes(dates, PICTURE, (stamp(T, taken, "exif"),), case=case(date=claimed))


def test_places() -> None:
    """Both dates are pointed at, the odd one first."""
    [found] = run(dates, PICTURE, (stamp(T, "2025-09-13T10:00:00", "exif"), stamp(G, "2025-09-16T10:00:00Z", "exif")))
    assert ["exif/position fixed", "exif/picture taken"] == [w.field for w in found.where]
