"""`triage compare A B`: what differs between two documents, or two revisions of one."""

from __future__ import annotations

from typing import Any

import click

from triage.cli.inspect import write_all
from triage.cli.output import check_writable, format_of, output_options, show
from triage.cli.progress import Progress
from triage.errors import ExitStatus, UsageError
from triage.model.comparison import Comparison


@click.command("compare")
@click.argument("a")
@click.argument("b")
@output_options
@click.option("--password-file", metavar="FILE", help="Its first line opens locked documents.")
@click.option("--limits", metavar="FILE", help="Bounds of the comparison, as YAML.")
@click.option("--quiet", "-q", is_flag=True, help="No progress, nothing on the terminal where --output is given.")
@click.option("--verbose", "-v", is_flag=True, help="Every difference on the terminal.")
def command(**options: Any) -> int:
    """Show what differs between documents A and B: facts, words, and how their pages look.

    A and B are files of any kind; FILE@2 is the second saved revision of a PDF, - is standard input.
    """
    from triage.comparing import compare

    check_writable(options["outputs"])
    if (options["share_quotes"] or options["share_pictures"]) and not options["share"]:
        raise UsageError("--share-quotes and --share-pictures go with --share.")
    progress = Progress(quiet=options["quiet"])
    try:
        made = compare(_request(options), progress)
    finally:
        progress.end()
    _deliver(made, options)
    return int(status_of(made))


def _request(options: dict[str, Any]) -> Any:
    """Turn options into a request; the user's own files are read here. Only HTML shows pictures."""
    from triage import casefile
    from triage.comparing import Request

    given: dict[str, Any] = {}
    if options["limits"]:
        given["limits"] = casefile.read_limits(options["limits"])
    if options["password_file"]:
        given["password"] = casefile.read_password(options["password_file"])
    formats = {options["format_"], *map(format_of, options["outputs"])}
    return Request(a=options["a"], b=options["b"], pictures="html" in formats, **given)


def _deliver(made: Comparison, options: dict[str, Any]) -> None:
    """Print and write the comparison in every format asked for."""
    from triage.render import RenderOptions
    from triage.render.comparison import render

    if options["share"]:
        from triage.report.share_comparison import shared

        made = shared(made, quotes=options["share_quotes"], pictures=options["share_pictures"])
    how = RenderOptions(verbose=options["verbose"], show_identifiers=options["show_identifiers"])
    drawn = [(path, render(made, format_of(path), how)) for path in options["outputs"]]
    write_all(drawn)
    if options["format_"] or not drawn or not options["quiet"]:
        show(render(made, options["format_"] or "terminal", how))


def status_of(made: Comparison) -> ExitStatus:
    """Incomplete where part of either document could not be examined (contract, section 1); whatever differs is 0."""
    from triage.model.facts import Why

    unread = (*made.a.unread, *made.b.unread)
    cut = any(one.why in {Why.LOCKED, Why.DAMAGED, Why.LIMIT} for one in unread)
    return ExitStatus.INCOMPLETE if cut or made.ended else ExitStatus.REPORT
