"""What was read out of a document: frozen, neutral between formats, each with its place.

What several formats share is neutral (`stamps`, `people`, `fonts`, `text` …); what only one
has sits in an optional part (`pdf`, `office`, `mail`, `picture`). What could not be read is a
fact too (`Unread`). Text stays exactly as found: only renderers make it printable.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from triage.model.moments import Moment

if TYPE_CHECKING:
    from triage.model.typeset import TypesetLine


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


class Active(Struct, frozen=True, kw_only=True):
    """Something that can run or start something when the document is opened."""

    kind: str
    """script, macro, launch, program, dde, external-object, form-action, package (another file inside), control."""
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


class TrackedChange(Struct, frozen=True, kw_only=True):
    """An insertion, deletion, move or format change that was left in the document."""

    kind: str
    """insertion, deletion, move, formatting."""
    author: str | None
    moment: Moment | None
    text: str
    """The words inserted or deleted; "" for formatting."""
    where: Where
    adjoins: bool = False
    """True where no kept text lies between it and the change before it."""


class Comment(Struct, frozen=True, kw_only=True):
    """A reviewer's comment left in the document."""

    author: str | None
    moment: Moment | None
    text: str
    where: Where


class OfficeFacts(Struct, frozen=True, kw_only=True):
    """What only an Office document (OOXML, ODF, OLE, RTF) has."""

    changes: tuple[TrackedChange, ...] = ()
    comments: tuple[Comment, ...] = ()
    tracking: bool = False
    """True where recording of changes is switched on."""
    application: str | None = None
    app_version: str | None = None
    template: str | None = None
    editing_minutes: int | None = None
    revision_number: int | None = None
    words: int | None = None


class Address(Struct, frozen=True, kw_only=True):
    """One mailbox of a message header."""

    display: str
    """Display name, decoded; "" where there is none."""
    address: str
    """`local@domain`; "" where it could not be parsed."""
    where: Where

    @property
    def domain(self) -> str:
        """The domain in lower case; "" where there is none."""
        return self.address.rpartition("@")[2].lower() if "@" in self.address else ""


class MailFacts(Struct, frozen=True, kw_only=True):
    """What only an e-mail message has."""

    senders: tuple[Address, ...] = ()
    """The From header."""
    sender: Address | None = None
    """The Sender header."""
    reply_to: tuple[Address, ...] = ()
    return_path: Address | None = None
    recipients: tuple[Address, ...] = ()  # To and Cc
    message_id: str | None = None
    received: tuple[Stamp, ...] = ()
    """Received headers as written, newest first."""
    attachments: tuple[str, ...] = ()
    """Names of the attachments."""
    list_mail: bool = False
    """True where headers show a mailing list or bulk sender (List-Id, Precedence: bulk or list)."""
    resent: bool = False
    """True where Resent-* headers are present."""


class PictureFacts(Struct, frozen=True, kw_only=True):
    """What only a picture file has."""

    width: int  # pixels
    height: int
    frames: int = 1
    has_exif: bool = False
    has_xmp: bool = False
    has_iptc: bool = False
    has_thumbnail: bool = False
    progressive: bool = False
    quality: int | None = None
    """JPEG quality estimated from the luminance table after the IJG formula; None where no table fits."""
    latitude: float | None = None
    longitude: float | None = None
    perceptual_hash: str | None = None
    """64-bit difference hash of the picture, 16 hexadecimal digits."""


class Document(Struct, frozen=True, kw_only=True):
    """Everything read out of one document. An empty tuple means: looked, found none."""

    file: FileFacts
    format: str
    """pdf, docx, xlsx, pptx, odt, doc, rtf, eml, msg, mbox, jpeg, png, tiff, heic, webp, txt, html, zip, …"""
    media_type: str
    fields: tuple[Field, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    people: tuple[Person, ...] = ()
    software: tuple[Software, ...] = ()
    devices: tuple[Device, ...] = ()
    fonts: tuple[FontUse, ...] = ()
    pages: tuple[Page, ...] = ()
    page_count: int | None = None
    """Pages the document has, also where only some were read; None where it has no pages."""
    text: tuple[TextLine, ...] = ()
    runs: tuple[TypesetLine, ...] = ()  # how text is set; of PDF and Word files, where a check asks for it
    languages: tuple[DeclaredLanguage, ...] = ()
    pictures: tuple[EmbeddedPicture, ...] = ()
    active: tuple[Active, ...] = ()
    unread: tuple[Unread, ...] = ()
    members: tuple[Document, ...] = ()
    """Documents inside this one: attachments, messages of a mailbox, files of an archive."""
    pdf: PdfFacts | None = None
    office: OfficeFacts | None = None
    mail: MailFacts | None = None
    picture: PictureFacts | None = None

    def walk(self, prefix: str = "") -> Iterator[tuple[str, Document]]:
        """Yield this document and those inside it, each with its path ("" for itself)."""
        yield prefix, self
        for number, member in enumerate(self.members, 1):
            name = member.file.name or f"member {number}"
            yield from member.walk(f"{prefix}/{name}" if prefix else name)
