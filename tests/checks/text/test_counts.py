"""An announced number is held against a list that is surely its own."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.text.counts import counts
from triage.model.facts import Where
from triage.model.quantities import Announced, Listing, Quantities

DIFFERS, MISSING, CUT = "count-differs-from-list", "announced-row-missing", "list-may-be-cut"


def facts(announced: int, *numbers: int, runs_out: bool = False) -> Quantities:
    """An announcement in line 2 and a list of these numbers from line 3 on."""
    places = tuple(Where(line=n, text=str(number)) for n, number in enumerate(numbers, 3))
    listing = Listing(
        style="#.", numbers=numbers, lines=tuple(range(2, 2 + len(numbers))), places=places, pages=(None,) * len(numbers),
        widest=1, last_line=1 + len(numbers), runs_out=runs_out,
    )  # fmt: skip
    words = f"{announced} trainees"
    where = Where(line=2, text=words)
    tied = Announced(value=announced, text=words, where=where, line=1, tie="following", listing=0)
    return Quantities(listings=(listing,), announced=(tied,))


TABLE = [
    # flag: one too few, one too many, a row left out of a list that ends at the number announced
    (facts(22, *range(1, 22)), [DIFFERS]),
    (facts(21, *range(1, 23)), [DIFFERS]),
    (facts(5, 1, 2, 4, 5), [MISSING]),
    # flag, lightly: the list ends where the page does; a list that is too long was not cut
    (facts(22, *range(1, 22), runs_out=True), [CUT]),
    (facts(20, *range(1, 22), runs_out=True), [DIFFERS]),
    # clear
    (facts(22, *range(1, 23)), []),
    (facts(22, *range(1, 23), runs_out=True), []),
    # look-alike: the list itself is irregular, so that nothing is sure
    (facts(7, 1, 2, 4, 5), []),
    (facts(4, 1, 2, 2, 3), []),
    (facts(4, 1, 2, 2, 4), []),
    # look-alike: nothing is announced
    (Quantities(listings=facts(22, 1, 2, 3).listings), []),
]


@pytest.mark.parametrize(("quantities", "expected"), TABLE)
def test_codes(quantities: Quantities, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(counts, quantities)


def test_places() -> None:
    """The announcement and the last row are pointed at."""
    [found] = run(counts, facts(22, *range(1, 22)))
    assert [2, 23] == [where.line for where in found.where]
