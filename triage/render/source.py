"""Section 2: what in the file or in the report leads to the source. Kinds, never values."""

from __future__ import annotations

from triage.model.facts import Identifies
from triage.model.findings import Concern, Finding, Severity
from triage.model.identifiers import KINDS
from triage.model.report import Report
from triage.render.blocks import Block, Pairs, Paragraph, Row, Section
from triage.render.cards import Cards
from triage.render.words import View, plain

FIELDS_SHOWN = 6
"""Names of fields listed for one kind."""

_PICTURES = frozenset({"jpeg", "png", "tiff", "heic", "heif", "webp", "gif", "bmp", "avif"})

_LOOK_PICTURE = "copy number, folds, handwriting, background, printer dots"
_LOOK_FILE = "copy and registration numbers, copy lists, names and wording that few could know"

_PLURALS = {Identifies.PERSON: "persons", Identifies.DEVICE: "devices", Identifies.PLACE: "places"}


def source_section(report: Report, cards: Cards, number: int) -> Section:
    """What can lead to the source, what was looked for and not seen, and how to pass the report on."""
    found = cards.of(Concern.SOURCE)
    if report.shared:
        return _shared(report, cards, found, number)
    view = cards.view
    rows = [Row(label="Seen", line=plain(seen)) for seen in _seen(report, view)]
    rows.append(Row(label="Not seen", line=plain(_not_seen(report))))
    look = _LOOK_PICTURE if report.document.format in _PICTURES else _LOOK_FILE
    rows.append(Row(label="Look", line=plain(look)))
    advice = (
        "Until it is decided whom that could name: no online search of its pictures, words or hash, "
        "no call that quotes its numbers."
    )
    passing = "To pass on: triage render REPORT.json --share."
    return Section(
        number=number,
        title="SOURCE",
        lead=plain("THIS REPORT CAN LEAD TO YOUR SOURCE. Do not forward it."),
        blocks=(Pairs(rows=tuple(rows)), *titled(found, cards, 3), Paragraph(line=plain(f"{advice} {passing}"))),
    )


def titled(found: list[Finding], cards: Cards, most: int) -> tuple[Block, ...]:
    """Findings in full while they are heavy and few, the others by title: none is hidden."""
    heavy = [f for f in found if f.severity in {Severity.HIGH, Severity.MEDIUM}][:most]
    rest = [f for f in found if f not in heavy]
    blocks: list[Block] = [cards.short(finding) for finding in heavy]
    names = "; ".join(dict.fromkeys(cards.view.name(finding.title) for finding in rest))
    if names:
        where = "below" if cards.view.full else "with --verbose"
        blocks.append(Paragraph(line=plain(f"Noted (in full {where}): {names}.")))
    return tuple(blocks)


def _shared(report: Report, cards: Cards, found: list[Finding], number: int) -> Section:
    """What was taken out, and that no machine can take out everything."""
    left = ", ".join(cards.view.name(kind) for kind in report.left_out)
    rows = (Row(label="Left out", line=plain(left or "nothing")),)
    warning = "What the words themselves give away stays: read it through before you pass it on."
    return Section(
        number=number,
        title="SOURCE",
        lead=plain("What was known to lead to the source has been left out of this report."),
        blocks=(Pairs(rows=rows), *titled(found, cards, 3), Paragraph(line=plain(warning))),
    )


def _kinds(report: Report) -> dict[Identifies, list[str]]:
    """Kind → names of the fields that carry it, or titles of the findings where no field does."""
    kinds: dict[Identifies, list[str]] = {}
    for lists in report.facts.values():
        for name, values in lists.items():
            for fact in values:
                if fact.identifies is not Identifies.NONE:
                    kinds.setdefault(fact.identifies, []).append(name)
    titles: dict[Identifies, list[str]] = {}
    for finding in report.findings:
        for value in finding.values.values():
            if value.identifies is not Identifies.NONE:
                titles.setdefault(value.identifies, []).append(finding.title)
    return {**titles, **kinds}


def _seen(report: Report, view: View) -> list[str]:
    """`a person: Author, LastModifiedBy`, a line for each kind."""
    told = []
    kinds = _kinds(report)
    for kind in (kind for kind in KINDS if kind in kinds):
        names = [view.name(name) for name in dict.fromkeys(kinds[kind])]
        more = " …" if len(names) > FIELDS_SHOWN else ""
        told.append(f"leads to {KINDS[kind]}: {', '.join(names[:FIELDS_SHOWN])}{more}")
    return told or ["nothing in the metadata that names a person, a device or a place"]


def _not_seen(report: Report) -> str:
    """Kinds that were looked for in vain; that is no comfort."""
    present = _kinds(report)
    absent = [_PLURALS[kind] for kind in KINDS if kind not in present]
    if not absent:
        return "nothing of the kinds looked for is absent"
    return f"{', '.join(absent)}. Messengers and many programs strip these: no comfort."
