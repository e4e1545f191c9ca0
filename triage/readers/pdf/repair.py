"""A damaged file read again through a repairing program: qpdf, by way of pikepdf (MPL-2.0).

The plain parser comes first. Only where it gives no page does qpdf write the file anew from
what it finds, and the copy is read instead; that it was, and what the program said of the
damage, are facts. Where pikepdf is not installed (extra `strict`) that is said too.
Source of the choice: shared/research/libraries.md, section 1.
"""

from __future__ import annotations

import io
from typing import Any

from msgspec import structs

from triage.model.facts import Where, Why
from triage.model.pdf import Oddity
from triage.readers.gather import Gather
from triage.readers.pdf.guard import stage

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is repaired: qpdf holds the objects in memory."""
MOST_OBJECTS = 100_000
"""Objects that a file may seem to have: `obj` is counted."""


def needed(reader: Any) -> bool:
    """Whether the plain parser gives no page of the file."""
    try:
        return reader is None or not len(reader.pages)
    except Exception:  # the damage itself: it is told where the pages are read
        return True


def repaired(data: bytes, password: str | None, into: Gather) -> bytes | None:
    """Return the file as qpdf writes it anew; None where it cannot, is not installed, or nothing is found."""
    if len(data) > LARGEST or data.count(b"obj") > 2 * MOST_OBJECTS:
        into.add_unread("the damaged parts of the file", Why.LIMIT, "too large to be repaired")
        return None
    try:
        import pikepdf
    except ImportError:
        detail = 'repairing it needs pikepdf: pip install "document-triage[strict]"'
        into.add_unread("the damaged parts of the file", Why.MISSING_PART, detail)
        return None
    copy: bytes | None = None
    with (
        stage(into, "a repaired copy of the file"),
        pikepdf.open(io.BytesIO(data), password=password or "", suppress_warnings=True) as found,
    ):
        if 0 < len(found.pages) <= MOST_OBJECTS:
            out = io.BytesIO()
            found.save(
                out,
                static_id=True,
                compress_streams=False,
                stream_decode_level=pikepdf.StreamDecodeLevel.none,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                encryption=False,
            )
            copy = out.getvalue()
            _tell(len(found.get_warnings()), into)
    return copy


def _tell(warnings: int, into: Gather) -> None:
    """Keep as facts that a repaired copy is read, whose numbers of objects are its own."""
    into.add_field("structure", "read from", "a copy repaired by qpdf")
    detail = f"{warnings} warnings of the repairing program"
    oddity = Oddity(kind="repaired", where=Where(field="structure/read from"), detail=detail)
    into.pdf = structs.replace(into.pdf, oddities=(*into.pdf.oddities, oddity))
