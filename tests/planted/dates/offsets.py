"""Planted for dates.offsets: an offset that exists nowhere, or not in Kabul (+04:30 all year)."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import dated

_KABUL = {"country": "AF"}


def _info(created: str, modified: str) -> dict[str, str]:
    return {"/CreationDate": created, "/ModDate": modified}


def _nowhere(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_info("D:20250913101500+17'45'", "D:20250913101500+17'45'"))


def _nowhere_now(folder: Path) -> Path:
    # Venezuela kept -04:30 from 2007-12-09 to 2016-05-01; no zone has it today.
    return dated.chromium_pdf(folder / "memo.pdf", info=_info("D:20250913101500-04'30'", "D:20250913101500-04'30'"))


def _moscow(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_info("D:20250913101500+03'00'", "D:20250913101500+03'00'"))


def _tehran_summer(folder: Path) -> Path:
    # Tehran kept +04:30 in summer until 2022; since then +03:30 all the year.
    return dated.message(folder / "memo.eml", date="Sat, 13 Sep 2025 10:15:00 +0430")


def _twin(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_info("D:20250913101500+04'30'", "D:20250914101500+04'30'"))


def _server(folder: Path) -> Path:
    return dated.chromium_pdf(folder / "memo.pdf", info=_info("D:20250913101500Z", "D:20250913101500+00'00'"))


def _on_the_way(folder: Path) -> Path:
    return dated.message(
        folder / "memo.eml", date="Sat, 13 Sep 2025 10:15:00 +0430", received="Fri, 12 Sep 2025 22:45:20 -0700"
    )


CASES = (
    Planted(
        name="seventeen-hours-ahead",
        part=Part.OBVIOUS,
        chain="reportlab, pikepdf",
        build=_nowhere,
        code="offset-nowhere",
        severity="high",
        where={"field": "Info/CreationDate"},
    ),
    Planted(
        name="moscow-for-kabul",
        part=Part.ORDINARY,
        chain="reportlab, pikepdf",
        build=_moscow,
        claims=_KABUL,
        code="offset-not-of-place",
        severity="medium",
    ),
    Planted(
        name="gone-since-2016",
        part=Part.SUBTLE,
        chain="Chromium, pikepdf",
        build=_nowhere_now,
        code="offset-nowhere",
        severity="high",
    ),
    Planted(
        name="summer-time-given-up",
        part=Part.SUBTLE,
        chain="raw e-mail",
        build=_tehran_summer,
        claims={"country": "IR"},
        code="offset-not-of-place",
        severity="medium",
    ),
    Planted(name="kabul", part=Part.TWIN, chain="reportlab, pikepdf", build=_twin, claims=_KABUL),
    Planted(name="server-time", part=Part.LOOK_ALIKE, chain="Chromium, pikepdf", build=_server, claims=_KABUL),
    Planted(name="servers-on-the-way", part=Part.LOOK_ALIKE, chain="raw e-mail", build=_on_the_way, claims=_KABUL),
)
