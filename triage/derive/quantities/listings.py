"""Finds what is counted up line by line: rows, paragraphs, articles, notes.

A line may begin with a mark (`3.`, `۳)`, `(3)`, `c)`, `Article 3`, `2.3`). A mark carries on
the run of its kind that stands one below it and was touched last; what was opened inside a
run ends when the run goes on. A run that begins late is put behind the one before it where
a little is left out between them (a gap) or a number stands twice (a doublet). A line that
goes on the sentence of the full line before it bears no mark: `under section / 7. This …`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct, field

from triage.derive.quantities.lines import Line
from triage.derive.quantities.pages import page_label
from triage.model.quantities import Listing

ARTICLES = (
    "article|artikel|artículo|articulo|art|section|chapter|clause|paragraphe?|abschnitt|kapitel|chapitre|capítulo|"
    "статья|раздел|глава|пункт|стаття|розділ|madde|bölüm|ماده|فصل|بند|المادة|الماده|الفصل|البند|ماده|مادې"
)
_MARK = re.compile(
    r"\s*(?:[|•*-]\s*)?(?:"
    r"(?P<open>[(\[])(?P<inside>\d{1,3}|[a-z])[)\]]"
    r"|(?P<level>(?:\d{1,3}\.){1,4})(?P<last>\d{1,3})(?=\.?\s)"
    rf"|(?P<word>{ARTICLES})\.?\s+(?P<named>\d{{1,3}})(?=\s*(?:[.:)-]|$)|\s+\S)"
    r"|第(?P<cjk>[一二三四五六七八九十百\d]{1,5})[条章项]"
    r"|(?P<number>\d{1,3})(?P<after>[.)\]:،、|-]|\s*[-|](?=\s)|\s+(?=\S)|\s*$)"
    r"|(?P<letter>[a-z])(?P<behind>[.)])(?=\s)"
    r")"
)
BARE = "# "
"""Style of a number parted from its row by space alone."""
LONGEST_JUMP = 2
"""Numbers that may be missing at one place for the listing to be the same one."""
FARTHEST = 150
"""Lines from one mark to the next within one listing; longer paragraphs are rare."""
_FARTHEST_BARE = 12
"""The same for numbers without a mark behind them, which may as well begin any line."""
_TIGHT = 4
"""Lines from one row to the next in a list so close that one row beside a gap is enough."""
_MOST_OPEN = 8
_FOOT = 3
"""Lines at the foot of a page that may follow a list which runs to its end."""
_MARKING = re.compile(
    r"secret|confidential|restricted|internal|محرم|اشد محرم|سری|секретно|для служебного|geheim|vertraulich|confidentiel|"
    r"confidencial|gizli|机密|秘密"
)
_WRAPPED = (20, 130)
"""Characters of a full line in text that is broken into lines."""
_FULL = 0.75
"""Share of the full length from which on a line may have been broken by its end."""


class _Mark(Struct, frozen=True):
    """The number at the start of a line."""

    style: str
    prefix: str
    number: int
    written: str
    alone: bool

    @property
    def key(self) -> tuple[str, str, bool]:
        """What marks of one listing share."""
        return self.style, self.prefix, self.alone


class _Run(Struct):
    """Marks that go up by one."""

    marks: list[_Mark] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Its first number."""
        return self.marks[0].number

    @property
    def last(self) -> int:
        """The number reached."""
        return self.marks[-1].number

    @property
    def widest(self) -> int:
        """Most lines from one mark to the next, 1 for a single mark."""
        at = [line.index for line in self.lines]
        return max((second - first for first, second in pairwise(at)), default=1)

    def add(self, mark: _Mark, line: Line) -> None:
        """Take a mark."""
        self.marks.append(mark)
        self.lines.append(line)

    def near(self, line: Line) -> bool:
        """Whether a line is close enough to go on."""
        far = _FARTHEST_BARE if self.marks[0].style == BARE else FARTHEST
        return line.index - self.lines[-1].index <= far


def listings_of(lines: tuple[Line, ...]) -> tuple[Listing, ...]:
    """Return every listing of two and more, in the order of their first lines."""
    full = _full_length(lines)
    kinds: dict[tuple[str, str, bool], list[_Run]] = {}
    open_runs: dict[tuple[str, str, bool], list[_Run]] = {}
    before: _Mark | None = None
    for line in lines:
        mark = mark_of(line)
        follows = before is not None and mark is not None and mark.key == before.key
        before = mark
        if mark is not None and (mark.number == 1 or follows or not _is_broken_off(lines, line, full)):
            _sort_in(mark, line, open_runs.setdefault(mark.key, []), kinds.setdefault(mark.key, []))
    found = (one for runs in kinds.values() for one in _joined(runs, lines) if len(one.marks) > 1 and one.first == 1)
    running = _running(lines)
    return tuple(sorted((_listing(one, lines, running) for one in found), key=lambda one: one.lines[0]))


def _running(lines: tuple[Line, ...]) -> frozenset[str]:
    """Return the texts that stand on more pages than one: running heads and feet."""
    pages: dict[str, int | None] = {}
    found = set()
    for line in lines:
        text = line.text.strip()
        if pages.setdefault(text, line.page) != line.page:
            found.add(text)
    return frozenset(found)


def _full_length(lines: tuple[Line, ...]) -> int:
    """Return the length of a full line where text is broken into lines; 0 where each is a paragraph."""
    lengths = sorted(len(line.text) for line in lines if line.part is None)
    full = lengths[len(lengths) * 9 // 10] if lengths else 0
    return full if _WRAPPED[0] <= full <= _WRAPPED[1] else 0


def _is_broken_off(lines: tuple[Line, ...], line: Line, full: int) -> bool:
    """Whether a line goes on a sentence: the full line right before it ends in the middle of one."""
    if not full or not line.index:
        return False
    before = lines[line.index - 1]
    is_next = before.page == line.page and (line.where.line or 0) - (before.where.line or 0) == 1
    return is_next and len(before.text) >= _FULL * full and re.search(r"[\w,(]\s*$", before.text) is not None


def _sort_in(mark: _Mark, line: Line, still_open: list[_Run], runs: list[_Run]) -> None:
    """Carry on the run that was touched last of those that a mark fits, and end those inside it; or open one."""
    fitting = [run for run in still_open if run.last + 1 == mark.number and run.near(line)]
    if fitting:
        run = max(fitting, key=lambda one: one.lines[-1].index)
        inside = [one for one in still_open if one.lines[0].index > run.lines[0].index]
        still_open[:] = [one for one in still_open if one not in inside]
    else:
        run = _Run()
        runs.append(run)
        still_open.append(run)
        del still_open[:-_MOST_OPEN]
    run.add(mark, line)


def _joined(runs: list[_Run], lines: tuple[Line, ...]) -> list[_Run]:
    """Put runs together that follow each other with a gap or a doublet between them."""
    done: list[_Run] = []
    latest: _Run | None = None
    for run in sorted(runs, key=lambda one: one.lines[0].index):
        if latest is not None and latest.lines[-1].index < run.lines[0].index and _belongs(latest, run):
            _fill(latest, run, lines)
            latest.marks += run.marks
            latest.lines += run.lines
            continue
        done.append(run)
        if latest is None or run.lines[-1].index > latest.lines[-1].index:
            latest = run
    return done


def _fill(before: _Run, run: _Run, lines: tuple[Line, ...]) -> None:
    """Take up marks that are left out at the starts of lines but stand inside them, as where lines ran together."""
    for number in range(before.last + 1, run.first):
        mark = before.marks[-1]
        written = mark.style.replace("#", str(number)) if "#" in mark.style else f"{mark.style} {number}"
        form = re.compile(rf"(?<![\w.]){re.escape(mark.prefix + written.strip())}(?!\d)")
        for line in lines[before.lines[-1].index : run.lines[0].index + 1]:
            if form.search(line.text):
                before.add(_Mark(mark.style, mark.prefix, number, str(number), mark.alone), line)
                break


def _belongs(before: _Run, run: _Run) -> bool:
    """Whether a run that begins late goes on the one before it."""
    step = run.first - before.last
    if before.first != 1 or run.first == 1 or not before.near(run.lines[0]) or not 0 <= step <= LONGEST_JUMP + 1:
        return False
    way = run.lines[0].index - before.lines[-1].index
    is_tight = way <= max(before.widest, run.widest) and max(before.widest, run.widest) <= _TIGHT
    enough = len(before.marks) >= 2 and len(run.marks) >= 2
    return enough or (is_tight and max(len(before.marks), len(run.marks)) >= 3)


def mark_of(line: Line) -> _Mark | None:
    """Read the number or letter that a line begins with."""
    match = _MARK.match(line.text)
    if match is None:
        return None
    made = next(_marks(match, line.text), None)
    return made if made is None or made.number else None


def _marks(match: re.Match[str], text: str) -> Iterator[_Mark]:
    """Yield the mark that a match stands for."""
    written, rest = match.group().strip(), text[match.end() :]
    if match["inside"]:
        yield _Mark("(#)" if match["open"] == "(" else "[#]", "", _value(match["inside"]), written, not rest.strip())
    elif match["last"]:
        yield _Mark("#.", match["level"], int(match["last"]), written, False)
    elif match["word"]:
        yield _Mark(match["word"], "", int(match["named"]), written, False)
    elif match["cjk"]:
        from triage.derive.quantities.spelling import spelt

        read = int(match["cjk"]) if match["cjk"].isdigit() else (spelt(match["cjk"]) or (0,))[0]
        yield _Mark("第" + match.group()[-1], "", read, written, False)
    elif match["number"]:
        after = match["after"].strip()
        # 1.5, 10.000 and 3-4 are numbers, not marks.
        if after in {".", "-", ":"} and rest[:1].isdigit():
            return
        yield _Mark(f"#{after}" if after else BARE, "", int(match["number"]), match["number"], not rest.strip())
    elif match["letter"]:
        yield _Mark("a" + match["behind"], "", _value(match["letter"]), written, False)


def _value(inside: str) -> int:
    """Return the number; letters count from 1."""
    return int(inside) if inside.isdigit() else ord(inside) - ord("a") + 1


def _listing(one: _Run, lines: tuple[Line, ...], running: frozenset[str]) -> Listing:
    """Freeze a listing."""
    at = [line.index for line in one.lines]
    steps = [second - first for first, second in pairwise(at)]
    last = min(at[-1] + (min(steps) if steps else 1) - 1, len(lines) - 1)
    return Listing(
        style=one.marks[0].style, prefix=one.marks[0].prefix, numbers=tuple(mark.number for mark in one.marks), lines=tuple(at),
        places=tuple(line.place(mark.written) for line, mark in zip(one.lines, one.marks, strict=True)),
        pages=tuple(line.page for line in one.lines), cells=one.marks[0].alone, widest=max(steps, default=1), last_line=last,
        runs_out=_runs_out(last, lines, running),
    )  # fmt: skip


def _runs_out(last: int, lines: tuple[Line, ...], running: frozenset[str]) -> bool:
    """Whether nothing but a page's foot stands behind a line on its page, or in the text."""
    behind = [line for line in lines[last + 1 : last + _FOOT + 2] if line.page == lines[last].page]
    return len(behind) <= _FOOT and all(_is_foot(line, running) for line in behind)


def _is_foot(line: Line, running: frozenset[str]) -> bool:
    """Whether a line is a page number, a marking, or one that stands on other pages too."""
    text = line.text.strip()
    if not re.search(r"[^\W\d_]", text) or (len(text) < 60 and (page_label(text) or _MARKING.search(text))):
        return True
    return text in running
