"""Each kind of identifier is listed once, marked for sharing; what only looks like one is not."""

from __future__ import annotations

import pytest

from tests.facts import codes, doc, run
from triage.checks.source.identity import identity
from triage.model.document import Document
from triage.model.facts import EmbeddedPicture, Field, Identifies, Person, Role, Software, Tool, Where
from triage.model.findings import Seen

NAMES, ACCOUNT, ADDRESS, HOST = "names-in-metadata", "account-in-path", "mail-address", "host-in-metadata"
PERSON, DEVICE, NONE = Identifies.PERSON, Identifies.DEVICE, Identifies.NONE


def fields(*values: str, identifies: Identifies = PERSON, origin: str = "app") -> Document:
    """A document with these metadata values."""
    made = [
        Field(origin=origin, name=f"Value{n}", value=v, where=Where(field=f"{origin}/Value{n}"), identifies=identifies)
        for n, v in enumerate(values)
    ]
    return doc(fields=tuple(made))


def named(name: str, value: str) -> Document:
    """A document with one metadata value of this name."""
    where = Where(field=f"info/{name}")
    software = (Software(tool=Tool.CREATOR, text="LaTeX with hyperref", origin="info", where=where),)
    return doc(
        fields=(Field(origin="info", name=name, value=value, where=where, identifies=PERSON),), software=software
    )


def pictured(name: str, value: str) -> Document:
    """A document whose picture has one metadata value of this name."""
    where = Where(page=1, field=f"exif/{name}")
    inside = Field(origin="exif", name=name, value=value, where=where, identifies=PERSON)
    return doc(pictures=(EmbeddedPicture(format="jpeg", width=9, height=9, where=where, fields=(inside,)),))


def header(name: str, value: str) -> Document:
    """A message with one header."""
    where = Where(header=name)
    return doc(fields=(Field(origin="headers", name=name, value=value, where=where, identifies=PERSON),))


def people(*names: str) -> Document:
    """A document that names these people."""
    where = Where(field="core/creator")
    return doc(people=tuple(Person(role=Role.AUTHOR, name=name, origin="core", where=where) for name in names))


TABLE = [
    # flag
    (people("Anna Invented"), [NAMES]),
    (named("Company", "Invented Holdings"), [NAMES]),
    (people("Anna <anna@invented.example>"), [ADDRESS, NAMES]),
    (pictured("CameraOwnerName", "Anna Invented"), [NAMES]),
    (fields(r"C:\Users\ainvented\AppData\Templates\memo.dotx"), [ACCOUNT]),
    (fields("file:///home/ainvented/memo.html", identifies=NONE), [ACCOUNT]),
    (fields("/Users/ainvented/Desktop/memo.pages"), [ACCOUNT]),
    (fields("mailto:anna@invented.example"), [ADDRESS]),
    (people("anna@invented.example"), [ADDRESS]),
    (header("From", "Anna <anna@invented.example>"), [ADDRESS]),
    (fields(r"\\FILESRV01\shared\memo.dotx", identifies=DEVICE), [HOST]),
    (fields("DESKTOP-A1B2C3D", identifies=DEVICE), [HOST]),
    (header("X-Originating-IP", "[192.0.2.7]"), [HOST]),
    (header("Received", "from mail.invented.example by mx.other.example; Mon, 1 Sep 2025"), [HOST]),
    # clear
    (doc(), []),
    (fields("Quarterly figures", "Microsoft Office Word", identifies=NONE), []),
    # look-alike: an address-shaped message number, a version, a public folder, a long text
    (header("Message-ID", "<20250913.abc@invented.example>"), []),
    (fields("Acrobat Distiller 10.1.16.2", identifies=NONE), []),
    (fields(r"C:\Users\Public\Documents"), []),
    # look-alike: long text, a number, a program, a description, names that programs set
    (named("Author", "word " * 50), []),
    (named("Author", "12345"), []),
    (named("Creator", "LaTeX with hyperref"), []),
    (named("ImageDescription", "A herb salad"), []),
    (people("anonymous", "User", "python-docx"), []),
    # look-alike: a picture's serial number has a check of its own
    (fields("053021001234", identifies=DEVICE), []),
]


@pytest.mark.parametrize(("document", "expected"), TABLE)
def test_codes(document: Document, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(identity, document)


def one(document: Document) -> Seen:
    """The only sighting."""
    [found] = run(identity, document)
    return found


def test_values_are_listed_once_and_marked() -> None:
    """Seven names, one of them twice: five are shown, seven counted, each has its place."""
    found = one(people(*[f"Person {n}" for n in "ABCDEFGA"]))
    assert "7" == found.values["count"].text
    assert "Person A; Person B; Person C; Person D; Person E" == found.values["names"].text
    assert found.values["names"].identifies is PERSON
    assert 7 == len(found.where)


def test_hosts_lead_to_devices() -> None:
    """Hosts are marked as devices."""
    assert one(fields(r"\\FILESRV01\shared", identifies=DEVICE)).values["hosts"].identifies is DEVICE
