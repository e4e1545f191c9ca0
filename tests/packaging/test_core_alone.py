"""Without any extra: the main job works, and what is missing is said with the command that adds it.

Runs where the extras are absent (`.ci/run` makes such an environment) and skips elsewhere.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from triage.cli import run
from triage.sampling import exhibits

EXTRAS = {
    "msoffcrypto": "office",
    "pillow_heif": "heif",
    "cryptography": "crypto",
    "pyhanko": "signatures",
    "pikepdf": "strict",
}
ABSENT = [extra for module, extra in EXTRAS.items() if find_spec(module) is None]

pytestmark = pytest.mark.skipif(len(ABSENT) < len(EXTRAS), reason="extras are installed here")


@pytest.mark.parametrize("name", sorted(exhibits()))
def test_every_sample_gives_a_report(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """No sample needs an extra."""
    assert 0 == run(["inspect", str(exhibits()[name][0]), "--format", "json"])
    assert '"findings"' in capfd.readouterr().out


def test_doctor_names_what_is_missing(capfd: pytest.CaptureFixture[str]) -> None:
    """Each missing extra stands there with its command."""
    assert 0 == run(["doctor"])
    out = capfd.readouterr().out
    for extra in EXTRAS.values():
        assert f'pip install "document-triage[{extra}]"' in out


def test_a_heic_picture_says_what_it_needs(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The format is still recognised; the report names the missing part."""
    box = b"ftypheic\x00\x00\x00\x00mif1heic"
    path = tmp_path / "photo.heic"
    path.write_bytes((len(box) + 4).to_bytes(4, "big") + box + bytes(200))
    run(["inspect", str(path), "--format", "json"])
    out = capfd.readouterr().out
    assert '"heic"' in out
    assert "document-triage[heif]" in out
