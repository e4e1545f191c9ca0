"""The finder of dates: forms of twelve languages, what is no date, and what stands around a date.

Precision and recall are measured on the labelled set (`tests.derive.measure_dates`).
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.derive import make_date_names
from tests.facts import case, doc, lines
from triage.derive.dates import dates
from triage.derive.dates.numbers import day_words, numeral_at, year_words
from triage.derive.dates.tokens import tokens
from triage.model.dates import DateMention
from triage.model.fold import folded
from triage.model.mail import MailFacts
from triage.model.moments import Precision


def found(*text: str, **parts: Any) -> tuple[DateMention, ...]:
    """The dates of some lines."""
    return dates(doc(text=lines(*text), **parts), case()) or ()


def short(mention: DateMention) -> str:
    """`g:2025-09-13`, `s:!1404-07-31`, `g:2025-03-01/2025-03-05`, `g:2025-03-04|2025-04-03`, `@6` for the weekday."""
    shown = "|".join(reading.shown() for reading in mention.readings)
    until = f"/{mention.until.shown()}" if mention.until else ""
    weekday = "" if mention.weekday is None else f"@{mention.weekday + 1}"
    return f"{mention.calendar.value[0]}:{'' if mention.exists else '!'}{shown}{until}{weekday}"


FORMS = [
    ("Leave: 1-5 March 2025, approved.", ["g:2025-03-01/2025-03-05"]),
    ("closed 28 December 2024 – 3 January 2025", ["g:2024-12-28/2025-01-03"]),
    ("Between 3 and 5 March 2025 the office was shut.", ["g:2025-03-03/2025-03-05"]),
    ("September–October 2025", ["g:2025-09/2025-10"]),
    ("Wed Aug 05 12:00:00 2015", ["g:2015-08-05@3"]),
    ("the first of January, two thousand and twenty", ["g:2020-01-01"]),
    ("25 October AD 732", ["g:0732-10-25"]),
    ("2025/09/13 and 13-Sep-2025", ["g:2025-09-13", "g:2025-09-13"]),
    ("9/13/2025 and 3/4/2025", ["g:2025-09-13", "g:2025-03-04"]),
    ("Sunday, 3/4/2022", ["g:2022-04-03@7"]),
    ("01.03.2025 05.03.2025", ["g:2025-03-01", "g:2025-03-05"]),
    ("1404/6/2", ["s:1404-06-02"]),
    ("с 28 февраля по 3 марта 2025 года", ["g:2025-02-28/2025-03-03"]),
    ("тринадцятого вересня дві тисячі двадцять п'ятого року", ["g:2025-09-13"]),
    ("vingt et un juillet mil neuf cent quatre-vingt-dix-neuf", ["g:1999-07-21"]),
    ("am einundzwanzigsten Juli neunzehnhundertneunundneunzig", ["g:1999-07-21"]),
    ("a los trece días del mes de septiembre de dos mil veinticinco", ["g:2025-09-13"]),
    ("28 Aralık 2024'ten 3 Ocak 2025'e kadar", ["g:2024-12-28/2025-01-03"]),
    ("2025 yılının Eylül ayında", ["g:2025-09"]),
    ("بتاريخ 1447/3/21هـ الموافق 2025/9/13م", ["l:1447-03-21", "g:2025-09-13"]),
    ("القانون الصادر في 1403/05/12", ["l:1403-05-12"]),
    ("مورخ ۱۴۰۳/۰۵/۱۲", ["s:1403-05-12"]),
    ("۳ تا ۵ حوت ۱۴۰۳", ["s:1403-12-03/1403-12-05"]),
    ("د ۱۴۰۴ لمریز کال د وږي دوه ویشتمه", ["s:1404-06-22"]),
    ("له ۱۴۰۳/۱۲/۱ څخه تر ۱۴۰۳/۱۲/۵ پورې", ["s:1403-12-01/1403-12-05"]),
    ("د ۱۴۰۳ کال د کب له ۲۸ نه د ۱۴۰۴ کال د وري تر ۳ پورې", ["s:1403-12-28/1404-01-03"]),
    ("د وږي د میاشتې په ۲۲مه، ۱۴۰۴ کال", ["s:1404-06-22"]),
    ("مورخ 22-6-1404", ["s:1404-06-22"]),
    ("١٣ أيلول/سبتمبر ٢٠٢٥", ["g:2025-09-13"]),
    ("28 Şubat'tan 3 Mart 2025'e kadar", ["g:2025-02-28/2025-03-03"]),
    ("13-Sep-25 and Sep. 13th '25", ["g:2025-09-13", "g:2025-09-13"]),
    ("2025年3月至5月", ["g:2025-03/2025-05"]),
    ("阿富汗阳历1404年6月22日", ["s:1404-06-22"]),
    ("2025年9月13日在境内", ["g:2025-09-13"]),
    ("2024年12月28日至2025年1月3日", ["g:2024-12-28/2025-01-03"]),
    ("民国114年9月13日", ["g:2025-09-13"]),
    ("2025-09-13（周六）", ["g:2025-09-13@6"]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text: str, expected: list[str]) -> None:
    """Each line gives its dates, in order."""
    assert expected == [short(mention) for mention in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tel. +44 20 12 03 25, ext. 12-04",
        "Regulation (EU) 2016/679 and HR/09/2025/0013",
        "Invoice 2024-03-15-001, version 12.03.2025",
        "Protocol No 4411/21, No. 12/05/2020",
        "from 10.12.20.25 at 12:30, 3-2, pp. 12-15",
        "May 12 people, in March 20 men, 13 September",
        "به میزان ۱۴۰۰ افغانی",
        "农历八月十五日",
        "₃₁ ② 3¹/2²/2025³",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Numbers of files, versions, telephones, amounts and days without a year stay out."""
    assert not found(text)


def test_a_day_is_grouped_over_calendars_and_lines() -> None:
    """The block of the date of a letter, and one line with a word that equates."""
    block = found("ګڼه: ۱۱۴", "نېټه: ۱۴۴۷/۳/۲۰ هـ ق", "۱۴۰۴/۶/۲۲ هـ ش", "۲۰۲۵/۹/۱۳ م")
    assert [0, 0, 0] == [mention.group for mention in block]
    assert all(mention.in_date_line for mention in block)
    far = found("born 1 March 1960 and, as it says, 22 Sunbula 1404 at noon")
    assert [0, 1] == [mention.group for mention in far]
    stated = found("22 Sunbula 1404, corresponding to 1 March 2020")
    assert [0, 0] == [mention.group for mention in stated]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (("Date: 13 September 2025", "On 14 September 2025 we met."), [True, False]),
        (("Дата: 13.09.2025",), [True]),
        (("от 13.09.2025 № 441",), [True]),
        (("Geneva, 13 September 2025",), [True]),
        (("تاریخ: ۱۴۰۴/۰۶/۲۲",), [True]),
        (("Date of birth: 13 September 1975",), [False]),
        (("1 May 2020", "2 May 2020", "3 May 2020"), [False, False, False]),
        (("See the order of", "the letter of 13 September 2025"), [False]),
        (("word " * 9,) * 30 + ("Date: 13 September 2025",) + ("word",) * 9, [False]),
    ],
)
def test_the_documents_own_date(text: tuple[str, ...], own: list[bool]) -> None:
    """Behind a label, or alone in the head; never in a list of dates."""
    assert own == [mention.in_date_line for mention in found(*text)]


def test_no_own_date_in_messages() -> None:
    """A date line in a message is that of a message quoted."""
    assert not found("Date: 13 September 2025", mail=MailFacts())[0].in_date_line


def test_places_and_words() -> None:
    """Each mention points to its words within the line as written."""
    text = "SPECIMEN روز سه‌شنبه ۲۶ اردیبهشت ۱۴۰۲ بود"
    [mention] = found("nothing", text)
    assert "۲۶ اردیبهشت ۱۴۰۲" == mention.text == text[slice(*mention.span)] == mention.where.text
    assert (1, 2) == (mention.line_index, mention.where.line)
    assert "سه‌شنبه" == mention.weekday_text
    assert mention.before.endswith("سه‌شنبه ")
    assert mention.after == " بود"
    assert "fa-IR" == mention.names


def test_precision_and_certainty() -> None:
    """A month has no sure day; a short year neither; a lunar day far off cannot be converted."""
    [month, year] = found("in March 2020", "by 03.04.21")
    assert (Precision.MONTH, None) == (month.precision, month.sure)
    assert (True, None) == (year.short_year, year.sure)
    [old] = found("10 Muharram 1200 AH")
    assert old.first is None


def test_words_for_numbers() -> None:
    """Days and years in words."""
    for text, value in (("twenty-second", 22), ("سی‌ام", 30), ("الحادي والعشرين", 21), ("treinta y uno", 31)):
        hit = numeral_at(day_words(), tokens(folded(text)), 0)
        assert hit is not None
        assert value == hit[0]
    for text, value in (("یک هزار و چهارصد و چهار", 1404), ("nineteen ninety-nine", 1999), ("iki bin yirmi beş", 2025)):
        hit = numeral_at(year_words(), tokens(folded(text)), 0)
        assert hit is not None
        assert value == hit[0]


@pytest.mark.parametrize(
    "text",
    [
        "1.1." * 5000,
        "13.09.2025 " * 1800,
        "12/" * 6000,
        "13 sep 2025, " * 1500,
        "d " * 9000 + "may",
        "二〇二五年" * 3000,
    ],
)
def test_hostile_lines_are_read_in_time(text: str) -> None:
    """No pattern runs away; the suite's time would show it."""
    assert len(found(text)) <= 5000


def test_the_table_of_names_is_as_made() -> None:
    """`names.csv` is what the script makes of CLDR and the casebook."""
    pytest.importorskip("babel")
    import csv

    with make_date_names.TABLE.open(encoding="utf-8", newline="") as file:
        stored = [tuple(row) for row in csv.reader(file)][1:]
    assert [row[:-1] for row in stored] == [row[:-1] for row in make_date_names.rows()]
