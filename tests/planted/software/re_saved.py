"""Planted for software.re_saved: memos that went through editors, mergers, services and tools, and such as did not."""

from __future__ import annotations

import io
from pathlib import Path

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import memos
from tests.planted.build.pictures import face, jpeg
from tests.planted.build.typeset import edited, two_stores, typeset

_WORDS = ("Ministry of Inland Waters. SPECIMEN.", "Memorandum 12/2025 on the dykes.", "Edric Polwarne, Office of Dykes")
_DATES = {"CreationDate": "D:20250901093000Z", "ModDate": "D:20250903161500Z"}


def _named(folder: Path, **info: str) -> Path:
    """A PDF by reportlab whose Info names these programs."""
    return two_stores(folder, _DATES | info, {})


def _service(folder: Path) -> Path:
    """An online service's name as producer."""
    return _named(folder, Creator="Microsoft Word 2016", Producer="iLovePDF")


def _append_mode(folder: Path) -> Path:
    """What the viewer of macOS adds when it saves a file that it opened."""
    return _named(folder, Producer="macOS Version 10.15.7 (Build 19H2) Quartz PDFContext, AppendMode 1.1")


def _joined(folder: Path) -> Path:
    """Two memos joined by pypdf, which writes its own name."""
    try:
        from pypdf import PdfReader, PdfWriter
    except ImportError as error:
        raise MissingToolError("pypdf") from error
    writer = PdfWriter()
    for number in range(2):
        made = memos.pdf(folder, f"part{number}", *_WORDS)
        writer.append(PdfReader(io.BytesIO(made.read_bytes())))
        made.unlink()
    path = folder / "joined.pdf"
    writer.write(str(path))
    return path


def _by_tool(folder: Path) -> Path:
    """XMP written by exiftool, whose name it bears."""
    return edited(typeset(folder), "XMP-dc:Description=SPECIMEN, ferries")


def _history(folder: Path) -> Path:
    """An image editor in the edit history of XMP alone."""
    packet: dict[str, str | list[str]] = {"xmp:CreatorTool": "Adobe Photoshop CS6 (Windows)"}
    return two_stores(folder, _DATES | {"Producer": "Fictive Press 4.1"}, packet)


def _appended(folder: Path) -> Path:
    """A state that another program appended."""
    try:
        from pypdf import PdfWriter
    except ImportError as error:
        raise MissingToolError("pypdf") from error
    path = _named(folder, Producer="Fictive Press 4.1")
    writer = PdfWriter(io.BytesIO(path.read_bytes()), incremental=True)
    writer.add_metadata({"/Producer": "Lake Stamper 2", "/ModDate": "D:20250904090000Z"})
    writer.write(str(path))
    return path


def _as_written(folder: Path) -> Path:
    """Typst's file as it was written."""
    return typeset(folder)


def _from_office(folder: Path) -> Path:
    """LibreOffice's PDF of a Word memo."""
    return memos.office(memos.word(folder, "memo", *_WORDS), "pdf")


def _scanned(folder: Path) -> Path:
    """A copier's name as producer."""
    return _named(folder, Creator="RICOH IM C3000", Producer="RICOH IM C3000")


def _appended_by_itself(folder: Path) -> Path:
    """A later state of the same program in a newer version."""
    try:
        from pypdf import PdfWriter
    except ImportError as error:
        raise MissingToolError("pypdf") from error
    path = _named(folder, Producer="Fictive Press 4.1")
    writer = PdfWriter(io.BytesIO(path.read_bytes()), incremental=True)
    writer.add_metadata({"/Producer": "Fictive Press 4.2", "/ModDate": "D:20250904090000Z"})
    writer.write(str(path))
    return path


def _words_about(folder: Path) -> Path:
    """A memo about such programs."""
    return memos.pdf(folder, "about", *_WORDS, "Do not send papers through iLovePDF or Smallpdf.")


def _cropped(folder: Path) -> Path:
    """A photograph saved by an image editor: a note, as with most pictures."""
    return jpeg(folder / "photo.jpg", face(), Software="GIMP 2.10.34", DateTime="2025:09:01 10:00:00")


_PIKEPDF = "reportlab, pikepdf"

CASES = (
    Planted(name="online-service", part=Part.OBVIOUS, chain=_PIKEPDF, build=_service, code="online-service", severity="low", where={"field": "Info/Producer"}),
    Planted(name="append-mode", part=Part.SUBTLE, chain=_PIKEPDF, build=_append_mode, code="pdf-editor", severity="low", where={"field": "Info/Producer"}),
    Planted(name="joined", part=Part.ORDINARY, chain="reportlab, pypdf", build=_joined, code="library", severity="note", where={"field": "Info/Producer"}),
    Planted(name="metadata-tool", part=Part.ORDINARY, chain="Typst, exiftool", build=_by_tool, code="metadata-tool", severity="low", where={"field": "XMP/x:xmptk"}),
    Planted(name="image-editor-in-xmp", part=Part.SUBTLE, chain=_PIKEPDF, build=_history, code="image-editor", severity="low", where={"field": "XMP/xmp:CreatorTool"}),
    Planted(name="appended-by-another", part=Part.SUBTLE, chain=_PIKEPDF + ", pypdf", build=_appended, code="other-program-later", severity="low", options=("--select", "software.re_saved,pdf.revisions"), where={"revision": 2}),
    Planted(name="as-written", part=Part.TWIN, chain="Typst", build=_as_written),
    Planted(name="from-office", part=Part.TWIN, chain="LibreOffice", build=_from_office),
    Planted(name="appended-by-itself", part=Part.TWIN, chain=_PIKEPDF + ", pypdf", build=_appended_by_itself),
    Planted(name="scanned", part=Part.LOOK_ALIKE, chain=_PIKEPDF, build=_scanned),
    Planted(name="words-about-services", part=Part.LOOK_ALIKE, chain="reportlab", build=_words_about),
    Planted(name="cropped-photograph", part=Part.LOOK_ALIKE, chain="Pillow", build=_cropped),
)  # fmt: skip
