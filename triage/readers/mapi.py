"""MAPI properties of one storage of an Outlook file, and its compressed RTF.

Source: [MS-OXMSG] 2.4 (property streams), [MS-OXRTFCP] 2.1 and 3.1 (compression).
"""

from __future__ import annotations

import struct
from typing import Any

from triage.model.moments import Moment
from triage.readers.encodings import decode, known
from triage.readers.timestamps import from_filetime

_ENTRY = struct.Struct("<HHI8s")
_TIME, _NUMBER = 0x0040, 0x0003
_CODE_PAGES = {
    65001: "utf-8",
    20127: "ascii",
    1200: "utf-16-le",
    28591: "iso8859-1",
    20866: "koi8-r",
    50220: "iso2022_jp",
}
"""Windows code pages whose Python name is not `cp` and the number."""
_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What the window holds before the first byte, [MS-OXRTFCP] 2.1.2.1."""
_WINDOW = 4096


class Properties:
    """The properties of one message, recipient or attachment."""

    def __init__(self, ole: Any, path: tuple[str, ...], header: int) -> None:
        """Read the table of fixed-size values.

        Args:
            ole: an opened olefile.
            path: the storage in which the properties lie.
            header: bytes before the first entry: 32 outermost, 24 embedded, 8 recipient or attachment.
        """
        self._ole, self._path = ole, path
        self.damage: list[str] = []
        """What could not be read, each in one clause."""
        table = self._stream("__properties_version1.0")[header:]
        self._fixed = {}
        for start in range(0, len(table) - _ENTRY.size + 1, _ENTRY.size):
            kind, number, _, value = _ENTRY.unpack_from(table, start)
            self._fixed[(number, kind)] = value

    @property
    def charset(self) -> str | None:
        """The encoding of 8-bit text: code page of the internet body, else of the message; None where not told."""
        for number in (0x3FDE, 0x3FFD):
            raw = self._fixed.get((number, _NUMBER))
            if raw is not None:
                page = int.from_bytes(raw[:4], "little")
                return known(_CODE_PAGES.get(page, f"cp{page}"))
        return None

    def text(self, number: int) -> str:
        """A text property, "" where it is absent."""
        wide = self._stream(f"__substg1.0_{number:04X}001F")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._stream(f"__substg1.0_{number:04X}001E")
        return decode(narrow, self.charset).text.rstrip("\0") if narrow else ""

    def binary(self, number: int) -> bytes:
        """A binary property, b"" where it is absent."""
        return self._stream(f"__substg1.0_{number:04X}0102")

    def time(self, number: int) -> Moment | None:
        """A time property; None where absent or not set."""
        raw = self._fixed.get((number, _TIME))
        return from_filetime(int.from_bytes(raw, "little")) if raw else None

    def _stream(self, name: str) -> bytes:
        """The bytes of a stream below the storage, b"" where it is absent or damaged."""
        path = [*self._path, name]
        try:
            return bytes(self._ole.openstream(path).read()) if self._ole.exists(path) else b""
        except Exception as error:  # olefile raises OSError and others on damaged chains; the reader says `damage`
            self.damage.append(f"a stream cannot be read ({type(error).__name__})")
            return b""


def unpacked_rtf(data: bytes, most: int) -> bytes:
    """Unpack a compressed RTF body.

    Args:
        data: the property PidTagRtfCompressed.
        most: bytes given out at most.

    Raises:
        ValueError: its header names no known compression.
    """
    if len(data) < 16:
        raise ValueError("too short for a header")
    size, mark = struct.unpack_from("<I", data, 4)[0], data[8:12]
    if mark == b"MELA":
        return data[16 : 16 + min(size, most)]
    if mark != b"LZFu":
        raise ValueError("unknown compression")
    return _inflate(data, min(size, most))


def _inflate(data: bytes, size: int) -> bytes:
    """The LZFu scheme: control bytes, each for eight literals or references into a window of 4096 bytes."""
    window = bytearray(_DICTIONARY.ljust(_WINDOW, b" "))
    write, place = len(_DICTIONARY), 16
    out = bytearray()
    while place < len(data) and len(out) < size:
        control, place = data[place], place + 1
        for bit in range(8):
            if place >= len(data):
                break
            if not control >> bit & 1:
                run, place = data[place : place + 1], place + 1
            else:
                if place + 1 >= len(data):
                    return bytes(out[:size])
                pair, place = data[place] << 8 | data[place + 1], place + 2
                start, length = pair >> 4, (pair & 15) + 2
                if start == write:
                    return bytes(out[:size])
                run = b""
            for step in range(len(run) or length):
                byte = run[0] if run else window[(start + step) % _WINDOW]
                out.append(byte)
                window[write] = byte
                write = (write + 1) % _WINDOW
    return bytes(out[:size])
