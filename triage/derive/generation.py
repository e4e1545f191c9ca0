"""`derived.generation`: is this the file as it was first saved, or a copy that something re-made?

Rules are tried from the most to the least telling; the first that speaks decides. They look
for what re-making leaves (names that messengers give, programs that print, pages that are
only pictures) and for what it takes away.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from triage.model.case import Case
from triage.model.derived import Generation, GenerationKind
from triage.model.document import Document
from triage.model.facts import Event, Software, Where

_MESSENGER_NAMES = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (r"^IMG-\d{8}-WA\d{4}", "WhatsApp"),
        (r"^WhatsApp (Image|Bild|Изображение|تصویر|Imagen|Imagem)\b", "WhatsApp"),
        (r"^photo_\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d", "Telegram"),
        (r"^photo_\d{10,}_?[a-z]*\.", "Telegram"),
        (r"^signal-\d{4}-\d\d-\d\d", "Signal"),
        (r"^FB_IMG_\d{10,}", "Facebook"),
        (r"^received_\d{8,}", "Facebook Messenger"),
        (r"^mmexport\d{10,}", "WeChat"),
    )
)
"""Names that messengers give to the pictures they save. Source: casebook, section 4.10."""

_SCREENSHOT_NAMES = re.compile(
    r"^(Screenshot|Screen Shot|Screen_Shot|Bildschirmfoto|Capture d.écran|Снимок экрана|Captura de pantalla|Schermata)(?![a-z])",
    re.IGNORECASE,
)
"""Source: casebook, section 4.10; Spanish and Italian macOS names from knowledge."""

_SIZES = {1280, 1600, 2560}
"""Longest side in pixels to which messengers reduce pictures: Telegram 1280 and 2560, WhatsApp 1600 (from
knowledge; they change). Only read together with the lack of any metadata."""

_PRINTERS = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (r"Microsoft: Print To PDF", "Microsoft Print to PDF"),
        (r"Quartz PDFContext", "the print dialogue of macOS or iOS"),
        (r"PScript5\.dll|ADOBEPS4|PSCRIPT\.DRV|AdobePS5|Acrobat PDFWriter", "a Windows printer driver"),
        (r"PDFCreator|Bullzip|doPDF|novaPDF|CutePDF|PrimoPDF|PDF24|clawPDF|CUPS", "a PDF printer driver"),
        (r"^Skia/PDF m\d+$|Chromium|Chrome/", "the print dialogue of a browser"),
    )
)
"""Programs that stand between the first program and the PDF. From knowledge; `Google Docs Renderer` behind Skia/PDF
is Google's own export and no print."""

_TOOLS = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (r"ilovepdf", "iLovePDF"),
        (r"smallpdf", "Smallpdf"),
        (r"sejda", "Sejda"),
        (r"pdftk", "pdftk"),
        (r"pdfsam", "PDFsam"),
        (r"coherentpdf|^cpdf", "cpdf"),
        (r"^pypdf|^PyPDF2", "pypdf"),
        (r"^pikepdf|^qpdf", "pikepdf or qpdf"),
        (r"Jisupdf", "Jisupdf"),
        (r"PDF-XChange Editor", "PDF-XChange Editor"),
    )
)
_EDITORS = re.compile(
    r"photoshop|lightroom|gimp|snapseed|picasa|paint\.net|pixelmator|affinity|capture one|irfanview|xnview|acdsee|"
    r"canva\b|picsart|imagemagick|graphicsmagick|darktable|rawtherapee|photoscape|microsoft windows photo|meitu|"
    r"luminar|pixlr|faststone|corel|paint shop",
    re.IGNORECASE,
)
"""Programs that change or convert pictures, as they write themselves into the Software tag. From knowledge."""

_SCANNERS = re.compile(
    r"camscanner|adobe scan|genius ?scan|scanbot|tiny ?scan|swiftscan|microsoft lens|office lens|epson scan|vuescan|"
    r"naps2|silverfast|scansnap|canoscan|readiris|hp scan|twain|paperport|workcentre|\bineo\b|bizhub|ricoh|kyocera|"
    r"konica|taskalfa|imagerunner|lexmark|xerox|multifunction|\bmfp\b|scanjet|wia\b|simple scan|luradocument|"
    r"clearscan|paper capture|scan to pdf",
    re.IGNORECASE,
)
"""Scanners, copiers and scanning programs, as they write themselves into metadata. From knowledge."""

_CARRIES_EXIF = {"jpeg", "heic", "heif"}
"""TIFFs of scanners and fax programs mostly hold none, and PNG, GIF and BMP need not."""
_CARRIES_PROPERTIES = {"docx", "docm", "xlsx", "xlsm", "pptx", "pptm", "odt", "ods", "odp"}
_PROPERTY_STORES = {"core", "app", "custom", "meta", "summary"}
_MESSAGES = {"eml", "msg", "mbox"}

_ASK_ORIGINAL = "the file as its program saved it, before it was printed or exported"
_ASK_CAMERA = "the picture as the camera or phone saved it, sent as a file or on a card"
_ASK_PAPER = "the paper, or the file it was printed from"
_ASK_SHOWN = "the file or message that the screenshot shows"
_ASK_MAIL = "the message from the mailbox, with all its headers"

Rule = Callable[[Document], Generation | None]


def generation(document: Document, case: Case) -> Generation:
    """Tell which kind of copy the document is; `unknown` where no rule speaks."""
    for rule in _rules(document):
        if found := rule(document):
            return found
    return _made(GenerationKind.UNKNOWN, None, ())


def _rules(document: Document) -> tuple[Rule, ...]:
    """The rules for this format, the most telling first."""
    if document.picture is not None:
        return _screenshot, _messenger, _scanned_picture, _edited, _camera, _bare_picture
    if document.format == "pdf":
        return _printed, _tooled, _pages_as_pictures, _bare_pdf, _as_saved
    if document.format in _MESSAGES:
        return (_message,)
    return _bare_office, _as_saved


def _made(kind: GenerationKind, washed_by: str | None, signs: tuple[Where, ...], *ask_for: str) -> Generation:
    """Make a Generation."""
    return Generation(kind=kind.value, washed_by=washed_by, signs=signs, ask_for=ask_for)


def _name_where() -> Where:
    """The file's name as a place."""
    return Where(field="file/name")


def _screenshot(document: Document) -> Generation | None:
    """A name, a program or a comment that says screenshot."""
    if _SCREENSHOT_NAMES.match(document.file.name):
        return _made(GenerationKind.SCREENSHOT, None, (_name_where(),), _ASK_SHOWN)
    for field in document.fields:
        if field.name.endswith(("UserComment", "Software", "UserComment[1]")) and "screenshot" in field.value.lower():
            return _made(GenerationKind.SCREENSHOT, None, (field.where,), _ASK_SHOWN)
    return None


def _messenger(document: Document) -> Generation | None:
    """A name that a messenger gives, Facebook's mark, or a bare JPEG of a messenger's size.

    A picture sent "as a file" keeps its camera metadata under a messenger's name and is none of these.
    """
    if document.devices and any(s.event is Event.TAKEN for s in document.stamps):
        return None
    for pattern, name in _MESSENGER_NAMES:
        if pattern.match(document.file.name):
            return _made(GenerationKind.MESSENGER, name, (_name_where(),), _ASK_CAMERA)
    for field in document.fields:
        if field.origin == "iptc" and field.name == "SpecialInstructions" and field.value.startswith("FBMD"):
            return _made(GenerationKind.MESSENGER, "Facebook or Instagram", (field.where,), _ASK_CAMERA)
    if document.format == "jpeg" and not _has_metadata(document) and _longest(document) in _SIZES:
        return _made(GenerationKind.MESSENGER, "a messenger, by its size", (Where(field="picture/size"),), _ASK_CAMERA)
    return None


def _has_metadata(document: Document) -> bool:
    """True where a picture has any of EXIF, XMP and IPTC."""
    picture = document.picture
    return picture is not None and (picture.has_exif or picture.has_xmp or picture.has_iptc)


def _longest(document: Document) -> int:
    """The longer side of a picture in pixels."""
    return max(document.picture.width, document.picture.height) if document.picture else 0


def _first(document: Document, pattern: re.Pattern[str]) -> Software | None:
    """The first program whose name the pattern finds."""
    return next((s for s in document.software if pattern.search(s.text)), None)


def _scanned_picture(document: Document) -> Generation | None:
    """A picture whose device or program is a scanner."""
    if found := _first(document, _SCANNERS):
        return _made(GenerationKind.SCAN, None, (found.where,), _ASK_PAPER)
    for device in document.devices:
        if _SCANNERS.search(f"{device.make} {device.model}"):
            return _made(GenerationKind.SCAN, None, (device.where,), _ASK_PAPER)
    return None


def _edited(document: Document) -> Generation | None:
    """A picture that an editing program saved."""
    if found := _first(document, _EDITORS):
        return _made(GenerationKind.RESAVED, None, (found.where,), _ASK_CAMERA)
    return None


def _camera(document: Document) -> Generation | None:
    """A picture that names its device and when it was taken."""
    taken = next((s for s in document.stamps if s.event is Event.TAKEN), None)
    if taken and document.devices:
        return _made(GenerationKind.CAMERA, None, (document.devices[0].where, taken.where))
    return None


def _bare_picture(document: Document) -> Generation | None:
    """A picture of a format that normally carries EXIF, with no metadata at all."""
    if document.format in _CARRIES_EXIF and not _has_metadata(document):
        where = Where(field="picture/metadata")
        return _made(GenerationKind.STRIPPED, "something that leaves no metadata", (where,), _ASK_CAMERA)
    return None


def _printed(document: Document) -> Generation | None:
    """A PDF whose program is a printer driver or a print dialogue."""
    for pattern, name in _PRINTERS:
        if found := _first(document, pattern):
            return _made(GenerationKind.PRINTED, f"printing to PDF through {name}", (found.where,), _ASK_ORIGINAL)
    return None


def _tooled(document: Document) -> Generation | None:
    """A PDF that a program for rearranging PDFs wrote."""
    for pattern, name in _TOOLS:
        if found := _first(document, pattern):
            return _made(GenerationKind.RESAVED, name, (found.where,), _ASK_ORIGINAL)
    return None


def _pages_as_pictures(document: Document) -> Generation | None:
    """A PDF without a word of its own: with a scanner's name a scan, without metadata a sanitiser's work.

    Dangerzone hands out such files, and so do scanners that write no metadata: both are named.
    """
    counted = [p.characters for p in document.pages]
    bare = bool(counted) and not any(counted) and None not in counted and bool(document.pictures)
    if found := _first(document, _SCANNERS):
        return _made(GenerationKind.SCAN, None, (found.where,), _ASK_PAPER)
    if not bare:
        return None
    if _pdf_metadata(document):
        return _made(GenerationKind.SCAN, None, (document.pictures[0].where,), _ASK_PAPER)
    washed = "a sanitiser such as Dangerzone, or a scanner that writes no metadata"
    return _made(GenerationKind.PAGES_AS_PICTURES, washed, (document.pictures[0].where,), _ASK_ORIGINAL, _ASK_PAPER)


def _pdf_metadata(document: Document) -> bool:
    """True where the Info dictionary or XMP says anything."""
    return document.pdf is not None and any(f.value.strip() for f in (*document.pdf.info, *document.pdf.xmp))


def _bare_pdf(document: Document) -> Generation | None:
    """A PDF with text and without any metadata."""
    if document.pdf is None or document.pdf.encrypted or _pdf_metadata(document):
        return None
    where = Where(field="info")
    return _made(GenerationKind.STRIPPED, "something that leaves no metadata", (where,), _ASK_ORIGINAL)


def _bare_office(document: Document) -> Generation | None:
    """An Office document without its properties: mat2 and "inspect document" make such files."""
    if document.format not in _CARRIES_PROPERTIES:
        return None
    if any(f.origin in _PROPERTY_STORES and f.value.strip() for f in document.fields):
        return None
    where = Where(part="docProps" if document.format[:2] != "od" else "meta.xml")
    washed = "a program that takes metadata out, as mat2 does, or one that writes none"
    return _made(GenerationKind.STRIPPED, washed, (where,), _ASK_ORIGINAL)


def _message(document: Document) -> Generation | None:
    """A message; without headers of its way it was exported or copied."""
    received = document.mail is not None and bool(document.mail.received)
    where = Where(header="Received" if received else "From")
    return _made(GenerationKind.MAIL, None, (where,), *(() if received else (_ASK_MAIL,)))


def _as_saved(document: Document) -> Generation | None:
    """A program and a date: the metadata look whole."""
    if document.software and document.stamps:
        return _made(GenerationKind.PROGRAM, None, (document.software[0].where, document.stamps[0].where))
    return None
