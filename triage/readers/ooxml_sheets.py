"""An Excel workbook's sheets: text of cells, faces, comments, links by DDE.

Numbers are left out of the text: how they are shown (a date, a sum, a share) hangs on
number formats that are not worked out here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar
from xml.etree.ElementTree import Element

from triage.model.facts import Where, Why
from triage.model.office import Comment
from triage.readers.gather import Gather, Tools
from triage.readers.office import Draft, Prose, Tally, add_active, local_moment
from triage.readers.ooxml_package import Package
from triage.readers.xmltree import attribute, children, local

T = TypeVar("T")
Rich = tuple[tuple[str, str], ...]
"""Runs of a string: text and face; the face "" is that of the cell."""


def read_sheets(package: Package, main: str, into: Gather, tools: Tools, draft: Draft) -> None:
    """Read every sheet in the workbook's order; a binary workbook gives its properties only."""
    draft.put(into)
    _dde(package, into)
    if main.endswith(".bin"):
        into.add_unread("the text of the sheets", Why.UNSUPPORTED, "binary workbooks (.xlsb) are not read")
        return
    root = package.parse(main)
    if root is None:
        return
    strings, faces = _strings(package, main), _cell_faces(package, main)
    parts = {r.id: r.target for r in package.relations(main) if not r.external}
    tally, prose = Tally(), Prose(into, tools)
    for sheet in (e for e in root.iter() if local(e.tag) == "sheet"):
        part = parts.get(_relation_id(sheet), "")
        into.add_field("workbook", f"sheet/{attribute(sheet, 'state') or 'visible'}", attribute(sheet, "name") or "")
        _read_sheet(package, part, strings, faces, tally, prose)
        _read_comments(package, part, into, draft)
    tally.put(into, "body")
    draft.put(into)


def _read_sheet(package: Package, part: str, strings: list[Rich], faces: list[str], tally: Tally, prose: Prose) -> None:
    """One `TextLine` for each row that holds words, its cells parted by tabs."""
    root = package.parse(part) if part else None
    for number, row in enumerate((e for e in root.iter() if local(e.tag) == "row") if root is not None else (), 1):
        where = Where(part=part, line=number)
        words: list[str] = []
        for cell in children(row, "c"):
            runs = _cell(cell, strings)
            if runs:
                words.append("".join(text for text, _ in runs).replace("\n", " "))
                own = _at(faces, cell.get("s") or "0", "")
                for text, face in runs:
                    tally.count_font(face or own, len("".join(text.split())), where)
        prose.add("\t".join(words), where)


def _cell(cell: Element, strings: list[Rich]) -> Rich:
    """The words of a cell: shared, inline, or the text that a formula gives."""
    kind = cell.get("t") or "n"
    if kind == "inlineStr":
        return tuple(run for e in children(cell, "is") for run in _runs(e))
    value = next(children(cell, "v"), None)
    text = "" if value is None else value.text or ""
    if kind == "s":
        return _at(strings, text, ())
    return ((text, ""),) if kind in {"str", "d"} and text else ()


def _strings(package: Package, main: str) -> list[Rich]:
    """The shared strings, in their order."""
    part = next((r.target for r in package.relations(main, "sharedStrings")), "")
    root = package.parse(part) if part else None
    return [] if root is None else [tuple(_runs(e)) for e in children(root, "si")]


def _runs(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the runs of a string; phonetic guides are left out."""
    for child in element:
        if local(child.tag) == "t" and child.text:
            yield child.text, ""
        elif local(child.tag) == "r":
            properties = next(children(child, "rPr"), None)
            face = None if properties is None else next(children(properties, "rFont"), None)
            text = "".join(t.text or "" for t in children(child, "t"))
            if text:
                yield text, "" if face is None else attribute(face, "val") or ""


def _cell_faces(package: Package, main: str) -> list[str]:
    """The face of each cell style (`cellXfs`), in their order."""
    part = next((r.target for r in package.relations(main, "styles")), "")
    root = package.parse(part) if part else None
    if root is None:
        return []
    fonts = [_font_name(e) for holder in children(root, "fonts") for e in children(holder, "font")]
    formats = [e for holder in children(root, "cellXfs") for e in children(holder, "xf")]
    return [_at(fonts, attribute(xf, "fontId") or "0", "") for xf in formats]


def _font_name(font: Element) -> str:
    """The name of a `font`; "" where it has none."""
    name = next(children(font, "name"), None)
    return "" if name is None else attribute(name, "val") or ""


def _read_comments(package: Package, part: str, into: Gather, draft: Draft) -> None:
    """Notes of a sheet, and threaded comments with their dates (Excel 2019 and later)."""
    for relation in package.relations(part, "comments"):
        root = package.parse(relation.target)
        authors = [a.text or "" for e in (root if root is not None else ()) for a in children(e, "author")]
        notes = [e for e in (root.iter() if root is not None else ()) if local(e.tag) == "comment"]
        for number, note in enumerate(notes, 1):
            text = "".join(t.text or "" for t in note.iter() if local(t.tag) == "t")
            author = _at(authors, attribute(note, "authorId") or "", "")
            where = Where(part=relation.target, line=number)
            draft.add_comment(Comment(author=author or None, moment=None, text=text, where=where), into)
    for relation in package.relations(part, "threadedComment"):
        root = package.parse(relation.target)
        for number, note in enumerate(children(root, "threadedComment") if root is not None else (), 1):
            text = "".join(t.text or "" for t in children(note, "text"))
            moment = local_moment(attribute(note, "dT"))
            where = Where(part=relation.target, line=number)
            draft.add_comment(Comment(author=None, moment=moment, text=text, where=where), into)


def _dde(package: Package, into: Gather) -> None:
    """Links to another program's data (`ddeLink`; in binary workbooks the supporting book's kind 1).

    Source: ISO/IEC 29500-1, 18.14.2; [MS-XLSB] 2.4.33, BrtBeginSupBook.
    """
    for member in package.zip.members:
        if "externallinks/" not in member.name.lower() or "/_rels/" in member.name:
            continue
        where = Where(part=member.name)
        if member.name.endswith(".bin"):
            data = package.read(member.name) or b""
            if data[:2] == b"\xe8\x02" and int.from_bytes(data[3:5], "little") == 1:
                add_active(into, "dde", "a link to another program's data", where, automatic=False)
        elif member.name.endswith(".xml"):
            root = package.parse(member.name)
            for link in (e for e in root.iter() if local(e.tag) == "ddeLink") if root is not None else ():
                detail = f"{attribute(link, 'ddeService') or ''} {attribute(link, 'ddeTopic') or ''}".strip()
                add_active(into, "dde", detail[:200], where, automatic=False)


def _relation_id(element: Element) -> str:
    """The `r:id` of an element: `id` in any namespace, which `sheetId` is not."""
    return next((v for k, v in element.attrib.items() if k.endswith("}id")), "")


def _at(values: list[T], index: str, otherwise: T) -> T:
    """The value at an index given as text, or `otherwise`."""
    return values[int(index)] if index.isascii() and index.isdigit() and int(index) < len(values) else otherwise
