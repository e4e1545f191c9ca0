"""The tables of carried-over phrases and of machine residue: complete rows, patterns that compile and hold a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.errors import InvalidFileError
from triage.model.calques import WordPattern
from triage.reference.calques import COLUMNS, calques, rows

PAIRS = {
    ("en", "ru"), ("en", "uk"), ("en", "fa"), ("en", "ar"), ("en", "zh"), ("en", "de"), ("en", "fr"), ("en", "es"), ("en", "tr"),
    ("uk", "ru"), ("ps", "fa"), ("ps", "en"), ("fa", "ar"), ("ru", "en"), ("ar", "en"), ("fr", "en"), ("de", "en"), ("es", "en"),
}  # fmt: skip
HEAD = ",".join(COLUMNS) + "\n"


def test_every_pair_has_rows() -> None:
    """At least five phrases each, so that two can be found."""
    met = [(row.language, first) for row in rows() for first in row.first]
    assert all(met.count(pair) >= 5 for pair in PAIRS)


def test_rows_are_distinct_and_say_what_a_native_writer_puts() -> None:
    """A pattern stands once in its language, and is not its own correction."""
    met = [(row.language, row.pattern) for row in rows()]
    assert len(met) == len(set(met))
    for row in rows():
        assert not WordPattern(row.pattern).is_whole(row.instead.casefold()), row


def test_only_the_language_at_hand() -> None:
    """Rows for one language of text, none for one that has none."""
    assert {"uk"} == {row.language for row, _ in calques("uk")}
    assert () == calques("xx")


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ("en,ru,phrase,3,on the meeting,at,K,s,", "strength"),
        ("en,ru,wrong,1,on the meeting,at,K,s,", "kind"),
        ("en,ru,phrase,1,on the meeting,at,K,,", "source"),
        ("en,ru,phrase,1,_ _,at,K,s,", "pattern"),
    ],
)
def test_broken_rows_are_refused(tmp_path: Path, row: str, key: str) -> None:
    """With the name of the column."""
    path = tmp_path / "calques.csv"
    path.write_text(HEAD + row + "\n", encoding="utf-8")
    with pytest.raises(InvalidFileError, match=key):
        rows(path)
