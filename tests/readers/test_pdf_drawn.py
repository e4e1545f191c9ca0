"""Hidden words and failed redactions: from bytes to `Drawn`; loops, floods and damage end within bounds."""

from __future__ import annotations

import random
import time

import pytest

from triage.model.document import Document
from triage.model.drawn import Cover, Drawn, Hiding
from triage.model.facts import Why
from triage.model.limits import Limits
from triage.readers import read
from triage.readers.gather import Source

LINE = b"BT /F1 12 Tf 72 700 Td (The name is Yusuf Karimzad) Tj ET "
BAR = b"0 g 137 696 110 16 re f "
MINUTE = b"BT /F1 12 Tf 0 g 72 600 Td (The depot held 36 boats) Tj ET "


def pdf(content: bytes, *, page: str = "", catalogue: str = "", more: tuple[bytes, ...] = ()) -> bytes:
    """A page of 600 by 800 points with Helvetica as F1; further objects are numbered from 7."""
    objects = [
        f"<</Type/Catalog/Pages 2 0 R {catalogue}>>".encode(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R {page}"
        "/Resources<</Font<</F1 5 0 R>>/XObject<</X 7 0 R>>/ExtGState<</G 6 0 R>>/Properties<</L 7 0 R>>>>>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/ExtGState/ca 0.3/BM/Multiply>>",
        *more,
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def form(content: bytes, keys: str = "/Matrix[1 0 0 1 0 0]") -> bytes:
    """A form object that draws this."""
    head = f"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]{keys}/Resources<</Font<</F1 5 0 R>>/XObject<</X 7 0 R>>>>"
    return head.encode() + b"/Length %d>>stream\n%s\nendstream" % (len(content), content)


def document(data: bytes) -> Document:
    """Read bytes."""
    return read(Source(data=data, name="memo.pdf"), Limits(), wanted=frozenset({"drawn"}))


def found(data: bytes) -> Drawn:
    """What the pages hold unseen."""
    made = document(data).drawn
    assert made is not None
    return made


def test_plain() -> None:
    """A page of words holds nothing unseen."""
    assert Drawn(pages=1) == found(pdf(LINE + MINUTE))


def test_bar_over_words() -> None:
    """The words beneath a bar, with their place from the top left corner."""
    [mark] = found(pdf(MINUTE + LINE + BAR)).redactions
    assert (Cover.SHAPE, "Yusuf Karimzad") == (mark.cover, mark.text)
    left, top, right, bottom = mark.where.box or (0, 0, 0, 0)
    assert 1 == mark.where.page
    assert left == pytest.approx(140, abs=4)
    assert right == pytest.approx(225, abs=4)
    assert 85 < top < bottom < 106


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_bar_on_a_turned_page(turn: int) -> None:
    """A page that is displayed turned has its places turned too."""
    [mark] = found(pdf(MINUTE + LINE + BAR, page=f"/Rotate {turn}")).redactions
    assert "Yusuf Karimzad" == mark.text
    x, y = 180, 98  # middle of the name on the page as it lies
    middle = {90: (700, x), 180: (600 - x, 700), 270: (y, 600 - x)}[turn]
    left, top, right, bottom = mark.where.box or (0, 0, 0, 0)
    assert (left + right) / 2 == pytest.approx(middle[0], abs=6)
    assert (top + bottom) / 2 == pytest.approx(middle[1], abs=6)


def test_bar_inside_a_form_object() -> None:
    """A form object's own space is taken into that of the page."""
    scaled = form(b"0 g 68.5 348 55 8 re f", "/Matrix[2 0 0 2 0 0]")
    [mark] = found(pdf(MINUTE + LINE + b"/X Do", more=(scaled,))).redactions
    assert "Yusuf Karimzad" == mark.text


@pytest.mark.parametrize(
    "content",
    [
        BAR.replace(b"137 696 110", b"60 696 200") + b"1 g " + LINE,  # white on dark
        LINE + b"/G gs " + BAR.replace(b"0 g", b"1 1 0 rg"),  # multiplied
        LINE + b"0 g 72 690 200 1 re f",  # a rule
        b"0.8 g 60 690 300 20 re f 0 g " + LINE,  # a shaded cell
        LINE + LINE,  # bold by drawing twice
        LINE + b"0 0 600 800 re S",  # a frame
    ],
)
def test_what_is_seen(content: bytes) -> None:
    """Words that a reader sees are neither hidden nor redacted."""
    assert Drawn(pages=1) == found(pdf(MINUTE + content))


@pytest.mark.parametrize(
    ("content", "hiding"),
    [
        (b"1 g " + LINE, Hiding.SAME_COLOUR),
        (LINE.replace(b"/F1 12", b"/F1 0.9"), Hiding.TINY),
        (LINE.replace(b"72 700", b"72 -90"), Hiding.OFF_PAGE),
        (LINE.replace(b"BT", b"BT 3 Tr"), Hiding.INVISIBLE_MODE),
        (b"q 300 300 20 20 re W n " + LINE + b"Q", Hiding.CLIPPED),
        (LINE + BAR.replace(b"0 g", b"1 g"), Hiding.COVERED),
    ],
)
def test_ways_of_hiding(content: bytes, hiding: Hiding) -> None:
    """Each way is told by its own name."""
    [hidden] = found(pdf(MINUTE + content)).hidden
    assert hiding is hidden.hiding
    assert "Yusuf Karimzad" in hidden.text


def test_words_in_place_of_others() -> None:
    """A number under a white box on which another is drawn, though it is short."""
    over = b"1 g 156 596 14 14 re f BT /F1 12 Tf 0 g 157 600 Td (52) Tj ET"
    [hidden] = found(pdf(MINUTE + over)).hidden
    assert ("36", "52") == (hidden.text, hidden.instead)


def test_layers() -> None:
    """A layer that is off hides its words; one that is on, or switched on against its state at first, does not."""
    group = b"<</Type/OCG/Name(Draft)>>"
    content = MINUTE + b"/OC /L BDC " + LINE + b"EMC"
    off = "/OCProperties<</OCGs[7 0 R]/D<<{}>>>>"
    [hidden] = found(pdf(content, catalogue=off.format("/OFF[7 0 R]"), more=(group,))).hidden
    assert (Hiding.LAYER_OFF, "Draft") == (hidden.hiding, hidden.detail)
    assert found(pdf(content, catalogue=off.format("/BaseState/OFF"), more=(group,))).hidden
    for default in ("/OFF[]", "/BaseState/OFF/ON[7 0 R]"):
        assert Drawn(pages=1) == found(pdf(content, catalogue=off.format(default), more=(group,)))


def test_mark_never_applied() -> None:
    """Words beneath a redaction annotation; one that is set to be hidden counts too, as it can still be applied."""
    note = b"<</Type/Annot/Subtype/Redact/Rect[137 696 247 712]/F 2>>"
    [mark] = found(pdf(MINUTE + LINE, page="/Annots[7 0 R]", more=(note,))).redactions
    assert (Cover.UNAPPLIED, "Yusuf Karimzad") == (mark.cover, mark.text)


def test_words_elsewhere() -> None:
    """The outline and the form hold the words of a bar; an outline that goes round in a circle ends."""
    outline = b"<</First 8 0 R>>"
    title = b"<</Title(Statement of Yusuf Karimzad)/Next 8 0 R/First 7 0 R>>"
    catalogue = "/Outlines 7 0 R/AcroForm<</Fields[9 0 R]>>"
    field = b"<</T(name)/V(YUSUF  KARIMZAD)/Kids[9 0 R]>>"
    [mark] = found(pdf(MINUTE + LINE + BAR, catalogue=catalogue, more=(outline, title, field))).redactions
    assert ["bookmark", "form/name"] == [place.field for place in mark.elsewhere]
    assert ["yusuf karimzad"] * 2 == [place.text for place in mark.elsewhere]


def test_form_object_that_draws_itself() -> None:
    """A form object inside itself ends; pdfium is kept from it, and that is said."""
    made = document(pdf(LINE + b"/X Do", more=(form(b"/X Do " + LINE),)))
    assert made.drawn is not None
    assert (0, [Why.LIMIT]) == (made.drawn.pages, [u.why for u in made.unread if u.what == "hidden words of page 1"])


def test_floods() -> None:
    """Hundreds of thousands of objects, covers and letters on one page: within seconds, and what is left out is said."""
    start = time.process_time()
    flood = document(pdf(LINE + b"0 g 1 1 9 9 re f " * 120_000))
    assert any(part.what.startswith("hidden words of page 1") for part in flood.unread)
    crowded = LINE + (b"1 g 70 690 400 40 re f " + LINE) * 2_000
    assert document(pdf(crowded)).drawn is not None
    assert time.process_time() - start < 12


def test_any_damage() -> None:
    """Bytes exchanged at random: a document comes back each time."""
    whole = pdf(MINUTE + LINE + BAR, page="/Annots[7 0 R]", more=(b"<</Type/Annot/Subtype/Highlight/C[0 0 0]>>",))
    dice = random.Random(5)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 30)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        assert document(bytes(data)).format
