"""The checks: `<family>/<name>.py`, found by walking this package; nothing lists them."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from triage.checking import Check

RETIRED: tuple[str, ...] = ()
"""Ids that were once used; never to be used again."""


def check_ids() -> tuple[str, ...]:
    """Return the ids of all checks by their files, without importing any."""
    root = Path(__file__).parent
    files = sorted(root.glob("*/*.py"))
    return tuple(f"{f.parent.name}.{f.stem}" for f in files if f.stem != "__init__")


def load(id: str) -> Check:
    """Import one check by its id. An import error is an error, never a missing check."""
    module = import_module(f"{__name__}.{id}")
    found = [value for value in vars(module).values() if isinstance(value, Check)]
    if len(found) != 1 or found[0].id != id:
        raise ImportError(f"triage/checks/{id.replace('.', '/')}.py must hold one check named {id}")
    return found[0]


@cache
def all_checks() -> tuple[Check, ...]:
    """Import every check, in the order of their ids."""
    return tuple(load(id) for id in check_ids())
