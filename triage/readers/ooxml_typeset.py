"""How a Word document's text is set, run by run, and what dates the program that saved it.

Face, size and colour come from the run, its styles and the defaults, as `ooxml_styles` finds
them. Namespaces are taken from the bytes, as the XML parser forgets those that no element
uses; Word declares all it knows, so they date the release that saved the file last
(casebook 4.4), never its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct, field

from triage.model.facts import Where
from triage.model.typeset import TypesetLine, TypesetRun
from triage.readers.gather import Gather
from triage.readers.xmltree import attribute, local

MOST_LINES = 20_000
"""Paragraphs whose setting is kept: some 500 pages."""
_HEAD = 16 * 1024
"""Bytes in which the root element's namespaces stand; Word writes about four thousand."""
_MOST_NAMESPACES = 60
_DECLARED = re.compile(rb"\bxmlns:([A-Za-z]\w{0,15})\s*=\s*[\"'](http://schemas\.microsoft\.com/[^\"'<>]{1,120})[\"']")
_HALF_POINTS = 2.0
_DEFAULT_SIZE = "20"
"""Half points where nothing states a size (ISO/IEC 29500-1, 17.3.2.38)."""
_COMPLEX = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_BLACK = {"", "auto", "windowText"}

Look = dict[str, str]


class Setting(Struct):
    """The runs of one paragraph while it is read."""

    runs: list[tuple[str, str, Look, bool]] = field(default_factory=list)
    """Text, face, look, and whether it stands in a link, field or control."""

    def add(self, text: str, face: str, look: Look, *, apart: bool) -> None:
        """Add a run, joined to the one before it where nothing differs."""
        if self.runs and self.runs[-1][1:] == (face, look, apart):
            text = self.runs.pop()[0] + text
        self.runs.append((text, face, look, apart))

    def lines(self, where: Where) -> Iterator[TypesetLine]:
        """Yield the finished paragraph, unless it is empty."""
        if any(text.strip() for text, *_ in self.runs):
            yield TypesetLine(runs=tuple(_run(*run) for run in self.runs), where=where)


def _run(text: str, face: str, look: Look, apart: bool) -> TypesetRun:
    """Make one run."""
    complex_script = bool(look.get("rtl") or look.get("cs") or _COMPLEX.search(text))
    colour = look.get("color", "")
    return TypesetRun(
        text=text,
        face=face,
        size=_points(look.get("szCs" if complex_script else "sz") or _DEFAULT_SIZE),
        colour="000000" if colour in _BLACK else colour.lower()[:6],
        raised=look.get("vertAlign", "baseline") not in {"", "baseline"},
        apart=apart,
    )


def _points(half_points: str) -> float | None:
    """Half points as text → points; None for anything that is no sensible number."""
    try:
        size = float(half_points) / _HALF_POINTS
    except ValueError:
        return None
    return size if 0 < size < 2_000 else None


def declared(data: bytes, part: str, into: Gather) -> None:
    """Add the namespaces of Microsoft that a part's root element declares."""
    head = data[:_HEAD]
    head = head[: head.find(b">", head.find(b"xmlns:")) + 1 or _HEAD]
    for prefix, address in _DECLARED.findall(head)[:_MOST_NAMESPACES]:
        where = Where(part=part, field=f"xmlns:{prefix.decode('ascii')}")
        into.add_field("namespaces", prefix.decode("ascii"), address.decode("utf-8", "replace"), where)


def theme_colours(root: Element | None, part: str, into: Gather) -> None:
    """Add the first accent colour of the theme, by which its generation is known."""
    for element in root.iter() if root is not None else ():
        if local(element.tag) == "accent1":
            for child in element:
                value = attribute(child, "val") or ""
                if re.fullmatch(r"[0-9A-Fa-f]{6}", value):
                    into.add_field("theme", "accent1", value.upper(), Where(part=part, field="clrScheme/accent1"))
            return
