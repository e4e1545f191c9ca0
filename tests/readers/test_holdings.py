"""What a document holds: the odd and the broken; the ordinary is tested through `triage extract`."""

from __future__ import annotations

import pytest

from tests.cli.papers import docx, jpeg, message, pdf, photo, updated, zipped
from triage.errors import UnreadableError
from triage.model.facts import Unread, Why
from triage.model.holdings import HeldKind
from triage.model.limits import Limits
from triage.readers.gather import Source
from triage.readers.holdings import Taken, holdings
from triage.readers.holdings.photo import jpeg_end


def taken(data: bytes, name: str = "", **limits: int) -> tuple[list[Taken], list[Unread]]:
    """Everything that is held, and everything that was left out."""
    found = list(holdings(Source(data=data, name=name), Limits(**limits)))
    return [one for one in found if isinstance(one, Taken)], [one for one in found if isinstance(one, Unread)]


WHOLE = {
    "pdf": updated(pdf("The sum of 22,000 crowns.", attached={"a.txt": b"a"}), b"22,000", b"92,000"),
    "docx": docx("SPECIMEN"),
    "eml": message({"box.zip": zipped({"memo.txt": b"hello"})}),
    "jpg": photo(zipped({"memo.txt": b"hello"})),
    "zip": zipped({"a.jpg": photo(), "b.pdf": pdf("One.")}),
}


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_cut_files_never_raise(name: str, share: float) -> None:
    """Cut anywhere, what can be had is had; the rest is said, or the whole is refused by its sentence."""
    data = WHOLE[name]
    try:
        found, _ = taken(data[: int(len(data) * share)], f"file.{name}")
    except UnreadableError:
        return
    assert all(len(one.data) == one.held.size for one in found)


def test_an_unknown_format_is_refused() -> None:
    """No reader, no holdings."""
    with pytest.raises(UnreadableError):
        taken(b"Rar!\x1a\x07\x00" + b"\0" * 40)


def test_containers_in_containers_end() -> None:
    """Deeper than the limit is said, not looked into."""
    data = zipped({"memo.txt": b"hello"})
    for _ in range(6):
        data = zipped({"box.zip": data})
    found, left = taken(data, depth=2)
    assert max(len(one.held.path) for one in found) == 2
    assert [Why.LIMIT] == [one.why for one in left]


def test_a_form_that_draws_itself_and_a_picture_too_large() -> None:
    """A loop of forms ends; a promised bitmap beyond the limit of pixels is left out by its page."""
    import io

    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("One."))))
    huge, form = DecodedStreamObject(), DecodedStreamObject()
    huge.set_data(b"\0" * 10)
    huge.update(
        {
            NameObject("/Subtype"): NameObject("/Image"), NameObject("/Width"): NumberObject(10**6),
            NameObject("/Height"): NumberObject(10**6), NameObject("/BitsPerComponent"): NumberObject(8),
            NameObject("/ColorSpace"): NameObject("/DeviceRGB"), NameObject("/Filter"): NameObject("/FlateDecode"),
        }
    )  # fmt: skip
    form.update({NameObject("/Subtype"): NameObject("/Form")})
    known = writer._add_object(form)
    form[NameObject("/Resources")] = DictionaryObject(
        {
            NameObject("/XObject"): DictionaryObject(
                {NameObject("/Me"): known, NameObject("/Huge"): writer._add_object(huge)}
            )
        }
    )
    writer.pages[0]["/Resources"]["/XObject"][NameObject("/Me")] = known  # type: ignore[index]  # a dictionary with one
    out = io.BytesIO()
    writer.write(out)
    found, left = taken(out.getvalue())
    assert 2 == sum(one.held.kind is HeldKind.PICTURE for one in found)
    assert [(Why.LIMIT, 1)] == [(one.why, one.where.page) for one in left if one.where is not None]


def test_a_picture_that_no_page_draws() -> None:
    """It is still in the file: taken out, and named as such."""
    import io

    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import NameObject

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("One."))))
    things = writer.pages[0]["/Resources"]["/XObject"]  # type: ignore[index]  # a dictionary with one
    writer._root_object[NameObject("/Kept")] = things.raw_get(next(iter(things)))
    things.clear()
    out = io.BytesIO()
    writer.write(out)
    found = [one.held for one in taken(out.getvalue())[0] if one.held.kind is HeldKind.PICTURE]
    assert found
    assert all(one.where.page is None and one.name.startswith("on-no-page") for one in found)


def test_the_end_of_a_jpeg() -> None:
    """Found segment by segment: a preview's own end marker inside a segment is not it."""
    whole = photo()
    assert len(whole) == jpeg_end(whole + b"tail")
    assert len(jpeg()) == jpeg_end(jpeg())
    assert jpeg_end(whole[:-2]) is None
    assert jpeg_end(b"\xff\xd8\xff\xe0\x00\x00" * 50) is None
