"""What a signature leaves behind when it is taken out of a file.

Method: shared/research/peers-documents.md, section 3 row 12. Usage rights (/Perms /UR3) are a
signature of Adobe's over what readers may do, no signature of the document, and count as none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from triage.model.facts import Where
from triage.model.signatures import SignatureTrace
from triage.readers.pdf.objects import get, identity, mapping, root, sequence, text
from triage.readers.pdf.signing.found import FormField, Found, signature_fields

MOST_TRACES = 50
"""Traces kept of each kind."""
_APPEND_ONLY = 2
"""Bit of /SigFlags: the file holds signatures that saving it whole would break (ISO 32000-2, table 225)."""
_RANGES = re.compile(rb"/ByteRange\s{0,20}\[\s{0,20}(\d{1,12})\s{1,20}(\d{1,12})\s{1,20}(\d{1,12})\s{1,20}(\d{1,12})")
_SHOWS_TEXT = re.compile(rb"\)\s*Tj|>\s*Tj|\]\s*TJ")
_LONGEST_DRAWING = 256 * 1024
"""Bytes of one appearance that are looked at."""


def traces(data: bytes, reader: Any, ends: tuple[int, ...], found: list[Found]) -> tuple[SignatureTrace, ...]:
    """Return what is left of signatures that the newest revision does not have."""
    fields = list(signature_fields(reader))
    left = [*_orphans(data, reader, ends, found), *_drawn(fields), *_prepared(fields)]
    if not found:
        left += _without_signature(reader)
    return tuple(left)


def _orphans(data: bytes, reader: Any, ends: tuple[int, ...], found: list[Found]) -> Iterator[SignatureTrace]:
    """Yield signatures in the bytes that no field of the newest revision names."""
    # The first number of the second range is where a signature ends: no two share it.
    known = {one.ranges for one in found} | set(_permitted(reader))
    for match in list(_RANGES.finditer(data))[: 4 * MOST_TRACES]:
        ranges = tuple(int(n) for n in match.groups())
        # Ranges that fit this file are its own; those of an attached file, stored as it is, do not.
        fits = sum(ranges[2:]) <= len(data) and data[ranges[1] : ranges[1] + 1] == b"<" and ranges[1] > 0
        if ranges in known or not fits:
            continue
        known.add(ranges)
        revision = next((n for n, end in enumerate(ends, 1) if match.start() < end), len(ends))
        earlier = revision < len(ends)
        kind = "signature in an earlier revision" if earlier else "signature that no field names"
        where = Where(revision=revision, offset=match.start())
        yield SignatureTrace(kind=kind, where=where, detail=f"revision {revision} of {len(ends)}")


def _permitted(reader: Any) -> Iterator[tuple[int, ...]]:
    """Yield the ranges of the signatures over usage rights."""
    rights = mapping(get(root(reader), "/Perms"))
    for key in ("/UR", "/UR3"):
        yield tuple(int(n) for n in sequence(get(get(rights, key), "/ByteRange")) if isinstance(n, int))


def _drawn(fields: list[FormField]) -> Iterator[SignatureTrace]:
    """Yield fields without a signature that draw one: Adobe's nested form, or text."""
    for field in fields[:MOST_TRACES]:
        if get(field.raw, "/V") is not None:
            continue
        for widget in (field.raw, *field.kids):
            drawing = get(get(widget, "/AP"), "/N")
            if _draws_signature(drawing):
                where = Where(field=field.name or None, object=field.object or identity(drawing))
                yield SignatureTrace(kind="drawing of a signature", where=where, detail=field.name)
                break


def _draws_signature(drawing: Any) -> bool:
    """Whether an appearance is that of a signed field."""
    forms = mapping(get(get(drawing, "/Resources"), "/XObject"))
    if "/FRM" in forms:
        return True
    shown = drawing.get_data()[:_LONGEST_DRAWING] if hasattr(drawing, "get_data") else b""
    return _SHOWS_TEXT.search(shown) is not None


def _prepared(fields: list[FormField]) -> Iterator[SignatureTrace]:
    """Yield empty fields with a lock: a signature would have set it in force."""
    for field in fields[:MOST_TRACES]:
        if get(field.raw, "/V") is None and mapping(field.raw.get("/Lock")):
            where = Where(field=field.name or None, object=field.object)
            yield SignatureTrace(kind="empty field", where=where, detail=field.name)


def _without_signature(reader: Any) -> Iterator[SignatureTrace]:
    """Yield entries of the catalogue that only a signed file needs, in a file without a signature."""
    catalogue = root(reader)
    flags = get(get(catalogue, "/AcroForm"), "/SigFlags")
    rights = mapping(catalogue.get("/Perms"))
    if isinstance(flags, int) and flags & _APPEND_ONLY and not {"/UR", "/UR3"} & rights.keys():
        yield SignatureTrace(kind="flags without signature", where=Where(field="AcroForm/SigFlags"))
    if any(key in mapping(catalogue.get("/DSS")) for key in ("/Certs", "/CRLs", "/OCSPs", "/VRI")):
        yield SignatureTrace(kind="store without signature", where=_at(catalogue, "/DSS"))
    if "/DocMDP" in rights:
        yield SignatureTrace(kind="permissions without signature", where=_at(catalogue, "/Perms"))
    if "/ESIC" in mapping(catalogue.get("/Extensions")):
        detail = text(get(get(get(catalogue, "/Extensions"), "/ESIC"), "/BaseVersion")) or ""
        yield SignatureTrace(
            kind="extension without signature", where=_at(catalogue, "/Extensions"), detail=detail[:20]
        )


def _at(catalogue: dict[Any, Any], key: str) -> Where:
    """The place of an entry of the catalogue."""
    return Where(field=f"Catalog{key}", object=identity(get(catalogue, key)))
