"""The command line: one module a command, each parses, calls, prints, and answers a status.

The list of commands stands here so that `triage --help` imports none of them; a test holds
it against the modules.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import click

from triage import __version__
from triage.errors import ExitStatus, TriageError

COMMANDS = {
    "inspect": "Look at one document and make a report.",
    "compare": "Show what differs between two documents or two revisions.",
    "extract": "Write out what a document holds: revisions, attachments, pictures.",
    "render": "Draw a saved report again, in any format.",
    "checks": "List the checks, or show one.",
    "explain": "Print the manual of a check.",
    "checklists": "List, show or validate checklists.",
    "packs": "List, show or validate reference packs.",
    "schema": "Print the JSON Schema of a report.",
    "samples": "Write the sample exhibits out of the package.",
    "doctor": "Show which optional parts and layers of isolation are present.",
    "completion": "Print the shell completion script.",
}
"""Command → its line in the help."""


class LazyGroup(click.Group):
    """Imports a command when it is run, not when it is listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands, the main job first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="triage", message="%(prog)s %(version)s")
def cli() -> None:
    """Observations about a purported document, for human reviewers.

    Works on this machine only: there is no network option, because there is no network.
    Start with: triage inspect FILE
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its exit status."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit status; every error becomes one sentence."""
    try:
        answer: Any = cli.main(arguments, prog_name="triage", standalone_mode=False)
        return int(answer or 0)
    except click.ClickException as error:
        return _said(f"{error.format_message()}{_hint(error)}", ExitStatus.USAGE)
    except TriageError as error:
        return _said(error.sentence, error.status)
    except (KeyboardInterrupt, click.Abort):
        return _said("Stopped. Nothing half-written was left.", ExitStatus.INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nobody is left to be told.
        sys.stderr.close()
        return int(ExitStatus.OUTPUT)
    except Exception as error:  # the last line of defence: no traceback, and nothing of the document
        return _said(_defect(error), ExitStatus.DEFECT)


def _said(sentence: str, status: ExitStatus) -> int:
    """Print a sentence on standard error and return the status."""
    from triage.safe import printable

    print(f"triage: {printable(sentence)}", file=sys.stderr)
    return int(status)


def _hint(error: click.ClickException) -> str:
    """Point to the help of the command that was used wrongly."""
    context = getattr(error, "ctx", None)
    return f" See: {context.command_path} --help" if context else ""


def _defect(error: Exception) -> str:
    """Name where a defect of our own lies, without any text out of the document."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace else "?"
    return f"a defect of triage itself: {type(error).__name__} at {place}. Please report this line."
