"""The layers of isolation, each by itself, each named in the report.

`lock` applies those that the system has, in an order in which one does not hinder the next,
and says which are in force and why others are not. Linux has all four; other systems have
the resource limits at most, and the report says so.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable

from triage.model.limits import Limits

LIMITS, NAMESPACES, LANDLOCK, SECCOMP = "resource limits", "namespaces", "landlock", "seccomp"
ALL = (LIMITS, NAMESPACES, LANDLOCK, SECCOMP)

_CLONE_NEWUSER, _CLONE_NEWNET, _CLONE_NEWIPC = 0x10000000, 0x40000000, 0x08000000
_OPEN_FILES = 64
"""Descriptors: the interpreter, its libraries and the document need a dozen."""

_SYSTEM_READABLE = (
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/etc/ld.so.cache",
    "/usr/share/zoneinfo",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/dev/null",
    "/dev/urandom",
)
"""Shared libraries, zone data and fonts of the system."""


def lock(limits: Limits, wanted: tuple[str, ...] | None = None) -> tuple[tuple[str, ...], dict[str, str]]:
    """Apply the layers for the rest of this process's life.

    Args:
        limits: bounds for memory and CPU time.
        wanted: names out of `ALL`; None for all. Only tests leave one out.

    Returns:
        The names in force, and for each other one why it is not.
    """
    steps: dict[str, Callable[[], None]] = {
        LIMITS: lambda: _resources(limits),
        NAMESPACES: _namespaces,
        LANDLOCK: _landlock,
        SECCOMP: _seccomp,
    }
    active: list[str] = []
    absent: dict[str, str] = {}
    for name, apply in steps.items():
        if wanted is not None and name not in wanted:
            absent[name] = "switched off"
            continue
        try:
            apply()
            active.append(name)
        except (OSError, AttributeError, ImportError, ValueError) as error:
            absent[name] = f"not available here ({getattr(error, 'strerror', None) or type(error).__name__})"
    return tuple(active), absent


def _resources(limits: Limits) -> None:
    """Bound memory, CPU time, files; no core dumps, no growth of any file."""
    import resource

    for kind, value in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (bound, bound))


def _namespaces() -> None:
    """Leave the network and the shared memory of the machine behind."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET | _CLONE_NEWIPC):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _landlock() -> None:
    """Only the interpreter, its packages, zone data and fonts stay readable."""
    from triage.cage.landlock import restrict_to

    if sys.platform != "linux":
        raise OSError(0, "only Linux has it")
    restrict_to(readable_paths())


def _seccomp() -> None:
    """Refuse the system calls that reading a document never needs."""
    from triage.cage.seccomp import install

    if sys.platform != "linux":
        raise OSError(0, "only Linux has it")
    install()


def readable_paths() -> list[str]:
    """Return what the child may read beside the document: nothing of the user's.

    A checkout on `sys.path` opens only its `triage` folder, not what lies beside it.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 (no pathlib import in the child's start)
    prefixes = {os.path.join(sys.base_prefix, "lib"), os.path.join(sys.prefix, "lib")}  # noqa: PTH118 (as above)
    packages = [p for p in sys.path if p.rstrip("/").endswith(("site-packages", "dist-packages"))]
    return [package, *sorted(prefixes), *packages, *_SYSTEM_READABLE]
