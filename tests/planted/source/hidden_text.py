"""Minutes with words that nobody sees, one way each; pages that look alike and hide nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.planted import Part, Planted
from tests.planted.build import typeset, unseen
from tests.planted.build.unseen import LINES, NAME, NUMBER, bar, instead, paper, words

SECRET = "An earlier draft named Yusuf Karimzad."
SPOT = (72, 500)
CORRECTED = tuple(line.replace("22", "32") for line in LINES)


def browser(folder: Path, body: str) -> Path:
    """A page printed by Chromium."""
    style = "body{font:12pt 'DejaVu Sans'} .on{position:relative} .on span{position:absolute;inset:0}"
    return typeset.printed(folder, f"<meta charset=utf-8><style>{style}</style><p>SPECIMEN. Minute 41.</p>{body}")


def cropped(folder: Path) -> Path:
    """The minute with words at the foot, and a crop box that leaves them out."""

    def change(made: Any) -> None:
        made.pages[0].CropBox = [0, 520, 595, 842]

    return unseen.changed(paper(folder, words(SECRET, SPOT)), change)


def text_box(folder: Path, fill: list[int], contents: str) -> Path:
    """The minute with a text box of a reader's program over its number."""
    look = "/Helv 11 Tf 0 g"
    return unseen.marked(paper(folder), "FreeText", NUMBER, quads=False, C=fill, DA=look, Contents=contents)


def boxed(folder: Path) -> Path:
    """The minute with a text box over its number, whose appearance paints white first."""

    def change(made: Any) -> None:
        import pikepdf

        left, bottom, right, top = unseen.box_of(NUMBER)
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        drawn = f"1 g 0 0 {right - left} {top - bottom} re f BT 0 g /F 11 Tf 1 3 Td (32) Tj ET"
        look = made.make_stream(drawn.encode(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        look.BBox = [0, 0, right - left, top - bottom]
        look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        made.pages[0].Annots[0].AP = pikepdf.Dictionary(N=look)

    return unseen.changed(text_box(folder, [1, 1, 1], "32"), change)


def flaw(name: str, part: Part, chain: str, build: Any, code: str, severity: str = "medium") -> Planted:
    """A flaw on page 1."""
    return Planted(name=name, part=part, chain=chain, build=build, code=code, severity=severity, where={"page": 1})


def innocent(name: str, part: Part, chain: str, build: Any) -> Planted:
    """A twin or look-alike."""
    return Planted(name=name, part=part, chain=chain, build=build)


EASY, MIDDLE, HARD = Part.OBVIOUS, Part.ORDINARY, Part.SUBTLE
R, P, C, T = "reportlab", "reportlab, pikepdf", "Chromium, pikepdf", "typst"
WHITE = (bar(NUMBER, "ffffff"), instead("32"))

CASES = (
    flaw("number-put-over", EASY, R, lambda f: paper(f, *WHITE), "words-overpainted"),
    flaw(
        "number-put-over-office-pdf",
        MIDDLE,
        "LibreOffice, pypdf, reportlab",
        lambda f: unseen.office(f, unseen.box_over("22", "ffffff"), unseen.put_over("22", "32")),
        "words-overpainted",
    ),
    flaw(
        "name-put-over-in-a-browser",
        MIDDLE,
        C,
        lambda f: browser(
            f, "<p>Given by <span class=on>Yusuf Karimzad<span style='background:#fff'>Harun Delawari</span></span></p>"
        ),
        "words-overpainted",
    ),
    flaw("text-box-over-number", HARD, P, boxed, "words-overpainted"),
    flaw("white-over-words", EASY, R, lambda f: paper(f, bar(NAME, "ffffff")), "covered-words", "low"),
    flaw("picture-over-words", MIDDLE, R, lambda f: paper(f, unseen.picture(NAME, "white")), "covered-words", "low"),
    flaw(
        "white-over-office-pdf",
        HARD,
        "LibreOffice, pypdf, reportlab",
        lambda f: unseen.office(f, unseen.box_over("Yusuf Karimzad", "ffffff")),
        "covered-words",
        "low",
    ),
    flaw("white-on-white", EASY, R, lambda f: paper(f, words(SECRET, SPOT, "ffffff")), "same-colour-words"),
    flaw("white-in-a-browser", MIDDLE, C, lambda f: browser(f, f"<p style='color:#fff'>{SECRET}"), "same-colour-words"),
    flaw("nearly-white", HARD, R, lambda f: paper(f, words(SECRET, SPOT, "fcfcfc")), "same-colour-words"),
    flaw("under-a-point", EASY, R, lambda f: paper(f, words(SECRET, SPOT, size=0.7)), "tiny-words"),
    flaw("one-point", MIDDLE, T, lambda f: unseen.typeset(f, f"#text(size: 1pt)[{SECRET}]"), "tiny-words"),
    flaw("grey-and-tiny", HARD, R, lambda f: paper(f, words(SECRET, SPOT, "999999", size=1.6)), "tiny-words"),
    flaw("no-opacity", EASY, R, lambda f: paper(f, words(SECRET, SPOT, alpha=0)), "transparent-words"),
    flaw(
        "no-opacity-typeset",
        MIDDLE,
        T,
        lambda f: unseen.typeset(f, f"#text(fill: rgb(0, 0, 0, 0))[{SECRET}]"),
        "transparent-words",
    ),
    flaw("hardly-any-opacity", HARD, R, lambda f: paper(f, words(SECRET, SPOT, alpha=0.02)), "transparent-words"),
    flaw("mode-3", EASY, R, lambda f: paper(f, words(SECRET, SPOT, mode=3)), "invisible-words"),
    flaw(
        "mode-3-in-a-saved-file",
        MIDDLE,
        P,
        lambda f: unseen.changed(paper(f, words(SECRET, SPOT, mode=3)), lambda made: None),
        "invisible-words",
    ),
    flaw("one-invisible-name", HARD, R, lambda f: paper(f, words("Karimzad", SPOT, mode=3)), "invisible-words"),
    flaw("clipped", EASY, R, lambda f: paper(f, words(SECRET, SPOT, clip=(72, 300, 90, 90))), "clipped-words", "low"),
    flaw(
        "clipped-typeset",
        MIDDLE,
        T,
        lambda f: unseen.typeset(f, f"#box(width: 9cm, height: 1cm, clip: true, move(dy: 4cm)[{SECRET}])"),
        "clipped-words",
        "low",
    ),
    flaw(
        "clipped-in-part",
        HARD,
        R,
        lambda f: paper(f, words(SECRET, SPOT, clip=(72, 490, 60, 30))),
        "clipped-words",
        "low",
    ),
    flaw("below-the-page", EASY, R, lambda f: paper(f, words(SECRET, (72, -40))), "off-page-words", "low"),
    flaw("cropped-away", MIDDLE, P, cropped, "off-page-words", "low"),
    flaw("left-of-the-page", HARD, R, lambda f: paper(f, words(SECRET, (-900, 400))), "off-page-words", "low"),
    flaw("layer-off", EASY, P, lambda f: unseen.layered(f, True), "layer-off-words", "low"),
    flaw("layer-off-named", MIDDLE, P, lambda f: unseen.layered(f, True, name="Draft"), "layer-off-words", "low"),
    flaw("layer-off-one-name", HARD, P, lambda f: unseen.layered(f, True, "Karimzad"), "layer-off-words", "low"),
    flaw(
        "hidden-for-the-source",
        EASY,
        R,
        lambda f: paper(f, words(SECRET, SPOT, "ffffff")),
        "unseen-words-travel",
        "low",
    ),
    flaw(
        "hidden-typeset",
        MIDDLE,
        T,
        lambda f: unseen.typeset(f, f"#text(fill: white)[{SECRET}]"),
        "unseen-words-travel",
        "low",
    ),
    flaw(
        "copy-number",
        HARD,
        R,
        lambda f: paper(f, words("COPY0017", (500, 20), "fefefe", 4)),
        "unseen-words-travel",
        "low",
    ),
    innocent("number-in-place", Part.TWIN, R, lambda f: paper(f, lines=CORRECTED)),
    innocent("office-pdf", Part.TWIN, "LibreOffice, pypdf", unseen.office),
    innocent("browser-page", Part.TWIN, C, lambda f: browser(f, f"<p>{SECRET}</p>")),
    innocent("layer-on", Part.TWIN, P, lambda f: unseen.layered(f, False)),
    innocent("small-print", Part.TWIN, T, lambda f: unseen.typeset(f, f"#text(size: 4pt)[{SECRET}]")),
    innocent(
        "white-on-dark",
        Part.LOOK_ALIKE,
        R,
        lambda f: paper(
            f, words("In force", SPOT, "ffffff"), before=(bar((0, "", "x" * 90)), bar((12, "", "x" * 60), "203050"))
        ),
    ),
    innocent("honest-scan", Part.LOOK_ALIKE, "Pillow, reportlab", lambda f: unseen.scanned(f, blackened=None)),
    innocent(
        "scan-over-its-text",
        Part.LOOK_ALIKE,
        "Pillow, reportlab",
        lambda f: unseen.scanned(f, blackened=None, beneath=True),
    ),
    innocent("words-drawn-twice", Part.LOOK_ALIKE, R, lambda f: paper(f, *(words(LINES[3], (72.3, 694)),))),
    innocent(
        "grey-watermark", Part.LOOK_ALIKE, R, lambda f: paper(f, before=(words("SPECIMEN", (100, 600), "e4e4e4", 60),))
    ),
    innocent(
        "shaded-table",
        Part.LOOK_ALIKE,
        C,
        lambda f: browser(f, "<table style='background:#ddd'><tr><td>36 boats</td><td>7 crews</td></tr></table>"),
    ),
    innocent("marked-in-yellow", Part.LOOK_ALIKE, P, lambda f: unseen.marked(paper(f), "Highlight", C=[1, 1, 0])),
    innocent(
        "shadow", Part.LOOK_ALIKE, T, lambda f: unseen.typeset(f, "#place(dx: 1pt, dy: 1pt, text(gray)[Notice])Notice")
    ),
)
