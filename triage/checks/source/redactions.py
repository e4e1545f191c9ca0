"""Words that a redaction hides from the eye, and the file still holds.

Looks at
    Dark opaque shapes, pictures and annotations over words, in the order in which the page is
    drawn; dark words on a bar of their own colour; the recognised text of a scan beneath a bar;
    redaction marks that were never applied; and the same words in bookmarks, attachments,
    metadata, form values, texts for the blind and earlier revisions. The page is drawn with and
    without its words to make sure that the bar hides them.
Why it matters
    Whoever has the file can copy such words out of it. They may name the source, or somebody
    who has a right not to be named. Both court filings of the corpus whose bars failed are
    found; none of 147 ordinary PDFs is marked.
Innocent reasons
    A design hides a word under a dark shape on purpose, as on slides; a form hides its
    instructions; the words were made public elsewhere.
What to do next
    Do not pass the file on. Where it is to be published, remove the words themselves and
    look at the result with this check again.
Cannot see
    Bars burnt into a picture without a layer of text; words that can be guessed from the
    length of a bar; marks that an eye can see through a pen stroke; pages beyond the limits.
References
    shared/research: peers-documents.md, section 3 no. 6; casebook.md, 1.59 and P5.
    ISO 32000-2, 12.5.6.23 (redaction annotations).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.drawn import Cover, Drawn, Redaction
from triage.model.facts import Where
from triage.model.findings import Concern, Seen, Severity, Step, quote, seen

_KEEP = Step("Do not pass the file on or publish it: whoever has it can copy these words out of it.")
_WHO = Step("Work out whether the words lead to the source or to somebody else who must not be named.")
_AGAIN = Step("If you publish the paper, take the words themselves out, save anew, and run this check on the result.")
_SHARE = Step("Share this report only in its form for sharing (--share): it quotes the words.")
_TELL = Step(
    "Tell the body that redacted it, where that is right; that tells them that you hold the file and have read the words.",
    exposes=True,
)
_DESIGN = "A design, such as a slide, covers a word on purpose."
_PUBLIC = "The words are public, and the bar was put over them as a precaution."


def _code(message: str, *innocent: str) -> Code:
    """Make one code; all are of the same weight and have the same next steps."""
    return Code(
        max=Severity.HIGH,
        concern=Concern.SOURCE,
        message=message,
        innocent=innocent,
        next=(_WHO, _KEEP, _AGAIN, _SHARE, _TELL),
    )


CODES = {
    "redaction-words-remain": _code(
        "On page {page} {cover} hides {letters} letters and digits (places: {count}), and the file still holds them: {words}.",
        _DESIGN,
        _PUBLIC,
    ),
    "words-under-annotation": _code(
        "On page {page} {cover} hides {letters} letters and digits (places: {count}); "
        "taking it off shows them again: {words}.",
        "A reader marked the words with a dark pen to strike them out.",
        _PUBLIC,
    ),
    "words-under-scanned-bar": _code(
        "On page {page} a bar in the scan hides {letters} letters and digits (places: {count}), "
        "and the layer of recognised text still has them: {words}.",
        "A dark photograph or seal, in which the recognition read letters that are not there.",
    ),
    "redaction-never-applied": _code(
        "On page {page} words are marked for redaction (places: {count}), "
        "and the redaction was never carried out: {words}.",
        "A draft in which somebody proposes what to take out.",
    ),
    "redacted-words-elsewhere": _code(
        "Words that are redacted on page {page} stand in another part of the file, {part}: {words}.",
        "The title or the metadata name the matter in words that the page has too.",
        "An earlier revision was kept by a program that appends.",
    ),
}

_CODE_OF = {
    Cover.SHAPE: "redaction-words-remain",
    Cover.PICTURE: "redaction-words-remain",
    Cover.HIGHLIGHT: "words-under-annotation",
    Cover.ANNOTATION: "words-under-annotation",
    Cover.SCANNED: "words-under-scanned-bar",
    Cover.UNAPPLIED: "redaction-never-applied",
}
MOST_PLACES = 50
"""Places pointed at in one finding."""
MOST_ELSEWHERE = 10
"""Findings about other places; the places are listed in each."""
_LABEL = re.compile(
    r"\W*(?:redact(?:ed|ion)|privileged?|confidential|sealed|under seal|withheld|deleted|omitted|"
    r"exemption \w{1,3}|\(?[bjk]\)? ?\(\d\)(?: ?\([A-F]\))?|geschwärzt|caviardé|occulté|tachado|omissis)\W*",
    re.IGNORECASE,
)
"""What programs for redacting print on or under a bar: a word for it, or the exemption of the Freedom of Information
Act (5 U.S.C. 552 and 552a) that it rests on. These are no words that somebody meant to hide (freelawproject/x-ray
counts them so too, shared/research/peers-documents.md, section 2)."""
_LONGEST = 300
"""Characters of words that are shown."""


@check("source.redactions", title="Redacted words that the file still holds", needs="drawn", codes=CODES)
def redactions(drawn: Drawn, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each page and kind of cover, and one for each redaction whose words stand elsewhere."""
    groups: dict[tuple[int, str, Cover], list[Redaction]] = {}
    for mark in drawn.redactions:
        if mark.text and not _LABEL.fullmatch(mark.text):
            groups.setdefault((mark.where.page or 1, _CODE_OF[mark.cover], mark.cover), []).append(mark)
    for (page, code, cover), marks in groups.items():
        words = [mark.text for mark in marks]
        letters = sum(sign.isalnum() for text in words for sign in text)
        told = {} if cover in (Cover.SCANNED, Cover.UNAPPLIED) else {"cover": cover.value}
        counted = {} if cover is Cover.UNAPPLIED else {"letters": letters}
        places = tuple(mark.where for mark in marks)[:MOST_PLACES]
        yield seen(code, *places, page=page, count=len(marks), words=quote(_cut(words)), **told, **counted)
    for mark in [one for one in drawn.redactions if one.elsewhere][:MOST_ELSEWHERE]:
        found = list(dict.fromkeys(place.text or "" for place in mark.elsewhere))
        parts = _parts(mark.elsewhere)
        yield seen(
            "redacted-words-elsewhere",
            mark.where,
            *mark.elsewhere,
            page=mark.where.page or 1,
            part=quote(parts),
            words=quote(_cut(found)),
        )


def _parts(places: Sequence[Where]) -> str:
    """Return the other places in words: `revision 1, bookmark, Info/Title`."""
    named = (f"revision {one.revision}" if one.revision else one.field or one.part or "" for one in places)
    return ", ".join(dict.fromkeys(filter(None, named)))[:_LONGEST]


def _cut(texts: Sequence[str]) -> str:
    """Return wordings in a row, cut where they are long."""
    joined = " / ".join(texts)
    return joined if len(joined) <= _LONGEST else joined[: _LONGEST - 1] + "…"
