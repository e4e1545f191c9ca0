"""A claim alone is nothing; what contradicts it is told with its clause."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.pdf.conformance import conformance
from triage.model.facts import Where
from triage.model.pdf import Conformance, PdfFacts


def found(standard: str, feature: str = "", rule: str = "ISO 1, 2") -> Conformance:
    """A claim, or what contradicts it."""
    return Conformance(standard=standard, feature=feature, where=Where(field="x"), rule=rule if feature else "")


TABLE = [
    # flag
    ([found("PDF/A-1b"), found("PDF/A-1b", "encryption")], ["pdfa-contradicted"]),
    ([found("PDF/A-2a", "encryption"), found("PDF/A-2a", "LZW compression")], ["pdfa-contradicted"]),
    ([found("PDF/UA-1", "no structure tree")], ["pdfua-contradicted"]),
    ([found("PDF/X-4", "encryption")], ["pdfx-contradicted"]),
    ([found("PDF 1.3", "object streams")], ["newer-than-version"]),
    # clear
    ([], []),
    # look-alike: claims that nothing contradicts
    ([found("PDF/A-1b"), found("PDF/UA-1"), found("PDF/X-3:2002")], []),
]


@pytest.mark.parametrize(("facts", "expected"), TABLE)
def test_codes(facts: list[Conformance], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(conformance, PdfFacts(version="1.7", conformance=tuple(facts)))


def test_places() -> None:
    """At most five features are named, each once."""
    many = tuple(found("PDF/A-1b", f"feature {n % 7}", f"ISO {n % 7}") for n in range(20))
    [seen] = run(conformance, PdfFacts(version="1.4", conformance=many))
    assert seen.values["features"].text.endswith("feature 4 and 2 more")
    assert len(seen.where) == 5
