"""`triage doctor`: optional parts, layers of isolation, age of the tables, and what adds what is missing."""

from __future__ import annotations

import platform
from importlib.util import find_spec

import click

from triage import __version__

EXTRAS = (
    ("office", "msoffcrypto", "opens locked Office documents with their password"),
    ("heif", "pillow_heif", "reads HEIC pictures of phones"),
    ("signatures", "pyhanko", "checks digital signatures of PDFs"),
    ("strict", "pikepdf", "repairs damaged PDFs"),
    ("crypto", "cryptography", "opens PDFs locked with AES"),
)
"""(extra, module that it brings, what it is for)."""


@click.command("doctor")
@click.option("--report", "for_report", is_flag=True, help="Only what may be sent with a bug report.")
def command(for_report: bool) -> None:
    """Show which optional parts and layers of isolation are present."""
    print(f"triage {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    _extras()
    _layers()
    if not for_report:
        _tables()


def _extras() -> None:
    """Optional parts, with the command that adds a missing one."""
    print("\nOptional parts")
    for extra, module, purpose in EXTRAS:
        if find_spec(module):
            print(f"  present  {extra:10} {purpose}")
        else:
            print(f'  missing  {extra:10} {purpose}: pip install "document-triage[{extra}]"')


def _layers() -> None:
    """Layers of isolation, as a child finds them."""
    from triage.cage.probe import layers_here

    locked = layers_here()
    print("\nLayers of isolation around the reading process")
    for name in locked.active:
        print(f"  in force {name}")
    for name, why in locked.absent.items():
        print(f"  absent   {name}: {why}")


def _tables() -> None:
    """Reference tables with the day their knowledge ends."""
    from triage.reference import about, tables
    from triage.reference.packs import folder_of, read_pack, shipped

    print("\nReference tables (what is not in a table is never a flag)")
    for name in tables():
        table = about(name)
        print(f"  {name:16} {table.rows:5} rows, knowledge ends {table.knowledge_ends}")
    for name in shipped():
        pack = read_pack(folder_of(name)).about
        print(f"  pack {name:11} {pack.rows:5} rows, knowledge ends {pack.knowledge_ends}")
