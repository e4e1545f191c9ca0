"""Words of another country need three of a kind; loans, glosses, quotations and names are nobody's habit."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, codes, days, doc, lines, run
from triage.checks.language.variety import variety
from triage.derive.varieties import varieties
from triage.model.varieties import Varieties

US = (
    "The center asked our neighbors for the color chart and labeled every theater in the harbor district.",
    "The favorite program of the defense staff was canceled, which is dishonorable to the travelers concerned.",
)
UK = (
    "The centre asked our neighbours for the colour chart and labelled every theatre in the harbour district.",
    "The favourite exercise of the defence staff was cancelled, which is dishonourable to the travellers concerned.",
)
PLAIN = (
    "The office asks all departments to send their yearly figures before the end of the month to the registry.",
    "Departments that have not answered the first letter are asked to do so in writing and without any delay.",
)
IRANIAN = (
    "استانداری از فرماندار شهرستان خواست گزارش بیمارستان را تا پایان خرداد به اداره کل بفرستد و پاسخ رسمی بدهد.",
    "پدافند هوایی و شهرداری نیز باید در این باره با دادستان همکاری کنند و نتیجه را به صورت کتبی گزارش دهند.",
)
DARI = (
    "قوماندانی پولیس از ولسوال خواست که مکتوب شفاخانه را تا پایان ماه ثور به آمریت بفرستد و پاسخ رسمی بدهد.",
    "شاروالی و منسوبین معارف نیز باید در این باره با څارنوال همکاری کنند و نتیجه را به صورت کتبی گزارش دهند.",
)
OLD_GERMAN = (
    "Der Ausschuß muß heute darüber beschließen, daß der Prozeß gegen den Schuldigen fortgesetzt wird.",
    "Die Mitglieder wußten nicht, daß die große Straße gesperrt ist, und müssen deshalb zu Fuß gehen.",
)
NEW_GERMAN = (
    "Der Ausschuss muss heute darüber beschließen, dass der Prozess gegen den Schuldigen fortgesetzt wird.",
    "Die Mitglieder wussten nicht, dass die große Straße gesperrt ist, und müssen deshalb zu Fuß gehen.",
)
SWISS = (
    "Der Ausschuss muss heute darüber entscheiden, dass der Prozess gegen den Schuldigen weitergeht.",
    "Die Mitglieder wussten nicht, dass die grosse Strasse gesperrt ist, und müssen deshalb zu Fuss gehen.",
)
ROMANIAN = (
    "Când comisia va hotărî, sunt necesare câteva rapoarte până la sfârșitul lunii, mâine sau în altă zi.",
    "Documentele sunt trimise la minister atunci când directorul general decide, nu mai devreme decât atât.",
)
AZERBAIJANI = (
    "Nazirlər Kabineti bütün idarələrdən illik hesabatları ayın sonuna qədər göndərməyi xahiş edir.",
    "Məktuba cavab verməyən idarələr bunu yazılı şəkildə və gecikdirmədən etməlidirlər.",
)
RUSSIAN = (
    "Он просит министра, чтобы всё было прислано от губернатора в этот год без промедления.",
    "Как видно из доклада, в уезде нет никого, и об их отсутствии не было сообщено в столицу.",
)
OLD_RUSSIAN = (
    "Онъ проситъ министра, чтобы всѣ отчеты были присланы отъ губернатора въ этотъ годъ безъ промедленія.",
    "Какъ видно изъ доклада, въ уѣздѣ нѣтъ никого, и объ ихъ отсутствіи не было сообщено въ столицу.",
)
UKRAINIAN = (
    "Обласне управління просить усі відділи надіслати проєкт рішення та законопроєкт до кінця місяця.",
    "Проєкт буде подано раді на наступному засіданні разом зі звітом ревізорів.",
)
PORTUGUESE = (
    "O diretor pede que o projeto e os objetivos da ação sejam enviados diretamente à secretaria.",
    "Os serviços que não responderam à primeira carta devem fazê-lo por escrito e sem demora.",
)


def facts(*texts: str) -> tuple[Varieties, ...]:
    """The varieties of these lines."""
    return varieties(doc(text=lines(*texts)), case())


TABLE: list[tuple[tuple[str, ...], dict[str, Any], list[str]]] = [
    # flag
    (US, {"country": "GB"}, ["variety-of-another-country"]),
    (UK, {"language": "en-US"}, ["variety-of-another-country"]),
    (IRANIAN, {"country": "AF"}, ["variety-of-another-country"]),
    (IRANIAN, {"language": "prs"}, ["variety-of-another-country"]),
    (DARI, {"language": "fa-IR"}, ["variety-of-another-country"]),
    # flag: two words, and none of the own
    ((*PLAIN, "The center has no color."), {"country": "GB"}, ["few-words-of-another-country"]),
    # flag: a body's own name
    ((*PLAIN, "We write to the Department of Defence."), {"country": "US"}, ["own-name-in-another-variety"]),
    # flag: two hands, and one
    ((*US, *UK), {}, ["varieties-by-passage"]),
    ((US[0], *UK, US[1]), {}, ["varieties-mixed"]),
    # flag: spelling and date
    (NEW_GERMAN, {"date": days("1994-05-03")}, ["spelling-not-yet-in-use"]),
    (NEW_GERMAN, {"date": days("1997-05-03")}, ["spelling-before-its-day"]),
    (OLD_GERMAN, {"date": days("2015-05-03")}, ["spelling-out-of-use"]),
    # flag, but by a date that is still to be checked
    (ROMANIAN, {"date": days("1985-05-03")}, ["spelling-before-its-day"]),
    (RUSSIAN, {"date": days("1910-05-03")}, ["spelling-before-its-day"]),
    # flag: other languages
    (AZERBAIJANI, {"date": days("1985-05-03")}, ["spelling-not-yet-in-use"]),
    (UKRAINIAN, {"date": days("2016-05-03")}, ["spelling-not-yet-in-use"]),
    (PORTUGUESE, {"date": days("1999-05-03"), "country": "PT"}, ["spelling-not-yet-in-use"]),
    # clear
    (OLD_RUSSIAN, {"date": days("1910-05-03")}, []),
    (AZERBAIJANI, {"date": days("2005-05-03")}, []),
    (UKRAINIAN, {"date": days("2021-05-03")}, []),
    (US, {"country": "US"}, []),
    (UK, {"country": "GB"}, []),
    (US, {}, []),
    (PLAIN, {"country": "GB"}, []),
    (DARI, {"country": "AF"}, []),
    (IRANIAN, {"country": "IR"}, []),
    (OLD_GERMAN, {"date": days("1994-05-03")}, []),
    (NEW_GERMAN, {"date": days("2015-05-03")}, []),
    # look-alike: the claim says nothing of English
    (US, {"country": "AF"}, []),
    # look-alike: Canada writes both
    ((*US, *UK), {"country": "CA"}, []),
    # look-alike: Dari with one loan
    ((*DARI, "او در بیمارستان بستری است و پس از یک هفته دوباره به کار خود باز می‌گردد."), {"country": "AF"}, []),
    # look-alike: a quotation, a name, an address, program code
    ((*PLAIN, "He wrote “our neighbors labor for the color of honor” to us."), {"country": "GB"}, []),
    ((*PLAIN, "The Kennedy Center and the Department of Labor answered; so did Pearl Harbor."), {"country": "GB"}, []),
    ((*PLAIN, "See www.center.example/color/labor and text-color:black; center=1 neighbor_id."), {"country": "GB"}, []),
    # look-alike: a glossary of both
    (("colour color, honour honor, labour labor", "centre center, defence defense", *PLAIN), {"country": "GB"}, []),
    # look-alike: no ß on the keyboard, so that ss shows nothing
    (SWISS, {"date": days("1994-05-03"), "country": "CH"}, []),
    # look-alike: the Ukrainian spelling of 1928, and Azerbaijani before Cyrillic, had such forms too
    (UKRAINIAN, {"date": days("1930-05-03")}, []),
    (AZERBAIJANI, {"date": days("1935-05-03")}, []),
    # look-alike: what is new in Portugal is old in Brazil
    (PORTUGUESE, {"date": days("1999-05-03"), "country": "BR"}, []),
    # look-alike: Oxford spelling
    ((*PLAIN, "They organize, realize, recognize and summarize it."), {"country": "GB"}, []),
]


@pytest.mark.parametrize(("texts", "claims", "expected"), TABLE)
def test_codes(texts: tuple[str, ...], claims: dict[str, Any], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(variety, facts(*texts), case=case(**claims))


def test_places_and_words() -> None:
    """Each word is shown as written, with its line."""
    [found] = run(variety, facts(*US), case=case(country="GB"))
    assert (1, "center") == (found.where[0].line, found.where[0].text)
    assert found.values["words"].quote
