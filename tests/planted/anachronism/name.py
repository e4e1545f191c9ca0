"""Letters whose states, ministries and currencies are named as they were not on their day; old and own names beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.letters import CASE, message, odt, pdf, text, word

REPUBLIC = (
    "بسم الله الرحمن الرحیم",
    "د افغانستان اسلامي جمهوریت",
    "د ملي دفاع وزارت",
    "د بندونو د کتنې مدیریت",
    "ګڼه: ۱۲",
)
EMIRATE = (
    "بسم الله الرحمن الرحیم",
    "د افغانستان اسلامي امارت",
    "د ملي دفاع وزارت",
    "د بندونو د کتنې مدیریت",
    "ګڼه: ۱۲",
)
DARI = ("امارت اسلامی افغانستان", "وزارت دفاع ملی", "مدیریت معاینه بندها", "شماره: ۱۲")
FOOT_PS = ("په درنښت", "کاتب ارشاد خیالوند")
FOOT_FA = ("با احترام", "کاتب ارشاد خیالوند")
CLERK = ("With regards", "E. Polwarne, clerk")
AF = {"date": "2025-09-13", "country": "AF"}
TABLE = """institutions:
  - {name: Ministry of Inland Waters, thing: waters, kind: ministry, language: en, from: 2019-04-01, to: null,
     source: "gazette 4/2019 (invented)"}
  - {name: Ministry of Rivers and Ferries, thing: waters, kind: ministry, language: en, from: 1998-01-01, to: 2019-04-01,
     source: "gazette 4/2019 (invented)"}
"""

CASES = (
    Planted(
        name="republic-in-2025",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=word("ps", REPUBLIC, FOOT_PS),
        code="name-no-longer-in-use",
        severity="medium",
        claims=AF,
        where={"line": 2},
    ),
    Planted(
        name="eswatini-in-2012",
        part=Part.OBVIOUS,
        chain="reportlab",
        build=pdf("en", ("Kingdom of Eswatini", "Depot of Waters", "No 12"), CLERK),
        code="name-not-yet-in-use",
        severity="high",
        claims={"date": "2012-03-05"},
        where={"page": 1, "line": 1},
    ),
    Planted(
        name="ministry-of-another-period",
        part=Part.ORDINARY,
        chain="LibreOffice",
        build=odt("en", ("Ministry of Inland Waters", "Depot", "No 12"), CLERK, case=TABLE),
        code="name-not-yet-in-use",
        severity="high",
        claims={"date": "2017-03-05"},
        options=CASE,
        where={"line": 1},
    ),
    Planted(
        name="north-macedonia-in-2014",
        part=Part.ORDINARY,
        chain="message",
        build=message(
            "fr",
            ("Direction des eaux", "No 12"),
            ("Le greffier",),
            ("Copie à la République de Macédoine du Nord, service des eaux, pour information et suite à donner.",),
        ),
        code="name-not-yet-in-use",
        severity="high",
        claims={"date": "2014-06-02"},
    ),
    Planted(
        name="new-roubles-in-2013",
        part=Part.SUBTLE,
        chain="reportlab",
        build=pdf(
            "ru",
            ("Управление вод", "№ 12"),
            ("Секретарь",),
            ("Стоимость работ по договору составляет 4500 BYN и оплачивается до конца квартала по счёту.",),
        ),
        code="name-not-yet-in-use",
        severity="high",
        claims={"date": "2013-06-02"},
        where={"page": 1, "line": 4},
    ),
    Planted(
        name="ministry-cut-short",
        part=Part.SUBTLE,
        chain="text",
        build=text("fa", ("امارت اسلامی افغانستان", "وزارت دفاع", "شماره: ۱۲"), FOOT_FA),
        code="short-of-official-name",
        severity="low",
        claims=AF,
        where={"line": 2},
    ),
    Planted(name="emirate-in-2025", part=Part.TWIN, chain="python-docx", build=word("ps", EMIRATE, FOOT_PS), claims=AF),
    Planted(name="full-ministry-in-2025", part=Part.TWIN, chain="text", build=text("fa", DARI, FOOT_FA), claims=AF),
    Planted(
        name="swaziland-in-2012",
        part=Part.TWIN,
        chain="reportlab",
        build=pdf("en", ("Kingdom of Swaziland", "Depot of Waters", "No 12"), CLERK),
        claims={"date": "2012-03-05"},
    ),
    Planted(
        name="old-ministry-in-its-time",
        part=Part.TWIN,
        chain="LibreOffice",
        build=odt("en", ("Ministry of Rivers and Ferries", "Depot", "No 12"), CLERK, case=TABLE),
        claims={"date": "2017-03-05"},
        options=CASE,
    ),
    Planted(
        name="history-of-the-republic",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=text(
            "fa",
            DARI,
            FOOT_FA,
            (
                "پس از سقوط جمهوری اسلامی افغانستان در سال ۱۴۰۰ دفترهای ثبت بندها به مدیریت تازه سپرده شد و فهرست آن‌ها نوشته شد.",
            ),
        ),
        claims=AF,
    ),
    Planted(
        name="movement-in-2012",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=word("ps", ("د افغانستان اسلامي امارت", "د بندونو کمېسیون", "ګڼه: ۱۲"), FOOT_PS),
        claims={"date": "2012-05-05", "country": "AF"},
    ),
    Planted(
        name="president-of-the-republic",
        part=Part.LOOK_ALIKE,
        chain="LibreOffice",
        build=odt("fa", ("رئیس جمهوری افغانستان", "فرمان", "شماره: ۱۲"), FOOT_FA),
        claims={"date": "2015-05-05", "country": "AF"},
    ),
    Planted(
        name="week-of-the-change",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=pdf("en", ("Kingdom of Swaziland", "Depot of Waters", "No 12"), CLERK),
        claims={"date": "2018-04"},
    ),
)
