"""What differs between two documents: words, and facts across formats."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.facts import doc, stamp
from triage.derive.difference import facts, words
from triage.model.facts import Event, Field, FontUse, Identifies, Person, Role, Where


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("one two three", "one two three", []),
        ("one two three", "one 2 three", [(1, 2, 1, 2)]),
        ("one two", "one two three", [(2, 2, 2, 3)]),
        ("zero one two", "one two", [(0, 1, 0, 0)]),
        ("pay 12 March 2019 now", "pay 14 March 2020 now", [(1, 4, 1, 4)]),  # one word between: told as one
        ("a b c d e 1 f", "x b c d e 2 f", [(0, 1, 0, 1), (5, 6, 5, 6)]),
        ("a b", "c d", [(0, 2, 0, 2)]),
    ],
)
def test_words(a: str, b: str, expected: list[words.Range]) -> None:
    """Ranges worked out by hand."""
    assert expected == words.differing(a.split(), b.split())


@given(st.lists(st.sampled_from("abcde")), st.lists(st.sampled_from("abcde")))
def test_what_lies_between_the_differences_is_equal(a: list[str], b: list[str]) -> None:
    """In order, without overlap, and all else is word for word the same."""
    at_a = at_b = 0
    for i, j, k, m in words.differing(a, b):
        assert at_a <= i <= j
        assert at_b <= k <= m
        assert a[at_a:i] == b[at_b:k]
        at_a, at_b = j, m
    assert a[at_a:] == b[at_b:]


def test_long_texts_take_little_time() -> None:
    """200,000 words that differ here and there, and 200,000 that have nothing in common but single words."""
    draw = random.Random(1)
    a = [f"w{int(3_000 * draw.random() ** 3)}" for _ in range(200_000)]
    b = [word if n % 5_000 else "other" for n, word in enumerate(a)]
    start = time.process_time()
    assert 40 == len(words.differing(a, b))
    words.differing(a, a[::-1])
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ﬁne", "fine"), ("con\u00adtract", "contract"), ("٣", "٣"), ("هللا", "الله"), ("plain", "plain")],
)
def test_key(word: str, expected: str) -> None:
    """Ligatures and soft hyphens are no difference; figures of another script stay another."""
    assert expected == words.key(word)


def test_spaces_only() -> None:
    """The same letters otherwise parted."""
    assert words.only_spaces(["a", "–", "b"], ["a–", "b"], (0, 3, 0, 2))
    assert not words.only_spaces(["a"], ["b"], (0, 1, 0, 1))


def test_facts() -> None:
    """Shared facts across formats, fields of the same store, a store that one has not, and values that both have."""
    where = Where(field="x")
    a = doc(
        fields=(
            Field(origin="info", name="Title", value="Old", where=where),
            Field(origin="info", name="Subject", value="Same", where=where),
            Field(origin="xmp", name="dc:title", value="T", where=where),
        ),
        fonts=(FontUse(name="Arial", where=where), FontUse(name="Lato", where=where)),
        people=(Person(role=Role.AUTHOR, name="Edric Polwarne", origin="info", where=Where(field="Info/Author")),),
    )
    b = doc(
        fields=(
            Field(origin="info", name="Title", value="New", where=where),
            Field(origin="info", name="Subject", value="Same", where=where),
        ),
        fonts=(FontUse(name="Arial", where=where),),
    )
    found, alike = facts.differences(a, b)
    told = {(one.group, one.name): ([v.value for v in one.a], [v.value for v in one.b]) for one in found}
    assert {
        ("people", "author (info)"): (["Edric Polwarne"], []),
        ("fonts", "faces in use"): (["Lato"], []),
        ("metadata", "info/Title"): (["Old"], ["New"]),
        ("metadata", "fields of the store xmp"): (["1"], []),
    } == told
    assert Identifies.PERSON is found[0].a[0].identifies
    assert alike >= 2


def test_dates_are_told_once() -> None:
    """A date's own field is not told a second time under metadata."""
    made = stamp(Event.MODIFIED, "2020-01-01T10:00:00")
    field = Field(origin="info", name="ModDate", value="D:20200101100000", where=made.where)
    found, _ = facts.differences(doc(fields=(field,), stamps=(made,)), doc())
    assert ["dates"] == [one.group for one in found]
