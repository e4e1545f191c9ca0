"""What a page holds that its reader does not see, or should not: hidden text and failed redactions.

Made from the page's objects in the order in which they are drawn, with their colour, opacity,
layer and clipping. What is behind a word decides whether it can be seen: white words on a
white page are hidden, on a dark table head they are not.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from triage.model.facts import Where


class Hiding(StrEnum):
    """Why text is not seen."""

    INVISIBLE_MODE = "it is set to be neither filled nor stroked"
    SAME_COLOUR = "it has the colour of what lies behind it"
    TINY = "it is smaller than 2 points"
    OFF_PAGE = "it lies outside the page"
    COVERED = "a shape or picture was drawn over it later"
    LAYER_OFF = "its layer is switched off"
    CLIPPED = "it is clipped away"
    TRANSPARENT = "it is fully transparent"


class HiddenText(Struct, frozen=True, kw_only=True):
    """Words on a page that are not seen."""

    hiding: Hiding
    text: str
    where: Where
    """Page and box; the words in `text` too."""
    letters: int
    """Letters and digits."""
    detail: str = ""
    """Colour, size or layer, as `ffffff on ffffff`, `0.5 pt`; a layer's name is words of the document."""
    instead: str = ""
    """The words drawn in its place on top of what covers it; "" where there are none."""


class Cover(StrEnum):
    """What hides redacted words."""

    SHAPE = "a filled shape"
    PICTURE = "a picture"
    HIGHLIGHT = "a dark highlight annotation"
    ANNOTATION = "another annotation with a filled shape"
    SCANNED = "a bar in a scan"
    """Beneath it the layer of recognised text still has the words."""
    UNAPPLIED = "a redaction mark that was never applied"


class Redaction(Struct, frozen=True, kw_only=True):
    """A place that was made unreadable, with the words that the file still holds there."""

    cover: Cover
    text: str
    """The words beneath; "" where none are left: such a redaction holds, and is kept for counting."""
    where: Where
    """Page, box, object of an annotation."""
    elsewhere: tuple[Where, ...] = ()
    """Other places of the file that hold the same words, each with them: bookmarks, attachments, metadata, form
    values, alternative texts, revisions."""
    colour: str = ""


class OcrLayer(Struct, frozen=True, kw_only=True):
    """Pages whose invisible text is the layer of a text recognition: honest, and no hidden text."""

    pages: tuple[int, ...]


class Drawn(Struct, frozen=True, kw_only=True):
    """`drawn`: what was found by going through the pages' objects in drawing order."""

    pages: int
    """Pages gone through."""
    hidden: tuple[HiddenText, ...] = ()
    redactions: tuple[Redaction, ...] = ()
    recognised: OcrLayer | None = None
