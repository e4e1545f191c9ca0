"""Signature dictionaries of a PDF's form, as they stand in its newest revision."""

from __future__ import annotations

from binascii import unhexlify
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, structs

from triage.model.facts import Where
from triage.model.moments import Moment
from triage.readers import timestamps
from triage.readers.pdf.objects import MAX_NODES, get, identity, mapping, root, sequence, text

LONGEST_NAME = 200
"""Characters kept of a field's full name."""
LONGEST_CONTENTS = 4 * 1024 * 1024
"""Bytes of one signature; those with long lists of revoked certificates reach some hundred kilobytes."""
_DIRECT = ("/ByteRange", "/Contents", "/M", "/Name", "/Reason", "/Location", "/ContactInfo", "/Filter", "/SubFilter")


class FormField(Struct, frozen=True, kw_only=True):
    """One field of the form, filled or not."""

    name: str
    """Full name."""
    kind: str
    """`/Sig`, `/Tx`, `/Btn`, `/Ch`; "" where none is stated."""
    raw: dict[Any, Any]
    kids: tuple[dict[Any, Any], ...]
    """Its widgets where they are objects of their own."""
    object: str | None


class Found(Struct, frozen=True, kw_only=True):
    """One signature dictionary with a /ByteRange, as written."""

    field: str
    where: Where
    raw: dict[Any, Any]
    holder: dict[Any, Any]
    """The field's dictionary."""
    ranges: tuple[int, ...]
    """Numbers of /ByteRange; empty where one of them is no whole number."""
    contents: bytes
    form: str
    """/SubFilter without its slash."""
    kind: str
    stated: Moment | None
    elsewhere: tuple[str, ...]
    """Keys whose value stands in another object, which ISO 32000-2, 12.8.1 forbids."""


def signed_fields(data: bytes, reader: Any) -> list[Found]:
    """Return the filled signature fields in the order of the form.

    In an encrypted file /Contents alone is not encrypted (ISO 32000-2, 7.6.2), which the
    parser does not know: there its bytes are taken from between the ranges.
    """
    certifying = identity(raw_value(get(root(reader), "/Perms"), "/DocMDP"))
    made = []
    for field in signature_fields(reader):
        signature = mapping(field.raw.get("/V"))
        if "/ByteRange" in signature:
            one = _found(field, signature, certifying)
            if reader.is_encrypted and len(one.ranges) > 2:
                gap = data[one.ranges[1] : one.ranges[2]][: 2 * LONGEST_CONTENTS]
                one = structs.replace(one, contents=_unhexed(gap) or one.contents)
            made.append(one)
    return made


def signature_fields(reader: Any) -> Iterator[FormField]:
    """Yield the fields for signatures."""
    return (field for field in form_fields(reader) if field.kind == "/Sig")


def form_fields(reader: Any) -> Iterator[FormField]:
    """Yield the fields, bounded and without loops; kind and name are inherited (ISO 32000-2, 12.7.4)."""
    waiting = [("", "", kid) for kid in sequence(get(get(root(reader), "/AcroForm"), "/Fields"))]
    seen: set[str] = set()
    for _ in range(MAX_NODES):
        if not waiting:
            return
        above, kind, reference = waiting.pop(0)
        known, node = identity(reference), mapping(reference)
        if known is not None and known in seen:
            continue
        seen.add(known or "")
        name = ".".join(filter(None, (above, text(node.get("/T")))))[:LONGEST_NAME]
        kind = text(get(node, "/FT")) or kind
        kids = [(kid, mapping(kid)) for kid in sequence(node.get("/Kids"))]
        waiting.extend((name, kind, reference) for reference, kid in kids if "/T" in kid)
        if not any("/T" in kid for _, kid in kids):
            yield FormField(name=name, kind=kind, raw=node, kids=tuple(kid for _, kid in kids), object=known)


def _found(field: FormField, signature: dict[Any, Any], certifying: str | None) -> Found:
    """Read one signature dictionary."""
    own = identity(raw_value(field.raw, "/V"))
    form = (text(get(signature, "/SubFilter")) or "").lstrip("/")[:60]
    return Found(
        field=field.name,
        where=Where(field=field.name or None, object=own or field.object),
        raw=signature,
        holder=field.raw,
        ranges=_ranges(signature),
        contents=string_bytes(get(signature, "/Contents"))[:LONGEST_CONTENTS],
        form=form,
        kind=_kind(signature, form, own is not None and own == certifying),
        stated=timestamps.from_pdf((text(get(signature, "/M")) or "")[:100]),
        elsewhere=tuple(key.lstrip("/") for key in _DIRECT if identity(raw_value(signature, key)) is not None),
    )


def _kind(signature: dict[Any, Any], form: str, certifying: bool) -> str:
    """Tell a time stamp over the document and a certification from an ordinary signature."""
    if form == "ETSI.RFC3161" or text(get(signature, "/Type")) == "/DocTimeStamp":
        return "time stamp"
    return "certification" if certifying else "signature"


def _ranges(signature: dict[Any, Any]) -> tuple[int, ...]:
    """Return the numbers of /ByteRange."""
    numbers = sequence(signature.get("/ByteRange"))
    plain = tuple(int(n) for n in numbers if isinstance(n, int))
    return plain if len(plain) == len(numbers) else ()


def _unhexed(gap: bytes) -> bytes:
    """Return the bytes of a string written in hexadecimal digits; empty where it is none."""
    digits = b"".join(gap.strip().removeprefix(b"<").removesuffix(b">").split())
    try:
        return unhexlify(digits)
    except ValueError:
        return b""


def string_bytes(value: Any) -> bytes:
    """Return a string's own bytes."""
    if isinstance(value, bytes):
        return value
    original = getattr(value, "original_bytes", None)
    return original if isinstance(original, bytes) else b""


def raw_value(holder: Any, key: str) -> Any:
    """Return a value without following its reference."""
    if not isinstance(holder, dict):
        return None
    return holder.raw_get(key) if hasattr(holder, "raw_get") and key in holder else holder.get(key)
