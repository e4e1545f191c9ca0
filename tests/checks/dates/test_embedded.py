"""A part that is newer than its document is seen; clocks, zones and older parts are not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import codes, doc, moment, run, stamp
from triage.checks.dates.embedded import embedded
from triage.model.external import Attached
from triage.model.facts import EmbeddedPicture, Event, FileFacts, Stamp, Where
from triage.model.picture import PictureFacts
from triage.model.revisions import Revision

C, M, T, S = Event.CREATED, Event.MODIFIED, Event.TAKEN, Event.SENT
OWN = (stamp(C, "2025-09-01T10:00:00Z"), stamp(M, "2025-09-13T10:00:00Z"))


def picture(*stamps: Stamp, part: str | None = None) -> EmbeddedPicture:
    """A picture with these dates."""
    return EmbeddedPicture(format="jpeg", width=9, height=9, where=Where(page=2, part=part), stamps=stamps)


def attached(*stamps: Stamp) -> Attached:
    """An attached file with these dates."""
    return Attached(name="table.csv", where=Where(part="table.csv"), stamps=stamps)


def member(*stamps: Stamp, name: str = "annex.docx", **parts: Any) -> Any:
    """A document inside with these dates."""
    return doc(file=FileFacts(name=name, size=9, sha256="1" * 64), format="docx", stamps=stamps, **parts)


TAKEN = stamp(T, "2025-09-20T10:00:00Z", "exif")
OLDER = stamp(T, "2020-09-20T10:00:00Z", "exif")
LATER = Revision(number=2, end=900, stamps=(stamp(M, "2025-09-25T10:00:00Z"),))

TABLE = [
    # flag
    ({"pictures": (picture(TAKEN),)}, ["picture-newer"]),
    ({"pictures": (picture(OLDER, TAKEN), picture(OLDER))}, ["picture-newer"]),
    ({"attached": (attached(stamp(M, "2025-10-01T10:00:00+04:30")),)}, ["attachment-newer"]),
    ({"members": (member(stamp(C, "2025-10-01T10:00:00Z")),)}, ["attachment-newer"]),
    ({"format": "docx", "members": (member(stamp(M, "2025-10-01T10:00:00Z")),)}, ["embedded-newer"]),
    ({"format": "eml", "members": (member(stamp(M, "2025-10-01T10:00:00Z")),)}, ["enclosure-newer"]),
    # clear
    ({"pictures": (picture(OLDER),)}, []),
    ({"pictures": (picture(),), "attached": (attached(),)}, []),
    ({}, []),
    # look-alike: within a day, within a day and the zones of both
    ({"pictures": (picture(stamp(T, "2025-09-14T09:59:00Z")),)}, []),
    ({"pictures": (picture(stamp(T, "2025-09-14T23:00:00")),)}, []),
    ({"attached": (attached(stamp(M, "2025-09-15")),)}, []),
    # look-alike: the file was saved again after the date in its newest metadata
    ({"history": (LATER,), "pictures": (picture(TAKEN),)}, []),
    # look-alike: the clock of a receiver, a comment, a day from which clocks start
    ({"pictures": (picture(stamp(Event.POSITION, "2025-09-20T10:00:00Z")),)}, []),
    ({"members": (member(stamp(Event.COMMENTED, "2025-10-01T10:00:00Z")),)}, []),
]


@pytest.mark.parametrize(("parts", "expected"), TABLE)
def test_codes(parts: dict[str, Any], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(embedded, doc(**parts), OWN)


def test_a_document_without_a_last_date_says_nothing() -> None:
    """A position or a printing is no last change."""
    parts = doc(pictures=(picture(TAKEN),))
    assert [] == codes(embedded, parts, (stamp(Event.PRINTED, "2025-09-01T10:00:00Z"),))


def test_a_message_received_later_holds_newer_parts() -> None:
    """The last receipt counts as the message's last date."""
    received = (stamp(S, "2025-09-01T10:00:00Z"), stamp(Event.RECEIVED, "2025-10-02T10:00:00Z"))
    assert [] == codes(embedded, doc(format="eml", members=(member(stamp(M, "2025-10-01T10:00:00Z")),)), received)


def test_a_picture_read_twice_is_told_once() -> None:
    """The picture of a Word file that is a member too."""
    drawn = picture(TAKEN, part="word/media/image1.jpeg")
    again = member(TAKEN, name="image1.jpeg", picture=PictureFacts(width=9, height=9))
    [found] = run(embedded, doc(format="docx", pictures=(drawn,), members=(again,)), OWN)
    assert "picture-newer" == found.code


def test_places() -> None:
    """The newest date of the part and the last of the document; a member's place begins with its name."""
    [found] = run(embedded, doc(members=(member(stamp(M, "2025-10-01T10:00:00Z", "core")),)), OWN)
    assert [("annex.docx", "core/modified"), (None, "info/modified")] == [(w.part, w.field) for w in found.where]
    assert moment("2025-09-13T10:00:00Z").shown() == found.values["last"].text
