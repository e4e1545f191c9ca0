"""Writes the generated parts of the README: `python -m tests.readme`; `tests/test_readme.py` holds them current."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import partial
from pathlib import Path

from triage.checking import Code
from triage.checks import all_checks
from triage.model.findings import Severity
from triage.report.rates import measured, plain
from triage.report.weigh import FEWEST_FOR_RATE, ceiling

README = Path(__file__).resolve().parents[1] / "README.md"


def checks_table() -> str:
    """One row a check: id, what is seen, the heaviest severity that its codes may have as shipped."""
    rows = ["| check | sees | heaviest |", "|---|---|---|"]
    for check in all_checks():
        heaviest = min(
            (_shipped(check.id, n, c) for n, c in check.codes.items() if isinstance(c, Code)), key=lambda s: s.rank
        )
        rows.append(f"| `{check.id}` | {check.title} | {heaviest.value} |")
    return "\n".join(rows)


def rates_table() -> str:
    """One row for each code that ever fired on a genuine document."""
    table = measured()
    if table is None:
        return "Not measured yet."
    fired = sorted((r for r in table.rates if r.flagged), key=lambda r: (-r.flagged / r.of, r.check, r.code))
    rows = [
        f"On {table.documents} files ({table.population}). Codes that are not listed fired on none.", "",
        "| check / code | flagged | could speak on | share |", "|---|---|---|---|",
    ]  # fmt: skip
    rows += [f"| `{r.check}` / `{r.code}` | {r.flagged} | {r.of} | {100 * r.flagged / r.of:.1f} % |" for r in fired]
    return "\n".join(rows)


def _shipped(check: str, name: str, code: Code) -> Severity:
    """The severity of a code after its measured rate."""
    table = measured()
    for rate in table.rates if table else ():
        if (rate.check, rate.code) == (check, name) and table and rate.of >= FEWEST_FOR_RATE:
            return code.max.capped(ceiling(plain(table, rate)))
    return code.max


SHOWN = 46
"""Lines of the first screen that the README prints."""


def screen() -> str:
    """The beginning of what the first command prints, with the day of the report fixed."""
    sample = README.parent / "samples" / "memo-flawed.docx"
    claims = ["--claim", "date=2025-09-13", "--claim", "country=AF"]
    command = [sys.executable, "-m", "triage", "inspect", str(sample), *claims, "--as-of", "2026-11-24"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return "\n".join(["```text", *done.stdout.splitlines()[:SHOWN], "…", "```"])


def generated(text: str) -> str:
    """The README with its generated parts made anew."""
    for name, made in (("checks", checks_table()), ("rates", rates_table()), ("first screen", screen())):
        pattern = rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)"
        text = re.sub(pattern, partial(_between, made), text, flags=re.DOTALL)
    return text


def _between(made: str, match: re.Match[str]) -> str:
    """Put what was made between the two marks; a text may hold backslashes, so no template is used."""
    return f"{match[1]}{made}\n{match[2]}"


if __name__ == "__main__":
    README.write_text(generated(README.read_text("utf-8")), "utf-8")
