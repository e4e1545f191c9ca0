"""Names of states, ministries, places, organisations and currencies that were not in use at the document's date.

Looks at
    Whole names of the reference packs in the text, the longest first, against the claimed
    date or that of the document's own date line: names that came later, and, in the head
    and foot of the paper, where its issuer names itself, names that had ended and official
    names cut short. Codes of currencies count beside a figure only.
Why it matters
    A paper cannot bear a name that nobody had thought of. Papers of an office carry the
    name that their state and ministry had on that day; who writes one from memory or from
    an old template takes another. An Iranian letter of 2018 named a deputy by a post that
    had been renamed four years before.
Innocent reasons
    A new letterhead on a later copy; a stock of old paper used up after a change of name;
    an office, embassy or movement that keeps to its own name; a translation; a text about
    an older time, or a name that was used for years before it became official.
What to do next
    Look the name up in the pack (`triage packs show`) and read its source; compare with
    other papers of the same office and month.
Cannot see
    Names that are in no pack, spellings it does not list, pictures of letterheads without
    text, and whether a name was used informally before it was official.
References
    shared/research/casebook.md, 0.7, 0.8, 1.10, 2.6 row A5, 4.8 and 5.9; a source for each row
    of triage/reference/packs/.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import Dated
from triage.model.facts import TextLine
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.packs import Named, Packs
from triage.model.phrases import Found, Line, Part, Phrases, meant_as_coming, meant_as_past, parts

_COPY = "The file is a later copy or translation, which uses the name of its own day."
_STOCK = "Old paper, an old template or an old stamp was used up after the change."
_KEEPS = "An office, embassy or movement keeps to the name; ask a person who knows it."
_EARLY = "The name was used before it became official; the pack holds the official day."
_ROW = Step("Look the name up in its pack (`triage packs show`) and read the source of the row.")
_OTHERS = Step("Compare with other papers of the same office from the same months.")
_NATIVE = Step("Have a person who reads the language and knows the office look at it: the row waits to be confirmed.")

CODES = {
    "name-not-yet-in-use": Code(
        max=Severity.HIGH,
        message="The text names {name}, which was not so called before {since}. The document is of {dated}.",
        innocent=(_COPY, _EARLY, "The date is that of an older version of the text."),
        next=(_ROW, _OTHERS),
    ),
    "name-not-yet-in-use-unsourced": Code(
        max=Severity.LOW,
        message="The text names {name}, by a row that waits to be confirmed not so called before {since}. "
        "The document is of {dated}.",
        innocent=(_COPY, _EARLY, "The row of the pack is wrong."),
        next=(_ROW, _NATIVE),
    ),
    "name-no-longer-in-use": Code(
        max=Severity.MEDIUM,
        message="Head or foot of the paper names {name}, which ended {until}. The document is of {dated}.",
        innocent=(_STOCK, _KEEPS, "The line quotes or addresses something older."),
        next=(_ROW, _OTHERS),
    ),
    "name-no-longer-in-use-unsourced": Code(
        max=Severity.LOW,
        message="Head or foot of the paper names {name}, which by a row that waits to be confirmed ended {until}. "
        "The document is of {dated}.",
        innocent=(_STOCK, _KEEPS, "The row of the pack is wrong."),
        next=(_ROW, _NATIVE),
    ),
    "former-name-mentioned": Code(
        max=Severity.NOTE,
        message="The text names {name}, a name that ended {until}. The document is of {dated}.",
        innocent=("The text speaks of an older time.", "The old name stayed in use.", _KEEPS),
        next=(_ROW,),
    ),
    "short-of-official-name": Code(
        max=Severity.LOW,
        message="Head or foot of the paper has {name}; the official name is {official}.",
        innocent=("Short forms are used in speech, in the press and in headings for inner use.", "A translation."),
        next=(_ROW, _OTHERS),
    ),
}

MENTIONED_EARLY = 365
"""Days before its first one in which a name is met in talk and drafts: not counted outside head and foot."""


@check(
    "anachronism.name",
    title="A name that was not in use at the document's date",
    needs=("text", "packs", "derived.dated"),
    codes=CODES,
)
def name(text: tuple[TextLine, ...], packs: Packs, dated: Dated, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each name and code, at the first line where it stands."""
    book = Phrases(_entries(packs))
    said: set[tuple[str, str]] = set()
    for line, part in zip(text, parts(text), strict=True):
        words = Line(line.text)
        for found in book.find(words):
            one = _judged(found, words, line, part, dated)
            if one is not None and (one.code, found.text) not in said:
                said.add((one.code, found.text))
                yield one


def _entries(packs: Packs) -> Iterator[tuple[str, Named | None]]:
    """Names with their rows; short forms and titles, so that a name inside a longer one is not taken for itself."""
    for row in (*packs.names, *packs.institutions):
        if row.kind != "sign":
            yield from ((spelling, row) for spelling in (*row.spellings, *row.short))
    for title in packs.titles:
        yield from ((spelling, None) for spelling in title.spellings)


def _judged(found: Found[Named | None], words: Line, line: TextLine, part: Part, dated: Dated) -> Seen | None:
    """What one name says at its place; None where nothing speaks against it."""
    rows = [row for row in found.what if row is not None]
    if not rows or len(rows) < len(found.what) or (rows[0].kind == "currency" and not _beside_figure(found, words)):
        return None
    grace = 0 if part is not Part.BODY else MENTIONED_EARLY
    first, last = dated.days.first, dated.days.last
    if any(row.validity.may_cover(last, grace) or row.validity.may_cover(first) for row in rows):
        return _short(found, rows, line, part, first)
    code = _code(rows, words, found, part, first, last)
    if code is None:
        return None
    since = min((row.validity.begins.shown for row in rows if row.validity.begins), default="")
    until = max((row.validity.ends.shown for row in rows if row.validity.ends), default="")
    return seen(code, line.where, name=quote(found.text), since=since, until=until, dated=dated.shown)


def _code(
    rows: list[Named], words: Line, found: Found[Named | None], part: Part, first: date, last: date
) -> str | None:
    """Which code: not yet, no longer, or a mention; None where the writer knows."""
    unsourced = "" if all(row.sourced for row in rows) else "-unsourced"
    if all(row.validity.not_yet(last) for row in rows):
        return None if meant_as_coming(words, found) else f"name-not-yet-in-use{unsourced}"
    if meant_as_past(words, found) or not all(row.validity.over(first) or row.validity.not_yet(last) for row in rows):
        return None
    return "former-name-mentioned" if part is Part.BODY else f"name-no-longer-in-use{unsourced}"


def _short(found: Found[Named | None], rows: list[Named], line: TextLine, part: Part, day: date) -> Seen | None:
    """A form that falls short of a name in force, where the issuer names itself; None for every other."""
    if part is Part.BODY or any(_is_full(found, row) for row in rows) or not rows[0].validity.may_cover(day):
        return None
    return seen("short-of-official-name", line.where, name=quote(found.text), official=rows[0].name)


def _is_full(found: Found[Named | None], row: Named) -> bool:
    """Whether a name stands as one of the row's full spellings."""
    return bool(Phrases((spelling, row) for spelling in row.spellings).find(Line(found.text)))


def _beside_figure(found: Found[Named | None], words: Line) -> bool:
    """Whether the word before or behind is a figure."""
    near = (*words.words[max(0, found.first - 1) : found.first], *words.words[found.last + 1 : found.last + 2])
    return any(word.text.isdecimal() for word in near)
