"""Font programs of a PDF: dates, kinds, what sets what, and glyphs mapped otherwise; damaged ones are partly read."""

from __future__ import annotations

import io
import random
import struct
from typing import Any

import pytest

from triage.model.document import Document
from triage.model.limits import Limits
from triage.readers import read
from triage.readers.gather import Source
from triage.readers.pdf.fontprograms.codes import Glyphs, character
from triage.readers.pdf.fontprograms.lies import lies_of
from triage.readers.pdf.fontprograms.sfnt import Sfnt
from triage.readers.pdf.fontprograms.tounicode import to_unicode

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BUILDING = 3_823_372_800


class Stream:
    """A decoded stream, as pypdf hands it out."""

    def __init__(self, data: bytes) -> None:
        """Keep the bytes."""
        self._data = data

    def get_data(self) -> bytes:
        """Return them."""
        return self._data


def cmap(entries: dict[int, str], digits: int = 4) -> bytes:
    """A /ToUnicode map."""
    rows = "\n".join(f"<{c:0{digits}X}> <{t.encode('utf-16-be').hex()}>" for c, t in entries.items())
    return f"{len(entries)} beginbfchar\n{rows}\nendbfchar".encode()


def face(same: dict[str, str] | None = None, *, compact: bool = False, mapped: bool = True) -> bytes:
    """A small face of figures and capitals, each a rectangle of its own width; `same` takes another's outline."""
    builder_module = pytest.importorskip("fontTools.fontBuilder")
    from fontTools.agl import UV2AGL

    names = [".notdef", *(UV2AGL[ord(sign)] for sign in SIGNS)]
    builder = builder_module.FontBuilder(1000, isTTF=not compact)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(sign): UV2AGL[ord(sign)] for sign in SIGNS} if mapped else {})
    shapes = {name: _shape(names.index((same or {}).get(name, name)), compact=compact) for name in names}
    if compact:
        builder.setupCFF("Lucid", {"FullName": "Lucid"}, shapes, {})
    else:
        builder.setupGlyf(shapes)
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Lucid", "styleName": "Regular", "version": "Version 3.14"})
    builder.setupOS2()
    builder.setupPost(keepGlyphNames=mapped)
    builder.font["head"].created = builder.font["head"].modified = BUILDING
    builder.font.recalcTimestamp = False
    packed = io.BytesIO()
    builder.save(packed)
    return packed.getvalue()


def _shape(number: int, *, compact: bool) -> Any:
    """A rectangle."""
    if compact:
        from fontTools.pens.t2CharStringPen import T2CharStringPen as Pen
    else:
        from fontTools.pens.ttGlyphPen import TTGlyphPen as Pen
    pen = Pen(600, None)
    pen.moveTo((0, 0))
    for corner in ((0, 700), (20 + 10 * number, 700), (20 + 10 * number, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.getCharString() if compact else pen.glyph()


def pdf(content: bytes, *fonts: tuple[str, bytes], forms: dict[str, tuple[str, bytes]] | None = None) -> bytes:
    """A page with fonts F1, F2 … given as a dictionary and the bytes of object 9 + 10 n, which it may name."""
    objects: dict[int, bytes] = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        4: b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    }
    names = "".join(f"/F{n} {10 * n} 0 R" for n in range(1, len(fonts) + 1))
    drawn = "".join(f"/{name} {90 + n} 0 R" for n, name in enumerate(forms or {}))
    resources = f"/Resources<</Font<<{names}>>/XObject<<{drawn}>>>>"
    objects[3] = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R{resources}>>".encode()
    for n, (described, data) in enumerate(fonts, 1):
        objects[10 * n] = described.encode()
        objects[10 * n + 1] = data
    for n, (described, data) in enumerate((forms or {}).values()):
        objects[90 + n] = f"<</Subtype/Form/BBox[0 0 600 800]{described}/Length {len(data)}>>stream\n".encode()
        objects[90 + n] += data + b"\nendstream"
    return packed(objects)


def packed(objects: dict[int, bytes]) -> bytes:
    """Objects → a file."""
    out, places = bytearray(b"%PDF-1.4\n"), dict[int, int]()
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, last = len(out), max(objects)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (last + 1)
    out += b"".join(
        b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(1, last + 1)
    )
    return bytes(out) + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (last + 1, start)


def stream(data: bytes, more: str = "") -> bytes:
    """A stream object."""
    return f"<<{more}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def composite(program: bytes, entries: dict[int, str], kind: str = "CIDFontType2", key: str = "FontFile2") -> bytes:
    """A page that sets text in one composite font with this program and map."""
    subtype = "/Subtype/CIDFontType0C" if key == "FontFile3" else ""
    codes = "".join(f"{code:04X}" for code in entries)
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        4: stream(f"BT /F1 11 Tf 72 700 Td <{codes}> Tj ET".encode()),
        5: b"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Lucid/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>",
        6: f"<</Type/Font/Subtype/{kind}/BaseFont/ABCDEF+Lucid/CIDToGIDMap/Identity/FontDescriptor 7 0 R>>".encode(),
        7: f"<</Type/FontDescriptor/FontName/ABCDEF+Lucid/Flags 4/{key} 9 0 R>>".encode(),
        8: stream(cmap(entries)),
        9: stream(program, subtype),
    }
    return packed(objects)


def document(data: bytes) -> Document:
    """Read bytes."""
    return read(Source(data=data, name="memo.pdf"), Limits(), wanted=frozenset({"font_programs"}))


def lies(made: Document) -> list[tuple[str, str, str]]:
    """Drawn, extracted and evidence of every lie."""
    return [(lie.drawn, lie.extracted, lie.evidence) for font in made.font_programs for lie in font.lies]


WHOLE = dict(enumerate(SIGNS, 1))
STANDARD = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def test_plain() -> None:
    """A standard face is a Type 1 font that is not embedded, has no map and says nothing more."""
    [font] = document(pdf(b"BT /F1 11 Tf (Order 118) Tj ET", (STANDARD, b"null"))).font_programs
    assert ("Helvetica", "Type1", False, False) == (font.name, font.kind, font.embedded, font.mapped)
    assert (1, "10 0") == (font.where.page, font.where.object)
    assert font.usage is None


def test_fonts_that_no_page_uses_are_left_out() -> None:
    """A resource that the content does not name is none of the page's."""
    assert () == document(pdf(b"0 0 m 10 10 l S", (STANDARD, b"null"))).font_programs


def test_program() -> None:
    """Dates, version and glyphs come from the TrueType program."""
    [font] = document(composite(face(), WHOLE)).font_programs
    assert ("CIDFontType2", True, 36, "Version 3.14") == (font.kind, font.embedded, font.glyphs, font.version)
    assert font.modified is not None
    assert "2025-02-26T00:00:00Z" == font.modified.shown()
    assert () == font.lies


@pytest.mark.parametrize(
    ("program", "kind", "key", "evidence"),
    [
        (face, "CIDFontType2", "FontFile2", "the program's own map"),
        (lambda: face(compact=True), "CIDFontType0", "FontFile3", "the program's glyph names"),
        (lambda: face(mapped=False), "CIDFontType2", "FontFile2", "the order of its glyphs"),
    ],
)
def test_map_that_lies(program: Any, kind: str, key: str, evidence: str) -> None:
    """One glyph of 36 is mapped to another figure; how its own character is known is said."""
    entries = WHOLE | {2: "7"}
    assert [("1", "7", evidence)] == lies(document(composite(program(), entries, kind, key)))


def test_one_outline() -> None:
    """Eight has the outline of three: both are extracted as themselves, one is drawn."""
    made = document(composite(face({"eight": "three"}), WHOLE))
    assert [("3", "8", "the same outline as 3")] == lies(made)


def test_named_encoding() -> None:
    """The names of a base encoding and of /Differences count as drawn."""
    encoding = "<</BaseEncoding/WinAnsiEncoding/Differences[66/three]>>"
    font = f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding{encoding}/ToUnicode 11 0 R>>"
    entries = {ord(sign): sign for sign in SIGNS} | {66: "8"}
    made = document(pdf(b"BT /F1 11 Tf (A1B) Tj ET", (font, stream(cmap(entries, 2)))))
    assert [("3", "8", "glyph name")] == lies(made)


LOOK_ALIKES = [
    # small capitals, foreign and raised figures, ligatures, private characters
    {n: sign.lower() for n, sign in WHOLE.items()},
    WHOLE | {2: "١", 3: "²", 4: "fi", 5: "\ue001"},
    # signs that faces do not tell apart
    WHOLE | {1: "O", 2: "I"},
    # the whole font made unreadable
    dict(enumerate(SIGNS[1:] + SIGNS[:1], 1)),
]


@pytest.mark.parametrize("entries", LOOK_ALIKES)
def test_look_alikes(entries: dict[int, str]) -> None:
    """None of these is a lie."""
    drawn = {code: (sign, "glyph name") for code, sign in WHOLE.items()}
    assert () == lies_of(entries, Glyphs(drawn=drawn))


def test_first_use_is_no_order() -> None:
    """Glyphs numbered by first use may stand in order by chance: four figures say nothing."""
    entries = {1: "1", 2: "2", 3: "3", 4: "4", 5: "9", 6: "T", 7: "o"}
    assert () == lies_of(entries, Glyphs(glyph={code: code for code in entries}))


def test_usage() -> None:
    """Two fonts of one face are counted, through q and Q and in forms, in literal and hexadecimal strings."""
    one = STANDARD.replace("Helvetica", "AAAAAA+Lucid")
    two = STANDARD.replace("Helvetica", "BBBBBB+Lucid")
    content = (
        b"BT /F1 11 Tf (To\\164al \\(x\\)) Tj ET q /F2 11 Tf BT <343820> Tj [(5) -20 (00)] TJ ET Q BT (all) Tj ET /X Do"
    )
    form = ("/Resources<</Font<</F2 20 0 R>>/XObject<</X 90 0 R>>>>", b"BT /F2 9 Tf (7) Tj ET /X Do")
    made = document(pdf(content, (one, b"null"), (two, b"null"), forms={"X": form}))
    usage = {font.name: font.usage for font in made.font_programs}
    first, second = usage["AAAAAA+Lucid"], usage["BBBBBB+Lucid"]
    assert first is not None
    assert second is not None
    assert (11, ("Total(x)", "all")) == (first.characters, first.words[:2])
    # The form draws itself: it is followed three levels deep.
    assert ("48500", "04578", (1,)) == (second.words[0], second.signs, second.pages)


def test_maps() -> None:
    """Ranges count up in the last unit, arrays name each, one byte is a character."""
    data = b"2 beginbfrange <0001> <0003> <0041> <10> <11> [<0062> <00660069>] endbfrange 1 beginbfchar <20> <31> endbfchar"
    assert {1: "A", 2: "B", 3: "C", 16: "b", 17: "fi", 32: "1"} == to_unicode(Stream(data))
    assert 513 == len(to_unicode(Stream(b"beginbfrange <0000> <FFFF> <0041> endbfrange")))


def test_glyph_names() -> None:
    """Names of the Adobe list are known, private ones are not."""
    assert ["7", "A", "é", "", "", ""] == [character(n) for n in ("seven", "A", "eacute", "g123", "f_i", "cid00012")]


def test_damaged_programs() -> None:
    """Whatever the program's bytes are, the font itself is told and nothing escapes."""
    chance, whole = random.Random(5), face()
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 40)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        [font] = document(composite(bytes(data[: chance.randrange(4, len(data))]), WHOLE)).font_programs
        assert "ABCDEF+Lucid" == font.name
    for key in ("FontFile2", "FontFile3"):
        made = document(composite(bytes(chance.randbytes(500)), WHOLE, "CIDFontType0", key))
        assert ["ABCDEF+Lucid"] == [font.name for font in made.font_programs]


def test_damage_is_said() -> None:
    """A program that cannot be read is a part that was not."""
    made = document(composite(b"\x01\x00\x04\x02" + b"\xff" * 300, WHOLE, "CIDFontType0", "FontFile3"))
    assert ["the glyphs of a font"] == [u.what for u in made.unread if "font" in u.what]


def test_promises_are_bounded() -> None:
    """A table that promises four thousand million groups is read no further than its bytes."""
    table = struct.pack(">HH", 0, 1) + struct.pack(">HHL", 3, 10, 12)
    table += struct.pack(">HHLLL", 12, 0, 0xFFFFFFFF, 0, 0xFFFFFFFF) + struct.pack(">LLL", 0, 0xFFFFFFFF, 1) * 90_000
    data = b"\x00\x01\x00\x00" + struct.pack(">HHHH", 1, 0, 0, 0) + struct.pack(">4sLLL", b"cmap", 0, 28, len(table))
    assert 65_535 == len(Sfnt(data + table).maps[3, 10])


def test_maps_are_bounded() -> None:
    """Ranges that overlap end where there are more entries than codes."""
    data = b"beginbfrange " + b"<0000> <FFFF> <0041> " * 12_000 + b"endbfrange"
    assert len(to_unicode(Stream(data))) <= 71_000


def test_a_face_with_a_glyph_between_two_letters_keeps_its_order() -> None:
    """Where letters still stand in alphabetical order, a shift in the midst of them is the face's own way."""
    glyph = {code: code for code in (36, 37, 38, 40, 47, 50, 52, 53, 54, 55, 56, 57, 882)}
    mapped = dict(zip(glyph, "ABCEMPRSTUVWI", strict=True))
    assert () == lies_of(mapped, Glyphs(glyph=glyph))
    ordered = dict(zip(range(40, 50), "EFGHIJKLMN", strict=True))
    [lie] = lies_of({**ordered, 44: "T"}, Glyphs(glyph={code: code for code in ordered}))
    assert ("I", "T") == (lie.drawn, lie.extracted)


def test_glyphs_numbered_by_first_use_in_a_text_that_spells_the_alphabet() -> None:
    """B came first, then A and the others in order: B has its glyph already, so A's is none of B."""
    mapped = {1: "B", **dict(zip(range(15, 24), "ACDEFGHIJ", strict=True))}
    assert () == lies_of(mapped, Glyphs(glyph={code: code for code in mapped}))
