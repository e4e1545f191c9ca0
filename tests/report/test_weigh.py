"""Severity is the lightest that any rule asks for, and the report says which rule lowered it."""

from __future__ import annotations

import pytest

from triage.checking import Check, Code, SupportCode
from triage.model.facts import Where
from triage.model.findings import BaseRate, Confidence, Finding, Seen, Severity, Step, Support, quote, seen, wilson
from triage.report.weigh import Weighing, ceiling, key, weighed

CHECK = Check(
    id="a.b", title="t", needs=("document",), run=lambda: iter(()), manual="",
    codes={
        "top": Code(max=Severity.HIGH, message="Saw {what}.", innocent=("x",), next=(Step("look"),)),
        "agrees": SupportCode(message="Agrees: {what}.", limits=("little",)),
    },
)  # fmt: skip
SEEN = seen("top", Where(page=1, text="x"), what=quote("some\x1b[31m words"))


def rate(flagged: int, of: int) -> BaseRate:
    """A measured rate."""
    return BaseRate(corpus="c", population="p", flagged=flagged, of=of)


def severity(**by: object) -> Severity:
    """The severity under these rules."""
    made = weighed(CHECK, SEEN, Weighing(**({"rates": {}} | by)))  # type: ignore[arg-type]  # a table of keyword arguments
    assert isinstance(made, Finding)
    assert bool(made.weighed) is (made.severity is not Severity.HIGH)
    return made.severity


# Shares worked out by hand against the contract: 0.5 %, 2 %, 10 %.
CEILINGS = [
    (0, 100, Severity.HIGH), (1, 200, Severity.HIGH), (1, 199, Severity.MEDIUM), (2, 100, Severity.MEDIUM),
    (3, 100, Severity.LOW), (10, 100, Severity.LOW), (11, 100, Severity.NOTE),
]  # fmt: skip


@pytest.mark.parametrize(("flagged", "of", "expected"), CEILINGS)
def test_measured_rates_set_a_ceiling(flagged: int, of: int, expected: Severity) -> None:
    """The rate caps the severity; from 50 documents on."""
    assert expected is ceiling(rate(flagged, of))
    assert expected is severity(rates={"a.b/top": rate(flagged, of)})


def test_few_documents_set_none() -> None:
    """Below 50 documents the rate is no reason."""
    assert Severity.HIGH is severity(rates={"a.b/top": rate(20, 49)})


def test_other_rules() -> None:
    """Machine reading, the checklist and the trial each lower, never raise."""
    assert Severity.LOW is severity(text_from="ocr")
    assert Severity.MEDIUM is severity(checklist=(Severity.MEDIUM, "our zones differ"))
    assert Severity.NOTE is severity(trial=True)
    assert Severity.NOTE is severity(trial=True, checklist=(Severity.HIGH, "r"))


def test_words() -> None:
    """The document's words are quoted and inert, and stay raw in the values."""
    made = weighed(CHECK, SEEN, Weighing(rates={}))
    assert "Saw “some<U+001B>[31m words”." == made.message
    assert "some\x1b[31m words" == made.values["what"].text


def test_support() -> None:
    """What agrees has limits and no severity."""
    made = weighed(CHECK, seen("agrees", Where(page=1), what="y"), Weighing(rates={}))
    assert isinstance(made, Support)
    assert ("little",) == made.limits
    assert Confidence.HIGH is made.confidence


def test_keys_do_not_know_boxes() -> None:
    """The same words on the same page have the same key wherever they lie; other words another."""
    one = seen("top", Where(page=1, box=(1, 2, 3, 4)), what="x")
    moved = seen("top", Where(page=1, box=(5, 6, 7, 8), offset=9), what="x")
    other = seen("top", Where(page=1, box=(1, 2, 3, 4)), what="y")
    assert key("a.b", one) == key("a.b", moved) != key("a.b", other)


def test_a_finding_without_a_place_is_a_defect() -> None:
    """`seen` refuses it."""
    with pytest.raises(ValueError, match="place"):
        seen("top", what="x")
    assert isinstance(SEEN, Seen)


def test_wilson() -> None:
    """Against scipy.stats.binomtest(k, n).proportion_ci(0.95, "wilson"), scipy 1.17: 1 of 392, 0 of 100."""
    assert wilson(1, 392) == pytest.approx((0.0004505, 0.0143066), abs=1e-5)
    assert wilson(0, 100) == pytest.approx((0.0, 0.0369935), abs=1e-5)
