"""Only a sure reading of enough text is held against the claim; close languages and bilingual offices are no flaw."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, run
from triage.checks.language.claimed import claimed
from triage.model.derived import Spoken, SpokenPassage
from triage.model.facts import Where

WHOLE, PART, OFFICE = "language-differs", "passages-in-another-language", "another-office-language"


def spoken(letters: int = 1000, *, sure: bool = True, **shares: float) -> Spoken:
    """Languages with their shares, the largest first, each on its own line."""
    passages = tuple(
        SpokenPassage(language=tag, share=share, where=Where(page=1, line=n))
        for n, (tag, share) in enumerate(shares.items(), 1)
    )
    return Spoken(main=next(iter(shares)), sure=sure, letters=letters, passages=passages)


TABLE = [
    # flag
    (spoken(fa=1.0), "ru", None, [WHOLE]),
    (spoken(fa=0.9, en=0.1), "en-GB", None, [WHOLE]),
    (spoken(en=0.8, ru=0.2), "en", None, [PART]),
    # the claimed language is there, but the smaller part
    (spoken(ru=0.6, uk=0.4), "uk", None, [PART]),
    (spoken(en=0.4, ru=0.3, fa=0.3), "en", None, [PART, PART]),
    # between 100 and 200 letters only a passage is said to differ
    (spoken(150, fa=1.0), "ru", None, [PART]),
    # clear
    (spoken(ps=1.0), "ps", None, []),
    (spoken(en=0.9, ru=0.1), "en", None, []),
    (spoken(en=0.85, und=0.15), "en", None, []),
    (spoken(en=1.0), "en-US", None, []),
    # too little, or not sure
    (spoken(90, fa=1.0), "ru", None, []),
    (spoken(fa=1.0, sure=False), "ru", None, []),
    # look-alike: one language under two tags, and pairs that cannot be told apart
    (spoken(fa=1.0), "prs", None, []),
    (spoken(fa=1.0), "fa-AF", None, []),
    (spoken(no=1.0), "nb", None, []),
    (spoken(sr=0.7, hr=0.3), "bs", None, []),
    (spoken(ms=1.0), "id", None, []),
    (spoken(uz=1.0), "uzs", None, []),
    # look-alike: bilingual offices
    (spoken(fa=0.6, ps=0.4), "ps", None, [OFFICE]),
    (spoken(ps=0.5, fa=0.5), "fa", "AF", [OFFICE]),
    (spoken(ru=1.0), "be", "BY", [OFFICE]),
    # in Iran Pashto is none
    (spoken(ps=1.0), "fa", "IR", [WHOLE]),
]


@pytest.mark.parametrize(("languages", "said", "country", "expected"), TABLE)
def test_codes(languages: Spoken, said: str, country: str | None, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(claimed, languages, said, case=case(language=said, country=country))


def test_place_is_the_first_line_of_the_passage() -> None:
    """The passage that differs is pointed at, not the text."""
    [found] = run(claimed, spoken(en=0.8, ru=0.2), "en")
    assert [2] == [w.line for w in found.where]
