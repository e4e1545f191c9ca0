"""How each page of a PDF was made: its size, faces, pictures and the habits of the program that wrote it.

One pass over the content of each page, as pypdf has decoded it for the text; a picture's
file is looked into only for its quantisation tables, and pdfium is asked only for pages
that are scans with something drawn on them.
"""

from __future__ import annotations

import re
from typing import Any

from triage.model.facts import Where, Why
from triage.model.profiles import PageProfile, PlacedPicture
from triage.readers.gather import Gather, Tools
from triage.readers.pdf.guard import reason
from triage.readers.pdf.objects import get, identity, mapping, mended, sequence, text
from triage.readers.pdf.pages import displayed_size
from triage.readers.pdf.profiles.laid import laid_on_scan
from triage.readers.pdf.profiles.placed import Drawing, drawing
from triage.readers.pdf.profiles.writing import writing

MOST_CONTENT = 512 * 1024
"""Bytes of content looked through of one page; maps and drawings have more, and are no letters."""
WHOLE_PAGE = 0.6
"""A picture over this part of a page is a scan; margins that a scanner leaves out take a third at most."""
FEW_CHARACTERS = 20
"""Characters beside a whole-page picture that make no text layer: a page number, a stamp."""

_SUBSET = re.compile(r"^[A-Z]{6}\+")


def read_profiles(reader: Any, second: Any, into: Gather, tools: Tools) -> None:
    """Add a profile of every page within the limits; pages that cannot be read are `Unread`.

    Args:
        reader: pypdf's document.
        second: pdfium's document, or None.
        into: where the facts go; its pages and text have been read before.
        tools: limits.
    """
    characters = {page.number: page.characters or 0 for page in into.pages}
    failed: dict[tuple[Why, str], int] = {}
    for number in range(1, min(len(reader.pages), tools.limits.pages) + 1):
        try:
            into.profiles.append(_profile(reader.pages[number - 1], second, number, characters.get(number, 0)))
        except Exception as error:
            if not into.told_of(number):
                failed.setdefault(reason(error), number)
    for (why, detail), number in failed.items():
        into.add_unread("how pages were made", why, detail, Where(page=number))


def _profile(page: Any, second: Any, number: int, characters: int) -> PageProfile:
    """Return the profile of one page; raises what the parser raises."""
    width, height = displayed_size(page)
    parts = sequence(page.get("/Contents")) or [page.get("/Contents")]
    content = b"\n".join(_data(part) for part in parts)[:MOST_CONTENT]
    resources = mapping(page.get("/Resources"))
    drawn = drawing(content, resources, width * height)
    names = _names(drawn)
    kind = _kind(drawn.pictures, characters)
    scanned = kind.startswith("scan")
    return PageProfile(
        page=number,
        where=Where(page=number, object=identity(page)),
        width=width,
        height=height,
        rotation=int(page.rotation) % 360,
        kind=kind,
        characters=characters,
        faces=tuple(sorted({_SUBSET.sub("", name) for name in names})),
        subsets=tuple(sorted(names)),
        pictures=tuple(drawn.pictures),
        writing=writing(page, content, resources, len(parts)),
        laid=laid_on_scan(second, number) if scanned and second is not None and drawn.after_scan else (),
        forms=drawn.forms,
    )


def _data(stream: Any) -> bytes:
    """Return a stream's decoded bytes; raises what the decoder raises."""
    holder = mapping(stream)
    data: bytes = holder.get_data() if hasattr(holder, "get_data") else b""
    return data


def _names(drawn: Drawing) -> set[str]:
    """Return the names of the fonts in use, with their subset prefix."""
    stated = (text(get(mapping(font), "/BaseFont")) for font in drawn.fonts)
    return {mended(name).lstrip("/")[:200] for name in stated if name}


def _kind(pictures: list[PlacedPicture], characters: int) -> str:
    """Say what sort of page it is, as `PageProfile.kind`."""
    if any(picture.share >= WHOLE_PAGE for picture in pictures):
        return "scan" if characters < FEW_CHARACTERS else "scan with text layer"
    if not characters and not pictures:
        return "empty"
    return "mixed" if pictures else "text"
