"""Features of a file format that came after the claimed date.

Looks at
    The version of a PDF; the kind of file (Office Open XML, OpenDocument, HEIC, WebP, AVIF);
    the Exif version of a picture; the namespaces that a Word file declares and the colours
    of its theme; each against the first day on which it was public, with every margin, and
    against the end of the claimed range and the dates in the file itself.
Why it matters
    A file that is said to be the first copy cannot use what was invented later.
Innocent reasons
    Saved again: opening an old file and saving it writes today's version, namespaces and
    theme. A paper that was scanned, photographed or typed later is as young as its copy.
    Both are far more common than any other reason.
What to do next
    Ask whether the file is the first copy; look which dates and programs its metadata name.
Cannot see
    Features that are not in the tables, and files saved again in an old version.
References
    triage/reference/pdf_versions.csv, formats.csv, ooxml.csv (a source per row);
    shared/research/casebook.md, 4.3, 4.4 and 4.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case, Release, Table
from triage.model.document import Document
from triage.model.facts import Where
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.moments import DateRange

_SAVED = "The file was opened and saved again later; programs then write what they use by themselves."
_COPY = "The paper is old and the file a later copy of it: typed, scanned or photographed."
_DATES = Step("Look which dates and programs the metadata name: a later save often stands there.")
_ASK = Step(
    "Ask the sender whether this is the first copy of the file, which shows that its age is looked at.", exposes=True
)


def _code(severity: Severity, ending: str) -> Code:
    """A code with the reasons and steps that all of these share."""
    message = "The file uses {feature}, public since {since}. It is said to be from {claimed}" + ending
    return Code(max=severity, message=message, innocent=(_SAVED, _COPY), next=(_DATES, _ASK))


CODES = {
    "not-yet-public": _code(Severity.MEDIUM, ", as a file made then, and names no later save."),
    "younger-feature": _code(Severity.LOW, ": then this is a later copy, or was saved again."),
    "saved-again": _code(Severity.NOTE, "; its metadata say that it was saved or copied later."),
}

_COPIES = {"scan", "photograph", "screenshot", "fax", "typewritten"}
"""Claimed media of which the file is always a copy."""
_CONTAINERS = {
    **dict.fromkeys(("docx", "docm", "xlsx", "xlsm", "pptx", "pptm"), ("OOXML", "ECMA-376")),
    **dict.fromkeys(("odt", "ods", "odp"), ("ODF", "1.0")),
    "heic": ("HEIC", ""),
    "heif": ("HEIC", ""),
    "webp": ("WebP", ""),
    "avif": ("AVIF", ""),
}
"""Format → name and version of its row."""
_EXIF = {"0210": "2.1", "0220": "2.2", "0221": "2.21", "0230": "2.3", "0231": "2.31", "0232": "2.32", "0300": "3.0"}

Found = tuple[str, Release, Where]


@check(
    "anachronism.format",
    title="A file-format feature younger than the claimed date",
    needs=("document", "claims.date", "tables.formats", "tables.pdf_versions", "tables.ooxml"),
    codes=CODES,
)
def format(
    document: Document, claimed: DateRange, formats: Table, versions: Table, ooxml: Table, case: Case
) -> Iterator[Seen]:
    """Yield one `Seen` for each kind of feature that is younger than the end of the claimed range."""
    for feature, row, where in (
        *_kind(document, formats),
        *_pdf(document, versions),
        *_exif(document, formats),
        *_word(document, ooxml),
    ):
        if claimed.last < row.not_before:
            code = _weight(document, row, case)
            yield seen(code, where, feature=feature, since=row.first_shown, claimed=claimed)


def _weight(document: Document, row: Release, case: Case) -> str:
    """What a young feature says, by what the file is claimed to be and what its metadata admit."""
    later = any(stamp.moment.day_stated >= row.not_before for stamp in document.stamps)
    if later or case.claims.medium in _COPIES or (document.picture is not None and case.claims.medium is None):
        return "saved-again"
    return "not-yet-public" if case.claims.medium == "born-digital" and row.basis != "K" else "younger-feature"


def _kind(document: Document, formats: Table) -> Iterator[Found]:
    """The kind of file itself."""
    wanted = _CONTAINERS.get(document.format)
    for row in formats.rows:
        if (row.name, row.version) == wanted:
            yield f"the file format {document.format.upper()}", row, Where(field="format")


def _pdf(document: Document, versions: Table) -> Iterator[Found]:
    """The version of a PDF."""
    for row in versions.rows:
        if document.pdf is not None and row.name == "PDF" and row.version == document.pdf.version:
            yield f"PDF version {row.version}", row, Where(field="version")


def _exif(document: Document, formats: Table) -> Iterator[Found]:
    """The version of a picture's Exif tags."""
    stated = next((f for f in document.fields if f.origin == "exif" and f.name == "ExifVersion"), None)
    for row in formats.rows if stated is not None else ():
        if stated is not None and row.name == "Exif" and row.version == _EXIF.get(stated.value.strip()):
            yield f"Exif version {row.version}", row, stated.where


def _word(document: Document, ooxml: Table) -> Iterator[Found]:
    """The youngest namespace that a Word file declares, and the colours of its theme."""
    by_address = {address: row for row in ooxml.rows for address in row.also if address.startswith("http")}
    by_colour = {found.group(1): row for row in ooxml.rows if (found := re.match(r"theme accent1 (\w{6})$", row.name))}
    young: list[Found] = []
    for stated in document.fields:
        row = by_address.get(stated.value) if stated.origin == "namespaces" else None
        if row is not None:
            young.append((f"the namespace {stated.name} of {row.version}", row, stated.where))
        elif stated.origin == "theme" and stated.value in by_colour:
            row = by_colour[stated.value]
            yield f"the theme colours of {row.version}", row, stated.where
    yield from sorted(young, key=lambda found: found[1].not_before)[-1:]
