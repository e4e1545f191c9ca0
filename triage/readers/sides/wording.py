"""The words of a document in order, each with page and line; in a PDF a box can be asked for.

PDF words come from pdfium, as it knows their places; pages written from the right are put in
order of reading and have no boxes. Every other format gives the words of its lines.
"""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

from triage.model.document import Document
from triage.model.facts import Where
from triage.readers.pdf import reading_order
from triage.readers.pdf.history.wording import characters
from triage.readers.pdf.objects import mended
from triage.readers.pdf.placing import placing

MOST_BOXED = 1_000
"""Characters from which the box of one difference is made."""
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\r\n]+")
_BROKEN = re.compile("[\ufffe\x02]\r?\n?")
"""pdfium's mark for the hyphen at which a line broke a word."""

Box = tuple[float, float, float, float]


class Word(Struct, frozen=True):
    """One word."""

    text: str
    where: Where
    line: str
    """The line that it stands in."""
    span: tuple[int, int] | None = None
    """First and last character on its page; None where it has no place."""


def words_of(document: Document) -> list[Word]:
    """Return the words of a document's lines."""
    return [Word(found.group(), line.where, line.text) for line in document.text for found in _WORD.finditer(line.text)]


def words_of_pdf(second: Any, pages: int) -> list[Word]:
    """Return the words of a PDF's first pages.

    Args:
        second: pdfium's document.
        pages: how many pages are read at most.

    Raises PdfiumError where a page cannot be read.
    """
    words: list[Word] = []
    for number in range(1, min(len(second), pages) + 1):
        words += _of_page(second, number)
    return words


def _of_page(second: Any, number: int) -> list[Word]:
    """Return the words of one page."""
    page = second[number - 1]
    try:
        shown = page.get_textpage()
        try:
            text = characters(shown)
        finally:
            shown.close()
    finally:
        page.close()
    is_placed = not reading_order.is_right_to_left(text)
    if not is_placed:
        text = mended(reading_order.page_text(second, number))
    words: list[Word] = []
    # A word broken at a line's end is one word; its span covers both halves.
    whole = _BROKEN.sub(lambda m: "\ufffe" * len(m.group()), text)
    lines = (line for line in _LINE.finditer(whole) if line.group().strip())
    for place, line in enumerate(lines, 1):
        where, told = Where(page=number, line=place), _plain(line.group())
        for found in _WORD.finditer(line.group()):
            span = (line.start() + found.start(), line.start() + found.end() - 1) if is_placed else None
            words.append(Word(_plain(found.group()), where, told, span))
    return words


def _plain(text: str) -> str:
    """Return the text without the marks of broken words."""
    return text.replace("\ufffe", "").strip()


def box(second: Any, words: list[Word]) -> Box | None:
    """Return the box around those words that stand on the first one's page, in points from its top left corner."""
    spans = [word.span for word in words if word.span is not None and word.where.page == words[0].where.page]
    if not spans or words[0].where.page is None:
        return None
    page = second[words[0].where.page - 1]
    try:
        place, shown = placing(page), page.get_textpage()
        try:
            last = min(spans[-1][1], spans[0][0] + MOST_BOXED)
            corners = [shown.get_charbox(index) for index in range(spans[0][0], last + 1)]
        finally:
            shown.close()
    finally:
        page.close()
    inked = [c for c in corners if c[2] > c[0] and c[3] > c[1]]
    points = [place(x, y) for left, bottom, right, top in inked for x, y in ((left, bottom), (right, top))]
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return round(min(xs), 1), round(min(ys), 1), round(max(xs), 1), round(max(ys), 1)
