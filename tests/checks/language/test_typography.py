"""A foreign form counts from the second or third time on, and only where the language's own does not lead."""

from __future__ import annotations

import pytest

from tests.facts import case, doc, lines
from triage.checks.language.typography import CODES, typography
from triage.derive.conventions import conventions
from triage.model.case import Case
from triage.model.derived import Spoken

EN = (
    "The office answered the letter of the ministry in the second week of the month, as it had promised.",
    "All of the forms were signed by the clerk and sent to the registry for the files of the next year.",
)
AR = ("أجاب المكتب على رسالة الوزارة في الأسبوع الثاني من الشهر كما وعد الموظفون جميعا في الاجتماع",) * 2
ZH = ("办公室在本月第二周答复了该部的来函并把所有签字的表格寄往登记处存入明年的案卷" * 2,) * 2

TABLE = [
    # flag: quotation marks
    ("en", tuple(f"The clerk said that «the list of {n} is there» and left the office." for n in "abc"), EN,
     ["quotes-of-another-language"]),
    ("ru", tuple(f"Сотрудник сообщил, что “список {n} готов”, и закрыл папку с делом." for n in "абв"), (),
     ["quotes-of-another-language"]),
    ("zh", ("主任说“文件在此”，又说“请寄回”，还说“请等待”。", "主任说「文件在此」，又说「请寄回」，还说「请等待」。"), ZH,
     ["quotes-changing"]),
    # flag: numbers
    ("en", ("The share fell by 3,5 % in the first and by 4,2 % in the second year.",), EN,
     ["decimal-marks-of-another-language"]),
    ("en", ("The share fell by 3,5 % in the first and by 4,2 % in the second year, by 2.5 % and 3.7 % after it.",), EN,
     ["decimal-marks-changing"]),
    ("en", ("The costs rose from 1.250.000 to 1.430.500 in the course of the year.",), EN,
     ["thousands-marks-of-another-language"]),
    ("en", ("The costs rose from 1.250.000 to 1.430.500 and from 1,250,000 to 1,430,500 in the year.",), EN,
     ["thousands-marks-changing"]),
    # flag: dates
    ("de", ("Das Amt antwortet bis zum 09/22/2025, der Minister bis zum 09/30/2025 auf die Frage der Kanzlei.",) * 3, (),
     ["date-order-of-another-language"]),
    ("en", ("The answer came on 13/09/2025.", "It was read on 09/14/2025.", "It was filed on 15/09/2025."), EN,
     ["date-order-changing"]),
    # flag: spaces, signs, accents, dashes
    ("en", tuple(f"Is the list of the {n} office complete\u202f? The clerk did not say so." for n in "abc"), EN,
     ["space-before-punctuation"]),
    ("en", ("Letters № 14 and № 15 were answered by the office in the same week.",), EN,
     ["number-sign-of-another-language"]),
    ("en", ("¿Is the list complete? The clerk did not say so.", "¿When will it come? Nobody knows."), EN,
     ["inverted-marks-of-another-language"]),
    ("es", tuple(f"Está completa la lista {n} del registro? El empleado no lo dijo en la oficina." for n in "abc"), (),
     ["inverted-marks-missing"]),
    ("en", ("The clerk didn´t know that the director´s letter had come.",), EN, ["accent-for-apostrophe"]),
    ("en", (
        "The list—of the office—was sent—as it was.",
        "The list – of the office – was sent – as it was.",
    ), EN, ["dashes-changing"]),
    # flag: commas and question marks of another script
    ("ar", ("طلب المكتب توقيع الاستمارات, وإعادتها, وحفظ نسخة منها, ثم أغلق الملف",), AR,
     ["punctuation-of-another-script"]),
    ("ar", ("طلب المكتب توقيع الاستمارات, وإعادتها, وحفظ نسخة, وشكر الموظفين، والمدير، والكاتب، والجميع",), AR,
     ["punctuation-changing"]),
    ("ar", ("وصلت الرسالة إلى المكتب في الصباح۔ ثم أغلق الملف۔ ولم يجب أحد۔",), AR, ["punctuation-of-another-script"]),
    ("zh", ("请注意,表格必须签字,复印件由登记处保存,直到明年年底",), ZH, ["punctuation-of-another-script"]),
    ("en", ("According to the clerk，the list is complete，and the office，too，will answer.",), EN,
     ["punctuation-of-another-script"]),
    # clear: as each language writes
    ("en", ("He called it “a step” and “the right one”; was it? Yes: 3.5 % of 1,250,000, on 13/09/2025.",), EN, []),
    ("fr", ("La liste est-elle complète ? Oui : le greffier l’a dit ; il a écrit « la page est à la poste » !",) * 3, (), []),
    ("ru", ("Директор назвал план «верным шагом», и доля упала на 3,5 % до 13.09.2025; письмо № 14 готово.",) * 3, (), []),
    # look-alike: titles in French keep their quotation marks
    ("en", tuple(f"The clipping from «Le Courrier imaginaire» of page {n} was added to the file." for n in "abc"), EN, []),
    # look-alike: Swiss and Indian numbers, versions, sections, networks, telephone numbers
    ("de", ("Die Kosten stiegen auf 1'250'000 Franken, der Anteil sank um 3.5 Prozent und um 4.2 Prozent im Jahr.",) * 2, (), []),
    ("en", ("The estimate rose from 1,00,000 to 12,50,000 rupees, and the roads cost 3,00,00,000 of them.",), EN, []),
    ("en", ("Version 3,5 and section 4,2 are at 192.168.100.200 and 10.250.111.222, call 555.123.4567 of the office.",), EN, []),
    # look-alike: quoted mail, program text, literature, law
    ("en", ("> Est-elle complète ? Merci ; c’est urgent ! La part a baissé de 3,5 % et de 12,4 %.",) * 3, EN, []),
    ("en", ("if (list == 3 ) return a ? b : c ; the list is done ! and so on ;",) * 3, EN, []),
    ("en", ("See Art. 5 of Regulation (EU) n° 1049 and Art. 7 of Regulation (EU) n° 1050 on it.",) * 2, EN, []),
    # look-alike: all marks stand loose, as text taken from a page may have them
    ("en", ("He said , it seems , that the list is complete ! And the clerk , too , said so .",) * 4, EN, []),
    # look-alike: a label, a list, once only
    ("en", ("Name : Registry", "Place : Nowhere", "Room : 14", "a ) the forms b ) the copies"), EN, []),
    ("en", ("Letter № 14 was answered, and «the list of names» was sent to the office.",), EN, []),
    # look-alike: one order of dates cannot be told
    ("en", ("The answer came on 03/09/2025, 04/09/2025 and 13/09/2025.",), EN, []),
]  # fmt: skip


def found(tag: str, words: tuple[str, ...], context: tuple[str, ...], of: Case | None = None) -> list[str]:
    """The codes for lines of one language, beside some further lines of it."""
    text = lines(*context, *words)
    case_ = of or case()
    table = conventions(doc(text=text), case_)
    letters = sum(map(str.isalpha, "".join(line.text for line in text)))
    spoken = Spoken(main=tag, sure=True, letters=letters, passages=(), by_line=(tag,) * len(text))
    return sorted(seen.code for seen in typography.run(text, spoken, table, case_))


@pytest.mark.parametrize(("tag", "words", "context", "expected"), TABLE)
def test_codes(tag: str, words: tuple[str, ...], context: tuple[str, ...], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == found(tag, words, context)


def test_a_claimed_country_brings_its_own_convention() -> None:
    """English of South Africa writes a decimal comma; other English does not."""
    words = ("The share fell by 3,5 % in the first and by 4,2 % in the second year.",)
    assert found("en", words, EN, case(country="ZA")) == []


def test_a_language_of_few_letters_is_not_judged() -> None:
    """Three short lines in an English text that were taken for French say nothing of French."""
    assert found("fr", ("“Oui, le voici”",) * 3, ()) == []


def test_places_of_both_forms() -> None:
    """A change points at both forms."""
    text = lines(*EN, "The answer came on 13/09/2025.", "It was read on 09/14/2025.", "It was filed on 15/09/2025.")
    spoken = Spoken(main="en", sure=True, letters=300, passages=(), by_line=("en",) * 5)
    [seen] = typography.run(text, spoken, conventions(doc(text=text), case()), case())
    assert [3, 5, 4] == [where.line for where in seen.where]
    assert (seen.values["form"].text, seen.values["other"].text) == ("DMY", "MDY")


def test_every_code_is_in_the_table() -> None:
    """No code without a row that gives it."""
    assert set(CODES) == {code for *_, expected in TABLE for code in expected}
