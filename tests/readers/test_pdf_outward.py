"""The PDF reader: what leads out of the file, comments, attachments, metadata of pictures."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from pypdf import PdfWriter
from pypdf.constants import UserAccessPermissions
from pypdf.generic import ArrayObject, NumberObject, TextStringObject

from tests.readers.test_pdf import action, build, dictionary, name, read, stream
from triage.model.facts import Event
from triage.readers.outward import MOST

FORBIDDEN = UserAccessPermissions.PRINT | UserAccessPermissions.MODIFY

PACKET = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="2025-09-14"/>
</rdf:RDF></x:xmpmeta>"""


def test_what_is_shown_and_played() -> None:
    """Layers, films and jumps into attachments are told; turning pages is not."""

    def change(writer: PdfWriter) -> None:
        writer._root_object[name("OpenAction")] = action("SetOCGState")
        film = dictionary(Subtype=name("Movie"))
        inside = dictionary(Subtype=name("Link"), A=action("GoToE"))
        page = dictionary(Subtype=name("Link"), A=action("GoToDp", Next=action("Named")))
        writer.pages[0][name("Annots")] = ArrayObject([film, inside, page])

    document = read(build(change=change))
    assert [("attachment", False), ("display", True), ("media", False)] == sorted(
        (a.kind, a.automatic) for a in document.active
    )


def test_references_out_of_the_file() -> None:
    """Links of the opening, of annotations and of bookmarks that point at themselves; attachments are none."""

    def change(writer: PdfWriter) -> None:
        link = action("URI", URI=TextStringObject("https://lake.example"))
        writer._root_object[name("OpenAction")] = link
        elsewhere = dictionary(FS=name("URL"), F=TextStringObject("https://lake.example/map.pdf"))
        inside = dictionary(F=TextStringObject("a.pdf"), EF=dictionary())
        notes = [dictionary(Subtype=name("Link"), A=action("GoToR", F=f)) for f in (elsewhere, inside)]
        writer.pages[0][name("Annots")] = ArrayObject(notes)
        mark = dictionary(A=link)
        mark[name("Next")] = writer._add_object(mark)
        writer._root_object[name("Outlines")] = dictionary(First=writer._add_object(mark))

    assert [
        ("link", "https://lake.example", True, True),
        ("link", "https://lake.example", False, True),
        ("file", "https://lake.example/map.pdf", False, True),
    ] == [(e.kind, e.target, e.automatic, e.remote) for e in read(build(change=change)).external]


def test_comments_and_dates_of_attachments() -> None:
    """Authors and dates of comments, not of links and fields; dates of attachments stay apart."""

    def change(writer: PdfWriter) -> None:
        said = {"T": TextStringObject("A. Karimzad"), "M": TextStringObject("D:20250913100000Z")}
        notes = [dictionary(Subtype=name(kind), **said) for kind in ("Text", "Link", "Widget")]
        writer.pages[0][name("Annots")] = ArrayObject(notes)
        held = writer._add_object(stream(b"SPECIMEN", Params=dictionary(ModDate=TextStringObject("D:20250914"))))
        kept = dictionary(F=TextStringObject("notes.txt"), EF=dictionary(F=held))
        writer._root_object[name("AF")] = ArrayObject([kept])

    document = read(build(change=change))
    assert ["A. Karimzad"] == [p.name for p in document.people if p.origin == "annotation"]
    assert ["2025-09-13T10:00:00Z"] == [s.moment.shown() for s in document.stamps if s.origin == "annotation"]
    [attached] = document.attached
    assert ("notes.txt", ["2025-09-14"]) == (attached.name, [s.moment.shown() for s in attached.stamps])


def test_metadata_of_pictures() -> None:
    """EXIF inside a JPEG stream, XMP beside a bitmap; a broken JPEG gives nothing and stops nothing."""

    def change(writer: PdfWriter) -> None:
        exif = Image.Exif()
        exif[0x0110], exif[0x0132] = "Lake 7", "2025:09:13 10:00:00"
        written = BytesIO()
        Image.new("L", (8, 8)).save(written, "JPEG", exif=exif)
        packet = stream(PACKET)
        drawn = {"Subtype": name("Image"), "Width": NumberObject(8), "Height": NumberObject(8)}
        jpeg = stream(written.getvalue(), Filter=name("DCTDecode"), **drawn)
        plain = stream(bytes(8), Metadata=writer._add_object(packet), **drawn)
        broken = stream(b"\xff\xd8Exif\x00..", Filter=name("DCTDecode"), **drawn)
        objects = {key: writer._add_object(one) for key, one in (("A", jpeg), ("B", plain), ("C", broken))}
        writer.pages[0][name("Resources")] = dictionary(XObject=dictionary(**objects))
        writer.pages[0][name("Contents")] = writer._add_object(stream(b"/A Do /B Do /C Do"))

    first, second, third = read(build("", change=change)).pictures
    assert {"Model": "Lake 7", "DateTime": "2025:09:13 10:00:00"} == {f.name: f.value for f in first.fields}
    assert [(Event.MODIFIED, 1)] == [(s.event, s.where.page) for s in first.stamps]
    assert ["2025-09-14"] == [s.moment.shown() for s in second.stamps]
    assert () == third.stamps


def test_the_lock() -> None:
    """What opens it, and what it forbids; a file without a lock says nothing."""

    def change(writer: PdfWriter) -> None:
        writer.encrypt("", "owner", permissions_flag=UserAccessPermissions.all() ^ FORBIDDEN, algorithm="AES-128")

    made = read(build(change=change))
    assert made.pdf is not None
    assert ("no password", ("printing", "changes")) == (made.pdf.unlocked_with, made.pdf.forbidden)
    locked = read(build(change=lambda writer: writer.encrypt("reed", "owner", algorithm="AES-256")), "reed")
    assert locked.pdf is not None
    assert ("the password given", True) == (locked.pdf.unlocked_with, bool(locked.text))
    plain = read(build())
    assert plain.pdf is not None
    assert ("", ()) == (plain.pdf.unlocked_with, plain.pdf.forbidden)


def test_a_chain_of_bookmarks_without_end() -> None:
    """Bookmarks that lead in a ring, and two thousand links, end."""

    def change(writer: PdfWriter) -> None:
        mark = dictionary(A=action("URI", URI=TextStringObject("https://lake.example")))
        mark[name("First")] = mark[name("Next")] = writer._add_object(mark)
        writer._root_object[name("Outlines")] = dictionary(First=mark[name("First")])
        links = [action("URI", URI=TextStringObject(f"https://{n}.example")) for n in range(1500)]
        writer.pages[0][name("Annots")] = ArrayObject([dictionary(Subtype=name("Link"), A=a) for a in links])

    made = read(build(change=change))
    assert MOST == len(made.external)
    assert ["more references to elsewhere"] == [u.what for u in made.unread]
