"""Which objects of a PDF differ between two revisions, by content and not by where they are stored."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from hashlib import sha256
from typing import Any

from triage.model.facts import Where, Why
from triage.readers.gather import Gather
from triage.readers.pdf.guard import stage
from triage.readers.pdf.objects import get, root, sequence, text

MOST_NODES = 20_000
"""Objects followed from one place."""
_DEEPEST = 60
"""Levels of direct objects; deeper ones count as equal to their like."""
MOST_COMPARED = 600
"""Pages compared in the whole history; each costs some ten milliseconds."""
MOST_DRAWN = 200
"""Pages drawn twice in the whole history; each costs some thirty milliseconds."""


class Allowance:
    """How many pages of the whole history may still be compared, and how many drawn."""

    def __init__(self) -> None:
        """Start with all of them."""
        self.compared, self.drawn = MOST_COMPARED, MOST_DRAWN

    def take_page(self) -> bool:
        """Whether one more page may be compared."""
        self.compared -= 1
        return self.compared >= 0

    def take_drawing(self) -> bool:
        """Whether one more page may be drawn."""
        self.drawn -= 1
        return self.drawn >= 0


class Looked:
    """The changed objects of a revision, and which of them a part has accounted for."""

    def __init__(self, changed: frozenset[int], into: Gather | None = None, allowance: Allowance | None = None) -> None:
        """Start with none accounted for.

        Args:
            changed: numbers of objects.
            into: takes what cannot be read; None to raise it.
            allowance: of the whole history.
        """
        self.changed = changed
        self.explained: set[int] = set()
        self.into = into
        self.allowance = allowance or Allowance()

    def trying(self, what: str, where: Where) -> AbstractContextManager[None]:
        """Guard one part of the work, so that what cannot be read does not hide the rest."""
        return nullcontext() if self.into is None else stage(self.into, what, where)

    def left_out(self, what: str, detail: str, where: Where) -> None:
        """Say what was not looked at."""
        if self.into is not None:
            self.into.add_unread(what, Why.LIMIT, detail, where)

    def touches(self, numbers: set[int]) -> bool:
        """Whether any of these objects changed; they count as accounted for."""
        hit = numbers & self.changed
        self.explained |= hit
        return bool(hit)

    @property
    def left(self) -> set[int]:
        """Changed objects that no part accounted for."""
        return set(self.changed) - self.explained


def changed(older: Any, newer: Any) -> frozenset[int]:
    """Return the numbers of objects that the newer reader has anew, otherwise, or no more."""
    before, after = _entries(older), _entries(newer)
    moved = {number for number in before.keys() | after.keys() if before.get(number) != after.get(number)}
    return frozenset(n for n in moved if _differs(n, before, after, older, newer))


def _entries(reader: Any) -> dict[int, tuple[int, int, int]]:
    """Return number → (generation, offset of the object or of the stream that holds it, index in it)."""
    plain = {
        number: (generation, offset, -1)
        for generation, table in reader.xref.items()
        for number, offset in table.items()
        if not reader.xref_free_entry.get(generation, {}).get(number, False)
    }
    packed = {
        number: (0, plain.get(stream, (0, 0, 0))[1], index) for number, (stream, index) in reader.xref_objStm.items()
    }
    # A packed object is the newer one where a number has both: pypdf reads it first.
    return plain | packed


def _differs(number: int, before: dict[int, Any], after: dict[int, Any], older: Any, newer: Any) -> bool:
    """Whether an object that is stored elsewhere differs in content; tables and object streams never do."""
    one, other = _content(number, before, older), _content(number, after, newer)
    return one != other and not {one[:1], other[:1]} <= {("container",), ("none",)}


def _content(number: int, entries: dict[int, Any], reader: Any) -> tuple[Any, ...]:
    """Return an object's content in a form that can be compared; a damaged object is equal to none."""
    from pypdf.generic import IndirectObject

    if number not in entries:
        return ("none",)
    try:
        made = IndirectObject(number, entries[number][0], reader).get_object()
    except Exception as error:  # damage differs from content, and is named by its kind
        return ("damaged", type(error).__name__)
    if isinstance(made, dict) and str(made.get("/Type", "")) in {"/XRef", "/ObjStm"}:
        return ("container",)
    return ("object", canonical(made))


def canonical(value: Any, depth: int = 0) -> Any:
    """Return plain nested tuples of an object; references by number, streams by their raw bytes."""
    from pypdf.generic import IndirectObject, StreamObject

    if depth > _DEEPEST:
        return "…"
    if isinstance(value, IndirectObject):
        return ("R", value.idnum)
    if isinstance(value, dict):
        entries = tuple(sorted((str(k), canonical(v, depth + 1)) for k, v in value.items() if k != "/Length"))
        return (entries, sha256(raw_bytes(value)).hexdigest()) if isinstance(value, StreamObject) else entries
    if isinstance(value, list):
        return tuple(canonical(v, depth + 1) for v in value)
    return repr(value)


def raw_bytes(stream: Any) -> bytes:
    """Return a stream's bytes as stored."""
    data = getattr(stream, "_data", b"")
    return data if isinstance(data, bytes) else str(data).encode("utf-8", "surrogatepass")


def reached(*starts: Any, stops: frozenset[int] = frozenset()) -> set[int]:
    """Return the numbers of all objects that are reached from these values.

    Args:
        starts: values, references not followed.
        stops: objects that are named and not followed: pages and the nodes of their tree, to which a part
            points back. No key is left out for its name, as resources may be called anything.
    """
    from pypdf.generic import IndirectObject

    found: set[int] = set()
    waiting = list(starts)
    while waiting and len(found) < MOST_NODES:
        value = waiting.pop()
        if isinstance(value, IndirectObject):
            if value.idnum in found:
                continue
            found.add(value.idnum)
            if value.idnum in stops:
                continue
            value = _followed(value)
        if isinstance(value, dict):
            waiting.extend(v for v in value.values() if not isinstance(v, _LEAVES))
        elif isinstance(value, list):
            waiting.extend(v for v in value if not isinstance(v, _LEAVES))
    return found


_LEAVES = (str, bytes, int, float)


def _followed(reference: Any) -> Any:
    """Return what a reference leads to; None for a damaged object, whose number says enough."""
    try:
        return reference.get_object()
    except Exception:  # damage is compared and named in `_content`
        return None


def frame(reader: Any) -> frozenset[int]:
    """Return the numbers that any saving touches: the catalogue, the nodes of the page tree, and the pages."""
    from pypdf.generic import IndirectObject

    found: set[int] = set()
    catalogue = root(reader)
    waiting = [raw(reader.trailer, "/Root"), raw(catalogue, "/Pages")]
    while waiting and len(found) < MOST_NODES:
        reference = waiting.pop()
        if not isinstance(reference, IndirectObject) or reference.idnum in found:
            continue
        found.add(reference.idnum)
        node = _followed(reference)
        if isinstance(node, dict) and text(get(node, "/Type")) == "/Pages":
            waiting.extend(sequence(raw(node, "/Kids")))
    return frozenset(found)


def raw(holder: Any, key: str) -> Any:
    """Return a value without following its reference; None where there is none."""
    return holder.raw_get(key) if hasattr(holder, "raw_get") and key in holder else None
