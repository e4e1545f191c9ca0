"""How text is set: runs of PDF pages and of Word paragraphs; what is invisible, turned or a scan is left out."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tests.readers.packages import W, packed, paragraph, word
from triage.model.document import Document
from triage.model.facts import Unread
from triage.model.limits import Limits
from triage.readers import read
from triage.readers.gather import Source
from triage.readers.pdf.letterforms import joining_letters

PLAIN = b"BT /F1 11 Tf 72 700 Td (To all staff: the yearly ) Tj (inspection) Tj ET"


def pdf(content: bytes, *, rotate: int = 0, fonts: str = "") -> bytes:
    """A page of 600 by 800 points with Helvetica as F1, Courier under a subset's name as F2, and a grey picture."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Rotate {rotate}/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>"
        "/XObject<</P 7 0 R>>>>>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Courier/Encoding/WinAnsiEncoding>>",
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def document(data: bytes, name: str = "memo.pdf", *, typeset: bool = True) -> Document:
    """Read bytes."""
    return read(Source(data=data, name=name), Limits(), wanted=frozenset({"runs"} if typeset else ()))


def shown(made: Document) -> list[list[tuple[str, str, float | None, str | None]]]:
    """Text, face, size and colour of every run, line by line."""
    return [[(r.text, r.face, r.size, r.colour) for r in line.runs] for line in made.runs]


def test_pdf_plain() -> None:
    """Pieces in one look are one run; its box and height are counted from the top left corner."""
    made = document(pdf(PLAIN))
    assert [[("To all staff: the yearly inspection", "Helvetica", 11.0, "000000")]] == shown(made)
    [line] = made.runs
    assert (1, 100.0) == (line.where.page, line.runs[0].baseline)
    left, top, right, bottom = line.where.box or (0, 0, 0, 0)
    assert left == pytest.approx(72, abs=1)
    assert top < 100 < bottom
    assert 200 < right < 260


def test_pdf_looks() -> None:
    """Face with its subset prefix, size as drawn under a matrix, colour; a piece drawn last joins its line."""
    content = (
        b"BT /F1 11 Tf 72 700 Td (It named ) Tj ET BT /F1 11 Tf 137 700 Td ( persons) Tj ET "
        b"q 2 0 0 2 0 0 cm 1 0 0 rg BT /F2 5 Tf 60 350 Td (22) Tj ET Q"
    )
    [line] = shown(document(pdf(content)))
    assert ["It named", "22", "persons"] == [text.strip() for text, *_ in line]
    assert ("ABCDEF+Courier", 10.0, "ff0000") == line[1][1:]


def test_pdf_raised() -> None:
    """Smaller text off the line is raised; lines and table cells part."""
    content = (
        b"BT /F1 11 Tf 72 700 Td (on the 9) Tj /F1 7 Tf 4 Ts (th) Tj ET BT /F1 11 Tf 300 700 Td (cell) Tj ET "
        b"BT /F1 11 Tf 72 686 Td (next line) Tj ET"
    )
    made = document(pdf(content))
    assert [["on the 9", "th"], ["cell"], ["next line"]] == [[r.text for r in line.runs] for line in made.runs]
    assert [False, True] == [r.raised for r in made.runs[0].runs]


@pytest.mark.parametrize(
    "content",
    [
        b"BT 3 Tr /F1 11 Tf 72 700 Td (recognised) Tj ET",
        b"BT /F1 11 Tf 0.7 0.7 -0.7 0.7 300 400 Tm (COPY) Tj ET",
        PLAIN + b" q 590 0 0 790 5 5 cm /P Do Q",
        b"",
    ],
)
def test_pdf_left_out(content: bytes) -> None:
    """Invisible text, text across the page, and pages that are one picture."""
    assert [] == shown(document(pdf(content)))


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_pdf_turned_page(rotate: int) -> None:
    """Boxes lie within the page as displayed."""
    made = document(pdf(PLAIN, rotate=rotate))
    [page] = made.pages
    for line in made.runs:
        left, top, right, bottom = line.where.box or (-1, -1, 9999, 9999)
        assert 0 <= left < right <= page.width
        assert 0 <= top < bottom <= page.height


def test_not_asked_for() -> None:
    """Nothing is gathered where no check asks for it."""
    assert () == document(pdf(PLAIN), typeset=False).runs
    assert () == document(word(paragraph("<w:r><w:t>Memo</w:t></w:r>")), "memo.docx", typeset=False).runs


@pytest.mark.parametrize("seed", range(20))
def test_pdf_corrupt(seed: int) -> None:
    """Bytes changed at random give a document, whatever is left of it."""
    chance = random.Random(seed)  # no secret, a fixed series
    data = bytearray(pdf(PLAIN))
    for _ in range(30):
        data[chance.randrange(20, len(data))] = chance.randrange(256)
    made = document(bytes(data))
    assert all(isinstance(one, Unread) for one in made.unread)


def run(text: str, properties: str = "") -> str:
    """A Word run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def styled(body: str) -> Document:
    """A Word file whose default is Times 12 in black and whose style `Loud` is Arial 14 in red."""
    styles = (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times" w:hAnsi="Times" w:cs="Amiri"/>'
        '<w:sz w:val="24"/><w:szCs w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="character" w:styleId="Loud"><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="28"/><w:color w:val="FF0000"/>'
        "</w:rPr></w:style></w:styles>"
    )
    data = word(
        body, ("styles", "styles.xml"), ("theme", "theme/theme1.xml"), parts={"word/styles.xml": styles, **THEME}
    )
    return document(data, "memo.docx")


THEME: dict[str, str | bytes] = {
    "word/theme/theme1.xml": '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:accent1><a:srgbClr val="156082"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
}


def test_word() -> None:
    """Face, size and colour from the run, its style and the defaults; equal runs are one; complex script has its own size."""
    made = styled(
        paragraph(run("It named ") + run("22", '<w:rStyle w:val="Loud"/>') + run(" persons") + run(" today"))
        + paragraph(run("شمېر ۲۲", "<w:rtl/>"))
        + paragraph(run("   "))
    )
    assert [
        [
            ("It named ", "Times", 12.0, "000000"),
            ("22", "Arial", 14.0, "ff0000"),
            (" persons today", "Times", 12.0, "000000"),
        ],
        [("شمېر ۲۲", "Amiri", 14.0, "000000")],
    ] == shown(made)
    assert [1, 2] == [line.where.line for line in made.runs]


def test_word_apart() -> None:
    """Links, fields, controls and insertions stand apart; endings are raised; deleted text is not set."""
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("7") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    made = styled(
        paragraph(f"<w:hyperlink>{run('here')}</w:hyperlink>{run(' and ')}{field}{run(' of 9')}{run('th', RAISED)}")
        + paragraph(f"<w:sdt><w:sdtContent>{run('filled in')}</w:sdtContent></w:sdt>")
        + paragraph(f"<w:del>{run('gone').replace('w:t', 'w:delText')}</w:del>{run('kept')}")
    )
    flags = [[(r.text, r.apart, r.raised) for r in line.runs] for line in made.runs]
    assert [("here", True, False), (" and ", False, False), ("7", True, False), (" of 9", False, False)] == flags[0][:4]
    assert ("th", False, True) == flags[0][4]
    assert [[("filled in", True, False)], [("kept", False, False)]] == flags[1:]


RAISED = '<w:vertAlign w:val="superscript"/>'


def test_what_dates_the_saving_program() -> None:
    """Namespaces that no element uses, and the first colour of the theme, are fields."""
    body = paragraph(run("Memo"))
    data = word(body, ("theme", "theme/theme1.xml"), parts=THEME)
    address = "http://schemas.microsoft.com/office/word/2023/wordml/word16du"
    made = document(_with_namespace(data, f'xmlns:w16du="{address}" xmlns:w9="urn:other"'), "memo.docx")
    found = [(f.origin, f.name, f.value) for f in made.fields if f.origin in {"namespaces", "theme"}]
    assert {("namespaces", "w16du", address), ("theme", "accent1", "156082")} == set(found)


def _with_namespace(data: bytes, declared: str) -> bytes:
    """The package with further namespaces declared by its main part."""
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as container:
        members: dict[str, Any] = {name: container.read(name) for name in container.namelist()}
    members["word/document.xml"] = members["word/document.xml"].replace(
        b"<w:document ", f"<w:document {declared} ".encode()
    )
    return packed(members)


class _Stream(dict[str, Any]):
    """A stream as pypdf gives it."""

    def __init__(self, data: bytes) -> None:
        """Keep the data."""
        super().__init__()
        self.data = data

    def get_data(self) -> bytes:
        """The decoded bytes."""
        return self.data


MAPS = [
    # two letters (beh, seen), three and one glyphs
    (
        b"2 beginbfchar <01> <0628> <02> <FE91> endbfchar 1 beginbfchar <03> <FE92> endbfchar 1 beginbfchar <04> <0633> endbfchar",
        (2, 4),
    ),
    # a range of three: seen, sheen, sad; a list
    (b"1 beginbfrange <0001> <0003> <0633> endbfrange 1 beginbfrange <0005> <0006> [<0633> <0041>] endbfrange", (3, 4)),
    # alef does not join on both sides; Latin letters are left alone
    (b"2 beginbfchar <01> <0627> <02> <0041> endbfchar", None),
    (b"1 beginbfrange <0001> <ffffffff> <06> endbfrange garbage <", None),
    (b"", None),
]


@pytest.mark.parametrize(("data", "expected"), MAPS)
def test_joining_letters(data: bytes, expected: tuple[int, int] | None) -> None:
    """Letters that join on both sides, and the glyphs that draw them."""
    assert expected == joining_letters({"/ToUnicode": _Stream(data)})


def test_no_map() -> None:
    """A font without a map tells nothing."""
    assert joining_letters({}) is None
