"""Markings of another degree, country or time; lists, headings and one degree in two languages are none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, codes, days, lines, run
from triage.checks.layout.marking import marking
from triage.model.facts import TextLine, Where
from triage.model.packs import Marking, Packs, Validity, edge


def row(
    scheme: str, level: int, words: str, basis: str = "S", until: str = "", since: str = "", language: str = ""
) -> Marking:
    """A marking of secrecy."""
    validity = Validity(edge(since) if since else None, edge(until) if until else None)
    return Marking(
        scheme=scheme,
        scale="secrecy",
        level=level,
        words=words,
        basis=basis,
        source="invented",
        validity=validity,
        language=language,
    )


ROWS = (
    row("ru", 2, "Секретно", language="ru"), row("ru", 3, "Совершенно секретно", language="ru"),
    row("uk", 2, "RESTRICTED", until="2014-04-02", language="en"), row("uk", 2, "OFFICIAL", since="2014-04-02", language="en"),
    row("uk", 3, "SECRET", language="en"), row("nato", 3, "NATO SECRET", language="en"),
    row("af", 2, "محرم", language="fa-AF"), row("af", 2, "محرم", language="ps"), row("af", 3, "اشد محرم", language="fa-AF"),
    row("ir", 2, "محرمانه", language="fa-IR"), row("us", 1, "FOUO", language="en"),
)  # fmt: skip
SOURCED = Packs(markings=ROWS)
UNSURE = Packs(markings=tuple(row(r.scheme, r.level, r.words, "K", language=r.language) for r in ROWS))
OLD = Packs(markings=(row("uk", 2, "RESTRICTED", "K", until="2014-04-02", language="en"),))
GB, AF, US = {"country": "GB", "date": days("2020-05-12")}, {"country": "AF"}, {"country": "US"}

TABLE = [
    # flag
    (("Секретно", "Письмо", "СОВЕРШЕННО СЕКРЕТНО"), SOURCED, {}, ["two-markings"]),
    (("محرم", "مکتوب", "«اشد محرم»"), SOURCED, AF, ["two-markings"]),
    (("Секретно", "Письмо", "СОВЕРШЕННО СЕКРЕТНО"), UNSURE, {}, ["two-markings-unsure"]),
    (("محرمانه", "مکتوب"), SOURCED, AF, ["marking-of-elsewhere"]),
    (("محرمانه", "مکتوب"), UNSURE, AF, ["marking-of-elsewhere-unsure"]),
    (("RESTRICTED", "Letter"), SOURCED, GB, ["marking-of-other-period"]),
    (("RESTRICTED", "Letter"), OLD, GB, ["marking-of-other-period-unsure"]),
    # clear
    (("OFFICIAL", "Letter", "OFFICIAL"), SOURCED, GB, []),
    (("محرم", "مکتوب", "محرم"), SOURCED, AF, []),
    (("RESTRICTED", "Letter"), SOURCED, {"country": "GB", "date": days("2012-05-12")}, []),
    (("Letter",), SOURCED, GB, []),
    # look-alike: a list of degrees, a heading, a sentence
    (("OFFICIAL", "SECRET"), SOURCED, GB, []),
    (("OFFICIAL", "x", "SECRET", "x", "RESTRICTED"), SOURCED, GB, []),
    (("Restricted", "Letter", "Secret"), SOURCED, GB, []),
    (("The SECRET of the mill", "Совершенно секретно он ушёл"), SOURCED, GB, []),
    # look-alike: an alliance's paper; a country whose degrees the pack does not know so far
    (("NATO SECRET", "Letter"), SOURCED, AF, []),
    (("SECRET", "Letter"), SOURCED, US, []),
    (("OFFICIAL", "Letter"), SOURCED, US, []),
    # look-alike: in a language that the country's own markings do not have
    (("RESTRICTED", "Letter"), SOURCED, AF, []),
    # look-alike: stamps used up after the change
    (("RESTRICTED", "Letter"), SOURCED, {"country": "GB", "date": days("2014-09-01")}, []),
]


@pytest.mark.parametrize(("texts", "packs", "claims", "expected"), TABLE)
def test_codes(texts: tuple[str, ...], packs: Packs, claims: dict[str, Any], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(marking, lines(*texts), packs, case=case(packs=packs, **claims))


def test_two_pages_may_differ() -> None:
    """Two degrees on two pages are two papers."""
    text = tuple(
        TextLine(text=words, where=Where(page=n, line=1))
        for n, words in enumerate(("Секретно", "Совершенно секретно"), 1)
    )
    assert [] == codes(marking, text, SOURCED)


def test_places() -> None:
    """Both lines are pointed at."""
    [found] = run(marking, lines("Секретно", "Письмо", "Совершенно секретно"), SOURCED)
    assert [1, 3] == [where.line for where in found.where]
