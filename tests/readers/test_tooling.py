"""Traces of the program's language: the plain file of each format, the odd one, the corrupt one."""

from __future__ import annotations

import io
import random
import struct

import pytest

from tests.readers.packages import W, ole, opened, packed, paragraph, relations, run, word
from triage.model.document import Document
from triage.readers.gather import LONGEST_TRACE, MOST_TRACES
from triage.readers.tooling_ole import style_names

STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="10"><w:name w:val="Заголовок 1 Знак"/></w:style>'
    '<w:style w:type="table" w:styleId="a1"><w:name w:val="Normal Table"/></w:style><w:style/></w:styles>'
)
THEME = '<a:theme xmlns:a="a" name="Тема Office"><a:themeElements><a:clrScheme name="Стандартная"/></a:themeElements></a:theme>'
APP = (
    '<Properties xmlns:vt="v"><HeadingPairs><vt:vector><vt:variant><vt:lpstr>Листы</vt:lpstr></vt:variant><vt:variant>'
    "<vt:i4>2</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector><vt:lpstr>Лист1</vt:lpstr>"
    "<vt:lpstr>Budget</vt:lpstr></vt:vector></TitlesOfParts></Properties>"
)
DRAWING = '<w:r><w:drawing><wp:docPr xmlns:wp="wp" id="1" name="Рисунок 3"/><wp:docPr xmlns:wp="wp" name="Map of the ford"/></w:drawing></w:r>'


def traces(made: Document) -> set[tuple[str, str, str]]:
    """Kind, text and what it is the name of."""
    return {(t.kind, t.text, t.of) for t in made.tooling}


def test_word() -> None:
    """Ids of built-in styles, names of the others, the theme, words of app.xml, objects with a number."""
    parts: dict[str, str | bytes] = {"word/styles.xml": STYLES, "word/theme/theme1.xml": THEME, "docProps/app.xml": APP}
    body = paragraph(run("SPECIMEN") + DRAWING)
    made = opened(word(body, ("styles", "styles.xml"), ("theme", "theme/theme1.xml"), parts=parts))
    assert traces(made) == {
        ("style id", "a", "Normal"),
        ("style id", "a1", "Normal Table"),
        ("style name", "Заголовок 1 Знак", ""),
        ("theme", "Тема Office", ""),
        ("theme", "Стандартная", "colours"),
        ("part heading", "Листы", ""),
        ("sheet", "Лист", ""),
        ("object", "Рисунок", ""),
    }
    assert {t.where.part for t in made.tooling if t.kind == "style id"} == {"word/styles.xml"}


def test_workbook_of_today() -> None:
    """The name of Excel's normal cell style."""
    styles = '<styleSheet><cellStyles><cellStyle name="Normál" builtinId="0"/><cellStyle name="x" builtinId="9"/></cellStyles></styleSheet>'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": "<workbook/>",
        "xl/_rels/workbook.xml.rels": relations(("styles", "styles.xml")),
        "xl/styles.xml": styles,
    }
    assert traces(opened(packed(members))) == {("style name", "Normál", "Normal")}


def test_slides() -> None:
    """Placeholders of slides are objects too."""
    slide = '<p:sld xmlns:p="p"><p:sp><p:nvSpPr><p:cNvPr id="2" name="Sous-titre 2"/></p:nvSpPr></p:sp></p:sld>'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": relations(("slide", "slides/slide1.xml")),
        "ppt/slides/slide1.xml": slide,
    }
    assert traces(opened(packed(members))) == {("object", "Sous-titre", "")}


def test_odd_word() -> None:
    """Broken styles and a theme of another kind: noted as unread, the text stays; thousands of names are cut."""
    parts: dict[str, str | bytes] = {"word/styles.xml": "<w:styles", "word/theme/theme1.xml": "<x/>"}
    body = paragraph(run("SPECIMEN"))
    made = opened(word(body, ("styles", "styles.xml"), ("theme", "theme/theme1.xml"), parts=parts))
    assert [t.text for t in made.text] == ["SPECIMEN"]
    assert made.tooling == ()
    assert any("styles.xml" in u.what for u in made.unread)
    many = "".join(f'<wp:docPr xmlns:wp="wp" name="{"x" * 50}{chr(0x4E00 + n)} {n}"/>' for n in range(3000))
    made = opened(word(paragraph(run("SPECIMEN") + many)))
    assert 0 < len(made.tooling) <= MOST_TRACES
    assert all(len(t.text) <= LONGEST_TRACE for t in made.tooling)


def sheet_of(*styles: tuple[int, str]) -> bytes:
    """A style sheet (STSH) of these built-in numbers and names."""
    made = struct.pack("<HHH14x", 18, len(styles), 10)
    for sti, name in styles:
        one = struct.pack("<H8x", sti) + struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
        made += struct.pack("<H", len(one)) + one
    return made + struct.pack("<H", 0)


def binary_word(styles: bytes, language: int) -> bytes:
    """A Word 97 file with this style sheet and install language."""
    text = "SPECIMEN\r".encode("cp1252")
    main = bytearray(0x400) + text
    plc = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, 0x400 * 2 | 0x4000_0000, 0)
    table = b""
    struct.pack_into("<HHHH", main, 0, 0xA5EC, 0x00C1, 0, language)
    struct.pack_into("<H", main, 10, 0x0200)
    struct.pack_into("<I", main, 0x4C, len(text))
    for index, block in {1: styles, 33: b"\x02" + struct.pack("<I", len(plc)) + plc}.items():
        struct.pack_into("<II", main, 0x9A + 8 * index, len(table), len(block))
        table += block
    return ole({"WordDocument": bytes(main), "1Table": table})


def test_binary_word() -> None:
    """The install language, the names of built-in and own styles; other built-in ones are left out."""
    made = opened(binary_word(sheet_of((0, "Обычный"), (34, "Header"), (0xFFE, "Стиль1,x")), 0x0419))
    assert [t.text for t in made.text] == ["SPECIMEN"]
    assert traces(made) == {
        ("install language", "0x0419", ""),
        ("style name", "Обычный", "Normal"),
        ("style name", "Стиль1", ""),
    }


@pytest.mark.parametrize("seed", range(20))
def test_any_style_sheet(seed: int) -> None:
    """Any bytes end the list, none raises; a cut one gives what came before."""
    dice = random.Random(seed)
    assert len(list(style_names(dice.randbytes(dice.randrange(400))))) <= 500
    whole = sheet_of((0, "Standard"), (1, "heading 1"))
    assert list(style_names(whole[: dice.randrange(len(whole))])) in (
        [],
        [(0, "Standard")],
        [(0, "Standard"), (1, "heading 1")],
    )
    assert [t.text for t in opened(binary_word(dice.randbytes(60), 0)).text] == ["SPECIMEN"]


def test_binary_workbook() -> None:
    """The country of Excel's version; a record that is too short says nothing."""
    head = struct.pack("<HHHH", 0x0809, 4, 0x0600, 5)
    made = opened(ole({"Workbook": head + struct.pack("<HHHH", 0x008C, 4, 86, 1)}))
    assert traces(made) == {("country version", "86", "")}
    assert opened(ole({"Workbook": head + struct.pack("<HHH", 0x008C, 2, 86)})).tooling == ()


def test_rtf() -> None:
    """The code page, and the character set of the face in which most of the text is set."""
    head = rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Cyr;}{\f1\fcharset178 Arab;}}"
    assert traces(opened(head + rb"\f0 SPECIMEN of text\f1 x}")) == {
        ("code page", "1251", ""),
        ("font charset", "cp1251", ""),
    }
    # one name for two character sets, and an empty text
    twice = rb"{\rtf1\ansi\ansicpg{\fonttbl{\f0\fcharset204 Same;}{\f1\fcharset178 Same;}}"
    assert traces(opened(twice + rb"\f0 SPECIMEN}")) == {("code page", "0", "")}


def test_open_document() -> None:
    """Names with a number that the program gives to sheets and pictures."""
    space = 'xmlns:office="o" xmlns:table="t" xmlns:draw="d" xmlns:text="x"'
    body = '<table:table table:name="Tabelle1"/><table:table table:name="Budget"/><draw:frame draw:name="Bild 2"/>'
    for kind, expected in (("spreadsheet", "sheet"), ("text", "object")):
        content = f"<office:document-content {space}><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
        members: dict[str, str | bytes] = {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": content,
        }
        assert traces(opened(packed(members))) == {(expected, "Tabelle", ""), ("object", "Bild", "")}


def test_page() -> None:
    """The declared character set, and style names that Word puts into its pages."""
    page = b'<html><head><meta charset="windows-1251"><style>p.a {mso-style-name:"\\0041 x"} p.b {mso-style-name:Standard1;}</style></head><body>SPECIMEN</body></html>'
    made = opened(page, name="x.html")
    assert ("charset", "windows-1251", "") in traces(made)
    assert ("style name", "Standard1", "") in traces(made)


def test_message() -> None:
    """Character sets of the body and of the headers that the sender's program writes; broken words say nothing."""
    data = (
        b"From: =?koi8-r?B?wc7OwQ==?= <a@x.example>\r\nTo: =?big5?B?QQ==?= <b@x.example>\r\nSubject: =?windows-1256?Q?A?= =??Q?x?=\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=gb2312\r\n\r\nSPECIMEN\r\n"
    )
    made = opened(data, name="x.eml")
    assert traces(made) == {("charset", "koi8-r", ""), ("charset", "windows-1256", ""), ("charset", "gb2312", "")}
    assert {t.where.header for t in made.tooling} == {"From", "Subject", None}


@pytest.mark.parametrize(
    ("page", "expected"), [(1251, {("charset", "cp1251", "")}), (65001, {("charset", "utf-8", "")})]
)
def test_outlook(page: int, expected: set[tuple[str, str, str]]) -> None:
    """The code page of the message's own properties."""
    entry = struct.pack("<HHIQ", 3, 0x3FFD, 6, page)
    streams = {"__properties_version1.0": bytes(32) + entry, "__substg1.0_1000001F": "SPECIMEN".encode("utf-16-le")}
    assert traces(opened(ole(streams), name="memo.msg")) == expected


def test_pdf() -> None:
    """The catalogue's language, style names of the role map, layers without their number; odd kinds give nothing."""
    from pypdf import PdfWriter
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    layer = DictionaryObject({NameObject("/Name"): TextStringObject("Слой 1")})
    roles = DictionaryObject({NameObject("/Обычный_(веб)"): NameObject("/P")})
    tree = DictionaryObject({NameObject("/RoleMap"): roles})
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject("ru-RU")
    root[NameObject("/StructTreeRoot")] = tree
    root[NameObject("/OCProperties")] = DictionaryObject({NameObject("/OCGs"): ArrayObject([layer, NumberObject(3)])})
    out = io.BytesIO()
    writer.write(out)
    made = opened(out.getvalue())
    assert [(d.tag, d.of, d.origin) for d in made.languages] == [("ru-RU", "document", "catalog")]
    assert traces(made) == {("role", "Обычный (веб)", ""), ("layer", "Слой", "")}
    root[NameObject("/StructTreeRoot")] = ArrayObject([NumberObject(1)])
    root[NameObject("/OCProperties")] = NumberObject(7)
    out = io.BytesIO()
    writer.write(out)
    assert opened(out.getvalue()).tooling == ()
