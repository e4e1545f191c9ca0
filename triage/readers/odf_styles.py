"""Styles of an OpenDocument file: faces, languages, page sizes.

The looks are those of `ooxml_styles`: western letters are `ascii` and `hAnsi`, the others
`eastAsia` and `cs` (ODF 1.3, part 3, 20.189 to 20.191 and 16.29.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from triage.model.facts import DeclaredLanguage, Page, Where
from triage.readers.gather import Gather, Tools
from triage.readers.ooxml_styles import Look, Styles
from triage.readers.xmltree import attribute, children, local

_POINTS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "inch": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_FAMILY = {"ods": "table-cell", "odp": "graphic", "odg": "graphic"}
"""Whose default style holds for the text of a format."""
_LENGTH = re.compile(r"^\s*([\d.]{1,12})\s*(cm|mm|in|inch|pt|pc|px)\s*$")
_SLOTS = {"": ("ascii", "hAnsi"), "-asian": ("eastAsia",), "-complex": ("cs",)}
_LANGUAGES = {"": "val", "-asian": "eastAsia", "-complex": "bidi"}


def read_styles(styles: Element | None, content: Element | None, into: Gather) -> Styles:
    """Make the looks of all styles; ids are `family/name`."""
    made = Styles(default_paragraph="paragraph/Standard")
    faces = {
        attribute(e, "name") or "": (attribute(e, "font-family") or "").strip("'\"")
        for e in _named("font-face", styles, content)
    }
    for element in _named("default-style", styles):
        if attribute(element, "family") == _FAMILY.get(into.format, "paragraph"):
            made.defaults = _look(element, faces)
            _declare(made.defaults, into)
    for element in _named("style", styles, content):
        family, name = attribute(element, "family") or "", attribute(element, "name") or ""
        parent = attribute(element, "parent-style-name") or ""
        made.own[f"{family}/{name}"] = (f"{family}/{parent}" if parent else "", _look(element, faces))
    return made


def _named(name: str, *roots: Element | None) -> Iterator[Element]:
    """Yield the elements of this local name below the roots that are there."""
    for root in roots:
        if root is not None:
            yield from (e for e in root.iter() if local(e.tag) == name)


def _look(style: Element, faces: dict[str, str]) -> Look:
    """Return what a style's text properties set."""
    look: Look = {}
    for properties in children(style, "text-properties"):
        values = {local(key): value for key, value in properties.attrib.items()}
        for ending, slots in _SLOTS.items():
            declared, direct = values.get(f"font-name{ending}", ""), values.get(f"font-family{ending}", "")
            face = faces.get(declared) or declared or direct.strip("'\"")
            look.update({f"font:{slot}": face for slot in slots if face})
            language, country = values.get(f"language{ending}", ""), values.get(f"country{ending}", "")
            if language not in {"", "none", "zxx"}:
                tag = f"{language}-{country}" if country not in {"", "none"} else language
                look[f"lang:{_LANGUAGES[ending]}"] = tag
    return look


def _declare(defaults: Look, into: Gather) -> None:
    """The default style's languages are those the file declares."""
    of = {"val": "default", "eastAsia": "east asian", "bidi": "complex script"}
    for name, use in of.items():
        tag = defaults.get(f"lang:{name}", "")
        if tag:
            where = Where(part="styles.xml", field=f"styles/language/{name}")
            into.languages.append(DeclaredLanguage(tag=tag, of=use, origin="styles", where=where))


def read_pages(styles: Element | None, content: Element | None, into: Gather, tools: Tools) -> None:
    """Slides have a size each; a text gives one `Page` for each layout in use, a table none."""
    sizes = {attribute(e, "name") or "": _size(e) for e in _named("page-layout", styles)}
    masters = {
        attribute(e, "name") or "": attribute(e, "page-layout-name") or "" for e in _named("master-page", styles)
    }
    if into.format in {"odp", "odg"}:
        used = [attribute(e, "master-page-name") or "" for e in _named("page", content)]
        into.page_count = len(used)
    elif into.format in {"odt", "ott"}:
        first = "Standard" if "Standard" in masters else next(iter(masters), "")
        named = [attribute(e, "master-page-name") or "" for e in _named("style", content)]
        used = list(dict.fromkeys([first, *(name for name in named if name)]))
    else:
        return
    for number, master in enumerate(used[: tools.limits.pages], 1):
        size = sizes.get(masters.get(master, ""))
        if size is not None:
            into.pages.append(Page(number=number, width=size[0], height=size[1]))


def _size(layout: Element) -> tuple[float, float] | None:
    """Width and height in points; None where the layout does not state both."""
    for properties in children(layout, "page-layout-properties"):
        width, height = (points(attribute(properties, name) or "") for name in ("page-width", "page-height"))
        if width and height:
            return width, height
    return None


def points(length: str) -> float | None:
    """A length with its unit → PDF points; None for anything else."""
    match = _LENGTH.match(length)
    if match is None:
        return None
    try:
        return round(float(match.group(1)) * _POINTS[match.group(2)], 2)
    except ValueError:
        return None
