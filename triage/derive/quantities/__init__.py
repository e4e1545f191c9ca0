"""`derived.quantities`: counts, lists, sums, spelt-out amounts, page labels and references of a text."""

from __future__ import annotations

from triage.derive.quantities.amounts import amounts_of
from triage.derive.quantities.counts import announced_of
from triage.derive.quantities.lines import lines_of
from triage.derive.quantities.listings import listings_of
from triage.derive.quantities.pages import page_labels_of, references_of
from triage.derive.quantities.tables import sums_of
from triage.model.case import Case
from triage.model.document import Document
from triage.model.quantities import Quantities


def quantities(document: Document, case: Case) -> Quantities | None:
    """Find everything counted, listed, added, spelt out and referred to; None where there is no text."""
    if not document.text:
        return None
    lines = lines_of(document)
    listings = listings_of(lines)
    return Quantities(
        listings=listings, announced=announced_of(lines, listings), amounts=amounts_of(lines), sums=sums_of(lines),
        page_labels=page_labels_of(lines), references=references_of(lines), page_count=document.page_count,
    )  # fmt: skip
