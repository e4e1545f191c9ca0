"""No test reaches the network; what needs a program or the corpus says why it is skipped."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
ROOT = Path(__file__).resolve().parents[1]

_connect = socket.socket.connect


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this machine may be connected to: the cage's attack test needs a port to attack."""

    def guarded(self: socket.socket, address: Any) -> None:
        """Connect to this machine or to nobody."""
        if self.family != socket.AF_UNIX and address[0] not in {"127.0.0.1", "::1"}:
            raise AssertionError(f"a test tried to reach {address}")
        _connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def program() -> Callable[[str], str]:
    """Return a program's path, or skip the test with the reason."""

    def find(name: str) -> str:
        """Look on the PATH."""
        path = shutil.which(name)
        if path is None:
            pytest.skip(f"{name} is not installed")
        return path

    return find


@pytest.fixture
def corpus() -> Path:
    """The folder of real files, or skip the test."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus ../shared/corpus is not here")
    return CORPUS
