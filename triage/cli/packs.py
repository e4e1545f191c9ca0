"""`triage packs [list | show NAME [FILE] | validate FOLDER]`: the reference packs."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from triage.errors import OutputError, UsageError
from triage.reference.packs import FILES, Pack, folder_of, read_pack, shipped


@click.group("packs", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """List, show or validate reference packs."""
    if context.invoked_subcommand is None:
        _list()


@command.command("list")
def list_packs() -> None:
    """List the shipped packs."""
    _list()


def _list() -> None:
    """One line for each shipped pack."""
    for name in shipped():
        pack = read_pack(folder_of(name))
        scope = ", ".join(pack.about.countries) or "always used"
        print(
            f"{name:14} {pack.about.rows:4} rows  known to {pack.about.knowledge_ends}  {scope:12} {pack.about.title}"
        )


@command.command("show")
@click.argument("name")
@click.argument("file", required=False)
@click.option("--output", "-o", metavar="FOLDER", help="Write a copy there, to edit.")
def show(name: str, file: str | None, output: str | None) -> None:
    """Print what a pack holds, or one of its files as it is."""
    folder = folder_of(name)
    pack = read_pack(folder)
    if output is not None:
        _copy(folder, Path(output))
        print(f"Written to {output}: change the id in about.yaml unless it is to stand in for {pack.about.id}.")
    elif file is None:
        print(
            f"{pack.about.id}: {pack.about.title}\nknown to {pack.about.knowledge_ends}, licence {pack.about.licence}\n"
        )
        print("\n".join(_counted(pack)))
    elif file.removesuffix(".csv") in pack.rows:
        print((folder / f"{file.removesuffix('.csv')}.csv").read_text("utf-8-sig"), end="")
    else:
        raise UsageError(f"The pack {name} has no file {file}; it has {', '.join(pack.rows)}.")


@command.command("validate")
@click.argument("folder")
def validate(folder: str) -> None:
    """Say whether a pack of your own can be used."""
    pack = read_pack(folder_of(folder))
    weak = sum(not row.sourced for rows in pack.rows.values() for row in rows)
    print(f"{folder}: {pack.about.id} can be used: {pack.about.rows} rows, {weak} of them knowledge to be verified.")


def _counted(pack: Pack) -> list[str]:
    """One line for each file of a pack."""
    return [
        f"{name:14} {len(rows):4} rows, {sum(not row.sourced for row in rows):4} to be verified"
        for name, rows in sorted(pack.rows.items(), key=lambda item: list(FILES).index(item[0]))
    ]


def _copy(folder: Path, target: Path) -> None:
    """Copy a pack into a folder that is not there yet."""
    try:
        shutil.copytree(folder, target)
    except FileExistsError:
        raise OutputError(f"{target} is there already; nothing was written.") from None
    except OSError as error:
        raise OutputError(f"{target} could not be written: {error.strerror}.") from None
