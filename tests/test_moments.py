"""Partial dates compare by the interval of instants they may mean."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.facts import moment
from triage.readers.timestamps import from_exif, from_filetime, from_iso, from_mail, from_pdf

BEFORE = [
    ("2025-09-13T10:00:00Z", "2025-09-13T10:00:02Z", True),
    ("2025-09-13T10:00:00Z", "2025-09-13T10:00:00Z", False),
    # 14:00 at +04:30 is 09:30 UTC.
    ("2025-09-13T14:00:00+04:30", "2025-09-13T10:00:00Z", True),
    # Without a zone both may lie 14 hours off.
    ("2025-09-13T10:00:00", "2025-09-13T20:00:00", False),
    ("2025-09-12T10:00:00", "2025-09-13T20:00:00", True),
    ("2025-09", "2025-09-20", False),
    ("2024", "2025-02-01", True),
]


@pytest.mark.parametrize(("one", "other", "expected"), BEFORE)
def test_is_before(one: str, other: str, *, expected: bool) -> None:
    """Before means: in every reading."""
    assert expected is moment(one).is_before(moment(other))


def test_gap() -> None:
    """The gap is what is sure; a second counts as its whole length."""
    gap = moment("2025-09-13T10:00:00Z").gap_before(moment("2025-09-13T11:00:00Z"))
    assert timedelta(minutes=59, seconds=59) == gap


SHOWN = [
    (from_pdf("D:20250913101010+04'30'"), "2025-09-13T10:10:10+04:30"),
    (from_pdf("D:20250913101010Z"), "2025-09-13T10:10:10Z"),
    (from_pdf("D:2025"), "2025"),
    (from_pdf("D:20251301"), None),
    (from_pdf("yesterday"), None),
    (from_iso("2025-02-30"), None),
    (from_iso("2025-09-13T10:10Z"), "2025-09-13T10:10Z"),
    (from_exif("2025:09:13 10:10:10\x00", "+04:30"), "2025-09-13T10:10:10+04:30"),
    (from_exif("0000:00:00 00:00:00"), None),
    (from_mail("Sat, 13 Sep 2025 10:10:10 +0430"), "2025-09-13T10:10:10+04:30"),
    (from_mail("Sat, 13 Sep 2025 10:10:10 GMT"), "2025-09-13T10:10:10Z"),
    (from_mail("not a date"), None),
    (from_filetime(0), None),
    # Worked out apart: 13,370,000,000 seconds after 1601-01-01.
    (from_filetime(133700000000000000), "2024-09-05T08:53:20Z"),
]


@pytest.mark.parametrize(("made", "expected"), SHOWN)
def test_formats(made: object, expected: str | None) -> None:
    """Each format's dates are understood, and nothing else is."""
    assert expected == (made.shown() if made else None)  # type: ignore[attr-defined]  # a Moment where not None
