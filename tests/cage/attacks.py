"""Hostile work for the cage: each function does, inside the child, what a taken-over parser might.

An attack that gets through says so with a `Started("got through: …")` message; one that is
stopped raises, dies or says nothing. The victim's paths come in `Job.name`.
"""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

from triage.cage.protocol import Job, Message, Started

THROUGH = "got through"


def said(what: object) -> Started:
    """The attack worked."""
    return Started(f"{THROUGH}: {what}")


def loop(job: Job, data: bytes) -> Iterator[Message]:
    """Compute for ever."""
    yield Started("begun")
    while True:
        pass


def sleep(job: Job, data: bytes) -> Iterator[Message]:
    """Wait for ever without computing."""
    import time

    yield Started("begun")
    time.sleep(3600)


def allocate(job: Job, data: bytes) -> Iterator[Message]:
    """Take 3 GiB of memory."""
    import mmap

    block = mmap.mmap(-1, 3 << 30)
    yield said(len(block))


def crash(job: Job, data: bytes) -> Iterator[Message]:
    """Crash the interpreter."""
    yield Started("begun")
    ctypes.string_at(0)


def connect(job: Job, data: bytes) -> Iterator[Message]:
    """Connect to a listening port on this machine; `job.name` is the port."""
    with socket.create_connection(("127.0.0.1", int(job.name)), timeout=5) as opened:
        opened.sendall(b"document")
    yield said("connected")


def write(job: Job, data: bytes) -> Iterator[Message]:
    """Write a file."""
    Path(job.name).write_bytes(b"x")
    yield said("written")


def read(job: Job, data: bytes) -> Iterator[Message]:
    """Read a file of the user's, such as a private key."""
    yield said(Path(job.name).read_bytes())


def touch(job: Job, data: bytes) -> Iterator[Message]:
    """Change the times of a file."""
    os.utime(job.name, (1, 1))
    yield said("touched")


def execute(job: Job, data: bytes) -> Iterator[Message]:
    """Replace the process by a program that writes to `job.name`."""
    os.execv("/bin/sh", ["/bin/sh", "-c", f"echo x > {job.name}"])
    yield said("never reached")


def fork(job: Job, data: bytes) -> Iterator[Message]:
    """Make a process that outlives the child and escapes its limits."""
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    yield said("forked")


def kill_parent(job: Job, data: bytes) -> Iterator[Message]:
    """Signal the supervisor."""
    os.kill(os.getppid(), signal.SIGUSR1)
    yield said("signalled")


def garbage(job: Job, data: bytes) -> Iterator[Message]:
    """Answer with bytes that are no frame of ours."""
    _raw(b"\x00\x00\x00\x05{bad}" + b"\xff" * 100)
    yield Started("late")


def pickled(job: Job, data: bytes) -> Iterator[Message]:
    """Answer with a pickle that would run a program where it is loaded."""
    payload = pickle.dumps(_Bomb())
    _raw(len(payload).to_bytes(4, "big") + payload)
    yield Started("late")


def gigabyte(job: Job, data: bytes) -> Iterator[Message]:
    """Answer without end, each frame well-formed."""
    text = "x" * (1 << 20)
    for _ in range(1024):
        yield Started(text)
    yield said("a gigabyte")


def long_frame(job: Job, data: bytes) -> Iterator[Message]:
    """Promise a frame of four gigabytes."""
    _raw(b"\xff\xff\xff\xff")
    yield Started("late")


def harmless(job: Job, data: bytes) -> Iterator[Message]:
    """What a parser does all day: read its packages, use threads, allocate a little."""
    import threading

    done: list[int] = []
    thread = threading.Thread(target=lambda: done.append(len(data)))
    thread.start()
    thread.join()
    import zoneinfo

    zoneinfo.ZoneInfo("Asia/Kabul")
    yield Started(f"fine {done[0]} {sys.flags.isolated}")


class _Bomb:
    """Runs `os.system` when unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch /tmp/triage-pickle-ran",)


def _raw(data: bytes) -> None:
    """Write to the protocol's pipe behind its back: the only writable descriptor that is a pipe."""
    import stat

    for descriptor in range(3, 64):
        try:
            mode = os.fstat(descriptor).st_mode
        except OSError:
            continue
        if stat.S_ISFIFO(mode):
            os.write(descriptor, data)
            return
