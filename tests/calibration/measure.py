"""Inspects many files through the command line, and keeps what each run cost and said."""

from __future__ import annotations

import csv
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from msgspec import Struct, json

from triage.model.report import Report

AS_OF = "2026-11-24"
"""The day as of which the corpus is inspected, so that runs are repeatable."""
LONGEST = 120
"""Seconds after which a run is ended and counted as hung."""


class Row(Struct, frozen=True, kw_only=True):
    """One file to inspect."""

    id: str
    path: Path
    format: str
    use: str
    tamper_type: str = ""


class Result(Struct, kw_only=True):
    """What one run said and cost."""

    id: str
    path: str
    format: str
    use: str
    tamper_type: str
    status: int
    sentence: str
    """Standard error, where there was no report."""
    seconds: float
    mebibytes: float
    """Largest resident set of the command or its child."""
    read_as: str = ""
    findings: list[tuple[str, str, str, str]] = []
    """(check, code, severity, concern)."""
    outcomes: dict[str, str] = {}
    messages: list[str] = []


def held_out(id: str) -> bool:
    """True for the fifth of the corpus that is never looked at while tuning."""
    return int(hashlib.sha256(id.encode()).hexdigest(), 16) % 5 == 0


def corpus_rows(corpus: Path) -> list[Row]:
    """All rows of the manifest."""
    with (corpus / "manifest.csv").open(encoding="utf-8", newline="") as handle:
        return [
            Row(id=r["id"], path=corpus / r["path"], format=r["format"], use=r["use"], tamper_type=r["tamper_type"])
            for r in csv.DictReader(handle)
        ]


def folder_rows(folder: Path) -> list[Row]:
    """Every file below a folder, as known-genuine."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [
        Row(id=str(path.relative_to(folder)), path=path, format=path.suffix.lstrip(".").lower(), use="false_alarm_core")
        for path in files
    ]


def measured(rows: list[Row], workers: int) -> Iterator[Result]:
    """Inspect each file in a process of its own, in order."""
    with ThreadPoolExecutor(workers) as pool:
        yield from pool.map(_inspected, rows)


def _inspected(row: Row) -> Result:
    """Run `triage inspect` on one file under a wall clock."""
    command = [sys.executable, "-m", "triage", "inspect", str(row.path), "--format", "json", "--as-of", AS_OF]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.monotonic()
        process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL)
        status, usage = _waited(process)
        seconds = time.monotonic() - started
        out.seek(0)
        err.seek(0)
        said, complained = out.read(), err.read().decode("utf-8", "replace").strip()
    result = Result(
        id=row.id,
        path=str(row.path),
        format=row.format,
        use=row.use,
        tamper_type=row.tamper_type,
        status=status,
        sentence=complained,
        seconds=round(seconds, 2),
        mebibytes=round(usage / 1024, 1),
    )
    if said:
        _taken(result, json.decode(said, type=Report))
    return result


def _waited(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """Wait with a limit; return status and largest resident set in kibibytes."""
    deadline = time.monotonic() + LONGEST
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage.ru_maxrss
        if time.monotonic() > deadline:
            process.kill()
            os.wait4(process.pid, 0)
            return -9, 0
        time.sleep(0.01)


def _taken(result: Result, report: Report) -> None:
    """Keep what a report says."""
    result.read_as = report.document.format
    result.findings = [(f.check, f.code, f.severity.value, f.concern.value) for f in report.findings]
    result.messages = [f"{f.check}/{f.code}: {f.message}" for f in report.findings]
    result.outcomes = {c.check: c.outcome.value for c in report.checks}
