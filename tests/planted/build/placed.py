"""Pages and paragraphs whose pieces are set one by one: PDF by reportlab, Word by python-docx; each look is the case's."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tests.planted import MissingToolError

_DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


class Piece(NamedTuple):
    """Words in one look."""

    words: str
    face: str = "Times-Roman"
    size: float = 11
    colour: str = "000000"
    up: float = 0.0
    """Points above the line."""


Line = tuple[Piece, ...]


def plain(*texts: str, **look: str | float) -> tuple[Line, ...]:
    """Lines of one piece each."""
    return tuple((Piece(text, **look),) for text in texts)  # type: ignore[arg-type]  # look is typed by Piece


def pdf(folder: Path, *lines: Line, moved: dict[int, tuple[float, float]] | None = None) -> Path:
    """A PDF page of lines 15 points apart.

    Args:
        folder: where it is written.
        lines: faces are of the standard 14, or `DejaVu`, which is embedded.
        moved: line from 0 → points to the right and down.
    """
    try:
        from reportlab.lib.colors import HexColor
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    if any(piece.face == "DejaVu" for line in lines for piece in line):
        if not _DEJAVU.exists():
            raise MissingToolError("the fonts DejaVu")
        pdfmetrics.registerFont(TTFont("DejaVu", str(_DEJAVU)))
    path = folder / "memo.pdf"
    canvas = Canvas(str(path), invariant=1)
    for number, line in enumerate(lines):
        right, down = (moved or {}).get(number, (0.0, 0.0))
        left = 72 + right
        for piece in line:
            canvas.setFont(piece.face, piece.size)
            canvas.setFillColor(HexColor(f"#{piece.colour}"))
            canvas.drawString(left, 760 - 15 * number - down + piece.up, piece.words)
            left += canvas.stringWidth(piece.words, piece.face, piece.size)
    canvas.save()
    return path


def word(folder: Path, *lines: Line, when: str = "2025-09-01T10:00:00") -> Path:
    """A Word file; a piece that is `up` is a superscript."""
    try:
        from docx import Document
        from docx.oxml.ns import qn
        from docx.shared import Pt, RGBColor
    except ImportError as error:
        raise MissingToolError("python-docx") from error
    document = Document()
    for line in lines:
        paragraph = document.add_paragraph()
        for piece in line:
            run = paragraph.add_run(piece.words)
            run.font.name, run.font.size = piece.face, Pt(piece.size)
            run.font.color.rgb = RGBColor.from_string(piece.colour)
            run.font.superscript = piece.up > 0 or None
            run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), piece.face)
    core = document.core_properties
    core.author, core.title, core.comments = "Registry", "SPECIMEN", ""
    core.created = core.modified = datetime.fromisoformat(when)
    path = folder / "memo.docx"
    document.save(str(path))
    return repacked(path, lambda _, data: data)


def repacked(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Pack a Word file again with one time for every member, each changed by name."""
    with zipfile.ZipFile(path) as packed:
        members = [(info.filename, packed.read(info)) for info in packed.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members:
            packed.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), change(name, data), zipfile.ZIP_DEFLATED)
    return path
