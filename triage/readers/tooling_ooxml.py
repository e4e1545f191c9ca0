"""Words of the program's own language in an OOXML package: style ids, theme, part headings, object names.

Word writes built-in styles under their English names, but gives them ids, and linked
character styles names, in the language of its interface; Excel names its cell styles, all
three the kinds of parts in `app.xml` and the objects they insert.
Source: casebook, section 4.4 (UI-language fossils); ISO/IEC 29500-1, 17.7.4.17 and 22.2.2.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from triage.model.facts import Where
from triage.readers.gather import Gather
from triage.readers.ooxml_package import Package
from triage.readers.xmltree import attribute, children, local, text_of

_BUILT_IN = frozenset(
    [
        *("Normal", "Default Paragraph Font", "Normal Table", "No List", "heading 1", "Title", "header", "footer"),
        *("List Paragraph", "Hyperlink", "Table Grid", "Normal (Web)", "Body Text", "Subtitle", "Balloon Text"),
    ]
)
"""Built-in styles, under the names of styles.xml, whose ids are kept."""
_MOST = 40
"""Names kept of one kind in one part."""
_NUMBERED = re.compile(r"^(?P<stem>\D{1,60}?)\s*\d{1,4}$")


def read_tooling(package: Package, main: str, into: Gather) -> None:
    """Gather the traces of styles, theme and properties; what cannot be parsed is noted by the package."""
    for relation in package.relations(main, "styles"):
        root = package.parse(relation.target)
        if root is not None:
            _styles(root, relation.target, into)
    for relation in package.relations(main, "theme"):
        root = package.parse(relation.target)
        if root is not None:
            _theme(root, relation.target, into)
    for relation in package.relations("", "extended-properties"):
        root = None if relation.external else package.parse(relation.target)
        if root is not None:
            _headings(root, relation.target, into)


def object_names(root: Element, part: str, into: Gather) -> None:
    """Names of pictures, frames and placeholders without their numbers: `Рисунок 3` gives `Рисунок`."""
    kept = 0
    for element in root.iter():
        if kept < _MOST and isinstance(element.tag, str) and element.tag.endswith(("}docPr", "}cNvPr")):
            match = _NUMBERED.match(element.get("name") or "")
            if match:
                kept += 1
                into.add_tooling("object", match["stem"], "body", Where(part=part, field="drawing/name"))


def _styles(root: Element, part: str, into: Gather) -> None:
    """Ids of Word's built-in styles, names of linked and own styles, names of Excel's cell styles."""
    kept = 0
    for element in root.iter():
        if local(element.tag) == "style":
            named = next(children(element, "name"), None)
            name = "" if named is None else attribute(named, "val") or ""
            where = Where(part=part, field=f"styles/{name[:40]}")
            if name in _BUILT_IN:
                into.add_tooling("style id", attribute(element, "styleId") or "", "styles", where, name)
            elif kept < _MOST:
                kept += 1
                into.add_tooling("style name", name, "styles", where)
        elif local(element.tag) == "cellStyle" and element.get("builtinId") == "0":
            where = Where(part=part, field="cellStyles")
            into.add_tooling("style name", element.get("name") or "", "styles", where, "Normal")


def _theme(root: Element, part: str, into: Gather) -> None:
    """The names of the theme and of its set of colours."""
    into.add_tooling("theme", root.get("name") or "", "theme", Where(part=part, field="theme/name"))
    for element in root.iter():
        if local(element.tag) == "clrScheme":
            name = element.get("name") or ""
            into.add_tooling("theme", name, "theme", Where(part=part, field="theme/clrScheme"), "colours")
            return


def _headings(root: Element, part: str, into: Gather) -> None:
    """The words for kinds of parts in `HeadingPairs`, and names that a program gives to sheets."""
    for element in root:
        name = local(element.tag)
        if name not in {"HeadingPairs", "TitlesOfParts"}:
            continue
        texts = [text_of(e) for e in element.iter() if local(e.tag) == "lpstr"]
        where = Where(part=part, field=f"app/{name}")
        for text in texts[:_MOST]:
            match = _NUMBERED.match(text)
            if name == "HeadingPairs":
                into.add_tooling("part heading", text, "app", where)
            elif match:
                into.add_tooling("sheet", match["stem"], "app", where)
