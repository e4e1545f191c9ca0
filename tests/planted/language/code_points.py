"""Paragraphs and single words typed on another keyboard, in twelve languages; whole texts so typed, quotations and names beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos
from tests.planted.build.registry import (
    ARABIC,
    DARI,
    FRENCH,
    GERMAN,
    PASHTO,
    ROMANIAN,
    RUSSIAN,
    SERBIAN,
    SORANI,
    TO_ARABIC,
    TO_CEDILLA,
    TO_PERSIAN,
    TO_URDU,
    UKRAINIAN,
    URDU,
    Lines,
    apart,
    retyped,
    swapped,
)

Build = Callable[[Path], Path]
PASSAGE, WORD = "passage-on-another-keyboard", "word-typed-two-ways"
LATIN_I = str.maketrans("і", "i")


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
    """The same text typed on one keyboard."""
    return Planted(name=f"twin-{name}", part=Part.TWIN, chain=CHAINS[chain], build=chain(*lines))


def _alike(name: str, chain: Callable[..., Build], *lines: str) -> Planted:
    """Innocent."""
    return Planted(name=name, part=Part.LOOK_ALIKE, chain=CHAINS[chain], build=chain(*lines))


QURAN = (
    "بسم الله الرحمن الرحيم",
    DARI[1],
    "قال الله تعالى: ﴿إِنَّ اللَّهَ يَأْمُرُكُمْ أَنْ تُؤَدُّوا الْأَمَانَاتِ إِلَى أَهْلِهَا وَإِذَا حَكَمْتُمْ بَيْنَ النَّاسِ﴾ و به همین اساس کارکنان مکلف اند.",
    "السلام عليكم ورحمة الله وبركاته، و بعد از آن همه کارکنان را خبر می دهیم که کار این کمیسیون از یکشنبه شروع می گردد.",
    *DARI[2:],
)
NAMES = (
    *PASHTO[:3],
    "په غونډه کې د ایبٹ آباد او راولپنڈی له ښارونو څخه د ڈاکٹر رانا کڑیال په مشرۍ یوه ډله هم برخه اخلي او خپل نظر وړاندې کوي.",
    *PASHTO[3:],
)
FORM = (*DARI[1:3], *PASHTO[1:3], ARABIC[1], "نام و تخلص / نوم او تخلص / الاسم الكامل", "تاریخ / نېټه / التاريخ")
REPLY = (*DARI[1:], "", *(f"> {line.translate(TO_ARABIC)}" for line in DARI[1:]))
LAW = (
    *ROMANIAN[:3],
    "Potrivit legii vechi, „direcţiile şi secţiile îşi ţin singure condicile şi le arată comisiei”, iar regula aceasta rămâne.",
    *ROMANIAN[3:],
)

CASES = (
    _flaw("dari-paragraph", Part.OBVIOUS, _text, retyped(DARI, 4, 5, TO_ARABIC), PASSAGE, line=5),
    _flaw("dari-paragraph-in-word", Part.ORDINARY, _word, retyped(DARI, 2, 3, TO_ARABIC), PASSAGE, line=3),
    _flaw("dari-one-word", Part.SUBTLE, _mail, swapped(DARI, 2, "یک کاپی", "یک كاپي"), WORD),
    _flaw("pashto-paragraph-urdu", Part.OBVIOUS, _word, retyped(PASHTO, 4, 5, TO_URDU), PASSAGE, line=5),
    _flaw("pashto-paragraph-kaf", Part.ORDINARY, _odt, retyped(PASHTO, 2, 4, TO_ARABIC), PASSAGE),
    _flaw("pashto-one-word", Part.SUBTLE, _text, swapped(PASHTO, 2, "کاپي", "كاپي"), WORD, line=3),
    _flaw("arabic-paragraph", Part.OBVIOUS, _mail, retyped(ARABIC, 3, 5, TO_PERSIAN), PASSAGE),
    _flaw("arabic-line", Part.ORDINARY, _word, retyped(ARABIC, 2, 3, TO_PERSIAN), PASSAGE, line=3),
    _flaw("arabic-one-word", Part.SUBTLE, _text, swapped(ARABIC, 3, "في قاعة", "فی قاعة"), WORD, line=4),
    _flaw("urdu-paragraph", Part.OBVIOUS, _text, retyped(URDU, 4, 5, TO_ARABIC), PASSAGE, line=5),
    _flaw("urdu-line", Part.ORDINARY, _odt, retyped(URDU, 2, 3, TO_ARABIC), PASSAGE),
    _flaw("urdu-one-word", Part.SUBTLE, _word, swapped(URDU, 3, "مرکزی", "مركزي"), WORD, line=4),
    _flaw("romanian-lines", Part.OBVIOUS, _text, retyped(ROMANIAN, 3, 5, TO_CEDILLA), PASSAGE, line=4),
    _flaw("french-accents-apart", Part.ORDINARY, _mail, (*FRENCH[:3], apart(FRENCH[3])), PASSAGE),
    _flaw("german-one-word", Part.SUBTLE, _word, swapped(GERMAN, 2, "gemäß", "gemäβ"), WORD, line=3),
    _flaw("russian-accents-apart", Part.OBVIOUS, _odt, (*RUSSIAN[:4], apart(RUSSIAN[4])), PASSAGE),
    _flaw("ukrainian-latin-i", Part.ORDINARY, _word, retyped(UKRAINIAN, 4, 5, LATIN_I), PASSAGE, line=5),
    _flaw("serbian-latin-j", Part.SUBTLE, _text, swapped(SERBIAN, 3, "који", "коjи"), WORD, line=4),
    _twin("dari", _word, DARI),
    _twin("pashto", _odt, PASHTO),
    _twin("arabic", _mail, ARABIC),
    _twin("urdu", _text, URDU),
    _twin("romanian", _text, ROMANIAN),
    _twin("french", _mail, FRENCH),
    _twin("german", _word, GERMAN),
    _twin("russian", _odt, RUSSIAN),
    _twin("ukrainian", _word, UKRAINIAN),
    _twin("serbian", _text, SERBIAN),
    _alike("dari-on-arabic-keyboard", _word, *retyped(DARI, 0, 5, TO_ARABIC)),
    _alike("pashto-on-arabic-keyboard", _text, *retyped(PASHTO, 0, 5, TO_ARABIC)),
    _alike("sorani-on-arabic-keyboard", _word, *retyped(SORANI, 0, 3, TO_ARABIC)),
    _alike("dari-quoting-the-quran", _word, *QURAN),
    _alike("pashto-with-urdu-names", _text, *NAMES),
    _alike("form-in-three-languages", _word, *FORM),
    _alike("reply-to-another-keyboard", _mail, *REPLY),
    _alike("romanian-quoting-a-law", _odt, *LAW),
    _alike("ukrainian-two-apostrophes", _text, *UKRAINIAN, UKRAINIAN[2].replace("'", "’")),
    _alike("pdf-of-two-keyboards", _pdf, *retyped(DARI, 4, 5, TO_ARABIC)),
)
