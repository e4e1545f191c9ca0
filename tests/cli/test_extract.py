"""`triage extract`: what is written, under which names, what is left out, and what never happens."""

from __future__ import annotations

import hashlib
import json
import stat
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.papers import PIXELS, docx, jpeg, message, pdf, photo, updated, zipped
from triage.cli import run
from triage.render.schema import schema

OLD, NEW = b"22,000", b"92,000"


def extracted(tmp_path: Path, name: str, data: bytes, *options: str, status: int = 0) -> dict[str, Any]:
    """Write a document, extract it, and return the manifest with the folder as `at`."""
    source, folder = tmp_path / name, tmp_path / "out"
    source.write_bytes(data)
    assert status == run(["extract", str(source), "-o", str(folder), *options])
    made: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
    jsonschema.validate(made, schema("extraction"))
    for part in made["parts"]:
        written = (folder / part["file"]).read_bytes()
        assert (len(written), hashlib.sha256(written).hexdigest()) == (part["size"], part["sha256"])
    assert {p["file"] for p in made["parts"]} | {"manifest.json"} == files(folder)
    return made | {"at": folder}


def files(folder: Path) -> set[str]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir()}


def kinds(made: dict[str, Any]) -> list[tuple[str, str]]:
    """(kind, file) of every part."""
    return [(p["kind"], p["file"]) for p in made["parts"]]


def test_revisions_are_byte_exact(tmp_path: Path) -> None:
    """Each earlier revision is the first bytes of the file, to the last byte."""
    first = pdf("The sum of 22,000 crowns is due.", "Page two.")
    second = updated(first, OLD, NEW)
    third = updated(second, NEW, b"95,000")
    made = extracted(tmp_path, "memo.pdf", third)
    # pypdf begins an update on a new line of its own, so a revision may end before or after it.
    assert first.rstrip() == (made["at"] / "revision-1.pdf").read_bytes().rstrip()
    assert second.rstrip() == (made["at"] / "revision-2.pdf").read_bytes().rstrip()
    assert third.startswith((made["at"] / "revision-2.pdf").read_bytes())
    assert [1, 2] == [p["where"]["revision"] for p in made["parts"] if p["kind"] == "revision"]


def test_pictures_of_a_pdf(tmp_path: Path) -> None:
    """JPEG comes out as stored, a bitmap as PNG with its pixels; both with page and object."""
    from PIL import Image

    made = extracted(tmp_path, "memo.pdf", pdf("One.", "Two."))
    found = [p for p in made["parts"] if p["kind"] == "picture"]
    assert {".jpg", ".png"} == {Path(p["file"]).suffix for p in found}
    assert all(p["where"]["page"] == 1 and p["where"]["object"] for p in found)
    for part in found:
        path = made["at"] / part["file"]
        if path.suffix == ".jpg":
            assert jpeg() == path.read_bytes()
            continue
        with Image.open(path) as picture:
            assert ((PIXELS, PIXELS), (200, 10, 10)) == (picture.size, picture.convert("RGB").getpixel((0, 0)))


def test_metadata_of_a_pdf_is_text(tmp_path: Path) -> None:
    """The Info dictionary as lines."""
    made = extracted(tmp_path, "memo.pdf", pdf("One."))
    assert "Author: Edric Polwarne" in (made["at"] / "metadata-1-info.txt").read_text("utf-8")


HOSTILE = {
    "../../outside.txt": b"climbs",
    "/etc/cron.d/absolute.txt": b"absolute",
    "C:\\Windows\\system32\\drive.txt": b"drive",
    "CON": b"device",
    "..": b"dots",
    "invoice\u202efdp.exe": b"turned round",
    "run.sh": b"#!/bin/sh\n",
    "photo.jpg": b"MZ\x90\x00 not a photo",
    "page.html": b"<html><script>1</script></html>",
    "same.txt": b"one",
    "a" * 400 + ".txt": b"long",
    "-rf.txt": b"option",
    "line\nbreak\x1b[31m.txt": b"steers",
}


def mailed(files: dict[str, bytes]) -> bytes:
    """A message with these attachments; line ends cannot stand in a header's parameter as such."""
    return message({name.replace("\n", " "): data for name, data in files.items()})


@pytest.mark.parametrize("wrap", [zipped, mailed, lambda files: pdf("One.", attached=files)], ids=["zip", "eml", "pdf"])
def test_hostile_names_stay_in_the_folder(wrap: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """No name leads out of the folder, overwrites, steers the terminal or starts a program."""
    before = files(tmp_path)
    made = extracted(tmp_path, "holder", wrap(HOSTILE))
    assert before | {"holder"} | {f"out/{f}" for f in files(made["at"])} == files(tmp_path)
    attached = [p for p in made["parts"] if p["kind"] == "attachment"]
    assert sorted(HOSTILE.values()) == sorted(
        (made["at"] / p["file"]).read_bytes().replace(b"\r\n", b"\n") for p in attached
    )
    for part in attached:
        name = Path(part["file"]).name
        assert name.startswith("attachment-")
        assert len(name.encode()) < 160
        assert name.isprintable()
        assert not {"/", "\\", ":", "\u202e"} & set(name)
        assert not (made["at"] / part["file"]).stat().st_mode & (stat.S_IXUSR | stat.S_IRWXG | stat.S_IRWXO)
    risky = {Path(p["file"]).name.partition("-")[2].partition("-")[2] for p in attached if p["untrusted"]}
    assert {"invoicefdp.exe.untrusted", "run.sh.untrusted", "photo.jpg.untrusted", "page.html.untrusted"} <= risky
    assert not any(name.endswith(".txt.untrusted") for name in risky)
    shown = capfd.readouterr()
    assert "\x1b" not in shown.out + shown.err
    assert "offline machine" in shown.err


def test_attachments_are_looked_into(tmp_path: Path) -> None:
    """A message with a zip with a PDF with a revision: each in the folder of what holds it, no deeper than allowed."""
    inner = updated(pdf("The sum of 22,000 crowns is due."), OLD, NEW)
    made = extracted(tmp_path, "mail.eml", message({"box.zip": zipped({"a/memo.pdf": inner}), "note.txt": b"hello"}))
    found = {file: kind for kind, file in kinds(made)}
    assert "metadata" == found["metadata-1-headers.txt"]
    assert "attachment" == found["attachment-1-box.zip"]
    assert "attachment" == found["in-attachment-1/attachment-1-memo.pdf"]
    assert "revision" == found["in-attachment-1/in-attachment-1/revision-1.pdf"]
    assert inner == (made["at"] / "in-attachment-1/attachment-1-memo.pdf").read_bytes()
    assert inner.startswith((made["at"] / "in-attachment-1/in-attachment-1/revision-1.pdf").read_bytes())
    where = next(p["where"] for p in made["parts"] if p["file"] == "in-attachment-1/attachment-1-memo.pdf")
    assert "a/memo.pdf" == where["part"]


def test_a_word_file(tmp_path: Path) -> None:
    """Picture, preview, the preview's own preview is not looked for; properties are text that no browser runs."""
    made = extracted(tmp_path, "memo.docx", docx("SPECIMEN"))
    assert [
        ("picture", "picture-1-image1.jpg"), ("preview", "preview-1-thumbnail.jpeg"), ("metadata", "metadata-1-core.xml.txt"),
    ] == kinds(made)  # fmt: skip


def test_a_photograph(tmp_path: Path) -> None:
    """The preview of EXIF, and a zip behind the end of the picture."""
    import piexif

    made = extracted(tmp_path, "photo.jpg", photo(zipped({"note.txt": b"behind"})))
    assert {"preview", "attachment"} == {kind for kind, _ in kinds(made)}
    preview = next(p for p in made["parts"] if p["kind"] == "preview")
    assert piexif.load(photo())["thumbnail"] == (made["at"] / preview["file"]).read_bytes()
    assert b"behind" == (made["at"] / "in-attachment-1/attachment-1-note.txt").read_bytes()


def test_nothing_held_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A text file holds nothing else; the manifest says so."""
    assert [] == extracted(tmp_path, "note.txt", b"SPECIMEN\n")["parts"]
    assert "holds nothing else" in capfd.readouterr().err


def test_limits_and_locks_are_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What is left out stands in the manifest and on standard error, and the status is 4."""
    limits = tmp_path / "limits.yaml"
    limits.write_text("members: 1\npart_bytes: 1000\n")
    data = zipped({"one.txt": b"x" * 2000, "two.txt": b"two"})
    made = extracted(tmp_path, "box.zip", data, "--limits", str(limits), status=4)
    assert {"limit"} == {one["why"] for one in made["left_out"]}
    assert "left out" in capfd.readouterr().err


def test_a_locked_pdf(tmp_path: Path) -> None:
    """Without its password: status 4 and the reason; with it, what it holds."""
    from pypdf import PdfReader, PdfWriter

    plain = tmp_path / "plain.pdf"
    plain.write_bytes(pdf("One."))
    writer = PdfWriter(clone_from=PdfReader(plain))
    writer.encrypt("opensesame", algorithm="RC4-128")
    locked = tmp_path / "locked.pdf"
    writer.write(locked)
    made = extracted(tmp_path, "locked.pdf", locked.read_bytes(), status=4)
    assert ["locked"] == [one["why"] for one in made["left_out"]]
    (tmp_path / "word").write_text("opensesame\n")
    assert 0 == run(
        ["extract", str(locked), "-o", str(tmp_path / "open"), "--password-file", str(tmp_path / "word"), "-q"]
    )
    assert (tmp_path / "open" / "metadata-1-info.txt").is_file()


def test_what_is_in_the_way_stays(tmp_path: Path) -> None:
    """A file, a folder with something in it, a missing parent: status 73, and nothing changed."""
    source = tmp_path / "note.pdf"
    source.write_bytes(pdf("One."))
    full = tmp_path / "full"
    full.mkdir()
    (full / "manifest.json").write_text("mine")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    before = files(tmp_path)
    for folder in ("note.pdf", "full", "link", "no/such/parent"):
        assert 73 == run(["extract", str(source), "-o", str(tmp_path / folder)])
    assert before == files(tmp_path)
    assert "mine" == (full / "manifest.json").read_text()
    assert 0 == run(["extract", str(source), "-o", str(tmp_path / "empty"), "-q"])


def test_nothing_half_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk in the middle: status 73, no folder, no temporary folder."""
    from triage import extracting

    def full(self: Any, data: bytes) -> None:
        """Stand for a full disk."""
        raise OSError(28, "No space left on device")

    source = tmp_path / "memo.pdf"
    source.write_bytes(pdf("One."))
    monkeypatch.setattr(extracting._Open, "write", full)
    assert 73 == run(["extract", str(source), "-o", str(tmp_path / "out")])
    assert [source] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("data", "status"),
    [(b"", 3), (b"Rar!\x1a\x07\x00" + b"\0" * 40, 3), (b"%PDF-1.7\nbroken", 4)],
    ids=["empty", "rar", "broken"],
)
def test_statuses_of_unreadable_files(data: bytes, status: int, tmp_path: Path) -> None:
    """Nothing to read: 3 and no folder; partly read: 4."""
    source = tmp_path / "file"
    source.write_bytes(data)
    assert status == run(["extract", str(source), "-o", str(tmp_path / "out"), "-q"])
    assert (status == 4) == (tmp_path / "out").exists()


def test_a_child_that_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More bytes than announced, fewer, a revision beyond the end: what is not whole is left out, nothing else is read."""
    from triage import extracting
    from triage.cage.protocol import Holding, Piece
    from triage.cage.supervisor import Ended
    from triage.model.facts import Where
    from triage.model.holdings import Held, HeldKind

    def lies(job: Any, document: int) -> Any:
        """Stand for a child that was taken over."""
        yield Holding(Held(kind=HeldKind.PICTURE, name="a.png", size=3, where=Where()))
        yield Piece(b"12345")
        yield Piece(b"more")
        yield Holding(Held(kind=HeldKind.PICTURE, name="b.png", size=9, where=Where()))
        yield Piece(b"short")
        yield Holding(Held(kind=HeldKind.REVISION, name="r", size=10**6, end=10**6, where=Where(revision=1)))
        yield Holding(Held(kind=HeldKind.PICTURE, name="c.png", size=10**15, where=Where()))
        yield Ended("it went away")

    monkeypatch.setattr(extracting, "run", lies)
    made = extracted(tmp_path, "note.txt", b"SPECIMEN\n", status=4)
    assert [("picture", "picture-1-a.png")] == kinds(made)
    assert b"123" == (made["at"] / "picture-1-a.png").read_bytes()
    assert 3 == len(made["left_out"])
    assert "it went away" == made["ended"]
