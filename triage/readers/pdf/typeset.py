"""How the text of a PDF is set: runs of one look with their place, by pdfium, line by line.

pdfium tells for each character which text object draws it; all that an object draws has one
face, size and colour, so a look is asked for once an object. Left out: text that is not drawn
(the layer of a text recognition), text that does not run level, and pages that are one
picture, whose letters a recognition program placed as well as it could.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct

from triage.model.facts import Where, Why
from triage.model.typeset import TypesetLine, TypesetRun
from triage.readers.gather import Gather
from triage.readers.pdf.guard import reason
from triage.readers.pdf.objects import mended
from triage.readers.pdf.placing import placing

MOST_PAGES = 50
"""Pages looked at: two to six milliseconds each."""
MOST_OBJECTS = 25_000
"""Text objects of the whole file, at ten microseconds each; browsers write one for every glyph."""
MOST_CHARACTERS = 8_000
"""Characters of one page; a page of a newspaper has some 20 000, and is no letter."""
SAME_LINE = 0.45
"""Baselines up to this part of the size apart are one line; superscripts are raised by a third (TeX, Word)."""
CELL_GAP = 2.5
"""A gap of this many sizes parts two columns or cells; word spaces are a quarter to one."""
WHOLE_PAGE = 0.6
"""A picture over this part of a page: a scan with a layer of text."""

WORD_GAP = 0.15
"""A gap of this part of the size is a space; the narrowest justified ones are a fifth."""
RAISED = 0.12
"""Smaller text off its line's baseline by this part of the size is a superscript or subscript (TeX: 0.15 and more)."""

_STRIDE = 16
"""Characters leapt over while looking for the end of a text object."""
_SLOT = 8.0
"""Points of height by which rows are looked up."""
_INVISIBLE = 3
"""Text rendering mode "neither fill nor stroke" (ISO 32000-2, 9.3.6)."""


class _Piece(Struct, frozen=True):
    """What one text object shows on a page, in points from its top left corner."""

    text: str
    look: tuple[str, float, str]
    """Face, size, colour."""
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


def read_runs(second: Any, into: Gather) -> None:
    """Add the lines of the first pages, up to the limits; what is left out is said."""
    objects = 0
    for number in range(1, len(second) + 1):
        if number > MOST_PAGES or objects > MOST_OBJECTS:
            detail = f"only {MOST_PAGES} pages and {MOST_OBJECTS} pieces are looked at"
            into.add_unread(f"how the text is set from page {number} on", Why.LIMIT, detail, Where(page=number))
            return
        try:
            page = second[number - 1]
            try:
                pieces = _page_pieces(page)
            finally:
                page.close()
        except Exception as error:
            why, detail = reason(error)
            into.add_unread("how the text is set", why, detail, Where(page=number))
            return
        objects += len(pieces)
        into.runs.extend(line for row in _rows(pieces) for line in _split(row, number))


def _page_pieces(page: Any) -> list[_Piece]:
    """Return what the text objects of one page show; nothing for a scan or a page with too much on it."""
    if _is_scan(page):
        return []
    words = page.get_textpage()
    try:
        count = words.count_chars()
        return list(_pieces(page, words, count)) if 0 < count <= MOST_CHARACTERS else []
    finally:
        words.close()


def _is_scan(page: Any) -> bool:
    """Whether one picture covers most of the page."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    box = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), 2_000)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_IMAGE:
            pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, box))
            left, bottom, right, top = (side.value for side in box)
            if (right - left) * (top - bottom) >= WHOLE_PAGE * width * height:
                return True
    return False


def _pieces(page: Any, words: Any, count: int) -> Iterator[_Piece]:
    """Yield what each text object of a page shows, in drawing order."""
    import pypdfium2.raw as pdfium

    text = words.get_text_range()
    if len(text) != count:  # generated or unmapped characters: ask for each
        text = "".join(chr(pdfium.FPDFText_GetUnicode(words, i) or 32) for i in range(count))
    looks, raw = _Looks(pdfium, words.raw, placing(page)), words.raw
    thing, start = pdfium.FPDFText_GetTextObject(raw, 0), 0
    while start < count:
        known, end, following = _address(thing), start + 1, thing
        # No object: a space that pdfium put in between two others.
        while known and end + _STRIDE < count:
            if _address(pdfium.FPDFText_GetTextObject(raw, end + _STRIDE)) != known:
                break
            end += _STRIDE
        while end < count:
            following = pdfium.FPDFText_GetTextObject(raw, end)
            if _address(following) != known:
                break
            end += 1
        if known and (shown := text[start:end]).strip():
            made = looks.piece(thing, start, end - 1, mended(shown))
            if made is not None:
                yield made
        thing, start = following, end


def _address(pointer: Any) -> int:
    """Return a pointer as a number, 0 for none."""
    return ctypes.c_void_p.from_buffer(pointer).value or 0


class _Looks:
    """Asks pdfium for the look and place of text objects of one page."""

    def __init__(self, pdfium: Any, words: Any, place: Callable[[float, float], tuple[float, float]]) -> None:
        """What is asked for once is kept: addresses of fonts hold while the page is open."""
        self._pdfium, self._words, self._place = pdfium, words, place
        self._faces: dict[int, str] = {}
        self._hidden: set[int] = set()
        self._sizes: dict[tuple[int, float, float], float] = {}
        """Font, nominal size, height of a character's box → size as drawn; 0 for text that does not run level."""
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._colour = [ctypes.c_uint() for _ in range(4)]
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def piece(self, thing: Any, first: int, last: int, text: str) -> _Piece | None:
        """Return one object's piece; None for text that is not drawn or does not run level."""
        pdfium, words, box = self._pdfium, self._words, self._box
        font = pdfium.FPDFTextObj_GetFont(thing)
        face = self._face(font, thing)
        pdfium.FPDFText_GetLooseCharBox(words, first, box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        size = self._size(_address(font), first, top - bottom)
        if not size or _address(font) in self._hidden:
            return None
        if last != first:
            pdfium.FPDFText_GetLooseCharBox(words, last, box)
            left, bottom = min(left, box.left), min(bottom, box.bottom)
            right, top = max(right, box.right), max(top, box.top)
        pdfium.FPDFText_GetFillColor(words, first, *self._colour)
        red, green, blue, _ = (part.value for part in self._colour)
        pdfium.FPDFText_GetCharOrigin(words, first, self._x, self._y)
        _, baseline = self._place(self._x.value, self._y.value)
        (x0, y0), (x1, y1) = self._place(left, top), self._place(right, bottom)
        look = (face, size, f"{red:02x}{green:02x}{blue:02x}")
        return _Piece(text, look, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), baseline)

    def _size(self, font: int, index: int, height: float) -> float:
        """Return the size as drawn, in points; 0 for text that does not run level."""
        nominal = self._pdfium.FPDFText_GetFontSize(self._words, index)
        known = (font, nominal, round(height, 2))
        if known not in self._sizes:
            matrix = self._matrix
            self._pdfium.FPDFText_GetMatrix(self._words, index, matrix)
            level = abs(matrix.b) <= 0.02 * abs(matrix.a or 1)
            self._sizes[known] = round(nominal * math.hypot(matrix.c, matrix.d), 2) if level else 0.0
        return self._sizes[known]

    def _face(self, font: Any, thing: Any) -> str:
        """Return the base font name of an object's font; a font whose first text is not drawn is hidden."""
        known = _address(font)
        if known not in self._faces:
            room = ctypes.create_string_buffer(200)
            self._pdfium.FPDFFont_GetBaseFontName(font, room, len(room))
            self._faces[known] = mended(room.value.decode("utf-8", "replace"))
            if self._pdfium.FPDFTextObj_GetTextRenderMode(thing) == _INVISIBLE:
                self._hidden.add(known)
        return self._faces[known]


def _rows(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Put pieces on one height together, whenever they were drawn; top to bottom."""
    rows: list[list[_Piece]] = []
    near: dict[int, list[int]] = {}
    for piece in pieces:
        size, slot = piece.look[1], int(piece.baseline // _SLOT)
        found = next(
            (
                row
                for around in (slot, slot - 1, slot + 1)
                for row in near.get(around, ())
                if abs(rows[row][0].baseline - piece.baseline) <= SAME_LINE * max(size, rows[row][0].look[1])
            ),
            None,
        )
        if found is None:
            near.setdefault(slot, []).append(len(rows))
            rows.append([piece])
        else:
            rows[found].append(piece)
    return sorted(rows, key=lambda row: row[0].baseline)


def _split(row: list[_Piece], number: int) -> Iterator[TypesetLine]:
    """Cut a row where columns or table cells part, left to right."""
    cell: list[_Piece] = []
    for piece in sorted(row, key=lambda p: p.left):
        if cell and piece.left - max(p.right for p in cell[-3:]) > CELL_GAP * max(piece.look[1], cell[-1].look[1]):
            yield _line(cell, number)
            cell = []
        cell.append(piece)
    if cell:
        yield _line(cell, number)


def _line(pieces: list[_Piece], number: int) -> TypesetLine:
    """Make a line of pieces that stand side by side; those of one look and height become one run."""
    main = max(pieces, key=lambda p: len(p.text))
    runs: list[TypesetRun] = []
    group: list[_Piece] = []
    for piece in pieces:
        if group and (piece.look != group[-1].look or abs(piece.baseline - group[-1].baseline) > 0.05):
            runs.append(_run(group, main))
            group = []
        group.append(piece)
    runs.append(_run(group, main))
    box = _around(pieces)
    return TypesetLine(runs=tuple(runs), where=Where(page=number, box=box))


def _run(pieces: list[_Piece], main: _Piece) -> TypesetRun:
    """Make one run of pieces in one look, with a space where a gap stands for one."""
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        spaced = piece.left - before.right > WORD_GAP * piece.look[1] and not text[-1:].isspace()
        text += (" " if spaced else "") + piece.text
    face, size, colour = pieces[0].look
    off = abs(pieces[0].baseline - main.baseline) > RAISED * main.look[1]
    return TypesetRun(
        text=text,
        face=face,
        size=size,
        colour=colour,
        box=_around(pieces),
        baseline=round(pieces[0].baseline, 2),
        raised=off and size < main.look[1],
    )


def _around(pieces: list[_Piece]) -> tuple[float, float, float, float]:
    """Return the box around pieces, to a tenth of a point."""
    return (
        round(min(p.left for p in pieces), 1),
        round(min(p.top for p in pieces), 1),
        round(max(p.right for p in pieces), 1),
        round(max(p.bottom for p in pieces), 1),
    )
