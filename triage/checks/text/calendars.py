"""One day given in several calendars, which do not name the same day.

Looks at
    Dates that stand together as one day: in brackets, with "corresponding to", برابر با,
    سره سمون, الموافق, or side by side in the line or block of the date. Solar Hijri and
    Gregorian are compared exactly. Lunar dates wait for the moon: held against Umm al-Qura,
    the same day or one behind agrees, two behind or one ahead is worth a note, more is more;
    a pack may state another span for a country.
Why it matters
    Papers of Afghanistan, Iran and the Arab states carry the day two or three times.
    Whoever makes one up converts by hand, or changes one date and forgets the others.
Innocent reasons
    Slips happen: an announcement of 2022 printed the lunar year 1441 for 1443; a registry
    that dates the letter in one calendar and its dispatch in another; a converter that
    counts lunar months by rule instead of by the tables.
What to do next
    Work the dates out anew (the report does it offline), and compare with other papers of
    the same office from the same month, which show how it counts the moon.
Cannot see
    Which of the dates is the wrong one; lunar dates outside 1343 to 1500 AH; dates of which
    one has no year. In the solar years 1407 and 1408 a day's difference is left alone.
References
    shared/research/casebook.md, 5.1 and 5.4 (nine published Afghan pairs: six agree, three
    lie one day behind).
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, CodeTable, SupportCode, check
from triage.model.calendars import DOUBTFUL_LEAPS, days_of, from_gregorian, gaps
from triage.model.case import Case
from triage.model.dates import Calendar, DateMention, groups, stated_as_one
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.moments import Precision

_SLIP = "A slip of the clerk, who converted by hand."
_TWO_DAYS = "The two dates stand together but are those of two events, as of a letter and its dispatch."
_SIGHTING = "The country counts its months by its own sighting of the moon."
_READ = Step("Read both dates on the page, and convert each offline (any Hijri converter on your own computer).")
_OTHERS = Step("Compare with dated papers of the same office from the same month.")

CODES: CodeTable = {
    "solar-gregorian": Code(
        max=Severity.HIGH,
        message="{one} and {other} are given as one day. They are {days} apart: {converted}.",
        innocent=(_SLIP, _TWO_DAYS),
        next=(_READ, _OTHERS),
    ),
    "solar-gregorian-beside": Code(
        max=Severity.MEDIUM,
        message="{one} and {other} stand together. They are {days} apart: {converted}.",
        innocent=(_SLIP, _TWO_DAYS, "A figure was misread when the text was copied from a picture."),
        next=(_READ, _OTHERS),
    ),
    "lunar-differs": Code(
        max=Severity.MEDIUM,
        message="The lunar date {one} stands for {other}. By the tables of Umm al-Qura that day was {converted}, {days} away.",
        innocent=(_SLIP, _SIGHTING, _TWO_DAYS),
        next=(_READ, _OTHERS),
    ),
    "lunar-near": Code(
        max=Severity.NOTE,
        message="The lunar date {one} stands for {other}. By the tables of Umm al-Qura that day was {converted}, {days} away.",
        innocent=(_SIGHTING, "A converter that counts lunar months by rule was used."),
        next=(_OTHERS,),
    ),
    "agree": SupportCode(
        message="{one} and {other} name the same day, as far as their calendars let that be said.",
        limits=(
            "Any converter gives the right pair to whoever asks it.",
            "For lunar dates the same day as the tables of Umm al-Qura, or one behind, counts as the same.",
        ),
    ),
}


@check("text.calendars", title="One day in several calendars that do not agree", needs="derived.dates", codes=CODES)
def calendars(dates: tuple[DateMention, ...], case: Case) -> Iterator[Seen]:
    """Yield what each group of dates of one day says: at most one `agree` in all, each difference once."""
    said: set[tuple[str, ...]] = set()
    for group in groups(dates):
        for found in _in_group(
            [m for m in group if m.precision is Precision.DAY and m.exists and m.until is None], case
        ):
            key = ("agree",) if found.code == "agree" else (found.code, *(w.text or "" for w in found.where))
            if key not in said:
                said.add(key)
                yield found


def _in_group(group: list[DateMention], case: Case) -> Iterator[Seen]:
    """Compare solar with Gregorian, then the lunar date with one of them that leaves it standing best."""
    solar, gregorian, lunar = (
        [m for m in group if m.calendar is c] for c in (Calendar.SOLAR, Calendar.GREGORIAN, Calendar.LUNAR)
    )
    for one in solar:
        for other in gregorian:
            yield from _exact(one, other)
    for moon in lunar:
        candidates = [(gap, m) for m in (*gregorian, *solar) for gap in gaps(moon, m)]
        if candidates:
            gap, other = min(candidates, key=lambda c: _weight(c[0], case))
            yield _by_moon(moon, other, gap, case)


def _exact(solar: DateMention, other: DateMention) -> Iterator[Seen]:
    """Compare a solar with a Gregorian date, whichever way its figures are read."""
    between = gaps(solar, other)
    if not between:
        return
    gap = min(between, key=abs)
    if gap == 0:
        yield seen("agree", solar.where, other.where, one=quote(solar.text), other=quote(other.text))
        return
    if solar.reading.year in DOUBTFUL_LEAPS and abs(gap) == 1:
        return
    code = "solar-gregorian" if stated_as_one(solar, other) else "solar-gregorian-beside"
    yield seen(
        code,
        solar.where,
        other.where,
        one=quote(solar.text),
        other=quote(other.text),
        days=_counted(gap),
        converted=f"the solar one is {solar.first.isoformat() if solar.first else '?'}",
    )


def _by_moon(lunar: DateMention, other: DateMention, gap: int, case: Case) -> Seen:
    """Say how a lunar date lies to another of the same day."""
    code = ("agree", "lunar-near", "lunar-differs")[_weight(gap, case)[0]]
    if code == "agree":
        return seen(code, lunar.where, other.where, one=quote(lunar.text), other=quote(other.text))
    day = from_gregorian(Calendar.LUNAR, days_of(other)[0])
    return seen(
        code,
        lunar.where,
        other.where,
        one=quote(lunar.text),
        other=quote(other.text),
        days=_counted(gap),
        converted=day.shown() if day else "another",
    )


def _weight(gap: int, case: Case) -> tuple[int, int]:
    """Return 0 where a lunar date agrees, 1 where it is worth a note, 2 beyond; then how far it is off."""
    rule = next((r for r in case.packs.calendars if r.calendar == "lunar" and r.reckoning == "umm-al-qura"), None)
    agrees, mention = (rule.agrees, rule.mention) if rule else ((-1, 0), (-2, 1))
    weight = 0 if agrees[0] <= gap <= agrees[1] else 1 if mention[0] <= gap <= mention[1] else 2
    return weight, abs(gap)


def _counted(gap: int) -> str:
    """Return a number of days in words."""
    return "1 day" if abs(gap) == 1 else f"{abs(gap)} days"
