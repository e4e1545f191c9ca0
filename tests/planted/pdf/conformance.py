"""Planted for pdf.conformance: claims of standards, broken by a later program, and claims that hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import bytewise as made
from tests.planted.build.typeset import typeset


def _typst(folder: Path, standard: Literal["a-2b", "a-4", "ua-1"]) -> Path:
    """A page that Typst wrote after a standard."""
    try:
        import typst
    except ImportError as error:
        raise MissingToolError("typst") from error
    date = "datetime(year: 2025, month: 9, day: 1, hour: 9, minute: 30, second: 0)"
    source = folder / "memo.typ"
    head = f'#set document(title: "SPECIMEN order", author: "A. Karimzad", date: {date})\n#set text(lang: "en")\n'
    source.write_text(head + "SPECIMEN. Ministry of Inland Lakes, order on the upkeep of ferries.\n", encoding="utf-8")
    path = folder / "memo.pdf"
    path.write_bytes(typst.compile(str(source), pdf_standards=standard))
    source.unlink()
    return path


def _claiming(path: Path, claims: dict[str, str], change: Any = None, **options: Any) -> Path:
    """The file with claims in its packet, changed and saved by pikepdf."""
    pikepdf = made.pikepdf()
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
            for key, value in claims.items():
                packet[key] = value
        if change:
            change(pikepdf, pdf)
        pdf.save(path, **({"deterministic_id": True} | options))
    return path


def _stamped_archive(folder: Path) -> Path:
    """A stamp in a face that is not embedded, on a file written as PDF/A-2b."""

    def change(pikepdf: Any, pdf: Any) -> None:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        pdf.pages[0].add_resource(font, pikepdf.Name.Font, pikepdf.Name.Stamp)
        pdf.pages[0].contents_add(pdf.make_stream(b"BT /Stamp 9 Tf 72 80 Td (SPECIMEN copy 4) Tj ET"))

    return _claiming(_typst(folder, "a-2b"), {}, change)


def _locked_archive(folder: Path) -> Path:
    """A file written as PDF/A-2b, then encrypted with an empty password to open."""
    pikepdf = made.pikepdf()
    return _claiming(_typst(folder, "a-2b"), {}, None, deterministic_id=False, static_id=True,
                     encryption=pikepdf.Encryption(owner="specimen", user="", R=4))  # fmt: skip


def _object_streams(folder: Path) -> Path:
    """A claim of PDF/A-1b on a file with object streams."""
    pikepdf = made.pikepdf()
    claims = {"pdfaid:part": "1", "pdfaid:conformance": "B"}
    return _claiming(typeset(folder), claims, None, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _untagged(folder: Path) -> Path:
    """A claim of PDF/UA-1 on a file without tags."""
    return _claiming(made.reportlab(folder), {"pdfuaid:part": "1"})


def _file_in_archive(folder: Path) -> Path:
    """A spreadsheet's values attached to a file that claims PDF/A-2b."""

    def change(pikepdf: Any, pdf: Any) -> None:
        pdf.attachments["sums.csv"] = pikepdf.AttachedFileSpec(pdf, b"SPECIMEN;1\n", mime_type="text/csv")

    return _claiming(_typst(folder, "a-2b"), {}, change)


def _for_print(folder: Path) -> Path:
    """A claim of PDF/X without an output intent or a trim box."""

    def change(pikepdf: Any, pdf: Any) -> None:
        pdf.docinfo["/GTS_PDFXVersion"] = "PDF/X-3:2002"

    return _claiming(made.reportlab(folder), {}, change)


def _old_version(folder: Path) -> Path:
    """Layers in a file that states version 1.3."""

    def change(pikepdf: Any, pdf: Any) -> None:
        groups = pikepdf.Dictionary(OCGs=pikepdf.Array(), D=pikepdf.Dictionary())
        pdf.Root.OCProperties = groups

    return _claiming(made.reportlab(folder), {}, change, force_version="1.3")


def _archive(folder: Path) -> Path:
    """Typst's PDF/A-2b as it is."""
    return _typst(folder, "a-2b")


def _archive_four(folder: Path) -> Path:
    """Typst's PDF/A-4 as it is."""
    return _typst(folder, "a-4")


def _accessible(folder: Path) -> Path:
    """Typst's PDF/UA-1 as it is."""
    return _typst(folder, "ua-1")


def _metadata_changed(folder: Path) -> Path:
    """Typst's PDF/A-2b whose packet pikepdf wrote again."""
    return _claiming(_typst(folder, "a-2b"), {"dc:title": "SPECIMEN order, second copy"})


def _no_claim(folder: Path) -> Path:
    """No claim: a face that is not embedded breaks none."""
    return made.reportlab(folder)


def _office(folder: Path) -> Path:
    """Typst's plain file, version 1.7 with object streams."""
    return made.qpdf(typeset(folder), "--object-streams=generate")


_TYPST = "Typst, pikepdf"

CASES: tuple[Planted, ...] = (
    Planted(
        name="locked-archive",
        part=Part.OBVIOUS,
        chain=_TYPST,
        build=_locked_archive,
        code="pdfa-contradicted",
        severity="low",
    ),
    Planted(
        name="stamped-archive",
        part=Part.ORDINARY,
        chain=_TYPST,
        build=_stamped_archive,
        code="pdfa-contradicted",
        severity="low",
        where={"page": 1},
    ),
    Planted(
        name="file-in-archive",
        part=Part.ORDINARY,
        chain=_TYPST,
        build=_file_in_archive,
        code="pdfa-contradicted",
        severity="low",
        where={"field": "Names/EmbeddedFiles"},
    ),
    Planted(
        name="object-streams",
        part=Part.SUBTLE,
        chain=_TYPST,
        build=_object_streams,
        code="pdfa-contradicted",
        severity="low",
    ),
    Planted(
        name="untagged",
        part=Part.OBVIOUS,
        chain="reportlab, pikepdf",
        build=_untagged,
        code="pdfua-contradicted",
        severity="low",
        where={"field": "Catalog/StructTreeRoot"},
    ),
    Planted(
        name="for-print",
        part=Part.ORDINARY,
        chain="reportlab, pikepdf",
        build=_for_print,
        code="pdfx-contradicted",
        severity="low",
        where={"page": 1},
    ),
    Planted(
        name="old-version",
        part=Part.SUBTLE,
        chain="reportlab, pikepdf",
        build=_old_version,
        code="newer-than-version",
        severity="note",
    ),
    Planted(name="archive", part=Part.TWIN, chain="Typst", build=_archive),
    Planted(name="archive-four", part=Part.TWIN, chain="Typst", build=_archive_four),
    Planted(name="accessible", part=Part.TWIN, chain="Typst", build=_accessible),
    Planted(name="metadata-changed", part=Part.LOOK_ALIKE, chain=_TYPST, build=_metadata_changed),
    Planted(name="no-claim", part=Part.LOOK_ALIKE, chain="reportlab", build=_no_claim),
    Planted(name="object-streams-1.7", part=Part.LOOK_ALIKE, chain="Typst, qpdf", build=_office),
)
