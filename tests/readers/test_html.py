"""HTML pages: lines by block, metadata, Office properties, traces, active parts."""

from __future__ import annotations

import time

import pytest

from tests.readers.packages import opened
from triage.model.facts import Event, Identifies, Role, Tool
from triage.readers.markup import declared_charset, read_markup

PAGE = """<!DOCTYPE html>
<!-- saved from url=(0042)https://intranet.ministry.example/memo/77 -->
<html lang="ps-AF"><head><title>SPECIMEN
 memo</title><meta charset="utf-8">
<meta name="Author" content="Maren Tull"><meta name="generator" content="LibreOffice 24.2.5 (Linux)">
<meta name="created" content="20250913;10150000"><meta name="dcterms.modified" content="2025-09-14T08:00:00+04:30">
<meta http-equiv="Content-Language" content="fa"><style>p { color: red }</style>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:LastAuthor>edric</o:LastAuthor>
<o:LastSaved>2025-09-15T07:00:00Z</o:LastSaved></o:DocumentProperties></xml><![endif]-->
</head><body><h1>Order</h1><p>First <b>bold</b>
 line<br>second line</p><table><tr><td>a</td><td>b</td></tr></table><pre>x
  y</pre><script>hidden()</script></body></html>"""


def test_text_by_block() -> None:
    """What a reader sees, a line for each block; script, style and title are no text."""
    found = opened(PAGE.encode(), name="memo.html")
    assert "html" == found.format
    assert ["Order", "First bold line", "second line", "a b", "x", "  y"] == [line.text for line in found.text]
    assert [1, 2, 3, 4, 5, 6] == [line.where.line for line in found.text]


def test_metadata() -> None:
    """<meta>, language, and the properties that Office leaves in a comment."""
    found = opened(PAGE.encode(), name="memo.html")
    assert [(Role.AUTHOR, "Maren Tull"), (Role.LAST_MODIFIED_BY, "edric")] == [(p.role, p.name) for p in found.people]
    assert [(Tool.CREATOR, "LibreOffice 24.2.5 (Linux)")] == [(s.tool, s.text) for s in found.software]
    assert [
        (Event.CREATED, "2025-09-13T10:15:00"),
        (Event.MODIFIED, "2025-09-14T08:00:00+04:30"),
        (Event.MODIFIED, "2025-09-15T07:00:00Z"),
    ] == [(s.event, s.moment.shown()) for s in found.stamps]
    assert {("fa", "document"), ("ps-AF", "text")} == {(tongue.tag, tongue.of) for tongue in found.languages}
    values = {f"{f.origin}/{f.name}": f for f in found.fields}
    assert "SPECIMEN memo" == values["html/title"].value
    assert Identifies.PERSON is values["meta/author"].identifies
    assert "saved from url" in values["html/comment"].value
    assert Identifies.NONE is not values["html/comment"].identifies


@pytest.mark.parametrize(
    ("html", "kind", "automatic"),
    [
        ("<script>x()</script>", "script", True),
        ("<script src='https://a.example/x.js'></script>", "script", True),
        ("<body onload='x()'>", "script", True),
        ("<p onclick='x()'>y</p>", "script", False),
        ("<a href=' JavaScript:x()'>y</a>", "script", False),
        ("<meta http-equiv=refresh content='0; URL=https://a.example/'>", "launch", True),
        ("<form action='https://a.example/'><input></form>", "form-action", False),
    ],
)
def test_active_parts(html: str, kind: str, automatic: bool) -> None:
    """What runs, loads or sends, and whether by itself."""
    assert [(kind, automatic)] == [(p.kind, p.automatic) for p in read_markup(html).active]


@pytest.mark.parametrize(
    "html", ["<p>x</p>", "<script type='application/ld+json'>{}</script>", "<img src='a.png'>", "<form>"]
)
def test_inactive_parts(html: str) -> None:
    """Data in a script element, pictures and a form without a target start nothing."""
    assert () == read_markup(html).active


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<iframe src='https://a.example/'></iframe>", [("frame", "https://a.example/", False)]),
        ("<object data='a.swf'></object>", [("object", "a.swf", False)]),
        ("<img src='//a.example/1.gif' width=1 height=1>", [("picture", "//a.example/1.gif", True)]),
        ("<img src='https://a.example/2' style='display: none'>", [("picture", "https://a.example/2", True)]),
        ("<img src='https://a.example/3' width=10 height=1>", [("picture", "https://a.example/3", False)]),
        ("<img src='cid:4'><img src='5.png'>", []),
        ("<link rel=stylesheet href='https://a.example/6'>", [("style sheet", "https://a.example/6", False)]),
        ("<link rel=canonical href='https://a.example/7'>", []),
        ("<td background='https://a.example/8'>", [("picture", "https://a.example/8", False)]),
        ("<p style='background: url(https://a.example/9)'>", [("picture", "https://a.example/9", False)]),
        ("<style>@import 'https://a.example/10';</style>", [("style sheet", "https://a.example/10", False)]),
        ("<style>p { color: red }</style>", []),
    ],
)
def test_what_is_fetched(html: str, expected: list[tuple[str, str, bool]]) -> None:
    """Pictures, style sheets, frames and objects from elsewhere, and pictures too small to be seen."""
    assert expected == [(o.kind, o.target, o.hidden) for o in read_markup(html).outside]


def test_pictures_from_elsewhere_are_counted_not_fetched() -> None:
    """Local and embedded pictures do not count."""
    html = "<img src='https://a.example/1.png'><img src='//b.example/2'><img src='cid:3'><link href='style.css'>"
    assert 2 == read_markup(html).remote


def test_tag_soup() -> None:
    """Unclosed, crossed and unknown elements keep their words."""
    page = read_markup("<p>one<div>two<b>three</p></i>four<td>five<o:p>six")
    assert all(word in " ".join(page.lines) for word in ("one", "two", "three", "four", "five", "six"))


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b"<meta charset='koi8-r'>", "koi8-r"),
        (b'<META http-equiv=Content-Type content="text/html; charset=windows-1251">', "windows-1251"),
        (b"<?xml version='1.0' encoding='utf-8'?><html>", "utf-8"),
        (b"<html>", None),
    ],
)
def test_declared_charset(data: bytes, charset: str | None) -> None:
    """By <meta> in both forms, or by XML."""
    assert charset == declared_charset(data)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<!--",
        "<a ",
        "<![CDATA[",
        "<!DOCTYPE [",
        "&",
        "<p onclick=",
        "</",
        "<?",
        "<a b='",
        "<script>",
        "<pre>",
        "<![if",
    ],
)
def test_hostile_markup_ends_in_time(piece: str) -> None:
    """A hundred thousand characters of one unfinished piece."""
    start = time.process_time()
    read_markup(piece * (100_000 // len(piece)))
    assert time.process_time() - start < 5


def test_cut_short() -> None:
    """A page that ends in the middle of a tag keeps what came before."""
    found = opened(PAGE[:700].encode(), name="memo.html")
    assert Role.AUTHOR in [p.role for p in found.people]
