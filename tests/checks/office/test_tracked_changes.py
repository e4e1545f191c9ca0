"""A number or a name that took another's place weighs more than a draft's ordinary traces."""

from __future__ import annotations

import pytest

from tests.facts import codes, doc, run
from triage.checks.office.tracked_changes import tracked_changes
from triage.model.facts import Identifies, TextLine, Where
from triage.model.office import Comment, OfficeFacts, TrackedChange

AT = Where(part="word/document.xml", line=2)


def change(kind: str, text: str, *, adjoins: bool = False, author: str | None = "A. Reviser") -> TrackedChange:
    """A change in paragraph 2."""
    return TrackedChange(kind=kind, author=author, moment=None, text=text, where=AT, adjoins=adjoins)


def replaced(old: str, new: str) -> tuple[TrackedChange, ...]:
    """A deletion with the insertion that stands beside it."""
    return (change("deletion", old), change("insertion", new, adjoins=True))


def seen_in(changes: tuple[TrackedChange, ...], text: str = "", comments: tuple[Comment, ...] = ()) -> list[str]:
    """The codes for these changes in a paragraph with this text, without the two that every deletion gives."""
    office = OfficeFacts(changes=changes, comments=comments)
    document = doc(text=(TextLine(text=text, where=AT),), office=office)
    return [c for c in codes(tracked_changes, office, document) if c not in {"changes-left", "deleted-text-kept"}]


TABLE = [
    # a number
    (replaced("12", "21"), "", ["numbers-replaced"]),
    (replaced("13 September", "30 September"), "", ["numbers-replaced"]),
    (replaced("۱۲", "۲۱"), "", ["numbers-replaced"]),
    # look-alikes: the same number in other digits or with other points
    (replaced("۱۲", "12"), "", ["words-replaced"]),
    (replaced("1,000", "1.000"), "", []),
    (replaced("twelve", "12"), "", ["words-replaced"]),
    # a name inside a sentence
    (replaced("Polwarne", "Brask"), "It was signed by Brask today.", ["names-replaced"]),
    (replaced("Edric Polwarne", "Ilsa Brask"), "It was signed by Ilsa Brask today.", ["names-replaced"]),
    # look-alikes: the start of a sentence, and one name spelt in two ways
    (replaced("Because", "While"), "While it rained, they met.", ["words-replaced"]),
    (replaced("Because", "While"), "They met. While it rained, they ate.", ["words-replaced"]),
    (replaced("Polwarne", "Polwarn"), "It was signed by Polwarn today.", ["words-replaced"]),
    # words
    (replaced("complex", "difficult"), "", ["words-replaced"]),
    # look-alikes: only points and capitals changed; kept words between them
    (replaced("Dear Sir", "dear sir,"), "", []),
    ((change("deletion", "12"), change("insertion", "21")), "", []),
    # clear
    ((), "Plain.", []),
]


@pytest.mark.parametrize(("changes", "text", "expected"), TABLE)
def test_replacements(changes: tuple[TrackedChange, ...], text: str, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == seen_in(changes, text)


LEFT = [
    ((change("insertion", "and more"),), (), ["changes-left"]),
    ((change("move", "moved"),), (), ["changes-left"]),
    ((change("deletion", "gone"),), (), ["changes-left", "deleted-text-kept"]),
    ((change("deletion", ""),), (), ["changes-left"]),
    ((change("formatting", ""),), (), ["formatting-changes-left"]),
    ((), (Comment(author="B", moment=None, text="why?", where=AT),), ["comments-left"]),
    ((), (), []),
]


@pytest.mark.parametrize(("changes", "comments", "expected"), LEFT)
def test_what_is_left(changes: tuple[TrackedChange, ...], comments: tuple[Comment, ...], expected: list[str]) -> None:
    """Each kind of trace has its code."""
    office = OfficeFacts(changes=changes, comments=comments)
    assert expected == codes(tracked_changes, office, doc(office=office))


def test_places_and_authors() -> None:
    """A replacement points at its paragraph; the author's name counts as leading to a person."""
    office = OfficeFacts(changes=replaced("12", "21"))
    found = {s.code: s for s in run(tracked_changes, office, doc(office=office))}["numbers-replaced"]
    assert found.where == (AT,)
    assert (found.values["old"].text, found.values["new"].text) == ("12", "21")
    assert found.values["author"].identifies is Identifies.PERSON
