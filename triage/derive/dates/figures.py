"""Dates in figures: `13.09.2025`, `2025-09-13`, `۱۴۰۴/۶/۲۲`, `03.–05.03.2025`.

Out stay numbers of laws and files, versions, telephone numbers, amounts and addresses:
what stands behind a label for a number, is part of a longer run of figures, or has a year
that no date would have.
"""

from __future__ import annotations

import re

from triage.derive.dates.spot import Line, Spot, nearest
from triage.model.calendars import exists
from triage.model.dates import Calendar, Reading

_DATE = re.compile(r"(?<!\d)(\d{1,4})(?: ?([./-]) ?)(\d{1,2})(?: ?\2 ?)(\d{4}|\d{1,2})(?!\d)")
_HEAD = re.compile(r"(?<!\d)(\d{1,2})(?:\.(\d{1,2}))?\.? ?(?:-|bis|по|до) ?$")
"""The first end of `03.-05.03.2025` and `03.03.-05.03.2025`."""

_LABEL = re.compile(
    r"(?<!\w)(?:no|nos|nr|nº|n°|n|num|number|ref|reference|refs|file|case|version|versions|ver|v|release|build|section|sec|"
    r"para|paragraph|clause|article|art|chapter|model|pages?|pp?|law|act|ip|tel|telephone|phone|fax|mob|mobile|ext|item|id|account|circular|"
    r"nummer|az|aktenzeichen|gz|ziffer|abs|punkt|kapitel|seiten?|telefon|durchwahl|"
    r"numero|réf|réference|dossier|alinéa|tél|téléphone|poste|núm|número|exp|expediente|versión|apartado|teléfono|"
    r"номер\w*|верси\w+|п|пп|пункт\w*|ст|стать\w+|гл|глав\w+|раздел\w*|дел[оу]|тел|телефон\w*|стр|исх|вх|рег|"
    r"версі\w+|справ\w+|розділ\w*|стор|"
    r"sürüm\w*|madde\w*|sayfa|numara\w*|dahili|esas|karar|"
    r"رقم|برقم|نسخه|نسخهٔ|الاصدار|ماده|الماده|هاتف|فقره|الفقره|تلفن|تلفون|شماره|نمبر|بند|صفحه|تماس|ورژن|ویرایش|"
    r"گنه|گڼه|گڼې|شمېره|شمیره|نسخې|مکتوب نمبر|第|电话|版本|版|编号|文号|#|№)\s?[.:º°#]{0,2}\s{0,2}[(\[]?$"
)
"""Behind these a run of figures is a number, whatever it looks like."""

_BEHIND_NUMBER = re.compile(r"\s?(?:%|٪|€|\$|£|sayili|号|型|版|euro?s?\b|usd|руб|грн|kg|km|افغانی|دالر|یورو)")
_DATED = re.compile(
    r"(?<!\w)(?:vom|am|zum|den|seit|ab|bis|on|dated?|of|from|until|by|since|till|received|от|до|с|со|на|по|від|з|du|le|au|"
    r"dès|el|del|al|fecha|date|дата|datum|tarih\w*|التاریخ|تاریخ|بتاریخ|نېټه|نیټه|مورخ|مؤرخ|日期)\W{0,3}$"
)
"""Words before a date that make even `3.9.25` one."""

_GOES_ON = re.compile(r"[./:-]?\d|[a-zа-яіїєґ]\w|_|[./-][a-z]")
_MAY_FOLLOW = re.compile(r"-\d{1,4}[./]\d{1,2}[./]\d{2,4}|t\d\d:?\d\d|[гр]\b|-(?:го|му)\b|(?:года|року|до|по|to)\b")
"""What may follow a date although figures and letters go on: the end of a range, a time, a word for year."""

_WORD_BEFORE = re.compile(r"[^\W\d_]{2}[:.]$")
_NUMBER_BEFORE = re.compile(r"\d[ ./-]\d{2,4} $|\d{3} $|\(\d{2,5}\) ?$|\+\d+ $")
"""Groups of figures before it make it the tail of a telephone or account number."""

_YEARS_AFTER = 60
"""Figures for a year further ahead than this are no date's."""


def figures(line: Line) -> list[Spot]:
    """Return the dates in figures of one line, in their order."""
    found: list[Spot] = []
    text, at = line.text, 0
    while match := _DATE.search(text, at):
        spot = _spot(line, match) if _stands_free(text, match, found) else None
        if spot is None:
            at = match.start(1) + len(match[1])
            continue
        found.append(spot)
        at = match.end()
    return found


def _stands_free(text: str, match: re.Match[str], found: list[Spot]) -> bool:
    """Whether a run of figures is whole, and no number by what stands beside it."""
    start, end = match.span()
    if found and found[-1].end > start:
        return False
    if start and not _may_precede(text, start, found):
        return False
    if _GOES_ON.match(text, end) and not _MAY_FOLLOW.match(text, end):
        return False
    return not _LABEL.search(text[max(0, start - 28) : start]) and not _BEHIND_NUMBER.match(text, end)


def _may_precede(text: str, start: int, found: list[Spot]) -> bool:
    """Whether the sign before a run of figures may stand before a date."""
    sign, head = text[start - 1], text[max(0, start - 12) : start]
    if sign.isalnum() or sign == "_":
        # Arabic prefixes and Chinese words lean on figures; Latin and Cyrillic letters make codes of them.
        return sign >= "\u0600"
    if sign in "+#@$€":
        return False
    if sign in "./:-" and start > 1 and text[start - 2].isalnum():
        ends_first = bool(found) and found[-1].end == start - 1 and sign == "-"
        return ends_first or bool(_WORD_BEFORE.search(head)) or bool(_HEAD.search(head))
    if found and not text[found[-1].end : start].strip():
        return True
    return not _NUMBER_BEFORE.search(head)


def _spot(line: Line, match: re.Match[str]) -> Spot | None:
    """Read one run of figures; None where no date would be written so."""
    first, sign, middle, last = match[1], match[2], match[3], match[4]
    short = False
    if len(first) == 4:
        if len(last) == 4:
            return None
        made = _year_first(int(first), int(middle), int(last), line)
    elif len(first) > 2 or len(last) == 1:
        return None
    elif len(last) == 4:
        made = _year_last(int(first), int(middle), int(last), sign, line)
    else:
        made, short = _short(line, match), True
    if made is None:
        return None
    calendar, readings = made
    spot = Spot(
        start=match.start(), end=match.end(), calendar=calendar, readings=readings, figures=sign, short_year=short
    )
    if len(first) < 4 and sign != "." and max(int(first), int(middle)) > 12:
        spot.order = "dmy" if int(first) > 12 else "mdy"
    return _with_head(line.text, spot) if sign == "." and len(last) != 2 else spot


def _calendar_of(year: int) -> Calendar | None:
    """Return the calendar by the size of the year: None for Hijri of either kind, which a mark must tell."""
    if 1500 <= year <= 2200:
        return Calendar.GREGORIAN
    return None


def _plausible(year: int, now: int) -> bool:
    """Whether a year of four figures is one that documents name."""
    return 1250 <= year <= 1499 or 1700 <= year <= now + _YEARS_AFTER


def _year_first(year: int, middle: int, last: int, line: Line) -> tuple[Calendar | None, tuple[Reading, ...]] | None:
    """Read year, month, day; where that is no date and year, day, month is one, that."""
    if not _plausible(year, line.now) or not (1 <= middle <= 32 and 1 <= last <= 32):
        return None
    if middle > 12:
        return (_calendar_of(year), (Reading(year, last, middle),)) if last <= 12 else None
    return _calendar_of(year), (Reading(year, middle, last),)


def _year_last(
    first: int, middle: int, year: int, sign: str, line: Line
) -> tuple[Calendar | None, tuple[Reading, ...]] | None:
    """Read day, month, year, and month, day, year where slashes or hyphens leave both open."""
    if not _plausible(year, line.now) or not (1 <= first <= 32 and 1 <= middle <= 32):
        return None
    calendar = _calendar_of(year)
    by_day, by_month = Reading(year, middle, first), Reading(year, first, middle)
    if sign == "." or calendar is None:
        return (calendar, (by_day,)) if middle <= 13 else None
    readings = tuple(r for r in dict.fromkeys((by_day, by_month)) if exists(Calendar.GREGORIAN, r))
    if readings:
        return calendar, readings
    return (calendar, (by_day,)) if middle <= 12 else (calendar, (by_month,)) if first <= 12 else None


def _short(line: Line, match: re.Match[str]) -> tuple[Calendar, tuple[Reading, ...]] | None:
    """Read two figures for a year: day, month, year, the nearest such year to the day of the report."""
    first, sign, middle = match[1], match[2], match[3]
    padded = len(first) == len(middle) == 2
    dated = bool(_DATED.search(line.text[max(0, match.start() - 16) : match.start()])) or bool(
        re.match(r"\s?(?:г\.|р\.|года|року)", line.text[match.end() :])
    )
    if not dated and (not padded or sign == "-"):
        return None
    year = nearest(int(match[4]), line.now)
    both = (Reading(year, int(middle), int(first)), Reading(year, int(first), int(middle)))
    readings = tuple(r for r in dict.fromkeys(both[: 1 if sign == "." else 2]) if exists(Calendar.GREGORIAN, r))
    return (Calendar.GREGORIAN, readings) if readings else None


def _with_head(text: str, spot: Spot) -> Spot:
    """Take in the first end of a range whose month or year stands only at its last end."""
    head = _HEAD.search(text, max(0, spot.start - 12), spot.start)
    if head is None or len(spot.readings) != 1 or (head.start() and not re.search(r"[\s(]$", text[: head.start()])):
        return spot
    last = spot.reading
    first = Reading(last.year, int(head[2]) if head[2] else last.month, int(head[1]))
    if not exists(Calendar.GREGORIAN, first):
        return spot
    spot.start, spot.readings, spot.until = head.start(), (first,), last
    return spot
