"""A PowerPoint presentation's slides: text, notes, size, faces, languages, comments."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from triage.model.facts import Page, Where
from triage.model.office import Comment
from triage.readers.gather import Gather, Tools
from triage.readers.office import Draft, Prose, Tally, local_moment
from triage.readers.ooxml_package import Package, is_fallback, walk
from triage.readers.ooxml_styles import read_styles, split
from triage.readers.tooling_ooxml import object_names
from triage.readers.xmltree import attribute, children, local

_EMU = 12_700.0
"""English Metric Units in a point."""
_FACE = {"ascii": "latin", "hAnsi": "latin", "eastAsia": "ea", "cs": "cs"}
_THEME = {"+mj-lt": "majorAscii", "+mj-ea": "majorEastAsia", "+mj-cs": "majorBidi",
          "+mn-lt": "minorAscii", "+mn-ea": "minorEastAsia", "+mn-cs": "minorBidi"}  # fmt: skip


def read_slides(package: Package, main: str, into: Gather, tools: Tools, draft: Draft) -> None:
    """Read every slide in the order of the presentation."""
    draft.put(into)
    root = package.parse(main)
    if root is None:
        return
    parts = {r.id: r.target for r in package.relations(main) if not r.external}
    listed = [e for holder in children(root, "sldIdLst") for e in children(holder, "sldId")]
    slides = [part for part in (parts.get(_relation_id(e), "") for e in listed) if part]
    into.page_count = len(slides)
    _pages(root, min(len(slides), tools.limits.pages), into)
    theme = next((r.target for r in package.relations(main, "theme")), "")
    faces = read_styles(None, package.parse(theme) if theme else None, {}).theme
    tally, prose, authors = Tally(), Prose(into, tools), _authors(package, main)
    for number, slide in enumerate(slides, 1):
        _read_slide(package, slide, number, faces, tally, prose, into)
        for relation in package.relations(slide, "notesSlide"):
            _read_slide(package, relation.target, number, faces, tally, prose, into)
        _read_comments(package, slide, number, authors, into, draft)
    tally.put(into, "body")
    draft.put(into)


def _pages(root: Element, slides: int, into: Gather) -> None:
    """Every slide has the size that the presentation states."""
    for size in children(root, "sldSz"):
        width, height = (attribute(size, name) or "" for name in ("cx", "cy"))
        if width.isdigit() and height.isdigit() and len(width + height) < 24:
            for number in range(1, slides + 1):
                into.pages.append(Page(number=number, width=int(width) / _EMU, height=int(height) / _EMU))


def _read_slide(
    package: Package, part: str, page: int, faces: dict[str, str], tally: Tally, prose: Prose, into: Gather
) -> None:
    """Paragraphs of one slide or its notes; `line` counts them."""
    root = package.parse(part)
    line = 0
    if root is not None:
        object_names(root, part, into)
    for entering, shape in walk(root, is_fallback) if root is not None else ():
        for paragraph in children(shape, "p") if entering and local(shape.tag) == "txBody" else ():
            line += 1
            where = Where(page=page, part=part, line=line)
            prose.add("".join(_run(run, faces, tally, where) for run in paragraph), where)


def _run(run: Element, faces: dict[str, str], tally: Tally, where: Where) -> str:
    """The text of a run, a field or a break, counted by face and language.

    A face is counted only where the run names it, itself or by the theme: what it would
    inherit from the layout is not worked out.
    """
    if local(run.tag) == "br":
        return "\n"
    text = "".join(t.text or "" for t in children(run, "t"))
    properties = next(children(run, "rPr"), None)
    if not text or properties is None:
        return text
    for slot, count in split(text, {}).items():
        named = next(children(properties, _FACE[slot]), None)
        face = "" if named is None else attribute(named, "typeface") or ""
        tally.count_font(faces.get(_THEME.get(face, ""), "") if face.startswith("+") else face, count, where)
        tally.count_language(attribute(properties, "lang") or "", "text", count, where)
    return text


def _authors(package: Package, main: str) -> dict[str, str]:
    """Id → name, of the authors of comments in both of their forms."""
    found: dict[str, str] = {}
    for kind in ("commentAuthors", "authors"):
        for relation in package.relations(main, kind):
            root = package.parse(relation.target)
            for element in root if root is not None else ():
                found[attribute(element, "id") or ""] = attribute(element, "name") or ""
    return found


def _read_comments(
    package: Package, slide: str, page: int, authors: dict[str, str], into: Gather, draft: Draft
) -> None:
    """Comments on a slide: `p:cm` with `dt` and `p:text`, or `p188:cm` with `created` and a text body."""
    for relation in package.relations(slide, "comments"):
        root = package.parse(relation.target)
        for number, element in enumerate(children(root, "cm") if root is not None else (), 1):
            made = Comment(
                author=authors.get(attribute(element, "authorId") or "") or None,
                moment=local_moment(attribute(element, "dt") or attribute(element, "created")),
                text="".join(t.text or "" for t in element.iter() if local(t.tag) in {"t", "text"}),
                where=Where(page=page, part=relation.target, line=number),
            )
            draft.add_comment(made, into)


def _relation_id(element: Element) -> str:
    """The `r:id` of an element: `id` in a namespace, which the slide's own `id` is not."""
    return next((v for k, v in element.attrib.items() if k.endswith("}id")), "")
