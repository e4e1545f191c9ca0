"""The table of conventions: every row sourced, the languages of the product in it, wrong rows refused by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.errors import InvalidFileError
from triage.model.conventions import Sign
from triage.reference.conventions import COLUMNS, conventions

LANGUAGES = {
    "en",
    "fr",
    "de",
    "es",
    "pt",
    "it",
    "pl",
    "tr",
    "ru",
    "uk",
    "be",
    "bg",
    "sr",
    "ar",
    "fa",
    "ps",
    "ur",
    "ckb",
    "he",
    "uz",
    "tg",
    "kk",
    "az",
    "zh",
    "ja",
    "ko",
    "hi",
}
ROW = "en,English,,quotes,“”,usual,S,CLDR,"


def test_every_row_is_sourced_and_unique() -> None:
    """Language, region, sign, form and standing occur once."""
    rows = conventions()
    keys = [(r.language, r.region, r.sign, form, r.standing) for r in rows for form in r.forms]
    assert len(keys) == len(set(keys))
    assert all(row.source and row.basis for row in rows)


def test_languages() -> None:
    """Every language that the product identifies has quotation marks, marks and dates."""
    for sign in (Sign.QUOTES, Sign.MARKS, Sign.DATES):
        assert {row.language for row in conventions() if row.sign is sign} >= LANGUAGES


def test_quotes_are_pairs() -> None:
    """The opening and the closing mark."""
    assert all(len(form) == 2 for row in conventions() if row.sign is Sign.QUOTES for form in row.forms)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        (ROW.replace("quotes", "feathers"), "sign"),
        (ROW.replace("usual", "often"), "standing"),
        (ROW.replace(",S,", ",X,"), "basis"),
        (ROW.replace("CLDR", ""), "source"),
        (ROW + ",more", ""),
    ],
)
def test_wrong_rows_are_refused(tmp_path: Path, line: str, key: str) -> None:
    """The error names file, line and column."""
    path = tmp_path / "table.csv"
    path.write_text(f"# title: x\n{','.join(COLUMNS)}\n{line}\n", encoding="utf-8")
    with pytest.raises(InvalidFileError) as error:
        conventions(path)
    assert (error.value.line, error.value.key) == (3, key)


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", '"'])
def test_wrong_files_are_refused(tmp_path: Path, text: str) -> None:
    """Empty, of other columns, no CSV."""
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidFileError):
        conventions(path)
    with pytest.raises(InvalidFileError):
        conventions(tmp_path / "absent.csv")
