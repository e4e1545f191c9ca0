"""Work on the fonts of a finished PDF, as who changes it would do: set words anew, edit maps, exchange outlines."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from tests.planted import MissingToolError
from tests.planted.build import memos, typeset

DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
LINES = (
    "SPECIMEN. Ministry of Inland Waters, order 118 of 4 May 2025.",
    "In 2024 the depot held 36 boats, of which 7 were laid up; 19 were lent to the",
    "Yards of Quellin, 8 to Brandmoor and 5 to Juvexzap, with 40 oars each.",
    "The list of names is annexed. The order takes effect on 1 June 2025 at 09:30.",
    "Payment is due within 60 days of receipt, by the treasury at Kolvarid.",
    "Total to be paid:",
    "Signed for the Warden of Locks and Weirs: First Secretary, Registry B.",
)


class Spot(NamedTuple):
    """The end of a stretch of text, in page space."""

    page: int
    x: float
    y: float


def reportlab(folder: Path, font: Path = DEJAVU, lines: tuple[str, ...] = LINES, **info: str) -> Path:
    """The order by reportlab in a face of this file, under the name DejaVu Sans."""
    try:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise MissingToolError("reportlab") from error
    name = f"Specimen {font}"
    pdfmetrics.registerFont(TTFont(name, str(there(font))))
    path = folder / "order.pdf"
    canvas = Canvas(str(path), invariant=1)
    for number, line in enumerate(lines):
        canvas.setFont(name, 11)
        canvas.drawString(72, 760 - 18 * number, line)
    canvas.save()
    return with_info(path, info)


def chromium(folder: Path, font: Path = DEJAVU, lines: tuple[str, ...] = LINES, **info: str) -> Path:
    """The order printed by Chromium in a face of this file."""
    body = "".join(f"<p>{line}</p>" for line in lines)
    style = f"@font-face{{font-family:Specimen;src:url({there(font).as_uri()})}}body{{font:11pt Specimen}}"
    return with_info(typeset.printed(folder, f"<meta charset=utf-8><style>{style}</style>{body}"), info)


def office(folder: Path, lines: tuple[str, ...] = LINES, face: str = "DejaVu Sans") -> Path:
    """The order written by python-docx and exported by LibreOffice."""
    from tests.planted.build import placed

    path = memos.office(placed.word(folder, *placed.plain(*lines, face=face)), "pdf")
    return with_info(path, {})


def there(font: Path) -> Path:
    """The file of a face; it must be there."""
    if not font.exists():
        raise MissingToolError("the fonts DejaVu")
    return font


def with_info(path: Path, info: dict[str, str]) -> Path:
    """The same file with these dates and no others, so that builds agree."""

    def change(made: Any) -> None:
        for key in ("/CreationDate", "/ModDate"):
            if key in made.docinfo:
                del made.docinfo[key]
        for key, value in info.items():
            made.docinfo[f"/{key}"] = value

    return changed(path, change)


def changed(path: Path, change: Callable[[Any], None]) -> Path:
    """The same file after a change made through pikepdf."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        change(made)
        made.save(path, deterministic_id=True)
    return path


def after(path: Path, words: str) -> Spot:
    """Where these words end, on the first page that has them."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as read:
        for number, page in enumerate(read, 1):
            text = page.get_textpage()
            at = text.get_text_range().find(words)
            if at >= 0:
                last = at + len(words) - 1
                box = text.get_charbox(last, loose=True)
                tight = text.get_charbox(last - 1)
                return Spot(number, box[2], tight[1])
    raise ValueError(words)


def overlaid(path: Path, after_words: str, words: str, face: str = "DejaVu", size: float = 11) -> Path:
    """Words set after others by a second program: reportlab draws a page, pypdf puts it on top."""
    from pypdf import PdfReader, PdfWriter

    from tests.planted.build import placed

    spot = after(path, after_words)
    sheet_folder = path.parent / "sheet"
    sheet_folder.mkdir()
    # `placed` sets its first line at 760 from 72 on.
    sheet = placed.pdf(
        sheet_folder, *placed.plain(words, face=face, size=size), moved={0: (spot.x + 3 - 72, 760 - spot.y)}
    )
    writer = PdfWriter(clone_from=str(path))
    writer.pages[spot.page - 1].merge_page(PdfReader(str(sheet)).pages[0])
    writer.write(str(path))
    shutil.rmtree(sheet_folder)
    return path


def set_in(path: Path, after_words: str, shown: bytes, font: Callable[[Any], Any], size: float = 11) -> Path:
    """Codes set after some words in a font that the function makes in the file."""
    spot = after(path, after_words)

    def change(made: Any) -> None:
        page = made.pages[spot.page - 1]
        page.contents_add(b"q", prepend=True)
        name = page.add_resource(font(made), "/Font")
        text = f"\nQ BT {name} {size} Tf {spot.x + 3:.2f} {spot.y:.2f} Td ".encode() + b"(" + shown + b") Tj ET"
        page.contents_add(made.make_stream(text))

    return changed(path, change)


def unembedded(name: str) -> Callable[[Any], Any]:
    """Make a TrueType font that is only named."""

    def make(made: Any) -> Any:
        import pikepdf

        descriptor = pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name(f"/{name}"), Flags=32, ItalicAngle=0, Ascent=900,
            Descent=-200, CapHeight=700, StemV=80, FontBBox=[0, -200, 1000, 900],
        )  # fmt: skip
        return made.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.TrueType, BaseFont=pikepdf.Name(f"/{name}"), FirstChar=32,
                LastChar=126, Widths=[600] * 95, Encoding=pikepdf.Name.WinAnsiEncoding,
                FontDescriptor=made.make_indirect(descriptor),
            )
        )  # fmt: skip

    return make


def drawn(made: Any) -> Any:
    """Make a Type 3 font whose figures are bars."""
    import pikepdf

    names = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    procedures = {
        f"/{name}": made.make_stream(f"600 0 0 0 500 700 d1 50 0 {100 + 30 * n} 700 re f".encode())
        for n, name in enumerate(names)
    }
    return made.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3, FontBBox=[0, 0, 600, 700], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
            CharProcs=procedures, FirstChar=48, LastChar=57, Widths=[600] * 10, Resources={},
            Encoding={"/Type": pikepdf.Name.Encoding, "/Differences": [48, *(pikepdf.Name(f"/{n}") for n in names)]},
        )
    )  # fmt: skip


def remapped(path: Path, swaps: dict[str, str]) -> Path:
    """The same file with its /ToUnicode maps giving other figures: `{"1": "7"}` reads 7 where 1 is drawn."""

    def change(made: Any) -> None:
        for thing in made.objects:
            stream = thing.get("/ToUnicode") if hasattr(thing, "keys") else None
            if stream is not None:
                stream.write(_swapped(stream.read_bytes(), swaps))

    return changed(path, change)


def _swapped(data: bytes, swaps: dict[str, str]) -> bytes:
    """Write the map again, one entry for each code."""
    from triage.readers.pdf.fontprograms.tounicode import to_unicode

    class _Stream:
        def get_data(self) -> bytes:
            return data

    entries = {code: swaps.get(text, text) for code, text in to_unicode(_Stream()).items()}
    wide = 4 if re.search(rb"<0000>\s*<FFFF>", data, re.IGNORECASE) else 2
    rows = "\n".join(f"<{c:0{wide}X}> <{t.encode('utf-16-be').hex().upper()}>" for c, t in sorted(entries.items()))
    space = f"1 begincodespacerange\n<{'00' * (wide // 2)}> <{'FF' * (wide // 2)}>\nendcodespacerange\n"
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"{space}{len(entries)} beginbfchar\n{rows}\nendbfchar\nendcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()


def face(folder: Path, *, outlines: dict[str, str] | None = None, modified: int | None = None) -> Path:
    """DejaVu Sans with the outline of one glyph put under another, or another date of change (seconds since 1904)."""
    try:
        from fontTools.ttLib import TTFont
    except ImportError as error:
        raise MissingToolError("fontTools") from error
    made = TTFont(there(DEJAVU), recalcTimestamp=False)
    for name, other in (outlines or {}).items():
        made["glyf"][name] = made["glyf"][other]
        made["hmtx"][name] = made["hmtx"][other]
    if modified is not None:
        made["head"].modified = modified
    # reportlab keeps a face by the name inside it: each change needs one of its own.
    kind = "".join(f"{name}{other}" for name, other in (outlines or {}).items()) + (str(modified) if modified else "")
    for record in made["name"].names:
        if record.nameID in {1, 4, 6}:
            record.string = f"SpecimenSans{kind}"
    packed = io.BytesIO()
    made.save(packed)
    path = folder / "face.ttf"
    path.write_bytes(packed.getvalue())
    return path
