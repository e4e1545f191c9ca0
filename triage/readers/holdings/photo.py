"""What a picture file holds beside its pixels: previews, metadata as text, bytes behind its end."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any, Literal

from triage.model.facts import Where, Why
from triage.model.holdings import HeldKind
from triage.readers.gather import Gather, Source, Tools
from triage.readers.holdings import Taken, made
from triage.readers.kinds import recognise
from triage.readers.xmp import find_packet

_OFFSET, _LENGTH = 0x0201, 0x0202
"""Tags of the preview in the second directory of EXIF (Exif 3.0, 4.6.5)."""
MOST_ENTRIES = 200
"""Entries of that directory that are looked at."""
_PHOTOSHOP = (0x0409, 0x040C)
_PHOTOSHOP_HEADER = 28
"""Bytes before the JPEG of a Photoshop preview (Photoshop File Formats, "Thumbnail resource format")."""
_NOT_LOOKED_AT = frozenset({"heic", "heif", "avif"})
"""Formats whose previews lie in boxes of their own."""
LEAST_TAIL = 16
"""Bytes behind the end that are more than padding."""
_ALONE = frozenset({0x01, 0xD8, *range(0xD0, 0xD8)})
"""JPEG markers without a length (ITU-T T.81, B.1.1.3)."""


def holdings(source: Source, into: Gather, tools: Tools) -> Iterator[Taken]:
    """Yield previews, the packet of XMP, and in a JPEG what lies behind the end of the picture."""
    data = source.data
    for name, preview in _previews(data, into):
        if preview.startswith(b"\xff\xd8"):
            yield made(HeldKind.PREVIEW, f"{name}.jpg", preview, Where(field=name))
    packet = find_packet(data)
    if packet is not None:
        yield made(HeldKind.METADATA, "xmp.txt", packet, Where(field="XMP"))
    end = jpeg_end(data) if into.format == "jpeg" else None
    if end is not None and len(data[end:].strip(b"\0\r\n")) >= LEAST_TAIL:
        yield _behind(data[end:], end)


def _previews(data: bytes, into: Gather) -> list[tuple[str, bytes]]:
    """Return the previews of EXIF and of Photoshop, whatever they are."""
    from PIL import Image

    if into.format in _NOT_LOOKED_AT:
        into.add_unread("the previews", Why.UNSUPPORTED, f"those of {into.format} files are not taken out")
        return []
    found: list[tuple[str, bytes]] = []
    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None  # nothing is decoded here
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data))
            found += [("exif-preview", one) for one in _exif_preview(picture, data, into.format)]
            blocks: Any = picture.info.get("photoshop") or {}
            found += [("photoshop-preview", bytes(blocks[n])[_PHOTOSHOP_HEADER:]) for n in _PHOTOSHOP if n in blocks]
    except Exception as error:
        into.add_unread("the previews", Why.DAMAGED, f"Pillow stopped with {type(error).__name__}")
    finally:
        Image.MAX_IMAGE_PIXELS = before
    return found


def _exif_preview(picture: Any, data: bytes, format: str) -> list[bytes]:
    """Return the bytes that the second directory of EXIF points to."""
    block = data if format == "tiff" else bytes(picture.info.get("exif") or b"").removeprefix(b"Exif\x00\x00")
    second = _second_directory(block)
    start, length = second.get(_OFFSET, 0), second.get(_LENGTH, 0)
    return [block[start : start + length]] if start and length else []


def _second_directory(block: bytes) -> dict[int, int]:
    """Return tag → value of the second directory of a TIFF block; Pillow gives it only after a full load."""
    order: Literal["little", "big"] = "little" if block[:2] == b"II" else "big"

    def number(at: int, size: int) -> int:
        """Read a whole number; 0 beyond the end."""
        return int.from_bytes(block[at : at + size], order)

    first = number(4, 4)
    second = number(first + 2 + 12 * number(first, 2), 4)
    if not first or not second:
        return {}
    entries = (second + 2 + 12 * place for place in range(min(number(second, 2), MOST_ENTRIES)))
    return {number(at, 2): number(at + 8, 4) for at in entries}


def _behind(tail: bytes, end: int) -> Taken:
    """What stands behind the end: a second picture of the camera, or anything else."""
    kind = recognise(tail)
    if tail.startswith(b"\xff\xd8"):
        return made(HeldKind.PREVIEW, "behind-the-end.jpg", tail, Where(offset=end))
    ending = kind.format if kind is not None and kind.reader else "bin"
    return made(HeldKind.ATTACHMENT, f"behind-the-end.{ending}", tail, Where(offset=end))


def jpeg_end(data: bytes) -> int | None:
    """Return the byte behind a JPEG's end marker, found segment by segment; None where the walk breaks."""
    at = 2
    while 0 <= at < len(data) - 1:
        if data[at] != 0xFF:
            at = data.find(b"\xff", at)
            continue
        marker = data[at + 1]
        if marker == 0xD9:
            return at + 2
        if marker in {0x00, 0xFF} or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
