"""The report: one frozen record, the same for every renderer, that JSON saves and loads.

Keys and their order are those of the contract, section 2. Members beyond the contract stand
at the end of their record, so that old readers keep working.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct, field

from triage.model.facts import Identifies, Unread, Where
from triage.model.findings import Finding, Json, Outcome, Support

SCHEMA = "triage-report/1"


class ToolInfo(Struct, frozen=True):
    """Which program made the report."""

    name: str
    version: str


class DocumentInfo(Struct, frozen=True, kw_only=True):
    """The questioned document in six values."""

    name: str
    size: int
    sha256: str
    format: str
    media_type: str
    pages: int | None


class ChecklistInfo(Struct, frozen=True, kw_only=True):
    """Which list of questions was used."""

    id: str
    version: str
    sha256: str
    title: str = ""


class ClaimInfo(Struct, frozen=True, kw_only=True):
    """One thing the document is said to be."""

    key: str
    value: str
    origin: str
    """given (by the user) or read (in the document)."""
    where: Where | None = None


class Sufficiency(Struct, frozen=True, kw_only=True):
    """Is there enough to judge? Stated before any finding."""

    level: str
    """good, part, poor."""
    generation: str
    """What kind of copy this is, in words."""
    text_from: str
    """file, ocr, transcript, none."""
    confirmed: bool
    """True where a person has confirmed the reading, or none was needed."""
    assessed: tuple[str, ...]
    """Checks that could speak (flagged or clear)."""
    not_assessable: tuple[str, ...]
    """Checks that could not speak on this file."""
    exemplars: int
    missing: tuple[str, ...]
    """What would help, as things to ask for."""
    reasons: tuple[str, ...]


class CheckInfo(Struct, frozen=True, kw_only=True):
    """How one check ended."""

    check: str
    outcome: Outcome
    reason: str
    trial: bool
    """True where no shipped checklist names it yet: reported apart, without weight."""
    title: str = ""


class ItemInfo(Struct, frozen=True, kw_only=True):
    """One question of the checklist."""

    id: str
    ask: str
    outcome: Outcome
    checks: tuple[str, ...]
    answer: str | None = None
    """A reviewer's answer."""
    section: str = ""
    why: str = ""
    who: str = "person"
    """automatic, prepared (by checks, decided by a person), person."""


class TimelineEntry(Struct, frozen=True, kw_only=True):
    """One date of the metadata."""

    when: str
    """ISO 8601, as fine as stated."""
    precision: str
    zone: str
    what: str
    where: Where


class FactValue(Struct, frozen=True, kw_only=True):
    """One metadata value as found."""

    value: str
    where: Where
    identifies: Identifies


class Picture(Struct, frozen=True, kw_only=True):
    """A picture for the reader of the report."""

    id: str
    page: int | None
    box: tuple[float, float, float, float] | None
    media_type: str
    sha256: str
    data: str
    """Base64."""


class Report(Struct, frozen=True, kw_only=True):
    """What came out of one inspection."""

    schema: str = SCHEMA
    tool: ToolInfo
    as_of: date
    document: DocumentInfo
    checklist: ChecklistInfo
    claims: tuple[ClaimInfo, ...]
    sufficiency: Sufficiency
    findings: tuple[Finding, ...]
    supports: tuple[Support, ...]
    checks: tuple[CheckInfo, ...]
    items: tuple[ItemInfo, ...]
    timeline: tuple[TimelineEntry, ...]
    facts: dict[str, dict[str, tuple[FactValue, ...]]]
    unread: tuple[Unread, ...]
    environment: Json
    pictures: tuple[Picture, ...] = ()
    review: Json | None = None
    shared: bool = False
    """True where what could lead to the source has been taken out (`--share`)."""
    left_out: tuple[str, ...] = ()
    """The kinds of things that sharing took out."""
    start_with: tuple[str, ...] = ()
    """Checklist items for people that come first on the first screen."""
    facts_left_out: dict[str, int] = field(default_factory=dict)
    """Per `origin/name` list: how many more values there were than the report lists."""
