"""Planted for pdf.pages: one page exchanged, scanned otherwise, or written upon."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import pagework as work
from tests.planted.build.pagework import Scanned

FIVE = (1, 2, 3, 4, 5)
PLAIN = Scanned()


def _office_in_chromium(folder: Path) -> Path:
    """The third page of a report printed by Chromium comes from LibreOffice."""
    return work.exchanged(work.chromium(folder, FIVE), 3, work.office(folder, (3,)))


def _chromium_in_office(folder: Path) -> Path:
    """The second of four pages comes from Chromium, in the same face."""
    return work.exchanged(work.office(folder, (1, 2, 3, 4)), 2, work.chromium(folder, (2,), "DejaVu Sans"))


def _reportlab_in_typst(folder: Path) -> Path:
    """The second page of three comes from reportlab."""
    return work.exchanged(work.typst(folder, (1, 2, 3)), 2, work.reportlab(folder, (2,)))


def _scans(folder: Path, **how: object) -> Path:
    """Five scans by reportlab, the third with settings of its own."""
    return work.scans(folder, (PLAIN, PLAIN, PLAIN._replace(**how), PLAIN, PLAIN))  # type: ignore[arg-type]  # members


def _pillow(folder: Path, **how: object) -> Path:
    """Four scans by Pillow, the second with settings of its own."""
    return work.pillow_scans(folder, (PLAIN, PLAIN._replace(**how), PLAIN, PLAIN))  # type: ignore[arg-type]  # members


def _text_among_pillow_scans(folder: Path) -> Path:
    """The third of five scans is a page of set text."""
    return work.exchanged(work.pillow_scans(folder, [PLAIN] * 5), 3, work.reportlab(folder, (3,)))


def _text_among_scans(folder: Path) -> Path:
    """The second of four scans is a page by LibreOffice."""
    return work.exchanged(work.scans(folder, [PLAIN] * 4), 2, work.office(folder, (2,)))


def _scan_among_text(folder: Path) -> Path:
    """The third page of a report by LibreOffice is a scan."""
    return work.exchanged(work.office(folder, FIVE), 3, work.scans(folder, [PLAIN]))


def _longer_page(folder: Path) -> Path:
    """One page of US Letter, by the same program."""
    return work.exchanged(
        work.reportlab(folder, FIVE), 4, work.reportlab(_below(folder), (4,), (612, 792)),
    )  # fmt: skip


def _below(folder: Path) -> Path:
    """A folder for a second file of the same program."""
    made = folder / "other"
    made.mkdir()
    return made


def _cover(folder: Path) -> Path:
    """A cover from another program before a report, and a page of it after."""
    other = _below(folder)
    cover, end = work.reportlab(folder, (9,)), work.reportlab(other, (8,))
    return work.joined(cover, work.chromium(folder, FIVE), end)


def _landscape(folder: Path) -> Path:
    """A table lies on its side."""
    return work.reportlab(folder, FIVE, wide=(3,))


def _recognised(folder: Path) -> Path:
    """The text of a recognition under the second scan."""
    return work.over(work.scans(folder, [PLAIN] * 4), 2, " ".join(work.lines(2)[:2]), (60, 700), below=True)


def _numbered(folder: Path) -> Path:
    """A registry numbers the pages of a scan at their foot."""
    path = work.scans(folder, [PLAIN] * 4)
    for page in (1, 2, 3, 4):
        work.over(path, page, f"SPECIMEN Registry B, sheet {page}", (200, 30))
    return path


_CR, _LC, _TR = "Chromium, LibreOffice, pikepdf", "LibreOffice, Chromium, pikepdf", "Typst, reportlab, pikepdf"
_RL, _PI = "Pillow, reportlab", "Pillow, pikepdf"

CASES: tuple[Planted, ...] = (
    Planted(name="page-by-libreoffice", part=Part.OBVIOUS, chain=_CR, build=_office_in_chromium,
            code="page-made-otherwise", severity="medium", where={"page": 3}),
    Planted(name="page-by-chromium", part=Part.SUBTLE, chain=_LC, build=_chromium_in_office,
            code="page-made-otherwise", severity="medium", where={"page": 2}),
    Planted(name="page-by-reportlab", part=Part.ORDINARY, chain=_TR, build=_reportlab_in_typst,
            code="page-made-otherwise", severity="medium", where={"page": 2}),
    Planted(name="scan-at-other-settings", part=Part.OBVIOUS, chain=_RL,
            build=lambda folder: _scans(folder, dpi=150, quality=90),
            code="scan-apart", severity="medium", where={"page": 3}),
    Planted(name="scan-by-pillow-at-other-settings", part=Part.ORDINARY, chain=_PI,
            build=lambda folder: _pillow(folder, dpi=120, quality=80),
            code="scan-apart", severity="medium", where={"page": 2}),
    Planted(name="scan-of-other-size-and-tables", part=Part.SUBTLE, chain=_RL,
            build=lambda folder: _scans(folder, quality=64, height=792.0, width=612.0),
            code="scan-apart", severity="medium", where={"page": 3}),
    Planted(name="scan-in-colour", part=Part.ORDINARY, chain=_RL, build=lambda folder: _scans(folder, mode="RGB"),
            code="scanner-settings-apart", severity="low", where={"page": 3}),
    Planted(name="scan-of-other-quality", part=Part.SUBTLE, chain=_PI, build=lambda folder: _pillow(folder, quality=70),
            code="scanner-settings-apart", severity="low", where={"page": 2}),
    Planted(name="set-page-among-scans", part=Part.OBVIOUS, chain=_PI, build=_text_among_pillow_scans,
            code="text-page-among-scans", severity="medium", where={"page": 3}),
    Planted(name="set-page-by-libreoffice-among-scans", part=Part.ORDINARY, chain="Pillow, LibreOffice, pikepdf",
            build=_text_among_scans, code="text-page-among-scans", severity="medium", where={"page": 2}),
    Planted(name="scan-among-set-pages", part=Part.ORDINARY, chain="LibreOffice, Pillow, pikepdf",
            build=_scan_among_text, code="scan-among-text-pages", severity="low", where={"page": 3}),
    Planted(name="page-of-other-size", part=Part.SUBTLE, chain="reportlab, pikepdf", build=_longer_page,
            code="size-apart", severity="low", where={"page": 4}),
    Planted(name="sum-over-scan", part=Part.OBVIOUS, chain="Pillow, reportlab, pypdf",
            build=lambda folder: work.over(work.scans(folder, [PLAIN]), 1, "48 500", (300, 500)),
            code="words-over-scan", severity="medium", where={"page": 1}),
    Planted(name="name-over-scan-by-pillow", part=Part.ORDINARY, chain="Pillow, pypdf",
            build=lambda folder: work.over(work.pillow_scans(folder, [PLAIN] * 3), 2, "Quellin", (200, 400)),
            code="words-over-scan", severity="medium", where={"page": 2}),
    Planted(name="figure-over-scan", part=Part.SUBTLE, chain="Pillow, reportlab, pypdf",
            build=lambda folder: work.over(work.scans(folder, [PLAIN] * 2), 2, "7", (150, 620)),
            code="words-over-scan", severity="medium", where={"page": 2}),
    Planted(name="signature-over-scan", part=Part.ORDINARY, chain=_PI,
            build=lambda folder: work.with_picture(work.pillow_scans(folder, [PLAIN]), 1, (300, 200, 120, 40)),
            code="picture-over-scan", severity="low", where={"page": 1}),
    Planted(name="chromium-as-printed", part=Part.TWIN, chain="Chromium",
            build=lambda folder: work.chromium(folder, FIVE)),
    Planted(name="libreoffice-as-written", part=Part.TWIN, chain="LibreOffice",
            build=lambda folder: work.office(folder, (1, 2, 3, 4))),
    Planted(name="typst-as-written", part=Part.TWIN, chain="Typst", build=lambda folder: work.typst(folder, (1, 2, 3))),
    Planted(name="scans-as-made", part=Part.TWIN, chain=_RL, build=lambda folder: work.scans(folder, [PLAIN] * 5)),
    Planted(name="pillow-scans-as-made", part=Part.TWIN, chain=_PI,
            build=lambda folder: work.pillow_scans(folder, [PLAIN] * 4)),
    Planted(name="cover-and-annex", part=Part.LOOK_ALIKE, chain="reportlab, Chromium, pikepdf", build=_cover),
    Planted(name="table-on-its-side", part=Part.LOOK_ALIKE, chain="reportlab", build=_landscape),
    Planted(name="text-of-a-recognition", part=Part.LOOK_ALIKE, chain="Pillow, reportlab, pypdf", build=_recognised),
    Planted(name="registry-numbers", part=Part.LOOK_ALIKE, chain="Pillow, reportlab, pypdf", build=_numbered),
    Planted(name="two-scanners", part=Part.LOOK_ALIKE, chain=_RL,
            build=lambda folder: work.scans(folder, [PLAIN, PLAIN, PLAIN, *[Scanned(150, 90)] * 3])),
)  # fmt: skip
