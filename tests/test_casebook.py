"""The casebook's cases of the groups A, B and E: each flaw found as meant, twin and look-alike left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.planted import MissingToolError
from tests.planted.casebook import Control, Paper, Reenacted
from tests.planted.casebook.measure import CASES, CONTROLS, against, inspected, outcome
from tests.planted.casebook.unseen import UNSEEN
from triage.checks import all_checks

CODES = {(check.id, code) for check in all_checks() for code in check.codes}
NUMBERS = {f"1.{n}" for n in (*range(1, 17), *range(32, 40))}


def name(one: Reenacted | Control) -> str:
    """Name a parametrised case."""
    return f"{one.number}-{re.sub(r'[^a-z0-9]+', '-', one.what.lower())}"


def test_every_case_is_told_of() -> None:
    """Each number is re-enacted, a control, or listed with the reason why it cannot be found."""
    told = {c.number for c in CASES} | {c.number for c in CONTROLS} | {u.number for u in UNSEEN}
    assert told == NUMBERS
    assert all(one.what and one.why for one in UNSEEN)


def test_what_is_meant_exists() -> None:
    """Every meant code is one that its check declares."""
    assert {(case.check, case.code) for case in CASES} <= CODES


def test_names_are_unique() -> None:
    """No two re-enactments are the same flaw in the same words."""
    names = [name(case) for case in CASES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", CASES, ids=name)
def test_papers_are_built_alike_each_time(case: Reenacted, tmp_path: Path) -> None:
    """Two builds give the same bytes, and flawed paper and twin differ."""
    made = [_bytes(paper, tmp_path / str(n)) for n, paper in enumerate((case.flawed, case.flawed, case.twin))]
    assert made[0] == made[1] != made[2]


def _bytes(paper: Paper, folder: Path) -> bytes:
    """Build a paper and read it."""
    folder.mkdir()
    try:
        return paper.build(folder).read_bytes()
    except MissingToolError as error:
        pytest.skip(f"{error} is not installed")


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=name)
def test_flaw_is_found_and_nothing_else(case: Reenacted) -> None:
    """The meant code at its severity and place; nothing against twin and look-alike."""
    result = outcome(case)
    if result.missing_tool:
        pytest.skip(f"{result.missing_tool} is not installed")
    assert case.severity == result.found, result.got
    assert result.placed
    assert not result.twin
    assert not result.look_alike


@pytest.mark.slow
@pytest.mark.parametrize("control", CONTROLS, ids=name)
def test_controls_are_left_alone(control: Control) -> None:
    """Nothing at medium or high about the papers of cases that were what they said."""
    assert not against(inspected(control.paper))
