"""How each page of a document was made: what could set one page apart from its neighbours."""

from __future__ import annotations

from msgspec import Struct

from triage.model.facts import Where


class PlacedPicture(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One picture as it is drawn on a page."""

    object: str | None
    share: float
    """Part of the page that it covers, 0 to 1."""
    resolution: float | None = None
    """Pixels an inch as drawn; the lower of both directions."""
    colours: str = ""
    """`grey`, `rgb`, `cmyk`, `1 bit`, `indexed` …"""
    filter: str = ""
    """jpeg, jp2, ccitt, jbig2, bitmap."""
    quality: int | None = None
    """JPEG quality after the IJG formula."""
    tables: str = ""
    """Short hash of the JPEG quantisation tables."""


class Laid(Struct, frozen=True, kw_only=True):
    """Words or a picture drawn, for all to see, on top of a picture that covers the page."""

    where: Where
    """Page and box."""
    text: str = ""
    """The words; "" for a picture."""


class PageProfile(Struct, frozen=True, kw_only=True):
    """One page."""

    page: int
    where: Where
    width: float
    """Points, as displayed; also below."""
    height: float
    rotation: int = 0
    kind: str = "text"
    """text, scan (one picture covers it), scan with text layer, mixed, empty."""
    characters: int = 0
    faces: tuple[str, ...] = ()
    """Faces in use, without subset prefix, sorted."""
    subsets: tuple[str, ...] = ()
    """Names with their subset prefix, sorted."""
    pictures: tuple[PlacedPicture, ...] = ()
    writing: tuple[str, ...] = ()
    """How its content is written: signs of the program, as `marked content`, `names F1 …`, `TJ only`, `scaled by 0.24`, sorted."""
    laid: tuple[Laid, ...] = ()
    """What is drawn on top of a scan: words and small pictures."""
    forms: int = 0
    """Form objects that its content draws: imported pages, stamps, watermarks."""
