"""Writes the CLDR rows of `offices.csv` and `names.csv` in `triage/reference/language` anew, by babel.

`python -m tests.reference.make_language_tables`. Rows of basis K are kept as they are; a
country with an official row of basis K, and a language with a name of basis K, has none of CLDR.
"""

from __future__ import annotations

import csv
import io
from importlib.metadata import version
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "triage" / "reference" / "language"
OFFICES = ("country", "languages", "standing", "basis", "source", "note")
NAMES = ("language", "name", "basis", "source")
PRIMARY = {"yue": "zh", "fil": "tl", "nb": "no", "nn": "no"}
"""Tags that triage's identifiers give for these."""
SPOKEN = frozenset({"gsw", "nan", "hak", "tzm"})
"""Tags of CLDR that are written as another (Swiss German, Min Nan, Hakka), or stand in rows K under other tags."""
NO_COUNTRY = ("AC", "CP", "CQ", "DG", "EA", "IC", "EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "TA", "BV", "AQ", "HM")


def main() -> None:
    """Write both tables."""
    source = f"via babel {version('babel')}"
    kept = [row for row in _read("offices") if row["basis"] == "K"]
    settled = {row["country"] for row in kept if row["standing"] == "official"}
    rows = [*kept, *_offices(settled, f"CLDR, official status of languages in territoryInfo, {source}")]
    order = ["official", "regional", "office"]
    rows.sort(key=lambda row: (row["country"], order.index(row["standing"])))
    _write("offices", OFFICES, rows)
    _write("names", NAMES, _names(f"CLDR, display names in English, {source}"))


def _offices(settled: set[str], source: str) -> list[dict[str, str]]:
    """Official and regional languages of every country."""
    from babel.core import Locale
    from babel.languages import get_official_languages

    made = []
    for country in map(str, Locale("en").territories):
        if len(country) != 2 or country in (*NO_COUNTRY, *settled) or not country.isalpha():
            continue
        official = _tags(get_official_languages(country, regional=False, de_facto=True))
        regional = _tags(get_official_languages(country, regional=True, de_facto=True))
        for standing, tags in (("official", official), ("regional", [tag for tag in regional if tag not in official])):
            if tags:
                cells = (country, "|".join(tags), standing, "S", source, "")
                made.append(dict(zip(OFFICES, cells, strict=True)))
    return made


def _tags(found: tuple[str, ...]) -> list[str]:
    """Primary tags, each once, in CLDR's order."""
    return list(dict.fromkeys(PRIMARY.get(tag, tag).partition("_")[0] for tag in found if tag not in SPOKEN))


def _names(source: str) -> list[dict[str, str]]:
    """The same tags as before, with CLDR's names of today."""
    from babel.core import Locale

    names = Locale("en").languages
    return [
        row if row["basis"] == "K" else {**row, "name": str(names[row["language"]]), "source": source}
        for row in _read("names")
    ]


def _read(name: str) -> list[dict[str, str]]:
    """The rows of a table."""
    lines = (FOLDER / f"{name}.csv").read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def _write(name: str, columns: tuple[str, ...], rows: list[dict[str, str]]) -> None:
    """Write a table below its head."""
    path = FOLDER / f"{name}.csv"
    head = "".join(line for line in path.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
    made = io.StringIO()
    writer = csv.DictWriter(made, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(head + made.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main()
