"""CLD2's runs cut at the lines, and put right where the letters of a line speak against them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from triage.derive.spoken import cld2
from triage.derive.spoken.cld2 import Run
from triage.derive.spoken.letters import Evidence, evidence, main_script
from triage.model.languages import UNKNOWN

LONGEST_GAP = 400
"""Bytes of an unknown run that may take the language of its neighbour: two to four lines."""

LEAST_TO_CORRECT = 4
"""Letters that a line must have to be held against its run: fewer are a name, a unit or a number of a section."""


LONGEST_NAME = 24
"""Letters of a name or brand in another script inside a line."""

MOST_CORRECTED = 8_000
"""Lines held against their run, from the beginning: 200 pages, and a second of CPU at most."""

LEAST_ALONE = 40
"""Letters of an unknown line from which CLD2 is asked for it alone."""


class Piece(Struct, frozen=True):
    """What one run holds of one line."""

    line: int
    """Index of the line."""
    text: str
    letters: int
    tag: str

    @property
    def group(self) -> str:
        """What is told together: the tag, or the script of what is unknown."""
        return self.tag if self.tag != UNKNOWN else f"{UNKNOWN} {_of(self.text)}".strip()


def size(text: str) -> int:
    """Count letters of any script."""
    return sum(map(str.isalpha, text))


def pieces(texts: list[str]) -> tuple[list[Piece], bool]:
    """Return the pieces of all lines with the language that CLD2 and the letters give each, in their order.

    The second is whether CLD2 called its answer on the whole text reliable; it does not for
    text of a broken font, whose letters alone would say something.
    """
    text = "\n".join(texts)
    vote = cld2.ask(text)
    data = text.encode()
    runs = [(0, len(data), UNKNOWN)] if vote is None or not vote.runs else _joined(_adopted(data, vote.runs))
    cut = list(_cut(runs, [line.encode() for line in texts]))
    found = [*map(_corrected, cut[:MOST_CORRECTED]), *cut[MOST_CORRECTED:]]
    return _beside(found), vote is not None and vote.reliable


def _cut(runs: list[Run], lines: list[bytes]) -> Iterator[Piece]:
    """Cut runs at the ends of the lines; bytes outside any run are unknown."""
    starts = [first for first, _, _ in runs]
    begin = 0
    for number, line in enumerate(lines):
        end = begin + len(line)
        at, done = max(bisect_right(starts, begin) - 1, 0), begin
        while at < len(runs) and runs[at][0] <= end and done <= end:
            _, after, tag = runs[at]
            upto = min(after, end) if at + 1 < len(runs) else end
            if upto > done or done == end == begin:
                own = line[done - begin : upto - begin].decode(errors="ignore")
                yield Piece(number, own, size(own), tag)
            if upto >= end:
                break
            done, at = max(done, upto), at + 1
        begin = end + 1


def _corrected(piece: Piece) -> Piece:
    """Give a piece the language that its letters decide where they speak against its run's."""
    if piece.letters < LEAST_TO_CORRECT:
        return piece
    shown = evidence(piece.text)
    if piece.tag == "ku" and shown.script == "Arab":
        piece = structs.replace(piece, tag="ckb")
    if piece.tag == UNKNOWN or shown.contradicts(piece.tag):
        return structs.replace(piece, tag=shown.language if shown.language != UNKNOWN else _asked(piece, shown))
    return piece


def _asked(piece: Piece, shown: Evidence) -> str:
    """Ask CLD2 for one line that its runs left unknown; believed where it is firm and the letters lean that way."""
    vote = cld2.ask(piece.text) if piece.letters >= LEAST_ALONE else None
    if vote is None or not vote.reliable or not vote.languages:
        return UNKNOWN
    tag = vote.languages[0]
    return tag if shown.leans_to(tag) and not shown.contradicts(tag) else UNKNOWN


def _beside(found: list[Piece]) -> list[Piece]:
    """Give unknown pieces the language around them: short ones in its script, and names inside its lines."""
    made = list(found)
    for at, piece in enumerate(made):
        if piece.tag != UNKNOWN:
            continue
        before, after = made[at - 1] if at else None, made[at + 1] if at + 1 < len(made) else None
        around = [other for other in (before, after) if other is not None and other.tag != UNKNOWN]
        own_line = [other for other in around if other.line == piece.line]
        if own_line and piece.letters < LONGEST_NAME:
            made[at] = structs.replace(piece, tag=own_line[0].tag)
        elif len(around) == 2 and around[0].tag == around[1].tag and _may_adopt(piece, around[0]):
            made[at] = structs.replace(piece, tag=around[0].tag)
    return made


def _may_adopt(piece: Piece, beside: Piece) -> bool:
    """Whether an unknown piece is short and of its neighbour's script, or without letters."""
    return len(piece.text) <= LONGEST_GAP and _of(piece.text) in {"", _of(beside.text)}


def _of(text: str) -> str:
    """Return the script of most letters; "" for none."""
    return main_script(Counter(text))[0]


def _adopted(data: bytes, runs: Iterable[Run]) -> Iterator[Run]:
    """Give short unknown runs the language of the neighbour in the same script, the next one first.

    CLD2 leaves a piece unknown where two languages meet, although its alphabet tells.
    """
    runs = list(runs)
    scripts = [_script(data[first:after]) for first, after, _ in runs]
    for at, (first, after, tag) in enumerate(runs):
        beside = [n for n in (at + 1, at - 1) if 0 <= n < len(runs) and scripts[n] == scripts[at]]
        is_short = tag == UNKNOWN and after - first <= LONGEST_GAP
        yield first, after, runs[beside[0]][2] if is_short and beside else tag


def _script(data: bytes) -> str:
    """Return the script of most letters at the beginning of a run; "" for none."""
    return _of(data[:LONGEST_GAP].decode(errors="ignore"))


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Join neighbours of one language."""
    joined: list[Run] = []
    for first, after, tag in runs:
        if joined and joined[-1][2] == tag:
            joined[-1] = (joined[-1][0], after, tag)
        else:
            joined.append((first, after, tag))
    return joined
