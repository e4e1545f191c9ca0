"""Days that a calendar does not have, and those that only seem so."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, doc, lines, run
from triage.checks.text.impossible_date import impossible_date
from triage.derive.dates import dates

TABLE = [
    # flag
    ("until 31 June 2025", ["no-such-day"]),
    ("29.02.2023", ["no-such-day"]),
    ("۳۱ میزان ۱۴۰۴", ["no-such-day"]),
    ("په ۳۰ کب ۱۴۰۴ کې", ["no-such-day"]),
    ("٣١ ربيع الأول ١٤٤٧هـ", ["no-such-day"]),
    ("2025年6月31日", ["no-such-day"]),
    ("from 28 to 31 June 2025", ["no-such-day"]),
    # clear
    ("29 February 2024, 31 May 2025, ۳۰ حوت ۱۴۰۳", []),
    # look-alike: seen moons, two rules of leap years, month first, no date at all
    ("٣٠ ربيع الأول ١٤٤٧هـ", []),
    ("30 Hut 1407 and 30 Hut 1408", []),
    ("09/31/2024 is none, 9/13/2025 is one", ["no-such-day"]),
    ("9/13/2025 and 2025-13-09", []),
    ("file 31.06.2025/4, tel. 31-06-2025, version 31.06.2025", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_codes(text: str, expected: list[str]) -> None:
    """Each line gives exactly its codes."""
    assert expected == codes(impossible_date, dates(doc(text=lines(text)), case()) or ())


def test_places_and_repetition() -> None:
    """The same words are pointed at once, with the line."""
    [found] = run(impossible_date, dates(doc(text=lines("SPECIMEN", "31 June 2025", "31 June 2025")), case()))
    assert [2] == [place.line for place in found.where]
    assert "2025-06-31" == found.values["reading"].text
