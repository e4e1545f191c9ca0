"""A figure is told where the words beside it say another number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.facts import case as made_case
from tests.facts import codes, doc, lines, run
from triage.checks.text.words_figures import words_figures
from triage.derive.quantities import quantities
from triage.model.facts import Where
from triage.model.quantities import Amount, Quantities

CODE = "words-differ-from-figure"


def amount(figure: str, words: str, spelt: int, *, agree: bool) -> Quantities:
    """One amount in line 4."""
    value = Decimal(figure.replace(",", ""))
    where = Where(line=4, text=figure)
    made = Amount(
        figure=figure, words=words, value=value, spelt=Decimal(spelt), language="en", agree=agree, where=where
    )
    return Quantities(amounts=(made,))


def read(text: str) -> Quantities:
    """What is found in one line."""
    found = quantities(doc(text=lines(text)), made_case())
    assert found is not None
    return found


TABLE = [
    # flag
    (amount("5,000", "six thousand", 6000, agree=False), [CODE]),
    (read("Pay the sum of 50,000 (fifteen thousand) afghanis."), [CODE]),
    (read("مبلغ ۵۰۰۰۰ (پانزده هزار) افغانی پرداخت شود"), [CODE]),
    # clear
    (amount("5,000", "five thousand", 5000, agree=True), []),
    (read("Pay the sum of 50,000 (fifty thousand) afghanis."), []),
    (Quantities(), []),
    # look-alike: words that restate nothing
    (read("22 persons (two women) and 100 afghanis (two dollars)"), []),
]


@pytest.mark.parametrize(("quantities", "expected"), TABLE)
def test_codes(quantities: Quantities, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(words_figures, quantities)


def test_places() -> None:
    """The figure is pointed at."""
    [found] = run(words_figures, amount("5,000", "six thousand", 6000, agree=False))
    assert [4] == [where.line for where in found.where]
