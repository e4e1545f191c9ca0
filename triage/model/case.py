"""What is known beside the document: claims, tables of the world, the day of the report.

A check has no other source of the world than its `Case`, so a test can set all of it.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct, field

from triage.model.moments import DateRange
from triage.model.packs import Packs


class Claims(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the document is said to be; every member may be unknown."""

    date: DateRange | None = None
    """When it is said to be from."""
    received: DateRange | None = None
    """When it reached the newsroom."""
    issuer: str | None = None
    author: str | None = None
    signatory: str | None = None
    recipient: str | None = None
    language: str | None = None
    """BCP 47."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    place: str | None = None
    timezone: str | None = None
    """IANA zone."""
    software: str | None = None
    device: str | None = None
    kind: str | None = None
    """memo, letter, e-mail, invoice, …"""
    medium: str | None = None
    """born-digital, scan, photograph, screenshot, fax, typewritten."""
    pages: int | None = None


class DatePrecision(StrEnum):
    """How exactly a table knows a date."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ABOUT = "about"


MARGINS = {
    DatePrecision.DAY: timedelta(days=0),
    DatePrecision.MONTH: timedelta(days=31),
    DatePrecision.YEAR: timedelta(days=365),
    DatePrecision.ABOUT: timedelta(days=730),
}
"""How far before the stated date a thing may have existed. Source: casebook, section 4."""


class Release(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One dated row: from when a font, program, format, character or device was public."""

    name: str
    version: str = ""
    earliest: date
    """Not publicly available before this day."""
    precision: DatePrecision = DatePrecision.DAY
    basis: str
    """S sourced, K knowledge to be verified, C computed."""
    source: str
    also: tuple[str, ...] = ()
    """Other names of the same thing."""
    beta: date | None = None
    """First public pre-release, where one is known to have been usable earlier."""
    margin_days: int = 0
    """Extra days of doubt that this row needs, beyond its precision."""
    note: str = ""

    @property
    def not_before(self) -> date:
        """The first day on which it may have been met, with every margin and betas allowed for."""
        return min(self.earliest, self.beta or self.earliest) - self._margin

    @property
    def not_on_sale_before(self) -> date:
        """The first day on which the release itself may have been met; pre-releases do not count."""
        return self.earliest - self._margin

    @property
    def _margin(self) -> timedelta:
        """All doubt about the row's date."""
        return MARGINS[self.precision] + timedelta(days=self.margin_days)

    @property
    def shown(self) -> str:
        """The day of release as fine as the table knows it: `2007-01-30`, `2013-08`, `2016`."""
        lengths = {DatePrecision.DAY: 10, DatePrecision.MONTH: 7}
        return self.earliest.isoformat()[: lengths.get(self.precision, 4)]

    @property
    def first_shown(self) -> str:
        """The day from which it was public in any form: that of the pre-release, where there was one."""
        if self.beta is not None and self.beta < self.earliest:
            return self.beta.isoformat()
        return self.shown


class Pattern(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How a program's name is written in metadata."""

    name: str
    """The program, as the table of releases calls it."""
    regex: str
    """Matched against the whole text, ignoring case; group `version` where the text carries one."""
    basis: str
    source: str


class ProgramKind(Struct, frozen=True, kw_only=True):
    """What a program of one kind calls itself in metadata."""

    kind: str
    """`PDF editor`, `online service`, `merger or splitter`, `image editor`, `metadata tool`, `optimiser`, `PDF library`."""
    name: str
    regex: str
    """Searched in the whole text, ignoring case."""
    basis: str
    source: str


class Table(Struct, frozen=True, kw_only=True):
    """Reference data about the world, with the day its knowledge ends."""

    name: str
    title: str
    source: str
    taken: date
    knowledge_ends: date
    """Nothing released after this day is in the table."""
    licence: str
    rows: tuple[Release, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    kinds: tuple[ProgramKind, ...] = ()


class KnownLabel(StrEnum):
    """What the newsroom's own list says of a document."""

    FAKE = "fake"
    ORIGINAL = "original"


class Known(Struct, frozen=True, kw_only=True):
    """One row of the newsroom's list of known documents (`--known`)."""

    label: KnownLabel
    sha256: str
    perceptual_hash: str | None = None
    text: str | None = None
    """The document's text, read from the file that the row names."""
    source: str = ""


class Case(Struct, frozen=True, kw_only=True):
    """Everything a check may know beside the document."""

    as_of: date
    """The day the report is made as of; stands in for "now"."""
    claims: Claims = Claims()
    tables: dict[str, Table] = field(default_factory=dict)
    known: tuple[Known, ...] = ()
    packs: Packs = Packs()
    """Reference packs: the world's always, a country's where one was claimed, and the case's own."""
