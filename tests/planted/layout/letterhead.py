"""Letterheads of invented ministries whose halves disagree, that are misspelled or lack parts; whole ones beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.letters import CASE, odt, text, word
from tests.planted.build.papers import TABLE

AF = {"date": "2025-09-13", "country": "AF"}
_REST_PS = ("د سیندونو د کچې محترم ریاست ته!", "ګڼه: ۶۱۸/۱۴۴۷", "نېټه: ۲۰ ربیع الاول ۱۴۴۷ هـ ق", "موضوع: د بندونو کتنه")
_REST_EN = ("No. 118/2021", "12 May 2021", "To: The Keeper of the Lower Lock", "Subject: Inspection")
_REST_UK = ("Вих. № 118/2021", "12 травня 2021 року", "Директору нижнього шлюзу", "Тема: огляд гребель")
FOOT_PS, FOOT_EN = ("په درنښت", "ارشاد خیالوند", "د داخلي اوبو وزیر"), ("Yours faithfully,", "E. Polwarne")
FOOT_UK = ("З повагою", "Е. Полварн")
STATE_PS, STATE_FA = "د افغانستان اسلامي امارت", "امارت اسلامی افغانستان"
PS, FA = "د داخلي اوبو وزارت", "وزارت آبهای داخلی"
MILLS_FA = "وزارت آسیاب‌ها و نانوایی‌ها"
EN, FR = "Ministry of Inland Waters", "Ministère des Eaux intérieures"
MILLS_EN, MILLS_FR = "Ministry of Mills and Bakeries", "Ministère des Moulins et des Fours"

CASES = (
    Planted(
        name="pashto-and-dari-differ",
        part=Part.OBVIOUS,
        chain="plain text",
        build=text("ps", (STATE_PS, PS, STATE_FA, MILLS_FA, *_REST_PS), FOOT_PS, case=TABLE),
        code="halves-name-different-bodies",
        severity="high",
        claims=AF,
        options=CASE,
        where={"line": 4},
    ),
    Planted(
        name="english-and-french-differ",
        part=Part.ORDINARY,
        chain="python-docx",
        build=word("en", (EN, MILLS_FR, *_REST_EN), FOOT_EN, case=TABLE),
        code="halves-name-different-bodies",
        severity="high",
        options=CASE,
        where={"line": 2},
    ),
    Planted(
        name="emirate-and-republic",
        part=Part.ORDINARY,
        chain="python-docx",
        build=word("ps", (STATE_PS, PS, "جمهوری اسلامی افغانستان", FA, *_REST_PS), FOOT_PS, case=TABLE),
        code="two-names-of-the-state",
        severity="high",
        claims=AF,
        options=CASE,
        where={"line": 3},
    ),
    Planted(
        name="ukrainian-singular",
        part=Part.SUBTLE,
        chain="LibreOffice",
        build=odt("ru", ("Міністерство внутрішніх вод та річкової комунікації", *_REST_UK), FOOT_UK, case=TABLE),
        code="name-near-official",
        severity="medium",
        options=CASE,
        where={"line": 1},
    ),
    Planted(
        name="no-number-no-addressee",
        part=Part.SUBTLE,
        chain="plain text",
        build=text("ps", (STATE_PS, PS, _REST_PS[2], _REST_PS[3], "السلام علیکم ورحمة الله"), FOOT_PS, case=TABLE),
        code="elements-missing",
        severity="low",
        claims=AF,
        options=CASE,
    ),
    Planted(
        name="pashto-and-dari-agree",
        part=Part.TWIN,
        chain="plain text",
        build=text("ps", (STATE_PS, PS, STATE_FA, FA, *_REST_PS), FOOT_PS, case=TABLE),
        claims=AF,
        options=CASE,
    ),
    Planted(
        name="english-and-french-agree",
        part=Part.TWIN,
        chain="python-docx",
        build=word("en", (EN, FR, *_REST_EN), FOOT_EN, case=TABLE),
        options=CASE,
    ),
    Planted(
        name="ukrainian-as-official",
        part=Part.TWIN,
        chain="LibreOffice",
        build=odt("ru", ("Міністерство внутрішніх вод та річкових комунікацій", *_REST_UK), FOOT_UK, case=TABLE),
        options=CASE,
    ),
    Planted(
        name="joint-in-two-languages",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=word("en", (EN, FR, MILLS_EN, MILLS_FR, *_REST_EN), FOOT_EN, case=TABLE),
        options=CASE,
    ),
    Planted(
        name="memo-in-one-language",
        part=Part.LOOK_ALIKE,
        chain="plain text",
        build=text("ps", (STATE_PS, PS, *_REST_PS), FOOT_PS, case=TABLE),
        claims=AF,
        options=CASE,
    ),
)
