"""Invented people spelled in two ways in one text; namesakes, cases and possessives beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build import memos

EN = (
    "SPECIMEN. Report on the weirs.", "Director {0} opened the meeting.", "The plan of {0} was read.",
    "In the afternoon {1} left for the mill.", "The clerk thanked {1} for his time.",
)  # fmt: skip
RU = (
    "SPECIMEN. Отчёт о плотинах.", "Собрание открыл {0}.", "План читал {0}, как всегда.",
    "После обеда {1} уехал на мельницу.", "Ключи взял {1} лично.",
)  # fmt: skip
PS = (
    "SPECIMEN نمونه", "محترم {0} غونډه پرانیسته.", "د محترم {0} پلان ولوستل شو.",
    "وروسته محترم {1} ژرندې ته ولاړ.", "کیلي محترم {1} واخیستې.",
)  # fmt: skip


def _filled(lines: tuple[str, ...], one: str, other: str) -> tuple[str, ...]:
    """The lines with both spellings."""
    return tuple(line.format(one, other) for line in lines)


CASES = (
    Planted(
        name="english-two-spellings", part=Part.OBVIOUS, chain="reportlab",
        build=lambda f: memos.pdf(f, "report", *_filled(EN, "Mohammad Yaqubzoi", "Mohammed Yaqoobzoi")), code="name-in-two-spellings",
        severity="low",
        where={"page": 1, "line": 2},
    ),
    Planted(
        name="russian-two-spellings", part=Part.ORDINARY, chain="python-docx",
        build=lambda f: memos.word(f, "report", *_filled(RU, "Мохаммад Сейдияр", "Мухаммад Сейдияр")), code="name-in-two-spellings",
        severity="low",
        where={"line": 2},
    ),
    Planted(
        name="pashto-two-spellings", part=Part.SUBTLE, chain="plain text",
        build=lambda f: memos.text(f, "report", *_filled(PS, "سمندر طورغندی", "سمندر تورغندی")), code="name-in-two-spellings",
        severity="low",
        where={"line": 2},
    ),
    Planted(
        name="english-one-spelling", part=Part.TWIN, chain="reportlab",
        build=lambda f: memos.pdf(f, "report", *_filled(EN, "Mohammad Yaqubzoi", "Mohammad Yaqubzoi")),
    ),
    Planted(
        name="russian-one-spelling", part=Part.TWIN, chain="python-docx",
        build=lambda f: memos.word(f, "report", *_filled(RU, "Мохаммад Сейдияр", "Мохаммад Сейдияр")),
    ),
    Planted(
        name="pashto-one-spelling", part=Part.TWIN, chain="plain text",
        build=lambda f: memos.text(f, "report", *_filled(PS, "سمندر طورغندی", "سمندر طورغندی")),
    ),
    Planted(
        name="russian-cases", part=Part.LOOK_ALIKE, chain="python-docx",
        build=lambda f: memos.word(f, "report", *_filled(RU, "Павел Сейдияров", "Павла Сейдиярова")),
    ),
    Planted(
        name="possessives", part=Part.LOOK_ALIKE, chain="plain text",
        build=lambda f: memos.text(f, "report", *_filled(EN, "Ilsa Braskell", "Ilsa Braskell's")),
    ),
)  # fmt: skip
