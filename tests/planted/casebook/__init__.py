"""The casebook's cases of the groups A, B and E (1.1 to 1.16, 1.32 to 1.39), re-enacted as invented twins.

Nothing in these papers is out of the cases themselves: state, people, offices and sums are
invented, and only what a check reads in a shipped table (a face, a word, a calendar, how
papers of Afghanistan are headed) is real. Each re-enactment is a paper with the flaw that
exposed the case, the same paper without it, and an innocent one that looks alike.

`python -m tests.planted.casebook` builds and inspects all of them and prints a table.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, field

Build = Callable[[Path], Path]
"""Writes a paper, and what must lie beside it, into a folder; returns the paper's path."""


class Paper(Struct, frozen=True):
    """One paper and how it is inspected."""

    build: Build
    claims: dict[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    """More options of `triage inspect`; `{folder}` stands for the paper's folder."""


class Reenacted(Struct, frozen=True, kw_only=True):
    """One flaw of one case, and what must be found."""

    number: str
    """Of the casebook: `1.13`."""
    what: str
    """The flaw in a few words."""
    check: str
    code: str
    severity: str
    """At which the flaw must be found."""
    where: dict[str, str | int] = field(default_factory=dict)
    """Members of one of the finding's places that must match."""
    flawed: Paper
    twin: Paper
    look_alike: Paper


class Control(Struct, frozen=True, kw_only=True):
    """A paper of a case that was what it said it was: nothing of it may be marked."""

    number: str
    what: str
    paper: Paper


class Unseen(Struct, frozen=True, kw_only=True):
    """A case, or a tell of one, that no check can find in one paper and the shipped tables."""

    number: str
    what: str
    why: str
