"""Opening a PDF twice: with pypdf, unlocked where it can be, and with pdfium."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import Struct, structs

from triage.model.facts import Why
from triage.readers.gather import Gather
from triage.readers.pdf import tangles
from triage.readers.pdf.guard import reason, stage
from triage.readers.pdf.objects import forget_tables


class Opened(Struct, kw_only=True):
    """How far pypdf got."""

    reader: Any = None
    """pypdf's reader; None where it cannot open the file."""
    unlocked: bool = True
    """False where the content needs a password that was not given."""
    password: str | None = None
    """What unlocked it, or what was given where pypdf could not open the file."""


def opened(data: bytes, into: Gather, password: str | None) -> Opened:
    """Open with pypdf; try the empty password, then the given one. Failures become `Unread`."""
    from pypdf import PdfReader

    document = Opened(password=password)
    with stage(into, "the objects of the file"):
        document.reader = PdfReader(io.BytesIO(data), strict=False)
        forget_tables(document.reader)
        if document.reader.is_encrypted:
            into.pdf = structs.replace(into.pdf, encrypted=True)
            document.unlocked = False
            document.password = _unlocking(document.reader, password)
            document.unlocked = document.password is not None
            if not document.unlocked:
                _say_locked(into, password)
    if document.reader is not None and not document.unlocked and not into.unread:
        _say_locked(into, password)
    return document


def _unlocking(reader: Any, password: str | None) -> str | None:
    """Return the password that opens the file, the empty one first; None where none does."""
    for candidate in ("", password):
        if candidate is not None and reader.decrypt(candidate):
            return candidate
    return None


def _say_locked(into: Gather, password: str | None) -> None:
    """Record that the content stays shut."""
    detail = "it needs a password" if password is None else "the password given does not open it"
    into.add_unread("the content of the file", Why.LOCKED, detail)


@contextmanager
def second_parse(data: bytes, into: Gather, document: Opened) -> Iterator[Any]:
    """Open the file with pdfium for the time of the block; gives None where that fails.

    A failure is said only where pypdf failed too: the second parse alone is no part of the document.
    """
    second = None
    if document.unlocked:
        try:
            second = _pdfium(data, document)
        except Exception as error:
            if document.reader is None:
                why, detail = reason(error)
                into.add_unread("the file by a second parser", why, detail)
            else:
                into.add_field("structure", "second parse", "pdfium does not open this file")
    try:
        yield second
    finally:
        if second is not None:
            second.close()


def _pdfium(data: bytes, document: Opened) -> Any:
    """Open with pdfium; raises PdfiumError where it cannot."""
    second = tangles.bounded(data, document.password, document.reader)
    if not len(second):
        second.close()
        raise ValueError("no pages")
    return second
