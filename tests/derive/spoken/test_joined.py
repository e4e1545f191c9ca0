"""One paragraph: who is asked, who stands in for an absent voice, and what is left open."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.derive.spoken.texts import ARABIC, ENGLISH, KURMANJI, PASHTO, SERBIAN_LATIN
from triage.derive.spoken import cld2, identified, langdetect, langid, spoken
from triage.derive.spoken.cld2 import Vote
from triage.model.languages import Identified


def names(found: Identified) -> list[str]:
    """The voices that were asked."""
    return [voice.name for voice in found.voices]


def test_first_voice_and_letters_are_enough_for_plain_text() -> None:
    """Nobody else is asked where CLD2 is firm and the letters do not speak against it."""
    found = identified(ENGLISH * 2)
    assert ("en", True, "Latn", ()) == (found.language, found.sure, found.script, found.alternatives)
    assert ["CLD2", "letters"] == names(found)


def test_second_voice_is_asked_where_the_first_fails() -> None:
    """CLD2 does not know Kurmanji."""
    pytest.importorskip("py3langid")
    found = identified(KURMANJI)
    assert ("ku", True) == (found.language, found.sure)
    assert "CLD2" == names(found)[0]
    assert "ku" != found.voices[0].language


@pytest.mark.parametrize("absent", [["pycld2"], ["pycld2", "py3langid"], ["pycld2", "py3langid", "langdetect"]])
def test_absent_voices_are_passed_over(absent: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without CLD2 the next stands in, without any the letters; `voices` shows it."""
    pytest.importorskip("py3langid")
    langid._model.cache_clear()
    for name in absent:
        monkeypatch.setitem(sys.modules, name, None)
    found = identified(PASHTO)
    langid._model.cache_clear()
    assert "ps" == found.language
    assert "CLD2" not in names(found)
    assert ("py3langid" in names(found)) is ("py3langid" not in absent)


def test_a_whole_document_without_cld2(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines are told by script and by the other voices."""
    from tests.facts import case, doc, lines

    monkeypatch.setitem(sys.modules, "pycld2", None)
    found = spoken(doc(text=lines(ENGLISH, PASHTO, ENGLISH, PASHTO)), case())
    assert found is not None
    assert ("en", "ps", "en", "ps") == found.by_line


def test_disagreement_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three voices with three answers and letters that decide nothing: untold, with all as alternatives."""
    unsure = Vote(reliable=False, languages=("ro",), share=0.5, runs=())
    monkeypatch.setattr(cld2, "ask", lambda text, guess=False: unsure)
    monkeypatch.setattr(langid, "told", lambda text: (("ms", 0.5), ("jv", 0.04)))
    monkeypatch.setattr(langdetect, "told", lambda text: "sl")
    found = identified("Bonava teriko salun meda lipor")
    assert ("und", False) == (found.language, found.sure)
    assert {"ro", "ms"} <= set(found.alternatives)


def test_langdetect_alone_is_never_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """It calls Pashto Persian, always; so it only strengthens what another voice named."""
    monkeypatch.setitem(sys.modules, "pycld2", None)
    monkeypatch.setattr(langid, "told", lambda text: None)
    monkeypatch.setattr(langdetect, "told", lambda text: "so")
    assert "so" != identified("Bonava teriko salun meda lipor").language


def test_langdetect_is_seeded() -> None:
    """The same text has the same answer each time."""
    pytest.importorskip("langdetect")
    assert 1 == len({langdetect.told("Bonava teriko salun meda lipor ti") for _ in range(8)})


def test_langdetect_has_nothing_to_go_by() -> None:
    """Figures have no features."""
    pytest.importorskip("langdetect")
    assert "und" == langdetect.told("12 345")


def test_second_voice_without_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cage lets nobody write; the model is loaded all the same."""
    pytest.importorskip("py3langid")
    import tempfile

    def refused() -> str:
        """No folder can be written."""
        raise FileNotFoundError

    monkeypatch.setattr(tempfile, "gettempdir", refused)
    langid._model.cache_clear()
    ranked = langid.told(ARABIC)
    assert ranked is not None
    assert "ar" == ranked[0][0]


def test_a_model_that_cannot_be_loaded_is_an_absent_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too little memory, or another layout: the others go on."""
    model = pytest.importorskip("py3langid.langid")

    def refused(*args: object, **named: object) -> object:
        """As under a bound of the address space."""
        raise MemoryError

    langid._model.cache_clear()
    monkeypatch.setattr(model.LanguageIdentifier, "from_model_file", refused)
    assert langid.told(ARABIC) is None
    langid._model.cache_clear()


def test_twins_are_named() -> None:
    """Serbian, Croatian and Bosnian in Latin letters stand for one another."""
    found = identified(SERBIAN_LATIN)
    assert {"sr", "hr", "bs"} == {found.language, *found.alternatives}


@pytest.mark.parametrize("text", ["", "12 345", "\ud800", "\x00"])
def test_nothing_to_tell(text: str) -> None:
    """No letters, no language."""
    assert Identified(language="und", sure=False) == identified(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_answered(text: str) -> None:
    """Nothing raises, and a tag never stands among its own alternatives."""
    found = identified(text)
    assert found.language not in found.alternatives
    assert not (found.sure and found.language == "und")
