"""A company's letter of 2009 as a PDF; flawed, it was made with what came years later.

The flawed one embeds a subset of Lato (SIL Open Font Licence), which came out in December
2010, and names a Chrome of September 2025 (casebook 4.1 and 4.2).
"""

from __future__ import annotations

import io
from html import escape
from pathlib import Path

from msgspec import Struct

from tests.planted import MissingToolError

LATER_FACE = "Lato"
LATER_PRODUCER = "Skia/PDF m140"
OTHER_AUTHOR = "Scanning desk 4"

_LATO = Path("/usr/share/fonts/truetype/lato/Lato-Regular.ttf")
_AUTHOR = "Oriel Thackstone"

_LINES = (
    "SPECIMEN",
    "TARN AND WEIR NAVIGATION COMPANY",
    "The Toll House, Upper Lock, Port Ansley",
    "",
    "12 May 2009",
    "Our reference: TW/09/214",
    "",
    "To the Harbour Board of Port Ansley",
    "",
    "Closure of the upper lock",
    "",
    "Dear members of the Board,",
    "",
    "We write to confirm that the upper lock will be closed to all boats from 1 June until",
    "14 June 2009, so that both pairs of gates can be lifted and their seals renewed.",
    "",
    "Boats that must pass within these two weeks may use the side channel by day, provided",
    "that they draw no more than one metre and that the keeper has been told the day before.",
    "The company will bear the cost of the pilot.",
    "",
    "We would be grateful if you could post this notice at the harbour office.",
    "",
    "Yours faithfully,",
    "",
    "Oriel Thackstone",
    "Secretary to the company",
)


class _Stamps(Struct, frozen=True, kw_only=True):
    """Metadata of the PDF."""

    creator: str
    producer: str
    xmp_author: str
    created: str
    """ISO 8601 with zone."""
    modified: str


_PLAIN = _Stamps(
    creator="Writer",
    producer="OpenOffice.org 3.0",
    xmp_author=_AUTHOR,
    created="2009-05-12T10:20:00+01:00",
    modified="2009-05-12T10:24:00+01:00",
)
_FLAWED = _Stamps(
    creator="Writer",
    producer=LATER_PRODUCER,
    xmp_author=OTHER_AUTHOR,
    created="2009-05-12T10:20:00+01:00",
    modified="2009-05-10T16:05:00+01:00",
)


def build(path: Path, *, flawed: bool) -> None:
    """Write the letter."""
    face = _later_face() if flawed else "Times-Roman"
    path.write_bytes(page(_LINES, face, _FLAWED if flawed else _PLAIN))


def attachment() -> bytes:
    """Return a one-page PDF for the message to carry."""
    stamps = _Stamps(
        creator="Writer",
        producer="OpenOffice.org 4.1",
        xmp_author="Registry",
        created="2025-09-13T09:05:00+04:30",
        modified="2025-09-13T09:05:00+04:30",
    )
    lines = ("SPECIMEN", "MINISTRY OF INLAND WATERS", "", "Programme of the training for river gauging", "Six months")
    return page(lines, "Times-Roman", stamps)


def page(lines: tuple[str, ...], face: str, stamps: _Stamps) -> bytes:
    """Return a PDF with one A4 page; the same bytes each time."""
    import pikepdf

    drawn = _drawn(lines, face)
    with pikepdf.open(drawn) as pdf:
        pdf.docinfo["/Title"] = "SPECIMEN"
        pdf.docinfo["/Author"] = _AUTHOR if stamps.xmp_author != "Registry" else "Registry"
        pdf.docinfo["/Creator"], pdf.docinfo["/Producer"] = stamps.creator, stamps.producer
        pdf.docinfo["/CreationDate"] = _pdf_date(stamps.created)
        pdf.docinfo["/ModDate"] = _pdf_date(stamps.modified)
        for unused in ("/Subject", "/Keywords", "/Trapped"):
            if unused in pdf.docinfo:
                del pdf.docinfo[unused]
        pdf.Root.Metadata = pdf.make_stream(_xmp(stamps).encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        stored = io.BytesIO()
        pdf.save(stored, deterministic_id=True, fix_metadata_version=False, force_version="1.4")
    return stored.getvalue()


def _drawn(lines: tuple[str, ...], face: str) -> io.BytesIO:
    """Return the page as reportlab draws it."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    drawn = io.BytesIO()
    canvas = Canvas(drawn, pagesize=A4, invariant=1)
    for n, line in enumerate(lines):
        canvas.setFont(face, 15 if n == 0 else 11)
        canvas.drawString(72, A4[1] - 80 - 18 * n, line)
    canvas.save()
    drawn.seek(0)
    return drawn


def _later_face() -> str:
    """Register the later face and return its name."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    if not _LATO.exists():
        raise MissingToolError("fonts-lato")
    registerFont(TTFont(LATER_FACE, str(_LATO)))
    return LATER_FACE


def _pdf_date(iso: str) -> str:
    """Return ISO 8601 as a PDF date."""
    digits = "".join(c for c in iso[:19] if c.isdigit())
    return f"D:{digits}{iso[19:22]}'{iso[23:]}'"


def _xmp(stamps: _Stamps) -> str:
    """Return an XMP packet that says what Info says, but for the author where the two differ."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
        '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">SPECIMEN</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{escape(stamps.xmp_author)}</rdf:li></rdf:Seq></dc:creator>"
        f"<xmp:CreatorTool>{escape(stamps.creator)}</xmp:CreatorTool><pdf:Producer>{escape(stamps.producer)}"
        f"</pdf:Producer><xmp:CreateDate>{stamps.created}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{stamps.modified}</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )
