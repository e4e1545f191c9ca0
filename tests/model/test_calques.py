"""Phrases of the tables as patterns on folded text."""

from __future__ import annotations

import pytest

from triage.model.calques import WordPattern
from triage.model.fold import folded

TABLE = [
    ("on the base of", "Done on the base of it.", ["on the base of"]),
    ("on the base of", "on the baseline of, con the base of", []),
    # over the end of a line, but not over a paragraph
    ("on the base of", "on the\nbase of", ["on the\nbase of"]),
    ("on the base of", "on the\n\n\n\nbase of", []),
    ("(take|took|) part*", "took participation", ["took participation"]),
    (
        "(the|a|) report of # pages",
        "report of 12 pages; the report of 9 pages",
        ["report of 12 pages", "the report of 9 pages"],
    ),
    ("(all necessary|) measures (of|for)", "all necessary measures for", ["all necessary measures for"]),
    ("слідуюч*", "на слідуючий день", ["слідуючий"]),
    # a joiner that folding leaves out, and a keyboard's other yeh
    ("می باشد", "این می\u200cباشد و مي باشد", ["میباشد", "می باشد"]),
    ("السید _", "السيد المدير، السيدات", ["السید المدیر"]),
    ("د (*کارونه|*پلانونه)", "د کارونه راپور", ["د کارونه"]),
    ("请不要犹豫", "如有问题请不要犹豫联系", ["请不要犹豫"]),
    ("由 Google 翻译", "由Google翻译。由 Google 翻译", ["由google翻译", "由 google 翻译"]),
]


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_found(pattern: str, text: str, expected: list[str]) -> None:
    """Whole words in their order, with what the pattern leaves open."""
    plain = "\n".join(folded(line) for line in text.split("\n"))
    assert expected == [plain[a:b] for a, b in WordPattern(pattern).finditer(plain)]


def test_loose() -> None:
    """Signs may stand between the words only where that is asked for."""
    assert not WordPattern("certainly here is").finditer("certainly! here is")
    assert [(0, 18)] == WordPattern("certainly here is", loose=True).finditer("certainly! here is")


@pytest.mark.parametrize("pattern", ["_ _", "# #", "(the|a|)"])
def test_a_pattern_needs_a_word_of_its_own(pattern: str) -> None:
    """What would match anything is refused."""
    with pytest.raises(ValueError, match="no word"):
        WordPattern(pattern)
