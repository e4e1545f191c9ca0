"""What checks see, what the runner makes of it, and how both are weighed.

A check yields `Seen`; `Finding` and `Support` are made from it by the report room with the
check's table of codes. Scales and words are those of the contract, sections 2 and 3.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from triage.model.facts import Identifies, Where
from triage.model.moments import DateRange, Moment


class Severity(StrEnum):
    """How much it would matter; measured on genuine documents, not felt."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for high to 3 for note: sorts the heaviest first."""
        return list(Severity).index(self)

    def capped(self, at: Severity) -> Severity:
        """Return the lighter of the two."""
        return self if self.rank >= at.rank else at


class Confidence(StrEnum):
    """How surely the observation was read."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for high to 2 for low."""
        return list(Confidence).index(self)


class Concern(StrEnum):
    """Whom it concerns; handling comes first in a report, then source, then authenticity."""

    AUTHENTICITY = "authenticity"
    SOURCE = "source"
    HANDLING = "handling"


class Outcome(StrEnum):
    """How a check or a checklist item ended."""

    FLAGGED = "flagged"
    CLEAR = "clear"
    NOT_APPLICABLE = "not_applicable"
    NOT_RUN = "not_run"
    FAILED = "failed"
    FOR_A_PERSON = "for_a_person"


class Value(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One value in a message, with what sharing must know about it."""

    text: str
    identifies: Identifies = Identifies.NONE
    quote: bool = False
    """True for words out of the document's text: shown in quotation marks, left out by --share."""
    time: bool = False
    """True for a point in time: --share cuts it to the day."""


class Seen(Struct, frozen=True):
    """One thing a check saw: its code, its places, the values for the message."""

    code: str
    where: tuple[Where, ...]
    values: dict[str, Value]


def seen(code: str, *where: Where, **values: str | int | Moment | DateRange | Value) -> Seen:
    """Make a `Seen` from plain values.

    Args:
        code: a key of the check's `CODES`.
        where: at least one place.
        values: what the code's message names in braces. Plain text and numbers count as
            identifying nobody; use `person`, `device`, `place` or `quote` for the rest.
    """
    if not where:
        raise ValueError(f"{code}: a finding needs a place")
    return Seen(code, where, {name: _value(value) for name, value in values.items()})


def _value(value: str | int | Moment | DateRange | Value) -> Value:
    """Wrap a plain value."""
    if isinstance(value, Value):
        return value
    if isinstance(value, Moment):
        return Value(text=value.shown(), time=True)
    if isinstance(value, DateRange):
        return Value(text=value.shown())
    return Value(text=str(value))


def person(text: str) -> Value:
    """A value that names or leads to a person."""
    return Value(text=text, identifies=Identifies.PERSON, quote=True)


def device(text: str) -> Value:
    """A value that names or leads to a device."""
    return Value(text=text, identifies=Identifies.DEVICE, quote=True)


def place(text: str) -> Value:
    """A value that names or leads to a place."""
    return Value(text=text, identifies=Identifies.PLACE, quote=True)


def quote(text: str) -> Value:
    """Words out of the document."""
    return Value(text=text, quote=True)


class Step(Struct, frozen=True, omit_defaults=True):
    """One thing a person can do next."""

    do: str
    exposes: bool = False
    """True where it leaves the newsroom; `do` then says what it would reveal."""


class BaseRate(Struct, frozen=True, kw_only=True):
    """How often a code fires on known-genuine documents."""

    corpus: str
    population: str
    flagged: int
    of: int
    """Documents on which the check could speak (flagged or clear)."""
    fits: str = "partly"
    """yes, partly, no: whether those documents are like this one."""

    def shown(self) -> str:
        """Return the rate with its Wilson interval, in words."""
        low, high = wilson(self.flagged, self.of)
        return (
            f"{self.flagged} of {self.of} genuine documents "
            f"({percent(self.flagged / self.of)}; 95 % interval {percent(low)} to {percent(high)})"
        )


def percent(share: float) -> str:
    """Return `0.4 %`."""
    return f"{100 * share:.1f} %"


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval of a share, each end between 0 and 1.

    Source: E. B. Wilson, Probable inference, JASA 22 (1927), 209-212; z = 1.96.
    """
    if of == 0:
        return 0.0, 1.0
    z = 1.96
    share = hits / of
    middle = share + z * z / (2 * of)
    reach = z * (share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5
    below = 1 + z * z / of
    return max(0.0, (middle - reach) / below), min(1.0, (middle + reach) / below)


class Finding(Struct, frozen=True, kw_only=True):
    """One observation, weighed and worded; keys in the order of the contract."""

    key: str
    check: str
    code: str
    title: str
    message: str
    severity: Severity
    confidence: Confidence
    concern: Concern
    where: tuple[Where, ...]
    innocent: tuple[str, ...]
    next: tuple[Step, ...]
    base_rate: BaseRate | None
    related: tuple[str, ...] = ()
    template: str = ""
    """The message before its values were filled in; sharing words it again from here."""
    values: dict[str, Value] = field(default_factory=dict)
    weighed: str = ""
    """Why the severity is below the check's own, in one clause; "" where it is not."""


class Support(Struct, frozen=True, kw_only=True):
    """Something that agrees, never shown without what it does not show."""

    key: str
    check: str
    code: str
    title: str
    message: str
    confidence: Confidence
    where: tuple[Where, ...]
    limits: tuple[str, ...]
    template: str = ""
    values: dict[str, Value] = field(default_factory=dict)


class CheckResult(Struct, frozen=True, kw_only=True):
    """How one check ended on one document, before weighing."""

    check: str
    outcome: Outcome
    reason: str = ""
    """One clause; never empty for not_applicable, not_run and failed."""
    seen: tuple[Seen, ...] = ()


Json = dict[str, Any]
"""A JSON object, where a schema is looser than a record."""
