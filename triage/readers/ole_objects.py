"""OLE storage as it lies inside documents: macro projects, packaged files, linked objects.

Used by the readers of OOXML, RTF and OLE files alike. Sources: [MS-OVBA] 2.4.1 (compression
of macro source), [MS-OLEDS] 2.3.6 (Ole10Native), [MS-OLEDS] 2.3.3 (OLE stream, link).
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from msgspec import Struct

from triage.model.facts import Where, Why
from triage.readers.gather import Gather, Tools
from triage.readers.office import add_active, add_member, is_program

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_STREAMS = 2_000
"""Streams of one file that are looked at."""
MOST_MACRO_BYTES = 4 * 1024 * 1024
"""Macro source unpacked of one module; it is only searched for the names of automatic procedures."""

_AUTOMATIC = re.compile(
    rb"\b(?:auto_?(?:exec|open|close|exit|new)|(?:document|workbook|presentation)_?(?:open|close|new|activate|beforeclose)|"
    rb"onslideshowpagechange|onloadribbon|\w+_(?:layout|painted|initialize|gotfocus))\b",
    re.IGNORECASE,
)
"""Procedures that Word, Excel and PowerPoint run by themselves (Microsoft's lists of auto macros and events)."""
_WIDE = re.compile(rb"(?:[\x20-\x7e]\x00){6,}")


class Packaged(Struct, frozen=True, kw_only=True):
    """A file in a Packager object."""

    name: str
    """Its own name, or the last part of the path it came from."""
    data: bytes


def open_ole(data: bytes) -> Any:
    """Open an OLE file.

    Raises:
        Exception: whatever olefile raises on damage; the caller notes it as unread.
    """
    import olefile

    return olefile.OleFileIO(BytesIO(data))


def stream_names(ole: Any) -> list[str]:
    """The names of all streams, `/` between storages, up to `MOST_STREAMS`."""
    return ["/".join(path) for path in ole.listdir(streams=True, storages=False)[:MOST_STREAMS]]


def read_stream(ole: Any, name: str, most: int) -> bytes:
    """Read at most `most` bytes of a stream."""
    with ole.openstream(name) as stream:
        data: bytes = stream.read(most)
    return data


def macro_state(ole: Any, names: list[str]) -> str:
    """Return `automatic`, `code`, or `empty` for a macro project.

    Word puts an empty module into many files that hold no macro. Source can be taken out
    while the compiled form stays: a project without readable source is never called empty,
    and the names of automatic procedures are looked for in the raw bytes too.
    """
    sources: list[bytes] = []
    raw: list[bytes] = []
    for name in names:
        data = read_stream(ole, name, MOST_MACRO_BYTES)
        raw.append(data)
        # A module's source begins `Attribute VB_Name`; packed, three bytes of headers come before.
        start = data.find(b"\x00Attribut")
        if start >= 3:
            sources.append(unpack_source(data[start - 3 :]))
    if any(_AUTOMATIC.search(text) or _AUTOMATIC.search(_narrow(text)) for text in raw + sources):
        return "automatic"
    lines = [line.strip() for text in sources for line in text.splitlines()]
    return "empty" if sources and not any(_is_code(line) for line in lines) else "code"


def _is_code(line: bytes) -> bool:
    """True for a line of source that is more than a declaration every module has."""
    return bool(line) and not line.startswith((b"Attribute ", b"Option ", b"'"))


def _narrow(data: bytes) -> bytes:
    """Runs of UTF-16 letters as ASCII."""
    return b"\n".join(run.replace(b"\x00", b"") for run in _WIDE.findall(data))


def unpack_source(data: bytes) -> bytes:
    """Unpack a compressed container of macro source ([MS-OVBA] 2.4.1.3); b"" where it is none."""
    if data[:1] != b"\x01":
        return b""
    out, at = bytearray(), 1
    while at + 2 <= len(data) and len(out) < MOST_MACRO_BYTES:
        header = int.from_bytes(data[at : at + 2], "little")
        if header >> 12 & 7 != 3:  # every chunk carries this signature: what follows is no source
            break
        end = min(at + (header & 0x0FFF) + 3, len(data))
        if header & 0x8000:
            _unpack_chunk(data[at + 2 : end], out)
        else:
            out += data[at + 2 : end]
        at = end
    return bytes(out)


def _unpack_chunk(chunk: bytes, out: bytearray) -> None:
    """Unpack one chunk: flags of eight tokens each, literal bytes or copies of what this chunk gave before."""
    start, at = len(out), 0
    while at < len(chunk):
        flags, at = chunk[at], at + 1
        for bit in range(8):
            if at >= len(chunk):
                return
            if not flags >> bit & 1:
                out.append(chunk[at])
                at += 1
                continue
            token = int.from_bytes(chunk[at : at + 2], "little")
            at += 2
            size = max(4, (len(out) - start - 1).bit_length())
            length, back = (token & (0xFFFF >> size)) + 3, (token >> (16 - size)) + 1
            if back > len(out) - start or len(out) - start > 4096:  # a chunk holds 4096 bytes unpacked
                return
            for _ in range(length):
                out.append(out[-back])


def packaged(data: bytes) -> Packaged | None:
    """Read an Ole10Native stream; None where it holds no packaged file (Paint and others use it too)."""
    if len(data) < 10 or data[4:6] != b"\x02\x00":
        return None
    label, at = _text(data, 6)
    path, at = _text(data, at)
    at += 4  # two flags
    if at + 4 > len(data):
        return None
    origin_size = int.from_bytes(data[at : at + 4], "little")
    at += 4 + origin_size
    size = int.from_bytes(data[at : at + 4], "little") if at + 4 <= len(data) else 0
    name = re.split(r"[\\/]", label or path)[-1] or "package"
    return Packaged(name=name, data=data[at + 4 : at + 4 + size])


def _text(data: bytes, at: int) -> tuple[str, int]:
    """A zero-ended text in an unknown code page, and where it ends; the system's own code page is not in the file."""
    end = data.find(b"\x00", at, at + 2048)
    if end < 0:
        return "", len(data)
    return data[at:end].decode("cp1252", "replace"), end + 1


def add_package(into: Gather, tools: Tools, found: Packaged, where: Where) -> None:
    """A packaged file: a program, or a document that is read as a member."""
    if is_program(found.name, found.data):
        add_active(into, "program", found.name, where, automatic=False)
        return
    add_active(into, "package", found.name, where, automatic=False)
    add_member(into, tools, found.data, found.name)


def read_objects(ole: Any, into: Gather, tools: Tools, part: str) -> None:
    """Note what an OLE file holds beside its own content: macros, packages, PDF and Office documents.

    Places begin with `part`, the container's member, or "" where the OLE file is the document itself.
    """
    names = stream_names(ole)
    prefix = f"{part}/" if part else ""
    macros = [n for n in names if re.search(r"(^|/)(VBA|_VBA_PROJECT_CUR)/", n, re.IGNORECASE)]
    if macros:
        _add_macros(macro_state(ole, macros), len(macros), Where(part=prefix + macros[0]), into)
    for name in names:
        last, where = name.rpartition("/")[2], Where(part=prefix + name)
        if last.lower() == "\x01ole10native":
            found = packaged(read_stream(ole, name, tools.limits.part_bytes))
            if found is not None:
                add_package(into, tools, found, where)
        elif last in {"CONTENTS", "Package", "EmbeddedOdf"}:
            data = read_stream(ole, name, tools.limits.part_bytes)
            if data.startswith((b"%PDF", b"PK\x03\x04")):
                add_member(into, tools, data, last)


def _add_macros(state: str, streams: int, where: Where, into: Gather) -> None:
    """Note a macro project; an empty one is a field, nothing active."""
    if state == "empty":
        into.add_field("macros", "project", "without code", where)
    else:
        add_active(into, "macro", f"{streams} streams of VBA", where, automatic=state == "automatic")


def read_embedded(data: bytes, into: Gather, tools: Tools, part: str) -> None:
    """Read an embedded OLE object: what hangs in it, and the document it may itself be."""
    try:
        with open_ole(data) as ole:
            read_objects(ole, into, tools, part)
            names = {n.lower() for n in stream_names(ole)}
    except Exception as error:
        detail = f"the OLE object is damaged ({type(error).__name__})"
        into.add_unread(f"embedded object {part}", Why.DAMAGED, detail, Where(part=part))
        return
    if names & {"worddocument", "workbook", "book", "powerpoint document"}:
        add_member(into, tools, data, part.rpartition("/")[2])
