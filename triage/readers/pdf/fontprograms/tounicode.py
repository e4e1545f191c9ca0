"""A font's /ToUnicode map: code → text (ISO 32000-2, 9.10.3)."""

from __future__ import annotations

import re
from typing import Any

MOST_BYTES = 256 * 1024
"""Of one map; a font with every Chinese character in daily use needs some hundred thousand."""
MOST_IN_RANGE = 512
MOST_ENTRIES = 70_000
"""More than there are codes of two bytes."""

_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f]{1,8})>\s*<([0-9A-Fa-f\s]{1,64})>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f]{1,8})>\s*<([0-9A-Fa-f]{1,8})>\s*(?:<([0-9A-Fa-f\s]{1,64})>|\[([^\]]*)\])",
)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{1,64})>")


def to_unicode(stream: Any) -> dict[int, str]:
    """Return the map of a font; empty where it has none. Raises what the decoder raises."""
    data: bytes = stream.get_data()[:MOST_BYTES] if hasattr(stream, "get_data") else b""
    found: dict[int, str] = {}
    for kind, block in _BLOCK.findall(data):
        if kind == b"char":
            found.update((int(code, 16), _text(text)) for code, text in _CHAR.findall(block))
        else:
            _add_ranges(block, found)
    return found


def _add_ranges(block: bytes, found: dict[int, str]) -> None:
    """Add the ranges of one block; in a range the last unit counts up."""
    room = MOST_ENTRIES
    for first, last, start, listed in _RANGE.findall(block):
        if room <= 0:
            return
        begin = int(first, 16)
        count = min(int(last, 16) - begin, MOST_IN_RANGE) + 1
        room -= max(count, 1)
        if start:
            text = _text(start)
            for n in range(count if text else 0):
                found[begin + n] = text[:-1] + chr(min(ord(text[-1]) + n, 0x10FFFF))
        else:
            for n, text in enumerate(_HEX.findall(listed)[: max(count, 0)]):
                found[begin + n] = _text(text)


def _text(digits: bytes) -> str:
    """UTF-16 in hexadecimal → text; two digits by themselves are one byte."""
    plain = b"".join(digits.split()).decode("ascii")
    if len(plain) <= 2:
        return chr(int(plain, 16)) if plain else ""
    return bytes.fromhex(plain + "0" * (-len(plain) % 4)).decode("utf-16-be", "replace")
