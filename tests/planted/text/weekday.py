"""Planted: a weekday beside a date on which it did not fall, in four languages and three calendars."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos

CODE = "other-weekday"


def english(folder: Path, name: str, day: str) -> Path:
    """A notice of an invented ministry, by reportlab."""
    return memos.pdf(
        folder,
        name,
        "SPECIMEN",
        "Ministry of Inland Waters, Depot Office",
        "Date: 10 September 2025",
        f"The yearly inspection of the weirs begins on {day} at the northern gate.",
        "Bring the log books and the keys of the sluices.",
    )


def russian(folder: Path, name: str, day: str) -> Path:
    """The same in Russian, by python-docx."""
    return memos.word(
        folder,
        name,
        "SPECIMEN",
        "Министерство внутренних вод, складская контора",
        "Дата: 10.09.2025",
        f"Ежегодный осмотр плотин начинается {day} у северных ворот.",
    )


def dari(folder: Path, name: str, day: str) -> Path:
    """The same in Dari, as plain text."""
    return memos.text(
        folder,
        name,
        "SPECIMEN",
        "وزارت آب‌های داخلی، دفتر گدام",
        "تاریخ: ۱۹ سنبله ۱۴۰۴",
        f"بازدید سالانهٔ بندها {day} در دروازهٔ شمالی آغاز می‌شود.",
    )


def chinese(folder: Path, name: str, day: str) -> Path:
    """The same in Chinese, by python-docx and LibreOffice."""
    return memos.office(memos.word(folder, name, "SPECIMEN", "内河部仓储处", f"年度检查定于{day}开始。"), "odt")


CASES = (
    Planted(
        name="sunday-for-saturday",
        part=Part.OBVIOUS,
        chain="reportlab",
        build=partial(english, name="sunday-for-saturday", day="Sunday, 13 September 2025,"),
        code=CODE,
        severity="medium",
        where={"page": 1, "line": 4},
    ),
    Planted(
        name="friday-in-russian",
        part=Part.ORDINARY,
        chain="python-docx",
        build=partial(russian, name="friday-in-russian", day="13 сентября 2025 г. (пятница)"),
        code=CODE,
        severity="medium",
    ),
    Planted(
        name="solar-day-in-dari",
        part=Part.SUBTLE,
        chain="plain text",
        build=partial(dari, name="solar-day-in-dari", day="روز یک‌شنبه مورخ ۲۲ سنبله ۱۴۰۴"),
        code=CODE,
        severity="medium",
        where={"line": 4},
    ),
    Planted(
        name="chinese-day",
        part=Part.ORDINARY,
        chain="python-docx, LibreOffice",
        build=partial(chinese, name="chinese-day", day="2025年9月13日星期五"),
        code=CODE,
        severity="medium",
    ),
    Planted(
        name="saturday",
        part=Part.TWIN,
        chain="reportlab",
        build=partial(english, name="saturday", day="Saturday, 13 September 2025,"),
    ),
    Planted(
        name="saturday-in-russian",
        part=Part.TWIN,
        chain="python-docx",
        build=partial(russian, name="saturday-in-russian", day="13 сентября 2025 г. (суббота)"),
    ),
    Planted(
        name="solar-day-right",
        part=Part.TWIN,
        chain="plain text",
        build=partial(dari, name="solar-day-right", day="روز شنبه مورخ ۲۲ سنبله ۱۴۰۴"),
    ),
    Planted(
        name="lunar-day-by-sighting",
        part=Part.LOOK_ALIKE,
        chain="plain text",
        build=partial(dari, name="lunar-day-by-sighting", day="روز یک‌شنبه ۲۱ ربیع الاول ۱۴۴۷ هـ ق"),
    ),
    Planted(
        name="weekday-of-next-sentence",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=partial(english, name="weekday-of-next-sentence", day="13 September 2025. Mondays are for repairs, as"),
    ),
)
