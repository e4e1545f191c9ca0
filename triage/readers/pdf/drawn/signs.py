"""The characters of a page, each with its place, its size and the object that draws it."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from triage.readers.pdf.drawn.things import Box

MOST_CHARACTERS = 20_000
"""Of one page, at some ten microseconds each; a page of a newspaper has as many."""


class Sign(Struct):
    """One letter or digit."""

    index: int
    """In pdfium's text of the page."""
    text: str
    box: Box
    """Of the ink, in page space."""
    address: int
    """Of the text object that draws it."""
    size: float
    """Points, as drawn."""


def signs(words: Any) -> list[Sign]:
    """Return the letters and digits of a page in pdfium's order; MemoryError for more than are looked at."""
    count = words.count_chars()
    if count > MOST_CHARACTERS:
        raise MemoryError("characters of a page")
    return list(_signs(words.raw, count))


def _signs(raw: Any, count: int) -> Iterator[Sign]:
    """Yield each letter or digit."""
    import pypdfium2.raw as pdfium

    sides = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = (ctypes.byref(side) for side in sides)
    sizes, matrix = dict[int, float](), pdfium.FS_MATRIX()
    for index in range(count):
        sign = chr(pdfium.FPDFText_GetUnicode(raw, index) or 0xFFFD)
        if not sign.isalnum():
            continue
        thing = pdfium.FPDFText_GetTextObject(raw, index)
        address = ctypes.c_void_p.from_buffer(thing).value or 0
        if not address or not pdfium.FPDFText_GetCharBox(raw, index, left, right, bottom, top):
            continue
        if address not in sizes:
            pdfium.FPDFText_GetMatrix(raw, index, matrix)
            sizes[address] = pdfium.FPDFText_GetFontSize(raw, index) * math.hypot(matrix.c, matrix.d)
        x0, x1, y0, y1 = (side.value for side in sides)
        yield Sign(index, sign, (x0, y0, x1, y1), address, sizes[address])
