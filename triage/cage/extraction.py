"""The work inside the cage for `triage extract`: what the document holds, announced and sent in pieces."""

from __future__ import annotations

from collections.abc import Iterator

from triage.cage.protocol import Holding, Job, LeftOut, Message, Piece
from triage.cage.work import refuse_unless_readable
from triage.model.facts import Unread, Why
from triage.readers.gather import Source
from triage.readers.holdings import holdings

PIECE = 4 * 1024 * 1024
"""Bytes of one message."""
MOST_PARTS = 3_000
"""Things taken out of one document."""


def extract(job: Job, data: bytes) -> Iterator[Message]:
    """Send everything that the document holds, within `Limits.unpacked_bytes`, and say what could not be sent."""
    refuse_unless_readable(data, job.limits)
    room, sent = job.limits.unpacked_bytes, 0
    for taken in holdings(Source(data=data, name=job.name), job.limits, job.password):
        if isinstance(taken, Unread):
            yield LeftOut(taken)
            continue
        held = taken.held
        if sent >= MOST_PARTS:
            detail = f"more than {MOST_PARTS} things"
            yield LeftOut(Unread(what="the rest of what it holds", why=Why.LIMIT, detail=detail))
            return
        bytes_sent = 0 if held.end is not None else held.size
        if bytes_sent > min(room, job.limits.part_bytes):
            detail = f"larger than {min(room, job.limits.part_bytes)} bytes"
            yield LeftOut(Unread(what=f"a {held.kind.value}", why=Why.LIMIT, detail=detail, where=held.where))
            continue
        room, sent = room - bytes_sent, sent + 1
        yield Holding(held)
        if held.end is None:
            yield from (Piece(taken.data[at : at + PIECE]) for at in range(0, held.size, PIECE))
