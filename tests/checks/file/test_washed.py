"""Each kind of re-made file is a note; originals, scans and unknown files are silent."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.file.washed import CODES, washed
from triage.model.derived import Generation, GenerationKind
from triage.model.facts import Where
from triage.model.findings import Severity

SIGN = Where(field="info/Producer")


def made(kind: GenerationKind, washed_by: str | None = "a program", signs: tuple[Where, ...] = (SIGN,)) -> Generation:
    """A generation with one sign."""
    return Generation(kind=kind.value, washed_by=washed_by, signs=signs, ask_for=())


TABLE = [
    # flag
    (made(GenerationKind.STRIPPED), ["stripped"]),
    (made(GenerationKind.MESSENGER), ["re-made-by-messenger"]),
    (made(GenerationKind.PRINTED), ["printed-to-pdf"]),
    (made(GenerationKind.PAGES_AS_PICTURES), ["pages-as-pictures"]),
    (made(GenerationKind.RESAVED), ["saved-again"]),
    # clear
    (made(GenerationKind.CAMERA, None), []),
    (made(GenerationKind.PROGRAM, None), []),
    (made(GenerationKind.MAIL, None), []),
    (made(GenerationKind.UNKNOWN, None, ()), []),
    # look-alike: saved again by an editor that kept the metadata; a scan with its scanner's name; a screenshot
    (made(GenerationKind.RESAVED, None), []),
    (made(GenerationKind.SCAN, None), []),
    (made(GenerationKind.SCREENSHOT, None), []),
]


@pytest.mark.parametrize(("generation", "expected"), TABLE)
def test_codes(generation: Generation, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(washed, generation)


def test_places_and_weight() -> None:
    """The sign is pointed at; nothing here weighs more than a note."""
    [found] = run(washed, made(GenerationKind.PRINTED))
    assert (SIGN,) == found.where
    assert {Severity.NOTE} == {code.max for code in CODES.values()}
