"""What all renderers share: order, words, nothing hidden; and the stored report."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from msgspec import structs

from tests.render.reports import BUILDERS, finding, full, small, support
from triage.errors import UsageError
from triage.model.facts import Where
from triage.model.findings import BaseRate, Concern, Confidence, Severity
from triage.model.report import Report
from triage.render import FORMATS, RenderOptions, render
from triage.render.blocks import Card, Heading, Layout
from triage.render.layout import lay_out
from triage.render.words import NO_RATE, rate

FORBIDDEN = re.compile(
    r"fake|forg|genuin|authentic|verif|passed|\bsafe|\bclean|\bproves?\b|suspicious|consistent with|score|probab|verdict",
    re.IGNORECASE,
)

STORED = Path(__file__).parent / "stored" / "triage-report-1.json"


def laid(report: Report) -> Layout:
    """The whole layout."""
    return lay_out(report, RenderOptions(), by_kind=False, full=True)


def cards(layout: Layout) -> list[Card]:
    """Every card in its order."""
    return [block for part in (*layout.first, *layout.annex) for block in part.blocks if isinstance(block, Card)]


@pytest.mark.parametrize("name", ["empty", "small", "full", "ocr"])
def test_no_forbidden_word_in_a_heading(name: str) -> None:
    """Contract, section 3."""
    layout = laid(BUILDERS[name]())
    heads = [layout.title, layout.header, layout.notice]
    for section in (*layout.first, *layout.annex):
        heads += [section.title, *(block.text for block in section.blocks if isinstance(block, Heading))]
    assert not [head for head in heads if FORBIDDEN.search(head)]
    assert not [card.tag for card in cards(layout) if FORBIDDEN.search(card.tag)]


def test_every_finding_once_in_full() -> None:
    """First screen and annex together hold each finding and each support once."""
    titles = [card.title for card in cards(laid(full()))]
    assert sorted(titles) == sorted([f.title for f in full().findings] + [s.title for s in full().supports])


def test_equal_findings_are_both_shown() -> None:
    """Two findings may read the same; neither stands for the other."""
    report = structs.replace(small(), findings=(finding(), finding()), supports=(support(), support()))
    assert len(cards(laid(report))) == 4


def test_order_of_findings() -> None:
    """Handling, source, authenticity; then severity, confidence, base rate, check, place."""
    rare = BaseRate(corpus="c", population="p", flagged=1, of=1000)
    often = BaseRate(corpus="c", population="p", flagged=9, of=1000)
    wanted = [
        finding(title="1", concern=Concern.HANDLING, severity=Severity.MEDIUM),
        finding(title="2", concern=Concern.SOURCE, severity=Severity.HIGH),
        finding(title="3", base_rate=rare),
        finding(title="4", base_rate=often),
        finding(title="5", base_rate=None, where=(Where(page=1),)),
        finding(title="6", base_rate=None, where=(Where(page=2),)),
        finding("text.z", title="7", base_rate=None),
        finding(title="8", confidence=Confidence.LOW),
        finding(title="9", severity=Severity.MEDIUM),
    ]
    report = structs.replace(small(), findings=tuple(reversed(wanted)), supports=())
    shown = cards(laid(report))
    by_mark = [card.title for card in sorted(shown, key=lambda card: card.mark)]
    # The cards of section 4 are lettered from a; those of handling and source follow.
    assert [f.title for f in (*wanted[2:], *wanted[:2])] == by_mark


@pytest.mark.parametrize(
    "base",
    [
        None,
        BaseRate(corpus="c", population="p", flagged=0, of=99, fits="yes"),
        BaseRate(corpus="c", population="p", flagged=0, of=500, fits="no"),
        BaseRate(corpus="c", population="p", flagged=0, of=0, fits="yes"),
        BaseRate(corpus="c", population="p", flagged=7, of=3, fits="yes"),
    ],
)
def test_no_rate_from_too_few(base: BaseRate | None) -> None:
    """Never a share from fewer than 100 documents, from others than this one, or from none."""
    assert rate(base) == NO_RATE


def test_trial_checks_have_no_weight() -> None:
    """However heavy a saved report says they are."""
    trial = structs.replace(small(), checks=tuple(structs.replace(c, trial=True) for c in small().checks))
    [section] = [s for s in laid(trial).first if s.number == 4]
    assert not [block for block in section.blocks if isinstance(block, Card)]


def test_steps_that_leave_the_newsroom_say_so() -> None:
    """Every exposing step is marked."""
    [card] = [c for c in cards(laid(full())) if c.title == "Saved more than once"]
    steps = ["".join(w.text for w in row.line) for row in card.rows if row.label == "Do"]
    assert [step.startswith("Leaves the newsroom") for step in steps] == [False, True]


@pytest.mark.parametrize("format", FORMATS)
def test_stored_report_still_renders(format: str) -> None:
    """A report saved by the first version keeps loading and drawing."""
    report = msgspec.json.decode(STORED.read_bytes(), type=Report)
    assert report.schema == "triage-report/1"
    assert report.findings
    text = render(report, format, RenderOptions(verbose=True))
    assert all(f.title in text for f in report.findings)


def test_unknown_format() -> None:
    """A sentence, not a traceback."""
    with pytest.raises(UsageError):
        render(small(), "docx")
