"""`triage inspect FILE`: one document in, one report out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from triage.cli import COMMANDS
from triage.cli.output import check_writable, format_of, output_options, show, write
from triage.cli.progress import Progress
from triage.errors import ExitStatus, OutputError, UsageError
from triage.model.report import Report


@click.command("inspect")
@click.argument("file")
@click.option(
    "--checklist", default="leaked-document", metavar="NAME|FILE", show_default=True, help="The list of questions."
)
@click.option(
    "--claim",
    multiple=True,
    metavar="KEY=VALUE",
    help="What it is said to be: date=2025-09-13, country=AF, … Repeatable.",
)
@click.option("--case", "case_path", metavar="FILE.yaml", help="A file with claims and more.")
@click.option("--transcript", metavar="FILE", help="A person's reading of the picture, one line per line of the page.")
@click.option("--known", metavar="FILE.csv", help="The newsroom's list of known documents.")
@click.option("--password-file", metavar="FILE", help="Its first line opens a locked document.")
@output_options
@click.option("--select", metavar="IDS", help="Run only these checks, with commas between.")
@click.option("--ignore", metavar="IDS", help="Leave these checks out, with commas between.")
@click.option("--as-of", metavar="DATE", help="The day the report is made as of; default today.")
@click.option("--fail-on", type=click.Choice(["high", "medium", "low"]), help="Answer status 1 from this severity on.")
@click.option("--limits", metavar="FILE", help="Bounds of the inspection, as YAML.")
@click.option("--quiet", "-q", is_flag=True, help="No progress, no report on the terminal where --output is given.")
@click.option("--verbose", "-v", is_flag=True, help="The whole report on the terminal.")
def command(**options: Any) -> int:
    """Look at one document and make a report of what was seen. FILE may be - for standard input."""
    from triage.examining import inspect

    check_writable(options["outputs"])
    progress = Progress(quiet=options["quiet"])
    try:
        report = inspect(_request(options), progress)
    finally:
        progress.end()
    deliver(report, options)
    return int(status_of(report, options["fail_on"]))


def _request(options: dict[str, Any]) -> Any:
    """Turn options into a request; the user's own files are read here."""
    from triage import casefile
    from triage.claims import from_options
    from triage.examining import Request

    case = casefile.read_case(options["case_path"]) if options["case_path"] else casefile.CaseFile(claims={})
    transcript = options["transcript"] or case.transcript
    known = options["known"] or case.known
    changes: dict[str, Any] = {}
    if options["limits"]:
        changes["limits"] = casefile.read_limits(options["limits"])
    if options["password_file"]:
        changes["password"] = casefile.read_password(options["password_file"])
    return Request(
        path=options["file"],
        as_of=_day(options["as_of"]),
        checklist=options["checklist"],
        claims={**case.claims, **from_options(options["claim"])},
        known=casefile.read_known(known) if known else (),
        transcript=casefile.read_transcript(transcript) if transcript else None,
        packs=case.packs,
        own=case.own,
        select=_ids(options["select"]),
        ignore=_ids(options["ignore"]),
        **changes,
    )


def _day(text: str | None) -> date:
    """The day of the report."""
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--as-of takes a day that exists, as in 2025-09-15; this is none: {text}") from None


def _ids(text: str | None) -> tuple[str, ...]:
    """Split ids at commas."""
    return tuple(filter(None, (part.strip() for part in (text or "").split(","))))


def deliver(report: Report, options: dict[str, Any]) -> None:
    """Print and write a report in every format asked for; also used by `triage render`."""
    from triage.render import RenderOptions, render

    if options["share"]:
        from triage.report.share import shared

        report = shared(report, quotes=options["share_quotes"], pictures=options["share_pictures"])
    elif options["share_quotes"] or options["share_pictures"]:
        raise UsageError("--share-quotes and --share-pictures go with --share.")
    how = RenderOptions(
        verbose=options["verbose"], show_identifiers=options["show_identifiers"], commands=tuple(COMMANDS)
    )
    drawn = [(path, render(report, format_of(path), how)) for path in options["outputs"]]
    write_all(drawn)
    if options["format_"] or not drawn:
        show(render(report, options["format_"] or "terminal", how))
    elif not options["quiet"]:
        show(render(report, "terminal", how))


def write_all(drawn: list[tuple[str, str]]) -> None:
    """Write every output or none: what was newly written goes again where a later one fails."""
    new: list[Path] = []
    try:
        for path, text in drawn:
            existed = Path(path).exists()
            write(path, text)
            if not existed:
                new.append(Path(path))
    except OutputError:
        for left in new:
            left.unlink(missing_ok=True)
        raise


def status_of(report: Report, fail_on: str | None) -> ExitStatus:
    """The exit status of a report (contract, section 1)."""
    from triage.model.facts import Why
    from triage.model.findings import Outcome, Severity

    if fail_on and any(f.severity.rank <= Severity(fail_on).rank for f in report.findings):
        return ExitStatus.FAIL_ON
    cut = any(one.why in {Why.LOCKED, Why.DAMAGED, Why.LIMIT} for one in report.unread)
    if cut or report.environment.get("ended") or any(c.outcome is Outcome.FAILED for c in report.checks):
        return ExitStatus.INCOMPLETE
    return ExitStatus.REPORT
