"""Planted for pdf.fonts: words set anew from another subset, maps and outlines that lie, programs changed later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import fontwork as work
from tests.planted.build import pagework

TOTAL, SIGNED = "Total to be paid:", "Secretary,"
EARLIER = {"CreationDate": "D:20240901093000Z", "ModDate": "D:20240901093000Z"}
BUILDING = 3_823_372_800
"""26 February 2025, in seconds since 1904."""
Make = Callable[[Path], Path]


def _outline(folder: Path, make: Callable[..., Path], glyph: str, other: str) -> Path:
    """The order in a face in which one glyph has the outline of another."""
    return make(folder, work.face(folder, outlines={glyph: other}))


def _dated(folder: Path, make: Callable[..., Path], modified: int) -> Path:
    """The order dated September 2024 in a face changed at this second."""
    return make(folder, work.face(folder, modified=modified), **EARLIER)


def _named_encoding(folder: Path) -> Path:
    """Two standard faces; the map of one, added later, gives 8 where its encoding names three."""

    def change(made: object) -> None:
        [font] = [f for f in made.objects if hasattr(f, "keys") and f.get("/BaseFont") == "/Times-Roman"]  # type: ignore[attr-defined]  # pikepdf
        rows = "\n".join(f"<{c:02X}> <{ord('8') if c == ord('3') else c:04X}>" for c in range(32, 127))
        text = f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n95 beginbfchar\n{rows}\nendbfchar".encode()
        font["/ToUnicode"] = made.make_stream(text)  # type: ignore[attr-defined]  # pikepdf

    from tests.planted.build import placed

    return work.changed(placed.pdf(folder, *placed.plain(*work.LINES)), change)


def _small_capitals(folder: Path) -> Path:
    """A map that gives small letters where capitals are drawn, as for small capitals."""
    return work.remapped(work.chromium(folder), {letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})


def _shifted(folder: Path) -> Path:
    """A whole font made unreadable: every letter and figure is another."""
    signs = "".join(chr(c) for c in range(33, 127))
    return work.remapped(work.chromium(folder), dict(zip(signs, signs[1:] + signs[:1], strict=True)))


def _two_subsets_on_two_pages(folder: Path) -> Path:
    """Two orders joined: one face, two subsets, each on pages of its own."""
    other = folder / "other"
    other.mkdir()
    return pagework.joined(work.chromium(folder), work.chromium(other, lines=work.LINES[:1]))


def _paged(folder: Path) -> Path:
    """A page number from a second subset at the foot, by itself."""
    return pagework.over(work.office(folder), 1, "Sheet 118 of 2025", (72, 40))


CASES: tuple[Planted, ...] = (
    Planted(name="sum-from-a-second-subset", part=Part.OBVIOUS, chain="LibreOffice, reportlab, pypdf",
            build=lambda folder: work.overlaid(work.office(folder), TOTAL, "48 500"),
            code="odd-subset", severity="medium", where={"page": 1, "text": "48 500"}),
    Planted(name="name-from-a-second-subset", part=Part.ORDINARY, chain="Chromium, reportlab, pypdf",
            build=lambda folder: work.overlaid(work.chromium(folder), SIGNED, "Quellin Brand"),
            code="odd-subset", severity="medium", where={"page": 1, "text": "Quellin Brand"}),
    Planted(name="sum-by-the-same-program", part=Part.SUBTLE, chain="reportlab, pypdf",
            build=lambda folder: work.overlaid(work.reportlab(folder), TOTAL, "48 500"),
            code="odd-subset", severity="medium", where={"page": 1, "text": "48 500"}),
    Planted(name="sum-not-embedded", part=Part.OBVIOUS, chain="Chromium, pikepdf",
            build=lambda folder: work.set_in(work.chromium(folder), TOTAL, b"48 500", work.unembedded("DejaVuSans")),
            code="embedded-apart", severity="medium", where={"page": 1, "text": "48 500"}),
    Planted(name="name-not-embedded", part=Part.ORDINARY, chain="LibreOffice, pikepdf",
            build=lambda folder: work.set_in(work.office(folder), SIGNED, b"Quellin", work.unembedded("DejaVuSans")),
            code="embedded-apart", severity="medium", where={"page": 1, "text": "Quellin"}),
    Planted(name="date-not-embedded", part=Part.SUBTLE, chain="reportlab, pikepdf",
            build=lambda folder: work.set_in(work.reportlab(folder), TOTAL, b"7 May", work.unembedded("DejaVuSans")),
            code="embedded-apart", severity="medium", where={"page": 1, "text": "7 May"}),
    Planted(name="sum-in-a-face-not-embedded", part=Part.OBVIOUS, chain="Chromium, pikepdf",
            build=lambda folder: work.set_in(work.chromium(folder), TOTAL, b"48 500", work.unembedded("Calibri")),
            code="lone-unembedded", severity="low", where={"page": 1, "text": "48 500"}),
    Planted(name="name-in-a-face-not-embedded", part=Part.ORDINARY, chain="LibreOffice, pikepdf",
            build=lambda folder: work.set_in(work.office(folder), SIGNED, b"Quellin", work.unembedded("Cambria")),
            code="lone-unembedded", severity="low", where={"page": 1, "text": "Quellin"}),
    Planted(name="sum-drawn-in-shapes", part=Part.OBVIOUS, chain="LibreOffice, pikepdf",
            build=lambda folder: work.set_in(work.office(folder), TOTAL, b"48500", work.drawn),
            code="type3-in-line", severity="medium", where={"page": 1, "text": "48500"}),
    Planted(name="year-drawn-in-shapes", part=Part.ORDINARY, chain="Chromium, pikepdf",
            build=lambda folder: work.set_in(work.chromium(folder), SIGNED, b"2024", work.drawn),
            code="type3-in-line", severity="medium", where={"page": 1, "text": "2024"}),
    Planted(name="number-drawn-in-shapes", part=Part.SUBTLE, chain="reportlab, pikepdf",
            build=lambda folder: work.set_in(work.reportlab(folder), TOTAL, b"22", work.drawn),
            code="type3-in-line", severity="medium", where={"page": 1, "text": "22"}),
    Planted(name="one-extracted-as-seven", part=Part.OBVIOUS, chain="Chromium, pikepdf",
            build=lambda folder: work.remapped(work.chromium(folder), {"1": "7"}),
            code="mapped-otherwise", severity="medium", where={"page": 1}),
    Planted(name="six-extracted-as-two", part=Part.ORDINARY, chain="reportlab, pikepdf",
            build=lambda folder: work.remapped(work.reportlab(folder), {"6": "2"}),
            code="mapped-otherwise", severity="medium", where={"page": 1}),
    Planted(name="capital-extracted-as-another", part=Part.ORDINARY, chain="Chromium, pikepdf",
            build=lambda folder: work.remapped(work.chromium(folder), {"Q": "M"}),
            code="mapped-otherwise", severity="medium", where={"page": 1}),
    Planted(name="map-against-encoding", part=Part.SUBTLE, chain="reportlab, pikepdf by hand", build=_named_encoding,
            code="mapped-otherwise", severity="medium", where={"page": 1}),
    Planted(name="eight-drawn-as-three", part=Part.OBVIOUS, chain="fontTools, Chromium",
            build=lambda folder: _outline(folder, work.chromium, "eight", "three"),
            code="one-outline-two-signs", severity="medium", where={"page": 1}),
    Planted(name="one-drawn-as-seven", part=Part.ORDINARY, chain="fontTools, reportlab",
            build=lambda folder: _outline(folder, work.reportlab, "one", "seven"),
            code="one-outline-two-signs", severity="medium", where={"page": 1}),
    Planted(name="capital-drawn-as-another", part=Part.SUBTLE, chain="fontTools, Chromium",
            build=lambda folder: _outline(folder, work.chromium, "Q", "B"),
            code="one-outline-two-signs", severity="medium", where={"page": 1}),
    Planted(name="program-half-a-year-younger", part=Part.OBVIOUS, chain="fontTools, reportlab, pikepdf",
            build=lambda folder: _dated(folder, work.reportlab, BUILDING), code="program-changed-later",
            severity="medium", where={"page": 1}),
    Planted(name="program-half-a-year-younger-printed", part=Part.ORDINARY, chain="fontTools, Chromium, pikepdf",
            build=lambda folder: _dated(folder, work.chromium, BUILDING), code="program-changed-later",
            severity="medium", where={"page": 1}),
    Planted(name="program-five-days-younger", part=Part.SUBTLE, chain="fontTools, reportlab, pikepdf",
            build=lambda folder: _dated(folder, work.reportlab, 3_808_111_800 + 120 * 3600),
            code="program-changed-later", severity="medium", where={"page": 1}),
    Planted(name="libreoffice-as-written", part=Part.TWIN, chain="LibreOffice", build=work.office),
    Planted(name="chromium-as-printed", part=Part.TWIN, chain="Chromium", build=work.chromium),
    Planted(name="reportlab-as-written", part=Part.TWIN, chain="reportlab", build=work.reportlab),
    Planted(name="program-older", part=Part.TWIN, chain="fontTools, reportlab, pikepdf",
            build=lambda folder: _dated(folder, work.reportlab, 3_700_000_000)),
    Planted(name="small-capitals", part=Part.LOOK_ALIKE, chain="Chromium, pikepdf", build=_small_capitals),
    Planted(name="whole-font-shifted", part=Part.LOOK_ALIKE, chain="Chromium, pikepdf", build=_shifted),
    Planted(name="two-orders-joined", part=Part.LOOK_ALIKE, chain="Chromium, pikepdf", build=_two_subsets_on_two_pages),
    Planted(name="number-at-the-foot", part=Part.LOOK_ALIKE, chain="LibreOffice, reportlab, pypdf", build=_paged),
    Planted(name="program-of-2040", part=Part.LOOK_ALIKE, chain="fontTools, reportlab, pikepdf",
            build=lambda folder: _dated(folder, work.reportlab, 4_294_967_000)),
)  # fmt: skip
