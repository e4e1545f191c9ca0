"""Which face and which language a run of a Word document has: run → styles → defaults → theme.

Source: ISO/IEC 29500-1, 17.7.2 (style hierarchy) and 17.3.2.26 (rFonts). Table styles and
numbering are left out: they seldom set a face.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from msgspec import Struct, field

from triage.readers.xmltree import attribute, children, local

Look = dict[str, str]
"""Properties of a run: `font:ascii`, `font:hAnsi`, `font:eastAsia`, `font:cs`, `lang:val`,
`lang:eastAsia`, `lang:bidi`, `rtl`, `cs`, `sz`, `szCs` (half points), `color`, `vertAlign`.
A theme face is `+minorHAnsi` and the like."""

SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_LANGUAGE_OF = {"ascii": "val", "hAnsi": "val", "eastAsia": "eastAsia", "cs": "bidi"}
_THEME_ATTRIBUTES = {"asciiTheme": "ascii", "hAnsiTheme": "hAnsi", "eastAsiaTheme": "eastAsia", "cstheme": "cs"}
_OFF = {"0", "false", "off"}

_EAST = re.compile(
    "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
_COMPLEX = re.compile("[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufeff]")
_ASCII = re.compile("[!-~]")
_INK = re.compile(r"\S")

_SCRIPTS = {
    "ar": "Arab", "fa": "Arab", "ps": "Arab", "ur": "Arab", "ku": "Arab", "ug": "Uigh", "sd": "Arab", "he": "Hebr",
    "ja": "Jpan", "ko": "Hang", "th": "Thai", "hi": "Deva", "zh-cn": "Hans", "zh-sg": "Hans", "zh-tw": "Hant", "zh-hk": "Hant",
}  # fmt: skip
"""Language of `themeFontLang` → the theme's script key that stands in for an empty face."""


class Styles(Struct, kw_only=True):
    """The styles and the theme of one document."""

    defaults: Look = field(default_factory=dict)
    own: dict[str, tuple[str, Look]] = field(default_factory=dict)
    """Style id → (the style it is based on, what it sets itself)."""
    default_paragraph: str = ""
    theme: dict[str, str] = field(default_factory=dict)
    """`minorHAnsi` … → face."""
    known: dict[tuple[str, str], Look] = field(default_factory=dict)
    """Looks worked out so far, by paragraph and character style."""

    def look(self, paragraph: str, character: str, run: Look) -> Look:
        """Return what holds for a run of these styles with these direct properties."""
        key = (paragraph or self.default_paragraph, character)
        if key not in self.known:
            self.known[key] = {**self.defaults, **self._chain(key[0]), **self._chain(character)}
        return {**self.known[key], **run} if run else self.known[key]

    def face(self, look: Look, slot: str) -> str:
        """Return the face of one slot; "" where the file names none."""
        named = look.get(f"font:{slot}", "")
        return self.theme.get(named[1:], "") if named.startswith("+") else named

    def language(self, look: Look, slot: str) -> str:
        """Return the declared language of one slot; "" where none is declared."""
        return look.get(f"lang:{_LANGUAGE_OF[slot]}", "")

    def _chain(self, style: str) -> Look:
        """Merge a style with those it is based on; a circle ends at its second visit."""
        chain: list[Look] = []
        seen: set[str] = set()
        while style in self.own and style not in seen:
            seen.add(style)
            based_on, look = self.own[style]
            chain.append(look)
            style = based_on
        merged: Look = {}
        for look in reversed(chain):
            merged.update(look)
        return merged


def split(text: str, look: Look) -> dict[str, int]:
    """Count a run's characters (white space apart) by the slot whose face sets them.

    A run marked right-to-left or complex script is set in `cs` throughout. Arabic, Hebrew
    and Indic letters without the mark count as `cs` too, where the standard leaves it open.
    """
    ink = len(_INK.findall(text))
    if look.get("rtl") or look.get("cs"):
        return {"cs": ink}
    plain = len(_ASCII.findall(text))
    if plain == ink:
        return {"ascii": ink}
    east, complex_ = len(_EAST.findall(text)), len(_COMPLEX.findall(text))
    return {"ascii": plain, "eastAsia": east, "cs": complex_, "hAnsi": max(0, ink - plain - east - complex_)}


def run_look(properties: Element | None) -> Look:
    """Return what an `rPr` sets itself."""
    look: Look = {}
    for element in properties if properties is not None else ():
        name = local(element.tag)
        if name == "rFonts":
            look.update(_fonts(element))
        elif name == "lang":
            look.update({f"lang:{local(k)}": v for k, v in element.attrib.items() if v})
        elif name in {"sz", "szCs", "color", "vertAlign"}:
            look[name] = attribute(element, "val") or ""
        elif name in {"rtl", "cs"}:
            look[name] = "" if (attribute(element, "val") or "1").lower() in _OFF else "1"
    return look


def _fonts(element: Element) -> Look:
    """`rFonts`: a theme attribute outranks the plain one beside it."""
    found = {local(k): v for k, v in element.attrib.items() if v}
    look = {f"font:{slot}": found[slot] for slot in SLOTS if slot in found}
    look.update({f"font:{slot}": f"+{found[name]}" for name, slot in _THEME_ATTRIBUTES.items() if name in found})
    return look


def read_styles(styles: Element | None, theme: Element | None, theme_languages: dict[str, str]) -> Styles:
    """Make the styles of a document.

    Args:
        styles: root of styles.xml.
        theme: root of the theme part.
        theme_languages: `val`, `eastAsia`, `bidi` of `themeFontLang`.
    """
    made = Styles(theme=_theme(theme, theme_languages))
    for element in styles if styles is not None else ():
        if local(element.tag) == "docDefaults":
            for holder in children(element, "rPrDefault"):
                made.defaults = run_look(next(children(holder, "rPr"), None))
        elif local(element.tag) == "style":
            _style(element, made)
    return made


def _style(element: Element, made: Styles) -> None:
    """Add one style."""
    name = attribute(element, "styleId") or ""
    parent = next(children(element, "basedOn"), None)
    based_on = "" if parent is None else attribute(parent, "val") or ""
    made.own[name] = (based_on, run_look(next(children(element, "rPr"), None)))
    if attribute(element, "type") == "paragraph" and (attribute(element, "default") or "") in {"1", "true", "on"}:
        made.default_paragraph = name


def _theme(root: Element | None, languages: dict[str, str]) -> dict[str, str]:
    """The faces of the theme under the names that `rFonts` uses."""
    faces: dict[str, str] = {}
    for element in root.iter() if root is not None else ():
        kind = {"majorFont": "major", "minorFont": "minor"}.get(local(element.tag))
        if kind is None:
            continue
        by_script = {attribute(f, "script") or "": attribute(f, "typeface") or "" for f in children(element, "font")}
        latin, east, bidi = (_typeface(element, name) for name in ("latin", "ea", "cs"))
        faces[f"{kind}Ascii"] = faces[f"{kind}HAnsi"] = latin
        faces[f"{kind}EastAsia"] = east or by_script.get(_script(languages.get("eastAsia", "")), "")
        faces[f"{kind}Bidi"] = bidi or by_script.get(_script(languages.get("bidi", "")), "")
    return faces


def _typeface(element: Element, name: str) -> str:
    """The typeface attribute of the first child of this name."""
    child = next(children(element, name), None)
    return "" if child is None else attribute(child, "typeface") or ""


def _script(language: str) -> str:
    """The theme's key for a language tag; "" where none is known."""
    tag = language.lower()
    return _SCRIPTS.get(tag) or _SCRIPTS.get(tag.partition("-")[0], "")
