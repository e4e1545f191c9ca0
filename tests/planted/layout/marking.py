"""Papers with two markings, a foreign one or an old one; pages that list markings and right ones beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.letters import CASE, pdf, text, word
from tests.planted.build.papers import WITH_PACK, with_pack

GB_2020, AF = {"country": "GB", "date": "2020-05-12"}, {"country": "AF", "date": "2025-09-13"}
_RU, _EN = ("Министерство внутренних вод", "Исх. № 118/2021"), ("Ministry of Inland Waters", "No. 118/2020")
_FA = ("وزارت آبهای داخلی", "شماره: ۶۱۸/۱۴۴۷")

CASES = (
    Planted(
        name="russian-two-degrees",
        part=Part.OBVIOUS,
        chain="python-docx",
        build=with_pack(word("ru", ("Секретно", *_RU), ("Э. Полварн", "СОВЕРШЕННО СЕКРЕТНО"), case=WITH_PACK)),
        code="two-markings",
        severity="medium",
        options=CASE,
        where={"line": 1},
    ),
    Planted(
        name="british-scheme-of-before",
        part=Part.ORDINARY,
        chain="reportlab",
        build=with_pack(pdf("en", ("RESTRICTED", *_EN), ("E. Polwarne",), case=WITH_PACK)),
        code="marking-of-other-period",
        severity="medium",
        claims=GB_2020,
        options=CASE,
        where={"page": 1, "line": 1},
    ),
    Planted(
        name="dari-with-iranian-marking",
        part=Part.SUBTLE,
        chain="plain text",
        build=with_pack(text("fa", ("«محرمانه»", *_FA), ("با احترام", "ارشاد خیالوند"), case=WITH_PACK)),
        code="marking-of-elsewhere",
        severity="medium",
        claims=AF,
        options=CASE,
        where={"line": 1},
    ),
    Planted(
        name="russian-one-degree",
        part=Part.TWIN,
        chain="python-docx",
        build=with_pack(word("ru", ("Секретно", *_RU), ("Э. Полварн", "СЕКРЕТНО"), case=WITH_PACK)),
        options=CASE,
    ),
    Planted(
        name="british-scheme-of-then",
        part=Part.TWIN,
        chain="reportlab",
        build=with_pack(pdf("en", ("OFFICIAL", *_EN), ("E. Polwarne",), case=WITH_PACK)),
        claims=GB_2020,
        options=CASE,
    ),
    Planted(
        name="dari-with-own-marking",
        part=Part.TWIN,
        chain="plain text",
        build=with_pack(text("fa", ("محرم", *_FA), ("با احترام", "ارشاد خیالوند"), case=WITH_PACK)),
        claims=AF,
        options=CASE,
    ),
    Planted(
        name="list-of-degrees",
        part=Part.LOOK_ALIKE,
        chain="reportlab",
        build=with_pack(pdf("en", (*_EN, "Papers are marked", "OFFICIAL", "SECRET"), ("E. Polwarne",), case=WITH_PACK)),
        claims=GB_2020,
        options=CASE,
    ),
    Planted(
        name="word-of-a-heading",
        part=Part.LOOK_ALIKE,
        chain="python-docx",
        build=with_pack(word("en", ("Official", *_EN, "Restricted"), ("E. Polwarne", "Secret"), case=WITH_PACK)),
        claims=GB_2020,
        options=CASE,
    ),
)
