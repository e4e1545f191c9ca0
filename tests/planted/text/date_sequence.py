"""Planted: ranges that run backwards, and things told as done or due on the wrong side of the paper's date."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos


def english(folder: Path, name: str, sentence: str) -> Path:
    """A report of an invented ministry, by reportlab."""
    return memos.pdf(folder, name, "SPECIMEN", "Ministry of Inland Waters", "Date: 13 September 2025", sentence)


def russian(folder: Path, name: str, sentence: str) -> Path:
    """The same in Russian, by python-docx."""
    return memos.word(folder, name, "SPECIMEN", "Министерство внутренних вод", "Дата: 13.09.2025", sentence)


def persian(folder: Path, name: str, sentence: str) -> Path:
    """The same in Persian, as plain text."""
    return memos.text(folder, name, "SPECIMEN", "ادارهٔ آب‌های داخلی", "تاریخ: ۱۴۰۴/۰۶/۲۲", sentence)


CASES = (
    Planted(
        name="range-backwards",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=partial(
            russian,
            name="range-backwards",
            sentence="Отпуск предоставлен с 5 марта 2025 г. по 3 марта 2025 г. включительно.",
        ),
        code="range-backwards",
        severity="medium",
    ),
    Planted(
        name="took-place-next-week",
        part=Part.ORDINARY,
        chain="reportlab",
        build=partial(
            english,
            name="took-place-next-week",
            sentence="The inspection took place on 20 September 2025 at the northern gate.",
        ),
        code="told-as-done",
        severity="medium",
        where={"page": 1, "line": 4},
    ),
    Planted(
        name="held-a-day-later",
        part=Part.SUBTLE,
        chain="plain text",
        build=partial(persian, name="held-a-day-later", sentence="جلسهٔ هماهنگی در تاریخ ۲۳ شهریور ۱۴۰۴ برگزار شد."),
        code="told-as-done",
        severity="medium",
        where={"line": 4},
    ),
    Planted(
        name="deadline-past",
        part=Part.ORDINARY,
        chain="python-docx",
        build=partial(
            russian, name="deadline-past", sentence="Отчёт представить не позднее 1 августа 2025 г. в канцелярию."
        ),
        code="deadline-before",
        severity="medium",
    ),
    Planted(
        name="took-place-last-week",
        part=Part.TWIN,
        chain="reportlab",
        build=partial(
            english,
            name="took-place-last-week",
            sentence="The inspection took place on 6 September 2025 at the northern gate.",
        ),
    ),
    Planted(
        name="deadline-to-come",
        part=Part.TWIN,
        chain="python-docx",
        build=partial(
            russian, name="deadline-to-come", sentence="Отчёт представить не позднее 1 октября 2025 г. в канцелярию."
        ),
    ),
    Planted(
        name="held-before",
        part=Part.TWIN,
        chain="plain text",
        build=partial(persian, name="held-before", sentence="جلسهٔ هماهنگی در تاریخ ۲۱ شهریور ۱۴۰۴ برگزار شد."),
    ),
    Planted(
        name="will-take-place",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=partial(english, name="will-take-place", sentence="The inspection will take place on 20 September 2025."),
    ),
    Planted(
        name="was-due",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=partial(
            english, name="was-due", sentence="The report was to be filed no later than 1 August 2025 and is late."
        ),
    ),
    Planted(
        name="to-be-held",
        part=Part.LOOK_ALIKE,
        chain="plain text",
        build=partial(persian, name="to-be-held", sentence="جلسهٔ هماهنگی در تاریخ ۳۰ شهریور ۱۴۰۴ برگزار می‌شود."),
    ),
)
