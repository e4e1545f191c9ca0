"""Pictures: JPEG, PNG, TIFF, HEIC/HEIF, AVIF, WebP, GIF, BMP → facts.

Pillow opens and decodes, exifread reads EXIF a second time, small walkers in
`picture_blocks` read what neither gives. Metadata come first and need no pixels; the pixels
are decoded once, last, for the difference hash.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import structs

from triage.model.facts import Why
from triage.model.picture import PictureFacts
from triage.readers import picture_blocks as blocks
from triage.readers.gather import Gather, Source, Tools
from triage.readers.limits import Limits
from triage.readers.picture_exif import Tags, gather_exif, position
from triage.readers.picture_stores import gather_icc, gather_iptc, gather_jpeg, gather_png, gather_xmp
from triage.readers.xmp import find_packet

_HEIF = {"heic", "heif"}
_PIXELS = "the picture's pixels"
CONTRAST = 3
"""Levels of grey (of 256) by which two neighbours among the 72 points must differ to count as different."""
LEAST_CONTRASTS = 24
"""Of the 64 pairs of neighbours so many must differ, or the hash says nothing: white pages with lines of text
resemble each other. Measured on 144 rendered first pages and 86 pictures of the corpus: without this rule 20 % of
pairs of pages lie within 6 bits; with it none that shows different content, of 1,485 and 3,570 pairs; the nearest
such pair lies 9 bits apart."""


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Read one picture.

    Bytes that no decoder knows still yield the EXIF and the size that can be found in them;
    what could not be read is `Unread`.
    """
    with _guarded(into):
        picture = _opened(source.data, into, tools.limits)
        size = _size(picture, source.data, into.format)
        if size:
            into.picture = PictureFacts(width=size[0], height=size[1])
        _metadata(picture, source.data, into, tools.limits)
        if picture is None or into.picture is None:
            return
        _frames(picture, source.data, into, tools.limits)
        _pixels(picture, into, tools.limits)


def read_metadata(data: bytes, into: Gather, limits: Limits) -> None:
    """Read the stores of metadata of a picture inside a document; no pixel is decoded.

    Args:
        data: the picture's file, or its beginning: metadata lie before the pixels.
        into: where its facts go, a `Gather` of its own; its format says what `data` is.
        limits: how many fields are kept.
    """
    with _guarded(into):
        picture = _opened(data, into, limits)
        _metadata(picture, data, into, limits)


@contextmanager
def _guarded(into: Gather) -> Iterator[None]:
    """Keep Pillow's complaints as facts, and its own size guard off: `_too_large` comes before every decoding."""
    from PIL import Image

    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield
    finally:
        Image.MAX_IMAGE_PIXELS = before
    if any(not issubclass(w.category, (DeprecationWarning, ResourceWarning)) for w in caught):
        into.add_unread("part of the picture's metadata", Why.DAMAGED, "a tag is cut off or holds too much")


def _opened(data: bytes, into: Gather, limits: Limits) -> Any:
    """Open with Pillow without decoding; None, and why, where that is not possible."""
    from PIL import Image

    if into.format in _HEIF and not _heif_registered(into):
        return None
    canvas = blocks.webp_canvas(data) if into.format == "webp" else None
    if canvas and _too_large(canvas, into, limits):
        return None
    try:
        return Image.open(io.BytesIO(data))
    except Exception as error:
        into.add_unread("the picture", Why.DAMAGED, f"Pillow stopped with {type(error).__name__}")
        return None


def _heif_registered(into: Gather) -> bool:
    """Hand HEIF files to pillow-heif; False, and why, where it is not installed."""
    try:
        import pillow_heif
    except ImportError:
        detail = 'HEIC needs pillow-heif: pip install "document-triage[heif]"'
        into.add_unread(_PIXELS, Why.MISSING_PART, detail)
        return False
    pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)
    return True


def _size(picture: Any, data: bytes, format: str) -> tuple[int, int] | None:
    """Width and height in pixels, from Pillow or else from the container."""
    if picture is not None:
        return int(picture.width), int(picture.height)
    if format in _HEIF:
        return blocks.heif_size(data)
    return blocks.webp_canvas(data) if format == "webp" else None


def _metadata(picture: Any, data: bytes, into: Gather, limits: Limits) -> None:
    """Read every store of metadata, each by itself, and set what `PictureFacts` says of them."""
    info: dict[Any, Any] = {} if picture is None else picture.info
    tags = gather_exif(picture, _exif_stream(picture, data, into.format), into, limits)
    has_iptc = picture is not None and gather_iptc(picture, into)
    if into.format == "png":
        parts = blocks.png_parts(data)
        has_xmp = gather_png(parts, into, limits)
    else:
        packet = _packet(info, data)
        has_xmp = packet is not None and gather_xmp(packet, into, limits)
    if into.format == "jpeg":
        gather_jpeg(info, into)
    gather_icc(info.get("icc_profile"), into)
    if into.picture is not None:
        into.picture = structs.replace(
            into.picture,
            has_exif=_has_exif(tags, into.format),
            has_xmp=has_xmp,
            has_iptc=has_iptc,
            has_thumbnail=_has_thumbnail(tags, info),
            progressive=bool(info.get("progressive") or info.get("progression")),
            quality=blocks.quality(getattr(picture, "quantization", None) or {}),
            **_position(tags),
        )


def _exif_stream(picture: Any, data: bytes, format: str) -> bytes | None:
    """What exifread is given: the EXIF block alone, or the whole file where it is TIFF or could not be opened."""
    exif = picture.info.get("exif") if picture is not None else None
    if isinstance(exif, bytes) and exif:
        return exif.removeprefix(b"Exif\x00\x00")
    if format in _HEIF:
        return blocks.heif_exif(data)
    return data if format == "tiff" or (picture is None and format == "jpeg") else None


def _packet(info: dict[Any, Any], data: bytes) -> bytes | None:
    """The XMP packet, from Pillow where it hands it over, else found in the bytes."""
    given = info.get("xmp")
    if isinstance(given, str):
        given = given.encode()
    return given if isinstance(given, bytes) and given else find_packet(data)


_BASELINE_TIFF = {
    "imagewidth", "imagelength", "bitspersample", "compression", "photometricinterpretation", "stripoffsets",
    "samplesperpixel", "rowsperstrip", "stripbytecounts", "xresolution", "yresolution", "resolutionunit",
    "planarconfiguration", "orientation", "fillorder", "newsubfiletype", "subfiletype", "colormap", "predictor",
    "extrasamples", "sampleformat", "pagenumber", "tilewidth", "tilelength", "tileoffsets", "tilebytecounts",
}  # fmt: skip
"""Tags that say how a TIFF's pixels lie, and nothing of its history."""


def _has_exif(tags: Tags, format: str) -> bool:
    """True where there are tags; in a TIFF, where there are other than those that describe the pixels."""
    if format != "tiff":
        return bool(tags.values)
    return any(name.lower() not in _BASELINE_TIFF for _, name in tags.values)


def _has_thumbnail(tags: Tags, info: dict[Any, Any]) -> bool:
    """True where EXIF or a Photoshop block (1033, 1036) holds a preview."""
    offsets = {"jpegifoffset", "jpeginterchangeformat"}
    if any(group == "Thumbnail" and name.lower() in offsets for group, name in tags.values):
        return True
    return bool({0x0409, 0x040C} & set(info.get("photoshop") or ()))


def _position(tags: Tags) -> dict[str, float]:
    """Latitude and longitude as members of `PictureFacts`, where both are there."""
    found = position(tags)
    return {"latitude": found[0], "longitude": found[1]} if found else {}


def _frames(picture: Any, data: bytes, into: Gather, limits: Limits) -> None:
    """Count pages or frames; only those of a TIFF are pages."""
    frames = 1
    if into.format == "tiff":
        frames = _tiff_pages(picture, into, limits)
    elif into.format == "gif":
        frames = blocks.gif_frames(data, limits.pages)
    elif into.format in {"png", "webp", "avif"}:
        frames = min(int(getattr(picture, "n_frames", 1)), limits.pages)
    into.page_count = frames if into.format == "tiff" else 1
    into.picture = structs.replace(into.picture, frames=frames)


def _tiff_pages(picture: Any, into: Gather, limits: Limits) -> int:
    """Count the pages of a TIFF, at most `limits.pages`."""
    page = 0
    try:
        while page < limits.pages:
            picture.seek(page + 1)
            page += 1
        into.add_unread("further pages of the TIFF", Why.LIMIT, f"more than {limits.pages} pages")
    except EOFError:
        pass  # Pillow's sign that there is no further page
    except Exception as error:
        into.add_unread("further pages of the TIFF", Why.DAMAGED, f"Pillow stopped with {type(error).__name__}")
    picture.seek(0)
    return page + 1


def _too_large(size: tuple[int, int], into: Gather, limits: Limits) -> bool:
    """True, and said, where the picture has more pixels than are decoded."""
    if size[0] * size[1] <= limits.pixels:
        return False
    into.add_unread(_PIXELS, Why.LIMIT, f"more than {limits.pixels} pixels")
    return True


def _pixels(picture: Any, into: Gather, limits: Limits) -> None:
    """Decode the picture once and hash it."""
    if _too_large(picture.size, into, limits):
        return
    try:
        into.picture = structs.replace(into.picture, perceptual_hash=difference_hash(picture))
    except Exception as error:
        into.add_unread(_PIXELS, Why.DAMAGED, f"Pillow stopped with {type(error).__name__}")


def difference_hash(picture: Any) -> str | None:
    """Return the 64-bit difference hash as 16 hexadecimal digits; None where the picture is too even.

    The picture is reduced to nine by eight greys; each bit says whether a point is lighter
    than its right neighbour. Turned as its EXIF orientation asks, on white where it is
    transparent. Source of the method: N. Krawetz, "Kind of Like That", hackerfactor.com,
    21 January 2013.
    """
    from PIL import Image, ImageOps

    picture.draft("L", (256, 256))
    small = picture.convert("RGBA" if _transparent(picture) else "L")
    small.thumbnail((512, 512), Image.Resampling.BOX)
    if small.mode == "RGBA":
        white = Image.new("RGBA", small.size, "white")
        small = Image.alpha_composite(white, small)
    turned = ImageOps.exif_transpose(_with_orientation(small, picture)).convert("L")
    greys = turned.resize((9, 8), Image.Resampling.LANCZOS).tobytes()
    steps = [greys[9 * row + x] - greys[9 * row + x + 1] for row in range(8) for x in range(8)]
    if sum(abs(step) >= CONTRAST for step in steps) < LEAST_CONTRASTS:
        return None
    bits = [step > 0 for step in steps]
    return f"{int(''.join('1' if bit else '0' for bit in bits), 2):016x}"


def _transparent(picture: Any) -> bool:
    """True where some of the picture may show what lies behind."""
    return picture.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in picture.info


def _with_orientation(small: Any, picture: Any) -> Any:
    """Give the reduced copy the orientation that the picture's EXIF states."""
    try:
        orientation = int(picture.getexif().get(0x0112, 1))
    except Exception:  # said already where the EXIF was read
        orientation = 1
    small.getexif()[0x0112] = orientation if orientation in range(1, 9) else 1
    return small
