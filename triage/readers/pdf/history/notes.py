"""What a revision changed in annotations, and which words of the page they cover now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from triage.model.facts import Where
from triage.model.revisions import Change, ChangeKind
from triage.readers.pdf.history import drawing, wording
from triage.readers.pdf.history.objects import Looked, canonical, raw, reached
from triage.readers.pdf.objects import get, identity, mapping, sequence, text
from triage.readers.pdf.placing import placing

if TYPE_CHECKING:
    from triage.readers.pdf.history import State

MOST_QUOTED = 1_000
"""Characters kept of one value."""
MOST_PAGES = 500
"""Pages whose annotations are compared."""
MOST_COVERED = 20
"""Pages of one revision on which it is looked for what annotations cover."""
_NOT_SEEN = frozenset({"/P", "/Parent", "/Popup", "/M", "/StructParent", "/IRT"})
"""Keys that a reader of the page sees nothing of."""
_COVERING = frozenset({"FreeText", "Stamp", "Square", "Circle", "Polygon", "PolyLine", "Line", "Ink", "Redact"})
"""Kinds that may be drawn over words; marks of words (Highlight, Underline) are drawn with them."""


class Note(Struct, frozen=True, kw_only=True):
    """One annotation."""

    page: int
    raw: dict[Any, Any]

    @property
    def kind(self) -> str:
        """Its type: `FreeText`."""
        return (text(get(self.raw, "/Subtype")) or "").lstrip("/")

    @property
    def shown(self) -> str:
        """Its type and its words."""
        words = " ".join((text(get(self.raw, "/Contents")) or "").split())
        return f"{self.kind}: {words}"[:MOST_QUOTED] if words else self.kind

    @property
    def likeness(self) -> Any:
        """What a reader of the page can see of it."""
        return self.page, canonical({key: value for key, value in self.raw.items() if key not in _NOT_SEEN})

    @property
    def spot(self) -> Any:
        """By what it is known again when another object holds it."""
        return self.page, self.kind, canonical(get(self.raw, "/Rect")), text(get(self.raw, "/NM"))


def changes(older: State, newer: State, looked: Looked) -> Iterator[Change]:
    """Yield annotations that were added, removed or changed; form fields are not among them."""
    pairs = list(_differing(_noted(older, looked), _noted(newer, looked), looked))
    seen: dict[int, _Seen] = {}
    for known, before, after in pairs:
        page = (after or before or _NOTHING).page
        where = Where(revision=newer.number, page=page, object=known if " 0" in known else None)
        covered = ""
        with looked.trying(f"what annotations of revision {newer.number} cover on page {page}", where):
            if page not in seen and len(seen) < MOST_COVERED:
                seen[page] = _Seen(page, older, newer, looked)
            if page in seen:
                where = structs.replace(where, box=seen[page].box(after or before))
                covered = seen[page].covered(after) if after is not None else ""
        yield Change(
            kind=ChangeKind.ANNOTATION,
            where=where,
            before=before.shown if before else "",
            after=after.shown if after else "",
            covered=covered,
        )


_NOTHING = Note(page=1, raw={})


def _noted(state: State, looked: Looked) -> dict[str, Note]:
    """Return identity → annotation, of all but form fields; changed ones count as accounted for."""
    found: dict[str, Note] = {}
    for number in range(1, min(len(state.reader.pages), MOST_PAGES) + 1):
        listed = raw(state.reader.pages[number - 1], "/Annots")
        if listed is None:
            continue
        looked.touches(reached(listed, stops=state.frame))
        for place, reference in enumerate(sequence(listed), 1):
            note = mapping(reference)
            if text(get(note, "/Subtype")) not in {None, "/Widget", "/Popup"}:
                found[identity(reference) or f"page {number}, {place}"] = Note(page=number, raw=note)
    return found


def _differing(
    old: dict[str, Note], new: dict[str, Note], looked: Looked
) -> Iterator[tuple[str, Note | None, Note | None]]:
    """Yield (object, before, after); what only moved to another object is known again by its place."""
    gone = {known: note for known, note in old.items() if known not in new}
    again = {note.spot: known for known, note in gone.items()}
    for known, after in new.items():
        before = old.get(known)
        if before is None and after.spot in again:
            before = gone.pop(again.pop(after.spot))
        if before is None or _is_changed(known, before, after, looked):
            yield known, before, after
    yield from ((known, before, None) for known, before in gone.items())


def _is_changed(known: str, before: Note, after: Note, looked: Looked) -> bool:
    """Whether a reader of the page can see that an annotation changed; one stored elsewhere is compared without AP."""
    drawn = reached(before.raw.get("/AP")), reached(after.raw.get("/AP"))
    number = int(known.partition(" ")[0]) if known[:1].isdigit() else None
    if number is not None and number not in looked.changed and not looked.changed & (drawn[0] | drawn[1]):
        return before.page != after.page
    if number is None or drawn[0] == drawn[1]:
        return before.likeness != after.likeness or bool(looked.changed & (drawn[0] | drawn[1]))
    return bool(before.shown != after.shown or drawn[0] != drawn[1])


class _Seen:
    """One page with its annotations, before and after."""

    def __init__(self, page: int, older: State, newer: State, looked: Looked) -> None:
        """Remember the page; it is drawn when the first annotation that may cover words is met."""
        self._page, self._older, self._newer, self._looked = page, older, newer, looked
        self._region: drawing.Region | None = None

    def box(self, note: Note | None) -> drawing.Box | None:
        """Return where an annotation stands, in points from the page's top left corner."""
        sides = [float(n) for n in sequence(get(note.raw, "/Rect")) if isinstance(n, (int, float))] if note else []
        if len(sides) != 4 or self._newer.second is None or self._page > len(self._newer.second):
            return None
        page = self._newer.second[self._page - 1]
        try:
            (x0, y0), (x1, y1) = (placing(page)(*corner) for corner in (sides[:2], sides[2:]))
        finally:
            page.close()
        return round(min(x0, x1), 1), round(min(y0, y1), 1), round(max(x0, x1), 1), round(max(y0, y1), 1)

    def covered(self, note: Note) -> str:
        """Return the words of the page that an annotation hides which were in sight before; "" for none."""
        box = self.box(note)
        if note.kind not in _COVERING or box is None:
            return ""
        region = self._drawn()
        if not region.differs or region.mask is None:
            return ""
        with wording.opened_one(self._newer, self._page) as page:
            gone = [
                word
                for at, word in enumerate(page.words)
                if _inside(place := page.place(at), box) and place and region.vanished(place, place) >= wording.ALL_GONE
            ]
        return " ".join(gone)[:MOST_QUOTED]

    def _drawn(self) -> drawing.Region:
        """Draw the page with its annotations once."""
        if self._region is None:
            numbers = {identity(page): n for n, page in enumerate(self._older.reader.pages[:MOST_PAGES], 1)}
            before = numbers.get(identity(self._newer.reader.pages[self._page - 1]))
            self._region = drawing.Region(differs=None)
            if before is not None and self._looked.allowance.take_drawing():
                self._region = drawing.difference(
                    self._older.second, before, self._newer.second, self._page, notes=True
                )
        return self._region


def _inside(box: drawing.Box | None, around: drawing.Box) -> bool:
    """Whether the middle of one box lies in another."""
    if box is None:
        return False
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return around[0] <= x <= around[2] and around[1] <= y <= around[3]
