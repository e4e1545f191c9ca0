"""What a document holds, taken out of it one by one: the bytes behind `triage extract`.

Each family of formats has its own way (`paper` for PDF, `photo` for pictures, `package` for
Office files); what lies inside as a document of its own is caught where the family's reader
hands it on, so that both see the same attachments within the same bounds. Nothing is
interpreted on the way, and members are looked into at most `Limits.depth` deep.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from importlib import import_module

from msgspec import Struct, structs

from triage.errors import UnreadableError
from triage.model.document import Document
from triage.model.facts import Unread, Where, Why
from triage.model.holdings import Held, HeldKind
from triage.readers.gather import Gather, Source, Tools
from triage.readers.kinds import Kind, recognise
from triage.readers.limits import Limits

_OWN_WAY = {"pdf": "paper", "picture": "photo", "ooxml": "package", "odf": "package", "message": "letter"}
"""Reader of a format → module here that takes out what that reader does not hand on."""


class Taken(Struct, frozen=True, kw_only=True):
    """One thing with its bytes."""

    held: Held
    data: bytes


def made(kind: HeldKind, name: str, data: bytes, where: Where, note: str = "") -> Taken:
    """Describe bytes that were taken out."""
    return Taken(held=Held(kind=kind, name=name, size=len(data), where=where, note=note), data=data)


def holdings(source: Source, limits: Limits, password: str | None = None) -> Iterator[Taken | Unread]:
    """Yield everything that a document holds, and what could not be taken out.

    Raises:
        UnreadableError: no reader knows the format.
    """
    kind = recognise(source.data, source.name)
    if kind is None or not kind.reader:
        seems = f" (it begins like {kind.format})" if kind else ""
        raise UnreadableError(f"This file could not be read: no reader of triage knows this kind of file{seems}.")
    yield from _inside(source, kind, limits, password, ())


def _inside(
    source: Source, kind: Kind, limits: Limits, password: str | None, path: tuple[int, ...]
) -> Iterator[Taken | Unread]:
    """Yield what one document holds, then what each of its attachments does."""
    caught: list[Source] = []
    into = Gather(format=kind.format, media_type=kind.media_type, file=source.facts())
    tools = Tools(
        limits=limits,
        password=password,
        depth=len(path),
        wanted=frozenset(),
        read_member=lambda inner, _: _catch(inner, caught),
    )
    seen: set[str] = set()
    for taken in _own(source, kind, into, tools):
        if taken.held.kind is HeldKind.ATTACHMENT:  # met without a reader: numbered and looked into like the others
            caught.append(Source(data=taken.data, name=taken.held.name, where=taken.held.where))
            continue
        seen.add(sha256(taken.data).hexdigest())
        yield _at(taken, path)
    yield from (_unread_at(one, path) for one in into.unread)
    # Readers hand on pictures with a history of their own too: those are there already.
    inner = [one for one in caught if sha256(one.data).hexdigest() not in seen]
    for number, one in enumerate(inner, 1):
        yield _at(made(HeldKind.ATTACHMENT, one.name, one.data, one.where or Where(part=one.name)), path)
        yield from _deeper(one, limits, password, (*path, number))


def _catch(inner: Source, caught: list[Source]) -> Document:
    """Keep what a reader hands on, unread."""
    caught.append(inner)
    return Document(file=inner.facts(), format="", media_type=inner.declared_type or "")


def _own(source: Source, kind: Kind, into: Gather, tools: Tools) -> Iterator[Taken]:
    """Take out what the document holds itself; its reader meanwhile hands on attachments to `tools`."""
    try:
        if kind.reader in _OWN_WAY:
            yield from import_module(f"{__name__}.{_OWN_WAY[kind.reader]}").holdings(source, into, tools)
        if kind.reader not in {"pdf", "picture"}:
            import_module(f"triage.readers.{kind.reader}").read(source, into, tools)
    except (Exception, RecursionError) as error:  # parsers raise anything on damaged input
        into.add_unread("the rest of the document", Why.DAMAGED, f"the reader stopped with {type(error).__name__}")


def _deeper(source: Source, limits: Limits, password: str | None, path: tuple[int, ...]) -> Iterator[Taken | Unread]:
    """Look into an attachment, unless nothing here knows it or it lies too deep."""
    kind = recognise(source.data, source.name)
    if kind is None or not kind.reader:
        return
    if len(path) > limits.depth:
        detail = f"it lies more than {limits.depth} containers deep"
        yield _unread_at(Unread(what="what it holds", why=Why.LIMIT, detail=detail), path)
        return
    yield from _inside(source, kind, limits, password, path)


def _at(taken: Taken, path: tuple[int, ...]) -> Taken:
    """The same, inside the attachments of a path; only the document itself is there for the other side to copy."""
    held = structs.replace(taken.held, path=path, end=None if path else taken.held.end)
    return structs.replace(taken, held=held)


def _unread_at(unread: Unread, path: tuple[int, ...]) -> Unread:
    """The same, named by the attachment that it is about."""
    if not path:
        return unread
    return structs.replace(unread, what=f"attachment {'.'.join(map(str, path))}: {unread.what}")
