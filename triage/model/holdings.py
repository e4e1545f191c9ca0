"""What a document holds that can stand as a file of its own: earlier revisions, attachments, pictures, previews."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

from triage.model.facts import Unread, Where
from triage.model.report import ToolInfo

EXTRACTION_SCHEMA = "triage-extraction/1"


class HeldKind(StrEnum):
    """What kind of thing is held; also the first word of its file's name."""

    REVISION = "revision"
    ATTACHMENT = "attachment"
    PICTURE = "picture"
    PREVIEW = "preview"
    """A small picture that a program or camera made of the document, perhaps of an earlier state."""
    METADATA = "metadata"


class Held(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that is held, as the reading process announces it."""

    kind: HeldKind
    name: str
    """As the document names it, or as triage describes it: hostile text, never a path to write to."""
    size: int
    """Bytes."""
    where: Where
    path: tuple[int, ...] = ()
    """Numbers of the attachments that it lies inside, outermost first; empty for the document itself."""
    end: int | None = None
    """For a revision of the document itself: it is the first `end` bytes of the file, and no pieces follow."""
    note: str = ""
    """What was done to it, in one clause; "" where the bytes are as stored."""


class Part(Struct, frozen=True, kw_only=True):
    """One file that was written."""

    file: str
    """Its path below the folder, with forward slashes."""
    kind: HeldKind
    name: str
    """As the document names it."""
    where: Where
    size: int
    sha256: str
    untrusted: bool = False
    """True where it got the ending `.untrusted`, as a double click could start it."""
    note: str = ""


class ExtractedFrom(Struct, frozen=True, kw_only=True):
    """The document that the parts came out of."""

    name: str
    size: int
    sha256: str


class Extraction(Struct, frozen=True, kw_only=True):
    """What was written, and what was not: the `manifest.json` of the folder."""

    schema: str = EXTRACTION_SCHEMA
    tool: ToolInfo
    warning: str
    document: ExtractedFrom
    parts: tuple[Part, ...]
    left_out: tuple[Unread, ...]
    """What could not be taken out, and why."""
    ended: str = ""
    """Why the reading process ended early; "" where it did not."""
    isolation: dict[str, list[str] | dict[str, str]] = field(default_factory=dict)
    """Layers of isolation that were in force, and why others were not."""
