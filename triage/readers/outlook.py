"""Outlook messages (msg): the same facts as an eml, out of MAPI properties.

Read with olefile alone, so that every installation reads them; python-oxmsg decodes strictly
(one odd byte ends it) and does not reach messages inside messages. Where the message came
over the internet its transport headers are kept and are read as those of an eml.
Source: [MS-OXMSG] 2.1 to 2.4 for the layout, [MS-OXPROPS] for the properties, [MS-OXRTFCP]
for compressed RTF.
"""

from __future__ import annotations

import io
import re
from hashlib import sha256
from typing import Any

from msgspec import Struct, structs

from triage.model.document import Document
from triage.model.facts import Active, Event, FileFacts, Identifies, Role, Stamp, Where, Why
from triage.model.mail import Address, MailFacts
from triage.readers.encodings import decode
from triage.readers.gather import Gather, Source, Tools
from triage.readers.mailheaders import from_pairs, gather_headers
from triage.readers.mapi import Properties, unpacked_rtf
from triage.readers.markup import read_markup
from triage.readers.outward import add_external
from triage.readers.textlines import add_lines, numbered
from triage.readers.tooling_markup import charset

_FIELDS = {
    0x001A: ("Message class", Identifies.NONE),
    0x0037: ("Subject", Identifies.PERSON),
    0x0070: ("Conversation topic", Identifies.PERSON),
    0x0C1A: ("Sender name", Identifies.PERSON),
    0x0C1F: ("Sender address", Identifies.PERSON),
    0x5D01: ("Sender SMTP address", Identifies.PERSON),
    0x0042: ("Sent representing name", Identifies.PERSON),
    0x0065: ("Sent representing address", Identifies.PERSON),
    0x5D02: ("Sent representing SMTP address", Identifies.PERSON),
    0x0040: ("Received by name", Identifies.PERSON),
    0x3FF8: ("Creator name", Identifies.PERSON),
    0x3FFA: ("Last modifier name", Identifies.PERSON),
    0x1035: ("Internet message id", Identifies.PERSON),
    0x1039: ("Internet references", Identifies.PERSON),
    0x1042: ("In reply to", Identifies.PERSON),
}
"""Text properties that are reported: id → name and whom it leads to. Source: [MS-OXPROPS]."""
_TIMES = {
    0x0039: ("Client submit time", Event.SENT),
    0x0E06: ("Message delivery time", Event.RECEIVED),
    0x3007: ("Creation time", Event.CREATED),
    0x3008: ("Last modification time", Event.MODIFIED),
}
_ORIGIN = "properties"
_RECIPIENT, _ATTACHMENT = "__recip_version1.0_#", "__attach_version1.0_#"


class _Reading(Struct):
    """One message inside an opened file."""

    ole: Any
    prefix: tuple[str, ...]
    """Storages in which the message lies; () for the outermost."""
    into: Gather
    tools: Tools


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Gather properties, headers, body and attachments."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(source.data)) as ole:
        _read_message(_Reading(ole, (), into, tools))


def _read_message(reading: _Reading) -> None:
    """One message, outermost or embedded."""
    own = Properties(reading.ole, reading.prefix, header=24 if reading.prefix else 32)
    _add_properties(own, reading.into)
    charset(own.charset, Where(field=f"{_ORIGIN}/code page"), reading.into)
    headers = own.text(0x007D)
    if headers:
        _from_headers(headers, reading)
    if reading.into.mail is None or not reading.into.mail.senders:
        _from_properties(own, reading)
    _add_body(own, reading)
    _note_damage(own, reading.into)
    _add_attachments(reading)


def _note_damage(own: Properties, into: Gather) -> None:
    """Say what could not be read."""
    for clause in own.damage:
        into.add_unread("some properties", Why.DAMAGED, clause)


def _add_properties(own: Properties, into: Gather) -> None:
    """Fields and dates."""
    for number, (name, identifies) in _FIELDS.items():
        if value := own.text(number):
            into.add_field(_ORIGIN, name, value, identifies=identifies)
    for number, (name, event) in _TIMES.items():
        if moment := own.time(number):
            where = Where(field=f"{_ORIGIN}/{name}")
            into.add_field(_ORIGIN, name, moment.shown(), where)
            into.add_stamp(event, moment, _ORIGIN, where)
    modifier = own.text(0x3FFA)
    into.add_person(Role.LAST_MODIFIED_BY, modifier, _ORIGIN, Where(field=f"{_ORIGIN}/Last modifier name"))


def _from_headers(text: str, reading: _Reading) -> None:
    """The headers under which the message came over the internet."""
    from email.parser import HeaderParser
    from email.policy import compat32

    # Outlook puts a line of its own before them: "Microsoft Mail Internet Headers Version 2.0".
    start = re.sub(r"\AMicrosoft Mail Internet Headers[^\r\n]*\r?\n", "", text.lstrip("\r\n"))
    try:
        pairs = list(HeaderParser(policy=compat32).parsestr(start).raw_items())
    except Exception as error:  # as in message.py
        reading.into.add_unread("the headers", Why.DAMAGED, f"they cannot be read ({type(error).__name__})")
        return
    gather_headers(from_pairs(pairs), reading.into, reading.tools.limits)


def _from_properties(own: Properties, reading: _Reading) -> None:
    """`MailFacts` of a message without transport headers: a draft, a copy of a sent one, or one from the same server."""
    into = reading.into
    sender = _address(own, 0x0C1A, (0x5D01, 0x0C1F), "Sender")
    author = _address(own, 0x0042, (0x5D02, 0x0065), "Sent representing") or sender
    recipients = tuple(_recipients(reading))
    sent, delivered = own.time(0x0039), own.time(0x0E06)
    where = Where(field=f"{_ORIGIN}/Message delivery time")
    hop = (Stamp(event=Event.RECEIVED, moment=delivered, origin=_ORIGIN, where=where),) if delivered and sent else ()
    into.mail = MailFacts(
        senders=(author,) if author else (),
        sender=sender if sender and author and sender.address.lower() != author.address.lower() else None,
        recipients=recipients,
        message_id=own.text(0x1035) or None,
        received=hop,
    )
    for role, people in ((Role.SENDER, filter(None, (author,))), (Role.RECIPIENT, recipients)):
        for one in people:
            name = f"{one.display} <{one.address}>" if one.display and one.address else one.display or one.address
            into.add_person(role, name, _ORIGIN, one.where)


def _address(own: Properties, name: int, addresses: tuple[int, ...], what: str) -> Address | None:
    """A name with the first of its addresses that is an internet one; None where both are absent."""
    display = own.text(name)
    found = next((value for number in addresses if "@" in (value := own.text(number))), "")
    return Address(display=display, address=found, where=Where(field=f"{_ORIGIN}/{what}")) if display or found else None


def _recipients(reading: _Reading) -> list[Address]:
    """Everybody in the table of recipients, within the limit on fields."""
    found: list[Address] = []
    for storage in _storages(reading, _RECIPIENT)[: reading.tools.limits.fields]:
        own = Properties(reading.ole, (*reading.prefix, storage), header=8)
        if address := _address(own, 0x3001, (0x39FE, 0x3003), f"Recipient {len(found) + 1}"):
            found.append(address)
    return found


def _storages(reading: _Reading, start: str) -> list[str]:
    """Names of the storages of one kind directly below the message, in order."""
    depth = len(reading.prefix)
    paths = (tuple(path) for path in reading.ole.listdir(streams=False, storages=True))
    return sorted(
        {p[depth] for p in paths if len(p) > depth and p[:depth] == reading.prefix and p[depth].startswith(start)}
    )


def _add_body(own: Properties, reading: _Reading) -> None:
    """Plain text, else HTML, else the text of the RTF; the HTML is searched for active parts in any case."""
    into = reading.into
    plain, html = own.text(0x1000), _html(own)
    page = read_markup(html) if html else None
    for part in page.active if page else ():
        where = Where(part="text/html", line=part.line)
        into.active.append(Active(kind=part.kind, detail=part.detail, automatic=part.automatic, where=where))
    for out in page.outside if page else ():
        where = Where(part="text/html", line=out.line)
        add_external(into, out.kind, out.target, where, automatic=True, hidden=out.hidden)
    lines = re.split(r"\r\n|\n|\r", plain) if plain.strip() else list(page.lines) if page else []
    packed = own.binary(0x1009)
    if not lines and packed:
        lines = _rtf_lines(packed, reading)
    add_lines(into, numbered(lines), reading.tools.limits)


def _html(own: Properties) -> str:
    """The HTML body, which is kept as bytes or as text."""
    data = own.binary(0x1013)
    return decode(data, own.charset).text.rstrip("\0") if data else own.text(0x1013)


def _rtf_lines(packed: bytes, reading: _Reading) -> list[str]:
    """Text of the compressed RTF body."""
    from striprtf.striprtf import rtf_to_text

    try:
        rtf = unpacked_rtf(packed, reading.tools.limits.part_bytes).decode("latin-1")
        # What only the RTF rendering of an HTML body needs, [MS-OXRTFEX] 2.1.3.1.
        shown = re.sub(r"\\htmlrtf\b(?!0).*?\\htmlrtf0\b ?", "", rtf, flags=re.DOTALL)
        to_text: Any = rtf_to_text
        return str(to_text(shown, errors="replace")).splitlines()
    except Exception as error:  # striprtf raises many kinds on damaged RTF
        reading.into.add_unread("the text", Why.DAMAGED, f"its RTF cannot be read ({type(error).__name__})")
        return []


def _add_attachments(reading: _Reading) -> None:
    """Each attachment is a document of its own, up to the limit."""
    into, tools = reading.into, reading.tools
    names, storages = [], _storages(reading, _ATTACHMENT)
    for storage in storages:
        path = (*reading.prefix, storage)
        own = Properties(reading.ole, path, header=8)
        name = own.text(0x3707) or own.text(0x3704) or own.text(0x3001)
        names.append(name)
        if len(names) > tools.limits.members:
            continue
        if reading.ole.exists([*path, "__substg1.0_3701000D"]):
            _add_embedded((*path, "__substg1.0_3701000D"), name, reading)
        else:
            _add_file(own, name, reading)
    if into.mail is not None:
        into.mail = structs.replace(into.mail, attachments=tuple(names))
    if len(names) > tools.limits.members:
        more = len(names) - tools.limits.members
        into.add_unread(f"{more} more attachments", Why.LIMIT, f"only {tools.limits.members} are read")


def _add_file(own: Properties, name: str, reading: _Reading) -> None:
    """An attached file."""
    data = own.binary(0x3701)
    _note_damage(own, reading.into)
    if reading.tools.read_member is None or not (data or name):
        return
    declared = own.text(0x370E) or None
    found = reading.tools.read_member(Source(data=data, name=name, declared_type=declared), reading.tools.depth + 1)
    if isinstance(found, Document):
        reading.into.members.append(found)
    else:
        reading.into.unread.append(structs.replace(found, where=Where(part=name or "attachment")))


def _add_embedded(path: tuple[str, ...], name: str, reading: _Reading) -> None:
    """A message (or an OLE object) kept as a storage: it has no bytes of its own, so its properties are hashed."""
    tools = structs.replace(reading.tools, depth=reading.tools.depth + 1)
    where = Where(part=name or path[-2])
    if tools.depth > tools.limits.depth:
        reading.into.add_unread("a message inside", Why.LIMIT, f"more than {tools.limits.depth} containers deep", where)
        return
    if not reading.ole.exists([*path, "__properties_version1.0"]):
        reading.into.add_unread("an embedded object", Why.UNSUPPORTED, "it is no message", where)
        return
    properties = reading.ole.openstream([*path, "__properties_version1.0"]).read()
    file = FileFacts(name=name or "message", size=len(properties), sha256=sha256(properties).hexdigest())
    child = Gather(format="msg", media_type="application/vnd.ms-outlook", file=file)
    _read_message(_Reading(reading.ole, path, child, tools))
    reading.into.members.append(child.freeze())
