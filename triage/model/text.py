"""Comparing texts: words, runs of words as numbers, and how far two texts overlap.

Used by `derive.fingerprint` and by `file.known`, which must count alike.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

RUN = 5
"""Words in one shingle. Source: A. Broder, On the resemblance and containment of documents (1997),
uses runs of words; five keep two letters of one office apart although they share their formulas."""

_MARKS = re.compile(
    r"[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\ufeff\u00ad]"
)
"""Accents left over by NFKC, Hebrew and Arabic vowel signs, tatweel, joiners, soft hyphens: writers differ in them."""

_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|[^\W_]+"
)
"""Letters and digits; scripts that leave no space between words count each sign as a word."""


def words_of(text: str) -> list[str]:
    """Return the words of a text, brought to one form (NFKC, casefold, letters and digits only)."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if not plain.isascii():
        plain = _MARKS.sub("", plain)
    return _WORD.findall(plain)


def shingles_of(text: str) -> frozenset[int]:
    """Return a number for every run of `RUN` words; empty where the text has fewer.

    The numbers are the same on every machine and in every run (8 bytes of BLAKE2b).
    """
    words = words_of(text)
    runs = (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
    return frozenset(int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=8).digest()) for run in runs)


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the shared part of two sets of shingles, 0 to 1 (Jaccard); 0 where both are empty."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0
