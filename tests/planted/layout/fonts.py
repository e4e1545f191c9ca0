"""Orders in which a number or name was set anew; bold, notes, links and house styles beside them."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos, placed, typeset
from tests.planted.build.placed import Line, Piece

HEAD = placed.plain(
    "SPECIMEN. Ministry of Inland Waters, order 118 of 4 May 2025.",
    "In 2024 the depot held 36 boats, of which 7 were laid up for the winter.",
)
END = placed.plain("The list of names is annexed. The order takes effect on 1 June 2025.")
ARABIC = placed.plain("۴ ثور ۱۴۰۴ SPECIMEN", "په دې کال کې ۳۶ بېړۍ په ګودام کې دي", face="Amiri")


def named(number: str, **look: str | float) -> tuple[Line, ...]:
    """The order with one number in a look of its own."""
    return (*HEAD, amid("The commission named ", number, " persons for the course at the lock.", **look), *END)


def amid(before: str, words: str, after: str, **look: str | float) -> Line:
    """Words in a look of their own within a line in Times."""
    return (Piece(before), Piece(words, **look), Piece(after))  # type: ignore[arg-type]  # look is typed by Piece


def pashto(folder: Path, digits_face: str) -> Path:
    """A Pashto memo in Word with one number in this face."""
    line = (
        Piece("د زده کړیالانو شمېر چې ټاکل شوي دي ", "Amiri"),
        Piece("۲۲", digits_face),
        Piece(" تنه او نن راځي", "Amiri"),
    )
    return placed.word(folder, *ARABIC, line)


def browser(folder: Path, style: str) -> Path:
    """An order in Russian printed by Chromium, with one number in a style of its own."""
    body = "".join(
        f"<p>{text}</p>"
        for text in (
            "SPECIMEN. Министерство внутренних вод, приказ № 118 от 4 мая 2025 г.",
            "В 2024 году на складе находилось 36 лодок, из них 7 на зимнем хранении.",
            f'Комиссия направила на курс <span style="{style}">22</span> слушателя из всех районов области.',
        )
    )
    page = f"<meta charset=utf-8><style>body{{font:12pt 'DejaVu Serif'}}</style>{body}"
    return typeset.printed(folder, page)


CASES = (
    Planted(
        name="sum-in-another-face",
        part=Part.OBVIOUS,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *named("22", face="Helvetica", size=12)),
        code="digits-apart",
        severity="medium",
        where={"page": 1, "text": "22"},
    ),
    Planted(
        name="number-in-another-face-in-word",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: placed.word(folder, *named("22", face="Calibri")),
        code="digits-apart",
        severity="medium",
        where={"line": 3, "text": "22"},
    ),
    Planted(
        name="number-in-pashto",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: pashto(folder, "Arial"),
        code="digits-apart",
        severity="medium",
        where={"line": 3, "text": "۲۲"},
    ),
    Planted(
        name="number-in-russian",
        part=Part.ORDINARY,
        chain="Chromium, pikepdf",
        build=lambda folder: browser(folder, "font-family:'DejaVu Sans'"),
        code="digits-apart",
        severity="medium",
        where={"page": 1},
    ),
    Planted(
        name="one-figure-of-a-sum",
        part=Part.SUBTLE,
        chain="reportlab",
        build=lambda folder: placed.pdf(
            folder, *HEAD, amid("The sum of 1", "9", "50 afghani is paid at the depot.", size=11.6), *END
        ),
        code="number-in-two-looks",
        severity="medium",
        where={"page": 1},
    ),
    Planted(
        name="name-in-another-face",
        part=Part.SUBTLE,
        chain="LibreOffice",
        build=lambda folder: memos.office(
            placed.word(
                folder,
                *placed.plain(*(line[0].words for line in HEAD), face="Liberation Serif"),
                (
                    Piece("The lock at the northern gate is given to ", "Liberation Serif"),
                    Piece("Karimzad", "DejaVu Serif"),
                    Piece(" of the second watch.", "Liberation Serif"),
                ),
            ),
            "pdf",
        ),
        code="name-apart",
        severity="medium",
        where={"page": 1, "text": "Karimzad"},
    ),
    Planted(
        name="number-in-another-black",
        part=Part.SUBTLE,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *named("22", colour="101030")),
        code="colour-apart",
        severity="low",
        where={"page": 1},
    ),
    Planted(
        name="one-face",
        part=Part.TWIN,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *named("22")),
    ),
    Planted(
        name="one-face-in-word",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: placed.word(folder, *named("22")),
    ),
    Planted(
        name="one-face-in-pashto",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: pashto(folder, "Amiri"),
    ),
    Planted(
        name="one-face-in-russian",
        part=Part.TWIN,
        chain="Chromium, pikepdf",
        build=lambda folder: browser(folder, ""),
    ),
    Planted(
        name="bold-number",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *named("22", face="Times-Bold")),
    ),
    Planted(
        name="note-mark",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: placed.word(folder, *HEAD, amid("As reported", "2", " by the depot at the lock.", up=3)),
    ),
    Planted(
        name="figures-always-in-another-face",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=lambda folder: placed.pdf(
            folder,
            *HEAD,
            *(
                amid("In the month the depot held ", number, " boats and their crews.", face="Helvetica")
                for number in ("36", "41", "29", "38")
            ),
        ),
    ),
    Planted(
        name="label-and-value",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=lambda folder: placed.pdf(
            folder, *HEAD, (Piece("Number of persons named for the course: "), Piece("22", "Courier"))
        ),
    ),
)
