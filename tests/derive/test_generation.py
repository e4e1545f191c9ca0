"""Which kind of copy a file is: a table of facts and kinds."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, doc, stamp
from triage.derive.generation import generation
from triage.model.derived import GenerationKind as Kind
from triage.model.document import Document
from triage.model.facts import Device, EmbeddedPicture, Event, Field, Page, Software, Tool, Where
from triage.model.mail import MailFacts
from triage.model.pdf import PdfFacts
from triage.model.picture import PictureFacts

TAKEN = stamp(Event.TAKEN, "2025-09-13T10:00:00", "exif")
CREATED = stamp(Event.CREATED, "2025-09-13T10:00:00Z")
PHONE = Device(make="Lumora", model="P3", origin="exif", where=Where(field="exif/Model"))
SCANNER = Device(make="Canon", model="CanoScan 9000", origin="exif", where=Where(field="exif/Model"))
ON_PAGE = EmbeddedPicture(format="jpeg", width=1240, height=1754, where=Where(page=1))


def software(text: str, tool: Tool = Tool.PRODUCER) -> tuple[Software, ...]:
    """One program."""
    return (Software(tool=tool, text=text, origin="info", where=Where(field="info/Producer")),)


def field(origin: str, name: str, value: str) -> Field:
    """One metadata value."""
    return Field(origin=origin, name=name, value=value, where=Where(field=f"{origin}/{name}"))


def picture(
    name: str = "a.jpg", format: str = "jpeg", *, long: int = 4000, exif: bool = False, **parts: Any
) -> Document:
    """A picture file."""
    facts = PictureFacts(width=long, height=long * 3 // 4, has_exif=exif)
    return doc(name, format, f"image/{format}", picture=facts, **parts)


def pdf(producer: str = "", *, info: bool = True, characters: int | None = 900, **parts: Any) -> Document:
    """A PDF of one page; without `info` its metadata are empty."""
    kept = (field("info", "Producer", producer or "x"),) if info else ()
    page = Page(number=1, width=595, height=842, characters=characters)
    programs = software(producer) if producer else ()
    return doc(pdf=PdfFacts(version="1.7", info=kept), pages=(page,), software=programs, **parts)


def office(format: str = "docx", *fields: Field, **parts: Any) -> Document:
    """An Office file."""
    return doc(f"a.{format}", format, "application/x", fields=fields, **parts)


TABLE = [
    # pictures
    (picture(exif=True, devices=(PHONE,), stamps=(TAKEN,)), Kind.CAMERA),
    (picture("IMG-20250913-WA0007.jpg"), Kind.MESSENGER),
    (picture("WhatsApp Image 2025-09-13 at 10.22.33.jpeg"), Kind.MESSENGER),
    (picture("photo_2025-09-13_10-22-33.jpg"), Kind.MESSENGER),
    (picture("signal-2025-09-13-10-22-33-123.jpg"), Kind.MESSENGER),
    (picture(fields=(field("iptc", "SpecialInstructions", "FBMD01000a9"),)), Kind.MESSENGER),
    (picture(long=1280), Kind.MESSENGER),
    # a picture sent as a file keeps its camera metadata
    (picture("IMG-20250913-WA0007.jpg", exif=True, devices=(PHONE,), stamps=(TAKEN,)), Kind.CAMERA),
    (picture("Screenshot_20250913-102233.png", "png"), Kind.SCREENSHOT),
    (picture(fields=(field("exif", "UserComment", "Screenshot"),), exif=True), Kind.SCREENSHOT),
    (picture(exif=True, devices=(SCANNER,), stamps=(TAKEN,)), Kind.SCAN),
    (picture(exif=True, devices=(PHONE,), software=software("Adobe Photoshop 25.0", Tool.EDITOR)), Kind.RESAVED),
    (picture(), Kind.STRIPPED),
    (picture("a.png", "png"), Kind.UNKNOWN),
    (picture(exif=True), Kind.UNKNOWN),
    # PDFs
    (pdf("Microsoft: Print To PDF"), Kind.PRINTED),
    (pdf("Skia/PDF m120"), Kind.PRINTED),
    (pdf("macOS Version 13.5 (Build 22G74) Quartz PDFContext"), Kind.PRINTED),
    (pdf("www.ilovepdf.com"), Kind.RESAVED),
    (pdf("Xerox WorkCentre 7835", characters=0), Kind.SCAN),
    (pdf("x", characters=0, pictures=(ON_PAGE,)), Kind.SCAN),
    (pdf(info=False, characters=0, pictures=(ON_PAGE,)), Kind.PAGES_AS_PICTURES),
    (pdf(info=False), Kind.STRIPPED),
    (pdf("LibreOffice 24.2", stamps=(CREATED,)), Kind.PROGRAM),
    # look-alikes: Google's own export; a page whose characters were not counted; a locked file
    (pdf("Skia/PDF m120 Google Docs Renderer", stamps=(CREATED,)), Kind.PROGRAM),
    (pdf("x", characters=None, pictures=(ON_PAGE,)), Kind.UNKNOWN),
    (doc(pdf=PdfFacts(version="1.7", encrypted=True)), Kind.UNKNOWN),
    # Office and others
    (office(), Kind.STRIPPED),
    (office("odt"), Kind.STRIPPED),
    (office("docx", field("core", "creator", "M. Tull"), software=software("Word"), stamps=(CREATED,)), Kind.PROGRAM),
    (doc("a.txt", "txt", "text/plain"), Kind.UNKNOWN),
    (doc("a.eml", "eml", "message/rfc822", mail=MailFacts()), Kind.MAIL),
]


@pytest.mark.parametrize(("document", "kind"), TABLE)
def test_kind(document: Document, kind: Kind) -> None:
    """The first rule that speaks decides, and says what it stands on."""
    made = generation(document, case())
    assert kind == made.kind
    assert made.signs or kind is Kind.UNKNOWN
    assert made.washed_by is None or kind in {
        Kind.MESSENGER, Kind.STRIPPED, Kind.PRINTED, Kind.RESAVED, Kind.PAGES_AS_PICTURES,
    }  # fmt: skip


def test_signs_and_what_to_ask_for() -> None:
    """The name of the file is the sign; the camera's own file is worth asking for."""
    made = generation(picture("photo_2025-09-13_10-22-33.jpg"), case())
    assert (Where(field="file/name"),) == made.signs
    assert "Telegram" == made.washed_by
    assert 1 == len(made.ask_for)
    received = MailFacts(received=(stamp(Event.RECEIVED, "2025-09-13T10:00:00Z", "headers"),))
    assert () == generation(doc("a.eml", "eml", "message/rfc822", mail=received), case()).ask_for
