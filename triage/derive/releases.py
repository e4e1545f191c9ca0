"""`derived.releases`: the programs of the metadata that the table of releases knows.

Every release found is a lower bound: the program as named cannot be older than it. Where a
version has no row of its own, the row of the nearest earlier version in the same series
(the same first number) stands in for it, and where the table knows nothing of the series,
the first row of the nearest series before. A version older than all rows gives nothing.

Three things in the text itself shift the bound. A build date (Adobe's XMP Core writes one,
`xdvipdfmx (20140317)` too) and the last year of a copyright line (iText: `©2000-2013`) are
bounds of their own, and the later of two bounds counts. A pre-release (alpha, beta, RC)
may be older than the release it leads to, so it gets `PRE_RELEASE_DAYS` of doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

from msgspec import structs

from triage.model.case import Case, DatePrecision, Pattern, Release, Table
from triage.model.derived import DatedSoftware
from triage.model.document import Document
from triage.model.facts import Software

PRE_RELEASE_DAYS = 450
"""Office 2007 had the longest public lead of the table's programs: beta 1 in November 2005, retail in January 2007."""

BUILD_MARGIN_DAYS = 1
"""A build date is a day in the builder's zone."""

LONGEST_TEXT = 500
"""Characters of a program's name that are looked at; user agents stay below 300."""

MOST_MATCHES = 4
"""Of one pattern in one text: a chain of tools names each once."""

_PRE_RELEASE = re.compile(r"alpha|beta|pre-?release|\bpreview\b|[\d._ -]rc\d|\bdev\b|LibreOfficeDev", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+(?:\.\d+)*")


def releases(document: Document, case: Case) -> tuple[DatedSoftware, ...] | None:
    """Find every program of the metadata in the table; None where none is found."""
    table = case.tables.get("programs")
    if table is None:
        return None
    known = _by_name(table.rows)
    found = [made for software in document.software for made in _dated(software, table, known)]
    return tuple(found) or None


def _by_name(rows: Iterable[Release]) -> dict[str, list[Release]]:
    """Group the rows of a table by program."""
    groups: dict[str, list[Release]] = {}
    for row in rows:
        groups.setdefault(row.name, []).append(row)
    return groups


def _dated(software: Software, table: Table, known: dict[str, list[Release]]) -> Iterator[DatedSoftware]:
    """Yield one record for each program named in one text."""
    text = re.sub(r"\s+", " ", software.text[:LONGEST_TEXT])
    early = _PRE_RELEASE.search(text) is not None
    for pattern in table.patterns:
        for match in islice(_compiled(pattern.regex).finditer(text), MOST_MATCHES):
            version = _group(match, "version")
            release = _bound(pattern, version, _group(match, "built"), known.get(pattern.name, []))
            if release is not None:
                yield DatedSoftware(software=software, release=_doubted(release) if early else release, version=version)


@lru_cache(maxsize=256)
def _compiled(regex: str) -> re.Pattern[str]:
    """Compile a pattern once for all documents of a process."""
    return re.compile(regex, re.IGNORECASE)


def _group(match: re.Match[str], name: str) -> str:
    """Return a named group, "" where the pattern has none or it took no part."""
    return (match.groupdict().get(name) or "").strip()


def _bound(pattern: Pattern, version: str, built: str, rows: list[Release]) -> Release | None:
    """Return the later of the table's bound and the one the text itself carries."""
    bounds = [b for b in (_nearest(version, rows), _built(pattern, version, built)) if b is not None]
    return max(bounds, key=lambda b: b.not_before, default=None)


def _nearest(version: str, rows: list[Release]) -> Release | None:
    """Find the row of a version, or the nearest earlier one that is a safe lower bound."""
    wanted = version.casefold()
    for row in rows:
        if wanted in (row.version.casefold(), *(name.casefold() for name in row.also)):
            return row
    numbers = _numbers(version)
    earlier = sorted((n, i) for i, row in enumerate(rows) if (n := _numbers(row.version)) and n <= numbers)
    if not earlier:
        return None
    last, index = earlier[-1]
    if last[0] == numbers[0]:
        return rows[index]
    # Late releases of an old series may be younger than the first of the next: only its first row is safe.
    return rows[next(i for n, i in earlier if n[0] == last[0])]


def _numbers(version: str) -> tuple[int, ...]:
    """Return `7.4.2` as (7, 4, 2), trailing zeros left off; () where it is not digits and dots."""
    if not _NUMBERS.fullmatch(version) or len(version) > 40:
        return ()
    parts = [int(part) for part in version.split(".")]
    while len(parts) > 1 and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def _built(pattern: Pattern, version: str, built: str) -> Release | None:
    """Make a release of a build date `2012/02/06`, `20140317` or a year `2013`; None where it is no date."""
    digits = re.sub(r"\D", "", built)
    if len(digits) not in (4, 8):
        return None
    try:
        day = date.fromisoformat(digits if len(digits) == 8 else f"{digits}0101")
    except ValueError:
        return None
    return Release(
        name=pattern.name,
        version=version,
        earliest=day,
        precision=DatePrecision.DAY if len(digits) == 8 else DatePrecision.YEAR,
        basis="C",
        source="the date in the program's own text",
        margin_days=BUILD_MARGIN_DAYS,
    )


def _doubted(release: Release) -> Release:
    """Widen the margin of a release for a pre-release of it."""
    return structs.replace(release, margin_days=release.margin_days + PRE_RELEASE_DAYS)
