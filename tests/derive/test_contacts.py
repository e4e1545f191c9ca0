"""Telephone numbers with their country code, labelled postcodes, official domains; what is something else stays out."""

from __future__ import annotations

import pytest

from tests.facts import case, doc, lines
from triage.derive.contacts import contacts

NUMBERS = [
    # a fault: behind a label, and no ordinary way of writing explains it
    (["Tel. +93 20 210 0"], [("+93 20 210 0", "AF", "too short")]),
    (["тел.: +7 495 123 45 6"], [("+7 495 123 45 6", "RU", "too short")]),
    (["شماره تماس: +۹۳ ۲۰ ۲۱۰ ۰"], [("+۹۳ ۲۰ ۲۱۰ ۰", "AF", "too short")]),
    (["Telefon: +93 20 2100 43212"], [("+93 20 2100 43212", "AF", "too long")]),
    (["Phone +999 20 2100 4321"], [("+999 20 2100 4321", "", "no such country code")]),
    (["Tel: 0093 20 210 0"], [("0093 20 210 0", "AF", "too short")]),
    # no fault
    (["Tel. +93 20 210 4321"], [("+93 20 210 4321", "AF", "")]),
    (["Tel. +93 (0) 20 210 4321"], [("+93 (0) 20 210 4321", "AF", "")]),
    (["write to +93 70 021 0432 at once"], [("+93 70 021 0432", "AF", "")]),
    (["Tel. +93 20 210 4321 / 22"], [("+93 20 210 4321 / 22", "AF", "")]),
    (["Tel. +93 20 210 4321-15"], [("+93 20 210 4321-15", "AF", "")]),
    (["Tel. +93 20 210 4321 0700 21 0432"], [("+93 20 210 4321 0700 21 0432", "AF", "")]),
    (["Tel. +93 20 210", "4321 Kabul"], [("+93 20 210", "AF", "")]),
    # something else
    (["a rise of +12 345 678 in 2024"], []),
    (["+93 20 21 in the table of changes"], []),
    (["Tel. +1 555 5555555", "Tel. +00 000 000", "Tel. +93 XXX XXX XXX"], []),
    (["0093 20 210 00 is a file number"], []),
    (["1+93 20 210 00 + 7"], []),
]


@pytest.mark.parametrize(("texts", "expected"), NUMBERS)
def test_numbers(texts: list[str], expected: list[tuple[str, str, str]]) -> None:
    """Each row gives exactly its numbers, with the first country and the fault."""
    found = contacts(doc(text=lines(*texts)), case())
    assert expected == [(c.text, next(iter(c.countries), ""), c.fault) for c in found]


def test_no_number_that_the_library_gives_as_an_example_is_at_fault() -> None:
    """Every country's example numbers, in the international way of writing and in one piece, behind a label."""
    import phonenumbers as library

    kinds = (library.PhoneNumberType.FIXED_LINE, library.PhoneNumberType.MOBILE)
    written = []
    for region in sorted(library.SUPPORTED_REGIONS):
        for kind in kinds:
            number = library.example_number_for_type(region, kind)
            if number is not None:
                plain = library.format_number(number, library.PhoneNumberFormat.INTERNATIONAL)
                written += [f"Tel. {plain}", f"Fax: {library.format_number(number, library.PhoneNumberFormat.E164)}"]
    found = contacts(doc(text=lines(*written)), case())
    assert len(found) == 500
    assert [] == [c.text for c in found if c.fault]


def test_postcodes_and_domains() -> None:
    """Only behind a label, only government domains."""
    texts = (
        "PLZ: 10115 Berlin",
        "Postcode SW1A 2AA",
        "code postal along with",
        "write to info@moi.gov.af",
        "x.example.com",
    )
    found = contacts(doc(text=lines(*texts)), case())
    assert [("10115", ()), ("SW1A 2AA", ()), ("info@moi.gov.af", ("AF",))] == [(c.text, c.countries) for c in found]


def test_places() -> None:
    """Line and words are given."""
    [found] = contacts(doc(text=lines("none", "Tel. +93 20 210 4321")), case())
    assert (2, "+93 20 210 4321") == (found.where.line, found.where.text)
