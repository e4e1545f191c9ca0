"""The day of a document: what was claimed, else what its own date line says for sure."""

from __future__ import annotations

import pytest

from tests.facts import case, days, doc, lines
from triage.derive.dated import dated

BODY = "The yearly inspection of the weirs begins at the northern gate and ends, as every year, at the mill of the lower lock."


def test_a_claim_outranks_the_text() -> None:
    """Nothing is read where a date was claimed."""
    made = dated(doc(text=lines("Date: 3 May 2019", BODY)), case(date=days("2020-01-01")))
    assert made is not None
    assert (days("2020-01-01"), True, ()) == (made.days, made.claimed, made.where)
    assert "2020-01-01 (as claimed)" == made.shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("Ministry of Inland Waters", "Date: 13 September 2025", BODY), days("2025-09-13")),
        (("وزارت آب‌های داخلی", "تاریخ: ۲۲/۶/۱۴۰۴ هـ ش", BODY), days("2025-09-13")),
        (("Ministry of Inland Waters", BODY), None),
        ((), None),
    ],
)
def test_read_from_the_date_line(text: tuple[str, ...], expected: object) -> None:
    """A date line counts, in any calendar; a paper without one leaves the day open."""
    made = dated(doc(text=lines(*text)), case())
    assert expected == (made.days if made else None)
    if made:
        assert not made.claimed
        assert [2] == [where.line for where in made.where]


def test_date_lines_that_differ() -> None:
    """A lunar date some days off widens the range; years apart leave the day open."""
    near = dated(doc(text=lines("تاریخ: ۱۴۴۷/۳/۲۶ هـ ق", "مطابق: ۱۴۰۴/۶/۲۲ هـ ش", BODY)), case())
    assert near is None or near.days.first <= days("2025-09-13").last <= near.days.last
