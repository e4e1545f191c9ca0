"""One document with everything that was read out of it. An empty tuple means: looked, found none."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from triage.model.drawn import Drawn
from triage.model.external import Attached, External
from triage.model.facts import (
    Active,
    DeclaredLanguage,
    Device,
    EmbeddedPicture,
    Field,
    FileFacts,
    FontUse,
    Page,
    Person,
    Software,
    Stamp,
    TextLine,
    Unread,
)
from triage.model.fontprograms import FontProgram
from triage.model.mail import MailFacts
from triage.model.office import OfficeFacts
from triage.model.pdf import PdfFacts
from triage.model.picture import PictureFacts
from triage.model.profiles import PageProfile
from triage.model.revisions import Revision
from triage.model.signatures import Signatures
from triage.model.tooling import ToolingTrace
from triage.model.typeset import TypesetLine


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
    history: tuple[Revision, ...] = ()  # saved revisions, oldest first; of a PDF
    drawn: Drawn | None = None  # what its pages hold unseen; of a PDF, where a check asks for it
    profiles: tuple[PageProfile, ...] = ()  # how each page was made; of a PDF, where a check asks for it
    font_programs: tuple[FontProgram, ...] = ()
    signatures: Signatures | None = None
    languages: tuple[DeclaredLanguage, ...] = ()
    tooling: tuple[ToolingTrace, ...] = ()
    """What its programs wrote in their own language: names of styles and themes, code pages."""
    pictures: tuple[EmbeddedPicture, ...] = ()
    active: tuple[Active, ...] = ()
    external: tuple[External, ...] = ()
    attached: tuple[Attached, ...] = ()
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
