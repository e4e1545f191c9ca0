"""Marks that programs leave in a PDF that they change: keys, names of resources, edit histories.

What a program calls itself (Producer, Creator) is no part of this: that is `software`. Sources
of the marks: Adobe's and ISO 32000-2's own keys (14.5 page-piece dictionaries, 12.5.6.6 free
text); ExifTool's WritePDF.pl; the names that pdfium (cpdf_pagecontentgenerator.cpp), MuPDF
(fz*), iText (PdfStamper, Xi) give to what they add to a page's resources; XMP Specification
part 1 (history, derived from).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from msgspec import structs

from triage.model.facts import Field, Where
from triage.model.moments import Moment
from triage.model.pdf import EditingTrace
from triage.readers import timestamps
from triage.readers.gather import Gather
from triage.readers.limits import Limits
from triage.readers.pdf.guard import stage
from triage.readers.pdf.objects import data_of, get, identity, mapping, root, sequence, text

MOST = 200
"""Traces kept of one file."""
MOST_CONTENT = 1024 * 1024
"""Bytes of a page's content looked through."""

_TOUCHED = re.compile(rb"/TouchUp_TextEdit\s+(?:MP|DP|BMC|BDC)")
_ADDED = (
    (re.compile(r"/FX[FXE]\d+"), "PDFium or Foxit"),
    (re.compile(r"/fz(?:Frm|Img)\d+"), "MuPDF"),
    (re.compile(r"/Xi\d+"), "iText"),
)
"""Names of resources that only a program which adds to a finished page gives."""
_RESOURCES = ("/Font", "/XObject", "/ExtGState")
_UPDATE = re.compile(rb"%BeginExifToolUpdate")
_ACROBAT = "/ADBE_CompoundType"
_OWNERS = {"/ADBE_CompoundType": "Acrobat"}
_COVERS = 0.9
"""Share of a page that a drawn page of another file must cover to be called one."""


def read_traces(reader: Any, data: bytes, into: Gather, limits: Limits) -> None:
    """Put the traces of a file into `into.pdf`; each source of them by itself."""
    catalogue = root(reader)
    for part in (_updates(data), _histories(into.pdf.xmp), _catalogue(catalogue, into.pdf.info)):
        with stage(into, "marks of editing programs"):
            _keep(part, into)
    seen: set[str] = set()
    for number in range(1, min(len(reader.pages), limits.pages) + 1):
        with stage(into, "marks of editing programs on some pages"):
            _keep(_page(reader.pages[number - 1], number, seen), into)


def _keep(traces: Iterator[EditingTrace], into: Gather) -> None:
    """Add traces up to the limit; what comes before a failure stays."""
    for trace in traces:
        if len(into.pdf.traces) >= MOST:
            return
        into.pdf = structs.replace(into.pdf, traces=(*into.pdf.traces, trace))


def _updates(data: bytes) -> Iterator[EditingTrace]:
    """Yield the blocks that ExifTool appends and marks as its own."""
    for number, found in enumerate(_UPDATE.finditer(data)):
        if number < 5:
            yield EditingTrace(kind="metadata-block", agent="ExifTool", where=Where(offset=found.start()))


def _histories(xmp: tuple[Field, ...]) -> Iterator[EditingTrace]:
    """Yield each entry of the XMP history, and what the document says it was derived from."""
    entries: defaultdict[str, dict[str, Field]] = defaultdict(dict)
    for field in xmp:
        place, _, member = (field.where.field or "").removeprefix("XMP/").rpartition("/")
        if place.startswith("xmpMM:History"):
            entries[place][member] = field
        elif field.name.startswith(("xmpMM:DerivedFrom/", "xmpMM:Ingredients/")) and field.name.endswith(
            ("ocumentID", "filePath", "instanceID")
        ):
            entries[place].setdefault("from", field)
    for members in entries.values():
        first = next(iter(members.values()))
        if "from" in members:
            yield EditingTrace(kind="derived-from", agent="", where=first.where, detail=first.value[:200])
            continue
        agent, action, when = (
            members[key].value[:200] if key in members else ""
            for key in ("stEvt:softwareAgent", "stEvt:action", "stEvt:when")
        )
        yield EditingTrace(
            kind="history", agent=agent, where=first.where, moment=timestamps.from_iso(when), detail=action
        )


def _catalogue(catalogue: dict[Any, Any], info: tuple[Field, ...]) -> Iterator[EditingTrace]:
    """Yield private data of programs in the catalogue, and viewers' entries in Info."""
    yield from _pieces(catalogue, Where(field="Catalog/PieceInfo"))
    for field in info:
        if field.name == "PXCViewerInfo":
            yield EditingTrace(kind="viewer-saved", agent=field.value.split(";")[0][:100], where=field.where)
        elif field.name.startswith("AAPL:") and field.name != "AAPL:Keywords":
            yield EditingTrace(kind="viewer-saved", agent="Apple Preview", where=field.where)


def _pieces(holder: dict[Any, Any], where: Where) -> Iterator[EditingTrace]:
    """Yield the programs that keep private data in a /PieceInfo (ISO 32000-2, 14.5)."""
    for name, private in mapping(holder.get("/PieceInfo")).items():
        moment = _moment(get(mapping(private), "/LastModified"))
        kind = "added-by-acrobat" if str(name) == _ACROBAT else "piece-info"
        inner = get(mapping(private), "/Private")
        detail = (text(inner) or "").lstrip("/") if kind == "added-by-acrobat" else ""
        agent = _OWNERS.get(str(name), str(name).lstrip("/")[:100])
        yield EditingTrace(kind=kind, agent=agent, where=where, moment=moment, detail=detail[:100])


def _moment(value: Any) -> Moment | None:
    """Return a date of the format; None where it is none."""
    stated = text(value)
    return timestamps.from_pdf(stated) if stated else None


def _page(page: Any, number: int, seen: set[str]) -> Iterator[EditingTrace]:
    """Yield the traces of one page; its content comes last, as damage is likeliest there."""
    where = Where(page=number, object=identity(page))
    yield from _pieces(page, where)
    if (changed := _moment(page.get("/LastModified"))) is not None:
        yield EditingTrace(kind="page-changed", agent="", where=where, moment=changed)
    yield from _resources(page, number, seen)
    yield from _typed(page, number)
    if _TOUCHED.search(_content(page)):
        yield EditingTrace(kind="touch-up", agent="Acrobat", where=where, detail="TouchUp_TextEdit")


def _content(page: Any) -> bytes:
    """Return the decoded content of a page, up to a limit; pypdf keeps it from an earlier reading."""
    contents = page.get("/Contents")
    found = b""
    for part in sequence(contents) or [contents]:
        if len(found) < MOST_CONTENT:
            try:
                found += data_of(part)[:MOST_CONTENT] + b"\n"
            except Exception:  # told already, by the reader of pages, which decodes the same content
                return found
    return found


def _resources(page: Any, number: int, seen: set[str]) -> Iterator[EditingTrace]:
    """Yield names that a program gave to what it added, and drawn pages of other files."""
    resources = mapping(get(page, "/Resources"))
    told: set[str] = set()
    for kind in _RESOURCES:
        for name, value in mapping(resources.get(kind)).items():
            agent = next((agent for shape, agent in _ADDED if shape.fullmatch(str(name))), "")
            if agent and agent not in told:
                told.add(agent)
                where = Where(page=number, object=identity(value))
                yield EditingTrace(kind="added-to-page", agent=agent, where=where, detail=f"{kind[1:]} {name}"[:100])
            known = identity(value) or ""
            if kind == "/XObject" and known not in seen:
                seen.add(known)
                yield from _form(page, value, number)


def _form(page: Any, value: Any, number: int) -> Iterator[EditingTrace]:
    """Yield private data of a form, and that it is a page of another file that covers this page."""
    form = mapping(value)
    if text(get(form, "/Subtype")) != "/Form":
        return
    where = Where(page=number, object=identity(value))
    yield from _pieces(form, where)
    if "/PTEX.FileName" in form and _area(form.get("/BBox")) > _COVERS * _area(page.mediabox) > 0:
        name = (text(form.get("/PTEX.FileName")) or "")[:200]
        yield EditingTrace(kind="page-from-another-file", agent="pdfTeX", where=where, detail=name)


def _area(box: Any) -> float:
    """Return the area of a rectangle in square points; 0 for what is none."""
    sides = [float(side) for side in sequence(box)[:4]]
    return abs((sides[2] - sides[0]) * (sides[3] - sides[1])) if len(sides) == 4 else 0.0


def _typed(page: Any, number: int) -> Iterator[EditingTrace]:
    """Yield text typed over the page as annotations, and the marks of Apple's programs in annotations."""
    for reference in sequence(page.get("/Annots")):
        annotation = mapping(reference)
        where = Where(page=number, object=identity(reference))
        changed = _moment(annotation.get("/M"))
        if text(get(annotation, "/Subtype")) == "/FreeText":
            intent = text(get(annotation, "/IT")) or ""
            kind = "typed-over" if intent.lower() == "/freetexttypewriter" else "text-box"
            words = (text(get(annotation, "/Contents")) or "")[:200]
            yield EditingTrace(kind=kind, agent="", where=where, moment=changed, detail=words)
        if "/AAPL:AKExtras" in annotation:
            yield EditingTrace(kind="viewer-saved", agent="Apple Preview", where=where, moment=changed)
