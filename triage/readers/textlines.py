"""Text into a `Gather`, line by line and within the bound on characters."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from triage.model.facts import TextLine, Where, Why
from triage.readers.gather import Gather
from triage.readers.limits import Limits


def add_lines(into: Gather, lines: Iterable[TextLine], limits: Limits) -> None:
    """Add lines that hold more than blanks until `text_characters` is reached; what is left out is said."""
    room = limits.text_characters - sum(len(line.text) for line in into.text)
    for line in lines:
        kept = line if len(line.text) <= room else replace(line, text=line.text[:room])
        if kept.text.strip():
            into.text.append(kept)
        room -= len(line.text)
        if room < 0:
            into.add_unread("the rest of the text", Why.LIMIT, f"more than {limits.text_characters} characters")
            return


def numbered(texts: Iterable[str], start: int = 1, page: int | None = None) -> Iterable[TextLine]:
    """Number lines from `start`, on a page where there is one."""
    return (TextLine(text=text, where=Where(page=page, line=n)) for n, text in enumerate(texts, start))
