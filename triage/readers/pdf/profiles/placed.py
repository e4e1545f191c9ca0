"""Pictures as a page draws them: how much of it they cover, at which resolution, how they are coded.

The content is searched for the few operators that place things (q, Q, cm, Do, Tf, Tr and
those that show text; ISO 32000-2, 8.4.4 and 9.4), strings and inline pictures leapt over.
"""

from __future__ import annotations

import hashlib
import math
import re
from typing import Any

from msgspec import Struct, field

from triage.model.profiles import PlacedPicture
from triage.readers.pdf.inline import without_inline_pictures
from triage.readers.pdf.objects import get, identity, mapping, sequence, text

MOST_STEPS = 40_000
"""Operators followed on one page, forms included."""
MOST_PICTURES = 60
"""Pictures of one page; more are a map, a drawing or a picture cut in strips."""
MOST_DEPTH = 3
"""Forms inside forms."""
HEAD = 64 * 1024
"""Bytes of a JPEG in which its tables are looked for; they stand after metadata and a colour profile."""
MOST_PACKED = 2 * 1024 * 1024
"""Bytes of a JPEG inside another filter that are unpacked to see its tables."""
MOST_CONTENT = 512 * 1024
"""Bytes of content of one form that are followed."""

_NUMBER = rb"([-+.\d]{1,20})\s+"
# Bounded, and not begun amid a number: a mebibyte of figures must not be tried from each of them.
_STEP = re.compile(
    rb"\((?:[^()\\]|\\.)*\)"
    rb"|(?<![-+.\d])" + _NUMBER * 6 + rb"cm\b"
    rb"|/([^\s/\[\]<>(){}%]{1,127})\s+(?:(Do)\b|[-+.\d]+\s+(Tf)\b)"
    rb"|\b(\d)\s+Tr\b"
    rb"|(?<![\w/.*'\"-])(q|Q|Tj|TJ)(?![\w*])",
    re.DOTALL,
)
_SETS_FONT = re.compile(rb"/([^\s/\[\]<>(){}%]{1,127})\s+[-+.\d]+\s+Tf\b")
_FILTERS = {
    "/DCTDecode": "jpeg", "/DCT": "jpeg", "/JPXDecode": "jp2", "/CCITTFaxDecode": "ccitt", "/CCF": "ccitt",
    "/JBIG2Decode": "jbig2",
}  # fmt: skip
_SPACES = {
    "/DeviceGray": "grey", "/CalGray": "grey", "/G": "grey", "/DeviceRGB": "rgb", "/CalRGB": "rgb", "/RGB": "rgb",
    "/DeviceCMYK": "cmyk", "/CMYK": "cmyk", "/Indexed": "indexed", "/I": "indexed", "/Lab": "lab",
}  # fmt: skip
_IJG_LUMINANCE = (16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40)
"""The first entries, in zigzag order, of the luminance table of ISO/IEC 10918-1, table K.1, which quality scales."""

_Matrix = tuple[float, float, float, float, float, float]
_PLAIN: _Matrix = (1, 0, 0, 1, 0, 0)


class Drawing(Struct):
    """What the content of one page draws with."""

    area: float
    """Of the page, in square points."""
    fonts: list[Any] = field(default_factory=list)
    pictures: list[PlacedPicture] = field(default_factory=list)
    forms: int = 0
    after_scan: bool = False
    """Whether anything that may be seen is drawn after a picture that covers much of the page."""
    steps: int = 0
    known: set[str] = field(default_factory=set)


def drawing(content: bytes, resources: dict[Any, Any], area: float) -> Drawing:
    """Follow the content of one page."""
    made = Drawing(area)
    _follow(made, content, resources, _PLAIN, MOST_DEPTH)
    return made


def _follow(made: Drawing, content: bytes, resources: dict[Any, Any], start: _Matrix, depth: int) -> None:
    """Follow one content stream and the forms it draws."""
    if b" Do" not in content and b"\nDo" not in content:
        _add_fonts(made, _SETS_FONT.findall(content), resources)
        return
    objects, matrix, kept, mode = mapping(resources.get("/XObject")), start, list[_Matrix](), b"0"
    for match in _STEP.finditer(without_inline_pictures(content)):
        made.steps += 1
        if made.steps > MOST_STEPS:
            return
        *numbers, name, drawn, sets, rendered, word = match.groups()
        if numbers[0]:
            matrix = _times(_matrix(numbers), matrix)
        elif word == b"q":
            kept.append(matrix)
        elif word == b"Q":
            matrix = kept.pop() if kept else start
        elif word:
            made.after_scan = made.after_scan or (mode != b"3" and _has_scan(made))
        elif rendered:
            mode = rendered
        elif sets:
            _add_fonts(made, [name], resources)
        elif drawn:
            _draw(made, objects.get("/" + name.decode("utf-8", "replace")), resources, matrix, depth)


def _has_scan(made: Drawing) -> bool:
    """Whether a picture over half of the page was drawn."""
    return any(picture.share > 0.5 for picture in made.pictures)


def _add_fonts(made: Drawing, names: list[bytes], resources: dict[Any, Any]) -> None:
    """Note fonts by the names under which the content sets them."""
    fonts = mapping(resources.get("/Font"))
    for name in dict.fromkeys(names):
        raw = fonts.get("/" + name.decode("utf-8", "replace"))
        known = identity(raw) or repr(name)
        if raw is not None and known not in made.known:
            made.known.add(known)
            made.fonts.append(raw)


def _draw(made: Drawing, raw: Any, resources: dict[Any, Any], matrix: _Matrix, depth: int) -> None:
    """Place one picture, or follow one form."""
    thing = mapping(raw)
    kind = text(thing.get("/Subtype"))
    if kind == "/Image" and len(made.pictures) < MOST_PICTURES:
        made.after_scan = made.after_scan or _has_scan(made)
        made.pictures.append(_placed(thing, identity(raw), matrix, made.area))
    elif kind == "/Form" and depth > 0 and hasattr(thing, "get_data"):
        made.forms += 1
        inner = _times(_matrix(sequence(thing.get("/Matrix"))), matrix)
        own = mapping(thing.get("/Resources")) or resources
        _follow(made, thing.get_data()[:MOST_CONTENT], own, inner, depth - 1)


def _matrix(numbers: Any) -> _Matrix:
    """Six numbers; the plain matrix where they are none."""
    try:
        a, b, c, d, e, f = (float(number) for number in numbers)
    except (TypeError, ValueError):
        return _PLAIN
    return a, b, c, d, e, f


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    """Concatenate: `one` is applied first."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _placed(picture: dict[Any, Any], known: str | None, matrix: _Matrix, area: float) -> PlacedPicture:
    """Describe one picture in its place."""
    wide, high = math.hypot(matrix[0], matrix[1]), math.hypot(matrix[2], matrix[3])
    across, down = _count(picture.get("/Width")), _count(picture.get("/Height"))
    filters = get(picture, "/Filter")
    chain = [text(one) or "" for one in sequence(filters) or [filters]]
    quality, tables = _tables(_jpeg(picture, chain))
    sizes = [72 * pixels / points for pixels, points in ((across, wide), (down, high)) if points > 0]
    return PlacedPicture(
        object=known,
        share=round(min(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / area, 1.0), 3),
        resolution=round(min(sizes), 1) if sizes and math.isfinite(min(sizes)) else None,
        colours=_colours(picture),
        filter=_FILTERS.get(chain[-1], "bitmap"),
        quality=quality,
        tables=tables,
    )


def _count(value: Any) -> int:
    """A stated number of pixels; 0 where it is no sensible one."""
    return int(value) if isinstance(value, (int, float)) and 0 < value < 10_000_000 else 0


def _colours(picture: dict[Any, Any]) -> str:
    """Name the colour space of a picture."""
    if str(get(picture, "/ImageMask")).lower() == "true":
        return "mask"
    if get(picture, "/BitsPerComponent") == 1:
        return "1 bit"
    space = get(picture, "/ColorSpace")
    parts = sequence(space)
    name = (text(parts[0]) if parts else text(space)) or ""
    if name == "/ICCBased" and len(parts) > 1:
        return {1: "grey", 3: "rgb", 4: "cmyk"}.get(get(mapping(parts[1]), "/N"), "")
    return _SPACES.get(name, "")


def _jpeg(picture: Any, chain: list[str]) -> bytes:
    """Return the head of a picture's JPEG file, none for other pictures; other filters before it are undone."""
    raw = getattr(picture, "_data", b"")
    if chain[-1] not in {"/DCTDecode", "/DCT"} or not isinstance(raw, bytes):
        return b""
    if len(chain) > 1:
        raw = picture.get_data() if len(raw) <= MOST_PACKED else b""
    return raw[:HEAD]


def _tables(data: bytes) -> tuple[int | None, str]:
    """Return the IJG quality and a short hash of a JPEG's quantisation tables; None and "" where there are none."""
    found, at = b"", 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] not in {0xDA, 0xD9}:
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == 0xDB:
            found += data[at + 4 : at + 2 + size]
        at += 2 + max(size, 2)
    if len(found) < 65:
        return None, ""
    return _quality(found[1:65]), hashlib.sha256(found).hexdigest()[:8]


def _quality(table: bytes) -> int:
    """Turn the scaling of the IJG library round: 5000/q below 50, 200 - 2q from 50 on."""
    scale = 100 * sum(table[:16]) / sum(_IJG_LUMINANCE)
    return max(1, min(100, round(5000 / scale if scale > 100 else (200 - scale) / 2)))
