"""Names, accounts, hosts and addresses left in metadata; files without any beside them. All of them are notes."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build import memos
from tests.planted.language.claimed import ENGLISH

PATH = r"C:\Users\ainvented\Documents\memo.docx"
HEADERS = (
    "Received: from mail.ministry.example (mail.ministry.example [192.0.2.7])",
    "\tby mx.paper.example; Mon, 01 Sep 2025 10:00:02 +0000",
    "X-Originating-IP: [192.0.2.9]",
)

CASES = (
    Planted(
        name="author-in-word",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", *ENGLISH, author="Anna Invented"),
        code="names-in-metadata",
        severity="note",
    ),
    Planted(
        name="path-for-author-of-pdf",
        part=Part.ORDINARY,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "memo", *ENGLISH, author=PATH),
        code="account-in-path",
        severity="note",
    ),
    Planted(
        name="addresses-in-message",
        part=Part.ORDINARY,
        chain="message by hand",
        build=lambda folder: memos.message(folder, "memo", *ENGLISH),
        code="mail-address",
        severity="note",
    ),
    Planted(
        name="hosts-in-message",
        part=Part.SUBTLE,
        chain="message by hand",
        build=lambda folder: memos.message(folder, "memo", *ENGLISH, headers=HEADERS),
        code="host-in-metadata",
        severity="note",
    ),
    Planted(
        name="author-in-opendocument",
        part=Part.ORDINARY,
        chain="python-docx, LibreOffice",
        build=lambda folder: memos.office(memos.word(folder, "memo", *ENGLISH, author="Anna Invented"), "odt"),
        code="names-in-metadata",
        severity="note",
    ),
    Planted(
        name="twin-text", part=Part.TWIN, chain="plain text", build=lambda folder: memos.text(folder, "memo", *ENGLISH)
    ),
    Planted(
        name="twin-pdf-without-author",
        part=Part.TWIN,
        chain="reportlab",
        build=lambda folder: memos.pdf(folder, "memo", *ENGLISH, author=""),
    ),
    Planted(
        name="path-in-text-only",
        part=Part.LOOK_ALIKE,
        chain="plain text",
        build=lambda folder: memos.text(folder, "memo", "SPECIMEN", f"Open {PATH} or write to desk@paper.example."),
    ),
)
