"""The words of a page in two revisions: which were exchanged, taken out, put in or covered, with their boxes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from triage.model.facts import Where
from triage.model.revisions import Change, ChangeKind
from triage.readers.pdf import reading_order
from triage.readers.pdf.history.drawing import Box, Region
from triage.readers.pdf.objects import mended
from triage.readers.pdf.placing import placing

if TYPE_CHECKING:
    from triage.readers.pdf.history import State
    from triage.readers.pdf.history.pages import Pair

MOST_MATCHES = 100_000
"""Pairs of equal words of two pages, beyond which common words are not matched one by one."""
MOST_WORDS = 20_000
"""Words of one page."""
MOST_QUOTED = 1_000
"""Characters kept of one wording."""
MOST_BOXED = 200
"""Words around which one box is drawn."""
ALL_GONE = 0.9
"""Part of a word's ink that must be gone for it to be covered."""
SOME_GONE = 0.08
"""The same for a word over which another was written: those have ink in common, print over print takes none away."""
_OVERLAP = 0.4
"""Part of a word over which other words stand in its place."""
_WORD = re.compile(r"\S+")

Match = tuple[int, int, int, int]
"""(from, to) of the old and (from, to) of the new words."""


class PageWords(Struct, frozen=True, kw_only=True):
    """The words of one page while it is open."""

    words: tuple[str, ...]
    lines: tuple[str, ...]
    """The line of each word."""
    place: Callable[[int], Box | None]
    """Box of a word by its number, from 0."""

    def box(self, first: int, after: int) -> Box | None:
        """Return the box around a run of words."""
        boxes = [box for at in range(first, min(after, first + MOST_BOXED)) if (box := self.place(at)) is not None]
        return around(boxes)


def around(boxes: Sequence[Box]) -> Box | None:
    """Return the box around several; None for none."""
    if not boxes:
        return None
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


@contextmanager
def opened(pair: Pair, older: State, newer: State) -> Iterator[tuple[PageWords, PageWords] | None]:
    """Open the words of one page in both revisions; None where pdfium cannot open one of the two."""
    if older.second is None or newer.second is None:
        yield None
        return
    with ExitStack() as stack:
        sides = [_Side(stack, older.second, pair.before), _Side(stack, newer.second, pair.after)]
        turned = any(reading_order.is_right_to_left(side.text) for side in sides)
        yield _read_both(sides, turned)


@contextmanager
def opened_one(state: State, number: int) -> Iterator[PageWords]:
    """Open the words of one page of a revision that pdfium can open."""
    with ExitStack() as stack:
        side = _Side(stack, state.second, number)
        yield side.turned() if reading_order.is_right_to_left(side.text) else side.plain()


def _read_both(sides: list[_Side], turned: bool) -> tuple[PageWords, PageWords]:
    """Read both in the order of reading; pages too full for that in the order of drawing, as both are read alike."""
    if turned:
        try:
            return sides[0].turned(), sides[1].turned()
        except MemoryError:
            pass
    return sides[0].plain(), sides[1].plain()


class _Side:
    """One page as pdfium has it open."""

    def __init__(self, stack: ExitStack, document: Any, number: int) -> None:
        """Open the page and its text; `stack` closes them."""
        self._document, self._number = document, number
        page = document[number - 1]
        stack.callback(page.close)
        self._shown = page.get_textpage()
        stack.callback(self._shown.close)
        self._to_place = placing(page)
        self.text = characters(self._shown)

    def plain(self) -> PageWords:
        """Return the words in the order of drawing, placed by their characters."""
        found = list(_WORD.finditer(self.text))
        if len(found) > MOST_WORDS:
            raise MemoryError(len(found))
        spans = [(m.start(), m.end()) for m in found]
        words, lines = tuple(m.group() for m in found), tuple(_line(self.text, m.start()) for m in found)
        boxes: dict[int, Box | None] = {}

        def place(at: int) -> Box | None:
            """Ask for the boxes of a word's characters once."""
            if at not in boxes:
                boxes[at] = self._around(self._shown.get_charbox(index) for index in range(*spans[at]))
            return boxes[at]

        return PageWords(words=words, lines=lines, place=place)

    def turned(self) -> PageWords:
        """Return the words in the order of reading, placed by what stands between two gaps of their line."""
        words: list[str] = []
        lines: list[str] = []
        boxes: list[Box | None] = []
        for untrusted_line, spots in reading_order.page_lines(self._document, self._number):
            line = mended(untrusted_line)
            left = list(reversed(spots)) if reading_order.is_right_to_left(line) else list(spots)
            for found in _WORD.finditer(line):
                letters = tuple(sorted(found.group()))
                spot = next((one for one in left if one.letters == letters), None)
                if spot is not None:
                    left.remove(spot)
                words.append(found.group())
                lines.append(line[:MOST_QUOTED])
                boxes.append(self._around([spot.box] if spot else [one.box for one in spots]))
        return PageWords(words=tuple(words), lines=tuple(lines), place=boxes.__getitem__)

    def _around(self, corners: Any) -> Box | None:
        """Return the box around boxes in page space, in points from the top left corner."""
        inked = [c for c in corners if c[2] > c[0] and c[3] > c[1]]
        points = [self._to_place(x, y) for left, bottom, right, top in inked for x, y in ((left, bottom), (right, top))]
        if not points:
            return None
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return round(min(xs), 1), round(min(ys), 1), round(max(xs), 1), round(max(ys), 1)


def changes(old: PageWords, new: PageWords, region: Region, where: Where) -> Iterator[Change]:
    """Yield each exchange of words on one page, then words that are there still but no more in sight.

    Args:
        old: the words before.
        new: the words after.
        region: where both drawings differ.
        where: the page.
    """
    found = list(exchanged(old.words, new.words))
    kept = list(_kept(found, len(old.words), len(new.words)))
    gone = _gone(old, new, kept, region)
    if not found and old.words != new.words and region.differs:
        yield from _changed_places(old, new, where)
    for match in found:
        made = _change(old, new, match, region, where)
        under = [at for at in gone if made.visible and not made.before and _stands_on(made.where.box, new.place(at))]
        if under:
            words = " ".join(new.words[at] for at in under)[:MOST_QUOTED]
            made = structs.replace(made, before=words, covered=words)
            gone = {at: share for at, share in gone.items() if at not in under}
        yield made
    yield from _covered(new, sorted(at for at, share in gone.items() if share >= ALL_GONE), where)


def _change(old: PageWords, new: PageWords, match: Match, region: Region, where: Where) -> Change:
    """Make one change of wording."""
    a, b, c, d = match
    side, first, after = (new, c, d) if d > c else (old, a, b)
    before, then = (" ".join(words)[:MOST_QUOTED] for words in (old.words[a:b], new.words[c:d]))
    box = side.box(first, after)
    visible = region.differs_at(box) or (a < b and c < d and region.differs_at(old.box(a, b)))
    place = structs.replace(where, box=box, object=None)
    line = side.lines[first]
    return Change(kind=ChangeKind.PAGE_TEXT, where=place, before=before, after=then, context=line, visible=visible)


def _kept(found: list[Match], in_old: int, in_new: int) -> Iterator[tuple[int, int]]:
    """Yield (number in the old, number in the new) of the words that stayed."""
    edges = [(0, 0, 0, 0), *found, (in_old, in_old, in_new, in_new)]
    for (_, start, _, at), (end, _, _, _) in pairwise(edges):
        yield from ((start + step, at + step) for step in range(end - start) if at + step < in_new)


def _gone(old: PageWords, new: PageWords, kept: list[tuple[int, int]], region: Region) -> dict[int, float]:
    """Return number in the new → part of its ink that is gone, of words that stayed in the text."""
    gone: dict[int, float] = {}
    if region.differs and region.mask is not None:
        for one, other in kept:
            before, after = old.place(one), new.place(other)
            if before is None or after is None or not region.differs_at(after):
                continue
            share = region.vanished(before, after) if old.words[one] == new.words[other] else 0.0
            if share >= SOME_GONE:
                gone[other] = share
    return gone


def _stands_on(box: Box | None, under: Box | None) -> bool:
    """Whether words of one box stand in the place of a word of about the same height."""
    if box is None or under is None:
        return False
    wide = min(box[2], under[2]) - max(box[0], under[0])
    high = min(box[3], under[3]) - max(box[1], under[1])
    area = (under[2] - under[0]) * (under[3] - under[1])
    alike = 0.4 <= (box[3] - box[1]) / max(under[3] - under[1], 0.1) <= 2.5
    return alike and wide > 0 and high > 0 and wide * high >= _OVERLAP * area


def _covered(new: PageWords, gone: list[int], where: Where) -> Iterator[Change]:
    """Yield runs of words that the text still holds and the page shows no more."""
    start = 0
    for end in range(1, len(gone) + 1):
        if end == len(gone) or gone[end] != gone[end - 1] + 1:
            first, after = gone[start], gone[end - 1] + 1
            words = " ".join(new.words[first:after])[:MOST_QUOTED]
            place = structs.replace(where, box=new.box(first, after))
            yield Change(kind=ChangeKind.PAGE_DRAWING, where=place, covered=words, context=new.lines[first])
            start = end


def _changed_places(old: PageWords, new: PageWords, where: Where) -> Iterator[Change]:
    """Yield words that stand where another of the same page stood before: two that changed places."""
    spots = [
        {
            (word, tuple(round(side) for side in box)): box
            for at, word in enumerate(side.words)
            if (box := side.place(at))
        }
        for side in (old, new)
    ]
    left = [(key[0], box) for key, box in spots[0].items() if key not in spots[1]]
    came = [(key[0], box) for key, box in spots[1].items() if key not in spots[0]]
    if len(left) * len(came) > MOST_MATCHES:
        return
    for after, box in came:
        before = next((word for word, other in left if word != after and _stands_on(box, other)), None)
        if before is not None:
            place = structs.replace(where, box=box, object=None)
            yield Change(kind=ChangeKind.PAGE_TEXT, where=place, before=before, after=after)


def by_objects(pair: Pair, where: Where) -> Iterator[Change]:
    """Yield exchanges of words without places, by pypdf, where pdfium cannot open one of the two."""
    before, after = (tuple(mended(page.extract_text()).split()) for page in (pair.old, pair.new))
    place = structs.replace(where, box=None, object=None)
    for a, b, c, d in exchanged(before, after):
        old, new = (" ".join(words)[:MOST_QUOTED] for words in (before[a:b], after[c:d]))
        yield Change(kind=ChangeKind.PAGE_TEXT, where=place, before=old, after=new)


def exchanged(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Match]:
    """Yield (from, to) of the old and (from, to) of the new words; none where the same words stand in another order."""
    counts = Counter(before), Counter(after)
    if counts[0] == counts[1]:
        return
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    for a, b, c, d in _matched(old, new, sum(n * counts[1][word] for word, n in counts[0].items())):
        yield start + a, start + b, start + c, start + d


def _matched(old: tuple[str, ...], new: tuple[str, ...], equal: int) -> Iterator[Match]:
    """Match the middles; too many equal words take quadratic time, and are then leapt over or not matched at all."""
    leap = equal > MOST_MATCHES
    if leap and len(new) < 200:  # difflib leaps over common words only in longer texts
        yield 0, len(old), 0, len(new)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=leap)
    yield from ((a, b, c, d) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal")


def page_words(document: Any, number: int) -> str:
    """Return the words of one page in the order of reading, parted by blanks; raises MemoryError for too many."""
    with ExitStack() as stack:
        side = _Side(stack, document, number)
        both = side.turned() if reading_order.is_right_to_left(side.text) else side.plain()
        return " ".join(both.words)


def characters(shown: Any) -> str:
    """Return a text page's characters, one for each that pdfium counts."""
    import pypdfium2.raw as pdfium

    count = shown.count_chars()
    text: str = shown.get_text_range() if count else ""
    if len(text) != count:  # generated or unmapped characters: ask for each
        text = "".join(chr(pdfium.FPDFText_GetUnicode(shown, i) or 32) for i in range(count))
    return mended(text)


def _line(text: str, at: int) -> str:
    """Return the line around a place, within bounds."""
    first = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at), at - MOST_QUOTED) + 1
    ends = [end for sign in "\r\n" if (end := text.find(sign, at, at + MOST_QUOTED)) >= 0]
    return text[first : min([*ends, at + MOST_QUOTED])].strip()
