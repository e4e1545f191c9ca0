"""A face cannot be used before it was public; betas are told apart, stray signs say nothing."""

from __future__ import annotations

from datetime import date

import pytest

from tests.facts import AS_OF, codes, days, run
from triage.checks.anachronism.font import font
from triage.model.case import DatePrecision, Release, Table
from triage.model.facts import FontUse, Where

NEW, SUBSTITUTE, BETA = "font-not-yet-public", "substitute-not-yet-public", "font-before-retail"


def row(name: str, earliest: str, version: str = "", **more: object) -> Release:
    """One row of the table of fonts."""
    day = date.fromisoformat(earliest)
    return Release(name=name, version=version, earliest=day, basis="K", source="test", **more)  # type: ignore[arg-type]  # more is typed by Release


FONTS = Table(
    name="fonts",
    title="",
    source="",
    taken=AS_OF,
    knowledge_ends=AS_OF,
    licence="",
    rows=(
        row("Calibri", "2007-01-30", beta=date(2006, 5, 23)),
        row("Calibri Light", "2012-10-26"),
        row("Roboto", "2011-10-19"),
        row("Carlito", "2013-08-01", precision=DatePrecision.MONTH),
        row("Segoe UI Symbol", "2009-10-22"),
        row("Amiri", "2011-12-01", precision=DatePrecision.ABOUT),
        row("San Francisco", "2015-09-16", also=(".SFUI*",)),
        row("Cairo", "2015-01-01", precision=DatePrecision.YEAR),
        row("Cairo", "1984-01-24", "Macintosh 1984"),
    ),
)


def use(name: str, characters: int | None = 500) -> FontUse:
    """Text set in a face on page 1."""
    return FontUse(name=name, characters=characters, where=Where(page=1))


TABLE = [
    # flag
    ((use("Calibri"),), "2006-02-14", [NEW]),
    ((use("ABCDEF+Calibri-BoldItalic"),), "2006-02-14", [NEW]),
    ((use("Calibri", None),), "2006-02-14", [NEW]),
    ((use("CalibriLight"),), "2010-01-01", [NEW]),
    ((use(".SFUIText-Semibold"),), "2014-01-01", [NEW]),
    ((use("Carlito"),), "2010-01-01", [SUBSTITUTE]),
    ((use("Carlito", None),), "2010-01-01", [SUBSTITUTE]),
    ((use("Segoe UI Symbol", 90),), "2005-01-01", [SUBSTITUTE]),
    ((use("Calibri"),), "2006-09-01", [BETA]),
    # one face in three styles is one finding, and its characters are added up
    ((use("Calibri", 2), use("Calibri-Bold", 2), use("Calibri-Italic", 2)), "2006-02-14", [NEW]),
    # before typefaces for computers every file is a copy
    ((use("Calibri"),), "1972-03-01", ["typed-copy"]),
    # clear
    ((use("Calibri"),), "2007-01-30", []),
    ((use("Roboto"), use("Unheard Of Sans")), "2012-01-01", []),
    # look-alike: a stray sign, a symbol from a fallback face, half a line in a substitute
    ((use("Roboto", 1),), "2005-01-01", []),
    ((use("Segoe UI Symbol", 3),), "2005-01-01", []),
    ((use("Carlito", 39),), "2005-01-01", []),
    ((use("Segoe UI Symbol", None),), "2005-01-01", []),
    # look-alike: within the margin of a vague date, and an older face of the same name
    ((use("Amiri"),), "2010-06-01", []),
    ((use("Cairo"),), "2000-01-01", []),
]


@pytest.mark.parametrize(("fonts", "claimed", "expected"), TABLE)
def test_codes(fonts: tuple[FontUse, ...], claimed: str, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(font, fonts, days(claimed), FONTS)


def test_range() -> None:
    """The end of a claimed range counts."""
    assert [] == codes(font, (use("Roboto"),), days("2005-01-01", "2011-12-31"), FONTS)


def test_places_and_values() -> None:
    """The uses are pointed at; the first public day, pre-releases included, is the day shown."""
    fonts = (use("Calibri"), FontUse(name="Calibri-Bold", characters=9, where=Where(page=3)))
    [found] = run(font, fonts, days("2006-02-14"), FONTS)
    assert [1, 3] == [w.page for w in found.where]
    assert ("Calibri", "2006-05-23") == (found.values["face"].text, found.values["released"].text)
