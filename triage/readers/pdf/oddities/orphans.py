"""Pages and content that nothing in the file points at, and the words on them that no page shows.

References are read out of the bytes of every object, in every revision, so that an object
counts as left over only where no saved state of the file ever used it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from triage.model.facts import TextLine, Where
from triage.model.fold import folded
from triage.model.pdf import Oddity
from triage.readers.pdf.objects import get, mapping, mended
from triage.readers.pdf.oddities.scan import Item, Scan, inflated, packed, references

MOST_READ = 20
"""Streams left over that are read."""
FEWEST_WORDS = 4
"""Words that no page shows, from which content left over is told."""
MOST_WORDS = 40
"""Words kept for quoting."""
MOST_CONTENT = 256 * 1024
"""Bytes of content read of one stream: pypdf takes a quarter of a second for them."""

_SHOWS = re.compile(rb"[)>\]]\s*(?:Tj|TJ|'|\")")
_FONT = re.compile(rb"/([^\s/\[\]<>(){}%]{1,127})\s+[-+.\d]+\s+Tf\b")
_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_NO_CONTENT = (
    b"/XRef",
    b"/ObjStm",
    b"/Image",
    b"/Length1",
    b"/Metadata",
    b"/EmbeddedFile",
    b"/FontFile",
    b"/CMapName",
    b"/CIDInit",
    b"/FunctionType",
    b"/PatternType",
)


def oddities(data: bytes, scan: Scan, reader: Any, lines: Iterable[TextLine]) -> Iterator[Oddity]:
    """Yield content left over that holds words of its own; `lines` is the text of the pages."""
    left = [item for item in _left_over(data, scan) if item.stream is not None and _may_show(data, item)]
    if not left:
        return
    shown = {word for line in lines for word in _words(line.text)}
    for item in left[:MOST_READ]:
        words = [word for word in _words(_text(data, item, reader)) if word not in shown]
        if len(set(words)) >= FEWEST_WORDS:
            where = Where(object=item.name, offset=item.start)
            yield Oddity(kind="orphan-words", where=where, detail=str(len(words)), words=" ".join(words[:MOST_WORDS]))


def _left_over(data: bytes, scan: Scan) -> list[Item]:
    """Return the objects that cannot be reached from any trailer."""
    named: defaultdict[int, set[int]] = defaultdict(set)
    for item in scan.items:
        named[item.number] |= references(item.head(data))
    for number, inner in packed(data, scan):
        named[number] |= references(inner)
    waiting = [number for _, trailer in scan.trailers for number in references(trailer)]
    reached: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number not in reached:
            reached.add(number)
            waiting.extend(named.get(number, ()))
    return [item for item in scan.items if item.number not in reached]


def _may_show(data: bytes, item: Item) -> bool:
    """Whether a stream may be content that shows text."""
    head = item.head(data)
    return not any(key in head for key in _NO_CONTENT) and bool(_SHOWS.search(_content(data, item)))


def _content(data: bytes, item: Item) -> bytes:
    """Return a stream's content where it is plain or deflated; b"" otherwise."""
    head, (first, last) = item.head(data), item.stream or (0, 0)
    stored = data[first:last]
    if b"/Filter" not in head:
        return stored[:MOST_CONTENT]
    return inflated(stored, MOST_CONTENT) if re.search(rb"/Filter\s*(?:\[\s*)?/Fl(?:ateDecode)?\s*\]?", head) else b""


def _words(text: str) -> list[str]:
    """Return the words and numbers of a text, folded, in their order."""
    return _WORD.findall(folded(text))


def _text(data: bytes, item: Item, reader: Any) -> str:
    """Return the words of content, read by pypdf with the fonts of the first page whose names it uses."""
    from pypdf import PageObject
    from pypdf.generic import DecodedStreamObject, NameObject

    content = _content(data, item)
    fonts = {"/" + name.decode("latin-1") for name in _FONT.findall(content)}
    stream = DecodedStreamObject()
    stream.set_data(content)
    page = PageObject(reader)
    page[NameObject("/Contents")] = stream
    for other in reader.pages[:MOST_READ]:
        resources = mapping(get(other, "/Resources"))
        if fonts <= set(mapping(get(resources, "/Font"))):
            page[NameObject("/Resources")] = resources
            return mended(page.extract_text())
    return _literal(content)


def _literal(content: bytes) -> str:
    """Return what stands in brackets before an operator that shows text: words in simple encodings only."""
    pieces = re.findall(rb"\(((?:[^()\\]|\\.){1,500})\)", content)
    return b" ".join(pieces).decode("latin-1")
