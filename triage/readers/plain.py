"""Plain text in any encoding: txt, csv, json, Markdown, program source.

Lines become text as they stand. A form feed begins a new page, as line printers and
`pdftotext` write it; then lines are numbered by page. Encoding, byte order mark and line
ends are metadata of a sort: programs and systems differ in them.
"""

from __future__ import annotations

import re

from triage.model.facts import Why
from triage.readers.encodings import Decoded, decode
from triage.readers.gather import Gather, Source, Tools
from triage.readers.textlines import add_lines, numbered

_WIDEST = 4
"""Bytes of the widest character (UTF-8, UTF-32)."""
_ENDS = (("CRLF", r"\r\n"), ("LF", r"(?<!\r)\n"), ("CR", r"\r(?!\n)"))


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Gather encoding, line ends and lines; undecodable bytes become U+FFFD and are said."""
    most = tools.limits.text_characters * _WIDEST
    decoded = decode(source.data[:most], _charset(source.declared_type))
    if len(source.data) > most:
        into.add_unread("the rest of the text", Why.LIMIT, f"more than {most} bytes")
    _describe(decoded, into)
    pages = decoded.text.split("\f")
    if len(pages) > 1 and not pages[-1].strip():
        pages.pop()
    if len(pages) == 1:
        add_lines(into, numbered(_lines(pages[0])), tools.limits)
        return
    into.page_count = len(pages)
    for number, page in enumerate(pages[: tools.limits.pages], 1):
        add_lines(into, numbered(_lines(page), page=number), tools.limits)
    if len(pages) > tools.limits.pages:
        into.add_unread(f"pages after {tools.limits.pages}", Why.LIMIT, f"{len(pages)} pages in all")


def _describe(decoded: Decoded, into: Gather) -> None:
    """Add what the bytes say of how the text was written."""
    into.add_field("text", "encoding", decoded.encoding + ("" if decoded.sure else " (guessed)"))
    if decoded.mark:
        into.add_field("text", "byte order mark", "yes")
    ends = [f"{name} {count}" for name, form in _ENDS if (count := len(re.findall(form, decoded.text)))]
    into.add_field("text", "line ends", ", ".join(ends) or "none")
    if decoded.lossy:
        into.add_unread("some characters", Why.DAMAGED, f"bytes that are no {decoded.encoding} text")


def _lines(text: str) -> list[str]:
    """Split at CRLF, LF and CR only: other separators are characters of the text."""
    return re.split(r"\r\n|\n|\r", text)


def _charset(media_type: str | None) -> str | None:
    """The charset parameter of a declared media type; None where there is none."""
    match = re.search(r"charset\s*=\s*\"?([\w.:-]+)", media_type or "", re.IGNORECASE)
    return match.group(1) if match else None
