"""Weighs what a check saw: `Seen` → `Finding` or `Support`.

A finding's severity is the lightest of: the code's maximum in the catalogue; what its
measured rate on known-genuine documents allows (contract, section 2); low, where it rests on
a machine-read text that nobody has confirmed; note, where the check is on trial; and what
the checklist allows, with its reason. Why it was lowered stands in `weighed`.
"""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct

from triage.checking import Check, Code, SupportCode, worded
from triage.model.facts import Origin, Where
from triage.model.findings import BaseRate, Finding, Seen, Severity, Support, Value
from triage.safe import quoted

FEWEST_FOR_RATE = 50
"""Fewer documents give no base rate at all (contract, section 2)."""

CEILINGS = ((0.005, Severity.HIGH), (0.02, Severity.MEDIUM), (0.10, Severity.LOW))
"""Largest share of genuine documents on which a code of this severity may fire (contract, section 2)."""


class Weighing(Struct, frozen=True, kw_only=True):
    """What the weighing knows beside the code."""

    rates: dict[str, BaseRate]
    """`check/code` → its measured rate."""
    checklist: tuple[Severity, str] | None = None
    """The checklist's own ceiling for this check, with its reason."""
    trial: bool = False
    text_from: str = Origin.FILE.value


def weighed(check: Check, seen: Seen, by: Weighing) -> Finding | Support:
    """Make the weighed and worded record of one sighting."""
    code = check.codes[seen.code]
    message = worded(code.message, {name: shown(value) for name, value in seen.values.items()})
    if isinstance(code, SupportCode):
        return Support(
            key=key(check.id, seen),
            check=check.id,
            code=seen.code,
            title=check.title,
            message=message,
            confidence=code.confidence,
            where=seen.where,
            limits=code.limits,
            template=code.message,
            values=seen.values,
        )
    severity, why = _severity(check, seen, code, by)
    return Finding(
        key=key(check.id, seen),
        check=check.id,
        code=seen.code,
        title=check.title,
        message=message,
        severity=severity,
        confidence=code.confidence,
        concern=code.concern,
        where=seen.where,
        innocent=code.innocent,
        next=code.next,
        base_rate=by.rates.get(f"{check.id}/{seen.code}"),
        template=code.message,
        values=seen.values,
        weighed=why,
    )


def shown(value: Value) -> str:
    """A value as the message shows it: the document's own words between quotation marks."""
    return quoted(value.text) if value.quote else value.text


def ceiling(rate: BaseRate) -> Severity:
    """The heaviest severity that a measured rate allows."""
    share = rate.flagged / rate.of
    for largest, severity in CEILINGS:
        if share <= largest:
            return severity
    return Severity.NOTE


def _severity(check: Check, seen: Seen, code: Code, by: Weighing) -> tuple[Severity, str]:
    """The lightest that any rule asks for, and the reason of the rule that lowered it last."""
    severity, why = code.max, ""
    rate = by.rates.get(f"{check.id}/{seen.code}")
    rules: list[tuple[Severity, str]] = []
    if rate is not None and rate.of >= FEWEST_FOR_RATE:
        rules.append((ceiling(rate), f"lowered for how often it shows: {rate.shown()}"))
    if by.text_from == Origin.OCR.value and any(where.text is not None for where in seen.where):
        rules.append((Severity.LOW, "lowered because it rests on a machine-read text that nobody has confirmed"))
    if by.checklist is not None:
        rules.append((by.checklist[0], f"lowered by the checklist: {by.checklist[1]}"))
    if by.trial:
        rules.append((Severity.NOTE, "on trial: no shipped checklist uses this check yet"))
    for limit, reason in rules:
        if severity.capped(limit) is not severity:
            severity, why = limit, reason
    return severity, why


def key(check: str, seen: Seen) -> str:
    """A stable key: check, code, page, part, field and a hash of the text; never boxes or offsets."""
    first = seen.where[0]
    text = "".join(value.text for _, value in sorted(seen.values.items()))
    parts = (check, seen.code, str(first.page), str(first.part), str(first.field), str(first.header), text)
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def order(finding: Finding) -> tuple[object, ...]:
    """Sort key: severity, confidence, base rate, check id, place (contract, section 2)."""
    rate = finding.base_rate
    return (
        finding.severity.rank,
        finding.confidence.rank,
        rate.flagged / rate.of if rate else 1.0,
        finding.check,
        finding.code,
        _place(finding.where[0]),
        finding.key,
    )


def _place(where: Where) -> tuple[object, ...]:
    """A place as something that sorts."""
    return (where.page or 0, where.part or "", where.line or 0, where.field or "", where.header or "")
