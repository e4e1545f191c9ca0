"""The varieties that markers speak for, by language; words that nobody meant as theirs do not count."""

from __future__ import annotations

import re

import pytest

from tests.facts import case, doc, lines
from triage.derive.varieties import LEAST_WORDS, varieties
from triage.derive.varieties.matching import Matcher
from triage.derive.varieties.unmeant import Line
from triage.model.fold import Folded
from triage.model.varieties import AT_HOME, HOMES, Varieties, expected, told_by
from triage.reference.language import varieties as tables

TEXTS = {
    "en-GB": "Our neighbours in the centre of town labelled the colour chart; the defence staff and the travellers were honoured.",
    "en-US": "Our neighbors in the center of town labeled the color chart; the defense staff and the travelers were honored.",
    "fa-AF": "قوماندان پولیس ولسوالی مکتوب را به شفاخانه فرستاد و منسوبین آمریت در ماه ثور رخصتی گرفتند و به شهر رفتند.",
    "fa-IR": "استاندار و فرماندار شهرستان نامه را به بیمارستان فرستادند و اداره کل در خرداد گذرنامه‌ها را بررسی کرد.",
    "ps-AF": "د ولسوالۍ منسوبینو او د پوهنتون محصلینو د روغتون په اړه خپل مکتوب قوماندانۍ ته په رسمي توګه ولېږه.",
    "ps-PK": "د صوبې سیکرټري او د هسپتال اهلکارو په سکول کښې د یونیورسټۍ په اړه خپله چټهي په رسمي توګه ولېږله.",
    "pt-PT": "O utilizador guardou o ficheiro e apanhou o autocarro; a equipa económica fez o registo do contacto e do facto.",
    "pt-BR": "O usuário salvou o registro e pegou o ônibus; a equipe econômica fez o planejamento do contato e do esporte.",
    "es-ES": "Vosotros guardasteis el fichero en el ordenador del ayuntamiento; el coste del alquiler os ha enfadado mucho.",
    "de-AT": "Im Jänner wurde die Kundmachung der Bezirkshauptmannschaft unterfertigt, weiters wurden die Pensionisten informiert.",
    "fr-CH": "Le conseiller d'État a reçu huitante lettres avant la votation; son natel et le permis de circulation sont perdus.",
}


def found(*texts: str) -> tuple[Varieties, ...]:
    """The varieties of these lines."""
    return varieties(doc(text=lines(*texts)), case())


@pytest.mark.parametrize("variety", sorted(TEXTS))
def test_told(variety: str) -> None:
    """Three words and none of the others tell a variety, also in a short text."""
    [one] = found(TEXTS[variety])
    assert variety.partition("-")[0] == one.language
    assert [variety] == [told.variety for told in one.told if told.axis == "words"]


@pytest.mark.parametrize(
    ("text", "script", "words"),
    [
        (
            "信息网络软件的服务器数据库由国务院和公安局负责管理，请各单位于本月底之前报送年度数据和说明材料。",
            "zh-Hans",
            "zh-CN",
        ),
        (
            "資訊網路軟體的伺服器由行政院負責管理，請各單位於本月底之前報送年度資料與說明，並以書面方式回覆。",
            "zh-Hant",
            "zh-TW",
        ),
        (
            "立法會和特首辦公室收到質素報告，港鐵和的士的數碼服務由警署負責，請各部門於本月底之前以書面答覆。",
            "zh-Hant",
            "zh-HK",
        ),
    ],
)
def test_chinese_has_two_axes(text: str, script: str, words: str) -> None:
    """Script and terms are told apart."""
    [one] = found(text)
    assert {"script": script, "words": words} == {told.axis: told.variety for told in one.told}


def test_counts_and_places() -> None:
    """A word used twice is one marker, met twice, where it first stood."""
    [one] = found(TEXTS["en-GB"], "The colour of honour is the colour of the harbour, as all of our neighbours know.")
    colour = next(hit for hit in one.hits if hit.words == "colour")
    assert (3, 0, 1, 1) == (colour.times, colour.line, colour.last, colour.where.line)
    assert "color" == colour.other


def test_nothing_to_say() -> None:
    """Too little text, a language without a table, and no text at all."""
    assert () == found("colour")
    assert () == varieties(doc(), case())
    assert () == found(
        "Hallituksen esitys eduskunnalle laiksi, jolla muutetaan annettua lakia, on tänään annettu kaikille."
    )
    assert LEAST_WORDS > 1


def test_mixed_text_is_untold() -> None:
    """Where both sides have their words, neither is told."""
    [one] = found(TEXTS["en-GB"], TEXTS["en-US"])
    assert [""] == [told.variety for told in one.told]


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("the color of it", "color", True),
        ("Color matters here", "Color", True),
        ("Color Printing House of Northtown", "Color", False),
        ("the Kennedy Center in town", "Center", False),
        ("THE COLOR OF MONEY", "COLOR", False),
        ('he said "the color" to us', "color", False),
        ("see http://color.example", "color", False),
        ("write to color@paper.example", "color", False),
        ("set color=red", "color", False),
        ("font-color: red", "color", False),
        ("the folder a/color/b of it", "color", False),
        ("It ended. Color was next", "Color", True),
    ],
)
def test_what_is_meant(text: str, word: str, meant: bool) -> None:
    """Names, headings, quotations, addresses and code are left out."""
    at = text.index(word)
    assert meant is Line(text, "en").is_meant(at, at + len(word))


def test_matching() -> None:
    """The longest phrase at a word, stems with any ending, patterns on either text, Chinese without spaces."""
    made = Matcher(
        [
            ("car park", "long"),
            ("car", "short"),
            ("stem*", "stem"),
            ("/a\\d/", "p"),
            ("//A\\d//", "raw"),
            ("信息", "han"),
        ]
    )
    assert ["long", "stem", "short"] == [met.what for met in made.find(Folded("Car park stemming car"))]
    assert ["p", "raw"] == [met.what for met in made.find(Folded("x A1 y"))]
    assert [(1, 3)] == [(met.start, met.end) for met in made.find(Folded("看信息"))]


def test_a_short_stem_is_refused() -> None:
    """A stem of two letters would match half the language."""
    with pytest.raises(ValueError, match="too short"):
        Matcher([("ab*", 1)])


@pytest.mark.parametrize(
    ("language", "tag", "country", "wanted"),
    [
        ("fa", "prs", None, {"fa-AF"}),
        ("fa", "fa-IR", "AF", {"fa-IR"}),
        ("fa", "fa", "AF", {"fa-AF"}),
        ("fa", None, "FR", set()),
        ("en", "en_GB", None, {"en-GB"}),
        ("en", None, "US", {"en-US"}),
        ("en", None, "CA", set()),
        ("en", "fa-AF", None, set()),
        ("zh", "zh-TW", None, {"zh-Hant", "zh-TW"}),
        ("zh", "zh-Hant", None, {"zh-Hant", "zh-TW", "zh-HK"}),
        ("zh", "zh-Hant-HK", None, {"zh-Hant", "zh-HK"}),
        ("zh", None, "TW", {"zh-Hant", "zh-TW"}),
        ("zh", None, "SG", {"zh-Hans", "zh-CN"}),
        ("zh", None, "CN", {"zh-Hans", "zh-CN"}),
        ("pt", "pt-BR", "PT", {"pt-BR"}),
        ("es", None, "MX", {"es-419"}),
    ],
)
def test_expected(language: str, tag: str | None, country: str | None, wanted: set[str]) -> None:
    """A tag's region goes before the country; what neither names is not expected."""
    assert wanted == expected(language, tag, country)


@pytest.mark.parametrize(
    ("own", "others", "words", "told"),
    [
        (3, 0, 50, True),
        (3, 1, 50, False),
        (3, 1, 200, True),
        (2, 0, 200, False),
        (9, 2, 200, False),
        (30, 3, 200, True),
    ],
)
def test_told_by(own: int, others: int, words: int, told: bool) -> None:
    """Three, and at most one of the others in more than 150 words."""
    assert told is told_by(own, others, words)


@pytest.mark.parametrize("language", sorted(tables.languages()))
def test_tables(language: str) -> None:
    """Each row can be matched, names a known variety, and no word is sure for two sides."""
    sure: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in tables.markers(language):
        assert language == row.language
        assert set(row.varieties) <= set(HOMES)
        assert set(HOMES) == set(AT_HOME)
        for form in row.forms:
            if form.startswith("/"):
                assert re.compile(form.strip("/"))
            elif row.sure:
                assert sure.setdefault((row.axis, form), row.varieties) == row.varieties, form
    for rule, form_row in tables.forms(language):
        assert language == rule.language
        assert rule.adopted <= rule.in_force
        assert form_row.forms
    assert tables.markers(language) or tables.forms(language)


def test_characters_are_of_one_script() -> None:
    """No character stands on both sides."""
    simplified, traditional = zip(*tables.characters(), strict=True)
    assert len(traditional) == len(set(traditional))
    assert not set(simplified) & set(traditional)
