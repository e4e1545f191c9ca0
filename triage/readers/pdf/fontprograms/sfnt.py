"""TrueType and OpenType tables: dates, version, glyph names, character map and outlines.

Source: OpenType 1.9, chapters head, name, maxp, post, cmap, loca. Damaged tables give
nothing or raise struct.error, IndexError or ValueError; every count is bounded by the bytes there are.
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta
from functools import cached_property

from triage.model.moments import Moment
from triage.readers.timestamps import from_datetime

EPOCH = datetime(1904, 1, 1, tzinfo=UTC)
"""From which `head` counts seconds."""
MOST_TABLES = 64
MOST_GLYPHS = 65_535
MOST_VERSION = 200
"""Characters kept of a version string."""
_STARTS = (b"\x00\x01\x00\x00", b"true", b"OTTO")
_EARLIEST, _LATEST = 1985, 2100
"""Years between which a date of a font can be meant: TrueType is of 1991, programs write 1904 and 2040 for nothing."""


def is_sfnt(data: bytes) -> bool:
    """Whether bytes begin like a TrueType or OpenType font."""
    return data[:4] in _STARTS


class Sfnt:
    """One font, its tables read when asked for."""

    def __init__(self, data: bytes) -> None:
        """Read the directory; raises struct.error where it is cut short."""
        self._data = data
        self._tables: dict[bytes, bytes] = {}
        (count,) = struct.unpack_from(">H", data, 4)
        for number in range(min(count, MOST_TABLES)):
            tag, _, start, size = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
            self._tables.setdefault(tag, data[start : start + size])

    def table(self, tag: bytes) -> bytes:
        """Return the bytes of a table, none where it is absent."""
        return self._tables.get(tag, b"")

    @property
    def glyphs(self) -> int | None:
        """How many glyphs there are room for, .notdef left out; None where not stated."""
        maxp = self.table(b"maxp")
        return max(int.from_bytes(maxp[4:6], "big") - 1, 0) if len(maxp) >= 6 else None

    @property
    def created(self) -> Moment | None:
        """The program's own creation date."""
        return _moment(self.table(b"head")[20:28])

    @property
    def modified(self) -> Moment | None:
        """The program's own modification date."""
        return _moment(self.table(b"head")[28:36])

    @property
    def version(self) -> str:
        """The version string, name 5."""
        table = self.table(b"name")
        if len(table) < 6:
            return ""
        _, count, strings = struct.unpack_from(">HHH", table)
        for number in range(min(count, (len(table) - 6) // 12)):
            platform, _, _, name, size, start = struct.unpack_from(">HHHHHH", table, 6 + 12 * number)
            if name == 5:
                raw = table[strings + start : strings + start + min(size, 2 * MOST_VERSION)]
                return raw.decode("latin-1" if platform == 1 else "utf-16-be", "replace").strip()[:MOST_VERSION]
        return ""

    @cached_property
    def names(self) -> dict[int, str]:
        """Glyph → name, where `post` lists names of its own (format 2)."""
        table = self.table(b"post")
        if table[:4] != b"\x00\x02\x00\x00" or len(table) < 34:
            return {}
        count = min(int.from_bytes(table[32:34], "big"), (len(table) - 34) // 2)
        indexes = struct.unpack_from(f">{count}H", table, 34)
        listed, at = list[str](), 34 + 2 * count
        while at < len(table):
            size = table[at]
            listed.append(table[at + 1 : at + 1 + size].decode("latin-1"))
            at += 1 + size
        # The first 258 are the Macintosh order: 3 is space, so that 19 to 28 are the ten figures.
        mac = {index: chr(index + 29) for index in range(3, 98)}
        return {
            glyph: mac.get(index, "") if index < 258 else listed[index - 258]
            for glyph, index in enumerate(indexes)
            if index < 258 + len(listed)
        }

    @cached_property
    def maps(self) -> dict[tuple[int, int], dict[int, int]]:
        """(platform, encoding) → code → glyph, of the formats 0, 4, 6 and 12."""
        table, found = self.table(b"cmap"), dict[tuple[int, int], dict[int, int]]()
        if len(table) < 4:
            return found
        for number in range(min(int.from_bytes(table[2:4], "big"), 16, (len(table) - 4) // 8)):
            platform, encoding, start = struct.unpack_from(">HHL", table, 4 + 8 * number)
            found[platform, encoding] = _submap(table[start:])
        return found

    def outline(self, glyph: int) -> bytes:
        """Return the bytes of a glyph's outline; none for an empty one, and where outlines are not in `glyf`."""
        loca, wide = self.table(b"loca"), self.table(b"head")[50:52] == b"\x00\x01"
        step = 4 if wide else 2
        pair = loca[step * glyph : step * (glyph + 2)]
        if len(pair) < 2 * step:
            return b""
        start, end = (int.from_bytes(pair[n : n + step], "big") * (1 if wide else 2) for n in (0, step))
        return self.table(b"glyf")[start:end].rstrip(b"\x00")


def _moment(raw: bytes) -> Moment | None:
    """Seconds since 1904 → a moment; None for what no font was meant to say."""
    if len(raw) < 8:
        return None
    try:
        when = EPOCH + timedelta(seconds=int.from_bytes(raw, "big"))
    except OverflowError:
        return None
    return from_datetime(when.isoformat(), when) if _EARLIEST <= when.year <= _LATEST else None


def _submap(table: bytes) -> dict[int, int]:
    """One table of the character map; empty for other formats."""
    form = int.from_bytes(table[:2], "big")
    if form == 0:
        return {code: glyph for code, glyph in enumerate(table[6:262]) if glyph}
    if form == 6:
        first, count = struct.unpack_from(">HH", table, 6)
        count = min(count, (len(table) - 10) // 2)
        return {first + n: glyph for n, glyph in enumerate(struct.unpack_from(f">{count}H", table, 10)) if glyph}
    if form == 12:
        return _groups(table)
    return _segments(table) if form == 4 else {}


def _groups(table: bytes) -> dict[int, int]:
    """Format 12; groups that overlap are read for as many codes as there can be glyphs."""
    found, room = dict[int, int](), MOST_GLYPHS
    (count,) = struct.unpack_from(">L", table, 12)
    for number in range(min(count, (len(table) - 16) // 12)):
        first, last, glyph = struct.unpack_from(">LLL", table, 16 + 12 * number)
        size = max(min(last - first + 1, room), 0)
        found.update((first + n, glyph + n) for n in range(size))
        room -= size
        if not room:
            break
    return found


def _segments(table: bytes) -> dict[int, int]:
    """Format 4; segments that overlap are read for as many codes as there can be."""
    found, room = dict[int, int](), 2 * MOST_GLYPHS
    count = min(int.from_bytes(table[6:8], "big") // 2, (len(table) - 16) // 8)
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 4 * count)
    offsets_at = 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", table, offsets_at)
    for n, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(start, min(end, 0xFFFE, start + room) + 1):
            at = offsets_at + 2 * n + offset + 2 * (code - start)
            glyph = int.from_bytes(table[at : at + 2], "big") if offset else code
            if glyph and (glyph + delta) & 0xFFFF:
                found[code] = (glyph + delta) & 0xFFFF
        room -= max(end - start, 0)
        if room <= 0:
            break
    return found
