"""Endings count in sure addresses, hosts wherever they stand, services as words; file names never."""

from __future__ import annotations

import pytest

from tests.facts import codes, days, lines, run
from triage.checks.anachronism.domain import domain
from triage.model.derived import Dated
from triage.model.packs import Named, Packs, Validity, edge

LATE, WEAK = "domain-not-yet-there", "domain-not-yet-there-unsourced"


def row(name: str, begins: str, kind: str, basis: str = "S", also: tuple[str, ...] = ()) -> Named:
    """One row of domains."""
    validity = Validity(edge(begins), None)
    return Named(thing=name, kind=kind, name=name, also=also, basis=basis, source="test", validity=validity)


PACKS = Packs(
    domains=(
        row(".online", "2013-10-23", "ending"),
        row(".app", "2018-05", "ending", "K"),
        row(".app", "2013-10-23", "ending"),
        row(".zip", "2023-05", "ending", "K"),
        row(".рф", "2010-05", "ending", "K", also=(".xn--p1ai",)),
        row("gmail.com", "2004-04-01", "host", "K"),
        row("t.me", "2016", "host", "K", also=("telegram.me",)),
        row("Lake Chat", "2014-05-16", "service"),
    )
)

TABLE = [
    # flag
    ("2012-03-01", "https://depot.online/list", [LATE]),
    ("2012-03-01", "write to clerk@depot.online today", [LATE]),
    ("2012-03-01", "www.depot.app", [LATE]),
    ("2016-03-01", "www.depot.app", [WEAK]),
    ("2001-03-01", "clerk@gmail.com", [WEAK]),
    ("2012-03-01", "see t.me/lakes", [WEAK]),
    ("2012-03-01", "telegram.me/lakes", [WEAK]),
    ("2009-03-01", "http://озеро.рф/", [WEAK]),
    ("2009-03-01", "http://xn--e1afmkfd.xn--p1ai/", [WEAK]),
    ("2013-03-01", "برای من در Lake Chat بنویسید", [LATE]),
    # clear
    ("2019-03-01", "https://depot.online/ clerk@gmail.com t.me/lakes Lake Chat", []),
    ("2013-10-23", "https://depot.online/", []),
    ("2012-03-01", "www.depot.example and clerk@depot.gov.af", []),
    # look-alike: file names, abbreviations, words run together, a host inside another name
    ("2012-03-01", "unpack papers.zip, then start depot.app", []),
    ("2012-03-01", "the list is online.The rest", []),
    ("2001-03-01", "clerk@notgmail.com, gmail.com.example", []),
    ("2012-03-01", "at.men", []),
    # look-alike: spoken of as something to come, and a margin
    ("2013-03-01", "the planned Lake Chat", []),
    ("2015-06-01", "t.me/lakes", []),
]


@pytest.mark.parametrize(("day", "text", "expected"), TABLE)
def test_codes(day: str, text: str, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(domain, lines(text), PACKS, Dated(days=days(day), claimed=True))


def test_place() -> None:
    """The line is pointed at, once for each ending."""
    text = lines("Depot", "https://a.online", "https://b.online")
    [found] = run(domain, text, PACKS, Dated(days=days("2012-03-01"), claimed=True))
    assert (2, "a.online") == (found.where[0].line, found.values["address"].text)
