"""Planted for file.washed: files that were stripped, printed, sent through a messenger or turned into pictures."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import dated, memos, pictures

_LINES = ("SPECIMEN. Ministry of Inland Waters.", "The yearly inspection of the weirs begins at the northern gate.")
_TAKEN: dict[str, Any] = {"DateTimeOriginal": "2025:09:13 10:22:33", "DateTime": "2025:09:13 10:22:33"}


def _word_without_properties(folder: Path) -> Path:
    """As mat2 leaves a Word file: no docProps, no relations to them."""
    path = memos.word(folder, "memo", *_LINES)
    with zipfile.ZipFile(path) as packed:
        members = [(i, packed.read(i)) for i in packed.infolist() if not i.filename.startswith("docProps/")]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for info, data in members:
            packed.writestr(info, re.sub(rb"<(Relationship|Override) [^>]*docProps/[^>]*/>", b"", data))
    return path


def _messenger_name(folder: Path) -> Path:
    return pictures.jpeg(folder / "IMG-20250913-WA0007.jpg", pictures.face(1600, 1200))


def _messenger_size(folder: Path) -> Path:
    return pictures.jpeg(folder / "memo.jpg", pictures.face(1280, 960))


def _printed_by_a_browser(folder: Path) -> Path:
    return dated.chromium_pdf(folder / "memo.pdf", info={})


def _dated(folder: Path, producer: str) -> Path:
    """A PDF of one day by this program."""
    day = dated.pdf_date("2025-09-13T10:00:00+04:30")
    return dated.pdf(folder / "memo.pdf", info={"/CreationDate": day, "/ModDate": day}, producer=producer)


def _printed_on_a_mac(folder: Path) -> Path:
    return _dated(folder, dated.QUARTZ)


def _pages_as_pictures(folder: Path) -> Path:
    """A page drawn by Pillow and packed into a PDF, its Info dictionary taken out by pikepdf."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    path = folder / "memo.pdf"
    pictures.face(620, 877).save(path, "PDF")
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        del opened.trailer["/Info"]
        opened.save(path, deterministic_id=True)
    return path


def _joined(folder: Path) -> Path:
    return _dated(folder, "www.ilovepdf.com")


def _twin_word(folder: Path) -> Path:
    return memos.word(folder, "memo", *_LINES)


def _twin_phone(folder: Path) -> Path:
    return pictures.jpeg(folder / "IMG_0042.jpg", pictures.face(1600, 1200), **pictures.CAMERA, **_TAKEN)


def _sent_as_a_file(folder: Path) -> Path:
    return pictures.jpeg(folder / "IMG-20250913-WA0007.jpg", pictures.face(1600, 1200), **pictures.CAMERA, **_TAKEN)


def _google_export(folder: Path) -> Path:
    return _dated(folder, "Skia/PDF m120 Google Docs Renderer")


CASES: tuple[Planted, ...] = (
    Planted(
        name="word-without-properties", part=Part.OBVIOUS, chain="python-docx", build=_word_without_properties,
        code="stripped", severity="note",
    ),
    Planted(
        name="messenger-name", part=Part.OBVIOUS, chain="Pillow", build=_messenger_name, code="re-made-by-messenger",
        severity="note", where={"field": "file/name"},
    ),
    Planted(
        name="messenger-size", part=Part.SUBTLE, chain="Pillow", build=_messenger_size, code="re-made-by-messenger",
        severity="note",
    ),
    Planted(
        name="printed-by-a-browser", part=Part.ORDINARY, chain="Chromium, pikepdf", build=_printed_by_a_browser,
        code="printed-to-pdf", severity="note",
    ),
    Planted(
        name="printed-on-a-mac", part=Part.ORDINARY, chain="reportlab, pikepdf", build=_printed_on_a_mac,
        code="printed-to-pdf", severity="note",
    ),
    Planted(
        name="pages-as-pictures", part=Part.ORDINARY, chain="Pillow, pikepdf", build=_pages_as_pictures,
        code="pages-as-pictures", severity="note",
    ),
    Planted(name="joined", part=Part.SUBTLE, chain="reportlab, pikepdf", build=_joined, code="saved-again", severity="note"),
    Planted(name="twin-word", part=Part.TWIN, chain="python-docx", build=_twin_word),
    Planted(name="twin-phone", part=Part.TWIN, chain="Pillow", build=_twin_phone),
    Planted(name="sent-as-a-file", part=Part.LOOK_ALIKE, chain="Pillow", build=_sent_as_a_file),
    Planted(name="google-export", part=Part.LOOK_ALIKE, chain="reportlab, pikepdf", build=_google_export),
)  # fmt: skip
