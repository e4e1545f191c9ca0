"""Letters with lists and tables: plain text, message, Word, OpenDocument, and PDF by reportlab or Chromium."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.planted.build import memos, placed, typeset

PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
ARABIC = "٠١٢٣٤٥٦٧٨٩"
Builder = Callable[[Path], Path]


def shaped(number: int, digits: str = "") -> str:
    """A number in these digits, ASCII without any."""
    return "".join(digits[int(sign)] for sign in str(number)) if digits else str(number)


def rows(count: int, row: str, digits: str = "", *, without: int = 0) -> tuple[str, ...]:
    """A numbered list: `{n}` in the row is the number in these digits; one number may be left out."""
    return tuple(row.format(n=shaped(number, digits)) for number in range(1, count + 1) if number != without)


def text(*lines: str) -> Builder:
    """A text file."""
    return lambda folder: memos.text(folder, "memo", *lines)


def message(*lines: str) -> Builder:
    """A message."""
    return lambda folder: memos.message(folder, "memo", *lines)


def word(*lines: str) -> Builder:
    """A Word file by python-docx."""
    return lambda folder: memos.word(folder, "memo", *lines)


def odt(*lines: str) -> Builder:
    """A Word file converted to OpenDocument by LibreOffice."""
    return lambda folder: memos.office(memos.word(folder, "memo", *lines), "odt")


def pdf(*lines: str) -> Builder:
    """A PDF by reportlab."""
    return lambda folder: memos.pdf(folder, "memo", *lines)


def printed(*pages: tuple[str, ...], direction: str = "ltr") -> Builder:
    """A PDF printed by Chromium, each tuple of lines on a page of its own."""

    def build(folder: Path) -> Path:
        """Write the page of HTML and print it."""
        parts = ["".join(f"<p>{line}</p>" for line in lines) for lines in pages]
        body = '<div style="break-after:page"></div>'.join(parts)
        return typeset.printed(folder, f"<meta charset=utf-8><body dir={direction}>{body}")

    return build


def table(before: tuple[str, ...], cells: tuple[tuple[str, ...], ...], after: tuple[str, ...]) -> Builder:
    """A Word file with a table between two stretches of text."""

    def build(folder: Path) -> Path:
        """Put the table behind the first paragraphs of a memo."""
        from docx import Document

        path = memos.word(folder, "memo", *before)
        document = Document(str(path))
        made = document.add_table(rows=len(cells), cols=len(cells[0]))
        for row, values in zip(made.rows, cells, strict=True):
            for cell, value in zip(row.cells, values, strict=True):
                cell.text = value
        for line in after:
            document.add_paragraph(line)
        document.save(str(path))
        return placed.repacked(path, lambda name, data: data)

    return build
