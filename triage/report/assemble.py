"""Puts the report together from what came out of the cage."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from triage.cage.protocol import Locked, Opened
from triage.checking import Check, Code
from triage.checklist import Checklist, Item
from triage.intake import Intake
from triage.model.case import Case, Table
from triage.model.findings import CheckResult, Finding, Json, Outcome, Support
from triage.model.report import (
    CheckInfo,
    ChecklistInfo,
    ClaimInfo,
    DocumentInfo,
    ItemInfo,
    Report,
    ToolInfo,
)
from triage.report.rates import base_rates
from triage.report.sufficiency import Ran, sufficiency
from triage.report.weigh import Weighing, order, weighed


class Inspection(Struct, frozen=True, kw_only=True):
    """Everything known when the child has ended."""

    version: str
    intake: Intake
    case: Case
    given: dict[str, str]
    """Claims as the user wrote them."""
    checklist: Checklist
    checks: dict[str, Check]
    trial: frozenset[str]
    """Ids of checks that no shipped checklist names."""
    results: tuple[CheckResult, ...]
    """Of every check there is, in the order of their ids."""
    opened: Opened
    locked: Locked
    ended: str
    """Why the child ended early; "" where it did not."""


def assemble(done: Inspection) -> Report:
    """Make the report."""
    findings, supports = _weighed(done)
    facts = done.opened
    return Report(
        tool=ToolInfo("triage", done.version),
        as_of=done.case.as_of,
        document=DocumentInfo(
            name=done.intake.name,
            size=done.intake.size,
            sha256=done.intake.sha256,
            format=facts.format,
            media_type=facts.media_type,
            pages=facts.pages,
        ),
        checklist=ChecklistInfo(
            id=done.checklist.id,
            version=done.checklist.version,
            sha256=done.checklist.sha256,
            title=done.checklist.title,
        ),
        claims=tuple(ClaimInfo(key=key, value=value, origin="given") for key, value in done.given.items()),
        sufficiency=sufficiency(Ran(opened=facts, results=done.results, absent=_absent(done))),
        findings=findings,
        supports=supports,
        checks=tuple(
            CheckInfo(
                check=result.check,
                outcome=result.outcome,
                reason=result.reason,
                trial=result.check in done.trial,
                title=done.checks[result.check].title,
            )
            for result in done.results
        ),
        items=tuple(_item(item, done.results) for item in done.checklist.items),
        timeline=facts.timeline,
        facts=facts.facts,
        unread=facts.unread,
        environment=environment(done),
        start_with=done.checklist.start_with,
        facts_left_out=facts.facts_left_out,
    )


def _weighed(done: Inspection) -> tuple[tuple[Finding, ...], tuple[Support, ...]]:
    """Weigh and word everything seen; the same thing seen twice at one place is said once."""
    rates = base_rates(done.opened.format)
    findings: dict[str, Finding] = {}
    supports: dict[str, Support] = {}
    for result in done.results:
        by = Weighing(
            rates=rates,
            checklist=done.checklist.weight(result.check),
            trial=result.check in done.trial,
            text_from=done.opened.text_from,
        )
        for seen in result.seen:
            made = weighed(done.checks[result.check], seen, by)
            if isinstance(made, Support):
                supports.setdefault(made.key, made)
            else:
                findings.setdefault(made.key, made)
    return tuple(sorted(findings.values(), key=order)), tuple(supports.values())


def _absent(done: Inspection) -> tuple[str, ...]:
    """What the signs seen show to be missing from this copy, each once."""
    codes = (done.checks[r.check].codes[seen.code] for r in done.results for seen in r.seen)
    return tuple(dict.fromkeys(code.missing for code in codes if isinstance(code, Code) and code.missing))


def _item(item: Item, results: tuple[CheckResult, ...]) -> ItemInfo:
    """How one question ended: flagged outranks failed, not run, clear, not applicable."""
    outcomes = {result.outcome for result in results if result.check in item.checks}
    outcome = Outcome.FOR_A_PERSON
    for candidate in (
        Outcome.FLAGGED,
        Outcome.FAILED,
        Outcome.NOT_RUN,
        Outcome.CLEAR,
        Outcome.NOT_APPLICABLE,
    ):
        if candidate in outcomes:
            outcome = candidate
            break
    return ItemInfo(
        id=item.id,
        ask=item.ask,
        outcome=outcome,
        checks=item.checks,
        section=item.section,
        why=item.why,
        who=item.who,
    )


def environment(done: Inspection) -> Json:
    """Optional parts and layers that shaped this report."""
    return {
        "ocr": "not part of this version; --transcript reads a picture",
        "isolation": {"active": list(done.locked.active), "absent": done.locked.absent},
        "tables": {name: _known_until(table) for name, table in sorted(done.case.tables.items())},
        "packs": {about.id: _day(about.knowledge_ends) for about in done.case.packs.about},
        "ended": done.ended,
    }


def _day(day: date | None) -> str:
    """A day as ISO text; "" where none is known."""
    return day.isoformat() if day else ""


def _known_until(table: Table) -> str:
    """The day a table's knowledge ends."""
    ends: date = table.knowledge_ends
    return ends.isoformat()
