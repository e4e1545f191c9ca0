"""Measures of a passage that need no knowledge of its language, and what each is held to be ordinary.

`spread` is the standard deviation of a measure between passages of 150 words of one document:
the median over 54 documents of the corpus with at least four such passages (speeches, letters
and messages, news, law; 26 languages), measured 2026-11-24. A document of few passages is
never taken to be more even than that.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import log, sqrt
from statistics import fmean, pstdev

from msgspec import Struct

from triage.derive.readability.prose import WORD, Paragraph
from triage.model.readability import LEAST

WINDOW = 50
"""Words of the moving window in which different words are counted. Source: Covington and McFall, Cutting the
Gordian knot: the moving-average type-token ratio, Journal of Quantitative Linguistics 17 (2010), 94-100."""
COMMON = 40
"""Commonest words of the text whose rates are compared. Source: Burrows, Delta, Literary and Linguistic
Computing 17 (2002), 267-287, with 30 to 150; of a short text only the first are frequent enough."""
LONG = 6
"""Letters beyond which a word is long. Source: Björnsson, Läsbarhet (1968), the long words of LIX."""
FEWEST_SENTENCES = 4
"""Below, the length of sentences is that of one or two: a preamble, a list in one sentence."""

LONGEST_SENTENCE = 60
"""Words; a longer one is a list or a preamble in one sentence, and how much longer tells nothing."""

_BEFORE_HAN = "\u3040"
"""Single characters from here on are Chinese or Japanese."""
_INNER = re.compile(r"[,،、，]")
_OTHER = re.compile(r"[;:؛；：()（）—–«»“”„\"]")


class Measure(Struct, frozen=True):
    """One thing measured."""

    group: str
    name: str
    spread: float
    """On the scale of `scaled`."""
    scale: str = ""
    """log or root: how values are spread evenly; "" as they are."""
    upwards: bool = False
    """True where only more than elsewhere tells anything."""

    def scaled(self, value: float) -> float:
        """Put a value on the scale on which distances are counted."""
        if self.scale == "log":
            return log(max(value, 0.1))
        return sqrt(value) if self.scale == "root" else value


MEASURES = {
    "sentence": Measure("sentences", "words per sentence", 0.21, "log"),
    "evenness": Measure("sentences", "unevenness of sentence length", 0.14),
    "word": Measure("words", "letters per word", 0.19),
    "long": Measure("words", "words of more than six letters per 100", 3.0),
    "variety": Measure("variety", "different words in 50", 1.45),
    "commas": Measure("punctuation", "commas per 100 words", 0.38, "root"),
    "marks": Measure("punctuation", "other marks inside sentences per 100 words", 0.45, "root"),
    "common": Measure("common words", "share of the text's commonest words (%)", 3.5),
    "delta": Measure("common words", "distance of the commonest words' rates from the rest", 0.10, upwards=True),
    "own": Measure("own words", "words found nowhere else in the text (%)", 3.4, upwards=True),
}
"""By key; the first two are absent from passages of fewer than `FEWEST_SENTENCES`."""


class Bag(Struct, frozen=True):
    """Some paragraphs together, with their words counted."""

    paragraphs: tuple[Paragraph, ...]
    words: tuple[str, ...]
    counts: Counter[str]
    units: Counter[str]
    """What counts as a word of its own: words, or pairs of characters where words are not parted."""
    spaced: bool
    """False where most words are single characters, as in Chinese and Japanese."""

    @property
    def text(self) -> str:
        """The paragraphs as one text."""
        return "\n".join(one.text for one in self.paragraphs)


def bag(paragraphs: tuple[Paragraph, ...]) -> Bag:
    """Put paragraphs together."""
    words = tuple(word for one in paragraphs for word in one.words)
    counts = Counter(words)
    spaced = sum(count for word, count in counts.items() if len(word) == 1 and word > _BEFORE_HAN) <= len(words) / 2
    units = counts if spaced else Counter(map("".join, pairwise(words)))
    return Bag(paragraphs, words, counts, units, spaced)


def measured(some: Bag, whole: Bag) -> dict[str, float]:
    """Measure a passage of the text `whole`; keys are those of `MEASURES`."""
    return {**_sentences(some), **_inside(some), **_beside(some, whole)}


def _sentences(some: Bag) -> dict[str, float]:
    """Length of sentences in words, and their standard deviation over that mean."""
    lengths = [
        min(LONGEST_SENTENCE, len(WORD.findall(sentence))) for one in some.paragraphs for sentence in one.sentences
    ]
    if len(lengths) < FEWEST_SENTENCES:
        return {}
    mean = fmean(lengths)
    return {"sentence": mean, "evenness": pstdev(lengths) / mean}


def _inside(some: Bag) -> dict[str, float]:
    """Lengths of words, variety and punctuation."""
    text = some.text
    per = 100 / len(some.words)
    letters = [len(word) for word in some.words]
    lengths = {"word": fmean(letters), "long": per * sum(n > LONG for n in letters)} if some.spaced else {}
    return {
        **lengths,
        "variety": WINDOW * variety(some.words),
        "commas": per * len(_INNER.findall(text)),
        "marks": per * len(_OTHER.findall(text)),
    }


def variety(words: tuple[str, ...]) -> float:
    """Mean share of different words in every window of `WINDOW` words."""
    size = min(WINDOW, len(words))
    counts = Counter(words[:size])
    total = different = len(counts)
    for gone, come in zip(words, words[size:], strict=False):
        if gone != come:
            counts[come] += 1
            counts[gone] -= 1
            different += (counts[come] == 1) - (counts[gone] == 0)
        total += different
    return total / (len(words) - size + 1) / size


def _beside(some: Bag, whole: Bag) -> dict[str, float]:
    """How the words differ from those of the rest of the text.

    `delta` is the mean distance of the commonest words' counts from those that the rest lets
    expect, each in standard deviations of a binomial count; a long passage is counted as one of
    `LEAST` words, or any difference would grow with its length.
    """
    size, rest = len(some.words), len(whole.words) - len(some.words)
    drawn = min(size, LEAST)
    common = [word for word, _ in whole.counts.most_common(COMMON)]
    away = []
    for word in common:
        share = (whole.counts[word] - some.counts[word] + 0.5) / (rest + 1)
        deviation = sqrt(drawn * share * (1 - share) * (1 + drawn / rest))
        away.append(abs(some.counts[word] / size - share) * drawn / deviation)
    own = sum(count for unit, count in some.units.items() if whole.units[unit] == count)
    return {
        "common": 100 * sum(some.counts[word] for word in common) / size,
        "delta": fmean(away),
        "own": 100 * own / max(1, some.units.total()),
    }
