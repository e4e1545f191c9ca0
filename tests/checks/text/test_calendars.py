"""Solar against Gregorian exactly; lunar against Umm al-Qura with the span of the casebook."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, doc, lines, run
from triage.checks.text.calendars import calendars
from triage.derive.dates import dates
from triage.model.facts import Origin
from triage.model.packs import CalendarRule, Packs

TABLE = [
    # flag: 13 September 2025 was 22 Sunbula 1404 and, by Umm al-Qura, 21 Rabi I 1447
    (("13 September 2025 (23 Sunbula 1404)",), ["solar-gregorian"]),
    (("روز شنبه ۲۱ شهریور ۱۴۰۴ برابر با ۱۳ سپتامبر ۲۰۲۵",), ["solar-gregorian"]),
    (("نېټه: ۱۴۰۴/۶/۲۱ هـ ش", "۲۰۲۵/۹/۱۳ م"), ["solar-gregorian"]),
    (("we met 23 Sunbula 1404 - 13 September 2025",), ["solar-gregorian-beside"]),
    (("٢٥ ربيع الأول ١٤٤٧هـ الموافق ١٣ سبتمبر ٢٠٢٥",), ["lunar-differs"]),
    (("نېټه: ۱۴۴۷/۳/۱۶ هـ ق د ۱۴۰۴/۶/۲۲ هـ ش سره سمون لري",), ["lunar-differs"]),
    (("21.03.1441 هـ ق (13.09.2025)",), ["lunar-differs"]),
    # note
    (("19 Rabi I 1447 (13 September 2025)",), ["lunar-near"]),
    (("22 Rabi I 1447 (13 September 2025)",), ["lunar-near"]),
    # agrees
    (("21 Rabi I 1447 (13 September 2025)",), ["agree"]),
    (("20 Rabi I 1447 (13 September 2025)",), ["agree"]),
    (("نېټه: ۱۴۴۷/۳/۲۰ هـ ق", "۱۴۰۴/۶/۲۲ هـ ش", "۲۰۲۵/۹/۱۳ م"), ["agree"]),
    # agrees with one of them, and those differ
    (("۲۱ ربیع الاول ۱۴۴۷ مطابق ۲۳ سنبله ۱۴۰۴ مطابق ۱۳ سپتمبر ۲۰۲۵",), ["agree", "solar-gregorian"]),
    # look-alike: order of figures open, two events, a leap year of two rules, no date beside
    (("۲۲ سنبله ۱۴۰۴ مطابق 9/13/2025",), ["agree"]),
    (("12 Hamal 1404 (1/4/2025)",), ["agree"]),
    (("born 22 Sunbula 1404, dismissed 1 May 2020",), []),
    (("1 Hamal 1408 (21 March 2029)",), []),
    (("۱۴۰۳/۰۱/۰۱    2026-09-20",), []),
    (("13 September 2025",), []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_codes(text: tuple[str, ...], expected: list[str]) -> None:
    """Each set of lines gives exactly its codes."""
    assert expected == codes(calendars, dates(doc(text=lines(*text)), case()))


def test_a_transcript_is_not_held_to_be_exact() -> None:
    """What a person read off a picture gives the lighter code."""
    text = lines("13 September 2025 (23 Sunbula 1404)", origin=Origin.TRANSCRIPT)
    assert ["solar-gregorian-beside"] == codes(calendars, dates(doc(text=text), case()))


def test_a_pack_may_state_another_span() -> None:
    """Two days behind agree where a pack says so."""
    rule = CalendarRule(
        calendar="lunar",
        role="usual",
        reckoning="umm-al-qura",
        agrees=(-2, 0),
        mention=(-3, 1),
        basis="S",
        source="invented",
    )
    own = case(packs=Packs(calendars=(rule,)))
    assert ["agree"] == codes(calendars, dates(doc(text=lines("19 Rabi I 1447 (13.09.2025)")), own), case=own)


def test_places() -> None:
    """Both dates are pointed at, in their lines."""
    [found] = run(calendars, dates(doc(text=lines("نېټه: ۱۴۰۴/۶/۲۱ هـ ش", "۲۰۲۵/۹/۱۳ م")), case()))
    assert [1, 2] == [place.line for place in found.where]
    assert "1 day" == found.values["days"].text
