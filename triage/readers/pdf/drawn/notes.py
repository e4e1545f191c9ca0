"""Annotations that lie over words: dark highlights, filled shapes, text boxes, redaction marks never applied."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from triage.model.drawn import Cover
from triage.readers.pdf.drawn.things import Box

MOST = 500
"""Annotations of one page that are looked at."""
_MOST_QUADS = 200
_NOT_SHOWN = 0x02 | 0x20
"""Flags hidden and no view (ISO 32000-2, table 167); a mark for redaction so set can still be applied."""


class Over(Struct, frozen=True):
    """An annotation over a page."""

    cover: Cover
    boxes: tuple[Box, ...]
    """Of the lines that it marks, in page space."""
    words: str
    """Its own, where it shows them in its place (a text box)."""


def over(page: Any) -> list[Over]:
    """Return the annotations of a page that could hide words, or are meant to."""
    import pypdfium2.raw as pdfium

    kinds = {
        pdfium.FPDF_ANNOT_HIGHLIGHT: Cover.HIGHLIGHT,
        pdfium.FPDF_ANNOT_REDACT: Cover.UNAPPLIED,
    } | dict.fromkeys(
        (
            pdfium.FPDF_ANNOT_SQUARE,
            pdfium.FPDF_ANNOT_CIRCLE,
            pdfium.FPDF_ANNOT_POLYGON,
            pdfium.FPDF_ANNOT_INK,
            pdfium.FPDF_ANNOT_STAMP,
            pdfium.FPDF_ANNOT_FREETEXT,
            pdfium.FPDF_ANNOT_LINE,
            pdfium.FPDF_ANNOT_STRIKEOUT,
            pdfium.FPDF_ANNOT_UNDERLINE,
        ),
        Cover.ANNOTATION,
    )
    made = []
    for index in range(min(MOST, max(0, pdfium.FPDFPage_GetAnnotCount(page)))):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(note)
            shown = kind == pdfium.FPDF_ANNOT_REDACT or not pdfium.FPDFAnnot_GetFlags(note) & _NOT_SHOWN
            if kind in kinds and shown:
                words = _contents(note) if kind == pdfium.FPDF_ANNOT_FREETEXT else ""
                made.append(Over(kinds[kind], tuple(_boxes(note)), words))
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return made


def _boxes(note: Any) -> Iterator[Box]:
    """Yield the boxes of an annotation's quadrilaterals; where it has none, its rectangle."""
    import pypdfium2.raw as pdfium

    quad, rect = pdfium.FS_QUADPOINTSF(), pdfium.FS_RECTF()
    count = min(_MOST_QUADS, pdfium.FPDFAnnot_CountAttachmentPoints(note))
    for index in range(count):
        if pdfium.FPDFAnnot_GetAttachmentPoints(note, index, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(xs), min(ys), max(xs), max(ys)
    if not count and pdfium.FPDFAnnot_GetRect(note, rect):
        yield (
            min(rect.left, rect.right),
            min(rect.bottom, rect.top),
            max(rect.left, rect.right),
            max(rect.bottom, rect.top),
        )


def _contents(note: Any) -> str:
    """Return the words of a text box."""
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    room = (ctypes.c_ushort * min(2_000, size // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(note, b"Contents", room, ctypes.sizeof(room))
    return bytes(room).decode("utf-16-le", "replace").split("\0")[0]
