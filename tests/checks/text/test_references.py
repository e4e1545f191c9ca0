"""Absent parts are notes; contradicting page counts are low."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.text.references import references
from triage.model.facts import Where
from triage.model.quantities import PageLabel, Quantities, Reference

ANNEX, SECTION, FIGURE, TABLE_, PAGES = (
    "annex-absent",
    "section-absent",
    "figure-absent",
    "table-absent",
    "stated-pages-differ",
)
CONTRADICT, BEYOND = "page-counts-contradict", "page-beyond-count"


def text(*parts: str, labels: tuple[tuple[int, int, int | None], ...] = (), count: int | None = None) -> Quantities:
    """References as `annex 2`, headings as `! annex 2`; page labels; pages of the file."""
    made = []
    for line, part in enumerate(parts, 1):
        kind, number = part.removeprefix("! ").split()
        where = Where(line=line, text=part)
        made.append(Reference(kind=kind, number=number, begins=part.startswith("!"), where=where, page=1))
    return Quantities(
        references=tuple(made), page_count=count,
        page_labels=tuple(
            PageLabel(number=n, of=of, page=page, line=0, where=Where(page=page, text=f"{n} of {of}")) for n, of, page in labels
        ),
    )  # fmt: skip


TABLE = [
    # flag
    (text("annex 2"), [ANNEX]),
    (text("annex 2", "annex 2", "! annex 1"), [ANNEX]),
    (text("! section 1", "! section 2", "! section 3", "section 4"), [SECTION]),
    (text("! figure 1", "figure 2"), [FIGURE]),
    (text("! table 1", "table 2"), [TABLE_]),
    (text("pages 4", count=2), [PAGES]),
    (text(labels=((1, 2, 1), (1, 3, 1))), [CONTRADICT]),
    (text(labels=((1, 2, None), (1, 3, None))), [CONTRADICT]),
    (text("pages 2", labels=((1, 3, 1),)), [CONTRADICT]),
    (text(labels=((4, 3, 1),)), [BEYOND]),
    # clear
    (text("annex 2", "! annex 2"), []),
    (text("! section 1", "! section 2", "! section 3", "section 3.2"), []),
    (text("pages 2", count=2, labels=((1, 2, 1), (2, 2, 2))), []),
    (Quantities(), []),
    # look-alike: sections and captions may be set otherwise, as no heading of the kind was found
    (text("section 4"), []),
    (text("figure 2", "table 3"), []),
    # look-alike: two papers in one file, each with its own count
    (text(labels=((1, 2, 1), (2, 2, 2), (1, 3, 3))), []),
]


@pytest.mark.parametrize(("quantities", "expected"), TABLE)
def test_codes(quantities: Quantities, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(references, quantities)


def test_places() -> None:
    """The line that speaks of the part is pointed at."""
    [found] = run(references, text("! annex 1", "annex 2"))
    assert [2] == [where.line for where in found.where]
