"""Word, Excel and PowerPoint packages: plain, odd and broken."""

from __future__ import annotations

import random
from io import BytesIO

import pytest

from tests.readers.packages import W, ole, opened, packed, paragraph, relations, run, word
from triage.model.facts import Event, Identifies, Role, Why
from triage.model.limits import Limits
from triage.model.office import TrackedChange

CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Registry</dc:creator>'
    "<cp:lastModifiedBy>Second Desk</cp:lastModifiedBy><cp:revision>3</cp:revision><dc:title>SPECIMEN</dc:title>"
    "<dcterms:created>2025-09-01T10:00:00Z</dcterms:created><dcterms:modified>2025-09-02T10:00:00Z</dcterms:modified>"
    "<cp:lastPrinted>nonsense</cp:lastPrinted></cp:coreProperties>"
)
APP = (
    "<Properties><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion>"
    r"<Template>C:\Users\someone\t.dotx</Template><TotalTime>7</TotalTime><Words>42</Words><Company>Ministry</Company></Properties>"
)


def test_properties() -> None:
    """Core and app give fields, dates, people, the program and the numbers."""
    made = opened(word(paragraph(run("Hello")), parts={"docProps/core.xml": CORE, "docProps/app.xml": APP}))
    assert (made.format, [t.text for t in made.text]) == ("docx", ["Hello"])
    assert [(s.event, s.origin, s.moment.shown()) for s in made.stamps] == [
        (Event.CREATED, "core", "2025-09-01T10:00:00Z"),
        (Event.MODIFIED, "core", "2025-09-02T10:00:00Z"),
    ]
    assert [(p.role, p.name) for p in made.people] == [
        (Role.AUTHOR, "Registry"),
        (Role.LAST_MODIFIED_BY, "Second Desk"),
        (Role.ORGANISATION, "Ministry"),
    ]
    assert [s.text for s in made.software] == ["Microsoft Office Word 16.0000"]
    assert made.office is not None
    assert (made.office.editing_minutes, made.office.words, made.office.revision_number) == (7, 42, 3)
    kept = {f.name: f.identifies for f in made.fields}
    assert kept["lastPrinted"] is Identifies.NONE  # not understood: a field, no date
    assert kept["Template"] is kept["creator"] is Identifies.PERSON


def test_text_in_order() -> None:
    """Header, body with its table, note, footer; text boxes once; deleted words and field codes not at all."""
    box = (
        '<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>'
        "</mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    body = (
        paragraph(f"{run('one')}<w:r><w:tab/><w:br/></w:r>{run('two')}")
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('cell'))}</w:tc></w:tr></w:tbl>"
        + paragraph("<w:r><w:fldChar w:fldCharType='begin'/><w:instrText> PAGE </w:instrText>"
                    f"<w:fldChar w:fldCharType='separate'/></w:r>{run('1')}<w:del>{run('gone')}</w:del>")
        + paragraph(f"<w:r>{box}</w:r>{run('after')}")
    )  # fmt: skip
    story = f'<w:hdr xmlns:w="{W}">{paragraph(run("HEAD"))}</w:hdr>'
    data = word(
        body,
        ("header", "h.xml"),
        ("footer", "f.xml"),
        parts={"word/h.xml": story, "word/f.xml": story.replace("HEAD", "FOOT")},
    )
    made = opened(data)
    assert [(t.where.part, t.where.line, t.text) for t in made.text] == [
        ("word/h.xml", 1, "HEAD"),
        ("word/document.xml", 1, "one\t"),
        ("word/document.xml", 1, "two"),
        ("word/document.xml", 2, "cell"),
        ("word/document.xml", 3, "1"),
        ("word/document.xml", 4, "after"),
        ("word/document.xml", 5, "box"),
        ("word/f.xml", 1, "FOOT"),
    ]


STYLES = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"
 w:hAnsiTheme="minorHAnsi" w:cs="Scheherazade"/><w:lang w:val="en-GB" w:bidi="ps-AF"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"/>
<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="c"/><w:rPr><w:rFonts w:ascii="Gentium"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:style></w:styles>"""
THEME = '<a:theme xmlns:a="a"><a:minorFont><a:latin typeface="Aptos"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:theme>'


def test_fonts_and_languages_in_use() -> None:
    """Run over styles (a circle of styles ends) over defaults over theme; counted by characters."""
    body = (
        paragraph(run("abcd ef"))
        + paragraph("<w:pPr><w:pStyle w:val='b'/></w:pPr>" + run("xyz"))
        + paragraph(run("کابل", "<w:rtl/>"))
        + paragraph(run("q", '<w:rFonts w:ascii="Courier New"/><w:lang w:val="de-DE"/>'))
    )
    made = opened(
        word(body, ("styles", "styles.xml"), ("theme", "t.xml"), parts={"word/styles.xml": STYLES, "word/t.xml": THEME})
    )
    assert {f.name: f.characters for f in made.fonts} == {"Aptos": 6, "Scheherazade": 4, "Gentium": 3, "Courier New": 1}
    assert {(d.tag, d.of): d.characters for d in made.languages} == {
        ("en-GB", "default"): None,
        ("ps-AF", "complex script"): 4,
        ("en-GB", "text"): 6,
        ("fr-FR", "text"): 3,
        ("de-DE", "text"): 1,
    } | {("ps-AF", "complex script"): 4}


BY = 'w:id="1" w:author="A. Reviser" w:date="2025-09-03T14:30:00Z"'


def changes(body: str) -> tuple[TrackedChange, ...]:
    """The changes of a document with this body."""
    made = opened(word(body))
    assert made.office is not None
    return made.office.changes


def test_tracked_changes() -> None:
    """Each kind is told; a deletion and the insertion beside it adjoin; the false Z is not believed."""
    body = paragraph(
        run("Sum: ")
        + f"<w:del {BY}><w:r><w:delText>12</w:delText></w:r></w:del><w:ins {BY}>{run('21')}</w:ins>"
        + run(" and ")
        + f"<w:ins {BY}>{run('more')}</w:ins><w:moveFrom {BY}>{run('left')}</w:moveFrom>"
        + f"<w:r><w:rPr><w:rPrChange {BY}/></w:rPr><w:t>bold</w:t></w:r>"
    )
    made = opened(word(body))
    assert made.office is not None
    assert [(c.kind, c.text, c.adjoins) for c in made.office.changes] == [
        ("deletion", "12", False),
        ("insertion", "21", True),
        ("insertion", "more", False),
        ("move", "left", True),
        ("formatting", "", False),
    ]
    assert [t.text for t in made.text] == ["Sum: 21 and morebold"]
    moments = {s.moment.offset for s in made.stamps if s.event is Event.CHANGED}
    assert moments == {None}
    assert [(p.role, p.name) for p in made.people] == [(Role.REVISER, "A. Reviser")]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (f"<w:p><w:pPr><w:pPrChange {BY}/></w:pPr></w:p>", "formatting"),
        (f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr></w:p>", "insertion"),
        (f"<w:p><w:pPr><w:numPr><w:ins {BY}/></w:numPr></w:pPr></w:p>", "formatting"),
        (f"<w:tbl><w:tblPr><w:tblPrChange {BY}/></w:tblPr></w:tbl>", "formatting"),
        ("<w:tbl><w:tblGrid><w:tblGridChange w:id='1'/></w:tblGrid></w:tbl>", "formatting"),
        (f"<w:tbl><w:tr><w:trPr><w:del {BY}/></w:trPr></w:tr></w:tbl>", "deletion"),
        (f"<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns {BY}/></w:tcPr></w:tc></w:tr></w:tbl>", "insertion"),
        (f"<w:sectPr><w:sectPrChange {BY}/></w:sectPr>", "formatting"),
        (f"<w:customXmlInsRangeStart {BY}/>", "insertion"),
    ],
)
def test_changes_of_properties(body: str, kind: str) -> None:
    """Changes that hold no words are told too."""
    assert [kind] == [c.kind for c in changes(body)]


def test_offset_from_a_second_date() -> None:
    """Where the true time stands beside the local one, their difference is the offset: 14:30 there, 10:00 UTC."""
    body = paragraph(f'<w:ins {BY} xmlns:w16du="u" w16du:dateUtc="2025-09-03T10:00:00Z">{run("x")}</w:ins>')
    [change] = changes(body)
    assert change.moment is not None
    assert change.moment.offset == 270


def test_comments_settings_and_sections() -> None:
    """Comments stay out of the text; recording, ids and theme languages are read; each section has a size."""
    comments = f'<w:comments xmlns:w="{W}"><w:comment {BY}>{paragraph(run("Why?"))}</w:comment></w:comments>'
    settings = (
        f'<w:settings xmlns:w="{W}"><w:trackRevisions/><w:rsids><w:rsidRoot w:val="00AA"/><w:rsid w:val="1"/></w:rsids>'
        '<w:themeFontLang w:val="ru-RU" w:bidi="fa-IR"/></w:settings>'
    )
    body = "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/><w:sectPrChange><w:sectPr><w:pgSz w:w='1' w:h='1'/></w:sectPr></w:sectPrChange></w:sectPr>"
    made = opened(
        word(
            body,
            ("comments", "comments.xml"),
            ("settings", "settings.xml"),
            parts={"word/comments.xml": comments, "word/settings.xml": settings},
        )
    )
    assert made.office is not None
    assert [(c.author, c.text) for c in made.office.comments] == [("A. Reviser", "Why?")]
    assert made.office.tracking
    assert made.text == ()
    assert [(p.number, p.width, p.height) for p in made.pages] == [(1, 595.3, 841.9)]
    assert made.page_count is None
    assert {(d.tag, d.of) for d in made.languages} == {("ru-RU", "default"), ("fa-IR", "complex script")}


def test_active() -> None:
    """Macros, DDE, remote templates and objects act; a local template and a chart's table do not."""
    field = "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>DDEAUTO c:\\\\x.exe</w:instrText><w:fldChar w:fldCharType='end'/></w:r>"
    data = word(
        paragraph(field),
        ("vbaProject", "vbaProject.bin"),
        ("settings", "settings.xml"),
        ("oleObject", "https://example.org/x.doc", True),
        ("package", "embeddings/table.xlsx"),
        ("oleObject", "embeddings/tool.exe"),
        parts={
            "word/vbaProject.bin": ole({"VBA/Module1": b"Sub AutoOpen()\r\nEnd Sub"}),
            "word/settings.xml": f'<w:settings xmlns:w="{W}"/>',
            "word/_rels/settings.xml.rels": relations(
                ("attachedTemplate", "http://example.org/t.dotm", True),
                ("attachedTemplate", r"C:\Users\x\Normal.dotm", True),
            ),
            "word/embeddings/table.xlsx": packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}),
            "word/embeddings/tool.exe": b"MZ\x90\x00",
        },
    )
    made = opened(data)
    assert sorted((a.kind, a.automatic) for a in made.active) == [
        ("dde", True),
        ("macro", True),
        ("program", False),
    ]
    assert sorted((e.kind, e.automatic, e.remote) for e in made.external) == [
        ("object", True, True),
        ("template", False, False),
        ("template", True, True),
    ]
    assert [m.format for m in made.members] == ["xlsx"]


def test_workbook() -> None:
    """Words of a row in one line; rich text keeps its own face; hidden sheets are fields."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="S" state="hidden" sheetId="9" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/s.xml"), ("sharedStrings", "ss.xml"), ("styles", "st.xml")
        ),
        "xl/ss.xml": '<sst><si><t>Total</t></si><si><r><rPr><rFont val="Arial"/></rPr><t>due</t></r></si></sst>',
        "xl/st.xml": '<s><fonts><font><name val="Calibri"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs></s>',
        "xl/worksheets/s.xml": '<w><sheetData><row><c t="s" s="0"><v>0</v></c><c><v>45000</v></c><c t="s"><v>1</v></c>'
        '<c t="s"><v>99</v></c></row><row><c t="inlineStr"><is><t>in</t></is></c></row></sheetData></w>',
        "xl/externalLinks/externalLink1.xml": '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c x"/></externalLink>',
    }
    made = opened(packed(parts))
    assert [(t.where.line, t.text) for t in made.text] == [(1, "Total\tdue"), (2, "in")]
    assert {f.name: f.characters for f in made.fonts} == {"Calibri": 7, "Arial": 3}
    assert ("sheet/hidden", "S") in {(f.name, f.value) for f in made.fields}
    assert [(a.kind, a.detail) for a in made.active] == [("dde", "cmd /c x")]


def test_presentation() -> None:
    """Slides in the presentation's order, with size, notes left to their slide."""
    slide = '<p:sld xmlns:p="p" xmlns:a="a"><p:txBody><a:p><a:r><a:rPr lang="en-GB"><a:latin typeface="Lato"/></a:rPr><a:t>{}</a:t></a:r></a:p></p:txBody></p:sld>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="5" r:id="rId2"/>'
        '<p:sldId id="6" r:id="rId1"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": relations(("slide", "slides/a.xml"), ("slide", "slides/b.xml")),
        "ppt/slides/a.xml": slide.format("second"),
        "ppt/slides/b.xml": slide.format("first"),
    }
    made = opened(packed(parts))
    assert [(t.where.page, t.text) for t in made.text] == [(1, "first"), (2, "second")]
    assert (made.page_count, [(p.width, p.height) for p in made.pages]) == (2, [(720.0, 540.0)] * 2)
    assert [(f.name, f.characters) for f in made.fonts] == [("Lato", 11)]


def test_bounds() -> None:
    """Too much text, entity bombs and deep nesting end in unread parts, not in trouble."""
    made = opened(word(paragraph(run("x" * 50))), Limits(text_characters=10))
    assert (made.text, [u.why for u in made.unread]) == ((), [Why.LIMIT])
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>'
    )
    made = opened(word("", parts={"word/document.xml": bomb}))
    assert Why.DAMAGED in {u.why for u in made.unread}
    deep = "<w:tbl><w:tr><w:tc>" * 20_000 + paragraph(run("deep")) + "</w:tc></w:tr></w:tbl>" * 20_000
    assert [t.text for t in opened(word(deep)).text] == ["deep"]


@pytest.mark.parametrize("seed", range(12))
def test_corrupt_copies(seed: int) -> None:
    """Flipped and missing bytes give a document, never an exception."""
    chance = random.Random(seed)
    data = bytearray(word(paragraph(run("Hello")), parts={"docProps/core.xml": CORE, "docProps/app.xml": APP}))
    for _ in range(1 + seed):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    cut = bytes(data[: chance.randrange(len(data) // 2, len(data))]) if seed % 2 else bytes(data)
    made = opened(b"PK\x03\x04" + cut[4:])
    assert made.file.size == len(cut)


def test_encrypted() -> None:
    """Locked without the password, read with it, with the encrypted package's own facts."""
    msoffcrypto = pytest.importorskip("msoffcrypto")
    from msoffcrypto.format.ooxml import OOXMLFile

    assert msoffcrypto
    out = BytesIO()
    # msoffcrypto does not open again what it encrypted below 4096 bytes: give it something that does not pack.
    bulk = random.Random(1).randbytes(5000)
    OOXMLFile(BytesIO(word(paragraph(run("secret")), parts={"bulk.bin": bulk}))).encrypt("open sesame", out)
    assert [u.why for u in opened(out.getvalue()).unread] == [Why.LOCKED]
    assert [u.why for u in opened(out.getvalue(), password="wrong").unread] == [Why.LOCKED]
    made = opened(out.getvalue(), password="open sesame")
    assert (made.format, [t.text for t in made.text], made.unread) == ("docx", ["secret"], ())
