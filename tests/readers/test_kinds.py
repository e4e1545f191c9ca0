"""Files are recognised by content; a name decides between text formats only."""

from __future__ import annotations

import io
import zipfile

import pytest

from triage.readers.kinds import Kind, also, recognise


def packed(*members: tuple[str, str]) -> bytes:
    """A zip with these members, stored."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members:
            archive.writestr(name, text)
    return out.getvalue()


ODT = packed(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"))
TYPES = "[Content_Types].xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
MAIL = b"Received: from a by b; Sat, 13 Sep 2025 10:00:00 +0000\r\nFrom: a@b.example\r\n\r\nText\r\n"

TABLE: list[tuple[bytes, str, str | None]] = [
    (b"%PDF-1.7\n", "x.docx", "pdf"),
    (b"\x00\x00junk%PDF-1.4", "", "pdf"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "x.png", "jpeg"),
    (b"{\\rtf1 text}", "x.doc", "rtf"),
    (packed(("a.txt", "x")), "x.docx", "zip"),
    (packed(("memo.pdf", "%PDF-1.7 …")), "x.zip", "zip"),
    (ODT, "x.zip", "odt"),
    (ODT[: ODT.rindex(b"PK\x01\x02")], "x.odt", "odt"),
    (packed((TYPES, f'<Types><Override ContentType="{WORD}"/></Types>')), "", "docx"),
    (packed((TYPES, f'<Types><Override ContentType="{MACRO}"/></Types>')), "x.docx", "docm"),
    (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "", "heic"),
    (MAIL, "", "eml"),
    (b"From a@b.example Sat Sep 13 10:00:00 2025\n" + MAIL, "", "eml"),
    (b"From a@b.example Sat Sep 13 10:00:00 2025\n" + MAIL, "in.mbox", "mbox"),
    ((b"From a@b.example Sat Sep 13 10:00:00 2025\n" + MAIL + b"\n") * 2, "", "mbox"),
    (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', "x.txt", "svg"),
    (b"<!DOCTYPE html><html><body>x</body></html>", "x.txt", "html"),
    ("Меморандум\nтекст\n".encode("cp1251"), "", "txt"),
    # look-alikes: a memo that begins like a message, words that begin like magics
    (b"To: all staff\nSubject: the inspection\n\nOn Saturday.\n", "memo.txt", "txt"),
    (b"To: all staff\nSubject: the inspection\n\nOn Saturday.\n", "memo.eml", "eml"),
    (b"BMW and other cars are parked behind the depot.\n", "", "txt"),
    (b"MZ is what the old stamps say.\n", "", "txt"),
    (bytes(range(256)) * 8, "x.txt", None),
]


@pytest.mark.parametrize(("data", "name", "expected"), TABLE)
def test_recognise(data: bytes, name: str, expected: str | None) -> None:
    """Each file is what its bytes are."""
    kind = recognise(data, name)
    assert expected == (kind.format if kind else None)


def test_a_member_stored_first_is_no_second_format() -> None:
    """A zip that begins with an uncompressed PDF is a zip; one glued before a PDF is both."""
    stored = packed(("memo.pdf", "%PDF-1.7 …"))
    assert () == also(stored, Kind("zip", "application/zip", "archive"))
    hidden = packed(("a.txt", "%PDF-1.7 inside a text"), ("b.txt", "x"))
    assert ("pdf",) == also(
        b"PK\x03\x04" + b"\x00" * 40 + b"%PDF-1.7" + hidden, Kind("zip", "application/zip", "archive")
    )


def test_polyglots() -> None:
    """A zip that ends a picture, a PDF inside a picture's head; a zip somewhere inside is none."""
    picture = b"\x89PNG\r\n\x1a\n" + bytes(500)
    archive = packed(("a.txt", "x"))
    kind = recognise(picture)
    assert kind
    assert ("zip",) == also(picture + archive, kind)
    assert () == also(picture + archive + bytes(100), kind)
    assert ("pdf",) == also(picture + b"%PDF-1.4", kind)
    assert () == also(archive, recognise(archive))  # type: ignore[arg-type]  # a zip is recognised
