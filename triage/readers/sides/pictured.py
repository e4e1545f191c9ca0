"""Pages and picture files as they look, drawn small and compared: which regions differ.

Two drawings are compared in squares, as the box around two far-apart differences would be the
whole page; neighbouring squares make one region.
"""

from __future__ import annotations

import io
import warnings
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Any, Protocol

from msgspec import Struct

from triage.model.comparison import Box
from triage.model.report import Picture
from triage.readers.gather import Source
from triage.readers.limits import Limits

LONGEST_SIDE = 900
"""Pixels of the longer side of a drawing; some 75 dots an inch for A4."""
VISIBLE = 32
"""Steps of 256 in brightness below which a difference is rounding of the renderer or of JPEG."""
SQUARE = 12
"""Pixels of a square; a line of small print is one high."""
LEAST_INK = 3
"""Pixels of a square that must differ."""
MOST_REGIONS = 20
SAME_SHAPE = 0.01
"""Share by which the proportions of two pages may differ and still be laid upon each other."""
MOST_OF_IT = 0.5
"""Share of the page that its regions may cover before they say nothing."""
COLOURS = 64
"""Colours of a picture in the report."""
_MARK = (168, 0, 96)
"""Colour of the frames, seldom one of a paper's own."""


class Drawing(Struct, frozen=True):
    """One page, drawn."""

    picture: Any
    """Pillow's picture, RGB."""
    scale: float
    """Pixels a point; for a picture file pixels of the drawing a pixel of the file."""


class Pages(Protocol):
    """Something whose pages can be drawn."""

    count: int

    def draw(self, number: int) -> Drawing:
        """Draw a page, from 1; raises what the decoder raises."""


class _Paper:
    """Pages of a PDF, with their annotations and form fields."""

    def __init__(self, opened: Any) -> None:
        """Keep pdfium's document."""
        self._opened, self.count = opened, len(opened)

    def draw(self, number: int) -> Drawing:
        """Draw a page as a reader shows it."""
        page = self._opened[number - 1]
        try:
            scale = min(LONGEST_SIDE / max(*page.get_size(), 1.0), 4.0)
            drawn = page.render(scale=scale)
            try:
                return Drawing(drawn.to_pil().convert("RGB"), scale)
            finally:
                drawn.close()
        finally:
            page.close()


class _Photo:
    """Pages of a picture file; only a TIFF has more than one."""

    def __init__(self, opened: Any, limits: Limits) -> None:
        """Keep Pillow's picture."""
        self._opened, self._pixels = opened, limits.pixels
        self.count = min(int(getattr(opened, "n_frames", 1)), limits.pages) if opened.format == "TIFF" else 1

    def draw(self, number: int) -> Drawing:
        """Draw a page, turned as its EXIF asks, on white."""
        from PIL import Image, ImageOps

        self._opened.seek(number - 1)
        width, height = self._opened.size
        if width * height > self._pixels:
            raise MemoryError
        small = ImageOps.exif_transpose(self._opened.convert("RGBA"))
        scale = min(LONGEST_SIDE / max(*small.size, 1), 1.0)
        small = small.resize((max(round(small.width * scale), 1), max(round(small.height * scale), 1)))
        return Drawing(Image.alpha_composite(Image.new("RGBA", small.size, "white"), small).convert("RGB"), scale)


@contextmanager
def pages_of(source: Source, reader: str, limits: Limits, password: str | None) -> Iterator[Pages | None]:
    """Give the pages of a PDF or picture file for the time of the block; None for what is not drawn or cannot be."""
    if reader == "pdf":
        yield from _opened_paper(source.data, password)
    elif reader == "picture":
        yield from _opened_photo(source.data, limits)
    else:
        yield None


def _opened_paper(data: bytes, password: str | None) -> Iterator[Pages | None]:
    """Open with pdfium, form fields included."""
    import pypdfium2

    try:
        opened = pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError:
        yield None
        return
    try:
        opened.init_forms()
        yield _Paper(opened) if len(opened) else None
    finally:
        opened.close()


def _opened_photo(data: bytes, limits: Limits) -> Iterator[Pages | None]:
    """Open with Pillow; its size guard is off, as `draw` has its own."""
    from PIL import Image

    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                _know_heif()
                opened = _Photo(Image.open(io.BytesIO(data)), limits)
            except Exception:  # HEIC without its decoder, damage: said as "not drawn" by the caller
                yield None
                return
            yield opened
    finally:
        Image.MAX_IMAGE_PIXELS = before


def _know_heif() -> None:
    """Hand HEIF files to pillow-heif, where that optional part is there; without it Pillow refuses them."""
    from importlib.util import find_spec

    if find_spec("pillow_heif"):
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)


def is_same_shape(a: Drawing, b: Drawing) -> bool:
    """Whether two drawings can be laid upon each other."""
    (wa, ha), (wb, hb) = a.picture.size, b.picture.size
    return bool(abs(wa * hb - wb * ha) <= SAME_SHAPE * max(wa * hb, wb * ha))


def regions(a: Drawing, b: Drawing) -> tuple[Box, ...]:
    """Return where two drawings of the same shape differ, in pixels of A's drawing, the largest first."""
    from PIL import Image, ImageChops

    other = b.picture if b.picture.size == a.picture.size else b.picture.resize(a.picture.size)
    one, two = (picture.convert("L") for picture in (a.picture, other))
    differing = ImageChops.difference(one, two).point(lambda step: 255 if step >= VISIBLE else 0)
    width, height = -(-differing.width // SQUARE), -(-differing.height // SQUARE)
    canvas = Image.new("L", (width * SQUARE, height * SQUARE))
    canvas.paste(differing, (0, 0))
    shares = canvas.resize((width, height), Image.Resampling.BOX).tobytes()
    least = 255 * LEAST_INK / SQUARE**2
    marked = {(at % width, at // width) for at, share in enumerate(shares) if share >= least}
    found = [_around(group, differing.size) for group in _groups(marked)]
    found.sort(key=lambda box: (-(box[2] - box[0]) * (box[3] - box[1]), box))
    return tuple(found[:MOST_REGIONS])


def _groups(marked: set[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield the marked squares in groups of neighbours, corners and one square's distance included."""
    left = set(marked)
    while left:
        waiting = [left.pop()]
        group = []
        while waiting:
            x, y = waiting.pop()
            group.append((x, y))
            near = {(x + dx, y + dy) for dx in (-2, -1, 0, 1, 2) for dy in (-1, 0, 1)} & left
            left -= near
            waiting += near
        yield group


def _around(group: list[tuple[int, int]], size: tuple[int, int]) -> Box:
    """Return the box around some squares."""
    xs, ys = [x for x, _ in group], [y for _, y in group]
    right, bottom = (max(xs) + 1) * SQUARE, (max(ys) + 1) * SQUARE
    return float(min(xs) * SQUARE), float(min(ys) * SQUARE), float(min(right, size[0])), float(min(bottom, size[1]))


def cover(boxes: tuple[Box, ...], drawing: Drawing) -> bool:
    """Whether boxes cover most of a drawing."""
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)
    return bool(area > MOST_OF_IT * drawing.picture.width * drawing.picture.height)


def in_points(boxes: tuple[Box, ...], scale: float) -> tuple[Box, ...]:
    """Return boxes of a drawing in points of the page, or in pixels of the picture file."""
    return tuple((_to(one[0], scale), _to(one[1], scale), _to(one[2], scale), _to(one[3], scale)) for one in boxes)


def _to(side: float, scale: float) -> float:
    """One side of a box."""
    return round(side / scale, 1)


def shot(drawing: Drawing, boxes: tuple[Box, ...], like: Drawing, id: str, page: int) -> Picture:
    """Return a drawing as a small PNG with frames around the boxes, which are in pixels of the drawing `like`."""
    from PIL import ImageDraw

    marked = drawing.picture.copy()
    across, down = marked.width / like.picture.width, marked.height / like.picture.height
    pen = ImageDraw.Draw(marked)
    for left, top, right, bottom in boxes:
        frame = (max(left * across - 3, 0), max(top * down - 3, 0), right * across + 3, bottom * down + 3)
        pen.rectangle(
            (*frame[:2], min(frame[2], marked.width - 1), min(frame[3], marked.height - 1)), outline=_MARK, width=2
        )
    out = io.BytesIO()
    marked.quantize(COLOURS).save(out, "PNG", optimize=True)
    data = out.getvalue()
    return Picture(
        id=id,
        page=page,
        box=None,
        media_type="image/png",
        sha256=sha256(data).hexdigest(),
        data=b64encode(data).decode(),
    )
