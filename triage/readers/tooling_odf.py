"""Words of the program's own language in an OpenDocument file: names given to sheets, pictures and frames.

Styles are of no use here: LibreOffice writes them under English names in every language.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from triage.model.facts import Where
from triage.readers.gather import Gather
from triage.readers.xmltree import attribute, local

_NUMBERED = re.compile(r"^(?P<stem>\D{1,60}?)\s*\d{1,4}$")
_MOST = 40


def read_tooling(content: Element | None, into: Gather) -> None:
    """Gather names without their numbers: `Tabelle1` gives `Tabelle`."""
    kept = 0
    for element in content.iter() if content is not None else ():
        name = local(element.tag)
        if name not in {"table", "frame"} or kept >= _MOST:
            continue
        match = _NUMBERED.match(attribute(element, "name") or "")
        if match:
            kept += 1
            kind = "sheet" if name == "table" and into.format in {"ods", "ots"} else "object"
            into.add_tooling(kind, match["stem"], "body", Where(part="content.xml", field=f"{name}/name"))
