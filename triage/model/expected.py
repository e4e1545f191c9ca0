"""Which languages a document is expected in, after what was claimed of it (`derived.expected`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Standing(StrEnum):
    """How a language stands in a country."""

    OFFICIAL = "official"
    REGIONAL = "regional"
    """Official in a part of the country."""
    OFFICE = "office"
    """Not official, but offices write in it: to bodies abroad, in courts, in older papers."""


class OfficeLanguages(Struct, frozen=True, kw_only=True):
    """One row of `reference/language/offices.csv`: languages in which the offices of a country write."""

    country: str
    """ISO 3166-1 alpha-2."""
    languages: tuple[str, ...]
    """BCP 47 primary tags."""
    standing: Standing
    basis: str
    """S sourced, K knowledge to be verified."""
    source: str
    note: str = ""


class Expected(Struct, frozen=True, kw_only=True):
    """`derived.expected`: what was claimed, and the languages that go with it."""

    language: str | None
    """The claimed language, as claimed."""
    country: str | None
    """The claimed country, else that of the claimed issuer where a pack knows it."""
    offices: tuple[OfficeLanguages, ...]
    """Rows of that country; of Afghanistan where only Pashto or Dari was claimed."""
    issuer: tuple[str, ...]
    """Tags of the languages in which the packs hold the claimed issuer's name."""
    names: dict[str, str]
    """Tag → English name."""
