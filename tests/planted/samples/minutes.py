"""Minutes of an invented company as a Word file; flawed, a sum was replaced by another firm's hand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.planted.samples.word_files import Properties, deleted, inserted, new, save

COMMENTER = "Gideon Ostrander (Calder Voss)"
OLD_SUM, NEW_SUM = "48,000", "84,000"
OTHER_COMPANY = "Calder Voss Consulting"
OTHER_TEMPLATE = "CalderVoss_Client_Minutes.dotx"

_LETTER_MM = (215.9, 279.4)
_OWN = "Tarn and Weir Navigation Company"
_PLAIN = Properties(
    title="Minutes of the works committee, 12 March 2024 – SPECIMEN",
    author="Maud Brackenholt",
    last_modified_by="Maud Brackenholt",
    created=datetime(2024, 3, 12, 16, 5, 0),
    modified=datetime(2024, 3, 14, 9, 20, 0),
    company=_OWN,
)
_FLAWED = Properties(
    title=_PLAIN.title,
    author=_PLAIN.author,
    last_modified_by="Gideon Ostrander",
    created=_PLAIN.created,
    modified=_PLAIN.modified,
    company=OTHER_COMPANY,
    template=OTHER_TEMPLATE,
)
_SUM_LINE = "4. The committee agreed to spend £{} on the gates of the upper lock before the end of May."
_LINES = (
    "SPECIMEN",
    _OWN,
    "Minutes of the works committee held at the toll house on 12 March 2024",
    "Present: Oriel Thackstone (chair), Maud Brackenholt (minutes), Jonas Fellwater, Petra Quillon.",
    "1. The minutes of the February meeting were read and agreed.",
    "2. Mr Fellwater reported that the towpath below the aqueduct had been closed for two days after the flood.",
    "3. Ms Quillon presented three offers for the repair of the lock gates and recommended the second one.",
    _SUM_LINE,
    "5. The next meeting will take place in the same room on the second Tuesday of April.",
    "Signed: Oriel Thackstone, chair",
)


def build(path: Path, *, flawed: bool) -> None:
    """Write the minutes."""
    document = new(_LETTER_MM) if flawed else new()
    document.styles["Normal"].font.name = "Times New Roman"
    for line in _LINES:
        paragraph = document.add_paragraph(line.replace("{}", NEW_SUM))
        if flawed and line == _SUM_LINE:
            _replace_sum(document, paragraph)
    save(document, path, _FLAWED if flawed else _PLAIN)


def _replace_sum(document: Any, paragraph: Any) -> None:
    """Leave the change of the sum recorded, and a comment on it."""
    before, after = paragraph.text.split(NEW_SUM)
    paragraph.runs[0].text = before
    at = "2024-03-13T11:02:00Z"
    paragraph._p.append(deleted(OLD_SUM, COMMENTER, at))
    paragraph._p.append(inserted(NEW_SUM, COMMENTER, at))
    paragraph.add_run(after)
    words = "Please use this figure, as discussed. G."
    comment = document.add_comment(paragraph.runs, text=words, author=COMMENTER, initials="GO")
    stamped = datetime(2024, 3, 13, 11, 4, 0, tzinfo=UTC)
    comment._comment_elm.set(_name("date"), stamped.strftime("%Y-%m-%dT%H:%M:%SZ"))


def _name(local: str) -> str:
    """Return a qualified name of WordprocessingML."""
    from docx.oxml.ns import qn

    return str(qn(f"w:{local}"))
