"""Planted for handling.external: memos that fetch or open something elsewhere, none of which exists, and memos that do not."""

from __future__ import annotations

from pathlib import Path

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import memos
from tests.planted.build.typeset import printed
from tests.planted.build.wordparts import rewritten

_WORDS = ("Ministry of Inland Waters. SPECIMEN. Memorandum 12/2025.", "PLACE", "Edric Polwarne, Office of Dykes")
_WEB = "https://ministry.example/"


def _word(folder: Path, *related: tuple[str, str, bool]) -> Path:
    """A Word memo with these further relationships."""
    return rewritten(memos.word(folder, "memo", *_WORDS), related=related)


def _template(folder: Path) -> Path:
    """A template on another machine."""
    return _word(folder, ("attachedTemplate", f"{_WEB}memo.dotm", True))


def _field(folder: Path) -> Path:
    """A field that draws in a picture from elsewhere."""
    markup = f'<w:fldSimple w:instr=" INCLUDEPICTURE &quot;{_WEB}seal.png&quot; \\d "><w:r><w:t>seal</w:t></w:r></w:fldSimple>'
    return rewritten(memos.word(folder, "memo", *_WORDS), {"word/document.xml": ("PLACE", markup)})


def _linked_picture(folder: Path) -> Path:
    """A picture that the Word file only points at, on a network share."""
    return _word(folder, ("image", r"\\\\archive.example\\seals\\seal.png", True))


def _frame(folder: Path) -> Path:
    """An OpenDocument text of LibreOffice whose section comes from elsewhere."""
    import zipfile

    path = memos.office(memos.word(folder, "memo", *_WORDS), "odt")
    with zipfile.ZipFile(path) as packed:
        members = {i.filename: packed.read(i) for i in packed.infolist()}
    section = (
        f'<text:section text:name="S"><text:section-source xlink:href="{_WEB}part.odt"/></text:section></office:text>'
    )
    members["content.xml"] = members["content.xml"].replace(b"</office:text>", section.encode())
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in members.items():
            packed.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
    return path


def _pdf(folder: Path, change: str = "") -> Path:
    """A PDF memo, changed by pikepdf: `opens`, `file`, `stream`, `link` or ""."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    made = memos.pdf(folder, "plain", *_WORDS)
    path, web = folder / "memo.pdf", pikepdf.Dictionary(S=pikepdf.Name.URI, URI=_WEB)
    with pikepdf.open(made) as pdf:
        page = pdf.pages[0]
        if change == "opens":
            pdf.Root.OpenAction = web
        elif change == "file":
            page.AA = pikepdf.Dictionary(
                O=pikepdf.Dictionary(S=pikepdf.Name.GoToR, F="annex.pdf", D=[0, pikepdf.Name.Fit])
            )
        elif change == "stream":
            elsewhere = pikepdf.Dictionary(FS=pikepdf.Name.URL, F=f"{_WEB}seal.jpg")
            seal = pdf.make_stream(
                b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=9, Height=9, BitsPerComponent=8,
                ColorSpace=pikepdf.Name.DeviceGray, F=elsewhere, FFilter=pikepdf.Name.DCTDecode,
            )  # fmt: skip
            page.Resources.XObject = pikepdf.Dictionary(Seal=seal)
            page.contents_add(b"q 60 0 0 60 72 600 cm /Seal Do Q")
        elif change == "link":
            link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[50, 50, 200, 90], A=web)
            page.Annots = pikepdf.Array([pdf.make_indirect(link)])
        pdf.save(path, deterministic_id=True)
    made.unlink()
    return path


def _opens(folder: Path) -> Path:
    """A PDF that leads to an address as it is opened."""
    return _pdf(folder, "opens")


def _next_file(folder: Path) -> Path:
    """A page that opens another file when it is shown."""
    return _pdf(folder, "file")


def _stream(folder: Path) -> Path:
    """A picture whose samples lie at an address."""
    return _pdf(folder, "stream")


def _message(folder: Path, body: str) -> Path:
    """A message in HTML."""
    made = memos.message(folder, "message", f"<html><body><p>SPECIMEN. The memorandum follows.</p>{body}</body></html>")
    made.write_bytes(made.read_bytes().replace(b"Content-Type: text/plain", b"Content-Type: text/html"))
    return made


def _pixel(folder: Path) -> Path:
    """A message with a picture of one pixel that bears a number."""
    return _message(folder, f'<img src="{_WEB}open?reader=117" width="1" height="1">')


def _hidden(folder: Path) -> Path:
    """The same, hidden by its style."""
    return _message(folder, f'<img src="{_WEB}open?reader=117" style="width:60px; display:none">')


def _plain_word(folder: Path) -> Path:
    """The Word memo as it is, with a template on the author's disk."""
    return _word(folder, ("attachedTemplate", "file:///C:/Templates/memo.dotm", True))


def _plain_pdf(folder: Path) -> Path:
    """The PDF memo as it is."""
    return _pdf(folder)


def _plain_odt(folder: Path) -> Path:
    """LibreOffice's text as it is."""
    return memos.office(memos.word(folder, "memo", *_WORDS), "odt")


def _plain_message(folder: Path) -> Path:
    """A message whose picture is inside it."""
    return _message(folder, '<img src="cid:seal@ministry.example" width="1" height="1">')


def _link(folder: Path) -> Path:
    """A link that waits for a click."""
    return _pdf(folder, "link")


def _web_links(folder: Path) -> Path:
    """Links of a page that Chromium printed."""
    return printed(folder, f'<p>SPECIMEN. See <a href="{_WEB}">the ministry</a>.</p>')


def _newsletter(folder: Path) -> Path:
    """A newsletter that loads its letterhead: a note."""
    return _message(folder, f'<img src="{_WEB}head.png" width="600" height="80">')


def _talk(folder: Path) -> Path:
    """Addresses in the words, and a hyperlink."""
    return _word(folder, ("hyperlink", f"{_WEB}memo.dotm", True))


_PIKEPDF, _DOCX = "reportlab, pikepdf", "python-docx"

CASES = (
    Planted(name="template-elsewhere", part=Part.OBVIOUS, chain=_DOCX, build=_template, code="template-elsewhere", severity="medium"),
    Planted(name="field-draws-picture", part=Part.SUBTLE, chain=_DOCX, build=_field, code="fetched-on-opening", severity="medium"),
    Planted(name="picture-on-a-share", part=Part.ORDINARY, chain=_DOCX, build=_linked_picture, code="fetched-on-opening", severity="medium"),
    Planted(name="section-elsewhere", part=Part.ORDINARY, chain="LibreOffice", build=_frame, code="fetched-on-opening", severity="medium", where={"part": "content.xml"}),
    Planted(name="opens-an-address", part=Part.OBVIOUS, chain=_PIKEPDF, build=_opens, code="opens-elsewhere", severity="medium", where={"field": "Catalog/OpenAction"}),
    Planted(name="opens-another-file", part=Part.SUBTLE, chain=_PIKEPDF, build=_next_file, code="opens-elsewhere", severity="medium", where={"page": 1}),
    Planted(name="samples-elsewhere", part=Part.SUBTLE, chain=_PIKEPDF, build=_stream, code="fetched-on-opening", severity="medium", where={"page": 1}),
    Planted(name="one-pixel", part=Part.ORDINARY, chain="by hand", build=_pixel, code="unseen-picture", severity="low"),
    Planted(name="hidden-by-style", part=Part.SUBTLE, chain="by hand", build=_hidden, code="unseen-picture", severity="low"),
    Planted(name="plain-word", part=Part.TWIN, chain=_DOCX, build=_plain_word),
    Planted(name="plain-pdf", part=Part.TWIN, chain=_PIKEPDF, build=_plain_pdf),
    Planted(name="plain-odt", part=Part.TWIN, chain="LibreOffice", build=_plain_odt),
    Planted(name="picture-inside", part=Part.TWIN, chain="by hand", build=_plain_message),
    Planted(name="link", part=Part.LOOK_ALIKE, chain=_PIKEPDF, build=_link),
    Planted(name="printed-links", part=Part.LOOK_ALIKE, chain="Chromium", build=_web_links),
    Planted(name="newsletter", part=Part.LOOK_ALIKE, chain="by hand", build=_newsletter),
    Planted(name="hyperlink", part=Part.LOOK_ALIKE, chain=_DOCX, build=_talk),
)  # fmt: skip
