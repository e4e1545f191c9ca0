"""What a page draws, in drawing order: text, shapes and pictures, with those inside form objects.

pdfium gives a page's objects in the order in which they are drawn; those of a form object in a
space of its own, which its matrix takes into that of the page. This look is the cheap one, made
of every page: four calls an object, some microseconds each.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in page space."""
Colour = tuple[int, int, int]

MOST_OBJECTS = 20_000
"""Of one page; a browser writes one for every word or letter."""
_FARTHEST = 1e6
"""Points from the page's corner; what lies farther, or nowhere, is no part of a page."""
_DEEPEST = 6
"""Form objects inside form objects."""
INVISIBLE = 3
"""Text rendering mode "neither fill nor stroke" (ISO 32000-2, 9.3.6)."""
CLIPPING = 4
"""From this mode on text cuts out what is drawn later."""


class Thing(Struct):
    """One object of a page."""

    order: int
    """Of drawing, from 0."""
    kind: int
    """pdfium's: 1 text, 2 path, 3 picture, 4 shading."""
    box: Box
    handle: Any
    colour: Colour = (0, 0, 0)
    """Fill."""
    alpha: int = 255
    filled: bool = True
    """False for a path that is only stroked."""
    mode: int = 0
    """Text rendering mode."""
    own: Box | None = None
    """The box in the space of the form object that it lies in; None where it lies in none."""

    @property
    def address(self) -> int:
        """What tells the object from others while the page is open."""
        return ctypes.c_void_p.from_buffer(self.handle).value or 0


class Walk:
    """Goes through the objects of one page."""

    def __init__(self) -> None:
        """Buffers for pdfium's answers are made once."""
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._box = [ctypes.c_float() for _ in range(4)]
        self._boxes = [ctypes.byref(side) for side in self._box]
        self._colour = [ctypes.c_uint() for _ in range(4)]
        self._colours = [ctypes.byref(part) for part in self._colour]
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()
        self._order = 0

    def things(self, page: Any) -> list[Thing]:
        """Return the page's objects in drawing order, up to `MOST_OBJECTS`; MemoryError where there are more."""
        self._order = 0
        count, get = self._pdfium.FPDFPage_CountObjects(page), self._pdfium.FPDFPage_GetObject
        return list(self._inside(lambda i: get(page, i), count, None, 0))

    def _inside(self, get: Any, count: int, matrix: Any, depth: int) -> Iterator[Thing]:
        """Yield the objects of a page or form."""
        pdfium = self._pdfium
        for index in range(count):
            self._order += 1
            if self._order > MOST_OBJECTS:
                raise MemoryError("objects of a page")
            handle = get(index)
            kind = pdfium.FPDFPageObj_GetType(handle)
            if kind == pdfium.FPDF_PAGEOBJ_FORM:
                if depth < _DEEPEST:
                    yield from self._form(handle, matrix, depth)
                continue
            made = self._thing(handle, kind, matrix)
            if made is not None:
                yield made

    def _form(self, handle: Any, matrix: Any, depth: int) -> Iterator[Thing]:
        """Yield the objects inside a form object."""
        pdfium, own = self._pdfium, self._pdfium.FS_MATRIX()
        if not pdfium.FPDFPageObj_GetMatrix(handle, own):
            return
        inner = (own.a, own.b, own.c, own.d, own.e, own.f)
        get = pdfium.FPDFFormObj_GetObject
        count = max(0, pdfium.FPDFFormObj_CountObjects(handle))
        yield from self._inside(lambda i: get(handle, i), count, _after(inner, matrix), depth + 1)

    def _thing(self, handle: Any, kind: int, matrix: Any) -> Thing | None:
        """Return one object with its place and look; None where it has no place that a page could have."""
        pdfium = self._pdfium
        if not pdfium.FPDFPageObj_GetBounds(handle, *self._boxes):
            return None
        left, bottom, right, top = (side.value for side in self._box)
        box = (left, bottom, right, top)
        if not all(abs(side) < _FARTHEST for side in box):
            return None
        made = Thing(self._order, kind, _moved(box, matrix) if matrix else box, handle, own=box if matrix else None)
        if kind in (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH):
            if pdfium.FPDFPageObj_GetFillColor(handle, *self._colours):
                red, green, blue, made.alpha = (part.value for part in self._colour)
                made.colour = (red, green, blue)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                made.mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
            else:
                pdfium.FPDFPath_GetDrawMode(handle, ctypes.byref(self._fill), ctypes.byref(self._stroke))
                made.filled = bool(self._fill.value)
        return made


def _after(inner: tuple[float, ...], outer: Any) -> tuple[float, ...]:
    """Return the matrix that does first `inner`, then `outer` (None: nothing)."""
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _moved(box: Any, matrix: tuple[float, ...]) -> Box:
    """Return the box around a box that a matrix moves."""
    left, bottom, right, top = box
    a, b, c, d, e, f = matrix
    corners = [(x * a + y * c + e, x * b + y * d + f) for x in (left, right) for y in (bottom, top)]
    return (
        min(x for x, _ in corners),
        min(y for _, y in corners),
        max(x for x, _ in corners),
        max(y for _, y in corners),
    )


def overlap(one: Box, other: Box) -> float:
    """Return the area that two boxes share, in square points; 0 where they only touch."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


def around(boxes: list[Box]) -> Box:
    """Return the box around boxes; at least one."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def light(colour: Colour) -> float:
    """Return how light a colour is, 0 to 255 (ITU-R BT.601)."""
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


def apart(one: Colour, other: Colour) -> int:
    """Return by how much two colours differ in the channel in which they differ most."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True))
