"""Minutes whose bars leave the words in the file; bars that hold, table heads and honest scans beside them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import typeset, unseen
from tests.planted.build.unseen import LINES, NAME, NUMBER

TAKEN_OUT = tuple(line.replace("Yusuf Karimzad", " " * 24) for line in LINES)
"""The lines without the name."""


def titled(path: Path, title: str) -> Path:
    """The same file with a title in its Info dictionary."""

    def change(made: Any) -> None:
        made.docinfo["/Title"] = title

    return unseen.changed(path, change)


def with_outline(path: Path, title: str) -> Path:
    """The same file with one title in its outline."""

    def change(made: Any) -> None:
        import pikepdf

        with made.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(title, 0))

    return unseen.changed(path, change)


def appended(folder: Path, first: tuple[str, ...]) -> Path:
    """A minute whose second revision, appended by pypdf, has a bar and no words beneath it."""
    try:
        from pypdf import PdfReader, PdfWriter
        from pypdf.generic import NameObject
    except ImportError as error:
        raise MissingToolError("pypdf") from error
    path = unseen.paper(folder, lines=first)
    spare = folder / "spare"
    spare.mkdir()
    other = PdfReader(BytesIO(unseen.paper(spare, unseen.bar(), lines=TAKEN_OUT).read_bytes()))
    writer = PdfWriter(str(path), incremental=True)
    content = other.pages[0].get_contents()
    assert content is not None
    writer.pages[0][NameObject("/Contents")] = writer._add_object(content.clone(writer))
    writer.write(path)
    return path


def browser(folder: Path, body: str) -> Path:
    """A page printed by Chromium."""
    style = "body{font:12pt 'DejaVu Sans'} .bar{background:#000;color:#000} th{background:#234;color:#fff}"
    return typeset.printed(folder, f"<meta charset=utf-8><style>{style}</style><p>SPECIMEN. Minute 41.</p>{body}")


def flaw(name: str, part: Part, chain: str, build: Any, code: str, where: dict[str, Any] | None = None) -> Planted:
    """A flaw meant to be found at high."""
    return Planted(
        name=name, part=part, chain=chain, build=build, code=code, severity="high", where=where or {"page": 1}
    )


def innocent(name: str, part: Part, chain: str, build: Any) -> Planted:
    """A twin or look-alike."""
    return Planted(name=name, part=part, chain=chain, build=build)


REMAIN, OVER, SCAN = "redaction-words-remain", "words-under-annotation", "words-under-scanned-bar"
NEVER, ELSEWHERE = "redaction-never-applied", "redacted-words-elsewhere"

CASES = (
    flaw("bar", Part.OBVIOUS, "reportlab", lambda f: unseen.paper(f, unseen.bar()), REMAIN),
    flaw(
        "bar-with-a-label",
        Part.ORDINARY,
        "reportlab",
        lambda f: unseen.paper(f, unseen.bar(), unseen.words("REDACTED", (unseen.box_of(NAME)[0] + 9, 738), "ffffff")),
        REMAIN,
    ),
    flaw(
        "bar-laid-over-office-pdf",
        Part.ORDINARY,
        "LibreOffice, pypdf, reportlab",
        lambda f: unseen.office(f, unseen.box_over("Yusuf Karimzad", "000000")),
        REMAIN,
    ),
    flaw("black-picture", Part.ORDINARY, "reportlab", lambda f: unseen.paper(f, unseen.picture()), REMAIN),
    flaw(
        "black-words-on-a-black-ground",
        Part.SUBTLE,
        "Chromium, pikepdf",
        lambda f: browser(f, "<p>It was given by <span class=bar>Yusuf Karimzad</span> on 2 May.</p>"),
        REMAIN,
    ),
    flaw(
        "bar-over-pashto",
        Part.SUBTLE,
        "Chromium, pikepdf",
        lambda f: browser(
            f,
            "<p dir=rtl>دا بیان <span style='position:relative'>یوسف کریمزاد"
            "<span style='position:absolute;inset:0;background:#111'></span></span> ورکړی دی</p>",
        ),
        REMAIN,
    ),
    flaw("number-under-a-bar", Part.SUBTLE, "reportlab", lambda f: unseen.paper(f, unseen.bar(NUMBER)), REMAIN),
    flaw(
        "dark-highlight",
        Part.OBVIOUS,
        "reportlab, pikepdf",
        lambda f: unseen.marked(unseen.paper(f), "Highlight", C=[0, 0, 0]),
        OVER,
    ),
    flaw(
        "filled-square",
        Part.ORDINARY,
        "reportlab, pikepdf",
        lambda f: unseen.marked(unseen.paper(f), "Square", quads=False, IC=[0, 0, 0], C=[0, 0, 0]),
        OVER,
    ),
    flaw(
        "dark-blue-highlight-over-a-number",
        Part.SUBTLE,
        "reportlab, pikepdf",
        lambda f: unseen.marked(unseen.paper(f), "Highlight", NUMBER, C=[0, 0, 0.1]),
        OVER,
    ),
    flaw("bar-in-a-scan", Part.OBVIOUS, "Pillow, reportlab", unseen.scanned, SCAN),
    flaw(
        "bar-in-a-scan-over-a-year",
        Part.ORDINARY,
        "Pillow, reportlab",
        lambda f: unseen.scanned(f, blackened=(0, "SPECIMEN. Ministry of Inland Waters, minute 41 of 4 May ", "2025")),
        SCAN,
    ),
    flaw(
        "layer-beneath-a-scan-with-a-bar",
        Part.SUBTLE,
        "Pillow, reportlab, pikepdf",
        lambda f: titled(unseen.scanned(f, beneath=True), "SPECIMEN"),
        SCAN,
    ),
    flaw(
        "marked-not-applied",
        Part.OBVIOUS,
        "reportlab, pikepdf",
        lambda f: unseen.marked(unseen.paper(f), "Redact", OverlayText="SPECIMEN"),
        NEVER,
    ),
    flaw(
        "marked-by-rectangle",
        Part.ORDINARY,
        "reportlab, pikepdf",
        lambda f: unseen.marked(unseen.paper(f), "Redact", quads=False, IC=[0, 0, 0]),
        NEVER,
    ),
    flaw(
        "number-marked",
        Part.SUBTLE,
        "reportlab, pikepdf",
        lambda f: unseen.marked(unseen.paper(f), "Redact", NUMBER),
        NEVER,
    ),
    flaw(
        "name-in-the-outline",
        Part.OBVIOUS,
        "reportlab, pikepdf",
        lambda f: with_outline(unseen.paper(f, unseen.bar()), "Statement of Yusuf Karimzad"),
        ELSEWHERE,
        {"field": "bookmark"},
    ),
    flaw(
        "name-in-the-title",
        Part.ORDINARY,
        "reportlab, pikepdf",
        lambda f: titled(unseen.paper(f, unseen.bar()), "Statement YUSUF KARIMZAD"),
        ELSEWHERE,
        {"field": "Info/Title"},
    ),
    flaw(
        "name-in-the-revision-before",
        Part.SUBTLE,
        "reportlab, pypdf",
        lambda f: appended(f, LINES),
        ELSEWHERE,
        {"revision": 1, "page": 1},
    ),
    innocent("bar-without-words", Part.TWIN, "reportlab", lambda f: unseen.paper(f, unseen.bar(), lines=TAKEN_OUT)),
    innocent("no-bar", Part.TWIN, "LibreOffice, pypdf", unseen.office),
    innocent(
        "yellow-highlight",
        Part.TWIN,
        "reportlab, pikepdf",
        lambda f: unseen.marked(unseen.paper(f), "Highlight", C=[1, 1, 0]),
    ),
    innocent("scan-without-the-words", Part.TWIN, "Pillow, reportlab", lambda f: unseen.scanned(f, TAKEN_OUT)),
    innocent("redaction-applied", Part.TWIN, "reportlab", lambda f: unseen.paper(f, unseen.picture(), lines=TAKEN_OUT)),
    innocent("name-gone-in-both-revisions", Part.TWIN, "reportlab, pypdf", lambda f: appended(f, TAKEN_OUT)),
    innocent(
        "white-words-on-a-table-head",
        Part.LOOK_ALIKE,
        "Chromium, pikepdf",
        lambda f: browser(f, "<table><tr><th>Boats</th><th>Crews</th></tr><tr><td>36</td><td>7</td></tr></table>"),
    ),
    innocent("honest-scan", Part.LOOK_ALIKE, "Pillow, reportlab", lambda f: unseen.scanned(f, blackened=None)),
    innocent(
        "bar-beneath-white-words",
        Part.LOOK_ALIKE,
        "reportlab",
        lambda f: unseen.paper(
            f,
            unseen.bar(),
            unseen.words("Yusuf Karimzad", (unseen.box_of(NAME)[0] + 1, 738), colour="ffffff"),
            lines=TAKEN_OUT,
        ),
    ),
    innocent(
        "see-through-bar",
        Part.LOOK_ALIKE,
        "reportlab",
        lambda f: unseen.paper(f, unseen.bar(colour="ffee00", alpha=0.4)),
    ),
    innocent(
        "dark-line-beside-words",
        Part.LOOK_ALIKE,
        "reportlab",
        lambda f: unseen.paper(f, unseen.bar((5, "", "a dark rule at the foot of the list"))),
    ),
)
