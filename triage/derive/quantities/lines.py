"""The lines of a document, folded once for everything that looks for quantities."""

from __future__ import annotations

from msgspec import Struct, structs

from triage.model.document import Document
from triage.model.facts import TextLine, Where
from triage.model.fold import Folded

LONGEST_LINE = 5_000
"""Characters of a line that are looked at; no announcement or amount is longer."""


class Line(Struct, frozen=True):
    """One line, for matching and for quoting."""

    index: int
    """In `document.text`, from 0."""
    folded: Folded
    """Of the line with zero-width non-joiners as blanks, so that joined words part."""
    raw: str
    where: Where
    page: int | None
    """Its page; None where the text has none."""
    part: str | None

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def quoted(self, start: int, end: int) -> str:
        """Return the words as written for a part of the folded text."""
        first, last = self.folded.span(start, end)
        return self.raw[first:last].strip()

    def place(self, words: str) -> Where:
        """Return the line's place with these words."""
        return structs.replace(self.where, text=words)


def lines_of(document: Document) -> tuple[Line, ...]:
    """Fold every line of a document."""
    return tuple(_line(number, line) for number, line in enumerate(document.text))


def _line(number: int, line: TextLine) -> Line:
    """Fold one line."""
    raw = line.text[:LONGEST_LINE]
    folded = Folded(raw if raw.isascii() else raw.replace("\u200c", " "))
    return Line(number, folded, raw, line.where, line.where.page, line.where.part)
