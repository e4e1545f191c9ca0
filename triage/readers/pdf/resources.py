"""What a page of a PDF draws with: fonts in use, pictures, and how much content there is to draw.

A font or picture counts as used where the page's content, or that of a form drawn on it,
names it: resource dictionaries often list what other pages use.
"""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct, field, structs

from triage.model.facts import EmbeddedPicture, FontUse, Where, Why
from triage.readers.gather import Gather
from triage.readers.pdf.guard import reason
from triage.readers.pdf.letterforms import joining_letters
from triage.readers.pdf.objects import data_of, get, identity, mapping, mended, sequence, text
from triage.readers.pdf.pictured import metadata_of

MAX_CONTENT = 32 * 1024 * 1024
"""Bytes of content looked through of one page."""
MAX_ALL_CONTENT = 160 * 1024 * 1024
"""The same of all pages together: about a second."""
MAX_FORM_DEPTH = 3
"""Forms inside forms."""
MAX_PICTURES = 2_000
MAX_FONTS = 1_000

_NAME = rb"/([^\s/\[\]<>(){}%]{1,127})"
_SETS_FONT = re.compile(_NAME + rb"\s+[-+.\d]+\s+Tf\b")
_DRAWS = re.compile(_NAME + rb"\s+Do\b")
_SHOWS_TEXT = re.compile(rb"[)>\]]\s*(?:Tj|TJ|'|\")")
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FORMATS = {
    "/DCTDecode": "jpeg",
    "/DCT": "jpeg",
    "/JPXDecode": "jp2",
    "/CCITTFaxDecode": "ccitt",
    "/CCF": "ccitt",
    "/JBIG2Decode": "jbig2",
}
"""Filters that are picture formats; samples under any other filter are a plain bitmap."""


class Looked(Struct, frozen=True):
    """How much a page draws."""

    size: int
    """Bytes of content, forms included."""
    shows_text: bool


class Seen(Struct):
    """What was met on earlier pages, so that shared forms, fonts and pictures are read once."""

    forms: dict[str, Looked] = field(default_factory=dict)
    fonts: set[tuple[str, bool]] = field(default_factory=set)
    read_fonts: set[str] = field(default_factory=set)
    pictures: set[str] = field(default_factory=set)
    content: int = 0
    """Bytes of content looked through so far."""


def look(page: Any, number: int, into: Gather, seen: Seen) -> Looked:
    """Add the fonts and pictures that a page uses; return how much it draws."""
    content = b"\n".join(_data(part) for part in _parts(page.get("/Contents")))
    seen.content += len(content)
    if seen.content > MAX_ALL_CONTENT:
        raise MemoryError
    return _look(content, mapping(page.get("/Resources")), number, into, seen, MAX_FORM_DEPTH)


def _parts(contents: Any) -> list[Any]:
    """Return the streams of /Contents, which is one stream or an array of them."""
    return sequence(contents) or [contents]


def _data(stream: Any) -> bytes:
    """Return a stream's decoded bytes; raises what the decoder raises."""
    return data_of(stream)[:MAX_CONTENT]


def _look(content: bytes, resources: dict[Any, Any], number: int, into: Gather, seen: Seen, depth: int) -> Looked:
    """Look through one content stream and the forms it draws."""
    fonts, objects = mapping(resources.get("/Font")), mapping(resources.get("/XObject"))
    for name in _names(_SETS_FONT, content):
        if name in fonts:
            _add_font(fonts[name], fonts.get(name), number, into, seen)
    size, shows_text = len(content), bool(_SHOWS_TEXT.search(content))
    for name in _names(_DRAWS, content):
        reference = objects.get(name)
        kind = text(get(mapping(reference), "/Subtype"))
        if kind == "/Image":
            _add_picture(reference, number, into, seen)
        elif kind == "/Form" and depth > 0:
            inner = _form(reference, resources, number, into, seen, depth - 1)
            size, shows_text = size + inner.size, shows_text or inner.shows_text
    return Looked(size, shows_text)


def _form(reference: Any, outer: dict[Any, Any], number: int, into: Gather, seen: Seen, depth: int) -> Looked:
    """Look through a form once; its resources are its own or, in old files, those of the page."""
    form = mapping(reference)
    known = identity(reference) or identity(form)
    if known is not None and known in seen.forms:
        return seen.forms[known]
    if known is not None:
        seen.forms[known] = Looked(0, False)  # a form that draws itself ends here
    looked = _look(_data(form), mapping(form.get("/Resources")) or outer, number, into, seen, depth)
    if known is not None:
        seen.forms[known] = looked
    return looked


def _names(pattern: re.Pattern[bytes], content: bytes) -> list[str]:
    """Return the names that an operator of the content takes, each once, `#xx` decoded."""
    raw = dict.fromkeys(pattern.findall(content))
    plain = (re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m.group(1), 16)]), name) for name in raw)
    return ["/" + name.decode("utf-8", "replace") for name in plain]


def _add_font(raw: Any, font: Any, number: int, into: Gather, seen: Seen) -> None:
    """Add one font, each name once embedded and once not."""
    known = identity(raw) or identity(font)
    if known is not None and known in seen.read_fonts:
        return
    seen.read_fonts.add(known or "")
    name, embedded = _described(mapping(font))
    if not name:
        return
    joining = _joining(mapping(font), number, into)
    if (name, embedded) in seen.fonts:
        _join(name, joining, into)
        return
    if len(seen.fonts) >= MAX_FONTS:
        into.add_unread("more fonts", Why.LIMIT, f"more than {MAX_FONTS} fonts")
        return
    seen.fonts.add((name, embedded))
    where = Where(page=number, object=known)
    into.fonts.append(FontUse(name=name, embedded=embedded, joining=joining, where=where))


def _joining(font: dict[Any, Any], number: int, into: Gather) -> tuple[int, int] | None:
    """Return the font's joining letters and their glyphs; a map that cannot be read is said."""
    try:
        return joining_letters(font)
    except Exception as error:
        why, detail = reason(error)
        into.add_unread("the characters of a font", why, detail, Where(page=number))
        return None


def _join(name: str, joining: tuple[int, int] | None, into: Gather) -> None:
    """Count further glyphs to the face under whose name they come: programs split a face into several fonts."""
    if joining is None:
        return
    for at, use in enumerate(into.fonts):
        if use.name == name:
            before = use.joining or (0, 0)
            both = (max(before[0], joining[0]), before[1] + joining[1])
            into.fonts[at] = structs.replace(use, joining=both)
            return


def _described(font: dict[Any, Any]) -> tuple[str, bool]:
    """Return a font's name without its subset prefix, and whether its program is in the file."""
    descendants = sequence(font.get("/DescendantFonts"))
    descriptor = mapping(get(mapping(descendants[0]) if descendants else font, "/FontDescriptor"))
    drawn = text(get(font, "/Subtype")) == "/Type3"
    stated = text(get(font, "/BaseFont")) or text(get(descriptor, "/FontName")) or ""
    embedded = drawn or any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return _SUBSET.sub("", mended(stated).lstrip("/"))[:200], embedded


def _add_picture(reference: Any, number: int, into: Gather, seen: Seen) -> None:
    """Add one picture on the first page that draws it."""
    picture = mapping(reference)
    known = identity(reference) or identity(picture)
    if known is not None and known in seen.pictures:
        return
    if len(into.pictures) >= MAX_PICTURES:
        into.add_unread("more pictures", Why.LIMIT, f"more than {MAX_PICTURES} pictures")
        return
    seen.pictures.add(known or "")
    filters = get(picture, "/Filter")
    last = text((sequence(filters) or [filters])[-1]) or ""
    format, where = _FORMATS.get(last, "bitmap"), Where(page=number, object=known)
    inside = metadata_of(picture, format, where, into)
    into.pictures.append(
        EmbeddedPicture(
            format=format,
            width=_pixels(get(picture, "/Width")),
            height=_pixels(get(picture, "/Height")),
            where=where,
            fields=inside.fields,
            stamps=inside.stamps,
        )
    )


def _pixels(value: Any) -> int | None:
    """Return a stated measure in pixels; None where it is no sensible one."""
    return int(value) if isinstance(value, (int, float)) and 0 < value < 10_000_000 else None
