"""Word, Excel and PowerPoint files before 2007: plain, odd and broken."""

from __future__ import annotations

import random
import struct

import pytest

from tests.readers.packages import ole, opened
from triage.model.facts import Event, Role, Why
from triage.readers.ole_objects import unpack_source

SUMMARY, DOCUMENT = "\x05SummaryInformation", "\x05DocumentSummaryInformation"
TICKS = 133_986_024_000_000_000
"""2025-08-02T10:00:00Z: 1754128800 seconds since 1970, and 11644473600 from 1601 to there."""


def properties(**values: bytes) -> bytes:
    """A property stream ([MS-OLEPS] 2.21): `p4=text(...)` is property 4. Written by Windows 6.1."""
    head = struct.pack("<HHBBH16xI16xI", 0xFFFE, 0, 6, 1, 2, 1, 48)
    offset, table, body = 8 + 8 * len(values), b"", b""
    for name, value in values.items():
        table += struct.pack("<II", int(name[1:]), offset + len(body))
        body += value
    return head + struct.pack("<II", offset + len(body), len(values)) + table + body


def text(value: str, codec: str = "cp1251") -> bytes:
    """A property that is text in a code page."""
    raw = value.encode(codec) + b"\x00"
    padded = raw.ljust(-(-len(raw) // 4) * 4, b"\x00")
    return struct.pack("<II", 30, len(raw)) + padded


def number(value: int) -> bytes:
    """A property that is a number."""
    return struct.pack("<Ii", 3, value)


def time(ticks: int) -> bytes:
    """A property that is a FILETIME."""
    return struct.pack("<IQ", 64, ticks)


METADATA = {
    SUMMARY: properties(
        p1=struct.pack("<Ihh", 2, 1251, 0),
        p4=text("Реестр"),
        p7=text(r"C:\Users\x\n.dot"),
        p8=text("Desk"),
        p9=text("3"),
        p10=time(600 * 10_000_000),
        p11=time(0),
        p12=time(TICKS),
        p13=time(TICKS + 36_000_000_000),
        p15=number(42),
        p18=text("Microsoft Office Word"),
    ),
    DOCUMENT: properties(p1=struct.pack("<Ihh", 2, 1251, 0), p15=text("Ministry"), p23=number(12 << 16)),
}


def word(
    body: str, *, comments: str = "", flags: int = 0x0200, authors: bytes = b"", saved: bytes = b""
) -> dict[str, bytes]:
    """The streams of a Word 97 file: an 8-bit piece, a UTF-16 piece, comments; created 2025-09-03 14:30 local."""
    half = len(body) // 2
    pieces = [(body[:half].encode("cp1252"), True), ((body[half:] + comments).encode("utf-16-le"), False)]
    main, starts, positions = bytearray(0x400), [], [0]
    for raw, narrow in pieces:
        starts.append(len(main) * 2 | 0x4000_0000 if narrow else len(main))
        positions.append(positions[-1] + len(raw) // (1 if narrow else 2))
        main += raw
    plc = struct.pack("<3I", *positions) + b"".join(struct.pack("<HIH", 0, at, 0) for at in starts)
    dop = bytearray(64)
    struct.pack_into("<I", dop, 20, 30 | 14 << 6 | 3 << 11 | 9 << 16 | 125 << 20)
    blocks = {31: bytes(dop), 33: b"\x02" + struct.pack("<I", len(plc)) + plc, 51: authors, 71: saved}
    table = b""
    struct.pack_into("<HH", main, 0, 0xA5EC, 0x00C1)
    struct.pack_into("<H", main, 10, flags)
    struct.pack_into("<I", main, 0x4C, len(body))
    struct.pack_into("<I", main, 0x4C + 16, len(comments))
    for index, block in blocks.items():
        struct.pack_into("<II", main, 0x9A + 8 * index, len(table), len(block))
        table += block
    return {"WordDocument": bytes(main), "1Table": table}


def table_of(*texts: str) -> bytes:
    """An extended string table."""
    rows = b"".join(struct.pack("<H", len(t)) + t.encode("utf-16-le") for t in texts)
    return struct.pack("<HHH", 0xFFFF, len(texts), 0) + rows


def test_summary() -> None:
    """Text by the stream's code page, dates in UTC, empty dates none, the system, the numbers."""
    made = opened(ole(METADATA))
    assert made.format == "ole"
    assert [(p.role, p.name) for p in made.people] == [
        (Role.AUTHOR, "Реестр"),
        (Role.LAST_MODIFIED_BY, "Desk"),
        (Role.ORGANISATION, "Ministry"),
    ]
    assert [(s.event, s.moment.shown()) for s in made.stamps] == [
        (Event.CREATED, "2025-08-02T10:00:00Z"),
        (Event.MODIFIED, "2025-08-02T11:00:00Z"),
    ]
    assert [s.text for s in made.software] == ["Microsoft Office Word 12.0000"]
    assert {(f.name, f.value) for f in made.fields} >= {("system", "Windows 6.1"), ("codepage", "1251")}
    assert made.office is not None
    assert (made.office.editing_minutes, made.office.words, made.office.revision_number) == (10, 42, 3)


def test_word() -> None:
    """Both kinds of pieces; a field gives its result; comments apart; names and dates beside the text."""
    body = 'One\rTwo \x13DDEAUTO "c:\\\\x.exe"\x14shown\x15\x07کابل\r'
    streams = word(
        body,
        comments="\x05Why?\r",
        authors=table_of("Unknown", "A. Reviser"),
        saved=table_of("Desk", r"C:\Users\desk\a.doc"),
    )
    made = opened(ole(streams))
    assert (made.format, [(t.where.line, t.text) for t in made.text]) == ("doc", [(1, "One"), (2, "Two shown\tکابل")])
    assert made.office is not None
    assert [c.text for c in made.office.comments] == ["Why?"]
    assert [(a.kind, a.automatic) for a in made.active] == [("dde", True)]
    assert [(p.role, p.name) for p in made.people] == [(Role.REVISER, "A. Reviser")]
    assert {(f.name, f.value) for f in made.fields if f.origin == "saved_by"} == {
        ("1/author", "Desk"),
        ("1/path", r"C:\Users\desk\a.doc"),
    }
    assert [(s.event, s.origin, s.moment.shown()) for s in made.stamps] == [(Event.CREATED, "dop", "2025-09-03T14:30")]


def test_locked_word() -> None:
    """An encrypted text is left alone; what is beside it is read."""
    made = opened(ole(METADATA | word("x", flags=0x0300)))
    assert {u.why for u in made.unread} == {Why.LOCKED}
    assert (made.text, len(made.people)) == ((), 3)


def record(kind: int, body: bytes) -> bytes:
    """A record of a workbook."""
    return struct.pack("<HH", kind, len(body)) + body


def test_workbook() -> None:
    """Shared strings by row, also where one runs over the end of its record; DDE and hidden sheets."""
    strings = struct.pack("<II", 2, 2) + struct.pack("<HB", 5, 0) + b"Total" + struct.pack("<HB", 4, 0) + b"du"
    data = (
        record(0x0809, struct.pack("<HH", 0x0600, 5))
        + record(0x0085, struct.pack("<IBBBB", 0, 1, 0, 1, 0) + b"S")
        + record(0x01AE, struct.pack("<HHB", 0, 6, 0) + b"cmd\x03/c")
        + record(0x00FC, strings)
        + record(0x003C, b"\x01" + "e!".encode("utf-16-le"))
        + record(0x0809, struct.pack("<HH", 0x0600, 16))
        + record(0x00FD, struct.pack("<HHHI", 0, 0, 0, 0))
        + record(0x00FD, struct.pack("<HHHI", 0, 1, 0, 1))
        + record(0x00FD, struct.pack("<HHHI", 1, 0, 0, 77))
    )
    made = opened(ole({"Workbook": data}))
    assert (made.format, [(t.where.part, t.where.line, t.text) for t in made.text]) == (
        "xls",
        [("sheet 1", 1, "Total\tdue!")],
    )
    assert [(a.kind, a.detail) for a in made.active] == [("dde", "cmd /c")]
    assert [(f.name, f.value) for f in made.fields] == [("sheet/hidden", "S")]


def atom(kind: int, body: bytes, *, holds: bool = False, instance: int = 0) -> bytes:
    """A record of a presentation."""
    return struct.pack("<HHI", instance << 4 | (0xF if holds else 0), kind, len(body)) + body


def test_presentation() -> None:
    """Text by slide, prompts of masters left out, comments with their local time."""
    date = struct.pack("<i8H", 1, 2025, 9, 3, 3, 14, 30, 5, 0)
    comment = b"".join(atom(4026, t.encode("utf-16-le"), instance=i) for i, t in enumerate(("Desk", "Why?")))
    slide = atom(4000, "one".encode("utf-16-le")) + atom(12000, comment + atom(12001, date), holds=True)
    data = (
        atom(1000, atom(1001, struct.pack("<II", 5760, 4320)), holds=True)
        + atom(1016, atom(4008, b"Click to edit"), holds=True)
        + atom(1006, slide, holds=True)
        + atom(1006, atom(4008, b"two"), holds=True)
    )
    made = opened(ole({"PowerPoint Document": data}))
    assert (made.format, made.page_count, made.pages[0].width) == ("ppt", 2, 720.0)
    assert [(t.where.page, t.text) for t in made.text] == [(1, "one"), (2, "two")]
    assert made.office is not None
    [found] = made.office.comments
    assert found.moment is not None
    assert (found.author, found.text, found.moment.shown()) == ("Desk", "Why?", "2025-09-03T14:30:05")


def test_macros() -> None:
    """Automatic, waiting and empty projects; source that is packed is unpacked."""
    source = b'Attribute VB_Name = "M"\r\n'
    plain = b"\x01" + struct.pack("<H", 0x3000 | 4095) + source.ljust(4096)
    assert unpack_source(plain).rstrip() == source.rstrip()
    # [MS-OVBA] 3.2.3, the maximum-compression example: 73 letters a
    assert unpack_source(bytes.fromhex("0103b002614500")) == b"a" * 73
    # [MS-OVBA] 3.2.1: no compression possible
    stored = "0119b000616263646566676800696a6b6c6d6e6f70007172737475762e"
    assert unpack_source(bytes.fromhex(stored)) == b"abcdefghijklmnopqrstuv."
    kinds = [
        (b"Sub Workbook_Open()", [("macro", True)]),
        (b"Sub Tidy()", [("macro", False)]),
        ("Document_Open".encode("utf-16-le"), [("macro", True)]),
    ]
    for code, expected in kinds:
        made = opened(ole({"VBA/M": code}))
        assert expected == [(a.kind, a.automatic) for a in made.active]


def test_empty_macro_project() -> None:
    """A module with declarations alone is nothing active: Word puts one into many files."""
    # Three times a flag byte and eight letters; the header counts the chunk's bytes with itself, less three.
    literals = b'\x00Attribut\x00e VB_Nam\x00e = "M"\r'
    packed = b"\x01" + struct.pack("<H", 0xB000 | len(literals) + 2 - 3) + literals
    made = opened(ole({"VBA/M": b"\x00" * 40 + packed}))
    assert made.active == ()
    assert [(f.origin, f.value) for f in made.fields] == [("macros", "without code")]


def test_packages() -> None:
    """A packed program and a packed text."""
    body = b"\x02\x00{0}\x00C:\\{0}\x00\x00\x00\x03\x00\x00\x00\x00\x00\x04\x00\x00\x00text"
    streams = {
        f"O{n}/\x01Ole10Native": b"\x00" * 4 + body.replace(b"{0}", name) for n, name in enumerate((b"a.exe", b"b.txt"))
    }
    made = opened(ole(streams))
    assert [(a.kind, a.detail) for a in made.active] == [("program", "a.exe"), ("package", "b.txt")]
    assert [m.format for m in made.members] == ["txt"]


@pytest.mark.parametrize("seed", range(20))
def test_corrupt_copies(seed: int) -> None:
    """Flipped and missing bytes give a document, never an exception."""
    chance = random.Random(seed)
    data = bytearray(ole(METADATA | word("Hello " * 20)))
    for _ in range(1 + 3 * seed):
        data[chance.randrange(8, 3000)] = chance.randrange(256)
    cut = bytes(data[: chance.randrange(len(data) // 2, len(data))]) if seed % 2 else bytes(data)
    assert opened(cut).file.size == len(cut)


@pytest.mark.parametrize("seed", range(20))
def test_corrupt_streams(seed: int) -> None:
    """Noise in the streams of each format ends in unread parts."""
    chance = random.Random(seed)
    noise = chance.randbytes(3000)
    for name, start in (
        ("WordDocument", word("x")["WordDocument"][:600]),
        ("Workbook", b"\x09\x08\x04\x00\x00\x06\x05\x00"),
        ("PowerPoint Document", b""),
    ):
        made = opened(
            ole({name: start + noise, "1Table": noise, "VBA/M": noise, SUMMARY: METADATA[SUMMARY][:48] + noise})
        )
        assert made.file.size > 0
