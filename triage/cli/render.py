"""`triage render REPORT.json`: draws a saved report again; no document needed."""

from __future__ import annotations

from typing import Any

import click

from triage.cli.inspect import deliver
from triage.cli.output import FORMATS, check_writable


@click.command("render")
@click.argument("report")
@click.option("--format", "format_", type=click.Choice(FORMATS), help="What is printed; default terminal.")
@click.option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Write to a file; the format follows its suffix. Repeatable.",
)
@click.option("--share", is_flag=True, help="Take out what could lead to the source.")
@click.option("--share-quotes", is_flag=True, help="With --share: keep quoted text.")
@click.option("--share-pictures", is_flag=True, help="With --share: keep pictures.")
@click.option("--show-identifiers", is_flag=True, help="Print names, devices and places on the terminal.")
@click.option("--quiet", "-q", is_flag=True, help="Nothing on the terminal where --output is given.")
@click.option("--verbose", "-v", is_flag=True, help="The whole report on the terminal.")
def command(**options: Any) -> int:
    """Draw a saved report again, in any format."""
    from triage.report.saved import load

    check_writable(options["outputs"])
    deliver(load(options["report"]), options)
    return 0
