"""Several different phrases of one pair are worth a look; one, or what is usual abroad, is a note or nothing."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.language.calques import calques
from triage.model.calques import Articles, Calque, Calques, Turn
from triage.model.facts import Where

MANY, FEW, SLIPS = "phrases-of-one-language", "few-articles-and-phrases", "agreement-slips"
SINGLE, ARTICLES, SLIP = "single-phrases", "few-articles", "agreement-slip"


def turn(
    words: str, first: str, strength: int = 2, *, language: str = "en", kind: str = "phrase", line: int = 1
) -> Turn:
    """A phrase found on a line, its words standing for its pattern."""
    row = Calque(
        language=language,
        first=tuple(first.split()),
        kind=kind,
        pattern=words,
        strength=strength,
        instead="otherwise",
        basis="K",
        source="invented",
    )
    return Turn(row=row, words=words, where=Where(page=1, line=line))


def text(*turns: Turn, words: int = 300, articles: tuple[int, int, int] | None = None) -> Calques:
    """A text with these phrases; `articles` is words, articles and prepositions of its English prose."""
    counted = None
    if articles is not None:
        counted = Articles(words=articles[0], articles=articles[1], prepositions=articles[2], where=Where(line=9))
    return Calques(words=words, turns=turns, articles=counted)


def slip(words: str) -> Turn:
    """A slip of agreement in Pashto."""
    return turn(words, "fa en", language="ps", kind="agreement")


TABLE = [
    # flag: two strong ones, four weak ones, one strong and two weak
    (text(turn("a", "ru uk"), turn("b", "ru uk")), [MANY]),
    (text(*(turn(w, "de", 1) for w in "abcd")), [MANY]),
    (text(turn("a", "fr"), turn("b", "fr", 1), turn("c", "fr de", 1)), [MANY]),
    # two languages of text, each with its own
    (
        text(*(turn(w, "ru", language="uk") for w in "ab"), *(turn(w, "en", language="ps") for w in "cd")),
        [MANY, MANY],
    ),
    # flag: 2 articles in 100 words, 20 to 100 prepositions, and one phrase
    (text(turn("a", "ru", 1), articles=(150, 3, 15)), [FEW]),
    (text(slip("x"), slip("y"), slip("z")), [SLIPS]),
    # note
    (text(turn("a", "ru")), [SINGLE]),
    (text(turn("a", "ru", 1), turn("b", "ru", 1)), [SINGLE]),
    (text(articles=(150, 3, 15)), [ARTICLES]),
    (text(slip("x")), [SLIP]),
    (text(slip("x"), slip("x"), slip("x")), [SLIP]),
    # the phrase is that of a language with articles, so the two are told apart
    (text(turn("a", "de", 1), articles=(150, 3, 15)), [ARTICLES]),
    # clear
    (text(), []),
    (text(articles=(150, 12, 18)), []),
    # look-alike: the same phrase again and again; one weak one; phrases of two pairs
    (text(*(turn("a", "ru") for _ in range(5))), [SINGLE]),
    (text(turn("a", "ru", 1)), []),
    (text(turn("a", "ru"), turn("b", "ar")), [SINGLE]),
    # look-alike: a long text, in which something is always found (4 + 10,000 / 2,000 are asked for)
    (text(*(turn(w, "ru") for w in "abcd"), words=10_000), [SINGLE]),
    (text(*(turn(w, "ru") for w in "abcde"), words=10_000), [MANY]),
    # look-alike: notes and headings, which have as few prepositions; too little prose
    (text(articles=(150, 3, 6)), []),
    (text(articles=(90, 0, 15)), []),
]


@pytest.mark.parametrize(("found", "expected"), TABLE)
def test_codes(found: Calques, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert sorted(expected) == codes(calques, found)


def test_places_and_language() -> None:
    """The likelier language is named, its phrases quoted, each pointed at."""
    [found] = run(calques, text(turn("a", "ru uk", line=2), turn("b", "uk", line=3), turn("c", "ar", line=4)))
    assert [2, 3] == [w.line for w in found.where]
    assert ("Ukrainian", "a | b") == (found.values["first"].text, found.values["phrases"].text)
    assert found.values["phrases"].quote


def test_two_languages_are_both_named() -> None:
    """What cannot be told apart is not."""
    [found] = run(calques, text(turn("a", "ru uk"), turn("b", "ru uk")))
    assert "Russian or Ukrainian" == found.values["first"].text
