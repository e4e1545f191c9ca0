"""Inspects one form of the memo through the command line and holds the report against what was planted."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from msgspec import Struct, json

from tests.planted import MissingToolError
from tests.planted.samples.memo_text import Memo
from tests.planted.seed.casefile import CLAIMS, case
from tests.planted.seed.flaws import Flaw, Innocent, words_of
from tests.planted.seed.forms import FORMS
from triage.model.facts import Where
from triage.model.findings import Concern, Finding
from triage.model.fold import folded
from triage.model.report import Report
from triage.readers import read
from triage.readers.gather import Source
from triage.readers.limits import Limits

AS_OF = "2026-11-24"
HEAVY = {"high", "medium"}


class Hit(Struct, frozen=True, kw_only=True):
    """One finding about authenticity, at the weight it has once its check is off trial."""

    check: str
    """`check/code`."""
    severity: str
    places: tuple[str, ...]
    """Each place in short: part or page, line, words."""
    right: bool = False
    """Whether one of its places is that of the flaw."""


class Cell(Struct, frozen=True, kw_only=True):
    """What became of one flaw, or innocent change, in one form."""

    name: str
    form: str
    hits: tuple[Hit, ...] = ()
    missing: tuple[str, ...] = ()
    """What the report asks for."""
    ended: tuple[str, ...] = ()
    """Checks that failed."""
    why: str = ""
    """Why it could not be built or inspected."""

    def of(self, flaw: Flaw) -> Hit | None:
        """The finding that was meant, one with the right place before others; None where it is not there."""
        found = [hit for hit in self.hits if hit.check == meant(flaw, self.form)[0]]
        return min(found, key=lambda hit: not hit.right) if found else None

    def good(self, planted: Flaw | Innocent) -> bool:
        """Whether the flaw was found at its weight and place, or the innocent change left unmarked and asked for."""
        if isinstance(planted, Innocent):
            asked = not planted.asks or any(planted.asks in ask for ask in self.missing)
            return not self.why and not self.heavy and asked
        hit = self.of(planted)
        return hit is not None and hit.right and hit.severity == meant(planted, self.form)[1]

    @property
    def heavy(self) -> tuple[Hit, ...]:
        """Findings of medium and high."""
        return tuple(hit for hit in self.hits if hit.severity in HEAVY)


def meant(flaw: Flaw, form: str) -> tuple[str, str]:
    """Return `check/code` and severity that a flaw is meant to have in a form."""
    if form == "transcript" and flaw.read_off:
        found_by, severity = flaw.read_off.split(" ")
        return found_by, severity
    return flaw.found_by, flaw.severity


def cell(planted: Flaw | Innocent, form: str) -> Cell:
    """Build one form of the memo and inspect it."""
    words = words_of(planted.change)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            path, options = FORMS[form](words, folder)
        except (MissingToolError, ImportError) as error:
            return Cell(name=planted.name, form=form, why=f"not built: {error} is not installed")
        (folder / "case.yaml").write_text(case(), encoding="utf-8")
        report, complaint = _inspected(path, (*options, "--case", str(folder / "case.yaml"), *CLAIMS))
        lines = _lines(path, words, form)
    if report is None:
        return Cell(name=planted.name, form=form, why=complaint)
    return Cell(
        name=planted.name,
        form=form,
        hits=tuple(_hits(report, planted.words if isinstance(planted, Flaw) else (), lines)),
        missing=report.sufficiency.missing,
        ended=tuple(f"{c.check}: {c.reason}" for c in report.checks if c.outcome.value == "failed"),
    )


def _inspected(path: Path, options: Iterable[str]) -> tuple[Report | None, str]:
    """Run `triage inspect`."""
    command = [sys.executable, "-m", "triage", "inspect", str(path), "--format", "json", "--as-of", AS_OF, *options]
    done = subprocess.run(command, capture_output=True, check=False, timeout=180)
    if not done.stdout:
        return None, done.stderr.decode("utf-8", "replace").strip()
    return json.decode(done.stdout, type=Report), ""


def _hits(report: Report, planted: tuple[str, ...], lines: dict[Where, str]) -> Iterable[Hit]:
    """Yield the findings about authenticity, each held against the flaw's place."""
    trial = {info.check for info in report.checks if info.trial}
    for finding in report.findings:
        if finding.concern is Concern.AUTHENTICITY:
            yield Hit(
                check=f"{finding.check}/{finding.code}",
                severity=_severity(finding, on_trial=finding.check in trial),
                places=tuple(_shown(where) for where in finding.where),
                right=any(_is_there(where, planted, lines) for where in finding.where),
            )


def _severity(finding: Finding, *, on_trial: bool) -> str:
    """A finding's weight; of a check on trial, which is shown as a note, the weight of its code."""
    if not on_trial:
        return finding.severity.value
    codes = import_module(f"triage.checks.{finding.check}").CODES
    return str(codes[finding.code].max.value)


def _is_there(where: Where, planted: tuple[str, ...], lines: dict[Where, str]) -> bool:
    """Whether a place is a line that holds words of the flaw."""
    line = _plain(lines.get(_line(where), ""))
    return any(_plain(words) in line for words in planted)


def _line(where: Where) -> Where:
    """Return the line of a place alone."""
    return Where(page=where.page, part=where.part, line=where.line)


def _lines(path: Path, words: Memo, form: str) -> dict[Where, str]:
    """Return the lines of the file as its reader gives them, or those of the transcript."""
    if form == "transcript":
        return {Where(page=1, line=n): line for n, line in enumerate(words.lines, 1)}
    document = read(Source(data=path.read_bytes(), name=path.name), Limits(), wanted=frozenset())
    return {_line(line.where): line.text for line in document.text}


def _plain(text: str) -> str:
    """Fold a text, marks of direction left out."""
    return "".join(sign for sign in folded(text) if unicodedata.category(sign) != "Cf").strip()


def _shown(where: Where) -> str:
    """Return a place in short."""
    parts = (where.part, f"p{where.page}" if where.page else "", f"l{where.line}" if where.line else "", where.text)
    return " ".join(part for part in parts if part)
