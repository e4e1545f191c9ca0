"""Orders with a paragraph or page left out or doubled; whole ones, bound ones and tables beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.counted import PERSIAN, Builder, message, odt, printed, rows, shaped, text, word

GAP, TWICE = "paragraph-gap", "paragraph-doubled"
PAGE_GAP, PAGE_TWICE, PAGE_COUNT, ENDS = "page-gap", "page-doubled", "page-count-changes", "pages-missing-at-ends"
HEAD, END = "SPECIMEN. Order of the Depot Office.", "The clerk on duty"
ROW = "{n}. The keeper of lock {n} brings the log book."


def _english(without: int = 0) -> tuple[str, ...]:
    return (HEAD, *rows(7, ROW, without=without), END)


def _dari(without: int = 0) -> tuple[str, ...]:
    return (
        "SPECIMEN فرمان اداره",
        *rows(6, "مادهٔ {n}: مسئول بند کتاب را بیاورد.", PERSIAN, without=without),
        "آمر اداره",
    )


def _russian(second: int) -> tuple[str, ...]:
    numbers = (1, 2, second, second + 1, second + 2)
    return (HEAD, *(f"{n}) Ключи от шлюза сдать дежурному." for n in numbers), "Дежурный")


def _pages(*labels: str) -> Builder:
    return printed(*((HEAD, "The inspection of the weirs begins.", label) for label in labels))


def _persian_pages(*numbers: int) -> Builder:
    lines = (f"صفحه {shaped(n, PERSIAN)} از {shaped(4, PERSIAN)}" for n in numbers)
    return text(*(line for label in lines for line in ("SPECIMEN", "متن فرمان در اینجا آمده است.", label)))


def _flaw(
    name: str, part: Part, chain: str, build: Builder, code: str, severity: str = "medium", **where: int
) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build, code=code, severity=severity, where=dict(where))


def _innocent(name: str, chain: str, build: Builder, part: Part = Part.TWIN) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build)


CODES_TABLE = (HEAD, "1 Gate", "2 Weir", "4 Yard", "5 Mill", "7 Boat", "8 Barge", END)
NESTED = (
    HEAD,
    "1. Gates",
    "a) north",
    "b) south",
    "2. Weirs",
    "a) old",
    "b) new",
    "c) mill",
    "3. Yards",
    "4. Boats",
    END,
)
WRAPPED = (
    HEAD,
    *rows(4, ROW),
    "The keeper answers for the keys, the lamps and all that was given to him under point",
    "7. It is not allowed to lend them, and whoever does so is told to the head of the office.",
    "5. The keeper of lock 5 brings the log book.",
    END,
)

CASES = (
    _flaw("english-text", Part.OBVIOUS, "plain text", text(*_english(4)), GAP, line=4),
    _flaw("dari-word", Part.ORDINARY, "python-docx", word(*_dari(3)), GAP, line=3),
    _flaw("russian-message", Part.ORDINARY, "message by hand", message(*_russian(2)), TWICE),
    _flaw("english-odt", Part.SUBTLE, "LibreOffice", odt(*_english(5)), GAP),
    _flaw(
        "page-left-out",
        Part.ORDINARY,
        "Chromium",
        _pages("Page 1 of 4", "Page 2 of 4", "Page 4 of 4"),
        PAGE_GAP,
        page=3,
    ),
    _flaw("page-left-out-dari", Part.ORDINARY, "plain text", _persian_pages(1, 2, 4), PAGE_GAP),
    _flaw(
        "page-twice",
        Part.SUBTLE,
        "Chromium",
        _pages("Seite 1 von 3", "Seite 2 von 3", "Seite 2 von 3", "Seite 3 von 3"),
        PAGE_TWICE,
    ),
    _flaw("count-changes", Part.SUBTLE, "Chromium", _pages("Page 1 of 3", "Page 2 of 4"), PAGE_COUNT, page=2),
    _flaw("first-pages-only", Part.SUBTLE, "Chromium", _pages("Page 1 of 4", "Page 2 of 4"), ENDS, "note", page=1),
    _innocent("twin-english", "plain text", text(*_english())),
    _innocent("twin-dari", "python-docx", word(*_dari())),
    _innocent("twin-russian", "message by hand", message(*_russian(3))),
    _innocent("twin-pages", "Chromium", _pages("Page 1 of 3", "Page 2 of 3", "Page 3 of 3")),
    _innocent("codes", "plain text", text(*CODES_TABLE), Part.LOOK_ALIKE),
    _innocent("nested", "python-docx", word(*NESTED), Part.LOOK_ALIKE),
    _innocent("wrapped", "plain text", text(*WRAPPED), Part.LOOK_ALIKE),
    _innocent(
        "two-papers",
        "Chromium",
        _pages("Page 1 of 2", "Page 2 of 2", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
        Part.LOOK_ALIKE,
    ),
)
