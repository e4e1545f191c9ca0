"""What changed between any two saved revisions of one PDF, apart from words on pages."""

from __future__ import annotations

from itertools import islice

from triage.model.revisions import Change, ChangeKind
from triage.readers.pdf.history import forms, notes, objects, opened_at, pages, parts

MOST_CHANGES = 200
"""Changes kept of one kind of part."""


def between(data: bytes, ends: tuple[int, ...], numbers: tuple[int, int], password: str | None) -> tuple[Change, ...]:
    """Return the changes from the earlier to the later of two revisions; places carry the later one's number.

    Args:
        data: the whole file.
        ends: where each of its revisions ends.
        numbers: the two revisions, from 1, in any order.
        password: what opens the file, if anything is needed.

    Raises what pypdf raises.
    """
    first, last = sorted(numbers)
    found: list[Change] = []
    with opened_at(data, ends, first, password) as older, opened_at(data, ends, last, password) as newer:
        looked = objects.Looked(objects.changed(older.reader, newer.reader))
        for part in (pages.changes, forms.changes, notes.changes, parts.changes):
            others = (change for change in part(older, newer, looked) if change.kind is not ChangeKind.PAGE_TEXT)
            found += islice(others, MOST_CHANGES)
    return tuple(found)
