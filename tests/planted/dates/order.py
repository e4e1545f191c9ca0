"""Planted for dates.order: modified, printed or commented before the file was created."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import dated


def _pdf(created: str, modified: str) -> dict[str, str]:
    """An Info dictionary with these two dates."""
    return {"/CreationDate": dated.pdf_date(created), "/ModDate": dated.pdf_date(modified)}


def _years(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_pdf("2025-09-13T10:00:00+04:30", "2023-02-01T10:00:00+04:30"))


def _two_days(folder: Path) -> Path:
    return dated.chromium_pdf(folder / "memo.pdf", info=_pdf("2025-09-13T10:00:00+00:00", "2025-09-11T09:00:00+00:00"))


def _sixteen_hours(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="2025-09-13T20:00:00", modified="2025-09-13T03:59:00")


def _fifteen_hours_odt(folder: Path) -> Path:
    return dated.odt(folder / "memo.odt", created="2025-09-15T20:00:00", modified="2025-09-14T09:00:00")


def _printed(folder: Path) -> Path:
    return dated.docx(
        folder / "memo.docx",
        created="2025-09-13T10:00:00",
        modified="2025-09-13T11:00:00",
        printed="2021-03-02T10:00:00",
    )


def _commented_early(folder: Path) -> Path:
    return dated.docx(
        folder / "memo.docx",
        created="2025-09-13T10:00:00",
        modified="2025-09-14T11:00:00",
        comment="2025-08-01T10:00:00Z",
    )


def _commented_late(folder: Path) -> Path:
    return dated.docx(
        folder / "memo.docx",
        created="2025-09-13T10:00:00",
        modified="2025-09-14T11:00:00",
        comment="2025-10-01T10:00:00Z",
    )


def _twin_pdf(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_pdf("2025-09-13T10:00:00+04:30", "2025-09-14T10:00:00+04:30"))


def _twin_docx(folder: Path) -> Path:
    return dated.docx(
        folder / "memo.docx",
        created="2025-09-13T10:00:00",
        modified="2025-09-14T11:00:00",
        printed="2025-09-14T10:00:00",
        comment="2025-09-13T12:00:00Z",
    )


def _zone_slip(folder: Path) -> Path:
    return dated.docx(folder / "memo.docx", created="2025-09-13T14:30:00", modified="2025-09-13T10:00:00")


CASES = (
    Planted(
        name="modified-years-before",
        part=Part.OBVIOUS,
        chain="reportlab, pikepdf",
        build=_years,
        code="modified-before-created",
        severity="high",
        where={"field": "Info/ModDate"},
    ),
    Planted(
        name="modified-two-days-before",
        part=Part.ORDINARY,
        chain="Chromium, pikepdf",
        build=_two_days,
        code="modified-before-created",
        severity="high",
    ),
    Planted(
        name="printed-years-before",
        part=Part.ORDINARY,
        chain="python-docx",
        build=_printed,
        code="printed-before-created",
        severity="medium",
    ),
    Planted(
        name="commented-before",
        part=Part.ORDINARY,
        chain="python-docx",
        build=_commented_early,
        code="change-before-created",
        severity="medium",
    ),
    Planted(
        name="commented-after-the-last-save",
        part=Part.ORDINARY,
        chain="python-docx",
        build=_commented_late,
        code="change-after-modified",
        severity="medium",
    ),
    Planted(
        name="modified-sixteen-hours-before",
        part=Part.SUBTLE,
        chain="python-docx",
        build=_sixteen_hours,
        code="modified-before-created",
        severity="high",
    ),
    Planted(
        name="modified-a-day-before",
        part=Part.SUBTLE,
        chain="LibreOffice",
        build=_fifteen_hours_odt,
        code="modified-before-created",
        severity="high",
    ),
    Planted(name="in-order", part=Part.TWIN, chain="reportlab, pikepdf", build=_twin_pdf),
    Planted(name="in-order-with-print-and-comment", part=Part.TWIN, chain="python-docx", build=_twin_docx),
    Planted(name="local-time-called-utc", part=Part.LOOK_ALIKE, chain="python-docx", build=_zone_slip),
)
