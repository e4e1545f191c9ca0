"""Planted: one day in two or three calendars that do not agree; the calendars real, the offices invented."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import memos


def pashto(folder: Path, name: str, block: tuple[str, ...]) -> Path:
    """The head of a letter in Pashto, by python-docx."""
    return memos.word(folder, name, "SPECIMEN", "د داخلي اوبو وزارت", "ګڼه: ۱۱۴", *block, "د بندونو کلنۍ کتنه پیل شوه.")


def persian(folder: Path, name: str, day: str) -> Path:
    """A sentence in Persian, as plain text."""
    return memos.text(folder, name, "SPECIMEN", "ادارهٔ آب‌های داخلی", f"این قرارداد در {day} بسته شد.")


def english(folder: Path, name: str, day: str) -> Path:
    """A sentence in English, by reportlab."""
    return memos.pdf(
        folder, name, "SPECIMEN", "Ministry of Inland Waters", f"The letter bears the date {day} and a number."
    )


def arabic(folder: Path, name: str, day: str) -> Path:
    """A sentence in Arabic, by python-docx and LibreOffice."""
    return memos.office(
        memos.word(folder, name, "SPECIMEN", "وزارة المياه الداخلية", f"حُرّر في {day} بمقر الإدارة."), "odt"
    )


CASES = (
    Planted(
        name="solar-off-by-a-month",
        part=Part.OBVIOUS,
        chain="plain text",
        build=partial(persian, name="solar-off-by-a-month", day="۲۲ مرداد ۱۴۰۴ برابر با ۱۳ سپتامبر ۲۰۲۵"),
        code="solar-gregorian",
        severity="high",
        where={"line": 3},
    ),
    Planted(
        name="solar-off-by-one",
        part=Part.SUBTLE,
        chain="python-docx",
        build=partial(pashto, name="solar-off-by-one", block=("نېټه: ۱۴۰۴/۶/۲۱ هـ ش", "۲۰۲۵/۹/۱۳ م")),
        code="solar-gregorian",
        severity="high",
    ),
    Planted(
        name="afghan-month-in-english",
        part=Part.ORDINARY,
        chain="reportlab",
        build=partial(english, name="afghan-month-in-english", day="23 Sunbula 1404 (13 September 2025)"),
        code="solar-gregorian",
        severity="high",
        where={"page": 1, "line": 3},
    ),
    Planted(
        name="lunar-off-by-five",
        part=Part.ORDINARY,
        chain="python-docx",
        build=partial(pashto, name="lunar-off-by-five", block=("نېټه: ۱۴۴۷/۳/۱۶ هـ ق د ۱۴۰۴/۶/۲۲ هـ ش سره سمون لري",)),
        code="lunar-differs",
        severity="medium",
    ),
    Planted(
        name="lunar-off-by-four",
        part=Part.SUBTLE,
        chain="python-docx, LibreOffice",
        build=partial(arabic, name="lunar-off-by-four", day="٢٥ ربيع الأول ١٤٤٧هـ الموافق ١٣ سبتمبر ٢٠٢٥م"),
        code="lunar-differs",
        severity="medium",
    ),
    Planted(
        name="lunar-two-behind",
        part=Part.ORDINARY,
        chain="reportlab",
        build=partial(english, name="lunar-two-behind", day="19 Rabi I 1447 AH (13 September 2025)"),
        code="lunar-near",
        severity="note",
    ),
    Planted(
        name="solar-right",
        part=Part.TWIN,
        chain="plain text",
        build=partial(persian, name="solar-right", day="۲۲ شهریور ۱۴۰۴ برابر با ۱۳ سپتامبر ۲۰۲۵"),
    ),
    Planted(
        name="three-calendars-right",
        part=Part.TWIN,
        chain="python-docx",
        build=partial(
            pashto, name="three-calendars-right", block=("نېټه: ۱۴۴۷/۳/۲۰ هـ ق", "۱۴۰۴/۶/۲۲ هـ ش", "۲۰۲۵/۹/۱۳ م")
        ),
    ),
    Planted(
        name="lunar-right",
        part=Part.TWIN,
        chain="python-docx, LibreOffice",
        build=partial(arabic, name="lunar-right", day="٢١ ربيع الأول ١٤٤٧هـ الموافق ١٣ سبتمبر ٢٠٢٥م"),
    ),
    Planted(
        name="two-events",
        part=Part.LOOK_ALIKE,
        chain="plain text",
        build=partial(persian, name="two-events", day="۲۰ شهریور ۱۴۰۴ نوشته و در ۱۳ سپتامبر ۲۰۲۵"),
    ),
    Planted(
        name="month-first",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=partial(english, name="month-first", day="12 Hamal 1404 (4/1/2025)"),
    ),
)
