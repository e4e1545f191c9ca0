"""What can run or start something in a PDF: actions, scripts, launched programs, forms that send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from triage.model.facts import Active, Where
from triage.readers.gather import Gather
from triage.readers.pdf import comments, outward
from triage.readers.pdf.objects import get, identity, mapping, name_tree, root, sequence, text
from triage.readers.pdf.signatures import form_fields

MAX_ACTIVE = 500
"""Actions kept of one document."""
MAX_CHAIN = 50
"""Actions followed of one chain of /Next."""

_KINDS = {
    "/JavaScript": "script",
    "/Launch": "launch",
    "/SubmitForm": "form-action",
    "/ImportData": "form-action",
    "/GoToE": "attachment",
    "/Rendition": "media",
    "/Movie": "media",
    "/Sound": "media",
    "/RichMediaExecute": "media",
    "/GoTo3DView": "media",
    "/SetOCGState": "display",
    "/Hide": "display",
    "/ResetForm": "display",
}
"""Types of action (ISO 32000-2, 12.6.4) that do more than turn to another page of the same file."""
_PLAYERS = {"/Movie", "/Sound", "/RichMedia", "/3D", "/Screen"}
"""Types of annotation that play something, with parts of the reading program that seldom run otherwise."""
_ON_SHOWING = {"/PO", "/PV"}
"""When an annotation plays by itself: as its page is opened or comes into view."""
_OPENING = {
    "Catalog": {"/WC", "/WS", "/DS", "/WP", "/DP"},
    "page": {"/O", "/C"},
    "annotation": {"/PO", "/PC", "/PV", "/PI"},
}
"""Triggers (ISO 32000-2, 12.6.3) that fire by opening, showing, saving or closing, without a click, by what holds them.
The /C of a form field is none: it adds up when something is typed."""


def read_document(reader: Any, into: Gather) -> None:
    """Actions of the catalogue, of the form and of the bookmarks, and the scripts of the document."""
    catalogue = root(reader)
    _add(get(catalogue, "/OpenAction"), "OpenAction", True, Where(field="Catalog/OpenAction"), into)
    _add_triggers(catalogue, "Catalog", "Catalog", Where(field="Catalog/AA"), into)
    for name, action in name_tree(get(get(catalogue, "/Names"), "/JavaScript")):
        where = Where(field="Names/JavaScript", object=identity(action))
        _add(action, f"document script {name[:100]}", True, where, into)
    for field in form_fields(reader):
        named = f"form field {(text(get(field, '/T')) or '')[:100]}"
        _add_triggers(field, named, "annotation", Where(object=identity(field)), into)
    for action, where in outward.outline_actions(reader):
        _add(action, "bookmark", False, where, into)
    _add_xfa(catalogue, into)


def read_page(page: Any, number: int, into: Gather) -> None:
    """Actions of one page and of its annotations, and who commented on it."""
    _add_triggers(page, f"page {number}", "page", Where(page=number), into)
    for reference in sequence(page.get("/Annots")):
        annotation = mapping(reference)
        where = Where(page=number, object=identity(reference))
        _add(annotation.get("/A"), f"annotation on page {number}", False, where, into)
        _add_triggers(annotation, f"annotation on page {number}", "annotation", where, into)
        _add_player(annotation, number, where, into)
        comments.read_comment(annotation, where, into)


def _add_triggers(holder: Any, detail: str, of: str, where: Where, into: Gather) -> None:
    """Actions of an /AA dictionary."""
    for trigger, action in mapping(get(holder, "/AA")).items():
        _add(action, f"{detail} {trigger}", str(trigger) in _OPENING[of], where, into)


def _add(action: Any, detail: str, automatic: bool, where: Where, into: Gather) -> None:
    """Add each action of a chain that runs, sends or shows something, or leads out of the file."""
    for step in _chain(action):
        outward.add_action(step, automatic, where, into)
        kind = _KINDS.get(text(get(step, "/S")) or "")
        if kind == "media" and "/JS" in step:
            kind = "script"
        if kind == "form-action" and (target := outward.target_of(step.get("/F"))):
            detail = f"{detail}: {target[:200]}"
        if kind is not None:
            _keep(Active(kind=kind, detail=detail, automatic=automatic, where=where), into)


def _add_player(annotation: dict[Any, Any], number: int, where: Where, into: Gather) -> None:
    """Add an annotation that plays film, sound or a model."""
    subtype = text(get(annotation, "/Subtype")) or ""
    if subtype in _PLAYERS:
        activation = get(get(annotation, "/RichMediaSettings"), "/Activation")
        automatic = (text(get(activation, "/Condition")) or "") in _ON_SHOWING
        detail = f"{subtype[1:]} on page {number}"
        _keep(Active(kind="media", detail=detail, automatic=automatic, where=where), into)


def _keep(made: Active, into: Gather) -> None:
    """Keep something active, up to `MAX_ACTIVE`; the same one is said once."""
    if len(into.active) < MAX_ACTIVE and made not in into.active:
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
