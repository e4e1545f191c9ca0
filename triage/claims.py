"""What the user says of the document: `--claim KEY=VALUE` and `claims:` of a case file → `Claims`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from zoneinfo import available_timezones

from triage.errors import UsageError
from triage.model.case import Claims
from triage.model.moments import DateRange

MEDIA = ("born-digital", "scan", "photograph", "screenshot", "fax", "typewritten")

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COUNTRY = re.compile(r"[A-Za-z]{2}")
_PART = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def claims_from(given: dict[str, str]) -> Claims:
    """Validate and convert claims.

    Raises:
        UsageError: an unknown key (the sentence lists the keys) or an impossible value.
    """
    unknown = [key for key in given if key not in _CONVERTERS]
    if unknown:
        raise UsageError(f"There is no claim {unknown[0]}: the keys are {', '.join(_CONVERTERS)}.")
    return Claims(**{key: _CONVERTERS[key](key, value.strip()) for key, value in given.items()})


def from_options(options: tuple[str, ...]) -> dict[str, str]:
    """Split `KEY=VALUE` options.

    Raises:
        UsageError: no `=`, nothing after it, or a key twice.
    """
    given: dict[str, str] = {}
    for option in options:
        key, sign, value = option.partition("=")
        if not sign or not value.strip():
            raise UsageError(f"A claim is written KEY=VALUE, as in date=2025-09-13; this one is not: {option}")
        if key in given:
            raise UsageError(f"The claim {key} is given twice.")
        given[key] = value
    return given


def date_range(key: str, text: str) -> DateRange:
    """ISO 8601 day, month or year, or two of them with `/` between."""
    parts = text.split("/")
    if len(parts) > 2:
        raise UsageError(f"The claim {key} takes a date or a range first/last: {text} has more parts.")
    first, last = _days(key, parts[0]), _days(key, parts[-1])
    if last[1] < first[0]:
        raise UsageError(f"The claim {key} ends before it begins: {text}.")
    return DateRange(first[0], last[1])


def _days(key: str, text: str) -> tuple[date, date]:
    """First and last day that a day, month or year covers."""
    match = _PART.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"The claim {key} takes ISO 8601 dates such as 2025-09-13 or 2025-09: {text} is none.")
    year, month, day = match.groups()
    try:
        if day:
            one = date(int(year), int(month), int(day))
            return one, one
        if month:
            first = date(int(year), int(month), 1)
            return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return date(int(year), 1, 1), date(int(year), 12, 31)
    except (ValueError, OverflowError):
        raise UsageError(f"The claim {key} names a day that does not exist: {text}.") from None


def _text(key: str, value: str) -> str:
    """Any text."""
    return value


def _language(key: str, value: str) -> str:
    """A BCP 47 tag."""
    if not _LANGUAGE.fullmatch(value):
        raise UsageError(f"The claim {key} takes a BCP 47 language such as ps, fa-AF or en-GB: {value} is none.")
    return value


def _country(key: str, value: str) -> str:
    """Two letters of ISO 3166-1."""
    if not _COUNTRY.fullmatch(value):
        raise UsageError(f"The claim {key} takes two letters of ISO 3166-1 such as AF: {value} is none.")
    return value.upper()


def _zone(key: str, value: str) -> str:
    """A name of the IANA tz database."""
    if value not in available_timezones():
        raise UsageError(f"The claim {key} takes an IANA zone such as Asia/Kabul: {value} is none.")
    return value


def _medium(key: str, value: str) -> str:
    """One of the media."""
    if value not in MEDIA:
        raise UsageError(f"The claim {key} takes one of {', '.join(MEDIA)}: {value} is none.")
    return value


def _count(key: str, value: str) -> int:
    """A whole number above zero."""
    if not value.isdecimal() or int(value) == 0:
        raise UsageError(f"The claim {key} takes a whole number above zero: {value} is none.")
    return int(value)


_CONVERTERS: dict[str, Callable[[str, str], Any]] = {
    "date": date_range,
    "received": date_range,
    "issuer": _text,
    "author": _text,
    "signatory": _text,
    "recipient": _text,
    "language": _language,
    "country": _country,
    "place": _text,
    "timezone": _zone,
    "software": _text,
    "device": _text,
    "kind": _text,
    "medium": _medium,
    "pages": _count,
}
KEYS = tuple(_CONVERTERS)
"""The keys of a claim."""


def as_given(claims: Claims) -> dict[str, str]:
    """The claims as a user would have written them."""
    values = {key: getattr(claims, key) for key in KEYS}
    return {
        key: value.shown() if isinstance(value, DateRange) else str(value)
        for key, value in values.items()
        if value is not None
    }
