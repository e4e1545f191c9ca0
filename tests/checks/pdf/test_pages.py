"""A page between others that are alike, and what lies on scans."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import codes, run
from triage.checks.pdf.pages import pages
from triage.model.facts import Where
from triage.model.profiles import Laid, PageProfile, PlacedPicture

WORD = ("content parts: one", "font names: F#", "marked content: yes", "procedure sets: yes", "text: TJ literal, Tm")
OTHER = ("content parts: several", "font names: f-#-#", "marked content: no", "procedure sets: no", "text: Tj hex, Td")
NEARLY = ("content parts: several", *WORD[1:])


def page(number: int, **more: Any) -> PageProfile:
    """A page of set text on A4 by one program."""
    values: dict[str, Any] = {
        "width": 595.0, "height": 842.0, "characters": 900, "writing": WORD, "subsets": ("AAAAAA+Lucid",),
    }  # fmt: skip
    return PageProfile(page=number, where=Where(page=number), **(values | more))


def scan(number: int, laid: tuple[Laid, ...] = (), width: float = 595.0, **how: Any) -> PageProfile:
    """A page that is one picture."""
    values: dict[str, Any] = {
        "object": None, "share": 1.0, "resolution": 200.0, "colours": "grey", "filter": "jpeg", "tables": "a1",
    }  # fmt: skip
    picture = PlacedPicture(**(values | how))
    return PageProfile(
        page=number, where=Where(page=number), width=width, height=842.0, kind="scan", pictures=(picture,), laid=laid,
        writing=("content parts: one",),
    )  # fmt: skip


def among(odd: PageProfile, make: Any = page, count: int = 5) -> tuple[PageProfile, ...]:
    """Pages alike with an odd one at its number."""
    return tuple(odd if n == odd.page else make(n) for n in range(1, count + 1))


def words(text: str, top: float = 400.0) -> Laid:
    """Words on top of a scan."""
    return Laid(where=Where(page=1, box=(100, top, 150, top + 12)), text=text)


def stamped(number: int) -> PageProfile:
    """A scan that a registry numbers in its body."""
    return scan(number, (words(f"Sheet {number} of 4"),))


SIGNATURE = Laid(where=Where(page=1, box=(300, 600, 420, 640)))

TABLE: list[tuple[tuple[PageProfile, ...], list[str]]] = [
    # flag
    (among(page(3, writing=OTHER, subsets=("BBBBBB+Roman",))), ["page-made-otherwise"]),
    (among(page(2, writing=OTHER, subsets=("BBBBBB+Roman",)), count=3), ["page-made-otherwise"]),
    (among(scan(3, resolution=300.0, tables="b2"), scan), ["scan-apart"]),
    (among(scan(3, width=612.0, tables="b2"), scan), ["scan-apart"]),
    (among(scan(2, tables="b2"), scan), ["scanner-settings-apart"]),
    (among(scan(2, colours="rgb", tables="b2", resolution=150.0), scan), ["scanner-settings-apart"]),
    (among(page(3), scan), ["text-page-among-scans"]),
    (among(scan(3)), ["scan-among-text-pages"]),
    (among(page(3, width=612.0, height=792.0)), ["size-apart"]),
    ((scan(1, (words("48 500"),)),), ["words-over-scan"]),
    ((scan(1, (SIGNATURE,)),), ["picture-over-scan"]),
    # clear
    (tuple(page(n) for n in range(1, 6)), []),
    (tuple(scan(n) for n in range(1, 6)), []),
    ((page(1),), []),
    # look-alike: cover, annex, a part of its own
    (among(page(1, writing=OTHER, subsets=("BBBBBB+Roman",))), []),
    (among(page(5, writing=OTHER, subsets=("BBBBBB+Roman",))), []),
    ((*(page(n) for n in (1, 2)), *(page(n, writing=OTHER, subsets=("B",)) for n in (3, 4, 5)), page(6), page(7)), []),
    # look-alike: every page has subsets of its own
    (tuple(page(n, subsets=(f"AAAAA{n}+Lucid",), writing=OTHER if n == 3 else WORD) for n in range(1, 6)), []),
    # look-alike: a table on its side; one habit that differs; a page with a line or two
    (among(page(3, width=842.0, height=595.0)), []),
    (among(page(3, writing=NEARLY)), []),
    (among(page(3, writing=OTHER, subsets=("BBBBBB+Roman",), characters=40)), []),
    # look-alike: settings that change all the time; sheets that a feeder cuts
    (tuple(scan(n, tables=f"t{n}", resolution=190.0 + 10 * n) for n in range(1, 6)), []),
    (among(scan(3, width=597.0), scan), []),
    # look-alike: head, foot, a registry's stamp, a whole letter on a picture of its paper
    ((scan(1, (words("Case 118, page 1", 20.0),)),), []),
    (tuple(stamped(n) for n in (1, 2, 3, 4)), []),
    ((scan(1, tuple(words("The commission visited the yards") for _ in range(9))),), []),
    ((scan(1, (SIGNATURE,), colours="1 bit"),), []),
]  # fmt: skip


@pytest.mark.parametrize(("profiles", "expected"), TABLE)
def test_codes(profiles: tuple[PageProfile, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(pages, profiles)


def test_places() -> None:
    """The page is pointed at, and in what it differs is said."""
    [found] = run(pages, among(page(3, writing=OTHER, subsets=("BBBBBB+Roman",), width=612.0, height=792.0)))
    assert 3 == found.where[0].page
    assert found.values["respects"].text.endswith("its fonts and its size")


def test_pair_is_said_once() -> None:
    """Two exchanged pages in a row give one finding, at the first."""
    odd = {"writing": OTHER, "subsets": ("BBBBBB+Roman",)}
    found = run(pages, tuple(page(n, **(odd if n in {3, 4} else {})) for n in range(1, 8)))
    assert [("page-made-otherwise", 3)] == [(one.code, one.where[0].page) for one in found]


def test_many_pages_are_quick() -> None:
    """Five hundred pages take no more than a look each."""
    assert [] == run(pages, tuple(page(n) for n in range(1, 501)))
