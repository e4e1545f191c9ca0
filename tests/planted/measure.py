"""Builds planted cases, inspects them through the command line, and says what was found."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from msgspec import Struct, json

from tests.planted import MissingToolError, Part, Planted
from triage.model.facts import Where
from triage.model.report import Report

AS_OF = "2026-11-24"
FLAWS = {Part.OBVIOUS, Part.ORDINARY, Part.SUBTLE}
HEAVY = {"high", "medium"}


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one planted case."""

    check: str
    case: Planted
    built: bool
    found: bool
    """The meant code was found (flaws)."""
    weighed: bool
    """It was found at the meant severity (flaws)."""
    placed: bool
    """One of its places matches the meant one (flaws; True where none is meant)."""
    marked: bool
    """The check gave a medium or high finding (twins and look-alikes must not)."""
    others: tuple[str, ...]
    """Other checks' medium or high findings."""
    why: str = ""

    @property
    def good(self) -> bool:
        """True where the case came out as meant."""
        if not self.built:
            return True
        return self.found and self.weighed if self.case.part in FLAWS else not self.marked


def modules() -> Iterator[tuple[str, tuple[Planted, ...]]]:
    """Yield check id and cases of every module `tests/planted/<family>/<name>.py`."""
    root = Path(__file__).parent
    for path in sorted(root.glob("*/*.py")):
        if path.stem.startswith("_") or path.parent.name in {"samples", "build", "casebook", "seed"}:
            continue
        module = import_module(f"tests.planted.{path.parent.name}.{path.stem}")
        yield f"{path.parent.name}.{path.stem}", module.CASES


def outcome(check: str, case: Planted) -> Outcome:
    """Build one case in a folder of its own and inspect it."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            path = case.build(Path(folder))
        except MissingToolError as error:
            return _unbuilt(check, case, f"{error} is not installed")
        report, complaint = _inspected(path, case)
    if report is None:
        return Outcome(
            check=check,
            case=case,
            built=True,
            found=False,
            weighed=False,
            placed=False,
            marked=True,
            others=(),
            why=complaint,
        )
    return _judged(check, case, report)


def _unbuilt(check: str, case: Planted, why: str) -> Outcome:
    """A case whose tools are absent counts neither way."""
    return Outcome(
        check=check, case=case, built=False, found=False, weighed=False, placed=False, marked=False, others=(), why=why
    )


def _inspected(path: Path, case: Planted) -> tuple[Report | None, str]:
    """Run `triage inspect` with the case's claims."""
    claims = [part for key, value in case.claims.items() for part in ("--claim", f"{key}={value}")]
    command = [sys.executable, "-m", "triage", "inspect", str(path), "--format", "json", "--as-of", AS_OF, *claims]
    done = subprocess.run([*command, *_options(case, path)], capture_output=True, check=False)
    if not done.stdout:
        return None, done.stderr.decode("utf-8", "replace").strip()
    return json.decode(done.stdout, type=Report), ""


def _options(case: Planted, path: Path) -> list[str]:
    """Options may name files beside the built one as `{folder}/…`."""
    return [option.replace("{folder}", str(path.parent)) for option in case.options]


def _judged(check: str, case: Planted, report: Report) -> Outcome:
    """Hold a report against what was meant."""
    hits = [f for f in report.findings if f.check == check and f.code == case.code]
    codes = {s.code for s in report.supports if s.check == check} | {
        f.code for f in report.findings if f.check == check
    }
    return Outcome(
        check=check,
        case=case,
        built=True,
        found=case.code in codes,
        weighed=any(f.severity.value == case.severity for f in hits) or (not case.severity and case.code in codes),
        placed=not case.where or any(_matches(where, case.where) for f in hits for where in f.where),
        marked=any(f.check == check and f.severity.value in HEAVY for f in report.findings),
        others=tuple(
            f"{f.check}/{f.code}"
            for f in report.findings
            if f.check != check and f.severity.value in HEAVY and f.concern.value == "authenticity"
        ),
        why=", ".join(sorted(codes)),
    )


def _matches(where: Where, meant: dict[str, str | int]) -> bool:
    """True where every meant member is the same."""
    return all(getattr(where, name) == value for name, value in meant.items())
