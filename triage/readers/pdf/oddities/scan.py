"""Every object of a PDF as it lies in the bytes, found without its cross-reference table.

One pass from the first byte to the last: `n g obj`, its dictionary, its stream, `endobj`.
Bytes of a stream are stepped over, so that a PDF inside a PDF is not taken for its host.
Every search goes forward only, so the cost grows with the length of the file, not with its square.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

MAX_OBJECTS = 100_000
"""Objects looked at: a few microseconds each."""
MAX_HEAD = 256 * 1024
"""Bytes of one object looked at beside its stream."""
MAX_INFLATED = 8 * 1024 * 1024
"""Bytes inflated of one stream."""
MAX_ALL_INFLATED = 48 * 1024 * 1024
"""Bytes inflated of all object streams together."""

_BLANK = b"\x00\t\n\x0c\r "
_NUMBERED = re.compile(rb"(\d{1,10})[\x00\t\n\x0c\r ]{1,8}(\d{1,5})[\x00\t\n\x0c\r ]{1,8}\Z")
_OBJECT = re.compile(rb"(?<=[\x00\t\n\x0c\r ])obj(?![A-Za-z0-9])")
_STREAM = re.compile(rb">>[\x00\t\n\x0c\r ]{0,32}stream(?:\r\n|\n|\r)")
_LENGTH = re.compile(rb"/Length[\x00\t\n\x0c\r ]+(\d{1,15})(?![\x00\t\n\x0c\r ]+\d+[\x00\t\n\x0c\r ]+R|\d)")
_TRAILER = re.compile(rb"trailer[\x00\t\n\x0c\r ]*<<")
_REFERENCE = re.compile(rb"(\d{1,10})[\x00\t\n\x0c\r ]+\d{1,5}[\x00\t\n\x0c\r ]+R(?![A-Za-z])")
_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)


class Item(Struct, frozen=True):
    """One object in the bytes."""

    number: int
    generation: int
    start: int
    """Byte of its number."""
    body: int
    """Byte behind `obj`."""
    head_end: int
    """Byte behind its dictionary or value."""
    stream: tuple[int, int] | None
    """First byte of its stream, and the byte behind the last."""
    length_right: bool
    """False where a stated /Length does not lead to the end of the stream."""
    end: int

    def head(self, data: bytes) -> bytes:
        """Return its dictionary or value."""
        return data[self.body : min(self.head_end, self.body + MAX_HEAD)]

    def content(self, data: bytes) -> bytes:
        """Return the object as it lies there, without its number."""
        return data[self.body : self.end]

    @property
    def name(self) -> str:
        """`12 0`."""
        return f"{self.number} {self.generation}"


class Scan(Struct):
    """The objects and trailers of a file, in the order of the bytes."""

    items: list[Item]
    trailers: list[tuple[int, bytes]]
    """(offset, dictionary) of each trailer and of each cross-reference stream."""
    cut: bool = False
    """True where there are more objects than are looked at."""

    def at(self, offset: int) -> Item | None:
        """Return the object whose bytes hold this offset."""
        index = bisect_right(self.items, offset, key=lambda item: item.start) - 1
        return self.items[index] if index >= 0 and offset < self.items[index].end else None


class _Ahead:
    """The next place of a pattern at or behind a byte, searched once while it is still ahead."""

    def __init__(self, data: bytes, pattern: re.Pattern[bytes]) -> None:
        """Nothing is searched yet."""
        self._data, self._pattern = data, pattern
        self._found: re.Match[bytes] | None = None
        self._from = -1

    def after(self, position: int) -> re.Match[bytes] | None:
        """Return the first match that starts at or behind the position; None where there is none."""
        if self._from < 0 or (self._found is not None and self._found.start() < position):
            self._found = self._pattern.search(self._data, position)
            self._from = position
        return self._found


def scanned(data: bytes) -> Scan:
    """Scan a whole file."""
    items: list[Item] = []
    position = 0
    ends, streams, stops = (
        _Ahead(data, re.compile(rb"endobj")),
        _Ahead(data, _STREAM),
        _Ahead(data, re.compile(rb"endstream")),
    )
    headers = _Ahead(data, _OBJECT)
    while (found := headers.after(position)) is not None and len(items) < MAX_OBJECTS:
        numbered = _NUMBERED.search(data, max(found.start() - 28, position), found.start())
        position = found.end()
        if numbered is not None:
            following = headers.after(position)
            limit = following.start() if following is not None else len(data)
            item = _item(data, numbered, found.end(), limit, ends, streams, stops)
            items.append(item)
            position = max(item.end, position)
    return Scan(items, list(_trailers(data, items)), cut=len(items) >= MAX_OBJECTS)


def _item(
    data: bytes, numbered: re.Match[bytes], body: int, limit: int, ends: _Ahead, streams: _Ahead, stops: _Ahead
) -> Item:
    """Find where an object and its stream end; `limit` is where the next `obj` stands, be it in its stream."""
    number, generation = int(numbered.group(1)), int(numbered.group(2))
    end, stream = ends.after(body), streams.after(body)
    stop = end.start() if end is not None else len(data)
    if stream is None or stream.start() > min(stop, limit):
        last = min(stop, limit)
        return Item(number, generation, numbered.start(), body, last, None, True, max(last, body))
    first = stream.end()
    stated = _LENGTH.search(data, body, min(stream.start(), body + MAX_HEAD))
    behind = first + int(stated.group(1)) if stated else -1
    right = stated is not None and data[behind : behind + 12].lstrip(_BLANK).startswith(b"endstream"[:10])
    if right:
        span = (first, behind)
    else:
        after = stops.after(first)
        span = (first, after.start() if after is not None else len(data))
    close = ends.after(span[1])
    finish = close.start() if close is not None and close.start() - span[1] < 64 else min(span[1] + 9, len(data))
    return Item(number, generation, numbered.start(), body, stream.start() + 2, span, right or stated is None, finish)


def _trailers(data: bytes, items: list[Item]) -> Iterator[tuple[int, bytes]]:
    """Yield the dictionaries that name the root: those behind `trailer` and those of cross-reference streams."""
    for found in _TRAILER.finditer(data):
        stop = data.find(b"startxref", found.end(), found.end() + MAX_HEAD)
        yield found.start(), data[found.start() : stop if stop > 0 else found.end() + 4096]
    for item in items:
        if item.stream is not None and b"/XRef" in (head := item.head(data)):
            yield item.start, head


def inflated(data: bytes, most: int = MAX_INFLATED) -> bytes:
    """Inflate as far as it goes, at most so many bytes; b"" where it is no zlib data."""
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return b""


def packed(data: bytes, scan: Scan) -> Iterator[tuple[int, bytes]]:
    """Yield (number, bytes) of the objects inside object streams (ISO 32000-2, 7.5.7) that are plainly deflated."""
    left, said = MAX_ALL_INFLATED, 0
    for item in scan.items:
        head = item.head(data) if item.stream is not None else b""
        if b"/ObjStm" not in head or item.stream is None or left <= 0 or said >= MAX_OBJECTS:
            continue
        first = re.search(rb"/First\s+(\d{1,9})", head)
        raw = data[item.stream[0] : item.stream[1]]
        plain = inflated(raw, min(left, MAX_INFLATED)) if b"/FlateDecode" in head else raw
        left -= len(plain)
        start = int(first.group(1)) if first else 0
        pairs = [int(n) for n in plain[:start].split() if n.isdigit()]
        numbers, offsets = pairs[::2], pairs[1::2]
        for number, at, stop in zip(numbers, offsets, [*offsets[1:], len(plain)], strict=False):
            said += 1
            yield number, plain[start + at : start + stop if stop >= at else None][:MAX_HEAD]


def references(untrusted_head: bytes) -> set[int]:
    """Return the numbers of objects that a dictionary or value names."""
    return {int(number) for number in _REFERENCE.findall(untrusted_head)}


def without_strings(untrusted_head: bytes) -> bytes:
    """Return a dictionary without its strings in brackets, whose words are no keys."""
    return _STRING.sub(b"()", untrusted_head)
