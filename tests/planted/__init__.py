"""Planted cases: small flawed files with clean twins and look-alikes, built by code.

`tests/planted/<family>/<name>.py` belongs to the check `<family>.<name>` and holds `CASES`.
`python -m tests.planted` builds them all, inspects each, and prints what was found.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field


class Part(StrEnum):
    """What a planted file is for."""

    OBVIOUS = "obvious"
    ORDINARY = "ordinary"
    SUBTLE = "subtle"
    TWIN = "twin"
    """The same file without the flaw."""
    LOOK_ALIKE = "look-alike"
    """Innocent, but easily mistaken for flawed."""


class Planted(Struct, frozen=True, kw_only=True):
    """One file to build and what the check must make of it."""

    name: str
    """Unique in its module, short, kebab-case."""
    part: Part
    chain: str
    """The tools that make it: `reportlab`, `python-docx`, `LibreOffice`, `Chromium`, `exiftool` …"""
    build: Callable[[Path], Path]
    """Writes the file into the folder and returns its path. Deterministic; raises
    `MissingToolError` where a program is not installed."""
    code: str = ""
    """The code that must be found; "" for twins and look-alikes, where no code of this check
    may be found at medium or high."""
    severity: str = ""
    """The severity the flaw is meant to have: high, medium, low, note."""
    claims: dict[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    """More options of `triage inspect`."""
    where: dict[str, str | int] = field(default_factory=dict)
    """Members of one of the finding's places that must match: {"page": 2}."""


class MissingToolError(Exception):
    """A program that builds this case is not installed; its name is the message."""
