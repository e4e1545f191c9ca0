"""Imports run one way: cli → examine → {intake, cage, report} → {readers, derive, checks} → {reference, checklist} → model."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "triage"

FOUNDATION = {"errors", "safe"}
MODEL = {"model", *FOUNDATION}
DATA = {"reference", "checklist", "claims", "casefile", "yamlfile", "checking", "sampling", *MODEL}

ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "safe": set(),
    "model": FOUNDATION,
    "yamlfile": MODEL,
    "checking": MODEL,
    "reference": MODEL | {"yamlfile"},
    "checklist": MODEL | {"yamlfile"},
    "claims": MODEL,
    "casefile": MODEL | {"yamlfile", "claims"},
    "sampling": MODEL,
    "checks": MODEL | {"checking"},
    "readers": MODEL,
    "derive": MODEL | {"reference"},
    "running": MODEL | {"checking"},
    "render": MODEL,
    "intake": MODEL,
    "cage": MODEL | {"checking", "checks", "readers", "derive", "running"},
    "report": DATA | {"intake", "cage"},
    "examining": DATA | {"intake", "cage", "report", "checks", "derive"},
    "naming": MODEL,
    "extracting": MODEL | {"intake", "cage", "naming", "render"},
    "comparing": MODEL | {"intake", "cage"},
    "cli": DATA | {"examining", "extracting", "comparing", "report", "render", "checks", "cage"},
    "__init__": DATA | {"examining"},
    "__main__": {"cli"},
}
"""Room → the rooms it may import from, itself always included."""

PARENT_SIDE = {"cage/supervisor.py", "cage/protocol.py", "cage/probe.py"}
"""Modules of the cage that run in the parent: they may import no reader."""


def rooms_imported(path: Path) -> set[str]:
    """The rooms of triage that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [node.module] if node.module != "triage" else [f"triage.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("triage.")}
    return found - {"__version__"}


MODULES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_run_downwards(path: Path) -> None:
    """Each module imports only from the rooms below its own."""
    room = path.relative_to(ROOT).parts[0].removesuffix(".py")
    assert rooms_imported(path) <= ALLOWED[room] | {room}


@pytest.mark.parametrize("name", sorted(PARENT_SIDE))
def test_the_parent_side_of_the_cage_imports_no_reader(name: str) -> None:
    """Readers, derive and checks are imported in the child only."""
    assert not rooms_imported(ROOT / name) & {"readers", "derive", "checks"}


@pytest.mark.parametrize("path", sorted((ROOT / "checks").glob("*/*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_checks_are_pure(path: Path) -> None:
    """A check prints nothing, opens nothing, reads no clock, draws no lot, reaches no network, imports no check."""
    tree = ast.parse(path.read_text("utf-8"))
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not called & {"print", "open", "exec", "eval", "input", "__import__"}
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not attributes & {"now", "today", "utcnow", "urlopen", "system", "popen"}
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not {m.split(".")[0] for m in modules} & {
        "os",
        "random",
        "secrets",
        "socket",
        "subprocess",
        "time",
        "urllib",
        "http",
    }
    assert not any(m.startswith("triage.checks") for m in modules)


def test_a_reader_imports_no_other_reader() -> None:
    """A reader that meets an embedded file is handed `read_member`; shared code lies in neutral modules."""
    entry = {
        "pdf",
        "ooxml",
        "odf",
        "ole",
        "rtf",
        "message",
        "mailbox",
        "outlook",
        "archive",
        "picture",
        "html",
        "plain",
    }
    for name in entry - {"pdf"}:
        tree = ast.parse((ROOT / "readers" / f"{name}.py").read_text("utf-8"))
        imported = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}
        others = {f"triage.readers.{other}" for other in entry - {name}}
        assert not imported & others, name
