"""Ranges that run backwards; what is told as done later, or due earlier, than the own date."""

from __future__ import annotations

import pytest

from tests.facts import case, codes, doc, lines, run
from triage.checks.text.date_sequence import date_sequence
from triage.derive.dates import dates
from triage.model.mail import MailFacts

OWN = "Date: 13 September 2025"
RU, FA, PS, ZH = "Дата: 13.09.2025", "تاریخ: ۱۴۰۴/۰۶/۲۲", "نېټه: ۱۴۰۴/۶/۲۲ هـ ش", "日期：2025年9月13日"

TABLE = [
    # flag
    (("from 5 March 2025 to 3 March 2025",), ["range-backwards"]),
    (("с 5 марта 2025 г. по 3 марта 2025 г.",), ["range-backwards"]),
    (("از ۵ تا ۳ حوت ۱۴۰۳",), ["range-backwards"]),
    (("از ۵ حوت ۱۴۰۳ تا ۳ حوت ۱۴۰۳",), ["range-backwards"]),
    (("از ۱۵ میزان ۱۴۰۴ الی ۵ میزان ۱۴۰۴",), ["range-backwards"]),
    ((OWN, "The talks took place on 20 September 2025 in the capital."), ["told-as-done"]),
    ((RU, "Совещание состоялось 20 сентября 2025 г. в столице."), ["told-as-done"]),
    ((FA, "جلسه در تاریخ ۳۰ شهریور ۱۴۰۴ برگزار شد."), ["told-as-done"]),
    ((PS, "غونډه د ۱۴۰۴ کال د وږي په ۳۰مه نېټه جوړه شوه."), ["told-as-done"]),
    ((ZH, "会议于2025年9月20日举行了。"), ["told-as-done"]),
    ((OWN, "Reply no later than 1 September 2025."), ["deadline-before"]),
    ((RU, "Представить не позднее 1 августа 2025 г."), ["deadline-before"]),
    (("Datum: 13.09.2025", "Antwort spätestens bis zum 1. August 2025"), ["deadline-before"]),
    # clear
    ((OWN, "The talks took place on 12 September 2025.", "Reply no later than 1 October 2025."), []),
    (("The talks took place on 20 September 2025.",), []),
    (("from 28 December 2024 to 3 January 2025",), []),
    # look-alike: what is to come, what was due once, until when something lasted
    ((OWN, "The talks will take place on 20 September 2025."), []),
    ((OWN, "It was to be filed no later than 1 September 2025."), []),
    ((OWN, "He served until 1 September 2025."), []),
    # look-alike: the moon, figures that right-to-left text turns round, own dates that lie far apart
    ((("التاريخ: ٢١ ربيع الأول ١٤٤٧هـ"), "عقدت في ١٤ سبتمبر ٢٠٢٥"), []),
    (("5-3 March 2025",), []),
    ((OWN, "Date: 1 January 2020", "The talks took place on 20 September 2025."), []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_codes(text: tuple[str, ...], expected: list[str]) -> None:
    """Each set of lines gives exactly its codes."""
    assert expected == codes(date_sequence, dates(doc(text=lines(*text)), case()))


def test_messages_have_their_date_in_the_headers() -> None:
    """A date line in a message is that of another."""
    document = doc(text=lines(OWN, "The talks took place on 20 September 2025."), mail=MailFacts())
    assert [] == codes(date_sequence, dates(document, case()))


def test_places() -> None:
    """Both dates are pointed at."""
    text = lines(OWN, "SPECIMEN", "The talks took place on 20 September 2025.")
    [found] = run(date_sequence, dates(doc(text=text), case()))
    assert [3, 1] == [place.line for place in found.where]
