"""Offsets that exist nowhere, not at the claimed place, or change; UTC says nothing of a place."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, stamp
from triage.checks.dates.offsets import offsets
from triage.derive.offsets import offsets as derived
from triage.model.document import Document
from triage.model.facts import Event, FileFacts, Stamp

C, M, R = Event.CREATED, Event.MODIFIED, Event.RECEIVED

TABLE: list[tuple[tuple[Stamp, ...], str | None, list[str]]] = [
    # flag: no zone has +04:17; Kabul keeps +04:30 all year
    ((stamp(C, "2025-09-13T10:00:00+04:17"),), None, ["offset-nowhere"]),
    ((stamp(C, "2025-09-13T10:00:00+15:00"),), None, ["offset-nowhere"]),
    ((stamp(C, "2025-09-13T10:00:00+03:00"),), "AF", ["offset-not-of-place"]),
    # Moscow kept +04:00 from 2011-03-27 to 2014-10-26 and +03:00 since.
    ((stamp(C, "2015-01-13T10:00:00+04:00"),), "RU-zone", ["offset-not-of-place"]),
    ((stamp(C, "2025-09-13T10:00:00+04:30"), stamp(M, "2025-09-13T11:00:00+03:00")), None, ["offsets-change"]),
    # clear
    ((stamp(C, "2025-09-13T10:00:00+04:30"),), "AF", []),
    ((stamp(C, "2013-01-13T10:00:00+04:00"),), "RU-zone", []),
    # look-alike: UTC written by a server; a server on the way; daylight saving; Nepal's odd offset; a zone's past
    ((stamp(C, "2025-09-13T10:00:00Z"),), "AF", []),
    ((stamp(R, "2025-09-13T10:00:00-07:00", "headers"),), "AF", []),
    ((stamp(C, "2025-07-13T10:00:00+02:00"),), "DE", []),
    ((stamp(C, "2025-09-13T10:00:00+05:45"),), None, []),
    ((stamp(C, "2020-07-13T10:00:00+04:30"),), "IR", []),
]


def found(stamps: tuple[Stamp, ...], claim: str | None) -> list[str]:
    """Derive and check; `RU-zone` claims Moscow's zone, as Russia has eleven."""
    given = case(timezone="Europe/Moscow") if claim == "RU-zone" else case(country=claim)
    document = Document(
        file=FileFacts(name="x.pdf", size=1, sha256=""), format="pdf", media_type="application/pdf", stamps=stamps
    )
    stated = derived(document, given)
    return codes(offsets, stated, case=given) if stated else []


@pytest.mark.parametrize(("stamps", "claim", "expected"), TABLE)
def test_codes(stamps: tuple[Stamp, ...], claim: str | None, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == found(stamps, claim)


def test_nothing_without_an_offset() -> None:
    """Dates without an offset are not applicable, not clear."""
    document = Document(
        file=FileFacts(name="x", size=1, sha256=""), format="pdf", media_type="", stamps=(stamp(C, "2025-09-13"),)
    )
    assert derived(document, case()) is None
