"""`derived.dates`: finds the dates in a document's text, in twelve languages and three calendars.

Four steps: searchers hand on spots in one folded line (`figures`, `named`, `chinese`); what
stands beside them is read (`beside`, `marks`); what is left open is settled by the whole
document (`settled`); dates that state one day in several calendars, and the document's own,
are told (`groups`, `owndate`). Dates without a year, bare years and weekdays alone are not
looked for: too many other things look like them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import structs

from triage.derive.dates.beside import joined, weekday_beside
from triage.derive.dates.chinese import chinese
from triage.derive.dates.figures import figures
from triage.derive.dates.groups import grouped
from triage.derive.dates.named import named
from triage.derive.dates.names import months
from triage.derive.dates.owndate import own
from triage.derive.dates.settled import order_known, settled, with_calendar
from triage.derive.dates.spot import Line, Spot
from triage.derive.dates.tokens import tokens
from triage.model.calendars import exists, extent
from triage.model.case import Case
from triage.model.dates import Calendar, DateMention
from triage.model.document import Document
from triage.model.facts import TextLine
from triage.model.fold import Folded
from triage.model.moments import Precision

LONGEST_LINE = 20_000
"""Characters of one line that are searched; longer ones are tables of numbers or attacks."""
MOST = 5_000
"""Dates kept of one document."""
_CONTEXT = 60

_FIGURES = re.compile(r"\d ?[./-] ?\d{1,2} ?[./-] ?\d")
_CHINESE = re.compile(r"年.{1,6}月")
_WORD = re.compile(r"[^\W\d_]+")
_PERSIAN = re.compile("[پچژگکیټځڅډړږښڼېۍګ۰-۹]")
_ARABIC = re.compile(r"\bال\w\w|ة|\bفي\b")
"""Letters that Arabic lacks; articles and words that Persian lacks."""

_Found = tuple[Line, Spot, tuple[int, str] | None]


def dates(document: Document, case: Case) -> tuple[DateMention, ...] | None:
    """Return the dates of a document's text in their order; None where it has none."""
    if not document.text:
        return None
    persian = any(_PERSIAN.search(line.text) for line in document.text)
    arabic = not persian and any(_ARABIC.search(line.text) for line in document.text)
    found: list[_Found] = []
    for index, text in enumerate(document.text):
        found += _in_line(index, text.text[:LONGEST_LINE], case.as_of, arabic=arabic)
        if len(found) >= MOST:
            break
    if not found:
        return None
    lines = [line.text for line in document.text]
    mentions = grouped(_mentions(document.text, found[:MOST]), lines)
    owned = own(mentions, lines, mail=document.mail is not None)
    return tuple(structs.replace(m, in_date_line=o) for m, o in zip(mentions, owned, strict=True))


def _in_line(index: int, text: str, as_of: date, *, arabic: bool) -> Iterator[_Found]:
    """Yield the dates of one line with the weekday beside each."""
    fold = Folded(text)
    has_figures, has_chinese = _FIGURES.search(fold.text), "年" in text and _CHINESE.search(fold.text)
    has_name = not months().keys().isdisjoint(_WORD.findall(fold.text))
    if not (has_figures or has_chinese or has_name):
        return
    line = Line(index, fold, as_of.year, arabic)
    words = tokens(fold.text)
    spots = [with_calendar(line, spot, as_of) for spot in figures(line)] if has_figures else []
    spots += chinese(fold.text) if has_chinese else []
    spots += [with_calendar(line, spot, as_of) for spot in named(line, words)] if has_name else []
    spots = joined(line, _without_overlaps(spots), words)
    days = weekday_beside(line, words, spots)
    yield from ((line, spot, days.get(number)) for number, spot in enumerate(spots))


def _without_overlaps(spots: list[Spot]) -> list[Spot]:
    """Return the spots in the order of the line; of two that overlap the first stays."""
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda s: (s.start, -s.end)):
        if not kept or spot.start >= kept[-1].end:
            kept.append(spot)
    return kept


def _mentions(text: tuple[TextLine, ...], found: list[_Found]) -> list[DateMention]:
    """Make the records, with the order of figures settled by the document's other dates."""
    orders = order_known([spot for _, spot, _ in found])
    return [
        _mention(text[line.index], line, spot, weekday, orders.get(spot.figures), group)
        for group, (line, spot, weekday) in enumerate(found)
    ]


def _mention(
    text: TextLine, line: Line, spot: Spot, weekday: tuple[int, str] | None, day_first: bool | None, group: int
) -> DateMention:
    """Make one record."""
    calendar = spot.calendar or Calendar.GREGORIAN
    readings = settled(spot.readings, day_first, weekday[0] if weekday else None)
    start, end = line.fold.span(spot.start, spot.end)
    extents = [e for e in (extent(calendar, r) for r in (*readings, *([spot.until] if spot.until else []))) if e]
    words = text.text[start:end]
    return DateMention(
        text=words,
        where=structs.replace(text.where, text=words),
        line_index=line.index,
        span=(start, end),
        origin=text.origin,
        calendar=calendar,
        readings=readings,
        precision=Precision.DAY if readings[0].day is not None else Precision.MONTH,
        exists=any(exists(calendar, r) for r in readings) and (spot.until is None or exists(calendar, spot.until)),
        first=min((e[0] for e in extents), default=None),
        last=max((e[1] for e in extents), default=None),
        until=spot.until,
        weekday=weekday[0] if weekday else None,
        weekday_text=weekday[1] if weekday else "",
        short_year=spot.short_year,
        names=spot.names,
        group=group,
        before=text.text[max(0, start - _CONTEXT) : start],
        after=text.text[end : end + _CONTEXT],
    )
