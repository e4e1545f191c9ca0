"""Modified, printed and changed cannot lie before created, but a zone slip is no contradiction."""

from __future__ import annotations

import pytest

from tests.facts import codes, run, stamp
from triage.checks.dates.order import order
from triage.model.facts import Event, Stamp

C, M, P = Event.CREATED, Event.MODIFIED, Event.PRINTED

TABLE = [
    # flag
    ((stamp(C, "2025-09-13T10:00:00Z"), stamp(M, "2025-09-01T10:00:00Z")), ["modified-before-created"]),
    ((stamp(C, "2025-09-13"), stamp(M, "2025-09-01")), ["modified-before-created"]),
    ((stamp(C, "2025-09-13T10:00:00Z"), stamp(P, "2024-01-01T10:00:00Z")), ["printed-before-created"]),
    (
        (stamp(C, "2025-09-13T10:00:00Z", "core"), stamp(Event.COMMENTED, "2025-09-01T10:00:00Z", "comments")),
        ["change-before-created"],
    ),
    (
        (stamp(M, "2025-09-13T10:00:00Z", "core"), stamp(Event.CHANGED, "2025-09-20T10:00:00Z", "body")),
        ["change-after-modified"],
    ),
    # flag: clock times without a zone, 15 hours apart
    ((stamp(C, "2025-09-13T20:00:00"), stamp(M, "2025-09-13T04:59:00")), ["modified-before-created"]),
    # clear
    ((stamp(C, "2025-09-01T10:00:00Z"), stamp(M, "2025-09-13T10:00:00Z")), []),
    ((stamp(C, "2025-09-01T10:00:00Z"), stamp(M, "2025-09-01T10:00:00Z")), []),
    ((stamp(C, "2025-09-01T10:00:00Z"),), []),
    # look-alike: local time written as if it were UTC, and a day without a time
    ((stamp(C, "2025-09-13T14:30:00Z"), stamp(M, "2025-09-13T10:00:00Z")), []),
    ((stamp(C, "2025-09-13T20:00:00"), stamp(M, "2025-09-13T06:30:00Z")), []),
    ((stamp(C, "2025-09-13T23:59:00+04:30"), stamp(M, "2025-09-13")), []),
    # look-alike: never printed, and the program wrote the first day of its clock
    ((stamp(C, "2025-09-13T10:00:00Z"), stamp(P, "1601-01-01T00:00:00Z")), []),
    # look-alike: two stores of metadata, each in order by itself
    ((stamp(C, "2025-09-13T10:00:00Z", "xmp"), stamp(M, "2025-09-01T10:00:00Z", "info")), []),
]


@pytest.mark.parametrize(("stamps", "expected"), TABLE)
def test_codes(stamps: tuple[Stamp, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(order, stamps)


def test_places() -> None:
    """Both dates are pointed at."""
    [found] = run(order, (stamp(C, "2025-09-13T10:00:00Z"), stamp(M, "2025-09-01T10:00:00Z")))
    assert ["info/modified", "info/created"] == [w.field for w in found.where]
