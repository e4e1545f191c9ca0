"""Bad input is normal input: one clear sentence, the right status, nothing half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from triage.cli import run

MEMO = "Memo\n\nTo all staff: the annual inspection of the depot is on Saturday. SPECIMEN\n"


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    """An innocent text file."""
    path = tmp_path / "memo.txt"
    path.write_text(MEMO, "utf-8")
    return path


def said(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Run the command line in this process; return status, standard output and standard error."""
    status = run([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    return status, out, err


def one_sentence(err: str) -> bool:
    """Standard error holds one line, and no traceback."""
    return err.startswith("triage: ") and err.count("\n") == 1 and "Traceback" not in err


def write(path: Path, text: str | bytes) -> Path:
    """Write a file and return its path."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_unusable_files(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Missing, folder, empty, unknown and nameless files answer 3 with a sentence."""
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    cases = [
        tmp_path / "missing.pdf",
        tmp_path / "folder",
        write(tmp_path / "empty.pdf", ""),
        write(tmp_path / "noise.bin", bytes(range(256)) * 40),
        write(tmp_path / "song.mp3", b"ID3\x04" + bytes(4000)),
        tmp_path / "pipe",
    ]
    for path in cases:
        status, out, err = said(capfd, "inspect", path)
        assert (3, "") == (status, out), path
        assert one_sentence(err), err


def test_a_file_that_may_not_be_read(
    capfd: pytest.CaptureFixture[str], memo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without permission: 3. (Tests may run as root, who may read everything, so the refusal is acted.)"""
    opened = os.open

    def refusing(path: object, flags: int, *rest: int) -> int:
        """Refuse the memo alone."""
        if str(path) == str(memo):
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *rest)  # type: ignore[arg-type]  # as the real one takes it

    monkeypatch.setattr(os, "open", refusing)
    status, _, err = said(capfd, "inspect", memo)
    assert 3 == status
    assert one_sentence(err)


WRONG_USE = [
    (["--claim", "colour=red"], "issuer"),
    (["--claim", "date=2025-02-30"], "2025-02-30"),
    (["--claim", "date=yesterday"], "ISO 8601"),
    (["--claim", "date=2025-09/2025-08"], "ends before"),
    (["--claim", "country=Afghanistan"], "ISO 3166"),
    (["--claim", "timezone=Kabul"], "IANA"),
    (["--claim", "pages=none"], "whole number"),
    (["--claim", "date"], "KEY=VALUE"),
    (["--claim", "date=2025", "--claim", "date=2024"], "twice"),
    (["--as-of", "2025-13-01"], "--as-of"),
    (["--select", "no.such"], "no.such"),
    (["--checklist", "nonesuch"], "leaked-document"),
    (["--checklist", "nonesuch.yaml"], "nonesuch.yaml"),
    (["--output", "report.docx"], "suffix"),
    (["--share-quotes"], "--share"),
    (["--frobnicate"], "--frobnicate"),
    (["--format", "pdf"], "format"),
]


@pytest.mark.parametrize(("options", "named"), WRONG_USE)
def test_wrong_use(capfd: pytest.CaptureFixture[str], memo: Path, options: list[str], named: str) -> None:
    """Unknown keys, impossible dates and unknown names answer 2, and the sentence names what was meant."""
    status, out, err = said(capfd, "inspect", memo, *options)
    assert (2, "") == (status, out)
    assert named in err


USERS_FILES = [
    (
        "--checklist",
        "list.yaml",
        "id: x\nversion: 1\ntitle: t\nitems:\n  - {id: 1, ask: a, who: automatic, checks: [no.such]}\n",
        ":5:",
    ),
    ("--checklist", "list.yaml", "id: x\nversion: 1\ntitle: t\nitems: [\n", ":5:"),
    ("--checklist", "list.yaml", "id: x\nid: y\n", ":2:"),
    (
        "--checklist",
        "list.yaml",
        "id: x\nversion: 1\ntitle: t\ncolour: red\nitems:\n  - {id: 1, ask: a, who: person}\n",
        ":4:",
    ),
    ("--checklist", "list.yaml", "id: x\nversion: 1\ntitle: t\nitems:\n  - {id: 1, ask: a, who: nobody}\n", ":5:"),
    (
        "--checklist",
        "list.yaml",
        "id: x\nversion: 1\ntitle: t\nitems:\n  - {id: 1, ask: a, who: automatic, checks: [dates.order], weigh: {dates.order: low}}\n",
        "because",
    ),
    ("--case", "case.yaml", "claims:\n  colour: red\n", "colour"),
    ("--case", "case.yaml", "claims: {date: 2025-02-30}\n", "2025-02-30"),
    ("--case", "case.yaml", "nonsense: 1\n", ":1:"),
    ("--known", "known.csv", "label,sha256\nhoax,abc\n", ":2:"),
    ("--known", "known.csv", "what\n1\n", ":1:"),
    ("--limits", "limits.yaml", "pages: many\n", ":1:"),
    ("--limits", "limits.yaml", "wings: 2\n", "wings"),
    ("--transcript", "t.txt", "", "no text"),
    ("--transcript", "t.txt", "one\n## page 3\nthree\n## page 2\ntwo\n", ":4:"),
    ("--password-file", "p.txt", "\n", "first line"),
]


@pytest.mark.parametrize(("option", "name", "text", "named"), USERS_FILES)
def test_files_of_the_users_that_do_not_validate(
    capfd: pytest.CaptureFixture[str], memo: Path, option: str, name: str, text: str, named: str
) -> None:
    """A checklist, case, list, limits, transcript or password file that is wrong answers 2 with file and line or key."""
    path = write(memo.parent / name, text)
    status, out, err = said(capfd, "inspect", memo, option, path)
    assert (2, "") == (status, out)
    assert name in err
    assert named in err


def test_a_users_file_that_is_no_text(capfd: pytest.CaptureFixture[str], memo: Path) -> None:
    """A transcript in another encoding is named with its line."""
    path = write(memo.parent / "t.txt", b"one\n" + "zwölf\n".encode("latin-1"))
    status, _, err = said(capfd, "inspect", memo, "--transcript", path)
    assert 2 == status
    assert "t.txt:2" in err


def test_a_transcript_with_more_pages_than_the_file(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """It belongs to another file: 2."""
    from PIL import Image

    picture = tmp_path / "page.png"
    Image.new("L", (60, 80), 255).save(picture)
    transcript = write(tmp_path / "t.txt", "one\n## page 2\ntwo\n")
    status, out, err = said(capfd, "inspect", picture, "--transcript", transcript)
    assert (2, "") == (status, out)
    assert "2 pages" in err


def test_outputs_that_cannot_be_written(capfd: pytest.CaptureFixture[str], memo: Path) -> None:
    """No such folder, or a folder in its place: 73, and the other output was not written either."""
    good = memo.parent / "good.json"
    (memo.parent / "taken.html").mkdir()
    for bad in (memo.parent / "nowhere" / "r.json", memo.parent / "taken.html"):
        status, out, err = said(capfd, "inspect", memo, "--output", good, "--output", bad)
        assert (73, "") == (status, out)
        assert one_sentence(err)
        assert not good.exists()


def test_a_full_disk(capfd: pytest.CaptureFixture[str], memo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full nothing half-written stays and an older report is kept: 73."""
    old = write(memo.parent / "report.html", "older report")
    before = sorted(memo.parent.iterdir())

    def full(descriptor: int) -> None:
        """No space left on device."""
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    status, _, err = said(capfd, "inspect", memo, "--output", memo.parent / "new.json", "--output", old, "-q")
    assert 73 == status
    assert one_sentence(err)
    assert before == sorted(memo.parent.iterdir())
    assert "older report" == old.read_text()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_standard_output(memo: Path) -> None:
    """A report that cannot be printed answers 73."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "triage", "inspect", str(memo)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert 73 == done.returncode
    assert one_sentence(done.stderr.decode())


def test_interrupted(tmp_path: Path) -> None:
    """Ctrl-C answers 130 with one sentence, and leaves nothing."""
    output = tmp_path / "r.json"
    process = subprocess.Popen(
        [sys.executable, "-m", "triage", "inspect", "-", "--output", str(output)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    # More than a pipe holds: this returns only once the program has begun to read.
    process.stdin.write(b"SPECIMEN " * 20_000)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (130, b"") == (process.returncode, out)
    # The line end before the sentence leaves the terminal's own ^C behind.
    assert one_sentence(err.decode().lstrip("\n"))
    assert not list(tmp_path.iterdir())


def test_a_defect_tells_nothing_of_the_document(
    capfd: pytest.CaptureFixture[str], memo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 70: one line with a place in our code, without name, path or text of the document."""
    import triage.examining

    def broken(*arguments: object) -> None:
        """A defect whose own message holds the document's name."""
        raise RuntimeError(f"{memo} {MEMO}")

    monkeypatch.setattr(triage.examining, "inspect", broken)
    status, out, err = said(capfd, "inspect", memo)
    assert (70, "") == (status, out)
    assert one_sentence(err)
    assert "memo" not in err


def test_a_truncated_pdf_is_read_as_far_as_it_goes(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A report and status 4, or a sentence and status 3; never more."""
    from reportlab.pdfgen.canvas import Canvas

    whole = tmp_path / "whole.pdf"
    canvas = Canvas(str(whole), invariant=1)
    canvas.drawString(72, 720, "SPECIMEN letter of the Ministry of Inland Waters")
    canvas.save()
    data = whole.read_bytes()
    for share in (10, 50, 90):
        cut = write(tmp_path / f"cut{share}.pdf", data[: len(data) * share // 100])
        status, out, err = said(capfd, "inspect", cut, "--format", "json")
        assert status in {3, 4}, (share, status)
        assert bool(out) == (status == 4)
        assert "Traceback" not in err


@pytest.fixture
def locked_pdf(tmp_path: Path) -> Path:
    """A PDF that opens with the password `river`."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    writer.add_metadata({"/Author": "A. Clerk"})
    writer.encrypt("river", algorithm="RC4-128")
    path = tmp_path / "locked.pdf"
    writer.write(path)
    return path


def test_a_locked_pdf(capfd: pytest.CaptureFixture[str], locked_pdf: Path) -> None:
    """Without its password 4 with what could be seen, with a wrong one 4, with the right one 0."""
    right = write(locked_pdf.parent / "right.txt", "river\n")
    wrong = write(locked_pdf.parent / "wrong.txt", "lake\n")
    status, out, _ = said(capfd, "inspect", locked_pdf, "--format", "json")
    assert 4 == status
    assert '"locked"' in out
    assert 4 == said(capfd, "inspect", locked_pdf, "--password-file", wrong)[0]
    status, out, _ = said(capfd, "inspect", locked_pdf, "--password-file", right, "--format", "json")
    assert 0 == status
    assert "A. Clerk" in out


def test_a_locked_docx(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The same for an Office document."""
    pytest.importorskip("msoffcrypto", reason="the extra `office` is not installed")
    from docx import Document
    from msoffcrypto.format.ooxml import OOXMLFile

    plain, locked = tmp_path / "plain.docx", tmp_path / "locked.docx"
    document = Document()
    document.add_paragraph("SPECIMEN order of the Ministry of Inland Waters")
    document.save(str(plain))
    with plain.open("rb") as source, locked.open("wb") as target:
        OOXMLFile(source).encrypt("river", target)
    right = write(tmp_path / "right.txt", "river\n")
    assert 4 == said(capfd, "inspect", locked, "--format", "json")[0]
    status, out, _ = said(capfd, "inspect", locked, "--password-file", right, "--format", "json")
    assert 0 == status
    assert "python-docx" in out


def test_the_input_is_the_same_afterwards(capfd: pytest.CaptureFixture[str], memo: Path) -> None:
    """Content, mtime and ctime do not change, and nothing is written beside it."""
    os.utime(memo, (1_000_000_000, 1_000_000_000))
    before, listing = memo.stat(), sorted(memo.parent.iterdir())
    assert 0 == said(capfd, "inspect", memo)[0]
    after = memo.stat()
    assert (before.st_mtime_ns, before.st_ctime_ns, MEMO) == (after.st_mtime_ns, after.st_ctime_ns, memo.read_text())
    assert listing == sorted(memo.parent.iterdir())


def test_standard_input(memo: Path) -> None:
    """`-` reads standard input; the same bytes give the same findings and digest."""
    done = subprocess.run(
        [sys.executable, "-m", "triage", "inspect", "-", "--format", "json"],
        input=memo.read_bytes(),
        capture_output=True,
        check=False,
    )
    assert 0 == done.returncode
    assert b'"txt"' in done.stdout


def test_an_archive_with_more_members_than_the_limit(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Members up to the limit are read, the rest stand in `unread`: 4."""
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(12):
            archive.writestr(f"memo{number}.txt", f"SPECIMEN memo number {number} of the Inland Waters depot")
    limits = write(tmp_path / "limits.yaml", "members: 5\n")
    status, out, _ = said(capfd, "inspect", path, "--limits", limits, "--format", "json")
    assert 4 == status
    assert '"limit"' in out
