"""Planted for dates.embedded: photographs, attachments and enclosures newer than what holds them."""

from __future__ import annotations

import base64
import io
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import memos
from tests.planted.build.pictures import CAMERA, jpeg, xmp
from tests.planted.build.wordparts import rewritten

_WORDS = ("Ministry of Inland Waters. SPECIMEN.", "Memorandum 12/2025 on the dykes.", "Edric Polwarne, Office of Dykes")
_CREATED, _CHANGED = "D:20250901093000Z", "D:20250903161500Z"


def _photo(folder: Path, taken: str) -> Path:
    """A photograph taken then, `2025:10:20 10:00:00`."""
    return jpeg(folder / "photo.jpg", DateTimeOriginal=taken, **CAMERA)


def _pdf(folder: Path, taken: str = "", beside: str = "", attached: str = "") -> Path:
    """A PDF by reportlab of 1 to 3 September 2025, completed by pikepdf.

    Args:
        folder: where to.
        taken: when the photograph on the page was taken; "" for none.
        beside: date in an XMP packet that the PDF keeps beside the photograph.
        attached: date that the PDF gives of an attached table.
    """
    try:
        import pikepdf
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab and pikepdf") from error
    path = folder / "memo.pdf"
    canvas = Canvas(str(path), invariant=1)
    for number, line in enumerate(_WORDS):
        canvas.drawString(72, 770 - 16 * number, line)
    photo = _photo(folder, taken) if taken else jpeg(folder / "photo.jpg")
    canvas.drawImage(str(photo), 72, 400, 240, 180)
    canvas.save()
    photo.unlink()
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        made.docinfo["/CreationDate"], made.docinfo["/ModDate"] = _CREATED, _CHANGED
        if beside:
            [drawn] = made.pages[0].images.values()
            drawn.Metadata = made.make_stream(xmp(xmp_ModifyDate=beside), Type=pikepdf.Name.Metadata)
        if attached:
            dated = pikepdf.Dictionary(ModDate=attached)
            held = made.make_stream(b"dyke;level\n1;4", Type=pikepdf.Name.EmbeddedFile, Params=dated)
            kept = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F="levels.csv", EF=pikepdf.Dictionary(F=held))
            kept = made.make_indirect(kept)
            made.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=["levels.csv", kept]))
        made.save(path, deterministic_id=True)
    return path


def _saved_again(folder: Path) -> Path:
    """The same with a newer photograph, after pypdf appended a later date of change."""
    try:
        from pypdf import PdfWriter
    except ImportError as error:
        raise MissingToolError("pypdf") from error
    path = _pdf(folder, "2025:10:20 10:00:00")
    writer = PdfWriter(io.BytesIO(path.read_bytes()), incremental=True)
    writer.add_metadata({"/ModDate": "D:20251021090000Z"})
    writer.write(str(path))
    return path


def _word(folder: Path, taken: str) -> Path:
    """A Word memo of 1 September 2025 with a photograph."""
    try:
        from docx import Document
    except ImportError as error:
        raise MissingToolError("python-docx") from error
    made = memos.word(folder, "memo", *_WORDS)
    document, photo = Document(str(made)), _photo(folder, taken)
    document.add_picture(str(photo))
    document.save(str(made))
    photo.unlink()
    return rewritten(made)


def _enclosed(folder: Path, sent: str, changed: datetime) -> Path:
    """A message with a Word memo that was last changed then."""
    annex = memos.word(folder, "annex", *_WORDS, modified=changed)  # type: ignore[arg-type]  # a property like the others
    packed = base64.encodebytes(annex.read_bytes()).decode().replace("\n", "\r\n")
    annex.unlink()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    lines = (
        "From: Registry <registry@ministry.example>", "To: News Desk <desk@paper.example>", "Subject: SPECIMEN",
        f"Date: {sent}", "Message-ID: <specimen.2@ministry.example>", "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="reed"', "", "--reed", "Content-Type: text/plain; charset=utf-8", "",
        "The memorandum is enclosed. SPECIMEN.", "--reed", f'Content-Type: {kind}; name="annex.docx"',
        "Content-Transfer-Encoding: base64", 'Content-Disposition: attachment; filename="annex.docx"', "", packed,
        "--reed--", "",
    )  # fmt: skip
    path = folder / "message.eml"
    path.write_bytes("\r\n".join(lines).encode())
    return path


def _inside(folder: Path, changed: datetime) -> Path:
    """A Word memo of 1 September 2025 with another Word file in it, last changed then."""
    dates: Any = {"created": changed, "modified": changed}
    inner = memos.word(folder, "inner", *_WORDS, **dates)
    data = inner.read_bytes()
    inner.unlink()
    more, related = {"word/embeddings/levels.docx": data}, (("package", "embeddings/levels.docx", False),)
    return rewritten(memos.word(folder, "memo", *_WORDS), more=more, related=related)


def _seven_weeks(folder: Path) -> Path:
    """A photograph taken seven weeks after the PDF's last change."""
    return _pdf(folder, "2025:10:20 10:00:00")


def _beside(folder: Path) -> Path:
    """XMP beside the photograph, changed four days after the PDF."""
    return _pdf(folder, beside="2025-09-07T12:00:00Z")


def _table(folder: Path) -> Path:
    """A table that the PDF itself dates a month later."""
    return _pdf(folder, attached="D:20251005120000+04'30'")


def _word_newer(folder: Path) -> Path:
    """A photograph taken nine days after the Word file's last change."""
    return _word(folder, "2025:09:10 08:00:00")


def _enclosure(folder: Path) -> Path:
    """A memo changed three days after the message was sent."""
    return _enclosed(folder, "Wed, 03 Sep 2025 09:00:00 +0430", datetime(2025, 9, 6, 12, 0))


def _object(folder: Path) -> Path:
    """A Word file inside, changed three weeks after the one around it."""
    return _inside(folder, datetime(2025, 9, 22, 12, 0))


def _older_everywhere(folder: Path) -> Path:
    """The photograph and the table are older than the PDF."""
    return _pdf(folder, "2025:08:20 10:00:00", "2025-08-21T10:00:00Z", "D:20250822")


def _older_in_word(folder: Path) -> Path:
    """The photograph is older than the Word file."""
    return _word(folder, "2025:08:20 10:00:00")


def _older_enclosure(folder: Path) -> Path:
    """The memo was changed before the message was sent."""
    return _enclosed(folder, "Wed, 03 Sep 2025 09:00:00 +0430", datetime(2025, 9, 2, 12, 0))


def _older_object(folder: Path) -> Path:
    """The Word file inside is older."""
    return _inside(folder, datetime(2025, 8, 22, 12, 0))


def _other_zone(folder: Path) -> Path:
    """A camera set to a zone far east, and a table dated to the day: a day and a half ahead on paper."""
    return _pdf(folder, "2025:09:04 18:00:00", attached="D:20250904")


_PIKEPDF, _DOCX, _HAND = "reportlab, pikepdf", "python-docx", "by hand, python-docx"
_STUB: dict[str, Any] = {"severity": "medium"}

CASES = (
    Planted(name="photograph-of-october", part=Part.OBVIOUS, chain=_PIKEPDF, build=_seven_weeks, code="picture-newer", where={"page": 1}, **_STUB),
    Planted(name="table-a-month-later", part=Part.ORDINARY, chain=_PIKEPDF, build=_table, code="attachment-newer", where={"part": "levels.csv"}, **_STUB),
    Planted(name="packet-beside-the-picture", part=Part.SUBTLE, chain=_PIKEPDF, build=_beside, code="picture-newer", where={"page": 1}, **_STUB),
    Planted(name="photograph-in-word", part=Part.ORDINARY, chain=_DOCX, build=_word_newer, code="picture-newer", where={"part": "word/media/image1.jpg"}, **_STUB),
    Planted(name="enclosure-of-later", part=Part.SUBTLE, chain=_HAND, build=_enclosure, code="enclosure-newer", **_STUB),
    Planted(name="document-in-word", part=Part.OBVIOUS, chain=_DOCX, build=_object, code="embedded-newer", **_STUB),
    Planted(name="older-parts", part=Part.TWIN, chain=_PIKEPDF, build=_older_everywhere),
    Planted(name="older-photograph-in-word", part=Part.TWIN, chain=_DOCX, build=_older_in_word),
    Planted(name="older-enclosure", part=Part.TWIN, chain=_HAND, build=_older_enclosure),
    Planted(name="older-document-in-word", part=Part.TWIN, chain=_DOCX, build=_older_object),
    Planted(name="another-zone", part=Part.LOOK_ALIKE, chain=_PIKEPDF, build=_other_zone),
    Planted(name="saved-again-later", part=Part.LOOK_ALIKE, chain=_PIKEPDF + ", pypdf", build=_saved_again),
)  # fmt: skip
