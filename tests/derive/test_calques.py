"""Phrases are looked for in the lines of their language, over the ends of lines; articles in prose only."""

from __future__ import annotations

from tests.facts import case, doc, lines
from triage.derive.calques import calques

ENGLISH = (
    "The council met on Monday and decided to close the old landing until the repairs are finished.",
    "It was said that the council took",
    "participation in the discussion, and that everything depends from the weather in the spring of this year.",
)
RUSSIAN = "В понедельник совет обсудил состояние северных паромов и решил закрыть старую пристань на время ремонта."


def test_over_the_end_of_a_line() -> None:
    """The words are quoted as they stand, the place is that of the first line."""
    found = calques(doc(text=lines(*ENGLISH)), case())
    assert found is not None
    assert [("took participation", 2), ("depends from", 3)] == [(t.words, t.where.line) for t in found.turns]


def test_of_two_that_overlap_the_longer() -> None:
    """`Дорогой сэр или мадам` holds `Дорогой сэр`, which is not found beside it."""
    found = calques(doc(text=lines("Дорогой сэр или мадам!", RUSSIAN, RUSSIAN)), case())
    assert found is not None
    assert ["Дорогой сэр или мадам"] == [t.words for t in found.turns]


def test_articles_are_counted_in_prose() -> None:
    """By hand: 17 words with 3 articles and 2 prepositions (on, to; `until` is none); the short line is left out."""
    found = calques(doc(text=lines(ENGLISH[0], "Report for the day")), case())
    assert found is not None
    assert found.articles is not None
    assert (17, 3, 2) == (found.articles.words, found.articles.articles, found.articles.prepositions)


def test_no_text() -> None:
    """Nothing to look at."""
    assert calques(doc(), case()) is None
