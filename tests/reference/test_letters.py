"""The table of letters is well formed, gives a language its own letters only, and refuses what is not as it must be."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from triage.errors import InvalidFileError
from triage.reference.language.letters import foreign, letters, own_forms, read

HEAD = "language,letter,forms,keyboard,own,shapes,weight,after,basis,source"


def test_table() -> None:
    """Every form is one sign in composed form, stands once for its letter, and the first row is the language's own."""
    for language in ("fa", "ps", "ar", "ur", "ckb", "ro", "tr", "az", "de", "is", "hr", "vi", "uz", "uk", "be", "kk"):
        for letter in letters(language):
            signs = "".join(key.forms for key in letter.keys)
            assert letter.keys[0].own
            assert len(signs) == len(set(signs)) == len(unicodedata.normalize("NFC", signs)), letter
    assert not foreign().search(
        "Plain text, naïve façade, it's “quoted” – 5 µm; Straße, Größe, œuvre, dog’s, Ärzte, señor"
    )


def test_a_language_without_rows() -> None:
    """It has no letters; Sorani is found under the tag it shares with Kurmanji."""
    assert () == letters("xx")
    assert letters("ku") == letters("ckb") != ()


def test_own_forms() -> None:
    """Every form turns into the language's own, capital into capital."""
    assert "کتاب یک" == "كتاب يك".translate(own_forms("fa"))
    assert "șȘțȚ" == "şŞţŢ".translate(own_forms("ro"))


@pytest.mark.parametrize(
    "row",
    [
        "fa,kaf,ك,Arabic,maybe,same,full,,S,here",
        "fa,kaf,,Arabic,no,same,full,,S,here",
        "fa,kaf,ك",
        "fa,kaf,ك,A,no,s,f,,S,x,y",
    ],
)
def test_refuses(tmp_path: Path, row: str) -> None:
    """A wrong word, an empty cell, too few and too many cells."""
    path = tmp_path / "letters.csv"
    path.write_text(f"# title\n{HEAD}\n{row}\n", encoding="utf-8")
    with pytest.raises(InvalidFileError):
        read(path)


def test_refuses_other_columns(tmp_path: Path) -> None:
    """The columns stand in their order."""
    path = tmp_path / "letters.csv"
    path.write_text("language,letter\nfa,kaf\n", encoding="utf-8")
    with pytest.raises(InvalidFileError):
        read(path)
