"""A page made otherwise than the pages around it.

Looks at
    Each page's size, faces, pictures and the habits of the program that wrote its content.
    Only a page or two between others that are alike is held against them; covers and annexes
    at either end are not. On scanned pages: what is drawn on top of the scan.
Why it matters
    A page that was exchanged comes from another program, scanner or day than its neighbours.
    Words laid over a scan are not part of the paper that was scanned.
Innocent reasons
    A page signed or corrected by hand and scanned again; files joined into one; a map, table
    or figure from another program; a scanner that chooses colour and resolution page by
    page; forms filled in on screen; registry stamps.
What to do next
    Look at the page beside its neighbours, and read it for numbering, names and breaks.
Cannot see
    Pages made anew by one program (printed to PDF, optimised), first and last pages.
References
    shared/research/casebook.md, S6, S7, S18; peers-documents.md, section 3.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.profiles import Laid, PageProfile, PlacedPicture

_JOINED = "Files from several programs were joined into one."
_AGAIN = "The page was signed or corrected by hand, or came out badly, and was scanned again."
_CHOOSES = "The scanner chooses colour, quality and resolution page by page."
_SCREEN = "The scanned form was filled in or signed on screen."
_BESIDE = Step("Look at the page beside its neighbours: margins, numbering, breaks of sentences, names, sums.")
_ORDER = Step("Ask whether the paper exists in another copy, and compare this page with it.")


def _code(severity: Severity, message: str, *innocent: str) -> Code:
    """A code with the steps that all of these share."""
    return Code(max=severity, message=message, innocent=innocent, next=(_BESIDE, _ORDER))


CODES = {
    "page-made-otherwise": _code(
        Severity.MEDIUM, "Page {page} differs from the pages before and after it in {respects}.",
        _JOINED, "A map, table or figure from another program has a page of its own.",
    ),
    "scan-apart": _code(
        Severity.MEDIUM, "The scan on page {page} differs from all the others in {respects}.", _AGAIN, _CHOOSES
    ),
    "scanner-settings-apart": _code(
        Severity.LOW, "The scan on page {page} differs from all the others in {respects}.", _CHOOSES, _AGAIN
    ),
    "text-page-among-scans": _code(
        Severity.MEDIUM, "Page {page} is set text, the pages before and after it are scans.",
        "A sheet or list was added by the office that scanned the paper.", _JOINED,
    ),
    "scan-among-text-pages": _code(
        Severity.LOW, "Page {page} is a scan, the pages before and after it are set text.", _AGAIN, _JOINED
    ),
    "size-apart": _code(
        Severity.LOW, "Page {page} measures {size}, every other page {others}.",
        "A table or plan needs other paper.", _JOINED,
    ),
    "words-over-scan": _code(
        Severity.MEDIUM, "The words {words} are drawn on top of the scan that covers page {page}.", _SCREEN,
        "A registry or document system stamps its copies.",
    ),
    "picture-over-scan": _code(
        Severity.LOW, "A picture of {size} is drawn on top of the scan that covers page {page}.", _SCREEN,
        "A program parts scans into a ground and pieces on top of it to save space.",
    ),
}  # fmt: skip

MOST_APART = 2
"""Pages in a row that may be an exchange; more are a part of its own."""
LEAST_OTHERS = 2
"""Pages that a few are held against; a single page of another kind needs one more."""
SHARED = 0.8
"""Share of the other pages that must have one value in common."""
LEAST_CHARACTERS = 150
"""On a page whose making is judged."""
LEAST_HABITS = 3
"""Habits of writing in which a page by another program differs, of about nine."""
OTHER_RESOLUTION = 0.06
"""Share by which cutting and rounding never change the resolution of a scan."""
OTHER_SIZE = 6.0
"""Points: sheets from one feeder differ by less."""
MOST_WORDS = 120
"""Letters and figures on top of a scan; more are a layer of text, or a letter on a picture of its paper."""
MARGIN = 0.08
"""Part of the page's height at head and foot where registries and scanners write."""
SMALL_PICTURE = 0.2
"""Part of the page."""
LEAST_PICTURE = 8.0
"""Points of width and height."""

_T = TypeVar("_T")
_SCANS = ("scan", "scan with text layer")
_HABITS = {"text": "how its text is shown", "scaling": "scaling"}


class _Counted:
    """All pages, counted once in every respect, so that each page is held against the others in one look."""

    def __init__(self, pages: tuple[PageProfile, ...]) -> None:
        """Count habits, fonts and sizes of set pages, and what scans have."""
        self.text, self.scans = [p for p in pages if _is_text(p)], [p for p in pages if p.kind in _SCANS]
        self.sizes = Counter(_size(page) for page in pages)
        self.sides = {_size(page): _sides(page) for page in pages}
        self.subsets = Counter(name for page in self.text for name in page.subsets)
        self.habits: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for page in pages:
            kind = "scan" if page.kind in _SCANS else "text" if _is_text(page) else ""
            for habit, value in _habits(page).items() if kind else ():
                self.habits[kind, habit][value] += 1
        mains = [_main(page) for page in self.scans]
        self.coding = Counter((picture.colours, picture.filter) for picture in mains)
        self.tables = Counter(picture.tables for picture in mains)
        self.resolutions = sorted(picture.resolution or 0.0 for picture in mains)

    def habits_apart(self, kind: str, few: Sequence[PageProfile]) -> list[str]:
        """Return the habits of writing that a few pages share with no other page of their kind."""
        mine = [_habits(page) for page in few]
        return [
            habit for (of, habit), counted in sorted(self.habits.items())
            if of == kind and _differs([m.get(habit, "") for m in mine], counted)
        ]  # fmt: skip


@check("pdf.pages", title="A page unlike its neighbours", needs="profiles", codes=CODES)
def pages(profiles: tuple[PageProfile, ...], case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each page or pair of pages between others that are alike, and for what lies on scans."""
    counted, said = _Counted(profiles), set[int]()
    for count in range(1, MOST_APART + 1):
        for first in range(1, len(profiles) - count):
            few = profiles[first : first + count]
            if len(profiles) - count >= max(LEAST_OTHERS, 2 * count) and not said & {p.page for p in few}:
                for found in _apart(few, profiles[first - 1], profiles[first + count], len(profiles), counted):
                    said.update(page.page for page in few)
                    yield found
    yield from _on_scans(profiles)


def _apart(
    few: Sequence[PageProfile], before: PageProfile, after: PageProfile, total: int, counted: _Counted
) -> Iterator[Seen]:
    """Hold a page or two against all others, by what kind of pages they are."""
    page, others = few[0], total - len(few)
    scans = len(counted.scans) - sum(p.kind in _SCANS for p in few)
    where, number = page.where, page.page
    if all(p.kind in _SCANS for p in few):
        if scans == others and len(few) == 1:
            yield from _scan_apart(page, counted)
        elif not scans and others > LEAST_OTHERS and _is_text(before) and _is_text(after):
            yield seen("scan-among-text-pages", where, page=number)
    elif scans == others:
        if others > LEAST_OTHERS and all(map(_is_text, few)):
            yield seen("text-page-among-scans", where, page=number)
    elif all(map(_is_text, (*few, before, after))):
        respects = _made_otherwise(few, before, after, counted)
        if respects:
            yield seen("page-made-otherwise", where, page=number, respects=_listed(respects))
        elif len(few) == 1 and (usual := _size_apart(page, counted)):
            yield seen("size-apart", where, page=number, size=_shown(_sides(page)), others=_shown(usual))


def _is_text(page: PageProfile) -> bool:
    """Whether a page holds enough set text to be judged."""
    return page.kind in {"text", "mixed"} and page.characters >= LEAST_CHARACTERS


def _made_otherwise(
    few: Sequence[PageProfile], before: PageProfile, after: PageProfile, counted: _Counted
) -> list[str]:
    """Return in what pages of set text differ from all others; empty unless another program wrote them."""
    if not set(before.subsets) & set(after.subsets):
        return []
    found = [_HABITS.get(habit, habit) for habit in counted.habits_apart("text", few)]
    if len(found) < LEAST_HABITS:
        return []
    own = Counter(name for page in few for name in page.subsets)
    faces = any(counted.subsets[name] > times for name, times in own.items())
    size = _differs([_size(page) for page in few], Counter(_size(page) for page in counted.text))
    more = [*(() if faces else ("its fonts",)), *(("its size",) if size else ())]
    return [*found, *more] if more or len(found) > LEAST_HABITS + 1 else []


def _differs(mine: Sequence[_T], counted: Counter[_T]) -> bool:
    """Whether values are met on no other page, while the other pages mostly agree.

    Args:
        mine: the value of each of a few pages.
        counted: the values of all pages, those few among them.
    """
    own, total = Counter(mine), sum(counted.values()) - len(mine)
    if any(counted[value] > times for value, times in own.items()):
        return False
    return any(times >= SHARED * total for value, times in counted.most_common(len(own) + 1) if value not in own)


def _habits(page: PageProfile) -> dict[str, str]:
    """Split `kind: value`."""
    return dict(habit.split(": ", 1) for habit in page.writing)


def _sides(page: PageProfile) -> tuple[float, float]:
    """Return short and long side."""
    return min(page.width, page.height), max(page.width, page.height)


def _size(page: PageProfile) -> tuple[int, int]:
    """Return short and long side in steps that no feeder slips by."""
    short, long = _sides(page)
    return round(short / OTHER_SIZE), round(long / OTHER_SIZE)


def _size_apart(page: PageProfile, counted: _Counted) -> tuple[float, float] | None:
    """Return the sides of all other pages where they agree, either way up, and this page differs; else None."""
    mine = _size(page)
    others = [size for size in counted.sizes if size != mine]
    if counted.sizes[mine] != 1 or not others:
        return None
    if any(abs(one - other) > 1 for size in others for one, other in zip(size, others[0], strict=True)):
        return None
    usual = counted.sides[max(others, key=lambda size: counted.sizes[size])]
    apart = any(abs(one - other) > OTHER_SIZE for one, other in zip(_sides(page), usual, strict=True))
    return usual if apart else None


def _shown(sides: tuple[float, float]) -> str:
    """Return `595 by 842 pt`."""
    return f"{sides[0]:.0f} by {sides[1]:.0f} pt"


def _scan_apart(page: PageProfile, counted: _Counted) -> Iterator[Seen]:
    """Compare a scan with all the others."""
    mine = _main(page)
    found: list[str] = []
    if _alone((mine.colours, mine.filter), counted.coding):
        found.append("colours or coding")
    else:
        if _alone(mine.tables, counted.tables):
            found.append("JPEG tables")
        if _resolution_apart(mine.resolution or 0.0, counted.resolutions):
            found.append("resolution")
    if _size_apart(page, counted):
        found.append("size")
    if len(counted.habits_apart("scan", [page])) >= LEAST_HABITS:
        found.append("how its content is written")
    if found:
        code = "scan-apart" if len(found) > 1 else "scanner-settings-apart"
        yield seen(code, page.where, page=page.page, respects=_listed(found))


def _main(page: PageProfile) -> PlacedPicture:
    """Return the picture that covers most of a scan."""
    return max(page.pictures, key=lambda picture: picture.share)


def _alone(mine: _T, counted: Counter[_T]) -> bool:
    """Whether all others agree in something, and this one does not."""
    return counted[mine] == 1 and len(counted) == 2


def _resolution_apart(own: float, counted: list[float]) -> bool:
    """Whether all others have one resolution, within what cutting and rounding do, and this one another."""
    values = counted.copy()
    values.remove(own)
    slip = OTHER_RESOLUTION * values[-1]
    within = values[0] - slip <= own <= values[-1] + slip
    return bool(own and values[0]) and values[-1] - values[0] <= slip and not within


def _on_scans(profiles: tuple[PageProfile, ...]) -> Iterator[Seen]:
    """Find words and small pictures drawn on top of a scan, but for what all pages carry."""
    scans = [page for page in profiles if page.laid]
    often = Counter(key for page in scans for key in {_key(laid) for laid in page.laid if laid.text})
    for page in scans:
        body = [laid for laid in page.laid if _in_body(laid, page)]
        words = [laid for laid in body if laid.text and (len(scans) < 3 or 2 * often[_key(laid)] <= len(scans))]
        ink = sum(sign.isalnum() for laid in page.laid for sign in laid.text)
        if words and ink <= MOST_WORDS and re.search(r"\d|[^\W\d_]{3}", " ".join(w.text for w in words)):
            shown = " ".join(w.text.strip() for w in words)[:MOST_WORDS]
            yield seen("words-over-scan", words[0].where, page=page.page, words=quote(shown))
        pictures = [laid for laid in body if not laid.text and _is_small(laid, page)]
        if 0 < len(pictures) <= 3 and not any(p.colours in {"mask", "1 bit"} for p in page.pictures):
            left, top, right, bottom = pictures[0].where.box or (0, 0, 0, 0)
            size = f"{right - left:.0f} by {bottom - top:.0f} pt"
            yield seen("picture-over-scan", pictures[0].where, page=page.page, size=size)


def _key(laid: Laid) -> str:
    """Words without their figures: a stamp counts its pages."""
    return re.sub(r"\d+", "#", laid.text.strip())


def _in_body(laid: Laid, page: PageProfile) -> bool:
    """Whether something lies between head and foot of its page."""
    _, top, _, bottom = laid.where.box or (0, 0, 0, 0)
    return top > MARGIN * page.height and bottom < (1 - MARGIN) * page.height


def _is_small(laid: Laid, page: PageProfile) -> bool:
    """Whether a picture covers a small part of its page, and more than a point of it."""
    left, top, right, bottom = laid.where.box or (0, 0, 0, 0)
    wide, high = right - left, bottom - top
    return min(wide, high) >= LEAST_PICTURE and wide * high <= SMALL_PICTURE * page.width * page.height


def _listed(words: list[str]) -> str:
    """Join with commas and `and`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
