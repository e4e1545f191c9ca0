"""What is drawn on top of a picture that covers the page, for all to see: words and small pictures, by pdfium."""

from __future__ import annotations

import ctypes
from typing import Any

from triage.model.facts import Where
from triage.model.profiles import Laid
from triage.readers.pdf.objects import mended
from triage.readers.pdf.placing import placing

MOST_OBJECTS = 4_000
"""Objects of a page gone through; a scan with more is one with a layer of text."""
MOST_LAID = 400
"""Pieces kept of one page."""
WHOLE_PAGE = 0.6
"""The part of the page that its scan covers at the least."""
MOST_DEPTH = 3
_INVISIBLE = 3
"""Text rendering mode "neither fill nor stroke" (ISO 32000-2, 9.3.6)."""


def laid_on_scan(second: Any, number: int) -> tuple[Laid, ...]:
    """Return what a page draws after the picture that covers it, words in drawing order.

    Args:
        second: pdfium's document.
        number: page, from 1.
    """
    import pypdfium2.raw as pdfium

    page = second[number - 1]
    try:
        words = page.get_textpage()
        try:
            return tuple(_Walk(pdfium, page, words.raw, number).all())
        finally:
            words.close()
    finally:
        page.close()


class _Walk:
    """Goes through the objects of one page in drawing order, forms included."""

    def __init__(self, pdfium: Any, page: Any, words: Any, number: int) -> None:
        """Nothing is asked of pdfium yet."""
        self._pdfium, self._page, self._words, self._number = pdfium, page, words, number
        width, height = page.get_size()
        self._area, self._place = width * height, placing(page)
        self._found: list[Laid] = []
        self._scan = False
        self._steps = 0

    def all(self) -> list[Laid]:
        """Return what lies on the scan."""
        pdfium, page = self._pdfium, self._page
        for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
            self._one(pdfium.FPDFPage_GetObject(page, index), MOST_DEPTH)
        return self._found

    def _one(self, thing: Any, depth: int) -> None:
        """Look at one object; those inside a form are placed by the form's own box."""
        pdfium = self._pdfium
        kind, self._steps = pdfium.FPDFPageObj_GetType(thing), self._steps + 1
        if self._steps > MOST_OBJECTS or len(self._found) >= MOST_LAID:
            return
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth > 0:
            for index in range(min(pdfium.FPDFFormObj_CountObjects(thing), MOST_OBJECTS)):
                self._one(pdfium.FPDFFormObj_GetObject(thing, index), depth - 1)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self._picture(thing)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT and self._scan:
            self._text(thing)

    def _picture(self, thing: Any) -> None:
        """Take a picture for the scan where it covers the page; what came before is then beneath it."""
        left, bottom, right, top = box = self._bounds(thing)
        share = (right - left) * (top - bottom) / self._area
        if share >= WHOLE_PAGE:
            self._scan = True
            self._found.clear()
        elif self._scan and share > 0:
            self._found.append(Laid(where=self._where(box)))

    def _text(self, thing: Any) -> None:
        """Add what one text object shows, unless it is not drawn."""
        if self._pdfium.FPDFTextObj_GetTextRenderMode(thing) == _INVISIBLE or self._see_through(thing):
            return
        room = ctypes.create_string_buffer(400)
        held = (len(room) - 2) // 2
        size = self._pdfium.FPDFTextObj_GetText(
            thing, self._words, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), held
        )
        shown = mended(room.raw[: min(size, 2 * held)].decode("utf-16-le", "replace").rstrip("\x00"))
        if shown.strip():
            self._found.append(Laid(where=self._where(self._bounds(thing)), text=shown))

    def _see_through(self, thing: Any) -> bool:
        """Whether an object's fill lets everything through."""
        parts = [ctypes.c_uint() for _ in range(4)]
        got = self._pdfium.FPDFPageObj_GetFillColor(thing, *map(ctypes.byref, parts))
        return bool(got) and parts[3].value == 0

    def _bounds(self, thing: Any) -> tuple[float, float, float, float]:
        """Return left, bottom, right, top in page space."""
        sides = [ctypes.c_float() for _ in range(4)]
        self._pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides))
        left, bottom, right, top = (side.value for side in sides)
        return left, bottom, right, top

    def _where(self, box: tuple[float, float, float, float]) -> Where:
        """Turn page space into a place to go to."""
        (x0, y0), (x1, y1) = self._place(box[0], box[3]), self._place(box[2], box[1])
        sides = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        left, top, right, bottom = (round(side, 1) for side in sides)
        return Where(page=self._number, box=(left, top, right, bottom))
