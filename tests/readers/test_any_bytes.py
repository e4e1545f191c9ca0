"""Any bytes give a `Document` or an `UnreadableError`, nothing else: random bytes, and every sample cut and changed."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from triage.errors import UnreadableError
from triage.model.document import Document
from triage.model.limits import Limits
from triage.readers import read
from triage.readers.gather import Source
from triage.sampling import exhibits

MAGICS = (
    b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1 ", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n",
    b"II*\x00", b"GIF89a", b"RIFF\x00\x00\x00\x00WEBP", b"\x00\x00\x00\x18ftypheic", b"From: a@b.example\nMessage-ID: <x>\n",
    b"From x@y Sat Sep 13 10:00:00 2025\nFrom: a@b.example\nSubject: x\n", b"<!doctype html><html>", b"\x1f\x8b\x08", b"BZh9",
    b"\xfd7zXZ\x00", b"\xef\xbb\xbf", b"\xff\xfe",
)  # fmt: skip
LIMITS = Limits(pages=20, members=20, unpacked_bytes=8 << 20)


def outcome(data: bytes, name: str) -> Document | None:
    """Read; None where the bytes were refused with a sentence."""
    with contextlib.suppress(UnreadableError):
        return read(Source(data=data, name=name), LIMITS)
    return None


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(MAGICS), st.binary(max_size=600), st.sampled_from(["", "a.eml", "a.pdf", "a.docx", "a.txt"]))
def test_random_bytes(magic: bytes, rest: bytes, name: str) -> None:
    """A format's first bytes with anything behind them."""
    outcome(magic + rest, name)


SAMPLES = [files[0] for files in exhibits().values()]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.name)
def test_damaged_samples(path: Path) -> None:
    """Each sample cut short, with bytes changed, and with a piece taken out of its middle."""
    whole = path.read_bytes()
    draw = random.Random(path.name)
    for share in (0.1, 0.5, 0.95):
        outcome(whole[: int(len(whole) * share)], path.name)
    for _ in range(6):
        changed = bytearray(whole)
        for _ in range(20):
            changed[draw.randrange(len(changed))] = draw.randrange(256)
        outcome(bytes(changed), path.name)
    middle = len(whole) // 2
    outcome(whole[:middle] + whole[middle + 100 :], path.name)
