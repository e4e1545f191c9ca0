"""`triage checklists [show NAME | validate FILE]`: the lists of questions."""

from __future__ import annotations

import click

from triage.checklist import Checklist, folder, load, shipped


@click.group("checklists", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """List, show or validate checklists."""
    if context.invoked_subcommand is None:
        for name in shipped():
            checklist = _loaded(name)
            print(f"{name:24} {len(checklist.items):3} questions  {checklist.title}")


@command.command("show")
@click.argument("name")
@click.option("--source", is_flag=True, help="Print the file itself, to copy and edit.")
def show(name: str, source: bool) -> None:
    """Print one checklist."""
    checklist = _loaded(name)
    if source:
        path = folder() / f"{name}.yaml" if name in shipped() else None
        print((path.read_text("utf-8") if path else open(name, encoding="utf-8").read()), end="")  # noqa: PTH123, SIM115 (the file was just read and validated)
        return
    print(f"{checklist.id} {checklist.version}: {checklist.title}\n")
    section = ""
    for item in checklist.items:
        if item.section != section:
            section = item.section
            print(section)
        answered = f"  [{', '.join(item.checks)}]" if item.checks else ""
        print(f"  {item.id:>3} {item.who:10} {item.ask}{answered}")


@command.command("validate")
@click.argument("file")
def validate(file: str) -> None:
    """Say whether a checklist of your own can be used."""
    checklist = _loaded(file)
    print(
        f"{file}: {checklist.id} {checklist.version} can be used: {len(checklist.items)} questions, {len(checklist.checks)} checks."
    )


def _loaded(name: str) -> Checklist:
    """Load a list against all checks there are."""
    from triage.checks import check_ids

    return load(name, check_ids())
