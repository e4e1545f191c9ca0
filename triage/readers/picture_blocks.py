"""The containers of picture formats, read byte by byte where the picture library does not.

PNG chunks (PNG, Third Edition, section 11), GIF blocks (GIF89a), HEIF boxes (ISO/IEC
23008-12), WebP canvas (RFC 9649), ICC headers (ICC.1:2022, section 7.2), JPEG tables.
Every loop is bounded; damage ends a walk and is said by the caller.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct

from triage.model.moments import Moment

MOST_CHUNKS = 100_000
MOST_TEXT_BYTES = 1024 * 1024
"""Unpacked text of one PNG chunk, as Pillow bounds it."""

_STANDARD = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip
"""Luminance table of ITU-T T.81, annex K.1, rows first."""


class PngText(Struct, frozen=True):
    """One text chunk."""

    keyword: str
    text: str
    offset: int


class PngParts(Struct, kw_only=True):
    """What a walk over a PNG's chunks found beside the pixels."""

    texts: list[PngText]
    time: Moment | None = None
    time_offset: int = 0
    damaged: bool = False
    """True where a chunk could not be read, or runs past the end."""


def png_parts(data: bytes) -> PngParts:
    """Walk the chunks of a PNG for texts and the time of last change."""
    found = PngParts(texts=[])
    for kind, body, offset in _chunks(data, found):
        try:
            if kind == b"tIME":
                found.time, found.time_offset = _png_time(body), offset
            elif kind in _TEXT_CHUNKS and (text := _TEXT_CHUNKS[kind](body, offset)):
                found.texts.append(text)
        except (ValueError, struct.error, zlib.error, IndexError):
            found.damaged = True
    return found


def _chunks(data: bytes, found: PngParts) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield (type, body, offset) of each chunk but the pixels'."""
    at = 8
    for _ in range(MOST_CHUNKS):
        if at + 12 > len(data):
            found.damaged = True
            return
        size = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if at + 12 + size > len(data):
            found.damaged = True
            return
        if kind != b"IDAT":
            yield kind, data[at + 8 : at + 8 + size], at
        if kind == b"IEND":
            return
        at += 12 + size


def _png_time(body: bytes) -> Moment:
    """tIME: year, month, day, hour, minute, second, in UTC (PNG, 11.3.6.1)."""
    year, *rest = struct.unpack(">H5B", body)
    when = datetime(year, rest[0], rest[1], rest[2], rest[3], min(rest[4], 59))
    return Moment.of(when.isoformat(), when, offset=0, zulu=True)


def _plain_text(body: bytes, offset: int) -> PngText:
    """tEXt: keyword, NUL, Latin-1."""
    keyword, _, text = body.partition(b"\x00")
    return PngText(keyword.decode("latin-1"), text[:MOST_TEXT_BYTES].decode("latin-1"), offset)


def _packed_text(body: bytes, offset: int) -> PngText:
    """zTXt: keyword, NUL, method, deflated Latin-1."""
    keyword, _, rest = body.partition(b"\x00")
    return PngText(keyword.decode("latin-1"), _inflated(rest[1:]).decode("latin-1"), offset)


def _international_text(body: bytes, offset: int) -> PngText:
    """iTXt: keyword, NUL, flag, method, language, NUL, translated keyword, NUL, UTF-8."""
    keyword, _, rest = body.partition(b"\x00")
    packed = rest[:1] == b"\x01"
    _, _, rest = rest[2:].partition(b"\x00")
    _, _, text = rest.partition(b"\x00")
    plain = _inflated(text) if packed else text[:MOST_TEXT_BYTES]
    return PngText(keyword.decode("latin-1"), plain.decode("utf-8", "replace"), offset)


_TEXT_CHUNKS = {b"tEXt": _plain_text, b"zTXt": _packed_text, b"iTXt": _international_text}


def _inflated(packed: bytes) -> bytes:
    """Unpack at most `MOST_TEXT_BYTES`."""
    return zlib.decompressobj().decompress(packed, MOST_TEXT_BYTES)


def quality(tables: dict[int, list[int]]) -> int | None:
    """Return the quality (1 to 100) whose luminance table after the IJG formula equals the file's.

    Source: jpeg_quality_scaling in libjpeg's jcparam.c. None where no quality gives that
    table: cameras and some editors use tables of their own.
    """
    ours = tables.get(0)
    if ours is None or len(ours) != len(_STANDARD):
        return None
    return next((q for q in range(100, 0, -1) if _scaled(q) == list(ours)), None)


def _scaled(q: int) -> list[int]:
    """The standard luminance table at an IJG quality, for baseline files."""
    scale = 5000 // q if q < 50 else 200 - 2 * q
    return [min(max((value * scale + 50) // 100, 1), 255) for value in _STANDARD]


def icc_facts(profile: bytes) -> dict[str, str]:
    """Return description and creation date of a colour profile, as far as they can be read."""
    found = {}
    if len(profile) >= 128:
        year, month, day, hour, minute, second = struct.unpack(">6H", profile[24:36])
        if year:
            found["CreationDate"] = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        if text := _icc_description(profile):
            found["Description"] = text
    return found


def _icc_description(profile: bytes) -> str:
    """The `desc` tag, as plain text (version 2) or as its first translation (version 4)."""
    count = min(int.from_bytes(profile[128:132], "big"), 100)
    for at in range(132, 132 + 12 * count, 12):
        if profile[at : at + 4] != b"desc":
            continue
        start, size = struct.unpack_from(">II", profile.ljust(at + 12, b"\x00"), at + 4)
        body = profile[start : start + min(size, 4096)]
        if body[:4] == b"desc":
            length = int.from_bytes(body[8:12], "big")
            return body[12 : 12 + length].rstrip(b"\x00").decode("ascii", "replace")
        if body[:4] == b"mluc":
            length, first = int.from_bytes(body[20:24], "big"), int.from_bytes(body[24:28], "big")
            return body[first : first + length].decode("utf-16-be", "replace").rstrip("\x00")
    return ""


def gif_frames(data: bytes, most: int) -> int:
    """Count the pictures in the first 16 MB of a GIF, at most `most`; what is damaged ends the count."""
    data = data[: 16 * 1024 * 1024]
    at = 13 + _palette(data[10] if len(data) > 10 else 0)
    frames = 0
    for _ in range(MOST_CHUNKS):
        mark = data[at : at + 1]
        if mark == b"\x2c" and frames < most:
            frames += 1
            flags = data[at + 9] if at + 9 < len(data) else 0
            at = _past_blocks(data, at + 11 + _palette(flags))
        elif mark == b"\x21":
            at = _past_blocks(data, at + 2)
        else:
            break
    return max(frames, 1)


def _palette(flags: int) -> int:
    """Return the bytes of a colour table, from the flags that announce it."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _past_blocks(data: bytes, at: int) -> int:
    """Return the byte behind a chain of sub-blocks; the end of the data where it is broken."""
    for _ in range(MOST_CHUNKS):
        if at >= len(data):
            break
        size = data[at]
        at += 1 + size
        if size == 0:
            return at
    return len(data)


def heif_size(data: bytes) -> tuple[int, int] | None:
    """Return the largest width and height of the `ispe` properties in the first megabyte, or None."""
    head = data[: 1024 * 1024]
    sizes: list[tuple[int, int]] = []
    at = head.find(b"ispe")
    while at >= 0 and len(sizes) < 1000:
        if at + 16 <= len(head):
            width, height = struct.unpack_from(">II", head, at + 8)
            sizes.append((width, height))
        at = head.find(b"ispe", at + 4)
    return max(sizes, key=lambda s: s[0] * s[1], default=None)


def heif_exif(data: bytes) -> bytes | None:
    """Return the TIFF stream of the first EXIF item of a HEIF file, up to the end of the data."""
    for order in (b"Exif\x00\x00II*\x00", b"Exif\x00\x00MM\x00*"):
        at = data.find(order)
        if at >= 0:
            return data[at + 6 : at + 6 + 16 * 1024 * 1024]
    return None


def webp_canvas(data: bytes) -> tuple[int, int] | None:
    """Return the canvas of an extended WebP, or None: the library allocates it before it can be asked."""
    if data[12:16] != b"VP8X" or len(data) < 30:
        return None
    return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
