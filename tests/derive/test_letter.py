"""The parts of letters are found in twelve languages, by label, formula, order and place; other texts are no letters."""

from __future__ import annotations

import pytest

from tests.derive.letters import TABLE, body, made
from tests.facts import case, doc, lines
from triage.derive.letter import letter
from triage.model.facts import EmbeddedPicture, Page, TextLine, Where
from triage.model.findings import Confidence
from triage.model.letter import Element, How, Letter
from triage.model.packs import Marking, Packs

E = Element


def words(found: Letter, *elements: Element) -> list[str]:
    """The words of these parts."""
    return [part.text for part in found.all(*elements)]


ENGLISH = (
    "MINISTRY OF INLAND WATERS", "Registry of Weirs", "No. 118/2021", "12 May 2021", "To: The Keeper of the Lower Lock",
    "Subject: Inspection of the weirs", "Dear Keeper,",
    "The yearly inspection of the weirs begins at the northern gate and ends, as every year, at the mill.",
    "Yours faithfully,", "E. Polwarne", "Minister of Inland Waters", "Copies to:", "1. The Clerk of Sluices", "2. The Archive",
    "Enclosure: one map",
)  # fmt: skip


def test_every_part_of_an_english_letter() -> None:
    """Each line is what it is, with its place."""
    found = made(*ENGLISH, of=case(packs=TABLE))
    assert ["MINISTRY OF INLAND WATERS", "Registry of Weirs"] == words(found, E.LETTERHEAD)
    assert ["118/2021"] == [part.value for part in found.all(E.NUMBER)]
    assert ["12 May 2021"] == words(found, E.DATE)
    assert ["The Keeper of the Lower Lock"] == [part.value for part in found.all(E.ADDRESSEE)]
    assert ["Inspection of the weirs"] == [part.value for part in found.all(E.SUBJECT)]
    assert ["E. Polwarne", "Minister of Inland Waters"] == words(found, E.SIGNATURE)
    assert 3 == len(found.all(E.COPIES))
    assert ["one map"] == [part.value for part in found.all(E.ANNEXES)]
    assert (6, 7) == found.body
    assert ["2021-05-12"] == [str(mention.sure) for mention in found.dates]
    assert Confidence.HIGH is found.confidence
    assert Where(page=1, line=3, text="No. 118/2021") == found.all(E.NUMBER)[0].where


NUMBERS = [
    ("No. 118/2021", E.NUMBER, "118/2021"),
    ("Our ref.: TW/09/214", E.NUMBER_FILE, "TW/09/214"),
    ("Your ref: 7/9", E.NUMBER_THEIRS, "7/9"),
    ("Исх. № 12-3/456 от 14.05.2021", E.NUMBER, "12-3/456"),
    ("№ 77", E.NUMBER, "77"),
    ("Вх. № 5-11", E.NUMBER_THEIRS, "5-11"),
    ("Вих. № 118/01-21 від 12.05.2021", E.NUMBER, "118/01-21"),
    ("N° 2021-118/DG", E.NUMBER, "2021-118/DG"),
    ("Az.: 4 K 123/20", E.NUMBER_FILE, "4 K 123/20"),
    ("Oficio N.º 118/2021", E.NUMBER, "118/2021"),
    ("Sayı : E-118-2021", E.NUMBER, "E-118-2021"),
    ("الرقم: ١١٨/٢٠٢١", E.NUMBER, "١١٨/٢٠٢١"),
    ("شماره: ۶۱۸/۱۴۴۷", E.NUMBER, "۶۱۸/۱۴۴۷"),
    ("ګڼه / شماره: ۶۱۸/۱۴۴۷", E.NUMBER, "۶۱۸/۱۴۴۷"),
    ("编号：水函〔2021〕118号", E.NUMBER, "水函〔2021〕118号"),
    ("内河水函〔2021〕118号", E.NUMBER, "内河水函〔2021〕118号"),
]


@pytest.mark.parametrize(("line", "element", "value"), NUMBERS)
def test_numbers(line: str, element: Element, value: str) -> None:
    """The number stands without its label and without what follows it."""
    found = made(line, "Subject: weirs", "To: the keeper", "Yours faithfully,", "E. Polwarne")
    assert [value] == [part.value for part in found.all(element)]


HEADS = [
    ("ru", "Тема: осмотр плотин", "Директору нижнего шлюза", "С уважением,"),
    ("uk", "Тема: огляд гребель", "Директору нижнього шлюзу", "З повагою"),
    ("fr", "Objet : visite des barrages", "À Monsieur le maître d'écluse", "Veuillez agréer mes salutations"),
    ("de", "Betreff: Begehung der Wehre", "An den Schleusenmeister", "Mit freundlichen Grüßen"),
    ("es", "Asunto: visita a las presas", "A la atención de: la clerecía", "Atentamente,"),
    ("tr", "Konu: Bentlerin denetimi", "AŞAĞI BENT MÜDÜRLÜĞÜNE", "Saygılarımla"),
    ("ar", "الموضوع: معاينة السدود", "السيد مدير القناة المحترم", "وتفضلوا بقبول فائق الاحترام"),
    ("fa", "موضوع: معاینه بندها", "به ریاست محترم بندها!", "با احترام"),
    ("ps", "موضوع: د بندونو کتنه", "د بندونو محترم ریاست ته!", "په درنښت"),
    ("zh", "主题：水闸检查", "致：下闸管理处", "特此通知"),
]


@pytest.mark.parametrize(("language", "subject", "addressee", "closing"), HEADS, ids=[row[0] for row in HEADS])
def test_labels_in_other_languages(language: str, subject: str, addressee: str, closing: str) -> None:
    """Subject, addressee, closing formula and the name below it."""
    found = made("SPECIMEN", addressee, subject, closing, "E. P.")
    assert [subject] == words(found, E.SUBJECT)
    assert [addressee] == words(found, E.ADDRESSEE)
    assert [closing] == words(found, E.CLOSING)
    assert ["E. P."] == words(found, E.SIGNATURE)


def test_recipient_and_subject_by_order() -> None:
    """Short lines between date and greeting are the recipient's; one line below a labelled one is the subject."""
    found = made(
        "Weir Company", "12 May 2021", "Mr B. Ostrander", "1 Mill Lane", "Dear Mr Ostrander,", "Yours truly,", "E. P."
    )
    assert ["Mr B. Ostrander", "1 Mill Lane"] == words(found, E.ADDRESSEE)
    found = made(
        "Weir Company", "12 May 2021", "To the Board", "The upper lock", "Dear members,", "Yours truly,", "E. P."
    )
    assert [("The upper lock", How.ORDER)] == [(p.text, p.how) for p in found.all(E.SUBJECT)]


def test_an_address_below_its_first_word() -> None:
    """A German address: the line says Frau, the next ones who and where."""
    head = ("Wasseramt", "Frau", "E. Beispiel", "Ministerium für Mühlen", "Berlin, 12. Mai 2021", "Az.: WS 12-3/118#4")
    found = made(*head, "Sehr geehrte Frau Beispiel,", "Mit freundlichen Grüßen", "B. M.")
    assert ["Frau", "E. Beispiel", "Ministerium für Mühlen"] == words(found, E.ADDRESSEE)
    assert ["WS 12-3/118#4"] == [part.value for part in found.all(E.NUMBER_FILE)]


def test_honoured_bodies_are_named() -> None:
    """A word of respect inside a name does not hide it."""
    found = made("ګڼه: ۵", "به وزارت محترم آبهای داخلی!", "موضوع: بندها", "با احترام", "ا. خ.", of=case(packs=TABLE))
    assert ["waters"] == [b.thing for b, _ in found.bodies(E.ADDRESSEE)]


def test_header_and_emblem_by_place() -> None:
    """What stands in a header part is letterhead; a picture there is an emblem."""
    text = (
        TextLine(text="Ministry of Inland Waters", where=Where(part="word/header1.xml", line=1)),
        *lines("No. 5/2021", "To: the keeper", "Subject: weirs", "Yours faithfully,", "E. P."),
    )
    picture = EmbeddedPicture(format="png", width=9, height=9, where=Where(part="word/header1.xml"))
    found = letter(doc("m.docx", "docx", text=text, pictures=(picture,)), case(packs=TABLE))
    assert found is not None
    assert [(True, "waters")] == [(p.in_margin, b.thing) for b, p in found.bodies(E.LETTERHEAD)]
    assert found.has(E.EMBLEM)


def test_emblem_by_position_in_a_pdf() -> None:
    """A picture at the top of the first page is an emblem where its box is known, one at the foot is none."""
    page = Page(number=1, width=595, height=842)
    for box, expected in (((250, 20, 340, 110), True), ((250, 700, 340, 790), False)):
        picture = EmbeddedPicture(format="png", width=9, height=9, where=Where(page=1, box=box))
        found = made(*ENGLISH, pictures=(picture,), pages=(page,))
        assert expected is found.has(E.EMBLEM)


def test_marking_and_stamp() -> None:
    """A marking of the packs alone on its line; the place of the stamp."""
    rows = (Marking(scheme="xx", scale="secrecy", level=2, words="Секретно", basis="S", source="invented"),)
    found = made(
        "СЕКРЕТНО", "Исх. № 5", "Кому: хранителю", "Тема: плотины", "С уважением", "Э. П.", "М.П.",
        of=case(packs=Packs(markings=rows)),
    )  # fmt: skip
    assert ["СЕКРЕТНО"] == words(found, E.MARKING)


BODIES = [
    ("Minister of Inland Waters", "waters", True),
    ("Министра внутренних вод", "waters", True),
    ("د داخلي اوبو سرپرست وزیر", "waters", True),
    ("وزیر آبهای داخلی", "waters", True),
    ("سرپرست وزارت آبهای داخلی", "waters", False),
    ("内河水务部部长", "waters", False),
    ("Clerk, Ministry of Mills and Bakeries", "mills", False),
]


@pytest.mark.parametrize(("line", "thing", "by_title"), BODIES)
def test_bodies_in_the_block(line: str, thing: str, by_title: bool) -> None:
    """By name and by the title of the head, in any case, with or without acting."""
    found = made("To: the keeper", "Subject: weirs", "Yours faithfully,", "E. P.", line, of=case(packs=TABLE))
    assert thing == found.bodies(E.SIGNATURE)[0][0].thing
    if by_title:
        assert found.bodies(E.SIGNATURE)[0][0].by_title


def test_forms_that_fall_short_or_come_near() -> None:
    """A short form of the pack is short; other endings of words are near, and only in a letterhead."""
    packs = Packs(
        institutions=(
            body("d", "en", "Ministry of National Waters", short=("Ministry of Waters",)),
            *TABLE.institutions,
        )
    )
    rest = ("No. 5", "To: the keeper", "Subject: weirs", "Yours faithfully,", "E. P.")
    [(short, _)] = made("Ministry of Waters", *rest, of=case(packs=packs)).bodies(E.LETTERHEAD)
    assert (True, "Ministry of National Waters") == (short.short, short.official)
    line = "Міністерство внутрішніх вод та річкової комунікації"
    [(near, _)] = made(line, *rest, of=case(packs=packs)).bodies(E.LETTERHEAD)
    assert near.near
    [(inflected, _)] = made(*rest, line, of=case(packs=packs)).bodies(E.SIGNATURE)
    assert not inflected.near


DEPUTIES = [
    "for the Minister", "За министра", "в.о. міністра", "p.o. le directeur", "i. A.", "por orden", "Bakan adına", "عن الوزير",
    "از طرف وزیر", "د وزیر په استازیتوب",
]  # fmt: skip


@pytest.mark.parametrize("line", DEPUTIES)
def test_one_who_signs_for_another(line: str) -> None:
    """Said in the block of the signature."""
    assert made("To: the keeper", "Subject: weirs", "Yours faithfully,", "E. P.", line).deputy
    assert not made("To: the keeper", "Subject: weirs", "Yours faithfully,", "V. Polwarne", "Minister").deputy


NOT_LETTERS = [
    ("Shopping list", "Milk", "Bread", "No. 5 candles"),
    ("The weirs were inspected. No. 5 was found broken, and the keeper was told to mend it before the winter came.",),
    ("From the history of the mill", "It was built in 1840.", "Date palms grow there."),
    ("",),
]


@pytest.mark.parametrize("texts", NOT_LETTERS)
def test_other_texts_are_no_letters(texts: tuple[str, ...]) -> None:
    """Too few parts."""
    assert letter(doc(text=lines(*texts)), case()) is None


def test_quoted_messages_and_next_letters_are_left_out() -> None:
    """The block of the signature is that of the first letter."""
    two = (*ENGLISH, "Registry of Mills", "No. 9/2021", "Dear Miller,", "x" * 95, "Yours faithfully,", "B. Ostrander")
    assert "B. Ostrander" not in words(made(*two), E.SIGNATURE)
