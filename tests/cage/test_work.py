"""What leaves the cage whatever the checks find: the languages of the text, and how surely they were told."""

from __future__ import annotations

import pytest

from tests.facts import case
from tests.planted.language.claimed import ENGLISH, RUSSIAN
from triage.cage import work
from triage.cage.protocol import Job, Opened
from triage.model.facts import Where
from triage.model.limits import Limits
from triage.model.report import FactValue


def languages(text: str) -> tuple[FactValue, ...]:
    """The facts of a text file."""
    job = Job(name="memo.txt", descriptor=0, limits=Limits(), case=case(), checks=())
    opened = next(work.examine(job, text.encode()))
    assert isinstance(opened, Opened)
    return opened.facts.get("text", {}).get("language", ())


def test_each_language_is_a_fact_with_its_place() -> None:
    """The larger part first."""
    english, russian = languages("\n".join((*ENGLISH, RUSSIAN[0])))
    assert english.value.startswith("English (en), ")
    assert english.value.endswith("of the letters")
    assert russian.value.startswith("Russian (ru), ")
    assert Where(line=5) == russian.where


def test_too_short_to_tell() -> None:
    """It is said, not left out; a file without text says nothing."""
    assert ["too short to tell"] == [fact.value for fact in languages("ok 12")]
    assert () == languages("\n")


def test_a_defect_there_does_not_cost_the_report(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it says instead is a fact too."""

    def fail(spoken: object) -> None:
        """Stand in for a defect."""
        raise ValueError

    monkeypatch.setattr(work, "languages_told", fail)
    [fact] = languages("\n".join(ENGLISH))
    assert fact.value.startswith("could not be told")
