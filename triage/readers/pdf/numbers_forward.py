"""What pypdf does to numbers in right-to-left text, undone.

pypdf puts every character of the Arabic blocks before what it has of the line, as suits
letters drawn from the left. Arabic-Indic digits are drawn from the left too but read from the
left, so each number comes out backwards: ۱۴۰۴ as ۴۰۴۱. Seen with pypdf 7.1 on PDFs of
LibreOffice and Chromium; pdfium gives the digits rightly and swaps lam-alef instead.
"""

from __future__ import annotations

import re

_NUMBER = re.compile("[\u0660-\u0669\u06f0-\u06f9]+(?:[/.,:\u066b\u066c-][\u0660-\u0669\u06f0-\u06f9]+)*")
"""Digits with single separators between: one left-to-right unit by rule W4 of Unicode's bidirectional algorithm (UAX 9)."""


def with_numbers_forward(text: str) -> str:
    """Turn each number in Arabic-Indic digits round; everything else stays."""
    return _NUMBER.sub(lambda match: match.group()[::-1], text)
