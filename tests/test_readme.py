"""The README is the manual: its lists are current, its options exist, its commands work as printed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.readme import README, generated
from triage.claims import KEYS
from triage.cli import COMMANDS, cli

TEXT = README.read_text("utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
COMMANDS_SHOWN = [line for block in BLOCKS for line in block.splitlines() if line.startswith("triage ")]


def test_generated_parts_are_current() -> None:
    """`python -m tests.readme` changes nothing."""
    assert generated(TEXT) == TEXT


def test_every_option_named_exists() -> None:
    """Each long option that the README names belongs to a command."""
    context = click.Context(cli)
    known = {o for name in COMMANDS for p in cli.get_command(context, name).params for o in p.opts}  # type: ignore[union-attr]  # every name is listed
    known |= {"--source", "--version", "--help", "--no-index", "--find-links", "--no-deps"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", TEXT)) <= known


def test_every_command_and_claim_is_in_the_manual() -> None:
    """Nothing is left for the reader to guess."""
    for name in COMMANDS:
        assert f"triage {name}" in TEXT
    for key in KEYS:
        assert f"`{key}`" in TEXT


@pytest.mark.parametrize("command", COMMANDS_SHOWN)
def test_commands_work_as_printed(command: str, tmp_path: Path) -> None:
    """Each command of the manual ends as it should, in a folder with the files that it names."""
    _prepared(tmp_path)
    done = subprocess.run(
        command.replace("triage ", f"{sys.executable} -m triage ", 1).replace("~/.local/share/bash-completion/completions/triage", "completion"),
        shell=True, cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert 0 == done.returncode, done.stderr


def _prepared(folder: Path) -> None:
    """Put samples in place of the files that the manual's commands name."""
    samples = README.parent / "samples"
    for name, source in (
        ("memo.docx", "memo-unflawed.docx"), ("photo.jpg", "memo-unflawed.jpg"),
        ("photo.txt", "memo-unflawed.jpg.transcript.txt"), ("letter.pdf", "letter-unflawed.pdf"),
    ):  # fmt: skip
        (folder / name).write_bytes((samples / source).read_bytes())
    run = [sys.executable, "-m", "triage"]
    subprocess.run([*run, "inspect", "letter.pdf", "--output", "letter.json", "-q"], cwd=folder, check=True)
    shown = subprocess.run(
        [*run, "checklists", "show", "leaked-document", "--source"], cwd=folder, check=True, capture_output=True
    )
    (folder / "ours.yaml").write_bytes(shown.stdout)
    subprocess.run([*run, "packs", "show", "afghanistan", "--output", "our-region"], cwd=folder, check=True)
