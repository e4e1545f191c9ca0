"""Whether a page gives cause to look closer, from its objects alone.

Most pages draw dark letters on nothing, and are done here. Cause is: text set to be invisible
or transparent, in a light colour or in that of a shape beneath it, outside the page, very
small, clipped to a place of its own, or with a shape or picture drawn over it later.
"""

from __future__ import annotations

import ctypes
import math
from typing import Any

from triage.readers.pdf.drawn.things import INVISIBLE, Box, Thing, apart, light, overlap

TEXT, PATH, PICTURE, SHADING = 1, 2, 3, 4
NEAR = 24
"""Steps of 255 between two colours that a reader takes for one."""
_LIGHT = 200
"""Text as light as this may be unseen on paper."""
_ROW = 16.0
"""Points of height by which texts are looked up."""
_MOST_ROWS = 100
LEAST_SIDE = 4.0
"""Points: a thinner shape is a line and covers no word."""
OPAQUE = 230
"""Alpha of 255 from which on a fill hides what is beneath."""
_TINY = 2.0
"""Points of height of a whole text object: small letters, or a dash or row of dots."""
_TINY_SIZE = 2.0
"""Points of size."""
_LEAST_SHARE = 0.4
"""Of a line's height: a cover that shares less only touches it."""
MOST_PAIRS = 400_000
"""Pairs of covers and texts of a page that are held against each other, at half a microsecond each; a map has more."""


def gives_cause(things: list[Thing], page_box: Box) -> bool:
    """Whether something on the page may keep words from being seen."""
    texts = [thing for thing in things if thing.kind == TEXT]
    if not texts:
        return False
    fills = [thing for thing in things if covers(thing)]
    return any(_alone(text, page_box) for text in texts) or (
        len(fills) * len(texts) <= MOST_PAIRS and _together(texts, fills)
    )


def covers(thing: Thing) -> bool:
    """Whether an object could hide words: opaque, filled, and no line."""
    if thing.kind == TEXT or thing.alpha < OPAQUE or not thing.filled:
        return False
    left, bottom, right, top = thing.box
    return right - left >= LEAST_SIDE and top - bottom >= LEAST_SIDE


def _alone(text: Thing, page_box: Box) -> bool:
    """Whether a text object by itself gives cause."""
    left, bottom, right, top = text.box
    if right - left < 0.1 or top - bottom < 0.1:
        return False  # blanks
    return (
        text.mode == INVISIBLE
        or text.alpha < 32
        or light(text.colour) >= _LIGHT
        or right <= page_box[0]
        or left >= page_box[2]
        or top <= page_box[1]
        or bottom >= page_box[3]
        or (top - bottom < _TINY and _size(text) < _TINY_SIZE)
        or is_clipped(text)
    )


def _size(text: Thing) -> float:
    """Return the size of a text object in points, but for the scale of a form object around it."""
    import pypdfium2.raw as pdfium

    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    if text.own is not None or not pdfium.FPDFTextObj_GetFontSize(text.handle, size):
        return 0.0
    pdfium.FPDFPageObj_GetMatrix(text.handle, matrix)
    return size.value * math.hypot(matrix.c, matrix.d)


def is_clipped(text: Thing) -> bool:
    """Whether half of a text object or more lies outside the box to which it is clipped."""
    clip = clip_box(text.handle)
    if clip is None:
        return False
    box = text.own or text.box
    return overlap(clip, box) < 0.5 * (box[2] - box[0]) * (box[3] - box[1])


def _together(texts: list[Thing], fills: list[Thing]) -> bool:
    """Whether a later cover, or an earlier shape of the same colour, shares a text's place."""
    if not fills:
        return False
    rows, colours = _Rows(texts), {text.colour for text in texts}
    for fill in fills:
        alike = fill.kind == PATH and any(apart(fill.colour, colour) <= NEAR for colour in colours)
        if not alike and fill.order < texts[0].order:
            continue
        for text in rows.near(fill.box):
            later = fill.order > text.order
            if (later or (alike and apart(fill.colour, text.colour) <= NEAR)) and reaches(fill.box, text.box):
                return True
    return False


def painted_over(texts: list[Thing], fills: list[Thing]) -> frozenset[int]:
    """Return the addresses of the texts that a later cover reaches which itself has words drawn over it."""
    if not texts or not fills:
        return frozenset()
    rows = _Rows(texts)
    made = set[int]()
    for fill in fills:
        reached = [text for text in rows.near(fill.box) if reaches(fill.box, text.box)]
        if any(text.order > fill.order for text in reached):
            made |= {text.address for text in reached if text.order < fill.order}
    return frozenset(made)


class _Rows:
    """Texts by height on the page, so that a cover is held only against those that it may reach."""

    def __init__(self, texts: list[Thing]) -> None:
        """Sort the texts into rows of `_ROW` points."""
        self._all = texts
        self._rows: dict[int, list[Thing]] = {}
        for text in texts:
            low, high = int(text.box[1] // _ROW), int(text.box[3] // _ROW)
            for row in range(low, min(high, low + _MOST_ROWS) + 1):
                self._rows.setdefault(row, []).append(text)

    def near(self, box: Box) -> list[Thing]:
        """Return the texts in the rows that a box touches; a text in two rows may come twice."""
        low, high = int(box[1] // _ROW), int(box[3] // _ROW)
        if high - low > _MOST_ROWS:
            return self._all
        return [text for row in range(low, high + 1) for text in self._rows.get(row, ())]


def reaches(cover: Box, line: Box) -> bool:
    """Whether a cover takes in a letter or more of a line, level or upright."""
    wide = min(cover[2], line[2]) - max(cover[0], line[0])
    high = min(cover[3], line[3]) - max(cover[1], line[1])
    if wide <= 0 or high <= 0:
        return False
    level = high >= _LEAST_SHARE * (line[3] - line[1]) and wide >= min(LEAST_SIDE, line[2] - line[0])
    return level or (wide >= _LEAST_SHARE * (line[2] - line[0]) and high >= LEAST_SIDE)


def clip_box(handle: Any) -> Box | None:
    """Return the box to which an object is clipped, in its own space; None where it is not.

    Only the boxes of the paths are looked at: a clip is nearly always a rectangle.
    """
    import pypdfium2.raw as pdfium

    clip = pdfium.FPDFPageObj_GetClipPath(handle)
    count = pdfium.FPDFClipPath_CountPaths(clip) if clip else -1
    if count <= 0:
        return None
    made = [-1e9, -1e9, 1e9, 1e9]
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in range(min(count, 8)):
        places = []
        for index in range(min(max(0, pdfium.FPDFClipPath_CountPathSegments(clip, path)), 200)):
            pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, path, index), x, y)
            places.append((x.value, y.value))
        if places:
            made = [
                max(made[0], min(p[0] for p in places)),
                max(made[1], min(p[1] for p in places)),
                min(made[2], max(p[0] for p in places)),
                min(made[3], max(p[1] for p in places)),
            ]
    return (made[0], made[1], made[2], made[3])
