"""Files that name programs younger than their own dates, or than the claimed date; pre-releases and re-saved papers beside them."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build import stamped

WORDS = (
    ("Times-Roman", "SPECIMEN. Ministry of Invented Affairs, registry."),
    ("Times-Roman", "All departments are asked to send their yearly figures before the end of the month."),
)


def pdf(folder: Path, producer: str, when: str) -> Path:
    """A PDF of this producer, both dates the same: `20120302090000`."""
    dates = {"CreationDate": f"D:{when}Z", "ModDate": f"D:{when}Z"}
    return stamped.pdf(folder, WORDS, info={"Producer": producer, **dates})


def word(folder: Path, version: str, when: str) -> Path:
    """A Word file that names Word with this AppVersion."""
    return stamped.word(folder, *WORDS, when=when, program=("Microsoft Office Word", version))


def xmp(folder: Path, toolkit: str, when: str) -> Path:
    """A PDF whose XMP was written by this library and carries this date."""
    packet = (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="{toolkit}">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="{when}" '
        f'xmp:ModifyDate="{when}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    return stamped.pdf(folder, WORDS, packet=packet)


def message(folder: Path, mailer: str, date: str) -> Path:
    """A message of this mail program."""
    head = (
        "From: Registry <registry@ministry.example>",
        "To: News Desk <desk@paper.example>",
        "Subject: SPECIMEN",
        f"Date: {date}",
        "Message-ID: <specimen.1@ministry.example>",
        f"X-Mailer: {mailer}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=us-ascii",
    )
    path = folder / "memo.eml"
    path.write_bytes("\r\n".join((*head, "", "SPECIMEN. The figures are attached.", "")).encode())
    return path


OWN = "program-released-after-own-date"
CASES = (
    Planted(
        name="print-to-pdf-in-2012",
        part=Part.OBVIOUS,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "Microsoft: Print To PDF", "20120302090000"),
        code=OWN,
        severity="high",
    ),
    Planted(
        name="word-2016-in-2009",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: word(folder, "16.0000", "2009-03-02T09:00:00"),
        code=OWN,
        severity="high",
    ),
    Planted(
        name="libreoffice-six-weeks-early",
        part=Part.SUBTLE,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "LibreOffice 24.8", "20240527090000"),
        code=OWN,
        severity="high",
    ),
    Planted(
        name="metadata-library-of-2017-in-2014",
        part=Part.ORDINARY,
        chain="reportlab, pikepdf",
        build=lambda f: xmp(f, "Adobe XMP Core 5.6-c140 79.160451, 2017/05/06-01:08:21", "2014-03-02T09:00:00Z"),
        code="toolkit-built-after-own-date",
        severity="medium",
    ),
    Planted(
        name="outlook-2016-in-2011",
        part=Part.ORDINARY,
        chain="text",
        build=lambda folder: message(folder, "Microsoft Outlook 16.0", "Wed, 02 Mar 2011 09:00:00 +0000"),
        code="mailer-released-after-sending",
        severity="high",
    ),
    Planted(
        name="word-2016-for-a-paper-of-2008",
        part=Part.ORDINARY,
        chain="python-docx",
        build=lambda folder: word(folder, "16.0000", "2019-03-02T09:00:00"),
        code="program-released-after-claim",
        severity="medium",
        claims={"date": "2008-03-02"},
    ),
    Planted(
        name="print-to-pdf-in-2018",
        part=Part.TWIN,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "Microsoft: Print To PDF", "20180302090000"),
    ),
    Planted(
        name="word-2007-in-2009",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: word(folder, "12.0000", "2009-03-02T09:00:00"),
        claims={"date": "2009-03-02"},
    ),
    Planted(
        name="public-preview-of-office",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=lambda folder: word(folder, "15.0000", "2012-09-03T09:00:00"),
        claims={"date": "2012-09-03"},
    ),
    Planted(
        name="developers-build-of-libreoffice",
        part=Part.LOOK_ALIKE,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "LibreOfficeDev 24.8 alpha", "20240302090000"),
    ),
    Planted(
        name="google-ahead-of-chrome",
        part=Part.LOOK_ALIKE,
        chain="reportlab, pikepdf",
        build=lambda folder: pdf(folder, "Skia/PDF m140 Google Docs Renderer", "20250615090000"),
    ),
)
