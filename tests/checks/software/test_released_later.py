"""A program cannot have run before its release; margins, betas and zone slips are allowed for."""

from __future__ import annotations

from datetime import date

import pytest

from tests.facts import case, codes, days, doc, run, stamp
from triage.checks.software.released_later import released_later
from triage.model.case import DatePrecision, Release
from triage.model.derived import DatedSoftware
from triage.model.facts import Event, Software, Stamp, Tool, Where

C, M = Event.CREATED, Event.MODIFIED
OWN, CLAIM = "program-released-after-own-date", "program-released-after-claim"
TOOLKIT, MAILER = "toolkit-built-after-own-date", "mailer-released-after-sending"


def dated(
    earliest: str,
    tool: Tool = Tool.PRODUCER,
    origin: str = "info",
    precision: DatePrecision = DatePrecision.DAY,
    beta: str | None = None,
    margin: int = 0,
) -> DatedSoftware:
    """A program of the metadata with its release."""
    release = Release(
        name="Printer",
        version="7",
        earliest=date.fromisoformat(earliest),
        precision=precision,
        basis="K",
        source="test",
        beta=date.fromisoformat(beta) if beta else None,
        margin_days=margin,
    )
    where = Where(field=f"{origin}/{tool.value}")
    return DatedSoftware(
        software=Software(tool=tool, text="Printer 7", origin=origin, where=where), release=release, version="7"
    )


YEAR, DAY = DatePrecision.YEAR, DatePrecision.DAY

TABLE = [
    # flag
    ((dated("2015-07-29"),), (stamp(C, "2014-03-01T10:00:00Z"),), [OWN]),
    ((dated("2015-07-29", Tool.CREATOR),), (stamp(C, "2014-03-01"), stamp(M, "2015-07-20")), [OWN]),
    ((dated("2015-07-29", Tool.EDITOR, "exif"),), (stamp(M, "2014-03-01", "exif"),), [OWN]),
    ((dated("2015-09-22", Tool.CREATOR, "app"),), (stamp(M, "2012-05-05T10:00:00Z", "core"),), [OWN]),
    ((dated("2017-05-06", Tool.TOOLKIT, "xmp"),), (stamp(C, "2016-01-01", "xmp"),), [TOOLKIT]),
    ((dated("2015-09-22", Tool.MAILER, "headers"),), (stamp(Event.SENT, "2010-01-04", "headers"),), [MAILER]),
    # the same program twice is said once
    (
        (dated("2015-07-29"), dated("2015-07-29", origin="xmp")),
        (stamp(C, "2014-03-01"), stamp(C, "2014-03-01", "xmp")),
        [OWN],
    ),
    # clear
    ((dated("2015-07-29"),), (stamp(C, "2015-08-01T10:00:00Z"),), []),
    ((dated("2015-07-29"),), (stamp(C, "2014-03-01"), stamp(M, "2016-01-01")), []),
    # look-alike: a zone slip, a release known by its year, a beta, a row with doubt
    ((dated("2015-07-29"),), (stamp(C, "2015-07-28T20:00:00"),), []),
    ((dated("2015-01-01", precision=YEAR),), (stamp(C, "2014-03-01"),), []),
    ((dated("2015-07-29", beta="2014-10-01"),), (stamp(C, "2014-12-01"),), []),
    ((dated("2015-07-29", margin=120),), (stamp(C, "2015-05-01"),), []),
    # look-alike: the picture was taken before the program edited it; another store is dated earlier
    ((dated("2015-07-29", Tool.EDITOR, "exif"),), (stamp(Event.TAKEN, "2014-03-01", "exif"),), []),
    ((dated("2015-07-29", origin="xmp"),), (stamp(C, "2014-03-01", "info"),), []),
]


@pytest.mark.parametrize(("releases", "stamps", "expected"), TABLE)
def test_codes(releases: tuple[DatedSoftware, ...], stamps: tuple[Stamp, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(released_later, releases, doc(stamps=stamps))


NOW = (stamp(M, "2020-01-01T10:00:00Z"),)
CLAIMED = [
    # flag
    (dated("2015-07-29"), "2012-01-01", "2012-12-31", [CLAIM]),
    (dated("2015-07-29", Tool.CREATOR), "2015-07-28", "2015-07-28", [CLAIM]),
    # clear: the range reaches the release; the day of the release itself
    (dated("2015-07-29"), "2012-01-01", "2015-12-31", []),
    (dated("2015-07-29"), "2015-07-29", "2015-07-29", []),
    # look-alike: a library that wrote metadata, a program that edited a picture
    (dated("2015-07-29", Tool.TOOLKIT), "2012-01-01", "2012-12-31", []),
    (dated("2015-07-29", Tool.EDITOR), "2012-01-01", "2012-12-31", []),
]


@pytest.mark.parametrize(("release", "first", "last", "expected"), CLAIMED)
def test_claim(release: DatedSoftware, first: str, last: str, expected: list[str]) -> None:
    """The end of the claimed range is held against programs that wrote the file."""
    assert expected == codes(released_later, (release,), doc(stamps=NOW), case=case(date=days(first, last)))


def test_places_and_values() -> None:
    """Program and latest date are pointed at; the day of a public beta is the day shown."""
    stamps = (stamp(C, "2012-03-01"), stamp(M, "2013-03-01"))
    [found] = run(released_later, (dated("2015-07-29", beta="2014-10-01"),), doc(stamps=stamps))
    assert ["info/producer", "info/modified"] == [w.field for w in found.where]
    assert ("Printer 7", "2014-10-01") == (found.values["program"].text, found.values["released"].text)
