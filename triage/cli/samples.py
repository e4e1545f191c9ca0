"""`triage samples [NAME] -o DIR`: writes the exhibits out of the package."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("samples")
@click.argument("name", required=False)
@click.option("--output", "-o", "folder", metavar="DIR", help="Where to write them; without it they are listed.")
@click.option("--keys", is_flag=True, help="Also write the answer keys.")
def command(name: str | None, folder: str | None, keys: bool) -> None:
    """Write the sample exhibits out of the package: invented papers with planted flaws."""
    from triage.sampling import copy, exhibits

    if folder is None:
        for exhibit in exhibits():
            print(exhibit)
        return
    for path in copy(name, Path(folder), keys=keys):
        print(path)
