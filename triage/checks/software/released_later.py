"""Programs released after the dates they stand beside.

Looks at
    The programs that the metadata name, the first day on which each can have been used
    (release less margins and public pre-releases), the latest date in the same store of
    metadata, and the end of the claimed date.
Why it matters
    A program cannot have written a file before it existed. Dates that are set back leave
    the newer name in place.
Innocent reasons
    A clock that was years behind; a tool that rewrote the file and kept its old dates; a
    wrong date in the table. For a claimed date: the paper was saved, converted or exported
    again later, as most old papers are that reach a newsroom.
What to do next
    Look at the row of the table and its source; compare with the file's other metadata.
Cannot see
    Programs that are not in the table, names set by hand, dates moved past the release;
    cameras, phones and font versions.
References
    triage/reference/programs.csv (a source per row); shared/research/casebook.md, 4.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from triage.checking import Code, check
from triage.model.case import Case, Release
from triage.model.derived import DatedSoftware
from triage.model.document import Document
from triage.model.facts import Event, Stamp, Tool
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.moments import ZONE_SLIP

_KEPT = "A tool rewrote the file, or the metadata alone, and kept the dates it found."
_CLOCK = "The clock of the computer was far behind."
_LATER = "The paper was saved, converted or exported again later; the claimed date is that of its words."
_TABLE = Step("Look the program up in triage/reference/programs.csv and check the source of its row.")
_OTHERS = Step("Compare with the dates and programs in the file's other metadata and with its fonts.")
_ASK = Step("Ask the sender when and from what this copy was made, which shows that it is looked at.", exposes=True)

CODES = {
    "program-released-after-own-date": Code(
        max=Severity.HIGH,
        message="The file names {program}, not released before {released}. The latest date beside it is {latest}.",
        innocent=(_KEPT, _CLOCK),
        next=(_TABLE, _OTHERS),
    ),
    "toolkit-built-after-own-date": Code(
        max=Severity.MEDIUM,
        message="{program}, not built before {released}, wrote the metadata. The latest date in them is {latest}.",
        innocent=(_KEPT, _CLOCK),
        next=(_TABLE, _OTHERS),
    ),
    "mailer-released-after-sending": Code(
        max=Severity.HIGH,
        message="The message names {program}, not released before {released}. It is dated {latest}.",
        innocent=(_CLOCK, "A program moved the message and put its own name in."),
        next=(_TABLE, Step("Compare with the dates of the Received lines.")),
    ),
    "program-released-after-claim": Code(
        claim="date",
        max=Severity.MEDIUM,
        message="The file names {program}, not released before {released}. It is said to be from {claimed}.",
        innocent=(_LATER,),
        next=(_TABLE, _OTHERS, _ASK),
    ),
}

_OWN = {Tool.TOOLKIT: "toolkit-built-after-own-date", Tool.MAILER: "mailer-released-after-sending"}

_SAVED = {Event.CREATED, Event.MODIFIED, Event.METADATA, Event.SENT}
"""Events that a program stamps when it writes; a picture is taken before any program edits it."""

_STORES = {"app": "core", "custom": "core"}
"""OOXML keeps program and dates in two parts that are written in one save."""


@check(
    "software.released_later",
    title="A program newer than the dates beside it",
    needs=("derived.releases", "document"),
    codes=CODES,
)
def released_later(releases: tuple[DatedSoftware, ...], document: Document, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each program and date that cannot both be, and for each program younger than the claim."""
    said: set[tuple[str, str]] = set()
    claimed = case.claims.date
    for dated in releases:
        own = _OWN.get(dated.software.tool, "program-released-after-own-date")
        program = f"{dated.release.name} {dated.version}".strip()
        values = {"program": program, "released": dated.release.first_shown}
        latest = _latest(dated.software.origin, document.stamps)
        if latest and _cannot_be(dated.release, latest) and (own, program) not in said:
            said.add((own, program))
            yield seen(own, dated.software.where, latest.where, latest=latest.moment, **values)
        wrote = dated.software.tool in (Tool.CREATOR, Tool.PRODUCER)
        if claimed and wrote and dated.release.not_before > claimed.last and ("claim", program) not in said:
            said.add(("claim", program))
            yield seen("program-released-after-claim", dated.software.where, claimed=claimed, **values)


def _latest(origin: str, stamps: tuple[Stamp, ...]) -> Stamp | None:
    """Return the latest date that a program wrote in the same store; None where there is none."""
    store = _STORES.get(origin, origin)
    own = (
        s for s in stamps
        if s.event in _SAVED and _STORES.get(s.origin, s.origin) == store and not s.moment.is_clock_start
    )  # fmt: skip
    return max(own, key=lambda s: s.moment.latest, default=None)


def _cannot_be(release: Release, stamp: Stamp) -> bool:
    """True where the whole of the stamp lies before the first day on which the program may have run."""
    return stamp.moment.latest < datetime.combine(release.not_before, datetime.min.time(), UTC) - ZONE_SLIP
