"""Short makers of facts for table tests: `moment("2025-09-13T10:00:00Z")`, `stamp(...)`, `doc(...)`."""

from __future__ import annotations

from datetime import date
from typing import Any

from triage.checking import PARTS, Check
from triage.model.case import Case, Claims
from triage.model.document import Document
from triage.model.facts import Event, FileFacts, Origin, Stamp, TextLine, Where
from triage.model.findings import Seen
from triage.model.moments import DateRange, Moment
from triage.model.packs import Packs
from triage.readers.timestamps import from_iso

AS_OF = date(2026, 1, 15)
"""The day of every test's report."""


def moment(iso: str) -> Moment:
    """A moment from ISO 8601 text; wrong text is an error of the test."""
    made = from_iso(iso)
    assert made is not None, iso
    return made


def stamp(event: Event, iso: str, origin: str = "info") -> Stamp:
    """A date of the metadata."""
    return Stamp(event=event, moment=moment(iso), origin=origin, where=Where(field=f"{origin}/{event.value}"))


def lines(*texts: str, origin: Origin = Origin.FILE) -> tuple[TextLine, ...]:
    """Lines of text on page 1."""
    return tuple(TextLine(text=t, where=Where(page=1, line=n), origin=origin) for n, t in enumerate(texts, 1))


def days(first: str, last: str | None = None) -> DateRange:
    """A claimed date or range."""
    return DateRange(date.fromisoformat(first), date.fromisoformat(last or first))


def case(
    as_of: date = AS_OF, *, tables: Any = None, known: Any = (), packs: Packs | None = None, **claims: Any
) -> Case:
    """A case with these claims."""
    return Case(as_of=as_of, claims=Claims(**claims), tables=tables or {}, known=known, packs=packs or Packs())


def doc(name: str = "memo.pdf", format: str = "pdf", media_type: str = "application/pdf", **parts: Any) -> Document:
    """A document with these parts."""
    file = parts.pop("file", FileFacts(name=name, size=1000, sha256="0" * 64))
    return Document(file=file, format=format, media_type=media_type, **parts)


def run(check: Check, *parts: Any, case: Case | None = None) -> list[Seen]:
    """Run a check on the parts it needs, in their order."""
    assert len(parts) == len(check.needs)
    assert set(check.needs) <= set(PARTS)
    return list(check.run(*parts, case or Case(as_of=AS_OF)))


def codes(check: Check, *parts: Any, case: Case | None = None) -> list[str]:
    """The codes a check yields, sorted."""
    return sorted(s.code for s in run(check, *parts, case=case))
