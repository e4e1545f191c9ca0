"""Dates with 年, 月, 日: `2025年9月13日`, `二〇二五年九月十三日`, `伊朗历1404年6月22日`.

The Chinese lunisolar calendar (农历) stays out; 民国 years count from 1911.
"""

from __future__ import annotations

import re

from triage.derive.dates.spot import Spot
from triage.model.dates import Calendar, Reading

_NUMERALS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "元": 1}
_DAY = r"\d{1,2}|[一二三四五六七八九十廿卅]{1,4}"
_DATE = re.compile(
    r"(?P<era>农历|阴历|民国|中华民国|公元|公历|西历|西元|回历|伊斯兰历|伊斯兰教历|希吉来历|希吉拉历|伊历|伊朗历|阿富汗历|阿富汗阳历|阿富汗太阳历|伊朗阳历|太阳历|波斯历)?\s?"
    r"(?<!\d)(?P<year>\d{2,4}|[〇零○一二三四五六七八九]{4}|[元一二三四五六七八九十]{1,3}(?=年))\s?年\s?"
    rf"(?P<month>{_DAY})\s?月\s?(?:(?P<day>{_DAY})\s?[日号])?"
    rf"(?:\s?(?:至|到|-|~|～)\s?(?:(?P<year2>\d{{4}})\s?年\s?)?(?:(?P<month2>{_DAY})\s?月\s?)?(?:(?P<day2>{_DAY})\s?[日号]|(?<=月)))?"
)
_CALENDARS = {
    **dict.fromkeys(("回历", "伊斯兰历", "伊斯兰教历", "希吉来历", "希吉拉历", "伊历"), Calendar.LUNAR),
    **dict.fromkeys(
        ("伊朗历", "阿富汗历", "阿富汗阳历", "阿富汗太阳历", "伊朗阳历", "太阳历", "波斯历"), Calendar.SOLAR
    ),
}


def chinese(text: str) -> list[Spot]:
    """Return the Chinese dates of one line, in their order."""
    return [spot for match in _DATE.finditer(text) if (spot := _spot(match)) is not None]


def _spot(match: re.Match[str]) -> Spot | None:
    """Read one match; None for the lunisolar calendar and for years that no date names."""
    era = match["era"] or ""
    year = _number(match["year"])
    if era in {"农历", "阴历"}:
        return None
    if era in {"民国", "中华民国"}:
        year += 1911
    elif year < 1000 and era != "公元":
        return None
    calendar = _CALENDARS.get(era, Calendar.SOLAR if 1300 <= year < 1410 and not era else Calendar.GREGORIAN)
    month, day = _number(match["month"]), _number(match["day"]) if match["day"] else None
    until = None
    if match["day2"] or match["month2"]:
        if bool(day) is not bool(match["day2"]):
            return None
        month2 = _number(match["month2"]) if match["month2"] else month
        year2 = int(match["year2"]) if match["year2"] else year
        until = Reading(year2, month2, _number(match["day2"]) if match["day2"] else None)
    return Spot(
        start=match.start(),
        end=match.end(),
        calendar=calendar,
        readings=(Reading(year, month, day),),
        until=until,
        names="zh",
    )


def _number(text: str) -> int:
    """Return the value of figures, of digit-by-digit numerals (二〇二五) or of tens (二十三, 廿三)."""
    if text.isdigit() and text.isascii():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_NUMERALS.get(tens[:1], 1) if tens else 1) * 10 + _NUMERALS.get(ones[:1], 0)
    value = 0
    for sign in text:
        value = value * 10 + _NUMERALS.get(sign, 0)
    return value
