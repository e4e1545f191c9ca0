"""A picture, attachment or embedded document that is newer than the document holding it.

Looks at
    The dates of every picture, attached file and embedded document, as they state them
    themselves or as a PDF states them of an attachment, against the last date of the document
    around them: its last change, for a message its sending or last receipt, for a PDF also
    the dates of its earlier states and of its signatures. A day and every zone are allowed.
Why it matters
    What lies inside was there when the document was last saved. A part that is newer was put
    in without the document's date being moved on, or that date was set back.
Innocent reasons
    A camera or computer whose clock ran ahead; a program that puts in attachments or comments
    without touching the document's date; a converter that kept the date of its source.
What to do next
    Open the part by itself, and ask when it was put into the document.
Cannot see
    Parts without dates, which is most of them; dates that were all set alike; a document
    that states no date of its own. Of 419 genuine files of the corpus with dates one held a
    newer part: a PDF attached to an older one by a tool that left its date as it was.
References
    ISO 32000-2, 7.11.4 and table 45; Exif 3.0 (CIPA DC-008-2023), 4.6.5;
    shared/research/peers-documents.md, section 3 row 13.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from msgspec import Struct, structs

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Event, Stamp, Where
from triage.model.findings import Seen, Severity, Step, quote, seen

SLACK = timedelta(days=1)
"""Clocks of two machines, and programs that write the date before they save."""

_CLOCK = "The clock of the camera or computer that made the part ran ahead."
_UNTOUCHED = "A program put the part in without moving the document's date on."
_APART = Step("Inspect the part by itself (triage extract), and look what else it says of its making.")
_ASK = Step("Ask when and with which program the part was put into the document.")


def _code(message: str, *innocent: str) -> Code:
    """Every kind of part has the same next steps."""
    return Code(max=Severity.MEDIUM, message=message, innocent=(*innocent, _CLOCK), next=(_APART, _ASK))


CODES = {
    "picture-newer": _code(
        "A picture in the document bears the date {date} ({event}); the document's own last date is {last}.", _UNTOUCHED
    ),
    "attachment-newer": _code(
        "The attached file {name} bears the date {date} ({event}); the document's own last date is {last}.", _UNTOUCHED
    ),
    "embedded-newer": _code(
        "The embedded file {name} bears the date {date} ({event}); the document's own last date is {last}.", _UNTOUCHED
    ),
    "enclosure-newer": _code(
        "The enclosure {name} bears the date {date} ({event}); the last date of the message is {last}.",
        "A mail gateway or an archive saved the enclosure again.",
    ),
}

_MADE = frozenset({Event.CREATED, Event.MODIFIED, Event.TAKEN, Event.DIGITISED, Event.METADATA, Event.SENT})
"""What a part can say of its own making; when a position was fixed or a comment made is nothing of the kind."""
_LAST = frozenset({*_MADE, Event.RECEIVED, Event.SIGNED, Event.COMMENTED, Event.CHANGED})
"""Everything by which the document shows that it was still being worked on, or was on its way."""
_MESSAGES = frozenset({"eml", "msg"})


class _Part(Struct, frozen=True):
    """One dated part of the document."""

    code: str
    name: str
    stamps: tuple[Stamp, ...]


@check("dates.embedded", title="A part newer than the document around it", needs=("document", "stamps"), codes=CODES)
def embedded(document: Document, stamps: tuple[Stamp, ...], case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each part whose latest date surely lies after the document's."""
    states = [stamp for revision in document.history for stamp in revision.stamps]
    last = _latest([*stamps, *states], _LAST)
    for part in _parts(document) if last is not None else ():
        newest = _latest(part.stamps, _MADE)
        if last is not None and newest is not None and last.moment.gap_before(newest.moment) > SLACK:
            values = {"event": newest.event.value, "date": newest.moment, "last": last.moment}
            named = {} if part.code == "picture-newer" else {"name": quote(part.name)}
            yield seen(part.code, newest.where, last.where, **values, **named)


def _latest(stamps: Iterable[Stamp], events: frozenset[Event]) -> Stamp | None:
    """The stamp whose latest reading is last; None where none of these events is dated."""
    dated = (s for s in stamps if s.event in events and not s.moment.is_clock_start)
    return max(dated, key=lambda s: s.moment.latest, default=None)


def _parts(document: Document) -> Iterator[_Part]:
    """Pictures, then attachments as the document dates them, then the documents inside."""
    drawn = {(p.where.part or "").rpartition("/")[2] for p in document.pictures if p.stamps}
    for picture in document.pictures:
        yield _Part("picture-newer", "", picture.stamps)
    for attached in document.attached:
        yield _Part("attachment-newer", attached.name, attached.stamps)
    for member in document.members:
        name = member.file.name
        if member.picture is None or name not in drawn:
            yield _Part(_of_member(document.format), name, _placed(member, name))


def _of_member(format: str) -> str:
    """The code of a document inside one of this format."""
    if format in _MESSAGES:
        return "enclosure-newer"
    return "attachment-newer" if format == "pdf" else "embedded-newer"


def _placed(member: Document, name: str) -> tuple[Stamp, ...]:
    """Its dates, each with the member's name before its place."""
    return tuple(structs.replace(s, where=_inside(s.where, name)) for s in member.stamps)


def _inside(where: Where, name: str) -> Where:
    """The place as seen from the document around it."""
    return structs.replace(where, part=f"{name}/{where.part}" if where.part else name)
