"""Everything that the first screen folds away: every finding, check, item, date and fact.

Nothing is shown twice: a finding that stands in full on the first screen is named here only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from triage.model.facts import Identifies, Where
from triage.model.findings import Outcome
from triage.model.identifiers import CLAIMS
from triage.model.report import ClaimInfo, FactValue, ItemInfo, Report
from triage.render.blocks import Ask, Asks, Block, Gallery, Grid, Heading, Paragraph, Row, Section
from triage.render.cards import Cards, drawn
from triage.render.reviewed import answer
from triage.render.timeline import chart
from triage.render.words import OUTCOMES, Line, View, Words, place, plain

ROWS = 400
"""Rows of one table; a saved report may hold anything."""

DEPTH = 4
"""How deep the environment and the review are written out."""

_WHO = {"automatic": "checks", "prepared": "checks first, then a person", "person": "a person"}


def annex(report: Report, cards: Cards, start: int) -> tuple[Section, ...]:
    """The sections after the first screen, numbered from `start`; empty ones are left out."""
    view = cards.view
    made = (
        ("THE OTHER OBSERVATIONS, IN FULL", _others(report, cards)),
        ("WHICH CHECKS SPOKE", _checks(report, view)),
        ("ALL QUESTIONS OF THE CHECKLIST", _items(report, view)),
        ("WHAT IT IS SAID TO BE", _claims(report, view)),
        ("DATES", _dates(report, view)),
        ("METADATA AS FOUND", _facts(report, view)),
        ("COULD NOT BE EXAMINED", _unread(report, view)),
        ("HOW THIS REPORT WAS MADE", _making(report, view)),
        ("PICTURES", _pictures(report, view)),
        ("REVIEW", _review(report, view)),
    )
    present = [(title, blocks) for title, blocks in made if blocks]
    return tuple(Section(number=n, title=t, blocks=tuple(b)) for n, (t, b) in enumerate(present, start))


def _others(report: Report, cards: Cards) -> list[Block]:
    """Findings and things that agree which do not stand in full on the first screen."""
    others = [finding for finding in cards.findings if id(finding) not in cards.shown]
    agrees = [support for support in report.supports if id(support) not in cards.shown]
    blocks: list[Block] = [cards.whole(finding) for finding in others[:ROWS]]
    if agrees:
        blocks.append(Heading(text="AGREES, AND HOW LITTLE THAT SHOWS"))
        blocks += [cards.support(support) for support in agrees[:ROWS]]
    return blocks


def _checks(report: Report, view: View) -> list[Block]:
    """Every check with how it ended and why."""
    rows = tuple(
        (
            plain(view.name(check.check)),
            plain(view.name(check.title)),
            plain(OUTCOMES[check.outcome] + (", on trial" if check.trial else "")),
            plain(view.sentence(check.reason)),
        )
        for check in report.checks
    )
    return _grid(("Check", "Looks for", "Outcome", "Reason"), rows)


def _items(report: Report, view: View) -> list[Block]:
    """Every question, under its section, with who answers it and what came of it."""
    blocks: list[Block] = []
    section, asks = "", list[Ask]()
    for item in report.items[:ROWS]:
        if item.section != section:
            blocks += [Asks(asks=tuple(asks))] if asks else []
            blocks.append(Heading(text=view.name(item.section)))
            section, asks = item.section, []
        asks.append(_item(item, report, view))
    return [*blocks, Asks(asks=tuple(asks))] if asks else blocks


def _item(item: ItemInfo, report: Report, view: View) -> Ask:
    """One question."""
    given = answer(item, report)
    who = _WHO.get(item.who, view.name(item.who))
    ended = "" if item.outcome is Outcome.FOR_A_PERSON else f"; {OUTCOMES[item.outcome]}"
    notes = [Row(label="Answered by", line=plain(who + ended))]
    if item.why:
        notes.append(Row(label="Why", line=plain(view.sentence(item.why))))
    if item.checks:
        checks = ", ".join(view.name(check) for check in item.checks[:20])
        notes.append(Row(label="Checks", line=plain(checks)))
    if given:
        notes.append(Row(label="Answer", line=plain(view.sentence(given))))
    return Ask(
        ask=plain(view.sentence(item.ask)), item=f"item {view.name(item.id)}", done=bool(given), notes=tuple(notes)
    )


def _claims(report: Report, view: View) -> list[Block]:
    """Claims, given and read, with their places."""
    origins = {"given": "you", "read": "the document"}
    rows = tuple(
        (
            plain(view.name(claim.key)),
            (_claimed(claim, view),),
            plain(origins.get(claim.origin, view.name(claim.origin))),
            _place(claim.where, view),
        )
        for claim in report.claims
    )
    return _grid(("What", "Value", "Said by", "Where"), rows)


def _claimed(claim: ClaimInfo, view: View) -> Words:
    """The value of a claim; words of the document between quotation marks, the user's own without."""
    shown = view.value(claim.value, CLAIMS.get(claim.key, Identifies.NONE))
    return shown if claim.origin == "read" else Words(shown.text)


def _dates(report: Report, view: View) -> list[Block]:
    """The timeline, drawn and as a table."""
    rows = tuple(
        (
            plain(view.name(entry.when)),
            plain(view.name(entry.precision)),
            plain(view.name(entry.zone) or "not stated"),
            plain(view.name(entry.what)),
            _place(entry.where, view),
        )
        for entry in report.timeline
    )
    drawing = chart(report, view)
    return [*([drawing] if drawing else []), *_grid(("When", "As fine as", "Zone", "What", "Where"), rows)]


def _facts(report: Report, view: View) -> list[Block]:
    """Metadata, kept apart by the store it came from."""
    blocks: list[Block] = []
    for origin, lists in report.facts.items():
        rows = tuple(
            (plain(view.name(name)), (view.value(fact.value, fact.identifies),), plain(_leads_to(fact)))
            for name, facts in lists.items()
            for fact in facts
        )
        if rows:
            blocks += [Heading(text=view.name(origin)), *_grid(("Field", "Value", "Leads to"), rows)]
    for name, more in report.facts_left_out.items():
        blocks.append(Paragraph(line=plain(f"{more} more values of {view.name(name)} are not listed.")))
    return blocks


def _leads_to(fact: FactValue) -> str:
    """Whom a value could lead to, in words; "" for nobody."""
    return "" if fact.identifies is Identifies.NONE else f"a {fact.identifies.value}"


def _unread(report: Report, view: View) -> list[Block]:
    """Parts that could not be examined, and why."""
    rows = tuple(
        (
            plain(view.name(part.what)),
            plain(part.why.value),
            plain(view.sentence(part.detail)),
            _place(part.where, view),
        )
        for part in report.unread
    )
    return _grid(("What", "Why", "In words", "Where"), rows)


def _making(report: Report, view: View) -> list[Block]:
    """The file's own figures, and the optional parts and layers that shaped the report."""
    document, used = report.document, report.checklist
    known = (
        ("media type", document.media_type),
        ("size in bytes", str(document.size)),
        ("SHA-256", document.sha256),
        ("checklist title", used.title),
        ("checklist SHA-256", used.sha256),
    )
    rows = [(plain(name), plain(view.sentence(value))) for name, value in known if value]
    rows += [(plain(name), plain(value)) for name, value in _leaves(report.environment, view)]
    return _grid(("What", "Value"), tuple(rows))


def _pictures(report: Report, view: View) -> list[Block]:
    """Pages and crops."""
    shots = tuple(shot for picture in report.pictures if (shot := drawn(picture, view)))
    undrawn = len(report.pictures) - len(shots)
    return [Gallery(shots=shots[:ROWS], undrawn=undrawn)] if report.pictures else []


def _review(report: Report, view: View) -> list[Block]:
    """Who reviewed and signed; answers and judgements stand with their questions and findings."""
    kept = {name: value for name, value in (report.review or {}).items() if name not in {"answers", "judgements"}}
    rows = tuple((plain(name), plain(value)) for name, value in _leaves(kept, view))
    return _grid(("What", "Value"), rows)


def _leaves(tree: Any, view: View, path: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Every value of a JSON object with its dotted path; lists of plain values stay one value."""
    if isinstance(tree, dict) and depth < DEPTH:
        for name, value in tree.items():
            yield from _leaves(value, view, f"{path} {name}".strip(), depth + 1)
    elif isinstance(tree, list) and depth < DEPTH and any(isinstance(one, dict | list) for one in tree):
        for number, value in enumerate(tree, 1):
            yield from _leaves(value, view, f"{path} {number}".strip(), depth + 1)
    else:
        text = ", ".join(map(str, tree)) if isinstance(tree, list) else "" if tree is None else str(tree)
        if text:
            yield view.name(path), view.sentence(text)


def _place(where: Where | None, view: View) -> Line:
    """A place with its words, as a table shows it."""
    if where is None:
        return ()
    told = place(where, view)
    return (Words(told), view.quote(where.text)) if where.text else plain(told)


def _grid(heads: tuple[str, ...], rows: tuple[tuple[Line, ...], ...]) -> list[Block]:
    """A table, or nothing; what lies beyond its bound is said to lie there."""
    if not rows:
        return []
    blocks: list[Block] = [Grid(heads=heads, rows=rows[:ROWS])]
    if len(rows) > ROWS:
        blocks.append(Paragraph(line=plain(f"{len(rows) - ROWS} more rows are in the JSON report only.")))
    return blocks
