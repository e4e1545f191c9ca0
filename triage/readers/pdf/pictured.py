"""Metadata of the pictures that a PDF draws: those inside a JPEG stream, and those kept beside any picture."""

from __future__ import annotations

from typing import Any

from triage.model.facts import Where
from triage.readers.gather import Gather
from triage.readers.pdf import outward
from triage.readers.pdf.guard import reason
from triage.readers.pdf.objects import mapping
from triage.readers.picture_inside import LOOKED_AT, Inside, metadata_inside

MOST_READ = 300
"""Pictures of one document whose metadata are read; they cost about half a millisecond each."""


def metadata_of(picture: dict[Any, Any], format: str, where: Where, into: Gather) -> Inside:
    """Read EXIF, XMP and IPTC of one picture; note where its samples lie in another file.

    Args:
        picture: the image XObject.
        format: its picture format, or `bitmap`.
        where: its page and object.
        into: for what could not be read.
    """
    outward.add_stream(picture, where, into)
    if len(into.pictures) >= MOST_READ:
        return Inside()
    try:
        return metadata_inside(_jpeg(picture) if format == "jpeg" else b"", format, where, _packet(picture))
    except Exception as error:
        why, detail = reason(error)
        into.add_unread("the metadata of a picture", why, detail, where)
        return Inside()


def _jpeg(picture: Any) -> bytes:
    """Return the start of a JPEG stream; pypdf undoes the filters before the last one and hands the JPEG over as it is."""
    data: bytes = picture.get_data() if hasattr(picture, "get_data") else b""
    return data[:LOOKED_AT]


def _packet(picture: dict[Any, Any]) -> bytes:
    """Return the XMP packet of a picture's /Metadata (ISO 32000-2, 14.3.2), b"" where there is none."""
    stream = mapping(picture.get("/Metadata"))
    data: bytes = stream.get_data() if hasattr(stream, "get_data") else b""
    return data[:LOOKED_AT]
