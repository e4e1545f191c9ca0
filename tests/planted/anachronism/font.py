"""Memos set in faces that were not public on their date; betas, older faces and stray signs beside them."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import stamped

WORDS = (
    "SPECIMEN. Ministry of Invented Affairs, registry.",
    "All departments are asked to send their yearly figures before the end of the month.",
    "The figures will be put before the council at its next meeting.",
)
PLAIN = tuple(("Times-Roman", words) for words in WORDS)


def word(folder: Path, face: str, when: str, *more: tuple[str, str]) -> Path:
    """A Word memo in one face, with further lines (face, words)."""
    return stamped.word(folder, *((face, words) for words in WORDS), *more, when=when)


def pdf(folder: Path, face: str, last: tuple[tuple[str, str], ...] = ()) -> Path:
    """A PDF in Times with a second page; Courier stands in it under the name of `face`."""
    page = last or tuple(("Courier", words) for words in WORDS)
    return stamped.pdf(folder, PLAIN, page, faces={"Courier": face})


CASES = (
    Planted(
        name="aptos-in-2019",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=lambda folder: word(folder, "Aptos", "2019-05-02T09:00:00"),
        code="font-not-yet-public",
        severity="high",
        claims={"date": "2019-05-02"},
    ),
    Planted(
        name="calibri-in-february-2006",
        part=Part.ORDINARY,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "ABCDEF+Calibri"),
        code="font-not-yet-public",
        severity="high",
        claims={"date": "2006-02-14"},
    ),
    Planted(
        name="one-sentence-of-roboto-in-2008",
        part=Part.SUBTLE,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "Roboto-Regular", (*PLAIN, ("Courier", "The council agrees."))),
        code="font-not-yet-public",
        severity="high",
        claims={"date": "2008-03"},
        where={"page": 2},
    ),
    Planted(
        name="metric-clone-in-2001",
        part=Part.ORDINARY,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "BAAAAA+LiberationSerif"),
        code="substitute-not-yet-public",
        severity="medium",
        claims={"date": "2001-05-02"},
    ),
    Planted(
        name="calibri-in-the-beta",
        part=Part.SUBTLE,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "Calibri-Bold"),
        code="font-before-retail",
        severity="low",
        claims={"date": "2006-09-04"},
    ),
    Planted(
        name="calibri-in-2019",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: word(folder, "Calibri", "2019-05-02T09:00:00"),
        claims={"date": "2019-05-02"},
    ),
    Planted(
        name="times-in-february-2006",
        part=Part.TWIN,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "ABCDEF+Georgia"),
        claims={"date": "2006-02-14"},
    ),
    Planted(
        name="symbol-from-a-fallback-face",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: word(folder, "Arial", "2005-05-02T09:00:00", ("Segoe UI Symbol", "\u2610 seen")),
        claims={"date": "2005-05-02"},
    ),
    Planted(
        name="unknown-face",
        part=Part.LOOK_ALIKE,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "Registry-Grotesk-2030"),
        claims={"date": "1999-05-02"},
    ),
)
