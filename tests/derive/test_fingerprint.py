"""Texts are counted alike on every machine, whatever their spacing, case, accents' form and vowel signs."""

from __future__ import annotations

from tests.facts import case, doc, lines
from triage.derive.fingerprint import fingerprint, shingles_of
from triage.model.picture import PictureFacts
from triage.model.text import overlap, words_of


def test_words() -> None:
    """Letters and digits only, in one form; scripts without spaces count each sign."""
    assert ["the", "café", "no", "17"] == words_of("The CAFE\u0301, no. 17!")
    assert ["كتاب"] == words_of("كِتَـاب")
    assert ["文", "書", "no1"] == words_of("文書 No1")
    assert ["میروم"] == words_of("می\u200cروم")


def test_shingles() -> None:
    """Six words have two runs of five; fewer than five have none; the number is fixed for ever."""
    assert 2 == len(shingles_of("one two three four five six"))
    assert frozenset() == shingles_of("one two three four")
    # printf 'one two three four five' | b2sum -l 64
    assert frozenset({0x3E1DA6133E7D53E7}) == shingles_of("One, two: three-four FIVE")


def test_overlap() -> None:
    """Shared over all; nothing shares nothing."""
    assert 0.5 == overlap(frozenset({1, 2, 3}), frozenset({2, 3, 4}))
    assert 0.0 == overlap(frozenset(), frozenset())


def test_fingerprint() -> None:
    """Hash, picture hash, words and runs."""
    picture = PictureFacts(width=1, height=1, perceptual_hash="0f0f39d1c5131f0f")
    made = fingerprint(doc(text=lines("One two three", "four five six"), picture=picture), case())
    assert ("0" * 64, "0f0f39d1c5131f0f", 6) == (made.sha256, made.perceptual_hash, made.words)
    assert shingles_of("one two three four five six") == made.shingles
    bare = fingerprint(doc(), case())
    assert (None, frozenset(), 0) == (bare.perceptual_hash, bare.shingles, bare.words)
