"""Damage of the file counts from the second word on; what triage may have read wrongly itself is a note."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.language.encoding import encoding
from triage.model.damage import Damage, Damaged, Harm
from triage.model.facts import Where


def damaged(harm: Harm, count: int) -> Damaged:
    """So many words of one kind of damage, in line 3."""
    return Damaged(
        harm=harm,
        count=count,
        where=(Where(line=3),),
        text="Ð¿Ñ€Ð¸",
        repaired="при",
        written="UTF-8",
        read="Windows-1252",
    )


TABLE = [
    # flag
    (Harm.MOJIBAKE, 2, "", False, ["mojibake"]),
    (Harm.MOJIBAKE, 1, "", False, ["mojibake-once"]),
    (Harm.REPLACED, 2, "", False, ["replacement-characters"]),
    (Harm.QUESTIONED, 3, "", False, ["question-marks-for-letters"]),
    (Harm.ENTITIES, 2, "", False, ["entities-left"]),
    (Harm.TRANSFER, 2, "", False, ["transfer-encoding-left"]),
    (Harm.PERCENT, 2, "", False, ["percent-encoding-left"]),
    # flag: the reading may be triage's own
    (Harm.MOJIBAKE, 9, "cp1252", False, ["mojibake-as-read"]),
    (Harm.REPLACED, 9, "", True, ["replacement-characters-as-read"]),
    (Harm.REPLACED, 9, "cp1252", False, ["replacement-characters-as-read"]),
    (Harm.REPLACED, 1, "", False, ["replacement-characters-as-read"]),
    # look-alike: doubt, one entity spoken of, one slip
    (Harm.QUESTIONED, 2, "", False, []),
    (Harm.ENTITIES, 1, "", False, []),
    (Harm.TRANSFER, 1, "", False, []),
    (Harm.PERCENT, 1, "", False, []),
]


@pytest.mark.parametrize(("harm", "count", "guessed", "mapped", "expected"), TABLE)
def test_codes(harm: Harm, count: int, guessed: str, mapped: bool, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(encoding, Damage(damaged=(damaged(harm, count),), guessed=guessed, mapped=mapped))


def test_clear() -> None:
    """Nothing damaged, nothing said."""
    assert codes(encoding, Damage(damaged=())) == []


def test_places_and_encodings() -> None:
    """The line is pointed at, both encodings are named, and the words are quotations."""
    [found] = run(encoding, Damage(damaged=(damaged(Harm.MOJIBAKE, 4),)))
    assert [3] == [where.line for where in found.where]
    assert ("UTF-8", "Windows-1252") == (found.values["written"].text, found.values["read"].text)
    assert found.values["text"].quote
    assert found.values["repaired"].quote
