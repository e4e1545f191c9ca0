"""Marks of editing programs, standards named and contradicted, and a damaged file read from a repaired copy."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from tests.readers.test_pdf_hostile import WORDS, built, page, read
from triage.model.facts import Why
from triage.model.pdf import Conformance, EditingTrace

RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
FONT = "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Lake>>>>>>"


def packet(inner: str, attributes: str = "") -> tuple[str, bytes]:
    """A metadata stream."""
    spaces = (
        'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
        ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"'
        ' xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#"'
    )
    text = f'<rdf:RDF {RDF}><rdf:Description rdf:about="" {spaces} {attributes}>{inner}</rdf:Description></rdf:RDF>'
    return "/Type/Metadata/Subtype/XML", text.encode()


def traces(data: bytes) -> list[EditingTrace]:
    """The traces of a file."""
    document = read(data)
    assert document.pdf is not None
    return list(document.pdf.traces)


def contradicted(data: bytes) -> dict[str, str]:
    """Feature → clause of all contradictions, and claim → "" ."""
    document = read(data)
    assert document.pdf is not None
    return {found.feature or found.standard: found.rule for found in document.pdf.conformance}


def on_page(more: str = "", content: bytes = WORDS, *objects: Any) -> bytes:
    """One page with more entries, and more objects from number 5."""
    return built(*page(more=more), ("", content), *objects)


PIECES = "/PieceInfo<</{}<</LastModified(D:20250901100000Z)/Private/Watermark>>>>"
NOTE = "/Annots[<</Subtype/FreeText/IT/{}/Rect[0 0 9 9]/Contents(SPECIMEN)/M(D:20250905)>>]"

TABLE = [
    (on_page(), []),
    (on_page(content=b"/TouchUp_TextEdit MP " + WORDS), [("touch-up", "Acrobat", 1)]),
    (on_page(content=b"BT (/TouchUp_TextEdit) Tj ET"), []),
    (on_page(PIECES.format("ADBE_CompoundType")), [("added-by-acrobat", "Acrobat", 1)]),
    (on_page(PIECES.format("Illustrator")), [("piece-info", "Illustrator", 1)]),
    (on_page("/LastModified(D:20250901)"), [("page-changed", "", 1)]),
    (on_page("/Resources<</Font<</Xi0 5 0 R/FXF1 5 0 R/fx1 5 0 R>>>>", WORDS, "<</Type/Font>>"),
     [("added-to-page", "iText", 1), ("added-to-page", "PDFium or Foxit", 1)]),
    (on_page(NOTE.format("FreeTextTypeWriter")), [("typed-over", "", 1)]),
    (on_page(NOTE.format("FreeTextCallout")), [("text-box", "", 1)]),
    (on_page("/Annots[<</Subtype/Ink/AAPL:AKExtras<</A 1>>>>]"), [("viewer-saved", "Apple Preview", 1)]),
    (on_page() + b"%BeginExifToolUpdate\n%EndExifToolUpdate 1\n", [("metadata-block", "ExifTool", None)]),
    (on_page("/Resources<</XObject<</X 5 0 R>>>>", b"/X Do", ("/Subtype/Form/BBox[0 0 595 842]/PTEX.FileName(b.pdf)", b"")),
     [("page-from-another-file", "pdfTeX", 1)]),
    (on_page("/Resources<</XObject<</X 5 0 R>>>>", b"/X Do", ("/Subtype/Form/BBox[0 0 99 99]/PTEX.FileName(b.pdf)", b"")), []),
    # the corrupt ones: wrong kinds everywhere
    (on_page("/PieceInfo[1 2]/LastModified 7/Resources[3]/Annots 9"), []),
    (on_page("/PieceInfo<</A 1/B(x)>>/Annots[1(x)/N]"), [("piece-info", "A", 1), ("piece-info", "B", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), TABLE)
def test_traces(data: bytes, expected: list[tuple[str, str, int | None]]) -> None:
    """Each mark comes out with its program and page."""
    assert expected == [(t.kind, t.agent, t.where.page) for t in traces(data)]


def test_history() -> None:
    """Entries of the XMP history keep program, action and time; what it was derived from is named."""
    inner = (
        '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:when="2025-09-01T10:00:00Z"'
        ' stEvt:softwareAgent="Fictive Layout 7"/><rdf:li stEvt:softwareAgent="Fictive Editor 2"/></rdf:Seq>'
        '</xmpMM:History><xmpMM:DerivedFrom stRef:documentID="uuid:1"/>'
    )
    data = built("<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R>>", *page()[1:], ("", WORDS), packet(inner))
    first, second, third = traces(data)
    assert (first.kind, first.agent, first.detail) == ("history", "Fictive Layout 7", "saved")
    assert first.moment is not None
    assert first.moment.day == 1
    assert (second.agent, third.kind, third.detail) == ("Fictive Editor 2", "derived-from", "uuid:1")


def claiming(attributes: str, more: str = "", font: str = "", content: bytes = WORDS, *objects: Any) -> bytes:
    """A file whose metadata claim something, with more in the catalogue and on the page."""
    catalogue = f"<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R{more}>>"
    return built(catalogue, *page(more=font)[1:], ("", content), packet("", attributes), *objects)


ONE_B = 'pdfaid:part="1" pdfaid:conformance="B"'
TWO_B = 'pdfaid:part="2" pdfaid:conformance="B"'
THREE_B = 'pdfaid:part="3" pdfaid:conformance="B"'
FILES = "/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>"
SPECIFICATION = "<</Type/Filespec/F(a)/EF<</F 7 0 R>>>>"

CLAIMS = [
    (on_page(), {}),
    (claiming(ONE_B), {"PDF/A-1b": ""}),
    (claiming(ONE_B, font=FONT), {"PDF/A-1b": "", "a font that is not embedded": "ISO 19005-1, 6.3.4"}),
    (claiming(ONE_B, font=FONT, content=b"3 Tr " + WORDS), {"PDF/A-1b": ""}),
    (b"x" + claiming(ONE_B), {"PDF/A-1b": "", "bytes before the header": "ISO 19005-1, 6.1.2"}),
    (claiming(TWO_B) + b"kept in folder 88 of the ministry", {"PDF/A-2b": "", "bytes after the end marker": "ISO 19005-2, 6.1.3"}),
    (claiming(ONE_B, "/X<</S/Transparency>>"), {"PDF/A-1b": "", "a transparency group": "ISO 19005-1, 6.4"}),
    (claiming(TWO_B, "/X<</S/Transparency>>"), {"PDF/A-2b": ""}),
    (claiming(ONE_B, "/X(/S/Transparency)"), {"PDF/A-1b": ""}),
    (claiming(ONE_B, "/OpenAction<</S/JavaScript/JS(a)>>"), {"PDF/A-1b": "", "an action of the kind script": "ISO 19005-1, 6.6.1"}),
    (claiming(ONE_B, content=b"1 0 0 rg"), {"PDF/A-1b": "", "colours of a device without an output intent": "ISO 19005-1, 6.2.3.3"}),
    (claiming(ONE_B, "/OutputIntents[<<>>]", "", b"1 0 0 rg"), {"PDF/A-1b": ""}),
    (claiming('pdfaid:part="1" pdfaid:conformance="A"'),
     {"PDF/A-1a": "", "content that is not marked as tagged": "ISO 19005-1, 6.8.2.2", "no structure tree": "ISO 19005-1, 6.8.3.3"}),
    (claiming('pdfaid:part="1" pdfaid:conformance="U"'), {"PDF/A-1u": "", "a level that the standard has not": "ISO 19005-1, 6.7.11"}),
    (claiming('pdfaid:part="4" pdfaid:rev="2020"'), {"PDF/A-4": ""}),
    (claiming('pdfaid:part="4"'), {"PDF/A-4": "", "a claim without the year of the standard": "ISO 19005-4, 6.7.3"}),
    (claiming(ONE_B, FILES, "", WORDS, SPECIFICATION, ("", b"SPECIMEN")), {"PDF/A-1b": "", "attached files": "ISO 19005-1, 6.1.11"}),
    (claiming(TWO_B, FILES, "", WORDS, SPECIFICATION, ("", b"SPECIMEN")), {"PDF/A-2b": "", "an attached file that is no PDF": "ISO 19005-2, 6.8"}),
    (claiming(TWO_B, FILES, "", WORDS, SPECIFICATION, ("", on_page())), {"PDF/A-2b": ""}),
    (claiming(THREE_B, FILES + "/AF[6 0 R]", "", WORDS, SPECIFICATION, ("/Subtype/text#2Fplain", b"SPECIMEN")),
     {"PDF/A-3b": "", "an attached file whose relation to the document is not stated": "ISO 19005-3, 6.8",
      "an attached file without both of its names": "ISO 19005-3, 6.8"}),
    (built(*page(), ("/Filter/JPXDecode", b"")).replace(b"PDF-1.7", b"PDF-1.4"), {"JPEG 2000 pictures": "ISO 32000-1, 7.4.9: since PDF 1.5"}),
    (built("<</Type/Catalog/Pages 2 0 R/Version/1.6>>", *page()[1:], ("/Filter/JPXDecode", b"")).replace(b"PDF-1.7", b"PDF-1.4"), {}),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), CLAIMS)
def test_claims(data: bytes, expected: dict[str, str]) -> None:
    """Claims and what contradicts them, each with its clause."""
    assert expected == contradicted(data)


def test_accessible() -> None:
    """PDF/UA-1 asks for tags and a title that is shown."""
    found = contradicted(claiming('pdfuaid:part="1"'))
    assert set(found) == {
        "PDF/UA-1",
        "content that is not marked as tagged",
        "no structure tree",
        "no title in the metadata",
        "a title that is not to be shown",
    }


def test_claims_keep_their_places() -> None:
    """A claim points at its metadata."""
    document = read(claiming(ONE_B))
    assert document.pdf is not None
    [claim] = document.pdf.conformance
    assert isinstance(claim, Conformance)
    assert claim.where.field == "XMP/pdfaid:part"


BROKEN = on_page().replace(b"startxref", b"startxxxx").replace(b"trailer", b"trayler")


def test_a_damaged_file_is_read_from_a_repaired_copy() -> None:
    """Without a trailer the plain parser has no page; the repaired copy has, and that is a fact."""
    pytest.importorskip("pikepdf")
    document = read(BROKEN.replace(b"/Type/Catalog", b"/Type/Catalog/X 1"))
    assert document.pdf is not None
    assert document.page_count == 1
    assert "repaired" in [oddity.kind for oddity in document.pdf.oddities]
    assert ["SPECIMEN memo"] == [line.text for line in document.text]
    assert any(f.name == "read from" for f in document.fields)


def test_without_the_repairing_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pikepdf is not installed, that is said."""
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    assert Why.MISSING_PART in [unread.why for unread in read(BROKEN).unread]


def test_beyond_repair() -> None:
    """What no program can read is said, and the rest stays empty."""
    document = read(b"%PDF-1.7\n" + bytes(range(256)) * 8)
    assert document.pdf is not None
    assert document.page_count is None
    assert document.unread
