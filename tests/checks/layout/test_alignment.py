"""Lines and words beside the grid of their page; indents, superscripts and uneven pages are not."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.layout.alignment import alignment
from triage.model.facts import Where
from triage.model.typeset import TypesetLine, TypesetRun


def line(
    n: int, *, down: float = 0.0, right: float = 0.0, size: float = 11.0, word: float | None = None
) -> TypesetLine:
    """Line n of a page with a leading of 14 points from 100 and a left edge at 72, moved by so much.

    `word` moves one word of it by so many points.
    """
    left, baseline = 72.0 + right, 100.0 + 14 * n + down
    box = (left, baseline - 9, 400.0, baseline + 3)
    first = TypesetRun(text="To the heads of the ", face="Times", size=size, box=box, baseline=baseline)
    second = TypesetRun(text="locks", face="Times", size=size, box=box, baseline=baseline + (word or 0))
    third = TypesetRun(text=" and weirs of the province", face="Times", size=size, box=box, baseline=baseline)
    return TypesetLine(runs=(first, second, third), where=Where(page=1, box=box))


def page(count: int = 12, **moved: TypesetLine) -> tuple[TypesetLine, ...]:
    """A page of even lines, some replaced: `page(l5=line(5, down=1.2))`."""
    return tuple(moved.get(f"l{n}", line(n)) for n in range(count))


TABLE = [
    # flag
    (page(l5=line(5, down=1.2)), ["line-off-grid"]),
    (page(l5=line(5, down=-2.0)), ["line-off-grid"]),
    (page(l5=line(5, word=0.7)), ["word-off-baseline"]),
    (page(l5=line(5, right=1.4)), ["edge-off-margin"]),
    # clear
    (page(), []),
    (page(l5=line(5, down=0.05), l6=line(6, right=0.1)), []),
    # look-alike: space before a paragraph, an indent, a superscript, a line taller by a formula
    ((*(line(n) for n in range(6)), *(line(n, down=7) for n in range(6, 12))), []),
    (page(l5=line(5, right=18)), []),
    (page(l5=line(5, word=-4.0)), []),
    (page(l5=line(5, word=0.1)), []),
    # look-alike: a page laid out by hand, a running head beside the edge, too short a page
    (page(l4=line(4, right=1.0), l5=line(5, right=2.0), l7=line(7, right=3.0)), []),
    (page(l0=line(0, right=1.4)), []),
    (page(7, l3=line(3, down=1.2)), []),
]


@pytest.mark.parametrize(("lines", "expected"), TABLE)
def test_codes(lines: tuple[TypesetLine, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(alignment, lines)


def test_place() -> None:
    """The line is pointed at, with how far it is off."""
    [found] = run(alignment, page(l5=line(5, down=1.2)))
    assert (1, "1.2") == (found.where[0].page, found.values["points"].text)
    assert found.where[0].box == line(5, down=1.2).where.box
