"""The sets of a number's digits, what the number is in its line, and whether it was typed as a number of its own."""

from __future__ import annotations

import pytest

from tests.facts import lines
from triage.model.digits import ARABIC, ASCII, EXTENDED, WIDE, Number, Stands, is_mixed, numbers_of, set_of


def numbers(text: str) -> list[Number]:
    """The numbers of one line."""
    return list(numbers_of(lines(text)[0]))


SETS = [("3", ASCII), ("٣", ARABIC), ("۳", EXTENDED), ("３", WIDE), ("३", "Devanagari"), ("৩", "Bengali"), ("𝟑", "")]


@pytest.mark.parametrize(("digit", "name"), SETS)
def test_set_of(digit: str, name: str) -> None:
    """Each three by its set; a mathematical style is none."""
    assert name == set_of(digit)


STANDS = [
    ("به تاریخ ۱۴۰۴/۶/۲۲ نوشته شد", Stands.DATE),
    ("on 14.09.2025 it", Stands.DATE),
    ("version 1.7.2 of it", Stands.NUMBER),
    ("۱. دفتر مرکزی", Stands.LIST),
    ("(3) the third of them", Stands.LIST),
    ("- 5 -", Stands.PAGE),
    ("مبلغ ۴۵۶۰۰ افغانی", Stands.NUMBER),
]


@pytest.mark.parametrize(("text", "stands"), STANDS)
def test_stands(text: str, stands: Stands) -> None:
    """What a number is."""
    assert [stands] == [one.stands for one in numbers(text)]


TYPED = [
    ("مبلغ 45600 افغانی", [True]),
    ("PDF 17 و A4 و 4G و a12@b", [False, False, False, False]),
    ("+93 700 654 321", [False, False, False, False]),
    ("0700 123 456 و ۱۲ تن", [False, False, False, True]),
    ("nennt ２４ Brücken", [True]),
]


@pytest.mark.parametrize(("text", "typed"), TYPED)
def test_typed(text: str, typed: list[bool]) -> None:
    """Parts of codes, addresses and telephone numbers are not."""
    assert typed == [one.typed for one in numbers(text)]


def test_is_mixed() -> None:
    """Side by side, or in one date; two years parted by a stroke are two numbers."""
    assert is_mixed(numbers("۱۴۰4")[0], is_pdf=False)
    assert is_mixed(numbers("1404/۶/۲۲")[0], is_pdf=False)
    assert not is_mixed(numbers("۱۴۰۴/2025")[0], is_pdf=False)
    assert not is_mixed(numbers("۱۴۰4")[0], is_pdf=True)
    assert is_mixed(numbers("۴٥۶")[0], is_pdf=True)
