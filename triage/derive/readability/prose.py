"""Finds the running text among the lines: no headings, lists, tables, addresses, quoted passages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from triage.model.facts import TextLine, Where

MOST_LINES = 20_000
"""Lines looked at, from the beginning."""
LONGEST = 20_000
"""Characters of a line looked at."""

_ENDS = ".!?؟。！？۔।…"
_SENTENCE = re.compile(r"(?<=[.!?؟…])[\"'”’»)\]]*\s+|(?<=[۔।。！？])[”」』）]*")
_LIST = re.compile(
    r"\s*(?:[•‣◦●▪■□*·–—―-]\s|\(?(?:[\divx۰-۹٠-٩]{1,4}|\w)[.)]\s|[\d۰-۹٠-٩]+(?:\.\d+)+|\[\w{1,6}\]|\w{0,4}[>|])",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*\(?[\d۰-۹٠-٩]{1,3}[.)]\s+")
_LEAST_NUMBERED = 40
"""Words from which a numbered paragraph is running text, as in many official papers, and no item of a list."""
_QUOTED = re.compile(r"\s*[\"“„«‘「『].*[\"”“»’」』][.;,۔。]?\s*", re.DOTALL)
_TABLE = re.compile(r"\t.*\t|\|.*\||\.{5,}|_{4,}| {4,}\S.* {4,}\S")
_HAN = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
WORD = re.compile(
    rf"[{_HAN}]|[^\W\d_{_HAN}](?:[^\W\d_{_HAN}]|\u200c|\u00ad|[’'ʼ-](?=[^\W\d_{_HAN}])|[\u0300-\u036f\u064b-\u0652\u0900-\u0dff])*"
)
"""A word of letters, or one character of Chinese or Japanese, whose words are not parted."""
_LEAST_WORDS = 8
"""A shorter paragraph is a heading, a greeting or a line of an address."""
_LONGEST_SENTENCE = 100
"""Words to each full stop beyond which it is a table, or a preamble in one sentence; also characters of Chinese."""
_PIECE = 150
"""Words beyond which a paragraph is parted at the end of a sentence."""


class Paragraph(Struct, frozen=True):
    """One paragraph of running text, or a piece of a long one."""

    text: str
    sentences: tuple[str, ...]
    words: tuple[str, ...]
    first: int
    """Index of its first line in `Document.text`; `last` is that of its last."""
    last: int
    language: str


def paragraphs(lines: tuple[TextLine, ...], tags: tuple[str, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs of running text in their order.

    Args:
        lines: the text.
        tags: the language of each line.
    """
    block: list[int] = []
    for at in range(min(len(lines), MOST_LINES)):
        if block and _parted(lines, block, at, tags):
            yield from _pieces(lines, block, tags)
            block = []
        block.append(at)
    yield from _pieces(lines, block, tags)


def _is_apart(text: str) -> bool:
    """Whether a line begins an item of a list, is a row of a table, quoted from a message, or empty."""
    return not text.strip() or bool(_LIST.match(text) or _TABLE.search(text[:LONGEST]))


def _parted(lines: tuple[TextLine, ...], block: list[int], at: int, tags: tuple[str, ...]) -> bool:
    """Whether a line begins a new paragraph: after a gap, another language, or a full stop before the margin."""
    before, here = lines[block[-1]], lines[at]
    if _is_apart(here.text) or _TABLE.search(before.text[:LONGEST]):
        return True
    if _gap(before.where, here.where) or {tags[block[-1]], tags[at]} - {"und"} not in (
        set(),
        {tags[at]},
        {tags[block[-1]]},
    ):
        return True
    width = max(len(lines[n].text) for n in block)
    if len(before.text) < 0.5 * len(here.text) and block[-1] == block[0]:
        return True  # a heading: running text fills its first line
    ends = before.text.rstrip().rstrip("\"'”’»)")[-1:] in _ENDS
    return ends and (len(before.text) < 0.8 * width or width > 160 or len(here.text) > 160)


def _gap(before: Where, here: Where) -> bool:
    """Whether an empty line, or a new part of a file, lies between two lines."""
    if before.part != here.part or before.line is None or here.line is None:
        return before.part != here.part
    return before.page == here.page and here.line - before.line > 1


def _pieces(lines: tuple[TextLine, ...], block: list[int], tags: tuple[str, ...]) -> Iterator[Paragraph]:
    """Yield a paragraph, a long one in pieces, if it is running text."""
    if not block:
        return
    text = " ".join(lines[n].text.strip()[:LONGEST] for n in block)
    words = WORD.findall(text)
    if _is_apart(lines[block[0]].text):
        numbered = _NUMBERED.match(text)
        if numbered is None or len(words) < _LEAST_NUMBERED:
            return
        text = text[numbered.end() :]
    if len(words) < _LEAST_WORDS or not _is_running(text, len(words)):
        return
    told = [tags[n] for n in block if tags[n] != "und"]
    language = max(set(told), key=told.count) if told else "und"
    sentences = [s for s in _SENTENCE.split(text) if s and WORD.search(s)]
    for some in _parts(sentences):
        piece = " ".join(some)
        yield Paragraph(
            piece, tuple(some), tuple(w.casefold() for w in WORD.findall(piece)), block[0], block[-1], language
        )


def _is_running(text: str, words: int) -> bool:
    """Whether it has sentences that end, is mostly letters, and is no quotation."""
    solid = [c for c in text if not c.isspace()]
    letters = sum(c.isalpha() or (not c.isascii() and c.isprintable()) for c in solid)
    ends = sum(text.count(mark) for mark in _ENDS)
    return ends * _LONGEST_SENTENCE >= words and letters > 0.75 * len(solid) and not _QUOTED.fullmatch(text)


def _parts(sentences: list[str]) -> Iterator[list[str]]:
    """Part a paragraph's sentences into pieces of about `_PIECE` words."""
    part: list[str] = []
    size = 0
    for sentence in sentences:
        part.append(sentence)
        size += len(WORD.findall(sentence))
        if size >= _PIECE:
            yield part
            part, size = [], 0
    if part:
        yield part
