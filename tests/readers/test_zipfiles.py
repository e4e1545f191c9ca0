"""Zip members are read within bounds; what is wrong says which reason an unread part would give."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest

from tests.readers.packages import packed
from triage.model.facts import Why
from triage.model.limits import Limits
from triage.readers.zipfiles import MOST_ENTRIES, ZipError, open_zip

SMALL = Limits(part_bytes=1000, unpacked_bytes=1500)


def test_lists_and_reads() -> None:
    """Names, sizes and times come from the directory; a name is found ignoring case and slashes."""
    container = open_zip(packed({"a/B.xml": "hello", "c/": ""}), Limits())
    first, second = container.members
    assert (first.name, first.size, first.folder, first.encrypted) == ("a/B.xml", 5, False, False)
    assert first.moment is not None
    assert (first.moment.shown(), first.moment.offset) == ("2025-09-01T10:00:00", None)
    assert second.folder
    assert container.read("/A\\b.xml") == b"hello"
    assert container.find("absent") is None


def test_empty_time_is_none() -> None:
    """1980-01-01 means that no time was written."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(zipfile.ZipInfo("a", (1980, 1, 1, 0, 0, 0)), b"x")
    assert open_zip(out.getvalue(), Limits()).members[0].moment is None


def why(data: bytes, name: str, limits: Limits) -> Why:
    """The reason why a member is not read."""
    with pytest.raises(ZipError) as caught:
        open_zip(data, limits).read(name)
    return caught.value.why


def test_limits() -> None:
    """A large member, a high ratio and too much in all are limits."""
    assert why(packed({"a": "x" * 1001}), "a", SMALL) is Why.LIMIT
    assert why(packed({"a": "\x00" * 2_000_000}), "a", Limits()) is Why.LIMIT
    container = open_zip(packed({"a": "x" * 900, "b": "y" * 900}), SMALL)
    container.read("a")
    with pytest.raises(ZipError):
        container.read("b")


def test_false_size_does_not_outgrow_the_bounds() -> None:
    """A directory that understates a size is caught while unpacking."""
    data = bytearray(packed({"a": "x" * 5000}))
    directory = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, directory + 24, 10)
    assert len(open_zip(bytes(data), SMALL).members) == 1
    assert why(bytes(data), "a", SMALL) in {Why.LIMIT, Why.DAMAGED}


def test_encrypted_and_unknown_method() -> None:
    """The encryption bit without a password is locked; bzip2 is not read."""
    data = bytearray(packed({"a": "x"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    assert why(bytes(data), "a", Limits()) is Why.LOCKED
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as made:
        made.writestr("a", b"x" * 100)
    assert why(out.getvalue(), "a", Limits()) is Why.UNSUPPORTED


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04" + b"\x00" * 40, b"PK\x05\x06" + b"\xff" * 18, b"x" * 100])
def test_no_container(data: bytes) -> None:
    """Anything else is damaged."""
    with pytest.raises(ZipError) as caught:
        open_zip(data, Limits())
    assert caught.value.why is Why.DAMAGED


def test_too_many_entries() -> None:
    """The directory is counted before it is parsed."""
    with pytest.raises(ZipError) as caught:
        open_zip(b"PK\x01\x02" * (MOST_ENTRIES + 1), Limits())
    assert caught.value.why is Why.LIMIT


def test_damaged_member() -> None:
    """A flipped byte in the packed data is damage, and an absent name too."""
    data = bytearray(packed({"a": "hello, hello, hello, hello"}))
    data[35] ^= 0xFF
    assert why(bytes(data), "a", Limits()) is Why.DAMAGED
    assert why(packed({"a": "x"}), "b", Limits()) is Why.DAMAGED
