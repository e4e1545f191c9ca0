"""Full names beside titles, in one line or one block, against the days of the pack; styles against an order."""

from __future__ import annotations

import pytest

from tests.facts import codes, days, lines, run
from triage.checks.anachronism.office_holder import office_holder
from triage.model.derived import Dated
from triage.model.packs import Edge, Holder, Packs, Style, Title, Validity, edge

NOT_YET, ENDED, WEAK = "not-yet-in-office", "no-longer-in-office", "not-in-office-unsourced"
MENTIONED, STYLE, LEFT_OUT = "former-holder-mentioned", "style-after-order", "style-left-out"
TITLE, HONORIFIC = "title-not-as-held", "honorific-of-another"
BODY = "The yearly inspection of the weirs begins at the northern gate and ends, as every year, at the mill of the lower lock."


def at(text: str) -> Edge | None:
    """A date of a row; nothing for none."""
    return edge(text) if text else None


def holder(
    office: str,
    name: str,
    begins: str,
    ends: str,
    basis: str = "S",
    style: str = "",
    also: tuple[str, ...] = (),
    honorific: tuple[str, ...] = (),
) -> Holder:
    """One row of holders."""
    validity = Validity(at(begins), at(ends))
    return Holder(
        office=office,
        name=name,
        also=also,
        style=style,
        honorific=honorific,
        basis=basis,
        source="test",
        validity=validity,
    )


def title(office: str, language: str, title: str) -> Title:
    """One row of titles."""
    return Title(office=office, language=language, title=title, basis="S", source="test")


EDRIC = ("ادریک پولورن", "Эдрик Полварн")
PACKS = Packs(
    titles=(
        title("waters", "en", "Minister of Inland Waters"), title("waters", "fa-AF", "وزیر آب‌های داخلی"),
        title("waters", "ps", "د داخلي اوبو وزیر"), title("waters", "ru", "Министр внутренних вод"),
        title("mills", "en", "Minister of Mills"),
    ),
    offices=(
        holder("waters", "Harl Bostin", "2010-01-01", "2015-05-24"),
        holder("waters", "Sorin Vale", "2015-05-24", "2021-06-19", "K"),
        holder("waters", "Edric Polwarne", "2021-09-07", "2025-08-15", style="acting", also=EDRIC),
        holder("waters", "Edric Polwarne", "2025-08-15", "", also=EDRIC, honorific=("Sir",)),
        holder("mills", "Harl Bostin", "2016-01-01", ""), holder("mills", "Maud Vale", "2010-01-01", "2016-01-01", honorific=("Her Grace",)),
    ),
    styles=(
        Style(style="acting", language="en", words=("acting",), basis="S", source="test", validity=Validity(None, edge("2025-08-15"))),
        Style(style="acting", language="ps", words=("سرپرست",), basis="S", source="test", validity=Validity(None, edge("2025-08-15"))),
        Style(style="acting", language="fa-AF", words=("سرپرست",), basis="S", source="test", validity=Validity(None, edge("2025-08-15"))),
    ),
)  # fmt: skip


def paper(*foot: str) -> tuple[str, ...]:
    """A short letter with this foot."""
    return ("Depot", "No 12", BODY, BODY, *foot)


TABLE = [
    # flag
    ("2019-03-01", paper("Edric Polwarne", "Minister of Inland Waters"), [NOT_YET]),
    ("2019-03-01", ("Depot", f"{BODY} Edric Polwarne, Minister of Inland Waters, agrees.", BODY), [NOT_YET]),
    ("2019-03-01", paper("الحاج ادريك پولورن", "د داخلي اوبو وزیر"), [NOT_YET]),
    ("2019-03-01", paper("Министр внутренних вод", "Эдрик Полварн"), [NOT_YET]),
    ("2023-03-01", paper("Harl Bostin", "", "Minister of Inland Waters"), [ENDED]),
    ("2023-03-01", paper("Minister of Inland Waters: Harl Bostin"), [ENDED]),
    ("2023-03-01", paper("Sorin Vale", "Minister of Inland Waters"), [WEAK]),
    ("2023-03-01", ("Depot", f"{BODY} Harl Bostin, Minister of Inland Waters, built it.", BODY, BODY), [MENTIONED]),
    ("2025-09-13", paper("Edric Polwarne", "acting Minister of Inland Waters"), [STYLE]),
    ("2025-09-13", paper("د داخلي اوبو سرپرست وزیر"), [STYLE]),
    ("2025-09-13", paper("سرپرست وزیر آب‌های داخلی"), [STYLE]),
    ("2024-09-13", paper("Edric Polwarne", "Minister of Inland Waters"), [LEFT_OUT]),
    ("2012-03-01", paper("Harl Bostin", "Minister of Upper Waters"), [TITLE]),
    ("2012-03-01", paper("Harl Bostin, Minister of Upper Waters"), [TITLE]),
    ("2025-09-13", paper("His Grace Sir Edric Polwarne", "Minister of Inland Waters"), []),
    ("2025-09-13", paper("Her Grace Edric Polwarne", "Minister of Inland Waters"), [HONORIFIC]),
    # clear
    ("2025-09-13", paper("Edric Polwarne", "Minister of Inland Waters"), []),
    ("2024-09-13", paper("Edric Polwarne", "acting Minister of Inland Waters"), []),
    ("2012-03-01", paper("Harl Bostin", "Minister of Inland Waters"), []),
    ("2025-08-15", paper("Edric Polwarne", "acting Minister of Inland Waters"), []),
    ("2012-03-01", paper("Harl Bostin", "Ministry of Inland Waters"), []),
    ("2025-09-13", paper("Sir Edric Polwarne", "Minister of Inland Waters"), []),
    # look-alike: a deputy, an adviser, another form of a word
    ("2019-03-01", paper("Edric Polwarne", "Deputy Minister of Inland Waters"), []),
    ("2019-03-01", paper("Edric Polwarne", "adviser to the Minister of Inland Waters"), []),
    ("2019-03-01", paper("ادریک پولورن", "معاون وزیر آب‌های داخلی"), []),
    ("2012-03-01", paper("Harl Bostin", "Minister for Inland Waters"), []),
    # look-alike: days of handing over, the same person in another office, half a name, nobody of the pack
    ("2015-05-30", paper("Harl Bostin", "Minister of Inland Waters"), []),
    ("2023-03-01", paper("Harl Bostin", "Minister of Mills"), []),
    ("2019-03-01", paper("Polwarne", "Minister of Inland Waters"), []),
    ("2019-03-01", paper("Nobody Known", "Minister of Inland Waters"), []),
    # look-alike: the writer knows; a list of posts; far apart; acting as a verb
    ("2023-03-01", paper("Harl Bostin, former Minister of Inland Waters"), []),
    ("2019-03-01", paper("Edric Polwarne, future Minister of Inland Waters"), []),
    ("2023-03-01", paper("Minister of Inland Waters: Edric Polwarne", "Minister of Mills: Harl Bostin"), []),
    ("2023-03-01", ("Depot", "Harl Bostin", BODY, BODY, "Minister of Inland Waters"), []),
    ("2025-09-13", paper("Minister of Inland Waters acting on behalf of the council"), []),
    ("2025-09-13", paper("the then acting Minister of Inland Waters"), []),
]


@pytest.mark.parametrize(("day", "text", "expected"), TABLE)
def test_codes(day: str, text: tuple[str, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(office_holder, lines(*text), PACKS, Dated(days=days(day), claimed=True))


def test_places() -> None:
    """Name and title are pointed at, the name as a person's."""
    text = lines(*paper("Edric Polwarne", "Minister of Inland Waters"))
    [found] = run(office_holder, text, PACKS, Dated(days=days("2019-03-01"), claimed=True))
    assert [5, 6] == [where.line for where in found.where]
    assert "person" == found.values["name"].identifies.value
    assert "2021-09-07 to 2025-08-15 and 2025-08-15 to …" == found.values["held"].text
