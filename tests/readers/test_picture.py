"""Pictures: every store of metadata, the odd ones, and the damaged ones."""

from __future__ import annotations

import io
import struct
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.planted.build import pictures
from triage.model.document import Document
from triage.model.facts import Event, Identifies, Role, Tool, Why
from triage.model.limits import Limits
from triage.model.picture import PictureFacts
from triage.readers import read
from triage.readers.gather import Source
from triage.readers.picture_blocks import gif_frames, heif_size, icc_facts, quality
from triage.readers.xmp import MOST_PROPERTIES, find_packet, parse_xmp

TAKEN = "2025:09:13 10:22:33"


def document(data: bytes, **limits: int) -> Document:
    """Read bytes as a picture file."""
    return read(Source(data=data, name="picture"), Limits(**limits))


def facts(read_: Document) -> PictureFacts:
    """The picture's own facts."""
    assert read_.picture is not None
    return read_.picture


def saved(format: str, picture: Image.Image | None = None, **options: Any) -> bytes:
    """The specimen face, saved."""
    packed = io.BytesIO()
    (picture or pictures.face()).save(packed, format, **options)
    return packed.getvalue()


def values(read_: Document, origin: str) -> dict[str, str]:
    """Fields of one store by name."""
    return {f.name: f.value for f in read_.fields if f.origin == origin}


def stamps(read_: Document) -> list[tuple[Event, str, str]]:
    """(event, store, date), sorted."""
    return sorted((s.event, s.origin, s.moment.shown()) for s in read_.stamps)


def full_jpeg(tmp_path: Path) -> Document:
    """A JPEG with EXIF, GPS, XMP and IPTC."""
    path = pictures.jpeg(
        tmp_path / "a.jpg",
        quality=82,
        packet=pictures.xmp(exif_DateTimeOriginal="2025-09-13T10:22:33+04:30", xmp_CreatorTool="Pellucid 2.1"),
        iptc={55: "20250913", 60: "102233+0430", 80: "Maren Tull", 90: "Port Ness"},
        **pictures.CAMERA,
        Software="P3 firmware 7",
        Artist="Maren Tull",
        DateTime=TAKEN,
        DateTimeOriginal=TAKEN,
        OffsetTimeOriginal="+04:30",
        BodySerialNumber="SN-0042",
        CameraOwnerName="Edric Polwarne",
        **pictures.gps("2025:09:13", (5, 52, 33)),
    )
    return document(path.read_bytes())


def test_jpeg_dates(tmp_path: Path) -> None:
    """Each store's dates, with the zones that each gives."""
    assert [
        (Event.MODIFIED, "exif", "2025-09-13T10:22:33"),
        (Event.TAKEN, "exif", "2025-09-13T10:22:33+04:30"),
        (Event.TAKEN, "iptc", "2025-09-13T10:22:33+04:30"),
        (Event.TAKEN, "xmp", "2025-09-13T10:22:33+04:30"),
        (Event.POSITION, "exif", "2025-09-13T05:52:33Z"),
    ] == stamps(full_jpeg(tmp_path))


def test_jpeg_facts(tmp_path: Path) -> None:
    """Size, stores, quality and position: 10°30' south, 20°15'36" west."""
    found = facts(full_jpeg(tmp_path))
    assert (480, 360, 1) == (found.width, found.height, found.frames)
    assert (True, True, True, False) == (found.has_exif, found.has_xmp, found.has_iptc, found.has_thumbnail)
    assert 82 == found.quality
    assert (-10.5, -20.26) == (found.latitude, found.longitude)
    assert found.perceptual_hash is not None
    assert 16 == len(found.perceptual_hash)


def test_jpeg_names(tmp_path: Path) -> None:
    """Device, people, programs; nothing unread."""
    read_ = full_jpeg(tmp_path)
    assert [("Lumora", "Lumora P3")] == [(d.make, d.model) for d in read_.devices]
    assert {
        (Role.AUTHOR, "Maren Tull", "exif"),
        (Role.OWNER, "Edric Polwarne", "exif"),
        (Role.AUTHOR, "Maren Tull", "iptc"),
    } == {(p.role, p.name, p.origin) for p in read_.people}
    assert {(Tool.EDITOR, "P3 firmware 7"), (Tool.CREATOR, "Pellucid 2.1")} == {
        (s.tool, s.text) for s in read_.software
    }
    assert () == read_.unread
    assert (1, ()) == (read_.page_count, read_.pages)


def test_what_could_lead_to_the_source_is_marked(tmp_path: Path) -> None:
    """Serial number and make lead to a device, owner to a person, position and city to a place."""
    who = {f.name: f.identifies for f in full_jpeg(tmp_path).fields}
    assert {Identifies.DEVICE} == {who["BodySerialNumber"], who["Make"], who["Model"]}
    assert {Identifies.PERSON} == {who["CameraOwnerName"], who["Artist"], who["Byline"]}
    assert {Identifies.PLACE} == {who["GPSLatitude"], who["GPSDateStamp"], who["City"]}


def test_png_texts_and_time() -> None:
    """Text chunks packed and unpacked, tIME, and XMP in a text chunk."""
    info = PngInfo()
    info.add_text("Software", "Pellucid 2.1")
    info.add_text("Author", "Maren Tull", zip=True)
    info.add_itxt("Comment", "دفتر", zip=True)
    info.add_itxt("XML:com.adobe.xmp", pictures.xmp(xmp_ModifyDate="2025-09-14").decode())
    info.add(b"tIME", struct.pack(">H5B", 2025, 9, 13, 5, 52, 33))
    read_ = document(saved("PNG", pnginfo=info))
    assert {
        "Software": "Pellucid 2.1",
        "Author": "Maren Tull",
        "Comment": "دفتر",
        "tIME": "2025-09-13T05:52:33Z",
    } == values(read_, "png")
    assert [(Event.MODIFIED, "png", "2025-09-13T05:52:33Z"), (Event.MODIFIED, "xmp", "2025-09-14")] == stamps(read_)
    assert ["Maren Tull"] == [p.name for p in read_.people]
    assert facts(read_).has_xmp


def test_times_of_the_disk_are_no_stamps() -> None:
    """ImageMagick writes when the file on the disk was made; that is not when the picture was."""
    info = PngInfo()
    info.add_text("date:create", "2025-09-14T10:00:00+00:00")
    info.add_text("date:modify", "2025-09-13T10:00:00+00:00")
    assert () == document(saved("PNG", pnginfo=info)).stamps


def test_tiff_pages() -> None:
    """Pages of a TIFF are counted; its own layout is not EXIF."""
    plain = document(saved("TIFF", save_all=True, append_images=[pictures.face(), pictures.face()]))
    assert (3, 3) == (plain.page_count, facts(plain).frames)
    assert not facts(plain).has_exif
    assert ["further pages of the TIFF"] == [
        u.what for u in document(saved("TIFF", save_all=True, append_images=[pictures.face()] * 3), pages=2).unread
    ]


def test_tiff_tags(tmp_path: Path) -> None:
    """EXIF of a TIFF."""
    tags = {"DateTime": TAKEN, "DateTimeOriginal": TAKEN}
    read_ = document(pictures.tiff(tmp_path / "a.tif", **pictures.CAMERA, **tags).read_bytes())
    moment = "2025-09-13T10:22:33"
    assert [(Event.MODIFIED, "exif", moment), (Event.TAKEN, "exif", moment)] == stamps(read_)
    assert facts(read_).has_exif


def test_webp(tmp_path: Path) -> None:
    """EXIF and XMP of a WebP."""
    packet = pictures.xmp(photoshop_DateCreated="2025-09")
    read_ = document(pictures.webp(tmp_path / "a.webp", packet=packet, DateTimeOriginal=TAKEN).read_bytes())
    assert [(Event.TAKEN, "exif", "2025-09-13T10:22:33"), (Event.TAKEN, "xmp", "2025-09")] == stamps(read_)


def test_gif_and_bmp() -> None:
    """Frames of a GIF are counted and are no pages; a BMP has a size and a hash."""
    moving = document(saved("GIF", save_all=True, append_images=[pictures.face(words="A"), pictures.face(words="B")]))
    assert (3, 1) == (facts(moving).frames, moving.page_count)
    assert facts(document(saved("BMP"))).perceptual_hash is not None
    assert 2 == gif_frames(saved("GIF", save_all=True, append_images=[pictures.face(words="A")] * 1), 500)


def heic() -> bytes:
    """A HEIC with EXIF, or a skipped test."""
    pillow_heif = pytest.importorskip("pillow_heif")
    packed = io.BytesIO()
    made = pillow_heif.from_pillow(pictures.face())
    made.save(packed, exif=pictures.exif(**pictures.CAMERA, DateTimeOriginal=TAKEN).tobytes())
    return packed.getvalue()


def test_heic() -> None:
    """Everything, where the decoder is installed."""
    read_ = document(heic())
    assert [(Event.TAKEN, "exif", "2025-09-13T10:22:33")] == stamps(read_)
    assert (480, 360) == (facts(read_).width, facts(read_).height)
    assert facts(read_).perceptual_hash is not None


def test_heic_without_its_decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Size and EXIF still come out of the container; the pixels are named as missing."""
    data = heic()
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    read_ = document(data)
    assert [(Event.TAKEN, "exif", "2025-09-13T10:22:33")] == stamps(read_)
    assert (480, 360) == (facts(read_).width, facts(read_).height)
    [unread] = read_.unread
    assert Why.MISSING_PART is unread.why
    assert "document-triage[heif]" in unread.detail


def test_thumbnail_and_progressive() -> None:
    """A preview in EXIF, and a progressive JPEG."""
    first = struct.pack("<HHHI4sI", 1, 0x010F, 2, 4, b"Lum\x00", 26)
    second = struct.pack("<HHHIIHHIII", 2, 0x0201, 4, 1, 100, 0x0202, 4, 1, 10, 0)
    exif = b"Exif\x00\x00II*\x00" + struct.pack("<I", 8) + first + second
    found = facts(document(saved("JPEG", exif=exif, progressive=True)))
    assert found.has_thumbnail
    assert found.progressive


def test_comment_and_profile() -> None:
    """JPEG comment; description and date of a colour profile."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile[:24] + struct.pack(">6H", 2025, 9, 13, 10, 22, 33) + profile[36:]
    read_ = document(saved("JPEG", comment=b"SPECIMEN", icc_profile=profile))
    assert "SPECIMEN" == values(read_, "jpeg")["Comment"]
    assert "2025-09-13T10:22:33Z" == values(read_, "icc")["CreationDate"]
    assert "sRGB" in values(read_, "icc")["Description"]
    assert {} == icc_facts(b"short")


@pytest.mark.parametrize("wanted", [50, 75, 92, 100])
def test_quality(wanted: int) -> None:
    """The estimate gives back the quality that was asked for; other tables give none."""
    assert wanted == facts(document(saved("JPEG", quality=wanted))).quality
    assert quality({0: [7] * 64}) is None
    assert quality({}) is None


def test_hash_survives_another_format_size_and_turn() -> None:
    """The same picture smaller, in another format, or turned with a tag that says so."""

    def distance(one: bytes, other: bytes) -> int:
        """Bits by which two pictures' hashes differ."""
        first, second = (facts(document(data)).perceptual_hash or "" for data in (one, other))
        return (int(first, 16) ^ int(second, 16)).bit_count()

    whole = pictures.face(1600, 1200)
    assert distance(saved("JPEG", whole), saved("PNG", whole.resize((640, 480)))) <= 3
    turned = whole.transpose(Image.Transpose.ROTATE_90)
    assert distance(saved("PNG", whole), saved("JPEG", turned, exif=pictures.exif(Orientation=6))) <= 3


def test_an_even_picture_has_no_hash() -> None:
    """A blank page equals every other blank page."""
    assert facts(document(saved("PNG", Image.new("L", (300, 400), "white")))).perceptual_hash is None


def test_large_picture_is_not_decoded() -> None:
    """Metadata are kept, the pixels are said to be beyond the limit."""
    read_ = document(saved("JPEG", exif=pictures.exif(DateTime=TAKEN)), pixels=1000)
    assert [(Event.MODIFIED, "exif", "2025-09-13T10:22:33")] == stamps(read_)
    assert [("the picture's pixels", Why.LIMIT)] == [(u.what, u.why) for u in read_.unread]


def test_claimed_webp_canvas_is_not_allocated() -> None:
    """An extended WebP that claims 16384 by 16384 points."""
    head = b"VP8X" + struct.pack("<IB3x", 10, 0) + b"\xff\x3f\x00" * 2
    read_ = document(b"RIFF" + struct.pack("<I", len(head) + 4) + b"WEBP" + head)
    assert (16384, 16384) == (facts(read_).width, facts(read_).height)
    assert [Why.LIMIT] == [u.why for u in read_.unread]


def test_packed_png_text_is_bounded() -> None:
    """A text chunk of 64 MB of zeros yields no more than a field's worth."""
    body = b"Comment\x00\x00" + zlib.compress(b"0" * (64 << 20))
    chunk = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    plain = saved("PNG")
    read_ = document(plain[:33] + chunk + plain[33:])
    assert len(values(read_, "png")["Comment"]) <= 2000


@pytest.mark.parametrize("share", [0.02, 0.2, 0.6, 0.95])
@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP"])
def test_cut_short(format: str, share: float) -> None:
    """What is cut is said to be, and nothing escapes."""
    whole = saved(format)
    read_ = document(whole[: max(int(len(whole) * share), 20)])
    assert read_.unread or format == "GIF"


def test_exif_cut_inside(tmp_path: Path) -> None:
    """A damaged EXIF block leaves the picture readable, and the damage is said."""
    whole = pictures.jpeg(tmp_path / "a.jpg", **pictures.CAMERA, DateTimeOriginal=TAKEN).read_bytes()
    at = whole.index(b"Exif\x00\x00") + 6
    count = whole[at + 8 : at + 10]
    broken = whole[: at + 8] + (b"\xff\xff" if count != b"\xff\xff" else count) + whole[at + 10 :]
    read_ = document(broken)
    assert 480 == facts(read_).width
    assert read_.unread


def test_two_readers_that_disagree_both_stand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where exifread reads another date, both values are kept."""
    from triage.readers import picture_exif

    data = pictures.jpeg(tmp_path / "a.jpg", DateTimeOriginal=TAKEN).read_bytes()
    other = picture_exif.Tags({("EXIF", "DateTimeOriginal"): "2020:01:02 00:00:00"}, {})
    monkeypatch.setattr(picture_exif, "_by_exifread", lambda stream, into: other)
    found = values(document(data), "exif")
    assert TAKEN == found["DateTimeOriginal"]
    assert "2020:01:02 00:00:00" == found["DateTimeOriginal (second reader)"]


def test_no_position_without_numbers_on_earth(tmp_path: Path) -> None:
    """A latitude of 100 degrees is no place."""
    tags = pictures.gps("2025:09:13") | {"GPSLatitude": (100.0, 0.0, 0.0)}
    assert facts(document(pictures.jpeg(tmp_path / "a.jpg", **tags).read_bytes())).latitude is None


XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Core 5"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:a="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:m="http://ns.adobe.com/xap/1.0/mm/" xmlns:e="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" a:CreateDate="2020-01-01">
<a:ModifyDate>2021</a:ModifyDate><dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator>
<m:History><rdf:Seq><rdf:li e:when="2019"/><rdf:li rdf:parseType="Resource"><e:when>2018</e:when></rdf:li>
<rdf:li><rdf:Description e:when="2017"/></rdf:li></rdf:Seq></m:History></rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_xmp_in_all_its_spellings() -> None:
    """Attributes, elements, lists and structs; prefixes are the customary ones."""
    assert [
        ("x:xmptk", "Core 5"),
        ("xmp:CreateDate", "2020-01-01"),
        ("xmp:ModifyDate", "2021"),
        ("dc:creator[1]", "A"),
        ("dc:creator[2]", "B"),
        ("xmpMM:History[1]/stEvt:when", "2019"),
        ("xmpMM:History[2]/stEvt:when", "2018"),
        ("xmpMM:History[3]/stEvt:when", "2017"),
    ] == [(p.path, p.value) for p in parse_xmp(XMP)]


def test_xmp_found_padded_encoded_and_refused() -> None:
    """Inside other bytes, with padding, in UTF-16; not with entities; not without end."""
    assert XMP == find_packet(b"\x00\x01" + XMP + b"trailer")
    assert find_packet(b"nothing") is None
    assert 8 == len(parse_xmp(XMP + b"\x00" * 40))
    assert 8 == len(parse_xmp(XMP.decode().encode("utf-16")))
    with pytest.raises(ValueError):
        parse_xmp(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    many = b"".join(b"<a:x%d>1</a:x%d>" % (n, n) for n in range(MOST_PROPERTIES + 50))
    assert MOST_PROPERTIES == len(parse_xmp(XMP.replace(b"<a:ModifyDate>2021</a:ModifyDate>", many)))


def test_heif_size_of_nothing() -> None:
    """No size property, no size."""
    assert heif_size(b"\x00" * 100) is None
