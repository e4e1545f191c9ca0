"""`triage render REPORT.json`: draws a saved report again; no document needed."""

from __future__ import annotations

from typing import Any

import click

from triage.cli.inspect import deliver
from triage.cli.output import check_writable, output_options


@click.command("render")
@click.argument("report")
@output_options
@click.option("--quiet", "-q", is_flag=True, help="Nothing on the terminal where --output is given.")
@click.option("--verbose", "-v", is_flag=True, help="The whole report on the terminal.")
def command(**options: Any) -> int:
    """Draw a saved report again, in any format."""
    from triage.report.saved import load

    check_writable(options["outputs"])
    deliver(load(options["report"]), options)
    return 0
