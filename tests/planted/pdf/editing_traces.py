"""Planted for pdf.editing_traces: the marks that editing programs leave, and files that only look so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.planted import Part, Planted
from tests.planted.build import bytewise as made
from tests.planted.build.typeset import edited, typeset

_EVENT = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def _changed(path: Path, change: Any) -> Path:
    """The file after a change through pikepdf."""
    pikepdf = made.pikepdf()
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        change(pikepdf, pdf)
        pdf.save(path, deterministic_id=True)
    return path


def _touched_up(folder: Path) -> Path:
    """Acrobat's mark of edited text on the second page."""

    def change(pikepdf: Any, pdf: Any) -> None:
        mark = b"/TouchUp_TextEdit MP\nBT /F1 12 Tf 72 600 Td (SPECIMEN: payable at once) Tj ET"
        pdf.pages[1].contents_add(pdf.make_stream(mark))

    return _changed(made.reportlab(folder), change)


def _exiftool_block(folder: Path) -> Path:
    """exiftool's own block at the end of Typst's file."""
    return edited(typeset(folder), "PDF:Author=B. Ostrander")


def _names_of_pdfium(folder: Path) -> Path:
    """A line that PDFium's editing added to the first page, under its name for fonts."""

    def change(pikepdf: Any, pdf: Any) -> None:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.add_resource(font, pikepdf.Name.Font, pikepdf.Name("/FXF1"))
        page.contents_add(pdf.make_stream(b"BT /FXF1 9 Tf 72 500 Td (SPECIMEN addition) Tj ET"))

    return _changed(typeset(folder), change)


def _two_agents(folder: Path) -> Path:
    """A history that names two programs."""
    return _with_history(folder, "Fictive Layout 7", "Fictive Editor 2")


def _one_agent(folder: Path) -> Path:
    """A history of one program's saves."""
    return _with_history(folder, "Fictive Layout 7", "Fictive Layout 7")


def _with_history(folder: Path, *agents: str) -> Path:
    """A packet with one entry of history a program, put in by hand."""
    entries = "".join(
        f'<rdf:li stEvt:action="saved" stEvt:when="2025-09-0{n}T10:00:00Z" stEvt:softwareAgent="{agent}"/>'
        for n, agent in enumerate(agents, 1)
    )
    packet = (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}"><rdf:Description rdf:about=""'
        f' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="{_EVENT}">'
        f"<xmpMM:History><rdf:Seq>{entries}</rdf:Seq></xmpMM:History></rdf:Description></rdf:RDF></x:xmpmeta>"
    )

    def change(pikepdf: Any, pdf: Any) -> None:
        stream = pdf.make_stream(packet.encode())
        stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
        pdf.Root.Metadata = stream

    return _changed(made.reportlab(folder), change)


def _annotated(folder: Path, subtype: str, intent: str) -> Path:
    """An annotation over the first page, through pypdf."""

    def change(writer: Any) -> None:
        from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject

        note = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject(subtype),
                NameObject("/Rect"): ArrayObject([FloatObject(n) for n in (72, 600, 300, 620)]),
                NameObject("/Contents"): TextStringObject("SPECIMEN: approved"),
                NameObject("/DA"): TextStringObject("/Helv 11 Tf 0 g"),
                NameObject("/M"): TextStringObject("D:20250905101500+02'00'"),
            }
        )
        if intent:
            note[NameObject("/IT")] = NameObject(intent)
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])

    return made.pypdf(made.reportlab(folder), change)


def _typed_over(folder: Path) -> Path:
    """A line typed over the page."""
    return _annotated(folder, "/FreeText", "/FreeTextTypewriter")


def _commented(folder: Path) -> Path:
    """A highlight with a comment."""
    return _annotated(folder, "/Highlight", "")


def _watermarked(folder: Path) -> Path:
    """Acrobat's watermark on the first page."""

    def change(pikepdf: Any, pdf: Any) -> None:
        page = pdf.pages[0]
        words = b"BT /Helvetica 40 Tf 100 400 Td (SPECIMEN) Tj ET"
        form = pdf.make_stream(words, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 595, 842])
        private = pikepdf.Dictionary(LastModified="D:20250903100000Z", Private=pikepdf.Name.Watermark)
        form.PieceInfo = pikepdf.Dictionary({"/ADBE_CompoundType": private})
        page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name.Fm0)
        page.contents_add(pdf.make_stream(b"/Fm0 Do"))

    return _changed(made.reportlab(folder), change)


def _illustrated(folder: Path) -> Path:
    """Private data of a drawing program, as it writes by default."""

    def change(pikepdf: Any, pdf: Any) -> None:
        private = pikepdf.Dictionary(LastModified="D:20250901100000Z", Private=pikepdf.Dictionary(SpecimenVersion=1))
        pdf.pages[0].obj.PieceInfo = pikepdf.Dictionary(Illustrator=private)

    return _changed(made.reportlab(folder), change)


def _words_of_marks(folder: Path) -> Path:
    """A text that speaks of marks, and fonts with names that are near."""
    return made.reportlab(folder, "SPECIMEN: on /TouchUp_TextEdit and /FXF1 in files", "%BeginExifTool is a comment")


def _whole(folder: Path) -> Path:
    """reportlab's file as it is."""
    return made.reportlab(folder)


def _whole_typst(folder: Path) -> Path:
    """Typst's file as it is."""
    return typeset(folder)


def _by_pypdf(folder: Path) -> Path:
    """Written again by pypdf."""
    return made.pypdf(made.reportlab(folder), lambda writer: None)


_PIKEPDF = "reportlab, pikepdf"

CASES: tuple[Planted, ...] = (
    Planted(
        name="typed-over",
        part=Part.OBVIOUS,
        chain="reportlab, pypdf",
        build=_typed_over,
        code="typed-over",
        severity="low",
        where={"page": 1},
    ),
    Planted(
        name="exiftool-block",
        part=Part.ORDINARY,
        chain="Typst, exiftool",
        build=_exiftool_block,
        code="metadata-block",
        severity="low",
    ),
    Planted(
        name="touched-up",
        part=Part.ORDINARY,
        chain=_PIKEPDF,
        build=_touched_up,
        code="touch-up",
        severity="low",
        where={"page": 2},
    ),
    Planted(
        name="watermarked",
        part=Part.OBVIOUS,
        chain=_PIKEPDF,
        build=_watermarked,
        code="added-by-acrobat",
        severity="low",
        where={"page": 1},
    ),
    Planted(
        name="names-of-pdfium",
        part=Part.SUBTLE,
        chain="Typst, pikepdf",
        build=_names_of_pdfium,
        code="added-to-page",
        severity="low",
        where={"page": 1},
    ),
    Planted(name="two-agents", part=Part.SUBTLE, chain=_PIKEPDF, build=_two_agents, code="history", severity="low"),
    Planted(name="whole", part=Part.TWIN, chain="reportlab", build=_whole),
    Planted(name="whole-typst", part=Part.TWIN, chain="Typst", build=_whole_typst),
    Planted(name="one-agent", part=Part.LOOK_ALIKE, chain=_PIKEPDF, build=_one_agent),
    Planted(name="commented", part=Part.LOOK_ALIKE, chain="reportlab, pypdf", build=_commented),
    Planted(name="illustrated", part=Part.LOOK_ALIKE, chain=_PIKEPDF, build=_illustrated),
    Planted(name="words-of-marks", part=Part.LOOK_ALIKE, chain="reportlab", build=_words_of_marks),
    Planted(name="written-again", part=Part.LOOK_ALIKE, chain="reportlab, pypdf", build=_by_pypdf),
)
