"""Hidden words and failed redactions: the pages' objects in drawing order, looked at more closely where they give cause.

Every page is gone through cheaply (`causes`). A page that gives cause is drawn twice, with and
without its words (`seeing`): a letter without which the page looks the same is not seen, and
the order of drawing tells why (`passages`). What follows from it is in `finds`; where the same
words stand elsewhere in the file, in `elsewhere`.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field

from triage.model.drawn import Drawn, HiddenText, OcrLayer, Redaction
from triage.model.facts import Where, Why
from triage.readers.gather import Gather, Tools
from triage.readers.pdf.drawn import causes, elsewhere, finds, layers, notes, passages, signs
from triage.readers.pdf.drawn.things import Box, Walk
from triage.readers.pdf.guard import reason, stage

MOST_PAGES = 500
"""Pages gone through, at one to two milliseconds each."""
MOST_LOOKED = 60
"""Pages drawn, at some forty milliseconds each."""
MOST_BARS = 300
"""Dark bars of the whole file that are looked at in earlier revisions."""
MOST_OBJECTS = 200_000
"""Of the whole file."""


class Found(Struct):
    """What is carried from page to page."""

    off: frozenset[str] | None
    pages: int = 0
    objects: int = 0
    looked: int = 0
    unlooked: list[int] = field(default_factory=list)
    """Pages that gave cause after as many were drawn as are."""
    hidden: list[HiddenText] = field(default_factory=list)
    redactions: list[Redaction] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    bars: list[tuple[int, Box, Where]] = field(default_factory=list)
    """Dark bars without words, with their page: looked at in earlier revisions, where there are any."""
    revised: bool = False
    """Whether the file has earlier revisions."""
    failed: dict[tuple[Why, str], list[int]] = field(default_factory=dict)
    """Why pages could not be looked at → those pages."""


def read_drawn(
    reader: Any, second: Any, data: bytes, ends: tuple[int, ...], password: str | None, into: Gather, tools: Tools
) -> None:
    """Fill `into.drawn`.

    Args:
        reader: pypdf's document; None where it cannot be read.
        second: pdfium's document.
        data: the file.
        ends: where its saved revisions end, the oldest first.
        password: what opened it.
        into: its text, metadata and members are looked through for redacted words.
        tools: limits.
    """
    off = None
    if reader is not None:
        with stage(into, "the layers"):
            off = layers.switched_off(reader)
    found, walk = Found(off, revised=len(ends) > 1), Walk()
    last = min(len(second), MOST_PAGES, tools.limits.pages)
    for number in range(1, last + 1):
        if found.objects > MOST_OBJECTS:
            into.add_unread(
                f"hidden words from page {number} on", Why.LIMIT, f"only {MOST_OBJECTS} objects are looked at"
            )
            break
        try:
            page = second[number - 1]
            try:
                _page(page, number, walk, found)
            finally:
                page.close()
        except Exception as error:
            found.failed.setdefault(reason(error), []).append(number)
    _say_left_out(found, into)
    marks = found.redactions
    with stage(into, "other places of redacted words"):
        marks = elsewhere.with_places(marks, reader, into)
    with stage(into, "redacted words in earlier revisions"):
        marks += elsewhere.taken_out(found.bars, data, ends, password)
    into.drawn = Drawn(
        pages=found.pages,
        hidden=tuple(found.hidden),
        redactions=tuple(marks),
        recognised=OcrLayer(pages=tuple(found.recognised)) if found.recognised else None,
    )


def _say_left_out(found: Found, into: Gather) -> None:
    """Say which pages could not be looked at, or not closely."""
    for (why, detail), numbers in found.failed.items():
        pages = f"page {numbers[0]}" if len(numbers) == 1 else f"{len(numbers)} pages from page {numbers[0]} on"
        into.add_unread(f"hidden words of {pages}", why, detail, Where(page=numbers[0]))
    if found.unlooked:
        what = f"hidden words of {len(found.unlooked)} pages from page {found.unlooked[0]} on"
        into.add_unread(what, Why.LIMIT, f"only {MOST_LOOKED} pages are drawn", Where(page=found.unlooked[0]))


def _page(page: Any, number: int, walk: Walk, found: Found) -> None:
    """Look at one page, closer where it gives cause."""
    things = walk.things(page)
    found.pages += 1
    found.objects += len(things)
    over = notes.over(page)
    if not (over or found.revised or found.off is not None or causes.gives_cause(things, page.get_bbox())):
        return
    if found.looked >= MOST_LOOKED:
        found.unlooked.append(number)
        return
    found.looked += 1
    words = page.get_textpage()
    try:
        letters = signs.signs(words)
        if letters or found.revised:
            _closer(passages.Page.of(page, things, letters, over, found.off), number, words.raw, found)
    finally:
        words.close()


def _closer(page: passages.Page, number: int, raw: Any, found: Found) -> None:
    """Add what a page holds unseen."""
    unseen = passages.passages(page)
    if any(passage.recognised for passage in unseen):
        found.recognised.append(number)
    failed, explained = finds.redactions(unseen, page, number, raw)
    if found.revised and len(found.bars) < MOST_BARS:
        found.bars += [(number, box, where) for box, where in finds.bars(page, number)]
    found.redactions += failed
    found.redactions += finds.unapplied(page, number, raw)
    found.hidden += finds.hidden([one for one in unseen if id(one) not in explained], page, number, raw)
