"""Where reports go: standard output, or files that are whole or not there at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from triage.errors import OutputError, UsageError

FORMATS = ("terminal", "json", "markdown", "html")
SUFFIXES = {
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".txt": "terminal",
}


def format_of(path: str) -> str:
    """The format that a file name asks for.

    Raises:
        UsageError: no format has this suffix.
    """
    format_ = SUFFIXES.get(Path(path).suffix.lower())
    if format_ is None:
        raise UsageError(
            f"The format follows the suffix of --output: one of {', '.join(SUFFIXES)}; {path} has none of them."
        )
    return format_


def check_writable(paths: tuple[str, ...]) -> None:
    """Refuse outputs that cannot be written before any work is done."""
    for path in paths:
        format_of(path)
        folder = Path(path).resolve().parent
        if not folder.is_dir():
            raise OutputError(f"The output {path} cannot be written: there is no folder {folder}.")
        if Path(path).is_dir():
            raise OutputError(f"The output {path} cannot be written: it is a folder.")
        if not os.access(folder, os.W_OK):
            raise OutputError(f"The output {path} cannot be written: the folder may not be written by you.")


def write(path: str, text: str) -> None:
    """Write a report for its owner alone: into a new file beside it first, then in one step over it.

    Raises:
        OutputError: it could not be written; nothing half-written stays.
    """
    target = Path(path)
    temporary = None
    try:
        with tempfile.NamedTemporaryFile("wb", dir=target.resolve().parent, prefix=".triage-", delete=False) as handle:
            temporary = Path(handle.name)
            handle.write(text.encode("utf-8", "replace"))
            handle.flush()
            os.fsync(handle.fileno())
        temporary.replace(target)
    except OSError as error:
        raise OutputError(f"The output {path} could not be written: {error.strerror}.") from None
    finally:
        if temporary is not None and temporary.exists():
            temporary.unlink()


def show(text: str) -> None:
    """Print on standard output as UTF-8.

    Raises:
        OutputError: the disk is full, or the stream is closed for another reason than a pipe's end.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        if not text.endswith("\n"):
            sys.stdout.buffer.write(b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"The report could not be printed: {error.strerror}.") from None


def output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command that makes a report the options for where it goes and what is taken out of it."""
    for option in reversed(_OUTPUT_OPTIONS):
        command = option(command)
    return command


_OUTPUT_OPTIONS = (
    click.option("--format", "format_", type=click.Choice(FORMATS), help="What is printed; default terminal."),
    click.option(
        "--output",
        "-o",
        "outputs",
        multiple=True,
        metavar="FILE",
        help="Write to a file; the format follows its suffix. Repeatable.",
    ),
    click.option("--share", is_flag=True, help="Take out what could lead to the source."),
    click.option("--share-quotes", is_flag=True, help="With --share: keep quoted text."),
    click.option("--share-pictures", is_flag=True, help="With --share: keep pictures."),
    click.option("--show-identifiers", is_flag=True, help="Print names, devices and places on the terminal."),
)
