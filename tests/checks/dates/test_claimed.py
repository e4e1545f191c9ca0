"""Created after, or left alone long before, the claimed date; a copy is a copy, and agreement supports little."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, days, stamp
from triage.checks.dates.claimed import claimed
from triage.model.facts import Event, Stamp

C, M, S = Event.CREATED, Event.MODIFIED, Event.SENT

TABLE: list[tuple[tuple[Stamp, ...], str | None, list[str]]] = [
    # flag; said to be from 2025-09-13
    ((stamp(C, "2025-09-20T10:00:00Z"),), None, ["created-after-claim"]),
    ((stamp(S, "2025-09-20T10:00:00Z", "headers"),), None, ["sent-after-claim"]),
    ((stamp(C, "2025-06-01T10:00:00Z"), stamp(M, "2025-07-01T10:00:00Z")), None, ["last-touched-before-claim"]),
    # clear
    ((stamp(C, "2025-09-11T10:00:00Z"), stamp(M, "2025-09-12T10:00:00Z")), None, []),
    ((stamp(C, "2025-09-13T10:00:00Z"), stamp(M, "2025-09-13T11:00:00Z")), None, ["dated-as-claimed"]),
    # look-alike: midnight in the last zone of the day; prepared three weeks ahead; a scan made later
    ((stamp(C, "2025-09-14T13:00:00Z"),), None, []),
    ((stamp(M, "2025-08-23T10:00:00Z"),), None, []),
    ((stamp(C, "2025-09-20T10:00:00Z"),), "scan", ["copied-after-claim"]),
    # look-alike: created in time, saved again later
    ((stamp(C, "2025-09-12T10:00:00Z"), stamp(M, "2025-11-01T10:00:00Z")), None, []),
]


@pytest.mark.parametrize(("stamps", "medium", "expected"), TABLE)
def test_codes(stamps: tuple[Stamp, ...], medium: str | None, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    date = days("2025-09-13")
    assert expected == codes(claimed, stamps, date, case=case(date=date, medium=medium))
