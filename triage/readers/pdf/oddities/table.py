"""The cross-reference table held against where the objects really lie.

Each row is looked up in the bytes: does the object that it names stand at that offset? Where
many do not, the way they miss tells why: all by one step, a file that something was put before
of; growing steps, line ends converted in transfer; right up to a place and off by one step
from there, a file changed by hand in that place.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from triage.model.facts import Where
from triage.model.pdf import Oddity
from triage.readers.pdf import structure
from triage.readers.pdf.oddities.scan import MAX_OBJECTS, Scan, inflated

MOST_STEPS = 5
"""Places from which rows are off by another step, beyond which no hand did it."""

NEARLY = 2
"""Line ends by which a converted file may be off its count: those that were two bytes before."""

_START = re.compile(rb"\s{0,64}xref\s+")
_SUBSECTION = re.compile(rb"\s{0,8}(\d{1,10})[ \t]+(\d{1,10})\s+")
_ROW = re.compile(rb"\s{0,4}(\d{10})[ \t]+(\d{5})[ \t]+([nf])")
_OBJECT = re.compile(rb"[\x00\t\n\x0c\r ]{0,32}(\d{1,10})[\x00\t\n\x0c\r ]+\d{1,5}[\x00\t\n\x0c\r ]+obj")
_STARTXREF = re.compile(rb"startxref\s+(\d{1,15})")
_MISSED = "{off} of {of} entries"


class Row(Struct, frozen=True):
    """One entry of a table that names an object in use."""

    number: int
    offset: int


class Miss(Struct, frozen=True):
    """A row whose object lies elsewhere."""

    row: Row
    step: int | None
    """Bytes from the stated offset to the object; None where it is nowhere."""


def oddities(data: bytes, scan: Scan, counted: structure.Counted) -> Iterator[Oddity]:
    """Yield how the tables of the file miss its objects, and tables that nothing points at."""
    starts = list(_chained(data))
    rows = [row for start in starts for row in _rows(data, start)]
    missed, blank = _missed(data, scan, rows)
    yield from (
        Oddity(kind="blanked-object", where=Where(offset=row.offset, object=f"{row.number} 0")) for row in blank
    )
    moved = [miss for miss in missed if miss.step is not None]
    if moved:
        yield _told(scan, rows, missed, moved)
    elif missed and len(missed) > 1:
        where = Where(object=f"{missed[0].row.number} 0", offset=missed[0].row.offset)
        yield Oddity(kind="entries-to-nothing", where=where, detail=_MISSED.format(off=len(missed), of=len(rows)))
    yield from _unlinked(data, scan, starts, counted)


def _chained(data: bytes) -> Iterator[int]:
    """Yield where the sections of the chain really begin; where the chain begins nowhere, that of the last table."""
    shift = max(data[: structure.HEADER_WITHIN].find(b"%PDF-"), 0)
    sections, _, _ = structure.chain(data)
    if not sections:
        last = max((m.start() for m in re.finditer(rb"(?<![a-z])xref\s", data)), default=-1)
        if last >= 0:
            yield last
    for section in sections:
        for offset in (section.offset, section.hybrid):
            if offset is not None:
                yield _actual(data, offset, shift)


def _actual(data: bytes, offset: int, shift: int) -> int:
    """Return where a section that is said to begin at an offset begins."""
    for start in (offset, offset + shift):
        if _START.match(data, start) or _OBJECT.match(data, start):
            return start
    near = re.compile(rb"(?<!start)xref\s").search(data, max(offset - structure.NEAR, 0), offset + structure.NEAR)
    return near.start() if near is not None else offset


def _rows(data: bytes, start: int) -> Iterator[Row]:
    """Yield the rows in use of the section that begins here."""
    found = _START.match(data, start)
    yield from _table_rows(data, found.end()) if found is not None else _stream_rows(data, start)


def _table_rows(data: bytes, position: int) -> Iterator[Row]:
    """Yield the rows of a table (ISO 32000-2, 7.5.4)."""
    said = 0
    while (head := _SUBSECTION.match(data, position)) is not None:
        position = head.end()
        for number in range(int(head.group(1)), int(head.group(1)) + min(int(head.group(2)), MAX_OBJECTS)):
            row = _ROW.match(data, position)
            said += 1
            if row is None or said > MAX_OBJECTS:
                break
            position = row.end()
            if row.group(3) == b"n" and int(row.group(1)):
                yield Row(number, int(row.group(1)))
        if said > MAX_OBJECTS:
            return


def _stream_rows(data: bytes, start: int) -> Iterator[Row]:
    """Yield the rows of a cross-reference stream (ISO 32000-2, 7.5.8) that name an object by its offset."""
    head = re.compile(rb"[^>]{0,4000}?obj(.{0,8000}?)>>\s{0,32}stream\r?\n?", re.DOTALL).match(data, start)
    if head is None or b"/Encrypt" in head.group(1)[:0]:
        return
    keys = head.group(1)
    widths = [int(n) for n in _numbers(keys, rb"/W")][:3]
    if len(widths) != 3 or max(widths) > 8 or not sum(widths):
        return
    size = re.search(rb"/Size\s+(\d{1,9})", keys)
    index = [int(n) for n in _numbers(keys, rb"/Index")] or [0, int(size.group(1)) if size else 0]
    table = _unpredicted(inflated(data[head.end() : head.end() + 8 * 1024 * 1024]), keys)
    numbers = (n for first, count in zip(index[::2], index[1::2], strict=False) for n in range(first, first + count))
    width = sum(widths)
    for number, at in zip(numbers, range(0, min(len(table), MAX_OBJECTS * width) - width + 1, width), strict=False):
        kind = int.from_bytes(table[at : at + widths[0]], "big") if widths[0] else 1
        offset = int.from_bytes(table[at + widths[0] : at + widths[0] + widths[1]], "big")
        if kind == 1 and offset:
            yield Row(number, offset)


def _numbers(keys: bytes, key: bytes) -> list[bytes]:
    """Return the numbers of an array in a dictionary."""
    found = re.search(key + rb"\s*\[([\d\s]{0,2000})\]", keys)
    return found.group(1).split() if found else []


def _unpredicted(table: bytes, keys: bytes) -> bytes:
    """Undo the PNG predictor `up` (ISO 32000-2, 7.4.4.4), the one that writers of these streams use."""
    predictor = re.search(rb"/Predictor\s+(\d+)", keys)
    columns = re.search(rb"/Columns\s+(\d{1,3})", keys)
    if predictor is None or int(predictor.group(1)) < 10 or columns is None or not int(columns.group(1)):
        return table
    width, before, out = int(columns.group(1)), b"", bytearray()
    before = bytes(width)
    for at in range(0, len(table) - width, width + 1):
        row = table[at + 1 : at + 1 + width]
        if table[at] == 2:
            row = bytes((a + b) & 0xFF for a, b in zip(row, before, strict=True))
        elif table[at] != 0:
            raise zlib.error("another predictor")
        out += row
        before = row
    return bytes(out)


def _missed(data: bytes, scan: Scan, rows: list[Row]) -> tuple[list[Miss], list[Row]]:
    """Return the rows that miss their object, in the order of their offsets, and those that point into blanks."""
    places: dict[int, list[int]] = {}
    missed, blank = [], []
    for row in sorted(rows, key=lambda r: r.offset):
        found = _OBJECT.match(data, row.offset)
        if found is not None and int(found.group(1)) == row.number and found.start(1) == row.offset:
            continue
        if not places:
            for item in scan.items:
                places.setdefault(item.number, []).append(item.start)
        there = data[row.offset : row.offset + 32]
        if len(there) == 32 and not there.strip(b"\x00 \r\n\t"):
            blank.append(row)
            continue
        steps = [place - row.offset for place in places.get(row.number, [])]
        missed.append(Miss(row, min(steps, key=abs) if steps else None))
    return missed, blank


def _converted(data: bytes, moved: list[Miss]) -> bool:
    """Whether every step is the number of line ends before the object: a transfer made two bytes of each, or one."""
    ends, at = 0, 0
    for miss in moved:
        place = miss.row.offset + (miss.step or 0)
        ends, at = ends + data.count(b"\n", at, place), place
        if abs(abs(miss.step or 0) - ends) > NEARLY:
            return False
    return len(moved) > 1


def _told(scan: Scan, rows: list[Row], missed: list[Miss], moved: list[Miss]) -> Oddity:
    """Say how the rows miss: by one step all of them, by growing steps, from a place on, or any way."""
    offsets = {miss.row.offset for miss in missed}
    right = [row for row in rows if row.offset not in offsets]
    figures = _MISSED.format(off=len(missed), of=len(rows))
    steps = [step for step, _ in groupby(miss.step for miss in moved)]
    first = moved[0].row
    before = [row for row in right if row.offset < first.offset]
    where = Where(object=f"{first.number} 0", offset=first.offset)
    behind = not any(row.offset > first.offset for row in right)
    if not before:
        kind = (
            "table-shifted" if len(steps) == 1 or len(steps) > MOST_STEPS or len(missed) == len(rows) else "table-off"
        )
        return Oddity(kind=kind, where=where, detail=figures)
    changed = scan.at(max(row.offset for row in before))
    # One row alone may be a miscount; with the stream before it longer than it says, it is none.
    sure = len(missed) > 1 or (changed is not None and not changed.length_right)
    if behind and len(steps) <= MOST_STEPS and sure:
        place = Where(object=changed.name, offset=changed.start) if changed is not None else where
        by = ", then ".join(f"{step:+d}" for step in steps)
        return Oddity(kind="offsets-from-a-place", where=place, detail=f"{figures}, by {by} bytes")
    return Oddity(kind="table-off", where=where, detail=figures)


def _unlinked(data: bytes, scan: Scan, starts: list[int], counted: structure.Counted) -> Iterator[Oddity]:
    """Yield the first table that stands outside every object and that the chain does not reach."""
    if counted.broken:
        return
    known = set(starts)
    for found in re.finditer(rb"(?<![a-zA-Z])xref\s{1,4}\d+\s+\d", data):
        reached = any(abs(found.start() - start) <= structure.NEAR for start in known)
        if not reached and scan.at(found.start()) is None:
            yield Oddity(kind="table-unlinked", where=Where(offset=found.start()), detail="a cross-reference table")
            return
