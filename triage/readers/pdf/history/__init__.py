"""The history of a PDF: each saved revision, and what it changed against the one before.

Each revision is opened as the document that it was (`data[:end]`), its objects are compared
with those of the revision before, and only pages whose content or resources changed are read
and drawn again. Method: ISO 32000-2, 7.5.6; shared/research/peers-documents.md, section 3 no. 1.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from msgspec import Struct, structs

from triage.model.facts import Where, Why
from triage.model.revisions import Change, ChangeKind, Revision
from triage.readers.gather import Gather, Source, Tools
from triage.readers.pdf import metadata, tangles
from triage.readers.pdf.guard import stage
from triage.readers.pdf.history import forms, notes, objects, pages, parts
from triage.readers.pdf.objects import forget_tables, get, mapping, sequence
from triage.readers.pdf.structure import count_revisions, names_section

MOST_REVISIONS = 30
"""Revisions compared, the newest; each costs some milliseconds a changed page."""
MOST_CHANGES = 600
"""Changes kept of one revision and of one part of it: pages, forms, annotations, the rest."""
MOST_OBJECTS = 500
"""Numbers of changed objects kept of one revision."""


class State(Struct, frozen=True, kw_only=True):
    """One revision, opened by both parsers."""

    number: int
    end: int
    reader: Any
    second: Any
    """pdfium's document; None where it cannot open it."""
    frame: frozenset[int] = frozenset()
    """Numbers of the catalogue, the page tree's nodes and the pages."""


def read_history(source: Source, ends: tuple[int, ...], password: str | None, into: Gather, tools: Tools) -> None:
    """Add the revisions, oldest first; one that cannot be opened is `Unread` and stands without changes.

    The one after it is then held against the last that could be opened.
    """
    if len(ends) == 1:
        into.history.append(Revision(number=1, end=ends[0]))
        return
    first = max(len(ends) - MOST_REVISIONS, 0)
    if first:
        into.add_unread("its oldest revisions", Why.LIMIT, f"only the newest {MOST_REVISIONS} are compared")
    into.history.extend(Revision(number=n, end=end) for n, end in enumerate(ends[:first], 1))
    starts, allowance = count_revisions(source.data).starts, objects.Allowance()
    older: State | None = None
    try:
        for number, end in enumerate(ends[first:], first + 1):
            made = Revision(number=number, end=end)
            newer: State | None = None
            with stage(into, f"revision {number}", Where(revision=number)):
                newer = _opened(then(source.data, ends, starts, number), number, end, password)
                made = _described(made, newer, into, tools)
                if older is not None:
                    made = _compared(made, older, newer, into, allowance)
            into.history.append(made)
            if newer is not None:
                _close(older)
                older = newer
    finally:
        _close(older)


def then(data: bytes, ends: tuple[int, ...], starts: tuple[int, ...], number: int) -> bytes:
    """Return the document as it was in one revision.

    These are the bytes up to its end. Where they do not end by naming the section at which the
    chain found this revision, the file was made so that a reader of the bytes sees another
    document than a reader of the chain; that section is then named once more.
    """
    cut = data[: ends[number - 1]]
    if len(starts) != len(ends) or names_section(cut) == starts[number - 1]:
        return cut
    return cut + b"\nstartxref\n%d\n%%%%EOF\n" % starts[number - 1]


def _opened(cut: bytes, number: int, end: int, password: str | None) -> State:
    """Open the bytes of one revision; raises what pypdf raises."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(cut), strict=False)
    forget_tables(reader)
    if reader.is_encrypted:
        reader.decrypt(password or "")
    return State(
        number=number, end=end, reader=reader, second=_second(cut, password, reader), frame=objects.frame(reader)
    )


def _second(cut: bytes, password: str | None, reader: Any) -> Any:
    """Open with pdfium; None where it cannot: boxes and pictures are missing then, words come from pypdf."""
    import pypdfium2

    try:
        return tangles.bounded(cut, password, reader)
    except pypdfium2.PdfiumError:
        return None


def _close(state: State | None) -> None:
    """Close pdfium's document."""
    if state is not None and state.second is not None:
        state.second.close()


def _described(made: Revision, state: State, into: Gather, tools: Tools) -> Revision:
    """Add the two stores of metadata as they were in this revision."""
    own = Gather(format="pdf", media_type=into.media_type, file=into.file)
    with stage(into, f"the Info dictionary of revision {state.number}"):
        metadata.read_info(state.reader, own, tools.limits)
    with stage(into, f"the XMP metadata of revision {state.number}"):
        metadata.read_xmp(state.reader, b"", own, tools.limits)
    fields = tuple(structs.replace(f, where=structs.replace(f.where, revision=state.number)) for f in own.fields)
    stamps = tuple(structs.replace(s, where=structs.replace(s.where, revision=state.number)) for s in own.stamps)
    info = tuple(f for f in fields if f.origin == "info")
    producer = next((f.value for f in info if f.name == "Producer"), "")
    xmp = tuple(f for f in fields if f.origin == "xmp")
    return structs.replace(made, info=info, xmp=xmp, stamps=stamps, producer=producer)


def _compared(made: Revision, older: State, newer: State, into: Gather, allowance: objects.Allowance) -> Revision:
    """Add what the revision changed against the one before."""
    changed = objects.changed(older.reader, newer.reader)
    made = structs.replace(made, objects=_listed(changed), signed=_signs(newer))
    looked = objects.Looked(changed, into, allowance)
    changes: list[Change] = []
    where = Where(revision=newer.number, object=next(iter(made.objects), None))
    for part in (pages.changes, forms.changes, notes.changes, parts.changes):
        with stage(into, f"what revision {newer.number} changed", Where(revision=newer.number)):
            found = list(islice(part(older, newer, looked), MOST_CHANGES + 1))
            if len(found) > MOST_CHANGES:
                what = f"further changes of revision {newer.number}"
                into.add_unread(what, Why.LIMIT, f"only the first {MOST_CHANGES} of a kind are kept")
            changes += found[:MOST_CHANGES]
    if not changes:
        changes.append(Change(kind=ChangeKind.STRUCTURE, where=where))
    return structs.replace(made, changes=tuple(changes))


def _listed(changed: frozenset[int]) -> tuple[str, ...]:
    """Name the objects."""
    return tuple(f"{number} 0" for number in sorted(changed)[:MOST_OBJECTS])


def _signs(state: State) -> bool:
    """Whether a signature of this revision covers it to its end."""
    for field in forms.fields(state.reader).values():
        ranges = sequence(get(mapping(field.raw.get("/V")), "/ByteRange"))
        plain = [int(n) for n in ranges if isinstance(n, int)]
        if len(plain) == 4 and abs(plain[2] + plain[3] - state.end) <= 2:
            return True
    return False


@contextmanager
def opened_at(data: bytes, ends: tuple[int, ...], number: int, password: str | None) -> Iterator[State]:
    """Open one revision for the time of the block; `number` counts from 1."""
    cut = then(data, ends, count_revisions(data).starts, number)
    state = _opened(cut, number, ends[number - 1], password)
    try:
        yield state
    finally:
        _close(state)
