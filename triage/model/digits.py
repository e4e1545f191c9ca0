"""Numbers of a text with the digits they are written in, and where they stand.

Unicode has the ten digits once for each script: 3 is also ٣ (Arabic), ۳ (Persian, Pashto,
Urdu; another code although the shape is the same), ३, ３. Word stores 0-9 and draws them as
the text around asks, so there a 3 says nothing of the keyboard.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from msgspec import Struct, structs

from triage.model.facts import TextLine, Where

ASCII, ARABIC, EXTENDED, WIDE = "ASCII", "Arabic-Indic", "Extended Arabic-Indic", "full-width"

SIGNS = {ASCII: "0-9", ARABIC: "٠-٩", EXTENDED: "۰-۹", WIDE: "０-９"}
"""How the commonest sets are shown."""

_NAMED = {0x30: ASCII, 0x660: ARABIC, 0x6F0: EXTENDED, 0xFF10: WIDE}
"""Code of the zero → name of the set; others are named after Unicode."""
_STYLED = range(0x1D7CE, 0x1D800)
"""Mathematical digits: a style, no script."""

TELLING = re.compile("[\u0664-\u0666\u06f4-\u06f6]")
"""4, 5 and 6 differ in shape between the two Arabic sets; faces draw the other seven alike, so that a PDF's map may
give one for the other."""

_NUMBER = re.compile(r"\d+(?:[/.,:٫٬\-–]\d+)*")
_DATE = re.compile(r"\d{4}([/.\-–])\d{1,2}\1\d{1,2}|\d{1,2}([/.\-–])\d{1,2}\2\d{4}|\d{1,2}/\d{1,2}/\d{2}")
_LEAD = " \t\u200e\u200f-–—()[]"
"""Blanks, marks and brackets around the number of a page or of a list."""
_SHORT, _LONGEST = 20, 80
"""Signs behind the number of a page at most; signs of a number that are shown."""
_LATIN_BESIDE = re.compile(r"[A-Za-zÀ-ɏ@_%#\\+=&?]")
_CALLED = re.compile(r"(?:(?:\+|\b00|\(\d+\)\s?)[\d\s()\-]*|\d[\s()\-])$")
"""What stands before the later parts of a telephone number."""


class Stands(StrEnum):
    """What a number is in its line."""

    DATE = "in dates"
    LIST = "as numbers of a list"
    PAGE = "alone in a line"
    NUMBER = "in numbers"


class Number(Struct, frozen=True, kw_only=True):
    """One number."""

    text: str
    sets: tuple[str, ...]
    """The sets of its digits, each once, in the order of the number."""
    stands: Stands
    typed: bool
    """False where it may come from elsewhere than the hand: parts of codes, addresses, telephone numbers."""
    where: Where


@cache
def set_of(digit: str) -> str:
    """Return the name of the set that a digit belongs to; "" for styled ones."""
    if ord(digit) in _STYLED:
        return ""
    zero = ord(digit) - unicodedata.decimal(digit)
    return _NAMED.get(zero) or unicodedata.name(chr(zero)).removesuffix(" DIGIT ZERO").capitalize()


def numbers_of(line: TextLine) -> Iterator[Number]:
    """Yield the numbers of a line."""
    text = line.text
    begin = len(text) - len(text.lstrip(_LEAD))
    for match in _NUMBER.finditer(text):
        found = match.group()
        sets = tuple(dict.fromkeys(name for name in map(set_of, filter(str.isdecimal, found)) if name))
        if sets:
            where = structs.replace(line.where, text=found[:_LONGEST])
            stands = _stands(text, match, is_first=match.start() <= begin)
            yield Number(text=found, sets=sets, stands=stands, typed=_is_typed(text, match), where=where)


def is_mixed(number: Number, *, is_pdf: bool) -> bool:
    """Whether digits of two sets stand side by side, or in the parts of one date.

    A solar and a lunar or Christian year parted by a stroke are two numbers. Of a PDF, where
    neighbours on the page run together, only the two Arabic sets in their telling digits count.
    """
    runs = re.findall(r"\d+", number.text)
    if is_pdf:
        told = {set_of(sign) for sign in TELLING.findall(number.text)}
        return len(told) > 1 and any(len({set_of(s) for s in TELLING.findall(run)}) > 1 for run in runs)
    if any(len({set_of(sign) for sign in run}) > 1 for run in runs):
        return True
    return len(number.sets) > 1 and _DATE.fullmatch(number.text) is not None


def _stands(text: str, match: re.Match[str], *, is_first: bool) -> Stands:
    """Tell what a number is by its shape and its place in the line."""
    if is_first and len(text) - match.end() <= _SHORT and not text[match.end() :].strip(_LEAD + ".|"):
        return Stands.PAGE
    if _DATE.fullmatch(match.group()):
        return Stands.DATE
    if is_first and re.match(r"\s?[.)\]\-–—ـ]", text[match.end() : match.end() + 2]):
        return Stands.LIST
    return Stands.NUMBER


def _is_typed(text: str, match: re.Match[str]) -> bool:
    """Whether a number is a word of its own, with neither Latin letters nor a dialling code before it."""
    before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 3]
    # A Latin word beside 0-9 makes it part of a Latin passage; other digits are typed in their own right.
    reach = 2 if match.group()[0].isascii() else 1
    beside = before[-reach:] + after[:reach]
    return not (_LATIN_BESIDE.search(beside) or _CALLED.search(before) or re.match(r"\s\d", after))
