"""Letters are counted by script; what belongs to no script, and too little text, is left out."""

from __future__ import annotations

import pytest

from tests.facts import case, doc, lines
from triage.derive.scripts import scripts

TABLE = [
    ("a" * 30 + "б" * 10, {"Latn": 0.75, "Cyrl": 0.25}),
    ("پښتو" * 10, {"Arab": 1.0}),
    ("漢" * 20 + "か" * 20, {"Hani": 0.5, "Hira": 0.5}),
    # a script that is not in the list
    ("ᚠ" * 10 + "x" * 30, {"Latn": 0.75, "Zzzz": 0.25}),
    # micro sign, digits, punctuation and marks are no letters of a script
    ("x" * 40 + "µ 123 ,.\u0301" * 9, {"Latn": 1.0}),
]


@pytest.mark.parametrize(("text", "shares"), TABLE)
def test_shares(text: str, shares: dict[str, float]) -> None:
    """Shares by hand."""
    found = scripts(doc(text=lines(text)), case())
    assert found is not None
    assert shares == found.shares


def test_too_little() -> None:
    """39 letters are too few, 40 over several lines are enough."""
    assert scripts(doc(text=lines("x" * 39)), case()) is None
    found = scripts(doc(text=lines("x" * 20, "y" * 20)), case())
    assert found is not None
    assert (40, "Latn") == (found.letters, found.main)


def test_no_text() -> None:
    """Nothing to count."""
    assert scripts(doc(), case()) is None
