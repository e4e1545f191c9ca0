"""OpenDocument packages: plain, odd and broken."""

from __future__ import annotations

import random

import pytest

from tests.readers.packages import ole, opened, packed
from triage.model.facts import Event, Identifies, Role, Why

_NS = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        *(("office", "office"), ("text", "text"), ("style", "style"), ("meta", "meta"), ("table", "table")),
        *(("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("config", "config")),
        *(("script", "script"), ("manifest", "manifest")),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip

META = (
    f"<office:document-meta {_NS}><office:meta><meta:generator>LibreOffice/7.3$Linux</meta:generator>"
    "<meta:initial-creator>Registry</meta:initial-creator><dc:creator>Desk</dc:creator>"
    "<meta:creation-date>2025-09-01T10:00:00.123456789</meta:creation-date><dc:date>2025-09-02T10:00:00</dc:date>"
    "<meta:print-date>never</meta:print-date><meta:editing-cycles>4</meta:editing-cycles>"
    '<meta:editing-duration>PT1H30M5S</meta:editing-duration><meta:document-statistic meta:word-count="9"/>'
    '<meta:user-defined meta:name="Owner">Polwarne</meta:user-defined></office:meta></office:document-meta>'
)
STYLES = (
    f"<office:document-styles {_NS}><office:font-face-decls>"
    """<style:font-face style:name="F1" svg:font-family="'Noto Serif'"/></office:font-face-decls>"""
    '<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F1"'
    ' style:font-name-complex="Scheherazade" fo:language="en" fo:country="GB" style:language-complex="fa"'
    ' style:country-complex="AF" style:language-asian="none"/></style:default-style></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm"'
    ' fo:page-height="29.7cm"/></style:page-layout></office:automatic-styles><office:master-styles>'
    '<style:master-page style:name="Standard" style:page-layout-name="P"><style:header><text:p>HEAD</text:p>'
    "</style:header></style:master-page></office:master-styles></office:document-styles>"
)


def package(body: str, kind: str = "text", **more: str | bytes) -> bytes:
    """A package of this kind with this content of `office:text` and its like; `more` are further members."""
    members: dict[str, str | bytes] = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "meta.xml": META,
        "styles.xml": STYLES,
        "content.xml": f"<office:document-content {_NS}><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>",
    }
    return packed(members | {name.replace("__", "/").replace("_DOT_", "."): data for name, data in more.items()})


def test_metadata() -> None:
    """Fields, dates without a zone, people, program and numbers."""
    made = opened(package("<text:p>SPECIMEN</text:p>"))
    assert made.format == "odt"
    assert [(s.event, s.moment.shown(), s.moment.offset) for s in made.stamps] == [
        (Event.CREATED, "2025-09-01T10:00:00", None),
        (Event.MODIFIED, "2025-09-02T10:00:00", None),
    ]
    assert [(p.role, p.name) for p in made.people] == [(Role.AUTHOR, "Registry"), (Role.LAST_MODIFIED_BY, "Desk")]
    assert [s.text for s in made.software] == ["LibreOffice/7.3$Linux"]
    assert made.office is not None
    assert (made.office.editing_minutes, made.office.revision_number, made.office.words) == (90, 4, 9)
    assert {f.identifies for f in made.fields if f.name == "user-defined/Owner"} == {Identifies.PERSON}


def test_text_faces_and_pages() -> None:
    """Header first; spans, spaces and breaks; comments and notes' marks left out; faces of the default style."""
    body = (
        '<text:p>one<text:s text:c="2"/><text:span>two</text:span><text:line-break/>three'
        "<office:annotation><dc:creator>Desk</dc:creator><dc:date>2025-09-03T09:00:00</dc:date><text:p>Why?</text:p>"
        "</office:annotation>four</text:p><text:h>کابل</text:h>"
    )
    made = opened(package(body))
    assert [(t.where.part, t.where.line, t.text) for t in made.text] == [
        ("styles.xml", 1, "HEAD"),
        ("content.xml", 1, "one  two"),
        ("content.xml", 1, "threefour"),
        ("content.xml", 2, "کابل"),
    ]
    assert {f.name: f.characters for f in made.fonts} == {"Noto Serif": 19, "Scheherazade": 4}
    assert {(d.tag, d.of, d.characters) for d in made.languages} == {
        ("en-GB", "default", None),
        ("fa-AF", "complex script", None),
        ("en-GB", "text", 19),
        ("fa-AF", "complex script", 4),
    }
    assert [(p.number, p.width, p.height) for p in made.pages] == [(1, 595.28, 841.89)]
    assert made.office is not None
    assert [(c.author, c.text) for c in made.office.comments] == [("Desk", "Why?")]


def region(change: str, kind: str, words: str = "") -> str:
    """An entry of the list of changes."""
    info = (
        "<office:change-info><dc:creator>Desk</dc:creator><dc:date>2025-09-03T09:00:00</dc:date></office:change-info>"
    )
    return f'<text:changed-region text:id="{change}"><text:{kind}>{info}{words}</text:{kind}></text:changed-region>'


def test_tracked_changes() -> None:
    """A deletion's words come from the list, an insertion's from the text; side by side they adjoin."""
    listed = region("c1", "deletion", "<text:p>12</text:p>") + region("c2", "insertion") + region("c3", "format-change")
    body = (
        f"<text:tracked-changes>{listed}</text:tracked-changes>"
        '<text:p>Sum: <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>21'
        '<text:change-end text:change-id="c2"/> due</text:p>'
    )
    made = opened(package(body))
    assert made.office is not None
    assert made.office.tracking
    assert [(c.kind, c.text, c.adjoins, c.where.line) for c in made.office.changes] == [
        ("deletion", "12", False, 1),
        ("insertion", "21", True, 1),
        ("formatting", "", False, 1),
    ]
    assert [t.text for t in made.text] == ["HEAD", "Sum: 21 due"]
    assert {s.moment.offset for s in made.stamps if s.event is Event.CHANGED} == {None}


def test_table_and_slides() -> None:
    """A row is one line; slides are pages."""
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = f"<table:table-row>{cell.format('a')}{cell.format('b')}</table:table-row>"
    made = opened(package(f"<table:table>{row}{row}</table:table>", "spreadsheet"))
    assert [(t.where.line, t.text) for t in made.text][-2:] == [(1, "a\tb"), (2, "a\tb")]
    page = '<draw:page draw:master-page-name="Standard"><draw:frame><text:p>x</text:p></draw:frame></draw:page>'
    made = opened(package(page * 2, "presentation"))
    assert [t.where.page for t in made.text][-2:] == [1, 2]
    assert (made.page_count, len(made.pages)) == (2, 2)


def test_active() -> None:
    """Macros, listeners, remote frames, DDE and packed objects are told; an ordinary link is not."""
    native = b"\x00\x00\x00\x00\x02\x00tool.exe\x00C:\\tool.exe\x00\x00\x00\x03\x00\x00\x00\x00\x00\x02\x00\x00\x00MZ"
    body = (
        '<script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:S.M.Main"/>'
        '<draw:floating-frame xlink:href="https://example.org/f"/><text:a xlink:href="https://example.org/">x</text:a>'
        '<office:dde-source office:dde-application="soffice" office:dde-topic="t" office:automatic-update="true"/>'
    )
    made = opened(package(body, Basic__Standard__M_DOT_xml="<m/>", Object1=ole({"\x01Ole10Native": native})))
    assert sorted((a.kind, a.automatic) for a in made.active) == [
        ("dde", True),
        ("macro", False),
        ("program", False),
        ("script", True),
    ]
    assert [("frame", "https://example.org/f", True)] == [(e.kind, e.target, e.automatic) for e in made.external]


def test_locked() -> None:
    """An encrypted part is not parsed; the metadata beside it are read."""
    manifest = (
        f'<manifest:manifest {_NS}><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
        "</manifest:file-entry></manifest:manifest>"
    )
    members = {
        "META-INF/manifest.xml": manifest,
        "mimetype": "application/vnd.oasis.opendocument.text",
        "meta.xml": META,
    }
    made = opened(packed(members | {"content.xml": b"\x00\x01\x02"}))
    assert [u.why for u in made.unread] == [Why.LOCKED]
    assert len(made.people) == 2


@pytest.mark.parametrize("seed", range(12))
def test_corrupt_copies(seed: int) -> None:
    """Flipped and missing bytes give a document, never an exception."""
    chance = random.Random(seed)
    data = bytearray(package("<text:p>Hello</text:p>"))
    for _ in range(1 + seed):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    cut = bytes(data[: chance.randrange(len(data) // 2, len(data))]) if seed % 2 else bytes(data)
    assert opened(b"PK\x03\x04" + cut[4:]).file.size == len(cut)


def test_missing_content() -> None:
    """A package without text says so."""
    made = opened(packed({"mimetype": "application/vnd.oasis.opendocument.text", "meta.xml": "<broken"}))
    assert {u.why for u in made.unread} == {Why.DAMAGED}
