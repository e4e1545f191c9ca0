"""A picture of a PDF as a file of its own: JPEG and JPEG 2000 as they are stored, any other as PNG."""

from __future__ import annotations

import io
import warnings
from typing import Any

from msgspec import Struct

from triage.readers.limits import Limits
from triage.readers.pdf.objects import get, sequence, text

_AS_STORED = {"/DCTDecode": ".jpg", "/DCT": ".jpg", "/JPXDecode": ".jp2"}
_RAW = {"/CCITTFaxDecode": ".ccitt", "/CCF": ".ccitt", "/JBIG2Decode": ".jb2"}
_PNG_MODES = frozenset({"1", "L", "LA", "P", "RGB", "RGBA", "I;16"})
"""Modes of Pillow that PNG can hold."""


class Drawn(Struct, frozen=True, kw_only=True):
    """One picture, ready to be written."""

    data: bytes
    ending: str
    note: str = ""


def encoded(picture: Any, limits: Limits) -> Drawn:
    """Return the bytes of a picture.

    Args:
        picture: pypdf's stream.
        limits: `pixels` bounds what is decoded.

    Raises MemoryError beyond that bound, and what pypdf raises where not even the stored bytes are to be had.
    """
    stated = get(picture, "/Filter")
    filters = [text(one) or "" for one in (sequence(stated) or [stated])]
    if filters[-1] in _AS_STORED:
        return Drawn(data=picture.get_data(), ending=_AS_STORED[filters[-1]])
    width, height = (_whole(get(picture, key)) for key in ("/Width", "/Height"))
    if width * height > limits.pixels:
        raise MemoryError
    try:
        return _as_png(picture)
    except Exception as error:  # bitmaps in colour spaces or codings that pypdf does not draw: kept as stored
        note = f"as stored, as it could not be turned into a PNG ({type(error).__name__})"
        return Drawn(data=_stored(picture), ending=_RAW.get(filters[-1], ".raw"), note=note)


def _whole(value: Any) -> int:
    """Return a stated measure; 0 where it is none."""
    return int(value) if isinstance(value, (int, float)) and value > 0 else 0


def _as_png(picture: Any) -> Drawn:
    """Decode and write as PNG; what PNG cannot hold is converted, and that is said."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        drawn = picture.decode_as_image()
        note = "a bitmap, written as PNG"
        if drawn.mode not in _PNG_MODES:
            note += f", its colours converted from {drawn.mode}"
            drawn = drawn.convert("RGB")
        out = io.BytesIO()
        drawn.save(out, "PNG", compress_level=4)
    return Drawn(data=out.getvalue(), ending=".png", note=note)


def _stored(picture: Any) -> bytes:
    """Return a stream's bytes before any filter is undone."""
    data = getattr(picture, "_data", b"")
    return data if isinstance(data, bytes) else str(data).encode("latin-1", "replace")
