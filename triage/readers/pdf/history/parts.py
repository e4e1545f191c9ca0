"""What a revision changed beside pages and forms: metadata, attachments, data for signatures, structure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from triage.model.facts import Where
from triage.model.revisions import Change, ChangeKind
from triage.readers.pdf.history.objects import Looked, canonical, raw, reached
from triage.readers.pdf.objects import get, mapping, name_tree, root, text

if TYPE_CHECKING:
    from triage.readers.pdf.history import State

MOST_QUOTED = 1_000
"""Characters kept of one value."""


def changes(older: State, newer: State, looked: Looked) -> Iterator[Change]:
    """Yield the changes, those in metadata first, what is left over last."""
    yield from _info(older, newer, looked)
    yield from _root_part("/Metadata", ChangeKind.METADATA, "XMP", older, newer, looked)
    yield from _root_part("/DSS", ChangeKind.VALIDATION, "DSS", older, newer, looked)
    yield from _attachments(older, newer, looked)
    looked.touches(set(older.frame | newer.frame) | _direct(older) | _direct(newer))
    if looked.left:
        first = f"{min(looked.left)} 0"
        count = f"{len(looked.left)} objects"
        yield Change(kind=ChangeKind.STRUCTURE, where=Where(revision=newer.number, object=first), after=count)


def _info(older: State, newer: State, looked: Looked) -> Iterator[Change]:
    """Yield keys of the Info dictionary that differ."""
    raws = [raw(state.reader.trailer, "/Info") for state in (older, newer)]
    looked.touches(reached(*raws, stops=newer.frame))
    old, new = ({str(k).lstrip("/"): (text(v) or "")[:MOST_QUOTED] for k, v in mapping(one).items()} for one in raws)
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name, ""), new.get(name, "")
        if before != after:
            where = Where(revision=newer.number, field=f"Info/{name[:100]}")
            yield Change(kind=ChangeKind.METADATA, where=where, before=before, after=after)


def _root_part(key: str, kind: ChangeKind, name: str, older: State, newer: State, looked: Looked) -> Iterator[Change]:
    """Yield one change where an entry of the catalogue, or anything that it leads to, differs."""
    raws = [raw(root(state.reader), key) for state in (older, newer)]
    touched = looked.touches(reached(*raws, stops=older.frame | newer.frame))
    if touched or canonical(raws[0]) != canonical(raws[1]):
        yield Change(kind=kind, where=Where(revision=newer.number, field=name))


def _attachments(older: State, newer: State, looked: Looked) -> Iterator[Change]:
    """Yield attached files of the name tree that came, went or changed."""
    trees = [get(get(root(state.reader), "/Names"), "/EmbeddedFiles") for state in (older, newer)]
    old, new = ({name[:200]: value for name, value in name_tree(tree)} for tree in trees)
    for name in sorted(old.keys() | new.keys()):
        touched = looked.touches(reached(old.get(name), new.get(name), stops=older.frame | newer.frame))
        if touched or (name in old) != (name in new):
            before, after = (name if name in listed else "" for listed in (old, new))
            where = Where(revision=newer.number, part=name)
            yield Change(kind=ChangeKind.ATTACHMENT, where=where, before=before, after=after)


def _direct(state: State) -> set[int]:
    """Return the objects that the catalogue keeps its names and permissions in."""
    catalogue = root(state.reader)
    return {entry.idnum for key in ("/Names", "/Perms") if hasattr(entry := raw(catalogue, key), "idnum")}
