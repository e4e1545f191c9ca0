"""Letters with the head of one invented ministry and the signatory of another; deputies and joint letters beside them."""

from __future__ import annotations

from pathlib import Path

from tests.planted import Part, Planted
from tests.planted.build.letters import BODY, CASE, odt, pdf, text, word
from tests.planted.build.papers import TABLE

HEAD_PS = ("د داخلي اوبو وزارت", "د سیندونو د کچې محترم ریاست ته!", "ګڼه: ۶۱۸/۱۴۴۷", "موضوع: د بندونو کتنه")
HEAD_RU = ("Министерство внутренних вод", "Исх. № 118/2025", "Директору нижнего шлюза", "Тема: осмотр плотин")
HEAD_EN = ("Ministry of Inland Waters", "No. 118/2025", "To: The Keeper of the Lower Lock", "Subject: Inspection")
HEAD_FR = (
    "Ministère des Ponts et Passerelles",
    "N° 118/2025",
    "À l'attention de : le maître d'écluse",
    "Objet : visite",
)
JOINT = ("Ministry of Inland Waters", "Ministry of Mills and Bakeries", *HEAD_EN[1:])
ADDRESS = (
    "Weir Keepers' Company",
    "office@weirkeepers.example.com",
    "Our ref: 12/25",
    "To: The Miller",
    "Subject: Sluices",
)
FOOT_PS = ("په درنښت", "ارشاد خیالوند")
FOOT_RU = ("С уважением,",)
FOOT_EN = ("Yours faithfully,", "E. Polwarne")
FOOT_FR = ("Veuillez agréer mes salutations,", "E. Polwarne")


def _message(sender: str) -> bytes:
    """A message signed for a ministry."""
    head = (
        f"From: E. Polwarne <{sender}>", "To: desk@paper.example", "Subject: SPECIMEN",
        "Date: Mon, 01 Sep 2025 10:00:00 +0000", "Message-ID: <s.1@mail.example>", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "",
    )  # fmt: skip
    body = ("Dear colleagues,", *BODY["en"], "With regards,", "E. Polwarne", "Ministry of Inland Waters")
    return ("\r\n".join((*head, *body)) + "\r\n").encode()


def _free(folder: Path) -> Path:
    """From a free mailbox."""
    path = folder / "message.eml"
    path.write_bytes(_message("polwarne.waters@gmail.com"))
    return path


def _own(folder: Path) -> Path:
    """From the ministry's own domain."""
    path = folder / "message.eml"
    path.write_bytes(_message("polwarne@inlandwaters.gov.xx"))
    return path


CASES = (
    Planted(
        name="pashto-minister-of-another",
        part=Part.OBVIOUS,
        chain="plain text",
        build=text("ps", HEAD_PS, (*FOOT_PS, "د ژرندو او تنورونو وزیر"), case=TABLE),
        code="letterhead-against-signature",
        severity="high",
        options=CASE,
        where={"line": 1},
    ),
    Planted(
        name="russian-minister-of-another",
        part=Part.ORDINARY,
        chain="python-docx",
        build=word("ru", HEAD_RU, (*FOOT_RU, "Министр мельниц и пекарен", "Э. Полварн"), case=TABLE),
        code="letterhead-against-signature",
        severity="high",
        options=CASE,
        where={"line": 1},
    ),
    Planted(
        name="english-office-of-another",
        part=Part.SUBTLE,
        chain="reportlab",
        build=pdf("en", HEAD_EN, (*FOOT_EN, "Clerk, Ministry of Mills and Bakeries"), case=TABLE),
        code="letterhead-against-signature",
        severity="high",
        options=CASE,
        where={"page": 1, "line": 1},
    ),
    Planted(
        name="french-in-no-table",
        part=Part.SUBTLE,
        chain="LibreOffice",
        build=odt("fr", HEAD_FR, (*FOOT_FR, "Ministre des Moulins et des Fours")),
        code="letterhead-against-signature-unsure",
        severity="low",
    ),
    Planted(
        name="two-domains",
        part=Part.ORDINARY,
        chain="python-docx",
        build=word("en", ADDRESS, (*FOOT_EN, "polwarne@weir-keepers.example.net")),
        code="domains-differ",
        severity="low",
    ),
    Planted(
        name="ministry-from-gmail",
        part=Part.ORDINARY,
        chain="message by hand",
        build=_free,
        code="ministry-from-free-mailbox",
        severity="low",
    ),
    Planted(
        name="pashto-own-minister",
        part=Part.TWIN,
        chain="plain text",
        build=text("ps", HEAD_PS, (*FOOT_PS, "د داخلي اوبو وزیر"), case=TABLE),
        options=CASE,
    ),
    Planted(
        name="russian-own-minister",
        part=Part.TWIN,
        chain="python-docx",
        build=word("ru", HEAD_RU, (*FOOT_RU, "Министр внутренних вод", "Э. Полварн"), case=TABLE),
        options=CASE,
    ),
    Planted(
        name="english-own-office",
        part=Part.TWIN,
        chain="reportlab",
        build=pdf("en", HEAD_EN, (*FOOT_EN, "Clerk, Ministry of Inland Waters"), case=TABLE),
        options=CASE,
    ),
    Planted(name="ministry-from-own-domain", part=Part.TWIN, chain="message by hand", build=_own),
    Planted(
        name="russian-deputy",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=word("ru", HEAD_RU, (*FOOT_RU, "За министра", "Министр мельниц и пекарен", "Э. Полварн"), case=TABLE),
        options=CASE,
    ),
    Planted(
        name="pashto-on-behalf",
        part=Part.LOOK_ALIKE,
        chain="plain text",
        build=text("ps", HEAD_PS, (*FOOT_PS, "د داخلي اوبو وزارت په استازیتوب", "د ژرندو او تنورونو وزیر"), case=TABLE),
        options=CASE,
    ),
    Planted(
        name="joint-letter",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=pdf("en", JOINT, (*FOOT_EN, "Minister of Mills and Bakeries"), case=TABLE),
        options=CASE,
    ),
    Planted(
        name="signed-in-another-language",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=word("en", HEAD_EN, (*FOOT_EN, "Ministre des Eaux intérieures"), case=TABLE),
        options=CASE,
    ),
)
