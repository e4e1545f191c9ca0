"""Which dates stand together as one day in several calendars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from msgspec import structs

from triage.derive.dates.tokens import tokens, word_set
from triage.model.dates import DateMention
from triage.model.fold import folded
from triage.model.moments import Precision

NEAR = 45
"""Days by which two dates without a word that equates them may differ and still mean one day."""

_SPAN = timedelta(days=NEAR)

_EQUATING = re.compile(
    r"برابر|مطابق|موافق|مصادف|معادل|سره سم|سمون|برابره|سمه|corresponding|equivalent|equal|i\.e|that is|=|соответств|"
    r"то есть|т\. ?е|тобто|відповід|soit|c'est-à-dire|correspondant|entspr|das ist|d\. ?h|equivale|es decir|correspondiente|"
    r"yani|karşilik|rastla|即|相当于|合|الموافق|الموافقه|یوافق"
)
_NEUTRAL = word_set(
    "د په چې له سره به با که به‌ سره و of to the a with in on de del al à le la der den dem die это is am ist est es "
    "ه ق ش م ل س ع هجری شمسی قمری لمریز سپوږمیز میلادی زېږدیز زیږدیز خورشیدی کال سال روز ورځ نېټه نیټه نېټې تاریخ مورخ مورخه "
    "ah ad ce sh hijri solar lunar gregorian shamsi qamari date year г года х р року calendar ی یوم بتاریخ هجریه hégire هجرت "
    "公历 回历 公元 伊朗历 阿富汗历 日期 هـ date تاریخه ت"
)
_BRACKET = re.compile(r"^\s*[\w.]{0,3}\s*[(\[=]")
"""`22 Sunbula 1404 (13 September 2025)`: what stands in the bracket says it again."""

_MARKS = frozenset("()[]/\\|=,،;؛:-–.~«»\"'")


def grouped(mentions: Sequence[DateMention], lines: Sequence[str]) -> tuple[DateMention, ...]:
    """Number the mentions anew, so that those which state one day in several calendars share a number."""
    numbers = list(range(len(mentions)))
    together = {mention.calendar for mention in mentions[:1]}
    for at in range(1, len(mentions)):
        before, here = mentions[at - 1], mentions[at]
        if here.calendar not in together and _one_day(before, here, lines):
            numbers[at] = numbers[at - 1]
            together.add(here.calendar)
        else:
            together = {here.calendar}
    return tuple(structs.replace(m, group=n) for m, n in zip(mentions, numbers, strict=True))


def _one_day(one: DateMention, other: DateMention, lines: Sequence[str]) -> bool:
    """Whether two neighbouring mentions in different calendars are put as one and the same."""
    if one.precision is not other.precision or (one.until is None) != (other.until is None):
        return False
    if one.line_index == other.line_index:
        between = lines[one.line_index][one.span[1] : other.span[0]]
        return _equates(between, one, other)
    if other.line_index - one.line_index > 2 or one.precision is not Precision.DAY:
        return False
    between = lines[one.line_index][one.span[1] :] + " " + lines[other.line_index][: other.span[0]]
    skipped = [lines[n] for n in range(one.line_index + 1, other.line_index)]
    head = lines[one.line_index][: one.span[0]]
    return not any(s.strip() for s in skipped) and len(tokens(folded(head))) <= 12 and _equates(between, one, other)


def _equates(between: str, one: DateMention, other: DateMention) -> bool:
    """Whether what stands between two dates equates them, or is empty and the dates lie near each other."""
    plain = folded(between)
    if len(plain) > 60:
        return False
    said = bool(_EQUATING.search(plain))
    rest = _EQUATING.sub(" ", plain)
    others = [t.text for t in tokens(rest) if t.text not in _NEUTRAL and t.text not in _MARKS]
    if said:
        return len(others) <= 3
    return not others and (bool(_BRACKET.search(plain)) or _near(one, other))


def _near(one: DateMention, other: DateMention) -> bool:
    """Whether two dates lie so near each other that they may mean one day."""
    if one.first and one.last and other.first and other.last:
        return one.first - _SPAN <= other.last and other.first - _SPAN <= one.last
    return not (one.exists and other.exists)
