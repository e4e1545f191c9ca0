"""Reference packs: folders of data about the world, one country, or what a newsroom knows itself.

A pack is a folder with `about.yaml` and any of the files of `FILES`, in CSV with a line of
column names; lines that begin with `#` above it say what the columns hold. Every row ends
with the columns of `TAIL`. A row without validity, basis or source is refused with file,
line and column: what a pack says may end up beside a person's name.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct, structs

from triage.errors import InvalidFileError, UsageError
from triage.model.packs import (
    CalendarRule,
    ContactRule,
    Edge,
    Holder,
    Holiday,
    LetterheadElement,
    Marking,
    Named,
    NumberRule,
    PackInfo,
    Packs,
    Row,
    Style,
    Title,
    Validity,
    Wording,
    edge,
)
from triage.yamlfile import Mapping, parse, read_text

TAIL = ("from", "until", "basis", "source", "note")
"""The last columns of every file. `from` and `until`: a date, `..` for no end, `?` for not known."""

BASES = ("S", "C", "K", "S/K", "C/K")
"""Sourced, computed, knowledge to be verified; two where a row rests on both."""

_SHIPPED = Path(__file__).with_name("packs")
_REST = ("whole", "half", "none")
_CALENDARS = ("gregorian", "solar", "lunar")

Convert = Callable[[str], Any]


def _text(cell: str) -> str:
    """Text that must be there."""
    if not cell:
        raise ValueError("a value")
    return cell


def _any(cell: str) -> str:
    """Text that may be empty."""
    return cell


def _words(cell: str) -> tuple[str, ...]:
    """Several texts, parted by `|`."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _some(cell: str) -> tuple[str, ...]:
    """At least one of several texts."""
    if not _words(cell):
        raise ValueError("at least one value; several are parted by |")
    return _words(cell)


def _whole(cell: str) -> int:
    """A whole number; nothing means 0."""
    if not re.fullmatch(r"\d{1,4}", cell or "0", re.ASCII):
        raise ValueError("a whole number")
    return int(cell or 0)


def _days(cell: str) -> int:
    """A number of days; nothing means 1."""
    return _whole(cell or "1")


def _month(cell: str) -> int | None:
    """A month, or nothing."""
    if cell and _whole(cell) not in range(1, 13):
        raise ValueError("a month from 1 to 12, or nothing")
    return _whole(cell) if cell else None


def _pair(cell: str) -> tuple[int, int]:
    """Two whole numbers, as -1..0; nothing means 0..0."""
    match = re.fullmatch(r"(-?\d{1,3})\.\.(-?\d{1,3})", cell or "0..0", re.ASCII)
    if match is None or int(match[1]) > int(match[2]):
        raise ValueError("two whole numbers, the lower first, as in -1..0")
    return int(match[1]), int(match[2])


def _yes(cell: str) -> bool:
    """Yes or no."""
    if cell not in {"yes", "no"}:
        raise ValueError("yes or no")
    return cell == "yes"


def _regex(cell: str) -> str:
    """A regular expression, or nothing."""
    try:
        re.compile(cell)
    except re.error:
        raise ValueError("a regular expression that can be used") from None
    return cell


def _one_of(*allowed: str) -> Convert:
    """One of a few words."""

    def convert(cell: str) -> str:
        """Hold a cell against them."""
        if cell not in allowed:
            raise ValueError("one of " + ", ".join(word or "nothing" for word in allowed))
        return cell

    return convert


_NAMED: dict[str, Convert] = {
    "thing": _text, "kind": _text, "language": _any, "name": _text, "also": _words, "short": _words,
}  # fmt: skip

FILES: dict[str, tuple[type[Row], dict[str, Convert]]] = {
    "calendars": (
        CalendarRule,
        {
            "calendar": _one_of(*_CALENDARS), "role": _one_of("state", "ordered", "usual"), "reckoning": _any,
            "agrees": _pair, "mention": _pair,
        },
    ),
    "holidays": (
        Holiday,
        {
            "name": _text, "country": _any, "calendar": _one_of("week", *_CALENDARS), "month": _month, "day": _whole,
            "days": _days, "margin": _whole, "rest": _one_of(*_REST),
        },
    ),
    "institutions": (Named, _NAMED),
    "titles": (Title, {"office": _text, "language": _any, "title": _text, "also": _words}),
    "offices": (Holder, {"office": _text, "name": _text, "also": _words, "style": _any, "honorific": _words}),
    "styles": (Style, {"style": _text, "language": _any, "words": _some, "offices": _any}),
    "letterheads": (
        LetterheadElement,
        {
            "issuer": _text, "element": _text, "order": _whole, "need": _one_of("expected", "usual"),
            "language": _any, "words": _words,
        },
    ),
    "numbers": (
        NumberRule,
        {
            "issuer": _text, "labels": _words, "pattern": _regex,
            "restarts": _one_of("lunar year", "solar year", "gregorian year", "never", ""),
        },
    ),
    "markings": (
        Marking,
        {
            "scheme": _text, "scale": _one_of("secrecy", "urgency"), "level": _whole, "language": _any,
            "words": _text, "also": _words, "meaning": _any,
        },
    ),
    "wording": (Wording, {"sense": _text, "variety": _text, "words": _some, "only": _yes}),
    "names": (Named, _NAMED),
    "terms": (Named, _NAMED),
    "domains": (Named, _NAMED),
    "contacts": (
        ContactRule,
        {
            "country": _text, "kind": _one_of("calling-code", "mobile-prefix", "number-length", "postcode"),
            "value": _regex,
        },
    ),
}  # fmt: skip
"""File (without `.csv`) → the record of a row, and its own columns with what they may hold."""


class Pack(Struct, frozen=True, kw_only=True):
    """One pack as read."""

    about: PackInfo
    rows: dict[str, tuple[Row, ...]]
    """By the names of `FILES`; files that the pack lacks are absent."""


def shipped() -> tuple[str, ...]:
    """Return the names of the shipped packs."""
    return tuple(sorted(path.parent.name for path in _SHIPPED.glob("*/about.yaml")))


def folder_of(name: str) -> Path:
    """Return the folder of a shipped pack by its name, or of any by its path.

    Raises:
        UsageError: there is no such pack.
    """
    path = _SHIPPED / name if name in shipped() else Path(name)
    if not path.is_dir():
        raise UsageError(f"There is no pack {name}: `triage packs` lists the shipped ones, others are folders.")
    return path


def load_packs(countries: tuple[str, ...] = (), folders: tuple[str, ...] = ()) -> Packs:
    """Load the packs that a case asks for.

    Args:
        countries: ISO 3166-1 alpha-2; shipped packs of these are loaded, those for all always.
        folders: paths of the newsroom's own packs; their rows come first, and one with the
            id of a shipped pack takes its place.

    Raises:
        InvalidFileError: a file, line and column that is not as it must be.
    """
    own = [read_pack(folder_of(folder)) for folder in folders]
    taken = {pack.about.id for pack in own}
    for name in shipped():
        about = read_about(_SHIPPED / name)
        if about.id not in taken and (not about.countries or set(about.countries) & set(countries)):
            own.append(read_pack(_SHIPPED / name))
    return joined(own)


def joined(packs: list[Pack]) -> Packs:
    """Put the rows of several packs together, in their order."""
    rows: dict[str, Any] = {name: tuple(row for pack in packs for row in pack.rows.get(name, ())) for name in FILES}
    return Packs(about=tuple(pack.about for pack in packs), **rows)


def read_pack(folder: Path) -> Pack:
    """Read one pack from its folder.

    Raises:
        InvalidFileError: `about.yaml` is absent, a file has a name that no pack has, or a line is not as it must be.
    """
    about = read_about(folder)
    rows = {}
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in FILES:
            raise InvalidFileError(str(path), None, "", f"expected one of {', '.join(FILES)}, each with .csv")
        rows[path.stem] = tuple(_rows(path, about.id))
    return Pack(about=structs.replace(about, rows=sum(map(len, rows.values()))), rows=rows)


def read_about(folder: Path) -> PackInfo:
    """Read `about.yaml` of a pack: id, title, countries, licence, knowledge_ends, renew."""
    path = str(folder / "about.yaml")
    root = Mapping(parse(read_text(path, "pack's about.yaml"), path), path)
    ends = root.text("knowledge_ends", required=True)
    try:
        known = date.fromisoformat(ends)
    except ValueError:
        raise root.fail("knowledge_ends", "expected a date as YYYY-MM-DD") from None
    about = PackInfo(
        id=root.text("id", required=True),
        title=root.text("title", required=True),
        countries=root.texts("countries"),
        licence=root.text("licence"),
        knowledge_ends=known,
    )
    root.text("renew")
    root.done()
    return about


def _rows(path: Path, pack: str) -> Iterator[Row]:
    """Make a record of each line of one file."""
    record, columns = FILES[path.stem]
    for line, cells in _lines(path, (*columns, *TAIL)):
        values = {name: _cell(path, line, name, convert, cells) for name, convert in columns.items()}
        yield record(
            **values,
            validity=_validity(path, line, cells),
            basis=_cell(path, line, "basis", _one_of(*BASES), cells),
            source=_cell(path, line, "source", _text, cells),
            note=cells["note"],
            pack=pack,
        )


def _lines(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield line number and cells of each row; columns may stand in any order."""
    lines = read_text(str(path), "file of a pack").splitlines()
    above = next((n for n, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))
    reader = csv.reader(lines[above:], strict=True)
    try:
        names = [name.strip() for name in next(reader, [])]
        if sorted(names) != sorted(columns):
            raise InvalidFileError(str(path), above + 1, "", f"expected the columns {','.join(columns)}")
        for cells in reader:
            line = above + reader.line_num
            if not any(cells):
                continue
            if len(cells) != len(names):
                raise InvalidFileError(str(path), line, "", f"expected {len(names)} cells, found {len(cells)}")
            yield line, {name: cell.strip() for name, cell in zip(names, cells, strict=True)}
    except csv.Error:
        raise InvalidFileError(str(path), above + reader.line_num, "", "expected well-formed CSV") from None


def _cell(path: Path, line: int, name: str, convert: Convert, cells: dict[str, str]) -> Any:
    """Convert one cell; what is wrong with it becomes the error."""
    try:
        return convert(cells[name])
    except ValueError as error:
        raise InvalidFileError(str(path), line, name, f"expected {error}") from None


def _validity(path: Path, line: int, cells: dict[str, str]) -> Validity:
    """Read `from` and `until`; both must be said, if only as `?`."""
    begins, ends = (_cell(path, line, name, _edge, cells) for name in ("from", "until"))
    if begins and ends and ends.last < begins.first:
        raise InvalidFileError(str(path), line, "until", "expected a date after that of the column from")
    return Validity(begins, ends)


def _edge(cell: str) -> Edge | None:
    """A date, or None for `..` (no end) and `?` (not known)."""
    if cell in {"..", "?"}:
        return None
    try:
        return edge(cell)
    except ValueError:
        raise ValueError("2016-05-19, 2016-05, 2016, 2016~ (about), .. (no end) or ? (not known)") from None
