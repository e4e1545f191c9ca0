"""What lies before the header and behind the last end marker, and what the two of them say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.model.facts import Where
from triage.model.pdf import Oddity
from triage.readers.pdf import structure
from triage.readers.pdf.oddities.scan import Scan

STRAY = 16
"""Bytes behind the end marker, beyond blanks, from which they are told: 1 of 973 ordinary files has more
(shared/research/peers-documents.md, section 1.0)."""
LOOKED_AT = 64 * 1024
"""Bytes looked at of what lies outside the PDF."""

_BLANK = b"\x00\t\n\x0c\r \x1a"
"""White space of the format, and the end mark of CP/M and DOS."""
_KNOWN = ("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.0")
"""Versions that were published: Adobe's references and ISO 32000."""
_FILES = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "the directory of a ZIP archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older Office file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a bitmap"),
    (b"%PDF-", "another PDF"),
    (b"<?php", "a program"),
    (b"#!", "a program"),
)
"""Beginnings of files. Source: the formats' own specifications."""
_DEEPER = (b"PK\x03\x04", b"PK\x05\x06", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""Beginnings long enough to be believed in the midst of other bytes."""
_CARRIED = re.compile(
    rb"(?i)^\s*(?:</?(?:html|body|script|div|pre|br|!doctype)|<!--|--[\w=.'+/-]{6,70}(?:--)?(?:\s|$)|HTTP/1|[\w-]{1,40}: [^\r\n]*\r?\n)"
)
"""What a web server or a mail gateway leaves: HTML, a boundary of a multipart message, header lines."""


def oddities(data: bytes, scan: Scan, counted: structure.Counted) -> Iterator[Oddity]:
    """Yield what is odd at both ends of the file."""
    yield from _before(data)
    yield from _version(data)
    yield from _after(data, scan)
    length = re.search(rb"/Linearized.{0,200}?/L\s+(\d{1,12})", data[: 2 * structure.HEADER_WITHIN], re.DOTALL)
    if structure.is_linearised(data) and length is not None and abs(int(length.group(1)) - len(data)) > STRAY:
        detail = f"{length.group(1).decode()} bytes stated, {len(data)} there"
        yield Oddity(kind="linearised-changed", where=Where(offset=0), detail=detail)


def _before(data: bytes) -> Iterator[Oddity]:
    """Yield what lies before `%PDF-`; blanks and a byte-order mark are nothing."""
    start = data[: structure.HEADER_WITHIN].find(b"%PDF-")
    before = data[: max(start, 0)].removeprefix(b"\xef\xbb\xbf")
    if not before.strip(_BLANK):
        return
    kind, what = _described(before)
    kinds = {"file": "file-before-header", "bytes": "bytes-before-header", "tail": "bytes-before-header"}
    yield Oddity(kind=kinds[kind], where=Where(offset=0), detail=f"{len(before)} bytes, {what}")


def _version(data: bytes) -> Iterator[Oddity]:
    """Yield a header that is absent or names a version that never was."""
    head = data[: structure.HEADER_WITHIN + 8]
    start = head.find(b"%PDF-")
    stated = re.match(rb"%PDF-([\d.]{1,8})", head[max(start, 0) :])
    if start < 0:
        yield Oddity(kind="version-odd", where=Where(offset=0), detail="it has no header")
    elif stated is None or stated.group(1).decode() not in _KNOWN:
        yield Oddity(kind="version-odd", where=Where(offset=start), detail="its header names no published version")


def _after(data: bytes, scan: Scan) -> Iterator[Oddity]:
    """Yield what lies behind the last end marker, or that there is none."""
    end = data.rfind(b"%%EOF")
    if end < 0:
        yield Oddity(kind="no-end-marker", where=Where(offset=len(data)), detail="the end marker is nowhere")
        return
    after = data[end + 5 :]
    if len(after) <= STRAY or (len(after.strip(_BLANK)) <= STRAY and len(after) < 256):
        return
    where = Where(offset=end + 5)
    if any(item.start > end for item in scan.items[-50:]):
        yield Oddity(kind="no-end-marker", where=where, detail="objects follow the last end marker")
        return
    kind, what = _described(after)
    kinds = {"file": "file-after-end", "bytes": "bytes-after-end", "tail": "tail-after-end"}
    yield Oddity(kind=kinds[kind], where=where, detail=f"{len(after)} bytes, {what}")


def _described(outside: bytes) -> tuple[str, str]:
    """Return `file`, `tail` or `bytes`, and what it is in words."""
    inner = outside.strip(_BLANK)
    if not inner:
        return "tail", "zeros or blanks"
    for magic, what in _FILES:
        if inner.startswith(magic) and (len(inner) > 64 or magic in _DEEPER):
            return "file", what
    if _CARRIED.match(inner[:2000]):
        return "tail", "left by a web server or a mail program"
    for magic, what in _FILES:
        if magic in _DEEPER and magic in inner[:LOOKED_AT] + inner[-LOOKED_AT:]:
            return "file", what
    sample = inner[:LOOKED_AT]
    plain = sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in sample)
    return "bytes", "text" if plain > 0.9 * len(sample) else "no text and no known format"
