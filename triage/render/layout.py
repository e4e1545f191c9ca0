"""What goes where in a report: the one order of sections that all renderers share.

The first screen answers in this order: can opening it do harm, what leads to the source,
is there enough to judge, what cannot be so, what agrees and how little that shows, what
only people can answer. Everything else follows as an annex. Renderers know no checks.
"""

from __future__ import annotations

from triage.model.facts import Identifies
from triage.model.findings import Concern, Finding, Outcome, Severity
from triage.model.identifiers import CLAIMS, Eraser, secrets_in
from triage.model.report import Report
from triage.render.annex import annex
from triage.render.blocks import (
    Ask,
    Asks,
    Block,
    Bullets,
    Heading,
    Layout,
    Paragraph,
    RenderOptions,
    Row,
    Section,
)
from triage.render.cards import Cards
from triage.render.reviewed import answer
from triage.render.source import source_section, titled
from triage.render.words import LEVELS, NOTHING_SEEN, SEVERITIES, Line, View, Words, plain

HEAVY = frozenset({Severity.HIGH, Severity.MEDIUM})

FOLD = 5
"""Findings shown in full before the fold."""

SUPPORTS_SHOWN = 3
"""Things that agree on the first screen."""

SILENT_SHOWN = 3
"""Checks that could not run, and parts not examined, named one by one on the first screen."""

STARTS_SHOWN = 3
"""Questions to start with."""

LANGUAGES_SHOWN = 3
"""Languages of the text named above the first section; the others stand with the facts."""

NOTICE = "OBSERVATIONS FOR A REVIEWER. Not a finding that the paper is real or is not."


def lay_out(report: Report, options: RenderOptions, *, by_kind: bool, full: bool) -> Layout:
    """Lay a report out.

    Args:
        report: the report, as made or as loaded.
        options: how it is drawn.
        by_kind: name identifying values by kind only.
        full: add the annex, where everything folded away stands.
    """
    view = View(erase=Eraser(secrets_in(report) if by_kind else ()), by_kind=by_kind, full=full)
    cards = Cards(report, view)
    first = _first_screen(report, cards)
    rest = annex(report, cards, start=len(first) + 1) if full else ()
    return Layout(
        title=_title(report),
        header=_header(report, view),
        notice=NOTICE,
        opening=_opening(report, view),
        first=first,
        annex=rest,
        footer=_footer(report, options, full),
    )


def _title(report: Report) -> str:
    """The title of the whole: what it is, and whether it may be passed on."""
    if report.shared:
        return f"triage: observations for a reviewer, {report.as_of.isoformat()}"
    return "CAN LEAD TO YOUR SOURCE, DO NOT FORWARD. triage: observations for a reviewer"


def _header(report: Report, view: View) -> str:
    """Program, checklist and day in one line."""
    tool, used = report.tool, report.checklist
    return (
        f"{view.name(tool.name)} {view.name(tool.version)} | checklist {view.name(used.id)} "
        f"{view.name(used.version)} | as of {report.as_of.isoformat()}"
    )


def _opening(report: Report, view: View) -> tuple[Row, ...]:
    """What lies on the table, and what it is said to be."""
    document = report.document
    pages = "" if document.pages is None else f", {document.pages} page{'' if document.pages == 1 else 's'}"
    kind = view.name(report.sufficiency.generation)
    told = f"{kind + ', ' if kind else ''}{view.name(document.format.upper())}{pages}, {_size(document.size)}"
    line: Line = (Words(told),)
    if document.name and not view.by_kind:
        line += (Words("; file name "), view.quote(document.name))
    languages = dict.fromkeys(fact.value for fact in report.facts.get("text", {}).get("language", ()))
    named = "; ".join(view.name(words) for words in list(languages)[:LANGUAGES_SHOWN])
    spoken = [Row(label="Language", line=plain(named))] if named else []
    return (Row(label="Document", line=line), *spoken, Row(label="You claim", line=_claims(report, view)))


def _size(size: int) -> str:
    """`348 kB`: bytes in the largest unit below."""
    for limit, unit in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")):
        if size >= limit:
            return f"{size / limit:.3g} {unit}" if size < 1000 * limit else f"{size // limit} {unit}"
    return f"{size} bytes"


def _claims(report: Report, view: View) -> Line:
    """`date 2025-09-13, kind memo`: what was given; what was read of it stands in the annex."""
    given = [claim for claim in report.claims if claim.origin == "given"]
    if not given:
        return plain("nothing (--claim date=…, issuer=…, country=… let more checks speak)")
    line: list[Words] = []
    for number, claim in enumerate(given):
        line.append(Words(f"{', ' if number else ''}{view.name(claim.key)} "))
        shown = view.value(claim.value, CLAIMS.get(claim.key, Identifies.NONE))
        # The user's own words, so without quotation marks.
        line.append(Words(shown.text))
    return tuple(line)


def _first_screen(report: Report, cards: Cards) -> tuple[Section, ...]:
    """Sections 1 to 6."""
    return (
        _handling(report, cards),
        source_section(report, cards, number=2),
        _enough(report, cards.view),
        _observations(report, cards),
        _agrees(report, cards),
        _people(report, cards.view),
    )


def _handling(report: Report, cards: Cards) -> Section:
    """Can opening it do harm?"""
    found = cards.of(Concern.HANDLING)
    lead: Line = ()
    if any(finding.severity in HEAVY for finding in found):
        lead = plain("Open it only on an offline machine, and not in the program it was made for.")
    elif not found:
        lead = plain(_nothing(report, cards.view))
    return Section(number=1, title="HANDLING", lead=lead, blocks=titled(found, cards, FOLD))


def _silent(report: Report) -> list[tuple[str, str]]:
    """Checks that ought to have run and did not: title and reason."""
    stopped = {Outcome.NOT_RUN, Outcome.FAILED}
    return [(check.title or check.check, check.reason) for check in report.checks if check.outcome in stopped]


def _nothing(report: Report, view: View) -> str:
    """What an empty list says, with those beside it that could not run."""
    silent = _silent(report)
    if not report.checks:
        return "No check ran."
    if not silent:
        return NOTHING_SEEN
    names = "; ".join(view.name(title) for title, _ in silent[:SILENT_SHOWN])
    more = f"; and {len(silent) - SILENT_SHOWN} more" if len(silent) > SILENT_SHOWN else ""
    return f"{NOTHING_SEEN} Could not run: {names}{more}."


def _enough(report: Report, view: View) -> Section:
    """Is there enough to judge? Stated before any finding."""
    enough = report.sufficiency
    lines = [view.sentence(reason) for reason in enough.reasons]
    if enough.text_from == "ocr":
        read = "A person has confirmed the reading." if enough.confirmed else "No one has confirmed it."
        lines.append(f"Text machine-read. {read}")
    lines.append(_assessed(len(enough.assessed), len(enough.not_assessable)))
    if enough.exemplars:
        lines.append(f"Compared with {enough.exemplars} known papers.")
    lines += _gaps(report, view)
    if enough.missing:
        lines.append("Ask for: " + "; ".join(view.sentence(one) for one in enough.missing) + ".")
    return Section(
        number=3,
        title="IS THERE ENOUGH TO JUDGE?",
        lead=plain(LEVELS.get(enough.level, view.name(enough.level))),
        blocks=tuple(Paragraph(line=plain(line)) for line in lines),
    )


def _assessed(could: int, could_not: int) -> str:
    """How many checks could speak on this file."""
    if not could_not:
        return f"All {could} checks could speak." if could else "No check ran."
    return f"{could} of {could + could_not} checks could speak; the others could not be assessed on this file."


def _gaps(report: Report, view: View) -> list[str]:
    """Checks that did not run and parts that were not examined, each with its reason."""
    silent = [f"Did not run: {view.name(title)} ({view.sentence(why)})." for title, why in _silent(report)]
    unread = [
        f"Not examined: {view.name(part.what)} ({part.why.value}: {view.sentence(part.detail)})."
        for part in report.unread
    ]
    lines: list[str] = []
    for told, what in ((silent, "checks did not run"), (unread, "parts were not examined")):
        lines += told[:SILENT_SHOWN]
        if len(told) > SILENT_SHOWN:
            lines.append(f"{len(told) - SILENT_SHOWN} more {what}: {_below(view)}.")
    return lines


def _below(view: View) -> str:
    """Where what is folded away can be read."""
    return "below" if view.full else "with --verbose"


def _observations(report: Report, cards: Cards) -> Section:
    """What cannot both be so, what to ask about; then, by title, what is unusual or context."""
    found = cards.of(Concern.AUTHENTICITY)
    reading = [f for f in found if cards.rests_on_reading(f)]
    groups = (
        ("WHAT CANNOT BOTH BE SO", "", cards.weighing("high", found)),
        ("ASK BEFORE PUBLICATION", "", cards.weighing("medium", found)),
        ("READ THESE YOURSELF FIRST", "(they rest on machine reading)", reading),
    )
    present = [group for group in groups if group[2]]
    blocks = _folded(present, cards)
    if not present:
        blocks.append(Paragraph(line=plain(_nothing(report, cards.view))))
    blocks += _summary(found, reading, cards)
    title, aside, _ = present[0] if present else groups[0]
    return Section(number=4, title=title, lead=plain(aside) if aside else (), blocks=tuple(blocks))


def _folded(groups: list[tuple[str, str, list[Finding]]], cards: Cards) -> list[Block]:
    """The heaviest findings in full, at most `FOLD`; the others are counted and left to the annex."""
    blocks: list[Block] = []
    room = FOLD
    for number, (title, aside, found) in enumerate(groups):
        if number:
            blocks.append(Heading(text=title, aside=aside))
        blocks += [cards.short(finding) for finding in found[:room]]
        if len(found) > room:
            names = "; ".join(dict.fromkeys(cards.view.name(f.title) for f in found[room:]))
            blocks.append(Paragraph(line=plain(f"Also, in full {_below(cards.view)}: {names}.")))
        room = max(0, room - len(found))
    return blocks


def _summary(found: list[Finding], reading: list[Finding], cards: Cards) -> list[Block]:
    """Low findings, notes and those on trial by title: never hidden, never counted."""
    rows: list[Line] = []
    trial = [f for f in found if cards.on_trial(f)]
    for severity in ("low", "note"):
        listed = [f for f in cards.weighing(severity, found) if f not in reading]
        rows += _titles(SEVERITIES[listed[0].severity] if listed else "", listed, cards.view)
    rows += _titles("on trial, without weight", trial, cards.view)
    if not rows:
        return []
    return [Heading(text="UNUSUAL, AND CONTEXT", aside=f"in full {_below(cards.view)}"), Bullets(lines=tuple(rows))]


def _titles(word: str, found: list[Finding], view: View) -> list[Line]:
    """One line `unusual: title; title`, or none."""
    names = "; ".join(dict.fromkeys(view.name(finding.title) for finding in found))
    return [plain(f"{word}: {names}")] if names else []


def _agrees(report: Report, cards: Cards) -> Section:
    """What agrees, never without what that does not show."""
    shown = report.supports[:SUPPORTS_SHOWN]
    blocks: list[Block] = [cards.support(support) for support in shown]
    if len(report.supports) > len(shown):
        names = "; ".join(dict.fromkeys(cards.view.name(s.title) for s in report.supports[len(shown) :]))
        blocks.append(Paragraph(line=plain(f"Also, in full {_below(cards.view)}: {names}.")))
    lead = plain(NOTHING_SEEN) if not report.supports else ()
    return Section(number=5, title="AGREES, AND HOW LITTLE THAT SHOWS", lead=lead, blocks=tuple(blocks))


def _people(report: Report, view: View) -> Section:
    """The questions that only people can answer."""
    asked = [item for item in report.items if item.who != "automatic"]
    answered = [item for item in asked if answer(item, report)]
    lead = f"{len(answered)} of {len(asked)} answered."
    start = [item for name in report.start_with for item in asked if item.id == name and item not in answered]
    start = (start or [item for item in asked if item not in answered])[:STARTS_SHOWN]
    asks = tuple(
        Ask(ask=plain(view.sentence(item.ask)), item=f"item {view.name(item.id)}", done=False) for item in start
    )
    if not asked:
        lead = "This checklist has no question for a person."
    return Section(
        number=6,
        title="ONLY PEOPLE CAN ANSWER",
        lead=plain(lead + (" Start with:" if asks else "")),
        blocks=(Asks(asks=asks),) if asks else (),
    )


def _footer(report: Report, options: RenderOptions, full: bool) -> tuple[str, ...]:
    """Commands that come next: only those that this triage has."""
    lines = []
    enough = report.sufficiency
    if enough.text_from in {"ocr", "none"} and not enough.confirmed and "transcribe" in options.commands:
        lines.append("Read and confirm: triage transcribe FILE -o t.txt; then inspect FILE --transcript t.txt.")
    if "review" in options.commands:
        lines.append("Answer: triage review REPORT.json.")
    if "explain" in options.commands:
        lines.append("What a check looks at: triage explain CHECK.")
    if not full:
        lines.append("All: --verbose.")
    return (" ".join(lines),) if lines else ()
