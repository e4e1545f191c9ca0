"""A name counts by the packs' own dates: later ones anywhere, ended ones where the issuer names itself."""

from __future__ import annotations

import pytest

from tests.facts import codes, days, lines, run
from triage.checks.anachronism.name import name
from triage.model.derived import Dated
from triage.model.packs import Edge, Named, Packs, Title, Validity, edge

NOT_YET, WEAK, ENDED = "name-not-yet-in-use", "name-not-yet-in-use-unsourced", "name-no-longer-in-use"
WEAK_ENDED, MENTIONED, SHORT = "name-no-longer-in-use-unsourced", "former-name-mentioned", "short-of-official-name"
BODY = "The yearly inspection of the weirs begins at the northern gate and ends, as every year, at the mill of the lower lock."


def at(text: str) -> Edge | None:
    """A date of a row; nothing for none."""
    return edge(text) if text else None


def row(name: str, begins: str, ends: str, basis: str = "S", kind: str = "state", **more: object) -> Named:
    """One row of names."""
    validity = Validity(at(begins), at(ends))
    return Named(thing="x", kind=kind, name=name, basis=basis, source="test", validity=validity, **more)  # type: ignore[arg-type]  # more is typed by Named


PACKS = Packs(
    names=(
        row("Kingdom of Riverland", "1950", "2004-01-26"),
        row("Republic of Riverland", "2004-01-26", "2021-08-15"),
        row("Free Republic of Riverland", "1990", "1995", "K"),
        row("Lower Riverland Union", "2021-08-15", "", "K"),
        row("جمهوری رودستان", "2004-01-26", "2021-08-15"),
        row("Королевство Поречье", "2018-04-19", ""),
        row("Lakeside", "2010-01-01", "2012-01-01"),
        row("Lakeside", "2020-01-01", ""),
        row("RLD", "2018-07-01", "", kind="currency"),
    ),
    institutions=(row("Ministry of Inland Waters", "2000", "", kind="ministry", short=("Ministry of Waters",)),),
    titles=(Title(office="p", title="رئیس جمهوری رودستان", basis="S", source="test"),),
)


def dated(first: str, last: str | None = None) -> Dated:
    """The day of the document."""
    return Dated(days=days(first, last), claimed=True)


def paper(head: str, *body: str) -> tuple[str, ...]:
    """A head, running text, a foot of one line."""
    return (head, "No 12", *(body or (BODY,)), BODY, "A. Person")


TABLE = [
    # flag
    ("2016-03-01", paper("Kingdom of Riverland"), [ENDED]),
    ("2003-12-01", paper("REPUBLIC OF RIVERLAND"), [NOT_YET]),
    ("2001-05-01", paper("Office", f"The law of the Republic of Riverland. {BODY}"), [NOT_YET]),
    ("2017-05-01", paper("Office", f"По договору с Королевство Поречье. {BODY}", BODY), []),
    ("2016-05-01", paper("Office", f"По договору с Королевство Поречье. {BODY}", BODY), [NOT_YET]),
    ("2024-02-01", paper("جمهوری رودستان"), [ENDED]),
    ("2024-02-01", paper("جمهوري رودستان"), [ENDED]),
    ("2016-03-01", paper("Free Republic of Riverland"), [WEAK_ENDED]),
    ("2016-03-01", paper("Lower Riverland Union"), [WEAK]),
    ("2024-02-01", paper("Office", f"The Republic of Riverland signed it. {BODY}", BODY), [MENTIONED]),
    ("2016-03-01", paper("Ministry of Waters"), [SHORT]),
    ("2016-03-01", paper("Office", f"The price is 1,000 RLD in all. {BODY}", BODY), [NOT_YET]),
    # clear
    ("2016-03-01", paper("Republic of Riverland"), []),
    ("2004-01-26", paper("Republic of Riverland"), []),
    ("2021-08-15", paper("Republic of Riverland"), []),
    ("2016-03-01", paper("Ministry of Inland Waters"), []),
    # look-alike: a range that touches the period, a shorter name inside a longer one or a title
    ("2003", paper("Republic of Riverland"), [NOT_YET]),
    ("2024-02-01", paper("رئیس جمهوری رودستان"), []),
    ("1992-02-01", paper("Free Republic of Riverland"), []),
    # look-alike: two periods of one name
    ("2021-02-01", paper("Lakeside"), []),
    ("2016-02-01", paper("Lakeside"), [ENDED]),
    # look-alike: the writer knows; a short form in running text; letters that are no currency
    ("2024-02-01", paper("the former Republic of Riverland"), []),
    ("2001-05-01", paper("Office", f"The future Republic of Riverland. {BODY}", BODY), []),
    ("2016-03-01", paper("Office", f"The Ministry of Waters said so. {BODY}", BODY), []),
    ("2016-03-01", paper("Office", f"The RLD in all. {BODY}", BODY), []),
    ("2003-06-01", paper("Office", f"The law of the Republic of Riverland. {BODY}"), []),
]


@pytest.mark.parametrize(("day", "text", "expected"), TABLE)
def test_codes(day: str, text: tuple[str, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    made = dated("2003-01-01", "2003-12-31") if day == "2003" else dated(day)
    assert expected == codes(name, lines(*text), PACKS, made)


def test_place_and_words() -> None:
    """The line is pointed at, once for each name, with the words as written."""
    text = lines("Kingdom  of Riverland", "kingdom of riverland", "Kingdom  of Riverland", BODY)
    found = run(name, text, PACKS, dated("2016-03-01"))
    assert [1, 2] == [one.where[0].line for one in found]
    assert ["Kingdom  of Riverland", "kingdom of riverland"] == [one.values["name"].text for one in found]
