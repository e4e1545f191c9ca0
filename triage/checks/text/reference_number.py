"""A registration number whose year is not that of the letter, or of a shape its issuer does not use.

Looks at
    The labelled numbers of a letter's head. A group of four figures at the beginning or end
    of a number (618/1447) is its year where it lies near the letter's own, in any calendar;
    it is held against the letter's date, a month's margin at either end of the year. Where
    the packs know by which year the issuer's registers begin anew, that year is expected;
    where they know the shape of its numbers, the shape.
Why it matters
    Numbers are the part of a paper that a stranger cannot guess: one Ukrainian letter had a
    number of a shape that does not exist in the registry. In Afghanistan registers begin anew
    with the lunar year since 1444.
Innocent reasons
    A letter drafted in one year and sent in the next; a number of the file, which keeps the
    year in which the file was opened; four figures that are no year.
What to do next
    Compare with numbers and dates of other letters of the same office.
Cannot see
    Numbers without a year, two-figure years, a number that was taken by another letter.
References
    shared/research/casebook.md, 0.5, 1.8 to 1.10, 2.5 row I9, 5.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from triage.checking import Code, check
from triage.model.calendars import from_gregorian
from triage.model.case import Case
from triage.model.dates import Calendar
from triage.model.findings import Seen, Severity, Step, Value, quote, seen
from triage.model.fold import folded
from triage.model.letter import Element, Letter, LetterPart, issuer_keys
from triage.model.moments import DateRange
from triage.model.packs import NumberRule

_LATE = "It was drafted in one year and sent in the next."
_FILE = "The number is that of the file, or the four figures are no year."
_OTHERS = Step("Compare with numbers and dates of other letters of the same office.")
_REGISTER = Step("Ask a person who knows the office how its registers run.")

CODES = {
    "year-not-of-the-register": Code(
        max=Severity.MEDIUM,
        message="The number {number} has the year {year}; a letter of {day} falls in {expected}, by which this "
        "issuer's registers run.",
        innocent=(_LATE, _FILE, "The office did not follow the order on registers."),
        next=(_OTHERS, _REGISTER),
        claim="country",
    ),
    "year-after-date": Code(
        max=Severity.MEDIUM,
        message="The number {number} has the year {year}, which begins after the letter's date, {day}.",
        innocent=(_FILE, "The date was carried over from a draft or an older letter."),
        next=(_OTHERS, _REGISTER),
    ),
    "year-before-date": Code(
        max=Severity.LOW,
        message="The number {number} has the year {year}; the letter is of {day}.",
        innocent=(_LATE, _FILE),
        next=(_OTHERS, _REGISTER),
    ),
    "series-of-other-calendar": Code(
        max=Severity.LOW,
        message="The number {number} has the year {year} of another calendar than the {restarts}, by which this "
        "issuer's registers run.",
        innocent=("Not every office changed its registers at once.", _FILE),
        next=(_OTHERS, _REGISTER),
        claim="country",
    ),
    "shape-differs": Code(
        max=Severity.LOW,
        message="The number {number} has another shape than the pack knows for this issuer.",
        innocent=("Series change, and branches number in their own way.", "The pack's row is too narrow."),
        next=(_OTHERS, _REGISTER),
    ),
}

_YEAR = re.compile(r"(?<!\d)(?:1[2-5]|19|20)\d\d(?!\d)")
_MARGIN = timedelta(days=31)
"""Around the turn of a year, when registers of both years are in use."""
_NEAR = 10
"""Years from the letter's own within which four figures are taken for a year."""
_SOON = 3
"""Years after it; further ones are serial numbers."""
_CALENDARS = {
    "lunar year": Calendar.LUNAR, "solar year": Calendar.SOLAR, "gregorian year": Calendar.GREGORIAN,
}  # fmt: skip


@check("text.reference_number", title="Registration number and date", needs="derived.letter", codes=CODES)
def reference_number(letter: Letter, case: Case) -> Iterator[Seen]:
    """Yield at most one `Seen` for each number."""
    rules = _rules(letter, case)
    said: set[str] = set()
    for part in letter.all(Element.NUMBER, Element.NUMBER_FILE):
        number = folded(part.value)
        if number not in said:
            said.add(number)
            found = _of_year(part, number, letter.days, rules) if letter.days else None
            found = found or _of_shape(part, number, letter.days, rules)
            if found:
                yield found


def _rules(letter: Letter, case: Case) -> list[NumberRule]:
    """Return the rules of the packs for this issuer."""
    keys = issuer_keys(letter, case.packs, case.claims)
    return [rule for rule in case.packs.numbers if any(key.startswith(rule.issuer) for key in keys)]


def _of_year(part: LetterPart, number: str, days: DateRange, rules: list[NumberRule]) -> Seen | None:
    """Hold the year of a number against the letter's date."""
    groups = re.findall(r"\d+", number)
    at_an_end = [int(g) for g in (groups[:1] + groups[-1:] if len(groups) > 1 else ()) if _YEAR.fullmatch(g)]
    own = {calendar: _years(days, calendar) for calendar in Calendar}
    rule = next((r for r in rules if r.restarts in _CALENDARS and r.sourced and r.validity.covers(days.first)), None)
    by_rule = own[_CALENDARS[rule.restarts]] if rule and part.element is Element.NUMBER else set()
    values: dict[str, Value | DateRange] = {"number": quote(part.value), "day": days}
    if any(year in (by_rule or set().union(*own.values())) for year in at_an_end):
        return None
    for year in at_an_end:
        if rule and by_rule and any(year in years for years in own.values()):
            return seen("series-of-other-calendar", part.where, year=year, restarts=rule.restarts, **values)
        if rule and by_rule and min(abs(year - y) for y in by_rule) <= _NEAR:
            expected = "/".join(map(str, sorted(by_rule)))
            return seen("year-not-of-the-register", part.where, year=year, expected=expected, **values)
        if not by_rule and (code := _aside(part, year, own)):
            return seen(code, part.where, year=year, **values)
    return None


def _aside(part: LetterPart, year: int, own: dict[Calendar, set[int]]) -> str:
    """Return the code for a year that is not the letter's, where nothing is known of its registers; "" for none.

    Lunar and solar years differ by forty and are met in the same papers, so that only the
    Gregorian one is near enough to nothing else.
    """
    years = own[Calendar.GREGORIAN]
    if max(years) < year <= max(years) + _SOON:
        return "year-after-date"
    if min(years) - _NEAR <= year < min(years) and part.element is Element.NUMBER:
        return "year-before-date"
    return ""


def _years(days: DateRange, calendar: Calendar) -> set[int]:
    """Return the years of a calendar in which these days fall, a month's margin allowed for."""
    found = {
        from_gregorian(calendar, day) for day in (days.first - _MARGIN, days.first, days.last, days.last + _MARGIN)
    }
    return {reading.year for reading in found if reading is not None and reading.year is not None}


def _of_shape(part: LetterPart, number: str, days: DateRange | None, rules: list[NumberRule]) -> Seen | None:
    """Hold the shape of a number against those that the packs know for its issuer."""
    shapes = [rule.pattern for rule in rules if rule.pattern and (days is None or rule.validity.may_cover(days.first))]
    if part.element is not Element.NUMBER or not shapes or any(re.fullmatch(shape, number) for shape in shapes):
        return None
    return seen("shape-differs", part.where, number=quote(part.value))
