"""Tables of the world: one CSV file each, read into the frozen `Table` of a case.

A table begins with `# key: value` lines (`HEADER`), then a line of column names, then one
row per dated thing. What is not in a table is never a flag, so a table may be short; what
is in it must be right, so nothing without a date, a basis and a source is let in. Beside
`programs.csv` lie `programs.patterns.csv`, how each program is named in metadata, and
`programs.kinds.csv`, which programs change files that others made.

`undated/` holds signs that carry no date of coming into use (theme names, style ids, file
names, names by the day they ended); `undated(name)` reads one.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from triage.errors import InvalidFileError
from triage.model.case import DatePrecision, Pattern, ProgramKind, Release, Table

HEADER = ("title", "source", "taken", "knowledge_ends", "licence", "renew")
"""What the head of every table says, one `# key: value` line each."""

COLUMNS = ("name", "version", "earliest", "precision", "basis", "source", "also", "beta", "margin_days", "note")
"""`also` holds other names, parted by `|`; `beta`, `margin_days` and `note` may be empty."""

_PATTERN_COLUMNS = ("name", "regex", "basis", "source")
_KIND_COLUMNS = ("kind", *_PATTERN_COLUMNS)
_UNDATED_COLUMNS = ("kind", "value", "says", "basis", "source", "note")
_SHIPPED = Path(__file__).parent
_BASES = frozenset({"S", "K", "C", "S/K", "C/K", "K/C"})
"""S sourced, K knowledge to be verified, C computed; two where a row rests on both."""
_PRECISIONS = {p.value: p for p in DatePrecision}


class About(Struct, frozen=True, kw_only=True):
    """What `triage doctor` says of a table."""

    title: str
    rows: int
    knowledge_ends: date


class Undated(Struct, frozen=True, kw_only=True):
    """One row of a table without dates."""

    kind: str
    """What is looked at: theme_name, style_id paragraph, file_name, place …"""
    value: str
    says: str
    """What it tells: a language tag, a program, the day a name ended."""
    basis: str
    source: str
    note: str = ""


def tables() -> tuple[str, ...]:
    """Return the names of the shipped tables of dated things."""
    return tuple(sorted(path.stem for path in _SHIPPED.glob("*.csv") if "." not in path.stem))


def load(name: str, folder: Path | None = None) -> Table:
    """Read one table, with the patterns beside it where there are any.

    Args:
        name: a name out of `tables()`, or of a table in `folder`.
        folder: where the table lies; the shipped ones by default.

    Raises:
        InvalidFileError: the table is absent, or a line of it is not as it must be.
    """
    path = (folder or _SHIPPED) / f"{name}.csv"
    head, lines = _opened(path, COLUMNS)
    beside = path.with_name(f"{name}.patterns.csv")
    patterns = _patterns(beside) if beside.is_file() else ()
    others = path.with_name(f"{name}.kinds.csv")
    kinds = _kinds(others) if others.is_file() else ()
    return Table(
        name=name,
        title=head["title"],
        source=head["source"],
        taken=_day(path, None, "taken", head["taken"]),
        knowledge_ends=_day(path, None, "knowledge_ends", head["knowledge_ends"]),
        licence=head["licence"],
        rows=tuple(_releases(path, lines)),
        patterns=patterns,
        kinds=kinds,
    )


def load_all(names: tuple[str, ...]) -> dict[str, Table]:
    """Read several shipped tables by their names."""
    return {name: load(name) for name in names}


def undated(name: str) -> tuple[Undated, ...]:
    """Read one table without dates: `ended`, `file_names`, `fossils` or `signs`.

    Raises:
        InvalidFileError: it is absent, or a line of it is not as it must be.
    """
    path = _SHIPPED / "undated" / f"{name}.csv"
    _head, lines = _opened(path, _UNDATED_COLUMNS)
    made = []
    for number, row in lines:
        _required(path, number, row, ("kind", "value", "basis", "source"))
        made.append(Undated(**row))
    return tuple(made)


def about(name: str) -> About:
    """Return title, rows and end of knowledge of a shipped table, without reading its rows."""
    path = _SHIPPED / f"{name}.csv"
    text = _text(path)
    head = _head(path, text)
    rows = sum(1 for line in text.splitlines() if line.strip() and not line.startswith("#")) - 1
    ends = _day(path, None, "knowledge_ends", head["knowledge_ends"])
    return About(title=head["title"], rows=rows, knowledge_ends=ends)


def _text(path: Path) -> str:
    """Return the file's text; a file that is not there or not UTF-8 is the user's error."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidFileError(str(path), None, "", "expected a table in UTF-8 that can be read") from error


def _head(path: Path, text: str) -> dict[str, str]:
    """Return the `# key: value` lines at the top; each of `HEADER` must be there."""
    head: dict[str, str] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        key, _, value = line[1:].partition(":")
        head[key.strip()] = value.strip()
    for key in HEADER:
        if not head.get(key):
            raise InvalidFileError(str(path), 1, key, f'expected a line "# {key}: …" at the top')
    return head


def _opened(path: Path, columns: tuple[str, ...]) -> tuple[dict[str, str], Iterator[tuple[int, dict[str, str]]]]:
    """Return the head of a table and its rows, each with its line number."""
    text = _text(path)
    return _head(path, text), _rows(path, text, columns)


def _rows(path: Path, text: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield line number and cells of each row below the line of column names."""
    body = text.splitlines()
    above = next((n for n, line in enumerate(body) if not line.startswith("#")), len(body))
    reader = csv.reader(body[above:], strict=True)
    named = False
    try:
        for cells in reader:
            line = above + reader.line_num
            if not named:
                named = True
                if tuple(cells) != columns:
                    raise InvalidFileError(str(path), line, "", f"expected the columns {','.join(columns)}")
            elif cells:
                if len(cells) != len(columns):
                    raise InvalidFileError(str(path), line, "", f"expected {len(columns)} cells, found {len(cells)}")
                yield line, dict(zip(columns, cells, strict=True))
    except csv.Error as error:
        raise InvalidFileError(str(path), above + reader.line_num, "", "expected well-formed CSV") from error


def _required(path: Path, line: int, row: dict[str, str], keys: tuple[str, ...]) -> None:
    """Refuse a row that lacks one of these cells, or whose basis is unknown."""
    for key in keys:
        if not row[key].strip():
            raise InvalidFileError(str(path), line, key, "expected a value")
    if row["basis"] not in _BASES:
        raise InvalidFileError(str(path), line, "basis", f"expected one of {', '.join(sorted(_BASES))}")


def _releases(path: Path, rows: Iterator[tuple[int, dict[str, str]]]) -> Iterator[Release]:
    """Make a `Release` of each row; the same name and version twice is refused."""
    met: set[tuple[str, str]] = set()
    for line, row in rows:
        _required(path, line, row, ("name", "earliest", "basis", "source"))
        key = (row["name"], row["version"])
        if key in met:
            raise InvalidFileError(str(path), line, "name", "expected each name and version once")
        met.add(key)
        if row["precision"] not in _PRECISIONS:
            raise InvalidFileError(str(path), line, "precision", f"expected one of {', '.join(_PRECISIONS)}")
        margin = row["margin_days"] or "0"
        if not (margin.isascii() and margin.isdigit()):
            raise InvalidFileError(str(path), line, "margin_days", "expected a whole number of days")
        yield Release(
            name=row["name"],
            version=row["version"],
            earliest=_day(path, line, "earliest", row["earliest"]),
            precision=_PRECISIONS[row["precision"]],
            basis=row["basis"],
            source=row["source"],
            also=tuple(filter(None, row["also"].split("|"))),
            beta=_day(path, line, "beta", row["beta"]) if row["beta"] else None,
            margin_days=int(margin),
            note=row["note"],
        )


def _patterns(path: Path) -> tuple[Pattern, ...]:
    """Read how programs are named; a regular expression that does not compile shows when it is first used."""
    made = []
    for line, row in _opened(path, _PATTERN_COLUMNS)[1]:
        _required(path, line, row, _PATTERN_COLUMNS)
        made.append(Pattern(**row))
    return tuple(made)


def _kinds(path: Path) -> tuple[ProgramKind, ...]:
    """Read which programs are of which kind."""
    made = []
    for line, row in _opened(path, _KIND_COLUMNS)[1]:
        _required(path, line, row, _KIND_COLUMNS)
        made.append(ProgramKind(**row))
    return tuple(made)


def _day(path: Path, line: int | None, key: str, text: str) -> date:
    """Read an ISO date."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidFileError(str(path), line, key, "expected a date as YYYY-MM-DD") from error
