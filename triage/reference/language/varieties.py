"""Tables of regional varieties and orthographies, one file for each language, read only when that language is met.

`varieties.<language>.csv` holds markers, `orthographies.csv` the changes of orthographies with
their dates, `orthographies.<language>.csv` the words that show them, `characters.zh.csv` the
pairs of simplified and traditional characters. Lines that begin with `#` say what a table is,
where it is from and under which licence.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from triage.errors import InvalidFileError
from triage.model.varieties import Form, Marker, Rule

_HERE = Path(__file__).parent
_MARKERS = ("language", "axis", "variety", "sense", "forms", "strength", "other", "basis", "source")
_RULES = ("id", "title", "language", "variety", "since", "adopted", "in_force", "old_until", "basis", "source")
_FORMS = ("rule", "side", "forms", "strength", "other", "beside", "basis", "source")
_PAIRS = ("simplified", "traditional")


@cache
def languages() -> frozenset[str]:
    """Return the languages for which there is a table of varieties or of an orthography."""
    tables = [*_HERE.glob("varieties.*.csv"), *_HERE.glob("orthographies.*.csv")]
    return frozenset(path.name.split(".")[1] for path in tables)


@cache
def markers(language: str) -> tuple[Marker, ...]:
    """Return the markers of a language's varieties; empty where there is no table.

    Raises:
        InvalidFileError: a line of the table is not as it must be.
    """
    path = _HERE / f"varieties.{language}.csv"
    return tuple(_marker(path, line, row) for line, row in _rows(path, _MARKERS))


@cache
def forms(language: str) -> tuple[tuple[Rule, Form], ...]:
    """Return the words that show a language's orthographies, each with every rule that it speaks of.

    Raises:
        InvalidFileError: a line of a table is not as it must be.
    """
    path = _HERE / f"orthographies.{language}.csv"
    rows = [_form(path, line, row) for line, row in _rows(path, _FORMS)]
    rules = _rules() if rows else {}
    for form in rows:
        if form.rule not in rules:
            raise InvalidFileError(str(path), None, "rule", f"expected a rule of orthographies.csv, not {form.rule}")
    return tuple((rules[form.rule], form) for form in rows)


@cache
def characters() -> tuple[tuple[str, str], ...]:
    """Return the pairs of simplified and traditional Chinese characters, each used by one of the two only.

    Raises:
        InvalidFileError: a line of the table is not as it must be.
    """
    return tuple((row["simplified"], row["traditional"]) for _, row in _rows(_HERE / "characters.zh.csv", _PAIRS))


def _rules() -> dict[str, Rule]:
    """Read all rules, by their keys."""
    path = _HERE / "orthographies.csv"
    found = {}
    for line, row in _rows(path, _RULES):
        days = {key: _day(path, line, key, row[key]) for key in ("since", "adopted", "in_force", "old_until")}
        if days["adopted"] is None or days["in_force"] is None:
            raise InvalidFileError(str(path), line, "adopted", "expected a date as YYYY-MM-DD")
        rule = Rule(
            id=row["id"],
            title=row["title"],
            language=row["language"],
            variety=row["variety"],
            since=days["since"],
            adopted=days["adopted"],
            in_force=days["in_force"],
            old_until=days["old_until"],
            basis=row["basis"],
            source=row["source"],
        )
        found[rule.key] = rule
    return found


def _marker(path: Path, line: int, row: dict[str, str]) -> Marker:
    """Make a marker of a row."""
    return Marker(
        language=row["language"],
        axis=row["axis"],
        varieties=tuple(row["variety"].split("|")),
        sense=row["sense"],
        forms=_split(row["forms"]),
        sure=_sure(path, line, row),
        other=row["other"],
        basis=row["basis"],
        source=row["source"],
    )


def _form(path: Path, line: int, row: dict[str, str]) -> Form:
    """Make a form of a row."""
    if row["side"] not in {"old", "new"}:
        raise InvalidFileError(str(path), line, "side", "expected old or new")
    return Form(
        rule=row["rule"],
        new=row["side"] == "new",
        forms=_split(row["forms"]),
        sure=_sure(path, line, row),
        other=row["other"],
        beside=row["beside"],
        basis=row["basis"],
        source=row["source"],
    )


def _split(forms: str) -> tuple[str, ...]:
    """Part the forms of a cell; a regular expression stands alone in its cell."""
    return (forms,) if forms.startswith("/") else tuple(forms.split("|"))


def _sure(path: Path, line: int, row: dict[str, str]) -> bool:
    """Read the strength of a row, and refuse a row without basis or source."""
    if row["basis"] not in {"S", "K", "C"} or not row["source"] or not row["forms"]:
        raise InvalidFileError(str(path), line, "basis", "expected forms, a basis (S, K, C) and a source")
    if row["strength"] not in {"sure", "weak"}:
        raise InvalidFileError(str(path), line, "strength", "expected sure or weak")
    return row["strength"] == "sure"


def _day(path: Path, line: int, key: str, text: str) -> date | None:
    """Read an ISO date; None where the cell is empty."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise InvalidFileError(str(path), line, key, "expected a date as YYYY-MM-DD") from error


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield line number and cells of each row of a table; nothing where there is no such table."""
    if not path.is_file():
        return
    with path.open(encoding="utf-8", newline="") as file:
        plain = [(number, text) for number, text in enumerate(file, 1) if not text.startswith("#")]
    reader = csv.reader(text for _, text in plain)
    if tuple(next(reader, ())) != columns:
        raise InvalidFileError(str(path), None, "", f"expected the columns {','.join(columns)}")
    for (number, _), cells in zip(plain[1:], reader, strict=False):
        if len(cells) != len(columns):
            raise InvalidFileError(str(path), number, "", f"expected {len(columns)} cells, found {len(cells)}")
        yield number, dict(zip(columns, cells, strict=True))
