"""`triage compare`: facts, words, pages as they look; revisions; statuses; what sharing takes out."""

from __future__ import annotations

import io
import json
import re
from base64 import b64decode
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.papers import docx, pdf, updated
from triage.cli import run
from triage.render.schema import schema

LINE = "The sum of 22,000 crowns is to be paid by 14 March 2021 to the treasury."
OTHER = LINE.replace("22,000", "92,000")


def written(tmp_path: Path, **documents: bytes) -> dict[str, str]:
    """Write documents; `a_pdf` becomes `a.pdf`."""
    paths = {name: tmp_path / name.replace("_", ".") for name in documents}
    for name, data in documents.items():
        paths[name].write_bytes(data)
    return {name: str(path) for name, path in paths.items()}


def compared(capfd: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> dict[str, Any]:
    """Compare with JSON on standard output, hold it against its schema, and return it."""
    capfd.readouterr()
    assert status == run(["compare", *arguments, "--format", "json"])
    made: dict[str, Any] = json.loads(capfd.readouterr().out)
    jsonschema.validate(made, schema("comparison"))
    assert "triage-comparison/1" == made["schema"]
    return made


def test_two_pdfs(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The other amount with page, line and boxes; the page's region around it; the author; nothing else."""
    paths = written(tmp_path, a_pdf=pdf(LINE, "Two."), b_pdf=pdf(OTHER, "Two.", author="Mira Holt"))
    made = compared(capfd, paths["a_pdf"], paths["b_pdf"])
    (one,) = made["text"]
    assert ("22,000", "92,000", LINE, OTHER) == (one["a"], one["b"], one["line_a"], one["line_b"])
    assert (1, 2) == (one["where_a"]["page"], one["where_a"]["line"])
    # Helvetica 12 at 72, 730 from below: "The sum of " is 61.4 points wide, and the figures are 36.7.
    left, top, right, bottom = one["where_b"]["box"]
    assert 132 < left < 136
    assert 165 < right < 172
    assert 100 < top < bottom < 116
    assert ["looks different", "looks the same"] == [p["looks"] for p in made["pages"]]
    (region,) = made["pages"][0]["regions"]
    assert region[0] < 145
    assert region[2] > 136
    assert region[1] < 112
    assert region[3] > 103
    assert [("people", "author (info)")] == [(f["group"], f["name"]) for f in made["facts"]]
    assert [] == made["changes"]
    assert not made["same_bytes"]


def test_revisions_of_one_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """`@1` and `@2`, in both orders, and against the file as it is; other kinds of changes beside the words."""
    from pypdf import PdfWriter

    second = updated(pdf(LINE), b"22,000", b"92,000")
    writer = PdfWriter(io.BytesIO(second), incremental=True)
    writer.add_attachment("note.txt", b"hello")
    out = io.BytesIO()
    writer.write(out)
    path = written(tmp_path, memo_pdf=out.getvalue())["memo_pdf"]
    made = compared(capfd, f"{path}@1", f"{path}@2")
    assert [("22,000", "92,000")] == [(t["a"], t["b"]) for t in made["text"]]
    assert (1, 2, 3) == (made["a"]["revision"], made["b"]["revision"], made["b"]["revisions"])
    turned = compared(capfd, f"{path}@2", f"{path}@1")
    assert [("92,000", "22,000")] == [(t["a"], t["b"]) for t in turned["text"]]
    last = compared(capfd, f"{path}@2", path)
    assert [] == last["text"]
    assert "an attachment" in {c["kind"] for c in last["changes"]}
    gone = compared(capfd, path, f"{path}@2")
    assert ("note.txt", "") in {(c["before"], c.get("after", "")) for c in gone["changes"]}


def test_a_file_whose_name_looks_like_a_revision(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A file that is really called `memo.pdf@1` wins."""
    plain, odd = tmp_path / "memo.pdf", tmp_path / "memo.pdf@1"
    plain.write_bytes(pdf(LINE))
    odd.write_bytes(pdf(OTHER))
    made = compared(capfd, str(odd), str(plain))
    assert (None, "memo.pdf@1") == (made["a"]["revision"], made["a"]["name"])
    assert [("92,000", "22,000")] == [(t["a"], t["b"]) for t in made["text"]]


def test_two_formats(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A Word file against a PDF of the same words: the line breaks differ, the words do not; what is not drawn is said."""
    words = f"SPECIMEN Ministry of Inland Waters {LINE}"
    paths = written(tmp_path, a_docx=docx(words), b_pdf=pdf(LINE), c_docx=docx(words.replace("March", "May")))
    made = compared(capfd, paths["a_docx"], paths["b_pdf"])
    assert [] == made["text"]
    assert [] == made["pages"]
    assert any("A is of another kind" in told for told in made["not_compared"])
    assert ("file", "format") in {(f["group"], f["name"]) for f in made["facts"]}
    other = compared(capfd, paths["c_docx"], paths["b_pdf"])
    assert [("May", "March")] == [(t["a"], t["b"]) for t in other["text"]]
    assert "word/document.xml" == other["text"][0]["where_a"]["part"]


def test_the_same_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing differs, and that is said without a judgement."""
    path = written(tmp_path, a_pdf=pdf(LINE))["a_pdf"]
    made = compared(capfd, path, path)
    assert made["same_bytes"]
    assert ([], [], []) == (made["text"], made["facts"], made["changes"])
    assert 0 == run(["compare", path, path])
    assert "The two are the same bytes." in capfd.readouterr().out


def test_pages_that_only_one_has(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A page put in at the front: its counterpart is found by its words."""
    paths = written(tmp_path, a_pdf=pdf("One.", "Two."), b_pdf=pdf("One.", "Between.", "Two."))
    made = compared(capfd, paths["a_pdf"], paths["b_pdf"])
    pairs = [(p["looks"], p.get("a"), p.get("b")) for p in made["pages"]]
    assert [("looks the same", 1, 1), ("only in B", None, 2), ("looks the same", 2, 3)] == pairs


def picture(mark: tuple[int, int, int, int] | None, size: tuple[int, int] = (600, 400), format: str = "PNG") -> bytes:
    """A grey picture with a dark patch."""
    from PIL import Image

    made = Image.linear_gradient("L").resize(size).convert("RGB")
    if mark is not None:
        made.paste((250, 250, 0), mark)
    out = io.BytesIO()
    made.save(out, format)
    return out.getvalue()


def test_pictures(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A patch is found in another coding of the picture; other proportions are said; a page of a PDF is drawn too."""
    paths = written(
        tmp_path, a_png=picture(None), b_jpg=picture((300, 96, 360, 156), format="JPEG"), c_png=picture(None, (600, 300)),
        d_pdf=pdf(LINE),
    )  # fmt: skip
    made = compared(capfd, paths["a_png"], paths["b_jpg"])
    assert ["looks different"] == [p["looks"] for p in made["pages"]]
    (region,) = made["pages"][0]["regions"]
    assert all(abs(got - meant) <= 14 for got, meant in zip(region, (300, 96, 360, 156), strict=True))
    assert ["has other proportions"] == [p["looks"] for p in compared(capfd, paths["a_png"], paths["c_png"])["pages"]]
    assert ["has other proportions"] == [p["looks"] for p in compared(capfd, paths["a_png"], paths["d_pdf"])["pages"]]


def test_html_is_inert_and_shows_both_pages(tmp_path: Path) -> None:
    """Two PNGs a pair, framed; no script, nothing loaded, hostile words escaped; right-to-left words isolated."""
    from PIL import Image

    paths = written(
        tmp_path, a_pdf=pdf(LINE), b_pdf=pdf(OTHER), c_txt="<script>alert(1)</script> one\nنامه نو\n".encode(),
        d_txt="<img src=http://x.example/> two\nنامه کهنه\n".encode(),
    )  # fmt: skip
    out = tmp_path / "out.html"
    assert 0 == run(["compare", paths["a_pdf"], paths["b_pdf"], "--output", str(out), "-q"])
    page = out.read_text("utf-8")
    shots = re.findall(r'src="data:image/png;base64,([A-Za-z0-9+/=]+)"', page)
    assert 2 == len(shots)
    for shot in shots:
        with Image.open(io.BytesIO(b64decode(shot))) as drawn:
            assert (168, 0, 96) in {colour for _, colour in drawn.convert("RGB").getcolors() or []}
    assert 0 == run(["compare", paths["c_txt"], paths["d_txt"], "--output", str(out), "-q"])
    page = out.read_text("utf-8")
    assert not re.search(r"<script|<img src=.http|<a |href=", page)
    assert "Content-Security-Policy" in page
    assert re.search(r'<q dir="auto">[^<]*کهنه', page)


@pytest.mark.parametrize("format", ["terminal", "markdown", "html", "json"])
def test_every_format_and_its_words(format: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Each format prints; none judges."""
    paths = written(tmp_path, a_pdf=pdf(LINE), b_pdf=pdf(OTHER))
    assert 0 == run(["compare", paths["a_pdf"], paths["b_pdf"], "--format", format])
    shown = capfd.readouterr().out
    assert "92,000" in shown
    assert not re.search(
        r"\b(fake|forged|genuine|authentic|verified|suspicious|tampered|manipulated)\b", shown, re.IGNORECASE
    )


def test_letters_that_look_alike_are_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Two words that look the same and are not: the characters of another script stand beside them."""
    paths = written(tmp_path, a_txt="for trаining only\n".encode(), b_txt=b"for training only\n")
    assert 0 == run(["compare", paths["a_txt"], paths["b_txt"]])
    assert "A has U+0430 (cyrillic), B has U+0061 (latin)" in " ".join(capfd.readouterr().out.split())


def test_the_terminal_names_people_by_kind(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Names come with --show-identifiers only."""
    paths = written(tmp_path, a_pdf=pdf(LINE), b_pdf=pdf(LINE, author="Mira Holt"))
    run(["compare", paths["a_pdf"], paths["b_pdf"]])
    assert "Holt" not in capfd.readouterr().out
    run(["compare", paths["a_pdf"], paths["b_pdf"], "--show-identifiers"])
    assert "Mira Holt" in " ".join(capfd.readouterr().out.split())


@pytest.mark.parametrize("suffix", [".html", ".json", ".md", ".txt"])
def test_shared(suffix: str, tmp_path: Path) -> None:
    """Names, words, pictures, hashes, file names and exact sizes are gone; what was left out is listed; two come back."""
    paths = written(tmp_path, secretname_pdf=pdf(f"{LINE} Edric Polwarne signs."), b_pdf=pdf(OTHER, author="Mira Holt"))
    out = tmp_path / f"out{suffix}"
    both = [paths["secretname_pdf"], paths["b_pdf"], "--output", str(out), "-q", "--share"]
    assert 0 == run(["compare", *both])
    page = out.read_text("utf-8")
    assert not re.search(r"Holt|Polwarne|secretname|crowns|data:image|\"sha256\": \"\w", page)
    assert "words of the documents" in page
    assert "CAN LEAD TO YOUR SOURCE" not in page
    assert 0 == run(["compare", *both, "--share-quotes", "--share-pictures"])
    page = out.read_text("utf-8")
    assert "signs" in page
    assert not re.search(r"Holt|Polwarne|secretname", page)
    assert (suffix == ".html") == ("data:image" in page)


@pytest.mark.parametrize(
    ("a", "b", "status", "told"),
    [
        ("memo.pdf", "nothing.pdf", 3, "B: There is no such file"),
        ("empty", "memo.pdf", 3, "A: This file is empty"),
        ("memo.pdf", "rar", 3, "B: This file could not be read"),
        ("memo.pdf@7", "memo.pdf", 2, "A: there is no revision 7; this file has 1"),
        ("memo.pdf", "note.txt@1", 2, "B: only a PDF has saved revisions"),
        ("-", "-", 2, "Standard input is one document"),
        ("memo.pdf", "broken.pdf", 4, ""),
    ],
)
def test_statuses(
    a: str,
    b: str,
    status: int,
    told: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever differs is 0; what cannot be read is 3, wrong use 2, partly read 4."""
    monkeypatch.chdir(tmp_path)
    for name, data in (
        ("memo.pdf", pdf(LINE)), ("empty", b""), ("rar", b"Rar!\x1a\x07\x00" + b"\0" * 40), ("note.txt", b"SPECIMEN\n"),
        ("broken.pdf", pdf(LINE)[:900]),
    ):  # fmt: skip
        Path(name).write_bytes(data)
    assert status == run(["compare", a, b])
    assert told in capfd.readouterr().err


def test_sharing_options_go_together(tmp_path: Path) -> None:
    """--share-quotes alone is wrong use."""
    path = written(tmp_path, a_pdf=pdf(LINE))["a_pdf"]
    assert 2 == run(["compare", path, path, "--share-quotes"])
    assert 73 == run(["compare", path, path, "--output", str(tmp_path / "no" / "such.html")])


def test_the_parent_parses_nothing() -> None:
    """No parser is loaded in the process that starts `compare` and `extract`."""
    import subprocess
    import sys

    code = (
        "import sys; from triage.comparing import Request, compare; from triage.sampling import exhibits;"
        "p = str(exhibits()['letter.pdf'][0]); compare(Request(a=p, b=p, pictures=True));"
        "import tempfile, triage.extracting as e; e.extract(e.Request(path=p, folder=tempfile.mkdtemp()));"
        "print([m for m in ('pypdf', 'pypdfium2', 'PIL', 'exifread', 'olefile', 'triage.readers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert "[]" == done.stdout.strip()
