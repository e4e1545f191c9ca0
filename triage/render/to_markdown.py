"""The report as Markdown in which nothing out of a document becomes active.

Text is escaped for CommonMark and its GitHub form: no HTML, link, image, heading, table
cell, emphasis or autolink can arise from it. Characters that would start an autolink or a
mention (`@`, `://`, `www.`) stand in code spans, as a backslash does not stop those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
from triage.render.words import Line

_ACTIVE = re.compile(r"[\\`*_{}\[\]<>#|~&$=!^]")
"""Characters that begin something anywhere in a line."""

_LINKING = re.compile(r"@|://|\bwww\.|\b(?:mailto|xmpp):", re.IGNORECASE)
"""What GitHub's autolink and mentions start from."""

_STARTING = re.compile(r"^(\s*)(?:([-+])|(\d+)([.)]))")
"""What begins a list or a rule at the start of a block."""


def render(report: Report, options: RenderOptions) -> str:
    """Return the whole report: the first screen, then everything else."""
    return draw(lay_out(report, options, by_kind=False, full=True))


def draw(layout: Layout) -> str:
    """Return anything laid out as Markdown."""
    lines = [f"# {escaped(layout.title)}", "", escaped(layout.header), "", f"**{escaped(layout.notice)}**", ""]
    lines += [f"- {_labelled(row)}" for row in layout.opening]
    for section in (*layout.first, *layout.annex):
        lines += _section(section)
    for line in layout.footer:
        lines += ["", escaped(line)]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Return inert text; it may stand anywhere in a line, in a table cell too."""
    started = _STARTING.sub(lambda m: m[1] + (f"\\{m[2]}" if m[2] else f"{m[3]}\\{m[4]}"), _safe(text))
    return started.strip()


def _safe(text: str) -> str:
    """Escape what is active, and break what would become a link."""
    pieces: list[str] = []
    done = 0
    for match in _LINKING.finditer(text):
        pieces += [_ACTIVE.sub(r"\\\g<0>", text[done : match.start()]), f"`{match.group()}`"]
        done = match.end()
    return "".join(pieces) + _ACTIVE.sub(r"\\\g<0>", text[done:])


def _line(line: Line) -> str:
    """A line with the document's words between quotation marks."""
    told = "".join(f"“{words.text}”" if words.quote else words.text for words in line)
    return escaped(told)


def _labelled(row: Row) -> str:
    """`**Ordinary:** …`."""
    return f"**{escaped(row.label)}:** {_line(row.line)}"


def _section(section: Section) -> Iterator[str]:
    """A heading of the second level, its lead, its blocks."""
    yield from ("", f"## {section.number} {escaped(section.title)}")
    if section.lead:
        yield from ("", _line(section.lead))
    for block in section.blocks:
        yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    """One block of any kind."""
    match block:
        case Paragraph():
            yield _line(block.line)
        case Heading():
            yield f"### {escaped(block.text)}"
            if block.aside:
                yield from ("", escaped(block.aside))
        case Pairs():
            yield from (f"- {_labelled(row)}" for row in block.rows)
        case Bullets():
            yield from (f"- {_line(line)}" for line in block.lines)
        case Asks():
            yield from (line for ask in block.asks for line in _ask(ask))
        case Card():
            yield from _card(block)
        case Grid():
            yield from _grid(block)
        case Chart() | Gallery() | Sides():
            yield "(drawn in the HTML report)"


def _card(card: Card) -> Iterator[str]:
    """A finding: heading of the third level, message, labelled list."""
    mark = f"{card.mark}\\. " if card.mark else ""
    yield f"### {mark}{escaped(card.title)}"
    if card.tag:
        yield from ("", f"*{escaped(card.tag)}*")
    yield from ("", _line(card.message), "")
    yield from (f"- {_labelled(row)}" for row in card.rows)


def _ask(ask: Ask) -> Iterator[str]:
    """A question with its box."""
    yield f"- [{'x' if ask.done else ' '}] {_line(ask.ask)} ({escaped(ask.item)})"
    yield from (f"    - {_labelled(row)}" for row in ask.notes)


def _grid(grid: Grid) -> Iterator[str]:
    """A table."""
    yield f"| {' | '.join(escaped(head) for head in grid.heads)} |"
    yield f"|{' --- |' * len(grid.heads)}"
    for row in grid.rows:
        yield f"| {' | '.join(_line(cell) for cell in row)} |"
