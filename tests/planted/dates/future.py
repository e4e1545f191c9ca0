"""Planted for dates.future: dates after the report, after the receipt, before the format. Reports are as of 2026-11-24."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import dated


def _info(when: str) -> dict[str, str]:
    return {"/CreationDate": dated.pdf_date(when), "/ModDate": dated.pdf_date(when)}


def _decade(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_info("2036-01-13T10:00:00+04:30"))


def _weeks(folder: Path) -> Path:
    return dated.message(folder / "memo.eml", date="Mon, 07 Dec 2026 10:00:00 +0430")


def _two_days(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="2026-11-20T10:00:00", modified="2026-11-26T10:00:00")


def _after_receipt(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="2025-09-13T10:00:00", modified="2025-09-20T10:00:00")


def _before_format(folder: Path) -> Path:
    return dated.odt(folder / "memo.odt", created="1998-09-13T10:00:00", modified="1999-09-13T10:00:00")


def _twin(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="2025-09-13T10:00:00", modified="2025-09-14T10:00:00")


def _tonight(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_info("2026-11-25T09:00:00+13:00"))


def _converted(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="1999-09-13T10:00:00", modified="2025-09-14T10:00:00")


def _reset(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="1980-01-01T00:00:00", modified="1980-01-01T00:00:00")


_RECEIVED = {"received": "2025-09-15"}

CASES = (
    Planted(
        name="ten-years-ahead",
        part=Part.OBVIOUS,
        chain="reportlab, pikepdf",
        build=_decade,
        code="after-report",
        severity="high",
        where={"field": "Info/CreationDate"},
    ),
    Planted(
        name="sent-in-two-weeks",
        part=Part.ORDINARY,
        chain="raw e-mail",
        build=_weeks,
        code="after-report",
        severity="high",
    ),
    Planted(
        name="saved-after-receipt",
        part=Part.ORDINARY,
        chain="python-docx",
        build=_after_receipt,
        claims=_RECEIVED,
        code="after-receipt",
        severity="high",
    ),
    Planted(
        name="saved-before-the-format",
        part=Part.ORDINARY,
        chain="LibreOffice",
        build=_before_format,
        code="before-format",
        severity="medium",
    ),
    Planted(
        name="saved-the-day-after-tomorrow",
        part=Part.SUBTLE,
        chain="python-docx",
        build=_two_days,
        code="after-report",
        severity="high",
    ),
    Planted(name="saved-before-receipt", part=Part.TWIN, chain="python-docx", build=_twin, claims=_RECEIVED),
    Planted(name="tomorrow-in-the-furthest-zone", part=Part.LOOK_ALIKE, chain="reportlab, pikepdf", build=_tonight),
    Planted(name="converted-from-an-older-file", part=Part.LOOK_ALIKE, chain="python-docx", build=_converted),
    Planted(name="clock-reset", part=Part.LOOK_ALIKE, chain="python-docx", build=_reset),
)
