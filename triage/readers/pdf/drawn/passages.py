"""Why each letter of a page is not seen, and the passages that such letters make."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from msgspec import Struct

from triage.model.drawn import Hiding
from triage.readers.pdf.drawn.causes import (
    MOST_PAIRS,
    NEAR,
    OPAQUE,
    PATH,
    PICTURE,
    TEXT,
    clip_box,
    covers,
    painted_over,
)
from triage.readers.pdf.drawn.notes import Over
from triage.readers.pdf.drawn.seeing import Views
from triage.readers.pdf.drawn.signs import Sign
from triage.readers.pdf.drawn.things import CLIPPING, INVISIBLE, Box, Thing, apart, around, light, overlap

TINY = 2.0
"""Points: no printed text is smaller."""
_TRANSPARENT = 32
"""Alpha of 255 below which letters leave no trace that a reader sees."""
_WHOLE_PAGE = 0.5
"""Of the page: a picture as large is a scan, and text beneath it what was recognised in it."""
_RECOGNISED = 0.5
"""Share of the letters not drawn at whose places the page shows something: the layer of a text recognition."""
_MOST_COVERS = 2_000
_INSIDE = 0.6
"""Share of a letter's box that a cover must hold."""


class Passage(Struct):
    """Letters in a row that are not seen for one reason."""

    hiding: Hiding
    signs: list[Sign]
    thing: Thing
    """The first text object."""
    by: Thing | Over | None = None
    """What covers them; for words in the colour of a shape beneath them, that shape."""
    recognised: bool = False
    """Of a layer of recognised text."""

    @property
    def box(self) -> Box:
        """The box around the letters, in page space."""
        return around([sign.box for sign in self.signs])

    @property
    def stretch(self) -> range:
        """Indices of its characters in pdfium's text."""
        return range(self.signs[0].index, self.signs[-1].index + 1)


class Page(Struct):
    """What is known of one page while it is looked at."""

    things: list[Thing]
    views: Views
    signs: list[Sign]
    notes: list[Over]
    off: frozenset[str] | None
    """Names of layers that are switched off; None where the file has none."""
    texts: dict[int, Thing]
    """Address → text object."""
    fills: list[Thing]
    """What could cover words, in drawing order."""
    under: frozenset[int]
    """Addresses of the texts over which something, and words again, were drawn."""

    @classmethod
    def of(cls, page: Any, things: list[Thing], signs: list[Sign], notes: list[Over], off: Any) -> Page:
        """Draw the page both ways and sort its objects."""
        texts = {thing.address: thing for thing in things if thing.kind == TEXT}
        fills = [thing for thing in things if covers(thing)][:_MOST_COVERS]
        drawn = list(texts.values())
        under = painted_over(drawn, fills) if len(fills) * len(drawn) <= MOST_PAIRS else frozenset[int]()
        return cls(things, Views(page, drawn, under), signs, notes, off, texts, fills, under)

    def is_seen(self, sign: Sign) -> bool:
        """Whether a letter is seen on the page."""
        return self.views.is_seen(sign.box, sign.address in self.under)

    @property
    def area(self) -> float:
        """Of the page shown, in square points."""
        left, bottom, right, top = self.views.box
        return max(1.0, (right - left) * (top - bottom))


def passages(page: Page) -> list[Passage]:
    """Return the unseen passages of a page, in the order of its text; layers of recognised text are marked as such."""
    made = list(_grouped(page))
    layer = [passage for passage in made if _may_be_recognised(passage, page)]
    letters = [sign for passage in layer for sign in passage.signs]
    shown = sum(page.views.is_inked(sign.box) or page.views.is_black(sign.box) for sign in letters)
    if not letters or shown < _RECOGNISED * len(letters):
        return made
    others = [passage for passage in made if not any(passage is one for one in layer)]
    return others + [part for passage in layer for part in _recognised(passage, page)]


def _recognised(passage: Passage, page: Page) -> Iterator[Passage]:
    """Yield the parts of a passage of recognised text: where the scan is black, and where it shows something."""
    for _, signs in groupby(passage.signs, lambda sign: page.views.is_black(sign.box)):
        yield Passage(passage.hiding, list(signs), passage.thing, passage.by, recognised=True)


def _may_be_recognised(passage: Passage, page: Page) -> bool:
    """Whether a passage is not drawn, or lies beneath a picture of the page."""
    if passage.hiding is not Hiding.COVERED:
        return passage.hiding is Hiding.INVISIBLE_MODE
    by = passage.by
    return isinstance(by, Thing) and by.kind == PICTURE and overlap(by.box, page.views.box) >= _WHOLE_PAGE * page.area


def _grouped(page: Page) -> Iterator[Passage]:
    """Yield runs of letters that are unseen for one reason; a letter that is seen ends one."""
    open_one: Passage | None = None
    for sign in page.signs:
        thing = page.texts.get(sign.address)
        found = _why(sign, thing, page) if thing is not None and thing.mode < CLIPPING else None
        if thing is None or found is None:
            if open_one is not None:
                yield open_one
            open_one = None
            continue
        hiding, by = found
        if open_one is not None and open_one.hiding is hiding and open_one.by is by:
            open_one.signs.append(sign)
            continue
        if open_one is not None:
            yield open_one
        open_one = Passage(hiding, [sign], thing, by)
    if open_one is not None:
        yield open_one


def _why(sign: Sign, thing: Thing, page: Page) -> tuple[Hiding, Thing | Over | None] | None:
    """Return why a letter is not seen, with what hides it; None where it is seen, or no reason is found."""
    views = page.views
    if not views.is_on_page(sign.box):
        return Hiding.OFF_PAGE, None
    if sign.size < TINY and sign.box[3] - sign.box[1] < TINY and sign.box[2] - sign.box[0] < TINY:
        return Hiding.TINY, None
    if thing.mode == INVISIBLE:
        return Hiding.INVISIBLE_MODE, None
    if page.is_seen(sign):
        return None
    if thing.alpha < _TRANSPARENT:
        return Hiding.TRANSPARENT, None
    if page.off is not None and layer(thing) in page.off:
        return Hiding.LAYER_OFF, None
    cover = _cover(sign, thing, page)
    if cover is not None:
        return Hiding.COVERED, cover
    if _is_clipped(sign, thing):
        return Hiding.CLIPPED, None
    if apart(thing.colour, views.ground(sign.box)) <= NEAR:
        return Hiding.SAME_COLOUR, _shape_beneath(sign, thing, page)
    if page.off is not None and thing.own is not None:
        return Hiding.LAYER_OFF, None  # a form object in a layer does not tell its name
    return None


def _cover(sign: Sign, thing: Thing, page: Page) -> Thing | Over | None:
    """Return what was drawn over a letter last: an annotation, else an opaque shape or picture."""
    for note in reversed(page.notes):
        if any(_holds(box, sign.box) for box in note.boxes):
            return note
    for fill in reversed(page.fills):
        if fill.order < thing.order:
            break
        if _holds(fill.box, sign.box):
            return fill
    return None


def _shape_beneath(sign: Sign, thing: Thing, page: Page) -> Thing | None:
    """Return the last shape drawn before a letter at its place, where it has the letter's colour."""
    for fill in reversed(page.fills):
        if fill.order < thing.order and _holds(fill.box, sign.box):
            return fill if fill.kind == PATH and apart(fill.colour, thing.colour) <= NEAR else None
    return None


def _holds(box: Box, letter: Box) -> bool:
    """Whether most of a letter lies within a box."""
    area = max(0.01, (letter[2] - letter[0]) * (letter[3] - letter[1]))
    return overlap(box, letter) >= _INSIDE * area


def _is_clipped(sign: Sign, thing: Thing) -> bool:
    """Whether a letter lies outside the box to which its object is clipped."""
    clip = clip_box(thing.handle)
    if clip is None or thing.own is not None:
        return clip is not None and overlap(clip, thing.own or thing.box) <= 0
    return not _holds(clip, sign.box)


def layer(thing: Thing) -> str:
    """Return the name of the layer that an object's marked content names; "" for none."""
    import ctypes

    import pypdfium2.raw as pdfium

    room, out = (ctypes.c_ushort * 200)(), ctypes.c_ulong()
    for index in range(min(10, max(0, pdfium.FPDFPageObj_CountMarks(thing.handle)))):
        mark = pdfium.FPDFPageObj_GetMark(thing.handle, index)
        if not pdfium.FPDFPageObjMark_GetName(mark, room, ctypes.sizeof(room), out):
            continue
        if bytes(room).decode("utf-16-le", "replace").split("\0")[0] != "OC":
            continue
        named = pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"Name", room, ctypes.sizeof(room), out)
        return bytes(room).decode("utf-16-le", "replace").split("\0")[0] if named else ""
    return ""


def is_dark(colour: tuple[int, int, int], alpha: int) -> bool:
    """Whether a fill is dark and opaque."""
    return alpha >= OPAQUE and light(colour) < 90
