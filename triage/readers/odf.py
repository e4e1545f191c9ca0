"""OpenDocument files (ODF 1.0 to 1.4, ISO/IEC 26300): bytes → facts.

Metadata first, then text, then what can run. A part that the manifest calls encrypted is
noted as locked and left alone.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from triage.model.facts import DeclaredLanguage, Event, Identifies, Role, Tool, Where, Why
from triage.readers.gather import Gather, Source, Tools
from triage.readers.odf_active import read_active
from triage.readers.odf_styles import read_pages, read_styles
from triage.readers.odf_text import read_text
from triage.readers.office import Draft, whole
from triage.readers.ooxml_package import Package
from triage.readers.outward import leads_to
from triage.readers.timestamps import from_iso
from triage.readers.tooling_odf import read_tooling
from triage.readers.xmltree import attribute, children, local, text_of
from triage.readers.zipfiles import ZipError, open_zip

_EVENTS = {"creation-date": Event.CREATED, "date": Event.MODIFIED, "print-date": Event.PRINTED}
_PEOPLE = {"initial-creator": Role.AUTHOR, "creator": Role.LAST_MODIFIED_BY}
_PERSONAL = {"initial-creator", "creator", "printed-by"}
_SETTINGS = {
    "PrinterName": Identifies.DEVICE,
    "Rsid": Identifies.NONE,
    "RsidRoot": Identifies.NONE,
    "CurrentDatabaseDataSource": Identifies.PERSON,
    "LoadReadonly": Identifies.NONE,
    "RedlineProtectionKey": Identifies.NONE,
}
"""Items of settings.xml that are kept, and whom they could lead to."""
_DURATION = re.compile(r"^P(?:(\d{1,6})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:[\d.]{1,12}S)?)?$")


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Read one package; what is damaged, locked or too large is noted and the rest goes on."""
    try:
        container = open_zip(source.data, tools.limits)
    except ZipError as error:
        into.add_unread("the whole package", error.why, error.detail)
        return
    package, draft = Package(container, into), Draft()
    draft.put(into)
    locked = _locked(package)
    if locked:
        into.add_unread(
            "the document", Why.LOCKED, "it is protected by a password; triage cannot open encrypted OpenDocument files"
        )
    _read_meta(_open(package, "meta.xml", locked), into, draft)
    _read_settings(_open(package, "settings.xml", locked), into)
    draft.put(into)
    styles, content = (_open(package, part, locked) for part in ("styles.xml", "content.xml"))
    looks = read_styles(styles, content, into)
    read_pages(styles, content, into, tools)
    read_tooling(content, into)
    read_text(styles, content, looks, into, tools, draft)
    if content is None and "content.xml" not in locked and not locked:
        into.add_unread("the document's text", Why.DAMAGED, "content.xml is missing or damaged")
    read_active(package, content, into, tools, locked)


def _locked(package: Package) -> set[str]:
    """Names of the members that the manifest says are encrypted."""
    root = package.parse("META-INF/manifest.xml")
    entries = children(root, "file-entry") if root is not None else ()
    return {attribute(e, "full-path") or "" for e in entries if next(children(e, "encryption-data"), None) is not None}


def _open(package: Package, part: str, locked: set[str]) -> Element | None:
    """Parse a part unless it is locked."""
    return None if part in locked else package.parse(part)


def _read_meta(root: Element | None, into: Gather, draft: Draft) -> None:
    """`meta.xml`: dates, names, generator, editing time and cycles, statistics, user-defined values."""
    holder = None if root is None else next(children(root, "meta"), None)
    for element in holder if holder is not None else ():
        name, value = local(element.tag), text_of(element)
        if name == "user-defined":
            key = attribute(element, "name") or ""
            into.add_field("meta", f"user-defined/{key}", value, _at(f"user-defined/{key}"), leads_to(key, value))
        elif name == "document-statistic":
            _statistics(element, into, draft)
        elif name == "template":
            path = attribute(element, "href") or attribute(element, "title") or ""
            draft.template = path or None
            into.add_field("meta", "template", path, _at("template"), leads_to("", path))
        elif name and value:
            into.add_field("meta", name, value, _at(name), Identifies.PERSON if name in _PERSONAL else Identifies.NONE)
            _meaning(name, value, into, draft)


def _meaning(name: str, value: str, into: Gather, draft: Draft) -> None:
    """What one value of `meta.xml` is beside a field."""
    if name in _EVENTS:
        into.add_stamp(_EVENTS[name], from_iso(value), "meta", _at(name))
    elif name in _PEOPLE:
        into.add_person(_PEOPLE[name], value, "meta", _at(name))
    elif name == "generator":
        draft.application = value
        into.add_software(Tool.CREATOR, value, "meta", _at(name))
    elif name == "editing-cycles":
        draft.revision_number = whole(value)
    elif name == "editing-duration":
        draft.editing_minutes = _minutes(value)
    elif name == "language":
        into.languages.append(DeclaredLanguage(tag=value, of="document", origin="meta", where=_at(name)))


def _statistics(element: Element, into: Gather, draft: Draft) -> None:
    """Counts that the program wrote down when it saved."""
    for key, value in element.attrib.items():
        into.add_field("meta", f"statistic/{local(key)}", value, _at(f"statistic/{local(key)}"))
    draft.words = whole(attribute(element, "word-count"))


def _read_settings(root: Element | None, into: Gather) -> None:
    """`settings.xml`: the printer, the revision-save ids, the data source."""
    for item in root.iter() if root is not None else ():
        name = attribute(item, "name") or ""
        if local(item.tag) == "config-item" and name in _SETTINGS and item.text:
            where = Where(part="settings.xml", field=f"settings/{name}")
            into.add_field("settings", name, item.text, where, _SETTINGS[name])


def _minutes(duration: str) -> int | None:
    """An XML Schema duration → whole minutes; None where it is none, or holds months or years."""
    match = _DURATION.match(duration)
    if match is None:
        return None
    days, hours, minutes = (int(group or 0) for group in match.groups())
    return days * 1440 + hours * 60 + minutes


def _at(name: str) -> Where:
    """A value of `meta.xml`."""
    return Where(part="meta.xml", field=f"meta/{name}")
