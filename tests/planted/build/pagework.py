"""Papers of several pages by one program, pages exchanged for others, and scans of them."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image, ImageDraw

from tests.planted import MissingToolError
from tests.planted.build import fontwork, memos, placed, typeset

A4 = (595.28, 841.89)


def lines(page: int) -> tuple[str, ...]:
    """The text of one page of an invented report."""
    return (
        f"SPECIMEN. Ministry of Inland Waters, report on the locks, part {page}.",
        f"In the year 20{10 + page} the depot held {30 + page} boats, of which {page} were laid up for the winter.",
        "The commission visited the yards of Quellin and Brandmoor and read their books.",
        "It found the oars in order and the sluices in need of new timber.",
        f"The warden asks for {page * 40} planks, to be sent before the frost.",
        "The list of names is annexed; the order takes effect on the day of its notice.",
    )


def reportlab(folder: Path, pages: Sequence[int], size: tuple[float, float] = A4, wide: Sequence[int] = ()) -> Path:
    """Pages by reportlab in Times; `wide` ones lie on their side."""
    try:
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    path = folder / "by-reportlab.pdf"
    canvas = Canvas(str(path), invariant=1, pagesize=size)
    for page in pages:
        canvas.setPageSize(size[::-1] if page in wide else size)
        canvas.setFont("Times-Roman", 11)
        for number, line in enumerate(lines(page)):
            canvas.drawString(72, 500 - 18 * number, line)
        canvas.showPage()
    canvas.save()
    return path


def chromium(folder: Path, pages: Sequence[int], face: str = "DejaVu Serif") -> Path:
    """Pages printed by Chromium."""
    body = "<div style='break-after:page'></div>".join(
        "".join(f"<p>{line}</p>" for line in lines(page)) for page in pages
    )
    style = f"<style>@page{{size:A4}}body{{font:11pt '{face}'}}</style>"
    path = typeset.printed(folder, f"<meta charset=utf-8>{style}{body}")
    return path.rename(folder / "by-chromium.pdf")


def office(folder: Path, pages: Sequence[int], face: str = "DejaVu Sans") -> Path:
    """Pages by python-docx and LibreOffice."""
    try:
        from docx import Document
        from docx.shared import Mm
    except ImportError as error:
        raise MissingToolError("python-docx") from error
    document: Any = Document()
    document.styles["Normal"].font.name = face
    document.sections[0].page_width, document.sections[0].page_height = Mm(210), Mm(297)
    for number, page in enumerate(pages):
        for line in lines(page):
            document.add_paragraph(line)
        if number < len(pages) - 1:
            document.add_page_break()
    written = folder / "by-office.docx"
    document.save(str(written))
    return fontwork.with_info(memos.office(written, "pdf"), {})


def typst(folder: Path, pages: Sequence[int]) -> Path:
    """Pages by Typst in its own face."""
    try:
        import typst as program
    except ImportError as error:
        raise MissingToolError("typst") from error
    source = "\n#pagebreak()\n".join("\n\n".join(lines(page)) for page in pages)
    written, path = folder / "memo.typ", folder / "by-typst.pdf"
    date = "datetime(year: 2025, month: 9, day: 1, hour: 9, minute: 30, second: 0)"
    written.write_text(f'#set document(date: {date})\n#set page(paper: "a4")\n{source}', encoding="utf-8")
    path.write_bytes(program.compile(str(written)))
    written.unlink()
    return path


def exchanged(path: Path, page: int, other: Path) -> Path:
    """The same paper with one page (from 1) taken from another file, which is removed."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error

    def change(made: Any) -> None:
        with pikepdf.open(other) as source:
            made.pages[page - 1] = source.pages[0]
            made.remove_unreferenced_resources()

    fontwork.changed(path, change)
    other.unlink()
    return path


def joined(path: Path, *others: Path) -> Path:
    """Files joined into one, in this order; the others are removed."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error

    def change(made: Any) -> None:
        for other in others:
            with pikepdf.open(other) as source:
                made.pages.extend(source.pages)

    fontwork.changed(path, change)
    for other in others:
        other.unlink()
    return path


class Scanned(NamedTuple):
    """How one sheet was scanned."""

    dpi: int = 100
    quality: int = 60
    mode: str = "L"
    width: float = 595.0
    """Points."""
    height: float = 842.0


def sheet(page: int, how: Scanned) -> Image.Image:
    """A page of text with the noise and slant of a scanner."""
    wide, high = round(how.width * how.dpi / 72), round(how.height * how.dpi / 72)
    chance = random.Random(page)  # the same in every build
    picture = Image.new("L", (wide, high), 244)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines(page)):
        draw.text((wide // 10, high // 8 + number * high // 30), line, fill=40)
    grain = Image.frombytes("L", (wide // 4, high // 4), chance.randbytes((wide // 4) * (high // 4)))
    return Image.blend(picture, grain.resize((wide, high)), 0.06).rotate(0.4, fillcolor=238).convert(how.mode)


def scans(folder: Path, sheets: Sequence[Scanned]) -> Path:
    """Sheets as JPEG pictures that fill their pages, by reportlab."""
    try:
        from reportlab.lib.utils import ImageReader
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    path = folder / "scan.pdf"
    canvas = Canvas(str(path), invariant=1)
    for page, how in enumerate(sheets, 1):
        packed = io.BytesIO()
        sheet(page, how).save(packed, "JPEG", quality=how.quality)
        canvas.setPageSize((how.width, how.height))
        canvas.drawImage(ImageReader(packed), 0, 0, how.width, how.height)
        canvas.showPage()
    canvas.save()
    return path


def pillow_scans(folder: Path, sheets: Sequence[Scanned]) -> Path:
    """Sheets as pages of a PDF by Pillow, each saved for itself and joined, as they have settings of their own."""
    paths = []
    for page, how in enumerate(sheets, 1):
        path = folder / f"sheet-{page}.pdf"
        sheet(page, how).save(path, "PDF", resolution=how.dpi, quality=how.quality)
        paths.append(fontwork.with_info(path, {}))
    return joined(paths[0], *paths[1:])


def over(path: Path, page: int, words: str, at: tuple[float, float], *, below: bool = False) -> Path:
    """Words set by reportlab and put on (or under) a page by pypdf."""
    from pypdf import PdfReader, PdfWriter

    folder = path.parent / "over"
    folder.mkdir()
    text = placed.pdf(folder, *placed.plain(words), moved={0: (at[0] - 72, 760 - at[1])})
    writer = PdfWriter(clone_from=str(path))
    writer.pages[page - 1].merge_page(PdfReader(str(text)).pages[0], over=not below)
    writer.write(str(path))
    text.unlink()
    folder.rmdir()
    return path


def with_picture(path: Path, page: int, box: tuple[float, float, float, float]) -> Path:
    """A small picture of ink put on a page by pikepdf; the box is left, bottom, width, height."""

    def change(made: Any) -> None:
        import pikepdf

        picture = Image.new("RGB", (120, 40), "white")
        ImageDraw.Draw(picture).line([(5, 30), (30, 8), (50, 34), (80, 10), (115, 25)], fill=(20, 20, 120), width=4)
        stream = made.make_stream(
            picture.tobytes(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=120, Height=40,
            ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8,
        )  # fmt: skip
        target = made.pages[page - 1]
        target.contents_add(b"q", prepend=True)
        name = target.add_resource(stream, "/XObject")
        left, bottom, wide, high = box
        target.contents_add(made.make_stream(f"\nQ q {wide} 0 0 {high} {left} {bottom} cm {name} Do Q".encode()))

    return fontwork.changed(path, change)
