"""How text is set: face, size, colour and place of each run, line by line.

Read from PDF by position and from Word files by run. A run here is a stretch of a line in
one look; what explains a change of look (a link, a field, a raised figure) stands with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from triage.model.facts import Where
from triage.model.typefaces import family_keys, folded

_INK = re.compile(r"\S")
_WORDY = re.compile(r"[^\W_]")

LEAST_UNIFORM = 20
"""Characters that the rest of a line must have in one look before a part of it stands out."""
UNIFORM_SHARE = 0.75
"""Their share of the line; headings and tables mix looks by design."""
LONGEST_ISLAND = 12
"""Characters: a date, a sum, a name. Longer passages in another face are quotations or titles."""
OTHER_SIZE = (0.5, 0.04)
"""Points and share by which sizes must differ: programs round to quarter points."""


class TypesetRun(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A stretch of one line in one look."""

    text: str
    """As the file gives it. In a PDF Arabic-script letters may stand in another order: not for quoting."""
    face: str
    """Name with its PDF subset prefix, where it has one; "" where the file names none."""
    size: float | None = None
    """Points, as drawn."""
    colour: str | None = None
    """Fill colour as six hexadecimal digits; None where none is stated."""
    box: tuple[float, float, float, float] | None = None
    """Left, top, right, bottom in points from the page's top left corner; PDF only."""
    baseline: float | None = None
    """Points from the page's top; PDF only."""
    raised: bool = False
    """Superscript or subscript."""
    apart: bool = False
    """Inside a link, a field, a form control or tracked change: another look is expected there."""

    @property
    def ink(self) -> int:
        """Characters that are not white space."""
        return len(_INK.findall(self.text))

    @property
    def family(self) -> str:
        """The face without subset prefix and style words, folded."""
        return family_keys(self.face)[-1] if self.face else ""

    @property
    def look(self) -> tuple[str, float | None, str | None]:
        """Family, size and colour."""
        return self.family, self.size, self.colour

    @property
    def name(self) -> str:
        """The face without its subset prefix, as named otherwise."""
        return self.face[7:] if self.subset else self.face

    @property
    def subset(self) -> str:
        """The subset prefix (`ABCDEF`), or ""."""
        return self.face[:6] if self.face[6:7] == "+" else ""


class TypesetLine(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of a page, or one paragraph in formats without fixed lines."""

    runs: tuple[TypesetRun, ...]
    """In reading or drawing order; at least one."""
    where: Where

    @property
    def ink(self) -> int:
        """Characters that are not white space."""
        return sum(run.ink for run in self.runs)

    @property
    def text(self) -> str:
        """The words of all runs."""
        return "".join(run.text for run in self.runs)

    @property
    def main(self) -> TypesetRun:
        """The run whose family, size and colour set most of the line."""
        counted: Counter[tuple[str, float | None, str | None]] = Counter()
        first: dict[tuple[str, float | None, str | None], TypesetRun] = {}
        for run in self.runs:
            counted[run.look] += run.ink
            first.setdefault(run.look, run)
        return first[counted.most_common(1)[0][0]]


class Island(Struct, frozen=True, kw_only=True):
    """A few characters in another look amid a line that is otherwise uniform."""

    run: TypesetRun
    main: TypesetRun
    """The look of the rest."""
    line: TypesetLine
    before: str
    """The text of the line up to it."""
    after: str
    family: bool
    """Whether it differs in family, and so on."""
    size: bool
    colour: bool
    subset: bool
    """Same name, but from another subset of the face, or from none."""

    @property
    def in_word(self) -> bool:
        """Whether a letter or digit stands right beside it."""
        text = self.run.text
        return bool(
            (_WORDY.match(self.before[-1:]) and _WORDY.match(text[:1]))
            or (_WORDY.match(self.after[:1]) and _WORDY.match(text[-1:]))
        )


def islands(lines: Iterable[TypesetLine]) -> Iterator[Island]:
    """Yield short runs between text in the main look; what explains itself (raised, linked, no letters) is left out."""
    for line in lines:
        if len(line.runs) < 3 or line.ink < LEAST_UNIFORM:
            continue
        main = line.main
        uniform = sum(run.ink for run in line.runs if run.look == main.look)
        if uniform < max(LEAST_UNIFORM, UNIFORM_SHARE * line.ink):
            continue
        for at, run in enumerate(line.runs[1:-1], 1):
            if run.raised or run.apart or not 0 < run.ink <= LONGEST_ISLAND or not _WORDY.search(run.text):
                continue
            before, after = line.runs[:at], line.runs[at + 1 :]
            if any(r.look == main.look and r.ink for r in before) and any(r.look == main.look and r.ink for r in after):
                yield from _island(run, main, line, before, after)


def _island(
    run: TypesetRun, main: TypesetRun, line: TypesetLine, before: tuple[TypesetRun, ...], after: tuple[TypesetRun, ...]
) -> Iterator[Island]:
    """Yield the island that a run is, if it differs in anything."""
    found = Island(
        run=run,
        main=main,
        line=line,
        before="".join(r.text for r in before),
        after="".join(r.text for r in after),
        family=run.family != main.family and bool(run.face and main.face),
        size=_sizes_differ(run.size, main.size),
        colour=run.colour != main.colour,
        subset=folded(run.face) == folded(main.face) and run.subset != main.subset,
    )
    if found.family or found.size or found.colour or found.subset:
        yield found


def _sizes_differ(one: float | None, other: float | None) -> bool:
    """Whether two sizes are apart by more than rounding."""
    points, share = OTHER_SIZE
    return one is not None and other is not None and abs(one - other) >= max(points, share * max(one, other))


class Typewriting(Struct, frozen=True, kw_only=True):
    """`derived.typewriting`: why the document should carry no traces of a word processor."""

    claimed: bool
    """True where it is said to be typewritten."""
    last: date | None
    """The last day it may be from, where a date is claimed."""
