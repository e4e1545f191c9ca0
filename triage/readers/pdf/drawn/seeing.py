"""What of a page's words is seen: the page drawn with its words and without them, and compared.

Where taking the words away changes nothing, no reader sees them, whatever the reason; so
colours, patterns, pictures, layers and clips need not be worked out. Both pictures are drawn by
pdfium with the annotations, at two pixels a point where the page is not too large.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from triage.readers.pdf.drawn.things import CLIPPING, INVISIBLE, Box, Colour, Thing

_SCALE = 2.0
"""Pixels a point."""
_MOST_PIXELS = 1700
"""Of the longer side."""
SEEN = 14
"""Steps of 255 by which a word must be lighter or darker than what is beneath it to be seen."""
SEEN_AS_HUE = 40
"""The same for the one of red, green and blue that differs most."""
_INSET = 0.12
"""Part of a letter's box left off at each side: neighbours reach into it."""
_PLAIN = 40
"""Steps of 255 between the darkest and the lightest place of a plain region."""


class Views:
    """The two pictures of one page."""

    def __init__(self, page: Any, texts: Iterable[Thing], under: frozenset[int]) -> None:
        """Draw the page with and without its words; its text objects are left set to be invisible.

        Args:
            page: pdfium's; no text of it may be drawn afterwards.
            texts: its text objects, also those in form objects.
            under: addresses of those that something was drawn over which words were drawn again; these are taken
                away by themselves first, so that the later words do not show in their place.
        """
        self.box: Box = page.get_bbox()
        left, bottom, right, top = self.box
        self._turn = page.get_rotation() % 360
        self._page, self._scale = page, min(_SCALE, _MOST_PIXELS / max(right - left, top - bottom, 1.0))
        self.shown = self._drawn_without(())
        self._change: dict[bool, tuple[Any, Any]] = {}
        kept = list(texts)
        if under:
            half = self._drawn_without([text for text in kept if text.address in under])
            self._change[True] = _changes(self.shown, half)
        self.bare = self._drawn_without(kept)
        self._change[False] = _changes(self.shown, self.bare)
        self._grey, self._bare_grey = self.shown.convert("L"), self.bare.convert("L")
        turned = self._turn in (90, 270)
        self._x = self.shown.width / ((top - bottom) if turned else (right - left))
        self._y = self.shown.height / ((right - left) if turned else (top - bottom))

    def _drawn_without(self, texts: Iterable[Thing]) -> Any:
        """Return the page drawn without these words, and without those taken away before."""
        import pypdfium2.raw as pdfium

        for text in texts:
            if text.mode < CLIPPING:
                pdfium.FPDFTextObj_SetTextRenderMode(text.handle, INVISIBLE)
        return self._page.render(scale=self._scale, may_draw_forms=False).to_pil().convert("RGB")

    def is_seen(self, box: Box, under: bool = False) -> bool:
        """Whether taking the words away changes the picture within a box in page space.

        Args:
            box: of a letter.
            under: whether its text is among those that something was drawn over.
        """
        grey, hues = self._change[under]
        return self._range(grey, box, _INSET)[1] >= SEEN or self._range(hues, box, _INSET)[1] >= SEEN_AS_HUE

    def is_inked(self, box: Box) -> bool:
        """Whether anything is drawn in a box: words, lines or a picture."""
        low, high = self._range(self._grey, box, 0.0)
        return high - low > _PLAIN

    def darkness(self, box: Box) -> float:
        """Return how dark the page is shown in a box, on average: 0 for white, 1 for black."""
        from PIL import ImageStat

        part = self._grey.crop(self._pixels(box, 0.0))
        return 1 - ImageStat.Stat(part).mean[0] / 255 if part.width and part.height else 0.0

    def is_black(self, box: Box) -> bool:
        """Whether a box without its words is one dark colour."""
        low, high = self._range(self._bare_grey, box, 0.0)
        return high <= 80 and high - low <= _PLAIN

    def ground(self, box: Box) -> Colour:
        """Return the mean colour of what is behind the words of a box."""
        from PIL import ImageStat

        part = self.bare.crop(self._pixels(box, 0.0))
        if not (part.width and part.height):
            return (255, 255, 255)
        red, green, blue = (round(value) for value in ImageStat.Stat(part).mean)
        return (red, green, blue)

    def is_on_page(self, box: Box) -> bool:
        """Whether the middle of a box lies on the part of the page that is shown."""
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return self.box[0] <= x <= self.box[2] and self.box[1] <= y <= self.box[3]

    def displayed(self, box: Box) -> Box:
        """Return a box of page space as left, top, right, bottom in points from the top left corner as displayed."""
        left, bottom, right, top = self.box
        places = [self._place(x, y, left, bottom, right, top) for x, y in ((box[0], box[1]), (box[2], box[3]))]
        (x0, x1), (y0, y1) = (sorted(values) for values in zip(*places, strict=True))
        return round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1)

    def _range(self, picture: Any, box: Box, inset: float) -> tuple[int, int]:
        """Return the least and the greatest value in a box of a grey picture; -1, -1 for one off the page."""
        part = picture.crop(self._pixels(box, inset))
        if not (part.width and part.height):
            return -1, -1
        low, high = part.getextrema()
        return int(low), int(high)

    def _pixels(self, box: Box, inset: float) -> tuple[int, int, int, int]:
        """Return a box in pixels, within the picture; at least one pixel where it lies on the page."""
        left, bottom, right, top = self.box
        places = [self._place(x, y, left, bottom, right, top) for x, y in ((box[0], box[1]), (box[2], box[3]))]
        (x0, x1), (y0, y1) = (sorted(values) for values in zip(*places, strict=True))
        dx, dy = inset * (x1 - x0), inset * (y1 - y0)
        x0, y0 = max(0, int((x0 + dx) * self._x)), max(0, int((y0 + dy) * self._y))
        x1, y1 = int((x1 - dx) * self._x + 0.999), int((y1 - dy) * self._y + 0.999)
        wide, high = self.shown.size
        if x0 >= wide or y0 >= high or x1 <= 0 or y1 <= 0:
            return (0, 0, 0, 0)
        return x0, y0, min(wide, max(x1, x0 + 1)), min(high, max(y1, y0 + 1))

    def _place(self, x: float, y: float, left: float, bottom: float, right: float, top: float) -> tuple[float, float]:
        """Return a point of page space from the top left corner as displayed, in points."""
        return {0: (x - left, top - y), 90: (y - bottom, x - left), 180: (right - x, y - bottom)}.get(
            self._turn, (top - y, right - x)
        )


def _changes(one: Any, other: Any) -> tuple[Any, Any]:
    """Return by how much two pictures differ, in lightness and in the one of red, green and blue that differs most."""
    from PIL import ImageChops

    red, green, blue = ImageChops.difference(one, other).split()
    grey = ImageChops.difference(one.convert("L"), other.convert("L"))
    return grey, ImageChops.lighter(ImageChops.lighter(red, green), blue)
