"""Small memos of given words in several formats: plain text, message, Word, OpenDocument, PDF."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

from tests.planted import MissingToolError

WHEN = datetime(2025, 9, 1, 10, 0)
"""The day of every memo."""
_FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def text(folder: Path, name: str, *lines: str) -> Path:
    """A text file, UTF-8."""
    path = folder / f"{name}.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def message(folder: Path, name: str, *lines: str, headers: tuple[str, ...] = ()) -> Path:
    """A message written byte by byte, with these further headers."""
    head = (
        "From: Registry <registry@ministry.example>",
        "To: News Desk <desk@paper.example>",
        "Subject: SPECIMEN",
        "Date: Mon, 01 Sep 2025 10:00:00 +0000",
        "Message-ID: <specimen.1@ministry.example>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        *headers,
    )
    path = folder / f"{name}.eml"
    path.write_bytes(("\r\n".join((*head, "", *lines)) + "\r\n").encode())
    return path


def word(folder: Path, name: str, *lines: str, **core: str) -> Path:
    """A Word file by python-docx; `core` sets core properties (author, last_modified_by)."""
    try:
        from docx import Document
    except ImportError as error:
        raise MissingToolError("python-docx") from error
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    properties = document.core_properties
    properties.created = properties.modified = WHEN
    for key, value in ({"author": "Registry", "last_modified_by": "Registry"} | core).items():
        setattr(properties, key, value)
    path = folder / f"{name}.docx"
    document.save(str(path))
    _at_one_time(path)
    return path


def _at_one_time(path: Path) -> None:
    """Pack a ZIP again with one time for every member, so that each build gives the same bytes."""
    with zipfile.ZipFile(path) as packed:
        members = [(info.filename, packed.read(info)) for info in packed.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for member, data in members:
            packed.writestr(zipfile.ZipInfo(member, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def pdf(folder: Path, name: str, *lines: str, author: str = "Registry") -> Path:
    """A PDF by reportlab, in DejaVu Sans where that is installed (Cyrillic, Greek)."""
    try:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    if not _FONT.exists():
        raise MissingToolError("the fonts DejaVu")
    pdfmetrics.registerFont(TTFont("DejaVuSans", str(_FONT)))
    path = folder / f"{name}.pdf"
    canvas = Canvas(str(path), invariant=1)
    canvas.setAuthor(author)
    canvas.setFont("DejaVuSans", 11)
    for number, line in enumerate(lines):
        canvas.drawString(72, 770 - 16 * number, line)
    canvas.save()
    return path


def office(made: Path, ending: str) -> Path:
    """The same file converted by LibreOffice, beside the first, which is removed."""
    program = shutil.which("soffice")
    if program is None:
        raise MissingToolError("LibreOffice")
    with tempfile.TemporaryDirectory() as profile:
        options = ["--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", ending, "--outdir"]
        subprocess.run([program, *options, str(made.parent), str(made)], check=True, capture_output=True, timeout=120)
    path = made.with_suffix(f".{ending}")
    made.unlink()
    return path
