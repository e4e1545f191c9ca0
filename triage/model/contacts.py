"""`derived.contacts`: telephone numbers, postcodes and official web addresses in a text."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from triage.model.facts import Where


class ContactKind(StrEnum):
    """What a contact is."""

    PHONE = "telephone number"
    POSTCODE = "postcode"
    DOMAIN = "official domain"


class Contact(Struct, frozen=True, kw_only=True):
    """One way to reach somebody, as the text gives it."""

    kind: ContactKind
    text: str
    """As written."""
    where: Where
    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2 of the countries whose number or domain it is; empty where that is not told."""
    fault: str = ""
    """Why no such number can be: `too short`, `too long`, `no such length`, `no such country code`; "" where it can."""
    expected: str = ""
    """Lengths that the country's numbers have, in words."""


POSTCODES: dict[str, str] = {
    "AF": r"\d{4}", "AT": r"\d{4}", "BE": r"\d{4}", "CH": r"\d{4}", "CN": r"\d{6}", "DE": r"\d{5}", "ES": r"\d{5}",
    "FR": r"\d{5}", "GB": r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}", "IN": r"\d{3}\s?\d{3}", "IR": r"\d{5}-?\d{5}",
    "IT": r"\d{5}", "NL": r"\d{4}\s?[A-Z]{2}", "PK": r"\d{5}", "PL": r"\d{2}-\d{3}", "RU": r"\d{6}", "TR": r"\d{5}",
    "UA": r"\d{5}", "US": r"\d{5}(?:-\d{4})?",
}  # fmt: skip
"""Country → its postcodes. Source: Universal Postal Union, postal addressing systems (general knowledge, to be
verified); Iranian ones have ten figures, Afghan ones four, since 2011."""
