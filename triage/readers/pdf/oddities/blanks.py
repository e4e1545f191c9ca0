"""Blocks overwritten with one byte where content must have been.

A deflated stream never stores a run of one byte: that is what deflating takes out. A run of
zeros, blanks or the like inside one was put there afterwards, by hand or by a failed copy.
Content that is not deflated has such a run between operators only where it was blanked.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from triage.model.facts import Where
from triage.model.pdf import Oddity
from triage.readers.pdf import structure
from triage.readers.pdf.oddities.scan import MAX_INFLATED, Item, Scan

RUN = 64
"""Bytes of a run; deflate stores at most some dozen equal bytes, by chance of its codes."""
PLAIN_RUN = 96
"""The same between operators of content that is not deflated: programs align with fewer."""
MOST_TOLD = 5
MOST_TRIED = 10
"""Deflated streams with a run that are inflated to see whether it spoils them: a tenth of a second each at most."""
MOST_TO_SPOIL = 16 * 1024 * 1024
"""Bytes inflated of one of them."""
_FILLS = (b"\x00", b" ", b"X", b"x", b"\xff")
"""What blocks are overwritten with."""
_DEFLATED = re.compile(rb"/Filter\s*(?:\[\s*)?/Fl(?:ateDecode)?\b")
_OPERATORS = re.compile(rb"\b(?:Tj|TJ|Tf|cm|re|BT|ET)\b")


def oddities(data: bytes, scan: Scan, counted: structure.Counted) -> Iterator[Oddity]:
    """Yield the first blanked blocks."""
    told: set[int] = set()
    tried: set[int] = set()
    for fill in _FILLS:
        position = data.find(fill * RUN)
        while position >= 0 and len(told) < MOST_TOLD and len(tried) < MOST_TRIED:
            item = scan.at(position)
            end = item.end if item is not None else position + RUN
            if item is None or item.start in tried:
                position = data.find(fill * RUN, max(end, position + RUN))
                continue
            if _DEFLATED.search(item.head(data)):
                tried.add(item.start)
            if run := _blanked(data, item, fill, position):
                told.add(item.start)
                where = Where(object=item.name, offset=position)
                yield Oddity(kind="blanked", where=where, detail=f"{run} equal bytes")
            position = data.find(fill * RUN, max(end, position + RUN))


def _blanked(data: bytes, item: Item, fill: bytes, position: int) -> int:
    """Return how long the run is, 0 where it is none that counts: padding at an end, samples, fonts."""
    if item.stream is None or not item.stream[0] <= position < item.stream[1]:
        return 0
    first, last = item.stream
    stop = position
    while data[stop : stop + 4096] == fill * 4096 and stop < last:
        stop += 4096
    stop += len(data[stop : min(stop + 4096, last)]) - len(data[stop : min(stop + 4096, last)].lstrip(fill))
    inside = data[first:position].strip(fill + b"\r\n") and data[stop:last].strip(fill + b"\r\n")
    head = item.head(data)
    if not inside or stop - position < RUN:
        return 0
    if _DEFLATED.search(head):
        return stop - position if not _inflates(data[first:last]) else 0
    return stop - position if _is_content(head, data[first:last]) and stop - position >= PLAIN_RUN else 0


def _inflates(stored: bytes) -> bool:
    """Whether a stream can be inflated to its end and its sum is right: then the run is what was deflated."""
    engine, size = zlib.decompressobj(), 0
    try:
        for at in range(0, len(stored), 65536):
            size += len(engine.decompress(stored[at : at + 65536], MAX_INFLATED))
            while engine.unconsumed_tail:
                size += len(engine.decompress(engine.unconsumed_tail, MAX_INFLATED))
                if size > MOST_TO_SPOIL:
                    return True
    except zlib.error:
        return False
    return engine.eof


def _is_content(head: bytes, stored: bytes) -> bool:
    """Whether a stream without a filter holds the operators of a page and no metadata, font or picture."""
    if b"/Filter" in head or b"/Metadata" in head or b"/Image" in head or b"/Length1" in head:
        return False
    return len(_OPERATORS.findall(stored[:MAX_INFLATED])) >= 4 and b"<?xpacket" not in stored[:200]
