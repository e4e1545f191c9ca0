"""Each attack is stopped, by each of its layers alone, and succeeds where all of them are off.

The last part shows that the test can fail: an attack that never worked would prove nothing
of the layer.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.cage.attacks import THROUGH
from triage.cage.layers import ALL, LANDLOCK, LIMITS, NAMESPACES, SECCOMP
from triage.cage.protocol import Job, Message, Started
from triage.cage.supervisor import Ended, run
from triage.model.case import Case
from triage.model.limits import Limits

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's; other systems are not tested"),
]

ROOT = str(Path(__file__).resolve().parents[2])
LIMITS_HERE = Limits(cpu_seconds=2, wall_seconds=6)


def attacked(attack: str, target: str, layers: tuple[str, ...], limits: Limits = LIMITS_HERE) -> list[Message | Ended]:
    """Run an attack in the cage with these layers; return what came out."""
    job = Job(
        name=target,
        descriptor=0,
        limits=limits,
        case=Case(as_of=date(2026, 1, 1)),
        checks=(),
        layers=layers,
        entry=f"tests.cage.attacks:{attack}",
    )
    document = os.open(__file__, os.O_RDONLY)
    try:
        return list(run(job, document, paths=[*sys.path, ROOT]))
    finally:
        os.close(document)


def through(messages: list[Message | Ended]) -> bool:
    """True where the attack said that it worked."""
    return any(isinstance(m, Started) and m.check.startswith(THROUGH) for m in messages)


def why(messages: list[Message | Ended]) -> str:
    """How the child ended."""
    last = messages[-1]
    assert isinstance(last, Ended)
    return last.why


FILES = [
    ("read", (LANDLOCK,)),
    ("write", (LANDLOCK, SECCOMP)),
    ("touch", (SECCOMP,)),
    ("execute", (LANDLOCK, SECCOMP)),
]
"""Attack on a file → the layers of which each alone stops it."""


@pytest.mark.parametrize(("attack", "layer"), [(a, layer) for a, layers in FILES for layer in (*layers, "all")])
def test_files_are_out_of_reach(attack: str, layer: str, tmp_path: Path) -> None:
    """Reading, writing, touching and starting programs is stopped by the named layer alone, and by all."""
    victim = tmp_path / "victim"
    victim.write_bytes(b"secret")
    os.utime(victim, (1_000_000, 1_000_000))
    messages = attacked(attack, str(victim), ALL if layer == "all" else (layer,))
    assert not through(messages)
    assert (b"secret", 1_000_000) == (victim.read_bytes(), victim.stat().st_mtime)


@pytest.mark.parametrize("attack", [a for a, _ in FILES])
def test_files_are_in_reach_without_layers(attack: str, tmp_path: Path) -> None:
    """With every layer off the same attack works: the tests above can fail."""
    victim = tmp_path / "victim"
    victim.write_bytes(b"secret")
    os.utime(victim, (1_000_000, 1_000_000))
    messages = attacked(attack, str(victim), ())
    changed = victim.read_bytes() != b"secret" or victim.stat().st_mtime != 1_000_000
    assert through(messages) or changed


@pytest.fixture
def port() -> Iterator[int]:
    """A listening port on this machine."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize("layers", [(NAMESPACES,), (LANDLOCK,), (SECCOMP,), ALL])
def test_network_is_out_of_reach(layers: tuple[str, ...], port: int) -> None:
    """Three layers each stop a connection, even to this machine."""
    assert not through(attacked("connect", str(port), layers))


def test_network_is_in_reach_without_layers(port: int) -> None:
    """With every layer off the child connects: the test above can fail."""
    assert through(attacked("connect", str(port), ()))


@pytest.mark.parametrize("attack", ["fork", "kill_parent"])
def test_processes_are_out_of_reach(attack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No new process, no signal to another; without the layer both work."""
    import signal

    signal.signal(signal.SIGUSR1, lambda *_: None)
    assert not through(attacked(attack, "", (SECCOMP,)))
    assert through(attacked(attack, "", ()))


def test_memory_is_bounded() -> None:
    """Three gibibytes are not to be had; with a wider limit they are."""
    assert not through(attacked("allocate", "", (LIMITS,)))
    assert through(attacked("allocate", "", ()))


def test_computing_is_bounded() -> None:
    """A loop ends by its CPU limit, and what came before is kept; without it the wall clock ends it."""
    messages = attacked("loop", "", (LIMITS,))
    assert Started("begun") in messages
    assert "computing time" in why(messages)
    assert "longer than" in why(attacked("loop", "", ()))


def test_waiting_is_bounded() -> None:
    """A child that sleeps is ended by the wall clock."""
    messages = attacked("sleep", "", ALL, Limits(wall_seconds=2))
    assert Started("begun") in messages
    assert "longer than" in why(messages)


def test_a_crash_is_told() -> None:
    """A crash of the interpreter ends the child only."""
    messages = attacked("crash", "", ALL)
    assert Started("begun") in messages
    assert "crashed" in why(messages)


@pytest.mark.parametrize("attack", ["garbage", "pickled", "long_frame", "gigabyte"])
def test_nonsense_is_refused(attack: str) -> None:
    """Garbage, a pickle, a promise of four gigabytes and a gigabyte end the child at once, unread."""
    mark = Path("/tmp/triage-pickle-ran")
    mark.unlink(missing_ok=True)
    messages = attacked(attack, "", ALL, Limits(output_bytes=8 << 20, wall_seconds=30))
    assert "protocol" in why(messages)
    assert not through(messages)
    assert not mark.exists()


def test_a_gigabyte_would_come_without_the_bound() -> None:
    """With a wider bound the same answer is taken: the bound is what stops it."""
    messages = attacked("gigabyte", "", ALL, Limits(output_bytes=1100 << 20, wall_seconds=60))
    assert through(messages)


def test_ordinary_work_goes_on() -> None:
    """Threads, imports and zone data work with all layers on."""
    messages = attacked("harmless", "", ALL)
    assert any(isinstance(m, Started) and m.check.startswith("fine") for m in messages)
    assert "" == why(messages)
