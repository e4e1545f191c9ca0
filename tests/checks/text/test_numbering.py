"""One gap or doublet in numbered text is told; tables, codes and papers bound together are not."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.text.numbering import numbering
from triage.model.facts import Where
from triage.model.quantities import Announced, Listing, PageLabel, Quantities

GAP, TWICE = "paragraph-gap", "paragraph-doubled"
PAGE_GAP, PAGE_TWICE, PAGE_COUNT, ENDS = "page-gap", "page-doubled", "page-count-changes", "pages-missing-at-ends"


def listing(*numbers: int, style: str = "#.", cells: bool = False) -> Listing:
    """Numbered lines from line 1 on."""
    size = len(numbers)
    return Listing(
        style=style, numbers=numbers, lines=tuple(range(size)), pages=(None,) * size, widest=1, last_line=size - 1, cells=cells,
        places=tuple(Where(line=n, text=str(number)) for n, number in enumerate(numbers, 1)),
    )  # fmt: skip


def text(*numbers: int, style: str = "#.", cells: bool = False) -> Quantities:
    """One listing."""
    return Quantities(listings=(listing(*numbers, style=style, cells=cells),))


def pages(*labels: tuple[int, int, int]) -> Quantities:
    """Page labels: number, count, page on which it stands."""
    return Quantities(
        page_labels=tuple(
            PageLabel(number=n, of=of, page=page, line=page, where=Where(page=page, text=f"page {n} of {of}"))
            for n, of, page in labels
        )
    )


def unpaged(*labels: tuple[int, int, int]) -> Quantities:
    """Page labels of a text without pages: number, count, line."""
    return Quantities(
        page_labels=tuple(
            PageLabel(number=n, of=of, page=None, line=line, where=Where(line=line, text=f"page {n} of {of}"))
            for n, of, line in labels
        )
    )


ANNOUNCED = Announced(value=5, text="5 men", where=Where(line=1), line=0, tie="title", listing=0)

TABLE = [
    # flag
    (text(1, 2, 4, 5), [GAP]),
    (text(1, 2, 3, 3, 4), [TWICE]),
    (text(1, 2, 4, 5, style="article"), [GAP]),
    (pages((1, 4, 1), (2, 4, 2), (4, 4, 3)), [PAGE_GAP]),
    (pages((1, 3, 1), (2, 3, 2), (2, 3, 3), (3, 3, 4)), [PAGE_TWICE]),
    (pages((1, 3, 1), (2, 4, 2)), [PAGE_COUNT]),
    (unpaged((1, 4, 1), (2, 4, 30), (4, 4, 60)), [PAGE_GAP]),
    # only a note
    (pages((1, 4, 1), (2, 4, 2)), [ENDS]),
    (pages((2, 4, 1), (3, 4, 2), (4, 4, 3)), [ENDS]),
    (unpaged((1, 3, 18)), [ENDS]),
    # clear
    (text(1, 2, 3, 4, 5), []),
    (unpaged((1, 1, 18)), []),
    (pages((1, 2, 1), (2, 2, 2)), []),
    (Quantities(), []),
    # look-alike: a column of numbers, codes, cells, a short run, many gaps at once
    (text(1, 2, 4, 5, style="# "), []),
    (text(1, 2, 4, 5, style="#:"), []),
    (text(1, 2, 4, 5, cells=True), []),
    (text(1, 2, 4), []),
    (text(1, 2, 4, 5, 7, 8), []),
    # look-alike: the list of an announcement is the matter of text.counts
    (Quantities(listings=(listing(1, 2, 4, 5),), announced=(ANNOUNCED,)), []),
    # look-alike: two papers in one file; the same label in head and foot; a copy's labels beside the paper's
    (pages((1, 2, 1), (2, 2, 2), (1, 3, 3), (2, 3, 4), (3, 3, 5)), []),
    (pages((1, 2, 1), (1, 2, 1), (2, 2, 2), (2, 2, 2)), []),
    (pages((1, 2, 1), (4, 9, 1), (2, 2, 2), (5, 9, 2)), []),
    # look-alike: no pages, and the label in two languages, in head and foot, or two that differ on one line
    (unpaged((1, 2, 7), (1, 2, 7), (2, 2, 30)), []),
    (unpaged((1, 2, 1), (1, 2, 28), (2, 2, 30), (2, 2, 60)), []),
    (unpaged((1, 2, 7), (1, 3, 7), (2, 2, 30)), []),
]


@pytest.mark.parametrize(("quantities", "expected"), TABLE)
def test_codes(quantities: Quantities, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(numbering, quantities)


def test_one_label() -> None:
    """One label asks for the other pages where the file is one page; a footer bears one for all."""
    footer = PageLabel(number=1, of=3, page=None, line=0, where=Where(part="word/footer1.xml", text="page 1 of 3"))
    assert [] == codes(numbering, Quantities(page_labels=(footer,)))
    [label] = pages((1, 3, 1)).page_labels
    assert [ENDS] == codes(numbering, Quantities(page_labels=(label,), page_count=1))
    assert [] == codes(numbering, Quantities(page_labels=(label,), page_count=3))


def test_places() -> None:
    """Both sides of a gap are pointed at."""
    [found] = run(numbering, text(1, 2, 4, 5))
    assert [2, 3] == [where.line for where in found.where]
