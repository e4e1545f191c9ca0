"""Pages of a PDF: size as displayed, fonts, pictures, actions and text, line by line.

Text comes from pypdf; that of pages with letters written from the right is put in order by
the places that pdfium gives (`reading_order`), as pypdf turns their figures round. pdfium stands
in where pypdf fails, gives nothing for a page that shows text, or would take too long: pypdf
needs about a second for a mebibyte of content.
"""

from __future__ import annotations

import math
from typing import Any

from msgspec import Struct, field

from triage.model.facts import Page, TextLine, Where, Why
from triage.model.fold import folded
from triage.readers.gather import Gather
from triage.readers.limits import Limits
from triage.readers.pdf import active, reading_order, resources
from triage.readers.pdf.guard import reason, stage
from triage.readers.pdf.numbers_forward import with_numbers_forward
from triage.readers.pdf.objects import mended

PAGE_CONTENT = 1024 * 1024
"""Bytes of content of a page up to which pypdf reads its text."""
DOCUMENT_CONTENT = 6 * 1024 * 1024
"""The same for the whole document."""

SAME_LETTERS = 0.05
"""Share of the letters by which the two parsers may differ on one page: ligatures and marks are counted differently,
while a page that is turned round or not drawn differs by most of its letters. By judgement; no corpus page tells."""


class Reading(Struct):
    """What is carried from page to page."""

    into: Gather
    limits: Limits
    seen: resources.Seen = field(default_factory=resources.Seen)
    content: int = 0
    """Bytes of content given to pypdf so far."""
    characters: int = 0
    """Characters of text kept so far."""
    by_second: list[int] = field(default_factory=list)
    """Pages whose text pdfium gave."""
    as_drawn: list[int] = field(default_factory=list)
    """Pages with letters from the right whose words may stand in the order of drawing."""
    failed: dict[tuple[str, Why, str], list[int]] = field(default_factory=dict)
    """(part of a page, why, detail) → pages on which it could not be read."""

    def fail(self, part: str, number: int, error: Exception) -> None:
        """Note a part of a page that could not be read."""
        self.failed.setdefault((part, *reason(error)), []).append(number)


def read_pages(reader: Any, second: Any, into: Gather, limits: Limits) -> None:
    """Add every page within the limits.

    Args:
        reader: pypdf's document; None where it cannot be read.
        second: pdfium's document, or None.
        into: where the facts go.
        limits: bounds on pages and text.
    """
    first_count = 0
    if reader is not None:
        with stage(into, "the page tree"):
            first_count = len(reader.pages)
    second_count = len(second) if second is not None else 0
    if first_count and second_count and first_count != second_count:
        into.add_field("structure", "pages by a second parse", second_count)
    into.page_count = max(first_count, second_count) or None
    reading = Reading(into, limits)
    for number in range(1, min(max(first_count, second_count), limits.pages) + 1):
        _read_page(reader if number <= first_count else None, second, number, reading)
    if (into.page_count or 0) > limits.pages:
        what = f"pages {limits.pages + 1} to {into.page_count}"
        into.add_unread(what, Why.LIMIT, f"only {limits.pages} pages are read")
    if reading.by_second:
        into.add_field("structure", "text by a second parse", _listed(reading.by_second))
    if reading.as_drawn:
        into.add_field("structure", "text perhaps in drawing order", _listed(reading.as_drawn))
    for (part, why, detail), numbers in reading.failed.items():
        into.add_unread(f"{part} of {_listed(numbers)}", why, detail, Where(page=numbers[0]))


def _read_page(reader: Any, second: Any, number: int, reading: Reading) -> None:
    """Add one page; each part is tried by itself."""
    page, looked = None, None
    if reader is not None:
        try:
            page = reader.pages[number - 1]
            looked = resources.look(page, number, reading.into, reading.seen)
        except Exception as error:
            reading.fail("fonts and pictures", number, error)
    if page is not None:
        try:
            active.read_page(page, number, reading.into)
        except Exception as error:
            reading.fail("actions", number, error)
    size = _size(page, second, number, reading)
    text = _text(page, looked, second, number, reading)
    if text is not None:
        _add_lines(text, number, reading)
    if size is not None:
        characters = None if text is None else sum(not c.isspace() for c in text)
        reading.into.pages.append(Page(number=number, width=size[0], height=size[1], characters=characters))


def displayed_size(page: Any) -> tuple[float, float]:
    """Return width and height in points as displayed: crop box within media box, turned, in user units.

    Raises ValueError for a size that no page has; the parser's errors pass through.
    """
    media, crop = _sides(page.mediabox), _sides(page.cropbox)
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    if right <= left or top <= bottom:
        left, bottom, right, top = media
    unit = float(page.get("/UserUnit") or 1)
    width, height = (right - left) * unit, (top - bottom) * unit
    if not (math.isfinite(width) and math.isfinite(height) and width > 0 and height > 0):
        raise ValueError("no size")
    return (height, width) if int(page.rotation) % 180 else (width, height)


def _sides(box: Any) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top of a rectangle given by any two corners."""
    x0, y0, x1, y1 = (float(v) for v in box[:4])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _size(page: Any, second: Any, number: int, reading: Reading) -> tuple[float, float] | None:
    """Return the displayed size by pypdf, else by pdfium; None where neither gives one."""
    failure: Exception = ValueError("no page")
    if page is not None:
        try:
            return displayed_size(page)
        except Exception as error:
            failure = error
    if second is not None:
        try:
            width, height = second.get_page_size(number - 1)
            return float(width), float(height)
        except Exception as error:
            failure = error
    reading.fail("the size", number, failure)
    return None


def _text(page: Any, looked: resources.Looked | None, second: Any, number: int, reading: Reading) -> str | None:
    """Return a page's text, "" for a page that shows none, None where no parser gives it."""
    if reading.characters >= reading.limits.text_characters:
        return None
    failure: Exception = ValueError("no page")
    if page is not None and looked is not None:
        if not looked.shows_text:
            return ""
        if _affordable(looked, reading):
            try:
                text = with_numbers_forward(mended(page.extract_text()))
                if text.strip() or second is None:
                    return _in_reading_order(text, second, number, reading)
            except Exception as error:
                failure = error
        elif second is None:
            failure = MemoryError()
    if second is not None:
        try:
            text = _second_text(second, number)
            if text.strip():
                reading.by_second.append(number)
            return text
        except Exception as error:
            failure = error
    reading.fail("the text", number, failure)
    return None


def _in_reading_order(text: str, second: Any, number: int, reading: Reading) -> str:
    """Return the text of a page with letters from the right by their places; by pypdf's own order for every other.

    Where pdfium has other letters (a page turned round, text that is not drawn) pypdf's text stays, and the page is noted.
    """
    if not reading_order.is_right_to_left(text):
        return text
    try:
        placed = mended(reading_order.page_text(second, number)) if second is not None else ""
    except Exception:  # the words are there already, only their order stays in doubt: noted below
        placed = ""
    letters, others = (sum(sign.isalnum() for sign in one) for one in (folded(text), folded(placed)))
    if abs(others - letters) <= SAME_LETTERS * letters:
        return placed
    reading.as_drawn.append(number)
    return text


def _affordable(looked: resources.Looked, reading: Reading) -> bool:
    """Whether pypdf may read a page of this size; counts it if so."""
    if looked.size > PAGE_CONTENT or reading.content + looked.size > DOCUMENT_CONTENT:
        return False
    reading.content += looked.size
    return True


def _second_text(second: Any, number: int) -> str:
    """Return a page's text by pdfium."""
    page = second[number - 1]
    try:
        words = page.get_textpage()
        try:
            return mended(words.get_text_range())
        finally:
            words.close()
    finally:
        page.close()


def _add_lines(text: str, number: int, reading: Reading) -> None:
    """Add the lines that hold anything, up to the limit on text."""
    lines = [line for line in text.splitlines() if line.strip()]
    for place, line in enumerate(lines, 1):
        reading.characters += len(line)
        if reading.characters >= reading.limits.text_characters:
            detail = f"only {reading.limits.text_characters} characters are read"
            reading.into.add_unread(f"the text from page {number} on", Why.LIMIT, detail, Where(page=number))
            return
        reading.into.text.append(TextLine(text=line, where=Where(page=number, line=place)))


def _listed(numbers: list[int]) -> str:
    """Return `page 3`, `pages 3 to 7` for a run, or `12 pages from page 3 on`."""
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    if numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"pages {numbers[0]} to {numbers[-1]}"
    return f"{len(numbers)} pages from page {numbers[0]} on"
