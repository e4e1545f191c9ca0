"""`triage explain ID`: prints the manual of a check, then its codes and measured rates."""

from __future__ import annotations

import click

from triage.cli.checks import find, show


@click.command("explain")
@click.argument("id")
def command(id: str) -> None:
    """Print the manual of a check."""
    check = find(id)
    print(f"{check.manual.strip()}\n")
    show(check)
