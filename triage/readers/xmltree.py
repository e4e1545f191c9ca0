"""XML out of a document, parsed without entities, DTDs or network.

defusedxml refuses entity bombs and external entities; a refusal or a syntax error is a
`ValueError`, so that a reader can record the part as unread.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def parse(data: bytes) -> Element:
    """Parse one XML part.

    Raises:
        ValueError: it is not well-formed, or it carries what this parser refuses.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except (ParseError, DefusedXmlException, LookupError) as error:
        raise ValueError(f"XML not readable: {type(error).__name__}") from error
    return root


def local(tag: object) -> str:
    """Return the tag without its namespace; "" for comments and processing instructions."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespace(tag: str) -> str:
    """Return the namespace of a tag, "" where it has none."""
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute by its local name, whatever its namespace."""
    for key, value in element.attrib.items():
        if local(key) == name:
            return value
    return None


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the direct children with this local name."""
    return (child for child in element if local(child.tag) == name)


def text_of(element: Element) -> str:
    """Return all text below an element, stripped."""
    return "".join(element.itertext()).strip()
