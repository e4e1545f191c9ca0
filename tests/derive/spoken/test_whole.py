"""A document's languages: near ones told apart, passages with their first line, each line its tag, too little not guessed."""

from __future__ import annotations

import pytest

from tests.derive.spoken.texts import (
    ARABIC,
    ARABIC_KEYS,
    DARI,
    ENGLISH,
    HEBREW,
    KURMANJI,
    PASHTO,
    RUSSIAN,
    SERBIAN_LATIN,
    SORANI,
    UKRAINIAN,
    URDU,
)
from tests.facts import case, doc, lines
from triage.derive.spoken import spoken
from triage.model.derived import Spoken

TABLE = [
    (ENGLISH, "en"),
    (PASHTO, "ps"),
    (DARI, "fa"),
    (ARABIC, "ar"),
    (URDU, "ur"),
    (RUSSIAN, "ru"),
    (UKRAINIAN, "uk"),
    # CLD2 still says iw
    (HEBREW, "he"),
    # CLD2 says ku, which stays for Kurmanji in Latin letters
    (SORANI, "ckb"),
    (KURMANJI, "ku"),
    # Persian typed with Arabic yeh and kaf
    (DARI.translate(ARABIC_KEYS), "fa"),
    (PASHTO.translate(ARABIC_KEYS), "ps"),
    # what CLD2 refuses: controls, lone surrogates, non-characters
    ("\x00\x0b\ud800\ufffe".join(ENGLISH.split(" ")), "en"),
]


def told(*texts: str) -> Spoken:
    """The languages of these lines."""
    found = spoken(doc(text=lines(*texts)), case())
    assert found is not None
    return found


@pytest.mark.parametrize(("text", "language"), TABLE)
def test_language(text: str, language: str) -> None:
    """Two sentences are enough to be sure."""
    found = told(text * 2)
    assert (language, True) == (found.main, found.sure)
    assert (language,) == found.by_line
    assert language in {voice.language for voice in found.voices}


def test_passages() -> None:
    """Each half has its language, its share and its first line."""
    found = told(ENGLISH, ENGLISH, ENGLISH, PASHTO, PASHTO)
    assert ["en", "ps"] == [p.language for p in found.passages]
    assert [1, 4] == [p.where.line for p in found.passages]
    assert pytest.approx(1.0, abs=0.02) == sum(p.share for p in found.passages)
    assert ("en", "en", "en", "ps", "ps") == found.by_line
    assert all(p.sure for p in found.passages)


def test_line_between_two_languages_goes_with_its_script() -> None:
    """CLD2 leaves the first Russian line unknown; its letters tell."""
    found = told(ENGLISH, ENGLISH, ENGLISH, RUSSIAN, RUSSIAN)
    assert ["en", "ru"] == [p.language for p in found.passages]
    assert [1, 4] == [p.where.line for p in found.passages]


def test_languages_by_turns() -> None:
    """A paper in two columns or with a translation under each line keeps its tags by line."""
    found = told(*[ENGLISH, UKRAINIAN] * 6)
    assert ("en", "uk") * 6 == found.by_line


def test_one_line_of_another_language_inside() -> None:
    """A quoted Pashto sentence inside Persian is found although the script is the same."""
    found = told(DARI, DARI, DARI, PASHTO, DARI, DARI, DARI)
    assert ("fa", "fa", "fa", "ps", "fa", "fa", "fa") == found.by_line
    assert "fa" == found.main


def test_names_and_figures_go_with_their_line() -> None:
    """A brand inside a line is no passage; a line of figures has its surroundings' tag; an empty line too."""
    branded = RUSSIAN.replace("отделы", "отделы Huawei и Wi-Fi")
    found = told(branded, "12 345,00", "", branded)
    assert ["ru"] == [p.language for p in found.passages]
    assert ("ru",) * 4 == found.by_line


def test_by_line_is_as_long_as_the_text() -> None:
    """Also where the text is longer than what is looked at."""
    texts = [ENGLISH * 50] * 100
    found = told(*texts)
    assert 100 == len(found.by_line)
    assert ("en", "und") == (found.by_line[0], found.by_line[-1])


def test_serbian_in_latin_letters_has_alternatives() -> None:
    """No voice tells it from Croatian and Bosnian."""
    found = told(SERBIAN_LATIN * 2)
    assert {"sr", "hr", "bs"} == {found.main, *found.alternatives}


@pytest.mark.parametrize("text", ["Annex 3, page 7", "x" * 19, "附件 3"])
def test_too_little_has_no_fact(text: str) -> None:
    """Below 20 letters that decide nothing the language is open; two characters may be Japanese."""
    assert spoken(doc(text=lines(text)), case()) is None


@pytest.mark.parametrize(("text", "language"), [("첨부 문서", "ko"), ("ښوونځي", "ps"), ("відповідь її", "uk")])
def test_a_few_letters_that_decide(text: str, language: str) -> None:
    """Hangul is Korean, and a letter that only one language has tells it."""
    found = told("12/3", text)
    assert (language, True, (language,) * 2) == (found.main, found.sure, found.by_line)
    assert ["letters"] == [voice.name for voice in found.voices]
    assert [2] == [p.where.line for p in found.passages]


@pytest.mark.parametrize("text", ["x" * 39, "qzx vbrt kkpl wwmn zzrt plkm vvbx qqrt mnbv " * 3])
def test_gibberish_is_not_sure(text: str) -> None:
    """Letters without words are no language."""
    assert not told(text).sure


def test_letters_of_a_broken_font_are_not_sure() -> None:
    """A font without a map yields letters of many scripts by turns."""
    assert not told("ʎδεέỽνɹɹ Δಁ໌༓ ΕỜɹɹ ΒΕͨ ΔҼՌ ᛙΕΔ ӉਖΛ ЖяΨψ ʍʎɹ ΩΞΛ ԱԲԳ კლმ ".replace(" ", "") * 6).sure


def test_no_letters() -> None:
    """A table of numbers has no language at all."""
    assert spoken(doc(text=lines("12 345 678")), case()) is None
    assert spoken(doc(), case()) is None


def test_text_is_bounded() -> None:
    """One line of several million characters costs no more than the bound."""
    assert told(ENGLISH * 30_000).letters < 400_000
