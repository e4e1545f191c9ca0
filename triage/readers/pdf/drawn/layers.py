"""Layers that are switched off when the file is opened (ISO 32000-2, 8.11.4)."""

from __future__ import annotations

from typing import Any

from triage.readers.pdf.objects import get, identity, mapping, root, sequence, text


def switched_off(reader: Any) -> frozenset[str] | None:
    """Return the names of the layers that are off by the default configuration; None where none is.

    Args:
        reader: pypdf's document.
    """
    properties = mapping(get(root(reader), "/OCProperties"))
    default = mapping(get(properties, "/D"))
    groups = list(properties.get("/OCGs") or [])[:5_000] if isinstance(properties.get("/OCGs"), list) else []
    groups = groups or sequence(get(properties, "/OCGs"))
    off = {identity(one) for one in sequence(get(default, "/OFF"))}
    if text(get(default, "/BaseState")) == "/OFF":
        on = {identity(one) for one in sequence(get(default, "/ON"))}
        off |= {identity(one) for one in groups if identity(one) not in on}
    names = {text(get(mapping(one), "/Name")) or "" for one in groups if identity(one) in off}
    return frozenset(names) if off else None
