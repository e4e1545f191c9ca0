"""Readers: bytes → facts. One module a format family; third-party parsers only here and in derive.

`read` recognises the bytes, hands them to the reader of that family, and whatever happens
there returns a `Document`: what was gathered stays, the rest is `Unread`. It runs only inside
the cage's child process.
"""

from __future__ import annotations

from importlib import import_module

from triage.errors import UnreadableError
from triage.model.document import Document
from triage.model.facts import Unread, Why
from triage.readers.gather import COSTLY, Gather, Source, Tools
from triage.readers.kinds import Kind, also, recognise
from triage.readers.limits import Limits

_NOT_UNDERSTOOD = "no reader of triage knows this kind of file"


def read(source: Source, limits: Limits, password: str | None = None, *, wanted: frozenset[str] = COSTLY) -> Document:
    """Read one document and those inside it; of the costly parts only those that are asked for.

    Raises:
        UnreadableError: no reader knows the format; the sentence says what it seems to be.
    """
    kind = recognise(source.data, source.name)
    if kind is None or not kind.reader:
        seems = f" (it begins like {kind.format})" if kind else ""
        raise UnreadableError(f"This file could not be read: {_NOT_UNDERSTOOD}{seems}.")
    return _gathered(source, kind, _tools(limits, password, 0, wanted=wanted))


def _tools(limits: Limits, password: str | None, depth: int, *, wanted: frozenset[str]) -> Tools:
    """Make the tools for one level of containers."""

    def read_member(source: Source, level: int) -> Document | Unread:
        """Read a document inside another, or say why not."""
        what = f"embedded document {source.name}" if source.name else "an embedded document"
        if level > limits.depth:
            return Unread(what=what, why=Why.LIMIT, detail=f"it lies more than {limits.depth} containers deep")
        kind = recognise(source.data, source.name)
        if kind is None or not kind.reader:
            return Unread(what=what, why=Why.UNSUPPORTED, detail=_NOT_UNDERSTOOD)
        return _gathered(source, kind, _tools(limits, password, level, wanted=wanted))

    return Tools(limits=limits, password=password, depth=depth, wanted=wanted, read_member=read_member)


def _gathered(source: Source, kind: Kind, tools: Tools) -> Document:
    """Run one reader; an exception ends it, never the document."""
    into = Gather(format=kind.format, media_type=kind.media_type, file=source.facts(also(source.data, kind)))
    reader = import_module(f"{__name__}.{kind.reader}")
    try:
        reader.read(source, into, tools)
    except (Exception, RecursionError) as error:
        # Parsers raise anything on damaged input; MemoryError too stays inside the document.
        into.add_unread("the rest of the document", Why.DAMAGED, f"the reader stopped with {type(error).__name__}")
    return into.freeze()
