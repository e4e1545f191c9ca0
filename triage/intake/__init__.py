"""Intake: takes a file from the user without changing it, and measures it.

The parent process reads bytes here only to hash them; what they are is decided in the cage.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from triage.errors import UnreadableError

CHUNK = 1 << 20


class Intake(Struct, frozen=True, kw_only=True):
    """An open document."""

    descriptor: int
    """Open for reading, at the start."""
    name: str
    """Base name; "standard input" for `-`."""
    size: int
    sha256: str


@contextmanager
def take(path: str, largest: int) -> Iterator[Intake]:
    """Open a document for reading only, hash it, and close it afterwards.

    Args:
        path: the file, or `-` for standard input.
        largest: most bytes taken from standard input; a longer stream is refused.

    Raises:
        UnreadableError: missing, a folder, not permitted, empty.
    """
    descriptor = _from_standard_input(largest) if path == "-" else _opened(path)
    try:
        size, digest = _measured(descriptor)
        if size == 0:
            raise UnreadableError("This file is empty: it has no bytes to read.")
        name = "standard input" if path == "-" else Path(path).name
        yield Intake(descriptor=descriptor, name=name, size=size, sha256=digest)
    finally:
        os.close(descriptor)


def _opened(path: str) -> int:
    """Open a regular file without following a pipe or device into waiting."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        raise UnreadableError("There is no such file: check the name and the folder.") from None
    except PermissionError:
        raise UnreadableError("This file may not be read by you: check its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable name"
        raise UnreadableError(f"This file could not be opened: {reason}.") from None
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return descriptor
    os.close(descriptor)
    if stat.S_ISDIR(mode):
        raise UnreadableError("This is a folder: `triage inspect` takes one file.")
    raise UnreadableError("This is not a regular file: use `-` to read a stream from standard input.")


def _from_standard_input(largest: int) -> int:
    """Copy standard input into memory, never onto the disk where the system allows it."""
    if hasattr(os, "memfd_create"):
        descriptor = os.memfd_create("document")
    else:
        import tempfile

        with tempfile.TemporaryFile() as unnamed:
            descriptor = os.dup(unnamed.fileno())
    left = largest
    while block := sys.stdin.buffer.read(CHUNK):
        left -= len(block)
        if left < 0:
            os.close(descriptor)
            raise UnreadableError(f"Standard input is longer than the limit of {largest} bytes.")
        while block:
            block = block[os.write(descriptor, block) :]
    return descriptor


def _measured(descriptor: int) -> tuple[int, str]:
    """Return size and SHA-256, and go back to the start."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    digest, size = sha256(), 0
    while block := os.read(descriptor, CHUNK):
        digest.update(block)
        size += len(block)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return size, digest.hexdigest()
