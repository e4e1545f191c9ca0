"""What ordinary programs do not write: oddities of a PDF's bytes, found by a scan of its own.

Nothing here asks a parser: both parsers repair in silence, and what they repaired is what is
to be told. Source of the signs and of their rates on ordinary files:
shared/research/peers-documents.md, sections 1.0 and 3 no. 15.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from triage.model.facts import Why
from triage.model.pdf import Oddity
from triage.readers.gather import Gather
from triage.readers.pdf import structure
from triage.readers.pdf.guard import stage
from triage.readers.pdf.oddities import blanks, edges, numbers, table
from triage.readers.pdf.oddities.scan import MAX_OBJECTS, Scan, scanned

MOST = 100
"""Oddities kept of one file."""


def read_oddities(data: bytes, counted: structure.Counted, into: Gather) -> Scan:
    """Put the oddities of the bytes into `into.pdf`; return the scan, for what else it can tell."""
    found = scanned(data)
    if found.cut:
        into.add_unread("objects beyond the limit", Why.LIMIT, f"only {MAX_OBJECTS} objects are looked through")
    for part in (edges.oddities, table.oddities, numbers.oddities, blanks.oddities):
        with stage(into, "the structure of the file"):
            add(into, part(data, found, counted))
    return found


def add(into: Gather, oddities: Iterator[Oddity]) -> None:
    """Keep oddities up to the limit; what comes before a failure stays."""
    for oddity in oddities:
        if len(into.pdf.oddities) >= MOST:
            return
        into.pdf = structs.replace(into.pdf, oddities=(*into.pdf.oddities, oddity))
