"""The lock of an encrypted PDF that was opened: whether it took a password, and what it forbids."""

from __future__ import annotations

from typing import Any

from msgspec import structs

from triage.readers.gather import Gather
from triage.readers.pdf.objects import get

_RIGHTS = (
    (3, "printing"),
    (4, "changes"),
    (5, "copying of text"),
    (6, "comments"),
    (9, "filling in of forms"),
    (11, "assembly"),
)
"""Bit, counted from 1, of /P and what it allows (ISO 32000-2, table 22)."""


def read_lock(reader: Any, password: str | None, into: Gather) -> None:
    """Set `unlocked_with` and `forbidden` of the PDF's facts; does nothing for a file without encryption.

    Args:
        reader: pypdf's document, unlocked.
        password: what opened it, "" for none.
        into: where the PDF's facts are.
    """
    if not reader.is_encrypted:
        return
    stated = get(get(reader.trailer, "/Encrypt"), "/P")
    bits = int(stated) if isinstance(stated, (int, float)) else -1
    forbidden = tuple(what for bit, what in _RIGHTS if not bits >> (bit - 1) & 1)
    opened = "the password given" if password else "no password"
    into.pdf = structs.replace(into.pdf, unlocked_with=opened, forbidden=forbidden)
