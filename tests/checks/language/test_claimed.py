"""Only a sure reading of enough text is held against the claim; close languages and bilingual offices are no flaw."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, doc, lines, run
from triage.checks.language.claimed import claimed
from triage.derive.expected import expected
from triage.model.derived import Spoken, SpokenPassage
from triage.model.expected import Expected
from triage.model.facts import Where
from triage.model.packs import Named, Packs

WHOLE, PART, OFFICE = "language-differs", "passages-in-another-language", "another-office-language"
NO_OFFICE, WORKING, AT_ODDS = "no-office-language", "working-language", "claims-at-odds"
TEXT = lines("one", "two", "three", "four", "five")


def said_of(language: str | None, country: str | None = None, issuer: str | None = None) -> Expected:
    """What these claims lead one to expect."""
    packs = Packs(
        institutions=(
            Named(thing="xx-office", kind="office", name="Ofisi ya Kubuni", language="sw", basis="S", source="test"),
            Named(thing="de-amt", kind="office", name="Erfundenes Amt", language="hsb", basis="S", source="test"),
        )
    )
    made = expected(doc(), case(language=language, country=country, issuer=issuer, packs=packs))
    assert made is not None
    return made


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


@pytest.mark.parametrize(("languages", "said", "country", "codes_"), TABLE)
def test_codes(languages: Spoken, said: str, country: str | None, codes_: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert codes_ == codes(claimed, TEXT, languages, said_of(said, country))


COUNTRIES = [
    # flag: wholly in a language that no office of the country writes
    (spoken(uk=1.0), None, "PK", [NO_OFFICE]),
    (spoken(ko=0.9, en=0.1), None, "DE", [NO_OFFICE]),
    (spoken(ps=1.0), None, "RU", [NO_OFFICE]),
    # a language in which countries write to one another
    (spoken(ru=1.0), None, "AF", [WORKING]),
    (spoken(fr=1.0), None, "UZ", [WORKING]),
    # said to be in that language, so only the two claims are at odds
    (spoken(uk=1.0), "uk", "PK", [AT_ODDS]),
    (spoken(ru=1.0), "ru", "AF", [AT_ODDS]),
    # the claimed language is an office's, and the text in neither: said once
    (spoken(uk=1.0), "ur", "PK", [WHOLE]),
    # clear
    (spoken(ur=1.0), None, "PK", []),
    (spoken(ps=1.0), None, "AF", []),
    (spoken(fr=1.0), None, "CH", []),
    # too little, not sure, not wholly, a country that is not in the table
    (spoken(150, uk=1.0), None, "PK", []),
    (spoken(uk=1.0, sure=False), None, "PK", []),
    (spoken(uk=0.8, ur=0.2), None, "PK", []),
    (spoken(uk=1.0), None, "ZZ", []),
    # look-alike: regional languages, languages of older papers, pairs that cannot be told apart
    (spoken(tt=1.0), None, "RU", []),
    (spoken(ckb=1.0), None, "IQ", []),
    (spoken(ca=1.0), None, "ES", []),
    (spoken(ru=1.0), None, "UA", []),
    (spoken(fa=1.0), None, "AF", []),
    (spoken(hr=1.0), None, "RS", []),
    (spoken(en=1.0), None, "AF", []),
]


@pytest.mark.parametrize(("languages", "said", "country", "codes_"), COUNTRIES)
def test_countries(languages: Spoken, said: str | None, country: str, codes_: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert codes_ == codes(claimed, TEXT, languages, said_of(said, country))


def test_every_code_is_met() -> None:
    """Named here for the structure: each stands in a row above."""
    met = {code for *_, some in (*TABLE, *COUNTRIES) for code in some}
    assert {
        "language-differs", "passages-in-another-language", "another-office-language",
        "no-office-language", "working-language", "claims-at-odds",
    } == met  # fmt: skip


def test_an_office_writes_in_the_languages_of_its_own_names() -> None:
    """A pack that holds the issuer's name in a language knows that its offices write it."""
    sorbian = spoken(hsb=1.0)
    assert [NO_OFFICE] == codes(claimed, TEXT, sorbian, said_of(None, "AT"))
    assert [] == codes(claimed, TEXT, sorbian, said_of(None, None, "Erfundenes Amt"))
    assert "DE" == said_of(None, None, "Erfundenes Amt").country


def test_nothing_is_expected_without_a_claim() -> None:
    """The runner then says that the check is not applicable."""
    assert expected(doc(), case()) is None
    assert expected(doc(), case(issuer="An office that no pack knows")) is None


def passages(*some: SpokenPassage, **more: object) -> Spoken:
    """A text of these passages."""
    values = {"main": some[0].language, "sure": True, "letters": 1000, "passages": some, **more}
    return Spoken(**values)  # type: ignore[arg-type]  # members by name


def test_what_it_may_be_as_well_is_not_said_to_differ() -> None:
    """Neither as a whole nor in a passage, and unsure passages count for nothing."""
    doubtful = SpokenPassage(language="uz", share=1.0, where=Where(line=1), alternatives=("tk",))
    assert [] == codes(claimed, TEXT, passages(doubtful), said_of("tk"))
    assert [] == codes(claimed, TEXT, passages(doubtful), said_of(None, "TM"))
    assert [WHOLE] == codes(claimed, TEXT, passages(doubtful), said_of("kk"))
    unsure = SpokenPassage(language="ru", share=0.4, where=Where(line=3), sure=False)
    english = SpokenPassage(language="en", share=0.6, where=Where(line=1))
    assert [] == codes(claimed, TEXT, passages(english, unsure), said_of("en"))


def test_place_is_the_longest_run_of_lines() -> None:
    """The lines that differ are pointed at, from the first to the last; without lines, the passage."""
    mixed = spoken(en=0.8, ru=0.2)
    [found] = run(claimed, TEXT, mixed, said_of("en"))
    assert [2] == [w.line for w in found.where]
    by_line = passages(*mixed.passages, by_line=("ru", "en", "ru", "ru", "en"))
    [found] = run(claimed, TEXT, by_line, said_of("en"))
    assert [3, 4] == [w.line for w in found.where]
