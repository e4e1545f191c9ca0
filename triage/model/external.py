"""What a document draws from, or leads to, outside itself, and the files attached to it."""

from __future__ import annotations

from msgspec import Struct

from triage.model.facts import Identifies, Stamp, Where


class External(Struct, frozen=True, kw_only=True):
    """One reference out of the document."""

    kind: str
    """template, picture, object, frame, subdocument, text, data, style sheet, stream, file, link."""
    target: str
    """Address or path, as written; "" where the document names none."""
    automatic: bool
    """True where it is fetched or opened without a further click, by some program at least."""
    remote: bool
    """True where the target lies on another machine."""
    where: Where
    hidden: bool = False
    """True for a picture that is too small to be seen."""
    identifies: Identifies = Identifies.NONE


class Attached(Struct, frozen=True, kw_only=True):
    """A file attached to a PDF, by what the PDF itself says of it."""

    name: str
    where: Where
    stamps: tuple[Stamp, ...] = ()
    """Its own dates (ISO 32000-2, table 45), kept apart from those of the document."""
