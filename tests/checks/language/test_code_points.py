"""A passage or a word typed another way is low; names, apostrophes and whole texts on one keyboard are notes."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.language.code_points import code_points
from triage.model.facts import Where
from triage.model.keyboards import ACCENTS, Form, Keyboards, Lacking, LetterUse, Stretch, Twice

PASSAGE, WORD, MIXED = "passage-on-another-keyboard", "word-typed-two-ways", "forms-mixed"
WHOLE, NEVER = "whole-text-on-another-keyboard", "letters-never-used"


def use(*counts: int, letter: str = "kaf", language: str = "fa", slight: bool = False, twice: int = 0) -> LetterUse:
    """A letter typed in two ways by turns, beginning with the language's own; each stretch in a line of its own."""
    ways = ("Persian", "Arabic")
    stretches = tuple(
        Stretch(keyboard=ways[n % 2], count=count, where=Where(line=n + 1)) for n, count in enumerate(counts) if count
    )
    sums = (sum(counts[::2]), sum(counts[1::2]))
    forms = tuple(
        Form(sign=sign, keyboard=way, own=way == "Persian", count=count)
        for sign, way, count in zip("کك", ways, sums, strict=True)
        if count
    )
    word = Twice(words=("کار", "كار"), where=(Where(line=1), Where(line=2)))
    return LetterUse(
        language=language, letter=letter, slight=slight, forms=forms, stretches=stretches,
        stretch_count=len(stretches), twice=(word,) * min(twice, 5), twice_count=twice,
    )  # fmt: skip


TABLE = [
    # flag: one paragraph, in the middle and at the end
    ((use(10, 6, 10),), [PASSAGE]),
    ((use(14, 6),), [PASSAGE]),
    # flag: two paragraphs and one word, of 15 letters typed another way one strays
    ((use(30, 7, 30, 7, 20, 1, 9),), [PASSAGE]),
    # flag: too few of a letter to tell by itself, in a hand that a passage of another letter breaks
    ((use(10, 6, 10), use(5, 2, 3, letter="gaf")), [PASSAGE]),
    ((use(20, 8, 20, letter=ACCENTS, language="fr"),), [PASSAGE]),
    # flag: one word, and words throughout
    ((use(20, 1, 20, twice=1),), [WORD]),
    ((use(2, 1, 1, 2, 3, 1, 2, 2, 1, 1, 2, 1, 3, twice=4),), [WORD]),
    # 4 letters that stand together in one of 13 places out of 1820: C(13, 1) / C(16, 4) = 0.7 %
    ((use(12, 4),), [PASSAGE]),
    # 3 letters are less than a passage
    ((use(30, 3, 30),), [MIXED]),
    # note: names, apostrophes
    ((use(20, 1, 4, 1, 6),), [MIXED]),
    ((use(5, 8, 9, slight=True, twice=3),), [MIXED]),
    # note: the whole text
    ((use(0, 40),), [WHOLE]),
    # too little for a whole text
    ((use(0, 9),), []),
    # clear
    ((), []),
    # languages are apart
    ((use(10, 6, 10), use(20, 1, 20, language="ps")), [MIXED, PASSAGE]),
]


@pytest.mark.parametrize(("letters", "expected"), TABLE)
def test_codes(letters: tuple[LetterUse, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(code_points, Keyboards(letters=letters))


def test_letters_never_used() -> None:
    """A long Pashto text without ې and ۍ is noted; so is where it begins."""
    lacking = Lacking(language="ps", letters="ې ۍ", words=320, where=Where(line=2))
    [found] = run(code_points, Keyboards(lacking=(lacking,)))
    assert NEVER == found.code
    assert [2] == [w.line for w in found.where]


def test_places() -> None:
    """The beginning of the passage is pointed at, and both places of a word typed twice, the other way first."""
    [found] = run(code_points, Keyboards(letters=(use(10, 6, 10),)))
    assert [2] == [w.line for w in found.where]
    [found] = run(code_points, Keyboards(letters=(use(20, 1, 20, twice=1),)))
    assert [2, 1] == [w.line for w in found.where]
    assert found.values["word"].quote


def test_codes_are_spelled_out() -> None:
    """The codes of this check, by name."""
    names = {"passage-on-another-keyboard", "word-typed-two-ways", "forms-mixed"}
    assert set(code_points.codes) == names | {"whole-text-on-another-keyboard", "letters-never-used"}
