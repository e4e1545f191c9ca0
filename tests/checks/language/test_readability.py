"""Only what the derive room says stands apart is told, with both values of the measures that are far."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.language.readability import MOST_PASSAGES, readability
from triage.model.facts import Where
from triage.model.readability import Compared, Index, Passage, Readability


def far(name: str, here: float, rest: float, away: float, *, counts: bool = True, group: str = "words") -> Compared:
    """A measure of a passage."""
    return Compared(group=group, name=name, here=here, rest=rest, away=away, counts=counts)


def passage(first: int | None = 3, last: int | None = 9, language: str = "en", **parts: object) -> Passage:
    """A passage that stands apart."""
    compared = (far("letters per word", 4.1, 5.9, -6.2), far("commas per 100 words", 3.0, 3.1, -0.1))
    made = {"compared": compared, "apart": 11.0, "unlike": ("was", "his"), **parts}
    return Passage(language=language, first=Where(page=1, line=first), last=Where(page=1, line=last), words=160, **made)  # type: ignore[arg-type]  # parts by name


def even(*apart: Passage) -> Readability:
    """Twelve passages compared, of which these stand apart."""
    return Readability(compared=12, apart=apart)


TABLE = [
    # flag
    (even(passage()), ["passage-stands-apart"]),
    (even(passage(), passage(20, 26)), ["passage-stands-apart"] * 2),
    # a text in which more stand apart has no manner of its own: only the farthest are told
    (even(*(passage(n, n + 5) for n in range(0, 60, 10))), ["passage-stands-apart"] * MOST_PASSAGES),
    # clear: nothing stood apart, however uneven (look-alike: preamble, list, quotation are left out before)
    (even(), []),
]


@pytest.mark.parametrize(("found", "expected"), TABLE)
def test_codes(found: Readability, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(readability, found)


def test_places_are_the_first_and_the_last_line() -> None:
    """The passage can be gone to."""
    [found] = run(readability, even(passage()))
    assert [3, 9] == [where.line for where in found.where]
    [short] = run(readability, even(passage(7, 7)))
    assert [7] == [where.line for where in short.where]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (passage(), "letters per word 4.1 (elsewhere 5.9)"),
        (passage(indices=(Index(name="LIX", here=21.2, rest=64.6),)), "letters per word 4.1 (elsewhere 5.9); LIX 21 (elsewhere 65)"),
        (passage(compared=(far("length", 9.0, 2.0, 4.0), far("long words", 9.0, 2.0, 3.0))), "length 9.0 (elsewhere 2.0)"),
        (passage(compared=(far("commas", 9.0, 2.0, 4.0), far("words of its own", 0, 20, -5.0, counts=False))), "commas 9.0 (elsewhere 2.0)"),
    ],
)  # fmt: skip
def test_measures_that_are_far_are_named_with_both_values(told: Passage, expected: str) -> None:
    """Those near the others, the nearer of one group, and those on the side that tells nothing, are left out."""
    [found] = run(readability, even(told))
    assert expected == found.values["measures"].text


@pytest.mark.parametrize(
    ("told", "words", "extent"),
    [
        (passage(), "160 words", "lines 3 to 9"),
        (passage(7, 7), "160 words", "line 7"),
        (passage(language="zh"), "160 characters", "lines 3 to 9"),
        (passage(None, None), "160 words", "a passage"),
    ],
)
def test_extent(told: Passage, words: str, extent: str) -> None:
    """The size and the lines are said as far as they are known."""
    [found] = run(readability, even(told))
    assert (words, extent) == (found.values["words"].text, found.values["extent"].text)


def test_words_out_of_the_text_are_quoted() -> None:
    """Sharing can leave them out."""
    [found] = run(readability, even(passage()))
    assert found.values["unlike"].quote
