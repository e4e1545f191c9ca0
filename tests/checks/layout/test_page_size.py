"""Paper of the claimed country, and one paper through the document, covers and fold-outs aside."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, run
from triage.checks.layout.page_size import page_size
from triage.model.facts import Page

A4, A3, LETTER, LEGAL = (595.28, 841.89), (841.89, 1190.55), (612, 792), (612, 1008)
TABLOID, SLIDE, SCAN, SMALL = (792, 1224), (720, 405), (601, 851), (432, 648)


def pages(*sizes: tuple[float, float]) -> tuple[Page, ...]:
    """Pages of these sizes in points."""
    return tuple(Page(number=n, width=w, height=h) for n, (w, h) in enumerate(sizes, 1))


TABLE = [
    # flag
    (pages(LETTER, LETTER), "AF", ["paper-of-elsewhere"]),
    (pages(LEGAL), "DE", ["paper-of-elsewhere"]),
    (pages(A4), "US", ["paper-of-elsewhere"]),
    (pages((792, 612)), "AF", ["paper-of-elsewhere"]),
    (pages(A4, A4, LETTER), None, ["two-paper-families"]),
    (pages(A4, LETTER, LETTER), "AF", ["paper-of-elsewhere", "two-paper-families"]),
    (pages(SMALL, SMALL, SMALL, LETTER), None, ["page-of-other-size"]),
    # clear
    (pages(A4, A4), "AF", []),
    (pages(LETTER), "US", []),
    (pages(LETTER), None, []),
    (pages(A4, A4, A4), None, []),
    # look-alike: a table on its side, a fold-out, a half sheet
    (pages(A4, (841.89, 595.28), A4), "AF", []),
    (pages(A4, A4, A4, A3), "AF", []),
    (pages(LETTER, LETTER, LETTER, TABLOID), "US", []),
    # look-alike: a cover of its own, scans cropped by hand, rounding by the program
    (pages((640, 880), A4, A4, A4), "AF", []),
    (pages(A4, A4, SCAN), "AF", []),
    (pages((596, 842), (595, 841)), "AF", []),
    # look-alike: slides have no paper
    (pages(SLIDE, SLIDE), "AF", []),
    # look-alike: a country that uses both
    (pages(A4), "MX", []),
    (pages(LETTER), "MX", []),
    # too few pages to say what most of them are
    (pages(SMALL, (500, 500)), None, []),
]


@pytest.mark.parametrize(("given", "country", "expected"), TABLE)
def test_codes(given: tuple[Page, ...], country: str | None, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(page_size, given, case=case(country=country))


def test_places() -> None:
    """The fewer pages are pointed at, at most ten."""
    [found] = run(page_size, pages(A4, A4, LETTER))
    assert [3] == [w.page for w in found.where]
    [found] = run(page_size, pages(*[LETTER] * 12), case=case(country="AF"))
    assert 10 == len(found.where)
