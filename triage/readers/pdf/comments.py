"""Who commented on a PDF, and when: the authors and dates of its annotations."""

from __future__ import annotations

from typing import Any

from triage.model.facts import Event, Identifies, Role, Where
from triage.readers import timestamps
from triage.readers.gather import Gather
from triage.readers.pdf.objects import get, text

ORIGIN = "annotation"
MOST = 500
"""Comments kept of one document."""
_NO_COMMENTS = {
    "/Link",
    "/Widget",
    "/Popup",
    "/PrinterMark",
    "/TrapNet",
    "/Screen",
    "/Watermark",
    "/RichMedia",
    "/3D",
    "/Movie",
}
"""Annotations that are no markup (ISO 32000-2, table 171): what stands in their /T is the name of a field or a film."""


def read_comment(annotation: dict[Any, Any], where: Where, into: Gather) -> None:
    """Add the author and the date of last change of one annotation, if it is a comment.

    Args:
        annotation: any annotation of a page.
        where: its page and object.
        into: where the facts go.
    """
    author, changed = text(get(annotation, "/T")), text(get(annotation, "/M"))
    if (author is None and changed is None) or text(get(annotation, "/Subtype")) in _NO_COMMENTS:
        return
    if sum(field.origin == ORIGIN for field in into.fields[-3 * MOST :]) >= 3 * MOST:
        return
    if author and author.strip():
        into.add_field(ORIGIN, "T", author[:200], where, Identifies.PERSON)
        if not any(p.origin == ORIGIN and p.name == author[:200] for p in into.people):
            into.add_person(Role.COMMENTER, author[:200], ORIGIN, where)
    if changed:
        into.add_field(ORIGIN, "M", changed[:100], where)
        into.add_stamp(Event.COMMENTED, timestamps.from_pdf(changed), ORIGIN, where)
    created = text(get(annotation, "/CreationDate"))
    if created:
        into.add_field(ORIGIN, "CreationDate", created[:100], where)
