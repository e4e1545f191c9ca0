"""Mailboxes in mbox form: each message is a document of its own.

The `From ` line of each message (envelope sender and time of delivery) is a field of the
mailbox; quoted `>From ` lines lose one `>` as mboxrd prescribes.
"""

from __future__ import annotations

import re

from msgspec import structs

from triage.model.document import Document
from triage.model.facts import Identifies, Where, Why
from triage.readers.encodings import decode
from triage.readers.gather import Gather, Source, Tools
from triage.readers.mboxes import message_starts

_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LONGEST_LINE = 400


def read(source: Source, into: Gather, tools: Tools) -> None:
    """Gather one member for each message, up to `limits.members`."""
    starts = message_starts(source.data)
    if not starts:
        into.add_unread("the mailbox", Why.DAMAGED, "no message begins in it")
    into.add_field("mbox", "messages", len(starts))
    most = tools.limits.members
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(source.data)], strict=True), 1):
        if number > most:
            into.add_unread(f"{len(starts) - most} more messages", Why.LIMIT, f"only {most} are read")
            return
        _add(source.data[start:end], number, into, tools)


def _add(data: bytes, number: int, into: Gather, tools: Tools) -> None:
    """Read one message without its `From ` line."""
    line, _, message = data.partition(b"\n")
    where = Where(header=f"From_ #{number}", part=f"message {number}.eml")
    into.add_field("mbox", "From_", decode(line[:_LONGEST_LINE].strip()).text, where, Identifies.PERSON)
    if tools.read_member is None:
        return
    found = tools.read_member(Source(data=_QUOTED.sub(rb"\1", message), name=f"message {number}.eml"), tools.depth + 1)
    if isinstance(found, Document):
        into.members.append(found)
    else:
        into.unread.append(structs.replace(found, where=where))
