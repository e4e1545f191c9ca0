"""An XMP packet as a flat list of properties, each under its usual name.

RDF lets one property be written in several ways (ISO 16684-1, 7.4 to 7.9): as an attribute,
as an element, as a structure, in a list. All come out as leaves: `dc:creator` for each entry
of a list, `xmpMM:History/stEvt:action` for a member of a structure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct

from triage.readers import xmltree

MAX_DEPTH = 12
"""Structures inside structures."""
MAX_PACKET = 16 * 1024 * 1024
"""Bytes of one packet."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML = "http://www.w3.org/XML/1998/namespace"
_LISTS = {"Alt", "Bag", "Seq"}
_PREFIXES = {
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/xap/1.0/t/pg/": "xmpTPg",
    "http://ns.adobe.com/xap/1.0/g/": "xmpG",
    "http://ns.adobe.com/xap/1.0/g/img/": "xmpGImg",
    "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#": "stEvt",
    "http://ns.adobe.com/xap/1.0/sType/ResourceRef#": "stRef",
    "http://ns.adobe.com/xap/1.0/sType/Dimensions#": "stDim",
    "http://ns.adobe.com/xap/1.0/sType/Font#": "stFnt",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://ns.adobe.com/illustrator/1.0/": "illustrator",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    _RDF: "rdf",
    _XML: "xml",
}
"""Usual prefixes. Sources: ISO 16684-1, annex on namespaces; XMP Specification, parts 1 and 2."""


class Leaf(Struct, frozen=True):
    """One value of a packet."""

    name: str
    """`xmp:CreateDate`, `xmpMM:History/stEvt:action`."""
    place: str
    """The name with the number of the entry where a list has several: `xmpMM:History[2]/stEvt:action`."""
    value: str


class Packet(Struct, frozen=True):
    """One packet, read."""

    toolkit: str
    """The library that wrote it (x:xmptk); "" where it does not say."""
    leaves: tuple[Leaf, ...]


def read_packet(untrusted_packet: bytes) -> Packet:
    """Read a packet as it lies in the file, with or without its wrapper.

    Raises:
        ValueError: it is too large, not well-formed XML, or holds no RDF.
    """
    if len(untrusted_packet) > MAX_PACKET:
        raise ValueError("XMP packet too large")
    tree = _parsed(untrusted_packet)
    rdf = tree if tree.tag == f"{{{_RDF}}}RDF" else next(tree.iter(f"{{{_RDF}}}RDF"), None)
    if rdf is None:
        raise ValueError("no RDF in the XMP packet")
    prefixes = _declared(untrusted_packet) | _PREFIXES
    leaves = [leaf for description in rdf for leaf in _properties(description, "", "", prefixes, MAX_DEPTH)]
    return Packet((xmltree.attribute(tree, "xmptk") or "").strip(), tuple(leaves))


def find_packet(data: bytes) -> bytes | None:
    """Return the last uncompressed packet of the bytes that speaks of a PDF; None where there is none.

    For files whose objects cannot be read; packets of pictures inside the file lack the PDF namespace.
    """
    ends = [m.start() for m in re.finditer(rb"<\?xpacket end", data)]
    for end in reversed(ends[-50:]):
        start = data.rfind(b"<?xpacket begin", max(end - MAX_PACKET, 0), end)
        if start >= 0 and b"ns.adobe.com/pdf/1.3/" in data[start:end]:
            return data[start:end]
    return None


def _parsed(untrusted_packet: bytes) -> Element:
    """Parse; on a syntax error once more without what programs often leave wrong around and inside."""
    stripped = untrusted_packet.strip(b"\x00 \t\r\n")
    try:
        return xmltree.parse(stripped)
    except ValueError:
        return xmltree.parse(_tidied(stripped))


def _tidied(untrusted_packet: bytes) -> bytes:
    """Cut to the element itself, mend the encoding, drop control characters that XML forbids."""
    wide = untrusted_packet[:4].count(0) > 0 or untrusted_packet[:2] in {b"\xff\xfe", b"\xfe\xff"}
    packet = untrusted_packet.decode("utf-16" if wide else "utf-8", "replace")
    found = re.search(r"<(\w+:x[am]pmeta|rdf:RDF)\b.*</\1\s*>", packet, re.DOTALL)
    element = found.group(0) if found else packet
    element = re.sub(r"&#(?:x0*(?:[0-8bcBCefEF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", "", element)
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", element).encode("utf-8", "replace")


def _declared(untrusted_packet: bytes) -> dict[str, str]:
    """Read the packet's own prefixes for namespaces that are not usual ones."""
    found = re.findall(rb"xmlns:([\w.-]{1,40})\s*=\s*[\"']([^\"']{1,200})[\"']", untrusted_packet)
    return {uri.decode("utf-8", "replace"): prefix.decode("ascii", "replace") for prefix, uri in found}


def _named(tag: str, prefixes: dict[str, str]) -> str:
    """Return `prefix:local`; the local name alone where the namespace has no prefix."""
    prefix = prefixes.get(xmltree.namespace(tag), "")
    return f"{prefix}:{xmltree.local(tag)}" if prefix else xmltree.local(tag)


def _properties(holder: Element, name: str, place: str, prefixes: dict[str, str], depth: int) -> Iterator[Leaf]:
    """Yield the leaves of a description or structure: its attributes, then its elements."""
    for key, value in holder.attrib.items():
        if xmltree.namespace(key) not in {_RDF, _XML, ""}:
            own = _named(key, prefixes)
            yield Leaf(_joined(name, own), _joined(place, own), value)
    for child in holder:
        if isinstance(child.tag, str):
            own = _named(child.tag, prefixes)
            yield from _value(child, _joined(name, own), _joined(place, own), prefixes, depth - 1)


def _value(element: Element, name: str, place: str, prefixes: dict[str, str], depth: int) -> Iterator[Leaf]:
    """Yield the leaves of one property element, whichever way it is written."""
    inner = element[0] if len(element) else None
    if depth <= 0:
        raise ValueError("XMP nested too deeply")
    if inner is not None and xmltree.namespace(str(inner.tag)) == _RDF and xmltree.local(inner.tag) in _LISTS:
        several = len(inner) > 1
        for number, entry in enumerate(inner, 1):
            yield from _value(entry, name, f"{place}[{number}]" if several else place, prefixes, depth - 1)
    elif inner is not None and inner.tag == f"{{{_RDF}}}Description":
        yield from _properties(inner, name, place, prefixes, depth)
    elif inner is not None or any(xmltree.namespace(key) not in {_RDF, _XML, ""} for key in element.attrib):
        yield from _properties(element, name, place, prefixes, depth)
    else:
        text = (element.text or "").strip() or element.attrib.get(f"{{{_RDF}}}resource", "")
        if text:
            yield Leaf(name, place, text)


def _joined(outer: str, inner: str) -> str:
    """Return `outer/inner`, or the inner name alone at the top."""
    return f"{outer}/{inner}" if outer else inner
