"""`derived.typewriting`: whether a document should be free of what word processors set."""

from __future__ import annotations

from datetime import date

from triage.model.case import Case
from triage.model.document import Document
from triage.model.typeset import Typewriting

FIRST_PROGRAMS = date(1984, 1, 24)
"""The Macintosh: the first personal computer on which curly quotes and proportional faces were at hand.
Word set quotes and raised ordinals by itself from 1993 on (version 6). Source: general knowledge, to be
verified; printers' shops had all of these signs since the 19th century."""


def typewriting(document: Document, case: Case) -> Typewriting | None:
    """Return why, or None where the document is neither said to be typewritten nor older than such programs."""
    claimed = case.claims.medium == "typewritten"
    dated = case.claims.date
    if claimed or (dated is not None and dated.last < FIRST_PROGRAMS):
        return Typewriting(claimed=claimed, last=dated.last if dated else None)
    return None
