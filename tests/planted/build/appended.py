"""PDFs with an update appended: one edit, written by pypdf, by pyHanko, or by hand in three ways.

An edit is made once, on pypdf's incremental writer. The other writers append the same changed
objects to the same base in their own way.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from tests.planted import MissingToolError

Edit = Callable[[Any], None]
"""Changes pypdf's writer."""
Append = Callable[[bytes, Edit], bytes]
"""Appends an edit to a base."""


def by_pypdf(base: bytes, edit: Edit) -> bytes:
    """Append with pypdf's incremental writer."""
    from pypdf import PdfWriter

    writer = PdfWriter(io.BytesIO(base), incremental=True)
    edit(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _changed(base: bytes, edit: Edit) -> dict[int, Any]:
    """Return number → object of what the edit changed or added."""
    from pypdf import PdfReader
    from pypdf.generic import IndirectObject

    made = PdfReader(io.BytesIO(by_pypdf(base, edit)))
    made.resolved_objects.clear()  # a base's table may stand there under the number of a newer object
    numbers = [number for number, at in made.xref[0].items() if at >= len(base)]
    return {number: IndirectObject(number, 0, made).get_object() for number in sorted(numbers)}


def _written(one: Any) -> bytes:
    """Return an object's bytes."""
    out = io.BytesIO()
    one.write_to_stream(out)
    return out.getvalue()


def _trailer(base: bytes) -> tuple[Any, int]:
    """Return the base's trailer and where its newest section stands."""
    from pypdf import PdfReader

    [*_, last] = re.findall(rb"startxref\s+(\d+)", base)
    return PdfReader(io.BytesIO(base)).trailer, int(last)


def _body(base: bytes, objects: dict[int, Any]) -> tuple[bytes, dict[int, int]]:
    """Return the objects as they are appended, and where each will stand."""
    out, offsets = b"\n", {}
    for number, one in objects.items():
        offsets[number] = len(base) + len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, _written(one))
    return out, offsets


def _table(offsets: dict[int, int]) -> bytes:
    """Return a cross-reference table, each object in a subsection of its own."""
    return b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % (n, at) for n, at in sorted(offsets.items()))


def by_hand(base: bytes, edit: Edit) -> bytes:
    """Append with a cross-reference table, as simple programs do."""
    objects = _changed(base, edit)
    trailer, previous = _trailer(base)
    body, offsets = _body(base, objects)
    at, size = len(base) + len(body), max([*objects, int(trailer["/Size"]) - 1]) + 1
    keys = b"".join(
        b"/%s %s" % (key.encode(), _written(trailer.raw_get(f"/{key}")))
        for key in ("Root", "Info")
        if f"/{key}" in trailer
    )
    end = b"trailer\n<</Size %d%s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (size, keys, previous, at)
    return base + body + _table(offsets) + end


def by_hand_as_stream(base: bytes, edit: Edit) -> bytes:
    """Append with a cross-reference stream, as newer programs do."""
    objects = _changed(base, edit)
    trailer, previous = _trailer(base)
    body, offsets = _body(base, objects)
    own = max([*objects, int(trailer["/Size"]) - 1]) + 1
    at = len(base) + len(body)
    entries = {**offsets, own: at}
    rows = b"".join(b"\x01" + entries[n].to_bytes(4, "big") + b"\x00\x00" for n in sorted(entries))
    index = b" ".join(b"%d 1" % n for n in sorted(entries))
    root = _written(trailer.raw_get("/Root"))
    head = b"/Type/XRef/W[1 4 2]/Index[%s]/Size %d/Prev %d/Root %s/Length %d" % (
        index,
        own + 1,
        previous,
        root,
        len(rows),
    )
    stream = b"%d 0 obj\n<<%s>>\nstream\n%s\nendstream\nendobj\n" % (own, head, rows)
    return base + body + stream + b"startxref\n%d\n%%%%EOF\n" % at


def by_hand_as_hybrid(base: bytes, edit: Edit) -> bytes:
    """Append with a table and a stream beside it (/XRefStm), half of the objects in each."""
    objects = _changed(base, edit)
    trailer, previous = _trailer(base)
    body, offsets = _body(base, objects)
    own = max([*objects, int(trailer["/Size"]) - 1]) + 1
    at = len(base) + len(body)
    hidden = dict(list(offsets.items())[::2])
    rows = b"".join(b"\x01" + hidden[n].to_bytes(4, "big") + b"\x00\x00" for n in sorted(hidden))
    index = b" ".join(b"%d 1" % n for n in sorted(hidden))
    root = _written(trailer.raw_get("/Root"))
    head = b"/Type/XRef/W[1 4 2]/Index[%s]/Size %d/Root %s/Length %d" % (index, own + 1, root, len(rows))
    stream = b"%d 0 obj\n<<%s>>\nstream\n%s\nendstream\nendobj\n" % (own, head, rows)
    table = _table({n: where for n, where in offsets.items() if n not in hidden} | {own: at})
    end = b"trailer\n<</Size %d/Root %s/Prev %d/XRefStm %d>>\n" % (own + 1, root, previous, at)
    return base + body + stream + table + end + b"startxref\n%d\n%%%%EOF\n" % (at + len(stream))


def by_pyhanko(base: bytes, edit: Edit, password: str = "") -> bytes:
    """Append with pyHanko's incremental writer; an encrypted base is opened with the password."""
    try:
        from pyhanko.pdf_utils import generic
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    except ImportError as error:
        raise MissingToolError("pyHanko") from error
    plain = _opened(base, password)
    objects = _changed(plain, edit)
    writer = IncrementalPdfFileWriter(io.BytesIO(base), strict=False)
    if password:
        writer.encrypt(password.encode())  # type: ignore[no-untyped-call]  # pyHanko states no types here
    first, own = (int(_trailer(one)[0]["/Size"]) for one in (plain, base))

    def renumbered(number: int) -> int:
        """New objects come after those of the base, of which the encryption's is one more."""
        return number if number < first else number + max(own - first, 0)

    for number, one in objects.items():
        writer.objects[0, renumbered(number)] = _translated(generic, writer, one, renumbered)
        writer._lastobj_id = max(writer._lastobj_id, renumbered(number))
    writer._update_meta = lambda: None  # type: ignore[method-assign]  # it would write the time of day
    identity = generic.ByteStringObject(sha256(base).digest()[:16])
    writer._document_id = generic.ArrayObject([writer._document_id[0], identity])
    out = io.BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]  # as above
    return out.getvalue()


def _opened(base: bytes, password: str) -> bytes:
    """Return the base without its encryption, its objects under the same numbers."""
    if not password:
        return base
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(base), password=password) as made:
        made.save(out, deterministic_id=True)
    return out.getvalue()


def _translated(generic: Any, writer: Any, one: Any, renumbered: Callable[[int], int]) -> Any:
    """Return pypdf's object as pyHanko's."""
    import pypdf.generic as plain

    if isinstance(one, plain.IndirectObject):
        return generic.IndirectObject(renumbered(one.idnum), 0, writer)
    if isinstance(one, plain.DictionaryObject):
        entries = {
            generic.pdf_name(str(key)): _translated(generic, writer, one.raw_get(key), renumbered)
            for key in one
            if key != "/Length"
        }
        if isinstance(one, plain.StreamObject):
            return generic.StreamObject(generic.DictionaryObject(entries), encoded_data=bytes(one._data))
        return generic.DictionaryObject(entries)
    if isinstance(one, plain.ArrayObject):
        return generic.ArrayObject(_translated(generic, writer, entry, renumbered) for entry in list.__iter__(one))
    if isinstance(one, plain.NameObject):
        return generic.pdf_name(str(one))
    if isinstance(one, (plain.TextStringObject, plain.ByteStringObject)):
        return generic.pdf_string(one.original_bytes)
    if isinstance(one, plain.BooleanObject):
        return generic.BooleanObject(one.value)
    if isinstance(one, plain.NullObject):
        return generic.NullObject()
    return generic.NumberObject(int(one)) if isinstance(one, int) else generic.FloatObject(float(one))


def rewritten(old: str, new: str, page: int = 1) -> Edit:
    """Exchange one string in the content of a page; it must be there."""

    def edit(writer: Any) -> None:
        """Put the new content in place of the old."""
        content = content_of(writer, page)
        assert old.encode("latin-1") in content, old
        set_content(writer, page, content.replace(old.encode("latin-1"), new.encode("latin-1")))

    return edit


def drawn_over(content: str, page: int = 1) -> Edit:
    """Draw more at the end of a page's content."""

    def edit(writer: Any) -> None:
        """Add it."""
        set_content(writer, page, b"q\n" + content_of(writer, page) + b"\nQ\n" + content.encode("latin-1"))

    return edit


def content_of(writer: Any, page: int) -> bytes:
    """Return a page's content, decoded."""
    data: bytes = writer.pages[page - 1].get_contents().get_data()
    return data


def set_content(writer: Any, page: int, content: bytes) -> None:
    """Give a page other content, in an object of its own."""
    from pypdf.generic import DecodedStreamObject, NameObject

    stream = DecodedStreamObject()
    stream.set_data(content)
    writer.pages[page - 1][NameObject("/Contents")] = writer._add_object(stream)


def several(*edits: Edit) -> Edit:
    """Make several edits in one revision."""

    def edit(writer: Any) -> None:
        """One after the other."""
        for one in edits:
            one(writer)

    return edit
