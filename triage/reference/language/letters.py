"""The table of letters that can be typed in several codes; a caller gets the rows of its language only.

`letters.csv` says at its head what the columns hold, where it is from and under which licence.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from triage.errors import InvalidFileError
from triage.model.keyboards import Key, Letter

_COLUMNS = ("language", "letter", "forms", "keyboard", "own", "shapes", "weight", "after", "basis", "source")
_WORDS = {"own": {"yes", "no"}, "shapes": {"same", "differ"}, "weight": {"full", "slight"}, "basis": {"S", "K"}}
"""What the cells of a column may be."""
_ALSO = {"ku": "ckb"}
"""Sorani under the tag that it shares with Kurmanji, which is written in Latin letters."""


@cache
def letters(language: str) -> tuple[Letter, ...]:
    """Return the letters of one language, in the order of the table; none where it lacks the language."""
    grouped: dict[str, list[dict[str, str]]] = {}
    for row in _rows():
        if row["language"] == _ALSO.get(language, language):
            grouped.setdefault(row["letter"], []).append(row)
    return tuple(_letter(name, rows) for name, rows in grouped.items())


@cache
def own_forms(language: str) -> dict[int, str]:
    """Return a table that turns every form of a language's letters into its own, capital into capital."""
    made: dict[int, str] = {}
    for letter in letters(language):
        own = letter.keys[0].forms
        for key in letter.keys:
            made |= {ord(sign): own[min(at, len(own) - 1)] for at, sign in enumerate(key.forms)}
    return made


@cache
def foreign() -> re.Pattern[str]:
    """Return what matches any form that some language does not write: a text without one has nothing to compare.

    Latin signs in the place of Cyrillic ones count beside a Cyrillic letter only, apostrophes there or, turned, after
    o and g.
    """
    signs = {sign for row in _rows() if row["own"] == "no" or row["letter"] == "gaf" for sign in row["forms"]}
    latin = "".join(sorted(signs & set("iIïÏhHjJsSəƏ")))
    rest = "".join(sorted(sign for sign in signs - set(latin) if sign.isalpha() and sign != "ʼ"))
    return re.compile(f"[{rest}]|[Ѐ-ԯ][{latin}'`´’ʼ]|[{latin}][Ѐ-ԯ]|[oOgG][ʻ‘`]")


@cache
def _rows() -> tuple[dict[str, str], ...]:
    """Read the shipped table once."""
    return read(Path(__file__).with_name("letters.csv"))


def read(path: Path) -> tuple[dict[str, str], ...]:
    """Read a table of letters.

    Raises:
        InvalidFileError: a line of it is not as it must be.
    """
    lines = path.read_text("utf-8").splitlines()
    above = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    reader = csv.DictReader(lines[above:], strict=True)
    if tuple(reader.fieldnames or ()) != _COLUMNS:
        raise InvalidFileError(str(path), above + 1, "", f"expected the columns {','.join(_COLUMNS)}")
    rows = []
    for row in reader:
        line = above + reader.line_num
        if None in row or None in row.values():
            raise InvalidFileError(str(path), line, "", f"expected {len(_COLUMNS)} cells")
        for key in _COLUMNS:
            if row[key] not in _WORDS.get(key, {row[key]}) or not (row[key] or key == "after"):
                raise InvalidFileError(
                    str(path), line, key, "expected one of " + ", ".join(sorted(_WORDS.get(key, {"a value"})))
                )
        rows.append(row)
    return tuple(rows)


def _letter(name: str, rows: list[dict[str, str]]) -> Letter:
    """Make one letter of its rows."""
    keys = tuple(Key(forms=row["forms"], keyboard=row["keyboard"], own=row["own"] == "yes") for row in rows)
    first = rows[0]
    return Letter(
        name=name, keys=keys, alike=first["shapes"] == "same", slight=first["weight"] == "slight", after=first["after"]
    )
