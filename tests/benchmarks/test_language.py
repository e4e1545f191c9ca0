"""The language benchmark itself, small: our own sentences at 150 characters, told by ours."""

from __future__ import annotations

import pytest

from tests.benchmarks.language import tallied
from tests.benchmarks.language_identifiers import is_right
from tests.benchmarks.language_samples import REQUIRED, Text, own_texts, snippets
from triage.derive.spoken import identified


def test_our_own_sentences_are_told() -> None:
    """Every label of our own files at 150 characters: 97 % in the mean of the labels."""
    texts = own_texts()
    labels = [text.label for text in texts]
    tally = tallied(lambda text: identified(text).language, list(snippets(texts, (150,))))
    assert tally.macro(labels, 150) >= 0.97
    assert all(len(text.lines) >= 20 for text in texts)
    assert set(labels) <= set(REQUIRED)


def test_snippets_are_cut_and_halves_kept_apart() -> None:
    """Each piece has its length; no piece of one half holds a line of the other."""
    text = Text("xx", "", tuple(f"{'first' if n < 10 else 'other'} line number {n}" for n in range(20)))
    pieces = list(snippets([text], (50,)))
    assert {50} == {len(piece.text) for piece in pieces}
    assert all(("other" in piece.text) is (piece.half == 2) for piece in pieces)
    assert pieces == list(snippets([text], (50,)))


@pytest.mark.parametrize(
    ("label", "answer", "right"),
    [
        ("fa-AF", "fa", True),
        ("zh-Hant", "zh", True),
        ("sr-Latn", "hr", True),
        ("sr-Cyrl", "hr", False),
        ("uk", "ru", False),
    ],
)
def test_right_answers(label: str, answer: str, right: bool) -> None:
    """The primary tag, and what cannot be told apart."""
    assert is_right(label, answer) is right
