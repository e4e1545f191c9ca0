"""Minutes with words that are covered, hidden or marked: drawn by reportlab, laid over by pypdf, given annotations by pikepdf."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.planted import MissingToolError
from tests.planted.build import memos

Draw = Callable[[Any], None]
"""Draws on a reportlab canvas."""

LINES = (
    "SPECIMEN. Ministry of Inland Waters, minute 41 of 4 May 2025.",
    "The statement was given by Yusuf Karimzad on the evening of 2 May.",
    "The depot held 36 boats, of which 7 were laid up for the winter.",
    "The commission named 22 persons for the course at the lock.",
    "This minute is kept at the registry and is not to be copied.",
)
NAME = (1, "The statement was given by ", "Yusuf Karimzad")
"""Line from 0, what stands before, the words."""
NUMBER = (3, "The commission named ", "22")
FACE, SIZE = "Helvetica", 11
LEFT, TOP, STEP = 72, 760, 22


def paper(folder: Path, *after: Draw, lines: tuple[str, ...] = LINES, before: tuple[Draw, ...] = ()) -> Path:
    """The minute on one page by reportlab, with what is drawn before and after its words."""
    path = folder / "memo.pdf"
    path.write_bytes(_drawn(lines, before, after))
    return path


def _drawn(lines: tuple[str, ...], before: tuple[Draw, ...], after: tuple[Draw, ...]) -> bytes:
    """One page of these lines."""
    try:
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    room = BytesIO()
    canvas = Canvas(room, invariant=1)
    for draw in before:
        draw(canvas)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.setFont(FACE, SIZE)
    for number, line in enumerate(lines):
        canvas.drawString(LEFT, TOP - STEP * number, line)
    for draw in after:
        draw(canvas)
    canvas.save()
    return room.getvalue()


def box_of(spot: tuple[int, str, str]) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of words on a line of the minute."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    number, before, words = spot
    left, base = LEFT + stringWidth(before, FACE, SIZE), TOP - STEP * number
    return left - 1, base - 3, left + stringWidth(words, FACE, SIZE) + 1, base + 9


def bar(spot: tuple[int, str, str] = NAME, colour: str = "000000", alpha: float = 1) -> Draw:
    """A filled box over words."""

    def draw(canvas: Any) -> None:
        from reportlab.lib.colors import HexColor

        left, bottom, right, top = box_of(spot)
        canvas.setFillColor(HexColor(f"#{colour}"))
        canvas.setFillAlpha(alpha)
        canvas.rect(left, bottom, right - left, top - bottom, stroke=0, fill=1)
        canvas.setFillAlpha(1)

    return draw


def picture(spot: tuple[int, str, str] = NAME, colour: str = "black") -> Draw:
    """A picture of one colour over words."""

    def draw(canvas: Any) -> None:
        from PIL import Image
        from reportlab.lib.utils import ImageReader

        left, bottom, right, top = box_of(spot)
        canvas.drawImage(ImageReader(Image.new("RGB", (60, 10), colour)), left, bottom, right - left, top - bottom)

    return draw


def words(text: str, at: tuple[float, float], colour: str = "000000", size: float = SIZE, **look: Any) -> Draw:
    """Words anywhere; `mode` sets the rendering mode, `alpha` the opacity, `clip` a box that they are clipped to."""

    def draw(canvas: Any) -> None:
        from reportlab.lib.colors import HexColor

        canvas.saveState()
        if "clip" in look:
            path = canvas.beginPath()
            path.rect(*look["clip"])
            canvas.clipPath(path, stroke=0, fill=0)
        canvas.setFillColor(HexColor(f"#{colour}"))
        canvas.setFillAlpha(look.get("alpha", 1))
        set_out = canvas.beginText(*at)
        set_out.setFont(FACE, size)
        set_out.setTextRenderMode(look.get("mode", 0))
        set_out.textOut(text)
        canvas.drawText(set_out)
        canvas.restoreState()

    return draw


def instead(text: str, spot: tuple[int, str, str] = NUMBER) -> Draw:
    """Other words in the place of some of the minute."""
    left, bottom, _, _ = box_of(spot)
    return words(text, (left + 1, bottom + 3))


def scanned(
    folder: Path,
    spoken: tuple[str, ...] = LINES,
    blackened: tuple[int, str, str] | None = NAME,
    beneath: bool = False,
) -> Path:
    """A scan of the minute with a layer of recognised text of these lines; words of it are blackened in the picture.

    The layer is drawn invisibly over the picture, or `beneath` it in black.
    """
    try:
        import pypdfium2
        from PIL import ImageDraw
    except ImportError as error:
        raise MissingToolError("pypdfium2 and Pillow") from error
    scan = pypdfium2.PdfDocument(_drawn(LINES, (), ()))[0].render(scale=2).to_pil().convert("L")
    if blackened is not None:
        left, bottom, right, top = box_of(blackened)
        height = scan.height / 2
        ImageDraw.Draw(scan).rectangle([2 * left, 2 * (height - top), 2 * right, 2 * (height - bottom)], fill=12)

    def draw(canvas: Any) -> None:
        from reportlab.lib.utils import ImageReader

        canvas.drawImage(ImageReader(scan), 0, 0, scan.width / 2, scan.height / 2)

    if beneath:
        return paper(folder, draw, lines=spoken)
    layer = tuple(words(line, (LEFT, TOP - STEP * number), mode=3) for number, line in enumerate(spoken))
    return paper(folder, *layer, lines=(), before=(draw,))


def office(folder: Path, *after: Callable[[Any, Any], None]) -> Path:
    """The minute by LibreOffice, with shapes laid over it by pypdf: each draws on (canvas, where pdfium finds words)."""
    try:
        from pypdf import PdfReader, PdfWriter
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("pypdf and reportlab") from error
    path = memos.office(memos.word(folder, "memo", *LINES), "pdf")
    room = BytesIO()
    reader = PdfReader(path)
    size = reader.pages[0].mediabox
    canvas = Canvas(room, pagesize=(float(size.width), float(size.height)), invariant=1)
    for draw in after:
        draw(canvas, lambda text: found_at(path, text))
    canvas.save()
    writer = PdfWriter(clone_from=reader)
    if after:
        writer.pages[0].merge_page(PdfReader(room).pages[0])
    path.unlink()
    made = folder / "memo.pdf"
    writer.write(made)
    return made


def found_at(path: Path, text: str) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of words on the first page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    page = document[0].get_textpage()
    start, count = page.search(text).get_next()
    boxes = [page.get_charbox(index) for index in range(start, start + count)]
    document.close()
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def box_over(text: str, colour: str) -> Callable[[Any, Any], None]:
    """A filled box over words, wherever they stand."""

    def draw(canvas: Any, find: Any) -> None:
        from reportlab.lib.colors import HexColor

        left, bottom, right, top = find(text)
        canvas.setFillColor(HexColor(f"#{colour}"))
        canvas.rect(left - 1, bottom - 2, right - left + 2, top - bottom + 4, stroke=0, fill=1)

    return draw


def put_over(old: str, new: str) -> Callable[[Any, Any], None]:
    """Other words where some stand."""

    def draw(canvas: Any, find: Any) -> None:
        left, bottom, _, _ = find(old)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(left, bottom, new)

    return draw


def typeset(folder: Path, body: str) -> Path:
    """A page by Typst, of its own markup."""
    try:
        import typst
    except ImportError as error:
        raise MissingToolError("typst") from error
    written, path = folder / "memo.typ", folder / "memo.pdf"
    head = '#set document(date: none)\n#set page(paper: "a4")\nSPECIMEN. Minute 41 of 4 May 2025.\n\n'
    written.write_text(head + body, encoding="utf-8")
    path.write_bytes(typst.compile(str(written)))
    written.unlink()
    return path


def layered(folder: Path, off: bool, text: str = "Draft of Yusuf Karimzad", name: str = "Notes") -> Path:
    """The minute with words in a layer, switched off or on, put there by pikepdf."""

    def change(made: Any) -> None:
        import pikepdf

        group = made.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=name))
        default = pikepdf.Dictionary(Order=[group], OFF=[group] if off else [])
        made.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=default)
        page = made.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(MC0=group)
        drawn = f"/OC /MC0 BDC BT /F1 12 Tf 72 500 Td ({text}) Tj ET EMC"
        page.contents_add(made.make_stream(drawn.encode()))

    return changed(paper(folder), change)


def changed(path: Path, change: Callable[[Any], None]) -> Path:
    """The same file after pikepdf has changed it."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        change(made)
        made.save(path, deterministic_id=True)
    return path


def marked(path: Path, kind: str, spot: tuple[int, str, str] = NAME, quads: bool = True, **keys: Any) -> Path:
    """The same file with an annotation of this subtype over words, put there by pikepdf."""

    def change(made: Any) -> None:
        import pikepdf

        left, bottom, right, top = box_of(spot)
        corners = [left, top, right, top, left, bottom, right, bottom]
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name("/" + kind), F=4, **keys)
        note.Rect = pikepdf.Array([left, bottom, right, top])
        if quads:
            note.QuadPoints = pikepdf.Array(corners)
        page = made.pages[0]
        page.Annots = made.make_indirect(pikepdf.Array([made.make_indirect(note)]))

    return changed(path, change)
