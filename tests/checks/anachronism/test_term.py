"""Words against the day of their first use, in several scripts; rows from memory weigh little."""

from __future__ import annotations

import pytest

from tests.facts import codes, days, lines, run
from triage.checks.anachronism.term import term
from triage.reference import load

TERMS = load("terms")
NEW, MEMORY = "term-not-yet-in-use", "term-by-memory"

TABLE = [
    # flag
    ("Measures against COVID-19 in the depots", "2019-10-01", [NEW]),
    ("measures against covid\u201119", "2019-10-01", [NEW]),
    ("د کوويډ په اړه، کووید-۱۹", "2019-10-01", [NEW]),
    ("После выхода, то есть Брексита, пошлины", "2009-10-01", [NEW]),
    ("The draft was written by ChatGPT.", "2021-05-04", [NEW]),
    ("Пришлите через WhatsApp", "2005-05-04", [MEMORY]),
    ("از طریق واتساپ بفرستید", "2005-05-04", [MEMORY]),
    ("关于新冠肺炎的通知", "2018-05-04", [MEMORY]),
    ("во время Евромайдана", "2010-05-04", [MEMORY]),
    # clear
    ("Measures against COVID-19 in the depots", "2020-02-11", []),
    ("Measures against influenza in the depots", "2005-10-01", []),
    # look-alike: part of another word, within the margin of a vague row
    ("unselfiely", "1990-10-01", []),
    ("gmailing list", "1990-10-01", []),
    ("a smartphone", "1994-06-01", []),
]


@pytest.mark.parametrize(("text", "claimed", "expected"), TABLE)
def test_codes(text: str, claimed: str, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(term, lines(text), days(claimed), TERMS)


def test_places_and_words() -> None:
    """Each line is pointed at with the words as written; the end of a range counts."""
    text = lines("nothing", "the Covid‑19 ward", "COVID19 again")
    [found] = run(term, text, days("2018-01-01", "2019-12-31"), TERMS)
    assert [(2, "Covid‑19"), (3, "COVID19")] == [(w.line, w.text) for w in found.where]
    assert [] == codes(term, text, days("2018-01-01", "2020-12-31"), TERMS)
