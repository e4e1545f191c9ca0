"""Planted: papers of an invented ministry dated on real holidays of Afghanistan and of Egypt."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos

AF = {"country": "AF"}


def dari(folder: Path, name: str, day: str) -> Path:
    """A letter in Dari, by python-docx."""
    return memos.word(folder, name, "SPECIMEN", "وزارت آب‌های داخلی", "شماره: ۱۱۴", f"تاریخ: {day}", "به تمام ریاست‌ها")


def english(folder: Path, name: str, day: str) -> Path:
    """A letter in English, by reportlab."""
    return memos.pdf(
        folder, name, "SPECIMEN", "Ministry of Inland Waters", f"Date: {day}", "To all directorates: close the gates."
    )


def arabic(folder: Path, name: str, day: str) -> Path:
    """A letter in Arabic, as plain text."""
    return memos.text(folder, name, "SPECIMEN", "وزارة المياه الداخلية", f"التاريخ: {day}", "إلى جميع الإدارات")


CASES = (
    Planted(
        name="friday-in-kabul",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=partial(dari, name="friday-in-kabul", day="۲۱ سنبله ۱۴۰۴"),
        code="weekly-holiday",
        severity="low",
        claims=AF,
    ),
    Planted(
        name="independence-day-of-a-leap-year",
        part=Part.SUBTLE,
        chain="reportlab",
        build=partial(english, name="independence-day-of-a-leap-year", day="18 August 2024"),
        code="public-holiday",
        severity="low",
        claims=AF,
        where={"page": 1, "line": 3},
    ),
    Planted(
        name="saturday-in-cairo",
        part=Part.ORDINARY,
        chain="plain text",
        build=partial(arabic, name="saturday-in-cairo", day="13 سبتمبر 2025"),
        code="weekly-holiday",
        severity="low",
        claims={"country": "EG"},
        where={"line": 3},
    ),
    Planted(
        name="saturday-in-kabul",
        part=Part.TWIN,
        chain="python-docx",
        build=partial(dari, name="saturday-in-kabul", day="۲۲ سنبله ۱۴۰۴"),
        claims=AF,
    ),
    Planted(
        name="day-after-independence",
        part=Part.TWIN,
        chain="reportlab",
        build=partial(english, name="day-after-independence", day="19 August 2024"),
        claims=AF,
    ),
    Planted(
        name="nawruz-is-none-any-more",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=partial(dari, name="nawruz-is-none-any-more", day="۱ حمل ۱۴۰۲"),
        claims=AF,
    ),
    Planted(
        name="friday-elsewhere",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=partial(english, name="friday-elsewhere", day="12 September 2025"),
        claims={"country": "FR"},
    ),
)
