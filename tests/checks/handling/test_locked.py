"""What is locked is said, with how many parts; what was opened is told apart."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from tests.facts import codes, doc, run
from triage.checks.handling.locked import MOST_PLACES, locked
from triage.model.facts import Unread, Where, Why
from triage.model.pdf import PdfFacts


def unread(why: Why, detail: str = "it needs a password", what: str = "the content of the file") -> Unread:
    """A part that was not read."""
    return Unread(what=what, why=why, detail=detail)


OPEN = PdfFacts(version="1.7", encrypted=True, unlocked_with="no password", forbidden=("printing",))

TABLE = [
    # flag
    ({"unread": (unread(Why.LOCKED),)}, ["not-examined"]),
    ({"unread": (unread(Why.LOCKED, "it is under rights management"),)}, ["not-examined", "rights-managed"]),
    ({"pdf": OPEN}, ["locked-against-changes"]),
    ({"pdf": structs.replace(OPEN, unlocked_with="the password given")}, ["opened-with-password"]),
    ({"pdf": PdfFacts(version="1.7", encrypted=True), "unread": (unread(Why.LOCKED),)}, ["not-examined"]),
    # clear
    ({}, []),
    ({"pdf": PdfFacts(version="1.7")}, []),
    # look-alike: unread for another reason
    ({"unread": (unread(Why.DAMAGED), unread(Why.MISSING_PART))}, []),
]


@pytest.mark.parametrize(("parts", "expected"), TABLE)
def test_codes(parts: dict[str, Any], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(locked, doc(**parts))


def test_places_are_few_and_always_there() -> None:
    """Forty locked members are one finding; a part without a place is the file."""
    many = tuple(
        Unread(what=f"member {n}", why=Why.LOCKED, detail="it is encrypted", where=Where(part=str(n)) if n else None)
        for n in range(40)
    )
    [found] = run(locked, doc(format="zip", unread=many))
    assert (MOST_PLACES, "40") == (len(found.where), found.values["count"].text)
    assert Where(field="file") == found.where[0]
