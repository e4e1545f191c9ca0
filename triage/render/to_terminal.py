"""The report for a terminal of 80 columns, readable without colour and without bidi support.

Everything is a rich `Text`, never markup. Words in a right-to-left script stand on a line
of their own, referred to as [1], [2] in the sentence: a terminal that cannot reorder shows
the sentence unharmed, and one that can does not mix the two directions.
"""

from __future__ import annotations

import unicodedata
from io import StringIO
from typing import TYPE_CHECKING

from triage.model.report import Report
from triage.render.blocks import (
    Ask,
    Asks,
    Block,
    Bullets,
    Card,
    Chart,
    Gallery,
    Grid,
    Heading,
    Layout,
    Pairs,
    Paragraph,
    RenderOptions,
    Row,
    Section,
    Sides,
)
from triage.render.layout import lay_out
from triage.render.words import Line, Words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

NARROWEST = 40
"""Columns below which nothing is laid out."""

BODY, INNER, LABEL, TITLE = 3, 5, 10, 13
"""Columns: a section's text, a card's text, the labels of pairs, and a short section title."""

_RIGHT_TO_LEFT = {"R", "AL"}


def render(report: Report, options: RenderOptions) -> str:
    """Return the first screen, or everything with `verbose`; no escape sequences without `colour`."""
    return draw(lay_out(report, options, by_kind=not options.show_identifiers, full=options.verbose), options)


def draw(layout: Layout, options: RenderOptions) -> str:
    """Return anything laid out as text for a terminal."""
    return _Page(options).drawn(layout)


class _Page:
    """Lines of the report as they are added, top to bottom."""

    def __init__(self, options: RenderOptions) -> None:
        """Open a console that writes to memory and takes nothing from the environment."""
        from rich.console import Console

        self.width = max(options.width, NARROWEST)
        self._out = StringIO()
        self._console: Console = Console(
            file=self._out,
            width=self.width,
            force_terminal=options.colour,
            color_system="standard" if options.colour else None,
            markup=False,
            highlight=False,
            emoji=False,
            _environ={},
        )

    def drawn(self, layout: Layout) -> str:
        """Add the whole report and return the text."""
        self._add(layout.header)
        self._add(layout.notice, style="bold")
        for row in layout.opening:
            self._row(row, indent=0, column=LABEL + 1)
        for section in (*layout.first, *layout.annex):
            self._section(section)
        if layout.footer:
            self._add("")
        for line in layout.footer:
            self._add(line)
        return self._out.getvalue()

    def _section(self, section: Section) -> None:
        """A numbered heading with its lead beside it, then its blocks."""
        self._add("")
        heading = f"{section.number} {section.title}"
        if not section.lead:
            self._add(heading, style="bold")
        else:
            short = len(heading) < TITLE
            first = heading.ljust(TITLE) if short else heading + "   "
            self._flow(section.lead, first, TITLE if short else BODY, style="bold")
        for block in section.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        """One block of any kind."""
        match block:
            case Paragraph():
                self._flow(block.line, " " * BODY, BODY)
            case Pairs():
                for row in block.rows:
                    self._row(row, indent=BODY, column=LABEL)
            case Heading():
                self._add(f"{' ' * (BODY - 1)}{block.text}{'   ' if block.aside else ''}{block.aside}", style="bold")
            case Card():
                self._card(block)
            case Bullets():
                for line in block.lines:
                    self._flow(line, " " * BODY, BODY + 2)
            case Asks():
                for ask in block.asks:
                    self._ask(ask)
            case Grid():
                self._grid(block)
            case Chart() | Gallery() | Sides():
                pass  # a terminal draws no pictures: the dates stand in the table beside them

    def _card(self, card: Card) -> None:
        """Mark and title on the left, weight and place on the right; then the rest below."""
        mark = f"{card.mark} " if card.mark else ""
        self._aside(f"{' ' * BODY}{mark}{card.title}", f"[{card.tag}]" if card.tag else "", style="bold")
        self._flow(card.message, " " * INNER, INNER)
        for row in card.rows:
            self._flow(row.line, f"{' ' * INNER}{row.label}: ", INNER)

    def _ask(self, ask: Ask) -> None:
        """A box, the question, and its number on the right."""
        from rich.cells import cell_len

        text = f"{' ' * BODY}[{'x' if ask.done else ' '}] {''.join(words.text for words in ask.ask)}"
        if cell_len(text) + cell_len(ask.item) + 2 <= self.width:
            self._aside(text, ask.item)
        else:
            self._add(f"{text} ({ask.item})", hang=BODY + 4)
        for row in ask.notes:
            self._flow(row.line, f"{' ' * (INNER + 2)}{row.label}: ", INNER + 2)

    def _grid(self, grid: Grid) -> None:
        """A row of a table as one line: its cells, document's words last."""
        for row in grid.rows:
            line: list[Words] = []
            for cell in row:
                if cell and any(words.text for words in cell):
                    line += [Words(" | ")] if line else []
                    line += cell
            self._flow(tuple(line), " " * BODY, BODY + 2)

    def _row(self, row: Row, indent: int, column: int) -> None:
        """A label in its column, the text beside it."""
        self._flow(row.line, " " * indent + row.label.ljust(column), indent + column)

    def _aside(self, left: str, right: str, style: str = "") -> None:
        """`left` and, flush right in the same line where it fits, `right`."""
        from rich.cells import cell_len

        gap = self.width - cell_len(left) - cell_len(right)
        if gap >= 2 or not right:
            self._add(f"{left}{' ' * gap}{right}" if right else left, style=style)
        else:
            self._add(left, hang=INNER, style=style)
            self._add(
                right.rjust(self.width) if cell_len(right) < self.width - INNER else " " * INNER + right, hang=INNER
            )

    def _flow(self, line: Line, first: str, hang: int, style: str = "") -> None:
        """A line after its prefix; right-to-left words on lines of their own below it."""
        told: list[str] = []
        below: list[str] = []
        turned = [words for words in line if _right_to_left(words.text)]
        for words in line:
            text = f"“{words.text}”" if words.quote else words.text
            if not _right_to_left(words.text):
                told.append(text)
            elif len(turned) == 1 and words is line[-1]:
                below.append(text)
            else:
                told.append(f"[{len(below) + 1}]")
                below.append(f"[{len(below) + 1}] {text}")
        self._add(
            first.rstrip() if not told and below else first + "".join(told), hang=hang, bold=len(first) if style else 0
        )
        for text in below:
            self._add(" " * hang + text, hang=hang)

    def _add(self, text: str, *, hang: int = 0, style: str = "", bold: int = 0) -> None:
        """Wrap and print one paragraph whose first line carries its own indent.

        Args:
            text: one paragraph, inert.
            hang: indent of the lines after the first.
            style: rich style of the whole.
            bold: how many characters at the beginning are bold.
        """
        from rich.text import Text

        lead = len(text) - len(text.lstrip(" "))
        body = Text(text.lstrip(" "), style=style)
        if bold:
            body.stylize("bold", 0, max(0, bold - lead))
        for number, line in enumerate(self._wrapped(body, lead, hang)):
            line.rstrip()
            self._console.print(Text(" " * (hang if number else lead)) + line, soft_wrap=True)

    def _wrapped(self, body: Text, lead: int, hang: int) -> list[Text]:
        """Cut into lines that fit the width after their indents."""
        if not body.plain:
            return [body]
        first = body.wrap(self._console, self.width - lead, overflow="fold")[0]
        rest = body[len(first.plain.rstrip()) :]
        if not rest.plain.strip():
            return [first]
        blank = len(rest.plain) - len(rest.plain.lstrip(" "))
        return [first, *rest[blank:].wrap(self._console, self.width - hang, overflow="fold")]


def _right_to_left(text: str) -> bool:
    """True where any character runs from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)
