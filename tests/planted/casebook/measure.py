"""Builds the re-enactments, inspects them through the command line, and says what was found."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from msgspec import Struct, json

from tests.planted import MissingToolError
from tests.planted.casebook import Paper, Reenacted, afghan, machines, offices, senders
from tests.planted.measure import AS_OF, HEAVY
from triage.model.findings import Finding
from triage.model.report import Report

CASES: tuple[Reenacted, ...] = (*offices.CASES, *senders.CASES, *machines.CASES, *afghan.CASES)
CONTROLS = (*offices.CONTROLS, *afghan.CONTROLS)


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one re-enactment."""

    case: Reenacted
    found: str
    """Severity at which the meant code was found in the flawed paper; "" where it was not."""
    placed: bool
    twin: tuple[str, ...]
    """What speaks against the twin, as `check/code severity`: medium and high, and the meant code at any."""
    look_alike: tuple[str, ...]
    got: tuple[str, ...]
    """All that was found in the flawed paper."""
    missing_tool: str = ""

    @property
    def good(self) -> bool:
        """Whether flaw, twin and look-alike came out as meant."""
        return self.found == self.case.severity and self.placed and not self.twin and not self.look_alike


def outcome(case: Reenacted) -> Outcome:
    """Build and inspect the three papers of one re-enactment."""
    try:
        flawed, twin, look_alike = (inspected(p) for p in (case.flawed, case.twin, case.look_alike))
    except MissingToolError as error:
        return Outcome(case=case, found="", placed=False, twin=(), look_alike=(), got=(), missing_tool=str(error))
    hits = [f for f in flawed if (f.check, f.code) == (case.check, case.code)]
    return Outcome(
        case=case,
        found=hits[0].severity.value if hits else "",
        placed=not case.where
        or any(all(getattr(w, k) == v for k, v in case.where.items()) for hit in hits for w in hit.where),
        twin=against(twin, case),
        look_alike=against(look_alike, case),
        got=tuple(map(shown, flawed)),
    )


def against(findings: tuple[Finding, ...], case: Reenacted | None = None) -> tuple[str, ...]:
    """Return what speaks against a paper that nothing should speak against."""
    meant = (case.check, case.code) if case else ("", "")
    return tuple(
        shown(f)
        for f in findings
        if (f.check, f.code) == meant or (f.severity.value in HEAVY and f.concern.value == "authenticity")
    )


def shown(finding: Finding) -> str:
    """Return `check/code severity`."""
    return f"{finding.check}/{finding.code} {finding.severity.value}"


def inspected(paper: Paper) -> tuple[Finding, ...]:
    """Build one paper in a folder of its own and run `triage inspect` on it."""
    with tempfile.TemporaryDirectory() as folder:
        path = paper.build(Path(folder))
        claims = [part for key, value in paper.claims.items() for part in ("--claim", f"{key}={value}")]
        options = [option.replace("{folder}", folder) for option in paper.options]
        command = [sys.executable, "-m", "triage", "inspect", str(path), "--format", "json", "--as-of", AS_OF]
        done = subprocess.run([*command, *claims, *options], capture_output=True, check=False)
    if not done.stdout:
        raise AssertionError(done.stderr.decode("utf-8", "replace").strip())
    return json.decode(done.stdout, type=Report).findings
