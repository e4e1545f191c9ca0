"""The evidence of script, letters and function words, worked out by hand."""

from __future__ import annotations

import pytest

from tests.derive.spoken.texts import ARABIC, DARI, ENGLISH, PASHTO, RUSSIAN, SORANI, UKRAINIAN, URDU
from triage.derive.spoken.alphabets import FORMS, ONE_SCRIPT, WORDS
from triage.derive.spoken.letters import evidence, script_of

DECIDED = [
    (PASHTO, "Arab", "ps"),
    (DARI, "Arab", "fa"),
    (ARABIC, "Arab", "ar"),
    (URDU, "Arab", "ur"),
    (SORANI, "Arab", "ckb"),
    (RUSSIAN, "Cyrl", "ru"),
    (UKRAINIAN, "Cyrl", "uk"),
    (ENGLISH, "Latn", "en"),
    ("ښځه", "Arab", "ps"),
    ("і пайшоў у ваўка", "Cyrl", "be"),
    ("њихов ђак је ћутао", "Cyrl", "sr"),
    ("бұл үшін қазақ", "Cyrl", "kk"),
    ("ӯ дар ҷангали ҳамсоя", "Cyrl", "tg"),
    ("ўғли қишлоққа ҳам", "Cyrl", "uz"),
    ("bu məktəb üçün", "Latn", "az"),
    ("się że źródła", "Latn", "pl"),
    ("שלום", "Hebr", "he"),
    ("안녕", "Kore", "ko"),
    ("これは紙です", "Jpan", "ja"),
    ("Γράμμα", "Grek", "el"),
]


@pytest.mark.parametrize(("text", "script", "language"), DECIDED)
def test_decided(text: str, script: str, language: str) -> None:
    """Letters or words of one language decide."""
    shown = evidence(text)
    assert (script, language) == (shown.script, shown.language)
    assert not shown.contradicts(language)


@pytest.mark.parametrize("text", ["Kontor", "дом", "کتاب", "नमस्ते", "Unless we progress, we regress."])
def test_undecided(text: str) -> None:
    """A word that many could write decides nothing; nor does one word twice."""
    assert "und" == evidence(text).language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PASHTO, "fa"),
        (PASHTO, "ur"),
        (UKRAINIAN, "ru"),
        (RUSSIAN, "uk"),
        (RUSSIAN, "en"),
        (ENGLISH, "ru"),
        (SORANI, "ku"),
    ],
)
def test_contradicted(text: str, language: str) -> None:
    """Letters that a language has not, or another script, speak against it; `ku` is no language of Arabic script alone."""
    assert evidence(text).contradicts(language) is (language != "ku")


@pytest.mark.parametrize(
    ("text", "form"),
    [("国务院关于学习", "Hans"), ("國務院關於學習", "Hant"), ("人民大会堂", "Hans"), ("山川日月人口", "Hani")],
)
def test_forms_of_chinese(text: str, form: str) -> None:
    """Simplified and traditional by their characters; those that both write decide nothing."""
    assert form == evidence(text).script


def test_a_heading_of_a_few_characters_may_be_japanese() -> None:
    """Without kana, below 20 characters, neither is decided."""
    shown = evidence("財務課年次報告書")
    assert ("und", ["zh", "ja"]) == (shown.language, list(shown.scores))
    assert not shown.contradicts("ja")


def test_tables_agree() -> None:
    """Pairs are pairs, no character is of both kinds, words are of known languages, each script has letters."""
    pairs = FORMS.split()
    assert all(len(pair) == 2 and pair[0] != pair[1] for pair in pairs)
    assert not {pair[0] for pair in pairs} & {pair[1] for pair in pairs}
    for script in WORDS:
        assert set(WORDS[script]) <= set(evidence({"Arab": "ا", "Cyrl": "а", "Latn": "a"}[script]).scores)
    assert not set(ONE_SCRIPT) & set(WORDS)


def test_scripts_by_name() -> None:
    """The script of a letter is read from its Unicode name."""
    assert ["Latn", "Cyrl", "Arab", "Kana", "Zzzz"] == [script_of(letter) for letter in "aяښカꓐ"]
