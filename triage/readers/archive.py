"""Archives: zip, tar, gzip, bzip2 and xz. 7-Zip and RAR are only recognised.

Nothing is written to disk; member names are hostile text and nothing more. Every member is a
document of its own, read within bounds; encrypted ones are said to be locked.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from msgspec import Struct, structs

from triage.model.document import Document
from triage.model.facts import Event, Identifies, Role, Where, Why
from triage.model.moments import Moment
from triage.readers.gather import Gather, Source, Tools
from triage.readers.limits import MEBIBYTE
from triage.readers.timestamps import from_datetime
from triage.readers.zipfiles import MOST_ENTRIES, Member, Zip, ZipError, open_zip

_CHUNK = 256 * 1024
_XZ_MEMORY = 256 * MEBIBYTE
"""Bytes of the decoder's dictionary; `xz -9` needs 65 MiB."""
_TAR_MAGIC, _TAR_MAGIC_AT = b"ustar", 257
_ENDINGS = {"gz": (".gz", ".tgz"), "bz2": (".bz2", ".tbz2", ".tbz"), "xz": (".xz", ".txz")}


class _Entry(Struct, frozen=True):
    """One file of an archive, not yet unpacked."""

    name: str
    moment: Moment | None
    owner: str
    unpack: Callable[[], bytes]
    """Gives the bytes; raises ZipError where they are not to be had."""


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Gather one member for each file of the archive, up to `limits.members`."""
    if into.format == "zip":
        _read_zip(source.data, into, tools)
    elif into.format == "tar":
        _read_tar(source.data, into, tools)
    elif into.format in _ENDINGS:
        _read_stream(source, into, tools)
    else:
        into.add_unread("the archive", Why.UNSUPPORTED, f"triage cannot unpack {into.format} archives")


def _read_zip(data: bytes, into: Gather, tools: Tools) -> None:
    """A zip archive."""
    try:
        opened = open_zip(data, tools.limits, tools.password)
    except ZipError as error:
        into.add_unread("the archive", error.why, error.detail)
        return
    files = [member for member in opened.members if not member.folder]
    into.add_field("archive", "members", len(files))
    _add_all((_zip_entry(opened, member) for member in files), into, tools)


def _zip_entry(opened: Zip, member: Member) -> _Entry:
    """One member, to be unpacked when its turn comes."""
    return _Entry(member.name, member.moment, "", lambda: opened.read(member))


def _read_tar(data: bytes, into: Gather, tools: Tools) -> None:
    """A tar archive; links, devices and folders are passed over."""
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as opened:
            _add_all(_tar_entries(opened, tools), into, tools)
    except Exception as error:  # TarError, but also ValueError, OverflowError and others on hostile headers
        into.add_unread("the rest of the archive", Why.DAMAGED, f"its headers cannot be read ({type(error).__name__})")


def _tar_entries(opened: tarfile.TarFile, tools: Tools) -> Iterator[_Entry]:
    """Yield the files, reading one header at a time."""
    room = tools.limits.unpacked_bytes
    for _ in range(MOST_ENTRIES):
        info = opened.next()
        if info is None:
            return
        if info.isreg():
            yield _Entry(
                info.name, _unix(info.mtime), info.uname, _tar_member(opened, info, min(room, tools.limits.part_bytes))
            )
            room = max(0, room - min(info.size, tools.limits.part_bytes))


def _tar_member(opened: tarfile.TarFile, info: tarfile.TarInfo, most: int) -> Callable[[], bytes]:
    """How to get at the bytes; a sparse member may be declared larger than the archive."""

    def unpack() -> bytes:
        """Read within bounds."""
        stream = opened.extractfile(info)
        if stream is None:
            raise ZipError(Why.DAMAGED, "its bytes are not in the archive")
        if info.size > most:
            raise ZipError(Why.LIMIT, f"it unpacks to more than {most} bytes")
        return stream.read(most)

    return unpack


def _read_stream(source: Source, into: Gather, tools: Tools) -> None:
    """One compressed stream: a tar archive inside is read as one, else the content is the one member."""
    name, moment = _gzip_header(source.data) if into.format == "gz" else ("", None)
    if name:
        into.add_field("archive", "original name", name, identifies=Identifies.PERSON)
    into.add_stamp(Event.MODIFIED, moment, "archive", Where(field="archive/original name"))
    data = _decompressed(source.data, into, tools)
    if data[_TAR_MAGIC_AT : _TAR_MAGIC_AT + len(_TAR_MAGIC)] == _TAR_MAGIC:
        into.add_field("archive", "holds", "tar")
        _read_tar(data, into, tools)
    elif data:
        entry = _Entry(name or _inner_name(source.name, into.format), None, "", lambda: data)
        _add_all(iter([entry]), into, tools)


def _decompressed(data: bytes, into: Gather, tools: Tools) -> bytes:
    """Unpack piece by piece within bounds of size and ratio; what comes before an error or bound is not used."""
    limits = tools.limits
    most = min(limits.unpacked_bytes, max(MEBIBYTE, limits.ratio * len(data)))
    pieces, total = [], 0
    try:
        for piece in _pieces(into.format, data):
            total += len(piece)
            if total > most:
                into.add_unread("the content", Why.LIMIT, f"it unpacks to more than {most} bytes")
                return b""
            pieces.append(piece)
    except (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError, MemoryError) as error:
        into.add_unread("the content", Why.DAMAGED, f"it cannot be unpacked ({type(error).__name__})")
        return b""
    return b"".join(pieces)


def _pieces(format: str, data: bytes) -> Iterator[bytes]:
    """Yield the unpacked bytes, at most `_CHUNK` at a time.

    Raises:
        OSError, EOFError, zlib.error, lzma.LZMAError: the stream is damaged or cut short.
    """
    if format == "xz":
        yield from _xz_pieces(data)
        return
    with gzip.GzipFile(fileobj=io.BytesIO(data)) if format == "gz" else bz2.BZ2File(io.BytesIO(data)) as stream:
        while piece := stream.read(_CHUNK):
            yield piece


def _xz_pieces(data: bytes) -> Iterator[bytes]:
    """Like `_pieces`; the decoder may not use more than `_XZ_MEMORY`, as a header can ask for 4 GiB."""
    while data.strip(b"\0"):
        decoder = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)
        given = data
        while not decoder.eof:
            piece = decoder.decompress(given, _CHUNK)
            given = b""
            if not piece and decoder.needs_input:
                raise EOFError("cut short")
            yield piece
        data = decoder.unused_data


def _gzip_header(data: bytes) -> tuple[str, Moment | None]:
    """Original name and time of a gzip member (RFC 1952, 2.3); "" and None where absent."""
    if len(data) < 10:
        return "", None
    flags, seconds = data[3], struct.unpack_from("<I", data, 4)[0]
    start = 10 + (2 + struct.unpack_from("<H", data.ljust(12, b"\0"), 10)[0] if flags & 4 else 0)
    name = data[start : start + 1024].partition(b"\0")[0].decode("latin-1") if flags & 8 else ""
    return name, _unix(seconds)


def _inner_name(name: str, format: str) -> str:
    """The name without the ending of the compression."""
    lower = name.lower()
    for ending in _ENDINGS[format]:
        if lower.endswith(ending):
            return name[: -len(ending)] + (".tar" if ending.startswith(".t") else "")
    return name


def _unix(seconds: float) -> Moment | None:
    """Seconds since 1970 as a Moment; 0 stands for "not set"."""
    if seconds <= 0:
        return None
    try:
        return from_datetime(str(int(seconds)), datetime.fromtimestamp(int(seconds), UTC))
    except (OverflowError, ValueError, OSError):
        return None


def _add_all(entries: Iterator[_Entry], into: Gather, tools: Tools) -> None:
    """Read members up to the limit and count those beyond."""
    beyond = 0
    for number, entry in enumerate(entries):
        if number >= tools.limits.members:
            beyond += 1
            continue
        _describe(entry, into)
        _add(entry, into, tools)
    if beyond:
        into.add_unread(f"{beyond} more members", Why.LIMIT, f"only {tools.limits.members} are read")


def _describe(entry: _Entry, into: Gather) -> None:
    """Name, time and owner of a member are facts of the archive."""
    where = Where(part=entry.name, field="archive/member")
    into.add_field("archive", "member", entry.name, where, Identifies.PERSON)
    into.add_stamp(Event.MODIFIED, entry.moment, "archive", where)
    into.add_person(Role.OWNER, entry.owner, "archive", where)


def _add(entry: _Entry, into: Gather, tools: Tools) -> None:
    """Unpack one member and have it read."""
    if tools.read_member is None:
        return
    where = Where(part=entry.name)
    try:
        data = entry.unpack()
    except ZipError as error:
        into.add_unread("a member of the archive", error.why, error.detail, where)
        return
    if not data:
        into.add_field("archive", "empty member", entry.name, where, Identifies.PERSON)
        return
    base = entry.name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    found = tools.read_member(Source(data=data, name=base, where=where), tools.depth + 1)
    if isinstance(found, Document):
        into.members.append(found)
    else:
        into.unread.append(structs.replace(found, where=where))
