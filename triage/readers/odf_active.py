"""What in an OpenDocument file can run, start or load something, and what lies embedded in it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from triage.model.facts import Where
from triage.readers.gather import Gather, Tools
from triage.readers.office import add_active, add_member, add_picture, is_program
from triage.readers.ole_objects import MAGIC, read_embedded
from triage.readers.ooxml_package import Package
from triage.readers.outward import add_external, is_remote, leads_to
from triage.readers.xmltree import attribute, local

_ON_OPENING = {"dom:load", "office:load-finished", "office:new", "office:start-app", "office:view-created", "on-load"}
"""Events of the document that come without a click (ODF 1.3, part 3, 14.4.3, and LibreOffice's own)."""
_LOADS = {"floating-frame": "frame", "section-source": "text", "object": "object", "object-ole": "object",
          "applet": "object", "plugin": "object", "table-source": "data", "cell-range-source": "data", "image": "picture",
          "fill-image": "picture", "background-image": "picture", "list-level-style-image": "picture"}  # fmt: skip
_DDE = {"dde-source", "dde-connection-decl"}
_MOST_LINKS = 2_000
_CONTENT = "content.xml"


def read_active(package: Package, content: Element | None, into: Gather, tools: Tools, locked: set[str]) -> None:
    """Look at the elements that start or load, then at the members of the package."""
    for element in content.iter() if content is not None else ():
        name = local(element.tag)
        if name == "event-listener":
            _listener(element, into)
        elif name in _DDE:
            detail = f"{attribute(element, 'dde-application') or ''} {attribute(element, 'dde-topic') or ''}".strip()
            automatic = attribute(element, "automatic-update") == "true"
            add_active(into, "dde", detail[:200], Where(part=_CONTENT, field=name), automatic=automatic)
        else:
            _link(name, attribute(element, "href") or "", into)
    _members(package, into, tools, locked)


def _listener(element: Element, into: Gather) -> None:
    """A macro tied to an event; the name of a macro is no text of the document."""
    event, target = attribute(element, "event-name") or "", attribute(element, "href") or ""
    target = target or attribute(element, "macro-name") or ""
    if target:
        automatic = event in _ON_OPENING
        add_active(into, "script", f"{event}: {target}"[:300], Where(part=_CONTENT, field=event), automatic=automatic)


def _link(name: str, target: str, into: Gather) -> None:
    """Keep a link out of the package as a field; one that loads from another machine is active."""
    outside = is_remote(target) or target.startswith(("file:", "../", "/"))
    if not outside or len(into.fields) > _MOST_LINKS:
        return
    where = Where(part=_CONTENT, field=f"external/{name}")
    into.add_field("external", name, target, where, leads_to("", target))
    if name in _LOADS:
        add_external(into, _LOADS[name], target, where, automatic=is_remote(target))


def _members(package: Package, into: Gather, tools: Tools, locked: set[str]) -> None:
    """Macro modules, scripts, OLE objects, programs and pictures among the members."""
    for member in package.zip.members:
        name, where = member.name, Where(part=member.name)
        if member.folder or name in locked:
            continue
        top = name.partition("/")[0]
        if top == "Basic" and name.count("/") >= 2 and not name.endswith("script-lb.xml"):
            add_active(into, "macro", name, where, automatic=False)
        elif top == "Scripts":
            add_active(into, "script", name, where, automatic=False)
        elif top == "Pictures" and len(into.pictures) < tools.limits.members:
            _picture(package, name, into, tools)
        elif top.startswith("Object") and "/" not in name:
            _object(package, name, into, tools)


def _picture(package: Package, name: str, into: Gather, tools: Tools) -> None:
    """A picture; a JPEG with EXIF is read as a member, for what it says of its origin."""
    data = package.read(name)
    if data:
        add_picture(into, data, name, Where(part=name))
        if data.startswith(b"\xff\xd8") and b"Exif\x00" in data[:65_536]:
            add_member(into, tools, data, name.rpartition("/")[2])


def _object(package: Package, name: str, into: Gather, tools: Tools) -> None:
    """An object of another program, as one OLE file or any other file."""
    data = package.read(name) or b""
    if data.startswith(MAGIC):
        read_embedded(data, into, tools, name)
    elif is_program(name, data):
        add_active(into, "program", name, Where(part=name), automatic=False)
