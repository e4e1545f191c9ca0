"""Numbers that no country has, and contacts of which none is the claimed country's; lists of countries are not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, codes, run
from triage.checks.text.contacts import contacts
from triage.model.contacts import Contact, ContactKind
from triage.model.facts import Where


def made(kind: ContactKind, text: str, *countries: str, fault: str = "", expected: str = "") -> Contact:
    """A contact on line 3."""
    where = Where(page=1, line=3, text=text)
    return Contact(kind=kind, text=text, where=where, countries=countries, fault=fault, expected=expected)


def phone(text: str, *countries: str, fault: str = "") -> Contact:
    """A telephone number."""
    return made(ContactKind.PHONE, text, *countries, fault=fault, expected="9" if fault else "")


def domain(text: str, country: str) -> Contact:
    """An official domain."""
    return made(ContactKind.DOMAIN, text, country)


def postcode(text: str) -> Contact:
    """A labelled postcode."""
    return made(ContactKind.POSTCODE, text)


KABUL, TEHRAN = phone("+93 20 210 0000", "AF"), phone("+98 21 6100 0000", "IR")
OTHER = "other-country-code"

TABLE = [
    # flag
    ((phone("+93 20 21", "AF", fault="too short"),), {}, ["impossible-number"]),
    ((TEHRAN,), {"country": "AF"}, [OTHER]),
    ((TEHRAN, phone("+92 51 000 0000", "PK")), {"country": "AF"}, [OTHER]),
    ((postcode("SW1A 2AA"),), {"country": "DE"}, ["other-postcode"]),
    ((domain("info@moi.gov.ir", "IR"),), {"country": "AF"}, ["other-official-domain"]),
    # clear
    ((KABUL,), {"country": "AF"}, []),
    ((postcode("10115"),), {"country": "DE"}, []),
    ((postcode("1001"),), {"country": "AF"}, []),
    ((domain("moi.gov.af", "AF"),), {"country": "AF"}, []),
    ((TEHRAN,), {}, []),
    # look-alike: one number of the country among others, a list of countries, a shared code, a satellite telephone
    ((TEHRAN, KABUL), {"country": "AF"}, []),
    ((TEHRAN, phone("+92 51 1", "PK"), phone("+1 202 1", "US", "CA")), {"country": "AF"}, []),
    ((phone("+1 613 000 0000", "US", "CA"),), {"country": "CA"}, []),
    ((phone("+870 7 7312 3456"),), {"country": "AF"}, []),
    ((postcode("12345"),), {"country": "ZZ"}, []),
]


@pytest.mark.parametrize(("found", "claims", "expected"), TABLE)
def test_codes(found: tuple[Contact, ...], claims: dict[str, Any], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(contacts, found, case=case(**claims))


def test_place() -> None:
    """The number is pointed at, said once, and leads to a person."""
    bad = phone("+93 20 21", "AF", fault="too short")
    [found] = run(contacts, (bad, bad))
    assert (3, "+93 20 21") == (found.where[0].line, found.where[0].text)
    assert "person" == found.values["number"].identifies.value
