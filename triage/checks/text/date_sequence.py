"""Dates in an order that the text itself rules out.

Looks at
    Three things that can be decided: a range that ends before it begins; something that the
    text tells as done ("took place on", состоялось, برگزار شد) on a day after the document's
    own date; a deadline ("no later than", не позднее, spätestens) that lay before the own
    date on the day the paper was written. The own date is the one behind a label for it,
    or alone in the head; only full dates that can be read in one way count.
Why it matters
    Whoever writes a paper later knows what came afterwards, and tells it; whoever moves a
    date forgets the deadlines that hung on it.
Innocent reasons
    A slip of one figure, often of the year in January; a paper drafted before and finished
    after the meeting; a report that quotes an older deadline.
What to do next
    Read the sentence; look for the day of the event in other sources that you have at hand.
Cannot see
    Events without a date, dates in another sentence, and what is told without one of the
    words looked for. E-mails, whose own date stands in their headers, are left out.
References
    shared/research/casebook.md, 2.5 I14 and 1.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import structs

from triage.checking import Code, check
from triage.model.calendars import days_of
from triage.model.case import Case
from triage.model.dates import Calendar, DateMention, own_dates
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen
from triage.model.fold import folded
from triage.model.moments import Precision
from triage.model.told import set_as_deadline, told_as_done

_FIGURE = "A slip of one figure, often of the year."
_DRAFT = "The paper was begun before the day and finished after it."
_READ = Step("Read the sentence, and compare with the other dates of the document.")

CODES = {
    "range-backwards": Code(
        max=Severity.MEDIUM,
        message="The range {range} ends before it begins.",
        innocent=(_FIGURE, "The two dates are a list and no range."),
        next=(_READ,),
    ),
    "told-as-done": Code(
        max=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        message="The text tells as done what it dates {date}. The paper itself is dated {own}.",
        innocent=(_FIGURE, _DRAFT, "The date of the paper is that of the form it was written on."),
        next=(_READ, Step("Look in your own archive on which day that event was.")),
    ),
    "deadline-before": Code(
        max=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        message="The paper sets {date} as a deadline. It is itself dated {own}, after that day.",
        innocent=(_FIGURE, "The sentence tells of an older deadline.", "An order confirmed in writing afterwards."),
        next=(_READ,),
    ),
}

_BACKWARDS_FIGURES = re.compile(r"^\d{1,2}\W{1,3}\d{1,2}\D")
"""`5-1 حوت ۱۴۰۳`: right-to-left text in which the two figures may have been typed the other way round."""

_SPAN = 45
"""Days by which own dates may lie apart; where they lie further, none of them is taken for the own one."""
_MOON = timedelta(days=3)
"""A lunar date may mean a day so much later."""


@check("text.date_sequence", title="Dates in an order that the text rules out", needs="derived.dates", codes=CODES)
def date_sequence(dates: tuple[DateMention, ...], case: Case) -> Iterator[Seen]:
    """Yield ranges that run backwards, then what is told as done later, or due earlier, than the own date."""
    yield from (seen("range-backwards", m.where, range=quote(m.text)) for m in dates if _backwards(m))
    own = own_dates(dates)
    days = [(m.sure, m) for m in own if m.sure]
    if not days or max(d for d, _ in days) - min(d for d, _ in days) > timedelta(days=_SPAN):
        return
    first, stated = min(days, key=lambda d: d[0])
    last = max(day + (_MOON if m.calendar is Calendar.LUNAR else timedelta()) for day, m in days)
    for mention in dates:
        if mention.in_date_line or mention.sure is None:
            continue
        code = _against(mention, mention.sure, first, last)
        if code:
            yield seen(code, mention.where, stated.where, date=quote(mention.text), own=quote(stated.text))


def _against(mention: DateMention, day: date, first: date, last: date) -> str:
    """Return the code of one date of the text against the own date; "" where it may be so."""
    later = day - (_MOON if mention.calendar is Calendar.LUNAR else timedelta())
    if later > last and told_as_done(mention.before, mention.after):
        return "told-as-done"
    return "deadline-before" if day < first and set_as_deadline(mention.before, mention.after) else ""


def _backwards(mention: DateMention) -> bool:
    """Whether a range of full dates ends before it begins."""
    if mention.until is None or mention.precision is not Precision.DAY or len(mention.readings) != 1:
        return False
    begins = days_of(mention)
    ends = days_of(structs.replace(mention, readings=(mention.until,)))
    return bool(begins and ends) and begins[0] > ends[0] and not _BACKWARDS_FIGURES.match(folded(mention.text))
