"""`python -m tests.planted.seed [FORM …]`: each flaw of the memo in each form, found by what, at which weight, where."""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor

from tests.planted.seed.flaws import FLAWS, INNOCENT, Flaw, Innocent
from tests.planted.seed.forms import FORMS
from tests.planted.seed.inspecting import Cell, cell, meant


def main() -> int:
    """Inspect and print; status 1 where a flaw was missed or something innocent marked."""
    parser = argparse.ArgumentParser(prog="python -m tests.planted.seed")
    parser.add_argument("forms", nargs="*", help=f"of {', '.join(FORMS)}; all unless said")
    parser.add_argument("--only", action="append", default=[], help="only this flaw or innocent change")
    options = parser.parse_args()
    forms = options.forms or list(FORMS)
    chosen = [p for p in (*FLAWS, *INNOCENT) if not options.only or p.name in options.only]
    with ThreadPoolExecutor(2) as pool:
        cells = list(pool.map(lambda pair: cell(*pair), [(p, form) for p in chosen for form in forms]))
    by = {(one.name, one.form): one for one in cells}
    bad = sum(not _printed(planted, [by[planted.name, form] for form in forms]) for planted in chosen)
    print(f"\n{len(chosen) - bad} of {len(chosen)} as meant in every form")
    return int(bad > 0)


def _printed(planted: Flaw | Innocent, cells: list[Cell]) -> bool:
    """Print the rows of one flaw or innocent change; whether all are as meant."""
    head = f"{planted.found_by} {planted.severity}" if isinstance(planted, Flaw) else "unmarked"
    print(f"\n{planted.name}: {head}{'' if not isinstance(planted, Flaw) or planted.wanted else ' (beside the issue)'}")
    good = [_row(planted, one) for one in cells]
    return all(good)


def _row(planted: Flaw | Innocent, one: Cell) -> bool:
    """Print one row; whether it is as meant, or could not be built here."""
    if one.why:
        print(f"  {one.form:16} NOT INSPECTED {one.why}")
        return one.why.startswith("not built")
    good = one.good(planted)
    state, shown = _flaw(planted, one, good=good) if isinstance(planted, Flaw) else _innocent(planted, one)
    wanted = meant(planted, one.form)[0] if isinstance(planted, Flaw) else ""
    print(f"  {one.form:16} {state:12} {shown}")
    for hit in one.hits:
        if hit.check != wanted:
            print(f"  {'':16}   beside: {hit.check} {hit.severity} [{' | '.join(hit.places)}]")
    for failed in one.ended:
        print(f"  {'':16}   FAILED {failed}")
    return good


def _flaw(flaw: Flaw, one: Cell, *, good: bool) -> tuple[str, str]:
    """Return how a flaw came out, and where."""
    hit = one.of(flaw)
    if hit is None:
        return "MISSED", ""
    state = "found" if good else "WRONG WEIGHT" if hit.right else "WRONG PLACE"
    return state, f"{hit.severity} at {' | '.join(hit.places)}"


def _innocent(innocent: Innocent, one: Cell) -> tuple[str, str]:
    """Return how an innocent change came out, and whether the report asks for what is missing."""
    asked = not innocent.asks or any(innocent.asks in ask for ask in one.missing)
    return "MARKED" if one.heavy else "unmarked", "" if asked else f"NOT ASKED FOR any {innocent.asks}"


if __name__ == "__main__":
    sys.exit(main())
