"""The habits of the program that wrote a page: how resources are named, text is shown, numbers are written.

Each habit is `kind: value`, so that pages can be compared kind by kind. Taken are those
that a program keeps from page to page whatever stands on it.
"""

from __future__ import annotations

import re
from typing import Any

from triage.readers.pdf.objects import mapping

HEAD = 4_096
"""Bytes in which scaling, line ends and the way of writing numbers are looked for."""

_SCALE = re.compile(rb"^\s*(?:q\s+|/\w+\s+BMC\s+)?([-+.\d]+)\s+0\s+0\s+([-+.\d]+)\s+[-+.\d]+\s+[-+.\d]+\s+cm\b")
# Not /MediaBox and /CropBox: pypdf writes them into a page when it is asked for its size.
_KEYS = ("/Tabs", "/StructParents", "/TrimBox", "/BleedBox", "/ArtBox", "/PieceInfo", "/LastModified")
_MOVES = re.compile(rb"\b(Tm|Td|TD)\b|(T\*)")
_SHOWS = re.compile(rb"(?:\)|(>))\s*(Tj)\b|(?:(>)|[)\d.\s])\s{0,4}\]\s{0,4}(TJ)\b")


def writing(page: Any, content: bytes, resources: dict[Any, Any], streams: int) -> tuple[str, ...]:
    """Return the habits seen on one page, sorted.

    Args:
        page: pypdf's page.
        content: what it draws.
        resources: its resource dictionary.
        streams: parts of which its content is put together.
    """
    found = [
        f"font names: {_patterns(mapping(resources.get('/Font')))}",
        f"state names: {_patterns(mapping(resources.get('/ExtGState')))}",
        f"page keys: {' '.join(key[1:] for key in _KEYS if key in page)}",
        f"content parts: {'several' if streams > 1 else 'one'}",
        f"procedure sets: {'yes' if '/ProcSet' in resources else 'no'}",
        f"marked content: {'yes' if b' BDC' in content or b' BMC' in content else 'no'}",
        f"line ends: {_line_ends(content[:HEAD])}",
        f"scaling: {_scaling(content[:HEAD])}",
        f"text: {_text_habits(content)}",
    ]
    return tuple(sorted(habit for habit in found if not habit.endswith(": ")))


def _patterns(names: dict[Any, Any]) -> str:
    """Return the shapes of resource names, digits as #: `/F12` → `F#`."""
    return " ".join(sorted({re.sub(r"\d+", "#", str(name)[1:40]) for name in list(names)[:100]}))


def _line_ends(head: bytes) -> str:
    """Return how lines of the content end."""
    returns, feeds = head.count(b"\r\n"), head.count(b"\n")
    if returns > feeds / 2:
        return "CRLF"
    return "CR" if head.count(b"\r") > feeds else "LF"


def _scaling(head: bytes) -> str:
    """Return the scaling with which the content begins, `none` where there is none."""
    match = _SCALE.match(head)
    return f"{match[1].decode()} {match[2].decode()}" if match else "none"


def _text_habits(content: bytes) -> str:
    """Return how text is shown and moved: operators and kinds of strings."""
    sample = content[: 16 * HEAD]
    shows = {
        f"{shown or listed} {'hex' if hex_one or hex_more else 'literal'}"
        for hex_one, shown, hex_more, listed in (
            tuple(part.decode() for part in match) for match in _SHOWS.findall(sample)
        )
    }
    moves = {(one or other).decode() for one, other in _MOVES.findall(sample)}
    return ", ".join([*sorted(shows), *sorted(moves)])
