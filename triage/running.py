"""Runs checks on a document: gives each what it needs, catches what goes wrong, merges members.

Runs inside the cage. It neither weighs nor words: what a check saw leaves as it is. Each
check has a budget of CPU time; one that exceeds it or raises becomes `failed` with the
reason, and the others go on.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import structs

from triage.checking import PARTS, Check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Where
from triage.model.findings import CheckResult, Outcome, Seen

Derive = Callable[[str, Document, Case], Any]

MOST_SEEN = 200
"""Sightings kept of one check; a document with more is described well enough by these."""


class OverBudgetError(BaseException):
    """A check used up its CPU time. Not an `Exception`, so that no parser's catch-all eats it."""


class Subject:
    """One document with what was derived of it so far."""

    def __init__(self, document: Document, case: Case, derive: Derive, path: str = "") -> None:
        """Hold the document at `path` inside its container ("" for the file itself)."""
        self.document, self.case, self.path = document, case, path
        self._derive, self._made = derive, dict[str, Any]()

    def part(self, need: str) -> Any:
        """Return one part by its name in `PARTS`; None or empty where it is absent."""
        group, _, name = need.rpartition(".")
        if group == "derived":
            if name not in self._made:
                self._made[name] = self._derive(name, self.document, self.case)
            return self._made[name]
        if group == "claims":
            return getattr(self.case.claims, name)
        if group == "tables":
            return self.case.tables.get(name)
        if need in {"known", "packs"}:
            return getattr(self.case, need)
        return self.document if need == "document" else getattr(self.document, need)


def run(check: Check, subjects: list[Subject], cpu_seconds: int) -> CheckResult:
    """Run one check on the file and on every document inside it.

    Args:
        check: the check.
        subjects: the file first, then its members.
        cpu_seconds: budget for all of them together.
    """
    try:
        with budget(cpu_seconds):
            return _merged(check, [_on_one(check, subject) for subject in subjects])
    except OverBudgetError:
        return _failed(check, f"it needed more than {cpu_seconds} seconds of computing time")
    except Exception as error:  # a check on hostile facts may raise anything; the report must still be made
        return _failed(check, f"a defect of this check ({type(error).__name__}): please report it")


def _failed(check: Check, reason: str) -> CheckResult:
    """A failed result."""
    return CheckResult(check=check.id, outcome=Outcome.FAILED, reason=reason)


def _on_one(check: Check, subject: Subject) -> CheckResult:
    """Run a check on one document, or say which part is absent."""
    parts = []
    for need in check.needs:
        part = subject.part(need)
        if part is None or part == ():
            return CheckResult(check=check.id, outcome=Outcome.NOT_APPLICABLE, reason=_absent(need, subject))
        parts.append(part)
    seen: list[Seen] = []
    for one in check.run(*parts, subject.case):
        if one.code not in check.codes:
            raise KeyError(one.code)
        if len(seen) < MOST_SEEN:
            seen.append(_placed(one, subject.path))
    outcome = Outcome.FLAGGED if seen else Outcome.CLEAR
    return CheckResult(check=check.id, outcome=outcome, seen=tuple(seen))


def _absent(need: str, subject: Subject) -> str:
    """Say why a part is absent; text of a picture can be supplied by a person."""
    if need in {"text", "derived.scripts", "derived.spoken"} and not subject.document.text:
        return "no text could be read (for a picture: --transcript)"
    return PARTS[need]


def _placed(one: Seen, path: str) -> Seen:
    """Name the member in each place, for what was seen inside one."""
    if not path:
        return one

    def inside(where: Where) -> Where:
        """Put the member's path before the part."""
        return structs.replace(where, part=f"{path}/{where.part}" if where.part else path)

    return Seen(one.code, tuple(map(inside, one.where)), one.values)


def _merged(check: Check, results: list[CheckResult]) -> CheckResult:
    """One result for the file and its members: flagged outranks clear outranks the rest."""
    seen = tuple(one for result in results for one in result.seen)[:MOST_SEEN]
    for outcome in (Outcome.FLAGGED, Outcome.CLEAR):
        if any(result.outcome is outcome for result in results):
            return CheckResult(check=check.id, outcome=outcome, seen=seen)
    return results[0]


@contextmanager
def budget(cpu_seconds: int) -> Iterator[None]:
    """Raise `OverBudgetError` in the block once it has used this much CPU time.

    Python code is interrupted at once, a call into compiled code when it returns; the
    child's own CPU limit ends a call that never does.
    """

    def over(number: int, frame: object) -> None:
        """Signal handler."""
        raise OverBudgetError

    before = signal.signal(signal.SIGPROF, over)
    signal.setitimer(signal.ITIMER_PROF, cpu_seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
