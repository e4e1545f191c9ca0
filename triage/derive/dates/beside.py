"""What stands beside a date: its weekday, the range it opens, the label that makes it the document's own."""

from __future__ import annotations

import re

from triage.derive.dates.marks import mark_behind
from triage.derive.dates.named import TO
from triage.derive.dates.names import Name, name_at, weekdays
from triage.derive.dates.spot import Line, Spot
from triage.derive.dates.tokens import Token, starting, word_set
from triage.model.dates import Reading

_LEFT = word_set(
    ", ، . ( : ) the den dem der le el il day on روز ورځ ورځې په د به مورخ مؤرخ تاریخ بتاریخ نېټه نیټه الموافق المصادف "
    "день числа günü dia día jour von - at of this am"
)
_RIGHT = word_set(", ، ( . г года р року günü روز یوم ورځ نېټه - tarihli")
_ABBREVIATED = word_set("г р ه ش ق م س")
_LINKS = word_set("and и та й und et y ve و او - / to bis تا")
_RANGE = TO | word_set("tan ten dan den - kadar څخه پورې")
_RANGE_FILLER = word_set("' , ، . the le el den dem zum einschließlich г года р року له د نه از ه ق ش م to")

_LONGEST_GAP = 12
"""Tokens between the ends of a range, weekdays included; more are never filler alone."""

Weekday = tuple[int, str]
"""Number, 0 for Monday, and the words as written."""


def joined(line: Line, spots: list[Spot], words: list[Token]) -> list[Spot]:
    """Join dates that a dash or from-to words make one range; what has no year even then is dropped.

    The first date of `28 December – 3 January 2025` takes its year from the second.
    """
    made: list[Spot] = []
    for spot in spots:
        before = made[-1] if made else None
        if before is not None and _is_range(before, spot, _between(line, words, before, spot)):
            made[-1] = _range(before, spot)
        else:
            made.append(spot)
    return [spot for spot in made if spot.years]


def weekday_beside(line: Line, words: list[Token], spots: list[Spot]) -> dict[int, Weekday]:
    """Return, by the index of the spot, the weekdays written right beside the dates of one line."""
    found: dict[int, Weekday] = {}
    taken: set[int] = set()
    for number, spot in enumerate(spots):
        at = starting(words, spot.start) - 1
        floor = starting(words, spots[number - 1].end) if number else 0
        if (hit := _weekday_left(line, words, at, floor)) is not None:
            found[number], place = hit
            taken.add(place)
    for number, spot in enumerate(spots):
        if number in found:
            continue
        ceiling = starting(words, spots[number + 1].start) if number + 1 < len(spots) else len(words)
        if (right := _weekday_right(line, words, spot, ceiling, taken)) is not None:
            found[number] = right
    return found


def _between(line: Line, words: list[Token], one: Spot, other: Spot) -> list[str]:
    """Return the tokens between two dates, weekdays and marks of the era left out."""
    mark = mark_behind(line.text, one.end)
    start = max(one.end, mark[1]) if mark and mark[1] <= other.start else one.end
    between = words[starting(words, start) : starting(words, other.start)]
    if len(between) > _LONGEST_GAP:
        return []
    found, at = [], 0
    while at < len(between):
        day = name_at(weekdays(), between, at)
        at = day[1] if day else at + 1
        if day is None:
            found.append(between[at - 1].text)
    return found


def _is_range(one: Spot, other: Spot, between: list[str]) -> bool:
    """Whether only words of a range stand between two dates of one calendar and one precision."""
    alike = one.calendar == other.calendar and (one.reading.day is None) == (other.reading.day is None)
    open_ended = one.until is None and other.until is None and (other.years or not one.years)
    filler = all(word in _RANGE or word in _RANGE_FILLER for word in between)
    # A comma before `au 2 septembre` goes on with a list.
    return (
        alike
        and open_ended
        and filler
        and between[:1] not in ([","], ["،"])
        and (other.closes or any(word in _RANGE for word in between))
        and len(between) <= 4
    )


def _range(one: Spot, other: Spot) -> Spot:
    """Make one range of its two ends."""
    first, last = one.reading, other.reading
    year = first.year
    if year is None and last.year is not None:
        year = last.year - ((first.month or 0, first.day or 0) > (last.month or 0, last.day or 0))
    readings = one.readings if first.year is not None else (Reading(year, first.month, first.day),)
    return Spot(
        start=one.start,
        end=other.end,
        calendar=one.calendar,
        readings=readings,
        until=last,
        names=one.names,
        figures=one.figures,
        short_year=one.short_year or other.short_year,
    )


def _weekday_left(line: Line, words: list[Token], at: int, floor: int) -> tuple[Weekday, int] | None:
    """Return the weekday that ends before a date, with its first token; None where two stand there."""
    most = 5
    while at >= floor and most and words[at].text in _LEFT:
        at, most = at - 1, most - 1
    for start in range(max(floor, at - 2), at + 1):
        hit = name_at(weekdays(), words, start)
        if hit is None or hit[1] != at + 1 or not _fits(line, words, hit[0], start, at):
            continue
        if (
            start - 1 >= floor
            and words[start - 1].text in _LINKS
            and start - 2 >= floor
            and _ends_weekday(words, start - 2)
        ):
            return None
        return (hit[0].number, line.fold.words(words[start].start, words[at].end)), start
    return None


def _ends_weekday(words: list[Token], at: int) -> bool:
    """Whether a weekday's name ends at a token."""
    return any(
        (hit := name_at(weekdays(), words, start)) and hit[1] == at + 1 for start in range(max(0, at - 1), at + 1)
    )


def _weekday_right(line: Line, words: list[Token], spot: Spot, ceiling: int, taken: set[int]) -> Weekday | None:
    """Return the weekday that begins behind a date, past the mark of its era."""
    if spot.names == "zh" or line.text[spot.end : spot.end + 1] in {"星", "周", "週", "(", "礼", "禮"}:
        match = re.match(
            r"[\s(,]{0,2}((?:星期|周|週|礼拜|禮拜)([一二三四五六日天]))", line.text[spot.end : spot.end + 8]
        )
        if match:
            where = (spot.end + match.start(1), spot.end + match.end(1))
            return "一二三四五六日".find(match[2].replace("天", "日")), line.fold.words(*where)
    mark = mark_behind(line.text, spot.end)
    at, most = starting(words, mark[1] if mark else spot.end), 4
    while at < ceiling and most and words[at].text in _RIGHT:
        if words[at].text == "." and words[at - 1].text not in _ABBREVIATED:
            # The end of a sentence: what follows is of the next.
            return None
        at, most = at + 1, most - 1
    if at >= ceiling or at in taken:
        return None
    hit = name_at(weekdays(), words, at)
    if hit is None or hit[1] > ceiling or not _fits(line, words, hit[0], at, hit[1] - 1):
        return None
    return hit[0].number, line.fold.words(words[at].start, words[hit[1] - 1].end)


def _fits(line: Line, words: list[Token], name: Name, start: int, last: int) -> bool:
    """Whether a form is a weekday here: short ones need a stop, a comma, a bracket or figures beside them."""
    if name.strength == "plain":
        return True
    behind = words[last + 1].text if last + 1 < len(words) else ""
    if name.strength == "ordinary":
        return behind in {"ورځ", "ورځې"}
    before = words[start - 1].text if start else ""
    cased = line.fold.words(words[start].start, words[start].start + 1)
    return cased.isupper() or cased > "\u0370" or behind in {".", ","} or before == "("
