"""The font programs inside a document: their own dates, versions and what their glyphs are."""

from __future__ import annotations

from msgspec import Struct

from triage.model.facts import Where
from triage.model.moments import Moment


class Lie(Struct, frozen=True, kw_only=True):
    """A glyph that is drawn as one character and extracted as another."""

    drawn: str
    extracted: str
    evidence: str
    """How the drawn one is known: `glyph name`, `the program's own map`, `the same outline as …`."""


class Usage(Struct, frozen=True, kw_only=True):
    """What the read pages set in one font, as extracted."""

    characters: int
    """White space left out."""
    signs: str
    """Each different one once."""
    pages: tuple[int, ...]
    """Those on which it sets anything."""
    words: tuple[str, ...]
    """The first of its stretches between two text objects, white space left out."""


class FontProgram(Struct, frozen=True, kw_only=True):
    """One font that pages use."""

    name: str
    """Base font name with its subset prefix, where it has one."""
    where: Where
    """First page, and object."""
    kind: str = ""
    """Type1, TrueType, CFF, Type3, Type0 …"""
    embedded: bool = True
    glyphs: int | None = None
    """Glyphs that its program holds, .notdef left out; None where not counted."""
    usage: Usage | None = None
    """What it sets; counted only for fonts that share their face with another one, or are not embedded."""
    created: Moment | None = None
    modified: Moment | None = None
    """Dates of a TrueType or OpenType `head` table."""
    version: str = ""
    """Its version string (name 5), as `Version 5.90`."""
    lies: tuple[Lie, ...] = ()
    mapped: bool = True
    """False where nothing maps its codes to characters."""
