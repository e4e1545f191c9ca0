"""The parent's side: starts the child, takes its messages, ends it when a bound is reached.

Nothing the child sends is trusted further than its record's types. A child that loops is
killed by the wall clock, one that computes by its CPU limit, one that sends rubbish or too
much at the first such byte; what came before stays.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, json

from triage.cage.protocol import Done, Frames, Job, Message, ProtocolError, Refused

_PASSED_ON = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "SYSTEMROOT")
"""The only variables of the environment that the child gets: without them some machines
compute wrong results or start no process at all."""


class Ended(Struct, frozen=True):
    """How the child ended; always the last thing `run` yields."""

    why: str
    """"" where it did all it was asked; else one clause for the report."""


def run(
    job: Job, document: int, *, also: tuple[int, ...] = (), paths: list[str] | None = None
) -> Iterator[Message | Ended]:
    """Run one job in a caged child.

    Args:
        job: what to do; its `descriptor` is set here.
        document: open descriptor of the document, for reading.
        also: further open descriptors that the job names.
        paths: folders to import from; default those of this process.

    Yields:
        The child's messages as they come, then one `Ended`.
    """
    command = [sys.executable, "-I", "-S", str(Path(__file__).with_name("boot.py")), *(paths or _import_paths())]
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pass_fds=(document, *also),
        env=_environment(),
        cwd="/" if os.name == "posix" else None,
    )
    payload = json.encode(_with_descriptor(job, document))
    threading.Thread(target=_feed, args=(child, payload), daemon=True).start()
    try:
        yield from _listen(child, job)
    finally:
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()


def _with_descriptor(job: Job, document: int) -> Job:
    """The same job, naming the descriptor."""
    from msgspec.structs import replace

    return replace(job, descriptor=document)


def _import_paths() -> list[str]:
    """The folders this process imports from; the working folder only where triage lies in it."""
    home = str(Path(__file__).resolve().parents[2])
    here = str(Path.cwd())
    return [p for p in dict.fromkeys([*sys.path, home]) if p and (p == home or p != here)]


def _environment() -> dict[str, str]:
    """A fresh environment: one thread, fixed hashing, UTF-8, no paths."""
    fixed = {
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "HOME": "/nonexistent",
        "TZ": "UTC",
    }
    return fixed | {name: os.environ[name] for name in _PASSED_ON if name in os.environ}


def _feed(child: subprocess.Popen[bytes], payload: bytes) -> None:
    """Write the job; a child that died first closes the pipe, which `_listen` reports."""
    assert child.stdin is not None  # asked for with PIPE
    try:
        child.stdin.write(payload)
        child.stdin.close()
    except (BrokenPipeError, OSError):
        return


def _listen(child: subprocess.Popen[bytes], job: Job) -> Iterator[Message | Ended]:
    """Yield messages until the end, a bound or nonsense."""
    assert child.stdout is not None  # asked for with PIPE
    deadline = time.monotonic() + job.limits.wall_seconds
    frames = Frames(job.limits.output_bytes)
    with selectors.DefaultSelector() as selector:
        selector.register(child.stdout, selectors.EVENT_READ)
        while True:
            left = deadline - time.monotonic()
            if left <= 0 or not selector.select(left):
                yield Ended(f"it took longer than {job.limits.wall_seconds} seconds")
                return
            data = os.read(child.stdout.fileno(), 1 << 16)
            if not data:
                yield Ended(_how_it_died(child, job))
                return
            try:
                for message in frames.feed(data):
                    yield message
                    if isinstance(message, Done | Refused):
                        yield Ended("")
                        return
            except ProtocolError as error:
                yield Ended(f"the reading process answered with something else than its protocol ({error})")
                return


def _how_it_died(child: subprocess.Popen[bytes], job: Job) -> str:
    """Say how a child ended that closed its pipe before it was done."""
    try:
        status = child.wait(timeout=5)
    except subprocess.TimeoutExpired:
        return "the reading process stopped answering"
    if status in {-signal.SIGXCPU, -signal.SIGKILL}:
        return f"it needed more than {job.limits.cpu_seconds} seconds of computing time or was stopped by the system"
    if status < 0:
        return f"the reading process crashed (signal {-status})"
    return f"the reading process ended early (status {status})"
