"""Drafts of one memo with changes left in them, and finished memos without."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos
from tests.planted.build.wordparts import deleted, inserted, kept, rewritten

_OPENING = "Ministry of Inland Waters. SPECIMEN. Memorandum 12/2025 of 1 September 2025."


def _memo(folder: Path, name: str, *pieces: str, comment: str = "") -> Path:
    """A Word memo whose second paragraph is made of these pieces of WordprocessingML."""
    made = memos.word(folder, name, _OPENING, "PLACE", "Edric Polwarne, Office of Dykes")
    return rewritten(made, {"word/document.xml": ("PLACE", "".join(pieces))}, comment=comment)


def _number(folder: Path) -> Path:
    """A sum that took the place of another."""
    return _memo(
        folder,
        "sum",
        kept("The dyke at Little Ferring costs "),
        deleted("48,000"),
        inserted("84,000"),
        kept(" crowns."),
    )


def _date(folder: Path) -> Path:
    """A day that took the place of another, in a file that LibreOffice wrote."""
    made = _memo(
        folder, "day", kept("The council met on "), deleted("13 May"), inserted("31 May"), kept(" in Harrow Sound.")
    )
    return memos.office(made, "odt")


def _digits(folder: Path) -> Path:
    """One figure in Persian digits among ordinary corrections."""
    return _memo(
        folder,
        "digits",
        kept("شماره "),
        deleted("۱۲۷"),
        inserted("۱۷۲"),
        kept(" مورخ روز"),
        deleted(" یکشنبه"),
        kept("."),
    )


def _name(folder: Path) -> Path:
    """A name that took the place of another."""
    return _memo(
        folder,
        "name",
        kept("It was signed by "),
        deleted("Ilsa Brask"),
        inserted("Edric Polwarne"),
        kept(" on the day."),
    )


def _words(folder: Path) -> Path:
    """A word changed, the figures left alone."""
    return _memo(
        folder, "words", kept("The works were "), deleted("difficult"), inserted("demanding"), kept(" in 2025.")
    )


def _comment(folder: Path) -> Path:
    """A comment left beside the text."""
    return _memo(folder, "comment", kept("The dyke holds."), comment="Does it?")


def _twin(folder: Path) -> Path:
    """The finished memo, every change accepted."""
    return _memo(folder, "twin", kept("The dyke at Little Ferring costs 84,000 crowns."))


def _twin_odt(folder: Path) -> Path:
    """The finished memo from LibreOffice."""
    return memos.office(_memo(folder, "twin-odt", kept("The council met on 31 May in Harrow Sound.")), "odt")


def _points(folder: Path) -> Path:
    """Only points, capitals and the digits' script were changed."""
    return _memo(
        folder, "points", kept("The sum is "), deleted("48,000"), inserted("48.000"), kept(" crowns, page "), deleted("۱۲"),
        inserted("12"), kept("."),
    )  # fmt: skip


def _spelling(folder: Path) -> Path:
    """A name spelt in another way, and a sentence that begins anew."""
    return _memo(
        folder, "spelling", deleted("Because"), inserted("While"), kept(" it rained, "), deleted("Polwarn"),
        inserted("Polwarne"), kept(" wrote."),
    )  # fmt: skip


CASES = (
    Planted(
        name="sum-replaced", part=Part.OBVIOUS, chain="python-docx", build=_number, code="numbers-replaced", severity="medium",
        where={"part": "word/document.xml", "line": 2},
    ),
    Planted(name="day-replaced-odt", part=Part.ORDINARY, chain="LibreOffice", build=_date, code="numbers-replaced", severity="medium"),
    Planted(name="persian-digits", part=Part.SUBTLE, chain="python-docx", build=_digits, code="numbers-replaced", severity="medium"),
    Planted(name="name-replaced", part=Part.ORDINARY, chain="python-docx", build=_name, code="names-replaced", severity="medium"),
    Planted(name="word-replaced", part=Part.SUBTLE, chain="python-docx", build=_words, code="words-replaced", severity="low"),
    Planted(name="comment-left", part=Part.ORDINARY, chain="python-docx", build=_comment, code="comments-left", severity="note"),
    Planted(name="all-accepted", part=Part.TWIN, chain="python-docx", build=_twin),
    Planted(name="all-accepted-odt", part=Part.TWIN, chain="LibreOffice", build=_twin_odt),
    Planted(name="points-only", part=Part.LOOK_ALIKE, chain="python-docx", build=_points),
    Planted(name="spelling-only", part=Part.LOOK_ALIKE, chain="python-docx", build=_spelling),
)  # fmt: skip
