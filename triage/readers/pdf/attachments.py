"""Files inside a PDF: read as documents of their own, programs among them named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import structs

from triage.model.document import Document
from triage.model.external import Attached
from triage.model.facts import Active, Event, Stamp, Where, Why
from triage.readers import timestamps
from triage.readers.gather import Gather, Source, Tools
from triage.readers.pdf.guard import stage
from triage.readers.pdf.objects import get, identity, mapping, name_tree, root, sequence, text

MAX_PAGES = 500
"""Pages looked through for attached files."""

_PROGRAM_MAGIC = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")
_PROGRAM_NAMES = [
    ".exe",
    ".dll",
    ".scr",
    ".com",
    ".pif",
    ".msi",
    ".msp",
    ".bat",
    ".cmd",
    ".ps1",
    ".vbs",
    ".vbe",
    ".js",
    ".jse",
    ".wsf",
    ".wsh",
    ".hta",
    ".lnk",
    ".jar",
    ".cpl",
    ".reg",
    ".sh",
    ".app",
    ".command",
    ".dmg",
    ".apk",
    ".iso",
    ".img",
    ".scf",
    ".url",
    ".settingcontent-ms",
]
"""Endings that Windows, macOS or Linux start on a double click. Basis: CWE-434 and Outlook's list of blocked types."""


def read_attachments(reader: Any, into: Gather, tools: Tools) -> None:
    """Attached files of the name tree, of associated files and of annotations, each once."""
    seen: set[str] = set()
    for name, specification in _specifications(reader):
        shown = name_of(specification) or name
        embedded = mapping(get(specification, "/EF"))
        stream = next((embedded[k] for k in ("/UF", "/F", "/Unix", "/Mac", "/DOS") if k in embedded), None)
        known = identity(stream) or shown
        if stream is None or known in seen:
            continue
        seen.add(known)
        if len(seen) > tools.limits.members:
            into.add_unread("more attachments", Why.LIMIT, f"more than {tools.limits.members} attachments")
            return
        with stage(into, f"attachment {shown[:200]}", Where(part=shown[:200])):
            _read(shown[:200], stream, into, tools)


def name_of(specification: Any) -> str:
    """Return the base name of a file specification; "" where it has none."""
    stated = next((t for k in ("/UF", "/F") if (t := text(get(specification, k)))), "")
    return stated.replace("\\", "/").rpartition("/")[2]


def _specifications(reader: Any) -> Iterator[tuple[str, dict[Any, Any]]]:
    """Yield (name, file specification) from everywhere a file may be attached."""
    catalogue = root(reader)
    for name, value in name_tree(get(get(catalogue, "/Names"), "/EmbeddedFiles")):
        yield name, mapping(value)
    for value in sequence(catalogue.get("/AF")):
        yield "", mapping(value)
    for number in range(min(len(reader.pages), MAX_PAGES)):
        for value in sequence(reader.pages[number].get("/Annots")):
            annotation = mapping(value)
            if text(get(annotation, "/Subtype")) == "/FileAttachment":
                yield "", mapping(annotation.get("/FS"))


def _own_dates(stream: Any, where: Where, into: Gather) -> Iterator[Stamp]:
    """Yield the dates that the PDF gives of a file attached to it; each also becomes a field."""
    parameters = get(mapping(stream), "/Params")
    for key, event in (("CreationDate", Event.CREATED), ("ModDate", Event.MODIFIED)):
        stated = text(get(parameters, f"/{key}"))
        if stated:
            at = structs.replace(where, field=f"Params/{key}")
            into.add_field("attachments", key, stated[:100], at)
            if (moment := timestamps.from_pdf(stated)) is not None:
                yield Stamp(event=event, moment=moment, origin="attachment", where=at)


def _read(name: str, untrusted_stream: Any, into: Gather, tools: Tools) -> None:
    """Take one file out, within the limits, and have it read."""
    where = Where(part=name or "an attachment without a name", object=identity(untrusted_stream))
    into.add_field("attachments", "name", name, where)
    into.attached.append(Attached(name=name, where=where, stamps=tuple(_own_dates(untrusted_stream, where, into))))
    data = mapping(untrusted_stream).get_data()  # type: ignore[attr-defined]  # pypdf's stream is a dict with data
    if name.lower().endswith(tuple(_PROGRAM_NAMES)) or data.startswith(_PROGRAM_MAGIC):
        into.active.append(Active(kind="program", detail=f"attached file {name}", automatic=False, where=where))
    if len(data) > tools.limits.part_bytes:
        into.add_unread(f"attachment {name}", Why.LIMIT, f"larger than {tools.limits.part_bytes} bytes", where)
    elif tools.read_member is not None:
        member = tools.read_member(Source(data=data, name=name, where=where), tools.depth + 1)
        (into.members if isinstance(member, Document) else into.unread).append(member)  # type: ignore[arg-type]
