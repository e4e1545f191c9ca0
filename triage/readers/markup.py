"""HTML → lines of text, metadata and active parts. Shared by the readers of HTML and of mail.

Tolerant: tag soup gives what a reader would see, line by block element. Nothing is fetched,
nothing runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from triage.readers.tags import Token, tokens

_NAMES_OF_BLOCKS = (
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody "
    "tfoot thead tr ul"
)
_BLOCKS = frozenset(_NAMES_OF_BLOCKS.split())
_CELLS = frozenset(("td", "th"))
_SILENT = frozenset(("script", "style", "template", "title"))
_OBJECTS = {"iframe": "src", "frame": "src", "embed": "src", "object": "data", "applet": "code"}
_OBJECT_KINDS = {"iframe": "frame", "frame": "frame"}
_FETCHED = re.compile(r"\b(?:stylesheet|icon|preload|prefetch|preconnect|import)\b", re.IGNORECASE)
"""Relations of a <link> that a browser follows by itself."""
_STYLED = re.compile(r"(?:url\(|@import)\s{0,20}[\"']?\s{0,20}((?:https?:)?//[^\"')\s]{1,2000})", re.IGNORECASE)
_AWAY = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_TINY = re.compile(r"\s*[01](?:px|pt)?\s*$", re.IGNORECASE)
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:^|;|\s)(?:width|height|max-width|max-height)\s*:\s*[01](?:px|pt)?\s*(?:!|;|$)",
    re.IGNORECASE,
)
"""A picture of one pixel or none, or one that is switched off: it is there to be fetched, not to be seen."""
_STARTS_ITSELF = frozenset(("onload", "onerror", "onfocus", "onpageshow", "onbegin", "onbeforeunload", "ontoggle"))
_DATA_SCRIPTS = ("json", "template", "text/x-", "text/html", "text/plain")
"""Types of <script> that no browser runs."""
_MOST = 200
"""Active parts, metadata and comments kept of one page, each."""
_SHEET = 1_000_000
"""Characters of one style sheet searched for addresses."""
_LONGEST = 2000
"""Characters kept of one attribute or comment."""


class Part(Struct, frozen=True):
    """Something that can run or load."""

    kind: str
    detail: str
    automatic: bool
    line: int
    """Line of the source, from 1."""


class Outside(Struct, frozen=True):
    """Something that a browser or mail program fetches while it shows the page."""

    kind: str
    """picture, style sheet, frame, object, media: see `External.kind`."""
    target: str
    hidden: bool
    line: int


class Named(Struct, frozen=True):
    """One <meta> element."""

    name: str
    """Its `name`, `property` or `http-equiv`, in lower case."""
    value: str
    line: int


class Comment(Struct, frozen=True):
    """One comment."""

    text: str
    line: int


class Markup(Struct, frozen=True, kw_only=True):
    """What was read of one page."""

    lines: tuple[str, ...]
    title: str
    language: str
    """The `lang` of <html> or <body>; "" where there is none."""
    meta: tuple[Named, ...]
    comments: tuple[Comment, ...]
    active: tuple[Part, ...]
    outside: tuple[Outside, ...]
    remote: int
    """Pictures and style sheets that a browser would fetch from elsewhere."""


def read_markup(text: str) -> Markup:
    """Read a page or a fragment; never raises."""
    page = _Page()
    for token in tokens(text):
        page.take(token)
    page.end_line()
    return Markup(
        lines=tuple(page.lines),
        title=_folded(page.title),
        language=page.language,
        meta=tuple(page.meta),
        comments=tuple(page.comments),
        active=tuple(page.active.values()),
        outside=tuple(page.outside.values()),
        remote=page.remote,
    )


def declared_charset(data: bytes) -> str | None:
    """The charset named in the first 4 kB of a page, by <meta> or an XML declaration; None where none is."""
    match = re.search(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", data[:4096], re.IGNORECASE)
    match = match or re.search(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", data[:4096])
    return match.group(1).decode("ascii", "replace") if match else None


class _Page:
    """Collects while the tokens come."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.title = ""
        self.language = ""
        self.meta: list[Named] = []
        self.comments: list[Comment] = []
        self.active: dict[tuple[str, str], Part] = {}
        self.outside: dict[tuple[str, str], Outside] = {}
        self.remote = 0
        self._run: list[str] = []
        self._silent = ""
        self._pre = 0
        self._line = 1

    def take(self, token: Token) -> None:
        """Sort one token."""
        self._line = token.line
        if token.kind == "text":
            self._text(token.text)
        elif token.kind == "comment" and len(self.comments) < _MOST:
            # Programs leave their names and Office its properties in comments.
            self.comments.append(Comment(token.text[: 10 * _LONGEST], token.line))
        elif token.kind == "open":
            self._open(token.name, {name: value[:_LONGEST] for name, value in token.values.items()})
        if token.kind == "close" or token.closed:
            self._close(token.name)

    def _open(self, tag: str, values: dict[str, str]) -> None:
        """Break lines at blocks; note metadata and active parts."""
        if tag in _SILENT:
            self._silent = tag
        elif tag in _BLOCKS:
            self.end_line()
        elif tag in _CELLS and self._run:
            self._run.append("\t")
        self._pre += tag == "pre"
        if tag in {"html", "body"}:
            self.language = self.language or values.get("lang") or values.get("xml:lang") or ""
        if tag == "meta":
            self._meta(values)
        self._note_active(tag, values)
        self._note_outside(tag, values)

    def _close(self, tag: str) -> None:
        """Close what was open."""
        if tag == self._silent:
            self._silent = ""
        if tag in _BLOCKS:
            self.end_line()
        self._pre = max(0, self._pre - (tag == "pre"))

    def _text(self, data: str) -> None:
        """Text: into the line, into the title, or nowhere."""
        if self._silent == "title":
            self.title = (self.title + data)[:_LONGEST]
        elif self._silent:
            for found in _STYLED.findall(data[:_SHEET]) if self._silent == "style" else ():
                self._fetch("style sheet", found)
        elif self._pre:
            first, *rest = re.split(r"\r\n|\n|\r", data)
            self._run.append(first)
            for line in rest:
                self.end_line()
                self._run.append(line)
        else:
            self._run.append(data)

    def end_line(self) -> None:
        """Close the current line of text."""
        joined = "".join(self._run)
        line = joined.rstrip() if self._pre else _folded(joined)
        self._run.clear()
        if line.strip():
            self.lines.append(line)

    def _meta(self, values: dict[str, str]) -> None:
        """Keep a named <meta>; a refresh that leads elsewhere is active."""
        name = (values.get("name") or values.get("property") or values.get("http-equiv") or "").strip().lower()
        content = values.get("content", "").strip()
        if name and content and len(self.meta) < _MOST:
            self.meta.append(Named(name, content, self._line))
        if name == "refresh" and "url" in content.lower():
            self._add("launch", f"refresh {content}", automatic=True)

    def _note_active(self, tag: str, values: dict[str, str]) -> None:
        """Note what runs, loads or sends."""
        if tag == "script" and not any(word in values.get("type", "").lower() for word in _DATA_SCRIPTS):
            self._add("script", values.get("src") or "in the page", automatic=True)
        if tag == "form" and values.get("action"):
            self._add("form-action", values["action"], automatic=False)
        for name, value in values.items():
            if name.startswith("on") and value.strip():
                self._add("script", f"{tag} {name}", automatic=name in _STARTS_ITSELF)
            elif name in {"href", "src", "action"} and value.strip().lower().startswith("javascript:"):
                self._add("script", f"{tag} {name}", automatic=name == "src")

    def _note_outside(self, tag: str, values: dict[str, str]) -> None:
        """Note what is fetched from elsewhere to show the page; frames and objects wherever they lie."""
        source = values.get("src", "")
        if tag in _OBJECTS and (target := values.get(_OBJECTS[tag], "")):
            self._fetch(_OBJECT_KINDS.get(tag, "object"), target)
        elif tag == "img" or (tag == "input" and values.get("type", "").lower() == "image"):
            tiny = all(_TINY.match(values.get(side, "-")) for side in ("width", "height"))
            self._fetch("picture", source, hidden=tiny or bool(_UNSEEN.search(values.get("style", ""))))
        elif tag == "link":
            self.remote += bool(_AWAY.match(values.get("href", "")))
            if _FETCHED.search(values.get("rel", "")):
                self._fetch("style sheet", values.get("href", ""))
        elif tag in {"video", "audio", "source"}:
            self._fetch("media", source)
        self._fetch("picture", values.get("background", ""))
        for found in _STYLED.findall(values.get("style", "")):
            self._fetch("picture", found)
        self.remote += tag == "img" and bool(_AWAY.match(source))

    def _fetch(self, kind: str, target: str, *, hidden: bool = False) -> None:
        """Keep one of each kind and target; pictures and style sheets only from elsewhere."""
        if (kind in {"frame", "object"} or _AWAY.match(target)) and len(self.outside) < _MOST:
            self.outside.setdefault((kind, target), Outside(kind, target, hidden, self._line))

    def _add(self, kind: str, detail: str, *, automatic: bool) -> None:
        """Keep one of each kind and detail."""
        if len(self.active) < _MOST:
            self.active.setdefault((kind, detail), Part(kind, detail, automatic, self._line))


def _folded(text: str) -> str:
    """Runs of blanks as one space, as a browser shows them; no-break spaces stay."""
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip(" ")


def office_properties(comments: Iterable[Comment]) -> list[Named]:
    """Properties that Word, Excel and Outlook leave in a conditional comment (`<o:Author>…`)."""
    found = []
    for comment in comments:
        if "<o:" in comment.text:
            for match in re.finditer(r"<o:(\w{1,40})>([^<]{1,500})</o:", comment.text):
                found.append(Named(match.group(1), match.group(2).strip(), comment.line))
    return found[:_MOST]
