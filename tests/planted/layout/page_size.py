"""Planted for layout.page_size: paper of another country, and one page of another paper."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build.typeset import WORDS, printed, two_stores, typeset

_AF = {"country": "AF"}


def _html(css: str) -> str:
    """A page of HTML with this rule for its paper."""
    return f"<!doctype html><title>SPECIMEN</title><style>{css}</style><p>{WORDS}</p>"


def _letter(folder: Path) -> Path:
    """All on Letter, by Typst."""
    return typeset(folder, "us-letter", "us-letter")


def _letter_by_browser(folder: Path) -> Path:
    """Printed by a browser that is set up for Letter."""
    return printed(folder, _html("@page { size: letter }"))


def _one_letter_page(folder: Path) -> Path:
    """The second of four A4 pages is Letter."""
    return typeset(folder, "a4", "us-letter", "a4", "a4")


def _a4(folder: Path) -> Path:
    """All on A4, by Typst."""
    return typeset(folder, "a4", "a4", "a4", "a4")


def _a4_by_browser(folder: Path) -> Path:
    """Printed by a browser on A4."""
    return printed(folder, _html("@page { size: A4 }"))


def _table_on_its_side(folder: Path) -> Path:
    """Printed by a browser on A4, landscape."""
    return printed(folder, _html("@page { size: A4 landscape }"))


def _fold_out(folder: Path) -> Path:
    """A4 with a fold-out on A3."""
    return typeset(folder, "a4", "a4", "a3", "a4")


def _slides(folder: Path) -> Path:
    """Slides have no paper."""
    return typeset(folder, "presentation-16-9", "presentation-16-9")


def _letter_where_it_is_usual(folder: Path) -> Path:
    """Letter, and the United States claimed."""
    return two_stores(folder, {"Author": "B. Ostrander"}, {"dc:creator": ["B. Ostrander"]}, paper="LETTER")


_TYPST, _CHROMIUM = "Typst", "Chromium"

CASES: tuple[Planted, ...] = (
    Planted(
        name="all-letter", part=Part.OBVIOUS, chain=_TYPST, build=_letter, claims=_AF,
        code="paper-of-elsewhere", severity="low", where={"page": 1},
    ),
    Planted(
        name="letter-by-browser", part=Part.ORDINARY, chain=_CHROMIUM, build=_letter_by_browser, claims=_AF,
        code="paper-of-elsewhere", severity="low", where={"page": 1},
    ),
    Planted(
        name="one-letter-page", part=Part.SUBTLE, chain=_TYPST, build=_one_letter_page,
        code="two-paper-families", severity="low", where={"page": 2},
    ),
    Planted(name="all-a4", part=Part.TWIN, chain=_TYPST, build=_a4, claims=_AF),
    Planted(name="a4-by-browser", part=Part.TWIN, chain=_CHROMIUM, build=_a4_by_browser, claims=_AF),
    Planted(name="table-on-its-side", part=Part.LOOK_ALIKE, chain=_CHROMIUM, build=_table_on_its_side, claims=_AF),
    Planted(name="fold-out", part=Part.LOOK_ALIKE, chain=_TYPST, build=_fold_out, claims=_AF),
    Planted(name="slides", part=Part.LOOK_ALIKE, chain=_TYPST, build=_slides, claims=_AF),
    Planted(
        name="letter-where-usual", part=Part.LOOK_ALIKE, chain="reportlab, pikepdf",
        build=_letter_where_it_is_usual, claims={"country": "US"},
    ),
)  # fmt: skip
