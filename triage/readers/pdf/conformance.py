"""What standards a PDF says it follows, and what in it contradicts that or the version it states.

No validator: rules that can be told for sure from a look at the objects, each with its clause.
Sources: ISO 19005-1:2005, -2:2011, -3:2012, -4:2020 (PDF/A); ISO 14289-1:2014 (PDF/UA-1);
ISO 15930 (PDF/X); ISO 32000-1 and Adobe's references for the version that brought a feature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, structs

from triage.model.facts import Field, Where
from triage.model.pdf import Conformance
from triage.readers.gather import Gather
from triage.readers.pdf import structure
from triage.readers.pdf.guard import stage
from triage.readers.pdf.objects import get, identity, mapping, name_tree, root, sequence, text
from triage.readers.pdf.oddities.scan import Scan, packed, without_strings

MOST = 60
"""Contradictions kept of one file."""
_PARTS = {"1": "ab", "2": "abu", "3": "abu", "4": "ef"}
"""Part of ISO 19005 → the levels that it has, beside none for part 4."""
_CLAUSES: dict[str, tuple[str, str, str, str]] = {
    "encryption": ("6.1.3", "6.1.3", "6.1.3", "6.1.3"),
    "header": ("6.1.2", "6.1.2", "6.1.2", "6.1.2"),
    "after": ("6.1.3", "6.1.3", "6.1.3", "6.1.3"),
    "actions": ("6.6.1", "6.5.1", "6.5.1", "6.6.1"),
    "fonts": ("6.3.4", "6.2.11.4.1", "6.2.11.4.1", "6.2.10.4.1"),
    "lzw": ("6.1.10", "6.1.7.2", "6.1.7.2", "6.1.6.2"),
    "colour": ("6.2.3.3", "6.2.4.3", "6.2.4.3", "6.2.4.3"),
    "claim": ("6.7.11", "6.6.4", "6.6.4", "6.7.3"),
    "marked": ("6.8.2.2", "6.7.2.2", "6.7.2.2", ""),
    "tree": ("6.8.3.3", "6.7.3.3", "6.7.3.3", ""),
    "files": ("6.1.11", "6.8", "6.8", "6.9"),
}
"""Subject → its clause in parts 1 to 4."""
_FEATURES = (
    (b"/JPXDecode", "1.5", "JPEG 2000 pictures", "7.4.9"),
    (b"/JBIG2Decode", "1.4", "JBIG2 pictures", "7.4.7"),
    (b"/AESV2", "1.6", "AES encryption with 128 bits", "7.6.5"),
    (b"/AESV3", "1.7", "AES encryption with 256 bits", "7.6.5"),
    (b"/ObjStm", "1.5", "object streams", "7.5.7"),
    (b"/OCProperties", "1.5", "layers", "8.11"),
)
"""Key in the objects, version that brought it, what it is, clause of ISO 32000-1 (of -2 for AESV3)."""
_LZW = re.compile(rb"/(?:LZWDecode|LZW)\b")
_TRANSPARENT = (
    (re.compile(rb"/S\s*/Transparency\b"), "a transparency group"),
    (re.compile(rb"/SMask\s*(?:\d+\s+\d+\s+R|<<)"), "a soft mask"),
    (re.compile(rb"/(?:ca|CA)\s+(?:0?\.\d*[1-9]\d*|0)(?![\d.])"), "transparent colours"),
)
_DEVICE = re.compile(rb"(?<![\w.])(?:[\d.]+\s+){3}(?:rg|RG)\b|(?<![\w.])(?:[\d.]+\s+){4}[kK]\b")
_DEFAULTS = (b"/DefaultRGB", b"/DefaultCMYK", b"/DefaultGray")
_UNSEEN = re.compile(rb"\b3\s+Tr\b")


class Look(Struct, frozen=True):
    """What the rules look at."""

    into: Gather
    catalogue: dict[Any, Any]
    pages: list[Any]
    heads: bytes
    """Dictionaries of all objects, without the words of their strings."""
    content: bytes
    """Content of the first pages."""
    streams: bool
    """True where the cross-reference is a stream."""


def read_conformance(reader: Any, data: bytes, scan: Scan, into: Gather) -> None:
    """Put claims and contradictions into `into.pdf`."""
    heads = b"\n".join(without_strings(item.head(data)) for item in scan.items)
    claims = list(_claims(into.pdf.xmp, into.pdf.info))
    for claim in claims:
        _keep(claim, into)
    with stage(into, "features against the version"):
        for found in _newer(heads, scan, data, into):
            _keep(found, into)
    if not claims:
        return
    with stage(into, "features against the standard"):
        inner = b"\n".join(without_strings(plain) for _, plain in packed(data, scan))
        pages = list(reader.pages[:MOST])
        look = Look(into, root(reader), pages, heads + inner, _content(pages), b"/XRef" in heads)
        for claim in claims:
            for found in _contradictions(claim, look, data):
                _keep(found, into)


def _keep(found: Conformance, into: Gather) -> None:
    """Keep one, up to the limit, each once."""
    if len(into.pdf.conformance) < MOST and found not in into.pdf.conformance:
        into.pdf = structs.replace(into.pdf, conformance=(*into.pdf.conformance, found))


def _content(pages: list[Any]) -> bytes:
    """Return the decoded content of pages, a mebibyte at most."""
    found = b""
    for page in pages[:5]:
        contents = page.get("/Contents")
        for part in sequence(contents) or [contents]:
            stream = mapping(part)
            if hasattr(stream, "get_data") and len(found) < 1024 * 1024:
                found += stream.get_data()[: 1024 * 1024] + b"\n"
    return found


def _claims(xmp: tuple[Field, ...], info: tuple[Field, ...]) -> Iterator[Conformance]:
    """Yield the standards that the metadata name."""
    stated = {field.name: field for field in xmp}
    if (part := stated.get("pdfaid:part")) is not None:
        level = stated["pdfaid:conformance"].value.strip() if "pdfaid:conformance" in stated else ""
        yield Conformance(standard=f"PDF/A-{part.value.strip()[:4]}{level[:4].lower()}", feature="", where=part.where)
    if (part := stated.get("pdfuaid:part")) is not None:
        yield Conformance(standard=f"PDF/UA-{part.value.strip()[:4]}", feature="", where=part.where)
    named = stated.get("pdfxid:GTS_PDFXVersion") or next((f for f in info if f.name == "GTS_PDFXVersion"), None)
    if named is not None and named.value.startswith("PDF/X"):
        yield Conformance(standard=named.value[:40], feature="", where=named.where)


def _newer(heads: bytes, scan: Scan, data: bytes, into: Gather) -> Iterator[Conformance]:
    """Yield features that came with a later version than the file states."""
    version = into.pdf.version
    # A hybrid file hides its newer features from older readers by design (ISO 32000-1, 7.5.8.4).
    if not structure.is_version(version) or b"/XRefStm" in heads or any(b"/XRefStm" in t for _, t in scan.trailers):
        return
    for key, since, what, clause in _FEATURES:
        if structure.version_key(version) >= structure.version_key(since):
            continue
        found = re.search(re.escape(key) + rb"(?![A-Za-z0-9])", heads)
        if found is not None:
            item = next((i for i in scan.items if key in i.head(data)), None)
            where = Where(object=item.name if item else None, field=None if item else "header")
            rule = f"ISO 32000-1, {clause}: since PDF {since}"
            yield Conformance(standard=f"PDF {version}", feature=what, where=where, rule=rule)


def _contradictions(claim: Conformance, look: Look, data: bytes) -> Iterator[Conformance]:
    """Yield what contradicts one claim."""
    if claim.standard.startswith("PDF/A-"):
        part, level = claim.standard[6:7], claim.standard[7:]
        if (
            part in _PARTS
            and re.fullmatch(r"[abuef]?", level)
            and (level or part == "4")
            and level in ("", *_PARTS[part])
        ):
            for subject, feature, where in _archive(int(part), level, look, data):
                clause = _CLAUSES.get(subject, (subject,) * 4)[int(part) - 1]
                yield structs.replace(claim, feature=feature, where=where, rule=f"ISO 19005-{part}, {clause}")
        else:
            rule = f"ISO 19005-{part}, {_CLAUSES['claim'][int(part) - 1]}" if part in _PARTS else "ISO 19005"
            yield structs.replace(claim, feature="a level that the standard has not", rule=rule)
    elif claim.standard == "PDF/UA-1":
        for clause, feature, where in _accessible(look):
            yield structs.replace(claim, feature=feature, where=where, rule=f"ISO 14289-1, {clause}")
    elif claim.standard.startswith("PDF/X"):
        for feature, where in _printing(look):
            yield structs.replace(claim, feature=feature, where=where, rule="ISO 15930")


def _archive(part: int, level: str, look: Look, data: bytes) -> Iterator[tuple[str, str, Where]]:
    """Yield (subject or clause, feature, place) of what PDF/A forbids or asks for."""
    pdf, first = look.into.pdf, data.find(b"%PDF-")
    if part == 4:
        yield from _dated(pdf.xmp)
    if pdf.encrypted:
        yield "encryption", "encryption", Where(field="trailer/Encrypt")
    if first > 0:
        yield "header", "bytes before the header", Where(offset=0)
    if any(oddity.kind.endswith("after-end") for oddity in pdf.oddities):
        yield "after", "bytes after the end marker", Where(offset=data.rfind(b"%%EOF") + 5)
    banned = ("launch", "form-action") if part == 4 else ("script", "launch", "form-action")
    for active in look.into.active:
        if active.kind in banned and not (active.kind == "form-action" and part != 1):
            yield "actions", f"an action of the kind {active.kind}", active.where
    yield from (("fonts", feature, where) for feature, where in _loose_fonts(look))
    if _LZW.search(look.heads):
        yield "lzw", "LZW compression", Where(field="Filter")
    if part == 1:
        yield from _older(look)
    yield from _colour(look)
    if level == "a":
        yield from _tagged(look)
    yield from _files(part, look)


def _dated(xmp: tuple[Field, ...]) -> Iterator[tuple[str, str, Where]]:
    """Yield what PDF/A-4 asks of its claim: the year of the revision, and no level that is empty."""
    stated = {field.name: field for field in xmp}
    year, level = stated.get("pdfaid:rev"), stated.get("pdfaid:conformance")
    if year is None or not re.fullmatch(r"\d{4}", year.value.strip(), re.ASCII):
        yield "claim", "a claim without the year of the standard", Where(field="XMP/pdfaid:rev")
    if level is not None and not level.value.strip():
        yield "claim", "a claim with an empty level", level.where


def _older(look: Look) -> Iterator[tuple[str, str, Where]]:
    """Yield what PDF/A-1, which rests on PDF 1.4, lacks: streams for tables and objects, transparency, layers."""
    if look.streams:
        yield "6.1.4", "a cross-reference stream", Where(field="startxref")
    for shape, what in _TRANSPARENT:
        if shape.search(look.heads):
            yield "6.4", what, Where(field="Catalog")
    if "/OCProperties" in look.catalogue:
        yield "6.1.13", "layers", Where(field="Catalog/OCProperties")


def _loose_fonts(look: Look) -> Iterator[tuple[str, Where]]:
    """Yield fonts in use whose programs are not in the file; text that is never drawn needs none."""
    if _UNSEEN.search(look.content):
        return
    for font in look.into.fonts:
        if font.embedded is False:
            yield "a font that is not embedded", font.where


def _colour(look: Look) -> Iterator[tuple[str, str, Where]]:
    """Yield colours of a device without an output intent or a default that says which device."""
    intents = sequence(look.catalogue.get("/OutputIntents")) + [
        intent for page in look.pages for intent in sequence(page.get("/OutputIntents"))
    ]
    if not intents and not any(name in look.heads for name in _DEFAULTS) and _DEVICE.search(look.content):
        yield "colour", "colours of a device without an output intent", Where(field="Catalog/OutputIntents")


def _tagged(look: Look) -> Iterator[tuple[str, str, Where]]:
    """Yield what tagging asks for and the catalogue lacks."""
    if text(get(mapping(look.catalogue.get("/MarkInfo")), "/Marked")) != "True":
        yield "marked", "content that is not marked as tagged", Where(field="Catalog/MarkInfo")
    if not mapping(look.catalogue.get("/StructTreeRoot")):
        yield "tree", "no structure tree", Where(field="Catalog/StructTreeRoot")


def _files(part: int, look: Look) -> Iterator[tuple[str, str, Where]]:
    """Yield attached files where the part forbids them, or what it asks of them."""
    tree = get(get(look.catalogue, "/Names"), "/EmbeddedFiles")
    if part == 3 and mapping(tree) and not re.search(rb"/AF(?![A-Za-z])", look.heads):
        yield "files", "attached files that no part of the document is associated with", Where(field="Catalog/AF")
    for _, value in name_tree(tree):
        specification = mapping(value)
        where = Where(field="Names/EmbeddedFiles", object=identity(value))
        stream = mapping(get(mapping(specification.get("/EF")), "/F"))
        if part == 1:
            yield "files", "attached files", where
        elif part == 2 and hasattr(stream, "get_data") and not _is_pdf(stream):
            yield "files", "an attached file that is no PDF", where
        elif part == 3:
            if not text(get(stream, "/Subtype")):
                yield "files", "an attached file without a media type", where
            if "/AFRelationship" not in specification:
                yield "files", "an attached file whose relation to the document is not stated", where
            if not {"/F", "/UF"} <= set(specification):
                yield "files", "an attached file without both of its names", where


def _is_pdf(stream: Any) -> bool:
    """Whether an attached file begins as a PDF."""
    return b"%PDF-" in stream.get_data()[:1024] if hasattr(stream, "get_data") else False


def _accessible(look: Look) -> Iterator[tuple[str, str, Where]]:
    """Yield (clause, feature, place) of what PDF/UA-1 asks for and the file lacks."""
    for _, feature, where in _tagged(look):
        yield "7.1", feature, where
    if not any(field.name == "dc:title" for field in look.into.pdf.xmp):
        yield "7.1", "no title in the metadata", Where(field="XMP/dc:title")
    shown = text(get(mapping(look.catalogue.get("/ViewerPreferences")), "/DisplayDocTitle"))
    if shown != "True":
        yield "7.1", "a title that is not to be shown", Where(field="Catalog/ViewerPreferences")
    for feature, where in _loose_fonts(look):
        yield "7.21.4.1", feature, where


def _printing(look: Look) -> Iterator[tuple[str, Where]]:
    """Yield (feature, place) of what every part of PDF/X forbids or asks for."""
    if look.into.pdf.encrypted:
        yield "encryption", Where(field="trailer/Encrypt")
    intents = [mapping(value) for value in sequence(look.catalogue.get("/OutputIntents"))]
    if not any(text(get(intent, "/S")) == "/GTS_PDFX" for intent in intents):
        yield "no output intent for printing", Where(field="Catalog/OutputIntents")
    for number, page in enumerate(look.pages, 1):
        if "/TrimBox" not in page and "/ArtBox" not in page:
            yield "a page without a trim box", Where(page=number)
            return
