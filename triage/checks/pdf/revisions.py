"""Earlier revisions that the PDF still holds, and what each saving changed.

Looks at
    Each revision along the file's own chain of cross-references (a linearised head and the
    second table of a hybrid file are none), held against the one before: words, pictures,
    lines and shapes on pages, pages, fonts, form values, annotations, signatures,
    attachments, metadata. Old and new wording are shown with page and place; words that
    stay in the text and are no longer to be seen are told apart.
Why it matters
    Programs that append leave what stood there before. A figure or a name that was put in
    place of another after the paper was made is what a reader most needs to know. Of 147
    ordinary PDFs of the corpus 14 held more than one revision, and none of those had changed
    a word of a page.
Innocent reasons
    Signing, commenting and filling in a form append revisions by design. Registries add page
    numbers and stamps, authors correct a mistake, programs rewrite metadata.
What to do next
    Write the revisions out (`triage extract`) and lay them side by side (`triage compare
    FILE@1 FILE@2`).
Cannot see
    Changes by a program that writes the whole file anew, which is how most programs save;
    pages beyond the 500th, and of a much changed file those beyond the 600th that changed;
    the form that a field's own script or XFA draws; which of two wordings is the right one.
References
    ISO 32000-2, 7.5.6 and 7.5.8. shared/research: peers-documents.md, section 3 no. 1;
    casebook.md, S1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import Page, Where
from triage.model.findings import Seen, Severity, Step, Value, person, quote, seen
from triage.model.revisions import Change, ChangeKind, Revision

_LAY = Step("Lay two revisions side by side, as in: triage compare FILE@1 FILE@2.")
_WRITE = Step("Write the earlier revisions out and read them: triage extract FILE -o FOLDER.")
_OTHERS = Step("Look for the old and the new wording in other papers about the same matter.")
_ASK = Step(
    "Ask the sender which wording went out; that tells them that you hold the file with its history.", exposes=True
)
_CORRECTED = "A mistake was corrected before the paper was sent."
_STAMPED = "A registry, court or archive adds page numbers, stamps or a line at the edge."
_FORM = "A form was filled in by a program that writes the values into the page."
_AGAIN = "A program made the picture smaller or clearer."
_DRAFT = "A header or a draft mark was taken out."
_BLACKED = "Names were blacked out before the paper was passed on; the revision before still holds them."
_REV = "Revision {number} of {of}"


def _code(max: Severity, message: str, *innocent: str) -> Code:
    """Make one code; all have the same next steps."""
    return Code(max=max, message=f"{_REV} {message}", innocent=innocent, next=(_WRITE, _LAY, _OTHERS, _ASK))


def _note(message: str, *innocent: str, max: Severity = Severity.NOTE) -> Code:
    """Make a code for what revisions hold by design."""
    return Code(max=max, message=f"{_REV} {message}", innocent=innocent, next=(_WRITE, _LAY))


_HIGH, _MEDIUM, _LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
CODES = {
    "words-exchanged": _code(_HIGH, "puts {new} in place of {old} on page {page}.", _CORRECTED, _FORM),
    "words-taken-out": _code(
        _HIGH, "takes {old} out of page {page}; the revision before still holds it.", _CORRECTED, _DRAFT
    ),
    "words-covered": _code(
        _HIGH, "no longer shows {old} on page {page}, and leaves it in the text behind the page.", _BLACKED, _CORRECTED
    ),
    "words-put-in": _code(_MEDIUM, "adds {new} to page {page}.", _STAMPED, _FORM, _CORRECTED),
    "words-stamped": _note("adds {new} to {pages}, at the edge or on page after page.", _STAMPED, max=_LOW),
    "more-words-changed": _code(
        _MEDIUM,
        "changes words in {count} more places, on {pages}.",
        "The text was set anew, so that it breaks elsewhere.",
        _CORRECTED,
    ),
    "unseen-words-changed": _code(
        _MEDIUM,
        "changes the text behind page {page} in {count} places, first {old} to {new}; the page looks the same there.",
        "A program recognised the text of a scan once more, or repaired which letters its fonts stand for.",
    ),
    "unseen-words-put-in": _note(
        "adds words behind page {page}, first {new}; the page looks the same there.",
        "A program recognised the text of a scan.",
        max=_LOW,
    ),
    "picture-exchanged": _code(
        _HIGH, "puts another picture in place of one on page {page}, and the page looks otherwise.", _AGAIN, _CORRECTED
    ),
    "picture-taken-out": _code(_HIGH, "takes a picture out of page {page}.", "A draft mark was taken out."),
    "picture-put-in": _code(_MEDIUM, "adds a picture to page {page}.", _STAMPED, "A signature was put in."),
    "drawing-changed": _code(
        _MEDIUM,
        "draws page {page} otherwise, with the same words and pictures.",
        "Lines, boxes or a mark were added or moved.",
        "A program wrote the page anew and draws its letters otherwise.",
    ),
    "pages-taken-out": _code(_MEDIUM, "takes pages out: {what}.", "An annex or a blank page was taken out."),
    "pages-put-in": _code(_MEDIUM, "adds pages: {what}.", "Annexes or a cover sheet were added."),
    "pages-reordered": _code(_MEDIUM, "puts the pages in another order.", "A scan was put in order."),
    "words-under-annotation": _code(
        _MEDIUM, "lays an annotation over {old} on page {page}: {what}.", _BLACKED, "A sticker or stamp covers words."
    ),
    "font-exchanged": _note(
        "exchanges fonts on {pages}, with the same words and shapes.",
        "An archive embeds missing fonts.",
        "A program wrote its fonts anew.",
        max=_LOW,
    ),
    "metadata-exchanged": _note(
        "sets {field} from {old} to {new}.",
        "The program that saved the file wrote its own name, or that of its user.",
        max=_LOW,
    ),
    "form-values": _note("sets the form field {field} from {old} to {new}.", "A form was filled in."),
    "form-drawn-anew": _note(
        "draws form fields anew whose values stay: {what}.", "Programs draw fields when they save a form."
    ),
    "annotations": _note("changes annotations: {what}.", "The paper was commented on."),
    "signature-changed": _note("adds or changes a signature: {what}.", "The paper was signed."),
    "attachments-changed": _note("changes attachments: {what}.", "A file was attached."),
    "saved-again": _note(
        "changes no page, form or annotation; it changes: {what}.",
        "A program updated metadata, or data for checking signatures.",
    ),
    "revision-unread": _note(
        "could not be held against the one before.", "The file is damaged, locked or has very many revisions."
    ),
    "chain-broken": Code(
        max=Severity.NOTE,
        message="The chain of the file's revisions breaks, so older ones may be missing here.",
        innocent=("The file was cut or damaged on its way.",),
        next=(_WRITE,),
    ),
}

MOST_TOLD = 10
"""Changes of one kind told one by one, for each revision."""
_LONGEST = 300
"""Characters of a wording that are shown."""
_EDGE = 0.085
"""Part of a page's height or width at each edge in which page numbers and stamps of registries stand."""
_SHORT = 12
"""Words of a stamp at the edge at most."""
_PICTURES = {(True, True): "picture-exchanged", (True, False): "picture-taken-out", (False, True): "picture-put-in"}
_TOLD_APART = {"Info/Author", "Info/Creator", "Info/CreationDate", "Info/Company"}
"""Fields that an ordinary saving leaves as they are."""
_NAMED = {"Info/ModDate", "Info/Producer", "Info/Title", "Info/Subject", "Info/Keywords", "XMP"}
"""Fields that are named where they alone changed."""
_NOTHING = Value(text="nothing")
_QUIET = {ChangeKind.VALIDATION, ChangeKind.METADATA, ChangeKind.STRUCTURE}
_PAGES = {"added": "pages-put-in", "removed": "pages-taken-out", "put in another order": "pages-reordered"}


@check("pdf.revisions", title="Earlier revisions of the file", needs=("history", "document"), codes=CODES)
def revisions(history: tuple[Revision, ...], document: Document, case: Case) -> Iterator[Seen]:
    """Yield what each revision changed, in the order of the revisions."""
    broken = [one.where for one in document.unread if one.where is not None and one.where.field == "startxref"]
    if broken:
        yield seen("chain-broken", *broken)
    for revision in history[1:]:
        kept: dict[str, str | int] = {"number": revision.number, "of": len(history)}
        if not revision.changes:
            yield seen("revision-unread", Where(revision=revision.number), **kept)
        yield from _words(_of(revision, ChangeKind.PAGE_TEXT), document.pages, kept)
        yield from _looks(revision, kept)
        yield from _pages(_of(revision, ChangeKind.PAGES), kept)
        yield from _fields(_of(revision, ChangeKind.FORM_VALUE), kept)
        yield from _notes(_of(revision, ChangeKind.ANNOTATION), kept)
        yield from _together(_of(revision, ChangeKind.SIGNATURE), "signature-changed", kept)
        yield from _together(_of(revision, ChangeKind.ATTACHMENT), "attachments-changed", kept)
        yield from _metadata(revision, kept)


def _of(revision: Revision, kind: ChangeKind) -> list[Change]:
    """Return a revision's changes of one kind."""
    return [change for change in revision.changes if change.kind is kind]


def _words(changes: list[Change], pages: tuple[Page, ...], kept: dict[str, str | int]) -> Iterator[Seen]:
    """Yield changes of wording: stamps together, the first others one by one, the rest and the unseen together."""
    yield from _unseen([change for change in changes if not change.visible], kept)
    stamps, plain = _stamps([change for change in changes if change.visible], pages)
    for stamp in stamps:
        yield seen("words-stamped", *_places(stamp), new=_quoted(stamp[0].after), pages=_listed(stamp), **kept)
    for change in plain[:MOST_TOLD]:
        values: dict[str, str | int | Value] = {"page": change.where.page or 1, **kept}
        values |= {"old": _quoted(change.before)} if change.before else {}
        values |= {"new": _quoted(change.after)} if change.after else {}
        code = "words-put-in" if not change.before else "words-exchanged" if change.after else "words-taken-out"
        yield seen(code, change.where, **values)
    more = plain[MOST_TOLD:]
    if more:
        yield seen("more-words-changed", *_places(more), count=len(more), pages=_listed(more), **kept)


def _stamps(changes: list[Change], pages: tuple[Page, ...]) -> tuple[list[list[Change]], list[Change]]:
    """Part what was added at the edge, or alike on several pages, from other changes."""
    alike: dict[str, list[Change]] = {}
    for change in changes:
        if not change.before and len(change.after.split()) <= _SHORT:
            alike.setdefault(re.sub(r"\d+", "0", change.after), []).append(change)
    several = [group for group in alike.values() if len({c.where.page for c in group}) > 1]
    edge = [group for group in alike.values() if group not in several and all(_at_edge(c, pages) for c in group)]
    stamps = several + edge
    told = {id(change) for group in stamps for change in group}
    return stamps, [change for change in changes if id(change) not in told]


def _at_edge(change: Change, pages: tuple[Page, ...]) -> bool:
    """Whether words stand in the margin of their page."""
    page = next((one for one in pages if one.number == change.where.page), None)
    if page is None or change.where.box is None:
        return False
    left, top, right, bottom = change.where.box
    wide, high = _EDGE * page.width, _EDGE * page.height
    return bottom <= high or top >= page.height - high or right <= wide or left >= page.width - wide


def _unseen(changes: list[Change], kept: dict[str, str | int]) -> Iterator[Seen]:
    """Yield, page by page, words that changed behind a page that looks the same."""
    for page in sorted({change.where.page or 1 for change in changes})[:MOST_TOLD]:
        here = [change for change in changes if (change.where.page or 1) == page]
        exchanged = [change for change in here if change.before]
        if exchanged:
            first, count = exchanged[0], len(here)
            old, new = _quoted(first.before), _quoted(first.after)
            yield seen("unseen-words-changed", *_places(here), page=page, count=count, old=old, new=new, **kept)
        else:
            yield seen("unseen-words-put-in", *_places(here), page=page, new=_quoted(here[0].after), **kept)


def _looks(revision: Revision, kept: dict[str, str | int]) -> Iterator[Seen]:
    """Yield changes of pictures, shapes and fonts."""
    for change in _of(revision, ChangeKind.PAGE_PICTURE)[:MOST_TOLD]:
        code = _PICTURES[bool(change.before), bool(change.after)]
        yield seen(code, change.where, page=change.where.page or 1, **kept)
    for change in _of(revision, ChangeKind.PAGE_DRAWING)[:MOST_TOLD]:
        page = change.where.page or 1
        if change.covered:
            yield seen("words-covered", change.where, old=_quoted(change.covered), page=page, **kept)
        else:
            yield seen("drawing-changed", change.where, page=page, **kept)
    fonts = _of(revision, ChangeKind.FONT)
    if fonts:
        yield seen("font-exchanged", *_places(fonts), pages=_listed(fonts), **kept)


def _pages(changes: list[Change], kept: dict[str, str | int]) -> Iterator[Seen]:
    """Yield pages that came, went or changed places."""
    for after, code in _PAGES.items():
        here = [change for change in changes if change.after == after]
        if here and code == "pages-reordered":
            yield seen(code, *_places(here), **kept)
        elif here:
            told = "; ".join(_page_told(change) for change in here[:MOST_TOLD])
            yield seen(code, *_places(here), what=_quoted(told), **kept)


def _page_told(change: Change) -> str:
    """Name one page that came or went, with its first words."""
    page = f"page {change.where.page}" if change.where.page else change.before
    return f"{page}, {change.context[:80]}" if change.context else page


def _fields(changes: list[Change], kept: dict[str, str | int]) -> Iterator[Seen]:
    """Yield values of the form, one by one, and fields only drawn anew together."""
    anew = [change for change in changes if change.before == change.after]
    for change in [one for one in changes if one not in anew][:MOST_TOLD]:
        field, old, new = quote(change.where.field or ""), _quoted(change.before), _quoted(change.after)
        yield seen("form-values", change.where, field=field, old=old, new=new, **kept)
    yield from _together(anew, "form-drawn-anew", kept)


def _notes(changes: list[Change], kept: dict[str, str | int]) -> Iterator[Seen]:
    """Yield annotations together, and those one by one that lie over words."""
    for change in [one for one in changes if one.covered][:MOST_TOLD]:
        what, page = _quoted(change.after), change.where.page or 1
        yield seen("words-under-annotation", change.where, old=_quoted(change.covered), page=page, what=what, **kept)
    yield from _together(changes, "annotations", kept)


def _together(changes: list[Change], code: str, kept: dict[str, str | int]) -> Iterator[Seen]:
    """Yield all changes of a kind as one."""
    if changes:
        told = dict.fromkeys(_told(change) for change in changes)
        yield seen(code, *_places(changes), what=_quoted("; ".join(told)), **kept)


def _told(change: Change) -> str:
    """Put one change of an annotation, field, signature or attachment into words."""
    page = f"page {change.where.page}: " if change.where.page else ""
    name = change.where.field or change.where.part or change.after or change.before
    doing = "changed" if change.before and change.after else "removed" if change.before else "added"
    return f"{page}{name}" if change.context else f"{page}{doing}, {name}"


def _metadata(revision: Revision, kept: dict[str, str | int]) -> Iterator[Seen]:
    """Yield fields that a saving leaves as they are by itself, and one `Seen` for a revision that changed nothing else."""
    apart = [change for change in _of(revision, ChangeKind.METADATA) if _is_apart(change)]
    for change in apart:
        shown = person if change.where.field in {"Info/Author", "Info/Company"} else quote
        old, new = (shown(words[:_LONGEST]) if words else _NOTHING for words in (change.before, change.after))
        yield seen("metadata-exchanged", change.where, field=change.where.field or "", old=old, new=new, **kept)
    if revision.changes and all(change.kind in _QUIET for change in revision.changes):
        left = [change for change in revision.changes if change not in apart]
        what = ", ".join(dict.fromkeys(_quiet(change) for change in left))
        if left:
            yield seen("saved-again", *_places(left), what=what, **kept)


def _is_apart(change: Change) -> bool:
    """Whether a field changed that a saving leaves as it is; the same date in another spelling did not."""
    same_date = change.where.field == "Info/CreationDate" and change.before[:16] == change.after[:16]
    return change.where.field in _TOLD_APART and bool(change.before) and not same_date


def _quiet(change: Change) -> str:
    """Name a change that is told by its kind; of metadata the field too."""
    named = change.kind is ChangeKind.METADATA and change.where.field in _NAMED
    return f"{change.kind.value} ({change.where.field})" if named else change.kind.value


def _quoted(words: str) -> Value:
    """Quote a wording, cut where it is long; none is told as `nothing`."""
    if not words:
        return _NOTHING
    return quote(words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…")


def _places(changes: Sequence[Change]) -> tuple[Where, ...]:
    """Return the places of the first changes."""
    return tuple(change.where for change in changes[:MOST_TOLD])


def _listed(changes: Sequence[Change]) -> str:
    """Return `page 2` or `pages 2, 3`."""
    pages = sorted({change.where.page or 1 for change in changes})
    shown = ", ".join(map(str, pages[:MOST_TOLD])) + (" …" if len(pages) > MOST_TOLD else "")
    return f"page {shown}" if len(pages) == 1 else f"pages {shown}"
