"""What a PDF holds: earlier revisions, metadata as text, attachments, pictures with their own metadata, page previews."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import structs

from triage.model.facts import Where, Why
from triage.model.holdings import HeldKind
from triage.model.pdf import PdfFacts
from triage.readers import xmp
from triage.readers.gather import Gather, Source, Tools
from triage.readers.holdings import Taken, bitmap, made
from triage.readers.pdf import attachments, metadata, opening, structure
from triage.readers.pdf.guard import quiet, reason, stage
from triage.readers.pdf.objects import get, identity, mapping, root, text

MOST_PICTURES = 1_000
MOST_OBJECTS = 20_000
"""Objects of the file that are looked at for pictures that no page draws."""
FORM_DEPTH = 3
"""Forms inside forms that are followed."""


def holdings(source: Source, into: Gather, tools: Tools) -> Iterator[Taken]:
    """Yield what the file holds, in order of worth; attachments go to `tools.read_member`."""
    into.pdf = PdfFacts(version="")
    yield from _revisions(source.data, into)
    with quiet():
        document = opening.opened(source.data, into, tools.password)
        if document.reader is None or not document.unlocked:
            packet = xmp.find_packet(source.data)
            if packet is not None:
                yield made(HeldKind.METADATA, "xmp.txt", packet, Where(field="XMP"))
            return
        yield from _metadata(document.reader, into, tools)
        with stage(into, "the attachments"):
            attachments.read_attachments(document.reader, into, tools)
        yield from _pictures(document.reader, into, tools)


def _revisions(data: bytes, into: Gather) -> Iterator[Taken]:
    """Yield every revision but the last, which is the file."""
    counted = structure.count_revisions(data)
    if counted.broken:
        into.add_unread("the saved revisions", counted.why, counted.broken, Where(field="startxref"))
    for number, end in enumerate(counted.ends[:-1], 1):
        taken = made(HeldKind.REVISION, f"revision-{number}.pdf", data[:end], Where(revision=number))
        yield structs.replace(taken, held=structs.replace(taken.held, end=end))


def _metadata(reader: Any, into: Gather, tools: Tools) -> Iterator[Taken]:
    """Yield the Info dictionary, one key a line, and the packet of XMP as it stands."""
    own = Gather(format="pdf", media_type="", file=into.file)
    with stage(into, "the Info dictionary"):
        metadata.read_info(reader, own, tools.limits)
    if own.fields:
        lines = "".join(f"{one.name}: {one.value}\n" for one in own.fields)
        note = "written as text, one key a line"
        yield made(HeldKind.METADATA, "info.txt", lines.encode("utf-8", "replace"), Where(field="Info"), note)
    with stage(into, "the XMP metadata"):
        packet = _data(root(reader).get("/Metadata"))
        if packet:
            yield made(HeldKind.METADATA, "xmp.txt", packet, Where(field="XMP"))


def _data(stream: Any) -> bytes:
    """Return a stream's decoded bytes, b"" for what is none; raises what the decoder raises."""
    holder = mapping(stream)
    data: bytes = holder.get_data() if hasattr(holder, "get_data") else b""
    return data


def _pictures(reader: Any, into: Gather, tools: Tools) -> Iterator[Taken]:
    """Yield each picture once: those of pages in their order, then those that no page draws."""
    seen: set[str] = set()
    for number, (page, kind, reference) in enumerate(_found(reader, into, tools)):
        known = identity(reference) or f"{page} {number}"
        if known in seen:
            continue
        seen.add(known)
        if len(seen) > MOST_PICTURES:
            into.add_unread("more pictures", Why.LIMIT, f"more than {MOST_PICTURES} pictures")
            return
        yield from _picture(mapping(reference), page, kind, into, tools)


def _found(reader: Any, into: Gather, tools: Tools) -> Iterator[tuple[int | None, HeldKind, Any]]:
    """Yield (page, picture or preview, reference)."""
    with stage(into, "the pictures of the pages"):
        for number in range(1, min(len(reader.pages), tools.limits.pages) + 1):
            with stage(into, f"the pictures of page {number}", Where(page=number)):
                page = reader.pages[number - 1]
                if "/Thumb" in page:
                    yield number, HeldKind.PREVIEW, page.raw_get("/Thumb")
                yield from ((number, HeldKind.PICTURE, one) for one in _drawn(page, FORM_DEPTH, set()))
    with stage(into, "the pictures that no page draws"):
        yield from ((None, HeldKind.PICTURE, one) for one in _loose(reader))


def _drawn(holder: Any, depth: int, seen: set[str]) -> Iterator[Any]:
    """Yield the pictures in the resources of a page or form, and in those of its forms."""
    things = mapping(get(get(holder, "/Resources"), "/XObject"))
    for key in things:
        reference = things.raw_get(key) if hasattr(things, "raw_get") else things[key]
        known = identity(reference)
        if known is not None and known in seen:
            continue
        seen.add(known or "")
        thing = mapping(reference)
        kind = text(get(thing, "/Subtype"))
        if kind == "/Image":
            yield reference
        elif kind == "/Form" and depth:
            yield from _drawn(thing, depth - 1, seen)


def _loose(reader: Any) -> Iterator[Any]:
    """Yield every stream of the file that is a picture; those of pages come here a second time."""
    from pypdf.generic import IndirectObject

    numbers = [(number, generation) for generation, table in reader.xref.items() for number in table]
    for number, generation in sorted(numbers)[:MOST_OBJECTS]:
        reference = IndirectObject(number, generation, reader)
        if _is_picture(reference):
            yield reference


def _is_picture(reference: Any) -> bool:
    """Whether an object is a picture; a damaged one that no page draws is none that could be taken out."""
    try:
        return text(get(mapping(reference), "/Subtype")) == "/Image"
    except Exception:  # pypdf raises anything on damaged objects; those of pages are told where they are drawn
        return False


def _picture(picture: dict[Any, Any], page: int | None, kind: HeldKind, into: Gather, tools: Tools) -> Iterator[Taken]:
    """Yield one picture: JPEG and JPEG 2000 as stored, a bitmap as PNG; then the metadata that it carries itself."""
    known = identity(picture)
    place = Where(page=page, object=known)
    stem = "-".join(
        filter(None, (f"page-{page}" if page else "on-no-page", f"object-{known.split()[0]}" if known else ""))
    )
    try:
        drawn = bitmap.encoded(picture, tools.limits)
        yield made(kind, f"{stem}{drawn.ending}", drawn.data, place, drawn.note)
        packet = _data(picture.get("/Metadata"))
    except Exception as error:
        why, detail = reason(error)
        into.add_unread(f"the picture {known or stem}", why, detail, place)
        return
    if packet:
        yield made(HeldKind.METADATA, f"xmp-of-{stem}.txt", packet, place)
