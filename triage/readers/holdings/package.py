"""What an Office file holds beside attachments: pictures, the preview of its first page, properties as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.model.facts import Where, Why
from triage.model.holdings import HeldKind
from triage.readers.gather import Gather, Source, Tools
from triage.readers.holdings import Taken, made
from triage.readers.zipfiles import ZipError, open_zip

MOST_PICTURES = 1_000
_KINDS = (
    (re.compile(r"(?:^|/)media/[^/]+$|^Pictures/[^/]+$", re.IGNORECASE), HeldKind.PICTURE),
    (re.compile(r"^docProps/thumbnail\.\w+$|^Thumbnails/[^/]+$", re.IGNORECASE), HeldKind.PREVIEW),
    (re.compile(r"^docProps/(?:core|app|custom)\.xml$|^meta\.xml$", re.IGNORECASE), HeldKind.METADATA),
)
"""Members by name → what they are (ISO/IEC 29500-2 and OpenDocument 1.3, part 2)."""


def holdings(source: Source, into: Gather, tools: Tools) -> Iterator[Taken]:
    """Yield the members that are pictures, previews and properties; properties get the ending `.txt`.

    A browser that opens XML may run what a style sheet in it says; as text nothing is run.
    """
    try:
        opened = open_zip(source.data, tools.limits, tools.password)
    except ZipError:  # said by the format's own reader, which comes next
        return
    members = [(member, kind) for member in opened.members if (kind := _kind(member.name)) and not member.folder]
    if len(members) > MOST_PICTURES:
        into.add_unread("more pictures", Why.LIMIT, f"more than {MOST_PICTURES} pictures")
    for member, kind in members[:MOST_PICTURES]:
        where = Where(part=member.name)
        try:
            data = opened.read(member)
        except ZipError as error:
            into.add_unread("a picture of the document", error.why, error.detail, where)
            continue
        base = member.name.rpartition("/")[2]
        if data:
            yield made(kind, f"{base}.txt" if kind is HeldKind.METADATA else base, data, where)


def _kind(name: str) -> HeldKind | None:
    """What a member is; None for every other."""
    return next((kind for pattern, kind in _KINDS if pattern.search(name)), None)
