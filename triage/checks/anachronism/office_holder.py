"""A person in an office, or under a style, that they did not hold at the document's date.

Looks at
    Titles of offices with the full name of one of their holders in the same line or in the
    block of short lines around it, in every script that the packs hold, against the days on
    which that person held that office; the word "acting" before a title on either side of
    an order about it; a title that is but for one word that of the office held; an honorific
    that the packs have for others.
Why it matters
    Office-holders changed, and whoever writes a paper later, or far away, remembers the
    wrong one: a letter on uranium, dated 2000, bore the name of a minister who had left
    eleven years before; a letter of a senator had his title wrong by one word.
Innocent reasons
    A text about the past; a paper drafted before and sent after a change, or signed by the
    old holder in the days of handing over; another person of the same name; a clerk who
    goes on writing the style he is used to; a wrong row.
What to do next
    Look the person up in the pack and read the source of the row; compare with other
    papers from the same weeks and with the announcement of the appointment.
Cannot see
    Offices and people in no pack, names given in part, ranks, and who really signed.
References
    shared/research/casebook.md, 0.6, 1.1, 1.3, 1.5 and 5.8; afintl.com/en/202508152035 for
    the order of 15 August 2025; a source for each row of triage/reference/packs/.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import Dated
from triage.model.facts import TextLine
from triage.model.findings import Seen, Severity, Step, Value, person, quote, seen
from triage.model.fold import folded
from triage.model.packs import Holder, Packs
from triage.model.phrases import Line, Part, Phrases, meant_as_coming, meant_as_past, parts
from triage.model.posts import Person, Post, honorific, is_meant, near_title, pairs, people, posts

_PAST = "The text speaks of an older time."
_HANDOVER = "The paper was drafted before the change and sent after it, or signed while the office was handed over."
_SAME = "Another person bears the same name."
_WRONG = "The row of the pack is wrong."
_HABIT = "The clerk goes on writing the style he is used to."
_ROW = Step("Look the person up (`triage packs show`, or the case file) and read the source of the row.")
_OTHERS = Step("Compare with other papers of the office from the same weeks, and with the announcement of the change.")
_NATIVE = Step("Have a person who knows the government of that time look at it: the row waits to be confirmed.")
_UNSOURCED = "By a row that waits to be confirmed {name} held the office of {title} {held}. The document is of {dated}."

CODES = {
    "not-yet-in-office": Code(
        max=Severity.HIGH,
        message="{name} stands as {title}, an office held {held}. The document is of {dated}.",
        innocent=("The file is a later copy with titles of its own day.", _SAME, _HANDOVER),
        next=(_ROW, _OTHERS),
    ),
    "no-longer-in-office": Code(
        max=Severity.HIGH,
        message="Head or foot of the paper has {name} as {title}, an office held {held}. The document is of {dated}.",
        innocent=(_HANDOVER, _SAME, "The block quotes an older paper."),
        next=(_ROW, _OTHERS),
    ),
    "not-in-office-unsourced": Code(
        max=Severity.LOW, message=_UNSOURCED, innocent=(_WRONG, _PAST, _SAME, _HANDOVER), next=(_ROW, _NATIVE)
    ),
    "former-holder-mentioned": Code(
        max=Severity.NOTE,
        message="The text has {name} as {title}, an office held {held}. The document is of {dated}.",
        innocent=(_PAST, _SAME),
        next=(_ROW,),
    ),
    "style-after-order": Code(
        max=Severity.LOW,
        message="{title} is styled {style}, which was to be dropped from {until}. The document is of {dated}.",
        innocent=(_HABIT, "An order is followed late, or not in every office.", _PAST),
        next=(_ROW, _OTHERS),
    ),
    "style-left-out": Code(
        max=Severity.NOTE,
        message="{name} stands as {title} without the style {style}, in which the office was held {held}. "
        "The document is of {dated}.",
        innocent=("The style is often left out.", "The word stands elsewhere or was not read."),
        next=(_ROW, _OTHERS),
    ),
    "title-not-as-held": Code(
        max=Severity.LOW,
        message="{name} stands as {title}; the office held at that time is called {official}. "
        "The document is of {dated}.",
        innocent=("A title is put freely or translated.", _SAME, "The person held a second office."),
        next=(_ROW, _OTHERS),
    ),
    "honorific-of-another": Code(
        max=Severity.LOW,
        message="{name} is addressed as {honorific}; the pack has {known} for the holder and {honorific} for others.",
        innocent=("Honorifics are put freely, or out of courtesy.", _SAME, _WRONG),
        next=(_ROW, _OTHERS),
    ),
}

HANDOVER = 7
"""Days around a change in which either holder may sign."""


@check(
    "anachronism.office_holder",
    title="A person in an office or style not held at the document's date",
    needs=("text", "packs", "derived.dated"),
    codes=CODES,
)
def office_holder(text: tuple[TextLine, ...], packs: Packs, dated: Dated, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each pair of person and office, and for each styled title, that does not fit the date."""
    lines = [Line(line.text) for line in text]
    titles, names = posts(lines, packs), people(lines, packs)
    where = parts(text)
    said: set[tuple[str, str]] = set()
    found = (
        _styled(titles, lines, text, dated),
        _held(titles, names, lines, text, where, dated),
        _addressed(titles, names, lines, text, packs, dated),
    )
    for one, key in chain(*found):
        if key not in said:
            said.add(key)
            yield one


def _styled(
    titles: list[Post], lines: list[Line], text: tuple[TextLine, ...], dated: Dated
) -> Iterator[tuple[Seen, tuple[str, str]]]:
    """Titles under a style that was to be dropped before the document's date."""
    for post in titles:
        over = [s for s in post.styles if s.validity.over(dated.days.first) and is_meant(s, post)]
        if over and not meant_as_past(lines[post.line], post.found) and over[0].validity.ends:
            title, until = quote(post.found.text), over[0].validity.ends.shown
            where = text[post.line].where
            one = seen("style-after-order", where, title=title, style=over[0].style, until=until, dated=dated.shown)
            yield one, ("style", post.found.text)


def _held(
    titles: list[Post],
    names: list[Person],
    lines: list[Line],
    text: tuple[TextLine, ...],
    where: list[Part],
    dated: Dated,
) -> Iterator[tuple[Seen, tuple[str, str]]]:
    """Pairs of title and name held against the days on which that person held that office."""
    for post, name in pairs(titles, names, lines):
        rows = [row for row in name.found.what if row.office in post.found.what]
        code = _code(rows, post, lines, name, where, dated)
        if code:
            values: dict[str, str | Value] = {"name": person(name.found.text), "title": quote(post.found.text)}
            values["held"] = " and ".join(islice(dict.fromkeys(row.validity.shown for row in rows), 4))
            if code == "style-left-out":
                values["style"] = rows[0].style
            places = dict.fromkeys((text[name.line].where, text[post.line].where))
            yield seen(code, *places, **values, dated=dated.shown), (code, f"{rows[0].office} {rows[0].name}")


def _addressed(
    titles: list[Post],
    names: list[Person],
    lines: list[Line],
    text: tuple[TextLine, ...],
    packs: Packs,
    dated: Dated,
) -> Iterator[tuple[Seen, tuple[str, str]]]:
    """Holders in office under a title but for one word, or with an honorific that the packs have for others."""
    words = Phrases((word, holder) for holder in packs.offices for word in holder.honorific)
    paired = {(name.line, name.found.first) for _, name in pairs(titles, names, lines)}
    for name in names:
        rows = [row for row in name.found.what if row.sourced and row.validity.may_cover(dated.days.last)]
        where, shown = text[name.line].where, person(name.found.text)
        near = near_title(name, rows[0].office, lines, packs) if rows else None
        if near and (name.line, name.found.first) not in paired and not _is_past(name, lines):
            number, title, official = near
            places = dict.fromkeys((where, text[number].where))
            values = {"title": quote(title), "official": quote(official)}
            yield (
                seen("title-not-as-held", *places, name=shown, **values, dated=dated.shown),
                ("title", name.found.text),
            )
        known = {word for row in rows for word in row.honorific}
        before = honorific(name, lines, words) if known and all(row.honorific for row in rows) else ""
        if before and folded(before) not in {folded(word) for word in known}:
            listed = quote(", ".join(sorted(known)))
            one = seen("honorific-of-another", where, name=shown, honorific=quote(before), known=listed)
            yield one, ("honorific", name.found.text)


def _is_past(name: Person, lines: list[Line]) -> bool:
    """Whether a name is spoken of as that of a former holder."""
    return meant_as_past(lines[name.line], name.found)


def _code(
    rows: list[Holder], post: Post, lines: list[Line], name: Person, where: list[Part], dated: Dated
) -> str | None:
    """What a pair says; None where the person may have held the office, or the writer knows."""
    first, last = dated.days.first, dated.days.last
    current = [r for r in rows if r.validity.may_cover(first, HANDOVER) or r.validity.may_cover(last, HANDOVER)]
    if current:
        acting = all(row.style == "acting" and row.validity.covers(first) for row in current)
        foot = where[name.line] is Part.FOOT and name.line != post.line
        return "style-left-out" if acting and foot and not post.styles else None
    line, title = lines[name.line], lines[post.line]
    if meant_as_past(line, name.found) or meant_as_past(title, post.found):
        return None
    not_yet = all(row.validity.not_yet(last, HANDOVER) for row in rows)
    if not_yet and (meant_as_coming(line, name.found) or meant_as_coming(title, post.found)):
        return None
    own = Part.BODY not in {where[name.line], where[post.line]}
    if not not_yet and not own:
        return "former-holder-mentioned"
    if not all(row.sourced for row in rows):
        return "not-in-office-unsourced"
    return "not-yet-in-office" if not_yet else "no-longer-in-office"
