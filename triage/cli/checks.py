"""`triage checks [ID]`: lists the checks, or shows one with its codes and rates."""

from __future__ import annotations

import click

from triage.checking import Check, Code
from triage.errors import UsageError


@click.command("checks")
@click.argument("id", required=False)
def command(id: str | None) -> None:
    """List the checks, or show one."""
    from triage.checks import all_checks

    if id is None:
        for check in all_checks():
            print(f"{check.id:28} {check.title}")
        return
    show(find(id))


def find(id: str) -> Check:
    """Return a check by its id.

    Raises:
        UsageError: there is none; the sentence names close ones.
    """
    from difflib import get_close_matches

    from triage.checks import check_ids, load

    if id in check_ids():
        return load(id)
    close = get_close_matches(id, check_ids(), n=3, cutoff=0.4)
    hint = f" Did you mean {', '.join(close)}?" if close else ""
    raise UsageError(f"There is no check {id}; `triage checks` lists them.{hint}")


def show(check: Check) -> None:
    """Print a check's title, needs and codes, each with its measured rate."""
    from triage.report.rates import measured, plain
    from triage.report.weigh import FEWEST_FOR_RATE, ceiling

    table = measured()
    rates = {(r.check, r.code): r for r in table.rates} if table else {}
    print(f"{check.id}: {check.title}\nneeds {', '.join(check.needs)}\n")
    for name, code in check.codes.items():
        rate = rates.get((check.id, name))
        if not isinstance(code, Code):
            print(f"  {name} (agrees)\n    {code.message}")
            continue
        severity, measured_text = (
            code.max,
            "not measured (under 50 documents, or it needs a claim): rests on the manual's references",
        )
        if table and rate and rate.of >= FEWEST_FOR_RATE:
            base = plain(table, rate)
            severity = code.max.capped(ceiling(base))
            measured_text = f"shown on {base.shown()} ({table.corpus})"
        print(f"  {name} ({severity.value}, concern {code.concern.value})\n    {code.message}\n    {measured_text}")
