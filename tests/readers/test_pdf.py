"""The PDF reader: the plain file, the odd one, the corrupt one."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from triage.model.document import Document
from triage.model.facts import Event, Identifies, Role, Tool, Unread, Where, Why
from triage.readers import pdf
from triage.readers.gather import Gather, Source, Tools
from triage.readers.limits import Limits
from triage.readers.pdf import structure, xmp

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Fictive XMP 3.1">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Fictive Writer 2">
<xmp:CreateDate>2025-09-01T09:30:00+04:30</xmp:CreateDate>
<xmp:MetadataDate>2025-09-02T00:00:00Z</xmp:MetadataDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/" xmlns:lake="http://lake.example/ns/">
<pdf:Producer>Fictive Press 4.1</pdf:Producer><pdfx:Company>Ferry Office</pdfx:Company><lake:depth>4</lake:depth>
<dc:creator><rdf:Seq><rdf:li>A. Karimzad</rdf:li><rdf:li>B. Ostrander</rdf:li></rdf:Seq></dc:creator>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">SPECIMEN</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#">
<xmpMM:DocumentID>uuid:00000000-0000-1000-8000-000000000001</xmpMM:DocumentID>
<xmpMM:History><rdf:Seq>
<rdf:li stEvt:action="created" stEvt:softwareAgent="Fictive Press 4.1"/>
<rdf:li rdf:parseType="Resource"><stEvt:action>saved</stEvt:action></rdf:li>
</rdf:Seq></xmpMM:History></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""

Change = Callable[[PdfWriter], None]


def name(text: str) -> NameObject:
    """A PDF name."""
    return NameObject(f"/{text}")


def dictionary(**entries: Any) -> DictionaryObject:
    """A PDF dictionary."""
    return DictionaryObject({name(key): value for key, value in entries.items()})


def stream(data: bytes, **entries: Any) -> DecodedStreamObject:
    """A PDF stream."""
    made = DecodedStreamObject()
    made.set_data(data)
    made.update(dictionary(**entries))
    return made


def action(kind: str, **entries: Any) -> DictionaryObject:
    """A PDF action."""
    return dictionary(S=name(kind), **entries)


def resources(page: Any) -> Any:
    """The resources of a page."""
    return page[name("Resources")]


def build(*texts: str, change: Change | None = None, info: dict[str, str] | None = None, packet: str = "") -> bytes:
    """A PDF with one A4 page a text, set in a face that is not embedded."""
    writer = PdfWriter()
    for text in texts or ("SPECIMEN memo",):
        page = writer.add_blank_page(595.28, 841.89)
        font = dictionary(Type=name("Font"), Subtype=name("Type1"), BaseFont=name("ABCDEF+Lake-Roman"))
        unused = dictionary(Type=name("Font"), Subtype=name("Type1"), BaseFont=name("Never"))
        page[name("Resources")] = dictionary(Font=dictionary(F1=writer._add_object(font), F2=unused))
        lines = " T* ".join(f"({line}) Tj" for line in text.split("\n"))
        page[name("Contents")] = writer._add_object(stream(f"BT /F1 12 Tf 14 TL 72 700 Td {lines} ET".encode()))
    writer.metadata = None
    writer.add_metadata({f"/{key}": value for key, value in (info or {}).items()})
    if packet:
        writer._root_object[name("Metadata")] = writer._add_object(stream(packet.encode(), Type=name("Metadata")))
    if change:
        change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def read(data: bytes, password: str | None = None, **limits: int) -> Document:
    """Read bytes as a PDF; members come back as Unread with their name."""
    source = Source(data=data, name="memo.pdf")
    into = Gather(format="pdf", media_type="application/pdf", file=source.facts())

    def member(inner: Source, depth: int) -> Unread:
        return Unread(what=f"{inner.name} at {depth}", why=Why.UNSUPPORTED, detail=f"{len(inner.data)} bytes")

    pdf.read(source, into, Tools(limits=Limits(**limits), password=password, read_member=member))
    return into.freeze()


def facts(document: Document) -> Any:
    """The PDF's own facts."""
    assert document.pdf is not None
    return document.pdf


def values(document: Document, origin: str) -> dict[str, list[str]]:
    """Metadata values of one store by place."""
    found: dict[str, list[str]] = {}
    for made in document.fields:
        if made.origin == origin:
            found.setdefault(made.name, []).append(made.value)
    return found


class TestPlain:
    """What an ordinary file gives."""

    def test_text_has_a_page_and_a_line(self) -> None:
        document = read(build("First\nSecond", "Third"))
        assert [("First", 1, 1), ("Second", 1, 2), ("Third", 2, 1)] == [
            (line.text.strip(), line.where.page, line.where.line) for line in document.text
        ]
        assert 2 == document.page_count
        assert [11, 5] == [page.characters for page in document.pages]
        assert () == document.unread

    def test_info_is_kept_whole(self) -> None:
        info = {
            "Author": "A. Karimzad",
            "Producer": "Fictive Press 4.1",
            "Creator": "Fictive Writer 2",
            "CreationDate": "D:20250901093000+04'30'",
            "ModDate": "D:20250902",
            "Company": "Ferry Office",
            "Title": "اعلامیه",
            "Lake": "own key",
        }
        document = read(build(info=info))
        assert {key: [value] for key, value in info.items()} == values(document, "info")
        assert [Event.CREATED, Event.MODIFIED] == [s.event for s in facts(document).info_stamps]
        assert "2025-09-01T09:30:00+04:30" == document.stamps[0].moment.shown()
        assert Where(field="Info/CreationDate") == document.stamps[0].where
        assert [Role.AUTHOR, Role.ORGANISATION] == [p.role for p in document.people]
        assert [Tool.PRODUCER, Tool.CREATOR] == [s.tool for s in document.software]
        assert {"Author", "Company"} == {f.name for f in document.fields if f.identifies is Identifies.PERSON}

    def test_xmp_is_kept_apart(self) -> None:
        document = read(build(info={"Author": "Another"}, packet=PACKET))
        found = values(document, "xmp")
        assert ["A. Karimzad", "B. Ostrander"] == found["dc:creator"]
        assert ["SPECIMEN"] == found["dc:title"]
        assert ["Fictive Writer 2"] == found["xmp:CreatorTool"]
        assert ["4"] == found["lake:depth"]
        assert ["created", "saved"] == found["xmpMM:History/stEvt:action"]
        assert {Event.CREATED, Event.METADATA} == {s.event for s in facts(document).xmp_stamps}
        assert () == facts(document).info_stamps
        assert {("Another", "info"), ("A. Karimzad", "xmp"), ("B. Ostrander", "xmp"), ("Ferry Office", "xmp")} == {
            (p.name, p.origin) for p in document.people
        }
        assert {Tool.CREATOR, Tool.PRODUCER, Tool.TOOLKIT, Tool.EDITOR} == {s.tool for s in document.software}
        places = {f.where.field for f in facts(document).xmp}
        assert {"XMP/xmpMM:History[2]/stEvt:action", "XMP/dc:creator[1]"} <= places
        [identity] = [f for f in document.fields if f.name == "xmpMM:DocumentID"]
        assert identity.identifies is Identifies.DEVICE

    def test_fonts_are_those_in_use(self) -> None:
        document = read(build("One", "Two"))
        assert [("Lake-Roman", False, 1)] == [(f.name, f.embedded, f.where.page) for f in document.fonts]

    def test_language_and_version_of_the_catalogue(self) -> None:
        def change(writer: PdfWriter) -> None:
            writer._root_object[name("Lang")] = TextStringObject("ps-AF")
            writer._root_object[name("Version")] = name("1.9")

        document = read(build(change=change))
        assert [("ps-AF", "document")] == [(entry.tag, entry.of) for entry in document.languages]
        assert "1.9" == facts(document).version

    def test_pictures(self) -> None:
        def change(writer: PdfWriter) -> None:
            page = writer.pages[0]
            size = {"Width": NumberObject(40), "Height": NumberObject(30)}
            jpeg = stream(b"", Subtype=name("Image"), Filter=name("DCTDecode"), **size)
            inner = dictionary(XObject=dictionary(P=writer._add_object(jpeg)))
            form = stream(b"/P Do", Subtype=name("Form"), Resources=inner)
            resources(page)[name("XObject")] = dictionary(Letterhead=writer._add_object(form))
            page[name("Contents")] = writer._add_object(stream(b"q /Letterhead Do Q"))

        [picture] = read(build(change=change)).pictures
        assert ("jpeg", 40, 30, 1) == (picture.format, picture.width, picture.height, picture.where.page)


class TestOdd:
    """What unusual but sound files give."""

    def test_size_as_displayed(self) -> None:
        def change(writer: PdfWriter) -> None:
            page = writer.pages[0]
            page[name("Rotate")] = NumberObject(90)
            page[name("UserUnit")] = FloatObject(2)
            page[name("CropBox")] = ArrayObject([FloatObject(v) for v in (100, 0, 300, 400)])

        [page] = read(build(change=change)).pages
        assert (800, 400) == (page.width, page.height)

    @pytest.mark.parametrize(("password", "opens"), [(None, False), ("wrong", False), ("lake", True)])
    def test_locked(self, password: str | None, opens: bool) -> None:
        def change(writer: PdfWriter) -> None:
            writer.encrypt("lake", algorithm="RC4-128")

        document = read(build("Secret", change=change), password)
        assert facts(document).encrypted
        assert opens is bool(document.text)
        assert 1 == document.page_count
        assert opens is (Why.LOCKED not in {u.why for u in document.unread})

    def test_empty_password_needs_no_help(self) -> None:
        def change(writer: PdfWriter) -> None:
            writer.encrypt("", "owner", algorithm="RC4-128")

        document = read(build("Open", info={"Author": "A. Karimzad"}, change=change))
        assert facts(document).encrypted
        assert ["Open"] == [line.text.strip() for line in document.text]
        assert ["A. Karimzad"] == values(document, "info")["Author"]

    def test_active_content(self) -> None:
        def change(writer: PdfWriter) -> None:
            chained = action("Launch", Next=action("URI"))
            writer._root_object[name("OpenAction")] = action("JavaScript", JS=TextStringObject("1"), Next=chained)
            script = ArrayObject([TextStringObject("start"), action("JavaScript", JS=TextStringObject("2"))])
            writer._root_object[name("Names")] = dictionary(JavaScript=dictionary(Names=script))
            note = dictionary(Subtype=name("Widget"), A=action("SubmitForm"), AA=dictionary(E=action("ImportData")))
            writer.pages[0][name("Annots")] = ArrayObject([note])
            writer.pages[0][name("AA")] = dictionary(O=action("JavaScript"), Z=action("GoTo"))

        document = read(build(change=change))
        assert [
            ("form-action", False), ("form-action", False), ("launch", True),
            ("script", True), ("script", True), ("script", True),
        ] == sorted((a.kind, a.automatic) for a in document.active)  # fmt: skip

    def test_a_link_is_not_active(self) -> None:
        def change(writer: PdfWriter) -> None:
            link = dictionary(Subtype=name("Link"), A=action("URI", URI=TextStringObject("https://lake.example")))
            writer.pages[0][name("Annots")] = ArrayObject([link])
            writer._root_object[name("OpenAction")] = action("GoTo")

        assert () == read(build(change=change)).active

    def test_attachments(self) -> None:
        def change(writer: PdfWriter) -> None:
            writer.add_attachment("notes.txt", b"SPECIMEN notes")
            writer.add_attachment("ferry.exe", b"MZ...")

        document = read(build(change=change))
        assert ["ferry.exe", "notes.txt"] == values(document, "attachments")["name"]
        assert [("ferry.exe at 1", "5 bytes"), ("notes.txt at 1", "14 bytes")] == [
            (u.what, u.detail) for u in document.unread
        ]
        [found] = document.active
        assert ("program", "ferry.exe") == (found.kind, found.where.part)

    def test_too_many_or_too_large_attachments(self) -> None:
        def change(writer: PdfWriter) -> None:
            writer.add_attachment("a.txt", b"SPECIMEN " * 20)
            writer.add_attachment("b.txt", b"SPECIMEN")

        document = read(build(change=change), members=1, part_bytes=50)
        assert {Why.LIMIT} == {u.why for u in document.unread}
        assert {"attachment a.txt", "more attachments"} == {u.what for u in document.unread}

    def test_limits_on_pages_and_text(self) -> None:
        document = read(build("One", "Two", "Three"), pages=2)
        assert (3, 2) == (document.page_count, len(document.pages))
        assert ["pages 3 to 3"] == [u.what for u in document.unread]
        document = read(build("One and more", "Two"), text_characters=5)
        assert () == document.text
        assert [Why.LIMIT] == [u.why for u in document.unread]

    def test_limit_on_values(self) -> None:
        document = read(build(info={"Title": "x" * 20_000, "Author": "A. Karimzad", "Subject": "s"}), fields=2)
        assert [10_000, 11] == [len(f.value) for f in facts(document).info]
        assert {Why.LIMIT} == {u.why for u in document.unread}

    def test_signature(self) -> None:
        def change(writer: PdfWriter) -> None:
            covered = ArrayObject([NumberObject(n) for n in (0, 10, 20, 10)])
            signature = dictionary(
                Type=name("Sig"),
                ByteRange=covered,
                M=TextStringObject("D:20250901093000Z"),
                Name=TextStringObject("A. K."),
            )
            field = dictionary(FT=name("Sig"), T=TextStringObject("Signature1"), V=writer._add_object(signature))
            writer._root_object[name("AcroForm")] = dictionary(Fields=ArrayObject([writer._add_object(field)]))

        document = read(build(change=change))
        assert facts(document).signed
        assert [Event.SIGNED] == [s.event for s in document.stamps]

    def test_empty_signature_field_is_not_signed(self) -> None:
        def change(writer: PdfWriter) -> None:
            field = dictionary(FT=name("Sig"), T=TextStringObject("Sign here"))
            writer._root_object[name("AcroForm")] = dictionary(Fields=ArrayObject([writer._add_object(field)]))

        assert not facts(read(build(change=change))).signed

    def test_no_noise(self, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
        with caplog.at_level(logging.DEBUG):
            read(build().replace(b"startxref", b"startxrex"))
        assert not caplog.records
        assert ("", "") == tuple(capfd.readouterr())


def updated(data: bytes, title: str = "SPECIMEN, changed") -> bytes:
    """The same file with one incremental update: a changed title."""
    writer = PdfWriter(io.BytesIO(data), incremental=True)
    writer.add_metadata({"/Title": title})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def table(*entries: str, trailer: str) -> str:
    """A cross-reference table with its trailer."""
    return f"xref\n0 {len(entries)}\n" + "".join(f"{e}\n" for e in entries) + f"trailer\n<< {trailer} >>\n"


class TestRevisions:
    """Sections of the chain, never marks of an end."""

    def test_one_and_two(self) -> None:
        assert 1 == facts(read(build())).revisions
        assert 2 == facts(read(updated(build()))).revisions
        assert 3 == facts(read(updated(updated(build()), "SPECIMEN, again"))).revisions

    def test_marks_in_the_text_do_not_count(self) -> None:
        assert 1 == structure.count_revisions(build() + b"\n%%EOF\n%%EOF\n").revisions

    def test_linearised_head_does_not_count(self) -> None:
        head = "%PDF-1.5\n1 0 obj\n<< /Linearized 1 /L 400 >>\nendobj\n"
        second_at = 200
        first = table("0000000000 65535 f ", trailer=f"/Size 1 /Prev {second_at}")
        whole = (head + first + "startxref\n0\n%%EOF\n").ljust(second_at) + table(
            "0000000000 65535 f ", trailer="/Size 1"
        )
        data = (whole + f"startxref\n{len(head)}\n%%EOF\n").encode()
        assert structure.is_linearised(data)
        counted = structure.count_revisions(data)
        assert (1, "") == (counted.revisions, counted.broken)

    def test_empty_table_of_a_hybrid_file_does_not_count(self) -> None:
        head = "%PDF-1.5\n1 0 obj\n<< /Type /XRef >>\nstream\nendstream\nendobj\n"
        full = table("0000000000 65535 f ", trailer="/Size 1") + f"startxref\n{len(head)}\n%%EOF\n"
        empty = table(trailer=f"/Size 1 /Prev {len(head)} /XRefStm 9")
        data = (head + full + empty + f"startxref\n{len(head + full)}\n%%EOF\n").encode()
        counted = structure.count_revisions(data)
        assert (1, "") == (counted.revisions, counted.broken)

    def test_streams_count(self) -> None:
        head = "%PDF-1.5\n1 0 obj\n<< /Type /XRef >>\nstream\nendstream\nendobj\n"
        data = head + f"2 0 obj\n<< /Type /XRef /Prev 9 >>\nstream\nendstream\nendobj\nstartxref\n{len(head)}\n%%EOF"
        counted = structure.count_revisions(data.encode())
        assert (2, "") == (counted.revisions, counted.broken)

    def test_each_ends_behind_its_own_mark(self) -> None:
        first = build("the words %%EOF inside a page")
        second = updated(first)
        third = updated(second, "SPECIMEN, again")
        assert (len(first), len(second), len(third)) == structure.count_revisions(third).ends

    def test_circle_and_wrong_place(self) -> None:
        head = "%PDF-1.5\n"
        circle = head + table("0000000000 65535 f ", trailer=f"/Prev {len(head)}") + f"startxref\n{len(head)}\n%%EOF"
        assert "circle" in structure.count_revisions(circle.encode()).broken
        assert structure.count_revisions(b"%PDF-1.5\nstartxref\n5000\n%%EOF").broken
        assert structure.count_revisions(b"%PDF-1.5\n").broken


class TestCorrupt:
    """Damage gives what can be read, and Unread; nothing escapes."""

    def test_cut_short(self) -> None:
        whole = build("Kept", info={"Author": "A. Karimzad"})
        document = read(whole[: int(len(whole) * 0.8)])
        assert "the saved revisions" in {u.what for u in document.unread}

    def test_bytes_before_the_header(self) -> None:
        document = read(b"junk\n" * 10 + build("Kept"))
        assert ["Kept"] == [line.text.strip() for line in document.text]

    def test_broken_packet(self) -> None:
        document = read(build("Kept", info={"Title": "SPECIMEN"}, packet="<x:xmpmeta><rdf:RDF></x:xmpmeta>"))
        assert [("the XMP metadata", Why.DAMAGED)] == [(u.what, u.why) for u in document.unread]
        assert ["Kept"] == [line.text.strip() for line in document.text]
        assert {"Title"} == set(values(document, "info"))

    def test_entity_bomb_is_refused(self) -> None:
        bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + PACKET.partition("?>")[2].replace(
            "SPECIMEN", "&b;"
        )
        with pytest.raises(ValueError, match="XML not readable"):
            xmp.read_packet(bomb.encode())

    def test_packet_with_forbidden_characters_is_mended(self) -> None:
        packet = xmp.read_packet(PACKET.replace("SPECIMEN", "SPEC&#8;IMEN\x01").encode() + b"\x00trailing")
        assert "SPECIMEN" in {leaf.value for leaf in packet.leaves}

    def test_packet_of_a_file_without_objects(self) -> None:
        document = read(b"%PDF-1.4\n" + PACKET.encode() + b"\nno more")
        assert ["Fictive Press 4.1"] == values(document, "xmp")["pdf:Producer"]
        assert "the objects of the file" in {u.what for u in document.unread}

    def test_content_in_an_unknown_form(self) -> None:
        def change(writer: PdfWriter) -> None:
            writer.pages[1][name("Contents")] = writer._add_object(stream(b"...", Filter=name("Lake")))

        document = read(build("Kept", "Lost", change=change))
        assert ["Kept"] == [line.text.strip() for line in document.text]
        assert ["fonts and pictures of page 2"] == [u.what for u in document.unread]

    def test_form_that_draws_itself(self) -> None:
        def change(writer: PdfWriter) -> None:
            form = stream(b"/X Do (Round) Tj", Subtype=name("Form"))
            reference = writer._add_object(form)
            form[name("Resources")] = dictionary(XObject=dictionary(X=reference))
            resources(writer.pages[0])[name("XObject")] = dictionary(X=reference)
            writer.pages[0][name("Contents")] = writer._add_object(stream(b"/X Do"))

        assert 1 == read(build(change=change)).page_count

    @pytest.mark.parametrize("data", [b"", b"%PDF-", b"%PDF-1.7", b"\x00" * 2000, b"startxref\n0\n%%EOF"])
    def test_hardly_a_file(self, data: bytes) -> None:
        document = read(data)
        assert document.unread
        assert None is document.page_count

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.data())
    def test_any_damage_gives_a_document(self, data: st.DataObject) -> None:
        whole = bytearray(WHOLE)
        for _ in range(data.draw(st.integers(1, 6))):
            whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
        cut = data.draw(st.integers(0, len(whole)))
        assert isinstance(read(bytes(whole[: cut or None])), Document)


WHOLE = updated(build("First\nSecond", "Third", info={"Author": "A. Karimzad"}, packet=PACKET))
"""A file for damage."""


def test_the_builder_makes_sound_files() -> None:
    """What the tests read, pypdf reads strictly."""
    assert 2 == len(PdfReader(io.BytesIO(WHOLE), strict=True).pages)
