"""Folding brings spellings together and finds the way back to the words as written."""

from __future__ import annotations

import pytest

from triage.model.fold import Folded, digits, folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ك ي ى", "ک ی ی"),
        ("یک‌شنبه", "یکشنبه"),
        ("مـحـرّم", "محرم"),
        ("أغسطس", "اغسطس"),
        ("ذو القعدة", "ذو القعده"),
        ("غبرګولی", "غبرگولی"),
        ("١٣/٠٩", "13/09"),
        ("۱۳", "１３"),
        ("KASIM", "Kasım"),
        ("Чётный", "четный"),
        ("e\u0301te\u0301", "ÉTÉ"),
        ("2024–2025", "2024-2025"),
        ("ﻻ", "لا"),
        ("№", "no"),
    ],
)
def test_two_spellings_fold_alike(one: str, other: str) -> None:
    """Keyboards, joiners, digits, case and compatibility forms make no difference."""
    assert folded(one) == folded(other)


def test_what_tells_words_apart_stays() -> None:
    """Accents, Pashto yehs and footnote marks are kept."""
    assert "é" in folded("Été")
    assert folded("مې") != folded("می")
    assert folded("2025²") == "2025²"


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("روز یک‌شنبه ۲۲", "یکشنبه", "یک‌شنبه"),
        ("am 3. März", "3. märz", "3. März"),
        ("شهر مـحـرّم 1", "محرم", "مـحـرّم"),
        ("le 1e\u0301r mai", "1ér", "1e\u0301r"),
        ("ab ﷲ cd", "الله", "ﷲ"),
    ],
)
def test_the_way_back(text: str, part: str, words: str) -> None:
    """A part of the folded text is quoted as it was written."""
    fold = Folded(text)
    start = fold.text.index(part)
    assert words == fold.words(start, start + len(part))


def test_an_empty_span_stands_nowhere() -> None:
    """Asking for nothing is an error of the caller."""
    with pytest.raises(ValueError, match="empty"):
        Folded("abc").span(1, 1)


def test_digits_keep_length() -> None:
    """Only decimal digits change."""
    assert digits("سنه ۱۴۰۴ ²") == "سنه 1404 ²"
    assert digits("plain") == "plain"
