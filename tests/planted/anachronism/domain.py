"""Letters with addresses under endings, and of services, younger than their day; file names and later days beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.letters import message, odt, pdf, text, word

HEAD = ("Ministry of Inland Waters", "Depot", "No 12")
FARSI = ("وزارت آب‌های داخلی", "مدیریت بندها", "شماره: ۱۲")


def foot(address: str) -> tuple[str, ...]:
    """A foot with an address."""
    return ("With regards", "E. Polwarne, clerk", address)


CASES = (
    Planted(
        name="press-ending-in-2009",
        part=Part.OBVIOUS,
        chain="reportlab",
        build=pdf("en", HEAD, foot("https://www.inland-waters.press/registry")),
        code="domain-not-yet-there",
        severity="high",
        claims={"date": "2009-03-05"},
        where={"page": 1, "line": 9},
    ),
    Planted(
        name="online-mailbox-in-2011",
        part=Part.ORDINARY,
        chain="LibreOffice",
        build=odt("fa", FARSI, ("با احترام", "کاتب ارشاد خیالوند", "ایمیل: registry@waters-depot.online")),
        code="domain-not-yet-there",
        severity="high",
        claims={"date": "2011-03-05"},
    ),
    Planted(
        name="site-ending-in-running-text",
        part=Part.SUBTLE,
        chain="message",
        build=message(
            "ru",
            ("Управление вод", "№ 12"),
            ("Секретарь",),
            ("Журналы осмотра принимаются также через страницу www.shlyuzy-specimen.site до конца июля месяца.",),
        ),
        code="domain-not-yet-there",
        severity="high",
        claims={"date": "2013-06-02"},
    ),
    Planted(
        name="webmail-in-2002",
        part=Part.ORDINARY,
        chain="python-docx",
        build=word("en", HEAD, foot("specimen.depot@gmail.com")),
        code="domain-not-yet-there-unsourced",
        severity="low",
        claims={"date": "2002-03-05"},
        where={"line": 9},
    ),
    Planted(
        name="channel-in-2012",
        part=Part.SUBTLE,
        chain="text",
        build=text("ps", ("د داخلي اوبو وزارت", "ګڼه: ۱۲"), ("په درنښت", "t.me/specimen_depot")),
        code="domain-not-yet-there-unsourced",
        severity="low",
        claims={"date": "2012-03-05"},
    ),
    Planted(
        name="press-ending-in-2019",
        part=Part.TWIN,
        chain="reportlab",
        build=pdf("en", HEAD, foot("https://www.inland-waters.press/registry")),
        claims={"date": "2019-03-05"},
    ),
    Planted(
        name="online-mailbox-in-2020",
        part=Part.TWIN,
        chain="LibreOffice",
        build=odt("fa", FARSI, ("با احترام", "کاتب ارشاد خیالوند", "ایمیل: registry@waters-depot.online")),
        claims={"date": "2020-03-05"},
    ),
    Planted(
        name="file-names-in-2009",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=text("en", HEAD, foot("Enclosed: papers.zip, weir.mov, depot.app")),
        claims={"date": "2009-03-05"},
    ),
    Planted(
        name="space-left-out",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=word("en", HEAD, foot("The list is online.The rest follows by post to the world.Thank you.")),
        claims={"date": "2009-03-05"},
    ),
    Planted(
        name="older-ending-in-2009",
        part=Part.LOOK_ALIKE,
        chain="message",
        build=message("en", HEAD, foot("registry@waters.example.info, www.waters.example.org")),
        claims={"date": "2009-03-05"},
    ),
)
