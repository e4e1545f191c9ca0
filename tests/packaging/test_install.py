"""The wheel, the sdist and an editable checkout each work from an empty environment, in another folder, and offline."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


def done(command: list[str | Path], cwd: Path) -> str:
    """Run a command that must succeed; return what it printed."""
    clear = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    result = subprocess.run(list(map(str, command)), cwd=cwd, env=clear, capture_output=True, text=True, check=False)
    assert 0 == result.returncode, result.stdout[-2000:] + result.stderr[-2000:]
    return result.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist, built from a copy of the checkout as git sees it."""
    out = tmp_path_factory.mktemp("built")
    source = tmp_path_factory.mktemp("source") / "triage"
    ignored = shutil.ignore_patterns(".git", "__pycache__", ".venv", "*.egg-info", ".*_cache", "dist", "build")
    shutil.copytree(ROOT, source, ignore=ignored)
    done([sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", out, source], out)
    done([sys.executable, "-m", "build", "--sdist", "--outdir", out, source], out)
    return out


@pytest.fixture(scope="session")
def stick(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A memory stick, as the README fills it: wheels alone, as what comes as source would have to be built again."""
    folder = tmp_path_factory.mktemp("stick")
    [wheel] = built.glob("*.whl")
    done([sys.executable, "-m", "pip", "wheel", "-q", "-w", folder, wheel], folder)
    assert not list(folder.glob("*.tar.gz"))
    return folder


def environment(folder: Path) -> Path:
    """An empty environment; returns its interpreter."""
    venv.create(folder, with_pip=True)
    return folder / "bin" / "python"


def works(python: Path, elsewhere: Path) -> None:
    """The main job on a shipped sample, from another folder, with report and checklists out of the package."""
    triage = python.with_name("triage")
    assert done([triage, "--version"], elsewhere).startswith("triage ")
    assert "leaked-document" in done([triage, "checklists"], elsewhere)
    done([triage, "samples", "-o", "exhibits"], elsewhere)
    exhibit = next((elsewhere / "exhibits").glob("*.eml"))
    done([triage, "inspect", exhibit, "--output", "report.html", "-q"], elsewhere)
    assert "<html" in (elsewhere / "report.html").read_text("utf-8")
    assert "rows, knowledge ends" in done([python, "-m", "triage", "doctor"], elsewhere)


def test_wheel_offline(stick: Path, tmp_path: Path) -> None:
    """Installed from the stick alone, without an index."""
    python = environment(tmp_path / "env")
    done([python, "-m", "pip", "install", "-q", "--no-index", "--find-links", stick, "document-triage"], tmp_path)
    works(python, tmp_path)


def test_sdist(built: Path, tmp_path: Path) -> None:
    """Built from the sdist, the package still carries checklists, samples and tables."""
    python = environment(tmp_path / "env")
    [sdist] = built.glob("*.tar.gz")
    done([python, "-m", "pip", "install", "-q", sdist], tmp_path)
    works(python, tmp_path)


def test_editable_checkout(tmp_path: Path) -> None:
    """A checkout installed in place finds the folders beside the package."""
    source = tmp_path / "checkout"
    ignored = shutil.ignore_patterns(".git", "__pycache__", ".venv", "*.egg-info", ".*_cache", "dist", "build")
    shutil.copytree(ROOT, source, ignore=ignored)
    python = environment(tmp_path / "env")
    done([python, "-m", "pip", "install", "-q", "-e", source], tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    works(python, elsewhere)
