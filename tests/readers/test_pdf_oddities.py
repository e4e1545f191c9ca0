"""What the bytes of a PDF show without a parser: the scan, the table, both ends, blanks, content left over."""

from __future__ import annotations

import zlib
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.test_pdf_hostile import WORDS, built, page, read
from triage.model.pdf import Oddity
from triage.readers.pdf import structure
from triage.readers.pdf.oddities import blanks, edges, numbers, table
from triage.readers.pdf.oddities.scan import packed, scanned

PLAIN = built(*page(), ("", WORDS))
SUM = b"BT /F1 12 Tf 72 700 Td (SPECIMEN 100) Tj ET 0 0 m 1 1 l 2 2 l S " * 9
DEFLATED = zlib.compress(b"".join(sha256(bytes([n])).hexdigest().encode() for n in range(64)))


def oddities(data: bytes) -> list[Oddity]:
    """All oddities of the bytes."""
    scan, counted = scanned(data), structure.count_revisions(data)
    return [found for part in (edges, table, numbers, blanks) for found in part.oddities(data, scan, counted)]


def kinds(data: bytes) -> list[str]:
    """The kinds of oddities, sorted."""
    return sorted({oddity.kind for oddity in oddities(data)})


def twice(data: bytes) -> bytes:
    """The same file with its content stream written a second time, otherwise, before the table."""
    start = data.rindex(b"xref\n0")
    more = b"4 0 obj\n<</Length 5>>\nstream\n0 0 m\nendstream\nendobj\n"
    return data[:start] + more + data[start:].replace(str(start).encode(), str(start + len(more)).encode())


def updated(data: bytes) -> bytes:
    """The same file with an update that brings new content under the old number."""
    offset, start = len(data), data.rindex(b"\nxref") + 1
    more = b"4 0 obj\n<</Length 5>>\nstream\n0 0 m\nendstream\nendobj\n"
    row = f"xref\n4 1\n{offset:010d} 00000 n \ntrailer\n<</Size 5/Root 1 0 R/Prev {start}>>\n"
    return data + more + row.encode() + f"startxref\n{offset + len(more)}\n%%EOF\n".encode()


TABLE = [
    # the plain ones
    (PLAIN, []),
    (updated(PLAIN), []),
    (updated(updated(PLAIN)), []),
    (PLAIN.rstrip(), []),
    (PLAIN + b"\r\n\x1a", []),
    (b"\xef\xbb\xbf" + PLAIN, ["table-shifted"]),
    # both ends
    (PLAIN + b"PK\x03\x04" + bytes(range(200)), ["file-after-end"]),
    (PLAIN + b"kept in folder 88 of the third department", ["bytes-after-end"]),
    (PLAIN + b"\0" * 4096, ["tail-after-end"]),
    (PLAIN + b"\r\n------=_NextPart_000_0012_01DA--\r\n", ["tail-after-end"]),
    (PLAIN + b"</body></html><!-- served -->", ["tail-after-end"]),
    (b"#!/bin/sh\nexit 0 # SPECIMEN, a script of two lines that ends at once\n" + PLAIN, ["file-before-header", "table-shifted"]),
    (b"SPECIMEN line\n" + PLAIN, ["bytes-before-header", "table-shifted"]),
    (PLAIN[: PLAIN.rindex(b"xref\n0")], ["no-end-marker"]),
    (PLAIN.replace(b"%PDF-1.7", b"%PDF-3.9"), ["version-odd"]),
    # the table
    (built(page()[0], page()[1], ("", SUM), page()[2], "<</A 1>>").replace(b"100", b"99100", 1), ["offsets-from-a-place"]),
    (built(*page(), ("", WORDS)).replace(b"842]", b"8420]"), ["table-off"]),
    (PLAIN.replace(b"\n", b"\r\n"), ["table-shifted"]),
    # numbers
    (twice(PLAIN), ["content-twice"]),
    (PLAIN.replace(b"4 0 obj", b"4 1 obj").replace(b"00000 n \ntrailer", b"00001 n \ntrailer"), ["generation"]),
    (PLAIN.replace(b"trailer\n", b"trailer\n<</Root 2 0 R>>\ntrailer\n", 1), ["two-roots"]),
    (built(*page(), ("", WORDS), "<</Type/Catalog/Pages 2 0 R>>"), ["second-catalogue"]),
    (built(*page(), ("/Length 3", WORDS), ("", WORDS)), ["length-off"]),
    # blanks
    (built(*page(), ("/Filter/FlateDecode", DEFLATED[:300] + bytes(100) + DEFLATED[400:])), ["blanked"]),
    (built(*page(), ("", SUM[:100] + b" " * 200 + SUM[300:])), ["blanked"]),
    # look-alikes: zeros that were deflated with the content, padding at an end, samples of a picture, metadata
    (built(*page(), ("/Filter/FlateDecode", zlib.compress(bytes(5000), 0))), []),
    (built(*page(), ("", WORDS + b" " * 500)), []),
    (built(*page(), ("/Subtype/Image", b"\1" + bytes(900) + b"\1")), []),
    (built(*page(), ("/Type/Metadata", b"<x/>" + b" " * 2000 + b"<?xpacket end='w'?>")), []),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), TABLE)
def test_kinds(data: bytes, expected: list[str]) -> None:
    """Each file gives exactly its kinds of oddity."""
    assert expected == kinds(data)


def test_the_place_of_a_change_by_hand() -> None:
    """The object in which bytes were put is named, with the step."""
    data = built(page()[0], page()[1], ("", SUM), page()[2], "<</A 1>>").replace(b"100", b"99100", 1)
    [found] = [oddity for oddity in oddities(data) if oddity.kind == "offsets-from-a-place"]
    assert found.where.object == "3 0"
    assert found.detail == "2 of 5 entries, by +2 bytes"


def test_the_table_as_a_stream() -> None:
    """Rows of a cross-reference stream are held against the bytes too, predictor or not."""
    whole = built(*page(), ("", WORDS))
    body = whole[: whole.rindex(b"xref\n0")]
    offsets = [body.index(f"{n} 0 obj".encode()) for n in range(1, 5)]
    for step in (0, 9):
        rows = b"".join(b"\x01" + (at + step * (n > 1)).to_bytes(3, "big") + b"\0" for n, at in enumerate(offsets))
        up = b"".join(
            b"\x02" + bytes((a - b) & 255 for a, b in zip(rows[n : n + 5], (bytes(5) + rows)[n : n + 5], strict=True))
            for n in range(0, 20, 5)
        )
        for parms, packed_rows in (("", rows), ("/DecodeParms<</Predictor 12/Columns 5>>", up)):
            keys = f"/Type/XRef/Size 6/W[1 3 1]/Index[1 4]/Root 1 0 R/Filter/FlateDecode{parms}"
            stream = zlib.compress(packed_rows)
            end = f"5 0 obj\n<<{keys}/Length {len(stream)}>>\nstream\n".encode() + stream + b"\nendstream\nendobj\n"
            data = body + end + f"startxref\n{len(body)}\n%%EOF\n".encode()
            assert kinds(data) == ([] if step == 0 else ["offsets-from-a-place"])


def test_objects_in_streams_are_found() -> None:
    """Objects inside an object stream come out with their numbers."""
    inner = b"7 0 8 10 <</A 1>>  <</B 9 0 R>>"
    data = built(*page(), ("", WORDS), ("/Type/ObjStm/N 2/First 9/Filter/FlateDecode", zlib.compress(inner)))
    assert [number for number, _ in packed(data, scanned(data))] == [7, 8]


def test_a_pdf_inside_a_pdf_is_stepped_over() -> None:
    """Objects of an attached PDF are none of its host's."""
    data = built(*page(), ("", WORDS), ("/Type/EmbeddedFile", PLAIN))
    assert [item.number for item in scanned(data).items] == [1, 2, 3, 4, 5]
    assert kinds(data) == []


def test_words_left_over() -> None:
    """Content that no page uses is told with its words; content that an earlier revision used is not."""
    left = ("", b"BT /F1 9 Tf 9 9 Td (SPECIMEN refuse payment altogether Brandt) Tj ET")
    whole = built(*page(), ("", WORDS), left)
    [found] = [oddity for oddity in _facts(whole) if oddity.kind == "orphan-words"]
    assert found.where.object == "5 0"
    assert found.words == "refuse payment altogether brandt"
    assert not [oddity for oddity in _facts(updated(built(*page(), left))) if oddity.kind == "orphan-words"]


def _facts(data: bytes) -> tuple[Oddity, ...]:
    """The oddities that the whole reader keeps."""
    document = read(data)
    assert document.pdf is not None
    return document.pdf.oddities


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.integers(0, len(PLAIN)))
def test_any_bytes(noise: bytes, at: int) -> None:
    """Noise anywhere in a file never breaks the scan."""
    oddities(PLAIN[:at] + noise + PLAIN[at:])
    oddities(noise)
