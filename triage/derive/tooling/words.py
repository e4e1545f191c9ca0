"""The tables of programs' own words, ready to be asked: which languages does a word fit?

`ui_language.csv` holds words by kind, `country_languages.csv` what offices of a country write.
Both are read once, and only where a document carries traces.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

_HIDDEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u202a\u202c\ufeff"))
_SPACES = re.compile(r"\s+")
_WORLD = frozenset(["en", "fr", "es", "pt", "de", "ru", "zh"])
"""Languages of so many countries that what else is written there says nothing."""
_NUMBER = re.compile(r"[\s(_-]*\d{1,4}\)?$")


class Country(Struct, frozen=True):
    """What is written in one country."""

    offices: tuple[str, ...]
    usual: tuple[str, ...]


def plain(text: str) -> str:
    """Fold case, spaces and marks that nobody sees, so that `Office\u200b 主题` is `office 主题`."""
    return _SPACES.sub(" ", text.translate(_HIDDEN).replace("！", "! ").replace("'", "’")).strip().casefold()


def without_number(text: str) -> str:
    """`Документ1` and `文档 (2)` without their numbers."""
    return _NUMBER.sub("", text)


def languages_of(kind: str, text: str) -> tuple[str, ...]:
    """Return the languages that a word of this kind fits; none where it is not in the table."""
    wanted = plain(text)
    exact = _exact().get((kind, wanted), ())
    if exact or not wanted:
        return exact
    for match, value, languages in _parts().get(kind, ()):
        if (
            (match == "start" and wanted.startswith(value))
            or (match == "end" and f" {wanted}".endswith(value))
            or (match == "in" and value in wanted)
        ):
            return languages
    return ()


def phrases(kind: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases of a kind that is looked for inside a text, folded, with their languages."""
    return {value: languages for _, value, languages in _parts().get(kind, ())}


@cache
def countries() -> dict[str, Country]:
    """Return what offices of each country write, by ISO 3166-1 alpha-2."""
    return {
        row["country"]: Country(tuple(row["offices"].split()), tuple(row["usual"].split()))
        for row in _rows("country_languages")
    }


@cache
def beside() -> dict[str, tuple[str, ...]]:
    """Return for each language that few countries write the others that offices or software use there."""
    found: dict[str, dict[str, None]] = {}
    for country in countries().values():
        for language in country.offices:
            if language not in _WORLD:
                found.setdefault(language, {}).update(dict.fromkeys((*country.offices, *country.usual)))
    return {language: tuple(o for o in others if o != language) for language, others in found.items()}


@cache
def _exact() -> dict[tuple[str, str], tuple[str, ...]]:
    """(kind, folded word) → languages; a word of several rows fits them all."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row, value in _values():
        if row["match"] == "is":
            key = (row["kind"], plain(value))
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *row["languages"].split())))
    return found


@cache
def _parts() -> dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    """Kind → (match, folded words, languages) of what is part of a value, the longest first."""
    found: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for row, value in _values():
        if row["match"] != "is":
            folded = plain(value) if row["match"] != "end" else f" {plain(value)}"
            found.setdefault(row["kind"], []).append((row["match"], folded, tuple(row["languages"].split())))
    return {kind: tuple(sorted(rows, key=lambda r: -len(r[1]))) for kind, rows in found.items()}


def _values() -> Iterator[tuple[dict[str, str], str]]:
    """Yield each word of the table with its row."""
    for row in _rows("ui_language"):
        for value in row["values"].split("|"):
            yield row, value


def _rows(name: str) -> list[dict[str, str]]:
    """Read one of the two tables that lie beside this module."""
    lines = Path(__file__).with_name(f"{name}.csv").read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))
