"""Pages on which one line or word was moved; indents, notes and paragraphs beside them."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import placed, typeset
from tests.planted.build.placed import Line, Piece

TEXTS = (
    "SPECIMEN. Ministry of Inland Waters, Depot Office.",
    "To the heads of the locks: the yearly inspection of the weirs begins at the northern gate,",
    "and goes on to the southern one. The log books and the keys of the sluices are to be brought",
    "along, and the clerk on duty is to be told of every boat that is laid up for the winter, of its",
    "name, its owner and the place where it lies. Boats without a number are entered under the name",
    "of the lock. The commission named twenty-two persons for the course on the upkeep of ferries.",
    "They report to the depot on the first of June and stay for ten days, at the cost of the office.",
    "Whoever cannot come sends word to the clerk. The list of names is annexed, and is not to be",
    "copied. Complaints are heard on the last day of the month in the office of the depot, and are",
    "answered in writing. The order takes effect on the day on which it is signed and sealed.",
    "It is to be read out at every lock and hung up beside the table of tolls.",
)
LINES = placed.plain(*TEXTS)


def raised_word(up: float, size: float = 11) -> tuple[Line, ...]:
    """The page with one word off its line."""
    line = (
        Piece("of the lock. The commission named "),
        Piece("thirty-two", size=size, up=up),
        Piece(" persons for the course."),
    )
    return (*LINES[:5], line, *LINES[6:])


def browser(folder: Path, style: str) -> Path:
    """The page printed by Chromium, one line in a style of its own."""
    rows = "".join(
        f"<div{f' style={chr(34)}{style}{chr(34)}' if n == 5 else ''}>{text}</div>" for n, text in enumerate(TEXTS)
    )
    return typeset.printed(folder, f"<meta charset=utf-8><style>body{{font:11pt/15pt 'DejaVu Serif'}}</style>{rows}")


CASES = (
    Planted(
        name="line-pushed-down",
        part=Part.OBVIOUS,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *LINES, moved={5: (0, 2.5)}),
        code="line-off-grid",
        severity="low",
        where={"page": 1},
    ),
    Planted(
        name="line-beside-the-edge",
        part=Part.ORDINARY,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *LINES, moved={5: (1.5, 0)}),
        code="edge-off-margin",
        severity="low",
        where={"page": 1},
    ),
    Planted(
        name="line-moved-in-a-browser",
        part=Part.ORDINARY,
        chain="Chromium, pikepdf",
        build=lambda folder: browser(folder, "position:relative;top:1.5pt"),
        code="line-off-grid",
        severity="low",
        where={"page": 1},
    ),
    Planted(
        name="word-off-its-line",
        part=Part.SUBTLE,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *raised_word(0.6)),
        code="word-off-baseline",
        severity="low",
        where={"page": 1},
    ),
    Planted(
        name="even-page",
        part=Part.TWIN,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *LINES),
    ),
    Planted(
        name="even-page-in-a-browser",
        part=Part.TWIN,
        chain="Chromium, pikepdf",
        build=lambda folder: browser(folder, ""),
    ),
    Planted(
        name="indent-and-paragraph",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *LINES, moved={5: (18, 0), **dict.fromkeys(range(6, 11), (0, 8))}),
    ),
    Planted(
        name="note-mark",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=lambda folder: placed.pdf(folder, *raised_word(4, 7)),
    ),
)
