"""HTML source → tags, text and comments, in time that grows only with its length.

`html.parser` needs a minute for 100 000 characters of unfinished tags (Python 3.11), so the
source is cut here, after the tokenizer of the HTML standard (13.2.5) as far as text, metadata
and active parts need it. Nothing raises; what a browser drops is dropped.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from html import unescape
from itertools import islice

from msgspec import Struct, field

_RAW = {"script", "style", "textarea", "title", "xmp", "noembed", "noframes"}
"""Elements whose content holds no tags."""
_DECODED = {"textarea", "title"}
"""Of these, the ones in which `&amp;` and the like are read."""
_MOST_ATTRIBUTES = 200
_NAME = re.compile(r"[a-zA-Z][^\s/>]{0,80}")
_ATTRIBUTE = re.compile(r"([^\s=>\"'/][^\s=>/]*)(?:\s*=\s*(\"[^\"]*\"?|'[^']*'?|[^\s\"'>][^\s>]*))?")
_TO_END = re.compile(r"[>\"']")


class Token(Struct, frozen=True, kw_only=True):
    """One piece of the source."""

    kind: str
    """text, open, close, comment."""
    name: str = ""
    """The tag, in lower case."""
    text: str = ""
    """Text with its character references read, or the comment."""
    values: dict[str, str] = field(default_factory=dict)
    """Attributes by name in lower case; the first of each name counts."""
    closed: bool = False
    """True for `<br/>`."""
    line: int = 1
    """Line of the source, from 1."""


def tokens(source: str) -> Iterator[Token]:
    """Yield the pieces in their order."""
    return _Cutter(source).run()


class _Cutter:
    """A place in the source that only moves forward."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._ends = [match.start() for match in re.finditer("\n", source)]
        self._at = 0
        self._quotes = True
        """False once a quotation mark was never closed: from there tags end at the next `>`."""

    def run(self) -> Iterator[Token]:
        """Cut until the end."""
        source = self._source
        while self._at < len(source):
            start = source.find("<", self._at)
            if start < 0:
                start = len(source)
            if start > self._at:
                yield self._text(self._at, start)
            self._at = start
            if start < len(source):
                yield from self._after_bracket(start)

    def _after_bracket(self, start: int) -> Iterator[Token]:
        """A tag, a comment, a declaration, or a bracket that is text."""
        source = self._source
        if source.startswith("<!--", start):
            yield self._until("-->", start + 4, "comment")
        elif source.startswith("<![CDATA[", start):
            yield self._until("]]>", start + 9, "text")
        elif source.startswith(("<!", "<?"), start):
            self._until(">", start + 2, "text")
        elif match := _NAME.match(source, start + 1):
            yield from self._opened(match[0].lower(), start, match.end())
        elif match := _NAME.match(source, start + 2) if source.startswith("</", start) else None:
            self._until(">", match.end(), "text")
            yield Token(kind="close", name=match[0].lower(), line=self._line(start))
        else:
            self._at = start + 1
            yield Token(kind="text", text="<", line=self._line(start))

    def _opened(self, name: str, start: int, after: int) -> Iterator[Token]:
        """An opening tag, with the content of elements that hold no tags; an unfinished one is dropped."""
        end = self._end_of_tag(after)
        if end < 0:
            self._at = len(self._source)
            return
        inside = self._source[after:end]
        values: dict[str, str] = {}
        for match in islice(_ATTRIBUTE.finditer(inside), _MOST_ATTRIBUTES):
            values.setdefault(match[1].lower(), unescape((match[2] or "").strip("\"'")))
        closed = inside.endswith("/")
        self._at = end + 1
        yield Token(kind="open", name=name, values=values, closed=closed, line=self._line(start))
        if name in _RAW and not closed:
            yield from self._raw(name)

    def _end_of_tag(self, place: int) -> int:
        """The `>` that ends a tag, outside quotation marks; -1 where none follows."""
        source, start = self._source, place
        while self._quotes and (found := _TO_END.search(source, place)):
            if found[0] == ">":
                return found.start()
            closing = source.find(found[0], found.end())
            if closing < 0:
                self._quotes = False
                break
            place = closing + 1
        return source.find(">", start)

    def _raw(self, name: str) -> Iterator[Token]:
        """Everything up to the closing tag as one text."""
        closing = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(self._source, self._at)
        start, end = self._at, closing.start() if closing else len(self._source)
        text = self._source[start:end]
        self._at = end
        yield Token(kind="text", text=unescape(text) if name in _DECODED else text, line=self._line(start))

    def _until(self, mark: str, start: int, kind: str) -> Token:
        """What stands before `mark`, which is passed over; all the rest where it never comes."""
        end = self._source.find(mark, start)
        text = self._source[start : end if end >= 0 else None]
        self._at = end + len(mark) if end >= 0 else len(self._source)
        return Token(kind=kind, text=text, line=self._line(start))

    def _text(self, start: int, end: int) -> Token:
        """Ordinary text."""
        return Token(kind="text", text=unescape(self._source[start:end]), line=self._line(start))

    def _line(self, place: int) -> int:
        """The line of a place."""
        return bisect_left(self._ends, place) + 1
