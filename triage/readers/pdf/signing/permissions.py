"""What a signature allows to be changed after it, as its own dictionary says."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from triage.readers.pdf.objects import MAX_NODES, get, identity, mapping, sequence, text
from triage.readers.pdf.signing.found import FormField, Found, form_fields, raw_value

_WORDS = {1: "no changes", 2: "filling in forms and signing", 3: "annotations as well"}
"""DocMDP levels: ISO 32000-2, 12.8.2.2."""


class Locks(Struct, frozen=True, kw_only=True):
    """Fields that may not be changed after signing: ISO 32000-2, 12.8.2.4."""

    action: str = ""
    """All, Include, Exclude; "" for none."""
    fields: tuple[str, ...] = ()

    def cover(self, name: str) -> bool:
        """Whether a field, by its full name, is locked."""
        listed = any(name == one or name.startswith(f"{one}.") for one in self.fields)
        return {"All": True, "Include": listed, "Exclude": not listed}.get(self.action, False)


def level(one: Found) -> int | None:
    """Return the DocMDP level, of the signature or of its field's lock; None for none."""
    stated = get(_transform(one.raw, "/DocMDP"), "/P")
    if _transform(one.raw, "/DocMDP") and stated is None:
        return 2  # the default
    stated = stated if stated is not None else get(mapping(one.holder.get("/Lock")), "/P")
    return int(stated) if isinstance(stated, int) and stated in _WORDS else None


def locks(one: Found) -> Locks:
    """Return the locked fields, of the signature or of its field's lock."""
    source = _transform(one.raw, "/FieldMDP") or mapping(one.holder.get("/Lock"))
    action = (text(get(source, "/Action")) or "").lstrip("/")
    fields = tuple(filter(None, (text(name) for name in sequence(source.get("/Fields")))))
    return Locks(action=action if action in {"All", "Include", "Exclude"} else "", fields=fields)


def locked_objects(reader: Any, locked: Locks) -> frozenset[str]:
    """Return the objects that hold or draw locked fields; those for signatures may still be signed."""
    fields = form_fields(reader) if locked.action else ()
    return frozenset(
        known for field in fields if field.kind != "/Sig" and locked.cover(field.name) for known in _of(field)
    )


def _of(field: FormField) -> set[str]:
    """Return the objects of one field: itself, its widgets, what they draw."""
    drawn = [mapping(node.get("/AP")) for node in (field.raw, *field.kids)]
    shown = [raw_value(drawing, "/N") for drawing in drawn]
    states = [raw_value(mapping(one), key) for one in shown for key in mapping(one) if not hasattr(one, "get_data")]
    return {known for node in (field.raw, *field.kids, *shown, *states) if (known := identity(node)) is not None}


def worded(one: Found) -> str:
    """Put both into words; "" where none is stated."""
    stated, locked = level(one), locks(one)
    lock = {"All": "all fields locked", "Include": "some fields locked", "Exclude": "all fields but some locked"}
    return ", ".join(filter(None, (_WORDS.get(stated or 0, ""), lock.get(locked.action, ""))))


def _transform(signature: dict[Any, Any], method: str) -> dict[Any, Any]:
    """Return the parameters of a reference with this method; empty where there is none."""
    for reference in sequence(signature.get("/Reference"))[:MAX_NODES]:
        if text(get(mapping(reference), "/TransformMethod")) == method:
            return mapping(mapping(reference).get("/TransformParams")) or {"/Type": method}
    return {}
