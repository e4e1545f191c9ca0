"""`python -m tests.calibration`: see the package's docstring."""

from __future__ import annotations

import argparse
from pathlib import Path

from msgspec import json

from tests.calibration import tables
from tests.calibration.measure import Result, corpus_rows, folder_rows, held_out, measured
from triage import __version__
from triage.report.rates import FILE, Rates

CORPUS_NAME = "triage corpus of real files"
POPULATION = "files from public software projects and collections, rows with use = false_alarm_core"


def main() -> None:
    """Parse, measure, print, and write where asked to."""
    parser = argparse.ArgumentParser(prog="python -m tests.calibration")
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of known-genuine files")
    parser.add_argument("--corpus", type=Path, help="a corpus with manifest.csv instead of a folder")
    parser.add_argument("--use", default="false_alarm_core", help="which rows of the manifest; all for every file")
    parser.add_argument("--part", choices=["tune", "held-out", "all"], default="tune")
    parser.add_argument("--format", help="only rows of this format")
    parser.add_argument("--sample", type=int, help="only every n-th row, so that about this many remain")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--results", type=Path, help="also write every result, one JSON line each")
    parser.add_argument("--from", dest="stored", type=Path, help="take stored results instead of inspecting")
    parser.add_argument("--write", action="store_true", help="write triage/reference/rates.json")
    options = parser.parse_args()
    results = _stored(options.stored) if options.stored else _inspected(options)
    if options.results:
        options.results.write_bytes(b"\n".join(map(json.encode, results)) + b"\n")
    _print(results)
    if options.write:
        _write([r for r in results if r.use == "false_alarm_core"])


def _stored(path: Path) -> list[Result]:
    """Read results back."""
    return [json.decode(line, type=Result) for line in path.read_bytes().splitlines()]


def _inspected(options: argparse.Namespace) -> list[Result]:
    """Choose the rows and inspect them."""
    rows = corpus_rows(options.corpus) if options.corpus else folder_rows(options.folder)
    if options.corpus and options.use != "all":
        rows = [row for row in rows if row.use == options.use]
    if options.part != "all":
        rows = [row for row in rows if held_out(row.id) is (options.part == "held-out")]
    if options.format:
        rows = [row for row in rows if row.format == options.format]
    if options.sample:
        rows = rows[:: max(1, len(rows) // options.sample)]
    return list(measured(rows, options.workers))


def _print(results: list[Result]) -> None:
    """Print every table."""
    print("\n".join(tables.endings(results)))
    genuine = [r for r in results if r.use == "false_alarm_core" and r.outcomes]
    if not genuine:
        return
    print("\nMarked: a medium or high finding of concern authenticity, on known-genuine files")
    print("\n".join(tables.shares(genuine)))
    print("\nCodes on most files")
    print("\n".join(tables.most_fired(genuine, 25)))
    print("\ncheck/code                                           format   flagged applicable")
    for rate in tables.rates(genuine):
        if rate.flagged:
            print(f"{rate.check + '/' + rate.code:52} {'all':8} {rate.flagged:7} {rate.of:10}")
            for format_, (flagged, of) in rate.by_format.items():
                if flagged:
                    print(f"{'':52} {format_:8} {flagged:7} {of:10}")


def _write(results: list[Result]) -> None:
    """Write the rates that travel with the package."""
    done = [r for r in results if r.outcomes]
    table = Rates(
        corpus=CORPUS_NAME,
        population=POPULATION,
        tool_version=__version__,
        documents=len(done),
        rates=tuple(tables.rates(done)),
    )
    FILE.write_bytes(json.format(json.encode(table), indent=1) + b"\n")
    print(f"\nwrote {FILE} from {len(done)} files")


if __name__ == "__main__":
    main()
