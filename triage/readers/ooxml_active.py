"""What in an OOXML package can run, start or load something, and what lies embedded in it."""

from __future__ import annotations

from triage.model.facts import Identifies, Where, Why
from triage.readers.gather import Gather, Tools
from triage.readers.office import add_active, add_member, add_picture, is_program
from triage.readers.ole_objects import MAGIC, open_ole, read_embedded, read_objects
from triage.readers.ooxml_package import Package, Relation
from triage.readers.outward import add_external, is_remote, leads_to
from triage.readers.xmltree import attribute

_LOADS = {
    "attachedTemplate": "template",
    "oleObject": "object",
    "package": "object",
    "frame": "frame",
    "subDocument": "subdocument",
    "aFChunk": "text",
    "afChunk": "text",
    "image": "picture",
    "externalLinkPath": "data",
    "xlExternalLinkPath": "data",
    "externalLink": "data",
    "video": "media",
    "audio": "media",
    "media": "media",
}
"""External relationships whose target the program fetches or offers to fetch, and what it is."""
_WAITS = {"data", "media"}
"""Fetched only after a question or a click: Excel asks before it updates links, PowerPoint plays on the slide."""
_MACROS = {"vbaProject", "xlMacrosheet", "xlIntlMacrosheet"}


def read_active(package: Package, into: Gather, tools: Tools) -> None:
    """Look at every relationship of every part."""
    for relation in package.all_relations():
        if relation.external:
            _external(relation, into)
        elif relation.kind in _MACROS:
            _macros(package, relation, into, tools)
        elif relation.kind in {"oleObject", "package", "embeddings"}:
            _embedded(package, relation.target, into, tools)
        elif relation.kind == "control":
            _control(package, relation, into)
        elif relation.kind.lower() == "afchunk":
            where = Where(part=relation.target)
            add_active(into, "update", f"imported text {relation.target}", where, automatic=True)
            _embedded(package, relation.target, into, tools)
    _pictures(package, into, tools)


def _external(relation: Relation, into: Gather) -> None:
    """Keep the target as a field; one that is drawn in from outside is a reference out of the document."""
    where = Where(part=relation.part, field=f"external/{relation.kind}")
    if len(into.fields) < 2000:
        identifies = Identifies.DEVICE if relation.target.startswith("\\\\") else leads_to("", relation.target)
        into.add_field("external", relation.kind, relation.target, where, identifies)
    kind = _LOADS.get(relation.kind)
    if kind is not None:
        automatic = is_remote(relation.target) and kind not in _WAITS
        add_external(into, kind, relation.target, where, automatic=automatic)


def _macros(package: Package, relation: Relation, into: Gather, tools: Tools) -> None:
    """A VBA project, or a sheet of Excel 4 macros."""
    where = Where(part=relation.target)
    if relation.kind != "vbaProject":
        add_active(into, "macro", "a sheet of Excel 4 macros", where, automatic=True)
        return
    data = package.read(relation.target)
    if data is not None:
        try:
            with open_ole(data) as ole:
                read_objects(ole, into, tools, relation.target)
        except Exception as error:
            detail = f"the macro project is damaged ({type(error).__name__})"
            into.add_unread("macros", Why.DAMAGED, detail, where)
            add_active(into, "macro", "a macro project", where, automatic=False)


def _embedded(package: Package, part: str, into: Gather, tools: Tools) -> None:
    """An embedded object or document: OLE is opened, a program is active, anything else is read as a member."""
    data = package.read(part)
    if not data:
        return
    if data.startswith(MAGIC):
        read_embedded(data, into, tools, part)
    elif is_program(part, data):
        add_active(into, "program", part, Where(part=part), automatic=False)
    else:
        add_member(into, tools, data, part.rpartition("/")[2])


def _control(package: Package, relation: Relation, into: Gather) -> None:
    """An ActiveX control, by its class; the part may also be a plain form control of a sheet."""
    if "activex" not in relation.target.lower():
        return
    root = package.parse(relation.target)
    class_id = "" if root is None else attribute(root, "classid") or ""
    add_active(into, "control", f"ActiveX {class_id}".strip(), Where(part=relation.target), automatic=False)


def _pictures(package: Package, into: Gather, tools: Tools) -> None:
    """Pictures of the media folders; a JPEG with EXIF is read as a member, for what it says of its origin."""
    for member in package.zip.members:
        if "/media/" not in member.name or member.folder or len(into.pictures) >= tools.limits.members:
            continue
        data = package.read(member.name)
        if data:
            add_picture(into, data, member.name, Where(part=member.name))
            if data.startswith(b"\xff\xd8") and b"Exif\x00" in data[:65_536]:
                add_member(into, tools, data, member.name.rpartition("/")[2])
