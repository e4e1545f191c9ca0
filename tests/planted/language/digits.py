"""Numbers in digits of two sets and letters for digits; Word's own digits, telephone lists, codes and wide digits of Japanese offices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos
from tests.planted.build.registry import (
    ARABIC,
    CHINESE,
    DARI,
    ENGLISH,
    GERMAN,
    JAPANESE,
    KOREAN,
    PASHTO,
    RUSSIAN,
    UKRAINIAN,
    URDU,
    Lines,
    swapped,
)

Build = Callable[[Path], Path]
MIXED, PASSAGE, WIDE, LETTER = (
    "sets-mixed-in-number",
    "passage-in-another-set",
    "full-width-among-letters",
    "letter-for-digit",
)


def _text(*lines: str) -> Build:
    """A text file."""
    return lambda folder: memos.text(folder, "memo", *lines)


def _word(*lines: str) -> Build:
    """A Word file."""
    return lambda folder: memos.word(folder, "memo", *lines)


def _odt(*lines: str) -> Build:
    """An OpenDocument file by LibreOffice."""
    return lambda folder: memos.office(memos.word(folder, "memo", *lines), "odt")


def _pdf(*lines: str) -> Build:
    """A PDF by LibreOffice."""
    return lambda folder: memos.office(memos.word(folder, "memo", *lines), "pdf")


def _mail(*lines: str) -> Build:
    """A message."""
    return lambda folder: memos.message(folder, "memo", *lines)


CHAINS = {
    _text: "plain text",
    _word: "python-docx",
    _odt: "python-docx, LibreOffice",
    _pdf: "python-docx, LibreOffice to PDF",
    _mail: "message by hand",
}


def _flaw(name: str, part: Part, chain: Callable[..., Build], lines: Lines, code: str, **where: str | int) -> Planted:
    """A flaw, low as all of this check."""
    return Planted(
        name=name, part=part, chain=CHAINS[chain], build=chain(*lines), code=code, severity="low", where=where
    )


def _twin(name: str, chain: Callable[..., Build], lines: Lines) -> Planted:
    """The same text with digits of one set."""
    return Planted(name=f"twin-{name}", part=Part.TWIN, chain=CHAINS[chain], build=chain(*lines))


def _alike(name: str, chain: Callable[..., Build], *lines: str) -> Planted:
    """Innocent."""
    return Planted(name=name, part=Part.LOOK_ALIKE, chain=CHAINS[chain], build=chain(*lines))


FA = (
    *DARI,
    "این مکتوب به تاریخ ۱۴۰۴/۶/۲۲ نوشته شده و مبلغ ۴۵۶۰۰ افغانی برای آن تخصیص داده شده است.",
    "جلسه کمیسیون به تاریخ ۱۴۰۴/۷/۱۵ دایر می گردد و ۲۴ تن از کارکنان در آن شرکت می کنند.",
)
PS = (
    *PASHTO,
    "دا مکتوب په ۱۴۰۴/۶/۲۲ نېټه لیکل شوی او د ۴۵۶۰۰ افغانیو لګښت ورته ټاکل شوی دی.",
    "د کمېسیون غونډه په ۱۴۰۴/۷/۱۵ نېټه جوړېږي او ۲۴ تنه کارکوونکي په کې ګډون کوي.",
)
AR = (
    *ARABIC,
    "حرر هذا الكتاب بتاريخ ٢٠٢٥/٩/١٤ وخصص له مبلغ ٤٥٦٠٠ دينار من ميزانية السنة الجارية.",
    "تجتمع اللجنة بتاريخ ٢٠٢٥/١٠/١٥ ويشارك في اجتماعها ٢٤ موظفا من موظفي المديرية العامة.",
)
UR = (
    *URDU,
    "یہ خط ۲۰۲۵/۹/۱۴ کو لکھا گیا اور اس کے لیے ۴۵۶۰۰ روپے کی رقم مقرر کی گئی ہے۔",
    "کمیشن کا اجلاس ۲۰۲۵/۱۰/۱۵ کو ہوگا اور دفتر کے ۲۴ ملازمین اس میں شریک ہوں گے۔",
)
ZH = (*CHINESE, "本通知于2025年9月13日发出，经费共计45600元，参加人员24人。")
JA = (*JAPANESE, "この通知は2025年9月13日に出され、費用は45600円、参加者は24人です。")
KO = (*KOREAN, "이 통지는 2025년 9월 13일에 나갔으며 비용은 45600원이고 참가자는 24명입니다.")
EN = (*ENGLISH, "The memo of 14/09/2025 sets aside 1,200,000 for the repair of 24 bridges in the northern district.")
DE = (*GERMAN, "Das Schreiben vom 14.09.2025 nennt 24 Brücken im nördlichen Bezirk und einen Betrag von 45600 Gulden.")
RU = (*RUSSIAN, "Письмо от 20.09.2025 называет сумму 45600 рублей на ремонт 24 мостов северного района.")
UK = (*UKRAINIAN, "Лист від 20.09.2025 називає суму 45600 гривень на ремонт 24 мостів північного району.")
LAST = len(FA) - 1

WORD_OWN = (*DARI, "این مکتوب به تاریخ 1404/6/22 نوشته شده و مبلغ 45600 افغانی تخصیص داده شده است.", *FA[-1:])
PHONES = (
    *FA,
    "۱. دفتر مرکزی، نمبر تلیفون: 0700 123 456 و ایمیل: office12@ministry.example",
    "۲. دفتر ولایتی، نمبر تلیفون: +93 700 654 321 و صفحه: https://ministry.example/2025/09",
    "3) سند A4 شماره AB-2025-17 و نسخه PDF 1.7 و واکسین COVID-19",
    "5",
)
YEARS = (*FA, "سال ۱۴۰۴/2025 سال ترمیم سرک ها است و پلان ۱۴۰۵/2026 نیز آماده می باشد.")
FORMULAS = (
    *ENGLISH,
    "Parts O2-2O and l9 of the O-ring set, CO2, H2O, version 1.O, key 5O2F, and the site http://a.example/2O25/O9 stay.",
)
TOKYO = (*JAPANESE, "会議は９月13日の午後２時から、参加者は24人、費用は45600円、場所は３階の会議室です。")

CASES = (
    _flaw("dari-year", Part.OBVIOUS, _word, swapped(FA, LAST - 1, "۱۴۰۴", "۱۴۰4"), MIXED, line=LAST),
    _flaw("dari-date-in-another-set", Part.ORDINARY, _text, swapped(FA, LAST, "۱۴۰۴/۷/۱۵", "١٤٠٤/٧/١٥"), PASSAGE),
    _flaw("dari-one-digit", Part.SUBTLE, _odt, swapped(FA, LAST - 1, "۴۵۶۰۰", "۴٥۶۰۰"), MIXED),
    _flaw("pashto-date-parts", Part.OBVIOUS, _mail, swapped(PS, LAST - 1, "۱۴۰۴/۶/۲۲", "1404/۶/۲۲"), MIXED),
    _flaw("pashto-amount", Part.ORDINARY, _word, swapped(PS, LAST - 1, "۴۵۶۰۰", "٤٥٦٠٠"), PASSAGE, line=LAST),
    _flaw("pashto-one-digit-in-pdf", Part.SUBTLE, _pdf, swapped(PS, LAST - 1, "۴۵۶۰۰", "۴٥۶۰۰"), MIXED, page=1),
    _flaw("arabic-date", Part.OBVIOUS, _text, swapped(AR, LAST, "٢٠٢٥/١٠/١٥", "۲۰۲۵/۱۰/۱۵"), PASSAGE, line=LAST + 1),
    _flaw("arabic-one-digit", Part.SUBTLE, _mail, swapped(AR, LAST - 1, "٤٥٦٠٠", "٤٥۶٠٠"), MIXED),
    _flaw("urdu-amount", Part.ORDINARY, _text, swapped(UR, LAST - 1, "۴۵۶۰۰", "٤٥٦٠٠"), PASSAGE, line=LAST),
    _flaw("urdu-one-digit", Part.SUBTLE, _word, swapped(UR, LAST, "۲۰۲۵", "۲۰۲5"), MIXED, line=LAST + 1),
    _flaw("chinese-year", Part.OBVIOUS, _text, swapped(ZH, 3, "2025", "２0２5"), MIXED, line=4),
    _flaw("japanese-amount", Part.ORDINARY, _word, swapped(JA, 3, "45600", "４56００"), MIXED, line=4),
    _flaw("korean-one-digit", Part.SUBTLE, _mail, swapped(KO, 3, "2025", "202５"), MIXED),
    _flaw("english-date", Part.OBVIOUS, _text, swapped(EN, 3, "14/09/2025", "14/O9/2O25"), LETTER, line=4),
    _flaw("english-amount", Part.ORDINARY, _pdf, swapped(EN, 3, "1,200,000", "1,2OO,000"), LETTER, page=1),
    _flaw("german-wide", Part.SUBTLE, _word, swapped(DE, 4, "24", "２４"), WIDE, line=5),
    _flaw("russian-date", Part.OBVIOUS, _word, swapped(RU, 5, "20.09", "2О.О9"), LETTER, line=6),
    _flaw("russian-wide", Part.ORDINARY, _mail, swapped(RU, 5, "45600", "４５６００"), WIDE),
    _flaw("ukrainian-year", Part.SUBTLE, _odt, swapped(UK, 5, "20.09.2025", "20.09.2О25"), LETTER),
    _twin("dari", _word, FA),
    _twin("dari-text", _text, FA),
    _twin("pashto", _pdf, PS),
    _twin("arabic", _mail, AR),
    _twin("urdu", _text, UR),
    _twin("chinese", _text, ZH),
    _twin("japanese", _word, JA),
    _twin("korean", _mail, KO),
    _twin("english", _pdf, EN),
    _twin("german", _word, DE),
    _twin("russian", _mail, RU),
    _twin("ukrainian", _odt, UK),
    _alike("word-stores-ascii", _word, *WORD_OWN),
    _alike("telephone-list", _text, *PHONES),
    _alike("two-calendars", _text, *YEARS),
    _alike("formulas-and-parts", _text, *FORMULAS),
    _alike("wide-single-figures", _word, *TOKYO),
    _alike(
        "dari-with-arabic-digits", _text, *(line.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")) for line in FA)
    ),
)
