"""Head and foot of two senders; deputies, joint letters and two languages of one sender are none."""

from __future__ import annotations

import pytest

from tests.derive.letters import TABLE, made
from tests.facts import case, codes, doc, lines, run
from triage.checks.text.sender import sender
from triage.model.facts import Where
from triage.model.mail import Address, MailFacts
from triage.model.packs import NumberRule, Packs

EN = ("Ministry of Inland Waters", "No. 118/2021", "To: The Keeper", "Subject: Weirs")
PS = ("د داخلي اوبو وزارت", "ګڼه: ۶۱۸/۱۴۴۷", "د بندونو محترم ریاست ته!", "موضوع: کتنه")
RU = ("Министерство внутренних вод", "Исх. № 5", "Директору шлюза", "Тема: осмотр")
CLOSE, CLOSE_PS, CLOSE_RU = ("Yours faithfully,", "E. P."), ("په درنښت", "ا. خ."), ("С уважением,", "Э. П.")
ROADS = ("Ministry of Roads and Ways", *EN[1:])
UNKNOWN = ("Ministry of Bridges", *EN[1:])
WINDOW = ("Ministry of Inland Waters", "Old Quay", "Dear keeper,", "Subject: Weirs")
SURE, UNSURE = ["letterhead-against-signature"], ["letterhead-against-signature-unsure"]

TABLE_OF = [
    # flag
    ((*EN, *CLOSE, "Minister of Mills and Bakeries"), SURE),
    ((*EN, *CLOSE, "Clerk, Ministry of Mills and Bakeries"), SURE),
    ((*PS, *CLOSE_PS, "د ژرندو او تنورونو وزیر"), SURE),
    ((*RU, *CLOSE_RU, "Министр мельниц и пекарен"), SURE),
    (("From: Ministry of Inland Waters", *EN[1:], *CLOSE, "Minister of Mills and Bakeries"), SURE),
    # flag, but a row waits to be confirmed, or no table knows one of them
    ((*ROADS, *CLOSE, "Minister of Mills and Bakeries"), UNSURE),
    ((*UNKNOWN, *CLOSE, "Minister of Fisheries"), UNSURE),
    # what stands above may be the address of the recipient
    ((*WINDOW, *CLOSE, "Minister of Mills and Bakeries"), UNSURE),
    (("office@weirs.example.com", *EN[1:], *CLOSE, "me@weirs-office.example.net"), ["domains-differ"]),
    # clear
    ((*EN, *CLOSE, "Minister of Inland Waters"), []),
    ((*PS, *CLOSE_PS, "د داخلي اوبو سرپرست وزیر"), []),
    ((*RU, *CLOSE_RU, "Министр внутренних вод"), []),
    ((*EN, *CLOSE), []),
    (("Weir Company", *EN[1:], *CLOSE, "Minister of Inland Waters"), []),
    # look-alike: for another, joint, in another language, by another kind of body
    ((*EN, *CLOSE, "for the Minister of Inland Waters", "Minister of Mills and Bakeries"), []),
    ((*PS, *CLOSE_PS, "د داخلي اوبو وزیر په استازیتوب", "د ژرندو او تنورونو وزیر"), []),
    (("Ministry of Mills and Bakeries", *EN, *CLOSE, "Minister of Mills and Bakeries"), []),
    ((*EN, *CLOSE, "وزیر آبهای داخلی"), []),
    ((*UNKNOWN, *CLOSE, "وزیر پل‌ها"), []),
    ((*UNKNOWN, *CLOSE, "Minister of Bridges and Ferries"), []),
    # look-alike: another approved above, or agreed below
    (("УТВЕРЖДАЮ", "Министр внутренних вод", *RU[1:], *CLOSE_RU, "Министр мельниц и пекарен"), []),
    ((*RU, *CLOSE_RU, "СОГЛАСОВАНО", "Министр мельниц и пекарен"), []),
    # an office in another body's house
    (
        ("Weirs, in the house of the Ministry of Inland Waters", *EN[1:], *CLOSE, "Minister of Mills and Bakeries"),
        UNSURE,
    ),
    # look-alike: the recipient's own mailbox above the date
    (("miller@gmail.com", *EN[1:], *CLOSE, "me@weirs.example.net"), []),
]


@pytest.mark.parametrize(("texts", "expected"), TABLE_OF)
def test_codes(texts: tuple[str, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    of = case(packs=TABLE)
    assert expected == codes(sender, doc(text=lines(*texts)), made(*texts, of=of), case=of)


@pytest.mark.parametrize(
    ("domain", "foot", "expected"),
    [
        ("gmail.com", "Ministry of Inland Waters", ["ministry-from-free-mailbox"]),
        ("waters.gov.xx", "Ministry of Inland Waters", []),
        ("gmail.com", "Weir Company", []),
    ],
)
def test_a_ministry_and_a_free_mailbox(domain: str, foot: str, expected: list[str]) -> None:
    """Only where a ministry signs."""
    address = Address(display="", address=f"p@{domain}", where=Where(header="From"))
    texts = ("Dear colleagues,", "x" * 100, "With regards,", "E. P.", foot)
    mail = doc("m.eml", "eml", text=lines(*texts), mail=MailFacts(senders=(address,)))
    assert expected == codes(sender, mail, made(*texts, mail=mail.mail))


@pytest.mark.parametrize(
    ("number", "expected"), [("MB/77", ["number-of-another-issuer"]), ("IW-5/2021", []), ("77", [])]
)
def test_the_number_of_another(number: str, expected: list[str]) -> None:
    """The number has the shape that the packs know of another issuer only."""
    rules = (
        NumberRule(issuer="waters", pattern=r"iw-\d+/\d{4}", basis="S", source="invented"),
        NumberRule(issuer="mills", pattern=r"mb/\d+", basis="S", source="invented"),
    )
    of = case(packs=Packs(institutions=TABLE.institutions, numbers=rules))
    texts = (EN[0], f"No. {number}", *EN[2:], *CLOSE)
    assert expected == codes(sender, doc(text=lines(*texts)), made(*texts, of=of), case=of)


def test_places() -> None:
    """Both lines are pointed at."""
    of = case(packs=TABLE)
    texts = (*EN, *CLOSE, "Minister of Mills and Bakeries")
    [found] = run(sender, doc(text=lines(*texts)), made(*texts, of=of), case=of)
    assert [1, 7] == [where.line for where in found.where]
