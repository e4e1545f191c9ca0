"""`python -m tests.planted.casebook [NUMBER …]`: builds, inspects and prints the table of the re-enactments.

`--markdown` prints it for a note, `--unseen` adds what no check can find, `--keep DIR` leaves the papers there.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.planted.casebook.measure import CASES, CONTROLS, Outcome, against, inspected, outcome
from tests.planted.casebook.unseen import UNSEEN

_COLUMNS = ("case", "what", "check / code meant", "found at", "twin marked?", "look-alike marked?")
_WIDTHS = (5, 72, 48, 18, 13, 0)


def main() -> int:
    """Measure and print; status 1 where one did not come out as meant."""
    parser = argparse.ArgumentParser(prog="python -m tests.planted.casebook")
    parser.add_argument("numbers", nargs="*", help="only these cases, as 1.13")
    parser.add_argument("--markdown", action="store_true", help="print the table in Markdown")
    parser.add_argument("--unseen", action="store_true", help="print also what no check can find, with the reason")
    parser.add_argument("--keep", type=Path, help="only build, into this folder")
    options = parser.parse_args()
    chosen = [case for case in CASES if not options.numbers or case.number in options.numbers]
    controls = [one for one in CONTROLS if not options.numbers or one.number in options.numbers]
    if options.keep:
        for number, case in enumerate(chosen, 1):
            for name in ("flawed", "twin", "look_alike"):
                folder = options.keep / f"{case.number}-{number:02}-{name}"
                folder.mkdir(parents=True)
                print(getattr(case, name).build(folder))
        return 0
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(outcome, chosen))
        marked = list(pool.map(lambda one: against(inspected(one.paper)), controls))
    _line(_COLUMNS, markdown=options.markdown)
    if options.markdown:
        _line(("---",) * len(_COLUMNS), markdown=True)
    for result in results:
        _line(_row(result), markdown=options.markdown)
    for control, found in zip(controls, marked, strict=True):
        row = (control.number, f"control: {control.what}", "nothing", ", ".join(found) or "nothing", "", "")
        _line(row, markdown=options.markdown)
    for result in results:
        if not result.good and not result.missing_tool:
            print(
                f"\n{result.case.number} {result.case.what}: the flawed paper gave {', '.join(result.got) or 'nothing'}"
            )
    good = sum(result.good for result in results)
    print(
        f"\n{good} of {len(results)} re-enactments as meant; controls marked: {sum(map(bool, marked))} of {len(marked)}"
    )
    if options.unseen:
        print()
        for one in UNSEEN:
            print(f"{one.number} {one.what}: {one.why}")
    return int(good < len(results) or any(marked))


def _row(result: Outcome) -> tuple[str, ...]:
    """The cells of one re-enactment."""
    case = result.case
    found = result.found or ("not built: " + result.missing_tool if result.missing_tool else "NOT FOUND")
    if result.found and result.found != case.severity:
        found += f" (meant {case.severity})"
    if result.found and not result.placed:
        found += ", other place"
    twin, look_alike = (", ".join(some) or "no" for some in (result.twin, result.look_alike))
    return case.number, case.what, f"{case.check} / {case.code}", found, twin, look_alike


def _line(cells: tuple[str, ...], *, markdown: bool) -> None:
    """Print one line of the table."""
    if markdown:
        print("| " + " | ".join(cells) + " |")
    else:
        print("  ".join(cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip())


if __name__ == "__main__":
    sys.exit(main())
