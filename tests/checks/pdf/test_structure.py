"""Each oddity of the bytes is told under its own code; plain bytes are not."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.pdf.structure import CODES, structure
from triage.model.facts import Where
from triage.model.pdf import Oddity, PdfFacts

KINDS = [
    "file-after-end", "bytes-after-end", "tail-after-end", "file-before-header", "bytes-before-header",
    "offsets-from-a-place", "table-off", "table-shifted", "entries-to-nothing", "table-unlinked", "length-off",
    "generation", "content-twice", "object-twice", "blanked", "blanked-object", "two-roots", "second-catalogue",
    "version-odd", "no-end-marker", "linearised-changed", "repaired", "orphan-words",
]  # fmt: skip


def facts(*kinds: str) -> PdfFacts:
    """A PDF with these oddities of object 12."""
    place = Where(object="12 0", offset=812)
    return PdfFacts(version="1.7", oddities=tuple(Oddity(kind=k, where=place, detail="4", words="a b") for k in kinds))


def test_every_code_is_here() -> None:
    """The table below misses none."""
    assert set(KINDS) == set(CODES)


@pytest.mark.parametrize("kind", KINDS)
def test_codes(kind: str) -> None:
    """Each oddity gives its code."""
    assert [kind] == codes(structure, facts(kind))


@pytest.mark.parametrize(
    "pdf", [facts(), facts("something else"), PdfFacts(version="1.4", linearised=True, revisions=3)]
)
def test_clear(pdf: PdfFacts) -> None:
    """No oddity, one without a code, and a linearised file with updates are nothing."""
    assert codes(structure, pdf) == []


def test_places() -> None:
    """The object and the byte are pointed at, and words are quoted and cut."""
    long = Oddity(kind="orphan-words", where=Where(object="9 0", offset=5), detail="90", words="word " * 90)
    [found] = run(structure, PdfFacts(version="1.7", oddities=(long,)))
    assert (found.where[0].object, found.where[0].offset) == ("9 0", 5)
    assert found.values["words"].quote
    assert len(found.values["words"].text) <= 300
