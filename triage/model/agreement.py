"""Whether two stores of metadata say the same: texts word by word, dates as instants.

Only differences that no ordinary loss explains count: text that one store cut short, wrote
with entities or could not encode agrees with the whole one.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from datetime import timedelta

from triage.model.moments import ZONE_SLIP, Moment, Precision

ROUNDING = timedelta(seconds=2)
"""By so much a slip of whole hours may miss the hour: one of the two stores rounds."""
_STEP = timedelta(minutes=30)
"""Zones differ by whole or half hours, quarter hours aside."""

_FILLED_IN = re.compile(
    r"^(untitled.*|unknown|anonymous|none|microsoft \w+ - .*|"
    r".*\.(docx?|xlsx?|pptx?|rtf|odt|indd|qxd|pub|tex|dvi|wpd|pdf))$"
)
"""What programs put where nobody wrote anything, the name of the source file included."""


def texts_agree(one: str, others: Iterable[str]) -> bool:
    """Whether one text says the same as any of the others or as all of them together, or one says nothing."""
    several = list(others)
    return any(_same(text, other) for text in (one, _mended(one)) for other in (*several, " ".join(several)))


def apart(one: Moment, other: Moment) -> timedelta:
    """How far apart two dates surely are: exact with zone and seconds, else beyond every reading of both."""
    if all(m.offset is not None and m.precision is Precision.SECOND for m in (one, other)):
        return abs(one.earliest - other.earliest)
    return max(one.gap_before(other), other.gap_before(one), timedelta())


def is_zone_slip(gap: timedelta) -> bool:
    """Whether a gap is whole or half hours, give or take rounding, and no longer than zones lie apart."""
    over = gap % _STEP
    return _STEP - ROUNDING <= gap <= ZONE_SLIP + ROUNDING and min(over, _STEP - over) <= ROUNDING


def _same(one: str, other: str) -> bool:
    """Whether the words of one are among the other's, or one was cut short or lost letters."""
    one, other = _plain(one), _plain(other)
    words, others = set(re.findall(r"\w+", one)), set(re.findall(r"\w+", other))
    if words <= others or others <= words or _FILLED_IN.match(one) or _FILLED_IN.match(other):
        return True
    return one.startswith(other) or other.startswith(one) or _lost_letters(one, other)


def _lost_letters(one: str, other: str) -> bool:
    """Whether one is the other with `?` or a replacement mark for letters that could not be encoded."""
    return len(one) == len(other) and all(a == b or a in "?\ufffd" for a, b in zip(one, other, strict=True))


def _plain(text: str) -> str:
    """Undo entities, compatibility forms, capitals and runs of spaces."""
    return " ".join(unicodedata.normalize("NFKC", html.unescape(text)).casefold().split())


def _mended(text: str) -> str:
    """Undo UTF-8 that was read as single bytes (`Ã¼` for `ü`); other text stays."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text
