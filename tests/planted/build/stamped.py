"""Memos whose dates, programs and faces are set by the test: Word files by python-docx, PDFs by reportlab and pikepdf."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

from tests.planted import MissingToolError

_ONE_TIME = (1980, 1, 1, 0, 0, 0)
_PROGRAM = b"<Application>Microsoft Macintosh Word</Application>"
_VERSION = b"<AppVersion>14.0000</AppVersion>"


def word(
    folder: Path,
    *lines: tuple[str, str],
    when: str,
    program: tuple[str, str] = ("Microsoft Office Word", "12.0000"),
) -> Path:
    """A Word file; each line is (face, words), `when` an ISO date and time for both dates, `program` name and AppVersion."""
    try:
        from docx import Document
    except ImportError as error:
        raise MissingToolError("python-docx") from error
    document = Document()
    for face, words in lines:
        document.add_paragraph().add_run(words).font.name = face
    core = document.core_properties
    core.author, core.title, core.comments = "Registry", "SPECIMEN", ""
    core.created = core.modified = datetime.fromisoformat(when)
    packed = BytesIO()
    document.save(packed)
    path = folder / "memo.docx"
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name).replace(_PROGRAM, f"<Application>{program[0]}</Application>".encode())
            data = data.replace(_VERSION, f"<AppVersion>{program[1]}</AppVersion>".encode())
            new.writestr(zipfile.ZipInfo(name, _ONE_TIME), data, zipfile.ZIP_DEFLATED)
    return path


def pdf(
    folder: Path,
    *pages: tuple[tuple[str, str], ...],
    faces: dict[str, str] | None = None,
    info: dict[str, str] | None = None,
    packet: str = "",
) -> Path:
    """A PDF of pages of lines (face, words).

    Args:
        folder: where it is written.
        pages: faces are of the standard 14, which need not be embedded.
        faces: other names under which some of them stand in the file: {"Courier": "Calibri"}.
        info: the Info dictionary.
        packet: the XMP packet.
    """
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    path = folder / "memo.pdf"
    with pikepdf.open(_drawn(pages)) as made:
        for found in made.objects:
            if isinstance(found, pikepdf.Dictionary) and (name := str(found.get("/BaseFont", ""))[1:]) in (faces or {}):
                found.BaseFont = pikepdf.Name("/" + (faces or {})[name])
        del made.docinfo
        for key, value in (info or {}).items():
            made.docinfo[f"/{key}"] = value
        if packet:
            made.Root.Metadata = made.make_stream(packet.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        made.save(path, deterministic_id=True)
    return path


def _drawn(pages: tuple[tuple[tuple[str, str], ...], ...]) -> BytesIO:
    """The pages as reportlab draws them."""
    try:
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    drawn = BytesIO()
    canvas = Canvas(drawn, invariant=1)
    for page in pages:
        for number, (face, words) in enumerate(page):
            canvas.setFont(face, 11)
            canvas.drawString(72, 770 - 16 * number, words)
        canvas.showPage()
    canvas.save()
    drawn.seek(0)
    return drawn
