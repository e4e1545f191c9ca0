"""What pages set in fonts that are worth asking about: several of one face, or not embedded.

The content is searched for the operators that choose a font and show text (ISO 32000-2,
9.3 and 9.4), the graphics state's font is followed through q and Q, and codes become
characters by the font's own map. pdfium is no help here: it takes the subset prefix off the
names of simple fonts.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from msgspec import Struct, field, structs

from triage.model.fontprograms import FontProgram, Usage
from triage.model.typefaces import folded
from triage.readers.gather import Gather
from triage.readers.pdf.inline import without_inline_pictures
from triage.readers.pdf.objects import identity, mapping, mended, sequence, text

MOST_PAGES = 50
"""Pages gone through: those of which the runs are known too."""
MOST_CONTENT = 512 * 1024
MOST_STEPS = 400_000
"""Operators and strings of the whole file, at half a microsecond each."""
MOST_DEPTH = 3
MOST_KEPT = 400
"""Characters kept of what one font sets."""
MOST_STRETCHES = 8

_TOKEN = re.compile(
    rb"/([^\s/\[\]<>(){}%]{1,127})\s+(?:[-+.\d]+\s+(Tf)\b|(Do)\b)"
    rb"|\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)"
    rb"|<([0-9A-Fa-f\s]*)>(?!>)"
    rb"|(?<![\w/.*'\"-])(q|Q|ET)(?![\w*])",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


class _Set(Struct):
    """What one font sets so far."""

    codes: dict[int, str]
    wide: bool
    """Codes of two bytes."""
    characters: int = 0
    kept: str = ""
    signs: set[str] = field(default_factory=set)
    pages: dict[int, None] = field(default_factory=dict)

    def add(self, raw: bytes, number: int) -> None:
        """Count one string."""
        pairs = range(0, len(raw) - 1, 2)
        codes = [int.from_bytes(raw[at : at + 2], "big") for at in pairs] if self.wide else list(raw)
        shown = "".join(self.codes.get(code, "" if self.wide else chr(code)) for code in codes)
        plain = "".join(shown.split())
        if plain:
            self.characters += len(plain)
            self.signs.update(plain)
            self.pages[number] = None
            if len(self.kept) < MOST_KEPT:
                self.kept += plain

    def end(self) -> None:
        """A text object ends."""
        if self.kept and not self.kept.endswith("\n"):
            self.kept += "\n"


def add_usage(reader: Any, into: Gather, maps: dict[str, dict[int, str]]) -> None:
    """Count what fonts set that share their face with another font, or are not embedded, while others are.

    Args:
        reader: pypdf's document.
        into: its font programs are known, and are completed.
        maps: font object → code → text.
    """
    programs: list[FontProgram] = into.font_programs
    shared = Counter(folded(program.name) for program in programs if program.name)
    whole = any(program.embedded for program in programs)
    asked: dict[str | None, _Set] = {
        program.where.object: _Set(maps.get(program.where.object or "", {}), program.kind.startswith("CIDFont"))
        for program in programs
        if program.where.object and (shared[folded(program.name)] > 1 or (whole and not program.embedded))
    }
    if not asked:
        return
    steps = MOST_STEPS
    for number in range(1, min(len(reader.pages), MOST_PAGES) + 1):
        page = reader.pages[number - 1]
        resources = mapping(page.get("/Resources"))
        steps = _follow(_content(page.get("/Contents")), resources, asked, number, MOST_DEPTH, steps)
    for at, program in enumerate(programs):
        held = asked.get(program.where.object)
        if held is not None and held.characters:
            into.font_programs[at] = structs.replace(program, usage=_usage(held))


def _usage(held: _Set) -> Usage:
    """Freeze what was counted."""
    return Usage(
        characters=held.characters,
        signs=mended("".join(sorted(held.signs)[:MOST_KEPT])),
        pages=tuple(held.pages),
        words=tuple(mended(held.kept).split("\n")[:MOST_STRETCHES]),
    )


def _content(contents: Any) -> bytes:
    """Return decoded content, cut."""
    parts = (mapping(part) for part in sequence(contents) or [contents])
    return b"\n".join(part.get_data() for part in parts if hasattr(part, "get_data"))[:MOST_CONTENT]


def _follow(
    content: bytes, resources: dict[Any, Any], asked: dict[str | None, _Set], number: int, depth: int, steps: int
) -> int:
    """Follow one content stream and the forms it draws; returns the steps that are left."""
    fonts, objects = mapping(resources.get("/Font")), mapping(resources.get("/XObject"))
    held: dict[bytes, _Set | None] = {
        str(name)[1:].encode("utf-8", "replace"): asked.get(identity(raw)) for name, raw in fonts.items()
    }
    if depth == MOST_DEPTH and not objects and not any(held.values()):
        return steps
    current, kept = None, list[_Set | None]()
    for match in _TOKEN.finditer(without_inline_pictures(content)):
        steps -= 1
        if steps < 0:
            break
        name, sets, drawn, literal, digits, word = match.groups()
        if sets:
            current = held.get(name)
        elif word == b"q":
            kept.append(current)
        elif word == b"Q":
            current = kept.pop() if kept else None
        elif word and current is not None:
            current.end()
        elif drawn and depth:
            form = mapping(objects.get("/" + name.decode("utf-8", "replace")))
            if text(form.get("/Subtype")) == "/Form":
                own = mapping(form.get("/Resources")) or resources
                steps = _follow(_content(form), own, asked, number, depth - 1, steps)
        elif current is not None and name is None:
            current.add(_bytes(literal, digits), number)
    return steps


def _bytes(literal: bytes | None, digits: bytes | None) -> bytes:
    """Return the bytes of a string object (ISO 32000-2, 7.3.4)."""
    if literal is None:
        plain = b"".join((digits or b"").split())
        return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode("ascii"))
    if b"\\" not in literal:
        return literal
    return _ESCAPE.sub(lambda m: _escaped(m[1]), literal)


def _escaped(after: bytes) -> bytes:
    """One escape of a literal string."""
    return bytes([int(after, 8) & 0xFF]) if after[:1].isdigit() else _ESCAPES.get(after, after)
