"""Short letters of given head, running text and foot, in the formats of `memos`, with a case file beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted.build import memos

Lines = tuple[str, ...]

CASE = ("--case", "{folder}/case.yaml")
"""The option that names the case file beside the letter."""

BODY = {
    "en": (
        "The yearly inspection of the weirs begins at the northern gate and ends, as in every year, at the mill.",
        "The heads of the locks are asked to bring the log books and the keys of the sluices and to report to the clerk.",
    ),
    "fr": (
        "La visite annuelle des barrages commence à la porte du nord et finit, comme chaque année, au moulin du bas.",
        "Les chefs des écluses sont priés d'apporter les registres et les clefs et de se présenter au greffier de service.",
    ),
    "ru": (
        "Ежегодный осмотр плотин начинается у северных ворот и заканчивается, как и каждый год, у нижней мельницы села.",
        "Начальникам шлюзов предлагается принести журналы и ключи от затворов и явиться к дежурному секретарю до обеда.",
    ),
    "fa": (
        "معاینه سالانه بندهای آب از دروازه شمالی آغاز می‌گردد و مانند هر سال در آسیاب پایین به پایان می‌رسد و گزارش آن نوشته می‌شود.",
        "از مسئولین بندها خواهش می‌شود تا کتاب‌های ثبت و کلیدهای دروازه‌ها را با خود بیاورند و به کاتب نوکریوال مراجعه نمایند.",
    ),
    "ps": (
        "د اوبو د بندونو کلنۍ کتنه له شمالي دروازې پیل کېږي او د هر کال په څېر په ښکتنۍ ژرنده کې پای ته رسېږي او راپور یې لیکل کېږي.",
        "د بندونو له مسوولینو غوښتنه کېږي چې د ثبت کتابونه او د دروازو کیلي له ځان سره راوړي او نوکریوال کاتب ته ورشي.",
    ),
    "ar": (
        "يبدأ التفتيش السنوي على السدود من البوابة الشمالية وينتهي كما في كل عام عند الطاحونة السفلى ويكتب عنه تقرير مفصل.",
        "يرجى من رؤساء الأهوسة إحضار دفاتر التسجيل ومفاتيح البوابات ومراجعة الكاتب المناوب قبل نهاية الدوام الرسمي.",
    ),
}
"""Running text of an invented ministry, by language."""


def lines(language: str, head: Lines, foot: Lines, body: Lines = ()) -> Lines:
    """Head, SPECIMEN, running text, foot."""
    return (*head, "SPECIMEN", *(body or ()), *BODY[language], *foot)


def text(language: str, head: Lines, foot: Lines, body: Lines = (), case: str = "") -> Callable[[Path], Path]:
    """A text file."""
    return lambda folder: memos.text(_with(folder, case), "letter", *lines(language, head, foot, body))


def word(language: str, head: Lines, foot: Lines, body: Lines = (), case: str = "") -> Callable[[Path], Path]:
    """A Word file by python-docx."""
    return lambda folder: memos.word(_with(folder, case), "letter", *lines(language, head, foot, body))


def pdf(language: str, head: Lines, foot: Lines, body: Lines = (), case: str = "") -> Callable[[Path], Path]:
    """A PDF by reportlab; for Latin and Cyrillic letters only, which need no shaping."""
    return lambda folder: memos.pdf(_with(folder, case), "letter", *lines(language, head, foot, body))


def odt(language: str, head: Lines, foot: Lines, body: Lines = (), case: str = "") -> Callable[[Path], Path]:
    """An OpenDocument file by LibreOffice."""
    made = word(language, head, foot, body, case)
    return lambda folder: memos.office(made(folder), "odt")


def message(language: str, head: Lines, foot: Lines, body: Lines = (), case: str = "") -> Callable[[Path], Path]:
    """A message."""
    return lambda folder: memos.message(_with(folder, case), "letter", *lines(language, head, foot, body))


def _with(folder: Path, case: str) -> Path:
    """Write the case file beside the letter, where there is one."""
    if case:
        (folder / "case.yaml").write_text(case, encoding="utf-8")
    return folder
