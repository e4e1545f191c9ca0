"""Each kind of change has its code; what updates are made for is a note."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import codes, doc, run
from triage.checks.pdf.revisions import CODES, MOST_TOLD, revisions
from triage.model.facts import Identifies, Page, Unread, Where, Why
from triage.model.findings import Severity
from triage.model.revisions import Change, ChangeKind, Revision

BODY = (100.0, 300.0, 160.0, 312.0)
EDGE = (480.0, 815.0, 540.0, 825.0)
PAGES = tuple(Page(number=n, width=595, height=842) for n in (1, 2, 3))
TEXT, PICTURE, DRAWING = ChangeKind.PAGE_TEXT, ChangeKind.PAGE_PICTURE, ChangeKind.PAGE_DRAWING


def change(
    kind: ChangeKind, before: str = "", after: str = "", *, page: int | None = 1, box: Any = BODY, **more: Any
) -> Change:
    """A change in revision 2; other members of a place by their name."""
    places = {key: more.pop(key) for key in ("field", "part", "object") if key in more}
    return Change(kind=kind, where=Where(revision=2, page=page, box=box, **places), before=before, after=after, **more)


def history(*changes: Change, more: int = 0) -> tuple[Revision, ...]:
    """Two revisions, the second with these changes, and more that changed metadata."""
    quiet = Change(kind=ChangeKind.METADATA, where=Where(revision=3, field="Info/ModDate"), before="a", after="b")
    second = Revision(number=2, end=200, changes=changes)
    later = tuple(Revision(number=3 + n, end=300 + n, changes=(quiet,)) for n in range(more))
    return Revision(number=1, end=100), second, *later


def meta(field: str, before: str, after: str) -> Change:
    """A change of Info."""
    return change(ChangeKind.METADATA, before, after, page=None, box=None, field=f"Info/{field}")


def stamp(page: int, box: Any = BODY) -> Change:
    """A number of a registry on a page."""
    return change(TEXT, "", f"LQ {page:06}", page=page, box=box)


MANY = tuple(change(TEXT, f"{n}", f"{n + 1}", page=2) for n in range(MOST_TOLD + 3))
LONG = "The keeper of the mill at Upper Quay was paid forty-seven crowns in advance for the year."

TABLE: list[tuple[tuple[Change, ...], list[str]]] = [
    # flag: words
    ((change(TEXT, "22", "32"),), ["words-exchanged"]),
    ((change(TEXT, "22", "32", box=EDGE),), ["words-exchanged"]),
    ((change(TEXT, "22", "32", covered="22"),), ["words-exchanged"]),
    ((change(TEXT, "not", ""),), ["words-taken-out"]),
    ((change(TEXT, "", "not"),), ["words-put-in"]),
    ((change(TEXT, "", "SPECIMEN", box=None),), ["words-put-in"]),
    # flag: a whole sentence at the foot of a page is more than a stamp
    ((change(TEXT, "", LONG, box=EDGE),), ["words-put-in"]),
    (MANY, ["more-words-changed"] + ["words-exchanged"] * MOST_TOLD),
    ((change(DRAWING, covered="22 crowns"),), ["words-covered"]),
    # flag: the text behind a page
    ((change(TEXT, "22", "32", visible=False), change(TEXT, "", "a", visible=False)), ["unseen-words-changed"]),
    ((change(TEXT, "", "ferry", visible=False),), ["unseen-words-put-in"]),
    # flag: pictures and shapes
    ((change(PICTURE, "5 0", "9 0"),), ["picture-exchanged"]),
    ((change(PICTURE, "5 0", ""),), ["picture-taken-out"]),
    ((change(PICTURE, "", "9 0"),), ["picture-put-in"]),
    ((change(DRAWING),), ["drawing-changed"]),
    ((change(ChangeKind.FONT), change(ChangeKind.FONT, page=2)), ["font-exchanged"]),
    # flag: pages
    ((change(ChangeKind.PAGES, "page 3 until then", "removed", page=None, box=None),), ["pages-taken-out"]),
    (
        (change(ChangeKind.PAGES, "", "added", box=None), change(ChangeKind.PAGES, "", "added", page=2)),
        ["pages-put-in"],
    ),
    ((change(ChangeKind.PAGES, "", "put in another order", box=None),), ["pages-reordered"]),
    # flag: an annotation over words
    (
        (change(ChangeKind.ANNOTATION, "", "FreeText: 32", covered="22"),),
        ["annotations", "words-under-annotation"],
    ),
    # flag: fields of metadata that a saving leaves as they are
    ((meta("Author", "A. Karimzad", "B. Ostrander"),), ["metadata-exchanged"]),
    ((meta("CreationDate", "D:20250901093000", "D:20250801093000"),), ["metadata-exchanged"]),
    # look-alike: numbers of a registry on each page, or at the edge of one
    ((stamp(1), stamp(2), stamp(3)), ["words-stamped"]),
    ((stamp(1, EDGE),), ["words-stamped"]),
    ((stamp(1, EDGE), change(TEXT, "22", "32")), ["words-exchanged", "words-stamped"]),
    # look-alike: what updates are made for
    ((change(ChangeKind.ANNOTATION, "", "Text: seen"),), ["annotations"]),
    ((change(ChangeKind.FORM_VALUE, "", "B. Ostrander", field="keeper"),), ["form-values"]),
    ((change(ChangeKind.FORM_VALUE, "22", "22", field="sum", context="drawn anew"),), ["form-drawn-anew"]),
    ((change(ChangeKind.SIGNATURE, "", "signed", field="Signature1"),), ["signature-changed"]),
    ((change(ChangeKind.VALIDATION, page=None, box=None, field="DSS"),), ["saved-again"]),
    ((change(ChangeKind.ATTACHMENT, "", "list.csv", page=None, part="list.csv"),), ["attachments-changed"]),
    ((meta("ModDate", "D:20250901093000", "D:20250903093000"),), ["saved-again"]),
    ((meta("CreationDate", "D:20250901093000", "D:20250901093000Z"),), ["saved-again"]),
    ((meta("Author", "", "B. Ostrander"),), ["saved-again"]),
    ((change(ChangeKind.STRUCTURE, object="9 0"),), ["saved-again"]),
    # what could not be compared
    ((), ["revision-unread"]),
]


@pytest.mark.parametrize(("changes", "expected"), TABLE)
def test_codes(changes: tuple[Change, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(revisions, history(*changes), doc(pages=PAGES))


def test_clear() -> None:
    """A file that was saved once says nothing."""
    assert codes(revisions, (Revision(number=1, end=100),), doc(pages=PAGES)) == []


def test_broken_chain() -> None:
    """A chain that breaks is told, also where one revision is left."""
    broken = Unread(what="the saved revisions", why=Why.DAMAGED, detail="", where=Where(field="startxref"))
    assert ["chain-broken"] == codes(revisions, (Revision(number=1, end=100),), doc(unread=(broken,)))


def test_every_code_is_tested() -> None:
    """The table and the tests beside it name each code."""
    told = {code for _, expected in TABLE for code in expected} | {"chain-broken"}
    assert set(CODES) == told


def test_places() -> None:
    """Page, box and revision stand in the finding; of words told together those of the first."""
    [found] = run(revisions, history(change(TEXT, "22", "32")), doc(pages=PAGES))
    assert [(1, BODY, 2)] == [(w.page, w.box, w.revision) for w in found.where]
    [stamped] = run(revisions, history(stamp(1), stamp(2), stamp(3)), doc(pages=PAGES))
    assert [1, 2, 3] == [w.page for w in stamped.where]


def test_wordings_are_quoted_and_cut() -> None:
    """Both wordings are words of the document; an author's name identifies a person."""
    [found] = run(revisions, history(change(TEXT, "a" * 400, "b")), doc(pages=PAGES))
    assert found.values["old"].quote
    assert found.values["new"].quote
    assert len(found.values["old"].text) == 300
    [author] = run(revisions, history(meta("Author", "A. Karimzad", "")), doc(pages=PAGES))
    assert author.values["old"].identifies is Identifies.PERSON
    assert not author.values["new"].quote


def test_quiet_revisions_are_notes() -> None:
    """What comes after a weighty revision is told by itself."""
    found = run(revisions, history(change(TEXT, "22", "32"), more=2), doc(pages=PAGES))
    assert ["words-exchanged", "saved-again", "saved-again"] == [one.code for one in found]
    assert {Severity.NOTE} == {CODES[one.code].max for one in found[1:]}
