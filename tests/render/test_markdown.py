"""Markdown: parsed, nothing out of the document becomes active."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.render.reports import BUILDERS, HOSTILE, full, small
from triage.render import RenderOptions, render
from triage.render.blocks import Grid
from triage.render.layout import lay_out
from triage.render.to_markdown import escaped


def tokens(text: str) -> list[Token]:
    """Every token, inline ones too, with raw HTML allowed as GitHub allows it."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return [inner for token in parser.parse(text) for inner in (token, *(token.children or ()))]


@pytest.mark.parametrize("name", BUILDERS)
def test_inert(name: str) -> None:
    """No HTML, link, picture, code block or quotation arises."""
    kinds = {token.type for token in tokens(render(BUILDERS[name](), "markdown"))}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence", "code_block", "blockquote_open"}
    assert not kinds & {"hr", "s_open"}


@pytest.mark.parametrize("name", BUILDERS)
def test_structure_comes_from_the_layout(name: str) -> None:
    """As many headings as the layout has, and as many cells in each row as its table has columns."""
    report = BUILDERS[name]()
    layout = lay_out(report, RenderOptions(), by_kind=False, full=True)
    parts = (*layout.first, *layout.annex)
    wanted = 1 + len(parts) + sum(block.kind in {"heading", "card"} for part in parts for block in part.blocks)
    text = render(report, "markdown")
    assert wanted == sum(token.type == "heading_open" for token in tokens(text))
    tables = [block for part in parts for block in part.blocks if isinstance(block, Grid)]
    columns = [len(table.heads) + 1 for table in tables for _ in range(len(table.rows) + 2)]
    rows = [line for line in text.split("\n") if line.startswith("|")]
    assert columns == [len(re.findall(r"(?<!\\)\|", line)) for line in rows]


@pytest.mark.parametrize("text", [HOSTILE, "- a", "1. a", "# a", "> a", "a | b", "`a`", "===", "***", "a@b.example"])
def test_escaped_text_reads_as_it_was(text: str) -> None:
    """Rendered again, the escaped text says what the text said."""
    from triage.safe import printable

    shown = printable(text)
    [inline] = [token for token in tokens(escaped(shown)) if token.type == "inline"]
    assert "".join(child.content for child in inline.children or ()) == shown.strip()


def test_no_autolink_starts() -> None:
    """What GitHub would link stands broken by a code span."""
    text = escaped("see http://evil.example or www.evil.example or me@evil.example")
    assert "`://`" in text
    assert "`www.`" in text
    assert "`@`" in text


def test_table_cells() -> None:
    """A pipe in a value does not make a cell."""
    lines = [line for line in render(full(), "markdown").split("\n") if line.startswith("| dates.order")]
    assert lines
    assert all(line.count(" | ") == 3 for line in lines)


def test_golden(golden: Callable[[str, str], None]) -> None:
    """The small report."""
    golden("report.md", render(small(), "markdown"))
