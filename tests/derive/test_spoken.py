"""Languages near to each other are told apart, passages have their first line, and too little text is not guessed."""

from __future__ import annotations

import sys

import pytest

from tests.facts import case, doc, lines
from triage.derive.spoken import spoken
from triage.model.derived import Spoken

ENGLISH = "The provincial office asks all departments to send their yearly figures before the end of the month. "
PASHTO = "د ولایت ریاست له ټولو څانګو څخه غواړي چې خپل کلني شمېرې د میاشتې تر پای پورې راولېږي او رسمي ځواب ورکړي. "
DARI = "ریاست ولایت از همه شعبات می‌خواهد که ارقام سالانه خود را تا پایان ماه بفرستند و پاسخ رسمی بدهند. "
ARABIC = "يطلب مكتب الولاية من جميع الأقسام إرسال أرقامها السنوية قبل نهاية الشهر وأن تقدم ردا رسميا على هذه الرسالة. "
URDU = (
    "صوبائی دفتر تمام محکموں سے کہتا ہے کہ وہ اپنے سالانہ اعداد و شمار مہینے کے آخر تک بھیج دیں اور سرکاری جواب دیں۔ "
)
RUSSIAN = "Областное управление просит все отделы прислать годовые показатели до конца месяца и дать письменный ответ. "
UKRAINIAN = (
    "Обласне управління просить усі відділи надіслати річні показники до кінця місяця та надати письмову відповідь. "
)
HEBREW = "המשרד המחוזי מבקש מכל המחלקות לשלוח את הנתונים השנתיים שלהן לפני סוף החודש ולהשיב בכתב. "

TABLE = [
    (ENGLISH, "en"),
    (PASHTO, "ps"),
    (DARI, "fa"),
    (ARABIC, "ar"),
    (URDU, "ur"),
    (RUSSIAN, "ru"),
    (UKRAINIAN, "uk"),
    # CLD2 still says iw
    (HEBREW, "he"),
    # Persian typed with Arabic yeh and kaf
    (DARI.translate(str.maketrans("یک", "يك")), "fa"),
    # what CLD2 refuses: controls, lone surrogates, non-characters
    ("\x00\x0b\ud800\ufffe".join(ENGLISH.split(" ")), "en"),
]


def told(*texts: str) -> Spoken:
    """The languages of these lines."""
    found = spoken(doc(text=lines(*texts)), case())
    assert found is not None
    return found


@pytest.mark.parametrize(("text", "language"), TABLE)
def test_language(text: str, language: str) -> None:
    """Two sentences are enough to be sure."""
    found = told(text * 2)
    assert (language, True) == (found.main, found.sure)


def test_passages() -> None:
    """Each half has its language, its share and its first line."""
    found = told(ENGLISH, ENGLISH, ENGLISH, PASHTO, PASHTO)
    assert ["en", "ps"] == [p.language for p in found.passages]
    assert [1, 4] == [p.where.line for p in found.passages]
    assert pytest.approx(1.0, abs=0.02) == sum(p.share for p in found.passages)


def test_line_between_two_languages_goes_with_its_script() -> None:
    """CLD2 leaves the first Russian line unknown; its letters tell."""
    found = told(ENGLISH, ENGLISH, ENGLISH, RUSSIAN, RUSSIAN)
    assert ["en", "ru"] == [p.language for p in found.passages]
    assert [1, 4] == [p.where.line for p in found.passages]


@pytest.mark.parametrize("text", ["Annex 3, page 7", "x" * 39])
def test_too_little_is_not_guessed(text: str) -> None:
    """Below 40 letters the language is open."""
    assert spoken(doc(text=lines(text)), case()) is None


def test_gibberish_is_not_sure() -> None:
    """Letters without words are no language."""
    assert not told("qzx vbrt kkpl wwmn zzrt plkm vvbx qqrt mnbv " * 3).sure


def test_no_letters() -> None:
    """A table of numbers has no language at all."""
    assert spoken(doc(text=lines("12 345 678")), case()) is None
    assert spoken(doc(), case()) is None


def test_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pycld2 there is no derived fact."""
    monkeypatch.setitem(sys.modules, "pycld2", None)
    assert spoken(doc(text=lines(ENGLISH)), case()) is None


def test_text_is_bounded() -> None:
    """One line of several million characters costs no more than the bound."""
    assert told(ENGLISH * 30_000).letters < 400_000
