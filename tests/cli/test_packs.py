"""`triage packs`: lists, shows, copies, validates, and says what is wrong in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.cli import run


def said(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run the command line in this process; return status, standard output and standard error."""
    status = run(["packs", *arguments])
    out, err = capfd.readouterr()
    return status, out, err


def test_lists_and_shows(capfd: pytest.CaptureFixture[str]) -> None:
    """Without a word it lists; show prints counts or one file as it is."""
    assert said(capfd) == said(capfd, "list")
    status, out, _ = said(capfd, "show", "afghanistan")
    assert (0, True) == (status, "to be verified" in out)
    status, out, _ = said(capfd, "show", "afghanistan", "offices")
    assert (0, True) == (status, "office,name,also,style,honorific,from,until,basis,source,note" in out)
    status, _, err = said(capfd, "show", "world", "offices")
    assert (2, 1) == (status, err.count("\n"))


def test_copy_is_a_pack_of_ones_own(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What show writes out can be validated and edited; an error names file, line and column."""
    target = tmp_path / "our-region"
    assert 0 == said(capfd, "show", "afghanistan", "--output", str(target))[0]
    assert 73 == said(capfd, "show", "afghanistan", "--output", str(target))[0]
    status, out, _ = said(capfd, "validate", str(target))
    assert (0, True) == (status, "can be used" in out)
    path = target / "styles.csv"
    path.write_text(path.read_text("utf-8") + "acting,fr,intérimaire,,..,..,S,,\n", "utf-8")
    status, _, err = said(capfd, "validate", str(target))
    number = len(path.read_text("utf-8").splitlines())
    assert (2, True) == (status, f"styles.csv:{number}: source: " in err)


def test_no_such_pack(capfd: pytest.CaptureFixture[str]) -> None:
    """One sentence."""
    status, out, err = said(capfd, "validate", "nowhere")
    assert (2, "", 1) == (status, out, err.count("\n"))
