"""The child: reads its job, locks itself up, does the work, sends what it finds as it comes."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from msgspec import json

from triage.cage import layers
from triage.cage.protocol import Done, Job, Locked, Refused, write
from triage.errors import UnreadableError, UsageError

_PR_SET_PDEATHSIG, _SIGKILL = 1, 9


def main() -> None:
    """Run one job from standard input, answer on the descriptor that standard output was."""
    job = json.decode(sys.stdin.buffer.read(), type=Job)
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        # Whatever a parser prints must not reach the protocol or the user's terminal.
        os.dup2(nowhere, descriptor)
    module, _, function = job.entry.partition(":")
    work = getattr(import_module(module), function)
    _die_with_parent()
    active, absent = layers.lock(job.limits, job.layers)
    write(out, Locked(active, absent))
    with os.fdopen(job.descriptor, "rb") as document:
        data = document.read(job.limits.file_bytes + 1)
    try:
        for message in work(job, data):
            write(out, message)
        write(out, Done())
    except UnreadableError as error:
        write(out, Refused(error.sentence))
    except UsageError as error:
        write(out, Refused(error.sentence, wrong_use=True))


def _die_with_parent() -> None:
    """Ask the kernel to end this process with its parent; elsewhere the pipe's end does it later."""
    import ctypes

    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)
