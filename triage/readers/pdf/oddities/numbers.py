"""Objects and their numbers: generations above 0, one number twice in one saving, two catalogues, wrong lengths."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from triage.model.facts import Where
from triage.model.pdf import Oddity
from triage.readers.pdf import structure
from triage.readers.pdf.oddities.scan import Item, Scan, without_strings

MOST_TOLD = 5
"""Objects named one by one of one kind."""

_ROOT = re.compile(rb"/Root\s+(\d{1,10})\s+\d{1,5}\s+R")
_CATALOGUE = re.compile(rb"/Type\s*/Catalog(?![A-Za-z])")
_OWN = re.compile(rb"/(?:ModDate|Length|Prev|LastModified)\b[^/>]{0,80}")


def oddities(data: bytes, scan: Scan, counted: structure.Counted) -> Iterator[Oddity]:
    """Yield what is odd about the numbers of objects."""
    yield from _generations(scan)
    yield from _lengths(scan)
    if not counted.broken:
        yield from _twice(data, scan, counted.ends)
        yield from _roots(data, scan, counted.ends)


def _revision(offset: int, ends: tuple[int, ...]) -> int:
    """Return the revision, from 1, that these bytes were written by."""
    return min(bisect_right(ends, offset) + 1, len(ends))


def _generations(scan: Scan) -> Iterator[Oddity]:
    """Yield the first object that took the number of a deleted one."""
    above = [item for item in scan.items if 0 < item.generation < 65535]
    if above:
        where = Where(object=above[0].name, offset=above[0].start)
        yield Oddity(kind="generation", where=where, detail=f"{len(above)} of {len(scan.items)} objects")


def _lengths(scan: Scan) -> Iterator[Oddity]:
    """Yield the first stream whose stated length does not lead to its end; where all miss, the program counts so."""
    streams = [item for item in scan.items if item.stream is not None]
    wrong = [item for item in streams if not item.length_right]
    if wrong and len(wrong) < len(streams):
        where = Where(object=wrong[0].name, offset=wrong[0].start)
        yield Oddity(kind="length-off", where=where, detail=f"{len(wrong)} of {len(streams)} streams")


def _twice(data: bytes, scan: Scan, ends: tuple[int, ...]) -> Iterator[Oddity]:
    """Yield objects that one saving wrote twice with different content."""
    groups: defaultdict[tuple[int, str], list[Item]] = defaultdict(list)
    for item in scan.items:
        groups[_revision(item.start, ends), item.name].append(item)
    told = 0
    for (revision, name), items in groups.items():
        if len(items) < 2 or len({_OWN.sub(b"", i.content(data)[:MAX_COMPARED]) for i in items}) < 2:
            continue
        places = " and ".join(str(item.start) for item in items[:3])
        where = Where(object=name, revision=revision, offset=items[0].start)
        kind = "content-twice" if any(item.stream is not None for item in items) else "object-twice"
        yield Oddity(kind=kind, where=where, detail=f"at bytes {places}")
        told += 1
        if told >= MOST_TOLD:
            return


MAX_COMPARED = 1024 * 1024
"""Bytes of an object compared with its like."""


def _roots(data: bytes, scan: Scan, ends: tuple[int, ...]) -> Iterator[Oddity]:
    """Yield revisions whose trailers name different catalogues, or that hold a catalogue beside the one in use."""
    named: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for offset, dictionary in scan.trailers:
        if (root := _ROOT.search(dictionary)) is not None and scan.at(offset - 1) is None:
            named[_revision(offset, ends)].setdefault(int(root.group(1)), offset)
    for revision, roots in named.items():
        if len(roots) > 1:
            where = Where(revision=revision, offset=max(roots.values()))
            yield Oddity(kind="two-roots", where=where, detail=" and ".join(f"{number} 0" for number in roots))
    used = {number for roots in named.values() for number in roots}
    for item in scan.items:
        if item.number not in used and item.stream is None and item.end - item.body < 64 * 1024:
            head = item.head(data)
            if b"/Catalog" in head and used and _CATALOGUE.search(without_strings(head)):
                yield Oddity(kind="second-catalogue", where=Where(object=item.name, offset=item.start))
                return
