"""The order on screen, worked out by hand after Unicode Standard Annex 9."""

from __future__ import annotations

import pytest

from triage.model.bidi import has_right_to_left, is_left_open, shown_order, turned

TABLE = [
    # base, stored, shown from left to right
    (0, "abc 123", "abc 123"),
    (0, "\u05d0\u05d1\u05d2 abc", "\u05d2\u05d1\u05d0 abc"),
    (1, "\u05d0\u05d1 abc", "abc \u05d1\u05d0"),
    # figures keep their order among right-to-left letters
    (1, "\u05d0 12 \u05d1", "\u05d1 12 \u05d0"),
    (1, "\u0627 \u06f1\u06f2 \u0628", "\u0628 \u06f1\u06f2 \u0627"),
    # a sign between two figures joins them, a blank does not
    (1, "\u05d0 1,5", "1,5 \u05d0"),
    (1, "\u05d0 10 25", "25 10 \u05d0"),
    # signs of currency go with their figure
    (1, "\u05d0 5$", "5$ \u05d0"),
]


@pytest.mark.parametrize(("base", "stored", "shown"), TABLE)
def test_shown_order(base: int, stored: str, shown: str) -> None:
    """Each line is put in order."""
    assert shown == "".join(stored[n] for n in shown_order(stored, base))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("annex\u202efdp.exe", ("fdp.exe", "exe.pdf")),
        ("Pay \u206710 - 250\u2069 now", ("10 - 250", "250 - 10")),
        ("a\u202dbc\u202cd", None),
        ("call \u202a+49 30\u202c now", None),
        ("\u200eabc\u200f!", None),
        ("\u2068open", None),
    ],
)
def test_turned(text: str, expected: tuple[str, str] | None) -> None:
    """Only moved letters and figures count."""
    found = turned(text, 0)
    assert expected == (None if found is None else (found.stored, found.shown))


def test_left_open() -> None:
    """Pairs close each other in the order of nesting."""
    assert not is_left_open("\u202babc\u2067d\u2069\u202c")
    assert is_left_open("\u202babc")
    assert is_left_open("abc\u202c")
    assert is_left_open("\u202b\u2067abc\u202c\u2069")


def test_right_to_left_letters() -> None:
    """Marks of direction are no letters."""
    assert has_right_to_left("a\u05d0")
    assert not has_right_to_left("a\u200f\u061c1")
