"""A total is told where it fits no sum and the rest of its table does not speak against the reading."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.text.sums import sums
from triage.model.facts import Where
from triage.model.quantities import Quantities, Sum

COLUMN, ROW, SHARES = "column-total-differs", "row-total-differs", "percentages-add-up-otherwise"


def total(*, agrees: bool, backed: int = 0, unlike: int = 0, label: str = "total", share: bool = False) -> Quantities:
    """One total in line 9, its first part in line 5."""
    return Quantities(
        sums=(
            Sum(
                label=label, stated="19", computed="18", rows=3, agrees=agrees, backed=backed, unlike=unlike, share=share,
                where=Where(line=9, text="19"), first=Where(line=5, text="10"),
            ),
        )
    )  # fmt: skip


TABLE = [
    # flag
    (total(agrees=False), [COLUMN]),
    (total(agrees=False, backed=2, unlike=1), [COLUMN]),
    (total(agrees=False, backed=4, label=""), [ROW]),
    (total(agrees=False, share=True), [SHARES]),
    # clear
    (total(agrees=True), []),
    (total(agrees=True, backed=2, share=True), []),
    (Quantities(), []),
    # look-alike: most totals of the table differ, so that something else is added there
    (total(agrees=False, unlike=3), []),
    (total(agrees=False, backed=1, unlike=1), []),
]


@pytest.mark.parametrize(("quantities", "expected"), TABLE)
def test_codes(quantities: Quantities, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(sums, quantities)


def test_places() -> None:
    """The total and the first number added are pointed at."""
    [found] = run(sums, total(agrees=False))
    assert [9, 5] == [where.line for where in found.where]
