"""What an exhibit is, what its answer key says, and how both are written to a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import yaml
from msgspec import Struct, field

KEY_SUFFIX = ".key.yaml"
TRANSCRIPT_SUFFIX = ".transcript.txt"


class Flaw(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One thing that was planted."""

    what: str
    """Short name, for a list."""
    check: str
    """Id of the check that is to see it."""
    code: str = ""
    """The check's code; "" while the check is not there yet."""
    severity: str
    """What it is meant to be at most: high, medium, low, note."""
    where: dict[str, str | int]
    """Members of `triage.model.facts.Where`: part, field, header, line, text, page."""
    notice: str
    """What a person should notice, and what they would do next."""
    later: bool = False
    """True while no check of this id exists: only a person finds it."""


class Key(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The answer key of one exhibit."""

    exhibit: str
    """The file's name."""
    title: str
    told: str
    """What a reviewer is told when given it."""
    claims: dict[str, str]
    """For `--claim KEY=VALUE`."""
    transcript: str = ""
    """File name, for `--transcript`."""
    case: str = ""
    """File name, for `--case`: what a newsroom could know beside the exhibit."""
    twin: str = ""
    """The same without (or with) the flaws."""
    planted: tuple[Flaw, ...] = ()
    agrees: tuple[str, ...] = ()
    """What is in order and should draw no remark at medium or high."""


class Exhibit(Struct, frozen=True, kw_only=True):
    """One file to build."""

    build: Callable[[Path], None]
    """Writes the file to the path; raises `MissingToolError` where a program is absent."""
    key: Key
    transcript: tuple[str, ...] = field(default_factory=tuple)
    """For pictures: the lines of the page, in reading order."""

    def write(self, folder: Path) -> Path:
        """Write file, key and transcript into `folder`; return the file's path."""
        path = folder / self.key.exhibit
        self.build(path)
        if self.transcript:
            (folder / self.key.transcript).write_text("\n".join(self.transcript) + "\n", encoding="utf-8")
        path.with_name(path.name + KEY_SUFFIX).write_text(_yaml(self.key), encoding="utf-8")
        return path


def line_of(lines: tuple[str, ...], words: str) -> dict[str, str | int]:
    """Return the place of the first line that holds `words`, so that keys cannot drift from texts."""
    number = next(n for n, line in enumerate(lines, 1) if words in line)
    return {"line": number, "text": words}


def _yaml(key: Key) -> str:
    """Return the key as YAML."""
    head = f"# Answer key of {key.exhibit}; its members are described in README.md.\n"
    return head + yaml.safe_dump(msgspec.to_builtins(key), allow_unicode=True, sort_keys=False, width=100)
