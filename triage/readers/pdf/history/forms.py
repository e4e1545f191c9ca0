"""What a revision changed in form fields and signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from triage.model.facts import Where
from triage.model.revisions import Change, ChangeKind
from triage.readers.pdf.history.objects import Looked, canonical, raw, reached
from triage.readers.pdf.objects import MAX_NODES, get, identity, mapping, root, sequence, text

if TYPE_CHECKING:
    from triage.readers.pdf.history import State

MOST_QUOTED = 1_000
"""Characters kept of one value."""
MOST_PAGES = 500
"""Pages on which the places of fields are looked for."""


class FormField(Struct, frozen=True, kw_only=True):
    """One field of the form."""

    kind: str
    """`/Tx`, `/Btn`, `/Ch`, `/Sig`; "" where none is stated."""
    value: str
    raw: dict[Any, Any]
    object: str | None
    kids: tuple[str, ...] = ()
    """Objects of the places where it is shown, when there are several."""


def changes(older: State, newer: State, looked: Looked) -> Iterator[Change]:
    """Yield changed values and signatures of fields, in the order of the form."""
    old, new = fields(older.reader), fields(newer.reader)
    widgets = {known: number for number, known in _listed(newer)} if old.keys() | new.keys() else {}
    for name in dict.fromkeys([*new, *old]):
        yield from _field(name, old.get(name), new.get(name), newer.number, widgets, looked)
    frame = older.frame | newer.frame
    looked.touches(reached(*(raw(root(state.reader), "/AcroForm") for state in (older, newer)), stops=frame))


def _listed(state: State) -> Iterator[tuple[int, str]]:
    """Yield (page, object) of the annotations on the first pages."""
    for number in range(1, min(len(state.reader.pages), MOST_PAGES) + 1):
        for reference in sequence(state.reader.pages[number - 1].get("/Annots")):
            if known := identity(reference):
                yield number, known


def fields(reader: Any) -> dict[str, FormField]:
    """Return the fields with a value of their own, by their full name."""
    found: dict[str, FormField] = {}
    waiting = [("", "", kid) for kid in sequence(get(get(root(reader), "/AcroForm"), "/Fields"))]
    seen: set[str] = set()
    for _ in range(MAX_NODES):
        if not waiting:
            break
        above, kind, reference = waiting.pop()
        known, node = identity(reference), mapping(reference)
        if known is not None and known in seen:
            continue
        seen.add(known or "")
        name = ".".join(filter(None, (above, text(node.get("/T")))))
        kind = text(get(node, "/FT")) or kind
        kids = [kid for kid in sequence(node.get("/Kids")) if "/T" in mapping(kid)]
        waiting.extend((name, kind, kid) for kid in kids)
        if not kids and name:
            shown = tuple(filter(None, (identity(kid) for kid in sequence(node.get("/Kids")))))
            found[name] = FormField(kind=kind, value=_value(node, kind), raw=node, object=known, kids=shown)
    return found


def _value(node: dict[Any, Any], kind: str) -> str:
    """Return a field's value as text; for a signature whether there is one."""
    value = get(node, "/V")
    if kind == "/Sig":
        return "signed" if sequence(get(mapping(value), "/ByteRange")) else ""
    several = [shown for entry in sequence(value) if (shown := text(entry)) is not None]
    return (", ".join(several) if several else text(value) or "")[:MOST_QUOTED]


def _field(
    name: str,
    old: FormField | None,
    new: FormField | None,
    revision: int,
    widgets: dict[str, int],
    looked: Looked,
) -> Iterator[Change]:
    """Yield what became of one field."""
    before, after = (one.value if one is not None else "" for one in (old, new))
    known = new or old
    if known is None:
        return
    page = next((widgets[one] for one in (known.object, *known.kids) if one in widgets), None)
    where = Where(revision=revision, page=page, field=name[:200], object=known.object)
    if known.kind == "/Sig":
        if before != after or (after and _signature(old) != _signature(new)):
            yield Change(kind=ChangeKind.SIGNATURE, where=where, before=before, after=after)
    elif before != after:
        yield Change(kind=ChangeKind.FORM_VALUE, where=where, before=before, after=after)
    elif old is not None and new is not None and looked.changed & (_drawn_by(old) | _drawn_by(new)):
        yield Change(kind=ChangeKind.FORM_VALUE, where=where, before=before, after=after, context="drawn anew")


def _drawn_by(field: FormField) -> set[int]:
    """Return the objects that draw a field."""
    from_kids = [mapping(kid).get("/AP") for kid in sequence(field.raw.get("/Kids"))]
    return reached(raw(field.raw, "/AP"), *from_kids)


def _signature(field: FormField | None) -> Any:
    """Return a signature field's value in a form that can be compared."""
    return canonical(mapping(field.raw.get("/V"))) if field is not None else None
