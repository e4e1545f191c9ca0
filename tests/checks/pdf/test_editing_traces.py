"""Marks of editing are told by kind and program; a single program's history is not."""

from __future__ import annotations

import pytest

from tests.facts import codes, moment, run
from triage.checks.pdf.editing_traces import editing_traces
from triage.model.facts import Where
from triage.model.pdf import EditingTrace, PdfFacts


def trace(kind: str, agent: str = "", page: int | None = None, when: str = "", detail: str = "") -> EditingTrace:
    """One mark."""
    where = Where(page=page) if page else Where(field="x")
    return EditingTrace(kind=kind, agent=agent, where=where, moment=moment(when) if when else None, detail=detail)


TABLE = [
    # flag
    ([trace("touch-up", "Acrobat", 2)], ["touch-up"]),
    ([trace("added-to-page", "iText", 1), trace("added-to-page", "iText", 2)], ["added-to-page"]),
    ([trace("added-to-page", "iText", 1), trace("added-to-page", "MuPDF", 1)], ["added-to-page"] * 2),
    ([trace("added-by-acrobat", "Acrobat", 1, detail="Watermark")], ["added-by-acrobat"]),
    ([trace("metadata-block", "ExifTool")], ["metadata-block"]),
    ([trace("history", "Illustrator"), trace("history", "InDesign")], ["history"]),
    ([trace("typed-over", page=1, when="2025-09-01")], ["typed-over"]),
    ([trace("piece-info", "Illustrator")], ["piece-info"]),
    ([trace("derived-from", detail="uuid:1")], ["derived-from"]),
    ([trace("page-from-another-file", "pdfTeX", 3, detail="annex.pdf")], ["page-from-another-file"]),
    (
        [trace("page-changed", page=1, when="2025-09-01"), trace("page-changed", page=2, when="2025-09-05")],
        ["pages-changed-apart"],
    ),
    ([trace("viewer-saved", "PDF-XChange Editor")], ["viewer-saved"]),
    ([trace("text-box", page=1)], ["text-box"]),
    # clear
    ([], []),
    # look-alike: one program, named at each save; all pages changed on one day; a kind of another version
    ([trace("history", "InDesign"), trace("history", "InDesign"), trace("history")], []),
    ([trace("page-changed", page=1, when="2025-09-01"), trace("page-changed", page=2, when="2025-09-01")], []),
    ([trace("other")], []),
]


@pytest.mark.parametrize(("traces", "expected"), TABLE)
def test_codes(traces: list[EditingTrace], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(editing_traces, PdfFacts(version="1.7", traces=tuple(traces)))


def test_places() -> None:
    """Pages and dates are given, first to last."""
    marks = (trace("typed-over", page=1, when="2025-09-01"), trace("typed-over", page=3, when="2025-09-04"))
    [found] = run(editing_traces, PdfFacts(version="1.7", traces=marks))
    assert [where.page for where in found.where] == [1, 3]
    assert found.values["when"].time
    assert found.values["pages"].text == "pages 1, 3"
