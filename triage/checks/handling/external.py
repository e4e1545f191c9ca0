"""What a document fetches or opens outside itself.

Looks at
    Templates, texts, objects, frames and pictures that lie on another machine, streams of a
    PDF kept in other files, addresses that a PDF opens by itself, pictures too small to be
    seen in messages and pages, and links to files and to the web.
Why it matters
    Whoever opens such a file with a network tells the other machine when, and from which
    address. A fetched template or object can also bring in code that this file lacks.
Innocent reasons
    Newsletters and web pages load their pictures; offices keep templates and tables on their
    own servers; papers link to sources. Of 570 genuine files of the corpus one fetched anything
    on opening (an Office file made to test for it), four were tied to a file outside.
What to do next
    Read the file here, or open it on a computer without a network.
Cannot see
    What the other machine would send; addresses put together by a script; references in
    parts that are locked; what a program looks up of its own accord (fonts, certificates).
References
    ISO 32000-2, 7.11 and 12.6.4; ISO/IEC 29500-2, 9.3; MITRE ATT&CK T1221 (template
    injection) and T1187; shared/research/peers-documents.md, section 3 row 16.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.external import External
from triage.model.facts import Identifies
from triage.model.findings import Concern, Seen, Severity, Step, Value, device, person, quote, seen

_OFFLINE = Step("Read it in this report, or open it on a computer without a network.")
_WHOSE = Step("Work out from the address whose machine it is, without visiting it.")
_LOOK_UP = Step("Looking the address up online tells its owner or the service that somebody asks.", exposes=True)
_OWN_SERVER = "An office keeps templates and pictures on a server of its own."


def _code(severity: Severity, message: str, *innocent: str) -> Code:
    """A code for the sake of whoever opens the file."""
    return Code(
        max=severity, concern=Concern.HANDLING, message=message, innocent=innocent, next=(_OFFLINE, _WHOSE, _LOOK_UP)
    )


CODES = {
    "template-elsewhere": _code(
        Severity.MEDIUM, "The file takes its template from another machine when it is opened: {targets}.", _OWN_SERVER
    ),
    "fetched-on-opening": _code(
        Severity.MEDIUM,
        "The file fetches something from another machine when it is opened: {targets} ({count} in all).",
        _OWN_SERVER,
    ),
    "opens-elsewhere": _code(
        Severity.MEDIUM,
        "The file leads to an address or to another file as soon as it is opened: {targets}.",
        "A download that shows the page it came from.",
    ),
    "unseen-picture": _code(
        Severity.LOW,
        "A picture too small to be seen is loaded from elsewhere: {targets} ({count} in all).",
        "Newsletters and shops count their readers so.",
        "Old web pages held columns apart with such pictures.",
    ),
    "tied-to-a-file": _code(
        Severity.LOW,
        "The file is tied to a file outside it: {targets} ({count} in all).",
        "A table or picture that lay beside it on the author's disk.",
    ),
    "loads-when-shown": _code(
        Severity.NOTE,
        "Pictures, style sheets or frames are loaded from elsewhere when it is shown: {targets} ({count} in all).",
        "Nearly every newsletter and web page does so.",
    ),
    "links-out": _code(
        Severity.NOTE, "Links wait for a click: {targets} ({count} in all).", "Papers link to their sources."
    ),
}

SHOWN = 3
"""Targets named in a message; the places point at more."""
MOST_PLACES = 20
_LONGEST = 120
"""Characters shown of one target."""
_SHOWN_ONLINE = {"html", "eml", "msg", "mbox"}
"""Formats whose programs load what is needed to show them, and are made for it."""


@check("handling.external", title="What is fetched or opened outside the file", codes=CODES)
def external(document: Document, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each kind of reference, with the places of the first ones."""
    for code in CODES:
        found = [one for one in document.external if _code_of(one, document.format) == code]
        targets = list({one.target: one for one in found if one.target}.values())
        if targets:
            shown = "; ".join(one.target[:_LONGEST] for one in targets[:SHOWN])
            value = _marked(shown, targets[:SHOWN])
            yield seen(code, *(one.where for one in found[:MOST_PLACES]), targets=value, count=len(targets))


def _code_of(one: External, format: str) -> str:
    """The code under which one reference is told."""
    if one.kind == "link" or (one.kind == "file" and not one.automatic):
        return "opens-elsewhere" if one.automatic else "links-out"
    if one.kind == "file":
        return "opens-elsewhere"
    if not (one.automatic and one.remote) and not (one.kind == "stream" and one.automatic):
        return "loads-when-shown" if format in _SHOWN_ONLINE else "tied-to-a-file"
    if format in _SHOWN_ONLINE:
        return "unseen-picture" if one.hidden else "loads-when-shown"
    return "template-elsewhere" if one.kind == "template" else "fetched-on-opening"


def _marked(shown: str, targets: list[External]) -> Value:
    """Targets as a value that sharing takes out where one of them leads to somebody."""
    kinds = {one.identifies for one in targets}
    if Identifies.PERSON in kinds:
        return person(shown)
    return device(shown) if Identifies.DEVICE in kinds else quote(shown)
