"""One side of a comparison: words with places, pages as pictures."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image

from triage.model.limits import Limits
from triage.readers.gather import Source
from triage.readers.sides import pictured, wording


def paper(*lines: str, rotate: int = 0) -> bytes:
    """A page with these lines, 20 points apart, the first at 72, 760 from below."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setPageRotation(rotate)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 20 * number, line)
    canvas.save()
    return out.getvalue()


def test_words_have_page_line_and_box() -> None:
    """The second line's word stands where it was drawn: 740 from below is 102 from the top."""
    second = pypdfium2.PdfDocument(paper("SPECIMEN memo", "pay 22"))
    words = wording.words_of_pdf(second, 10)
    assert [("SPECIMEN", 1), ("memo", 1), ("pay", 2), ("22", 2)] == [(w.text, w.where.line) for w in words]
    box = wording.box(second, words[3:])
    assert box is not None
    assert 90 < box[0] < 96
    assert 92 < box[1] < box[3] < 104
    second.close()


def test_a_turned_page_has_boxes_as_displayed() -> None:
    """Turned by 90 degrees the line runs down the right side."""
    second = pypdfium2.PdfDocument(paper("SPECIMEN memo", rotate=90))
    box = wording.box(second, wording.words_of_pdf(second, 10))
    assert box is not None
    assert box[3] - box[1] > box[2] - box[0]
    second.close()


def drawing(*marks: tuple[int, int, int, int]) -> pictured.Drawing:
    """A white page with black patches."""
    made = Image.new("RGB", (600, 840), "white")
    for mark in marks:
        made.paste((0, 0, 0), mark)
    return pictured.Drawing(made, 1.0)


def test_regions_are_apart_and_largest_first() -> None:
    """Two patches far apart are two regions, each within a square of what was drawn."""
    found = pictured.regions(drawing(), drawing((60, 60, 84, 72), (300, 600, 420, 660)))
    assert ((300.0, 600.0, 420.0, 660.0), (60.0, 60.0, 84.0, 72.0)) == found
    assert () == pictured.regions(drawing((9, 9, 99, 99)), drawing((9, 9, 99, 99)))


def test_shapes_and_cover() -> None:
    """Proportions within a hundredth are the same; half a page is most of it."""
    wide = pictured.Drawing(Image.new("RGB", (840, 600)), 1.0)
    assert pictured.is_same_shape(drawing(), pictured.Drawing(Image.new("RGB", (300, 421)), 0.5))
    assert not pictured.is_same_shape(drawing(), wide)
    assert pictured.cover(((0, 0, 600, 500),), drawing())
    assert not pictured.cover(((0, 0, 60, 50),), drawing())


def test_what_cannot_be_drawn_gives_none() -> None:
    """Damage and other formats."""
    for data, reader in ((b"%PDF-1.7 broken", "pdf"), (b"\xff\xd8\xff broken", "picture"), (b"text", "plain")):
        with pictured.pages_of(Source(data=data, name=""), reader, Limits(), None) as pages:
            assert pages is None


def test_a_picture_beyond_the_limit_is_not_decoded() -> None:
    """The bound on pixels holds for comparisons too."""
    out = io.BytesIO()
    Image.new("1", (400, 400)).save(out, "PNG")
    with pictured.pages_of(Source(data=out.getvalue(), name=""), "picture", Limits(pixels=1000), None) as pages:
        assert pages is not None
        try:
            pages.draw(1)
        except MemoryError:
            return
        raise AssertionError("it was drawn")
