"""What only a PDF has: its history, its two sets of metadata, its signatures."""

from __future__ import annotations

from msgspec import Struct

from triage.model.facts import Field, Stamp, Where
from triage.model.moments import Moment


class Oddity(Struct, frozen=True, kw_only=True):
    """Something in the bytes that an ordinary program does not write."""

    kind: str
    """A code of `pdf.structure`: `file-after-end`, `bytes-before-header`, `offsets-from-a-place`, `blanked`, `two-roots` …"""
    where: Where
    """Offset, object, revision."""
    detail: str = ""
    """Figures in one clause, without text out of the document."""
    words: str = ""
    """Words out of the document that lie there, for quoting."""


class EditingTrace(Struct, frozen=True, kw_only=True):
    """A mark that a program left when it changed the file."""

    kind: str
    """`piece info`, `touch-up`, `history`, `derived from`, `metadata update block`, `page from another file` …"""
    agent: str
    """Program, as far as it is named; "" where it is not."""
    where: Where
    moment: Moment | None = None
    detail: str = ""
    """Action or key, as written; may hold text out of the document."""


class Conformance(Struct, frozen=True, kw_only=True):
    """A standard that the file says it follows, or a feature that a standard forbids or a version lacks."""

    standard: str
    """`PDF/A-1b`, `PDF/UA-1`, `PDF 1.4`."""
    feature: str
    """What contradicts it, in words; "" for the claim itself."""
    where: Where
    rule: str = ""
    """Clause of the standard: `ISO 19005-1, 6.1.3`."""


class PdfFacts(Struct, frozen=True, kw_only=True):
    """What only a PDF has."""

    version: str
    """Header or catalogue version, whichever is higher: `1.7`."""
    info: tuple[Field, ...] = ()
    xmp: tuple[Field, ...] = ()
    info_stamps: tuple[Stamp, ...] = ()
    xmp_stamps: tuple[Stamp, ...] = ()
    revisions: int = 1
    """Saved revisions by the /Prev chain; a linearised head does not count."""
    linearised: bool = False
    signed: bool = False
    """True where a signature with a /ByteRange is present."""
    encrypted: bool = False
    unlocked_with: str = ""
    """`no password` or `the password given` where it is encrypted and was opened."""
    forbidden: tuple[str, ...] = ()
    """What its lock forbids to readers without the owner's password: printing, changes, copying of text …"""
    oddities: tuple[Oddity, ...] = ()
    traces: tuple[EditingTrace, ...] = ()
    conformance: tuple[Conformance, ...] = ()
