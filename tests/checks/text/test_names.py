"""Two spellings of one name, each twice; cases, possessives and accents are none."""

from __future__ import annotations

import pytest

from tests.facts import codes, lines, run
from triage.checks.text.names import names
from triage.model.spellings import differ_inside, skeleton

FLAG = ["name-in-two-spellings"]


def text(one: str, other: str) -> tuple[str, ...]:
    """Both names, twice each."""
    return (f"met {one} there.", f"saw {one} again.", f"then {other} left.", f"thanked {other} too.")


TABLE = [
    # flag
    (text("Mohammad Yaqubzoi", "Mohammed Yaqoobzoi"), FLAG),
    (text("Oriel Zakharenko", "Oriel Zaharenko"), FLAG),
    (text("Hassan Tolqari", "Hasan Tolqari"), FLAG),
    (text("Мохаммад Сейдияр", "Мухаммад Сейдияр"), FLAG),
    (text("Мохаммада Сейдияра", "Мухаммадом Сейдияром"), FLAG),
    (text("محترم سمندر طورغندی", "محترم سمندر تورغندی"), FLAG),
    # clear
    (text("Oriel Thackstone", "Petra Quillon"), []),
    (("met Mohammad Yaqubzoi.", "saw Mohammed Yaqoobzoi.", "and Mohammed Yaqoobzoi."), []),
    # look-alike: cases, possessives, accents, plurals, typing
    (text("Павел Сейдияров", "Павла Сейдиярова"), []),
    (text("Ilsa Braskell", "Ilsa Braskell's"), []),
    (text("José Marquina", "Jose Marquina"), []),
    (text("Jürgen Holzapfel", "Juergen Holzapfel"), []),
    (text("Annual Reports", "Annual Report"), []),
    (text("Мария Волынцева", "Марии Волынцевой"), []),
    (text("محترم سمندر سیندیار", "محترم سمندر سيندیار"), []),
    # look-alike: headings in capitals, names in two scripts
    (text("MOHAMMAD YAQUBZOI", "MOHAMMED YAQOOBZOI"), []),
    (text("Samandar Turghandi", "Самандар Тургханди"), []),
]


@pytest.mark.parametrize(("texts", "expected"), TABLE)
def test_codes(texts: tuple[str, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(names, lines(*texts))


def test_places() -> None:
    """The first line of each spelling is pointed at."""
    [found] = run(names, lines(*text("Mohammad Yaqubzoi", "Mohammed Yaqoobzoi")))
    assert [1, 3] == [where.line for where in found.where]


def test_skeletons() -> None:
    """Worked out by hand."""
    assert skeleton("Mohammad") == skeleton("Mohammed") == skeleton("Muhammad") == "mhmd"
    assert skeleton("Yaqub") == skeleton("Yakoob") == "akb"
    assert skeleton("طورغندی") == skeleton("تورغندی")
    assert differ_inside("Yaqub", "Yakoob")
    assert not differ_inside("Волынцева", "Волынцевой")
