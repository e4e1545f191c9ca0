"""The table of months and weekdays, ready for look-up by the words of a folded line.

`names.csv` is made by `tests/derive/make_date_names.py` from CLDR and the casebook,
sections 5.1 to 5.3; each row says where it is from.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from msgspec import Struct

from triage.derive.dates.tokens import Token, tokens
from triage.model.dates import Calendar
from triage.model.fold import folded


class Name(Struct, frozen=True, kw_only=True):
    """One form of the name of a month or weekday."""

    words: tuple[str, ...]
    """Folded."""
    number: int
    """Month from 1; weekday from 0 for Monday."""
    calendar: Calendar = Calendar.GREGORIAN
    style: str
    """Whose it is: `fa-AF`, `ps`, `en` …; of several languages that share it, one."""
    strength: str
    """plain, short (an abbreviation), ordinary (also another word of its language)."""


Index = dict[str, tuple[Name, ...]]
"""First word → names that begin with it, the longest first."""


@cache
def months() -> Index:
    """Return the names of months."""
    return _index("month")


@cache
def weekdays() -> Index:
    """Return the names of weekdays."""
    return _index("weekday")


def name_at(index: Index, line: list[Token], at: int) -> tuple[Name, int] | None:
    """Return the longest name that begins at a token, with the index of the token behind it.

    Hyphens, apostrophes and full stops between the words of a name are passed over.
    """
    for name in index.get(line[at].text, ()):
        behind = _matched(name.words, line, at)
        if behind is not None:
            return name, behind
    return None


def _matched(words: tuple[str, ...], line: list[Token], at: int) -> int | None:
    """Return the index behind the words where the line has them from `at`, else None."""
    for count, word in enumerate(words):
        while count and at < len(line) and line[at].text in "-'.":
            at += 1
        if at >= len(line) or line[at].text != word:
            return None
        at += 1
    return at


def _index(kind: str) -> Index:
    """Read the table's rows of one kind."""
    found: dict[str, dict[tuple[str, ...], Name]] = {}
    with (Path(__file__).parent / "names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["kind"] != kind:
                continue
            words = tuple(token.text for token in tokens(folded(row["form"])) if token.text not in "-'.")
            made = Name(
                words=words,
                number=int(row["number"]),
                calendar=Calendar(row["calendar"] or "gregorian"),
                style=row["style"],
                strength=row["strength"],
            )
            found.setdefault(words[0], {}).setdefault(words, made)
    return {first: tuple(sorted(forms.values(), key=lambda n: -len(n.words))) for first, forms in found.items()}
