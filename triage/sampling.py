"""The exhibits that travel with the package, for `triage samples`."""

from __future__ import annotations

import shutil
from pathlib import Path

from triage.errors import OutputError, UsageError

CASE = ".case.yaml"
"""Ending of a case file that goes with several exhibits."""
KEYS = (".key.yaml",)
"""Endings of answer keys: written only on request, so that a trainee does not meet them by chance."""


def folder() -> Path:
    """Where the exhibits lie: in the package, or beside it in a checkout."""
    inside = Path(__file__).with_name("_samples")
    return inside if inside.is_dir() else Path(__file__).resolve().parents[1] / "samples"


def exhibits() -> dict[str, tuple[Path, ...]]:
    """Exhibit → its files (the document first, then transcript and key)."""
    files = sorted(path for path in folder().iterdir() if path.is_file() and path.suffix != ".py")
    names = [p for p in files if not _is_companion(p) and p.name != "README.md"]
    return {p.name: (p, *(q for q in files if _is_companion(q) and _belongs(q, p))) for p in names}


def copy(name: str | None, to: Path, *, keys: bool) -> list[Path]:
    """Write exhibits into a folder.

    Args:
        name: one exhibit's file name, with or without its suffix; None for all.
        to: the folder; made where it does not exist.
        keys: also write the answer keys.

    Returns:
        The files written.
    """
    wanted = exhibits() if name is None else {n: f for n, f in exhibits().items() if name in {n, Path(n).stem}}
    if not wanted:
        raise UsageError(f"There is no sample {name}: choose {', '.join(exhibits())}.")
    written = []
    try:
        to.mkdir(parents=True, exist_ok=True)
        for source in dict.fromkeys(path for files in wanted.values() for path in files):
            if keys or not source.name.endswith(KEYS):
                written.append(Path(shutil.copyfile(source, to / source.name)))
    except OSError as error:
        raise OutputError(f"The samples could not be written to {to}: {error.strerror}.") from None
    return written


def _is_companion(path: Path) -> bool:
    """True for a transcript or a key."""
    return path.name.endswith((*KEYS, ".transcript.txt", CASE))


def _belongs(companion: Path, exhibit: Path) -> bool:
    """`memo.jpg.transcript.txt` and `memo.jpg.key.yaml` belong to `memo.jpg`, `memo.case.yaml` to every `memo-…`."""
    if companion.name.endswith(CASE):
        return exhibit.name.startswith(companion.name.removesuffix(CASE) + "-")
    base = companion.name.removesuffix(".transcript.txt").removesuffix(".key.yaml")
    return base in {exhibit.name, exhibit.stem}
