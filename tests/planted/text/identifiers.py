"""Account, passport, tax and book numbers with one digit changed; right, masked and unlabelled ones beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build import memos

IBAN = ("SPECIMEN invoice of Invented Trading.", "Please pay within 14 days.", "IBAN: DE89 3704 0044 0532 0130 00")
WRONG_IBAN = (*IBAN[:2], "IBAN: DE89 3704 0044 0532 0180 00")
# The specimen passport of ICAO Doc 9303: a person of Utopia.
PASSPORT = (
    "SPECIMEN passport, Republic of Utopia",
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
WRONG_PASSPORT = (*PASSPORT[:2], PASSPORT[2].replace("740812", "790812"))
TAX = ("SPECIMEN. Invented Trading, registry.", "USt-IdNr.: DE 136695976", "ISBN 978-0-471-11709-4")
WRONG_TAX = (TAX[0], "USt-IdNr.: DE 136695978", TAX[2])
WRONG_BOOK = (*TAX[:2], "ISBN 978-0-471-11709-5")
MASKED = ("SPECIMEN.", "IBAN: DE88 XXXX XXXX XXXX XXXX 00", "USt-IdNr.: DE 123456789", "Order 4539578763621487")

CASES = (
    Planted(
        name="iban-in-text",
        part=Part.OBVIOUS,
        chain="plain text",
        build=lambda folder: memos.text(folder, "invoice", *WRONG_IBAN),
        code="iban-check-digits",
        severity="medium",
        where={"line": 3},
    ),
    Planted(
        name="iban-in-pdf",
        part=Part.ORDINARY,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "invoice", *WRONG_IBAN),
        code="iban-check-digits",
        severity="medium",
        where={"page": 1},
    ),
    Planted(
        name="passport-in-pdf",
        part=Part.SUBTLE,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "passport", *WRONG_PASSPORT),
        code="mrz-check-digits",
        severity="medium",
        where={"page": 1},
    ),
    Planted(
        name="tax-number-in-word",
        part=Part.SUBTLE,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "letter", *WRONG_TAX),
        code="tax-number-check-digits",
        severity="medium",
    ),
    Planted(
        name="isbn-in-message",
        part=Part.ORDINARY,
        chain="message by hand",
        build=lambda folder: memos.message(folder, "letter", *WRONG_BOOK),
        code="isbn-check-digit",
        severity="low",
    ),
    Planted(
        name="twin-text", part=Part.TWIN, chain="plain text", build=lambda folder: memos.text(folder, "invoice", *IBAN)
    ),
    Planted(
        name="twin-pdf", part=Part.TWIN, chain="reportlab", build=lambda folder: memos.pdf(folder, "invoice", *IBAN)
    ),
    Planted(
        name="twin-passport",
        part=Part.TWIN,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "passport", *PASSPORT),
    ),
    Planted(
        name="twin-word", part=Part.TWIN, chain="python-docx", build=lambda folder: memos.word(folder, "letter", *TAX)
    ),
    Planted(
        name="masked",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "letter", *MASKED),
    ),
)
