"""Where the messages of an mbox begin. Shared by the recogniser and the reader of mailboxes.

Four variants share the name (mboxo, mboxrd, mboxcl, mboxcl2); all start a message with a line
`From sender date` after an empty line. A `Content-Length` header is believed only where it
ends exactly at the next such line or at the end of the file.
Source: RFC 4155, appendix A, and the qmail manual page mbox(5).
"""

from __future__ import annotations

import re

_FROM_LINE = re.compile(
    rb"(?:\A\s*|\n\r?\n)(?P<line>From [^\r\n]{1,300}\d\d:\d\d[^\r\n]{0,60}\r?\n)(?=[!-9;-~]{1,80}:|>From |\r?\n|\Z)"
)
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,12})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_BLANK = re.compile(rb"\r?\n\r?\n")


def message_starts(data: bytes) -> list[int]:
    """Return the byte offsets of the `From ` lines that begin a message, in order; empty where there is none."""
    found = [match.start("line") for match in _FROM_LINE.finditer(data)]
    kept: list[int] = []
    skip_to = 0
    known = set(found)
    for start in found:
        if start < skip_to:
            continue
        kept.append(start)
        skip_to = _declared_end(data, start, known)
    return kept


def _declared_end(data: bytes, start: int, starts: set[int]) -> int:
    """Where the message at `start` ends by its Content-Length; 0 where it has none or none that fits."""
    blank = _BLANK.search(data, start)
    if blank is None:
        return 0
    length = _LENGTH.search(data, start, blank.start() + 1)
    if length is None:
        return 0
    end = blank.end() + int(length.group(1))
    for gap in range(5):  # up to two line ends may follow the body
        if end + gap in starts or end + gap == len(data):
            return end + gap
    return 0
