"""Memos with something in them that acts, none of which does harm, and memos without."""

from __future__ import annotations

from pathlib import Path

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import memos
from tests.planted.build.wordparts import kept, rewritten

_WORDS = ("Ministry of Inland Waters. SPECIMEN. Memorandum 12/2025.", "PLACE", "Edric Polwarne, Office of Dykes")


def _word(folder: Path, name: str, markup: str = "", **options: object) -> Path:
    """A Word memo whose second paragraph is this markup, with these options of `rewritten`."""
    made = memos.word(folder, name, *_WORDS)
    return rewritten(made, {"word/document.xml": ("PLACE", markup or kept("The dyke holds."))}, **options)  # type: ignore[arg-type]  # handed on


def _pdf(folder: Path, name: str, change: str = "") -> Path:
    """A PDF memo, changed by pikepdf: `opening`, `launch`, `field`, `web`, `film`, `layers` … or ""."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingToolError("pikepdf") from error
    made = memos.pdf(folder, f"{name}-plain", *_WORDS)
    path = folder / f"{name}.pdf"
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.beep(0);")
    with pikepdf.open(made) as pdf:
        page, link = (
            pdf.pages[0],
            pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[50, 50, 200, 90]),
        )
        if change == "opening":
            pdf.Root.OpenAction = script
        elif change == "launch":
            link.A = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="annex.pdf")
        elif change == "field":
            link.A = script
        elif change == "web":
            link.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://ministry.example/")
        elif change == "film":
            link.Subtype = pikepdf.Name.Movie
        elif change == "layers":
            pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.SetOCGState, State=[pikepdf.Name.ON])
        elif change == "attached":
            pdf.attachments["levels.csv"] = b"dyke;level"
        elif change == "bookmark":
            jump = pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=[page.obj, pikepdf.Name.Fit], Next=script)
            mark = pdf.make_indirect(pikepdf.Dictionary(Title="SPECIMEN", A=jump))
            pdf.Root.Outlines = pikepdf.Dictionary(First=mark, Last=mark, Count=1)
        elif change == "turns":
            pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=[page.obj, pikepdf.Name.Fit])
            link.A = pikepdf.Dictionary(S=pikepdf.Name.Named, N=pikepdf.Name.Print)
        if change in {"launch", "field", "web", "film", "turns"}:
            page.Annots = pikepdf.Array([pdf.make_indirect(link)])
        pdf.save(path, deterministic_id=True)
    made.unlink()
    return path


def _script_on_opening(folder: Path) -> Path:
    """A PDF whose script runs when it is opened."""
    return _pdf(folder, "opening", "opening")


def _dde(folder: Path) -> Path:
    """A field that asks another program for data."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEA</w:instrText></w:r>'
        '<w:r><w:instrText>UTO waters levels "SPECIMEN"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return _word(folder, "dde", field)


def _program(folder: Path) -> Path:
    """A program's first bytes inside a Word file; it does nothing."""
    return _word(
        folder,
        "program",
        more={"word/embeddings/tool.exe": b"MZ SPECIMEN"},
        related=(("oleObject", "embeddings/tool.exe", False),),
    )


def _film(folder: Path) -> Path:
    """A page that plays a film."""
    return _pdf(folder, "film", "film")


def _layers(folder: Path) -> Path:
    """Layers that are switched on opening."""
    return _pdf(folder, "layers", "layers")


def _attached(folder: Path) -> Path:
    """A table attached to the PDF."""
    return _pdf(folder, "attached", "attached")


def _bookmark(folder: Path) -> Path:
    """A bookmark that starts a script, behind a jump to a page."""
    return _pdf(folder, "bookmark", "bookmark")


def _turns_page(folder: Path) -> Path:
    """It opens at a page and names the print dialogue on a link: nothing runs."""
    return _pdf(folder, "turns", "turns")


def _launch(folder: Path) -> Path:
    """A link that opens another file."""
    return _pdf(folder, "launch", "launch")


def _field(folder: Path) -> Path:
    """A script that waits for a click."""
    return _pdf(folder, "field", "field")


def _twin_word(folder: Path) -> Path:
    """The same memo without anything active."""
    return _word(folder, "twin")


def _twin_pdf(folder: Path) -> Path:
    """The same PDF without anything active."""
    return _pdf(folder, "twin")


def _web_link(folder: Path) -> Path:
    """A link to a web page: nothing opens without a click, and a browser opens it."""
    return _pdf(folder, "web", "web")


def _talk(folder: Path) -> Path:
    """A field that counts pages, and words about DDE and macros in the text."""
    field = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return _word(folder, "talk", kept("DDEAUTO and AutoOpen are words here. Pages: ") + field)


def _from_office(folder: Path) -> Path:
    """The memo as LibreOffice writes it."""
    return memos.office(_word(folder, "office"), "odt")


CASES = (
    Planted(name="script-on-opening", part=Part.OBVIOUS, chain="reportlab, pikepdf", build=_script_on_opening, code="runs-on-opening", severity="high"),
    Planted(name="dde-in-two-runs", part=Part.SUBTLE, chain="python-docx", build=_dde, code="starts-a-program", severity="high"),
    Planted(name="program-inside", part=Part.OBVIOUS, chain="python-docx", build=_program, code="program-inside", severity="high"),
    Planted(name="film", part=Part.ORDINARY, chain="reportlab, pikepdf", build=_film, code="media", severity="note", where={"page": 1}),
    Planted(name="layers", part=Part.SUBTLE, chain="reportlab, pikepdf", build=_layers, code="changes-display", severity="note"),
    Planted(name="attached-table", part=Part.ORDINARY, chain="reportlab, pikepdf", build=_attached, code="files-attached", severity="note"),
    Planted(name="script-of-a-bookmark", part=Part.SUBTLE, chain="reportlab, pikepdf", build=_bookmark, code="script-on-click", severity="low", where={"field": "Outlines"}),
    Planted(name="launch-link", part=Part.ORDINARY, chain="reportlab, pikepdf", build=_launch, code="launches-on-click", severity="medium", where={"page": 1}),
    Planted(name="script-on-click", part=Part.SUBTLE, chain="reportlab, pikepdf", build=_field, code="script-on-click", severity="low", where={"page": 1}),
    Planted(name="plain-word", part=Part.TWIN, chain="python-docx", build=_twin_word),
    Planted(name="plain-pdf", part=Part.TWIN, chain="reportlab, pikepdf", build=_twin_pdf),
    Planted(name="plain-odt", part=Part.TWIN, chain="LibreOffice", build=_from_office),
    Planted(name="turns-a-page", part=Part.LOOK_ALIKE, chain="reportlab, pikepdf", build=_turns_page),
    Planted(name="web-link", part=Part.LOOK_ALIKE, chain="reportlab, pikepdf", build=_web_link),
    Planted(name="words-about-macros", part=Part.LOOK_ALIKE, chain="python-docx", build=_talk),
)  # fmt: skip
