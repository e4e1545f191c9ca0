"""Dates after the report, after the receipt, before the format; a clock's first day is no more than a note."""

from __future__ import annotations

from datetime import date

import pytest

from tests.facts import case, codes, days, doc, stamp
from triage.checks.dates.future import future
from triage.model.case import DatePrecision, Release, Table
from triage.model.facts import Event, Stamp

C, M, T = Event.CREATED, Event.MODIFIED, Event.TAKEN

FORMATS = Table(
    name="formats",
    title="t",
    source="s",
    taken=date(2026, 1, 1),
    knowledge_ends=date(2026, 1, 1),
    licence="l",
    rows=(
        Release(
            name="OOXML",
            version="ECMA-376",
            earliest=date(2006, 12, 1),
            precision=DatePrecision.MONTH,
            basis="K",
            source="s",
        ),
        Release(
            name="OOXML",
            version="ISO 29500",
            earliest=date(2008, 11, 1),
            precision=DatePrecision.MONTH,
            basis="K",
            source="s",
        ),
    ),
)

TABLE: list[tuple[Stamp, str, str | None, list[str]]] = [
    # flag; the report is as of 2026-01-15
    (stamp(M, "2026-03-01T00:00:00Z"), "docx", None, ["after-report"]),
    (stamp(M, "2025-09-20T00:00:00Z"), "docx", "2025-09-15", ["after-receipt"]),
    (stamp(M, "2006-01-01T00:00:00Z"), "docx", None, ["before-format"]),
    (stamp(M, "1980-01-01T00:00:00Z"), "docx", None, ["clock-not-set"]),
    # clear
    (stamp(M, "2025-09-13T00:00:00Z"), "docx", "2025-09-15", []),
    # look-alike: the last hours of the day, in the furthest zone
    (stamp(M, "2026-01-16T10:00:00Z"), "docx", None, []),
    (stamp(M, "2025-09-16T13:00:00Z"), "docx", "2025-09-15", []),
    # look-alike: a creation date carried over from a .doc, a month's margin, a format that is not in the table
    (stamp(C, "1999-01-01T00:00:00Z"), "docx", None, []),
    (stamp(M, "2006-11-20T00:00:00Z"), "docx", None, []),
    (stamp(M, "1991-01-01T00:00:00Z"), "doc", None, []),
]


@pytest.mark.parametrize(("one", "format_", "received", "expected"), TABLE)
def test_codes(one: Stamp, format_: str, received: str | None, expected: list[str]) -> None:
    """Each date gives exactly its codes."""
    given = case(received=days(received)) if received else case()
    assert expected == codes(future, doc(format=format_), (one,), FORMATS, case=given)
