"""The lines of one letter: its head and foot in their order, margins told apart, quoted text left out."""

from __future__ import annotations

import re
from functools import cached_property

from triage.model.document import Document
from triage.model.facts import TextLine
from triage.model.fold import Folded

MOST = 600
"""Lines read of one document: a letter's head and foot lie within them, or it is no letter."""
LONGEST = 2_000
"""Characters read of one line."""

_MARGIN = re.compile(r"header|footer", re.IGNORECASE)
_QUOTED = re.compile(
    r"^\s*(?:>|-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|исходное сообщение|message d'origine|"
    r"mensaje original|reply above)|_{10,}\s*$|on .{6,80} wrote:\s*$|am .{6,80} schrieb|le .{6,80} a écrit)",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\t+|\s{3,}|\s+[|–—]\s+")
"""Between two columns of one line."""


class Line:
    """One line with its folded form."""

    def __init__(self, index: int, line: TextLine) -> None:
        """Keep the line's number in `document.text`."""
        self.index, self.source = index, line
        self.text = line.text[:LONGEST].strip()
        self.margin = bool(_MARGIN.search(line.where.part or ""))

    @cached_property
    def fold(self) -> Folded:
        """The line folded."""
        return Folded(self.text)

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """The columns of the line; the line itself where it has one."""
        return tuple(cell.strip() for cell in _CELLS.split(self.text) if cell.strip())

    @property
    def place(self) -> tuple[int | None, int | None]:
        """Page and number of the line."""
        return self.source.where.page, self.source.where.line


def lines_of(document: Document) -> list[Line]:
    """Return the first lines of a document, in their order, up to quoted text in a message."""
    found: list[Line] = []
    for index, line in enumerate(document.text[:MOST]):
        if document.mail is not None and _QUOTED.match(line.text):
            break
        if line.text.strip():
            found.append(Line(index, line))
    return found
