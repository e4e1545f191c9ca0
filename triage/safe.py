"""Text as found in a document, made inert for people to read.

Facts and findings keep text exactly as it was found. Whatever shows it to a person passes
it through here first: control and escape characters become visible marks, bidirectional
controls and other invisible formatting are named, and length is bounded.
Method: Unicode general categories Cc, Cf, Co, Cs, Zl and Zp, as in dangerzone's
`replace_control_chars`.
"""

from __future__ import annotations

import unicodedata

LONGEST_QUOTE = 160
"""Characters of a quotation that a report shows before it is cut."""

_KEPT_FORMAT = {"\u200c", "\u200d"}
"""Joiners that ordinary Persian, Pashto and Indic spelling needs; they cannot reorder text."""


def printable(text: str, limit: int | None = None) -> str:
    """Return `text` without anything that could steer a terminal, a page or a reader.

    Args:
        text: any text, hostile or not.
        limit: longest result in characters; None for no bound.

    Returns:
        One line; each unprintable character as `<U+XXXX>`, tabs and line ends as a space.
    """
    cut = text if limit is None or len(text) <= limit else text[:limit]
    shown = cut if cut.isascii() and cut.isprintable() else "".join(map(_visible, cut))
    return shown if cut is text else shown + "…"


def printable_lines(text: str) -> str:
    """Like `printable`, but keeps line ends; for text that triage itself laid out."""
    return "\n".join(printable(line) for line in text.split("\n"))


def quoted(text: str, limit: int = LONGEST_QUOTE) -> str:
    """Return `text` inert, bounded and between quotation marks."""
    return f"“{printable(text, limit)}”"


def _visible(character: str) -> str:
    """Return the character, or a visible mark in its place."""
    if character in "\t\n\r\v\f\u2028\u2029\x85":
        return " "
    category = unicodedata.category(character)
    if category in {"Cc", "Co", "Cs", "Cn"}:
        return f"<U+{ord(character):04X}>"
    if category == "Cf" and character not in _KEPT_FORMAT:
        return f"<U+{ord(character):04X}>"
    return character
