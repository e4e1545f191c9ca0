"""Tables out of many results: marked share by format, rates by code, what ended badly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from tests.calibration.measure import Result
from triage.model.findings import percent, wilson
from triage.report.rates import Rate

SPOKE = {"flagged", "clear"}
FEWEST = 70
"""Fewer files of a format give no share of their own (contract, section 2)."""
HEAVY = {"high", "medium"}


def rates(results: list[Result]) -> list[Rate]:
    """Flagged and applicable by check and code, over all formats and by format."""
    of: Counter[tuple[str, str]] = Counter()
    flagged: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for result in results:
        for check, outcome in result.outcomes.items():
            if outcome in SPOKE:
                of[check, result.read_as] += 1
        for check, code in {(check, code) for check, code, _, _ in result.findings}:
            flagged[check, code][result.read_as].append(result.id)
    return [_rate(check, code, flagged[check, code], of) for check, code in _all_codes()]


def _all_codes() -> list[tuple[str, str]]:
    """Every code that could speak without claims, also those that never fired: files are inspected without any."""
    from triage.checking import Code
    from triage.checks import all_checks

    return [
        (c.id, name)
        for c in all_checks()
        for name, code in c.codes.items()
        if isinstance(code, Code) and not code.claim
    ]


def _rate(check: str, code: str, flagged: dict[str, list[str]], of: Counter[tuple[str, str]]) -> Rate:
    """One row."""
    formats = {fmt: n for (id, fmt), n in of.items() if id == check}
    return Rate(
        check=check,
        code=code,
        flagged=sum(len(rows) for rows in flagged.values()),
        of=sum(formats.values()),
        by_format={fmt: (len(flagged.get(fmt, ())), n) for fmt, n in sorted(formats.items())},
        rows=tuple(sorted(id for rows in flagged.values() for id in rows)),
    )


def marked(result: Result) -> bool:
    """A medium or high finding of concern authenticity (contract, section 2)."""
    return any(severity in HEAVY and concern == "authenticity" for _, _, severity, concern in result.findings)


def shares(results: list[Result]) -> list[str]:
    """Lines: share marked, high, and of source and handling, over all and by format."""
    lines = [_share_line("all formats", results)]
    by_format: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        by_format[result.read_as].append(result)
    for format_, some in sorted(by_format.items(), key=lambda pair: -len(pair[1])):
        if len(some) >= FEWEST:
            lines.append(_share_line(format_, some))
    return lines


def _share_line(name: str, results: list[Result]) -> str:
    """One line of shares, each with n and its Wilson interval for the marked share."""
    n = len(results)
    hits = sum(map(marked, results))
    high = _having(results, {"high"}, "authenticity")
    low, top = wilson(hits, n)
    source, handling = _having(results, HEAVY, "source"), _having(results, HEAVY, "handling")
    return (
        f"{name:12} n={n:4}  marked {hits} ({percent(hits / n)}, {percent(low)} to {percent(top)})  "
        f"high {high} ({percent(high / n)})  source {source}  handling {handling}"
    )


def _having(results: list[Result], severities: set[str], concern: str) -> int:
    """How many carry a finding of these severities and this concern."""
    return sum(any(s in severities and c == concern for _, _, s, c in r.findings) for r in results)


def most_fired(results: list[Result], number: int) -> list[str]:
    """The codes that fire on most files."""
    count = Counter((c, code, s) for r in results for c, code, s in {(c, code, s) for c, code, s, _ in r.findings})
    return [f"{n:4}  {check}/{code} ({severity})" for (check, code, severity), n in count.most_common(number)]


def endings(results: Iterable[Result]) -> list[str]:
    """How the runs ended, and the costliest."""
    some = list(results)
    statuses = Counter(r.status for r in some)
    bad = [r for r in some if r.status not in {0, 3, 4} or "Traceback" in r.sentence]
    slow = max(some, key=lambda r: r.seconds)
    big = max(some, key=lambda r: r.mebibytes)
    silent = [r for r in some if r.status == 3 and not r.sentence]
    return [
        f"{len(some)} files; exit statuses {dict(sorted(statuses.items()))}",
        f"slowest {slow.seconds} s ({slow.id}); over 30 s: {sum(r.seconds > 30 for r in some)}",
        f"largest {big.mebibytes} MiB ({big.id}); over 1 GiB: {sum(r.mebibytes > 1024 for r in some)}",
        f"defects: {[(r.id, r.status, r.sentence[:200]) for r in bad]}",
        f"refused without a sentence: {[r.id for r in silent]}",
    ]
