"""Reads the labelled sentences; the format stands in README.md beside this file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "ru", "uk", "fr", "de", "es", "tr", "ar", "fa", "prs", "ps", "zh")
PARTS = ("tune", "unseen")

Numbers = tuple[int, int, int | None]
"""Year, month, and day where one is said, in the date's own calendar."""

_ITEM = re.compile(r"(?P<calendar>[gsl]):(?P<not>!?)(?P<days>[0-9|-]+)(?:/(?P<until>[0-9-]+))?(?:@(?P<weekday>[1-7]))?")
_NUMBERS = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


class Answer(Struct, frozen=True):
    """One date that stands in a sentence."""

    calendar: str
    """g Gregorian, s solar Hijri, l lunar Hijri."""
    readings: frozenset[Numbers]
    """Several only where the figures allow several."""
    until: Numbers | None = None
    """The last day of a range."""
    exists: bool = True
    weekday: int | None = None
    """The weekday written beside it, 1 for Monday to 7 for Sunday."""


class Sentence(Struct, frozen=True):
    """One labelled sentence."""

    id: str
    part: str
    text: str
    answers: tuple[Answer, ...]
    """In the order of the sentence; empty for a near-date."""


def sentences(language: str, part: str) -> Iterator[Sentence]:
    """Yield the sentences of one language and one half; ValueError where a row breaks the format."""
    path = FOLDER / f"{language}.{part}.tsv"
    header, *rows = path.read_text("utf-8").splitlines()
    if header.split("\t") != ["id", "part", "sentence", "expected"]:
        raise ValueError(f"{path.name}: wrong header")
    for row in rows:
        id_, in_part, text, expected = row.split("\t")
        if in_part != part:
            raise ValueError(f"{path.name}: {id_} belongs to another half")
        yield Sentence(id_, in_part, text, answers(expected))


def answers(expected: str) -> tuple[Answer, ...]:
    """Read the last column; ValueError where it breaks the format."""
    return tuple(_answer(item) for item in expected.split(";")) if expected else ()


def _answer(item: str) -> Answer:
    """Read one item: `s:1404-06-22@6`, `g:2025-03-04|2025-04-03`, `g:!2025-06-31`, `g:2025-03-03/2025-03-05`."""
    match = _ITEM.fullmatch(item)
    if match is None:
        raise ValueError(f"not an answer: {item}")
    return Answer(
        calendar=match["calendar"],
        readings=frozenset(_numbers(day) for day in match["days"].split("|")),
        until=_numbers(match["until"]) if match["until"] else None,
        exists=not match["not"],
        weekday=int(match["weekday"]) if match["weekday"] else None,
    )


def _numbers(text: str) -> Numbers:
    """Read `2025-09-13` or `2025-09`."""
    match = _NUMBERS.fullmatch(text)
    if match is None:
        raise ValueError(f"not a date: {text}")
    year, month, day = match.groups()
    return int(year), int(month), int(day) if day else None
