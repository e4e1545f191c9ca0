"""Telephone numbers, postcodes and official addresses that do not fit their country.

Looks at
    Telephone numbers written with their country code behind a label (Tel., تماس, тел.),
    whose length no number of that country has; and, where a country is claimed, country
    codes, labelled postcodes and government domains of which none is that country's.
Why it matters
    Numbers in a letterhead are made up by whoever makes up the letter, and few know how many
    figures a number of a foreign country has.
Innocent reasons
    A slip; an extension or a second number beside the first; a number with figures taken
    out to protect somebody; an office abroad, a satellite telephone, a foreign contractor.
What to do next
    Count the figures on the page, and compare with other papers of the office. Do not ring.
Cannot see
    Whether a number was ever given to anybody; numbers without a country code; how numbers
    were shaped in earlier years. A paper with numbers of three countries and more is taken
    for a list.
References
    libphonenumber's metadata (phonenumberslite); triage/model/contacts.py for postcodes;
    shared/research/casebook.md, 2.5 I11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.contacts import POSTCODES, Contact, ContactKind
from triage.model.findings import Seen, Severity, Step, person, quote, seen

_SLIP = "A slip, or figures taken out to protect somebody."
_ABROAD = "An office abroad, a foreign contractor or a telephone of a foreign network."
_COUNT = Step("Read the place on the page, figure by figure.")
_OTHERS = Step("Compare with other papers of the office.")
_RING = Step("Do not ring the number: whoever answers learns that the paper is looked at.", exposes=True)

CODES = {
    "impossible-number": Code(
        max=Severity.MEDIUM,
        message="The telephone number {number} cannot be: {fault}{expected}.",
        innocent=(_SLIP, "An extension or a second number was written beside it."),
        next=(_COUNT, _OTHERS, _RING),
    ),
    "other-country-code": Code(
        max=Severity.LOW,
        message="Its telephone numbers, as {number}, are of {found}. It is said to come from {country}.",
        innocent=(_ABROAD,),
        next=(_OTHERS, _RING),
    ),
    "other-postcode": Code(
        max=Severity.LOW,
        message="The postcode {words} has not the shape that those of {country} have.",
        innocent=(_SLIP, _ABROAD),
        next=(_COUNT, _OTHERS),
    ),
    "other-official-domain": Code(
        max=Severity.LOW,
        message="Its government addresses, as {words}, are of {found}. It is said to come from {country}.",
        innocent=("The paper is about or for that government.", _ABROAD),
        next=(_OTHERS,),
    ),
}

LIST_OF_COUNTRIES = 3
"""Countries in one paper from which on its numbers are a list, not a letterhead."""


@check(
    "text.contacts",
    title="Telephone numbers and addresses of another shape or country",
    needs="derived.contacts",
    codes=CODES,
)
def contacts(contacts: tuple[Contact, ...], case: Case) -> Iterator[Seen]:
    """Yield each number that cannot be, and what belongs to no claimed country."""
    phones = [one for one in contacts if one.kind is ContactKind.PHONE]
    for one in {one.text: one for one in phones if one.fault}.values():
        expected = f" (the country's have {one.expected} figures after the code)" if one.expected else ""
        yield seen("impossible-number", one.where, number=person(one.text), fault=one.fault, expected=expected)
    country = case.claims.country
    if country is None:
        return
    yield from _elsewhere("other-country-code", phones, country)
    yield from _elsewhere("other-official-domain", [c for c in contacts if c.kind is ContactKind.DOMAIN], country)
    shape = POSTCODES.get(country)
    codes = [one for one in contacts if one.kind is ContactKind.POSTCODE]
    if shape and codes and not any(re.fullmatch(shape, one.text, re.IGNORECASE) for one in codes):
        yield seen("other-postcode", codes[0].where, words=quote(codes[0].text), country=country)


def _elsewhere(code: str, found: list[Contact], country: str) -> Iterator[Seen]:
    """One `Seen` where all numbers or domains are of one or two other countries."""
    told = [one for one in found if one.countries and not one.fault]
    sets = {one.countries for one in told}
    if told and len(sets) < LIST_OF_COUNTRIES and not any(country in countries for countries in sets):
        first = told[0]
        names = ", ".join(sorted(countries[0] for countries in sets))
        yield seen(code, first.where, number=person(first.text), words=person(first.text), found=names, country=country)
