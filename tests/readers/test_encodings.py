"""Text in any encoding is told from binary data and decoded; the sureness is honest."""

from __future__ import annotations

import random
import zlib

import pytest

from triage.readers.encodings import decode, known, looks_like_text

PASHTO = "د اوبو وزارت د کتنې راپور\n" * 8
RUSSIAN = "Министерство внутренних вод просит представить списки станций.\n" * 4
FRENCH = "Le ministère des eaux intérieures demande les relevés d'été à l'échéance.\n" * 4


@pytest.mark.parametrize("text", [PASHTO, RUSSIAN, FRENCH, "plain ASCII\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_unicode_forms_are_read_and_sure(text: str, encoding: str) -> None:
    """With or without a mark, the text comes back whole."""
    data = text.encode(encoding)
    found = decode(data)
    assert (found.text, found.sure, found.lossy) == (text, True, False)
    assert looks_like_text(data)


@pytest.mark.parametrize(
    ("text", "encoding", "declared", "used"),
    [
        (RUSSIAN, "koi8-r", "koi8-r", "koi8-r"),
        (FRENCH, "cp1252", "ISO-8859-1", "cp1252"),
        (FRENCH, "latin-1", '"iso-8859-1"', "cp1252"),
        ("日本語のテキスト", "iso-2022-jp", "iso-2022-jp", "iso2022_jp"),
        ("日本語のテキスト", "shift_jis", "Shift_JIS", "shift_jis"),
    ],
)
def test_the_declared_encoding_is_believed_where_it_fits(text: str, encoding: str, declared: str, used: str) -> None:
    """Latin-1 means Windows-1252 in practice; 7-bit encodings are tried before ASCII."""
    found = decode(text.encode(encoding), declared)
    assert (found.text, found.encoding, found.sure) == (text, used, True)


def test_a_wrong_declaration_is_not_believed() -> None:
    """UTF-8 that is called Latin-1, and bytes that the named encoding cannot be."""
    assert decode(FRENCH.encode(), "iso-8859-1").text == FRENCH
    assert decode(RUSSIAN.encode("koi8-r"), "utf-8").sure is False


def test_one_broken_byte_does_not_lose_the_declared_encoding() -> None:
    """A lossy text stays readable and says so."""
    data = ("日本語の" * 200).encode("shift_jis") + b"\xff"
    found = decode(data, "shift_jis")
    assert (found.encoding, found.lossy, found.sure) == ("shift_jis", True, False)


@pytest.mark.parametrize("name", [None, "", "x-unknown", "base64", "zlib", "idna", "rot13", "a\0b", "é", "x" * 500])
def test_names_that_are_no_encoding(name: str | None) -> None:
    """Codecs that decode something else than text are passed over."""
    assert known(name) is None
    assert decode(b"abc", name).text == "abc"


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "koi8-r", "iso8859-5"])
def test_single_byte_alphabets_look_like_text(encoding: str) -> None:
    """Mostly bytes from 80 upwards, with words between blanks."""
    assert looks_like_text(RUSSIAN.encode(encoding))
    assert not decode(RUSSIAN.encode(encoding)).sure


@pytest.mark.parametrize(
    "data",
    [
        random.Random(1).randbytes(5000),
        zlib.compress(random.Random(2).randbytes(3000)),
        b"\x7fELF\x02\x01\x01" + bytes(200),
        bytes(1000),
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x06\x00\x00\x00",
    ],
)
def test_binary_data_is_no_text(data: bytes) -> None:
    """Random, compressed, zero-filled and structured bytes are refused, and still decode to something."""
    assert not looks_like_text(data)
    assert isinstance(decode(data).text, str)


def test_nothing_is_text() -> None:
    """An empty file is an empty text."""
    assert looks_like_text(b"")
    assert decode(b"").text == ""


def test_a_sample_may_end_inside_a_character() -> None:
    """A long UTF-8 text is cut for the test without becoming binary."""
    assert looks_like_text(("x" + "د" * 70_000).encode())
