"""Names in another script than the text's in core properties and PDF metadata; bilingual and Latin ones beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build import memos
from tests.planted.language.claimed import DARI, ENGLISH, RUSSIAN

NAME = "Иван Вымышленный"

CASES = (
    Planted(
        name="cyrillic-last-modified-by",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *ENGLISH, last_modified_by=NAME),
        code="name-in-other-script",
        severity="medium",
    ),
    Planted(
        name="cyrillic-author-of-pdf",
        part=Part.ORDINARY,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "memo", *ENGLISH, author=NAME),
        code="name-in-other-script",
        severity="medium",
    ),
    Planted(
        name="default-account",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *ENGLISH, last_modified_by="Пользователь Windows"),
        code="default-account-name",
        severity="medium",
    ),
    Planted(
        name="cyrillic-author-of-dari",
        part=Part.SUBTLE,
        chain="python-docx, LibreOffice",
        build=lambda folder: memos.office(memos.word(folder, "memo", *DARI, author=NAME), "odt"),
        code="name-in-other-script",
        severity="medium",
    ),
    Planted(
        name="twin-word", part=Part.TWIN, chain="python-docx", build=lambda folder: memos.word(folder, "memo", *ENGLISH)
    ),
    Planted(
        name="twin-pdf", part=Part.TWIN, chain="reportlab", build=lambda folder: memos.pdf(folder, "memo", *ENGLISH)
    ),
    Planted(
        name="text-in-both-scripts",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *ENGLISH, *RUSSIAN, last_modified_by=NAME),
    ),
    Planted(
        name="latin-author-of-dari",
        part=Part.LOOK_ALIKE,
        chain="python-docx, LibreOffice",
        build=lambda folder: memos.office(memos.word(folder, "memo", *DARI, author="Zoë Invented"), "odt"),
    ),
)
