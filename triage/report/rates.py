"""Measured base rates: how often each code fires on known-genuine documents.

`triage/reference/rates.json` is written by `python -m tests.calibration` and travels with
the package. Where it is absent, or a code was measured on fewer than 50 documents, there is
no rate, and the report says so.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct, json, structs

from triage.model.findings import BaseRate
from triage.report.weigh import FEWEST_FOR_RATE

FILE = Path(__file__).resolve().parents[1] / "reference" / "rates.json"

FEWEST_FOR_FIT = 100
"""Below this many documents of the format a rate does not speak for papers like the one at hand (contract, section 2)."""


class Rate(Struct, frozen=True, kw_only=True):
    """One row of the measured table."""

    check: str
    code: str
    flagged: int
    of: int
    by_format: dict[str, tuple[int, int]] = {}
    """Format → (flagged, applicable)."""
    rows: tuple[str, ...] = ()
    """Ids of the flagged documents: what forced a lower severity can be looked up."""


class Rates(Struct, frozen=True, kw_only=True):
    """The whole table, with what it was measured on."""

    corpus: str
    population: str
    tool_version: str
    documents: int
    rates: tuple[Rate, ...]


@cache
def measured() -> Rates | None:
    """Load the shipped table; None where there is none."""
    if not FILE.is_file():
        return None
    return json.decode(FILE.read_bytes(), type=Rates)


def base_rates(format: str) -> dict[str, BaseRate]:
    """Base rates for a document of this format, by `check/code`."""
    table = measured()
    if table is None:
        return {}
    return {
        f"{rate.check}/{rate.code}": structs.replace(plain(table, rate), fits=_fits(rate, format))
        for rate in table.rates
        if rate.of >= FEWEST_FOR_RATE
    }


def plain(table: Rates, rate: Rate) -> BaseRate:
    """One rate over all formats."""
    return BaseRate(corpus=table.corpus, population=table.population, flagged=rate.flagged, of=rate.of)


def _fits(rate: Rate, format: str) -> str:
    """Partly, with enough documents of this format; else no.

    Language, medium and kind of the corpus rows are not compared yet, so never yes.
    """
    return "partly" if rate.by_format.get(format, (0, 0))[1] >= FEWEST_FOR_FIT else "no"
