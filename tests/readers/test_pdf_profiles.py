"""How pages were made: pictures in their places, habits of writing, words on scans; damaged pages are said."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.readers.test_pdf_fontprograms import packed, stream
from triage.model.document import Document
from triage.model.limits import Limits
from triage.model.profiles import PageProfile
from triage.readers import read
from triage.readers.gather import Source

TEXT = b"BT /F1 11 Tf 72 700 Td (To all staff: the yearly inspection) Tj ET"
SCAN = b"\nq 600 0 0 800 0 0 cm /P Do Q\n"


def jpeg(quality: int = 60) -> bytes:
    """A grey picture of 300 by 400 pixels."""
    held = io.BytesIO()
    Image.new("L", (300, 400), 200).save(held, "JPEG", quality=quality)
    return held.getvalue()


def pdf(*contents: bytes, rotate: int = 0, quality: int = 60, form: bytes = b"", keys: str = "") -> bytes:
    """Pages of 600 by 800 points with a font F1, a grey JPEG P, a bitmap B and a form X."""
    resources = "<</ProcSet[/PDF/Text]/Font<</F1 3 0 R>>/XObject<</P 4 0 R/B 5 0 R/X 6 0 R>>>>"
    pages = " ".join(f"{10 + 2 * n} 0 R" for n in range(len(contents)))
    size = "/Type/XObject/Subtype/Image/BitsPerComponent 8"
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Kids[{pages}]/Count {len(contents)}>>".encode(),
        3: b"<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Courier/Encoding/WinAnsiEncoding>>",
        4: stream(jpeg(quality), f"{size}/Width 300/Height 400/ColorSpace/DeviceGray/Filter/DCTDecode"),
        5: stream(b"\x00" * 300, f"{size}/Width 10/Height 10/ColorSpace/DeviceRGB"),
        6: stream(form, f"/Subtype/Form/BBox[0 0 600 800]/Matrix[0.5 0 0 0.5 0 0]/Resources{resources}"),
    }
    for n, content in enumerate(contents):
        objects[10 + 2 * n] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Rotate {rotate}{keys}"
            f"/Contents {11 + 2 * n} 0 R/Resources{resources}>>"
        ).encode()
        objects[11 + 2 * n] = stream(content)
    return packed(objects)


def document(data: bytes) -> Document:
    """Read bytes."""
    return read(Source(data=data, name="memo.pdf"), Limits(), wanted=frozenset({"profiles"}))


def profile(data: bytes) -> PageProfile:
    """The profile of the only page."""
    [made] = document(data).profiles
    return made


def test_text() -> None:
    """A page of text: its size, faces and habits."""
    made = profile(pdf(TEXT))
    assert ("text", 600.0, 800.0, ("Courier",), ("ABCDEF+Courier",)) == (
        made.kind, made.width, made.height, made.faces, made.subsets,
    )  # fmt: skip
    assert {"font names: F#", "procedure sets: yes", "marked content: no", "text: Tj literal, Td"} <= set(made.writing)
    assert () == made.pictures


def test_scan() -> None:
    """A picture over the page: share, resolution, coding, quality."""
    made = profile(pdf(SCAN))
    [picture] = made.pictures
    assert ("scan", 1.0, 36.0, "grey", "jpeg", 60) == (
        made.kind, picture.share, picture.resolution, picture.colours, picture.filter, picture.quality,
    )  # fmt: skip
    assert 8 == len(picture.tables)
    assert () == made.laid


def test_tables_tell_qualities_apart() -> None:
    """Other quality, other tables."""
    tables = {profile(pdf(SCAN, quality=quality)).pictures[0].tables for quality in (60, 61, 90)}
    assert 3 == len(tables)


def test_turned() -> None:
    """Width and height are those of the page as displayed."""
    made = profile(pdf(TEXT, rotate=90))
    assert (800.0, 600.0, 90) == (made.width, made.height, made.rotation)


def test_forms() -> None:
    """A picture inside a form is placed by both matrices; strings and inline pictures place nothing."""
    content = b"(q 9 0 0 9 0 0 cm /P Do) Tj BI /W 1 ID q Q EI q 1 0 0 1 0 0 cm /X Do Q"
    made = profile(pdf(content, form=b"300 0 0 400 0 0 cm /P Do"))
    assert (1, [0.062]) == (made.forms, [picture.share for picture in made.pictures])


def test_words_on_a_scan() -> None:
    """What is drawn after the picture is on top; what is drawn before, or invisible, is not."""
    made = profile(pdf(TEXT + SCAN + b"BT /F1 11 Tf 3 Tr 72 500 Td (layer) Tj 0 Tr 0 -100 Td (48 500) Tj ET"))
    assert ["48 500"] == [laid.text for laid in made.laid]
    [laid] = made.laid
    left, top, _, bottom = laid.where.box or (0, 0, 0, 0)
    assert 70 < left < 75
    assert 385 < top < bottom < 405


def test_picture_on_a_scan() -> None:
    """A small picture has no words."""
    made = profile(pdf(SCAN + b"q 100 0 0 50 300 100 cm /B Do Q"))
    assert [("", (300.0, 650.0, 400.0, 700.0))] == [(laid.text, laid.where.box) for laid in made.laid]


def test_keys() -> None:
    """Keys that some programs give every page are habits."""
    assert "page keys: Tabs TrimBox" in profile(pdf(TEXT, keys="/Tabs/S/TrimBox[0 0 600 800]")).writing


def test_form_that_draws_itself() -> None:
    """A loop of forms ends."""
    assert 3 == profile(pdf(b"/X Do", form=b"/X Do")).forms


@pytest.mark.parametrize(
    "content", [b"q " * 9_000 + SCAN, b"\xff\x00(((" * 500, b"1e999 0 0 1e999 0 0 cm /P Do", b"/P Do" * 500]
)
def test_odd_content(content: bytes) -> None:
    """Any content gives a profile."""
    made = profile(pdf(content))
    assert len(made.pictures) <= 60


@pytest.mark.parametrize(
    "content",
    [b"1" * 400_000 + b" cm /P Do", b"BI " * 130_000 + b"/P Do", b" " * 400_000 + b"]TJ", b"(a" * 200_000 + b" Do"],
)
def test_content_that_is_meant_to_take_long(content: bytes) -> None:
    """Nothing is tried again from every byte."""
    from time import process_time

    from triage.readers.pdf.fontprograms.usage import _TOKEN
    from triage.readers.pdf.profiles.placed import drawing
    from triage.readers.pdf.profiles.writing import writing

    start = process_time()
    drawing(content, {}, 1.0)
    writing({}, content, {}, 1)
    assert 0 <= sum(1 for _ in _TOKEN.finditer(content))
    assert process_time() - start < 2


def test_page_that_cannot_be_read() -> None:
    """The other pages are profiled, and the failure is said."""
    data = pdf(TEXT, TEXT, TEXT).replace(
        b"/Parent 2 0 R/MediaBox[0 0 600 800]", b"/Parent 2 0 R/MediaBox[0 0 0.0 000]", 1
    )
    made = document(data)
    assert [2, 3] == [page.page for page in made.profiles]
    assert ["how pages were made"] == [u.what for u in made.unread if "made" in u.what]
