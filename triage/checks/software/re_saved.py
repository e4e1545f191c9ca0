"""Went through a program that changes files which others made.

Looks at
    Every program that the metadata name, the edit history of XMP and, where the saved states
    of a PDF were read, the producer of each state, against a table of PDF editors, online
    services, mergers, PDF libraries, image editors and metadata tools. Programs in which
    papers are written, printed or scanned are none of these.
Why it matters
    The file is not as its first program wrote it. An online service also means that a
    stranger's machine had the whole of it.
Innocent reasons
    Pages are joined, shrunk or unlocked before sending; archives repair and optimise; a
    picture is cropped or straightened; somebody took out names to protect a source.
What to do next
    Ask which file went in, and for that file. Compare the two.
Cannot see
    What was changed; programs that leave no name, or write that of another.
References
    shared/research/casebook.md, table M row M11; peers-documents.md, section 3 row 11.
    Of 371 genuine files of the corpus that name a program 9 named an image editor, 8 a library,
    8 a metadata tool, 7 a merger, 1 an editor; 23 pictures were saved by an image editor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from triage.checking import Code, check
from triage.model.case import Case, Table
from triage.model.document import Document
from triage.model.facts import Software
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.revisions import Revision

_BEFORE = Step("Ask for the file as it was before it went through that program.")
_COMPARE = Step("Compare the two page by page.")


def _code(severity: Severity, message: str, *innocent: str) -> Code:
    """A code with the steps that all share."""
    return Code(max=severity, message=message, innocent=innocent, next=(_BEFORE, _COMPARE))


CODES = {
    "online-service": _code(
        Severity.LOW,
        "It went through an online service: {programs}.",
        "Pages were joined, shrunk or converted in a browser before sending.",
    ),
    "pdf-editor": _code(
        Severity.LOW, "It went through a PDF editor: {programs}.", "A form was filled in, or pages were put in order."
    ),
    "merger": _code(
        Severity.LOW,
        "It went through a program that joins or parts files: {programs}.",
        "Several papers were sent as one file.",
    ),
    "image-editor": _code(
        Severity.LOW,
        "The document went through an image editor: {programs}.",
        "A poster or a cover was drawn in it, or a scan was straightened.",
    ),
    "metadata-tool": _code(
        Severity.LOW,
        "Its metadata were written by a tool for changing metadata: {programs}.",
        "Photographers and archives add captions and rights with such tools.",
        "Names were taken out to protect somebody.",
    ),
    "library": _code(
        Severity.NOTE,
        "It went through a programming library that changes PDF files: {programs}.",
        "Websites add a cover or a stamp with such libraries.",
    ),
    "picture-edited": _code(
        Severity.NOTE,
        "The picture was saved by an image editor: {programs}.",
        "It was cropped, turned or made lighter.",
    ),
    "other-program-later": _code(
        Severity.LOW,
        "State {number} of the file was saved by another program than the one before: {programs}.",
        "Signing and form programs append to what another program made.",
    ),
}

_KINDS = {
    "online service": "online-service",
    "PDF editor": "pdf-editor",
    "merger or splitter": "merger",
    "image editor": "image-editor",
    "metadata tool": "metadata-tool",
    "PDF library": "library",
}
LONGEST_TEXT = 500
"""Characters of a program's name that are looked at."""
_VERSION = re.compile(r"[\W\d_]+")


@check(
    "software.re_saved",
    title="Went through a program that changes files",
    needs=("document", "software", "tables.programs"),
    codes=CODES,
)
def re_saved(document: Document, software: tuple[Software, ...], table: Table, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each kind of program, and one for each state saved by another program."""
    found: dict[str, dict[str, Software]] = {}
    for one in software:
        for kind in table.kinds:
            if _compiled(kind.regex).search(one.text[:LONGEST_TEXT]):
                found.setdefault(kind.kind, {}).setdefault(one.text, one)
    for kind_name, programs in found.items():
        code = _KINDS[kind_name]
        if code == "image-editor" and document.picture is not None:
            code = "picture-edited"
        yield seen(code, *(one.where for one in programs.values()), programs=quote("; ".join(programs)))
    yield from _later(document.history)


def _later(history: tuple[Revision, ...]) -> Iterator[Seen]:
    """Saved states whose producer has another name than that of the state before, versions left aside."""
    for before, after in pairwise(history):
        if before.producer and after.producer and _named(before.producer) != _named(after.producer):
            programs = quote(f"{before.producer}; {after.producer}")
            where = [field.where for field in after.info if field.name == "Producer"]
            if where:
                yield seen("other-program-later", where[0], number=after.number, programs=programs)


def _named(producer: str) -> str:
    """A producer's name without versions and punctuation; what a library adds to it counts."""
    return _VERSION.sub(" ", producer[:LONGEST_TEXT]).casefold().strip()


@lru_cache(maxsize=256)
def _compiled(regex: str) -> re.Pattern[str]:
    """Compile a pattern once for all documents of a process."""
    return re.compile(regex, re.IGNORECASE)
