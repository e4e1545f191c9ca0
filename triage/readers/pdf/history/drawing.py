"""Whether two states of a page look different, and where: both are drawn small and compared."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from hashlib import sha256
from typing import Any

from msgspec import Struct

from triage.readers.pdf.placing import placing

LONGEST_SIDE = 900
"""Pixels of the longer side of the drawing; some 75 dots an inch for A4."""
VISIBLE = 24
"""Steps of 256 in brightness below which a difference is rounding of the renderer."""
INK = 60
"""Steps of brightness by which ink differs from the ground it stands on."""
MOST_THINGS = 3_000
"""Objects of one page that are listed."""
MOST_PICTURE = 16 * 1024 * 1024
"""Bytes of one picture that are hashed to find its place."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the page's top left corner."""


class Region(Struct, frozen=True, kw_only=True):
    """Where two drawings of a page differ."""

    differs: bool | None
    """None where the page could not be drawn."""
    box: Box | None = None
    """Around all that differs."""
    old: Any = None
    """Both drawings in grey, and what differs as white upon black; None where they cannot be laid upon each other."""
    new: Any = None
    mask: Any = None
    scale: float = 1.0
    """Pixels a point."""

    def differs_at(self, box: Box | None) -> bool:
        """Whether the drawings differ inside a box, or could not be compared there."""
        if box is None or self.mask is None:
            return self.differs is not False
        return self.mask.crop(self._pixels(box)).getbbox() is not None

    def vanished(self, before: Box, after: Box) -> float:
        """Return the part of the old drawing's ink in `before` that is no more in `after`: 0 to 1.

        Where the new drawing has no ink at all in `after`, all of it is gone, wherever it stood.
        """
        from PIL import Image, ImageChops

        if self.mask is None:
            return 0.0
        old, new = self.old.crop(self._pixels(before)), self.new.crop(self._pixels(after))
        darkest, brightest = old.getextrema()
        if brightest - darkest < INK:
            return 0.0
        darkest, brightest = new.getextrema()
        if brightest - darkest < VISIBLE:
            return 1.0
        if max(abs(a - b) for a, b in zip(before, after, strict=True)) > 1 or old.size != new.size:
            return 0.0
        ink, kept = (
            ImageChops.difference(one, Image.new("L", one.size, _ground(one))).point(lambda s, n=least: 255 * (s >= n))
            for one, least in ((old, INK), (new, VISIBLE))
        )
        inked = ink.histogram()[255]
        return ImageChops.subtract(ink, kept).histogram()[255] / inked if inked else 0.0

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        """Return a box in pixels, at least one wide and high."""
        left, top = (math.floor(side * self.scale) for side in box[:2])
        right, bottom = (math.ceil(side * self.scale) for side in box[2:])
        return left, top, max(right, left + 1), max(bottom, top + 1)


def _ground(picture: Any) -> int:
    """Return the most common brightness."""
    histogram = picture.histogram()
    return int(histogram.index(max(histogram)))


def difference(older: Any, before: int, newer: Any, after: int, *, notes: bool = False) -> Region:
    """Compare page `before` of one document with page `after` of another.

    Args:
        older: pdfium's document, or None.
        before: page number from 1.
        newer: pdfium's document, or None.
        after: page number from 1.
        notes: True to draw annotations too.
    """
    from PIL import ImageChops
    from pypdfium2 import PdfiumError

    if older is None or newer is None:
        return Region(differs=None)
    try:
        (old, scale), (new, other) = (
            picture(one, number, notes=notes) for one, number in ((older, before), (newer, after))
        )
    except (PdfiumError, ValueError):
        return Region(differs=None)
    if old.size != new.size or scale != other:
        return Region(differs=True)
    mask = ImageChops.difference(old, new).point(lambda step: 255 if step >= VISIBLE else 0)
    box = mask.getbbox()
    made = Region(differs=box is not None, old=old, new=new, mask=mask, scale=scale)
    if box is None:
        return made
    left, top, right, bottom = (round(side / scale, 1) for side in box)
    return Region(differs=True, box=(left, top, right, bottom), old=old, new=new, mask=mask, scale=scale)


def picture(
    document: Any, number: int, longest: int = LONGEST_SIDE, *, grey: bool = True, notes: bool = False
) -> tuple[Any, float]:
    """Draw a page; return a Pillow picture and pixels a point.

    Raises PdfiumError where the page cannot be drawn.
    """
    page = document[number - 1]
    try:
        scale = min(longest / max(*page.get_size(), 1.0), 4.0)
        drawn = page.render(scale=scale, grayscale=grey, draw_annots=notes, may_draw_forms=False)
        try:
            return drawn.to_pil().copy(), scale
        finally:
            drawn.close()
    finally:
        page.close()


class Things(Struct, frozen=True, kw_only=True):
    """What a page draws beside words."""

    shapes: Counter[tuple[int, Box]]
    """Kind and box, rounded to a point, of lines, pictures, shadings and groups."""
    pictures: dict[str, Box]
    """Hash of the stored bytes → box of a picture, or of the group that it stands in."""


def things(document: Any, number: int) -> Things:
    """List what a page draws beside words.

    Args:
        document: pdfium's document.
        number: of the page, from 1.
    """
    import pypdfium2.raw as pdfium

    page = document[number - 1]
    made = Things(shapes=Counter(), pictures={})
    try:
        place = placing(page)
        for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST_THINGS)):
            thing = pdfium.FPDFPage_GetObject(page, index)
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            sides = [ctypes.c_float() for _ in range(4)]
            pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides))
            left, bottom, right, top = (side.value for side in sides)
            (x0, y0), (x1, y1) = place(left, top), place(right, bottom)
            box = round(min(x0, x1), 1), round(min(y0, y1), 1), round(max(x0, x1), 1), round(max(y0, y1), 1)
            made.shapes[kind, tuple(round(side) for side in box)] += 1  # type: ignore[index]  # of four sides
            for known in _hashes(pdfium, thing, kind):
                made.pictures.setdefault(known, box)
    finally:
        page.close()
    return made


def _hashes(pdfium: Any, thing: Any, kind: int, depth: int = 3) -> list[str]:
    """Return the hashes of a picture's stored bytes, or of the pictures in a group."""
    if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        size = pdfium.FPDFImageObj_GetImageDataRaw(thing, None, 0)
        if not 0 < size <= MOST_PICTURE:
            return []
        room = ctypes.create_string_buffer(size)
        pdfium.FPDFImageObj_GetImageDataRaw(thing, room, size)
        return [sha256(room.raw).hexdigest()]
    if kind != pdfium.FPDF_PAGEOBJ_FORM or not depth:
        return []
    inner = [
        pdfium.FPDFFormObj_GetObject(thing, index)
        for index in range(min(pdfium.FPDFFormObj_CountObjects(thing), MOST_THINGS))
    ]
    return [known for one in inner for known in _hashes(pdfium, one, pdfium.FPDFPageObj_GetType(one), depth - 1)]
