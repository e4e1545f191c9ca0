"""Content that can run or start something when the document is opened.

Looks at
    Scripts, macros, launch actions, links to other programs' data (DDE), programs and files
    packed into the document or attached to it, film and sound, actions that switch layers and
    fields, controls, and forms that send what is typed. Whether it acts by itself or waits
    for a click is told apart. What is fetched from elsewhere: see handling.external.
Why it matters
    Files sent to a newsroom are a way into it. Whoever opens such a file in its ordinary
    program may hand over the computer, or tell a stranger when and where it was opened.
Innocent reasons
    Forms check what is typed, office templates carry macros, reports pack their tables.
    In 467 ordinary files none acted by itself except scripts of web pages (5 of 9 pages)
    and one linked text; two held packed files, one a form that sends.
What to do next
    Do not open the file in its ordinary program. Read it in this report, or on a computer
    without a network that can be wiped.
Cannot see
    What the code does: nothing of it is run. Content in locked files, weaknesses of a
    program that need no script, macros hidden in ways no reader of triage knows; that a jump
    inside the file leads to another page than it once did: one file shows no such change.
References
    shared/research/peers-documents.md, section 3 row 16; ISO 32000-2, 12.6; [MS-OVBA].
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Active
from triage.model.findings import Concern, Confidence, Seen, Severity, Step, quote, seen

_CLOSED = Step("Do not open the file in its ordinary program; read the text and the pages in this report.")
_APART = Step("If it must be opened, use a computer without a network that can be wiped, with macros switched off.")
_EXPERT = Step("Have someone who knows such code look at it on that computer.")
_ONLINE = Step("An online scanner would look at it too, but that shows the whole file to strangers.", exposes=True)
_FORM = "A form that checks or adds up what is typed."
_TEMPLATE = "An office template with the macros of its issuer."


def _code(
    severity: Severity, message: str, *innocent: str, next: tuple[Step, ...] = (_CLOSED, _APART, _EXPERT, _ONLINE)
) -> Code:
    """A code for the sake of whoever opens the file."""
    return Code(
        max=severity,
        confidence=Confidence.HIGH,
        concern=Concern.HANDLING,
        message=message,
        innocent=innocent,
        next=next,
    )


CODES = {
    "runs-on-opening": _code(
        Severity.HIGH, "Code runs by itself when the file is opened: {what} ({count} in all).", _TEMPLATE, _FORM
    ),
    "starts-a-program": _code(
        Severity.HIGH, "The file asks another program for data or starts it (DDE): {what} ({count} in all).",
        "A table that once was tied to another program in the same office.",
    ),
    "program-inside": _code(
        Severity.HIGH, "A program lies inside the file: {what} ({count} in all).",
        "A help desk or an archive packed a tool or a shortcut into it.",
    ),
    "object-starts": _code(
        Severity.MEDIUM, "Something inside starts its own program when the file is opened: {what} ({count} in all).",
        "A table or text of another program that renews itself.",
    ),
    "macros": _code(
        Severity.MEDIUM, "The file holds macros that wait to be started: {what} ({count} in all).", _TEMPLATE
    ),
    "launches-on-click": _code(
        Severity.MEDIUM, "A click starts a program or opens another file: {what} ({count} in all).",
        "A link to an annex that was kept beside the file.",
    ),
    "script-on-click": _code(
        Severity.LOW, "Scripts wait for a click or for something typed: {what} ({count} in all).", _FORM
    ),
    "file-inside": _code(
        Severity.LOW, "Another file is packed into it and opens with its own program: {what} ({count} in all).",
        "An annex was put into the text as an icon.",
    ),
    "plays-on-opening": _code(
        Severity.LOW, "Film, sound or a model plays as its page is shown: {what} ({count} in all).", "A presentation with a film."
    ),
    "form-sends": _code(
        Severity.LOW, "A form sends what is typed somewhere else: {what} ({count} in all).", "An official form to be filled in online."
    ),
    "page-script": _code(
        Severity.NOTE, "Scripts of a web page: {what} ({count} in all).", "Nearly every web page has them."
    ),
    "media": _code(
        Severity.NOTE, "The file holds film, sound or models: {what} ({count} in all).", "A presentation, a form read aloud, a plan in three dimensions."
    ),
    "changes-display": _code(
        Severity.NOTE, "An action shows or hides layers or fields, or empties fields: {what} ({count} in all).", _FORM,
        "Plans whose layers are switched by a button.",
    ),
    "opens-attachment": _code(
        Severity.LOW, "An action opens a file that is attached: {what} ({count} in all).", "A portfolio whose cover leads to its parts."
    ),
    "files-attached": _code(
        Severity.NOTE, "Files are attached: {what} ({count} in all).", "Invoices and reports carry their data as a file.",
        next=(Step("Inspect each of them by itself (triage extract) before it is opened."),),
    ),
    "controls": _code(
        Severity.NOTE, "The file holds controls (ActiveX): {what} ({count} in all).", "Boxes and buttons of an office form."
    ),
}  # fmt: skip

MOST_NAMED = 3
"""Things named in a message; the places point at more."""
MOST_PLACES = 20
_WAITING = {
    "macro": "macros",
    "script": "script-on-click",
    "launch": "launches-on-click",
}
_EITHER = {
    "dde": "starts-a-program",
    "program": "program-inside",
    "package": "file-inside",
    "form-action": "form-sends",
    "control": "controls",
    "display": "changes-display",
    "update": "object-starts",
    "attachment": "opens-attachment",
}
"""Kinds for which it makes no difference whether they wait for a click."""


@check("handling.active_content", title="Content that can run or start something", needs="document", codes=CODES)
def active_content(document: Document, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each kind of content, with the places of the first ones."""
    for code in CODES:
        found = [a for a in document.active if _code_of(a, document.format) == code]
        if found:
            named = ", ".join(dict.fromkeys(a.detail for a in found[:MOST_NAMED]))
            yield seen(code, *(a.where for a in found[:MOST_PLACES]), what=quote(named), count=len(found))
    if document.attached:
        named = ", ".join(dict.fromkeys(one.name for one in document.attached[:MOST_NAMED]))
        places = [one.where for one in document.attached[:MOST_PLACES]]
        yield seen("files-attached", *places, what=quote(named), count=len(document.attached))


def _code_of(active: Active, format: str) -> str:
    """The code under which one thing is told."""
    if active.kind in _EITHER:
        return _EITHER[active.kind]
    if active.kind == "script" and format == "html":
        return "page-script"
    if active.kind == "media":
        return "plays-on-opening" if active.automatic else "media"
    if active.automatic:
        return "runs-on-opening"
    return _WAITING.get(active.kind, "script-on-click")
