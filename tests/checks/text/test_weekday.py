"""A weekday is flagged only where no reading of its date has it."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, doc, lines, run
from triage.checks.text.weekday import weekday
from triage.derive.dates import dates

TABLE = [
    # flag: 13 September 2025 was a Saturday, 22 Sunbula 1404 and 21 Rabi I 1447 the same day
    ("Date: Sunday, 13 September 2025", ["other-weekday"]),
    ("в пятницу, 13.09.2025", ["other-weekday"]),
    ("روز جمعه ۲۲ سنبله ۱۴۰۴", ["other-weekday"]),
    ("2025年9月13日星期五", ["other-weekday"]),
    ("يوم الثلاثاء ٢١ ربيع الأول ١٤٤٧هـ", ["other-weekday"]),
    # flag: the moon would allow Saturday, but not the solar date put for the same day, a Sunday or a Friday
    ("نېټه: شنبه، ۲۰ ربیع الاول ۱۴۴۷ هـ ق (۲۳ وږی ۱۴۰۴ هـ ش)", ["other-weekday"]),
    ("تاریخ: شنبه، ۲۰ ربیع الاول ۱۴۴۷ هـ ق (۲۱ سنبله ۱۴۰۴ هـ ش)", ["other-weekday"]),
    ("السبت ٢٠ ربيع الأول ١٤٤٧هـ الموافق ١٤ سبتمبر ٢٠٢٥م", ["other-weekday"]),
    # clear
    ("تاریخ: شنبه، ۲۰ ربیع الاول ۱۴۴۷ هـ ق (۲۲ سنبله ۱۴۰۴ هـ ش)", []),
    ("السبت ٢١ ربيع الأول ١٤٤٧هـ الموافق ١٣ سبتمبر ٢٠٢٥م", []),
    ("Date: Saturday, 13 September 2025", []),
    ("د شنبې ورځ، د ۱۴۰۴ کال د وږي ۲۲مه", []),
    ("Date: 13 September 2025", []),
    # look-alike: the moon may have been seen a day later or earlier
    ("الأحد ٢١ ربيع الأول ١٤٤٧هـ", []),
    # look-alike: one of two readings, another century, the Julian calendar, two weekdays, a range
    ("Sunday, 3/4/2022", []),
    ("Sunday 13.09.25", []),
    ("Tuesday, 7 November 1917", []),
    ("Saturday and Sunday, 13 and 14 September 2025", []),
    ("Monday, 8 September 2025 to Friday, 12 September 2025", []),
    ("The court sat on 13 September 2025. Monday followed.", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_codes(text: str, expected: list[str]) -> None:
    """Each line gives exactly its codes."""
    assert expected == codes(weekday, dates(doc(text=lines(text)), case()))


def test_places_and_repetition() -> None:
    """The same words are pointed at once, with the line."""
    text = lines("SPECIMEN", *["Sunday, 13 September 2025"] * 3)
    [found] = run(weekday, dates(doc(text=text), case()))
    assert [2] == [place.line for place in found.where]
    assert "Saturday" == found.values["right"].text
