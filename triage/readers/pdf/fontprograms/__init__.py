"""The fonts that pages use: kind, embedding, the dates and glyphs of their programs, and maps that lie.

Each font is read once, on the first page that sets text in it. TrueType and OpenType tables
are read here (`sfnt`); fontTools is imported only for a CFF program and for glyph names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from triage.model.facts import Where, Why
from triage.model.fontprograms import FontProgram
from triage.readers.gather import Gather, Tools
from triage.readers.pdf.fontprograms.codes import Glyphs, glyphs_of
from triage.readers.pdf.fontprograms.lies import lies_of
from triage.readers.pdf.fontprograms.sfnt import Sfnt, is_sfnt
from triage.readers.pdf.fontprograms.tounicode import to_unicode
from triage.readers.pdf.fontprograms.usage import add_usage
from triage.readers.pdf.guard import reason, stage
from triage.readers.pdf.objects import get, identity, mapping, mended, sequence, text

MOST_FONTS = 300
"""Fonts of one file; a program that writes one a page and face comes near."""
MOST_PROGRAM = 4 * 1024 * 1024
"""Bytes of one program, packed; whole East Asian faces are larger, and their glyphs are not looked at."""
MOST_PROGRAMS = 24 * 1024 * 1024
"""Bytes of all programs of one file, packed."""
MOST_CONTENT = 512 * 1024
MOST_DEPTH = 3
"""Forms inside forms."""

_SETS_FONT = re.compile(rb"/([^\s/\[\]<>(){}%]{1,127})\s+[-+.\d]+\s+Tf\b")
_DRAWS = re.compile(rb"/([^\s/\[\]<>(){}%]{1,127})\s+Do\b")


def read_font_programs(reader: Any, into: Gather, tools: Tools) -> None:
    """Add every font that the pages within the limits use; what cannot be read is `Unread`.

    Args:
        reader: pypdf's document.
        into: where the facts go.
        tools: limits.
    """
    met, maps = set[str](), dict[str, dict[int, str]]()
    room = MOST_PROGRAMS
    for number in range(1, min(len(reader.pages), tools.limits.pages) + 1):
        page = reader.pages[number - 1]
        try:
            for raw in _fonts(_content(page.get("/Contents")), mapping(page.get("/Resources")), met, MOST_DEPTH):
                if len(into.font_programs) >= MOST_FONTS:
                    into.add_unread(
                        "more font programs", Why.LIMIT, f"more than {MOST_FONTS} fonts", Where(page=number)
                    )
                    return
                room -= _read_font(raw, number, room, into, maps)
        except Exception as error:
            if not into.told_of(number):
                into.add_unread("the fonts of a page", *reason(error), Where(page=number))
    with stage(into, "what fonts set"):
        add_usage(reader, into, maps)


def _content(contents: Any) -> bytes:
    """Return a page's content, decoded."""
    parts = (mapping(part) for part in sequence(contents) or [contents])
    return b"\n".join(part.get_data() for part in parts if hasattr(part, "get_data"))[:MOST_CONTENT]


def _fonts(content: bytes, resources: dict[Any, Any], met: set[str], depth: int) -> Iterator[Any]:
    """Yield the fonts that content sets text in, those of its forms too, each once for the document."""
    fonts, objects = mapping(resources.get("/Font")), mapping(resources.get("/XObject"))
    for name in dict.fromkeys(_SETS_FONT.findall(content)):
        raw = fonts.get("/" + name.decode("utf-8", "replace"))
        known = identity(raw) or f"direct {id(mapping(raw))}"
        if raw is not None and known not in met:
            met.add(known)
            yield raw
    for name in dict.fromkeys(_DRAWS.findall(content)):
        raw = objects.get("/" + name.decode("utf-8", "replace"))
        known, form = f"form {identity(raw)}", mapping(raw)
        if text(form.get("/Subtype")) == "/Form" and depth > 0 and known not in met:
            met.add(known)
            own = mapping(form.get("/Resources")) or resources
            yield from _fonts(_content(raw), own, met, depth - 1)


def _read_font(raw: Any, number: int, room: int, into: Gather, maps: dict[str, dict[int, str]]) -> int:
    """Add one font, its map too; returns how many packed bytes of its program were read."""
    font = mapping(raw)
    descendants = sequence(font.get("/DescendantFonts"))
    inner = mapping(descendants[0]) if descendants else font
    descriptor = mapping(get(inner, "/FontDescriptor"))
    stated = text(get(font, "/BaseFont")) or text(get(descriptor, "/FontName")) or ""
    where = Where(page=number, object=identity(raw))
    kind = (text(get(inner, "/Subtype")) or "").lstrip("/")
    program = next((mapping(descriptor[k]) for k in ("/FontFile2", "/FontFile3", "/FontFile") if k in descriptor), None)
    packed = len(getattr(program, "_data", b"")) if program is not None else 0
    data, glyphs, sfnt = b"", Glyphs(), None
    mapped = to_unicode(get(font, "/ToUnicode"))
    if program is not None and 0 < packed <= min(MOST_PROGRAM, room):
        try:
            data = program.get_data()  # type: ignore[attr-defined]  # a stream of pypdf's
            sfnt = Sfnt(data) if is_sfnt(data) else None
        except Exception as error:
            why, detail = reason(error)
            into.add_unread("a font program", why, detail, where)
    if where.object:
        maps[where.object] = mapped
    try:
        glyphs = glyphs_of(font, inner, descriptor, data, sfnt) if mapped else Glyphs()
    except Exception as error:
        why, detail = reason(error)
        into.add_unread("the glyphs of a font", why, detail, where)
    into.font_programs.append(
        FontProgram(
            name=mended(stated).lstrip("/")[:200],
            where=where,
            kind=kind,
            embedded=program is not None or kind == "Type3",
            glyphs=sfnt.glyphs if sfnt else None,
            created=sfnt.created if sfnt else None,
            modified=sfnt.modified if sfnt else None,
            version=sfnt.version if sfnt else "",
            lies=lies_of(mapped, glyphs),
            mapped=bool(mapped),
        )
    )
    return packed if data else 0
