"""Properties of an OOXML package: core, app, custom and a document's settings."""

from __future__ import annotations

from triage.model.facts import DeclaredLanguage, Event, Identifies, Role, Tool, Where
from triage.readers.gather import Gather
from triage.readers.office import Draft, whole
from triage.readers.ooxml_package import Package
from triage.readers.outward import is_remote, leads_to
from triage.readers.timestamps import from_iso
from triage.readers.xmltree import attribute, children, local, text_of

_EVENTS = {"created": Event.CREATED, "modified": Event.MODIFIED, "lastPrinted": Event.PRINTED}
_PEOPLE = {
    "creator": Role.AUTHOR,
    "lastModifiedBy": Role.LAST_MODIFIED_BY,
    "Manager": Role.MANAGER,
    "Company": Role.ORGANISATION,
}
_LISTS = {"HeadingPairs", "TitlesOfParts", "HLinks", "DigSig"}
"""Structured values of app.xml that are no metadata of the document's making."""

_SETTINGS = {
    "trackRevisions": "val",
    "rsidRoot": "val",
    "documentProtection": "edit",
    "removePersonalInformation": "val",
    "removeDateAndTime": "val",
    "docId": "val",
    "persistentDocumentId": "val",
    "proofState": "spelling",
    "documentType": "val",
    "mailMerge": "",
}
"""Element of settings.xml → the attribute whose value is kept; "" keeps only that it is there."""
_MACHINE_SETTINGS = {"docId", "persistentDocumentId"}
"""Ids that other documents from the same file carry too."""
_OFF = {"0", "false", "off", "none"}


def read_core(package: Package, into: Gather, draft: Draft) -> None:
    """`docProps/core.xml`: Dublin Core, the three dates, two names, the revision number."""
    for part in _parts(package, "core-properties", "docProps/core.xml"):
        root = package.parse(part)
        for element in root if root is not None else ():
            name, value = local(element.tag), text_of(element)
            where = Where(part=part, field=f"core/{name}")
            if not name or not value:
                continue
            into.add_field("core", name, value, where, Identifies.PERSON if name in _PEOPLE else Identifies.NONE)
            if name in _EVENTS:
                into.add_stamp(_EVENTS[name], from_iso(value), "core", where)
            elif name in _PEOPLE:
                into.add_person(_PEOPLE[name], value, "core", where)
            elif name == "language":
                into.languages.append(DeclaredLanguage(tag=value, of="document", origin="core", where=where))
            elif name == "revision":
                draft.revision_number = whole(value)


def read_app(package: Package, into: Gather, draft: Draft) -> None:
    """`docProps/app.xml`: program and version, template, editing time, counts, company and manager."""
    for part in _parts(package, "extended-properties", "docProps/app.xml"):
        root = package.parse(part)
        values = {} if root is None else {local(e.tag): text_of(e) for e in root}
        for name, value in values.items():
            if not name or not value or name in _LISTS:
                continue
            where = Where(part=part, field=f"app/{name}")
            identifies = Identifies.PERSON if name in _PEOPLE else leads_to("", value)
            into.add_field("app", name, value, where, identifies)
            if name in _PEOPLE:
                into.add_person(_PEOPLE[name], value, "app", where)
        _application(values, part, into, draft)


def _application(values: dict[str, str], part: str, into: Gather, draft: Draft) -> None:
    """The program as one text, `Microsoft Office Word 16.0000`, and the numbers of app.xml."""
    draft.application = values.get("Application") or None
    draft.app_version = values.get("AppVersion") or None
    draft.template = values.get("Template") or None
    draft.editing_minutes = whole(values.get("TotalTime"))
    draft.words = whole(values.get("Words"))
    if draft.application:
        text = f"{draft.application} {draft.app_version or ''}".strip()
        into.add_software(Tool.CREATOR, text, "app", Where(part=part, field="app/Application"))


def read_custom(package: Package, into: Gather) -> None:
    """`docProps/custom.xml`: properties of any name; WPS Office writes its build there."""
    for part in _parts(package, "custom-properties", "docProps/custom.xml"):
        root = package.parse(part)
        for element in children(root, "property") if root is not None else ():
            name, value = element.get("name", ""), text_of(element)
            where = Where(part=part, field=f"custom/{name}")
            into.add_field("custom", name, value, where, leads_to(name, value))
            if name == "KSOProductBuildVer":
                into.add_software(Tool.CREATOR, f"WPS Office {value}", "custom", where)


def read_settings(package: Package, main: str, into: Gather, draft: Draft) -> None:
    """Word's settings part: recording of changes, template, theme languages, ids."""
    for relation in package.relations(main, "settings"):
        part = relation.target
        root = package.parse(part)
        for element in root if root is not None else ():
            name = local(element.tag)
            if name in _SETTINGS:
                _setting(name, attribute(element, _SETTINGS[name]) or "on", part, into, draft)
            elif name == "themeFontLang":
                _theme_languages(dict(element.attrib), part, into)
            elif name == "rsids":
                ids = [attribute(rsid, "val") or "" for rsid in children(element, "rsid")]
                into.add_field("settings", "rsids", len(ids), Where(part=part, field="settings/rsids"))
            elif name == "compat":
                for setting in children(element, "compatSetting"):
                    if attribute(setting, "name") == "compatibilityMode":
                        _setting("compatibilityMode", attribute(setting, "val") or "", part, into, draft)
        _template(package, part, into, draft)


def _setting(name: str, value: str, part: str, into: Gather, draft: Draft) -> None:
    """One setting as a field; `trackRevisions` also as a fact of its own."""
    identifies = Identifies.DEVICE if name in _MACHINE_SETTINGS else Identifies.NONE
    into.add_field("settings", name, value, Where(part=part, field=f"settings/{name}"), identifies)
    if name == "trackRevisions":
        draft.tracking = value.lower() not in _OFF


def _theme_languages(attributes: dict[str, str], part: str, into: Gather) -> None:
    """`themeFontLang`: the languages whose theme fonts were chosen when the document was made."""
    of = {"val": "default", "eastAsia": "east asian", "bidi": "complex script"}
    for key, tag in attributes.items():
        name = local(key)
        where = Where(part=part, field=f"settings/themeFontLang/{name}")
        if name in of and tag:
            into.add_field("settings", f"themeFontLang/{name}", tag, where)
            into.languages.append(DeclaredLanguage(tag=tag, of=of[name], origin="settings", where=where))


def _template(package: Package, part: str, into: Gather, draft: Draft) -> None:
    """The attached template's path; one on another machine is also active content."""
    for relation in package.relations(part, "attachedTemplate"):
        where = Where(part=relation.part, field="settings/attachedTemplate")
        identifies = Identifies.DEVICE if is_remote(relation.target) else Identifies.PERSON
        into.add_field("settings", "attachedTemplate", relation.target, where, identifies)
        draft.template = draft.template or relation.target


def _parts(package: Package, kind: str, usual: str) -> list[str]:
    """Names of the property parts of one kind: by relationship, else the usual name."""
    named = [r.target for r in package.relations("", kind) if not r.external]
    return list(dict.fromkeys(named)) or [usual]
