"""Typefaces that were not public at the claimed date.

Looks at
    The faces in which text is set (listing a face is not use), without subset prefix and
    style words, against the first day on which each was public: its retail release less
    every margin, and, apart from it, its first public pre-release.
Why it matters
    A digital paper cannot be set in a face that nobody could have had: in 2017 a
    declaration dated February 2006 turned out to be set in Calibri, on sale since 2007.
Innocent reasons
    The file is a later copy: typed again, converted, or exported by a program that puts
    its own face for one it lacks. A face of the same name by another maker. A beta or a
    developer's kit, which a few people had before anybody else.
What to do next
    Ask when this copy was made and from what; look at the face in the table and at its
    source; look whether all pages or only some words are set in it.
Cannot see
    Faces that are not in the table, text drawn as curves, scans, faces renamed by the
    program that embedded them, and whether an early user had a face before it was public.
References
    triage/reference/fonts.csv (a source per row); shared/research/casebook.md, 1.13 and
    4.1; dawn.com/news/1344745.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from triage.checking import Code, check
from triage.model.case import Case, Release, Table
from triage.model.facts import FontUse
from triage.model.findings import Seen, Severity, Step, seen
from triage.model.moments import DateRange
from triage.model.typefaces import FALLBACKS, METRIC_CLONES, by_folded_name, find

_LATER = "The file is a later copy: re-typed, converted or exported again, with the text of the older paper."
_CREATED = "The metadata too say that the file was created after the claimed date: then it is a later copy."
_ROW = Step("Look the face up in the table (triage/reference/fonts.csv) and check the source of its row.")
_COMPARE = Step("Compare with the dates and programs in the metadata, and with other papers of the same office.")
_ASK = Step("Ask the sender when and from what this copy was made, which shows that it is looked at.", exposes=True)

CODES = {
    "font-not-yet-public": Code(
        max=Severity.HIGH,
        message="Text is set in {face}, which was not public before {released}. It is said to be from {claimed}.",
        innocent=(_LATER, _CREATED, "Another maker's face bears the same name."),
        next=(_ROW, _COMPARE, _ASK),
    ),
    "substitute-not-yet-public": Code(
        max=Severity.MEDIUM,
        message="Text is set in {face}, not public before {released}; programs put it in place of other faces. "
        "The document is said to be from {claimed}.",
        innocent=("A later program converted the file and set this face for one it did not have.", _LATER, _CREATED),
        next=(_ROW, _COMPARE, _ASK),
    ),
    "typed-copy": Code(
        max=Severity.LOW,
        message="Text is set in {face}, public from {released}. The paper is said to be from {claimed}, before typefaces "
        "for computers: this is a copy.",
        innocent=("Old papers are typed again, scanned and read by machine, or printed in books.",),
        next=(Step("Ask for a picture of the paper itself."), _COMPARE, _ASK),
    ),
    "font-before-retail": Code(
        max=Severity.LOW,
        message="Text is set in {face}, on sale from {released} and in pre-releases from {beta}. "
        "The document is said to be from {claimed}.",
        innocent=("The writer used a beta, which was open to the public.", _LATER, _CREATED),
        next=(_ROW, _COMPARE, _ASK),
    ),
}

FIRST_DIGITAL = date(1985, 1, 1)
"""Before the first faces of the table (Times and Helvetica of the LaserWriter, March 1985; casebook 4.1) every file is a copy."""

LEAST_CHARACTERS = 5
"""A stray space, bullet or check mark is set in whatever face the program of the day had."""

LEAST_SUBSTITUTED = 40
"""Fallback faces carry a symbol here and there; half a line of text is more than that."""

MOST_PLACES = 20
"""Of one face: a reader of the report looks at a few."""


@check(
    "anachronism.font",
    title="A typeface younger than the claimed date",
    needs=("fonts", "claims.date", "tables.fonts"),
    codes=CODES,
)
def font(fonts: tuple[FontUse, ...], claimed: DateRange, table: Table, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each face of the table that is younger than the end of the claimed range."""
    faces = by_folded_name(table.rows)
    used: dict[str, tuple[Release, list[FontUse]]] = {}
    for use in fonts:
        release = find(use.name, faces)
        if release is not None:
            used.setdefault(release.name, (release, []))[1].append(use)
    for name, (release, uses) in used.items():
        code = _code(release, claimed.last)
        if code and _carries_text(name, uses):
            released = release.shown if code == "font-before-retail" else release.first_shown
            where = [use.where for use in uses[:MOST_PLACES]]
            yield seen(code, *where, face=name, released=released, beta=release.first_shown, claimed=claimed)


def _code(release: Release, last: date) -> str | None:
    """Return what a face says against the last claimed day; None where it was on sale."""
    if last < FIRST_DIGITAL:
        return "typed-copy"
    if last < release.not_before:
        return "substitute-not-yet-public" if release.name in FALLBACKS | METRIC_CLONES else "font-not-yet-public"
    return "font-before-retail" if last < release.not_on_sale_before else None


def _carries_text(name: str, uses: list[FontUse]) -> bool:
    """True where enough is set in the face to be text; where nothing was counted, not for fallback faces."""
    counts = [u.characters for u in uses if u.characters is not None]
    if not counts:
        return name not in FALLBACKS
    return sum(counts) >= (LEAST_SUBSTITUTED if name in FALLBACKS | METRIC_CLONES else LEAST_CHARACTERS)
