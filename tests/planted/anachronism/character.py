"""Memos with signs that had no code on their date; signs of their time, later claims and transcripts beside them."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos, placed

NEW, MARK = "character-not-yet-encoded", "mark-not-yet-encoded"
RUSSIAN = ("SPECIMEN. Министерство внутренних вод, 4 мая 2012 г.", "Сумма к выплате: 5000 {}, срок: месяц.")
PASHTO = ("SPECIMEN د داخلي اوبو وزارت، ۱۳۸۱", "د ګودام لګښت ۴۰۰۰ {} دی")
ENGLISH = (
    "SPECIMEN. Ministry of Inland Waters, circular.",
    "The yearly inspection went well {} and all locks are open.",
)


def filled(lines: tuple[str, ...], sign: str) -> tuple[str, ...]:
    """The lines with a sign in its place."""
    return tuple(line.replace("{}", sign) for line in lines)


def transcript(folder: Path) -> Path:
    """A picture of a page, with what a person read on it in a file beside it."""
    from PIL import Image

    (folder / "read.txt").write_text("\n".join(filled(RUSSIAN, "\u20bd")), encoding="utf-8")
    path = folder / "page.png"
    Image.new("L", (600, 800), 245).save(path)
    return path


CASES = (
    Planted(
        name="rouble-sign-in-2012",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *filled(RUSSIAN, "\u20bd")),
        code=NEW,
        severity="high",
        claims={"date": "2012-05-04"},
        where={"line": 2},
    ),
    Planted(
        name="thumb-in-2008",
        part=Part.OBVIOUS,
        chain="text",
        build=lambda folder: memos.message(folder, "memo", *filled(ENGLISH, "\U0001f44d")),
        code=NEW,
        severity="high",
        claims={"date": "2008-03"},
    ),
    Planted(
        name="afghani-sign-in-2002",
        part=Part.ORDINARY,
        chain="LibreOffice",
        build=lambda folder: memos.office(memos.word(folder, "memo", *filled(PASHTO, "\u060b")), "odt"),
        code=NEW,
        severity="high",
        claims={"date": "2002-11-02"},
    ),
    Planted(
        name="lira-sign-in-a-pdf-of-2010",
        part=Part.ORDINARY,
        chain="reportlab",
        build=lambda folder: placed.pdf(
            folder, *placed.plain(*filled(("SPECIMEN. Toplam {} 500",), "\u20ba"), face="DejaVu")
        ),
        code=NEW,
        severity="high",
        claims={"date": "2010-05-04"},
        where={"page": 1},
    ),
    Planted(
        name="face-of-2018-in-2017",
        part=Part.SUBTLE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", *filled(ENGLISH, "\U0001f970")),
        code=NEW,
        severity="high",
        claims={"date": "2017-06"},
        where={"line": 2},
    ),
    Planted(
        name="isolates-in-2011",
        part=Part.SUBTLE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", *filled(PASHTO, "\u2067AFN\u2069")),
        code=MARK,
        severity="low",
        claims={"date": "2011-05"},
        where={"line": 2},
    ),
    Planted(
        name="rouble-in-letters-in-2012",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *filled(RUSSIAN, "руб.")),
        claims={"date": "2012-05-04"},
    ),
    Planted(
        name="rouble-sign-in-2016",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *filled(RUSSIAN, "\u20bd")),
        claims={"date": "2016-05-04"},
    ),
    Planted(
        name="rouble-sign-between-adoption-and-code",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", *filled(RUSSIAN, "\u20bd")),
        claims={"date": "2014-01"},
    ),
    Planted(
        name="smile-of-old-typefaces",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", *filled(ENGLISH, "\u263a \u2665")),
        claims={"date": "1999-03"},
    ),
    Planted(
        name="transcribers-sign",
        part=Part.LOOK_ALIKE,
        chain="Pillow",
        build=transcript,
        claims={"date": "2012-05-04"},
        options=("--transcript", "{folder}/read.txt"),
    ),
)
