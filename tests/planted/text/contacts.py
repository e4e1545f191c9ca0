"""Letterheads with numbers that cannot be; real shapes, extensions, lists and broken lines beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build import memos

BAD = "impossible-number"
HEAD = "SPECIMEN. Ministry of Inland Waters, depot office."

CASES = (
    Planted(
        name="too-few-figures-for-kabul",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=lambda folder: memos.word(folder, "memo", HEAD, "Tel: +93 20 21 43", "The inspection begins on Monday."),
        code=BAD,
        severity="medium",
        where={"line": 2, "text": "+93 20 21 43"},
    ),
    Planted(
        name="too-many-figures-in-dari",
        part=Part.ORDINARY,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", "SPECIMEN وزارت آب‌های داخلی", "شماره تماس: +۹۳ ۷۰۰ ۲۱۰ ۴۳۲۱"),
        code=BAD,
        severity="medium",
        where={"line": 2},
    ),
    Planted(
        name="no-such-country-code",
        part=Part.ORDINARY,
        chain="reportlab",
        build=lambda folder: memos.pdf(
            folder, "memo", "SPECIMEN. Министерство внутренних вод", "Тел.: +999 495 210 43 21"
        ),
        code=BAD,
        severity="medium",
        where={"page": 1},
    ),
    Planted(
        name="one-figure-short-in-russian",
        part=Part.SUBTLE,
        chain="LibreOffice",
        build=lambda folder: memos.office(
            memos.word(folder, "memo", "SPECIMEN. Министерство внутренних вод", "Тел.: +7 (495) 210-43-2"), "odt"
        ),
        code=BAD,
        severity="medium",
    ),
    Planted(
        name="numbers-of-another-country",
        part=Part.SUBTLE,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", HEAD, "Phone +98 21 6101 4321, fax +98 21 6101 4322"),
        code="other-country-code",
        severity="low",
        claims={"country": "AF"},
        where={"line": 2},
    ),
    Planted(
        name="whole-number",
        part=Part.TWIN,
        chain="python-docx",
        build=lambda folder: memos.word(
            folder, "memo", HEAD, "Tel: +93 20 210 4321", "The inspection begins on Monday."
        ),
        claims={"country": "AF"},
    ),
    Planted(
        name="whole-number-in-dari",
        part=Part.TWIN,
        chain="text",
        build=lambda folder: memos.text(folder, "memo", "SPECIMEN وزارت آب‌های داخلی", "شماره تماس: +۹۳ ۷۰ ۲۱۰ ۴۳۲۱"),
        claims={"country": "AF"},
    ),
    Planted(
        name="extension-and-second-number",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=lambda folder: memos.pdf(
            folder,
            "memo",
            HEAD,
            "Tel. +93 20 210 4321-15",
            "Tel. +93 20 210 4321 / 22, Fax +93 20 210 4321 0700 210 432",
        ),
    ),
    Planted(
        name="number-over-two-lines",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=lambda folder: memos.text(
            folder, "memo", HEAD, "For questions call the clerk, Tel. +93 20", "210 4321 at any hour."
        ),
    ),
    Planted(
        name="figures-with-a-plus",
        part=Part.LOOK_ALIKE,
        chain="text",
        build=lambda folder: memos.text(
            folder, "memo", HEAD, "Level of the lake: +12 345 67 in May, +93 20 21 in June."
        ),
    ),
)
