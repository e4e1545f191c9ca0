"""Metadata of a picture that lies inside a document, kept apart from those of the document."""

from __future__ import annotations

from hashlib import sha256
from typing import TypeVar

from msgspec import Struct, structs

from triage.model.facts import Field, FileFacts, Stamp, Unread, Where, Why
from triage.readers import picture
from triage.readers.gather import Gather
from triage.readers.limits import Limits
from triage.readers.picture_stores import gather_xmp

LOOKED_AT = 512 * 1024
"""Bytes at the start of a picture that are looked at: in JPEG, PNG and WebP, metadata come before the pixels, or close
behind their start."""
MOST_FIELDS = 200
"""Values kept of one picture; a camera writes some eighty."""
_MARKS = (
    b"Exif\x00",
    b"ns.adobe.com/",
    b"Photoshop 3.0",
    b"tEXt",
    b"iTXt",
    b"zTXt",
    b"tIME",
    b"eXIf",
    b"EXIF",
    b"XMP ",
)
"""Without one of these in its bytes a picture carries nothing worth a parser's time."""
_STORES = frozenset({"exif", "xmp", "iptc", "png", "jpeg"})
"""Stores whose values are kept: the others say how the pixels lie."""
Fact = TypeVar("Fact", Field, Stamp)
_WHOLE = frozenset({"tiff"})
"""Formats whose directory of tags may lie anywhere."""


class Inside(Struct, frozen=True):
    """What was read."""

    fields: tuple[Field, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    unread: tuple[Unread, ...] = ()


def metadata_inside(untrusted_data: bytes, format: str, where: Where, packet: bytes = b"") -> Inside:
    """Read the metadata of one picture.

    Args:
        untrusted_data: its bytes as a file; b"" where it has no form of a file.
        format: jpeg, png, tiff or webp; anything else is not opened.
        where: the picture's place; each fact gets it, with the field's name.
        packet: an XMP packet that the document keeps beside the picture.
    """
    head = untrusted_data if format in _WHOLE else untrusted_data[:LOOKED_AT]
    limits = Limits(fields=MOST_FIELDS)
    into = Gather(format=format, media_type="", file=FileFacts(name="", size=len(head), sha256=sha256(b"").hexdigest()))
    if format and (format in _WHOLE or any(mark in head for mark in _MARKS)):
        try:
            picture.read_metadata(head, into, limits)
        except Exception as error:  # readers of pictures raise anything on damaged input
            into.add_unread("its metadata", Why.DAMAGED, f"the reader stopped with {type(error).__name__}")
    if packet:
        gather_xmp(packet[:LOOKED_AT], into, limits)
    return Inside(
        tuple(_placed(f, where) for f in into.fields[:MOST_FIELDS] if f.origin in _STORES),
        tuple(_placed(s, where) for s in into.stamps),
        tuple(into.unread) if len(head) == len(untrusted_data) else (),
    )


def _placed(fact: Fact, where: Where) -> Fact:
    """Return the fact with the picture's place and its own field."""
    return structs.replace(fact, where=structs.replace(where, field=fact.where.field))
