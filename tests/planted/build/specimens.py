"""Bases for appended updates: letters by reportlab and Chromium, a form, a scan with recognised words."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.planted import MissingToolError
from tests.planted.build.appended import Edit, content_of, set_content
from tests.planted.build.pictures import face
from tests.planted.build.typeset import printed

LINES = (
    "SPECIMEN. Ministry of Inland Lakes, circular 14 of 3 March 2025",
    "The ferry office at Lower Quay pays 22 crowns for each crossing.",
    "The mill at Upper Quay pays 47 crowns.",
    "No boat may leave without the harbour master's consent.",
    "The fees were agreed with the keepers of both quays.",
)
"""What the letter says, line by line."""
FIGURES = tuple(f"Crossing {n}: {100 + 7 * n} crowns, {3 * n + 2} carts" for n in range(1, 19))
"""The letter's second page."""
_LEFT, _TOP, _STEP = 72, 720, 24


def baseline(line: int) -> int:
    """Return the height of a line's baseline, from 0."""
    return _TOP - _STEP * line


def left_of(line: int, words: str) -> float:
    """Return where some words of the letter's first page begin."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return _LEFT + float(stringWidth(LINES[line].partition(words)[0], "Helvetica", 12))


def letter(pages: int = 2) -> bytes:
    """A letter by reportlab: a page of words with a seal, a page of figures, then pages with one line each."""
    try:
        from reportlab.lib.utils import ImageReader
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1, pageCompression=0)
    canvas.setTitle("SPECIMEN circular on ferries")
    canvas.setAuthor("A. Karimzad")
    for page in range(1, pages + 1):
        lines = {1: LINES, 2: FIGURES}.get(page, (f"SPECIMEN. Annex {page - 2} to circular 14.",))
        for number, line in enumerate(lines):
            canvas.drawString(_LEFT, baseline(number), line)
        if page == 1:
            canvas.rect(_LEFT, 300, 12, 12)
            canvas.drawString(_LEFT + 20, 302, "agreed")
            canvas.drawImage(ImageReader(io.BytesIO(seal("LAKES"))), 400, 150, 120, 90)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def seal(words: str, quality: int = 90) -> bytes:
    """A JPEG with a few words on it."""
    out = io.BytesIO()
    face(240, 180, words).save(out, "JPEG", quality=quality)
    return out.getvalue()


def linearised(base: bytes) -> bytes:
    """The same, linearised by qpdf, its objects packed in streams."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(base)) as made:
        mode = pikepdf.ObjectStreamMode.generate
        made.save(out, linearize=True, deterministic_id=True, object_stream_mode=mode)
    return out.getvalue()


def encrypted(base: bytes, owner: str) -> bytes:
    """The same, encrypted by qpdf with an empty user password; RC4, as that needs no chance."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(base)) as made:
        locks = pikepdf.Encryption(owner=owner, user="", R=3, aes=False, metadata=False)
        made.save(out, static_id=True, encryption=locks)
    return out.getvalue()


def scan() -> bytes:
    """A page that is one picture, with its words recognised and laid behind it unseen."""
    from PIL import Image, ImageDraw
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = Image.new("L", (1190, 1684), 250)
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(LINES):
        pen.text((2 * _LEFT, 2 * (842 - baseline(number)) - 20), line, fill=20, font_size=24)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1, pageCompression=0)
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    for number, line in enumerate(LINES):
        text = canvas.beginText(_LEFT, baseline(number))
        text.setTextRenderMode(3)
        text.textOut(line)
        canvas.drawText(text)
    canvas.save()
    return out.getvalue()


def form() -> bytes:
    """A form by reportlab with one empty field."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1, pageCompression=0)
    canvas.drawString(_LEFT, _TOP, "SPECIMEN. Keeper of the quay:")
    canvas.acroForm.textfield(name="keeper", x=260, y=_TOP - 6, width=200, height=20)
    canvas.save()
    return out.getvalue()


def arabic(folder: Path) -> bytes:
    """A letter in Dari printed by Chromium, with all figures on it, so that each has its glyph."""
    lines = ("نمونه SPECIMEN وزارت آبهای داخلی", "مبلغ ۲۲ افغانی برای هر کشتی پرداخته شود", "تاریخ ۱۴۰۳/۱۲/۱۳")
    text = "".join(f"<p>{line}</p>" for line in (*lines, "۰ ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹"))
    html = f"<meta charset=utf-8><body dir=rtl style=\"font:16pt 'Noto Naskh Arabic'\">{text}"
    return printed(folder, html).read_bytes()


def glyph_exchanged(old: str, new: str, nth: int = 1, page: int = 1) -> Edit:
    """Put the glyph of one character in the place of the nth that shows another, in text written as hexadecimal."""

    def edit(writer: Any) -> None:
        """Find both glyphs in the fonts' maps."""
        codes: dict[str, bytes] = {}
        for font in writer.pages[page - 1]["/Resources"]["/Font"].values():
            codes |= _codes(font.get_object()["/ToUnicode"].get_data().decode("latin-1"))
        before, after = codes[old], codes[new]
        seen = 0

        def swapped(found: re.Match[bytes]) -> bytes:
            """Exchange the glyph where the count is reached."""
            nonlocal seen
            glyphs = re.findall(rb"....", found.group(1))
            for at, glyph in enumerate(glyphs):
                seen += glyph.upper() == before
                if glyph.upper() == before and seen == nth:
                    glyphs[at] = after
            return b"<" + b"".join(glyphs) + b">"

        content = re.sub(rb"<([0-9A-Fa-f]+)>", swapped, content_of(writer, page))
        assert seen >= nth
        set_content(writer, page, content)

    return edit


def _codes(table: str) -> dict[str, bytes]:
    """Return character → two-byte code of a font's map."""
    codes: dict[str, bytes] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<(\w{4})> *<(\w{4})>", block):
            codes[chr(int(text, 16))] = code.upper().encode()
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w{4})> *<(\w{4})> *<(\w{4})>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                codes[chr(int(text, 16) + step)] = b"%04X" % (int(first, 16) + step)
    return codes


def picture_exchanged(words: str, quality: int = 90, page: int = 1) -> Edit:
    """Put another seal in the place of the first picture of a page."""

    def edit(writer: Any) -> None:
        """Make a new object and name it in the resources."""
        names = writer.pages[page - 1]["/Resources"]["/XObject"]
        name = next(iter(names))
        names[name] = _jpeg(writer, seal(words, quality))

    return edit


def picture_added(words: str, place: str, page: int = 1) -> Edit:
    """Draw a seal at a place, as `120 0 0 90 72 200`."""

    def edit(writer: Any) -> None:
        """Name it in the resources and draw it."""
        from pypdf.generic import DictionaryObject, NameObject

        resources = writer.pages[page - 1]["/Resources"]
        if "/XObject" not in resources:
            resources[NameObject("/XObject")] = DictionaryObject()
        resources["/XObject"][NameObject("/Added")] = _jpeg(writer, seal(words))
        set_content(writer, page, b"q\n" + content_of(writer, page) + b"\nQ\nq %s cm /Added Do Q" % place.encode())

    return edit


def _jpeg(writer: Any, data: bytes) -> Any:
    """Add a JPEG as a picture object."""
    from PIL import Image
    from pypdf.generic import NameObject, NumberObject, StreamObject

    picture = StreamObject()
    picture._data = data
    with Image.open(io.BytesIO(data)) as opened:
        width, height = opened.size
    for key, value in (("Type", "XObject"), ("Subtype", "Image"), ("ColorSpace", "DeviceRGB"), ("Filter", "DCTDecode")):
        picture[NameObject(f"/{key}")] = NameObject(f"/{value}")
    for key, number in (("Width", width), ("Height", height), ("BitsPerComponent", 8)):
        picture[NameObject(f"/{key}")] = NumberObject(number)
    return writer._add_object(picture)


def kids(change: Callable[[list[Any]], list[Any]]) -> Edit:
    """Change the list of pages in the root of their tree."""

    def edit(writer: Any) -> None:
        """Give the tree another list."""
        from pypdf.generic import ArrayObject, NameObject, NumberObject

        tree = writer._root_object["/Pages"]
        made = change(list(list.__iter__(tree["/Kids"])))
        tree[NameObject("/Kids")] = ArrayObject(made)
        tree[NameObject("/Count")] = NumberObject(len(made))

    return edit


def page_added(words: str, at: int) -> Edit:
    """Put a page with one line at a place, from 1."""

    def edit(writer: Any) -> None:
        """Copy the first page's frame and give it the line."""
        from pypdf.generic import DictionaryObject, NameObject

        frame = ("/Type", "/Parent", "/MediaBox", "/Resources")
        page = DictionaryObject({NameObject(key): writer.pages[0].raw_get(key) for key in frame})
        page[NameObject("/Contents")] = writer._add_object(_stream(f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET"))
        made = writer._add_object(page)
        kids(lambda listed: [*listed[: at - 1], made, *listed[at - 1 :]])(writer)

    return edit


def _stream(content: str) -> Any:
    """A content stream."""
    from pypdf.generic import DecodedStreamObject

    stream = DecodedStreamObject()
    stream.set_data(content.encode("latin-1"))
    return stream


def note(kind: str, words: str, rect: tuple[int, int, int, int], drawing: str = "", page: int = 1) -> Edit:
    """Add an annotation, drawn by this content in a box from 0 0 where there is any."""

    def edit(writer: Any) -> None:
        """Append it to the page's list."""
        from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject

        here = writer.pages[page - 1]
        made = DictionaryObject(
            {NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject(f"/{kind}")}
        )
        made[NameObject("/Rect")] = ArrayObject(FloatObject(n) for n in rect)
        made[NameObject("/Contents")] = TextStringObject(words)
        if drawing:
            shape = _stream(drawing)
            shape[NameObject("/Type")], shape[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
            shape[NameObject("/BBox")] = ArrayObject(
                FloatObject(n) for n in (0, 0, rect[2] - rect[0], rect[3] - rect[1])
            )
            shape[NameObject("/Resources")] = here.raw_get("/Resources")
            made[NameObject("/AP")] = DictionaryObject({NameObject("/N"): writer._add_object(shape)})
        listed = here[NameObject("/Annots")] if "/Annots" in here else ArrayObject()
        here[NameObject("/Annots")] = ArrayObject([*listed, writer._add_object(made)])

    return edit


def info(**values: str) -> Edit:
    """Set fields of the Info dictionary."""
    return lambda writer: writer.add_metadata({f"/{key}": value for key, value in values.items()})


def filled(words: str) -> Edit:
    """Fill the form's field."""

    def edit(writer: Any) -> None:
        """Set its value and draw it."""
        writer.update_page_form_field_values(writer.pages[0], {"keeper": words}, auto_regenerate=False)

    return edit
