"""Words that were not yet in use at the claimed date.

Looks at
    Words and names of the table of terms, in several spellings and scripts, against the
    first day on which each is known in public, less every margin, and the end of the
    claimed range.
Why it matters
    Nobody writes of a thing by a name that it was to get later. Letters made up afterwards
    have shown it by what was public on the day they were posted and not on their date.
Innocent reasons
    The text is a later copy, translation or summary in the words of its own day. The word
    had another meaning before, or a narrow circle used it first. The table may be off.
What to do next
    Read the sentence: does it mean that thing? Look the word up in the table and check its
    source; ask of the text, not of the file, from when it is.
Cannot see
    Words that are not in the table; older words with a new meaning; foreknowledge that is
    put in other words.
References
    triage/reference/terms.csv (a source per row); shared/research/casebook.md, 1.4 and
    2.6 A10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import structs

from triage.checking import Code, check
from triage.model.case import Case, Table
from triage.model.facts import TextLine, Where
from triage.model.findings import Seen, Severity, Step, quote, seen
from triage.model.fold import Folded, folded
from triage.model.moments import DateRange

_LATER = "The text is a later copy, translation or summary, in the words of its own day."
_OTHER = "The word had another meaning before, or a narrow circle used it first."
_READ = Step("Read the sentence: does it mean that thing?")
_ROW = Step("Look the word up in the table (triage/reference/terms.csv) and check the source of its row.")
_ASK = Step("Ask the sender from when the text is, which shows that its age is looked at.", exposes=True)


def _code(severity: Severity, ending: str) -> Code:
    """A code with the reasons and steps that both share."""
    message = "The text says {words}, in use since {since}" + ending + ". It is said to be from {claimed}."
    return Code(max=severity, message=message, innocent=(_LATER, _OTHER), next=(_READ, _ROW, _ASK))


CODES = {
    "term-not-yet-in-use": _code(Severity.MEDIUM, ""),
    "term-by-memory": _code(Severity.LOW, " (a date still to be checked)"),
}

MOST_PLACES = 5
_ENDINGS = r"\w{0,3}"
"""Case endings that words take in Russian, Ukrainian, Persian and Arabic."""


@check(
    "anachronism.term",
    title="A word younger than the claimed date",
    needs=("text", "claims.date", "tables.terms"),
    codes=CODES,
)
def term(text: tuple[TextLine, ...], claimed: DateRange, table: Table, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each term that is younger than the end of the claimed range."""
    young = [row for row in table.rows if claimed.last < row.not_before]
    if not young:
        return
    whole = folded("\n".join(line.text for line in text))
    for row in young:
        spellings = [spelling for name in (row.name, *row.also) if (spelling := folded(name)) in whole]
        places = list(_places(text, spellings)) if spellings else []
        if places:
            code = "term-by-memory" if row.basis == "K" else "term-not-yet-in-use"
            yield seen(code, *places[:MOST_PLACES], words=quote(_words(places)), since=row.shown, claimed=claimed)


def _words(places: list[Where]) -> str:
    """The word as first written."""
    return places[0].text or ""


def _places(text: tuple[TextLine, ...], spellings: list[str]) -> Iterator[Where]:
    """Where a term stands as a word of its own, with the words as written."""
    for line in text:
        held = Folded(line.text)
        for spelling in spellings:
            found = _as_word(spelling).search(held.text) if spelling in held.text else None
            if found:
                yield structs.replace(line.where, text=held.words(*found.span()))
                break


@cache
def _as_word(spelling: str) -> re.Pattern[str]:
    """A pattern for a term: Chinese leaves no space around words, other scripts do."""
    if re.search("[\u3400-\u9fff]", spelling):
        return re.compile(re.escape(spelling))
    endings = _ENDINGS if re.search("[\u0400-\u06ff]", spelling) else ""
    return re.compile(rf"(?<!\w){re.escape(spelling)}{endings}(?!\w)")
