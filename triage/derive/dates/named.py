"""Dates with the name of a month: `13 September 2025`, `د ۱۴۰۴ کال د وږي ۲۲مه`, `le treize septembre`.

A month's name counts only with a year beside it: without one it is too often another word
(May, Mars, میزان, سرطان). The day stands before or behind it, in figures or words.
"""

from __future__ import annotations

from msgspec import Struct

from triage.derive.dates.marks import gregorian_mark
from triage.derive.dates.names import Name, months, name_at
from triage.derive.dates.numbers import day_words, numeral_at, year_words
from triage.derive.dates.spot import Line, Spot, nearest, years_of
from triage.derive.dates.tokens import Token, word_set
from triage.model.dates import Calendar, Reading

_ORDINAL = word_set("st nd rd th er re ª º o а я е й го ого ом му ге те ше ام م ین مین مه مې نه ten inci nci")
"""What follows a day's figures: 1st, 1er, 13-го, 22مه."""

_BEFORE_MONTH = _ORDINAL | word_set(
    "of de d del da din ماه برج من شهر لشهر месяца місяця числа day days tag tage mes días días mois ayının د ؟ . ) ( ] \" ' ° - , / ،"
)
_BEHIND_MONTH = word_set(". , ، - / ' ) the د په له ماه میاشت میاشتې ayının ayı to from از")
_BEFORE_YEAR = word_set(
    "ad . , ، - / ' \" ) of de del d year the in an anno año jahres سال کال عام سنه لسنه لعام د م ماه میاشت میاشتې من en l года yılı"
)
_BEHIND_YEAR = word_set(
    ", ، - / . ( ) د په له کال کې سال the le l den on am el en em في فی به م ه ش ق س ل هجری شمسی قمری لمریز سپوږمیز "
    "year yılı yılının года року р г ayının нашої میلادی ز в у"
)
_YEAR_WORDS = word_set("کال سال year yılı yılının an anno року года año jahr jahre عام سنه")
_BEFORE_DAY = word_set(". , ، تر میاشتې میاشت the د په له به نېټه نیټه تاریخ - / ' ( م to")
TO = word_set("- to bis au al a по до تا الی ile ila تر until through thru til till hasta jusqu حتی و") - {"و"}
"""Words and signs that join the two ends of a range."""
_AND = word_set("and и та й und et y e ve و او")
_BETWEEN = word_set("between между між zwischen entre بین مابین")


class _Days(Struct, frozen=True):
    """One or two days, with the tokens they take up."""

    first: int
    last: int | None
    start: int
    behind: int


def named(line: Line, words: list[Token]) -> list[Spot]:
    """Return the dates of one line that name a month, also those without a year, in their order."""
    found: list[Spot] = []
    at = floor = 0
    while at < len(words):
        match = name_at(months(), words, at)
        if match is None:
            at += 1
            continue
        match = match[0], _same_again(words, *match)
        made = None if _is_suffix(words, at) else _around(line, words, match[0], (at, match[1]), floor)
        at = match[1] if made is None else max(match[1], made[1])
        if made is not None:
            floor = made[1]
            found.append(made[0])
    return found


def _same_again(words: list[Token], name: Name, behind: int) -> int:
    """Return the token behind a month that is named twice, as in أيلول/سبتمبر or سبتمبر (أيلول)."""
    if behind + 1 < len(words) and words[behind].text in "/(":
        again = name_at(months(), words, behind + 1)
        if again and (again[0].calendar, again[0].number) == (name.calendar, name.number):
            return again[1] + (again[1] < len(words) and words[again[1]].text == ")")
    return behind


def _is_suffix(words: list[Token], at: int) -> bool:
    """Whether a word leans on figures, as مه (May) does in ۲۲مه (the 22nd)."""
    return (
        words[at].text == "مه" and at > 0 and words[at - 1].end == words[at].start and words[at - 1].number is not None
    )


def _around(line: Line, words: list[Token], name: Name, place: tuple[int, int], floor: int) -> tuple[Spot, int] | None:
    """Read day and year beside a month's name.

    Args:
        line: the line.
        words: its tokens.
        name: the month found.
        place: its first token and the one behind it.
        floor: tokens before this one belong to an earlier date.

    Returns:
        The date and the token behind it; None where neither day nor year is there.
    """
    start, behind = place
    days = _days_before(words, start, floor, name)
    after = None if days else _days_after(words, behind)
    year, end = _year_after(line, words, after.behind if after else behind, name)
    if after is not None and year is None:
        # `September 2025` reads as a month whose year was first taken for days; two figures stay a day.
        alone = _year_after(line, words, behind, name)
        if alone[0] is not None and not _two_figures(words, alone[1] - 1):
            after, (year, end) = None, alone
    days = days or after
    short = year is not None and _two_figures(words, end - 1)
    if short and days is None:
        year, end, short = None, behind, False
    first = min(start, days.start) if days else start
    dayless = days is None or days is after
    earlier, its_place, said = _year_before(words, first, floor, name, dayless=dayless)
    if earlier is not None and (year is None or (said and dayless)):
        # What stands behind then belongs to the next date: د ۱۴۴۷ کال د ربیع الاول ۲۱مه، د ۱۴۰۴ کال …
        year, first, end, short = earlier, its_place, behind, False
    end = max(end, behind, days.behind if days else 0)
    if (
        year is None
        and days is None
        and not (name.strength == "plain" and behind < len(words) and words[behind].text in TO)
    ):
        return None
    if days is None and not _is_month(line, words, name, start):
        return None
    reading = Reading(year, name.number, days.first if days else None)
    until = Reading(year, name.number, days.last) if days and days.last is not None else None
    span = words[first].start, words[end - 1].end
    return Spot(
        start=span[0],
        end=span[1],
        calendar=name.calendar,
        readings=(reading,),
        until=until,
        names=name.style,
        short_year=short,
        closes=days is after and days is not None and any(w.text == "تر" for w in words[behind : days.start]),
    ), end


def _two_figures(words: list[Token], at: int) -> bool:
    """Whether a token is a number of two figures."""
    return words[at].number is not None and len(words[at].text) == 2


def _is_month(line: Line, words: list[Token], name: Name, start: int) -> bool:
    """Whether a name with a year and no day is a month: an English ordinary word only with a capital."""
    if name.strength == "plain" or name.style not in {"en", "fr", "de"}:
        return not (name.strength == "ordinary" and start and words[start - 1].text == "به")
    return line.fold.words(words[start].start, words[start].start + 1).isupper() or name.style == "fr"


def _days_before(words: list[Token], month: int, floor: int, name: Name) -> _Days | None:
    """Return the day before a month's name, or the two days of a range."""
    last = _day_ending(words, _skipped_back(words, month - 1, floor, _BEFORE_MONTH), floor, name)
    if last is None:
        return None
    day, start = last
    at = _skipped_back(words, start - 1, floor, word_set('." ) ( the le el den dem '))
    if at > floor and (words[at].text in TO or words[at].text in _AND):
        first = _day_ending(words, _skipped_back(words, at - 1, floor, _ORDINAL | word_set(". \" ' -")), floor, name)
        joined = words[at].text in TO or (
            first is not None
            and first[1] > floor
            and any(w.text in _BETWEEN for w in words[max(floor, first[1] - 2) : first[1]])
        )
        if first is not None and joined:
            return _Days(first[0], day, first[1], month)
    return _Days(day, None, start, month)


def _day_ending(words: list[Token], at: int, floor: int, name: Name) -> tuple[int, int] | None:
    """Return the day whose last token is `at`, in figures or words, and its first token."""
    if at < floor:
        return None
    number = words[at].number
    if number is not None:
        free = len(words[at].text) <= 2 and _free_before(words, at)
        return (number, at) if free else None
    for start in range(max(floor, at - 3), at + 1):
        numeral = numeral_at(day_words(), words, start)
        if (
            numeral
            and numeral[1] == at + 1
            and (words[start].text != "on" or name.style.startswith("tr") or at > start)
        ):
            return numeral[0], start
    return None


def _free_before(words: list[Token], at: int) -> bool:
    """Whether a number is no tail of a decimal, a code or a word: `3.12`, `MX-12`, `A12`."""
    if at == 0 or words[at - 1].end < words[at].start:
        return True
    before = words[at - 1]
    if before.text[-1].isalnum():
        return before.text[-1] > "\u0600"
    inner = at > 1 and words[at - 2].end == before.start and words[at - 2].text[-1].isalnum()
    return not (inner and before.text in "./:,") and not (
        before.text in "-+#" and inner and words[at - 2].number is None
    )


def _days_after(words: list[Token], behind: int) -> _Days | None:
    """Return the day behind a month's name, or the two days of a range."""
    at = _skipped(words, behind, _BEFORE_DAY, 4)
    first = _day_starting(words, at)
    if first is None:
        return None
    end = _skipped(words, first[1], _ORDINAL | {"نېټې", "نېټه", "نیټه", "نیټې"}, 2)
    joint = _skipped(words, end, frozenset({"څخه", "نه", "."}), 2)
    if joint < len(words) and words[joint].text in TO:
        last = _day_starting(words, _skipped(words, joint + 1, frozenset({"the"}), 1))
        if last is not None:
            return _Days(first[0], last[0], at, _skipped(words, last[1], _ORDINAL | {"پورې"}, 2))
    return _Days(first[0], None, at, end)


def _day_starting(words: list[Token], at: int) -> tuple[int, int] | None:
    """Return the day that begins at a token, and the token behind it."""
    if at >= len(words):
        return None
    number = words[at].number
    if number is not None and len(words[at].text) <= 2:
        tail = words[at + 1 : at + 3]
        decimal = len(tail) == 2 and tail[0].text in ".,:/" and tail[0].start == words[at].end
        return None if decimal and tail[1].start == tail[0].end and tail[1].number is not None else (number, at + 1)
    return numeral_at(day_words(), words, at) if words[at].text != "on" else None


def _year_after(line: Line, words: list[Token], behind: int, name: Name) -> tuple[int | None, int]:
    """Return the year behind a month or day, with the token behind it; None where there is none."""
    at = _skipped(words, _clock_passed(words, behind), _BEFORE_YEAR, 4)
    if at >= len(words):
        return None, behind
    number = words[at].number
    if number is None:
        numeral = numeral_at(year_words(), words, at)
        return numeral if numeral and numeral[0] in years_of(name.calendar, name.style) else (None, behind)
    if len(words[at].text) == 2 and _is_short(words, at, behind):
        return nearest(number, line.now), at + 1
    if len(words[at].text) == 4 and number in years_of(name.calendar, name.style) and _whole(words, at):
        return number, at + 1
    old = name.calendar is Calendar.GREGORIAN and 0 < number < 1000 and len(words[at].text) == 3
    if old and (words[at - 1].text == "ad" or gregorian_mark(line.text, words[at].end)):
        return number, at + 1
    return None, behind


def _is_short(words: list[Token], at: int, behind: int) -> bool:
    """Whether two figures are a year: behind an apostrophe ('25), or joined to the month by a hyphen (13-Sep-25)."""
    sign = words[at - 1]
    joined = sign.end == words[at].start and at - 1 == behind
    hyphen = sign.text == "-" and words[behind - 1].end == sign.start and words[behind - 1].text.isalpha()
    apart = at + 1 >= len(words) or words[at + 1].text not in {":", "-", "%"}
    return apart and ((sign.text == "'" and sign.end == words[at].start) or (joined and hyphen))


def _clock_passed(words: list[Token], at: int) -> int:
    """Return the token behind a time of day, as in `Aug 05 12:00:00 2015`; `at` where there is none."""
    while at + 2 < len(words) and words[at].number is not None and words[at + 1].text == ":":
        at += 2
        if words[at].number is not None and (at + 1 >= len(words) or words[at + 1].text != ":"):
            return at + 1
    return at


def _whole(words: list[Token], at: int) -> bool:
    """Whether a number of four figures is no head of a longer one: `2025/114`, `2000,50`."""
    tail = words[at + 1 : at + 3]
    if len(tail) < 2 or tail[0].start != words[at].end or tail[1].start != tail[0].end:
        return True
    return tail[1].number is None or tail[0].text not in "/,:٫٬"


def _year_before(
    words: list[Token], first: int, floor: int, name: Name, *, dayless: bool
) -> tuple[int | None, int, bool]:
    """Return the year before a day or month: `د ۱۴۰۴ کال د وږي ۲۲مه`, `2025 September 13`, `l'an …, le treize`.

    A year before `13 September` counts only where a word says that it is one; the third
    value tells whether one does, the second is the year's first token.
    """
    at, steps, said = first - 1, 0, False
    while at >= floor and steps < 8 and words[at].text in _BEHIND_YEAR | _YEAR_WORDS:
        said = said or words[at].text in _YEAR_WORDS
        at, steps = at - 1, steps + 1
    if at < floor:
        return None, first, said
    number = words[at].number
    if (
        number is not None
        and len(words[at].text) == 4
        and number in years_of(name.calendar, name.style)
        and _free_before(words, at)
    ):
        said = said or (at > floor and words[at - 1].text in _YEAR_WORDS)
        return (number, at, said) if said or (dayless and steps <= 2) else (None, first, said)
    for start in range(max(floor, at - 8), at):
        numeral = numeral_at(year_words(), words, start)
        if numeral and numeral[1] == at + 1 and (said or (start > floor and words[start - 1].text in _YEAR_WORDS)):
            return numeral[0], start, True
    return None, first, said


def _skipped(words: list[Token], at: int, filler: frozenset[str], most: int) -> int:
    """Return the first token from `at` that is no filler; at most so many are passed over."""
    while at < len(words) and most and words[at].text in filler:
        at, most = at + 1, most - 1
    return at


def _skipped_back(words: list[Token], at: int, floor: int, filler: frozenset[str]) -> int:
    """Return the last token up to `at` that is no filler; at most four are passed over."""
    most = 4
    while at >= floor and most and words[at].text in filler:
        at, most = at - 1, most - 1
    return at
