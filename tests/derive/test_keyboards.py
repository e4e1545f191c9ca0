"""Forms of letters are counted within one hand: running text of one language, without quotations, headings and Arabic phrases."""

from __future__ import annotations

from typing import Any

import pytest

from tests.facts import case, doc, lines
from tests.planted.build.registry import (
    ARABIC,
    DARI,
    FRENCH,
    PASHTO,
    ROMANIAN,
    SERBIAN,
    SORANI,
    TO_ARABIC,
    UKRAINIAN,
    URDU,
    apart,
    retyped,
    swapped,
)
from triage.derive.keyboards import keyboards, keyboards_of
from triage.model.derived import Spoken
from triage.model.facts import Origin
from triage.model.keyboards import Keyboards
from triage.model.mail import MailFacts


def used(language: str, *texts: str, origin: Origin = Origin.FILE, **parts: Any) -> Keyboards:
    """What is made of these lines, all told as one language."""
    told = Spoken(main=language, sure=True, letters=500, passages=(), by_line=(language,) * len(texts))
    return keyboards_of(doc(text=lines(*texts, origin=origin), **({"format": "txt"} | parts)), told)


def ways(made: Keyboards) -> dict[str, list[tuple[str, int]]]:
    """Letter → its forms with their counts, that of the larger part first."""
    return {use.letter: [(form.sign, form.count) for form in use.forms] for use in made.letters}


def test_word_typed_twice() -> None:
    """One word in which two letters come from an Arabic keyboard, and both its places."""
    made = used("fa", "این کاپی برای آن است", "این كاپي برای تو است", "این کار آن ها است")
    assert {"kaf": [("ک", 2), ("ك", 1)], "yeh": [("ی", 6), ("ي", 1)]} == ways(made)
    [kaf, yeh] = made.letters
    assert ("کاپی", "كاپي") == kaf.twice[0].words == yeh.twice[0].words
    assert [1, 2] == [where.line for where in kaf.twice[0].where]


def test_stretches_in_the_order_of_the_text() -> None:
    """A paragraph on another keyboard is one stretch, and its first word is its place."""
    [kaf, _] = used("fa", *retyped(DARI, 2, 3, TO_ARABIC)).letters
    assert ["Persian", "Arabic", "Persian"] == [stretch.keyboard for stretch in kaf.stretches]
    assert (3, "كاركنان") == (kaf.stretches[1].where.line, kaf.stretches[1].where.text)


CLEAR = [
    ("fa", DARI),
    ("ps", PASHTO),
    ("ar", ARABIC),
    ("ur", URDU),
    ("ckb", SORANI),
    ("ro", ROMANIAN),
    ("fr", FRENCH),
    ("uk", UKRAINIAN),
    ("sr", SERBIAN),
    # quotations, also over two lines, headings, quoted mail, phrases and verses
    ("fa", ("او گفت «كتاب كريم يكي است» و به کار خود رفت", "آن کتاب را برد")),
    ("fa", ("او گفت «كتاب كريم يكي است", "و ديگر كتابي در كار نيست» و به کار خود رفت", "آن کار را کرد و رفت")),
    ("fa", ("رياست كل", "این کار را آن ها کردند")),
    ("fa", ("> اين كار را كردند و رفتند", "این کار را آن ها کردند")),
    ("fa", ("بسم الله الرحمن الرحيم", "السلام عليكم ورحمة الله وبركاته و بعد این کار را کردند")),
    # Pashto writes both ي and ی; letters of Pashto show that a line is none of Persian
    ("ps", ("دا يو ښه کار دی چې دوی يې کوي",)),
    ("fa", ("دا يو ښه كار دی چې دوی يې كوي", "این کار را آن ها کردند")),
    # a language that the table lacks
    ("sd", ("ڪتاب ۽ ٻيا ڪم ڪار هت آهن",)),
    # Latin words in Serbian keep their j; a whole text may have its accents apart, but Cyrillic ё is a letter
    ("sr", ("Он воли jazz и носи jeans у граду који воли",)),
    ("ru", ("Все ещё идёт и все еще идет дальше",)),
]


@pytest.mark.parametrize(("language", "texts"), CLEAR)
def test_nothing_to_say(language: str, texts: tuple[str, ...]) -> None:
    """Innocent texts give nothing."""
    assert Keyboards() == used(language, *texts)


FOUND = [
    ("ro", ("și apoi și din nou și", "şi apoi din nou și"), {"s with comma": [("ș", 4), ("ş", 1)]}),
    ("sr", swapped(SERBIAN, 3, "који", "коjи"), {"je": [("ј", 17), ("j", 1)]}),
    ("uk", ("Міністерство і мiсто сплачують звіт",), {"dotted i": [("і", 3), ("i", 1)]}),
    ("kk", ("әлем әже əке әрі тағы",), {"schwa": [("ә", 3), ("ə", 1)]}),
    ("az", ("əgər әgər və həm də",), {"schwa": [("ə", 6), ("ә", 1)]}),
    ("tg", ("рӯз ва рўз ва рӯзи",), {"u with macron": [("ӯ", 2), ("ў", 1)]}),
    ("de", ("Straße und Straβe und groß",), {"sharp s": [("ß", 2), ("β", 1)]}),
    ("uz", ("oʻzbek va o‘zbek va boʻlib",), {"turned comma": [("ʻ", 2), ("‘", 1)]}),
    ("ug", ("كىتاب ۋە کىتاب ۋە كۆپ",), {"kaf": [("ك", 2), ("ک", 1)]}),
]


@pytest.mark.parametrize(("language", "texts", "expected"), FOUND)
def test_found(language: str, texts: tuple[str, ...], expected: dict[str, list[tuple[str, int]]]) -> None:
    """Letters, forms and counts."""
    assert expected == ways(used(language, *texts))


def test_the_language_is_told_only_where_there_is_something_to_compare() -> None:
    """Nothing for no text, an empty record for plain text, letters where a paragraph is typed another way."""
    assert keyboards(doc(), case()) is None
    assert Keyboards() == keyboards(doc(text=lines("The memo of Monday is here.")), case())
    made = keyboards(doc(format="txt", text=lines(*retyped(DARI, 4, 5, TO_ARABIC))), case())
    assert made is not None
    assert {"kaf", "yeh"} == set(ways(made))


def test_accents() -> None:
    """Only letters that occur apart somewhere are compared: three é and two à whole, two and two apart; ô never."""
    [use] = used("fr", "été à côté de là", apart("été à la fin de là")).letters
    assert [("one sign", 5), ("letter and accent apart", 4)] == [(form.keyboard, form.count) for form in use.forms]
    [use] = used("ko", "한국 정부 문서 보관", apart("한국 정부 문서 보관")).letters
    assert [8, 8] == [form.count for form in use.forms]


def test_the_larger_part_of_the_hand_comes_first() -> None:
    """Also for a letter of which most stand in the smaller part."""
    made = used("ar", *ARABIC[:4], ARABIC[4].translate(str.maketrans("كي", "کی")))
    assert {"ك", "ي"} == {use.forms[0].sign for use in made.letters}


def test_pdf_compares_only_letters_that_look_different() -> None:
    """A face's map may give ي for ی, but not ٹ for ټ."""
    mixed = (*PASHTO[:4], PASHTO[4].translate(str.maketrans("ټډړک", "ٹڈڑك")))
    assert {"kaf", "ddal", "rreh"} <= set(ways(used("ps", *mixed)))
    assert {"ddal", "rreh"} == set(ways(used("ps", *mixed, format="pdf")))
    assert Keyboards() == used("fr", *FRENCH[:3], apart(FRENCH[3]), format="pdf")


def test_what_a_person_or_program_read_is_left_out() -> None:
    """Their codes are not the document's."""
    assert Keyboards() == used("fa", *retyped(DARI, 2, 3, TO_ARABIC), origin=Origin.TRANSCRIPT)
    assert Keyboards() == used("fa", *retyped(DARI, 2, 3, TO_ARABIC), format="xlsx")


def test_below_the_head_of_an_earlier_message() -> None:
    """A reply is one hand, what it answers another."""
    earlier = ("From: Registry", *(line.translate(TO_ARABIC) for line in DARI))
    assert Keyboards() == used("fa", *DARI, *earlier, format="eml", mail=MailFacts())


def test_pashto_without_its_own_letters() -> None:
    """More than 300 words without ې and ۍ; 12 times some 26 words are enough."""
    bare = [line.translate(str.maketrans("ېۍ", "یی")) for line in PASHTO[1:4] * 5]
    [lacking] = used("ps", *bare).lacking
    assert lacking.words > 300
    assert () == used("ps", *PASHTO[1:4] * 5).lacking


def test_long_lines_of_one_sign_are_quick() -> None:
    """Hostile text costs time in proportion to its length."""
    for sign in ("«", "ك", "ك ", "“«", "'", "e\u0301", "الله "):
        used("fa", sign * 40_000 + "” و این کار را کردند و رفتند")
