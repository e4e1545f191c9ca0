"""What the codes of a font draw, as its encoding, its glyph names or the program's own map say it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct, field

from triage.readers.pdf.fontprograms.sfnt import Sfnt
from triage.readers.pdf.objects import get, sequence, text

MOST_CODES = 4_096
"""Codes of one font that are looked at."""
SYMBOLIC = 4
"""Flag of a font descriptor (ISO 32000-2, table 121)."""
NAME, MAP, NAMES = "glyph name", "the program's own map", "the program's glyph names"

_ASCII = {code: chr(code) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}
"""Figures and letters, which stand at the same codes in every base encoding."""
_BASES = {"/WinAnsiEncoding", "/MacRomanEncoding", "/StandardEncoding", "/PDFDocEncoding"}


class Glyphs(Struct):
    """What is known of the codes of one font."""

    drawn: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Code → (character, how it is known)."""
    outline: Callable[[int], bytes] | None = None
    """Code → the bytes of its outline."""
    glyph: dict[int, int] | None = None
    """Code → place in an order that may be that of the characters: the glyph's number, or a simple font's code."""


def glyphs_of(
    font: dict[Any, Any], inner: dict[Any, Any], descriptor: dict[Any, Any], data: bytes, sfnt: Sfnt | None
) -> Glyphs:
    """Return what the codes of a font draw.

    Args:
        font: the font of the page.
        inner: its descendant where it is composite, else itself.
        descriptor: of `inner`.
        data: the program's bytes, none where it is absent or too large.
        sfnt: the program, where it is TrueType or OpenType.
    """
    if inner is not font:
        return _composite(font, inner, data, sfnt)
    return _simple(font, descriptor, sfnt)


def _simple(font: dict[Any, Any], descriptor: dict[Any, Any], sfnt: Sfnt | None) -> Glyphs:
    """A font of single bytes: names of its encoding first, the program's names and map second."""
    made = Glyphs(glyph={code: code for code in range(256)})
    encoding, flags = get(font, "/Encoding"), get(descriptor, "/Flags")
    symbolic = isinstance(flags, int) and bool(flags & SYMBOLIC)
    base = text(get(encoding, "/BaseEncoding") if isinstance(encoding, dict) else encoding)
    if base in _BASES:
        made.drawn.update((code, (sign, NAME)) for code, sign in _ASCII.items())
    for code, name in _differences(encoding):
        made.drawn.pop(code, None)
        if sign := character(name):
            made.drawn[code] = (sign, NAME)
    if sfnt is not None:
        codes = _glyph_by_code(sfnt, made, symbolic=symbolic and base is None)
        made.outline = lambda code: sfnt.outline(codes[code]) if code in codes else b""
        for code, glyph in codes.items():
            if code not in made.drawn and (sign := character(sfnt.names.get(glyph, ""))):
                made.drawn[code] = (sign, NAMES)
    return made


def _glyph_by_code(sfnt: Sfnt, made: Glyphs, *, symbolic: bool) -> dict[int, int]:
    """Return code → glyph of a simple TrueType font (ISO 32000-2, 9.6.5.4)."""
    maps = sfnt.maps
    unicode_map = maps.get((3, 1)) or maps.get((0, 3)) or {}
    if not symbolic and unicode_map:
        return {code: unicode_map[ord(sign)] for code, (sign, _) in made.drawn.items() if ord(sign) in unicode_map}
    if (3, 0) in maps:
        return {code & 0xFF: glyph for code, glyph in maps[3, 0].items()}
    return dict(maps.get((1, 0), {}))


def _composite(font: dict[Any, Any], inner: dict[Any, Any], data: bytes, sfnt: Sfnt | None) -> Glyphs:
    """A font of two bytes with the codes of its program: its map reversed, or its glyph names."""
    if text(get(font, "/Encoding")) not in {"/Identity-H", "/Identity-V"}:
        return Glyphs()
    if text(get(inner, "/Subtype")) == "/CIDFontType2":
        return _true_type(inner, sfnt) if sfnt is not None else Glyphs()
    compact = sfnt.table(b"CFF ") if sfnt is not None else data
    return _compact(compact) if compact else Glyphs()


def _true_type(inner: dict[Any, Any], sfnt: Sfnt) -> Glyphs:
    """Codes are glyphs, or are mapped to glyphs by /CIDToGIDMap."""
    table = get(inner, "/CIDToGIDMap")
    raw: bytes = table.get_data()[: 2 * MOST_CODES] if hasattr(table, "get_data") else b""
    if raw:
        glyph = {code: int.from_bytes(raw[2 * code : 2 * code + 2], "big") for code in range(len(raw) // 2)}
    else:
        glyph = {code: code for code in range(min((sfnt.glyphs or 0) + 1, MOST_CODES))}
    maps = sfnt.maps
    signs: dict[int, str] = {}
    for code, number in (maps.get((3, 10)) or maps.get((3, 1)) or maps.get((0, 3)) or {}).items():
        signs.setdefault(number, chr(code) if code < 0x110000 else "")
    made = Glyphs(outline=lambda code: sfnt.outline(glyph.get(code, 0)), glyph=None if raw else glyph)
    for code, number in glyph.items():
        if sign := signs.get(number):
            made.drawn[code] = (sign, MAP)
        elif number in sfnt.names and (sign := character(sfnt.names[number])):
            made.drawn[code] = (sign, NAMES)
    return made


def _compact(data: bytes) -> Glyphs:
    """A CFF program: glyph names where it has them, outlines by number."""
    from fontTools.cffLib import CFFFontSet

    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(data), None)
    top = fonts[fonts.fontNames[0]]
    charset, strings = top.charset, top.CharStrings
    if hasattr(top, "ROS"):
        numbers = {name: int(name[3:]) for name in charset if name[:3] == "cid" and name[3:].isdigit()}
        by_code = {number: name for name, number in numbers.items()}
    else:
        by_code = dict(enumerate(charset[:MOST_CODES]))
    made = Glyphs(outline=lambda code: bytes(strings[by_code[code]].bytecode or b"") if code in by_code else b"")
    for code, name in by_code.items():
        if sign := character(name):
            made.drawn[code] = (sign, NAMES)
    return made


def _differences(encoding: Any) -> Iterator[tuple[int, str]]:
    """Yield (code, glyph name) of an encoding's /Differences."""
    code = 0
    for entry in sequence(get(encoding, "/Differences")):
        if isinstance(entry, int):
            code = entry
        else:
            yield code, (text(entry) or "").lstrip("/")
            code += 1


def character(name: str) -> str:
    """Return the one character that a glyph name stands for in the Adobe Glyph List; "" for private names."""
    if len(name) == 1:
        return name if name.isalnum() else ""
    if not 2 < len(name) < 64:
        return ""
    from fontTools.agl import toUnicode

    made: str = toUnicode(name)
    return made if len(made) == 1 else ""
