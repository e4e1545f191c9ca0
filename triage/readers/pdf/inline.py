"""Inline pictures taken out of content, so that their bytes are not read as operators."""

from __future__ import annotations

import re

_BEGINS = re.compile(rb"(?<![\w/])BI(?=\s)")
_ENDS = re.compile(rb"\sEI(?!\w)")


def without_inline_pictures(content: bytes) -> bytes:
    """Return content without what stands from BI to EI (ISO 32000-2, 8.9.7); linear whatever the bytes are."""
    kept, at = list[bytes](), 0
    while begins := _BEGINS.search(content, at):
        ends = _ENDS.search(content, begins.end())
        if ends is None:
            break
        kept.append(content[at : begins.start()])
        at = ends.end()
    return b" ".join((*kept, content[at:])) if kept else content
