"""Traces of the program's language in HTML and in messages: style names of Word, code pages."""

from __future__ import annotations

import re

from triage.model.facts import Where
from triage.readers.gather import Gather

_STYLE = re.compile(r"mso-style-name:\s{0,5}[\"'\\]{0,2}([^\"';\\{}]{1,60})")
"""Word writes a style whose name is no CSS class with its name in this property."""
_ENCODED = re.compile(r"=\?([A-Za-z][\w.:-]{1,39})(?:\*[\w-]{1,20})?\?[BbQq]\?")
"""The character set of an encoded word (RFC 2047)."""
_MOST = 40


def style_names(text: str, part: str | None, into: Gather) -> None:
    """Names of styles in a page that Word wrote, its apostrophes and all."""
    for match in list(_STYLE.finditer(text))[:_MOST]:
        into.add_tooling("style name", match[1], "html", Where(part=part, field="html/mso-style-name"))


def charset(declared: str | None, where: Where, into: Gather) -> None:
    """The character set that a page or part of a message declares."""
    if declared:
        into.add_tooling("charset", declared.encode("utf-8", "replace").decode(), "text", where)


def charsets_of_words(value: str, where: Where, into: Gather) -> None:
    """The character sets of the encoded words of one header."""
    for match in list(_ENCODED.finditer(value[:4000]))[:_MOST]:
        into.add_tooling("charset", match[1], "headers", where)
