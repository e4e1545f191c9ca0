"""A PowerPoint 97-2003 presentation: text by slide, comments, size, objects stored inside.

Source: [MS-PPT] 2.3.1 (record header), 2.9.42 and 2.9.43 (text atoms), 2.4.14.3 (slide list),
2.4.16.3 (comments), 2.10.34 (stored objects).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from triage.model.facts import Page, Where, Why
from triage.model.moments import Moment
from triage.model.office import Comment
from triage.readers.gather import Gather, Tools
from triage.readers.office import Draft, Prose
from triage.readers.ole_objects import MAGIC, read_embedded

_DOCUMENT, _SLIDE, _MASTER, _LIST = 1001, 1006, 1016, 4080
_PERSIST, _EDIT, _CHARACTERS, _BYTES, _STRING = 1011, 4085, 4000, 4008, 4026
_COMMENT, _COMMENT_ATOM, _STORED = 12000, 12001, 4113
_MASTER_UNITS = 8.0
"""Units of 1/576 inch in a point."""
_MOST_RECORDS = 500_000
_PART = "PowerPoint Document"

_TAG = 5003
"""Holds records although its header does not say so; comments lie in it."""
_SLIDES, _MASTERS = (4080, 0), (4080, 1)
"""The lists of slides and of masters, by type and instance."""

Record = tuple[int, int, int, int, tuple[tuple[int, int], ...]]
"""Type, instance, start and end of the content, types and instances of the containers around it."""


def _records(data: bytes) -> Iterator[Record]:
    """Yield every record, containers before their content; a size beyond its container is cut."""
    at = 0
    around: list[tuple[int, int, int]] = []
    for _ in range(_MOST_RECORDS):
        while around and at >= around[-1][2]:
            around.pop()
        if at + 8 > len(data):
            return
        head = int.from_bytes(data[at : at + 2], "little")
        kind, size = int.from_bytes(data[at + 2 : at + 4], "little"), int.from_bytes(data[at + 4 : at + 8], "little")
        end = min(at + 8 + size, around[-1][2] if around else len(data))
        yield kind, head >> 4, at + 8, end, tuple((k, i) for k, i, _ in around)
        if (head & 0xF == 0xF or kind == _TAG) and len(around) < 64:
            around.append((kind, head >> 4, end))
            at += 8
        else:
            at = max(end, at + 8)


def read_presentation(data: bytes, into: Gather, tools: Tools, draft: Draft) -> None:
    """Read the text of slides and notes, comments, the slide size and stored objects."""
    prose = Prose(into, tools)
    outline = drawn = edits = stored = 0
    comment: dict[int, str] = {}
    size: tuple[int, int] | None = None
    for kind, instance, start, end, around in _records(data):
        outline += kind == _PERSIST and around[-1:] == (_SLIDES,)
        drawn += kind == _SLIDE
        edits += kind == _EDIT
        if kind == _DOCUMENT and size is None:
            size = (_long(data, start), _long(data, start + 4))
        elif kind in {_CHARACTERS, _BYTES} and _is_shown(around):
            page = outline if _SLIDES in around else drawn if (_SLIDE, 0) in around else None
            encoding = "utf-16-le" if kind == _CHARACTERS else "latin-1"
            text = data[start:end].decode(encoding, "replace").replace("\r", "\n").replace("\x0b", "\n")
            prose.add(text, Where(page=page or None, part=_PART))
        elif kind == _STRING and around and around[-1][0] == _COMMENT:
            comment[instance] = data[start:end].decode("utf-16-le", "replace")
        elif kind == _COMMENT_ATOM:
            _comment(comment, data[start:end], drawn, into, draft)
            comment = {}
        elif kind == _STORED:
            stored += 1
            _stored(data[start:end], instance == 1, stored, into, tools)
    into.page_count = outline or drawn
    _pages(size, into, tools)
    if edits > 1:
        detail = "it was saved several times without being rewritten: text of earlier states is not told apart"
        into.add_unread("which text is current", Why.UNSUPPORTED, detail)


def _is_shown(around: tuple[tuple[int, int], ...]) -> bool:
    """True for text of slides and in the lists of slides and notes; masters hold prompts, not text."""
    kinds = {kind for kind, _ in around}
    return _MASTERS not in around and bool(kinds & {_SLIDE, _LIST}) and _MASTER not in kinds


def _comment(texts: dict[int, str], atom: bytes, page: int, into: Gather, draft: Draft) -> None:
    """One comment: author and words came before, the atom has number and local time."""
    numbers = [int.from_bytes(atom[i : i + 2], "little") for i in range(4, 20, 2)]
    moment = None
    if len(numbers) == 8:
        from datetime import datetime

        year, month, _, day, hour, minute, second, _ = numbers
        try:
            when = datetime(year, month, day, hour, minute, min(second, 59))
            moment = Moment.of(when.isoformat(), when)
        except ValueError:
            moment = None
    where = Where(page=max(1, page), part=_PART, line=len(draft.comments) + 1)
    draft.add_comment(Comment(author=texts.get(0) or None, moment=moment, text=texts.get(1, ""), where=where), into)


def _stored(data: bytes, packed: bool, number: int, into: Gather, tools: Tools) -> None:
    """An OLE object in the stream, perhaps packed: an embedded file, a control, or the macro project."""
    if packed:
        try:
            data = zlib.decompressobj().decompress(data[4:], tools.limits.part_bytes)
        except zlib.error:
            into.add_unread(f"embedded object {number}", Why.DAMAGED, "it cannot be unpacked", Where(part=_PART))
            return
    if data.startswith(MAGIC):
        read_embedded(data, into, tools, f"object {number}")


def _pages(size: tuple[int, int] | None, into: Gather, tools: Tools) -> None:
    """Every slide has the size that the document states."""
    if size is None or not all(0 < side < 100_000 for side in size):
        return
    for number in range(1, min(into.page_count or 0, tools.limits.pages) + 1):
        into.pages.append(Page(number=number, width=size[0] / _MASTER_UNITS, height=size[1] / _MASTER_UNITS))


def _long(data: bytes, at: int) -> int:
    """An unsigned 32-bit number."""
    return int.from_bytes(data[at : at + 4], "little")
