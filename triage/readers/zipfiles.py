"""Zip containers out of a document, opened from bytes and read within bounds.

Shared by the readers of OOXML, ODF and archives. A `Zip` lists its members without unpacking
any; `read` unpacks one, bounded by `Limits` (bytes of a member, bytes of the container,
ratio). Whatever is wrong is a `ZipError` that says which reason an `Unread` fact would give.
"""

from __future__ import annotations

import struct
import zipfile
from datetime import datetime
from io import BytesIO

from msgspec import Struct

from triage.model.facts import Why
from triage.model.moments import Moment
from triage.readers.limits import MEBIBYTE, Limits

MOST_ENTRIES = 20_000
"""Entries of a central directory that are listed at all; the largest real Office file seen had under 3000."""

_ENTRY, _END = b"PK\x01\x02", b"PK\x05\x06"
_TAIL = 22 + 65_535
"""An end record and the longest comment that may follow it (APPNOTE 4.3.16)."""
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""Other methods are not unpacked: zipfile cannot bound what bzip2 and LZMA give out at once."""
_CHUNK = 256 * 1024


class ZipError(ValueError):
    """A container or member that is not read.

    Args:
        why: limit, damaged, locked or unsupported.
        detail: one clause of explanation, without text out of the document.
    """

    def __init__(self, why: Why, detail: str) -> None:
        """Keep both; the detail is the message."""
        super().__init__(detail)
        self.why, self.detail = why, detail


class Member(Struct, frozen=True, kw_only=True):
    """One entry of the central directory, as it says."""

    index: int
    """Its place in the directory, from 0: names may be there twice."""
    name: str
    """As stored, with forward slashes; may climb (`../`) or be absolute: never a path to write to."""
    size: int
    """Bytes unpacked, as declared."""
    packed: int
    """Bytes packed."""
    moment: Moment | None
    """Modification time, local and without a zone; None for the empty value 1980-01-01 and impossible ones."""
    folder: bool
    encrypted: bool


class Zip:
    """A zip container in memory. Make it with `open_zip`; counts what it has unpacked."""

    def __init__(self, opened: zipfile.ZipFile, limits: Limits, password: str | None) -> None:
        """Keep the directory, without unpacking anything."""
        self._opened, self._limits, self._password = opened, limits, password
        self._infos = opened.infolist()
        self._unpacked = 0
        self.members = tuple(_member(i, info) for i, info in enumerate(self._infos))
        self._by_name = {_folded(m.name): m for m in self.members}
        self._by_name.update({m.name: m for m in self.members})

    def find(self, name: str) -> Member | None:
        """Return a member by name: exactly, else ignoring case, a leading slash and the kind of slash."""
        return self._by_name.get(name) or self._by_name.get(_folded(name))

    def read(self, member: Member | str) -> bytes:
        """Unpack one member.

        Raises:
            ZipError: it is absent, damaged, encrypted without the right password, packed by a
                method that is not read, or beyond a limit. Bytes count towards `unpacked_bytes`
                of the whole container, also when the member then turns out damaged.
        """
        found = self.find(member) if isinstance(member, str) else member
        if found is None:
            raise ZipError(Why.DAMAGED, "the member is not in the container")
        self._refuse(found)
        try:
            return self._unpack(found)
        except ZipError:
            raise
        except RuntimeError as error:  # zipfile's answer to a wrong or missing password
            raise ZipError(Why.LOCKED, "the password does not open it") from error
        except Exception as error:  # BadZipFile, zlib.error, EOFError, struct.error and what else hostile bytes raise
            raise ZipError(Why.DAMAGED, f"it cannot be unpacked ({type(error).__name__})") from error

    def _refuse(self, member: Member) -> None:
        """Raise for what can be told from the directory alone."""
        info = self._infos[member.index]
        if member.encrypted and (self._password is None or info.compress_type == 99):  # 99: AES, WinZip's extension
            raise ZipError(Why.LOCKED, "it is encrypted")
        if info.compress_type not in _METHODS:
            raise ZipError(Why.UNSUPPORTED, f"it is packed by method {info.compress_type}")
        if member.size > self._limits.part_bytes:
            raise ZipError(Why.LIMIT, f"it unpacks to more than {self._limits.part_bytes} bytes")
        if member.size > MEBIBYTE and member.size > self._limits.ratio * max(1, member.packed):
            raise ZipError(Why.LIMIT, f"it unpacks to more than {self._limits.ratio} times its size")

    def _unpack(self, member: Member) -> bytes:
        """Read in pieces, so that a false size in the directory cannot outgrow the bounds."""
        password = self._password.encode() if self._password is not None else None
        room = min(self._limits.part_bytes, self._limits.unpacked_bytes - self._unpacked)
        pieces: list[bytes] = []
        with self._opened.open(self._infos[member.index], pwd=password) as stream:
            while piece := stream.read(min(_CHUNK, room + 1)):
                room -= len(piece)
                self._unpacked += len(piece)
                if room < 0:
                    raise ZipError(Why.LIMIT, "the container unpacks to more than is read")
                pieces.append(piece)
        return b"".join(pieces)


def open_zip(data: bytes, limits: Limits, password: str | None = None) -> Zip:
    """Open a zip container from bytes; leading bytes before the first entry are allowed.

    Args:
        data: the whole file.
        limits: `part_bytes`, `unpacked_bytes` and `ratio` bound what `read` gives out.
        password: for members encrypted in the old way (ZipCrypto).

    Raises:
        ZipError: it is no zip container, its directory is damaged, or it lists more than `MOST_ENTRIES`.
    """
    if _directory(data).count(_ENTRY) > MOST_ENTRIES:
        raise ZipError(Why.LIMIT, f"it lists more than {MOST_ENTRIES} members")
    try:
        return Zip(zipfile.ZipFile(BytesIO(data)), limits, password)
    except Exception as error:  # BadZipFile, but also struct, Unicode and overflow errors on hostile directories
        raise ZipError(Why.DAMAGED, f"its directory cannot be read ({type(error).__name__})") from error


def _directory(data: bytes) -> bytes:
    """Return the bytes that hold the central directory; everything where the end record does not say."""
    end = data.rfind(_END, max(0, len(data) - _TAIL))
    if end < 0 or len(data) < end + 16:
        return data
    size = struct.unpack_from("<I", data, end + 12)[0]
    # 0xFFFFFFFF stands for "see the zip64 record".
    return data if size > end else data[end - size : end]


def _member(index: int, info: zipfile.ZipInfo) -> Member:
    """One entry as a record."""
    return Member(
        index=index,
        name=info.filename.replace("\\", "/"),
        size=info.file_size,
        packed=info.compress_size,
        moment=_moment(info.date_time),
        folder=info.is_dir(),
        encrypted=bool(info.flag_bits & 0x1),
    )


def _moment(stated: tuple[int, int, int, int, int, int]) -> Moment | None:
    """A DOS time as a Moment without a zone; 1980-01-01 00:00 is what programs write for "none"."""
    if stated[:5] == (1980, 1, 1, 0, 0):
        return None
    year, month, day, hour, minute, second = stated
    raw = f"{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"
    try:
        when = datetime(year, month, day, hour, minute, min(second, 59))
    except ValueError:
        return None
    return Moment.of(raw, when)


def _folded(name: str) -> str:
    """The form in which OPC compares part names (ISO/IEC 29500-2, 6.2.2.3): ignoring ASCII case."""
    return name.replace("\\", "/").lstrip("/").casefold()
