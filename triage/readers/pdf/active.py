"""What can run or start something in a PDF: actions, scripts, launched programs, forms that send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from triage.model.facts import Active, Where
from triage.readers.gather import Gather
from triage.readers.pdf.objects import get, identity, mapping, name_tree, root, sequence, text
from triage.readers.pdf.signatures import form_fields

MAX_ACTIVE = 500
"""Actions kept of one document."""
MAX_CHAIN = 50
"""Actions followed of one chain of /Next."""

_KINDS = {
    "/JavaScript": "script",
    "/Rendition": "script",
    "/Launch": "launch",
    "/SubmitForm": "form-action",
    "/ImportData": "form-action",
}
"""Types of action (ISO 32000-2, 12.6.4) that run or send something."""
_OPENING = {"/O", "/PO", "/PV", "/PI", "/PC", "/C", "/WC", "/WS", "/DS", "/WP", "/DP"}
"""Triggers (ISO 32000-2, 12.6.3) that fire by opening, showing, saving or closing, without a click."""


def read_document(reader: Any, into: Gather) -> None:
    """Actions of the catalogue and of the form, and the scripts of the document."""
    catalogue = root(reader)
    _add(get(catalogue, "/OpenAction"), "OpenAction", True, Where(field="Catalog/OpenAction"), into, opening=True)
    _add_triggers(catalogue, "Catalog", Where(field="Catalog/AA"), into)
    for name, action in name_tree(get(get(catalogue, "/Names"), "/JavaScript")):
        where = Where(field="Names/JavaScript", object=identity(action))
        _add(action, f"document script {name[:100]}", True, where, into)
    for field in form_fields(reader):
        _add_triggers(field, f"form field {(text(get(field, '/T')) or '')[:100]}", Where(object=identity(field)), into)
    _add_xfa(catalogue, into)


def read_page(page: Any, number: int, into: Gather) -> None:
    """Actions of one page and of its annotations."""
    _add_triggers(page, f"page {number}", Where(page=number), into)
    for reference in sequence(page.get("/Annots")):
        annotation = mapping(reference)
        where = Where(page=number, object=identity(reference))
        _add(annotation.get("/A"), f"annotation on page {number}", False, where, into)
        _add_triggers(annotation, f"annotation on page {number}", where, into)


def _add_triggers(holder: Any, detail: str, where: Where, into: Gather) -> None:
    """Actions of an /AA dictionary."""
    for trigger, action in mapping(get(holder, "/AA")).items():
        _add(action, f"{detail} {trigger}", str(trigger) in _OPENING, where, into)


def _add(action: Any, detail: str, automatic: bool, where: Where, into: Gather, *, opening: bool = False) -> None:
    """Add each action of a chain that runs or sends something; web addresses only where opening follows them."""
    kinds = _KINDS | {"/URI": "external-object"} if opening else _KINDS
    for step in _chain(action):
        kind = kinds.get(text(get(step, "/S")) or "")
        if kind is None or (text(get(step, "/S")) == "/Rendition" and "/JS" not in step):
            continue
        made = Active(kind=kind, detail=detail, automatic=automatic, where=where)
        if made not in into.active and len(into.active) < MAX_ACTIVE:
            into.active.append(made)


def _chain(action: Any) -> Iterator[dict[Any, Any]]:
    """Yield an action and those that follow it by /Next."""
    waiting = [action]
    for _ in range(MAX_CHAIN):
        if not waiting:
            return
        step = mapping(waiting.pop(0))
        yield step
        following = get(step, "/Next")
        waiting.extend(sequence(following) if isinstance(following, list) else [following] if following else [])


def _add_xfa(catalogue: Any, into: Gather) -> None:
    """An XFA form whose template carries scripts."""
    form = get(get(catalogue, "/AcroForm"), "/XFA")
    for part in sequence(form) if isinstance(form, list) else [form]:
        stream = mapping(part)
        if hasattr(stream, "get_data") and b"<script" in stream.get_data():
            where = Where(field="AcroForm/XFA")
            into.active.append(Active(kind="script", detail="script of an XFA form", automatic=False, where=where))
            return
