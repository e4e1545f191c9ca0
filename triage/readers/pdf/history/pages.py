"""What a revision changed on pages: their number and order, words, pictures, shapes, fonts."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from triage.model.facts import Where
from triage.model.revisions import Change, ChangeKind
from triage.readers.pdf.history import drawing, wording
from triage.readers.pdf.history.objects import MOST_NODES, Looked, canonical, raw, raw_bytes, reached
from triage.readers.pdf.objects import get, identity, mapping, mended, root, text

if TYPE_CHECKING:
    from triage.readers.pdf.history import State

MOST_PAGES = 500
"""Pages compared of one revision."""
MOST_QUOTED = 300
"""Characters kept of a page that came or went."""
_NOT_CONTENT = frozenset(
    {"/Annots", "/Parent", "/LastModified", "/PieceInfo", "/Metadata", "/StructParents", "/Tabs", "/Type", "/Thumb"}
)
"""Keys of a page that do not bear on what its content shows."""


class Pair(Struct, frozen=True, kw_only=True):
    """One page in two revisions; page numbers from 1."""

    before: int
    after: int
    old: Any
    new: Any


class _Pages(Struct, frozen=True, kw_only=True):
    """The pages of one revision."""

    known: tuple[str, ...]
    """What each is known by: its object, or its place."""
    numbers: dict[str, int]
    pages: dict[str, Any]


def changes(older: State, newer: State, looked: Looked) -> Iterator[Change]:
    """Yield the changes on pages, in their order."""
    old, new = _numbered(older), _numbered(newer)
    pairs, gone, came = _paired(old, new)
    yield from _reordered(old, new, gone, came, older, newer)
    apart = [*(old.pages[known] for known in gone), *(new.pages[known] for known in came)]
    looked.touches(reached(*apart, stops=older.frame | newer.frame))
    if len(newer.reader.pages) > MOST_PAGES:
        what, detail = f"what changed after page {MOST_PAGES}", f"only the first {MOST_PAGES} pages are compared"
        looked.left_out(what, detail, Where(page=MOST_PAGES + 1))
    layers = _layers_changed(older, newer, looked)
    for pair in sorted(pairs, key=lambda one: one.after):
        where = Where(revision=newer.number, page=pair.after, object=identity(pair.new))
        with looked.trying(f"what revision {newer.number} changed on page {pair.after}", where):
            touched = _is_touched(pair, older, newer, looked)
            if not touched and not (layers and get(get(pair.new, "/Resources"), "/Properties")):
                continue
            if not looked.allowance.take_page():
                what = f"changed pages from page {pair.after} of revision {newer.number} on"
                looked.left_out(what, "only the first changed pages of a file are compared", where)
                return
            yield from _changes(pair, older, newer, looked)


def _numbered(state: State) -> _Pages:
    """Return the first pages; one that stands in the tree twice counts by its place the second time."""
    numbers: dict[str, int] = {}
    pages: dict[str, Any] = {}
    for number in range(1, min(len(state.reader.pages), MOST_PAGES) + 1):
        page = state.reader.pages[number - 1]
        known = identity(page) or f"place {number}"
        known = f"place {number}" if known in numbers else known
        numbers[known], pages[known] = number, page
    return _Pages(known=tuple(numbers), numbers=numbers, pages=pages)


def _paired(old: _Pages, new: _Pages) -> tuple[list[Pair], list[str], list[str]]:
    """Lay pages beside each other: the same object, or another that stands in its place; and those that went or came."""
    pairs = [(known, known) for known in new.known if known in old.numbers]
    gone: list[str] = []
    came: list[str] = []
    matcher = SequenceMatcher(None, old.known, new.known, autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        went = [known for known in old.known[a:b] if known not in new.numbers]
        arrived = [known for known in new.known[c:d] if known not in old.numbers]
        pairs += list(zip(went, arrived, strict=False))
        gone, came = gone + went[len(arrived) :], came + arrived[len(went) :]
    made = [
        Pair(before=old.numbers[one], after=new.numbers[other], old=old.pages[one], new=new.pages[other])
        for one, other in pairs
    ]
    return made, gone, came


def _reordered(
    old: _Pages, new: _Pages, gone: list[str], came: list[str], older: State, newer: State
) -> Iterator[Change]:
    """Yield pages that were added, removed, or put in another order."""
    for known in came:
        where = Where(revision=newer.number, page=new.numbers[known], object=known)
        words = _first_words(newer, new.numbers[known], new.pages[known])
        yield Change(kind=ChangeKind.PAGES, where=where, after="added", context=words)
    for known in gone:
        where = Where(revision=newer.number, object=known)
        words = _first_words(older, old.numbers[known], old.pages[known])
        before = f"page {old.numbers[known]} until then"
        yield Change(kind=ChangeKind.PAGES, where=where, before=before, after="removed", context=words)
    kept = [known for known in new.known if known in old.numbers]
    if kept != [known for known in old.known if known in new.numbers]:
        moved = next((a for a, b in zip(kept, (k for k in old.known if k in new.numbers), strict=False) if a != b), "")
        where = Where(revision=newer.number, page=new.numbers.get(moved, 1))
        yield Change(kind=ChangeKind.PAGES, where=where, after="put in another order")


def _first_words(state: State, number: int, page: Any) -> str:
    """Return the first words of a page that is there in one revision only; "" where they cannot be read."""
    try:
        if state.second is None:
            return " ".join(mended(page.extract_text()).split())[:MOST_QUOTED]
        return wording.page_words(state.second, number)[:MOST_QUOTED]
    except Exception:  # the change itself is told without them
        return ""


def _layers_changed(older: State, newer: State, looked: Looked) -> bool:
    """Whether the layers, or which of them are shown, changed: pages with layers may look otherwise then."""
    raws = [raw(root(state.reader), "/OCProperties") for state in (older, newer)]
    touched = looked.touches(reached(*raws, stops=older.frame | newer.frame))
    return touched or canonical(raws[0]) != canonical(raws[1])


def _is_touched(pair: Pair, older: State, newer: State, looked: Looked) -> bool:
    """Whether the page's own entries, its content or its resources changed."""
    starts = [raw(page, key) for page in (pair.old, pair.new) for key in ("/Contents", "/Resources", "/Group")]
    found = reached(*starts, stops=older.frame | newer.frame)
    touched = looked.touches(found) or len(found) >= MOST_NODES
    return touched or _own(pair.old) != _own(pair.new)


def _own(page: Any) -> Any:
    """Return the page's own entries that bear on what it shows."""
    return canonical({key: value for key, value in page.items() if key not in _NOT_CONTENT})


def _changes(pair: Pair, older: State, newer: State, looked: Looked) -> Iterator[Change]:
    """Yield what changed on one page whose content or resources did."""
    where = Where(revision=newer.number, page=pair.after, object=identity(pair.new))
    region = drawing.Region(differs=None)
    if looked.allowance.take_drawing():
        region = drawing.difference(older.second, pair.before, newer.second, pair.after)
    else:
        what = f"how further changed pages look after revision {newer.number}"
        looked.left_out(what, "too many pages changed", Where(revision=newer.number))
    found = list(_words(pair, older, newer, region, where))
    found += _pictures(pair, older, newer, region, where)
    yield from found
    if not any(change.visible for change in found):
        yield from _otherwise(pair, older, newer, region, where, told=bool(found))


def _words(pair: Pair, older: State, newer: State, region: drawing.Region, where: Where) -> Iterator[Change]:
    """Yield exchanges of words, and words no more in sight."""
    with wording.opened(pair, older, newer) as both:
        if both is None:
            yield from wording.by_objects(pair, where)
        else:
            yield from wording.changes(*both, region, where)


def _otherwise(
    pair: Pair, older: State, newer: State, region: drawing.Region, where: Where, *, told: bool
) -> Iterator[Change]:
    """Class a change that neither words nor pictures show: shapes, fonts, or the way the content is written."""
    fonts = [canonical(_closed(get(get(page, "/Resources"), "/Font"))) for page in (pair.old, pair.new)]
    place = structs.replace(where, box=region.box)
    if region.differs is False:
        if not told:
            kind = ChangeKind.FONT if fonts[0] != fonts[1] else ChangeKind.STRUCTURE
            yield Change(kind=kind, where=where)
        return
    kind = ChangeKind.FONT if fonts[0] != fonts[1] and _same_shapes(pair, older, newer) else ChangeKind.PAGE_DRAWING
    yield Change(kind=kind, where=place)


def _same_shapes(pair: Pair, older: State, newer: State) -> bool:
    """Whether all that is drawn beside words stayed in its place."""
    if older.second is None or newer.second is None:
        return False
    return drawing.things(older.second, pair.before).shapes == drawing.things(newer.second, pair.after).shapes


def _closed(fonts: Any) -> list[Any]:
    """Return the fonts with their programs' bytes, two levels deep."""
    return [(str(name), mapping(font), _program(mapping(font))) for name, font in sorted(mapping(fonts).items())]


def _program(font: dict[Any, Any]) -> str:
    """Return a hash of a font's program and map."""
    descriptor = mapping(get(font, "/FontDescriptor"))
    streams = [mapping(descriptor.get(k)) for k in ("/FontFile", "/FontFile2", "/FontFile3")] + [
        mapping(font.get("/ToUnicode"))
    ]
    return sha256(b"".join(raw_bytes(stream) for stream in streams)).hexdigest()


def _pictures(pair: Pair, older: State, newer: State, region: drawing.Region, where: Where) -> Iterator[Change]:
    """Yield pictures in sight that are there no more, or anew; one for one where as many went as came."""
    names = _images(pair.old), _images(pair.new)
    old, new = _drawn(older, pair.before, names[0]), _drawn(newer, pair.after, names[1])
    gone = [digest for digest in old if digest not in new]
    came = [digest for digest in new if digest not in old]
    for at in range(max(len(gone), len(came))):
        before, after = (listed[at] if at < len(listed) else "" for listed in (gone, came))
        box = new.get(after) or old.get(before) or region.box
        if region.differs_at(box):
            known = names[1].get(after) or names[0].get(before)
            was, is_now = (_named(side, digest) for side, digest in zip(names, (before, after), strict=True))
            place = structs.replace(where, box=box, object=known)
            yield Change(kind=ChangeKind.PAGE_PICTURE, where=place, before=was, after=is_now)


def _named(names: dict[str, str], digest: str) -> str:
    """Return the object of a picture; "" for none, and words for one that stands in the content itself."""
    return names.get(digest, "a picture in the content") if digest else ""


def _drawn(state: State, number: int, names: dict[str, str]) -> dict[str, drawing.Box | None]:
    """Return hash → box of the pictures that a page draws; all of its resources where pdfium cannot say."""
    if state.second is None:
        return dict.fromkeys(names)
    return dict(drawing.things(state.second, number).pictures)


def _images(page: Any, depth: int = 3) -> dict[str, str]:
    """Return hash of the stored bytes → object, of the pictures in a page's resources and those of its forms."""
    found: dict[str, str] = {}
    for reference in mapping(get(get(page, "/Resources"), "/XObject")).values():
        thing = mapping(reference)
        kind = text(get(thing, "/Subtype"))
        if kind == "/Image":
            found[sha256(raw_bytes(thing)).hexdigest()] = identity(reference) or identity(thing) or "a picture"
        elif kind == "/Form" and depth:
            found |= _images(thing, depth - 1)
    return found
