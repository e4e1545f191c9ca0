"""Sets mixed in one number, a passage in another set, and letters for digits are low; Word's own digits, lists and codes are none."""

from __future__ import annotations

import pytest

from tests.facts import codes, doc, lines, run
from triage.checks.language.digits import digits
from triage.model.derived import Spoken
from triage.model.document import Document
from triage.model.facts import Origin
from triage.model.office import OfficeFacts

IN_NUMBER, PASSAGE, WIDE = "sets-mixed-in-number", "passage-in-another-set", "full-width-among-letters"
LETTER, MIXED, FOREIGN = "letter-for-digit", "sets-mixed", "set-of-another-language"


def said(language: str, count: int) -> Spoken:
    """Every line in one language."""
    return Spoken(main=language, sure=True, letters=500, passages=(), by_line=(language,) * count)


def text(*texts: str, format: str = "txt", origin: Origin = Origin.FILE, office: bool = False) -> Document:
    """A document of these lines."""
    return doc(format=format, text=lines(*texts, origin=origin), office=OfficeFacts() if office else None)


TABLE = [
    # flag: digits of two sets side by side
    ("fa", text("به تاریخ ۱۴۰4/۶/۲۲ نوشته شد"), [IN_NUMBER]),
    ("ps", text("د ۴٥۶۰۰ افغانیو لګښت"), [IN_NUMBER]),
    ("ar", text("مبلغ ٤٥۶٠٠ دينار"), [IN_NUMBER]),
    ("zh", text("本通知于２0２5年发出"), [IN_NUMBER]),
    # flag: in the parts of one date; also in Word, which stores what was typed
    ("fa", text("به تاریخ 1404/۶/۲۲ نوشته شد"), [IN_NUMBER]),
    ("fa", text("به تاریخ 1404/۶/۲۲ نوشته شد", office=True), [IN_NUMBER]),
    # flag: a date in the other Arabic set among three numbers
    ("fa", text("۱۴۰۴/۶/۲۲ و ۴۵۶ تن", "به تاریخ ١٤٠٤/٧/١٥ و ۲۴ تن"), [PASSAGE]),
    ("ar", text("في ٢٠٢٥/٩/١٤ و ٤٥٦ و ٢٤", "بين ۲۴ و ۲۵"), [PASSAGE]),
    # flag: full-width digits in German
    ("de", text("Am 14. September sind ２４ Brücken"), [WIDE]),
    # flag: letters for digits, Latin and Cyrillic
    ("en", text("The memo of 14/O9/2O25 and 1,2OO,000 more"), [LETTER, LETTER]),
    ("ru", text("Письмо от 20.09.2О25"), [LETTER]),
    # note: both sets, not together; and one short number
    ("fa", text("۱۲ و ٤٥٦ و ۲۴ و ١٢ و ۳۰ تن"), [MIXED]),
    ("fa", text("۱۲ و ۲۴ و ٤ و ۳۰ تن"), [MIXED]),
    ("fa", text("به تاریخ 1404/6/22 و 24 تن", "۱۲ و ۲۴ تن"), [MIXED]),
    ("ja", text("参加者は２４人、費用は３０円", "参加者は24人、費用は30円"), [MIXED]),
    # note: a whole text with the digits of an Arabic keyboard
    ("fa", text("١٤٠٤/٦/٢٢ و ٤٥٦ و ٢٤ تن"), [FOREIGN]),
    # clear
    ("fa", text("به تاریخ ۱۴۰۴/۶/۲۲ و ۴۵۶۰۰ افغانی و ۲۴ تن"), []),
    ("en", text("The memo of 14/09/2025 and 1,200,000 more"), []),
    ("ckb", text("٢٠٢٥ و ٤٥٦ و ٢٤"), []),
    # look-alike: Word stores 0-9
    ("fa", text("به تاریخ 1404/6/22 و 24 تن", "۱۲ و ۲۴ تن", office=True), []),
    # look-alike: telephone numbers, addresses, codes, lists, a page number, two calendars
    ("fa", text("۱۲ و ۲۴ و ۳۶ تن", "تلیفون 0700 123 456 و +93 700 654 321", "1) دفتر", "2) وزارت", "5"), []),
    ("fa", text("۱۲ و ۲۴ و ۳۶ تن", "سند A4 و AB-2025-17 و a12@b.example و PDF 1.7"), []),
    ("fa", text("سال ۱۴۰۴/2025 و ۱۴۰۵/2026"), []),
    ("en", text("CO2, H2O, version 1.O, key 5O2F, part O2-2O, http://a.example/2O25/O9"), []),
    # look-alike: one figure is wide in Japanese offices
    ("ja", text("会議は９月13日の午後２時から、参加者は24人"), []),
    # look-alike: faces draw 0-3 and 7-9 of both sets alike, so that a PDF's map may give either
    ("fa", text("۱۴۰٣ و ۲٢ تن", format="pdf"), []),
    ("fa", text("۱۴٥۶ تن", format="pdf"), [IN_NUMBER]),
    # look-alike: a person's or a program's reading
    ("fa", text("به تاریخ ۱۴۰4/۶/۲۲", origin=Origin.TRANSCRIPT), []),
    ("fa", text("به تاریخ ۱۴۰4/۶/۲۲", origin=Origin.OCR), []),
    # look-alike: styled digits and superscripts
    ("en", text("𝟏𝟐 and 5² and ¹⁴C"), []),
]


@pytest.mark.parametrize(("language", "document", "expected"), TABLE)
def test_codes(language: str, document: Document, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(digits, document, said(language, len(document.text)))


def test_place_and_words() -> None:
    """The line and the number are pointed at, and where each set stands is said."""
    document = text("به تاریخ 1404/6/22 و 24 تن", "۱۲ و ۲۴ تن")
    [found] = run(digits, document, said("fa", 2))
    assert [(2, "۱۲"), (2, "۲۴")] == [(w.line, w.text) for w in found.where]
    assert ("1 in dates, 1 in numbers", "2 in numbers") == (found.values["stands"].text, found.values["others"].text)


def test_codes_are_spelled_out() -> None:
    """The codes of this check, by name."""
    names = {"sets-mixed-in-number", "passage-in-another-set", "full-width-among-letters"}
    assert set(digits.codes) == names | {"letter-for-digit", "sets-mixed", "set-of-another-language"}


def test_many_numbers_in_one_line_are_quick() -> None:
    """A line of 40,000 numbers takes time in proportion."""
    assert [] == codes(digits, text("12 ۳۴ " * 20_000, office=True), said("fa", 1))
