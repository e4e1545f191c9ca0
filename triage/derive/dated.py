"""`derived.dated`: the day a document is of, for every check that compares it with the world of that day."""

from __future__ import annotations

from datetime import timedelta

from triage.model.case import Case
from triage.model.dates import own_dates
from triage.model.derived import Dated
from triage.model.document import Document
from triage.model.moments import DateRange

WIDEST = timedelta(days=366)
"""Date lines that lie further apart than this leave the day open."""


def dated(document: Document, case: Case) -> Dated | None:
    """Return the claimed days, else those of the document's own date lines; None where neither is known.

    Where its date lines differ, as where a lunar date is off by some days, the range from
    the first to the last of them is meant, so that nothing is held against a wrong day.
    """
    if case.claims.date is not None:
        return Dated(days=case.claims.date, claimed=True)
    if not document.text:
        return None
    # The finder of dates costs time and reads tables: only where nothing was claimed.
    from triage.derive.dates import dates

    sure = [(m.sure, m.where) for m in own_dates(dates(document, case) or ()) if m.sure is not None]
    if not sure:
        return None
    days = DateRange(min(day for day, _ in sure), max(day for day, _ in sure))
    if days.last - days.first > WIDEST:
        return None
    return Dated(days=days, claimed=False, where=tuple(where for _, where in sure))
