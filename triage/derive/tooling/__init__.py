"""`derived.tooling`: the languages of the programs behind a document, as its traces tell them.

Traces come from the readers (ids and names of styles, themes, code pages), declared
languages, faces, metadata and the text. Each is looked up in `ui_language.csv`; what is not
in the table tells nothing. Source: casebook, sections 2.1 (M5, M6) and 4.4.
"""

from __future__ import annotations

from itertools import chain

from triage.derive.tooling.fields import from_fields, from_name, from_software, from_text
from triage.derive.tooling.traces import from_declared, from_fonts, from_traces
from triage.derive.tooling.words import beside, countries
from triage.model.case import Case
from triage.model.document import Document
from triage.model.tooling import Tooling, ToolingSign

MOST_SIGNS = 300
"""Signs kept; a document with more tells its story with these."""


def tooling(document: Document, case: Case) -> Tooling | None:
    """Collect the signs of a document; None where it carries none.

    Returns:
        The signs without repetitions, and the languages that the claims make no surprise.
    """
    found: dict[tuple[str, str], ToolingSign] = {}
    for sign in chain(
        from_traces(document.tooling),
        from_fields(document.fields),
        from_software(document.software),
        from_name(document.file),
        from_text(document.text, message=document.mail is not None),
        from_declared(document.languages),
        from_fonts(document.fonts),
    ):
        if len(found) < MOST_SIGNS:
            found.setdefault((sign.kind, sign.text), sign)
    if not found and not document.tooling:
        return None
    said = countries().get((case.claims.country or "").upper())
    claimed = (case.claims.language or "").replace("_", "-").partition("-")[0].lower()
    expected = dict.fromkeys(("en", claimed, *(said.offices if said else ())))
    return Tooling(
        signs=tuple(found.values()),
        expected=tuple(filter(None, expected)),
        usual=said.usual if said else (),
        beside={} if said else beside(),
    )
