"""`derived.fingerprint`: what a document can be compared by with known documents."""

from __future__ import annotations

from triage.model.case import Case
from triage.model.derived import Fingerprint, main_lines
from triage.model.document import Document
from triage.model.text import shingles_of, words_of

__all__ = ["fingerprint", "shingles_of"]


def fingerprint(document: Document, case: Case) -> Fingerprint:
    """Return hash, picture hash and shingles of the document; there is always a hash."""
    text = main_lines(document.text)
    return Fingerprint(
        sha256=document.file.sha256,
        perceptual_hash=document.picture.perceptual_hash if document.picture else None,
        shingles=shingles_of(text),
        words=len(words_of(text)),
    )
