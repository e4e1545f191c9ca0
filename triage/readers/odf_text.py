"""Text of an OpenDocument file: paragraphs, tracked changes, comments.

Tracked changes lie in two places (ODF 1.3, part 3, 5.5): who, when and what was deleted in
`text:tracked-changes`, and where in the text, as a point or between two marks. Programs
write their dates as local time, mostly without a zone.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from msgspec import Struct, field

from triage.model.facts import Where
from triage.model.moments import Moment
from triage.model.office import Comment, TrackedChange
from triage.readers.gather import Gather, Tools
from triage.readers.office import Draft, Prose, Tally, local_moment, whole
from triage.readers.ooxml_package import walk
from triage.readers.ooxml_styles import Styles, split
from triage.readers.xmltree import attribute, children, local, namespace, text_of

_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_KINDS = {
    "insertion": "insertion",
    "deletion": "deletion",
    "format-change": "formatting",
    "movement": "move",
    "cell-content-change": "deletion",
}
_LEFT_OUT = {"tracked-changes", "annotation", "ruby-text", "note-citation", "forms", "sequence-decls", "variable-decls"}
_HEADERS = {"header", "header-left", "header-first"}
_FOOTERS = {"footer", "footer-left", "footer-first"}
_MOST_SPACES = 200
"""Spaces that one `text:s` may stand for."""


class _Region(Struct):
    """A change as the list of changes has it."""

    kind: str
    author: str | None
    moment: Moment | None
    pieces: list[str]
    line: int = 0
    adjoins: bool = False


class _Paragraph(Struct):
    """A paragraph that is being read."""

    where: Where
    style: str
    pieces: list[str] = field(default_factory=list)
    change: str = ""
    """Id of the change that closed last with nothing kept after it."""


class _Story:
    """One part, or a piece of one, read from start to end."""

    def __init__(self, part: str, styles: Styles, tally: Tally, regions: dict[str, _Region], *, by_row: bool) -> None:
        """Start before the first paragraph; in tables of numbers (`by_row`) a row is one paragraph."""
        self.part, self.styles, self.tally, self.regions, self.by_row = part, styles, tally, regions, by_row
        self.lines: list[tuple[Where, str]] = []
        self._line = 0
        self._page: int | None = None
        self._cell = ""
        self._paragraphs: list[_Paragraph] = []
        self._spans: list[str] = []
        self._open: list[str] = []
        self._row: list[str] = []

    def read(self, root: Element) -> None:
        """Read everything below an element."""
        owners: list[Element] = []
        for entering, element in walk(root, lambda e: local(e.tag) in _LEFT_OUT and not self._skipped(e)):
            if entering:
                owners.append(element)
                self._enter(local(element.tag), element)
                if namespace(element.tag) == _TEXT:
                    self._take(element.text)
            else:
                owners.pop()
                self._leave(local(element.tag))
                if owners and namespace(owners[-1].tag) == _TEXT:
                    self._take(element.tail)

    def _skipped(self, element: Element) -> bool:
        """Take the words that follow a left-out element; always False."""
        self._take(element.tail)
        return False

    def _enter(self, name: str, element: Element) -> None:
        """Open what this element opens."""
        if name in {"p", "h"}:
            if not (self.by_row and self._row):
                self._line += 1
            style = self._cell or f"paragraph/{attribute(element, 'style-name') or 'Standard'}"
            self._paragraphs.append(_Paragraph(Where(page=self._page, part=self.part, line=self._line), style))
        elif name == "page":
            self._page = (self._page or 0) + 1
        elif name == "table-cell" and self.by_row:
            self._cell = f"table-cell/{attribute(element, 'style-name') or 'Default'}"
        elif name == "span":
            self._spans.append(f"text/{attribute(element, 'style-name') or ''}")
        elif name == "s":
            self._take(" " * min(whole(attribute(element, "c")) or 1, _MOST_SPACES))
        elif name in {"tab", "line-break"}:
            self._take("\t" if name == "tab" else "\n")
        elif name in {"change", "change-start", "change-end"}:
            self._mark(name, attribute(element, "change-id") or "")

    def _leave(self, name: str) -> None:
        """Close what this element opened."""
        if name in {"p", "h"} and self._paragraphs:
            done = self._paragraphs.pop()
            text = "".join(done.pieces)
            if self.by_row:
                self._row.append(text.replace("\n", " "))
            else:
                self.lines.append((done.where, text))
        elif name == "span" and self._spans:
            self._spans.pop()
        elif name in {"table-row", "spreadsheet"} and self._row:
            self.lines.append((Where(part=self.part, line=self._line), "\t".join(self._row)))
            self._row = []

    def _mark(self, name: str, change: str) -> None:
        """A deletion's point, or an end of an insertion."""
        region = self.regions.get(change)
        if region is None:
            return
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if name != "change-end":
            region.line = self._line
            region.adjoins = paragraph is not None and paragraph.change != ""
            if name == "change-start":
                self._open.append(change)
        elif change in self._open:
            self._open.remove(change)
        if paragraph is not None and name != "change-start":
            paragraph.change = change

    def _take(self, text: str | None) -> None:
        """Put characters into their paragraph and into the insertions around them, and count them."""
        if not text or not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        paragraph.pieces.append(text)
        for change in self._open:
            self.regions[change].pieces.append(text)
        if not self._open:
            paragraph.change = ""
        look = self.styles.look(paragraph.style, self._spans[-1] if self._spans else "", {})
        for slot, count in split(text, look).items():
            of = {"cs": "complex script", "eastAsia": "east asian"}.get(slot, "text")
            self.tally.count_font(self.styles.face(look, slot), count, paragraph.where)
            self.tally.count_language(self.styles.language(look, slot), of, count, paragraph.where)


def read_text(
    styles: Element | None, content: Element | None, looks: Styles, into: Gather, tools: Tools, draft: Draft
) -> None:
    """Read headers, body and footers, in that order, and the changes and comments among them."""
    tally, prose = Tally(), Prose(into, tools)
    regions = _regions(content, draft)
    body = None if content is None else next(children(content, "body"), None)
    for part, root, names in (
        ("styles.xml", styles, _HEADERS),
        ("content.xml", body, None),
        ("styles.xml", styles, _FOOTERS),
    ):
        story = _Story(part, looks, tally, regions, by_row=into.format == "ods" and names is None)
        for element in _pieces(root, names):
            story.read(element)
        for where, text in sorted(story.lines, key=lambda pair: pair[0].line or 0):
            prose.add(text, where)
    tally.put(into, "body")
    for region in regions.values():
        draft.add_change(_change(region), into)
    _comments(content, into, draft)
    draft.put(into)


def _pieces(root: Element | None, names: set[str] | None) -> list[Element]:
    """The root itself, or the elements below it of these names."""
    if root is None:
        return []
    return [root] if names is None else [e for e in root.iter() if local(e.tag) in names]


def _regions(content: Element | None, draft: Draft) -> dict[str, _Region]:
    """Read the lists of changes of a text or a table, in their order."""
    found: dict[str, _Region] = {}
    for holder in content.iter() if content is not None else ():
        if local(holder.tag) != "tracked-changes":
            continue
        draft.tracking = (attribute(holder, "track-changes") or "true") != "false"
        for entry in holder:
            for element in entry if local(entry.tag) == "changed-region" else (entry,):
                if local(element.tag) in _KINDS:
                    found[attribute(entry, "id") or f"#{len(found)}"] = _region(element)
    return found


def _region(element: Element) -> _Region:
    """One change: its author and date, and for a deletion the words."""
    info = next((e for e in element.iter() if local(e.tag) == "change-info"), None)
    kind = _KINDS[local(element.tag)]
    author, date = _said(info, "creator"), _said(info, "date")
    gone = [text_of(e) for e in element.iter() if local(e.tag) in {"p", "h"}] if kind == "deletion" else []
    return _Region(kind=kind, author=author, moment=local_moment(date), pieces=["\n".join(gone)] if gone else [])


def _change(region: _Region) -> TrackedChange:
    """A change with its place; one that the text does not mark lies at its start."""
    return TrackedChange(
        kind=region.kind,
        author=region.author,
        moment=region.moment,
        text="".join(region.pieces) if region.kind != "formatting" else "",
        where=Where(part="content.xml", line=max(1, region.line)),
        adjoins=region.adjoins and bool(region.pieces),
    )


def _comments(content: Element | None, into: Gather, draft: Draft) -> None:
    """Annotations; `line` counts them."""
    notes = [e for e in content.iter() if local(e.tag) == "annotation"] if content is not None else []
    for number, note in enumerate(notes, 1):
        made = Comment(
            author=_said(note, "creator"),
            moment=local_moment(_said(note, "date")),
            text="\n".join(text_of(e) for e in note.iter() if local(e.tag) in {"p", "h"}),
            where=Where(part="content.xml", line=number, field="annotation"),
        )
        draft.add_comment(made, into)


def _said(element: Element | None, name: str) -> str | None:
    """The text of the first child of this name; None where there is none."""
    child = None if element is None else next(children(element, name), None)
    return None if child is None else text_of(child) or None
