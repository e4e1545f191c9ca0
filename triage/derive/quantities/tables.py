"""Finds totals in tables of numbers, and what they may be the totals of.

A row is a line with a label and the same number of numbers as the rows around it, parted
by tabs, bars or two blanks, or by one blank where that leaves no doubt. A total may sum the
rows since the last total, all rows, the totals before it, or the rows right above it: it
differs only where none of these fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct, structs

from triage.derive.quantities.figures import MARKS, value
from triage.derive.quantities.lines import Line
from triage.model.fold import folded
from triage.model.quantities import Sum

_TOTAL = re.compile(
    r"\W*(?:(?:grand|overall|general)\s+)?(?:(?:sub-?)?totals?|sum|итого|всего|разом|усього|всього|summe|gesamt(?:summe)?|insgesamt|"
    r"zwischensumme|somme|total général|sous-total|suma|toplam|genel toplam|ara toplam|المجموع|الاجمالی|مجموع|مجموعه|جمع|جمع کل|"
    r"جمله|ټولټال|ټوله|合计|合計|总计|總計|共计|小计)(?!\w)(?P<rest>.*)"
)
_OTHER = re.compile(
    r"average|mean|median|of which|including|change|growth|per |rate|ratio|index|средн|в том числе|moyenne|dont|durchschnitt|davon|"
    r"promedio|ortalama|متوسط|اوسط|میانگین|منها|شامل|net|less|minus|balance|difference"
)
_CELL = re.compile(
    r"(?P<minus>[-(])?\s?(?:[$€£¥₽؋₴₺]|usd|eur|afn|rub)?\s?(?P<figure>\d[\d.,'٬٫ ]*)\s?(?:[$€£¥₽؋₴₺]|usd|eur|afn|rub|afs)?(?P<share>\s?%)?\)?"
)
_EMPTY = {"", "-", "--", "n/a", "…", "..."}
_PARTED = re.compile(r"\t+|\s*\|\s*| {2,}")
_TAIL = re.compile(r"(?:\s+(?:[-(]?[$€£]?\d[\d.,'٬٫]*%?\)?|-)){1,12}$")
_IN_DOUBT = re.compile(r"(?:^|\s)\d{1,3}\s\d{3}(?![\d.,'])")
"""`1 200` may be one number or two."""
LEAST = 3
"""Numbers from which on a sum is looked at."""
_WIDEST = 14
"""Cells of a row at most."""
_LONGEST_ROW = 400
"""Characters of a row at most; longer lines are prose or data."""


class _Row(Struct, frozen=True):
    """One row: its label, and its numbers as written; "" where a cell is empty."""

    line: Line
    label: str
    cells: tuple[str, ...]
    kind: str

    @property
    def total(self) -> re.Match[str] | None:
        """The match of a label that begins with a word for the total."""
        return _TOTAL.match(self.label)


def sums_of(lines: tuple[Line, ...]) -> tuple[Sum, ...]:
    """Return every total that could be held against its numbers, in the order of the text."""
    return tuple(one for block in _blocks(lines) for one in (*_down(block), *_across(block)))


def _blocks(lines: tuple[Line, ...]) -> Iterator[list[_Row]]:
    """Yield runs of rows of one shape; a line between them that is no row may be a wrapped label."""
    block: list[_Row] = []
    for line in lines:
        row = _row(line)
        if row is None:
            continue
        if block and not _goes_on(block[-1], row):
            yield _without_head(block)
            block = []
        block.append(row)
    yield _without_head(block)


def _goes_on(before: _Row, row: _Row) -> bool:
    """Whether a row has the shape of the one before it and stands close by on the same page."""
    return (
        before.kind == row.kind and len(before.cells) == len(row.cells) and row.line.index - before.line.index <= 2
        and before.line.page == row.line.page and before.line.part == row.line.part
    )  # fmt: skip


def _without_head(block: list[_Row]) -> list[_Row]:
    """Leave out first rows that are years or a row of column numbers."""
    while block and all(not c or re.fullmatch(r"(?:19|20)\d\d", c) for c in block[0].cells):
        block = block[1:]
    if block and block[0].cells == tuple(str(n) for n in range(2, len(block[0].cells) + 2)):
        block = block[1:]
    return block


def _row(line: Line) -> _Row | None:
    """Read a line as a row; None where it is none."""
    raw, text = line.raw, line.text.strip()
    if len(raw) > _LONGEST_ROW or not any(sign.isdecimal() for sign in raw):
        return None
    if "\t" in raw or "|" in raw or "  " in text:
        return _parted(line)
    tail = _TAIL.search(text)
    label = text[: tail.start()].strip() if tail else ""
    if (
        tail is None
        or not re.search(r"[^\W\d_]{2}", label)
        or _IN_DOUBT.search(tail.group())
        or re.search(r"\d$", label)
    ):
        return None
    return _Row(line, label, tuple("" if c in _EMPTY else c for c in tail.group().split()), "blanks")


def _parted(line: Line) -> _Row | None:
    """Read a line whose cells are parted by tabs, bars or several blanks: one label, then numbers."""
    cells = [folded(cell).strip() for cell in _PARTED.split(line.raw.strip().strip("|").strip())]
    start = next((n for n, cell in enumerate(cells) if re.search(r"[^\W\d_]{2}", cell)), None)
    if start is None or start > 1 or not 2 <= len(cells) <= _WIDEST:
        return None
    values = cells[start + 1 :]
    while values and not (values[0] in _EMPTY or _CELL.fullmatch(values[0])):
        values = values[1:]
    if not any(_CELL.fullmatch(cell) for cell in values):
        return None
    if not all(cell in _EMPTY or _CELL.fullmatch(cell) for cell in values):
        return None
    return _Row(line, cells[start], tuple("" if cell in _EMPTY else cell for cell in values), "cells")


class _Column(Struct, frozen=True):
    """Numbers of one column, down to and with the total, read with one decimal sign."""

    values: tuple[Decimal, ...]
    decimals: int
    share: bool


def _column(cells: list[str]) -> Iterator[_Column]:
    """Yield each way of reading a column; none where a cell cannot be read."""
    matches = [_CELL.fullmatch(cell or "0") for cell in cells]
    shares = [bool(m and m["share"]) for m in matches]
    for mark in MARKS:
        numbers = [value(m["figure"], mark) if m else None for m in matches]
        if any(number is None for number in numbers):
            continue
        signed = tuple(
            -n if m["minus"] else n for n, m in zip(numbers, matches, strict=True) if n is not None and m is not None
        )
        decimals = max(-int(n.as_tuple().exponent) for n in signed)
        yield _Column(signed, decimals, any(shares))


def _down(block: list[_Row]) -> Iterator[Sum]:
    """Totals of columns."""
    found: list[Sum] = []
    for at, row in enumerate(block):
        total = row.total
        if total is None or at < LEAST or _OTHER.search(row.label) or re.search(r"[=+]", row.label):
            continue
        for column, cell in enumerate(row.cells):
            if cell:
                found += _judged(block, at, column)
    agreeing = sum(one.agrees for one in found)
    for one in found:
        others = len(found) - 1
        backed = agreeing - one.agrees
        yield structs.replace(one, backed=backed, unlike=others - backed)


def _judged(block: list[_Row], at: int, column: int) -> Iterator[Sum]:
    """Hold one total against the sums it may state."""
    above = block[:at]
    cells = [row.cells[column] for row in above]
    rows = [n for n, row in enumerate(above) if row.total is None]
    since = max((n for n, row in enumerate(above) if row.total is not None), default=-1)
    segment = [n for n in rows if n > since] or rows
    if sum(bool(cells[n]) for n in segment) < LEAST or any(_OTHER.search(above[n].label) for n in segment):
        return
    readings = list(_column([*cells, block[at].cells[column]]))
    if not readings:
        return
    held = [_held(one, rows, segment, since) for one in readings]
    agrees = any(fits for fits, _ in held)
    if any(one.share and abs(one.values[-1] - 100) > 1 for one in readings):
        return
    yield _sum(block, at, column, segment, held[0][1], agrees=agrees, share=readings[0].share)


def _held(column: _Column, rows: list[int], segment: list[int], since: int) -> tuple[bool, Decimal]:
    """Return whether a column's last number is one of the sums it may be, and the plainest of them."""
    *above, stated = column.values
    totals = [n for n in range(len(above)) if n not in rows]
    candidates = [segment, rows, totals, [*([since] if since >= 0 else []), *segment]]
    # A table may begin with rows of another matter: any run of rows right above counts too.
    candidates += [rows[-n:] for n in range(2, len(rows))]
    fits = any(
        abs(sum((above[n] for n in some), Decimal(0)) - stated) <= _slack(column, len(some))
        for some in candidates
        if some
    )
    return fits, sum((above[n] for n in segment), Decimal(0))


def _slack(column: _Column, rows: int) -> Decimal:
    """Return what rounding may add up to: half a unit of the last place for each number.

    Whole numbers are taken as rounded only where they are large, as in tables of thousands.
    """
    numbers = column.values[:-1]
    is_rounded = column.decimals > 0 or column.share or sum(map(abs, numbers)) >= 1000 * len(numbers)
    return Decimal(rows + 1) / 2 * Decimal(10) ** -column.decimals if is_rounded else Decimal(0)


def _sum(
    block: list[_Row], at: int, column: int, added: list[int], computed: Decimal, *, agrees: bool, share: bool
) -> Sum:
    """Make the record of a column's total."""
    row, first = block[at], block[added[0]]
    return Sum(
        label=row.label, stated=row.cells[column], computed=f"{computed:f}", rows=len(added), agrees=agrees, backed=0,
        share=share, where=row.line.place(row.cells[column]), first=first.line.place(first.cells[column]),
    )  # fmt: skip


def _across(block: list[_Row]) -> Iterator[Sum]:
    """Totals at the end of rows: where most rows add up, one that does not is told."""
    width = len(block[0].cells) if block else 0
    if width < 3 or len(block) < LEAST + 1:
        return
    held: list[tuple[_Row, bool, Decimal]] = []
    for row in block:
        readings = list(_column(list(row.cells)))
        if not all(row.cells) or not readings or not any(readings[0].values):
            continue
        gaps = [abs(sum(one.values[:-1], Decimal(0)) - one.values[-1]) <= _slack(one, width - 1) for one in readings]
        held.append((row, any(gaps), sum(readings[0].values[:-1], Decimal(0))))
    fitting = sum(fits for _, fits, _ in held)
    if fitting < LEAST or fitting < 0.75 * len(held):
        return
    for row, fits, computed in held:
        yield Sum(
            label="", stated=row.cells[-1], computed=f"{computed:f}", rows=width - 1, agrees=fits, backed=fitting - fits, unlike=len(held) - fitting - (not fits),
            where=row.line.place(row.cells[-1]), first=row.line.place(row.cells[0]),
        )  # fmt: skip
