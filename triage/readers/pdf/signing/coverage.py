"""Which bytes a signature covers, measured from its ranges and the ends of the file's revisions.

An ordinary signature covers its own revision from the first byte to the last but for its own
/Contents (ISO 32000-2, 12.8.1). What departs from that leaves bytes that can be altered
without breaking it: C. Mainka and others, "1 Trillion Dollar Refund: How to Spoof PDF
Signatures" (ACM CCS 2019).
"""

from __future__ import annotations

import re

from msgspec import Struct

from triage.model.signatures import Coverage

_HEX = re.compile(rb"<[0-9A-Fa-f\s]*>")
_BARE = re.compile(rb"[0-9A-Fa-f\s]*")
_OBJECT = re.compile(rb"(?:^|[\r\n])\s*\d{1,10}\s+\d{1,5}\s+obj\b")
_BLANK = b" \t\r\n\f\0"


class Ranged(Struct, frozen=True, kw_only=True):
    """What the ranges cover."""

    coverage: Coverage
    covered: int
    revision: int | None = None
    """The revision in which the signature lies."""
    offset: int | None = None
    """Where its /Contents begins."""
    fault: str = ""
    """What is unusual about the ranges, in one clause; "" for nothing."""
    loose: int = 0
    """Objects in bytes behind the covered ones that no cross-reference lists."""


def inside(data: bytes, ranges: tuple[int, ...]) -> bool:
    """Whether the ranges come in pairs, lie within the file and are together no longer than it."""
    pairs = list(zip(ranges[::2], ranges[1::2], strict=False))
    if not pairs or len(ranges) % 2 or sum(ranges[1::2]) > len(data):
        return False
    return all(0 <= at and 0 <= length and at + length <= len(data) for at, length in pairs)


def measured(data: bytes, ranges: tuple[int, ...], contents: bytes, ends: tuple[int, ...]) -> Ranged:
    """Measure the ranges of one signature.

    Args:
        data: the file.
        ranges: numbers of /ByteRange.
        contents: bytes of /Contents, which must be what lies between the ranges.
        ends: ends of the revisions, oldest first; the last is the length of the file.
    """
    covered = sum(length for length in ranges[1::2] if length > 0)
    if len(ranges) != 4 or ranges[0] != 0:
        fault = "it does not consist of two ranges, the first from the first byte"
        return Ranged(coverage=Coverage.UNCLEAR, covered=covered, fault=fault)
    if not inside(data, ranges) or ranges[2] < ranges[1]:
        fault = "its ranges overlap or reach beyond the file"
        return Ranged(coverage=Coverage.UNCLEAR, covered=covered, fault=fault)
    _, first, start, length = ranges
    stop = start + length
    fault = _gap(data[first:start], contents)
    own = next((n for n, end in enumerate(ends, 1) if first < end), len(ends))
    if fault:
        return Ranged(coverage=Coverage.UNCLEAR, covered=covered, revision=own, offset=first, fault=fault)
    reached = next((n for n, end in enumerate(ends, 1) if n >= own and _same(data, stop, end)), None)
    if reached is None:
        return _short(data, first, stop, own, ends, covered)
    whole = Coverage.WHOLE_FILE if reached == len(ends) else Coverage.OWN_REVISION
    return Ranged(coverage=whole, covered=covered, revision=reached, offset=first)


def _gap(gap: bytes, contents: bytes) -> str:
    """Say what is wrong with the bytes between the ranges; "" where they are the signature and nothing else."""
    # Some programs sign the angle brackets too.
    if not _HEX.fullmatch(gap) and not (gap and _BARE.fullmatch(gap)):
        return "between its ranges stands more, or something else, than the signature itself"
    digits = re.sub(rb"[^0-9A-Fa-f]", b"", gap)
    if not contents:
        return "" if not digits.strip(b"0") else "the signature does not lie between its ranges"
    half = len(contents) * 2
    if digits[:half].lower() == contents.hex().encode() and not digits[half:].strip(b"0"):
        return ""
    return "the signature does not lie between its ranges"


def _same(data: bytes, stop: int, end: int) -> bool:
    """Whether nothing but blanks lies between two places."""
    low, high = sorted((stop, end))
    return high - low < 4096 and not data[low:high].strip(_BLANK)


def _short(data: bytes, offset: int, stop: int, own: int, ends: tuple[int, ...], covered: int) -> Ranged:
    """A signature that ends at no end of a revision: bytes after an end marker, or of its own revision."""
    if own == len(ends) and _closes(data[:stop]):
        # What follows the end marker is no revision: appended bytes, or objects that only a repairing viewer reads.
        loose = len(_OBJECT.findall(data, stop))
        return Ranged(coverage=Coverage.OWN_REVISION, covered=covered, revision=own, offset=offset, loose=loose)
    fault = f"it ends {max(ends[own - 1] - stop, 0)} bytes before the end of its own revision"
    if stop > ends[own - 1]:
        fault = "it ends inside a later revision"
    return Ranged(coverage=Coverage.PART, covered=covered, revision=own, offset=offset, fault=fault)


def _closes(head: bytes) -> bool:
    """Whether the bytes end with an end marker."""
    return head.rstrip(_BLANK).endswith(b"%%EOF")
