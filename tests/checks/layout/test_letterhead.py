"""Letterheads that contradict themselves or the pack; joint papers, single halves and what no table knows are none."""

from __future__ import annotations

import pytest

from tests.derive.letters import TABLE, body, made
from tests.facts import case, codes, days, run
from triage.checks.layout.letterhead import letterhead
from triage.model.case import Case
from triage.model.facts import Origin
from triage.model.packs import LetterheadElement, Marking, Packs

STATE = (
    body("af", "ps", "د افغانستان اسلامي امارت", kind="state", since="2021-08-15"),
    body("af", "fa", "امارت اسلامی افغانستان", kind="state", since="2021-08-15"),
    body("af", "fa", "جمهوری اسلامی افغانستان", kind="state", since="2004-01-26", until="2021-08-15"),
    body("af", "ps", "د افغانستان اسلامي جمهوریت", kind="state", since="2004-01-26", until="2021-08-15"),
)


def element(name: str, *words: str) -> LetterheadElement:
    """An expected element."""
    return LetterheadElement(
        issuer="af-ministry", element=name, need="expected", words=words, basis="K", source="casebook 5.9"
    )


PROFILE = (*map(element, ("emblem", "state", "ministry", "date", "addressee", "signature")), element("number", "ګڼه"))
PACKS = Packs(institutions=TABLE.institutions, names=STATE)
PROFILED = Packs(institutions=TABLE.institutions, names=STATE, letterheads=PROFILE)

EN_REST = ("No. 118/2021", "12 May 2021", "To: The Keeper", "Subject: Weirs", "Yours faithfully,", "E. P.")
NUMBER, DATE, TO = "ګڼه: ۶۱۸/۱۴۴۷", "نېټه: ۲۰ ربیع الاول ۱۴۴۷ هـ ق", "د بندونو محترم ریاست ته!"
PS_REST = (NUMBER, DATE, TO, "موضوع: کتنه", "السلام علیکم", "په درنښت", "ا. خ.")
EMIRATE_PS, EMIRATE_FA, REPUBLIC_FA = STATE[0].name, STATE[1].name, STATE[2].name
PS, FA, MILLS_FA, MILLS_PS, ROADS_FA = (
    "د داخلي اوبو وزارت", "وزارت آبهای داخلی", "وزارت آسیاب‌ها و نانوایی‌ها", "د ژرندو او تنورونو وزارت", "وزارت راه‌ها",
)  # fmt: skip
UK = "Міністерство внутрішніх вод та річкової комунікації"

TABLE_OF = [
    # flag
    ((EMIRATE_PS, PS, EMIRATE_FA, MILLS_FA, *PS_REST), PACKS, ["halves-name-different-bodies"]),
    (
        ("Ministry of Inland Waters", "Министерство мельниц и пекарен", *EN_REST),
        PACKS,
        ["halves-name-different-bodies"],
    ),
    (("Ministry of Inland Waters", ROADS_FA, *EN_REST), PACKS, ["halves-name-different-bodies-unsure"]),
    ((EMIRATE_PS, PS, REPUBLIC_FA, FA, *PS_REST), PACKS, ["two-names-of-the-state"]),
    ((PS, FA, "شماره: ۶۱۹/۱۴۴۷", *PS_REST), PACKS, ["two-numbers"]),
    ((UK, *EN_REST), PACKS, ["name-near-official"]),
    ((EMIRATE_PS, PS, DATE, *PS_REST[3:]), PROFILED, ["elements-missing"]),
    ((PS, *PS_REST), PROFILED, ["elements-missing"]),
    # clear
    ((EMIRATE_PS, PS, EMIRATE_FA, FA, *PS_REST), PROFILED, []),
    ((EMIRATE_PS, PS, *PS_REST), PROFILED, []),
    (("Ministry of Inland Waters", "Министерство внутренних вод", *EN_REST), PACKS, []),
    (("Weir Company", *EN_REST), PACKS, []),
    # look-alike: two bodies, each in each language; or both in one
    ((PS, MILLS_PS, FA, MILLS_FA, *PS_REST), PACKS, []),
    (("Ministry of Inland Waters", "Ministry of Mills and Bakeries", *EN_REST), PACKS, []),
    # look-alike: what no table knows, and two numbers that are one
    (("Ministry of Bridges", "Министерство переправ", *EN_REST), PACKS, []),
    ((PS, FA, "شماره: 618/1447", *PS_REST), PACKS, []),
    # look-alike: a state named in a sentence of the head
    ((EMIRATE_PS, PS, "د افغانستان اسلامي جمهوریت د وخت بندونه", *PS_REST), PACKS, []),
]


def of(packs: Packs) -> Case:
    """A case of Afghanistan in September 2025."""
    return case(packs=packs, country="AF", date=days("2025-09-13"))


@pytest.mark.parametrize(("texts", "packs", "expected"), TABLE_OF)
def test_codes(texts: tuple[str, ...], packs: Packs, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(letterhead, made(*texts, of=of(packs)), packs, case=of(packs))


def test_a_name_as_somebody_read_it() -> None:
    """Through a transcript the same name is a low sign."""
    found = made(UK, *EN_REST, of=of(PACKS), origin=Origin.TRANSCRIPT)
    assert ["name-near-official-unsure"] == codes(letterhead, found, PACKS, case=of(PACKS))


@pytest.mark.parametrize(
    ("expected", "texts", "found"),
    [
        (element("marking", "محرم"), (PS, *PS_REST), ["elements-missing"]),
        (element("marking", "محرم"), ("محرم", PS, *PS_REST), []),
        (element("e-signature", "برېښنايي لاسلیک"), (PS, *PS_REST), ["elements-missing"]),
        (element("e-signature", "برېښنايي لاسلیک"), (PS, *PS_REST, "برېښنايي لاسلیک: ۱۲۰۹"), []),
        (element("stamp"), (PS, *PS_REST), []),
    ],
)
def test_whatever_a_pack_expects_in_words(
    expected: LetterheadElement, texts: tuple[str, ...], found: list[str]
) -> None:
    """A marking, and any element that a pack gives words for; what has none may be a picture."""
    markings = (Marking(scheme="af", scale="secrecy", level=2, words="محرم", basis="K", source="casebook 5.9"),)
    packs = Packs(institutions=TABLE.institutions, letterheads=(expected,), markings=markings)
    assert found == codes(letterhead, made(*texts, of=of(packs)), packs, case=of(packs))


def test_places_and_values() -> None:
    """Both halves are pointed at; what is missing is named."""
    [found] = run(letterhead, made(EMIRATE_PS, PS, EMIRATE_FA, MILLS_FA, *PS_REST, of=of(PACKS)), PACKS, case=of(PACKS))
    assert [2, 4] == sorted(where.line or 0 for where in found.where)
    [missing] = run(letterhead, made(EMIRATE_PS, PS, DATE, *PS_REST[3:], of=of(PROFILED)), PROFILED, case=of(PROFILED))
    assert "addressee, number" == missing.values["missing"].text
