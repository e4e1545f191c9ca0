"""Letters signed by invented ministers who had left or were not yet there, and styles after the order of 2025."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.letters import CASE, message, odt, pdf, text, word

HOLDERS = """office_holders:
  - {office: Minister of Inland Waters, titles: [وزیر آب‌های داخلی, د داخلي اوبو وزیر, Министр внутренних вод],
     name: Edric Polwarne, also: [ادریک پولورن, Эдрик Полварн], from: 2023-06-15, to: null, source: "gazette 12/2023 (invented)"}
  - {office: Minister of Inland Waters, titles: [وزیر آب‌های داخلی, د داخلي اوبو وزیر, Министр внутренних вод],
     name: Harl Bostin, also: [هارل بوستین, Харл Бостин], from: 2016-02-01, to: 2023-06-15, source: "gazette 2/2016 (invented)"}
"""
EN, RU = ("Ministry of Inland Waters", "No 12"), ("Министерство внутренних вод", "№ 12")
FA, PS = ("وزارت آب‌های داخلی", "شماره: ۱۲"), ("د داخلي اوبو وزارت", "ګڼه: ۱۲")
AR = ("وزارة المياه الداخلية", "الرقم: ١٢")
HONORIFICS = """office_holders:
  - {office: وزير المياه الداخلية, name: إدريك بولورن, honorific: [معالي], from: 2023-06-15, to: null, source: "protocol list (invented)"}
  - {office: حاكم الوادي, name: سالم بن خيال, honorific: [سمو الشيخ, صاحب السمو], from: 2001-02-01, to: null, source: "protocol list (invented)"}
"""
LATE = {"date": "2025-09-13", "country": "AF"}

CASES = (
    Planted(
        name="not-yet-minister",
        part=Part.OBVIOUS,
        chain="reportlab",
        build=pdf("en", EN, ("Edric Polwarne", "Minister of Inland Waters"), case=HOLDERS),
        code="not-yet-in-office",
        severity="high",
        claims={"date": "2020-03-05"},
        options=CASE,
        where={"page": 1, "line": 6},
    ),
    Planted(
        name="no-longer-minister",
        part=Part.ORDINARY,
        chain="python-docx",
        build=word("fa", FA, ("با احترام", "الحاج هارل بوستین", "وزیر آب‌های داخلی"), case=HOLDERS),
        code="no-longer-in-office",
        severity="high",
        claims=LATE,
        options=CASE,
        where={"line": 7},
    ),
    Planted(
        name="not-yet-in-running-text",
        part=Part.SUBTLE,
        chain="message",
        build=message(
            "ru",
            RU,
            ("Секретарь",),
            ("План осмотра утвердил Министр внутренних вод Эдрик Полварн на совещании начальников шлюзов в марте.",),
            case=HOLDERS,
        ),
        code="not-yet-in-office",
        severity="high",
        claims={"date": "2019-04-02"},
        options=CASE,
    ),
    Planted(
        name="acting-after-the-order",
        part=Part.ORDINARY,
        chain="LibreOffice",
        build=odt("ps", PS, ("په درنښت", "ادریک پولورن", "د داخلي اوبو سرپرست وزیر"), case=HOLDERS),
        code="style-after-order",
        severity="low",
        claims=LATE,
        options=CASE,
        where={"line": 8},
    ),
    Planted(
        name="acting-in-dari",
        part=Part.SUBTLE,
        chain="text",
        build=text("fa", FA, ("ادریک پولورن", "سرپرست وزیر آب‌های داخلی"), case=HOLDERS),
        code="style-after-order",
        severity="low",
        claims=LATE,
        options=CASE,
        where={"line": 7},
    ),
    Planted(
        name="title-wrong-by-a-word",
        part=Part.SUBTLE,
        chain="reportlab",
        build=pdf("en", EN, ("Harl Bostin", "Minister of Inland Fisheries"), case=HOLDERS),
        code="title-not-as-held",
        severity="low",
        claims={"date": "2020-03-05"},
        options=CASE,
        where={"page": 1, "line": 7},
    ),
    Planted(
        name="honorific-of-another",
        part=Part.ORDINARY,
        chain="LibreOffice",
        build=odt("ar", AR, ("مع التحية", "سمو الشيخ إدريك بولورن", "وزير المياه الداخلية"), case=HONORIFICS),
        code="honorific-of-another",
        severity="low",
        claims={"date": "2024-03-05"},
        options=CASE,
    ),
    Planted(
        name="own-honorific",
        part=Part.TWIN,
        chain="LibreOffice",
        build=odt("ar", AR, ("مع التحية", "معالي إدريك بولورن", "وزير المياه الداخلية"), case=HONORIFICS),
        claims={"date": "2024-03-05"},
        options=CASE,
    ),
    Planted(
        name="deputy-of-that-day",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=pdf("en", EN, ("Edric Polwarne", "Deputy Minister of Inland Waters"), case=HOLDERS),
        claims={"date": "2020-03-05"},
        options=CASE,
    ),
    Planted(
        name="minister-in-his-time",
        part=Part.TWIN,
        chain="reportlab",
        build=pdf("en", EN, ("Harl Bostin", "Minister of Inland Waters"), case=HOLDERS),
        claims={"date": "2020-03-05"},
        options=CASE,
    ),
    Planted(
        name="minister-of-the-day",
        part=Part.TWIN,
        chain="python-docx",
        build=word("fa", FA, ("با احترام", "الحاج ادریک پولورن", "وزیر آب‌های داخلی"), case=HOLDERS),
        claims=LATE,
        options=CASE,
    ),
    Planted(
        name="acting-before-the-order",
        part=Part.TWIN,
        chain="LibreOffice",
        build=odt("ps", PS, ("په درنښت", "ادریک پولورن", "د داخلي اوبو سرپرست وزیر"), case=HOLDERS),
        claims={"date": "2025-03-05", "country": "AF"},
        options=CASE,
    ),
    Planted(
        name="former-minister",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=text(
            "en", EN, ("Copy to: Harl Bostin, former Minister of Inland Waters", "E. Vale, clerk"), case=HOLDERS
        ),
        claims=LATE,
        options=CASE,
    ),
    Planted(
        name="week-of-handing-over",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=word("en", EN, ("Harl Bostin", "Minister of Inland Waters"), case=HOLDERS),
        claims={"date": "2023-06-19"},
        options=CASE,
    ),
    Planted(
        name="history-of-the-ministry",
        part=Part.LOOK_ALIKE,
        chain="message",
        build=message(
            "en",
            EN,
            ("E. Vale, clerk",),
            ("The mill was built by order of the Minister of Inland Waters Harl Bostin in the dry summer of 2018.",),
            case=HOLDERS,
        ),
        claims=LATE,
        options=CASE,
    ),
)
