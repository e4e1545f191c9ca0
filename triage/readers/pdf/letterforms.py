"""How many glyphs a font of a PDF uses for the Arabic letters it draws.

Arabic letters have up to four shapes, by their neighbours. A program with the script draws
several glyphs for one letter; one without it draws the isolated shape everywhere. The map
from glyphs to characters (/ToUnicode, ISO 32000-2, 9.10.3) shows which it was.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from triage.model.arabic import JOINING
from triage.readers.pdf.objects import mapping

MOST_BYTES = 256 * 1024
"""Of one map; a font with every Arabic letter needs some ten thousand."""
MOST_IN_RANGE = 512

_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_MAY_BE_ARABIC = re.compile(rb"<0(?:6|7)|<F[BDE]", re.IGNORECASE)


def joining_letters(font: dict[Any, Any]) -> tuple[int, int] | None:
    """Return how many letters that join on both sides a font draws, and with how many glyphs; None for none."""
    stream = mapping(font.get("/ToUnicode"))
    data: bytes = stream.get_data()[:MOST_BYTES] if hasattr(stream, "get_data") else b""
    if not _MAY_BE_ARABIC.search(data):
        return None
    glyphs: dict[str, set[int]] = {}
    for kind, block in _BLOCK.findall(data):
        for code, text in _pairs(kind, block):
            letter = unicodedata.normalize("NFKC", text)
            if letter in JOINING:
                glyphs.setdefault(letter, set()).add(code)
    return (len(glyphs), sum(len(codes) for codes in glyphs.values())) if glyphs else None


def _pairs(kind: bytes, block: bytes) -> list[tuple[int, str]]:
    """Return (code, text) of one block of the map."""
    if kind == b"char":
        return [(int(code, 16), _text(text)) for code, text in _CHAR.findall(block)]
    pairs: list[tuple[int, str]] = []
    for first, last, start, listed in _RANGE.findall(block):
        begin, end = int(first, 16), min(int(last, 16), int(first, 16) + MOST_IN_RANGE)
        if start:
            text = _text(start)
            pairs += [
                (begin + n, text[:-1] + chr(min(ord(text[-1]) + n, 0x10FFFF))) for n in range(end - begin + 1) if text
            ]
        else:
            pairs += [(begin + n, _text(text)) for n, text in enumerate(re.findall(rb"<([0-9A-Fa-f]+)>", listed))]
    return pairs


def _text(digits: bytes) -> str:
    """UTF-16 in hexadecimal → text."""
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")).decode("utf-16-be", "replace")
