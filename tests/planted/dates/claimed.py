"""Planted for dates.claimed: made after, or left alone long before, 13 September 2025."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import dated

_CLAIM = {"date": "2025-09-13"}


def _info(created: str, modified: str) -> dict[str, str]:
    return {"/CreationDate": dated.pdf_date(created), "/ModDate": dated.pdf_date(modified)}


def _year_later(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_info("2026-08-01T10:00:00+04:30", "2026-08-01T10:00:00+04:30"))


def _weeks_later(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="2025-10-01T10:00:00", modified="2025-10-01T11:00:00")


def _two_days_later(folder: Path) -> Path:
    return dated.odt(folder / "memo.odt", created="2025-09-15T12:00:00", modified="2025-09-15T13:00:00")


def _sent_later(folder: Path) -> Path:
    return dated.message(folder / "memo.eml", date="Sat, 20 Sep 2025 10:00:00 +0430")


def _left_alone(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="2025-05-01T10:00:00", modified="2025-06-01T11:00:00")


def _twin(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="2025-09-12T10:00:00", modified="2025-09-13T06:00:00")


def _prepared(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="2025-08-20T10:00:00", modified="2025-08-21T10:00:00")


def _last_zone(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_info("2025-09-13T23:30:00-11:00", "2025-09-13T23:30:00-11:00"))


CASES = (
    Planted(
        name="made-a-year-later",
        part=Part.OBVIOUS,
        chain="reportlab, pikepdf",
        build=_year_later,
        claims=_CLAIM,
        code="created-after-claim",
        severity="medium",
        where={"field": "Info/CreationDate"},
    ),
    Planted(
        name="made-weeks-later",
        part=Part.ORDINARY,
        chain="python-docx",
        build=_weeks_later,
        claims=_CLAIM,
        code="created-after-claim",
        severity="medium",
    ),
    Planted(
        name="sent-a-week-later",
        part=Part.ORDINARY,
        chain="raw e-mail",
        build=_sent_later,
        claims=_CLAIM,
        code="sent-after-claim",
        severity="medium",
    ),
    Planted(
        name="left-alone-for-months",
        part=Part.ORDINARY,
        chain="python-docx",
        build=_left_alone,
        claims=_CLAIM,
        code="last-touched-before-claim",
        severity="medium",
    ),
    Planted(
        name="made-two-days-later",
        part=Part.SUBTLE,
        chain="LibreOffice",
        build=_two_days_later,
        claims=_CLAIM,
        code="created-after-claim",
        severity="medium",
    ),
    Planted(name="made-the-day-before", part=Part.TWIN, chain="python-docx", build=_twin, claims=_CLAIM),
    Planted(
        name="prepared-three-weeks-ahead", part=Part.LOOK_ALIKE, chain="python-docx", build=_prepared, claims=_CLAIM
    ),
    Planted(
        name="last-hour-in-the-last-zone",
        part=Part.LOOK_ALIKE,
        chain="reportlab, pikepdf",
        build=_last_zone,
        claims=_CLAIM,
    ),
    Planted(
        name="scanned-later",
        part=Part.LOOK_ALIKE,
        chain="reportlab, pikepdf",
        build=_year_later,
        claims=_CLAIM | {"medium": "scan"},
    ),
)
