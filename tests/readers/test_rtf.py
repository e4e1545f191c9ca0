r"""RTF: plain, odd and broken."""

from __future__ import annotations

import random

import pytest

from tests.readers.packages import ole, opened
from triage.model.facts import Event, Role, Why
from triage.model.limits import Limits

HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0\deflang1033{\fonttbl{\f0\fcharset0 Gentium;}{\f1\fcharset178 Arabic Type;}{\f2\fcharset204 Cyr;}}"
INFO = (
    rb"{\info{\title SPECIMEN}{\author Registry}{\operator Desk}{\*\company Ministry}{\creatim\yr2025\mo9\dy1\hr10\min5}"
    rb"{\revtim\yr2025\mo9\dy2\hr11\min0}{\printim\yr1601\mo1\dy1\hr0\min0}\edmins7\nofwords9\version3}"
)


def rtf(body: bytes, head: bytes = HEAD + INFO) -> bytes:
    """A file with this body."""
    return head + body + b"}"


def test_information() -> None:
    """Dates have no zone; the empty date of some programs is none."""
    made = opened(rtf(rb"{\*\generator Msftedit 5.41.21;}{\*\rsidtbl \rsid1\rsid2}Hello\par"))
    assert [(s.event, s.moment.shown(), s.moment.offset) for s in made.stamps] == [
        (Event.CREATED, "2025-09-01T10:05", None),
        (Event.MODIFIED, "2025-09-02T11:00", None),
    ]
    assert [(p.role, p.name) for p in made.people] == [
        (Role.AUTHOR, "Registry"),
        (Role.LAST_MODIFIED_BY, "Desk"),
        (Role.ORGANISATION, "Ministry"),
    ]
    assert [s.text for s in made.software] == ["Msftedit 5.41.21"]
    assert {(f.name, f.value) for f in made.fields} >= {("rsids", "2"), ("title", "SPECIMEN")}
    assert made.office is not None
    assert (made.office.editing_minutes, made.office.words, made.office.revision_number) == (7, 9, 3)
    assert [(d.tag, d.of) for d in made.languages] == [("en-US", "default")]


TEXTS = [
    (rb"one\par two\line three\tab four\par", ["one", "two", "three\tfour"]),
    (rb"caf\'e9 \u1705 ?\u8211-x\par", ["café ک–x"]),
    (rb"{\uc0\u1705}{\uc2\u1705 ab}c\par", ["ککc"]),
    (rb"{\f1\'cd\'c7}{\f2\'cf\'f0}\par", ["حاПр"]),
    (rb"\u-10179 ?\u-8704 ?\par", ["😀"]),
    (rb"a\{b\}\\c\~d\par", ["a{b}\\c\u00a0d"]),
    (rb"{\pict\pngblip 89504e47}x{\*\unknown hidden}{\colortbl;\red1;}\par", ["x"]),
    (rb"{\pict\wmetafile8\bin5 }}}}}}y\par", ["y"]),
    (rb'{\field{\*\fldinst{HYPERLINK "https://example.org"}}{\fldrslt{link}}}\par', ["link"]),
    (rb"{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt boxed\par}}}z\par", ["boxed", "z"]),
]


@pytest.mark.parametrize(("body", "expected"), TEXTS)
def test_text(body: bytes, expected: list[str]) -> None:
    """Characters in all the ways that RTF writes them."""
    assert expected == [t.text for t in opened(rtf(body)).text]


def test_stories_faces_and_page() -> None:
    """Headers and notes apart; faces counted by characters; the size of the paper."""
    made = opened(
        rtf(rb"\paperw11906\paperh16838{\header HEAD\par}\lang1033 abc {\f1\lang1123\'cd}{\footnote note}\par")
    )
    assert [(t.where.part, t.text) for t in made.text] == [("header", "HEAD"), ("footnote", "note"), ("body", "abc ح")]
    assert {f.name: f.characters for f in made.fonts} == {"Gentium": 11, "Arabic Type": 1}
    assert {(d.tag, d.characters) for d in made.languages if d.of == "text"} == {("en-US", 7), ("ps-AF", 1)}
    assert [(p.width, p.height) for p in made.pages] == [(595.3, 841.9)]


def test_changes_and_comments() -> None:
    """Deleted words leave the text; author by number; DTTM 2025-09-03 14:30 is year 125, month 9, day 3."""
    stamp = 30 | 14 << 6 | 3 << 11 | 9 << 16 | 125 << 20
    body = (
        rb"{\*\revtbl{Unknown;}{A. Reviser;}}Sum: {\deleted\revauthdel1\revdttmdel%d 12}{\revised\revauth1\revdttm%d 21} due"
        rb"{\*\atnid AR}{\*\atnauthor A. Reviser}{\*\annotation{\*\atndate %d}Why?}\par"
    ) % (stamp, stamp, stamp)
    made = opened(rtf(body))
    assert made.office is not None
    assert [(c.kind, c.author, c.text, c.adjoins) for c in made.office.changes] == [
        ("deletion", "A. Reviser", "12", False),
        ("insertion", "A. Reviser", "21", True),
    ]
    assert {s.moment.shown() for s in made.stamps if s.origin in {"body", "comments"}} == {"2025-09-03T14:30"}
    assert [(c.author, c.text) for c in made.office.comments] == [("A. Reviser", "Why?")]
    assert [t.text for t in made.text] == ["Sum: 21 due"]


def lengthed(text: bytes) -> bytes:
    """A text of OLE 1.0."""
    return (len(text) + 1).to_bytes(4, "little") + text + b"\x00"


def packaged(kind: int, name: bytes, topic: bytes, native: bytes) -> bytes:
    """An object of OLE 1.0 in hexadecimal."""
    head = b"\x01\x05\x00\x00" + kind.to_bytes(4, "little") + lengthed(name) + lengthed(topic) + lengthed(b"")
    return (head + len(native).to_bytes(4, "little") + native).hex().encode()


NATIVE = b"\x02\x00tool.exe\x00C:\\tool.exe\x00\x00\x00\x03\x00\x00\x00\x00\x00\x02\x00\x00\x00MZ"
ACTIVE = [
    (rb"{\object\objemb{\*\objdata " + packaged(2, b"Package", b"", NATIVE) + b"}}", [("program", False)]),
    (rb"{\object\objemb\objupdate{\*\objdata " + packaged(2, b"X.1", b"", b"abc") + b"}}", [("update", True)]),
    (
        rb"{\object\objautlink{\*\objdata " + packaged(1, b"W", b"https://example.org/x", b"") + b"}}",
        [("object", True)],
    ),
    (rb"{\field{\*\fldinst DDEAUTO c:\\\\x.exe a}{\fldrslt x}}", [("dde", True)]),
    (rb"{\*\template http://example.org/t.dot}", [("template", True)]),
    (rb"{\*\template C:\\Users\\x\\n.dot}", []),
    (rb"{\object\objemb{\*\objdata " + packaged(2, b"X.1", b"", b"abc") + b"}}", []),
]


@pytest.mark.parametrize(("body", "expected"), ACTIVE)
def test_active(body: bytes, expected: list[tuple[str, bool]]) -> None:
    """What starts or loads is told; a local template and an ordinary object are not."""
    made = opened(rtf(body))
    found = [(a.kind, a.automatic) for a in made.active] + [(e.kind, e.automatic) for e in made.external]
    assert expected == found


def test_macros_in_an_object() -> None:
    """An OLE object inside is looked into."""
    native = ole({"VBA/M": b"Sub Document_Open()"})
    body = rb"{\object\objemb{\*\objdata " + packaged(2, b"Word.Document.8", b"", native) + b"}}"
    assert [(a.kind, a.automatic) for a in opened(rtf(body)).active] == [("macro", True)]


@pytest.mark.parametrize("seed", range(12))
def test_corrupt_copies(seed: int) -> None:
    """Flipped and missing bytes give a document, never an exception."""
    chance = random.Random(seed)
    data = bytearray(rtf(TEXTS[3][0] + ACTIVE[0][0] + TEXTS[8][0]))
    for _ in range(1 + 2 * seed):
        data[chance.randrange(6, len(data))] = chance.randrange(256)
    cut = bytes(data[: chance.randrange(len(data) // 2, len(data))])
    assert opened(cut).format == "rtf"


def test_bounds() -> None:
    """A hundred thousand open groups, and too much text, end in unread parts."""
    made = opened(b"{\\rtf1 " + b"{" * 100_000 + b"x" + b"}" * 100_000 + b"}")
    assert Why.LIMIT in {u.why for u in made.unread}
    made = opened(rtf(b"x" * 100 + rb"\par"), Limits(text_characters=10))
    assert [u.why for u in made.unread] == [Why.LIMIT]
