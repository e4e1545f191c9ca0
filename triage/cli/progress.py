"""Progress on standard error, only for a person who waits: after a second, on a terminal."""

from __future__ import annotations

import sys
import time
from typing import TextIO

PATIENCE = 1.0
"""Seconds of silence that nobody minds."""


class Progress:
    """One line that is written over and taken away at the end."""

    def __init__(self, *, quiet: bool, stream: TextIO | None = None) -> None:
        """Stay silent where asked to, or where nobody watches."""
        self.stream = stream or sys.stderr
        self.silent = quiet or not self.stream.isatty()
        self.since = time.monotonic()
        self.written = False

    def __call__(self, doing: str) -> None:
        """Say what is being done, once it has taken long enough."""
        if self.silent or time.monotonic() - self.since < PATIENCE:
            return
        self.stream.write(f"\r\x1b[K{doing} …")
        self.stream.flush()
        self.written = True

    def end(self) -> None:
        """Take the line away."""
        if self.written:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
