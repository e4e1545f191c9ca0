"""CPU time of language identification: `python -m tests.benchmarks.language_cost`.

Each case runs in a process of its own, from the first import to the answer, as it would in
the cage: a document of 20 pages (60,000 characters) whose first voice is enough, one that
needs the others, and one in two languages by turns.
"""

from __future__ import annotations

import subprocess
import sys

from tests.benchmarks.language_samples import own_texts

PAGES_20 = 60_000
"""Characters of 20 pages."""


def _sentences(label: str) -> list[str]:
    """Return our own sentences of a language; CLD2 drops text that repeats itself too soon."""
    return next(list(text.lines) for text in own_texts() if text.label == label)


def texts() -> dict[str, str]:
    """Return each case's text of 20 pages.

    The last is in Latin Kurmanji, which CLD2 does not know, so that every voice is asked.
    """
    turns = [line for pair in zip(_sentences("es"), _sentences("bg"), strict=False) for line in pair]
    lists = {"first voice": _sentences("es"), "by turns": turns, "other voices": _KURMANJI}
    return {name: ("\n".join(lines) + "\n") * (PAGES_20 // len("\n".join(lines)) + 1) for name, lines in lists.items()}


_KURMANJI = [
    "Wezareta darayî ji hemû ofîsan dixwaze ku raporên xwe yên salane heta dawiya mehê bişînin.",
    "Li gel vê nameyê lîsteya karmendên ku ji bo perwerdeyê hatine hilbijartin heye.",
    "Şaredar ferman da ku karê çêkirina rê di nav du hefteyan de bê qedandin.",
    "Eger karmendek di dema diyarkirî de bersivê nede, divê serokê beşê were agahdarkirin.",
    "Agirê ku li bazara navenda bajêr derket piştî çend saetan hat vemirandin.",
    "Rayedar dibêjin ku ji ber barana zêde bi dehan gund di bin avê de mane.",
]
"""Our own sentences; Kurmanji in Latin letters."""

BOUNDS = {"first voice": 1.0, "by turns": 1.0, "other voices": 2.5}
"""CPU seconds that the issue allows."""

_CHILD = """
import sys
from triage.model.case import Case, Claims
from tests.facts import case, doc, lines
text = sys.stdin.read()
import time
before = time.process_time()
from triage.derive.spoken import spoken
found = spoken(doc(text=lines(*text.split("\\n"))), case())
spent = time.process_time() - before
import resource
loaded = [name for name in ("pycld2", "py3langid", "langdetect", "numpy") if name in sys.modules]
print(f"{spent:.3f}", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, found and found.main, ",".join(loaded))
"""


def measured(name: str) -> tuple[float, int, str, list[str]]:
    """Return CPU seconds, peak megabytes, the language told, and the libraries loaded, of one case."""
    return measured_text(texts()[name][:PAGES_20])


def measured_text(text: str) -> tuple[float, int, str, list[str]]:
    """Return the same of any text."""
    done = subprocess.run([sys.executable, "-c", _CHILD], input=text, capture_output=True, text=True, check=True)
    seconds, megabytes, language, loaded = done.stdout.strip("\n").split(" ")
    return float(seconds), int(megabytes), language, [one for one in loaded.split(",") if one]


def main() -> None:
    """Measure and print."""
    print(f"{'':16}{'CPU s':>8}{'allowed':>9}{'MB':>6}  language  loaded")
    for name, bound in BOUNDS.items():
        seconds, megabytes, language, loaded = measured(name)
        print(f"{name:16}{seconds:8.2f}{bound:9.1f}{megabytes:6}  {language:8}  {' '.join(loaded)}")


if __name__ == "__main__":
    main()
