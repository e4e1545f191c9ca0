"""What the bare bytes of a PDF show without a parser: version, linearised head, revisions.

Revisions are counted along `startxref` and /Prev (ISO 32000-2, 7.5.4 to 7.5.8), never by
`%%EOF` markers: a fifth of ordinary PDFs have two of these in one revision. Three kinds of
section are not a revision of their own: the first-page section of a linearised file, which
points forward; the hybrid section of a revision (/XRefStm); and an empty table, as Microsoft
Word writes after its full one.
"""

from __future__ import annotations

import re

from msgspec import Struct

from triage.model.facts import Why

HEADER_WITHIN = 1024
"""Bytes in which the header may stand (ISO 32000-2, annex on compatibility)."""
MAX_SECTIONS = 500
"""Sections followed of one chain."""
MAX_TABLE = 8 * 1024 * 1024
"""Bytes of one cross-reference table: some 400 000 objects."""
MAX_DICTIONARY = 16 * 1024
"""Bytes of one trailer dictionary."""
NEAR = 64
"""Bytes by which an offset may miss its table: some programs count line ends wrongly, every viewer copes."""

_HEADER = re.compile(rb"%PDF-(\d\.\d)")
_STARTXREF = re.compile(rb"startxref\s+(\d{1,15})")
_END = re.compile(rb"%%EOF[ \t]*(?:\r\n|\n|\r)?")
_TABLE = re.compile(rb"\s*xref\b")
_NEAR = re.compile(rb"(?<!start)xref\s")
_EMPTY_TABLE = re.compile(rb"\s*xref\s+\d+\s+0\s+trailer")
_STREAM = re.compile(rb"\s*\d+\s+\d+\s+obj\b")
_NUMBER = rb"\s+(\d{1,15})(?!\s+\d+\s+R|\d)"
_PREV = re.compile(rb"/Prev" + _NUMBER)
_HYBRID = re.compile(rb"/XRefStm" + _NUMBER)


class Section(Struct, frozen=True):
    """One cross-reference section of the chain."""

    offset: int
    previous: int | None
    hybrid: int | None
    """Offset of the stream that a hybrid section brings along."""
    empty: bool
    """A table without entries."""


class Counted(Struct, frozen=True):
    """How many revisions were found, and why not all where the chain breaks."""

    ends: tuple[int, ...]
    """Bytes up to the end of each revision, oldest first; the last is the whole file."""
    starts: tuple[int, ...] = ()
    """Where the newest cross-reference section of each revision stands, as its `startxref` should say."""
    broken: str = ""
    why: Why = Why.DAMAGED

    @property
    def revisions(self) -> int:
        """How many revisions."""
        return len(self.ends)


def header_version(data: bytes) -> str:
    """Return the version of the header, as `1.7`; "" where there is none."""
    found = _HEADER.search(data[: HEADER_WITHIN + 8])
    return found.group(1).decode("ascii") if found else ""


def is_version(untrusted_version: str) -> bool:
    """True for text like `1.7`."""
    return re.fullmatch(r"\d\.\d", untrusted_version, re.ASCII) is not None


def version_key(version: str) -> tuple[int, ...]:
    """Return a key by which versions sort."""
    return tuple(int(n) for n in version.split(".") if n)


def is_linearised(data: bytes) -> bool:
    """True where the first object says that the file is linearised and how long it is (/L)."""
    head = data[: 2 * HEADER_WITHIN]
    first = head.partition(b"endobj")[0]
    return b"/Linearized" in first and re.search(rb"/L\s+\d", first) is not None


def names_encryption(data: bytes) -> bool:
    """True where a trailer names an encryption dictionary; seen also where no parser opens the file."""
    return re.search(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)", data) is not None


def names_signature(data: bytes) -> bool:
    """True where the bytes hold a signature's /ByteRange; for files whose objects cannot be read."""
    return re.search(rb"/ByteRange\s*\[\s*\d", data) is not None


def open_page_count(data: bytes) -> int | None:
    """Return the largest /Count of a page tree that encryption leaves open; None where none is seen."""
    counts = []
    for found in re.finditer(rb"/Type\s*/Pages\b", data):
        start = max(data.rfind(b"obj", 0, found.start()), found.start() - MAX_DICTIONARY)
        stop = data.find(b"endobj", found.end(), found.end() + MAX_DICTIONARY)
        counts += [int(n) for n in re.findall(rb"/Count\s+(\d{1,6})(?!\d)", data[start : max(stop, found.end())])]
        if len(counts) > MAX_SECTIONS:
            break
    return max(counts, default=0) or None


def count_revisions(data: bytes) -> Counted:
    """Follow the chain of cross-reference sections from the end of the file to the ends of its revisions."""
    sections, broken, why = chain(data)
    ends, starts = _ends(data, sections)
    return Counted(ends, starts, broken, why)


def names_section(data: bytes) -> int | None:
    """Return the offset that the last `startxref` names; None where there is none."""
    found = _STARTXREF.match(data, max(data.rfind(b"startxref"), 0))
    return int(found.group(1)) if found else None


def _ends(data: bytes, sections: list[Section]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where each revision ends and where its newest section stands, oldest first.

    Sections that are no revision of their own belong to the next older one.
    """
    ends: list[int] = []
    starts: list[int] = []
    last, newest = 0, None
    for section in sections:
        newest = section.offset if newest is None else newest
        last = max(last, section.offset)
        if _is_revision(section):
            ends.append(_end_marker(data, last))
            starts.append(newest)
            last, newest = 0, None
    return (*reversed(ends[1:]), len(data)), tuple(reversed(starts))


def _end_marker(data: bytes, section: int) -> int:
    """Return the byte behind the end marker, and its line end, that closes the section at an offset."""
    found = _END.search(data, max(data.find(b"startxref", section), section))
    return found.end() if found else len(data)


def _is_revision(section: Section) -> bool:
    """False for the head of a linearised file and for an empty table that adds no stream of its own."""
    if section.previous is None:
        return True
    if section.previous > section.offset:
        return False
    return not section.empty or (section.hybrid or 0) > section.previous


def chain(data: bytes) -> tuple[list[Section], str, Why]:
    """Return the sections, newest first, and why the chain breaks ("" where it does not)."""
    sections: list[Section] = []
    found = _STARTXREF.match(data, max(data.rfind(b"startxref"), 0))
    if found is None:
        return sections, "the file does not say where its cross-reference begins", Why.DAMAGED
    shift = max(data[:HEADER_WITHIN].find(b"%PDF-"), 0)
    offset: int | None = int(found.group(1))
    seen: set[int] = set()
    while offset is not None:
        if offset in seen:
            return sections, "its sections point at each other in a circle", Why.DAMAGED
        if len(sections) >= MAX_SECTIONS:
            return sections, f"more than {MAX_SECTIONS} sections", Why.LIMIT
        seen.add(offset)
        section = _section(data, offset, shift)
        if section is None:
            return sections, "no cross-reference section lies where the file says", Why.DAMAGED
        sections.append(section)
        # Some programs write /Prev 0 for "none".
        offset = section.previous or None
    return sections, "", Why.DAMAGED


def _section(data: bytes, offset: int, shift: int) -> Section | None:
    """Read the section at an offset, at most `shift` (a late header) or a few bytes away from it."""
    near = _NEAR.search(data, max(offset - NEAR, 0), offset + NEAR)
    for start in (offset, offset + shift, near.start() if near else offset):
        if _TABLE.match(data, start):
            at = data.find(b"trailer", start, start + MAX_TABLE)
            if at < 0:
                return None
            return _described(data, offset, at, b"startxref", empty=bool(_EMPTY_TABLE.match(data, start)))
        if _STREAM.match(data, start) and b"/XRef" in data[start : start + MAX_DICTIONARY]:
            return _described(data, offset, start, b"stream", empty=False)
    return None


def _described(data: bytes, offset: int, start: int, end: bytes, *, empty: bool) -> Section:
    """Read /Prev and /XRefStm out of the dictionary that begins at `start` and ends before `end`."""
    stop = data.find(end, start, start + MAX_DICTIONARY)
    dictionary = data[start : stop if stop > 0 else start + MAX_DICTIONARY]
    prev, hybrid = _PREV.search(dictionary), _HYBRID.search(dictionary)
    return Section(
        offset,
        int(prev.group(1)) if prev else None,
        int(hybrid.group(1)) if hybrid else None,
        empty,
    )
