"""Tracked changes and comments left in an Office document.

Looks at
    Insertions, deletions, moves and format changes that a program recorded and nobody
    accepted or refused, and comments. Where a deletion and an insertion stand side by side
    they are read together: which words took the place of which, and whether a number or a
    name changed. Digits of all scripts count alike.
Why it matters
    The file keeps both wordings. A figure, a date or a name that was put in place of
    another is what a reader of the paper most needs to know.
Innocent reasons
    Drafts are written this way, and finished papers often go out with their changes. Of
    179 ordinary Office files one carried changes and four carried comments.
What to do next
    Read both wordings in the file, with all changes shown, and ask which one was meant to
    go out.
Cannot see
    Changes that were accepted, made with recording switched off, or lie in Word files
    before 2007; changes of numbers in cells. Authors' names in changes can be typed in
    freely. Who they lead to is looked at for the sake of the source elsewhere.
References
    shared/research/casebook.md, S14; ISO/IEC 29500-1, 17.13; ODF 1.3, part 3, 5.5.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Where
from triage.model.findings import Seen, Severity, Step, Value, person, quote, seen
from triage.model.office import Comment, OfficeFacts, TrackedChange
from triage.model.text import words_of

_DRAFT = "The paper is a draft, or was sent before its changes were accepted."
_CORRECTED = "A mistake was corrected before the paper was sent."
_SHOW = Step("Open a copy with all changes shown and read both wordings.")
_ASK = Step(
    "Ask the sender which wording went out; that tells them that you hold the file with its changes.", exposes=True
)

CODES = {
    "numbers-replaced": Code(
        max=Severity.MEDIUM,
        message="A tracked change by {author} puts {new} in place of {old}: a number differs.",
        innocent=(_CORRECTED, _DRAFT),
        next=(_SHOW, Step("Hold both numbers against sums, dates and references in the rest of the text."), _ASK),
    ),
    "names-replaced": Code(
        max=Severity.MEDIUM,
        message="A tracked change by {author} puts {new} in place of {old}: both look like names.",
        innocent=(_CORRECTED, "A month or an office was changed when the paper was brought up to date.", _DRAFT),
        next=(_SHOW, Step("Look for either name in the rest of the text."), _ASK),
    ),
    "words-replaced": Code(
        max=Severity.LOW,
        message="A tracked change by {author} puts {new} in place of {old}.",
        innocent=(_CORRECTED, _DRAFT),
        next=(_SHOW, _ASK),
    ),
    "deleted-text-kept": Code(
        max=Severity.LOW,
        message="Deleted words are still in the file, among them {words} (deletions in all: {count}).",
        innocent=(_DRAFT, "The writer did not know that recorded deletions stay readable."),
        next=(_SHOW, Step("Do not publish the file itself: readers would see the deleted words too.")),
    ),
    "changes-left": Code(
        max=Severity.LOW,
        message="The file keeps {count} tracked changes of its text ({kinds}), by {authors}.",
        innocent=(_DRAFT,),
        next=(_SHOW, Step("Work out from the changes which wording is the later one.")),
    ),
    "formatting-changes-left": Code(
        max=Severity.NOTE,
        message="The file keeps {count} tracked changes of its layout.",
        innocent=(_DRAFT, "Recording was on while styles or tables were tidied."),
        next=(_SHOW,),
    ),
    "comments-left": Code(
        max=Severity.NOTE,
        message="The file keeps {count} comments, by {authors}.",
        innocent=(_DRAFT, "Comments are part of how offices work on a text."),
        next=(Step("Read the comments: they often say what was asked for and by whom."),),
    ),
}

MOST_PAIRS = 20
"""Replacements told one by one; the rest stand in the file."""
MOST_PLACES = 20
"""Places pointed at for a kind of change."""
SPELLING = 0.75
"""Two names at least this alike (difflib's ratio) are taken for one name spelt in two ways."""
LONGEST_NAME = 5
"""Words of a replaced passage that may be a name."""
_LONGEST = 120
"""Characters of a name."""
_ENDS = '.!?:;"“”«»‘([–—•'
"""What a word with a capital may follow without being a name."""


@check(
    "office.tracked_changes",
    title="Tracked changes and comments left in the file",
    needs=("office", "document"),
    codes=CODES,
)
def tracked_changes(office: OfficeFacts, document: Document, case: Case) -> Iterator[Seen]:
    """Yield replacements one by one, then one `Seen` for each kind of trace that was left."""
    for old, new in _replacements(office.changes)[:MOST_PAIRS]:
        before, after = _text(old), _text(new)
        code = _code(before, after, [t.text for t in document.text if t.where == new[0].where])
        yield seen(code, old[0].where, author=_authors(new), old=quote(before), new=quote(after))
    gone = [c for c in office.changes if c.kind == "deletion" and c.text.strip()]
    if gone:
        longest = max(gone, key=lambda c: len(c.text))
        yield seen("deleted-text-kept", *_places(gone), words=quote(longest.text.strip()), count=len(gone))
    textual = [c for c in office.changes if c.kind != "formatting"]
    if textual:
        kinds = ", ".join(f"{kind} {n}" for kind, n in sorted(Counter(c.kind for c in textual).items()))
        yield seen("changes-left", *_places(textual), count=len(textual), kinds=kinds, authors=_authors(textual))
    layout = [c for c in office.changes if c.kind == "formatting"]
    if layout:
        yield seen("formatting-changes-left", *_places(layout), count=len(layout))
    if office.comments:
        yield seen(
            "comments-left", *_places(office.comments), count=len(office.comments), authors=_authors(office.comments)
        )


def _replacements(changes: tuple[TrackedChange, ...]) -> list[tuple[list[TrackedChange], list[TrackedChange]]]:
    """Find runs of adjoining changes with both deleted and inserted words that differ in more than punctuation."""
    runs: list[list[TrackedChange]] = []
    for change in (c for c in changes if c.kind in {"insertion", "deletion"} and c.text):
        if change.adjoins and runs and runs[-1][-1].where == change.where:
            runs[-1].append(change)
        else:
            runs.append([change])
    pairs = [([c for c in r if c.kind == "deletion"], [c for c in r if c.kind == "insertion"]) for r in runs]
    worded = [(words_of(_text(old)), words_of(_text(new)), old, new) for old, new in pairs]
    return [(old, new) for before, after, old, new in worded if before and after and before != after]


def _code(old: str, new: str, paragraph: list[str]) -> str:
    """Which kind of replacement it is; `paragraph` has the lines in which the new words stand."""
    before, after = _digits(old), _digits(new)
    if before and after and before != after:
        return "numbers-replaced"
    if _is_name(old) and _is_name(new) and not _is_respelt(old, new) and _is_amid(new, paragraph):
        return "names-replaced"
    return "words-replaced"


def _is_respelt(old: str, new: str) -> bool:
    """True where one name seems to be spelt in two ways."""
    return SequenceMatcher(None, old.casefold(), new.casefold(), autojunk=False).ratio() >= SPELLING


def _digits(text: str) -> str:
    """The digits of a text, of any script, as 0 to 9."""
    return "".join(str(unicodedata.digit(c)) for c in text if c.isdecimal())


def _is_name(text: str) -> bool:
    """True for a few words that all begin with a capital; scripts without capitals have no such sign."""
    words = text.split() if len(text) < _LONGEST else []
    return 0 < len(words) <= LONGEST_NAME and all(w[:1].isupper() and len(w) > 2 for w in words)


def _is_amid(words: str, paragraph: list[str]) -> bool:
    """True where the words stand inside a sentence: at its start any word has a capital."""
    starts = [line[: line.find(words)].rstrip() for line in paragraph if words in line]
    return any(start and start[-1] not in _ENDS for start in starts)


def _text(changes: list[TrackedChange]) -> str:
    """The words of several changes in a row."""
    return "".join(c.text for c in changes).strip()


def _authors(traces: Sequence[TrackedChange | Comment]) -> Value | str:
    """The names that the traces carry, as one value that leads to people."""
    names = dict.fromkeys(t.author for t in traces if t.author)
    return person(", ".join(names)) if names else "an unnamed author"


def _places(traces: Sequence[TrackedChange | Comment]) -> tuple[Where, ...]:
    """The first places."""
    return tuple(t.where for t in traces[:MOST_PLACES])
