"""The two stores of metadata of a PDF, Info and XMP, kept apart: fields, dates, people, programs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from triage.model.facts import Event, Identifies, Role, Tool, Where, Why
from triage.model.moments import Moment
from triage.readers import timestamps
from triage.readers.gather import Gather
from triage.readers.limits import Limits
from triage.readers.pdf import xmp
from triage.readers.pdf.objects import get, mapping, resolved, root, sequence, text

MAX_VALUE = 10_000
"""Characters kept of one value."""

_EVENTS = {
    "CreationDate": Event.CREATED,
    "ModDate": Event.MODIFIED,
    "xmp:CreateDate": Event.CREATED,
    "xmp:ModifyDate": Event.MODIFIED,
    "xmp:MetadataDate": Event.METADATA,
}
_ROLES = {
    "Author": Role.AUTHOR,
    "Company": Role.ORGANISATION,
    "Manager": Role.MANAGER,
    "dc:creator": Role.AUTHOR,
    "dc:publisher": Role.ORGANISATION,
    "pdf:Author": Role.AUTHOR,
    "pdfx:Company": Role.ORGANISATION,
    "pdfx:Manager": Role.MANAGER,
    "pdfx:Author": Role.AUTHOR,
    "xmpRights:Owner": Role.OWNER,
}
"""Company and Manager are written by Acrobat PDFMaker out of an Office document's properties."""
_TOOLS = {
    "Creator": Tool.CREATOR,
    "Producer": Tool.PRODUCER,
    "xmp:CreatorTool": Tool.CREATOR,
    "pdf:Producer": Tool.PRODUCER,
    "xmpMM:History/stEvt:softwareAgent": Tool.EDITOR,
}
_NAMES_A_PLACE = re.compile(r"GPS|:City$|:State$|:Country|:Location|:Sublocation|CiAdr", re.ASCII)
_NAMES_A_PERSON = re.compile(
    r"author|dc:creator|company|manager|owner|contributor|publisher|:CiEmail|:CiTel|mail|"
    r"credit$|captionwriter|lastmodifiedby|lastsavedby",
    re.IGNORECASE,
)
_NAMES_A_DEVICE = re.compile(r"xmpMM:.*ID$|serial|tiff:(?:Make|Model)|aux:Lens|HostComputer", re.IGNORECASE)
_LEADS_TO_A_PERSON = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}\.\w|[A-Za-z]:[\\/]|[\\/](?:Users|home|Documents and Settings)[\\/]|\\\\\w|file:/",
    re.ASCII,
)
"""An e-mail address, or a path with a user's name, a drive or a server in it."""


def read_info(reader: Any, into: Gather, limits: Limits) -> None:
    """Every key of the Info dictionary as a field; its dates, people and programs as facts."""
    for key, value in mapping(reader.trailer.get("/Info")).items():
        name = str(key).lstrip("/")
        several = [t for entry in sequence(value) if (t := text(entry)) is not None]
        shown = ", ".join(several) if several else text(value)
        if shown is not None:
            _add("info", name, name, shown, into, limits)
        elif resolved(value) is not None:
            into.add_unread(f"Info/{name[:60]}", Why.UNSUPPORTED, "it is no text", Where(field=f"Info/{name[:60]}"))


def read_info_second(second: Any, into: Gather, limits: Limits) -> None:
    """The usual keys of the Info dictionary, as pdfium reads them of a file that pypdf cannot open."""
    for name, value in second.get_metadata_dict(skip_empty=True).items():
        _add("info", name, name, text(value) or "", into, limits)


def read_xmp(reader: Any, data: bytes, into: Gather, limits: Limits) -> None:
    """The packet of the catalogue; raises ValueError where it is no readable XMP.

    An encrypted file may leave its packet open, and pypdf then garbles it: the bare bytes have it.
    """
    stream = get(root(reader), "/Metadata")
    if stream is None or not hasattr(stream, "get_data"):
        return
    packet = xmp.find_packet(data) if reader.is_encrypted else None
    _add_packet(packet or stream.get_data(), into, limits)


def read_xmp_bytes(data: bytes, into: Gather, limits: Limits) -> None:
    """The packet out of the bare bytes of a file whose objects cannot be read."""
    packet = xmp.find_packet(data)
    if packet is not None:
        _add_packet(packet, into, limits)


def identifies(name: str, value: str) -> Identifies:
    """Return whom or what a metadata value could lead to, by the field's name and by its shape."""
    if _NAMES_A_PLACE.search(name):
        return Identifies.PLACE
    if _NAMES_A_PERSON.search(name) or _LEADS_TO_A_PERSON.search(value[:MAX_VALUE]):
        return Identifies.PERSON
    return Identifies.DEVICE if _NAMES_A_DEVICE.search(name) else Identifies.NONE


def _add_packet(untrusted_packet: bytes, into: Gather, limits: Limits) -> None:
    """Every leaf of a packet as a field, and the library that wrote the packet."""
    packet = xmp.read_packet(untrusted_packet)
    for leaf in packet.leaves:
        _add("xmp", leaf.name, leaf.place, leaf.value, into, limits)
    if packet.toolkit:
        _add("xmp", "x:xmptk", "x:xmptk", packet.toolkit, into, limits)
        into.add_software(Tool.TOOLKIT, packet.toolkit[:MAX_VALUE], "xmp", Where(field="XMP/x:xmptk"))


def _add(origin: str, name: str, place: str, value: str, into: Gather, limits: Limits) -> None:
    """Add one value as a field and as whatever else it is."""
    name, store = name[:200], "Info" if origin == "info" else "XMP"
    if len(into.fields) >= limits.fields:
        into.add_unread(f"more {store} metadata", Why.LIMIT, f"more than {limits.fields} values")
        return
    where = Where(field=f"{store}/{place[:200]}")
    if len(value) > MAX_VALUE:
        into.add_unread(f"the end of {store}/{name}", Why.LIMIT, f"longer than {MAX_VALUE} characters", where)
        value = value[:MAX_VALUE]
    into.add_field(origin, name, value, where, identifies(name, value))
    parse: Callable[[str], Moment | None] = timestamps.from_pdf if origin == "info" else _xmp_date
    if name in _EVENTS:
        into.add_stamp(_EVENTS[name], parse(value), origin, where)
    if name in _ROLES:
        into.add_person(_ROLES[name], value, origin, where)
    if name in _TOOLS:
        into.add_software(_TOOLS[name], value, origin, where)


def _xmp_date(value: str) -> Moment | None:
    """XMP dates are ISO 8601; some programs write the form of the Info dictionary."""
    return timestamps.from_iso(value) or timestamps.from_pdf(value)
