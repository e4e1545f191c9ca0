"""Small documents for the tests of `extract` and `compare`, built by code; every paper in them is invented."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

PIXELS = 4


def pdf(*lines: str, author: str = "Edric Polwarne", attached: dict[str, bytes] | None = None) -> bytes:
    """One page a line, in Helvetica, with a small bitmap and a small JPEG on the first."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setAuthor(author)
    for number, line in enumerate(lines):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(72, 760, "SPECIMEN Ministry of Inland Waters")
        canvas.drawString(72, 730, line)
        if number == 0:
            canvas.drawImage(ImageReader(Image.new("RGB", (PIXELS, PIXELS), (200, 10, 10))), 72, 600, 40, 40)
            canvas.drawImage(ImageReader(io.BytesIO(jpeg())), 150, 600, 40, 40)
        canvas.showPage()
    canvas.save()
    return _attached(out.getvalue(), attached) if attached else out.getvalue()


def jpeg() -> bytes:
    """A small JPEG."""
    from PIL import Image

    out = io.BytesIO()
    Image.linear_gradient("L").resize((16, 16)).save(out, "JPEG")
    return out.getvalue()


def _attached(data: bytes, files: dict[str, bytes]) -> bytes:
    """The same with attached files."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    for name, content in files.items():
        writer.add_attachment(name, content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def updated(data: bytes, old: bytes, new: bytes) -> bytes:
    """The same with other words on page 1, appended as a further revision."""
    from pypdf import PdfWriter
    from pypdf.generic import NameObject, StreamObject

    writer = PdfWriter(io.BytesIO(data), incremental=True)
    page = writer.pages[0]
    stream = StreamObject()
    content = page.get_contents()
    assert content is not None
    assert old in content.get_data()
    stream.set_data(content.get_data().replace(old, new))
    page[NameObject("/Contents")] = writer._add_object(stream)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip of these members; the order is kept."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 9, 1, 10, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def message(attached: dict[str, bytes]) -> bytes:
    """A message with attachments."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@inland.example", "b@inland.example", "SPECIMEN"
    made["Message-ID"], made["Date"] = "<1@inland.example>", "Mon, 1 Sep 2025 10:00:00 +0000"
    made.set_content("See the attached paper.")
    for name, content in attached.items():
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def photo(tail: bytes = b"") -> bytes:
    """A JPEG with an EXIF preview, and bytes behind its end."""
    import piexif

    exif = piexif.dump(
        {"0th": {piexif.ImageIFD.Make: b"Invented"}, "1st": {piexif.ImageIFD.Compression: 6}, "thumbnail": jpeg()}
    )
    out = io.BytesIO()
    piexif.insert(exif, jpeg(), out)
    return out.getvalue() + tail


def docx(text: str) -> bytes:
    """A small Word file with one paragraph, a picture and a preview."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{kind}" Target="word/document.xml"/></Relationships>'
    )
    body = f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    return zipped(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": relations.encode(),
            "word/document.xml": body.encode(),
            "word/media/image1.jpg": jpeg(),
            "docProps/thumbnail.jpeg": photo(),
            "docProps/core.xml": b"<a/>",
        }
    )
