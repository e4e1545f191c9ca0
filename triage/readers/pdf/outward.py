"""What a PDF draws from, or leads to, outside itself: web addresses, other files, streams kept elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from triage.model.facts import Where
from triage.readers.gather import Gather
from triage.readers.outward import add_external
from triage.readers.pdf.objects import MAX_NODES, get, identity, mapping, root, text

_KINDS = {"/URI": "link", "/GoToR": "file", "/Thread": "file", "/ImportData": "data"}
"""Types of action (ISO 32000-2, 12.6.4) that lead out of the file."""


def add_action(step: dict[Any, Any], automatic: bool, where: Where, into: Gather) -> None:
    """Add where an action leads, if it leads out of the file."""
    kind = _KINDS.get(text(get(step, "/S")) or "")
    if kind == "link":
        add_external(into, kind, text(get(step, "/URI")) or "", where, automatic=automatic)
    elif kind is not None and (target := target_of(step.get("/F"))):
        add_external(into, kind, target, where, automatic=automatic, remote=is_address(step.get("/F")))


def add_stream(stream: dict[Any, Any], where: Where, into: Gather) -> None:
    """Add the file that holds a stream's bytes or, for a reference XObject, its picture (ISO 32000-2, 7.3.8, 8.10.4)."""
    for specification in (stream.get("/F"), get(get(stream, "/Ref"), "/F")):
        if target := target_of(specification):
            add_external(into, "stream", target, where, automatic=True, remote=is_address(specification))


def target_of(specification: Any) -> str:
    """Return the address or path of a file specification, "" where there is none or the file is embedded."""
    if not isinstance(specification, str) and get(specification, "/EF") is not None:
        return ""
    plain = text(specification)
    if plain is not None:
        return plain
    return next((t for key in ("/UF", "/F", "/Unix", "/DOS", "/Mac") if (t := text(get(specification, key)))), "")


def is_address(specification: Any) -> bool:
    """Whether a file specification says that its name is an address (ISO 32000-2, 7.11.5)."""
    return text(get(specification, "/FS")) == "/URL"


def outline_actions(reader: Any) -> Iterator[tuple[Any, Where]]:
    """Yield the actions of the bookmarks, bounded and without loops."""
    waiting = [get(get(root(reader), "/Outlines"), "/First")]
    seen: set[str] = set()
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node = mapping(waiting.pop())
        known = identity(node)
        if not node or (known is not None and known in seen):
            continue
        seen.add(known or "")
        if "/A" in node:
            yield node.get("/A"), Where(field="Outlines", object=known)
        waiting += [node.get("/Next"), node.get("/First")]
