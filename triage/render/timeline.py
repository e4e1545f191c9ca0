"""The dates of the document along one axis, against the date it is claimed to be from.

Only coordinates and inert text are made here; the template draws them. Coordinates are
pixels of the drawing; time runs evenly from left to right.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from triage.model.report import Report, TimelineEntry
from triage.render.blocks import Chart, Dot, Tick
from triage.render.words import View

WIDTH = 720
LEFT, RIGHT = 170.0, 560.0
"""Where the axis begins and ends: labels stand to the left of it, dates to the right."""

ROW = 20
TOP = 34
"""Height of one date's row, and of the space above the first."""

MOST = 40
"""Dates that are drawn; the table has all."""

TICKS = 5

APART = 72.0
"""Least distance of two marks, so that their texts do not touch."""

LENGTHS = {4: 365, 7: 30, 10: 1}
"""Days that a date of so many characters covers: a year, a month, a day; a time of day covers none."""

LABEL = 28
"""Characters that fit beside the axis."""

LONG, MIDDLE = 3650, 150
"""Days of a span from which the axis is marked by years, and by months."""

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?")


def chart(report: Report, view: View) -> Chart | None:
    """Lay out the timeline; None where fewer than two dates, the claimed one included, can be drawn."""
    dated = _dated(report)
    claimed = _claimed(report)
    if len(dated) + (claimed is not None) < 2:
        return None
    drawn = dated[:MOST]
    every = [at for at, _ in drawn] + list(claimed or ())
    scale = _Scale(min(every), max(every))
    bottom = TOP + ROW * len(drawn)
    return Chart(
        width=WIDTH,
        height=bottom + 26,
        left=LEFT,
        right=RIGHT,
        bottom=bottom,
        dots=tuple(_dot(number, at, entry, scale, view) for number, (at, entry) in enumerate(drawn)),
        ticks=scale.ticks(),
        claimed=None if claimed is None else _band(claimed, scale),
        undrawn=len(dated) - len(drawn),
    )


def _dated(report: Report) -> list[tuple[float, TimelineEntry]]:
    """Entries whose date can be placed, the earliest first; the same date of the same thing once."""
    found: dict[tuple[float, str], TimelineEntry] = {}
    for entry in report.timeline:
        at = _days(entry.when)
        if at is not None:
            found.setdefault((at, entry.what), entry)
    return [(at, found[at, what]) for at, what in sorted(found)]


def _days(when: str) -> float | None:
    """Days since the year 1 of an ISO 8601 text, in its own clock; None where it is none."""
    match = _DAY.match(when)
    if match is None:
        return None
    year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
    try:
        days = date(year or 1, month or 1, day or 1).toordinal()
    except ValueError:
        return None
    return days + (hour or 0) / 24 + (minute or 0) / 1440


def _claimed(report: Report) -> tuple[float, float] | None:
    """First and last day of the claimed date, a given one before a read one."""
    claims = sorted((c for c in report.claims if c.key == "date"), key=lambda claim: claim.origin != "given")
    for claim in claims:
        ends = [_days(part) for part in claim.value.split("/")[:2]]
        known = [end for end in ends if end is not None]
        if known:
            return min(known), max(known) + 1
    return None


class _Scale:
    """From days to pixels along the axis."""

    def __init__(self, first: float, last: float) -> None:
        """Leave a margin of a twentieth on both sides, and at least a day in all."""
        margin = max((last - first) / 20, 1.0)
        self.first, self.span = first - margin, last - first + 2 * margin

    def x(self, at: float) -> float:
        """The pixel of a day."""
        return round(LEFT + (RIGHT - LEFT) * (at - self.first) / self.span, 1)

    def ticks(self) -> tuple[Tick, ...]:
        """A few marks along the axis: days where the span is short, firsts of months or years where it is long."""
        length = 4 if self.span > LONG else 7 if self.span > MIDDLE else 10
        made: dict[str, float] = {}
        for number in range(TICKS):
            at = int(self.first + self.span * (number + 0.5) / TICKS)
            text = date.fromordinal(min(max(at, 1), date.max.toordinal())).isoformat()[:length]
            day = _days(text)
            if day is not None and day >= self.first and all(abs(self.x(day) - x) >= APART for x in made.values()):
                made[text] = self.x(day)
        return tuple(Tick(x=x, text=text) for text, x in made.items())


def _dot(number: int, at: float, entry: TimelineEntry, scale: _Scale, view: View) -> Dot:
    """One date in its row."""
    when = view.name(entry.when)
    store = (entry.where.field or entry.where.header or "").partition("/")[0]
    label = view.name(f"{entry.what}, {store}" if store else entry.what)
    return Dot(
        x=scale.x(at),
        until=min(scale.x(at + LENGTHS.get(len(entry.when), 0)), RIGHT),
        y=TOP + ROW * (number + 0.5),
        label=label[:LABEL],
        when=when[:LABEL],
    )


def _band(claimed: tuple[float, float], scale: _Scale) -> tuple[float, float, str]:
    """Left edge, width (at least two pixels) and text of the claimed date."""
    left, right = scale.x(claimed[0]), scale.x(claimed[1])
    first = date.fromordinal(int(claimed[0]))
    last = first + timedelta(days=max(int(claimed[1] - claimed[0]) - 1, 0))
    text = first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
    return left, max(right - left, 2.0), f"claimed {text}"
