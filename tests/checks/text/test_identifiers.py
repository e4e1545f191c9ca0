"""Only numbers that are meant as such are checked; masks, examples and unlabelled digits are left alone."""

from __future__ import annotations

import socket

import pytest

from tests.facts import codes, lines, run
from triage.checks.text.identifiers import identifiers
from triage.model.facts import Identifies

IBAN, MRZ, TAX, CARD, BOOK = (
    "iban-check-digits",
    "mrz-check-digits",
    "tax-number-check-digits",
    "card-check-digit",
    "isbn-check-digit",
)

# The specimen of ICAO Doc 9303 (Utopia): its digits are right.
NAMES = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
TD3 = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")

TABLE = [
    # flag: one digit changed in each
    (["IBAN: DE88 3704 0044 0532 0130 00"], [IBAN]),
    (["Account (IBAN)", "DE88370400440532013000, BIC COBADEFFXXX"], [IBAN]),
    (["Pay to GB33 BUKB 2020 1555 5555 56 today"], [IBAN]),
    ([NAMES, TD3.replace("740812", "750812")], [MRZ]),
    ([NAMES, TD3[:-1] + "1"], [MRZ]),
    ([TD2[0], TD2[1].replace("120415", "130415")], [MRZ]),
    ([TD1[0].replace("D231", "D331"), TD1[1], TD1[2]], [MRZ]),
    (["USt-IdNr.: DE 136695978"], [TAX]),
    (["ИНН 7707083894"], [TAX]),
    (["Visa 4539 5787 6362 1487"], [CARD]),
    (["ISBN 978-0-471-11709-5"], [BOOK]),
    (["ISSN: 0378-5954"], [BOOK]),
    # clear
    (["IBAN: DE89 3704 0044 0532 0130 00"], []),
    (["IBAN DE89370400440532013000 BIC COBADEFFXXX"], []),
    ([NAMES, TD3], []),
    (list(TD2), []),
    (list(TD1), []),
    (["USt-IdNr.: DE136695976", "BTW-nr. NL004271920B01", "ИНН 7707083893"], []),
    (["Visa 4539 5787 6362 1486", "ISBN 978-0-471-11709-4", "ISSN: 0378-5955"], []),
    # look-alike: masked, counted up, an example
    (["IBAN: DE88 XXXX XXXX XXXX XXXX 00"], []),
    (["IBAN: DE12 3456 7812 3456 7812 34"], []),
    (["IBAN: DE00 3704 0044 0532 0130 00"], []),
    (["Example: IBAN DE88 3704 0044 0532 0130 00"], []),
    (["IBAN: DE11 0000 0000 0000 0000 00"], []),
    # look-alike: numbers of that form, but not so called
    (["Reference DE88370400440532013000"], []),
    (["Order 4539578763621487, item 9780471117095, file 7707083894"], []),
    # look-alike: French identity cards have two lines of 36 of their own
    (["IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6"], []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_codes(text: list[str], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(identifiers, lines(*text))


def test_computed_digits_and_place() -> None:
    """The right check digits are named, the line is pointed at, the number leads to a person."""
    [found] = run(identifiers, lines("Dear all,", "IBAN: DE88 3704 0044 0532 0130 00"))
    assert [2] == [w.line for w in found.where]
    assert "89" == found.values["computed"].text
    assert found.values["number"].identifies is Identifies.PERSON


def test_same_number_is_told_once() -> None:
    """A number in a running foot is one number."""
    assert [IBAN] == codes(identifiers, lines(*["IBAN: DE88 3704 0044 0532 0130 00"] * 3))


def test_nothing_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-stdnum holds clients of online registers; none of them is used."""

    def refuse(*_: object) -> None:
        """Stand in for a connection."""
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert [IBAN, TAX] == codes(identifiers, lines("IBAN: DE88 3704 0044 0532 0130 00", "USt-IdNr.: DE 136695978"))
