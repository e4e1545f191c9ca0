"""`triage schema`: the JSON Schema of a report."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a report."""
    from triage.render.schema import schema_text

    print(schema_text())
