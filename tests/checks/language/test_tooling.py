"""Two independent traces of a language that nothing explains count; English software, neighbours and office languages do not."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, run
from triage.checks.language.tooling import tooling
from triage.model.derived import Spoken, SpokenPassage
from triage.model.facts import Where
from triage.model.tooling import Family, Tooling, ToolingSign

HERE = Where(page=1, line=1)
F = Family


def sign(family: Family, languages: str, region: str = "", at: str = "") -> ToolingSign:
    """A sign that fits these languages."""
    place = Where(field=at or family.value)
    return ToolingSign(
        family=family, kind=family.value, text=languages, languages=tuple(languages.split()), region=region, where=place
    )


def spoken(*languages: str, sure: bool = True) -> Spoken:
    """A text of these languages in equal parts."""
    share = 1 / len(languages)
    passages = tuple(SpokenPassage(language=tag, share=share, where=HERE) for tag in languages)
    return Spoken(main=languages[0], sure=sure, letters=400, passages=passages)


def tools(*signs: ToolingSign, expected: str = "en", usual: str = "", **beside: str) -> Tooling:
    """The signs with what explains them."""
    others = {tag: tuple(value.split()) for tag, value in beside.items()}
    return Tooling(signs=signs, expected=tuple(expected.split()), usual=tuple(usual.split()), beside=others)


NO_LATIN = sign(F.TEMPLATE, "ru zh ar fa uk")
RU, PROOF = sign(F.PROGRAM, "ru uk"), sign(F.PROOFING, "ru", "RU")
PAGE, ERROR, FACE = sign(F.CODE_PAGE, "ru uk be"), sign(F.ERROR, "ru"), sign(F.FONT, "zh")

TABLE = [
    # flag: two families
    (tools(sign(F.TEMPLATE, "fr"), sign(F.PROOFING, "fr")), spoken("ps"), "AF", ["interface-of-another-language"]),
    (tools(NO_LATIN, PROOF, expected="en"), spoken("de"), None, ["interface-of-another-language"]),
    (tools(PAGE, PROOF), spoken("en"), "US", ["interface-of-another-language"]),
    # flag: an error message alone, English or not, claimed or not
    (tools(ERROR), spoken("en"), None, ["error-string-of-another-language"]),
    (tools(ERROR, RU, PAGE), spoken("ar"), "IQ", ["error-string-of-another-language"]),
    # flag, low: one family
    (tools(RU), spoken("ps"), "AF", ["one-trace-of-another-language"]),
    (tools(PAGE), spoken("en"), None, ["code-page-of-another-language"]),
    (tools(PROOF), spoken("ps"), "AF", ["proofing-language-of-another"]),
    (tools(PROOF), spoken("en"), "GB", ["proofing-language-of-another"]),
    # English without a claimed country
    (tools(RU, PROOF), spoken("en"), None, ["interface-behind-english"]),
    (tools(PROOF), spoken("en"), None, ["proofing-language-behind-english"]),
    # two languages are two findings
    (
        tools(RU, PROOF, sign(F.TEMPLATE, "fr")),
        spoken("ps"),
        "AF",
        ["interface-of-another-language", "one-trace-of-another-language"],
    ),
    # notes
    (tools(sign(F.PROOFING, "fa", "IR"), expected="en ps fa"), spoken("fa"), "AF", ["proofing-region-of-another-country"]),
    (tools(RU, PROOF, kk="ru"), spoken("kk"), None, ["language-common-there"]),
    (tools(RU, PROOF, expected="en tg", usual="ru"), spoken("en"), "TJ", ["language-common-there"]),
    (tools(FACE), spoken("en"), None, ["eastern-font-defaults"]),
    # clear
    (tools(sign(F.TEMPLATE, "en"), sign(F.PROOFING, "en", "US")), spoken("ps"), "AF", []),
    (tools(), spoken("ps"), "AF", []),
    # look-alike: the text, an office or the claim explains it
    (tools(RU, PROOF), spoken("ru"), None, []),
    (tools(RU, PROOF), spoken("en", "ru"), "US", []),
    (tools(RU, PROOF, expected="en kk ru"), spoken("kk"), "KZ", []),
    (tools(NO_LATIN), spoken("fa"), "AF", []),
    (tools(sign(F.TEMPLATE, "nb da"), sign(F.PROOFING, "nb")), spoken("da"), None, []),
    # look-alike: regions of English and Arabic are defaults everywhere
    (tools(sign(F.PROOFING, "en", "US")), spoken("en"), "GB", []),
    (tools(sign(F.PROOFING, "ar", "SA"), expected="en ar"), spoken("ar"), "IQ", []),
    # look-alike: no language can be told
    (tools(RU, PROOF), spoken("la"), "GB", []),
    (tools(RU, PROOF), spoken("de", sure=False), "DE", []),
]  # fmt: skip


@pytest.mark.parametrize(("signs", "text", "country", "expected"), TABLE)
def test_codes(signs: Tooling, text: Spoken, country: str | None, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(tooling, signs, text, case=case(country=country))


def test_places() -> None:
    """Every trace that is named is pointed at, one of each family before a second of any."""
    signs = (sign(F.TEMPLATE, "fr", at="a"), sign(F.TEMPLATE, "fr", at="b"), sign(F.PROOFING, "fr", at="c"))
    [found] = run(tooling, tools(*signs), spoken("ps"), case=case(country="AF"))
    assert {"a", "c"} == {w.field for w in found.where[:2]}
    assert found.values["traces"].quote
