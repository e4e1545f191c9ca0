"""Takes out of a comparison what could lead to the source (contract, section 4), as `share` does for a report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec import structs

from triage.model.comparison import Comparison, FactDifference, PagePair, Side, TextDifference
from triage.model.facts import Identifies, Unread, Where
from triage.model.identifiers import Eraser, bracketed
from triage.model.report import FactValue, Picture
from triage.model.revisions import Change, ChangeKind
from triage.report import scrub

ALWAYS = (
    "the files' own names, their exact sizes and hashes",
    "registration and copy numbers, copy lists",
    "times finer than a day",
    "names, paths and addresses wherever they stood",
)
_Record = TypeVar("_Record")


def shared(made: Comparison, *, pictures: bool = False, quotes: bool = False) -> Comparison:
    """Return the comparison without what could lead to the source.

    Args:
        made: the comparison as made.
        pictures: put the pictures of pages back (`--share-pictures`).
        quotes: put words of the documents back (`--share-quotes`), without numbers.
    """
    hide = _Hiding(made, quotes=quotes)
    kept = tuple(map(_picture, made.pictures)) if pictures else ()
    told = [*ALWAYS, "metadata that name a person, a device or a place"]
    told += [] if quotes else ["words of the documents"]
    told += [] if pictures else ["pictures"]
    return structs.replace(
        made,
        a=hide.side(made.a),
        b=hide.side(made.b),
        facts=_once(hide.fact(one) for one in made.facts),
        text=tuple(map(hide.text, made.text)),
        changes=tuple(map(hide.change, made.changes)),
        pages=tuple(one if pictures else _unpictured(one) for one in made.pages),
        not_compared=tuple(map(hide.clause, made.not_compared)),
        pictures=kept,
        shared=True,
        left_out=tuple(dict.fromkeys((*made.left_out, *told))),
    )


class _Hiding:
    """What is hidden, and how each record looks without it."""

    def __init__(self, made: Comparison, *, quotes: bool) -> None:
        """Know every value that identifies, and the names of both files."""
        secrets = [(v.value, v.identifies) for one in made.facts for v in (*one.a, *one.b)]
        self._erase = Eraser([*secrets, (made.a.name, Identifies.PERSON), (made.b.name, Identifies.PERSON)])
        self._quotes = quotes

    def clause(self, text: str) -> str:
        """A sentence of triage's own."""
        return self._erase(scrub.clause(text))

    def quote(self, text: str) -> str:
        """Words out of a document: left out, or put back without what is known to identify; nothing stays nothing."""
        if not text:
            return ""
        return scrub.numbers(self.clause(text)) if self._quotes else scrub.WORDS_LEFT_OUT

    def where(self, where: Where | None) -> Where | None:
        """A place without words and without names that somebody chose."""
        return None if where is None else self.place(where)

    def place(self, where: Where) -> Where:
        """The same for a place that is there."""
        return structs.replace(
            where,
            text=None,
            part=scrub.part(where.part) if where.part is not None else None,
            field=scrub.field(where.field) if where.field is not None else None,
            header=scrub.field_name("headers", where.header) if where.header is not None else None,
            offset=None,
        )

    def side(self, side: Side) -> Side:
        """One of the two documents, by its kind."""
        size = int(str(side.size)[0] + "0" * (len(str(side.size)) - 1))
        return structs.replace(side, name="", sha256="", size=size, unread=tuple(map(self.unread, side.unread)))

    def unread(self, part: Unread) -> Unread:
        """A part that could not be examined, by its kind."""
        return structs.replace(
            part, what=scrub.unread(part.what), detail=self.clause(part.detail), where=self.where(part.where)
        )

    def fact(self, one: FactDifference) -> FactDifference:
        """A fact with its values hidden where they could lead to somebody."""
        origin, slash, name = one.name.partition("/")
        shown = (
            f"{scrub.field(origin)}/{scrub.field_name(origin, name)}" if slash and one.group == "metadata" else one.name
        )
        a, b = (tuple(self.value(one.group, value) for value in values) for values in (one.a, one.b))
        return structs.replace(one, name=shown, a=_once(a), b=_once(b))

    def value(self, group: str, value: FactValue) -> FactValue:
        """One value: its kind, its day, or itself where its group names programs, fonts, languages or the file."""
        if value.identifies is not Identifies.NONE:
            text = bracketed(value.identifies)
        elif group == "dates":
            text = scrub.day(value.value)
        elif group in {"file", "fonts", "languages"}:
            text = self.clause(value.value)
        elif group == "programs":
            text = scrub.numbers(self.clause(value.value))
        else:
            text = scrub.fact(self._erase(value.value))
        return structs.replace(value, value=text, where=self.place(value.where))

    def text(self, one: TextDifference) -> TextDifference:
        """A place where the words differ, without the words."""
        return structs.replace(
            one,
            a=self.quote(one.a),
            b=self.quote(one.b),
            where_a=self.where(one.where_a),
            where_b=self.where(one.where_b),
            line_a=self.quote(one.line_a) if self._quotes else "",
            line_b=self.quote(one.line_b) if self._quotes else "",
        )

    def change(self, one: Change) -> Change:
        """What a revision changed, by its kind and place; which pages came and went is no secret."""
        keeps = one.kind in {ChangeKind.PAGES, ChangeKind.STRUCTURE, ChangeKind.PAGE_PICTURE}
        before, after = one.before, one.after
        if not keeps:
            before, after = (scrub.LEFT_OUT if said else "" for said in (before, after))
        return structs.replace(one, before=before, after=after, context="", where=self.place(one.where))


def _unpictured(pair: PagePair) -> PagePair:
    """A pair of pages without its pictures."""
    return structs.replace(pair, pictures=())


def _picture(picture: Picture) -> Picture:
    """A picture without its hash."""
    return structs.replace(picture, sha256="")


def _once(records: Iterable[_Record]) -> tuple[_Record, ...]:
    """The records in their order, equal ones once."""
    kept: list[_Record] = []
    for one in records:
        if one not in kept:
            kept.append(one)
    return tuple(kept)
