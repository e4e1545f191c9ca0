"""What only a PDF has: its history, its two sets of metadata, its signatures."""

from __future__ import annotations

from msgspec import Struct

from triage.model.facts import Field, Stamp


class PdfFacts(Struct, frozen=True, kw_only=True):
    """What only a PDF has."""

    version: str
    """Header or catalogue version, whichever is higher: `1.7`."""
    info: tuple[Field, ...] = ()
    xmp: tuple[Field, ...] = ()
    info_stamps: tuple[Stamp, ...] = ()
    xmp_stamps: tuple[Stamp, ...] = ()
    revisions: int = 1
    """Saved revisions by the /Prev chain; a linearised head does not count."""
    linearised: bool = False
    signed: bool = False
    """True where a signature with a /ByteRange is present."""
    encrypted: bool = False
