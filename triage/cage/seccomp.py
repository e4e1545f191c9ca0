"""seccomp: system calls that this process may no longer make.

A small filter of our own: pyseccomp needs the system's libseccomp, which slim systems lack,
and the core must install with pip alone. What is refused answers EPERM, so that a library
that merely tries goes on. Refused: sockets, starting programs and processes, opening files
for writing, changing names, modes, owners, times and attributes of files, signals to other
processes, tracing, namespaces, kernel interfaces that get round the rest.
Sources: Linux seccomp(2), include/uapi/linux/{seccomp,filter,audit}.h, and the tables
arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2
_LOAD, _JUMP_EQUAL, _JUMP_GREATER_EQUAL, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NR, _ARCH, _ARGUMENTS = 0, 4, 16
"""Offsets in struct seccomp_data; arguments are 8 bytes each, low half first (little-endian)."""
_CLONE_THREAD = 0x00010000
_X32 = 0x40000000

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

_WRITE_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

_REFUSED = {
    "x86_64": {
        "sockets": [41, 42, 43, 49, 50, 53, 288],
        "programs": [57, 58, 59, 322],
        "names": [76, 82, 83, 84, 85, 86, 87, 88, 133, 258, 259, 263, 264, 265, 266, 316],
        "attributes": [90, 91, 92, 93, 94, 132, 188, 189, 190, 197, 198, 199, 235, 260, 261, 268, 280, 452],
        "signals": [62, 129, 200, 297, 424, 434, 438],
        "others": [101, 310, 311, 312],
        "kernel": [
            29,
            30,
            31,
            64,
            68,
            155,
            161,
            165,
            166,
            175,
            206,
            240,
            246,
            248,
            249,
            250,
            272,
            298,
            304,
            308,
            313,
            319,
            320,
            321,
            323,
            425,
            426,
            427,
            428,
            429,
            430,
            432,
            437,
            442,
        ],
    },
    "aarch64": {
        "sockets": [198, 199, 200, 201, 202, 203, 242],
        "programs": [221, 281],
        "names": [33, 34, 35, 36, 37, 38, 45, 276],
        "attributes": [5, 6, 7, 14, 15, 16, 52, 53, 54, 55, 88, 452],
        "signals": [129, 130, 138, 240, 424, 434, 438],
        "others": [117, 270, 271, 272],
        "kernel": [
            0,
            39,
            40,
            41,
            51,
            97,
            104,
            105,
            106,
            142,
            180,
            186,
            190,
            194,
            217,
            218,
            219,
            241,
            265,
            268,
            273,
            279,
            280,
            282,
            294,
            425,
            426,
            427,
            428,
            429,
            430,
            432,
            437,
            442,
        ],
    },
}
"""Refused calls by architecture, under the reason for refusing them."""

_SPECIAL = {
    "x86_64": {"open": 2, "openat": 257, "clone": 56, "clone3": 435, "tgkill": 234},
    "aarch64": {"openat": 56, "clone": 220, "clone3": 435, "tgkill": 131},
}
"""Calls that are refused or not by their arguments."""


def install() -> None:
    """Put the filter in force, for good.

    Raises:
        OSError: an unknown architecture, or the kernel refused.
    """
    machine = platform.machine()
    if machine not in _AUDIT_ARCH:
        raise OSError(errno.ENOSYS, f"no filter for {machine}")
    program = _assembled(machine)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "no_new_privs refused")
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    if libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.create_string_buffer(header), 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp refused")


def _op(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    """One instruction: struct sock_filter."""
    return struct.pack("HBBI", code, yes, no, value)


def _refuse(error: int = errno.EPERM) -> bytes:
    """Answer with an error."""
    return _op(_RETURN, _ERRNO | error)


def _argument(index: int) -> bytes:
    """Load the low half of an argument."""
    return _op(_LOAD, _ARGUMENTS + 8 * index)


def _assembled(machine: str) -> bytes:
    """The whole filter: architecture, plain refusals, then the calls judged by argument."""
    special = _SPECIAL[machine]
    ops = [_op(_LOAD, _ARCH), _op(_JUMP_EQUAL, _AUDIT_ARCH[machine], 1, 0), _op(_RETURN, _KILL), _op(_LOAD, _NR)]
    if machine == "x86_64":
        ops += [_op(_JUMP_GREATER_EQUAL, _X32, 0, 1), _refuse()]
    for numbers in _REFUSED[machine].values():
        for number in numbers:
            ops += [_op(_JUMP_EQUAL, number, 0, 1), _refuse()]
    # glibc falls back to clone, whose flags can be read here, when clone3 does not exist.
    ops += [_op(_JUMP_EQUAL, special["clone3"], 0, 1), _refuse(errno.ENOSYS)]
    ops += [
        _op(_JUMP_EQUAL, special["clone"], 0, 4),
        _argument(0),
        _op(_JUMP_ANY_BIT, _CLONE_THREAD, 1, 0),
        _refuse(),
        _op(_RETURN, _ALLOW),
    ]
    ops += [
        _op(_JUMP_EQUAL, special["tgkill"], 0, 4),
        _argument(0),
        _op(_JUMP_EQUAL, os.getpid(), 1, 0),
        _refuse(),
        _op(_RETURN, _ALLOW),
    ]
    for call, index in (("open", 1), ("openat", 2)):
        if call in special:
            ops += [
                _op(_JUMP_EQUAL, special[call], 0, 4),
                _argument(index),
                _op(_JUMP_ANY_BIT, _WRITE_FLAGS, 0, 1),
                _refuse(),
                _op(_RETURN, _ALLOW),
            ]
    ops.append(_op(_RETURN, _ALLOW))
    return b"".join(ops)
