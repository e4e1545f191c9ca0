"""The own date on a day of rest of the claimed country; no e-mails, no dates of others."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, codes, doc, lines, run
from triage.checks.text.day_off import day_off
from triage.derive.dates import dates
from triage.model.mail import MailFacts
from triage.model.packs import Holiday, PackInfo, Packs, Validity, edge


def holiday(name: str, calendar: str, month: int | None, day: int, **more: Any) -> Holiday:
    """A row of an invented pack."""
    return Holiday(name=name, calendar=calendar, month=month, day=day, basis="S", source="invented", pack="af", **more)


PACKS = Packs(
    about=(PackInfo(id="af", title="Afghanistan", countries=("AF",)),),
    holidays=(
        holiday("Friday", "week", None, 4, validity=Validity(begins=edge("1964~"))),
        holiday("Thursday afternoon", "week", None, 3, rest="half"),
        holiday("Independence Day", "solar", 5, 28),
        holiday("Martyrs' Day", "solar", 6, 18, validity=Validity(ends=edge("2021-08-15"))),
        holiday("Eid al-Fitr", "lunar", 10, 1, days=3, margin=1),
        holiday("Sunday", "week", None, 6, country="XX"),
    ),
)

TABLE = [
    # flag: 12 September 2025 was a Friday, 28 Asad 1403 was Sunday 18 August 2024, 2 Shawwal 1446 Monday 31 March 2025
    ("Date: 12 September 2025", "AF", ["weekly-holiday"]),
    ("تاریخ: ۲۱ سنبله ۱۴۰۴", "af", ["weekly-holiday"]),
    ("Date: 18 August 2024", "AF", ["public-holiday"]),
    ("Date: 31 March 2025", "AF", ["public-holiday"]),
    ("Date: 14 September 2025", "XX", ["weekly-holiday"]),
    # flag: by its weekday, or by its own name, a lunar date is sure: 19 Rabi I 1447, 2 Shawwal 1446
    ("تاریخ: جمعه، ۱۹ ربیع الاول ۱۴۴۷ هـ ق", "AF", ["weekly-holiday"]),
    ("تاریخ: ۲ شوال ۱۴۴۶ هـ ق", "AF", ["public-holiday"]),
    # look-alike: 20 Rabi I 1447 is computed as Friday, and was kept on Saturday where the moon was seen later
    ("تاریخ: ۲۰ ربیع الاول ۱۴۴۷ هـ ق", "AF", []),
    ("تاریخ: شنبه، ۲۰ ربیع الاول ۱۴۴۷ هـ ق", "AF", []),
    # clear
    ("Date: 13 September 2025", "AF", []),
    ("Date: 12 September 2025", "FR", []),
    # look-alike: half a day, no longer a holiday (18 Sunbula 1404), the moon may have been seen later
    ("Date: 11 September 2025", "AF", []),
    ("Date: 9 September 2025", "AF", []),
    ("Date: 30 March 2025", "AF", []),
    # look-alike: the date of something else; figures that may be either
    ("Reply to the letter of 12 September 2025 without delay", "AF", []),
    ("Date: 9/12/2025", "AF", []),
]


@pytest.mark.parametrize(("text", "country", "expected"), TABLE)
def test_codes(text: str, country: str, expected: list[str]) -> None:
    """Each line gives exactly its codes."""
    document = doc(text=lines(text))
    assert expected == codes(day_off, document, dates(document, case()), PACKS, country)


def test_what_is_written_on_any_day() -> None:
    """E-mails and press releases are left out."""
    document = doc(text=lines("Date: 12 September 2025"))
    found = dates(document, case())
    assert [] == codes(day_off, document, found, PACKS, "AF", case=case(kind="press release"))
    assert [] == codes(day_off, doc(text=document.text, mail=MailFacts()), found, PACKS, "AF")


def test_places() -> None:
    """The date line is pointed at."""
    document = doc(text=lines("SPECIMEN", "Date: 12 September 2025"))
    [found] = run(day_off, document, dates(document, case()), PACKS, "AF")
    assert [2] == [place.line for place in found.where]
