"""An OOXML package: parts, their XML and their relationships (ISO/IEC 29500-2)."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from msgspec import Struct

from triage.model.facts import Where, Why
from triage.readers import xmltree
from triage.readers.gather import Gather
from triage.readers.xmltree import local
from triage.readers.zipfiles import Zip, ZipError


class Relation(Struct, frozen=True, kw_only=True):
    """One relationship of a part."""

    id: str
    kind: str
    """Last segment of the type's URI: `image`, `attachedTemplate`, `vbaProject` …"""
    target: str
    """Name of the part in the package; for an external one the target as written."""
    external: bool
    part: str
    """The relationships part that states it."""


class Package:
    """The parts of one package. What cannot be read becomes `Unread`, once."""

    def __init__(self, container: Zip, into: Gather) -> None:
        """Keep the container; nothing is unpacked yet."""
        self.zip, self._into = container, into
        self._relations: dict[str, tuple[Relation, ...]] = {}

    def read(self, name: str) -> bytes | None:
        """Return a part's bytes; None where it is absent, or could not be read and was noted as such."""
        member = self.zip.find(name)
        if member is None:
            return None
        try:
            return self.zip.read(member)
        except ZipError as error:
            self._into.add_unread(f"part {name}", error.why, error.detail, Where(part=name))
            return None

    def parse(self, name: str) -> Element | None:
        """Return a part's root element; None as for `read`, or where it is no readable XML."""
        data = self.read(name)
        if data is None:
            return None
        try:
            return xmltree.parse(data)
        except ValueError as error:
            self._into.add_unread(f"part {name}", Why.DAMAGED, str(error), Where(part=name))
            return None

    def relations(self, part: str, kind: str | None = None) -> tuple[Relation, ...]:
        """Return the relationships of a part ("" for the package), in their order, perhaps of one kind only."""
        if part not in self._relations:
            self._relations[part] = tuple(self._read_relations(part))
        found = self._relations[part]
        return found if kind is None else tuple(r for r in found if r.kind == kind)

    def all_relations(self) -> Iterator[Relation]:
        """Yield the relationships of every part."""
        for member in self.zip.members:
            folder, _, name = member.name.rpartition("_rels/")
            if _ and name.endswith(".rels"):
                yield from self.relations(folder + name.removesuffix(".rels"))

    def main_part(self) -> str | None:
        """Return the name of the main document part."""
        for relation in self.relations("", "officeDocument"):
            if not relation.external:
                return relation.target
        usual = ("word/document.xml", "xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml")
        return next((name for name in usual if self.zip.find(name)), None)

    def _read_relations(self, part: str) -> Iterator[Relation]:
        """Parse the relationships part that belongs to a part."""
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        root = self.parse(source)
        for element in root if root is not None else ():
            target = element.get("Target", "")
            external = element.get("TargetMode") == "External"
            yield Relation(
                id=element.get("Id", ""),
                kind=element.get("Type", "").rpartition("/")[2],
                target=target if external else _inside(folder, target),
                external=external,
                part=source,
            )


def _inside(folder: str, target: str) -> str:
    """Resolve a target against the folder of its source part; never climbs out of the package."""
    path = unquote(target.replace("\\", "/").partition("#")[0])
    joined = path if path.startswith("/") else posixpath.join("/", folder, path)
    return posixpath.normpath(joined).lstrip("/")


def walk(root: Element, skip: Callable[[Element], bool] = lambda _: False) -> Iterator[tuple[bool, Element]]:
    """Yield `(True, element)` on entering and `(False, element)` on leaving, in document order.

    Not recursive: hostile parts nest deeper than Python's stack. Subtrees for which `skip`
    is true are left out whole.
    """
    yield True, root
    stack = [(root, iter(root))]
    while stack:
        element, rest = stack[-1]
        child = next(rest, None)
        if child is None:
            stack.pop()
            yield False, element
        elif not skip(child):
            yield True, child
            stack.append((child, iter(child)))


def is_fallback(element: Element) -> bool:
    """True for what repeats other text: the second rendering of a text box or drawing, readings above ruby text."""
    return local(element.tag) in {"Fallback", "rt"}
