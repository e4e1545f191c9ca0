"""The memo as a Word file, as PDF by two programs, as plain text, and as a transcript beside a photograph."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

from tests.planted import MissingToolError
from tests.planted.build.typeset import printed
from tests.planted.samples.memo_text import Memo
from tests.planted.samples.word_files import Properties, element, new, save

_POINTS = 9
_PHOTOGRAPH = Path(__file__).parents[3] / "samples" / "memo-unflawed.jpg"
"""The picture; its transcript is what is flawed."""
_CLERK = "زلمی کاتب"
_PROPERTIES = Properties(
    title="مکتوب – SPECIMEN",
    author=_CLERK,
    last_modified_by=_CLERK,
    created=datetime(2025, 9, 13, 4, 40, 0),
    modified=datetime(2025, 9, 13, 5, 15, 0),
)
_STYLE = """
@page { size: A4; margin: 12mm 18mm }
* { margin: 0 } body { font: 10.5px/15px 'Noto Naskh Arabic', 'DejaVu Sans'; direction: rtl }
.side { display: flex; justify-content: space-between } .centre { text-align: center; font-weight: bold }
.note { direction: ltr; font-family: 'DejaVu Sans' }
"""


def plain(words: Memo, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Write the memo as a text file; return it and further options of `triage inspect`."""
    path = folder / "memo.txt"
    path.write_text("\n".join(words.lines) + "\n", encoding="utf-8")
    return path, ()


def transcript(words: Memo, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Write the photograph and beside it a person's reading of it."""
    path, reading = folder / _PHOTOGRAPH.name, folder / "reading.txt"
    shutil.copyfile(_PHOTOGRAPH, path)
    reading.write_text("\n".join(words.lines) + "\n", encoding="utf-8")
    return path, ("--transcript", str(reading))


def word(words: Memo, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Write the memo by python-docx: letterhead and foot in tables of two cells, the rest in paragraphs."""
    document = new()
    _set_size(document)
    for line in (words.basmala, words.band):
        _paragraph(document, line)
    _side_by_side(document, words.head_pashto, words.head_dari)
    _side_by_side(document, words.addressee, words.reference)
    for line in (*words.subject, " ".join(words.body_pashto), " ".join(words.body_dari), words.list_title, *words.rows):
        _paragraph(document, line)
    _side_by_side(document, words.copies, words.signature)
    document.add_paragraph(words.note)
    path = folder / "memo.docx"
    save(document, path, _PROPERTIES)
    return path, ()


def chromium(words: Memo, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Print the memo to PDF by Chromium."""
    path = printed(folder, _html(words))
    _date(path, "Skia/PDF m139")
    return path, ()


def libreoffice(words: Memo, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Print the memo's Word file to PDF by LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        raise MissingToolError("LibreOffice")
    made, _ = word(words, folder)
    with tempfile.TemporaryDirectory() as profile:
        options = ["--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", "pdf", "--outdir"]
        subprocess.run([program, *options, str(folder), str(made)], check=True, capture_output=True, timeout=180)
    made.unlink()
    path = folder / "memo.pdf"
    _date(path, "LibreOffice 7.4")
    return path, ()


FORMS: dict[str, Callable[[Memo, Path], tuple[Path, tuple[str, ...]]]] = {
    "text": plain,
    "transcript": transcript,
    "docx": word,
    "pdf-chromium": chromium,
    "pdf-libreoffice": libreoffice,
}
"""Every form, the quickest to build first."""


def _set_size(document: Any) -> None:
    """Set a face and a size in which the date line fits its cell and the memo its page."""
    from docx.shared import Pt

    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(_POINTS)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = 0, Pt(1.3 * _POINTS)
    style.element.get_or_add_rPr().append(element(f'<w:szCs w:val="{2 * _POINTS}"></w:szCs>'))


def _paragraph(place: Any, line: str) -> None:
    """Add a right-to-left paragraph to a document or cell."""
    paragraph = place.add_paragraph()
    paragraph._p.get_or_add_pPr().append(element("<w:bidi></w:bidi>"))
    paragraph.add_run(line)._r.get_or_add_rPr().append(element("<w:rtl></w:rtl>"))


def _side_by_side(document: Any, right: tuple[str, ...], left: tuple[str, ...]) -> None:
    """Add a table of two cells, whose first is the right one, with a paragraph for each line."""
    table = document.add_table(rows=1, cols=2)
    table._tbl.tblPr.append(element("<w:bidiVisual></w:bidiVisual>"))
    for cell, lines in zip(table.rows[0].cells, (right, left), strict=True):
        for line in lines:
            _paragraph(cell, line)
        cell._tc.remove(cell.paragraphs[0]._p)


def _html(words: Memo) -> str:
    """Return the page that Chromium prints."""
    parts = (
        _block((words.basmala, words.band), "centre"),
        f'<div class="side">{_block(words.head_pashto, "centre")}{_block(words.head_dari, "centre")}</div>',
        f'<div class="side">{_block(words.addressee)}{_block(words.reference)}</div>',
        _block(words.subject, "centre"),
        _block(words.body_pashto),
        _block(words.body_dari),
        _block((words.list_title, *words.rows)),
        f'<div class="side">{_block(words.copies)}{_block(words.signature, "centre")}</div>',
        _block((words.note,), "note"),
    )
    return f'<!doctype html><html lang="ps"><meta charset="utf-8"><style>{_STYLE}</style><body>{"".join(parts)}</body>'


def _block(lines: tuple[str, ...], kind: str = "") -> str:
    """Return a block with a paragraph for each line."""
    return f'<div class="{kind}">' + "".join(f"<p>{escape(line)}</p>" for line in lines) + "</div>"


def _date(path: Path, producer: str) -> None:
    """Give a PDF the day of the memo and a program of that time; the build machine's own are much later."""
    import pikepdf

    with pikepdf.open(path, allow_overwriting_input=True) as made:
        if "/Metadata" in made.Root:
            del made.Root.Metadata
        for key in ("CreationDate", "ModDate"):
            made.docinfo[f"/{key}"] = "D:20250913091000+04'30'"
        made.docinfo["/Producer"] = producer
        if "/Creator" in made.docinfo and re.search(r"Chrome", str(made.docinfo["/Creator"])):
            made.docinfo["/Creator"] = "Mozilla/5.0"
        made.save(path, deterministic_id=True)
