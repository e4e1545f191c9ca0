"""Lines and words off the grid of their own page.

Looks at
    The place of text in PDFs that a program wrote, on pages of eight lines and more: a line
    whose distance to its neighbours breaks an otherwise even leading while the lines around
    it keep theirs; a word on another height than its line at the same size; a line that
    begins beside the edge which the others share to a tenth of a point.
Why it matters
    A typesetting program places lines by one rule. A line or word that was moved, replaced or
    pasted by hand lands beside the grid, by less than the eye sees.
Innocent reasons
    A stamp, form or signature laid over the page; a formula or small picture within the line;
    a hand-made layout; hanging punctuation.
What to do next
    Look at the place enlarged, with a ruler along the line and the edge. Look whether the
    other pages break their grid too.
Cannot see
    Scans, pages with fewer than eight lines, changes set on the grid, right edges and
    centred text.
References
    shared/research/casebook.md, 2.4 F9.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from msgspec import structs

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.typeset import TypesetLine, TypesetRun

_LAID_OVER = "A form, stamp or signature was laid over the page by its own program."
_BY_HAND = "The page was laid out by hand, or holds a formula or small picture there."
_ENLARGE = Step("Look at the place enlarged, with a ruler along the line and the edge.")
_PAGES = Step("Look whether other pages, and other papers of the same office, break their grid too.")


def _code(message: str) -> Code:
    """A code with the reasons and steps that all of these share."""
    return Code(max=Severity.LOW, message=message, innocent=(_LAID_OVER, _BY_HAND), next=(_ENLARGE, _PAGES))


CODES = {
    "line-off-grid": _code("The line {words} lies {points} pt off the even spacing of the lines around it."),
    "word-off-baseline": _code("{words} lies {points} pt off the height of its line, at the same size."),
    "edge-off-margin": _code("The line {words} begins {points} pt beside the edge that {lines} other lines share."),
}

LEAST_LINES = 8
"""Lines a page must have before its grid can be told."""
LEAST_LETTERS = 2
"""Letters or figures of a word off its line; vowel signs and single symbols are placed by their font."""
SAME = 0.1
"""Points: rounding of programs that place text by twips (0.05 pt) or hundredths of a millimetre (0.03 pt)."""
OFF = (0.4, 4.0)
"""Points off the grid. Less is rounding; more is an indent, a list or a space between paragraphs."""
WORD_OFF = (0.4, 0.12)
"""Points, and share of the size, between which a word lies off its line. More is a superscript."""


@check("layout.alignment", title="A line or word off the grid of its page", needs="runs", codes=CODES)
def alignment(runs: tuple[TypesetLine, ...], case: Case) -> Iterator[Seen]:
    """Yield what lies off the grid, page by page; a page that breaks it often has none."""
    placed = [line for line in runs if line.where.box and line.runs[0].baseline is not None]
    for _, group in groupby(placed, key=lambda line: line.where.page):
        page = list(group)
        if len(page) >= LEAST_LINES:
            for found in (list(_off_grid(page)), list(_off_baseline(page)), list(_off_edge(page))):
                if len(found) == 1:
                    yield found[0]


def _off_grid(page: list[TypesetLine]) -> Iterator[Seen]:
    """A line nearer to one neighbour by as much as it is farther from the other, in even leading."""
    heights = [_baseline(line) for line in page]
    gaps = [after - before for before, after in pairwise(heights)]
    for at in range(2, len(page) - 2):
        even = gaps[at - 2]
        off = gaps[at - 1] - even
        steady = abs(gaps[at + 1] - even) <= SAME and abs(gaps[at - 1] + gaps[at] - 2 * even) <= SAME
        if steady and OFF[0] <= abs(off) <= min(OFF[1], 0.4 * even) and _same_size(page[at - 2 : at + 3]):
            yield _seen("line-off-grid", page[at], page[at].runs[0], off)


def _off_baseline(page: list[TypesetLine]) -> Iterator[Seen]:
    """A run on another height than the main one of its line, at its size."""
    for line in page:
        main = line.main
        for run in line.runs:
            off = (run.baseline or 0) - (main.baseline or 0)
            alike = run.size and main.size and abs(run.size - main.size) <= 0.02 * main.size
            wordy = sum(map(str.isalnum, run.text)) >= LEAST_LETTERS
            if alike and wordy and line.ink > 2 * run.ink and WORD_OFF[0] <= abs(off) <= WORD_OFF[1] * (main.size or 0):
                yield _seen("word-off-baseline", line, run, off)


def _off_edge(page: list[TypesetLine]) -> Iterator[Seen]:
    """A line whose left edge misses the one that at least eight others share."""
    edges = Counter(round(_left(line), 1) for line in page)
    edge, shared = edges.most_common(1)[0]
    if shared >= max(LEAST_LINES, 0.5 * len(page)):
        for line in page[1:-1]:  # running heads and feet stand where stamps and filing lines do
            if OFF[0] <= abs(_left(line) - edge) <= OFF[1] and line.runs[0].text[:1].isalnum():
                yield _seen("edge-off-margin", line, line.runs[0], _left(line) - edge, lines=shared)


def _left(line: TypesetLine) -> float:
    """The left edge of a line, in points."""
    return line.where.box[0] if line.where.box else 0.0


def _baseline(line: TypesetLine) -> float:
    """The height of a line's main run, in points from the top."""
    return line.main.baseline or 0.0


def _same_size(lines: list[TypesetLine]) -> bool:
    """Whether lines have one size and one left edge."""
    return len({line.main.size for line in lines}) == 1 and max(map(_left, lines)) - min(map(_left, lines)) <= SAME


def _seen(code: str, line: TypesetLine, run: TypesetRun, off: float, **more: int) -> Seen:
    """Point at the run."""
    words = " ".join(run.text.split()[:6])
    where = structs.replace(line.where, box=run.box, text=words)
    return seen(code, where, words=quote(words), points=f"{abs(off):.1f}", **more)
