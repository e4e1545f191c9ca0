"""`python -m tests.planted [CHECK …]`: builds, inspects and counts the planted cases.

`--list` prints every case; `--keep DIR` leaves the built files there.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.planted import MissingToolError
from tests.planted.measure import FLAWS, Outcome, modules, outcome


def main() -> int:
    """Measure and print; status 1 where a case did not come out as meant."""
    parser = argparse.ArgumentParser(prog="python -m tests.planted")
    parser.add_argument("checks", nargs="*", help="only these checks or families")
    parser.add_argument("--list", action="store_true", help="print every case")
    parser.add_argument("--keep", type=Path, help="only build, into this folder")
    options = parser.parse_args()
    chosen = [
        (check, case)
        for check, cases in modules()
        for case in cases
        if not options.checks or any(check == c or check.startswith(f"{c}.") for c in options.checks)
    ]
    if options.keep:
        return _kept(chosen, options.keep)
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda pair: outcome(*pair), chosen))
    _print(results, everything=options.list)
    return int(not all(result.good for result in results))


def _kept(chosen: list, folder: Path) -> int:  # type: ignore[type-arg]  # pairs of check id and case
    """Build into a folder and inspect nothing."""
    for check, case in chosen:
        place = folder / check / case.name
        place.mkdir(parents=True, exist_ok=True)
        try:
            print(case.build(place))
        except MissingToolError as error:
            print(f"{check}/{case.name}: {error} is not installed")
    return 0


def _print(results: list[Outcome], *, everything: bool) -> None:
    """A line for each case that went wrong, or for all; then the counts."""
    for r in results:
        if everything or not r.good or not r.placed:
            state = "not built" if not r.built else "as meant" if r.good and r.placed else "NOT AS MEANT"
            print(
                f"{state:12} {r.check}/{r.case.name} [{r.case.part.value}, {r.case.chain}] "
                f"meant {r.case.code or 'nothing'} {r.case.severity}; got {r.why or 'nothing'}; others {', '.join(r.others) or 'none'}"
            )
    built = [r for r in results if r.built]
    flaws = [r for r in built if r.case.part in FLAWS]
    innocent = [r for r in built if r.case.part not in FLAWS]
    heavy = [r for r in flaws if r.case.severity in {"high", "medium"}]
    print(
        f"\nflaws {len(flaws)}: found {sum(r.found for r in flaws)}, at the meant severity {sum(r.weighed for r in flaws)}, "
        f"with the right place {sum(r.found and r.placed for r in flaws)}"
    )
    print(f"of them meant as medium or high {len(heavy)}: found so {sum(r.weighed for r in heavy)}")
    print(
        f"twins and look-alikes {len(innocent)}: marked by their check {sum(r.marked for r in innocent)}, "
        f"marked by another {sum(bool(r.others) for r in innocent)}"
    )
    parts = Counter((r.check, r.case.part.value) for r in built)
    chains = Counter(r.case.chain for r in built)
    checks = {r.check for r in built}
    thin = [
        c
        for c in sorted(checks)
        if any(parts[c, p] == 0 for p in ("obvious", "ordinary", "subtle", "twin", "look-alike"))
    ]
    print(
        f"{len(checks)} checks; without one of the five parts: {thin or 'none'}; tool chains: {dict(chains.most_common())}"
    )
    if len(built) < len(results):
        print(f"not built, as their programs are absent: {len(results) - len(built)}")


if __name__ == "__main__":
    sys.exit(main())
