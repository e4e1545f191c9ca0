"""Memos said to be typewritten that a word processor set; plain ones, transcripts and other languages beside them."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos, placed
from tests.planted.build.placed import Piece

STRAIGHT = ('SPECIMEN. The clerk said "no" -- and left.', "Let the commander's report of 1972-1973 be filed...")
CURLY = (
    "SPECIMEN. The clerk said \u201cno\u201d \u2013 and left.",
    "Let the commander\u2019s report of 1972\u20131973 be filed\u2026",
)
GERMAN = (
    "SPECIMEN. Der Beamte sagte \u201enein\u201c \u2013 und ging.",
    "Bericht 1971\u20131972 der Schleuse, zu den Akten.",
)
TYPED = {"medium": "typewritten", "date": "1972-05-04"}


def transcript(folder: Path) -> Path:
    """A picture of a page, with what a person read on it in a file beside it."""
    from PIL import Image

    (folder / "read.txt").write_text("\n".join(CURLY), encoding="utf-8")
    path = folder / "page.png"
    Image.new("L", (600, 800), 245).save(path)
    return path


CASES = (
    Planted(
        name="curly-quotes-and-dashes",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *CURLY),
        code="typographic-signs",
        severity="medium",
        claims=TYPED,
        where={"line": 1},
    ),
    Planted(
        name="raised-th",
        part=Part.OBVIOUS,
        chain="reportlab",
        build=lambda folder: placed.pdf(
            folder,
            *placed.plain(*STRAIGHT),
            (Piece("To the commander of the 9"), Piece("th", size=7, up=4), Piece(" watch at the depot.")),
        ),
        code="raised-ordinals",
        severity="medium",
        claims={"medium": "typewritten"},
        where={"page": 1, "text": "9th"},
    ),
    Planted(
        name="german-dashes",
        part=Part.ORDINARY,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", *GERMAN),
        code="typographic-signs",
        severity="medium",
        claims={"medium": "typewritten"},
        where={"line": 1},
    ),
    Planted(
        name="no-break-spaces-in-french",
        part=Part.SUBTLE,
        chain="python-docx",
        build=lambda folder: memos.word(
            folder, "memo", "SPECIMEN. Objet\u00a0: inspection", "Il a dit\u00a0: \u00ab non \u00bb."
        ),
        code="typographic-signs",
        severity="medium",
        claims={"medium": "typewritten"},
        where={"line": 2},
    ),
    Planted(
        name="dated-before-such-programs",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *CURLY),
        code="signs-before-programs",
        severity="low",
        claims={"date": "1972-05-04"},
        where={"line": 1},
    ),
    Planted(
        name="straight-signs",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *STRAIGHT),
        claims=TYPED,
    ),
    Planted(
        name="ordinal-on-the-line",
        part=Part.TWIN,
        chain="reportlab",
        build=lambda folder: placed.pdf(
            folder, *placed.plain(*STRAIGHT, "To the commander of the 9th watch at the depot.")
        ),
        claims={"medium": "typewritten"},
    ),
    Planted(
        name="transcribers-signs",
        part=Part.LOOK_ALIKE,
        chain="Pillow",
        build=transcript,
        claims=TYPED,
        options=("--transcript", "{folder}/read.txt"),
    ),
    Planted(
        name="angle-quotes",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", "SPECIMEN. Il a dit \u00ab non \u00bb, puis il est parti."),
        claims={"medium": "typewritten"},
    ),
    Planted(
        name="not-said-to-be-typewritten",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *CURLY),
        claims={"date": "2019-05-04"},
    ),
)
