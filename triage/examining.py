"""The one verb behind `triage inspect`: a document goes in, a report comes out.

The module is not called `examine`, as that is the name of the public function: a submodule
of that name would hide it once imported.

Nothing but the way through: intake, cage, report. No parser is imported here or below in
this process; a test holds that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from triage import __version__
from triage.cage.protocol import Checked, Job, Locked, Message, Opened, Refused, Started
from triage.cage.supervisor import Ended, run
from triage.checking import Check
from triage.checklist import Checklist, shipped
from triage.checklist import load as load_checklist
from triage.checks import check_ids, load
from triage.claims import as_given, claims_from
from triage.derive import TABLES
from triage.errors import UnreadableError, UsageError
from triage.intake import Intake, take
from triage.model.case import Case, Claims, Known, Table
from triage.model.findings import CheckResult, Outcome
from triage.model.limits import Limits
from triage.model.packs import Packs, merged
from triage.model.report import Report
from triage.report.assemble import Inspection, assemble

Progress = Callable[[str], None]


class Request(Struct, frozen=True, kw_only=True):
    """One inspection, as asked for."""

    path: str
    """The document, or `-` for standard input."""
    as_of: date
    checklist: str = "leaked-document"
    """Name of a shipped checklist or path of one."""
    claims: dict[str, str] = {}
    known: tuple[Known, ...] = ()
    transcript: tuple[tuple[str, ...], ...] | None = None
    packs: tuple[str, ...] = ()
    """Folders of reference packs, beside the shipped ones."""
    own: Packs = Packs()
    """Rows of the case's own, used before those of any pack."""
    password: str | None = None
    limits: Limits = Limits()
    select: tuple[str, ...] = ()
    """Run only these checks; empty for those of the checklist and those on trial."""
    ignore: tuple[str, ...] = ()


def examine(path: str | Path, case: Case, checklist: str = "leaked-document") -> Report:
    """Inspect one document.

    Args:
        path: the document.
        case: claims, the day of the report, known documents; its tables may be empty, its packs hold only rows of its own.
        checklist: name of a shipped checklist or path of one.

    Raises:
        TriageError: see `triage.errors`; the sentence says what to do.
    """
    request = Request(
        path=str(path),
        as_of=case.as_of,
        checklist=checklist,
        known=case.known,
        claims=as_given(case.claims),
        own=case.packs,
    )
    return _inspected(request, case.claims, lambda _: None)


def inspect(request: Request, progress: Progress = lambda _: None) -> Report:
    """Inspect one document as a request says, telling `progress` what is being done."""
    return _inspected(request, claims_from(request.claims), progress)


def _inspected(request: Request, claims: Claims, progress: Progress) -> Report:
    """The way through."""
    ids = check_ids()
    checklist = load_checklist(request.checklist, ids)
    for id in (*request.select, *request.ignore):
        if id not in ids:
            raise UsageError(f"There is no check {id}; `triage checks` lists them.")
    trial = frozenset(ids) - _in_shipped_lists(ids)
    checks = {id: load(id) for id in ids}
    chosen = _chosen(request, checklist, trial, ids)
    case = Case(
        as_of=request.as_of,
        claims=claims,
        known=request.known,
        tables=_tables([checks[id] for id in chosen]),
        packs=_packs(request, claims),
    )
    progress("reading the file")
    with take(request.path, request.limits.file_bytes) as intake:
        job = Job(
            name=intake.name if request.path != "-" else "",
            descriptor=intake.descriptor,
            limits=request.limits,
            case=case,
            checks=chosen,
            password=request.password,
            transcript=request.transcript,
        )
        heard = _Heard(request)
        for message in run(job, intake.descriptor):
            heard.take(message, progress)
        return assemble(_inspection(heard, intake, case, request, checklist, checks, trial, chosen))


def _in_shipped_lists(ids: tuple[str, ...]) -> frozenset[str]:
    """Checks that a shipped checklist names."""
    return frozenset(id for name in shipped() for id in load_checklist(name, ids).checks)


def _chosen(request: Request, checklist: Checklist, trial: frozenset[str], ids: tuple[str, ...]) -> tuple[str, ...]:
    """The checks to run, in the order of their ids."""
    wanted = set(request.select) if request.select else set(checklist.checks) | trial
    return tuple(id for id in ids if id in wanted - set(request.ignore))


def _tables(checks: list[Check]) -> dict[str, Table]:
    """Load the reference tables that these checks, or what is derived for them, need."""
    from triage.reference import load as load_table

    derived = [need.removeprefix("derived.") for c in checks for need in c.needs if need.startswith("derived.")]
    names = {name for c in checks for name in c.tables} | {n for d in derived for n in TABLES.get(d, ())}
    return {name: load_table(name) for name in sorted(names)}


def _packs(request: Request, claims: Claims) -> Packs:
    """Load the packs of the world, of the claimed country and of the case, the case's own rows first."""
    from triage.reference.packs import load_packs

    loaded = load_packs((claims.country,) if claims.country else (), request.packs)
    return merged(request.own, loaded)


class _Heard:
    """What has come out of the child so far."""

    def __init__(self, request: Request) -> None:
        """Nothing yet."""
        self.request = request
        self.opened: Opened | None = None
        self.locked = Locked((), {"all": "the reading process ended before it was locked up"})
        self.results: dict[str, CheckResult] = {}
        self.running: str | None = None
        self.ended = ""

    def take(self, message: Message | Ended, progress: Progress) -> None:
        """Keep one message."""
        if isinstance(message, Locked):
            self.locked = message
        elif isinstance(message, Opened):
            self.opened = message
            self._transcript_fits(message)
        elif isinstance(message, Started):
            self.running = message.check
            progress(f"checking {message.check}")
        elif isinstance(message, Checked):
            self.results[message.result.check] = message.result
            self.running = None
        elif isinstance(message, Refused):
            raise UnreadableError(message.sentence)
        elif isinstance(message, Ended):
            self.ended = message.why

    def _transcript_fits(self, opened: Opened) -> None:
        """A transcript with more pages than the file belongs to another file."""
        given, has = len(self.request.transcript or ()), opened.pages
        if has is not None and given > has:
            raise UsageError(f"The transcript has {given} pages, the file {has}: is it the transcript of this file?")


def _inspection(
    heard: _Heard,
    intake: Intake,
    case: Case,
    request: Request,
    checklist: Checklist,
    checks: dict[str, Check],
    trial: frozenset[str],
    chosen: tuple[str, ...],
) -> Inspection:
    """Complete what came out of the child with what did not."""
    if heard.opened is None:
        raise UnreadableError(
            f"This file could not be read: {heard.ended or 'the reading process said nothing of it'}."
        )
    return Inspection(
        version=__version__,
        intake=intake,
        case=case,
        given=request.claims,
        checklist=checklist,
        checks=checks,
        trial=trial,
        results=tuple(_results(heard, checks, chosen, checklist)),
        opened=heard.opened,
        locked=heard.locked,
        ended=heard.ended,
    )


def _results(
    heard: _Heard, checks: dict[str, Check], chosen: tuple[str, ...], checklist: Checklist
) -> Iterator[CheckResult]:
    """One result for every check there is."""
    for id in checks:
        if id in heard.results:
            yield heard.results[id]
        elif id == heard.running:
            yield CheckResult(check=id, outcome=Outcome.FAILED, reason=heard.ended)
        elif id in chosen:
            yield CheckResult(
                check=id, outcome=Outcome.NOT_RUN, reason=f"an earlier step ended the work: {heard.ended}"
            )
        else:
            reason = (
                "left out by --select or --ignore"
                if _left_out(heard.request, id)
                else f"not on the checklist {checklist.id}"
            )
            yield CheckResult(check=id, outcome=Outcome.NOT_RUN, reason=reason)


def _left_out(request: Request, id: str) -> bool:
    """True where the user's options left a check out."""
    return id in request.ignore or bool(request.select and id not in request.select)
