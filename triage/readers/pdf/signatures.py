"""Signature fields of a PDF's form: whether one is signed, when, by whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import structs

from triage.model.facts import Event, Identifies, Where
from triage.readers import timestamps
from triage.readers.gather import Gather
from triage.readers.pdf.objects import MAX_NODES, get, identity, mapping, resolved, root, sequence, text


def read_signatures(reader: Any, into: Gather) -> None:
    """Mark the document as signed where a signature field holds a /ByteRange; keep time and name."""
    for field in form_fields(reader):
        signature = get(field, "/V")
        if text(get(field, "/FT")) != "/Sig" or not sequence(get(signature, "/ByteRange")):
            continue
        into.pdf = structs.replace(into.pdf, signed=True)
        named = (text(get(field, "/T")) or "Signature")[:100]
        where = Where(field=f"{named}/M", object=identity(field))
        stated = text(get(signature, "/M"))
        if stated:
            into.add_field("signature", "M", stated[:100], where)
            into.add_stamp(Event.SIGNED, timestamps.from_pdf(stated), "signature", where)
        for key in ("/Name", "/Location", "/ContactInfo", "/Reason"):
            _keep(signature, key, named, into)


def form_fields(reader: Any) -> Iterator[dict[Any, Any]]:
    """Yield the fields of the form and their kids, bounded and without loops."""
    waiting = list(sequence(get(get(root(reader), "/AcroForm"), "/Fields")))
    seen: set[str] = set()
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        known = identity(node)
        if known is not None and known in seen:
            continue
        seen.add(known or "")
        field = mapping(resolved(node))
        yield field
        waiting.extend(sequence(field.get("/Kids")))


def _keep(signature: Any, key: str, named: str, into: Gather) -> None:
    """Keep what the signer's program wrote of the signer."""
    value = text(get(signature, key))
    if value:
        kind = Identifies.PLACE if key == "/Location" else Identifies.PERSON
        into.add_field("signature", key[1:], value[:1000], Where(field=f"{named}{key}"), kind)
