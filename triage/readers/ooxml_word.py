"""A Word document's stories: paragraphs, faces, languages, tracked changes, sections, comments."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from msgspec import Struct, field

from triage.model.facts import DeclaredLanguage, Page, Where
from triage.model.office import Comment, TrackedChange
from triage.model.typeset import TypesetLine
from triage.readers.gather import Gather, Tools
from triage.readers.office import Draft, Prose, Tally, local_moment, read_field
from triage.readers.ooxml_package import Package, is_fallback, walk
from triage.readers.ooxml_styles import Look, Styles, read_styles, run_look, split
from triage.readers.ooxml_typeset import MOST_LINES, Setting, declared, theme_colours
from triage.readers.tooling_ooxml import object_names
from triage.readers.xmltree import attribute, children, local

_CHANGES = {
    "ins": "insertion", "del": "deletion", "moveFrom": "move", "moveTo": "move",
    "cellIns": "insertion", "cellDel": "deletion", "cellMerge": "formatting",
    "customXmlInsRangeStart": "insertion", "customXmlDelRangeStart": "deletion",
    "rPrChange": "formatting", "pPrChange": "formatting", "sectPrChange": "formatting", "numberingChange": "formatting",
    "tblPrChange": "formatting", "tblPrExChange": "formatting", "tblGridChange": "formatting",
    "trPrChange": "formatting", "tcPrChange": "formatting",
}  # fmt: skip
"""Revision elements (ISO/IEC 29500-1, 17.13.5) → kind of change."""
_APART = {"hyperlink", "fldSimple", "sdtContent", "ins", "moveTo", "ruby"}
"""Around a run: a link, field, form control or change, which often look unlike their surroundings."""
_AWAY = {"del", "moveFrom"}
"""What they hold is no longer part of the text."""
_LOOKING_BACK = {name for name in _CHANGES if name.endswith("Change")}
"""They hold the properties from before, which are not those of the text."""
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_STORIES = ("header", "", "footnotes", "endnotes", "footer")
"""Reading order of a page; "" is the body."""
_TWIPS = 20.0
"""Twentieths of a point in a point."""


class _Paragraph(Struct):
    """A paragraph that is being read."""

    line: int
    style: str
    pieces: list[str] = field(default_factory=list)
    change: int = -1
    """Which change closed last with nothing kept after it, as a count; -1 for none."""
    setting: Setting = field(default_factory=Setting)


class _Change(Struct):
    """A revision element that is being read."""

    name: str
    element: Element
    line: int
    adjoins: bool
    pieces: list[str] = field(default_factory=list)


class _Story:
    """One part read from start to end; `enter` and `leave` are called for each element."""

    def __init__(self, part: str, styles: Styles, tally: Tally) -> None:
        """Start before the first paragraph."""
        self.part, self.styles, self.tally = part, styles, tally
        self.lines: list[tuple[int, str]] = []
        self.changes: list[TrackedChange] = []
        self.fields: list[tuple[int, str]] = []
        """Instructions of fields, with their paragraph."""
        self._line = 0
        self._names: list[str] = []
        self._paragraphs: list[_Paragraph] = []
        self._open: list[_Change] = []
        self._away = 0
        self._look: list[Look] = []
        self._instruction: list[str] = []
        self._fields = 0
        """Fields begun and not ended."""
        self.set: list[TypesetLine] = []

    def read(self, root: Element) -> None:
        """Read the whole part."""
        for entering, element in walk(root, is_fallback):
            name = local(element.tag)
            if entering:
                self._enter(name, element)
                self._names.append(name)
            else:
                self._names.pop()
                self._leave(name)

    def _enter(self, name: str, element: Element) -> None:
        """Open what this element opens, and take its text."""
        if name in {"t", "delText"} and element.text:
            self._take(element.text, gone=name == "delText")
        elif name in _CHANGES:
            self._open_change(name, element)
        elif name == "p":
            self._line += 1
            self._paragraphs.append(_Paragraph(self._line, _style_of(element, "pPr", "pStyle")))
        elif name == "r":
            self._look.append(self._look_of(element))
        elif self._names and self._names[-1] == "r":
            self._special(name, element)
        elif name == "fldSimple":
            self.fields.append((self._line, attribute(element, "instr") or ""))

    def _leave(self, name: str) -> None:
        """Close what this element opened."""
        if name == "p" and self._paragraphs:
            done = self._paragraphs.pop()
            self.lines.append((done.line, "".join(done.pieces)))
            self.set += done.setting.lines(Where(part=self.part, line=done.line))
        elif name == "r" and self._look:
            self._look.pop()
        elif name in _CHANGES and self._open:
            self._close_change()

    def _special(self, name: str, element: Element) -> None:
        """Children of a run that stand for characters, or belong to a field."""
        if name in _CHARACTERS:
            self._take(_CHARACTERS[name], gone=False)
        elif name == "sym":
            self._take(_symbol(attribute(element, "char") or ""), gone=False)
        elif name in {"instrText", "delInstrText"}:
            self._instruction.append(element.text or "")
        elif name == "fldChar":
            kind = attribute(element, "fldCharType")
            self._fields = max(0, self._fields + {"begin": 1, "end": -1}.get(kind or "", 0))
            if kind != "begin":
                self._end_instruction()

    def _end_instruction(self) -> None:
        """A field's instruction may be split over many runs; it ends at `separate` or `end`."""
        if self._instruction:
            self.fields.append((self._line, "".join(self._instruction)))
            self._instruction = []

    def _take(self, text: str, *, gone: bool) -> None:
        """Put characters into the change they belong to and, unless they are gone, into the paragraph."""
        if self._open:
            self._open[-1].pieces.append(text)
        if gone or self._away or not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        paragraph.pieces.append(text)
        if not self._open:
            paragraph.change = -1
        self._count(text, Where(part=self.part, line=paragraph.line))

    def _count(self, text: str, where: Where) -> None:
        """Count the characters by face and language, and keep how they are set."""
        look = self._look[-1] if self._look else self.styles.look("", "", {})
        slots = split(text, look)
        slot = max(slots, key=lambda name: slots[name])
        apart = self._fields > 0 or bool(_APART & set(self._names[-6:]))
        self._paragraphs[-1].setting.add(text, self.styles.face(look, slot), look, apart=apart)
        for slot, count in slots.items():
            if count:
                self.tally.count_font(self.styles.face(look, slot), count, where)
                of = {"cs": "complex script", "eastAsia": "east asian"}.get(slot, "text")
                self.tally.count_language(self.styles.language(look, slot), of, count, where)

    def _open_change(self, name: str, element: Element) -> None:
        """Begin a change; it adjoins where its paragraph has kept nothing since the last one closed."""
        last = self._paragraphs[-1].change if self._paragraphs else -1
        adjoins = last >= 0 and last == len(self.changes) - 1
        self._open.append(_Change(name, element, self._line, adjoins))
        self._away += name in _AWAY

    def _close_change(self) -> None:
        """Finish the innermost change."""
        done = self._open.pop()
        self._away -= done.name in _AWAY
        element, utc = done.element, attribute(done.element, "dateUtc")
        self.changes.append(
            TrackedChange(
                kind="formatting" if self._names and self._names[-1] == "numPr" else _CHANGES[done.name],
                author=attribute(element, "author"),
                moment=local_moment(attribute(element, "date"), utc),
                text="" if _CHANGES[done.name] == "formatting" else "".join(done.pieces),
                where=Where(part=self.part, line=max(1, done.line)),
                adjoins=done.adjoins and bool(done.pieces),
            )
        )
        if self._paragraphs and done.pieces and not self._open:
            self._paragraphs[-1].change = len(self.changes) - 1

    def _look_of(self, run: Element) -> Look:
        """The look of a run in its paragraph."""
        properties = next(children(run, "rPr"), None)
        paragraph = self._paragraphs[-1].style if self._paragraphs else ""
        return self.styles.look(paragraph, _style_of(run, "rPr", "rStyle"), run_look(properties))


def read_word(package: Package, main: str, into: Gather, tools: Tools, draft: Draft) -> None:
    """Read every story of a document, its sections and its comments."""
    styles, tally, prose = _styles(package, main, into), Tally(), Prose(into, tools)
    for kind in _STORIES:
        parts = [r.target for r in package.relations(main, kind) if not r.external] if kind else [main]
        for part in dict.fromkeys(parts):
            root = package.parse(part)
            if part == main:
                declared(package.read(part) or b"", part, into)
            if root is not None:
                _read_story(part, root, styles, tally, prose, into, draft)
                object_names(root, part, into)
                if part == main:
                    _sections(root, into)
    tally.put(into, "body")
    _read_comments(package, main, into, draft)
    draft.put(into)


def _read_story(
    part: str, root: Element, styles: Styles, tally: Tally, prose: Prose, into: Gather, draft: Draft
) -> None:
    """Read one part and put its paragraphs, changes and fields where they belong."""
    story = _Story(part, styles, tally)
    story.read(root)
    for line, text in sorted(story.lines, key=lambda pair: pair[0]):
        prose.add(text, Where(part=part, line=line))
    if prose.typeset:
        into.runs.extend(story.set[: max(0, MOST_LINES - len(into.runs))])
    for change in story.changes:
        draft.add_change(change, into)
    for line, instruction in story.fields:
        read_field(into, instruction, Where(part=part, line=max(1, line)))


def _styles(package: Package, main: str, into: Gather) -> Styles:
    """Read styles and theme; the default language is declared by the styles part."""
    languages: dict[str, str] = {}
    for relation in package.relations(main, "settings"):
        settings = package.parse(relation.target)
        for element in children(settings, "themeFontLang") if settings is not None else ():
            languages = {local(k): v for k, v in element.attrib.items()}
    part = next((r.target for r in package.relations(main, "styles")), "word/styles.xml")
    theme = next((r.target for r in package.relations(main, "theme")), "")
    theme_root = package.parse(theme) if theme else None
    theme_colours(theme_root, theme, into)
    styles = read_styles(package.parse(part), theme_root, languages)
    of = {"val": "default", "eastAsia": "east asian", "bidi": "complex script"}
    for name, use in of.items():
        tag = styles.defaults.get(f"lang:{name}", "")
        if tag:
            where = Where(part=part, field=f"styles/lang/{name}")
            into.languages.append(DeclaredLanguage(tag=tag, of=use, origin="styles", where=where))
    return styles


def _sections(root: Element, into: Gather) -> None:
    """One `Page` for each section: how many sheets it fills is not in the file."""
    for entering, element in walk(root, lambda e: local(e.tag) in _LOOKING_BACK):
        size = next(children(element, "pgSz"), None) if entering and local(element.tag) == "sectPr" else None
        if size is None:
            continue
        width, height = _points(attribute(size, "w")), _points(attribute(size, "h"))
        if width and height:
            into.pages.append(Page(number=len(into.pages) + 1, width=width, height=height))


def _points(twips: str | None) -> float | None:
    """Twips as text → points; None for anything that is no plain number."""
    try:
        points = float(twips or "") / _TWIPS
    except ValueError:
        return None
    return points if 0 < points < 100_000 else None


def _read_comments(package: Package, main: str, into: Gather, draft: Draft) -> None:
    """The comments part; `line` is the comment's number."""
    for relation in package.relations(main, "comments"):
        root = package.parse(relation.target)
        for number, element in enumerate(children(root, "comment") if root is not None else (), 1):
            story = _Story(relation.target, Styles(), Tally())
            story.read(element)
            made = Comment(
                author=attribute(element, "author"),
                moment=local_moment(attribute(element, "date"), attribute(element, "dateUtc")),
                text="\n".join(text for _, text in story.lines),
                where=Where(part=relation.target, line=number),
            )
            draft.add_comment(made, into)


def _style_of(element: Element, properties: str, name: str) -> str:
    """The style named in an element's properties; "" for none."""
    holder = next(children(element, properties), None)
    style = None if holder is None else next(children(holder, name), None)
    return "" if style is None else attribute(style, "val") or ""


def _symbol(code: str) -> str:
    """`w:sym`: a character of a symbol font by its code."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 31 < number < 0xD800 or 0xDFFF < number < 0x110000 else ""
