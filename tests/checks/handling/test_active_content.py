"""What acts by itself weighs more than what waits; a web page's scripts weigh nothing."""

from __future__ import annotations

import pytest

from tests.facts import codes, doc, run
from triage.checks.handling.active_content import MOST_PLACES, active_content
from triage.model.external import Attached
from triage.model.facts import Active, Where
from triage.model.findings import Concern


def active(kind: str, *, automatic: bool = False, detail: str = "it") -> Active:
    """One thing that can run."""
    return Active(kind=kind, detail=detail, automatic=automatic, where=Where(field=kind))


TABLE = [
    # flag
    ("docm", active("macro", automatic=True), "runs-on-opening"),
    ("pdf", active("script", automatic=True), "runs-on-opening"),
    ("pdf", active("launch", automatic=True), "runs-on-opening"),
    ("docx", active("dde"), "starts-a-program"),
    ("docx", active("dde", automatic=True), "starts-a-program"),
    ("docx", active("program"), "program-inside"),
    ("rtf", active("update", automatic=True), "object-starts"),
    ("pdf", active("media", automatic=True), "plays-on-opening"),
    ("pdf", active("media"), "media"),
    ("pdf", active("display", automatic=True), "changes-display"),
    ("pdf", active("attachment"), "opens-attachment"),
    ("docm", active("macro"), "macros"),
    ("pdf", active("launch"), "launches-on-click"),
    ("pdf", active("script"), "script-on-click"),
    ("docx", active("package"), "file-inside"),
    ("pdf", active("form-action"), "form-sends"),
    ("docx", active("control"), "controls"),
    # look-alike: a web page runs its scripts in a browser
    ("html", active("script", automatic=True), "page-script"),
    # a kind that is not known here still is told
    ("pdf", active("something new"), "script-on-click"),
]


@pytest.mark.parametrize(("format", "item", "expected"), TABLE)
def test_codes(format: str, item: Active, expected: str) -> None:
    """Each kind has its code."""
    assert [expected] == codes(active_content, doc(format=format, active=(item,)))


def test_clear() -> None:
    """A document with nothing active says nothing."""
    assert [] == codes(active_content, doc())


def test_attached_files() -> None:
    """All of them are one note, and point at their places."""
    two = tuple(Attached(name=f"{n}.csv", where=Where(part=f"{n}.csv")) for n in range(2))
    [found] = run(active_content, doc(attached=two))
    assert ("files-attached", "0.csv, 1.csv") == (found.code, found.values["what"].text)
    assert ["0.csv", "1.csv"] == [w.part for w in found.where]


def test_one_finding_for_each_kind() -> None:
    """Forty macros are one finding with the first places; all codes concern handling."""
    many = tuple(active("macro", detail=f"m{n}") for n in range(40))
    [found] = run(active_content, doc(active=many))
    assert len(found.where) == MOST_PLACES
    assert found.values["count"].text == "40"
    assert all(code.concern is Concern.HANDLING for code in active_content.codes.values())  # type: ignore[union-attr]  # no supports here
