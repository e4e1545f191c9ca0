"""`python -m tests.benchmarks.pdf_pages [PAGES …]`: CPU and memory of inspecting a long PDF, against the bare floor.

The floor is what any reader of the words and their places pays: pypdf's text, and pdfium asked
for the character and the box of each character, over the same pages. Each measure is a process
of its own. Issue 5 allows three times the floor at 500 pages, and memory that grows no faster
than the pages.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TEXT = (
    "The ministry of invented affairs confirms that the office has received the schedule and the list of participants "
    "for the course in autumn; the deputy will report on the payments of the second quarter before the end of the month."
)
"""Fictional text, set over and over in another order."""


def build(path: Path, pages: int) -> None:
    """Write a text PDF of so many pages with some 2,800 characters each."""
    from reportlab.pdfgen.canvas import Canvas

    words = TEXT.split()
    canvas = Canvas(str(path), invariant=1, pageCompression=1)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 800, f"SPECIMEN. Page {page} of {pages}")
        for line in range(40):
            start = (page * 7 + line * 11) % len(words)
            canvas.drawString(60, 770 - 17 * line, " ".join((words[start:] + words[:start])[:12]))
        canvas.showPage()
    canvas.save()


def floor(path: Path) -> None:
    """Read text by pypdf, and character by character by pdfium."""
    import pypdf
    import pypdfium2
    from pypdfium2 import raw

    for page in pypdf.PdfReader(path).pages:
        page.extract_text()
    document = pypdfium2.PdfDocument(path)
    for page in document:
        words = page.get_textpage()
        for index in range(words.count_chars()):
            raw.FPDFText_GetUnicode(words, index)
            words.get_charbox(index)
        words.close()
        page.close()


def inspect(path: Path) -> None:
    """Inspect as the command does, in this process."""
    from triage.cli import run

    run(["inspect", str(path), "--as-of", "2026-11-24", "--output", str(path.with_suffix(".json"))])


def spent(what: str, path: Path) -> tuple[float, float]:
    """Run one measure in a process of its own; return CPU seconds, its children's too, and peak mebibytes."""
    began = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "tests.benchmarks.pdf_pages", "--only", what, str(path)]
    peak = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime, float(peak)


def _only(what: str, path: Path) -> None:
    """Do one measure here; print the peak of memory of this process and its children in mebibytes."""
    {"floor": floor, "inspect": inspect}[what](path)
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    print(max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024)


def main(arguments: list[str]) -> None:
    """Measure each number of pages and print a table."""
    if arguments[:1] == ["--only"]:
        _only(arguments[1], Path(arguments[2]))
        return
    print("pages  floor CPU s  inspect CPU s  times  floor MiB  inspect MiB  wall s")
    with tempfile.TemporaryDirectory() as folder:
        for pages in map(int, arguments or ["125", "250", "500"]):
            path = Path(folder) / f"{pages}.pdf"
            build(path, pages)
            bare, bare_peak = spent("floor", path)
            began = time.monotonic()
            ours, peak = spent("inspect", path)
            wall = time.monotonic() - began
            print(
                f"{pages:5}  {bare:11.2f}  {ours:13.2f}  {ours / bare:5.2f}  {bare_peak:9.0f}  {peak:11.0f}  {wall:6.1f}"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
