"""Validity: a date of a pack is as exact as it is written, and doubt never counts against a document."""

from __future__ import annotations

from datetime import date

import pytest

from triage.model.packs import Named, Packs, Validity, edge, merged

D = date.fromisoformat


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016-05-19", "2016-05-19", "2016-05-19"),
        ("2016-02", "2016-01-01", "2016-03-31"),
        ("2013", "2012-01-02", "2014-12-31"),
        ("2010~", "2008-01-02", "2012-12-30"),
    ],
)
def test_edge(text: str, first: str, last: str) -> None:
    """The margins of the tables: none, a month, a year, two years."""
    made = edge(text)
    assert (D(first), D(last)) == (made.first, made.last)


@pytest.mark.parametrize(
    "text", ["", "2016-13", "2016-5-1", "16", "2016-02-30", "yesterday", "۲۰۱۶", "2016-05-19T00", "2016-W05-1"]
)
def test_edge_refuses(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=r"date|month|day"):
        edge(text)


def test_validity() -> None:
    """Before, in, after; the day of the change belongs to both sides."""
    one = Validity(edge("2014-09-29"), edge("2021-08-15"))
    assert one.not_yet(D("2014-09-28"))
    assert not one.not_yet(D("2014-09-29"))
    assert not one.not_yet(D("2014-09-25"), grace=7)
    assert one.covers(D("2016-01-01"))
    assert not one.covers(D("2021-08-15"))
    assert not one.over(D("2021-08-15"))
    assert one.over(D("2021-08-16"))
    assert not one.over(D("2021-08-20"), grace=7)
    assert "2014-09-29 to 2021-08-15" == one.shown


def test_unknown_ends_never_count() -> None:
    """What is not known is neither before nor after, nor surely in."""
    one = Validity(None, None)
    assert one.may_cover(D("1900-01-01"))
    assert not one.covers(D("1900-01-01"))
    assert not one.not_yet(D("1900-01-01"))
    assert not one.over(D("2100-01-01"))
    assert "… to …" == one.shown


def test_merged_keeps_the_first_first() -> None:
    """A newsroom's own rows come before those of a pack."""
    own, shipped = (
        Named(thing=t, kind="place", name=t, basis=b, source="x") for t, b in (("own", "S"), ("pack", "S/K"))
    )
    both = merged(Packs(names=(own,)), Packs(names=(shipped,)))
    assert (own, shipped) == both.names
    assert [True, False] == [row.sourced for row in both.names]
