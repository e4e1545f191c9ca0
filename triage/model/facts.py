"""What was read out of a document: frozen, neutral between formats, each with its place.

What several formats share is neutral and stands here; what only one has stands in a module of
its own (`pdf`, `office`, `mail`, `picture`), and `document` holds them all together. What could not be read is a
fact too (`Unread`). Text stays exactly as found: only renderers make it printable.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from triage.model.moments import Moment


class Identifies(StrEnum):
    """Whom or what a value could lead to; `--share` takes out everything but `none`."""

    NONE = "none"
    PERSON = "person"
    DEVICE = "device"
    PLACE = "place"


class Where(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place in the document that a person can go to; at least one member is set."""

    page: int | None = None
    """Page, from 1."""
    box: tuple[float, float, float, float] | None = None
    """Left, top, right, bottom in PDF points from the page's top left corner."""
    revision: int | None = None
    """Saved revision of the file, from 1."""
    object: str | None = None
    """Object in a PDF, as `12 0`."""
    offset: int | None = None
    """Byte in the file, from 0."""
    part: str | None = None
    """Member of a container: `word/document.xml`, an attachment, a file in an archive."""
    line: int | None = None
    """Line of the page or of the text, from 1; paragraph in formats without fixed lines."""
    header: str | None = None
    """Header of a message, as `Received #2`."""
    field: str | None = None
    """Metadata field, as `Info/ModDate`."""
    text: str | None = None
    """The words themselves."""
    picture: str | None = None
    """Id of a picture in the report."""


class Field(Struct, frozen=True, kw_only=True):
    """One metadata value, as its format names it; what the report lists under `facts`."""

    origin: str
    """The store it came from: info, xmp, core, app, custom, settings, meta, summary, exif, iptc, headers, …"""
    name: str
    value: str
    where: Where
    identifies: Identifies = Identifies.NONE


class Event(StrEnum):
    """What a date in the metadata is the date of."""

    CREATED = "created"
    MODIFIED = "modified"
    PRINTED = "printed"
    METADATA = "metadata changed"
    TAKEN = "picture taken"
    DIGITISED = "picture digitised"
    POSITION = "position fixed"
    SENT = "sent"
    RECEIVED = "received"
    COMMENTED = "commented"
    CHANGED = "tracked change"
    SIGNED = "signed"


class Stamp(Struct, frozen=True, kw_only=True):
    """One date of the metadata."""

    event: Event
    moment: Moment
    origin: str
    where: Where


class Role(StrEnum):
    """What a person or body named in the metadata is said to have done."""

    AUTHOR = "author"
    LAST_MODIFIED_BY = "last modified by"
    MANAGER = "manager"
    ORGANISATION = "organisation"
    COMMENTER = "commenter"
    REVISER = "reviser"
    SENDER = "sender"
    RECIPIENT = "recipient"
    OWNER = "owner"


class Person(Struct, frozen=True, kw_only=True):
    """A name in the metadata; always identifies a person."""

    role: Role
    name: str
    origin: str
    where: Where


class Tool(StrEnum):
    """What a named program did."""

    CREATOR = "creator"
    """The application in which the document was written."""
    PRODUCER = "producer"
    """The program or library that wrote the file."""
    TOOLKIT = "toolkit"
    """The library that wrote the metadata (XMP)."""
    MAILER = "mailer"
    EDITOR = "editor"
    """Named in an edit history or a picture's software tag."""


class Software(Struct, frozen=True, kw_only=True):
    """A program as the metadata names it."""

    tool: Tool
    text: str
    origin: str
    where: Where


class Device(Struct, frozen=True, kw_only=True):
    """A camera, phone or scanner as the metadata names it."""

    make: str
    model: str
    origin: str
    where: Where


class FontUse(Struct, frozen=True, kw_only=True):
    """A face in which text is set (used, not merely listed), under the name the file gives."""

    name: str
    """Name without a PDF subset prefix."""
    characters: int | None = None  # set in it; None where not counted
    embedded: bool | None = None  # None where the format has no such notion
    joining: tuple[int, int] | None = None
    """Arabic-script letters that join on both sides, and glyphs for them, after a PDF's map; None where not told."""
    where: Where


class Page(Struct, frozen=True, kw_only=True):
    """One page, slide or sheet with a fixed size."""

    number: int  # from 1
    width: float
    """PDF points, as displayed (rotation applied); so is the height."""
    height: float
    characters: int | None = None  # of text on it; None where not counted


class Origin(StrEnum):
    """Who read a line of text."""

    FILE = "file"
    TRANSCRIPT = "transcript"
    OCR = "ocr"


class TextLine(Struct, frozen=True, kw_only=True):
    """One line of a page, or one paragraph in formats without fixed lines."""

    text: str
    where: Where
    origin: Origin = Origin.FILE


class DeclaredLanguage(Struct, frozen=True, kw_only=True):
    """A language that the file itself declares."""

    tag: str
    """BCP 47, as found."""
    of: str
    """What it is declared for: document, text, default, complex script, east asian, user interface."""
    characters: int | None = None  # of text so marked; None where not counted
    origin: str
    where: Where


class EmbeddedPicture(Struct, frozen=True, kw_only=True):
    """A picture inside the document."""

    format: str
    width: int | None  # pixels
    height: int | None
    where: Where
    fields: tuple[Field, ...] = ()
    """Its own metadata (EXIF, XMP), apart from those of the document."""
    stamps: tuple[Stamp, ...] = ()


class Active(Struct, frozen=True, kw_only=True):
    """Something that can run or start something when the document is opened."""

    kind: str
    """script, macro, launch, program, dde, form-action, package (another file inside), attachment, control, media,
    display (layers or fields shown, hidden, emptied), update (an object that fetches itself anew)."""
    detail: str
    """What it is called, or where it hangs."""
    automatic: bool
    """True where it runs on opening without a further click."""
    where: Where


class Why(StrEnum):
    """Why a part could not be examined."""

    LOCKED = "locked"
    DAMAGED = "damaged"
    LIMIT = "limit"
    UNSUPPORTED = "unsupported"
    MISSING_PART = "missing part"
    """An optional part of triage is not installed."""


class Unread(Struct, frozen=True, kw_only=True):
    """A part that could not be examined."""

    what: str
    """The part, in words: `page 3`, `attachment invoice.zip`."""
    why: Why
    detail: str
    """One clause of explanation, without text out of the document."""
    where: Where | None = None


class FileFacts(Struct, frozen=True, kw_only=True):
    """The file as a whole, before any format is known."""

    name: str
    """Base name as given; "" for standard input."""
    size: int  # bytes
    sha256: str
    declared_type: str | None = None
    """Media type under which a container carries it; None for the file itself."""
    also: tuple[str, ...] = ()
    """Other formats whose readers would accept the same bytes (polyglot)."""
