"""Archives: members are documents, names are only text, and bombs, locks and damage are said."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import tarfile
import zipfile
import zlib

import pytest

from tests.readers.packages import opened, packed
from triage.model.document import Document
from triage.model.facts import Event, Identifies, Role, Why
from triage.model.limits import MEBIBYTE, Limits

MEMBERS: dict[str, str | bytes] = {"memo.txt": "SPECIMEN", "lists/stations.csv": "a;b\n"}


def read(data: bytes, name: str = "papers", **limits: int) -> Document:
    """Read an archive."""
    return opened(data, Limits(**limits), name=name)


def why(document: Document) -> list[Why]:
    """Reasons of what was not read."""
    return [u.why for u in document.unread]


def tar(members: dict[str, str | bytes], *more: tarfile.TarInfo) -> bytes:
    """A tar of these members, and headers without content."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as made:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            raw = data.encode() if isinstance(data, str) else data
            info.size, info.mtime, info.uname = len(raw), 1757742300, "maren"
            made.addfile(info, io.BytesIO(raw))
        for info in more:
            made.addfile(info)
    return out.getvalue()


@pytest.mark.parametrize(
    "make",
    [packed, tar, lambda m: gzip.compress(tar(m)), lambda m: bz2.compress(tar(m)), lambda m: lzma.compress(tar(m))],
)
def test_members_are_documents(make) -> None:  # type: ignore[no-untyped-def]  # a builder of bytes
    """In every kind of archive, with base name, text, and full name as a field."""
    found = read(make(MEMBERS))
    assert [("memo.txt", ["SPECIMEN"]), ("stations.csv", ["a;b"])] == [
        (m.file.name, [t.text for t in m.text]) for m in found.members
    ]
    names = [f for f in found.fields if f.name == "member"]
    assert ["memo.txt", "lists/stations.csv"] == [f.value for f in names]
    assert {Identifies.PERSON} == {f.identifies for f in names}
    dated = [(s.event, s.where.part) for s in found.stamps if s.where.part]  # gzip adds a time of its own
    assert [(Event.MODIFIED, "memo.txt"), (Event.MODIFIED, "lists/stations.csv")] == dated


def test_owners_and_times_of_tar() -> None:
    """The account's name leads to a person; times are UTC."""
    found = read(tar(MEMBERS))
    assert (Role.OWNER, "maren") == (found.people[0].role, found.people[0].name)
    assert ("2025-09-13T05:45:00", 0) == (found.stamps[0].moment.shown()[:19], found.stamps[0].moment.offset)


def test_one_compressed_file() -> None:
    """Its name from the header of gzip, else the archive's without its ending."""
    out = io.BytesIO()
    with gzip.GzipFile(filename="memo.txt", mode="wb", fileobj=out, mtime=1757742300) as made:
        made.write(b"SPECIMEN")
    found = read(out.getvalue(), name="x.gz")
    assert ["memo.txt"] == [m.file.name for m in found.members]
    assert ["2025-09-13T05:45:00"] == [s.moment.shown()[:19] for s in found.stamps]
    for pack, name in ((gzip.compress, "memo.txt.gz"), (bz2.compress, "memo.txt.bz2"), (lzma.compress, "memo.txt.xz")):
        assert ["memo.txt"] == [m.file.name for m in read(pack(b"SPECIMEN"), name=name).members]


def test_names_that_climb_are_only_text() -> None:
    """Nothing is written; the document is called by its last part."""
    for make in (packed, tar):
        found = read(make({"../../etc/cron.d/x.txt": "SPECIMEN", "C:\\users\\maren\\y.txt": "SPECIMEN"}))
        assert ["x.txt", "y.txt"] == [m.file.name for m in found.members]
        assert "../../etc/cron.d/x.txt" in [f.value for f in found.fields]


def test_folders_and_links_are_passed_over() -> None:
    """Only files count."""
    folder, link, device = tarfile.TarInfo("d"), tarfile.TarInfo("l"), tarfile.TarInfo("c")
    folder.type, link.type, link.linkname, device.type = (
        tarfile.DIRTYPE,
        tarfile.SYMTYPE,
        "/etc/passwd",
        tarfile.CHRTYPE,
    )
    assert ["memo.txt", "stations.csv"] == [m.file.name for m in read(tar(MEMBERS, folder, link, device)).members]
    assert ["memo.txt"] == [m.file.name for m in read(packed({"d/": "", "memo.txt": "x"})).members]


def test_empty_members_are_fields() -> None:
    """They have no kind that could be told."""
    for make in (packed, tar):
        found = read(make({"photo.jpg": "", "memo.txt": "SPECIMEN"}))
        assert ["memo.txt"] == [m.file.name for m in found.members]
        assert ["photo.jpg"] == [f.value for f in found.fields if f.name == "empty member"]


def test_encrypted_members_are_locked() -> None:
    """By the flag of the directory."""
    data = bytearray(packed(MEMBERS))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + at] |= 1
    found = read(bytes(data))
    assert [Why.LOCKED] == why(found)
    assert found.unread[0].where is not None
    assert "memo.txt" == found.unread[0].where.part
    assert ["stations.csv"] == [m.file.name for m in found.members]


def test_more_members_than_are_read() -> None:
    """The rest is counted."""
    for make in (packed, tar):
        found = read(make({f"{n}.txt": "x" for n in range(9)}), members=4)
        assert (4, [("5 more members", Why.LIMIT)]) == (len(found.members), [(u.what, u.why) for u in found.unread])


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_bombs_are_cut(pack) -> None:  # type: ignore[no-untyped-def]  # a compressor
    """Many zeros in few bytes."""
    found = read(pack(bytes(64 * MEBIBYTE)))
    assert ((), [Why.LIMIT]) == (found.members, why(found))


def test_bombs_inside_zip_and_tar() -> None:
    """A member beyond the ratio, and one declared larger than the archive (sparse)."""
    assert [Why.LIMIT] == why(read(packed({"a.txt": bytes(32 * MEBIBYTE)})))
    sparse = tarfile.TarInfo("a.txt")
    sparse.pax_headers = {"GNU.sparse.major": "0", "GNU.sparse.minor": "1", "GNU.sparse.name": "a.txt",
                          "GNU.sparse.size": "99999999999", "GNU.sparse.map": "0,0"}  # fmt: skip
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as made:
        made.addfile(sparse)
    assert [Why.LIMIT] == why(read(out.getvalue()))


def test_archives_inside_archives() -> None:
    """To a bounded depth."""
    data = packed({"memo.txt": "SPECIMEN"})
    for _ in range(5):
        data = packed({"inner.zip": data})
    found = read(data, depth=3)
    assert ["zip"] * 4 == [d.format for _, d in found.walk()]
    assert [Why.LIMIT] == [u.why for _, d in found.walk() for u in d.unread]


def test_other_archives_are_only_recognised() -> None:
    """7-Zip."""
    found = read(b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(60))
    assert ("7z", [Why.UNSUPPORTED]) == (found.format, why(found))


def test_a_large_dictionary_is_refused() -> None:
    """A header of xz may ask for up to 4 GiB; the decoder gets 256 MiB."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 4096}]
    data = bytearray(lzma.compress(b"SPECIMEN", filters=filters))
    at = data.find(b"\x21\x01", 12) + 2
    data[at] = 40  # 4 GiB - 1, ".xz format" 5.3.1
    header = data[12 : 12 + (data[12] + 1) * 4 - 4]
    data[12 + len(header) : 16 + len(header)] = zlib.crc32(bytes(header)).to_bytes(4, "little")
    assert [Why.DAMAGED] == why(read(bytes(data)))


@pytest.mark.parametrize(
    "make",
    [packed, tar, lambda m: gzip.compress(tar(m)), lambda m: bz2.compress(tar(m)), lambda m: lzma.compress(tar(m))],
)
def test_damage(make) -> None:  # type: ignore[no-untyped-def]  # a builder of bytes
    """Cut short and with changed bytes: a document each time, with something said or something read."""
    whole = make({f"{n}.txt": "SPECIMEN " * 50 for n in range(5)})
    draw = random.Random(7)
    for share in (0.3, 0.6, 0.9):
        found = read(whole[: int(len(whole) * share)])
        assert found.unread or found.members or found.text
    for _ in range(30):
        changed = bytearray(whole)
        for _ in range(8):
            changed[draw.randrange(6, len(changed))] = draw.randrange(256)
        assert isinstance(read(bytes(changed)), Document)


def test_passwords() -> None:
    """A wrong password leaves the member locked."""
    data = bytearray(packed({"memo.txt": "SPECIMEN, long enough to have a header"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + at] |= 1
    found = opened(bytes(data), Limits(), password="wrong", name="x.zip")
    assert why(found)[0] in {Why.LOCKED, Why.DAMAGED}
    assert () == found.members
    assert zipfile.is_zipfile(io.BytesIO(bytes(data)))
