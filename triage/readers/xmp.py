"""XMP packets, wherever they lie: PDF streams, pictures, Office parts.

`parse_xmp` flattens the RDF of a packet into properties with the customary prefixes
(`xmp:CreateDate`), whatever prefixes the packet itself declares. Source: ISO 16684-1:2019,
section 7 (the RDF subset), and XMP Specification Part 2 for the namespaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct

from triage.readers import xmltree

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML = "http://www.w3.org/XML/1998/namespace"

PREFIXES = {
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/xap/1.0/bj/": "xmpBJ",
    "http://ns.adobe.com/xap/1.0/t/pg/": "xmpTPg",
    "http://ns.adobe.com/xmp/1.0/DynamicMedia/": "xmpDM",
    "http://ns.adobe.com/xmp/note/": "xmpNote",
    "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#": "stEvt",
    "http://ns.adobe.com/xap/1.0/sType/ResourceRef#": "stRef",
    "http://ns.adobe.com/xap/1.0/sType/Font#": "stFnt",
    "http://ns.adobe.com/xap/1.0/sType/Dimensions#": "stDim",
    "http://ns.adobe.com/xap/1.0/g/img/": "xmpGImg",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/camera-raw-settings/1.0/": "crs",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://ns.useplus.org/ldf/xmp/1.0/": "plus",
    "http://ns.google.com/photos/1.0/camera/": "GCamera",
}
"""Namespace → customary prefix; others appear as the last word of their address."""

MOST_PROPERTIES = 2_000
MOST_DEPTH = 12
MOST_CHARACTERS = 2_000
"""Bounds: embedded thumbnails (xmpGImg) and histories can be very long."""


class XmpProperty(Struct, frozen=True, kw_only=True):
    """One value of a packet."""

    name: str
    """Customary prefix and name of the value itself: `xmp:CreateDate`, `stEvt:when`, `dc:creator`."""
    value: str
    """Text, stripped, at most `MOST_CHARACTERS` long."""
    path: str
    """Way from the top: `xmpMM:History[2]/stEvt:when`; equals `name` for a simple property."""

    @property
    def top(self) -> str:
        """The outermost property's name: `xmpMM:History`."""
        return self.path.partition("/")[0].partition("[")[0]


def parse_xmp(packet: bytes) -> tuple[XmpProperty, ...]:
    """Return the properties of a packet in document order, at most `MOST_PROPERTIES`.

    Args:
        packet: the packet with or without its `<?xpacket?>` wrapper and padding, in UTF-8 or UTF-16.

    Raises:
        ValueError: it is no readable XML, or holds what the XML parser refuses.
    """
    root = xmltree.parse(_trimmed(packet))
    found: list[XmpProperty] = []
    if toolkit := xmltree.attribute(root, "xmptk"):
        found.append(XmpProperty(name="x:xmptk", value=_bounded(toolkit), path="x:xmptk"))
    for description in root.iter(f"{{{_RDF}}}RDF"):
        for node in xmltree.children(description, "Description"):
            for made in _of_node(node, "", 0):
                if len(found) >= MOST_PROPERTIES:
                    return tuple(found)
                found.append(made)
    return tuple(found)


def find_packet(data: bytes) -> bytes | None:
    """Return the first `<x:xmpmeta>` (or bare `<rdf:RDF>`) block inside other bytes, or None.

    For formats whose parser does not hand the packet over; UTF-8 packets only.
    """
    for start, end in ((b"<x:xmpmeta", b"</x:xmpmeta>"), (b"<rdf:RDF", b"</rdf:RDF>")):
        first = data.find(start)
        last = data.find(end, first) if first >= 0 else -1
        if last >= 0:
            return data[first : last + len(end)]
    return None


def _trimmed(packet: bytes) -> bytes:
    """Cut the padding: NUL bytes and spaces, also those that some writers put after the root.

    UTF-16 packets keep every byte, as NUL is half a character there.
    """
    if packet[:2] in (b"\xfe\xff", b"\xff\xfe") or b"\x00" in packet[:4]:
        return packet
    return packet.strip(b"\x00 \t\r\n").removeprefix(b"\xef\xbb\xbf").lstrip()


def _of_node(node: Element, above: str, depth: int) -> Iterator[XmpProperty]:
    """Yield the properties of a struct: those written as attributes, then those written as elements."""
    if depth > MOST_DEPTH:
        return
    for key, value in node.attrib.items():
        if xmltree.namespace(key) not in ("", _RDF, _XML):
            yield _made(_name(key), value, above)
    for child in node:
        if isinstance(child.tag, str) and xmltree.namespace(child.tag) != _RDF:
            yield from _of_property(child, above, depth)


def _of_property(element: Element, above: str, depth: int) -> Iterator[XmpProperty]:
    """Yield what one property element holds: a text, an address, a struct or a list."""
    name = _name(element.tag)
    path = _joined(above, name)
    listed = next((c for c in element if c.tag in _LISTS), None)
    if listed is not None:
        yield from _of_list(listed, name, path, depth)
        return
    yield from _of_value(element, name, path, depth)


def _of_list(listed: Element, name: str, path: str, depth: int) -> Iterator[XmpProperty]:
    """Yield the members of a list, numbered from 1 in their path."""
    for number, item in enumerate(xmltree.children(listed, "li"), 1):
        yield from _of_value(item, name, f"{path}[{number}]", depth + 1)


def _of_value(element: Element, name: str, path: str, depth: int) -> Iterator[XmpProperty]:
    """Yield one value, or the members of the struct that stands in its place."""
    if (address := element.get(f"{{{_RDF}}}resource")) is not None:
        yield XmpProperty(name=name, value=_bounded(address), path=path)
        return
    inner = next((c for c in element if c.tag == f"{{{_RDF}}}Description"), element)
    members = list(_of_node(inner, path, depth + 1)) if len(inner) or inner.attrib else []
    if members:
        yield from members
    elif not len(element):
        yield XmpProperty(name=name, value=_bounded(element.text or ""), path=path)


_LISTS = {f"{{{_RDF}}}{kind}" for kind in ("Seq", "Bag", "Alt")}


def _made(name: str, value: str, above: str) -> XmpProperty:
    """Make a simple property below a path."""
    return XmpProperty(name=name, value=_bounded(value), path=_joined(above, name))


def _joined(above: str, name: str) -> str:
    """Join a path and a name."""
    return f"{above}/{name}" if above else name


def _name(tag: str) -> str:
    """`{http://ns.adobe.com/xap/1.0/}CreateDate` → `xmp:CreateDate`."""
    space = xmltree.namespace(tag)
    prefix = PREFIXES.get(space) or space.rstrip("/#").rpartition("/")[2] or "?"
    return f"{prefix}:{xmltree.local(tag)}"


def _bounded(text: str) -> str:
    """Strip, and cut what no person would read."""
    return text.strip()[:MOST_CHARACTERS]
