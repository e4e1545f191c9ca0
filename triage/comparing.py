"""The one verb behind `triage compare`: two documents go in, what differs comes out.

Both are opened here and read in one cage; this process parses neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct

from triage import __version__
from triage.cage.protocol import Differences, Job, Locked, Other, Refused
from triage.cage.supervisor import Ended, run
from triage.errors import UnreadableError, UsageError
from triage.intake import Intake, take
from triage.model.case import Case
from triage.model.comparison import Compared, Comparison, Side, SideRead
from triage.model.limits import Limits
from triage.model.report import ToolInfo

_REVISION = re.compile(r"(?P<path>.+)@(?P<number>\d{1,6})", re.DOTALL)
ANY_DAY = date(2000, 1, 1)
"""A job names a day for its checks; this one has none."""

Progress = Callable[[str], None]


class Named(Struct, frozen=True):
    """A document as the command line names it."""

    path: str
    revision: int | None


class Request(Struct, frozen=True, kw_only=True):
    """One comparison, as asked for."""

    a: str
    """The first document: a path, `path@2` for a saved revision of a PDF, or `-` for standard input."""
    b: str
    pictures: bool = False
    """Whether pages that differ are wanted as pictures."""
    password: str | None = None
    """Opens both, where both are locked."""
    limits: Limits = Limits()


def named(text: str) -> Named:
    """Split off `@2`; a file whose name really ends so wins."""
    found = _REVISION.fullmatch(text)
    if found is None or Path(text).exists():
        return Named(text, None)
    return Named(found["path"], int(found["number"]))


def compare(request: Request, progress: Progress = lambda _: None) -> Comparison:
    """Compare two documents.

    Raises:
        UnreadableError: one of them could not be read at all; the sentence says which.
        UsageError: a revision was asked for that is not there.
    """
    a, b = named(request.a), named(request.b)
    if a.path == b.path == "-":
        raise UsageError("Standard input is one document: name a file for the other.")
    progress("reading the files")
    with _Taken("A", a, request) as one, _Taken("B", b, request) as two:
        job = Job(
            name=_told(a, one),
            descriptor=one.descriptor,
            limits=request.limits,
            case=Case(as_of=ANY_DAY),
            checks=(),
            password=request.password,
            entry="triage.cage.comparison:compare",
            other=Other(
                name=_told(b, two),
                descriptor=two.descriptor,
                revisions=(a.revision, b.revision),
                pictures=request.pictures,
            ),
        )
        compared: Compared | None = None
        locked = Locked((), {"all": "the reading process ended before it was locked up"})
        ended = ""
        for message in run(job, one.descriptor, also=(two.descriptor,)):
            match message:
                case Differences():
                    compared = message.compared
                    progress("comparing how the pages look")
                case Locked():
                    locked = message
                case Refused():
                    raise (UsageError if message.wrong_use else UnreadableError)(message.sentence)
                case Ended():
                    ended = message.why
    if compared is None:
        raise UnreadableError(f"These files could not be compared: {ended or 'the reading process said nothing'}.")
    return _comparison(compared, (a, b), (one, two), locked, ended)


class _Taken:
    """Intake of one document, with its letter in what goes wrong."""

    def __init__(self, letter: str, wanted: Named, request: Request) -> None:
        """Nothing opened yet."""
        self._letter = letter
        self._context = take(wanted.path, request.limits.file_bytes)

    def __enter__(self) -> Intake:
        """Open and hash it."""
        try:
            return self._context.__enter__()
        except UnreadableError as error:
            raise UnreadableError(f"{self._letter}: {error.sentence}") from None

    def __exit__(self, *error: object) -> None:
        """Close it."""
        self._context.__exit__(None, None, None)


def _told(wanted: Named, intake: Intake) -> str:
    """The base name that the reader may use to tell text formats apart."""
    return "" if wanted.path == "-" else intake.name


def _comparison(
    compared: Compared, wanted: tuple[Named, Named], intakes: tuple[Intake, Intake], locked: Locked, ended: str
) -> Comparison:
    """Join what the cage said with what this process knows."""
    a, b = (
        _side(read, one.revision, intake)
        for read, one, intake in zip((compared.a, compared.b), wanted, intakes, strict=True)
    )
    return Comparison(
        tool=ToolInfo("triage", __version__),
        a=a,
        b=b,
        same_bytes=a.sha256 == b.sha256,
        facts=compared.facts,
        facts_alike=compared.facts_alike,
        text=compared.text,
        text_left_out=compared.text_left_out,
        changes=compared.changes,
        pages=compared.pages,
        not_compared=compared.not_compared,
        isolation={"active": list(locked.active), "absent": locked.absent},
        ended=ended,
        pictures=compared.pictures,
    )


def _side(read: SideRead, revision: int | None, intake: Intake) -> Side:
    """One of the two documents; a revision is named by the file that it lies in."""
    return Side(
        name=intake.name,
        revision=revision,
        revisions=read.revisions,
        size=read.size,
        sha256=read.sha256,
        format=read.format,
        media_type=read.media_type,
        pages=read.pages,
        words=read.words,
        unread=read.unread,
    )
