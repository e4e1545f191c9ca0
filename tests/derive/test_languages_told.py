"""Each language is told with its share, how surely, and what else it may be."""

from __future__ import annotations

from triage.derive.languages_told import TOO_SHORT, languages_told
from triage.model.derived import Spoken, SpokenPassage
from triage.model.facts import Where


def passage(language: str, share: float, line: int, *may_be: str, sure: bool = True) -> SpokenPassage:
    """A passage that begins on a line."""
    return SpokenPassage(language=language, share=share, where=Where(line=line), sure=sure, alternatives=may_be)


def words(main: str, *some: SpokenPassage, sure: bool = True, may_be: tuple[str, ...] = ()) -> list[str]:
    """What is said of a text."""
    spoken = Spoken(main=main, sure=sure, letters=1000, passages=some, alternatives=may_be)
    return [one.words for one in languages_told(spoken)]


def test_too_little_text() -> None:
    """Nothing to tell from."""
    [told] = languages_told(None)
    assert TOO_SHORT == told.words
    assert told.where is None


def test_share_sureness_and_alternatives() -> None:
    """Passages of one language are added up; the largest comes first."""
    assert ["Pashto (ps), 70 % of the letters", "Persian/Dari (fa), 30 % of the letters"] == words(
        "ps", passage("fa", 0.3, 1), passage("ps", 0.4, 2), passage("ps", 0.3, 3)
    )
    assert ["Uzbek (uz), 100 % of the letters, not sure, or: Turkmen (tk)"] == words(
        "uz", passage("uz", 1.0, 1, "tk"), sure=False, may_be=("tk",)
    )


def test_unsure_passages_untold_text_and_scraps() -> None:
    """A passage that is mostly unsure says so; what could not be told is told; single words are not."""
    assert [
        "English (en), 60 % of the letters",
        "Russian (ru), 25 % of the letters, not sure, or: Bulgarian (bg)",
        "not told, 14 % of the letters",
    ] == words(
        "en",
        passage("en", 0.6, 1),
        passage("ru", 0.25, 2, "bg", sure=False),
        passage("und", 0.14, 3),
        passage("fr", 0.01, 4),
    )


def test_place_is_the_largest_passage() -> None:
    """Not the first."""
    spoken = Spoken(main="ps", sure=True, letters=1000, passages=(passage("ps", 0.2, 1), passage("ps", 0.8, 9)))
    [told] = languages_told(spoken)
    assert Where(line=9) == told.where
