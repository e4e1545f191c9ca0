"""Reads numbers in figures, with the separators of every country and both meanings of a doubtful one."""

from __future__ import annotations

import re
from decimal import Decimal

MARKS = (".", ",")
"""The two signs that may stand before decimals; the other one then parts thousands."""
_FORMS = {
    sign: re.compile(rf"(?:\d{{1,3}}(?:[{other}' ٬]\d{{3}})+|\d+)(?:[{sign}٫](?P<decimals>\d+))?")
    for sign, other in ((".", ","), (",", "."))
}
FIGURE = r"\d{1,3}(?:[ .,'٬]\d{3})+(?:[.,٫]\d{1,2})?(?!\d)|\d+(?:[.,٫]\d+)?"
"""One number in folded text."""


def value(figure: str, mark: str) -> Decimal | None:
    """Read a figure with `mark` as the decimal sign; None where it cannot be one."""
    match = _FORMS[mark].fullmatch(figure.strip())
    if match is None:
        return None
    decimals = match["decimals"]
    whole = figure.strip()[: -len(decimals) - 1] if decimals else figure
    return Decimal(re.sub(r"\D", "", whole) + (f".{decimals}" if decimals else ""))


def values(figure: str) -> tuple[Decimal, ...]:
    """Return every number that a figure may be: `5.000` is five thousand or five."""
    read = (value(figure, mark) for mark in MARKS)
    return tuple(dict.fromkeys(one for one in read if one is not None))
