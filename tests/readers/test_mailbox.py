"""Mailboxes: messages are told apart as each variant of mbox means it."""

from __future__ import annotations

import time

from tests.readers.packages import opened
from triage.model.document import Document
from triage.model.facts import Identifies, Why
from triage.model.limits import Limits
from triage.readers.mboxes import message_starts

LINE = b"From anna@ministry.example Sat Sep 13 10:15:31 2025\n"


def message(number: int, body: bytes = b"SPECIMEN", headers: bytes = b"") -> bytes:
    """A message without its `From ` line."""
    return b"From: anna@ministry.example\nMessage-ID: <%d@x.example>\n%s\n%s\n\n" % (number, headers, body)


def texts(document: Document) -> list[list[str]]:
    """The lines of each message."""
    return [[line.text for line in member.text] for member in document.members]


def read(data: bytes, name: str = "box.mbox", **limits: int) -> Document:
    """Read a mailbox."""
    return opened(data, Limits(**limits), name=name)


def test_messages_are_documents() -> None:
    """Each with its number, its own facts, and the line before it as a field of the mailbox."""
    found = read(LINE + message(1) + LINE + message(2, b"second"))
    assert ("mbox", [["SPECIMEN"], ["second"]]) == (found.format, texts(found))
    assert ["message 1.eml", "message 2.eml"] == [m.file.name for m in found.members]
    assert ["<1@x.example>", "<2@x.example>"] == [m.mail and m.mail.message_id for m in found.members]
    lines = [f for f in found.fields if f.name == "From_"]
    assert [("From_ #1", Identifies.PERSON), ("From_ #2", Identifies.PERSON)] == [
        (f.where.header, f.identifies) for f in lines
    ]
    assert LINE.decode().strip() == lines[0].value


def test_quoted_lines_lose_one_mark() -> None:
    """As mboxrd prescribes."""
    [lines] = texts(read(LINE + message(1, b"a\n>From b\n>>From c")))
    assert ["a", "From b", ">From c"] == lines


def test_from_in_running_text_begins_nothing() -> None:
    """Without an empty line before it, without a time in it, or without headers after it."""
    bodies = (b"x\n" + LINE + b"A: b", b"x\n\nFrom here on: y\nA: b", b"x\n\n" + LINE + b"no header here")
    for body in bodies:
        assert 1 == len(message_starts(LINE + message(1, body)))


def test_a_declared_length_is_believed_where_it_fits() -> None:
    """mboxcl2 does not quote: the length decides, unless it ends anywhere."""
    inner = b"see:\n\n" + LINE + b"A: b\n"
    fits = LINE + b"Content-Length: %d\n" % len(inner) + message(1, inner)
    assert 2 == len(message_starts(fits + LINE + message(2)))
    wrong = LINE + b"Content-Length: 7\n" + message(1, inner)
    assert 3 == len(message_starts(wrong + LINE + message(2)))


def test_line_ends_of_windows() -> None:
    """CRLF throughout."""
    data = (LINE + message(1) + LINE + message(2)).replace(b"\n", b"\r\n")
    assert [["SPECIMEN"], ["SPECIMEN"]] == texts(read(data))


def test_one_message_with_its_line_is_a_message() -> None:
    """Unless the file is called a mailbox."""
    assert "eml" == read(LINE + message(1), name="saved.eml").format
    assert "mbox" == read(LINE + message(1)).format


def test_more_messages_than_are_read() -> None:
    """The rest is counted."""
    found = read(b"".join(LINE + message(n) for n in range(9)), members=4)
    assert 4 == len(found.members)
    assert [("5 more messages", Why.LIMIT)] == [(u.what, u.why) for u in found.unread]


def test_cut_short() -> None:
    """A mailbox that ends in a header keeps the messages before it."""
    found = read((LINE + message(1) + LINE + message(2))[:-60])
    assert ["SPECIMEN"] == texts(found)[0]


def test_many_messages_in_time() -> None:
    """Thirty thousand, all but the first hundred only counted; and as many false lengths."""
    start = time.process_time()
    data = (LINE + b"Content-Length: 999999999\n" + message(1)) * 30_000
    found = read(data)
    assert time.process_time() - start < 8
    assert 100 == len(found.members)
