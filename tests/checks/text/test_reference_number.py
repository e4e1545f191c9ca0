"""The year of a number against the letter's date; files, turns of the year and serial numbers are left alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.derive.letters import TABLE, made
from tests.facts import case, codes, days, run
from triage.checks.text.reference_number import reference_number
from triage.model.case import Case
from triage.model.packs import NumberRule, Packs, Validity, edge

RULE = NumberRule(
    issuer="af-",
    restarts="lunar year",
    validity=Validity(edge("2022-07-30")),
    basis="S",
    source="8am.af (casebook 5.4)",
)
SHAPE = NumberRule(issuer="waters", pattern=r"iw-\d+/\d{4}", basis="S", source="invented")
LUNAR = "نېټه: ۲۰ ربیع الاول ۱۴۴۷ هـ ق"
SEPTEMBER = days("2025-09-13")


def af(**claims: Any) -> Case:
    """A case about a paper of Afghanistan."""
    packs = Packs(institutions=TABLE.institutions, numbers=(RULE,))
    return case(packs=packs, country="AF", **({"date": SEPTEMBER} | claims))


def shaped() -> Case:
    """A case whose pack knows the shape of the issuer's numbers."""
    return case(packs=Packs(institutions=TABLE.institutions, numbers=(SHAPE,)))


def ps(number: str, date: str = LUNAR) -> tuple[str, ...]:
    """A Pashto letter."""
    return (
        "د داخلي اوبو وزارت",
        f"ګڼه: {number}",
        date,
        "د بندونو محترم ریاست ته!",
        "موضوع: کتنه",
        "په درنښت",
        "ا. خ.",
    )


def en(number: str, date: str = "12 May 2021") -> tuple[str, ...]:
    """An English letter."""
    return ("Ministry of Inland Waters", number, date, "To: The Keeper", "Subject: Weirs", "Yours faithfully,", "E. P.")


def ru(number: str) -> tuple[str, ...]:
    """A Russian letter."""
    return (
        "Министерство внутренних вод",
        f"Исх. № {number} от 14.05.2021",
        "Директору шлюза",
        "Тема: осмотр",
        "С уважением",
        "Э. П.",
    )


# 13 September 2025 is 21 Rabi I 1447 by Umm al-Qura and 22 Wazhay 1404 (casebook 5.5).
TABLE_OF = [
    # flag
    (ps("۶۱۸/۱۴۴۶"), af(), ["year-not-of-the-register"]),
    (ps("۱۴۴۵-۶۱۸"), af(), ["year-not-of-the-register"]),
    (ps("618/1448"), af(), ["year-not-of-the-register"]),
    (ps("۶۱۸/۱۴۰۴"), af(), ["series-of-other-calendar"]),
    (ps("618/2025"), af(), ["series-of-other-calendar"]),
    (en("No. 118/2023"), case(), ["year-after-date"]),
    (en("Our ref: 118/2022"), case(), ["year-after-date"]),
    (en("No. 118/2019"), case(), ["year-before-date"]),
    (ru("118/2019"), case(), ["year-before-date"]),
    (en("No. 77-118"), shaped(), ["shape-differs"]),
    # clear
    (ps("۶۱۸/۱۴۴۷"), af(), []),
    (ps("۶۱۸"), af(), []),
    (en("No. 118/2021"), case(), []),
    (ru("12-3/2021"), case(), []),
    (en("No. IW-118/2021"), shaped(), []),
    (en("No. 118/2019", "Weirs"), case(), []),
    # look-alike: the file is older than the letter; a serial number; the other's number; two-figure year
    (en("Our ref: 118/2015"), case(), []),
    (en("No. 2077/21"), case(), []),
    (en("Your ref: 118/2024"), case(), []),
    (en("No. 118/19"), case(), []),
    (en("No. 1447/12"), case(), []),
    # look-alike: the turn of the year: 1 Muharram 1447 was 26 June 2025
    (en("No. 1180/2020", "4 January 2021"), case(), []),
    (ps("۱۲۰۰/۱۴۴۶", "نېټه: ۵ محرم ۱۴۴۷ هـ ق"), af(date=days("2025-07-01")), []),
    # look-alike: before the order of 2022 nothing sure is known of the registers
    (ps("۶۱۸/۱۴۰۰", "نېټه: ۱۰ مرغومی ۱۴۰۰ هـ ش"), af(date=days("2021-12-31")), []),
]


@pytest.mark.parametrize(("texts", "of", "expected"), TABLE_OF)
def test_codes(texts: tuple[str, ...], of: Case, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(reference_number, made(*texts, of=of), case=of)


def test_places() -> None:
    """The line of the number is pointed at."""
    [found] = run(reference_number, made(*ps("618/1446"), of=af()), case=af())
    assert [2] == [where.line for where in found.where]
    assert "1447" == found.values["expected"].text
