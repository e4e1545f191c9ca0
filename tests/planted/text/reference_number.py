"""Registration numbers of another year, series or shape; numbers of files and of the turn of a year beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.letters import CASE, odt, pdf, text, word
from tests.planted.build.papers import TABLE, WITH_PACK, with_pack

AF = {"date": "2025-09-13", "country": "AF"}
DATE_PS = "نېټه: ۲۰ ربیع الاول ۱۴۴۷ هـ ق (۲۲ وږی ۱۴۰۴ هـ ش)"
DATE_FA = "تاریخ: ۲۰ ربیع الاول ۱۴۴۷ هـ ق (۲۲ سنبله ۱۴۰۴ هـ ش)"
FOOT_PS, FOOT_FA = ("په درنښت", "ارشاد خیالوند"), ("با احترام", "ارشاد خیالوند")
FOOT_EN, FOOT_RU = ("Yours faithfully,", "E. Polwarne"), ("С уважением,", "Э. Полварн")


def _ps(number: str) -> tuple[str, ...]:
    """The head of a Pashto letter."""
    return ("د داخلي اوبو وزارت", "د سیندونو د کچې محترم ریاست ته!", f"ګڼه: {number}", DATE_PS, "موضوع: د بندونو کتنه")


def _fa(number: str) -> tuple[str, ...]:
    """The head of a Dari letter."""
    return ("وزارت آبهای داخلی", "به ریاست محترم سطح دریاها!", f"شماره: {number}", DATE_FA, "موضوع: معاینه بندها")


def _en(number: str, day: str = "12 May 2021") -> tuple[str, ...]:
    """The head of an English letter."""
    return ("Ministry of Inland Waters", day, number, "To: The Keeper of the Lower Lock", "Subject: Inspection")


def _ru(number: str) -> tuple[str, ...]:
    """The head of a Russian letter."""
    return (
        "Министерство внутренних вод",
        f"Исх. № {number} от 14 мая 2021 г.",
        "Директору нижнего шлюза",
        "Тема: осмотр",
    )


CASES = (
    Planted(
        name="pashto-last-lunar-year",
        part=Part.OBVIOUS,
        chain="plain text",
        build=text("ps", _ps("۶۱۸/۱۴۴۶"), FOOT_PS, case=TABLE),
        code="year-not-of-the-register",
        severity="medium",
        claims=AF,
        options=CASE,
        where={"line": 3},
    ),
    Planted(
        name="english-year-to-come",
        part=Part.ORDINARY,
        chain="reportlab",
        build=pdf("en", _en("No. 118/2023"), FOOT_EN),
        code="year-after-date",
        severity="medium",
        where={"page": 1, "line": 3},
    ),
    Planted(
        name="dari-two-years-back",
        part=Part.SUBTLE,
        chain="python-docx",
        build=word("fa", _fa("۱۴۴۵-۶۱۸"), FOOT_FA, case=TABLE),
        code="year-not-of-the-register",
        severity="medium",
        claims=AF,
        options=CASE,
        where={"line": 3},
    ),
    Planted(
        name="russian-year-before",
        part=Part.ORDINARY,
        chain="LibreOffice",
        build=odt("ru", _ru("118/2019"), FOOT_RU),
        code="year-before-date",
        severity="low",
    ),
    Planted(
        name="dari-solar-series",
        part=Part.SUBTLE,
        chain="python-docx",
        build=word("fa", _fa("۶۱۸/۱۴۰۴"), FOOT_FA, case=TABLE),
        code="series-of-other-calendar",
        severity="low",
        claims=AF,
        options=CASE,
    ),
    Planted(
        name="shape-of-nobody",
        part=Part.ORDINARY,
        chain="reportlab",
        build=with_pack(pdf("en", _en("No. 77-118"), FOOT_EN, case=WITH_PACK)),
        code="shape-differs",
        severity="low",
        options=CASE,
    ),
    Planted(
        name="pashto-this-lunar-year", part=Part.TWIN, chain="plain text",
        build=text("ps", _ps("۶۱۸/۱۴۴۷"), FOOT_PS, case=TABLE), claims=AF, options=CASE,
    ),
    Planted(name="english-this-year", part=Part.TWIN, chain="reportlab", build=pdf("en", _en("No. 118/2021"), FOOT_EN)),
    Planted(name="russian-this-year", part=Part.TWIN, chain="LibreOffice", build=odt("ru", _ru("118/2021"), FOOT_RU)),
    Planted(
        name="own-shape", part=Part.TWIN, chain="reportlab",
        build=with_pack(pdf("en", _en("No. IW-118/2021"), FOOT_EN, case=WITH_PACK)), options=CASE,
    ),
    Planted(
        name="file-of-an-older-year", part=Part.LOOK_ALIKE, chain="reportlab",
        build=pdf("en", _en("Our ref: 118/2015"), FOOT_EN),
    ),
    Planted(
        name="turn-of-the-year", part=Part.LOOK_ALIKE, chain="python-docx",
        build=word("en", _en("No. 1180/2020", "4 January 2021"), FOOT_EN),
    ),
    Planted(
        name="serial-like-a-year", part=Part.LOOK_ALIKE, chain="python-docx",
        build=word("en", _en("No. 2077/21"), FOOT_EN),
    ),
)  # fmt: skip
