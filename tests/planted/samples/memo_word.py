"""The memo as a Word file; flawed, its properties and a tracked change tell of another desk."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from tests.planted.samples.memo_text import COUNT, memo
from tests.planted.samples.word_files import Properties, deleted, element, inserted, new, save

OTHER_HAND = "П. Заречнев"
"""An invented account name, in letters that a Kabul ministry does not use."""
LATER_PROGRAM = "LibreOffice/26.2.0.3$Windows_X86_64 LibreOffice_project/0000000000000000000000000000000000000000"
"""26.2 came out on 2026-02-04 (casebook 4.2); the file is stamped 2025."""
LOOK_ALIKE = "trаining"
"""Its third letter is Cyrillic U+0430."""

_FACE = "Times New Roman"
_POINTS, _LINE = 10, 14
"""Size and line height in points: the memo fits one page in any face that is put in place of its own."""
_CLERK = "زلمی کاتب"
_PLAIN = Properties(
    title="مکتوب ۶۱۸/۱۴۴۷ – SPECIMEN",
    author=_CLERK,
    last_modified_by=_CLERK,
    created=datetime(2025, 9, 13, 4, 40, 0),
    modified=datetime(2025, 9, 13, 5, 15, 0),
)
_FLAWED = Properties(
    title=_PLAIN.title,
    author=_CLERK,
    last_modified_by=OTHER_HAND,
    created=datetime(2025, 10, 6, 9, 10, 0),
    modified=datetime(2025, 9, 12, 15, 40, 0),
    application=LATER_PROGRAM,
    app_version="15.0000",
)


def build(path: Path, *, flawed: bool) -> None:
    """Write the memo on A4, every paragraph right to left but the routing note."""
    words, document = memo(flawed=flawed), new()
    _set_defaults(document)
    for line in (words.basmala, words.band):
        _paragraph(document, line, centred=True, bold=True)
    _side_by_side(document, words.head_pashto, words.head_dari, centred=True, bold=True)
    _side_by_side(document, words.addressee, words.reference)
    for line in words.subject:
        _paragraph(document, line, centred=True, bold=True)
    changed = _paragraph(document, " ".join(words.body_pashto))
    _paragraph(document, " ".join(words.body_dari))
    _paragraph(document, words.list_title, bold=True)
    for line in words.rows:
        _paragraph(document, line)
    _side_by_side(document, words.copies, words.signature)
    note = words.note.replace("training", LOOK_ALIKE) if flawed else words.note
    document.add_paragraph(note)
    if flawed:
        _replace_count(changed)
    save(document, path, _FLAWED if flawed else _PLAIN)


def _set_defaults(document: Any) -> None:
    """Set face, size, line height and language of the whole document."""
    from docx.shared import Pt

    style = document.styles["Normal"]
    style.font.name = _FACE
    style.font.size = Pt(_POINTS)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = 0, Pt(_LINE)
    properties = style.element.get_or_add_rPr()
    properties.rFonts.set(_name("cs"), _FACE)
    properties.append(element('<w:szCs w:val="PTS"></w:szCs>'.replace("PTS", str(2 * _POINTS))))
    properties.append(element('<w:lang w:val="en-US" w:bidi="ps-AF"></w:lang>'))


def _paragraph(place: Any, line: str, *, centred: bool = False, bold: bool = False) -> Any:
    """Add a right-to-left paragraph to a document or a cell and return it."""
    paragraph = place.add_paragraph()
    properties = paragraph._p.get_or_add_pPr()
    properties.append(element("<w:bidi></w:bidi>"))
    if centred:
        properties.append(element('<w:jc w:val="center"></w:jc>'))
    _run(paragraph, line, bold=bold)
    return paragraph


def _run(paragraph: Any, text: str, *, bold: bool = False) -> None:
    """Add a run of complex script."""
    run = paragraph.add_run(text)
    properties = run._r.get_or_add_rPr()
    if bold:
        run.bold = True
        properties.append(element("<w:bCs></w:bCs>"))
    properties.append(element("<w:rtl></w:rtl>"))


def _side_by_side(
    document: Any, right: tuple[str, ...], left: tuple[str, ...], *, centred: bool = False, bold: bool = False
) -> None:
    """Add a table of two cells, whose first is the right one, with a paragraph for each line."""
    table = document.add_table(rows=1, cols=2)
    table._tbl.tblPr.append(element("<w:bidiVisual></w:bidiVisual>"))
    for cell, lines in zip(table.rows[0].cells, (right, left), strict=True):
        for line in lines:
            _paragraph(cell, line, centred=centred, bold=bold)
        cell._tc.remove(cell.paragraphs[0]._p)


def _replace_count(paragraph: Any) -> None:
    """Turn the count of the Pashto body into a tracked change from 21 to 22."""
    before, after = paragraph.text.split(COUNT)
    paragraph.runs[0].text = f"{before}("
    at = "2025-09-12T15:38:00Z"
    paragraph._p.append(deleted("۲۱", OTHER_HAND, at, right_to_left=True))
    paragraph._p.append(inserted("۲۲", OTHER_HAND, at, right_to_left=True))
    _run(paragraph, f"){after}")


def _name(local: str) -> str:
    """Return a qualified name of WordprocessingML."""
    from docx.oxml.ns import qn

    return str(qn(f"w:{local}"))
