"""Marks of the era beside a date: هـ ش, هجري قمري, AD, г. х., م.

Sources: casebook 5.4 (هـ ق, هـ ش, م, ل, س) and the usual forms of each language.
"""

from __future__ import annotations

import re

from triage.model.dates import Calendar

_END = r"(?![\w'])\.?"
_SOLAR = (
    r"(?:ه\s?\.?\s?[شل]|هجر(?:ی|یه)?\s(?:شمسی|خورشیدی|لمریز)|شمسی|خورشیدی|لمریز|[شل]|"
    r"solar(?: hijri| hejri)?|hijri (?:shamsi|solar)|shamsi|a?\.?s\.?h\.?|a\.p\.|h\.?\s?sh\.?|"
    r"(?:по )?солнечн\w+ хиджр\w+|по солнечн\w+ календар\w+|сонячн\w+ хіджр\w+)"
)
_LUNAR = (
    r"(?:ه\s?\.?\s?[قس]|هجر(?:ی|یه)?\s(?:قمری|سپوږمیز|سپوژمیز)|قمری|سپوږمیز|ق|"
    r"lunar(?: hijri)?|hijri (?:qamari|lunar)|qamari|a\.?\s?h\.?|h\.?\s?q\.?|"
    r"г?\.?\s?х\.?|р?\.?\s?х\.?|(?:по )?(?:лунн\w+ |місячн\w+ )?(?:хидж[рж]\w+|хіджр\w+|гіджр\w+)|"
    r"(?:de l')?h[ée]gire|hicri|hicrî|(?:de la )?h[ée]gira|(?:nach )?(?:der )?hidschra|d\.\s?h\.)"
)
_GREGORIAN = (
    r"(?:م(?:یلادی|یلادیه)?|زیږدیز|زېږدیز|زیږدیزه|عیسوی|ع|ز|"
    r"a\.?\s?d\.?|c\.\s?e\.?|ce|n\.?\s?chr\.?|(?:apr?\.?|après)\s?j\.?\s?-?\s?c\.?|d\.\s?c\.?|n\.\s?e\.|m\.\s?s\.|"
    r"н\.?\s?[эе]\.?|по григорианск\w+\s?\w*)"
)
_HIJRI = r"(?:هجری|هجریه|ه|hijri|hejri|h)"

_BEHIND = tuple(
    (calendar, re.compile(rf"\s{{0,2}}(?:г\.?|года|р\.?|року|سال|کال)?[\s,،]{{0,2}}[(\[]?{marks}{_END}"))
    for calendar, marks in (
        (Calendar.SOLAR, _SOLAR),
        (Calendar.LUNAR, _LUNAR),
        (Calendar.GREGORIAN, _GREGORIAN),
        (None, _HIJRI),
    )
)
_BEFORE = tuple(
    (calendar, re.compile(rf"(?<!\w){words}\s*(?:کال|نېټه|تاریخ|سال|calendar|date)?\s*[:：-]?\s*$"))
    for calendar, words in (
        (Calendar.SOLAR, r"(?:هجر(?:ی|یه)? ?(?:شمسی|خورشیدی|لمریز)|ه ?\.? ?ش|شمسی|خورشیدی|لمریز|solar hijri|shamsi)"),
        (Calendar.LUNAR, r"(?:هجر(?:ی|یه)? ?(?:قمری|سپوږمیز)|ه ?\.? ?ق|قمری|سپوږمیز|lunar hijri|hijri|qamari)"),
        (Calendar.GREGORIAN, r"(?:میلادی|زېږدیز|زیږدیز|عیسوی|gregorian)"),
    )
)


def mark_behind(text: str, at: int) -> tuple[Calendar | None, int] | None:
    """Return the calendar that a mark behind a date names (None for `Hijri` alone), and where the mark ends."""
    for calendar, pattern in _BEHIND:
        match = pattern.match(text, at)
        if match:
            return calendar, match.end()
    return None


def mark_before(text: str, at: int) -> Calendar | None:
    """Return the calendar that a label before a date names, as in `هجري لمريز: ۲۲/۶/۱۴۰۴`."""
    head = text[max(0, at - 40) : at]
    return next((calendar for calendar, pattern in _BEFORE if pattern.search(head)), None)


def gregorian_mark(text: str, at: int) -> bool:
    """Whether a mark of the Gregorian era stands behind a number."""
    return _BEHIND[2][1].match(text, at) is not None
