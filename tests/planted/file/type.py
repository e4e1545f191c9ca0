"""Planted for file.type: another kind under a name, a macro file in disguise, two formats in one file."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import dated

_PDF = {"/CreationDate": "D:20250913101500+04'30'", "/ModDate": "D:20250913101500+04'30'"}
_DOCX_TYPE = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def _pdf_as_word(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_PDF).rename(folder / "memo.docx")


def _word_as_picture(folder: Path) -> Path:
    made = dated.docx(folder / "memo.docx", created="2025-09-13T10:00:00", modified="2025-09-13T11:00:00")
    return made.rename(folder / "photo.jpg")


def _macros_as_word(folder: Path) -> Path:
    made = dated.docx(folder / "made.docx", created="2025-09-13T10:00:00", modified="2025-09-13T11:00:00")
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    dated.rewrite(made, {"[Content_Types].xml": (plain.replace("+", r"\+"), macro)})
    return made.rename(folder / "memo.docx")


def _picture_and_zip(folder: Path) -> Path:
    path = _picture(folder)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("notes.txt", (1980, 1, 1, 0, 0, 0)), "SPECIMEN second content")
    path.write_bytes(path.read_bytes() + packed.getvalue())
    return path


def _picture(folder: Path) -> Path:
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (400, 300), "white")
    ImageDraw.Draw(picture).text((40, 140), "SPECIMEN notice of the Ministry of Inland Waters", fill="black")
    picture.save(folder / "photo.jpg", quality=90)
    return folder / "photo.jpg"


def _carried(folder: Path, name: str, kind: tuple[str, str], data: bytes) -> Path:
    message = EmailMessage()
    message["From"] = "Maren Tull <maren.tull@inland-waters.example>"
    message["To"] = "Edric Polwarne <edric.polwarne@inland-waters.example>"
    message["Date"] = "Sat, 13 Sep 2025 10:15:00 +0430"
    message["Subject"] = "SPECIMEN: the programme"
    message["Message-ID"] = "<a1b2c4@inland-waters.example>"
    message.set_content("\n".join(dated.TEXT))
    message.add_attachment(data, maintype=kind[0], subtype=kind[1], filename=name)
    message.set_boundary("=-specimen-boundary")
    (folder / "memo.eml").write_bytes(message.as_bytes())
    return folder / "memo.eml"


def _attached_as_word(folder: Path) -> Path:
    return _carried(folder, "programme.docx", _DOCX_TYPE, dated.pdf(folder / "x.pdf", info=_PDF).read_bytes())


def _declared_as_picture(folder: Path) -> Path:
    return _carried(folder, "programme.pdf", ("image", "png"), dated.pdf(folder / "x.pdf", info=_PDF).read_bytes())


def _runs(folder: Path) -> Path:
    path = folder / "programme.pdf.js"
    path.write_text("// SPECIMEN: nothing happens here\n", "utf-8")
    return path


def _twin_pdf(folder: Path) -> Path:
    return dated.pdf(folder / "memo.pdf", info=_PDF)


def _attached_rightly(folder: Path) -> Path:
    return _carried(
        folder, "programme.pdf", ("application", "pdf"), dated.pdf(folder / "x.pdf", info=_PDF).read_bytes()
    )


def _rtf_as_doc(folder: Path) -> Path:
    path = folder / "memo.doc"
    path.write_bytes(
        rb"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0 SPECIMEN order of the Ministry of Inland Waters.\par}"
    )
    return path


def _unknown_type(folder: Path) -> Path:
    return _carried(
        folder, "programme.pdf", ("application", "octet-stream"), dated.pdf(folder / "x.pdf", info=_PDF).read_bytes()
    )


CASES = (
    Planted(name="pdf-as-word", part=Part.OBVIOUS, chain="reportlab, pikepdf", build=_pdf_as_word,
            code="content-not-as-named", severity="medium", where={"field": "name"}),
    Planted(name="word-as-picture", part=Part.ORDINARY, chain="python-docx", build=_word_as_picture,
            code="content-not-as-named", severity="medium"),
    Planted(name="attached-as-word", part=Part.ORDINARY, chain="e-mail by Python", build=_attached_as_word,
            code="content-not-as-named", severity="medium", where={"part": "programme.docx"}),
    Planted(name="declared-as-picture", part=Part.ORDINARY, chain="e-mail by Python", build=_declared_as_picture,
            code="content-not-as-declared", severity="low"),
    Planted(name="two-endings", part=Part.ORDINARY, chain="text", build=_runs, code="ending-that-runs", severity="medium"),
    Planted(name="macros-in-disguise", part=Part.SUBTLE, chain="python-docx", build=_macros_as_word,
            code="macros-under-plain-name", severity="medium"),
    Planted(name="picture-and-archive", part=Part.SUBTLE, chain="Pillow, zip", build=_picture_and_zip,
            code="two-formats-at-once", severity="medium"),
    Planted(name="pdf", part=Part.TWIN, chain="reportlab, pikepdf", build=_twin_pdf),
    Planted(name="attached-rightly", part=Part.TWIN, chain="e-mail by Python", build=_attached_rightly),
    Planted(name="picture", part=Part.TWIN, chain="Pillow", build=_picture),
    Planted(name="rtf-as-doc", part=Part.LOOK_ALIKE, chain="text", build=_rtf_as_doc),
    Planted(name="general-type", part=Part.LOOK_ALIKE, chain="e-mail by Python", build=_unknown_type),
)  # fmt: skip
