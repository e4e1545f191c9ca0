"""PDFs made to loop, swell or sink: what can be read comes back, in seconds and without much memory."""

from __future__ import annotations

import resource
import time
import zlib
from collections.abc import Callable

import pytest

from triage.model.document import Document
from triage.model.facts import Unread, Why
from triage.readers import pdf
from triage.readers.gather import Gather, Source, Tools
from triage.readers.limits import Limits

SECONDS = 3.0
"""CPU time for one file."""
MEBIBYTES = 400
"""Memory held by Python objects at the worst moment; decoders may hold one part of 64 MiB a few times over."""

Entry = str | bytes | tuple[str, bytes]


def built(*entries: Entry, trailer: str = "/Root 1 0 R", tail: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1, with a right table; a pair is a stream."""
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, entry in enumerate(entries, 1):
        offsets.append(len(out))
        if isinstance(entry, tuple):
            keys, data = entry
            length = "" if "/Length" in keys else f" /Length {len(data)}"
            body = f"<<{keys}{length}>>\nstream\n".encode() + data + b"\nendstream"
        else:
            body = entry.encode() if isinstance(entry, str) else entry
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<</Size {len(offsets) + 1} {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out) + tail


def page(content: str = "4 0 R", more: str = "") -> tuple[str, str, str]:
    """Catalogue, page tree and one page, as objects 1 to 3."""
    return (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {content}{more}>>",
    )


WORDS = b"BT /F1 12 Tf 72 700 Td (SPECIMEN memo) Tj ET"


def loop_in_pages() -> bytes:
    """A page tree that holds itself, beside one page."""
    return built(
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R 3 0 R 2 0 R]>>", page()[2], ("", WORDS)
    )


def two_loops_in_pages() -> bytes:
    """Two nodes of a page tree that hold each other."""
    one = "<</Type/Pages/Count 9/Parent 3 0 R/Kids[3 0 R 3 0 R]>>"
    return built("<</Type/Catalog/Pages 2 0 R>>", one, one.replace("3 0 R", "2 0 R"), ("", WORDS))


def promised_pages() -> bytes:
    """A tree that promises 100,000 pages and has one."""
    return built(page()[0], "<</Type/Pages/Count 100000/Kids[3 0 R]>>", page()[2], ("", WORDS))


def repeated_pages() -> bytes:
    """One page that the tree names 100,000 times."""
    return built(page()[0], "<</Type/Pages/Count 100000/Kids[" + "3 0 R " * 100_000 + "]>>", page()[2], ("", WORDS))


def deep_pages() -> bytes:
    """A tree of 3,000 levels."""
    nodes = [f"<</Type/Pages/Count 1/Kids[{n + 1} 0 R]>>" for n in range(2, 3002)]
    return built(page()[0], *nodes, "<</Type/Page/MediaBox[0 0 595 842]>>")


def loop_in_chain() -> bytes:
    """A trailer whose /Prev points at its own table, and another at a table that points back."""
    whole = built(*page(), ("", WORDS))
    start = whole.rfind(b"xref\n0")
    return whole.replace(b"/Root 1 0 R", f"/Root 1 0 R/Prev {start}".encode())


def long_chain() -> bytes:
    """Two thousand empty updates."""
    out = bytearray(built(*page(), ("", WORDS)))
    previous = out.rfind(b"xref\n0")
    for _ in range(2000):
        start = len(out)
        table = f"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 5/Root 1 0 R/Prev {previous}>>\n"
        out += f"{table}startxref\n{start}\n%%EOF\n".encode()
        previous = start
    return bytes(out)


def stream_in_itself() -> bytes:
    """An object stream said to lie in itself, and an /Extends that goes round."""
    inner = b"5 0 6 20 <</A 1>>           <</B 2>>"
    return built(*page(), ("", WORDS), ("/Type/ObjStm/N 2/First 9/Extends 5 0 R", inner))


def fifty_filters() -> bytes:
    """Content deflated fifty times."""
    data = WORDS
    for _ in range(50):
        data = zlib.compress(data)
    return built(*page(), (f"/Filter[{'/FlateDecode ' * 50}]", data))


def bomb() -> bytes:
    """Content of a tenth of a mebibyte that inflates to a hundred."""
    return built(*page(), ("/Filter/FlateDecode", zlib.compress(b"0 0 m " * 17_000_000, 9)))


def many_bombs() -> bytes:
    """Two hundred pages that share such content."""
    shared = ("/Filter/FlateDecode", zlib.compress(b"0 0 m " * 17_000_000, 9))
    kids = " ".join(f"{n} 0 R" for n in range(4, 204))
    return built(page()[0], f"<</Type/Pages/Count 200/Kids[{kids}]>>", shared, *[page("3 0 R")[2]] * 200)


def pages_below_the_limit() -> bytes:
    """Two hundred pages that share content of thirty mebibytes, which is small enough for each."""
    shared = ("/Filter/FlateDecode", zlib.compress(b"0 0 m " * 5_000_000, 9))
    kids = " ".join(f"{n} 0 R" for n in range(4, 204))
    return built(page()[0], f"<</Type/Pages/Count 200/Kids[{kids}]>>", shared, *[page("3 0 R")[2]] * 200)


def bombs_of_their_own() -> bytes:
    """Sixty pages, each with content of its own that inflates to a hundred mebibytes."""
    packed = zlib.compress(b"0 0 m " * 17_000_000, 9)
    kids = " ".join(f"{n} 0 R" for n in range(3, 63))
    pages = [page(f"{n} 0 R")[2] for n in range(63, 123)]
    return built(page()[0], f"<</Type/Pages/Count 60/Kids[{kids}]>>", *pages, *[("/Filter/FlateDecode", packed)] * 60)


def double_bomb() -> bytes:
    """Content that inflates twice, to a gibibyte."""
    inner = zlib.compress(b" " * (256 * 1024 * 1024), 9)
    return built(*page(), ("/Filter[/FlateDecode/FlateDecode]", zlib.compress(inner * 4, 9)))


def promised_stream() -> bytes:
    """A stream that promises ten gigabytes."""
    return built(*page(), ("/Length 10000000000", WORDS))


def promised_table() -> bytes:
    """A table that promises two thousand million entries."""
    return built(*page(), ("", WORDS)).replace(b"xref\n0 5", b"xref\n0 2000000000")


def promised_index() -> bytes:
    """A cross-reference stream that promises as many."""
    rows = zlib.compress(b"\x01\x00\x00\x10\x00" * 8)
    keys = "/Type/XRef/Size 2000000000/W[1 3 1]/Index[0 2000000000]/Root 1 0 R/Filter/FlateDecode"
    whole = built(*page(), ("", WORDS), (keys, rows))
    at = whole.rfind(b"5 0 obj")
    return whole[: whole.rfind(b"xref\n0 6")] + f"startxref\n{at}\n%%EOF\n".encode()


def deep_array() -> bytes:
    """An array 20,000 levels deep in the catalogue."""
    return built(f"<</Type/Catalog/Pages 2 0 R/Deep {'[' * 20_000}{']' * 20_000}>>", *page()[1:], ("", WORDS))


def deep_content() -> bytes:
    """Content with arrays and dictionaries 50,000 deep."""
    return built(*page(), ("", b"[" * 50_000 + b"<<" * 50_000 + WORDS))


def form_in_itself() -> bytes:
    """A form that draws itself sixteen times."""
    more = "/Resources<</XObject<</X 5 0 R>>>>"
    form = ("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", b"/X Do " * 16)
    return built(*page(more=more), ("", b"/X Do"), form)


def forms_that_double() -> bytes:
    """Forty forms, each of which draws the next one twice."""
    more = "/Resources<</XObject<</X 5 0 R>>>>"
    forms = [
        (f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {n} 0 R>>>>", b"/X Do /X Do")
        for n in range(6, 46)
    ]
    return built(*page(more=more), ("", b"/X Do"), *forms, ("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", WORDS))


def many_objects() -> bytes:
    """Three hundred thousand objects without an end."""
    return b"%PDF-1.7\n" + b"".join(b"%d 0 obj\n" % n for n in range(300_000)) + b"startxref\n9\n%%EOF"


def many_streams_unclosed() -> bytes:
    """Fifty thousand streams that never end."""
    return b"%PDF-1.7\n" + b"".join(b"%d 0 obj<</Length 99>>stream\nx" % n for n in range(50_000)) + b"%%EOF"


def long_digits() -> bytes:
    """Four mebibytes of digits and brackets where objects might be."""
    return built(*page(), ("", WORDS), tail=b"1" * 2_000_000 + b"(" * 2_000_000 + b" obj xref trailer<<")


def name_loop() -> bytes:
    """A name tree, a form and an outline that go round."""
    catalogue = "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 5 0 R/JavaScript 5 0 R>>/AcroForm<</Fields[6 0 R]>>/Outlines 7 0 R>>"
    loops = ("<</Kids[5 0 R 5 0 R]>>", "<</T(a)/Kids[6 0 R 6 0 R]>>", "<</First 7 0 R/Next 7 0 R/Last 7 0 R>>")
    return built(catalogue, *page()[1:], ("", WORDS), *loops)


def reference_loop() -> bytes:
    """Objects that are nothing but references to each other."""
    return built(
        *page("4 0 R", "/Resources 5 0 R/Annots 5 0 R"), ("/Filter 5 0 R/Length 5 0 R", WORDS), "6 0 R", "5 0 R"
    )


def huge_picture() -> bytes:
    """A picture that says it has 10¹⁰ samples."""
    keys = "/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode"
    more = "/Resources<</XObject<</X 5 0 R>>>>"
    return built(*page(more=more), ("", b"q 9 0 0 9 0 0 cm /X Do Q"), (keys, zlib.compress(b"\0" * 30_000_000, 9)))


FILES: tuple[Callable[[], bytes], ...] = (
    loop_in_pages,
    two_loops_in_pages,
    promised_pages,
    repeated_pages,
    deep_pages,
    loop_in_chain,
    long_chain,
    stream_in_itself,
    fifty_filters,
    bomb,
    many_bombs,
    pages_below_the_limit,
    bombs_of_their_own,
    double_bomb,
    promised_stream,
    promised_table,
    promised_index,
    deep_array,
    deep_content,
    form_in_itself,
    forms_that_double,
    many_objects,
    many_streams_unclosed,
    long_digits,
    name_loop,
    reference_loop,
    huge_picture,
)


def read(data: bytes) -> Document:
    """Read bytes with every costly part asked for."""
    source = Source(data=data, name="memo.pdf")
    into = Gather(format="pdf", media_type="application/pdf", file=source.facts())

    def member(inner: Source, depth: int) -> Unread:
        return Unread(what=inner.name, why=Why.UNSUPPORTED, detail="")

    pdf.read(source, into, Tools(limits=Limits(), read_member=member))
    return into.freeze()


@pytest.mark.parametrize("make", FILES, ids=lambda make: make.__name__)
def test_within_bounds(make: Callable[[], bytes]) -> None:
    """Each comes back as a document within seconds."""
    data = make()
    before = resource.getrusage(resource.RUSAGE_SELF)
    started = time.process_time()
    document = read(data)
    assert time.process_time() - started < SECONDS
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before.ru_maxrss
    assert grown < MEBIBYTES * 1024
    assert document.pdf is not None


READABLE = (loop_in_chain, long_chain, promised_stream, promised_table, stream_in_itself, name_loop, promised_pages)


@pytest.mark.parametrize("make", READABLE, ids=lambda make: make.__name__)
def test_what_can_be_read_is_read(make: Callable[[], bytes]) -> None:
    """A trap in one part leaves the words of the page."""
    document = read(make())
    assert ["SPECIMEN memo"] == [line.text for line in document.text]
