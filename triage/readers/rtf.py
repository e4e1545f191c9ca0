"""Rich Text Format: bytes → facts, by a bounded reading of its control words.

Text, faces and languages are read along the way, with the character set of each face (a
document in Arabic or Russian script from an old Word is unreadable without it). Dates of the
information group have no zone.
"""

from __future__ import annotations

from msgspec import Struct, field, structs

from triage.model.facts import DeclaredLanguage, Page, Where, Why
from triage.readers.gather import Gather, Source, Tools
from triage.readers.office import Draft, Prose, Tally
from triage.readers.ooxml_styles import split
from triage.readers.rtf_groups import Ended, Notes
from triage.readers.rtf_tokens import Token, charset, code_page, joined, language, tokens
from triage.readers.tooling_rtf import charset_of_text

_DEEPEST = 2_000
"""Groups inside groups that are followed."""

_CAPTURED = frozenset(
    [
        *("title", "subject", "author", "manager", "company", "operator", "category", "keywords", "comment", "doccomm"),
        *("hlinkbase", "creatim", "revtim", "printim", "buptim", "generator", "template", "revtbl", "fldinst"),
        *("objdata", "objclass", "propname", "staticval", "atnid", "atnauthor", "atndate", "annotation", "pict"),
    ]
)
"""Destinations whose text is taken apart from the document's own."""
_SKIPPED = frozenset(
    [
        *("colortbl", "stylesheet", "themedata", "colorschememapping", "datastore", "listtable", "listoverridetable"),
        *("latentstyles", "xmlnstbl", "filetbl", "nonshppict", "bkmkstart", "bkmkend", "tc", "xe", "ftnsep", "ftnsepc"),
        *("aftnsep", "aftnsepc", "private", "pntext", "pnseclvl", "falt", "panose", "fontemb", "sp", "mmath", "atnref"),
    ]
)
_TRANSPARENT = frozenset(["shpinst", "shptxt", "userprops", "rsidtbl", "info", "listtext"])
"""Starred or not, they hold text or captured destinations."""
_STORIES = {"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote"}
_CHARACTERS = {
    "tab": "\t", "cell": "\t", "nestcell": "\t", "line": "\n", "page": "\n", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002",
    "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "\n": "¶", "\r": "¶"}
_TWIPS = 20.0


class _Story(Struct):
    """A run of paragraphs: the body, a header, a footer, a note."""

    part: str
    line: int = 1
    pieces: list[str] = field(default_factory=list)
    just_changed: bool = False
    """True where the last thing in the paragraph was a tracked change."""


class _Group(Struct):
    """What holds inside one pair of braces; copied on opening, dropped on closing."""

    sink: str = "text"
    """text, skip, fonttbl, or the name of a captured destination."""
    owner: bool = False
    """True in the group that began the captured destination."""
    starred: bool = False
    font: int = 0
    unicode_skip: int = 1
    language: str = ""
    kind: str = ""
    """Of the tracked change that holds: insertion, deletion, move, or ""."""
    author: int = 0
    moment: int = 0


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Read one file from start to end."""
    reader = _Reader(into, tools)
    try:
        for token in tokens(source.data):
            if token.kind == "end":
                into.add_unread("the rest of the document", Why.LIMIT, "it holds more control words than are read")
                break
            reader.take(token)
    finally:
        reader.finish()


class _Reader:
    """Follows the groups of a file."""

    def __init__(self, into: Gather, tools: Tools) -> None:
        """Start in the body, outside any group."""
        self._into, self._prose, self._tally = into, Prose(into, tools), Tally()
        self._notes = Notes(into, tools, Draft())
        self._groups = [_Group()]
        self._stories = [_Story("body")]
        self._captured: list[list[str]] = []
        self._fonts: dict[int, tuple[str, str]] = {}
        self._font_name: list[str] = []
        self._page_codec = "cp1252"
        self._pending = bytearray()
        self._skip = 0
        self._too_deep = 0
        self._paper: dict[str, int] = {}

    def take(self, token: Token) -> None:
        """Handle one token."""
        if token.kind == "bytes":
            data = token.data[self._skip :]
            self._skip = max(0, self._skip - len(token.data))
            self._pending += data
            return
        self._flush()
        if token.kind == "open":
            self._skip = 0
            self._open()
        elif token.kind == "close":
            self._skip = 0
            self._close()
        elif token.kind == "symbol":
            self._symbol(token.word)
        else:
            self._word(token.word, token.number)

    def finish(self) -> None:
        """Close what is still open and put the counts where they belong."""
        self._flush()
        while len(self._groups) > 1:
            self._close()
        self._paragraph()
        self._tally.put(self._into, "body")
        charset_of_text(self._fonts, self._tally.fonts, self._into)
        self._notes.finish()
        width, height = self._paper.get("paperw", 0), self._paper.get("paperh", 0)
        if 0 < width < 100_000 and 0 < height < 100_000:
            self._into.pages.append(Page(number=1, width=width / _TWIPS, height=height / _TWIPS))

    def _open(self) -> None:
        """Begin a group with what holds now."""
        if len(self._groups) > _DEEPEST:
            self._too_deep += 1
            return
        self._groups.append(structs.replace(self._groups[-1], owner=False, starred=False))

    def _close(self) -> None:
        """End a group; a captured destination is handed on."""
        if self._too_deep:
            self._too_deep -= 1
            self._into.add_unread(
                "deeply nested parts", Why.LIMIT, f"more than {_DEEPEST} groups lie inside each other"
            )
            return
        if len(self._groups) == 1:
            return
        done = self._groups.pop()
        if not done.owner:
            return
        if done.sink == "text":
            self._paragraph()
            self._stories.pop()
        else:
            where = Where(part=self._stories[-1].part, line=self._stories[-1].line)
            self._notes.ended(Ended(name=done.sink, text=joined("".join(self._captured.pop())), where=where))

    def _symbol(self, symbol: str) -> None:
        r"""A control symbol: `\*` marks a destination that may be ignored, the rest are characters."""
        if symbol == "*":
            self._groups[-1].starred = True
        elif self._skip:
            self._skip -= 1
        elif symbol in "\\{}":
            self._put(symbol)
        elif symbol in "\r\n":
            self._word("par", None)
        elif symbol in _SYMBOLS:
            self._put(_SYMBOLS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        """A control word: a destination, a character, or a property."""
        group = self._groups[-1]
        if word == "u":
            self._put(chr((number or 0) & 0xFFFF))
            self._skip = group.unicode_skip
        elif word in {"par", "row", "sect", "nestrow"} and group.sink == "text":
            self._paragraph()
        elif word in {"par", "row", "line"} and group.sink != "text":
            self._put("\n")
        elif word in _CHARACTERS:
            self._put(_CHARACTERS[word])
        elif not self._destination(word, group):
            self._property(word, number, group)

    def _destination(self, word: str, group: _Group) -> bool:
        """Begin a destination; False where the word begins none."""
        if group.sink == "skip":
            return True
        if word in _CAPTURED:
            group.sink, group.owner, group.kind = word, True, ""
            self._captured.append([])
        elif word == "fonttbl":
            group.sink = "fonttbl"
        elif word in _STORIES and group.sink == "text":
            group.owner = True
            self._stories.append(_Story(next(p for p in ("header", "footer", "footnote") if word.startswith(p))))
        elif word in _SKIPPED or (group.starred and word not in _TRANSPARENT):
            group.sink = "skip"
        elif word not in _TRANSPARENT:
            return False
        group.starred = False
        return True

    def _property(self, word: str, number: int | None, group: _Group) -> None:
        """A property of the characters that follow, or of the document."""
        if word == "f":
            group.font = number or 0
        elif word == "fcharset" and group.sink == "fonttbl":
            self._fonts[group.font] = (self._fonts.get(group.font, ("", ""))[0], charset(number))
        elif word == "lang":
            group.language = language(number)
        elif word == "uc":
            group.unicode_skip = max(0, min(number or 0, 16))
        elif word == "plain":
            group.kind = ""
        elif word in {"deflang", "adeflang", "deflangfe"}:
            self._default_language(word, number)
        elif word == "ansicpg":
            self._page_codec = code_page(number)
            self._into.add_tooling("code page", f"{number or 0}", "body", Where(field="body/ansicpg"))
        elif word in {"paperw", "paperh"}:
            self._paper[word] = number or 0
        else:
            _change(word, number, group)
            self._notes.word(word, number, group.sink)

    def _default_language(self, word: str, number: int | None) -> None:
        """The language that the document declares as its default."""
        tag, of = language(number), {"adeflang": "complex script", "deflangfe": "east asian"}.get(word, "default")
        if tag:
            where = Where(field=f"body/{word}")
            self._into.languages.append(DeclaredLanguage(tag=tag, of=of, origin="body", where=where))

    def _flush(self) -> None:
        """Decode the bytes gathered so far with the character set of the face."""
        if not self._pending:
            return
        group = self._groups[-1]
        codec = self._fonts.get(group.font, ("", ""))[1] if group.sink == "text" else ""
        text = self._pending.decode(codec or self._page_codec, "replace")
        self._pending.clear()
        if group.sink == "fonttbl":
            self._font(text, group)
        else:
            self._put(text)

    def _font(self, text: str, group: _Group) -> None:
        """A piece of the table of faces; each name ends with a semicolon."""
        *names, rest = text.split(";")
        for name in names:
            whole = joined("".join([*self._font_name, name])).strip()
            self._fonts[group.font] = (whole, self._fonts.get(group.font, ("", ""))[1])
            self._font_name = []
        self._font_name.append(rest)

    def _put(self, text: str) -> None:
        """Put characters where they go now: a captured destination, a tracked change, the paragraph."""
        group = self._groups[-1]
        if self._too_deep or group.sink in {"skip", "fonttbl"}:
            return
        if group.sink != "text":
            self._captured[-1].append(text)
            return
        story = self._stories[-1]
        where = Where(part=story.part, line=story.line)
        if group.kind:
            self._notes.changed(group.kind, group.author, group.moment, text, where, adjoins=story.just_changed)
        story.just_changed = bool(group.kind)
        if group.kind in {"deletion", "move away"}:
            return
        story.pieces.append(text)
        count = sum(split(text, {}).values())
        self._tally.count_font(self._fonts.get(group.font, ("", ""))[0], count, where)
        self._tally.count_language(group.language, "text", count, where)

    def _paragraph(self) -> None:
        """End a paragraph."""
        story = self._stories[-1]
        self._prose.add(joined("".join(story.pieces)), Where(part=story.part, line=story.line))
        story.line, story.pieces, story.just_changed = story.line + 1, [], False


def _change(word: str, number: int | None, group: _Group) -> None:
    """Properties of tracked changes: what kind, whose, when (as DTTM numbers)."""
    kinds = {"revised": "insertion", "deleted": "deletion", "mvf": "move away", "mvt": "move"}
    if word in kinds:
        group.kind = "" if number == 0 else kinds[word]
    elif word in {"revauth", "revauthdel", "mvauth"}:
        group.author = number or 0
    elif word in {"revdttm", "revdttmdel", "mvdate"}:
        group.moment = (number or 0) & 0xFFFFFFFF
