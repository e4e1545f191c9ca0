"""Tables with one figure changed, and their sound twins; rounding and tables of other sense beside them."""

from __future__ import annotations

from tests.planted import Part, Planted
from tests.planted.build.counted import Builder, message, pdf, text, word

COLUMN, ROW, SHARES = "column-total-differs", "row-total-differs", "percentages-add-up-otherwise"
HEAD = "SPECIMEN. Losses at the locks."


def _english(north: int) -> tuple[str, ...]:
    return (
        HEAD,
        "Lock\tBoats\tCrew",
        f"North gate\t{north}\t41",
        "South gate\t23\t57",
        "Mill weir\t7\t12",
        "Total\t47\t110",
    )


def _dari(north: str) -> tuple[str, ...]:
    return (
        HEAD,
        "بند | کشتی | نفر",
        f"بند شمال | {north} | ۴۱",
        "بند جنوب | ۲۳ | ۵۷",
        "آسیاب | ۷ | ۱۲",
        "مجموع | ۴۷ | ۱۱۰",
    )


def _russian(total: str) -> tuple[str, ...]:
    return (HEAD, "Шлюз   Суда", "Северный   1 017", "Южный   1 023", "Мельничный   1 007", f"Итого   {total}")


def _rows(last: int) -> tuple[str, ...]:
    return (
        HEAD,
        "Lock boats barges all",
        "North gate 12 30 42",
        "South gate 9 14 23",
        "Mill weir 3 4 7",
        "Old weir 5 1 6",
        f"New weir 2 6 {last}",
    )


def _shares(first: int) -> tuple[str, ...]:
    return (HEAD, f"Boats | {first} %", "Barges | 35 %", "Rafts | 20 %", "Total | 100 %")


def _flaw(name: str, part: Part, chain: str, build: Builder, code: str = COLUMN, **where: int) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build, code=code, severity="medium", where=dict(where))


def _innocent(name: str, chain: str, build: Builder, part: Part = Part.TWIN) -> Planted:
    return Planted(name=name, part=part, chain=chain, build=build)


ROUNDED = (HEAD, "Boats | 33.3 %", "Barges | 33.3 %", "Rafts | 33.3 %", "Total | 100 %")
NESTED = (HEAD, "Gates  40", "Weirs  60", "of which wooden  35", "Yards  20", "Total  120")
BLOCKS = (
    HEAD,
    "Gates  4",
    "Weirs  6",
    "Yards  2",
    "Subtotal  12",
    "Boats  5",
    "Barges  3",
    "Rafts  1",
    "Subtotal  9",
    "Grand total  21",
)
DOUBT = (HEAD, "Gates 1 200", "Weirs 2 300", "Yards 3 400", "Total 6 950")

CASES = (
    _flaw("english-text", Part.OBVIOUS, "plain text", text(*_english(71)), line=6),
    _flaw("dari-word", Part.ORDINARY, "python-docx", word(*_dari("۷۱")), line=6),
    _flaw("russian-message", Part.ORDINARY, "message by hand", message(*_russian("3 147"))),
    _flaw("row-pdf", Part.SUBTLE, "reportlab", pdf(*_rows(18)), ROW, page=1),
    _flaw("shares-text", Part.SUBTLE, "plain text", text(*_shares(54)), SHARES, line=5),
    _innocent("twin-english", "plain text", text(*_english(17))),
    _innocent("twin-dari", "python-docx", word(*_dari("۱۷"))),
    _innocent("twin-russian", "message by hand", message(*_russian("3 047"))),
    _innocent("twin-row", "reportlab", pdf(*_rows(8))),
    _innocent("twin-shares", "plain text", text(*_shares(45))),
    _innocent("rounded", "plain text", text(*ROUNDED), Part.LOOK_ALIKE),
    _innocent("of-which", "python-docx", word(*NESTED), Part.LOOK_ALIKE),
    _innocent("subtotals", "reportlab", pdf(*BLOCKS), Part.LOOK_ALIKE),
    _innocent("one-number-or-two", "reportlab", pdf(*DOUBT), Part.LOOK_ALIKE),
)
