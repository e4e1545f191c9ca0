"""PDF → facts: pypdf for objects, metadata and text, pypdfium2 as a second parse.

Reads as far as it goes. What needs no parser (version, revisions) comes first, then the
metadata, what can run, the pages and their text. Each stage is guarded by itself: what a
parser could not read is `Unread`, and the next stage still runs. Where pypdf cannot open a
file, pdfium gives page sizes, text and the Info dictionary, and the packet of XMP is looked
for in the bytes. Source of the choice: shared/research/libraries.md, section 1.
"""

from __future__ import annotations

from typing import Any

from msgspec import structs

from triage.model.facts import DeclaredLanguage, Where
from triage.model.pdf import PdfFacts
from triage.readers.gather import Gather, Source, Tools
from triage.readers.pdf import (
    active,
    attachments,
    conformance,
    drawn,
    fontprograms,
    history,
    metadata,
    oddities,
    opening,
    pages,
    permissions,
    profiles,
    repair,
    signatures,
    signing,
    structure,
    traces,
    typeset,
)
from triage.readers.pdf.guard import quiet, stage
from triage.readers.pdf.objects import get, root, text
from triage.readers.pdf.oddities import orphans
from triage.readers.pdf.oddities.scan import Scan
from triage.readers.pdf.tooling import read_tooling


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Read one PDF into `into`; parts that cannot be read become `Unread`, nothing escapes by design."""
    into.pdf = PdfFacts(
        version=structure.header_version(source.data),
        linearised=structure.is_linearised(source.data),
        encrypted=structure.names_encryption(source.data),
    )
    counted = structure.Counted((len(source.data),))
    with stage(into, "the saved revisions"):
        counted = _revisions(source.data, into)
    looked = Scan([], [])
    with stage(into, "the structure of the file"):
        looked = oddities.read_oddities(source.data, counted, into)
    with quiet():
        document, data = _opened(source.data, into, tools)
        with opening.second_parse(data, into, document) as second:
            if document.reader is None or not document.unlocked:
                _without_objects(data, second, into, tools)
            else:
                _with_objects(data, document.reader, second, into, tools)
                with stage(into, "the lock of the file"):
                    permissions.read_lock(document.reader, document.password, into)
                _read_twice(source.data, looked, document.reader, into, tools)
            if second is not None and "runs" in tools.wanted:
                typeset.read_runs(second, into)
            if second is not None and "drawn" in tools.wanted:
                with stage(into, "what its pages hold unseen"):
                    readable = document.reader if document.unlocked else None
                    drawn.read_drawn(readable, second, source.data, counted.ends, document.password, into, tools)
        signing_wanted = "signatures" in tools.wanted and document.reader is not None and document.unlocked
        if "history" in tools.wanted or (signing_wanted and signing.speaks_of_signature(source.data)):
            with stage(into, "the history of the file"):
                history.read_history(source, counted.ends, document.password, into, tools)
        if signing_wanted:
            with stage(into, "the signatures"):
                signing.read_signing(source.data, document.reader, counted.ends, document.password, into)


def _opened(data: bytes, into: Gather, tools: Tools) -> tuple[opening.Opened, bytes]:
    """Open with the plain parser; where that gives no page, open a copy that the repairing one wrote."""
    document = opening.opened(data, into, tools.password)
    if not document.unlocked or not repair.needed(document.reader):
        return document, data
    copy = repair.repaired(data, tools.password, into)
    if copy is None:
        return document, data
    again = opening.opened(copy, into, None)
    return (document, data) if repair.needed(again.reader) else (again, copy)


def _read_twice(data: bytes, looked: Scan, reader: Any, into: Gather, tools: Tools) -> None:
    """What both the bytes and the objects are needed for: content left over, marks of editors, standards."""
    if repair.needed(reader):
        return
    if not into.pdf.encrypted:
        with stage(into, "content that no page uses"):
            oddities.add(into, orphans.oddities(data, looked, reader, into.text))
    with stage(into, "marks of editing programs"):
        traces.read_traces(reader, data, into, tools.limits)
    with stage(into, "the standards that the file names"):
        conformance.read_conformance(reader, data, looked, into)


def _revisions(data: bytes, into: Gather) -> structure.Counted:
    """Find the saved revisions; a chain that cannot be followed is `Unread`."""
    counted = structure.count_revisions(data)
    into.pdf = structs.replace(into.pdf, revisions=counted.revisions)
    if counted.broken:
        into.add_unread("the saved revisions", counted.why, counted.broken, Where(field="startxref"))
    return counted


def _with_objects(data: bytes, reader: Any, second: Any, into: Gather, tools: Tools) -> None:
    """Everything out of a file whose objects pypdf reads."""
    with stage(into, "the Info dictionary"):
        metadata.read_info(reader, into, tools.limits)
    with stage(into, "the XMP metadata"):
        metadata.read_xmp(reader, data, into, tools.limits)
    _keep_metadata(into)
    with stage(into, "the document catalogue"):
        _catalogue(reader, into)
    with stage(into, "the signatures"):
        signatures.read_signatures(reader, into)
    with stage(into, "what can run on opening"):
        active.read_document(reader, into)
    with stage(into, "the pages"):
        pages.read_pages(reader, second, into, tools.limits)
    if "profiles" in tools.wanted:
        with stage(into, "how pages were made"):
            profiles.read_profiles(reader, second, into, tools)
    if "font_programs" in tools.wanted:
        with stage(into, "the font programs"):
            fontprograms.read_font_programs(reader, into, tools)
    with stage(into, "the attachments"):
        attachments.read_attachments(reader, into, tools)


def _without_objects(data: bytes, second: Any, into: Gather, tools: Tools) -> None:
    """What pdfium and the bare bytes give of a file that pypdf cannot read or unlock."""
    if second is not None:
        with stage(into, "the Info dictionary"):
            metadata.read_info_second(second, into, tools.limits)
    with stage(into, "the XMP metadata"):
        metadata.read_xmp_bytes(data, into, tools.limits)
    _keep_metadata(into)
    if second is not None:
        with stage(into, "the pages"):
            pages.read_pages(None, second, into, tools.limits)
    else:
        into.page_count = structure.open_page_count(data)
    into.pdf = structs.replace(into.pdf, signed=structure.names_signature(data))


def _keep_metadata(into: Gather) -> None:
    """Copy the two stores of metadata, kept apart, into the PDF's own facts."""
    into.pdf = structs.replace(
        into.pdf,
        info=tuple(f for f in into.fields if f.origin == "info"),
        xmp=tuple(f for f in into.fields if f.origin == "xmp"),
        info_stamps=tuple(s for s in into.stamps if s.origin == "info"),
        xmp_stamps=tuple(s for s in into.stamps if s.origin == "xmp"),
    )


def _catalogue(reader: Any, into: Gather) -> None:
    """The catalogue's version, where it is the higher one, and its declared language."""
    catalogue = root(reader)
    version = (text(get(catalogue, "/Version")) or "").lstrip("/")
    if structure.is_version(version) and structure.version_key(version) > structure.version_key(into.pdf.version):
        into.pdf = structs.replace(into.pdf, version=version)
    tag = (text(get(catalogue, "/Lang")) or "").strip()
    if tag:
        place = Where(field="Catalog/Lang")
        into.add_field("catalog", "Lang", tag[:100], place)
        into.languages.append(DeclaredLanguage(tag=tag[:100], of="document", origin="catalog", where=place))
    read_tooling(catalogue, into)
