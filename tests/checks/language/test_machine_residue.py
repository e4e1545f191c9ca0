"""What was left in a finished letter is asked about; forms, quotations, code and text about assistants are not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import codes, doc, run
from triage.checks.language.machine_residue import machine_residue
from triage.model.facts import Where
from triage.model.residue import Residue, Residues, Sign

ASSISTANT, CITATION, PLACE = "assistant-phrase", "citation-residue", "placeholder"
LINK, MARKDOWN, TRANSLATED = "assistant-link", "markdown-left", "translation-residue"
PROMPT, FORM, FILLER, UNSURE = "word-prompt-left", "placeholders-of-form", "filler-text", "residue-unsure"


def left(sign: Sign, words: str = "words", kind: str = "", *, mentioned: bool = False, line: int = 1) -> Residue:
    """One thing that was left."""
    return Residue(sign=sign, words=words, kind=kind, mentioned=mentioned, where=Where(page=1, line=line))


def text(*found: Residue, **about: Any) -> Residues:
    """A letter of 80 words with these, unless said otherwise."""
    kept: dict[str, Any] = {"words": 80, "found": found} | about
    return Residues(**kept)


BOLD, HEADING = left(Sign.MARKDOWN, "**a**", "bold"), left(Sign.MARKDOWN, "## A", "heading")
NAME, DAY = left(Sign.FIELD, "[Your Name]"), left(Sign.FIELD, "[Date]")
COMMON = left(Sign.ASSISTANT, kind="common")

TABLE = [
    # flag
    (text(left(Sign.ASSISTANT)), "txt", [ASSISTANT]),
    (text(left(Sign.CITATION)), "eml", [CITATION]),
    (text(NAME), "docx", [PLACE]),
    (text(NAME, DAY, left(Sign.FIELD, "[Title]")), "pdf", [PLACE]),
    (text(left(Sign.FIELD, "{{date}}", "merge")), "eml", [PLACE]),
    (text(left(Sign.LINK)), "html", [LINK]),
    (text(BOLD, HEADING), "docx", [MARKDOWN]),
    (text(BOLD, BOLD, BOLD), "pdf", [MARKDOWN]),
    (text(left(Sign.TRANSLATION)), "pdf", [TRANSLATED]),
    # what people write too counts beside something surer
    (text(COMMON, left(Sign.CITATION)), "docx", [ASSISTANT, CITATION]),
    # note
    (text(left(Sign.PROMPT)), "docx", [PROMPT]),
    (text(left(Sign.FILLER)), "docx", [FILLER]),
    (text(COMMON), "eml", [UNSURE]),
    (text(left(Sign.FIELD_UNSURE, "[name]")), "txt", [FORM]),
    # clear
    (text(), "docx", []),
    # look-alike: forms, templates, samples; a label
    (text(NAME, DAY, left(Sign.FIELD, "[Title]"), left(Sign.FIELD, "[City]")), "docx", [FORM]),
    (text(NAME, is_form=True), "docx", [FORM]),
    (text(NAME, blanks=4), "docx", [FORM]),
    (text(NAME, words=24), "docx", [FORM]),
    # look-alike: quoted, or text about assistants
    (text(left(Sign.ASSISTANT, mentioned=True)), "docx", [UNSURE]),
    (text(left(Sign.CITATION), about_assistants=True), "docx", [UNSURE]),
    # look-alike: Markdown where it is ordinary, a single bold word, program code
    (text(BOLD, HEADING), "txt", []),
    (text(BOLD, HEADING), "eml", []),
    (text(BOLD, BOLD), "docx", []),
    (text(BOLD, HEADING, has_code=True), "pdf", []),
    (text(left(Sign.FIELD, "{{date}}", "merge"), has_code=True), "pdf", []),
]


@pytest.mark.parametrize(("residue", "format", "expected"), TABLE)
def test_codes(residue: Residues, format: str, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert sorted(expected) == codes(machine_residue, doc(format=format), residue)


def test_places() -> None:
    """Every place is pointed at, the words are quoted once each."""
    [found] = run(machine_residue, doc(), text(left(Sign.FIELD, "[Date]", line=2), left(Sign.FIELD, "[Date]", line=7)))
    assert [2, 7] == [w.line for w in found.where]
    assert "[Date]" == found.values["words"].text
    assert found.values["words"].quote
