"""Metadata of pictures inside documents: kept apart, placed, bounded."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.readers.packages import packed
from triage.model.facts import Event, Identifies, Where
from triage.readers import picture_inside
from triage.readers.gather import Gather, Source
from triage.readers.office import add_picture
from triage.readers.picture_inside import MOST_FIELDS, metadata_inside

HERE = Where(part="word/media/image1.jpeg")


def jpeg() -> bytes:
    """A JPEG with a camera, its number and the moment of taking."""
    exif = Image.Exif()
    exif[0x0110] = "Lake 7"
    exif.get_ifd(0x8769).update({0x9003: "2025:09:13 10:00:00", 0xA431: "SPECIMEN-17"})
    written = BytesIO()
    Image.new("L", (8, 8)).save(written, "JPEG", exif=exif)
    return written.getvalue()


def test_a_camera() -> None:
    """Fields and stamps have the picture's place and their own name."""
    inside = metadata_inside(jpeg(), "jpeg", HERE)
    found = {f.name: f for f in inside.fields}
    assert Identifies.DEVICE is found["BodySerialNumber"].identifies
    assert ("word/media/image1.jpeg", "exif/Model") == (found["Model"].where.part, found["Model"].where.field)
    assert [(Event.TAKEN, "2025-09-13T10:00:00")] == [(s.event, s.moment.shown()) for s in inside.stamps]


def test_what_carries_nothing() -> None:
    """A bare picture, a format that is not read, and no bytes at all give nothing."""
    bare = BytesIO()
    Image.new("L", (8, 8)).save(bare, "JPEG")
    for data, format in ((bare.getvalue(), "jpeg"), (jpeg(), ""), (b"", "png"), (b"EXIF XMP tEXt", "bitmap")):
        assert ((), ()) == (metadata_inside(data, format, HERE).fields, metadata_inside(data, format, HERE).stamps)


def test_a_long_png_and_a_broken_one() -> None:
    """Texts before the pixels are read of the start alone; damage is said where the whole picture was looked at."""
    texts = PngInfo()
    texts.add_text("Author", "A. Karimzad")
    for number in range(2 * MOST_FIELDS):
        texts.add_text(f"Lake {number}", "SPECIMEN")
    written = BytesIO()
    Image.effect_noise((900, 900), 90).save(written, "PNG", pnginfo=texts)
    assert len(written.getvalue()) > picture_inside.LOOKED_AT
    inside = metadata_inside(written.getvalue(), "png", HERE)
    assert ("A. Karimzad", MOST_FIELDS, ()) == (inside.fields[0].value, len(inside.fields), inside.unread)
    assert metadata_inside(written.getvalue()[:2000], "png", HERE).unread


def test_in_a_word_file() -> None:
    """Office readers give each picture what it says of itself."""
    data = packed({"word/media/image1.jpeg": jpeg()})
    into = Gather(format="docx", media_type="", file=Source(data=data, name="a.docx").facts())
    add_picture(into, jpeg(), "word/media/image1.jpeg", HERE)
    [picture] = into.pictures
    assert "Lake 7" in {f.value for f in picture.fields}
    assert [] == into.fields
