"""`triage completion SHELL`: the script that completes commands and options."""

from __future__ import annotations

import click


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the shell completion script; see the README for where to put it."""
    from click.shell_completion import get_completion_class

    from triage.cli import cli

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"no completion for {shell}")
    print(_source(kind(cli, {}, "triage", "_TRIAGE_COMPLETE")))


def _source(completion: object) -> str:
    """The script itself; bash's version probe is skipped, as the script is the same from 4.4 on."""
    from click.shell_completion import ShellComplete

    assert isinstance(completion, ShellComplete)
    return completion.source_template % completion.source_vars()
