"""Signs that word processors set, in what should be typewritten.

Looks at
    Curly quotes, dashes longer than a hyphen, the ellipsis as one sign, ligatures, no-break
    spaces, and raised endings of ordinals (9ᵗʰ), in the file's own text: where the paper is
    said to be typewritten, or to be from before January 1984.
Why it matters
    Programs put these signs in by themselves while one types; a typewriter has no keys for
    them. In 2004 memos dated 1972 fell over proportional type, curly quotes and a raised th.
Innocent reasons
    The file is a later copy: typed again, scanned with recognition, or written down by a
    person whose program put the signs in. Print shops always had them, and some typewriters
    had a key for ordinals.
What to do next
    Ask whether the file is a copy, and for a picture of the paper itself. On the paper, look
    whether all letters have one width.
Cannot see
    Pictures of pages, whose letters a person must look at; transcripts and recognised text
    are left out, as the signs there are the transcriber's or the program's.
References
    shared/research/casebook.md, 1.14 and 2.4 F6; triage/derive/typewriting.py for the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Origin, TextLine
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.typeset import Typewriting

_COPY = "The file is a later copy: typed again, or recognised from a scan, by a program that sets such signs."
_PRINT = "A print shop or a typesetting machine, which always had them, made the paper."
_PICTURE = Step("Look at a picture of the paper itself: whether all letters have one width, and how the signs look.")
_ASK = Step("Ask the sender whether the file is a copy, which shows that its age is looked at.", exposes=True)

CODES = {
    "typographic-signs": Code(
        max=Severity.MEDIUM,
        message="Said to be typewritten, its text has {signs}. Word processors set these; typewriters have no keys for them.",
        innocent=(_COPY, "The maker of the copy tidied the text."),
        next=(_PICTURE, _ASK),
    ),
    "raised-ordinals": Code(
        max=Severity.MEDIUM,
        message="Said to be typewritten, it has {words} with a raised and smaller ending, as word processors set it.",
        innocent=(_COPY, "Some typewriters had a key for raised endings."),
        next=(_PICTURE, _ASK),
    ),
    "signs-before-programs": Code(
        max=Severity.LOW,
        message="Said to be from {last} or before, its text has {signs}. Offices had no programs that set these before 1984.",
        innocent=(_COPY, _PRINT),
        next=(_PICTURE, _ASK),
    ),
}

LEAST_SIGNS = 2
"""One sign may be a slip of a reader or converter."""
MOST_PLACES = 5
_SIGNS = {
    "curly quotes": re.compile("[\u2018\u2019\u201c\u201d]"),
    "long dashes": re.compile("[\u2013\u2014]"),
    "ellipses": re.compile("\u2026"),
    "ligatures": re.compile("[\ufb00-\ufb06]"),
    "no-break spaces": re.compile("[\u00a0\u202f]"),
}
_ENDING = re.compile(r"\s*(?:st|nd|rd|th)\b", re.IGNORECASE)


@check(
    "layout.autocorrect",
    title="Signs of a word processor in what should be typewritten",
    needs=("document", "derived.typewriting"),
    codes=CODES,
)
def autocorrect(document: Document, typewriting: Typewriting, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for the signs of the text together, and one for raised endings of ordinals."""
    counted: dict[str, int] = {}
    places = []
    for line in _own_text(document):
        found = {name: n for name, form in _SIGNS.items() if (n := len(form.findall(line.text)))}
        for name, n in found.items():
            counted[name] = counted.get(name, 0) + n
        if found:
            places.append(structs.replace(line.where, text=line.text.strip()[:80]))
    if sum(counted.values()) >= LEAST_SIGNS:
        signs = ", ".join(f"{name} ({n})" for name, n in counted.items())
        code = "typographic-signs" if typewriting.claimed else "signs-before-programs"
        yield seen(code, *places[:MOST_PLACES], signs=signs, last=str(typewriting.last))
    if typewriting.claimed:
        yield from _ordinals(document)


def _own_text(document: Document) -> Iterator[TextLine]:
    """Lines that the file holds as text; of a PDF only of pages that draw it, as a scan's layer was recognised."""
    drawn = {line.where.page for line in document.runs}
    for line in document.text:
        if line.origin is Origin.FILE and (document.format != "pdf" or line.where.page in drawn):
            yield line


def _ordinals(document: Document) -> Iterator[Seen]:
    """The first figure with a raised ending."""
    for line in document.runs:
        for number, ending in zip(line.runs, line.runs[1:], strict=False):
            if ending.raised and _ENDING.match(ending.text) and re.search(r"\d$", number.text):
                words = (number.text.split()[-1] + ending.text).strip()
                yield seen("raised-ordinals", structs.replace(line.where, text=words), words=quote(words))
                return
