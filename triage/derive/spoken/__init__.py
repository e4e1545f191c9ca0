"""`derived.spoken`: which languages a text is written in, told by several voices.

`identified(text)` tells one paragraph; `spoken(document, case)` a whole document with its
passages and lines. The voices, in the order of asking: `cld2`, `letters` (script, letters and
function words, no library), `langid`, `langdetect`; the last two are loaded only where the
first two leave a question open.
"""

from __future__ import annotations

from triage.derive.spoken import whole
from triage.derive.spoken.joined import identified
from triage.model.case import Case
from triage.model.derived import Spoken
from triage.model.document import Document
from triage.model.facts import TextLine

__all__ = ["identified", "spoken"]

MOST_REMEMBERED = 8
"""Texts whose answer is kept: the file and a few of its attachments."""

_told: dict[int, tuple[tuple[TextLine, ...], Spoken | None]] = {}
"""Identity of a text → the text itself, which keeps that identity taken, and the answer."""


def spoken(document: Document, case: Case) -> Spoken | None:
    """Tell the languages of the document's text, once: other derived facts ask for the same text again.

    Returns:
        None where there is too little text and its letters do not decide either. Where the
        voices differ, `sure` is False and `alternatives` says what else it may be.
    """
    known = _told.get(id(document.text))
    if known is None:
        known = document.text, whole.spoken(document, case)
        if len(_told) >= MOST_REMEMBERED:
            _told.clear()
        _told[id(document.text)] = known
    return known[1]
