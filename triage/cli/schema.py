"""`triage schema [NAME]`: the JSON Schema of a report, a comparison or the list of an extraction."""

from __future__ import annotations

import click


@click.command("schema")
@click.argument("name", type=click.Choice(["report", "comparison", "extraction"]), default="report")
def command(name: str) -> None:
    """Print the JSON Schema of a report, of a comparison, or of an extraction's manifest."""
    from triage.render.schema import schema_text

    print(schema_text(name))
