"""Characters that Unicode did not yet have at the claimed date.

Looks at
    Each character of the file's own text that the table dates, emoji blocks included; and,
    where the claim lies before March 2002, every character that Unicode 3.2 did not have.
Why it matters
    A character cannot be stored in a file before it had a code. Keyboards and typefaces
    follow one to three years later still.
Innocent reasons
    The file is a later copy: saved again, typed again or translated. Before 2010 Japanese
    phones and some typefaces had signs of their own, which converters replace by emoji.
    Invisible marks are put in by programs through which the text was copied.
What to do next
    Look at the place. Ask whether the file is the first copy, and hold its dates against
    the claim.
Cannot see
    The age of characters that are not in the table; pictures of pages; transcripts and
    recognised text, whose characters are those of the person or program that wrote them.
    Of PDFs only signs are looked at: which letter a glyph stands for is often mapped wrongly.
References
    triage/reference/unicode.csv (a source per row); Unicode 3.2 as shipped with Python
    (unicodedata.ucd_3_2_0); shared/research/casebook.md, 4.5.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from msgspec import structs

from triage.checking import Code, check
from triage.model.case import Case, Release, Table
from triage.model.document import Document
from triage.model.facts import Origin, Where
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.moments import DateRange

_COPY = "The file is a later copy of an older paper: saved, typed or translated again."
_LOOK = Step("Look at the place: what the sign is, and whether all of the text or only one part holds such signs.")
_DATES = Step("Hold the dates and programs in the metadata against the claim.")
_ASK = Step("Ask the sender when this copy was made, which shows that its age is looked at.", exposes=True)

CODES = {
    "character-not-yet-encoded": Code(
        max=Severity.HIGH,
        message="The text holds {sign}, which Unicode has since {since}. It is said to be from {claimed}.",
        innocent=(_COPY, "A converter put it in place of a sign that a phone or typeface had of its own."),
        next=(_LOOK, _DATES, _ASK),
    ),
    "mark-not-yet-encoded": Code(
        max=Severity.LOW,
        message="The text holds {sign}, which Unicode has since {since}; it is invisible. It is said to be from {claimed}.",
        innocent=("A web page, messenger or editor put the mark in when the text was copied.", _COPY),
        next=(_LOOK, _DATES, _ASK),
    ),
    "character-by-memory": Code(
        max=Severity.LOW,
        message="The text holds {sign}, which Unicode has since about {since} (a date still to be checked). "
        "It is said to be from {claimed}.",
        innocent=(_COPY, "The date in the table is off."),
        next=(_LOOK, _DATES, _ASK),
    ),
}

LATER_THAN_3_2 = date(2002, 3, 1)
"""Unicode 3.2 (casebook 4.5); what it lacks came with 4.0 in April 2003 or later."""
BLOCKS = (
    ("\U0001f300-\U0001f5ff\U0001f600-\U0001f64f\U0001f680-\U0001f6ff", "6.0"),
    ("\U0001f900-\U0001f9ff", "8.0"),
    ("\U0001fa70-\U0001faff", "12.0"),
)
"""Blocks of pictographs and the version that opened them (Unicode Blocks.txt): all their signs are as young or younger."""
MOST_PLACES = 5
MOST_SIGNS = 20


@check(
    "anachronism.character",
    title="A character younger than the claimed date",
    needs=("document", "claims.date", "tables.unicode"),
    codes=CODES,
)
def character(document: Document, claimed: DateRange, table: Table, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each character that is younger than the end of the claimed range."""
    rows = {chr(int(row.name.removeprefix("U+"), 16)): row for row in table.rows if row.name.startswith("U+")}
    versions = {row.version: row for row in table.rows if row.name == "Unicode"}
    lines = [line for line in document.text if line.origin is Origin.FILE and not line.text.isascii()]
    signs = {sign for line in lines for sign in line.text if ord(sign) > 0xFF}
    if document.format == "pdf":
        signs = {sign for sign in signs if unicodedata.category(sign).startswith("S")}
    young = {sign: found for sign in sorted(signs) if (found := _young(sign, claimed.last, rows, versions))}
    for sign, (code, since) in list(young.items())[:MOST_SIGNS]:
        where = [structs.replace(line.where, text=line.text.strip()[:80]) for line in lines if sign in line.text]
        yield _seen(code, sign, since, claimed, where[:MOST_PLACES])


def _young(sign: str, last: date, rows: dict[str, Release], versions: dict[str, Release]) -> tuple[str, str] | None:
    """Return code and first day of a character that is younger than the last claimed day; None for the rest."""
    row = rows.get(sign)
    if row is not None:
        if last >= row.not_before:
            return None
        invisible = unicodedata.category(sign) == "Cf"
        return ("mark-not-yet-encoded" if invisible else _weight(row)), row.shown
    for block, version in BLOCKS:
        row = versions.get(version)
        if row is not None and last < row.not_before and re.match(f"[{block}]", sign):
            return "character-not-yet-encoded", row.shown
    unknown_then = unicodedata.ucd_3_2_0.category(sign) == "Cn" != unicodedata.category(sign)
    if unknown_then and last < LATER_THAN_3_2 and unicodedata.category(sign) != "Cf":
        return "character-not-yet-encoded", "after March 2002"
    return None


def _weight(row: Release) -> str:
    """A row whose age was computed holds; one known from memory alone is to be verified first."""
    return "character-by-memory" if row.basis == "K" else "character-not-yet-encoded"


def _seen(code: str, sign: str, since: str, claimed: DateRange, where: list[Where]) -> Seen:
    """Name the character by its code and name."""
    named = f"U+{ord(sign):04X} {unicodedata.name(sign, '').lower()}".strip()
    return seen(code, *where, sign=named, since=since, claimed=claimed)
