"""What starting up costs, what each step imports, and that the same input gives the same bytes."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

PARSERS = {
    "pypdf",
    "pypdfium2",
    "PIL",
    "exifread",
    "olefile",
    "striprtf",
    "defusedxml",
    "pycld2",
    "charset_normalizer",
    "msoffcrypto",
    "pillow_heif",
    "numpy",
    "stdnum",
    "zipfile",
    "email.parser",
    "xml.etree.ElementTree",
    "html.parser",
    "tarfile",
}
"""Third-party and standard parsers of documents; none belongs into the parent."""

MEMO = "Memo\n\nTo all staff: the annual inspection of the depot is on Saturday. SPECIMEN\n" * 20


def cpu(command: list[str]) -> float:
    """CPU seconds of a command and what it starts; the least of three runs, as noise only adds."""
    runs = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        runs.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(runs)


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    """A one-page text file."""
    path = tmp_path / "memo.txt"
    path.write_text(MEMO, "utf-8")
    return path


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_start_up(option: str) -> None:
    """At most six times the CPU of an interpreter that does nothing."""
    nothing = cpu([sys.executable, "-c", "pass"])
    assert cpu([sys.executable, "-m", "triage", option]) <= 6 * nothing


def test_a_page_of_text(memo: Path) -> None:
    """With the default checklist at most one second of CPU, child included."""
    assert cpu([sys.executable, "-m", "triage", "inspect", str(memo), "--format", "json"]) <= 1.0


def imported(code: str) -> set[str]:
    """Modules loaded after running some code in a fresh interpreter."""
    script = f"import sys\n{code}\nprint('\\n'.join(sorted(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_what_version_and_help_import() -> None:
    """click and the standard library, nothing else of third parties."""
    for arguments in (["--version"], ["--help"]):
        loaded = imported(f"from triage.cli import run; run({arguments!r})")
        ours = {name for name in loaded if name.startswith("triage")}
        assert {"triage", "triage.cli", "triage.errors"} == ours
        assert not loaded & {"rich", "yaml", "msgspec", "jinja2", *PARSERS}


def test_the_parent_has_no_parser_loaded(memo: Path) -> None:
    """After a whole inspection, of a PDF-like name too, the parent has parsed nothing."""
    for name in ("memo.txt", "memo.pdf", "memo.docx"):
        path = memo.with_name(name)
        path.write_bytes(memo.read_bytes())
        loaded = imported(f"from triage.cli import run; run(['inspect', {str(path)!r}, '--format', 'json'])")
        assert not loaded & PARSERS
        assert "triage.readers" not in loaded


def test_what_printing_imports(memo: Path) -> None:
    """rich and jinja2 come only with the format that needs them."""
    base = f"from triage.cli import run; run(['inspect', {str(memo)!r}, '--format', "
    assert not imported(base + "'json'])") & {"rich", "jinja2"}
    assert "jinja2" not in imported(base + "'terminal'])")
    assert "jinja2" in imported(base + "'html'])")


def test_same_input_same_bytes(memo: Path, tmp_path: Path) -> None:
    """JSON is the same byte for byte, whatever the file's times and place, with one --as-of."""
    elsewhere = tmp_path / "sub" / "memo.txt"
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(memo.read_bytes())
    os.utime(elsewhere, (1, 1))
    command = [
        sys.executable,
        "-m",
        "triage",
        "inspect",
        "--format",
        "json",
        "--as-of",
        "2026-01-15",
        "--claim",
        "country=AF",
    ]
    outputs = {
        subprocess.run(
            [*command, str(path)], check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed}
        ).stdout
        for path, seed in ((memo, "1"), (memo, "2"), (elsewhere, "3"))
    }
    assert 1 == len(outputs)
