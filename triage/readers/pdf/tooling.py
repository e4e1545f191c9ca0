"""Words of the program's own language in a PDF: names of structure types and of layers.

Word and Acrobat PDFMaker put the names of their styles into the role map of a tagged PDF
(ISO 32000-2, 14.7.3), drawing programs name layers `Ebene 1`, `Слой 1` (8.11.2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from triage.model.facts import Where
from triage.readers.gather import Gather
from triage.readers.pdf.objects import get, mapping, sequence, text

_MOST = 60
_NUMBER = re.compile(r"[\s_]*\d{1,4}$")


def read_tooling(catalogue: Mapping[Any, Any], into: Gather) -> None:
    """Gather the names; a catalogue without them gives nothing."""
    for key in list(mapping(get(get(catalogue, "/StructTreeRoot"), "/RoleMap")))[:_MOST]:
        name = (text(key) or "").lstrip("/").replace("_", " ")
        into.add_tooling("role", name, "catalog", Where(field="StructTreeRoot/RoleMap"))
    for group in sequence(get(get(catalogue, "/OCProperties"), "/OCGs"))[:_MOST]:
        name = text(mapping(group).get("/Name")) or ""
        into.add_tooling("layer", _NUMBER.sub("", name), "catalog", Where(field="OCProperties/OCGs"))
