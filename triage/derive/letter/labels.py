"""The table of label words, ready for the lines of a letter.

`labels.csv` says for each language by which words a part is known; all are folded once
(`triage.model.fold`) and matched on folded lines.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from msgspec import Struct

from triage.model.fold import Folded, folded

_JOINT = r"\s*[/|،,]\s*|\s+-\s+"
"""Between the labels of two languages before one colon: `ګڼه / شماره:`."""
_LEAD = r"[\s\W]{0,4}?"
"""Bullets and brackets before a label."""


class Found(Struct, frozen=True):
    """A label on a line."""

    element: str
    form: str
    language: str
    label: str
    """As written."""
    start: int
    """Of what stands behind it, in the folded line."""


@cache
def rows() -> tuple[tuple[str, str, str, str], ...]:
    """Return (element, form, language, folded words) of every word of the table."""
    lines = Path(__file__).with_name("labels.csv").read_text("utf-8").splitlines()
    table = csv.DictReader(line for line in lines if not line.startswith("#"))
    return tuple(
        (row["element"], row["form"], row["language"], _plain(word))
        for row in table
        for word in row["words"].split("|")
    )


def _plain(word: str) -> str:
    """Fold a word of the table; inner spaces stay single."""
    return re.sub(r" +", " ", folded(word))


@cache
def _owners(form: str) -> dict[str, tuple[str, str]]:
    """Return words → (element, language); words that several languages share have no language."""
    owners: dict[str, tuple[str, str]] = {}
    for element, row_form, language, word in rows():
        if row_form == form:
            known = owners.get(word)
            shared = known is not None and known[0] == element and known[1] != language
            owners.setdefault(word, (element, language))
            if shared:
                owners[word] = (element, "")
    return owners


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """One expression for all words of a form, the longest first."""
    words = sorted(_owners(form), key=len, reverse=True)
    any_word = "|".join(re.escape(word) for word in words)
    if form == "colon":
        return re.compile(rf"{_LEAD}(?P<label>(?:{any_word})(?:(?:{_JOINT})(?:{any_word}))*)\s*\.?\s*[:：]")
    if form == "bare":
        return re.compile(rf"{_LEAD}(?P<label>{any_word})(?![^\W\d_])")
    if form == "start":
        return re.compile(rf"{_LEAD}(?P<label>{any_word})")
    return re.compile(rf"(?P<label>{any_word})\W*$" if form == "end" else rf"(?P<label>{any_word})(?!\w)")


def label_at(line: Folded, forms: tuple[str, ...] = ("colon", "bare", "start", "end")) -> Found | None:
    """Return the label with which a line or cell begins, or the ending by which it is known."""
    for form in forms:
        search = _pattern(form).search if form in {"end", "in"} else _pattern(form).match
        match = search(line.text)
        if match is None:
            continue
        first = re.split(_JOINT, match["label"])[0] if form == "colon" else match["label"]
        owner = _owners(form).get(match["label"]) or _owners(form).get(first)
        if owner is None:
            continue
        label = line.words(*match.span("label"))
        if owner[0] == "closing" and label[:1].islower():
            continue  # "with regards to" amid running text
        return Found(owner[0], form, owner[1], label, 0 if form in {"end", "in"} else match.end())
    return None


def says_deputy(line: str) -> bool:
    """Whether a line of the signature's block says that one signs for another, or that another agreed."""
    text = f" {folded(line).strip()}"
    return any(word in text for word in _deputies("in")) or any(
        text[1:].startswith(word.lstrip()) for word in _deputies("start")
    )


def _deputies(form: str) -> list[str]:
    """Return the words of one form that say so."""
    return [word for word, (element, _) in _owners(form).items() if element == "deputy"]
