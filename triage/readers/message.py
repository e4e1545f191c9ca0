"""E-mail messages (eml): headers, body text, attachments.

Headers are read raw (policy compat32): the default policy raises IndexError on hostile ones
and hides what was written. Text comes from text/plain where there is some, else from HTML.
"""

from __future__ import annotations

import re
from email.message import Message
from typing import Any

from msgspec import Struct, field, structs

from triage.model.document import Document
from triage.model.facts import Active, DeclaredLanguage, Identifies, Where, Why
from triage.readers.encodings import decode, known
from triage.readers.gather import Gather, Source, Tools
from triage.readers.mailheaders import from_pairs, gather_headers, words
from triage.readers.markup import declared_charset, read_markup
from triage.readers.outward import add_external
from triage.readers.textlines import add_lines, numbered
from triage.readers.tooling_markup import charset, style_names

_MARK = b"\xef\xbb\xbf"
_SIGNATURES = frozenset(("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"))
_ENVELOPES = frozenset(("application/pkcs7-mime", "application/x-pkcs7-mime"))
_MOST_COMPARISONS = 50_000_000
"""Lines times boundaries: the parser may hold every line against every open boundary, 80 ns each."""
_PGP = "-----BEGIN PGP MESSAGE-----"


class _Text(Struct):
    """One part that may be the body."""

    text: str
    html: bool
    part: str
    """What it is called in a `Where`."""


class _Reading(Struct):
    """One message while it is read."""

    into: Gather
    tools: Tools
    names: list[str] = field(default_factory=list)
    """Names of attachments met so far, "" for nameless ones."""
    skipped: int = 0
    """Attachments beyond the limit."""


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Gather headers, then body, then attachments; what cannot be had is said."""
    message = _parsed(source.data, into)
    if envelope := message.get_unixfrom():
        line = Where(header="From_")
        into.add_field("mbox", "From_", envelope.encode("utf-8", "replace").decode(), line, Identifies.PERSON)
    gather_headers(from_pairs(message.raw_items()), into, tools.limits)
    reading = _Reading(into, tools)
    texts = _visit(message, reading)
    _add_texts(texts, reading)
    into.mail = structs.replace(into.mail, attachments=tuple(reading.names))
    if reading.skipped:
        into.add_unread(f"{reading.skipped} more attachments", Why.LIMIT, f"only {tools.limits.members} are read")


def _parsed(data: bytes, into: Gather) -> Message:
    """Parse; where nesting would defeat the parser, only the headers are had."""
    from email.parser import BytesHeaderParser, BytesParser
    from email.policy import compat32

    start = data.removeprefix(_MARK).lstrip(b"\r\n")
    try:
        if start.count(b"boundary=") * start.count(b"\n") <= _MOST_COMPARISONS:
            return BytesParser(policy=compat32).parsebytes(start)
        into.add_unread("the body of the message", Why.LIMIT, "it has too many parts inside parts")
    except Exception as error:  # RecursionError on deep nesting, others on hostile boundaries
        into.add_unread("the body of the message", Why.DAMAGED, f"its parts stop the parser ({type(error).__name__})")
    return BytesHeaderParser(policy=compat32).parsebytes(re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0] + b"\n\n")


def _visit(part: Message, reading: _Reading) -> list[_Text]:
    """Walk the parts below; return what may be body text, read the rest as members."""
    kind = part.get_content_type()
    payload: Any = part.get_payload()
    if kind == "multipart/encrypted" or (kind in _ENVELOPES and "signed" not in str(part.get("content-type")).lower()):
        reading.into.add_unread("the encrypted part", Why.LOCKED, f"it is {kind}", Where(part=kind))
        return []
    if isinstance(payload, list) and not kind.startswith("message/"):
        found = [_visit(child, reading) for child in payload]
        return _alternative(found, reading) if kind == "multipart/alternative" else [t for few in found for t in few]
    name = _name(part, reading)
    attached = name or str(part.get("content-disposition", "")).strip().lower().startswith("attachment")
    if kind in {"text/plain", "text/html"} and not attached:
        return [_text(part, kind, reading)]
    _add_member(part, kind, name, reading)
    return []


def _alternative(found: list[list[_Text]], reading: _Reading) -> list[_Text]:
    """Of versions of one text the plain one is read; the HTML one is still searched for active parts."""
    texts = [text for few in found for text in few]
    plain = [text for text in texts if not text.html and text.text.strip()]
    if not plain:
        return [text for text in texts if text.html] or texts
    for text in texts:
        if text.html:
            _from_html(text, reading.into)
    return plain


def _name(part: Message, reading: _Reading) -> str:
    """The file name of a part, "" where it has none."""
    try:
        found = part.get_filename() or ""
    except Exception as error:  # RFC 2231 parameters of hostile mail: LookupError, ValueError, TypeError …
        reading.into.add_unread("the name of an attachment", Why.DAMAGED, type(error).__name__)
        return ""
    return words(found.encode("utf-8", "surrogateescape").decode("utf-8", "replace")).strip()


def _content(part: Message, reading: _Reading) -> bytes | None:
    """The decoded bytes of a part; a message inside is written out again; None where it fails."""
    from email.policy import compat32

    try:
        payload: Any = part.get_payload()
        if isinstance(payload, list):
            written = compat32.clone(mangle_from_=False, max_line_length=0)
            return b"\n".join(child.as_bytes(policy=written) for child in payload)
        decoded: Any = part.get_payload(decode=True)
    except Exception as error:  # broken transfer encodings and nested messages raise many kinds
        reading.into.add_unread("a part of the message", Why.DAMAGED, f"it cannot be decoded ({type(error).__name__})")
        return None
    return decoded if isinstance(decoded, bytes) else b""


def _text(part: Message, kind: str, reading: _Reading) -> _Text:
    """Decode one part of the body and say how."""
    data = _content(part, reading) or b""
    html = kind == "text/html"
    stated = re.search(r"charset\s*=\s*\"?([^\s\";]{1,60})", str(part.get("content-type", "")), re.IGNORECASE)
    declared = stated.group(1) if stated else (declared_charset(data) if html else None)
    decoded = decode(data, declared)
    into, where = reading.into, Where(part=kind)
    charset(declared, where, into)
    if declared and not known(declared):
        into.add_field("text", "declared encoding", declared.encode("utf-8", "replace").decode(), where)
    into.add_field("text", "encoding", decoded.encoding + ("" if decoded.sure else " (guessed)"), where)
    return _Text(decoded.text, html, kind)


def _add_texts(texts: list[_Text], reading: _Reading) -> None:
    """Put the lines of the body into the document, numbered through."""
    into, number = reading.into, 1
    for text in texts:
        lines = _from_html(text, into) if text.html else re.split(r"\r\n|\n|\r", text.text)
        add_lines(into, numbered(lines, number), reading.tools.limits)
        number += len(lines)
        if _PGP in text.text:
            into.add_unread("the encrypted part", Why.LOCKED, "it is encrypted with OpenPGP", Where(part=text.part))


def _from_html(text: _Text, into: Gather) -> list[str]:
    """Lines of an HTML body; its active parts and language go into the document."""
    style_names(text.text, text.part, into)
    page = read_markup(text.text)
    for part in page.active:
        where = Where(part=text.part, line=part.line)
        into.active.append(Active(kind=part.kind, detail=part.detail, automatic=part.automatic, where=where))
    for out in page.outside:
        where = Where(part=text.part, line=out.line)
        add_external(into, out.kind, out.target, where, automatic=True, hidden=out.hidden)
    for value in page.meta:
        if value.name == "generator":
            into.add_field("meta", "generator", value.value, Where(part=text.part, field="meta/generator"))
    if page.language:
        where = Where(part=text.part, field="html/lang")
        into.languages.append(DeclaredLanguage(tag=page.language, of="text", origin="html", where=where))
    if page.remote:
        into.add_field("html", "pictures and style sheets from elsewhere", page.remote, Where(part=text.part))
    return list(page.lines)


def _add_member(part: Message, kind: str, name: str, reading: _Reading) -> None:
    """Read an attachment or a message inside, up to the limit."""
    into, tools = reading.into, reading.tools
    if kind in _SIGNATURES:
        into.add_field("parts", "signature", kind, Where(part=name or kind))
        return
    reading.names.append(name)
    if len(into.members) >= tools.limits.members or tools.read_member is None:
        reading.skipped += 1
        return
    data = _content(part, reading)
    if data is None:
        return
    if not data:
        into.add_field("parts", "empty part", name or kind, Where(part=name or kind), Identifies.PERSON)
        return
    if kind == "message/rfc822" and not name:
        name = f"message {len(reading.names)}.eml"
    found = tools.read_member(Source(data=data, name=name, declared_type=kind), tools.depth + 1)
    if isinstance(found, Document):
        into.members.append(found)
    else:
        into.unread.append(structs.replace(found, where=Where(part=name or kind)))
