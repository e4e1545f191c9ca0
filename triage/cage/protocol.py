"""What passes between the parent and the caged child: plain data, framed and bounded.

A frame is four bytes of length (big-endian) and that many bytes of JSON. The parent decodes
into these records with msgspec and nothing else: no pickle, no code, no paths to open.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from msgspec import Struct, json

from triage.model.case import Case
from triage.model.comparison import Compared
from triage.model.derived import Generation
from triage.model.facts import Unread
from triage.model.findings import CheckResult
from triage.model.holdings import Held
from triage.model.limits import Limits
from triage.model.report import FactValue, TimelineEntry

LARGEST_FRAME = 32 * 1024 * 1024
"""Bytes; one message is far smaller, so more than this is no message of ours."""


class Other(Struct, frozen=True, kw_only=True):
    """The second document of a comparison, and what of both is compared."""

    name: str
    """Base name of the second document."""
    descriptor: int
    revisions: tuple[int | None, int | None] = (None, None)
    """Saved revision of the first and of the second that is meant; None for the file as it is."""
    pictures: bool = False
    """Whether pages that differ are wanted as pictures."""


class Job(Struct, frozen=True, kw_only=True):
    """All that the child is told. The document itself comes as an open descriptor."""

    name: str
    """Base name of the document."""
    descriptor: int
    limits: Limits
    case: Case
    checks: tuple[str, ...]
    """Ids, in the order in which they run."""
    password: str | None = None
    transcript: tuple[tuple[str, ...], ...] | None = None
    """Lines by page of a person's reading; replaces the document's text."""
    layers: tuple[str, ...] | None = None
    """Layers of isolation to apply; None for all. Only tests set it."""
    entry: str = "triage.cage.work:examine"
    """`module:function` that does the work: one of those in this package, or a test's."""
    other: Other | None = None
    """Where two documents are compared: the second."""


class Locked(Struct, frozen=True, tag="locked"):
    """The layers of isolation that are in force, before the first byte is read."""

    active: tuple[str, ...]
    absent: dict[str, str]
    """Layer → why it could not be used."""


class Opened(Struct, frozen=True, kw_only=True, tag="opened"):
    """What the report says of the document whatever the checks find."""

    format: str
    media_type: str
    pages: int | None
    text_from: str
    """file, transcript, none."""
    characters: int
    """Characters of text read."""
    generation: Generation
    timeline: tuple[TimelineEntry, ...]
    facts: dict[str, dict[str, tuple[FactValue, ...]]]
    facts_left_out: dict[str, int]
    unread: tuple[Unread, ...]


class Started(Struct, frozen=True, tag="started"):
    """A check begins; if nothing follows, it is the one that ended the child."""

    check: str


class Checked(Struct, frozen=True, tag="checked"):
    """A check has ended."""

    result: CheckResult


class Refused(Struct, frozen=True, tag="refused"):
    """The document could not be read at all."""

    sentence: str
    wrong_use: bool = False
    """True where the command asked for something that the document does not have."""


class Holding(Struct, frozen=True, tag="holding"):
    """Something that the document holds; its bytes follow as pieces, unless they stand in the document itself."""

    held: Held


class Piece(Struct, frozen=True, tag="piece"):
    """The next bytes of what was announced last."""

    data: bytes


class LeftOut(Struct, frozen=True, tag="left-out"):
    """Something that could not be taken out."""

    unread: Unread


class Differences(Struct, frozen=True, tag="differences"):
    """What was found so far when two documents were compared; a later one stands for an earlier one."""

    compared: Compared


class Done(Struct, frozen=True, tag="done"):
    """All that was asked for has been done."""


Message = Locked | Opened | Started | Checked | Holding | Piece | LeftOut | Differences | Refused | Done

_ENCODER = json.Encoder()
_DECODER = json.Decoder(Message)


class ProtocolError(Exception):
    """What came out of the child is not this protocol."""


def framed(message: Message) -> bytes:
    """Encode one message with its length."""
    body = _ENCODER.encode(message)
    return len(body).to_bytes(4, "big") + body


def decoded(body: bytes) -> Message:
    """Decode one frame's body.

    Raises:
        ProtocolError: it is not one of our messages.
    """
    try:
        message: Message = _DECODER.decode(body)
    except Exception as error:  # msgspec raises several kinds; every one of them means: not ours
        raise ProtocolError(type(error).__name__) from error
    return message


class Frames:
    """Takes bytes as they come and gives whole messages."""

    def __init__(self, output_bytes: int) -> None:
        """Bound the total by `output_bytes`."""
        self._buffer = bytearray()
        self._left = output_bytes

    def feed(self, data: bytes) -> Iterator[Message]:
        """Add bytes and yield the messages that are complete.

        Raises:
            ProtocolError: too much, too long a frame, or something else than our messages.
        """
        self._left -= len(data)
        if self._left < 0:
            raise ProtocolError("more output than allowed")
        self._buffer += data
        while len(self._buffer) >= 4:
            length = int.from_bytes(self._buffer[:4], "big")
            if length > LARGEST_FRAME:
                raise ProtocolError("a frame longer than allowed")
            if len(self._buffer) < 4 + length:
                return
            body = bytes(self._buffer[4 : 4 + length])
            del self._buffer[: 4 + length]
            yield decoded(body)


def write(stream: BinaryIO, message: Message) -> None:
    """Send one message at once."""
    stream.write(framed(message))
    stream.flush()
