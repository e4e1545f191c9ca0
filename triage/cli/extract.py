"""`triage extract FILE -o DIR`: writes out what the document holds."""

from __future__ import annotations

import sys
from typing import Any

import click

from triage.cli.progress import Progress
from triage.errors import ExitStatus
from triage.model.holdings import Extraction


@click.command("extract")
@click.argument("file")
@click.option(
    "--output", "-o", "folder", required=True, metavar="DIR", help="A folder that is not there yet, or empty."
)
@click.option("--password-file", metavar="FILE", help="Its first line opens a locked document.")
@click.option("--limits", metavar="FILE", help="Bounds of the inspection, as YAML.")
@click.option("--quiet", "-q", is_flag=True, help="Print neither progress nor the list of files.")
def command(file: str, folder: str, password_file: str | None, limits: str | None, quiet: bool) -> int:
    """Write out what a document holds: earlier revisions, attachments, pictures, previews, metadata.

    FILE may be - for standard input. The list of files, each with its origin and hash, is manifest.json in DIR.
    """
    from triage import casefile
    from triage.extracting import Request, extract

    given: dict[str, Any] = {}
    if limits:
        given["limits"] = casefile.read_limits(limits)
    if password_file:
        given["password"] = casefile.read_password(password_file)
    progress = Progress(quiet=quiet)
    try:
        made = extract(Request(path=file, folder=folder, **given), progress)
    finally:
        progress.end()
    _told(made, folder, quiet=quiet)
    return int(status_of(made))


def status_of(made: Extraction) -> ExitStatus:
    """Incomplete where something could not be taken out for a reason that counts (contract, section 1)."""
    from triage.model.facts import Why

    cut = any(one.why in {Why.LOCKED, Why.DAMAGED, Why.LIMIT} for one in made.left_out)
    return ExitStatus.INCOMPLETE if cut or made.ended else ExitStatus.REPORT


def _told(made: Extraction, folder: str, *, quiet: bool) -> None:
    """Print the files on standard output; the warning and what was left out on standard error."""
    from triage.cli.output import show
    from triage.model.identifiers import Eraser
    from triage.render.words import View, place
    from triage.safe import LONGEST_QUOTE, printable

    view = View(erase=Eraser(()))
    if not quiet:
        lines = []
        for part in made.parts:
            origin = ", ".join(filter(None, (place(part.where, view), part.note)))
            lines.append(f"{printable(part.file):48} {part.size:>10} bytes  {origin}")
        show("\n".join([*lines, f"{len(made.parts)} files and manifest.json written to {printable(folder)}"]))
    said = [made.warning] if made.parts else ["This document holds nothing else that triage can take out."]
    said += [f"left out: {one.what} ({one.why.value}: {one.detail})" for one in made.left_out]
    if made.ended:
        said.append(f"the rest was not taken out: {made.ended}")
    for sentence in said:
        print(f"triage: {printable(sentence, 4 * LONGEST_QUOTE)}", file=sys.stderr)
