"""The runner: absent parts are said, a defect fails one check only, a budget ends it, members are merged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.facts import case, doc, lines, stamp
from triage.checking import Check, Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Event, Stamp, TextLine, Where
from triage.model.findings import Outcome, Seen, Severity, Step, seen
from triage.running import Subject, run

CODES = {"x": Code(max=Severity.LOW, message="m", innocent=("i",), next=(Step("s"),))}


@check("a.dates", title="t", needs="stamps", codes=CODES)
def dates(stamps: tuple[Stamp, ...], case: Case) -> Iterator[Seen]:
    """One sighting for each date."""
    for one in stamps:
        yield seen("x", Where(field="f", part="p"), when=one.moment)


@check("a.text", title="t", needs=("text", "claims.country"), codes=CODES)
def text(text: tuple[TextLine, ...], country: str, case: Case) -> Iterator[Seen]:
    """Nothing to see."""
    yield from ()


@check("a.broken", title="t", codes=CODES)
def broken(document: Document, case: Case) -> Iterator[Seen]:
    """A defect after a first sighting."""
    yield seen("x", Where(page=1))
    raise ZeroDivisionError


@check("a.endless", title="t", codes=CODES)
def endless(document: Document, case: Case) -> Iterator[Seen]:
    """Never comes back."""
    while True:
        try:
            sum(range(1000))
        except Exception:
            continue
    yield seen("x", Where(page=1))


@check("a.undeclared", title="t", codes=CODES)
def undeclared(document: Document, case: Case) -> Iterator[Seen]:
    """Yields a code that it never declared."""
    yield seen("y", Where(page=1))


def nothing(name: str, document: Document, case: Case) -> Any:
    """Derives nothing."""
    return None


def result(which: Check, document: Document, **claims: Any) -> tuple[Outcome, str, list[str | None]]:
    """Run one check on a document and its members; return outcome, reason and the parts seen."""
    given = case(**claims)
    subjects = [Subject(inner, given, nothing, path) for path, inner in document.walk()]
    done = run(which, subjects, 1)
    return done.outcome, done.reason, [s.where[0].part for s in done.seen]


DATED = doc(stamps=(stamp(Event.CREATED, "2025-01-01"),))


def test_outcomes() -> None:
    """Flagged, clear and not applicable, the last with its sentence."""
    assert (Outcome.FLAGGED, "", ["p"]) == result(dates, DATED)
    assert (Outcome.CLEAR, "", []) == result(text, doc(text=lines("a")), country="AF")
    outcome, reason, _ = result(text, doc(text=lines("a")))
    assert (Outcome.NOT_APPLICABLE, True) == (outcome, "country" in reason)
    outcome, reason, _ = result(text, doc())
    assert (Outcome.NOT_APPLICABLE, True) == (outcome, "--transcript" in reason)


def test_members() -> None:
    """What is seen inside a member names it; flagged outranks not applicable."""
    inner = doc("inner.pdf", stamps=DATED.stamps)
    assert (Outcome.FLAGGED, "", ["inner.pdf/p"]) == result(dates, doc("all.zip", members=(inner, doc("other.pdf"))))


@pytest.mark.parametrize("which", [broken, endless, undeclared], ids=lambda c: c.id)
def test_failures(which: Check) -> None:
    """A defect, an endless loop and an undeclared code fail the check, with a reason."""
    outcome, reason, _ = result(which, doc())
    assert Outcome.FAILED is outcome
    assert reason
