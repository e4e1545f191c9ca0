"""What is counted, listed, spelt out, added and labelled, and what only looks like it."""

from __future__ import annotations

import random
import time

import pytest
from num2words import num2words

from tests.facts import case, doc, lines
from triage.derive.quantities import quantities
from triage.derive.quantities.spelling import spelt
from triage.model.fold import folded
from triage.model.quantities import Quantities

ROUND = [*range(1300), *(random.Random(1).randrange(1300, 10**9) for _ in range(300))]


def found(*texts: str) -> Quantities:
    """The quantities of these lines."""
    made = quantities(doc(text=lines(*texts)), case())
    assert made is not None
    return made


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "ru", "uk", "fa", "ar"])
def test_number_words_against_a_library(language: str) -> None:
    """Every number that num2words spells is read as that number; its slip `ألف ألف` is left out."""
    for number in ROUND:
        words = num2words(number, lang=language)
        if "ألف ألف" not in words and "مليون مليون" not in words:
            assert (spelt(folded(words)) or (None,))[0] == number, words


def test_number_words_in_turkish() -> None:
    """num2words leaves out `bir` before a thousand in larger numbers, so only smaller ones are held against it."""
    for number in range(1300):
        assert spelt(folded(num2words(number, lang="tr"))) == (number, "tr")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("بیست و دو", 22), ("بیست ودو", 22), ("یک صد و پنجاه", 150), ("پنجصد", 500), ("دو لک", 200_000), ("سه صد هزار", 300_000),
        ("دوه ویشت", 22), ("دوهویشت", 22), ("یو سل او پنځوس", 150), ("پنځه زره", 5000), ("یو دېرش", 31), ("اتلس", 18),
        ("двадцати двум", 22), ("пятидесяти трёх", 53), ("eighty-one", 81), ("fifteen hundred", 1500), ("soixante-dix-sept", 77),
        ("quatre-vingt-dix-neuf", 99), ("septante-deux", 72), ("fuenfhundert", 500), ("veintidos", 22), ("beşbinikiyüz", 5200),
        ("اثنان وعشرون", 22), ("二十二", 22), ("伍仟元整", 5000), ("一万二千三百", 12_300), ("两百", 200),
    ],
)  # fmt: skip
def test_number_words_by_hand(words: str, number: int) -> None:
    """Forms that the library does not write: joined, inflected, Afghan, Belgian, financial."""
    assert (spelt(folded(words)) or (None,))[0] == number


@pytest.mark.parametrize(
    "words",
    [
        "twenty foo",
        "nineteen ninety-nine",
        "thirtieth",
        "two and a half",
        "hundred of them",
        "",
        "12",
        "二零二五",
        "one two",
    ],
)
def test_words_that_make_no_number(words: str) -> None:
    """An unknown word, a year, an ordinal or a fraction is not read."""
    assert spelt(folded(words)) is None


def rows(count: int, mark: str = "{}. Name", digits: str = "") -> list[str]:
    """A list counted up, in ASCII digits or others."""
    shapes = str.maketrans("0123456789", digits or "0123456789")
    return [mark.format(str(n).translate(shapes)) for n in range(1, count + 1)]


PERSIAN = "۰۱۲۳۴۵۶۷۸۹"


@pytest.mark.parametrize(
    ("announcement", "mark", "digits", "words"),
    [
        ("The following 5 trainees are sent:", "{}. Name", "", "5 trainees"),
        ("Five trainees are sent as follows", "({}) Name", "", "Five trainees"),
        ("The list of five (5) officers", "{} - Name", "", "five (5) officers"),
        ("به تعداد ۵ تن از محصلین ذیل معرفی می‌گردند", "{}- نام", PERSIAN, "۵ تن"),
        ("لاندې پنځه تنه معرفي کېږي:", "{}. نوم", PERSIAN, "پنځه تنه"),
        ("Направляются следующие пять человек:", "{}) Имя", "", "пять человек"),
        ("Направляються такі 5 осіб:", "{}. Ім'я", "", "5 осіб"),
        ("Les cinq personnes suivantes :", "{}. Nom", "", "cinq personnes"),
        ("Folgende fünf Teilnehmer:", "{}. Name", "", "fünf Teilnehmer"),
        ("Las siguientes cinco personas:", "{}. Nombre", "", "cinco personas"),
        ("Aşağıda yazılı beş kişi:", "{}. Ad", "", "beş kişi"),
        ("الأشخاص التالية وعددهم خمسة أشخاص:", "{}) اسم", "٠١٢٣٤٥٦٧٨٩", "خمسة أشخاص"),
        ("现派以下五名学员：", "{}、姓名", "", "五名"),
        ("The following 5 trainees:", "{} Name Rank Place", "", "5 trainees"),
        ("The following 5 trainees:", "{}\tName\tRank", "", "5 trainees"),
    ],
)
def test_announcements(announcement: str, mark: str, digits: str, words: str) -> None:
    """The number, as written, is tied to the list below it."""
    made = found("SPECIMEN", announcement, *rows(5, mark, digits), "End of the list of names", "Seal")
    [one] = made.announced
    assert (5, words, 2) == (one.value, one.text, one.where.line)
    assert made.listings[one.listing].counted_up
    assert made.listings[one.listing].size == 5


@pytest.mark.parametrize(
    "texts",
    [
        ("Within 10 days the following must be done:", *rows(5)),
        ("The following documents were given to 3 persons:", *rows(5)),
        ("On 22 May the following was ordered:", *rows(5)),
        ("Under article 7 the following persons are sent:", *rows(5)),
        ("3 persons came.", "Then nothing.", "Nothing.", "Nothing.", "Nothing.", *rows(5)),
    ],
)
def test_numbers_that_announce_nothing(texts: tuple[str, ...]) -> None:
    """Days, dates, articles and numbers far away are tied to no list."""
    assert found(*texts).announced == ()


def test_cells_of_a_table() -> None:
    """A number alone in its line is the first cell of a row."""
    cells = [text for n in range(1, 6) for text in (str(n), f"Name {n}", "Captain")]
    [one] = found("The 5 officers below are sent:", "No", "Name", "Rank", *cells).announced
    assert one.value == 5


def test_total_and_only_list() -> None:
    """A total behind the list counts, and the one number of people in a text with one list of about that size."""
    assert [one.tie for one in found(*rows(5), "Total: 6 persons", "Seal").announced] == ["total"]
    far = ("7 trainees travel in spring.", "Their names stand in the annex.", "One.", "Two.", "Three.", "Four.")
    assert [one.tie for one in found(*far, *rows(8)).announced] == ["alone"]
    assert found(*far, *rows(20)).announced == ()


def test_runs() -> None:
    """Nested lists, gaps, doublets, wrapped lines and lines that ran together."""
    nested = found("1. a", "1) x", "2) y", "2. b", "1) x", "2) y", "3. c")
    assert [(1, 2, 3), (1, 2), (1, 2)] == [one.numbers for one in nested.listings]
    assert [one.gaps for one in found("1. a", "2. b", "4. d", "5. e").listings] == [((1, 2),)]
    assert [one.doublets for one in found("1. a", "2. b", "2. c", "3. d").listings] == [((1, 2),)]
    full = "this clause holds for everything that was agreed under section"
    wrapped = (
        "1. first clause.",
        "2. second clause.",
        full,
        "5. This holds too, and it is said in so many words.",
        "3. third.",
    )
    assert [one.numbers for one in found(*wrapped).listings] == [(1, 2, 3)]
    assert [one.numbers for one in found("[1] a", "[2] b [3] c", "[4] d", "[5] e").listings] == [(1, 2, 3, 4, 5)]


@pytest.mark.parametrize(
    ("text", "agree"),
    [
        ("Pay 5,000 (five thousand) afghanis", True), ("Pay 5,000 (six thousand) afghanis", False),
        ("five thousand two hundred dollars (5,200)", True), ("five thousand two hundred dollars (5,300)", False),
        ("1.500 € (mille cinq cents euros)", True), ("1 500 € (mille six cents euros)", False),
        ("1.500 Euro (eintausendfünfhundert Euro)", True), ("1.500 Euro (eintausendsechshundert Euro)", False),
        ("1.500 euros (mil quinientos euros)", True), ("1.500 euros (mil seiscientos euros)", False),
        ("5 500 (пять тысяч пятьсот) рублей", True), ("5 500 (пять тысяч шестьсот) рублей", False),
        ("مبلغ ۵۰۰۰ (پنج هزار) افغانی", True), ("مبلغ (۵۰۰۰) شش هزار افغانی", False),
        ("٥٠٠٠ (خمسة آلاف) دولار", True), ("٥٠٠٠ (ستة آلاف) دولار", False),
        ("人民币5000元（伍仟元整）", True), ("人民币5000元（陆仟元整）", False),
        ("1.5 million (one million five hundred thousand) dollars", True), ("two (2) copies", True), ("send two (3) copies to the clerk of the court", False),
        ("100.50 dollars (one hundred dollars and fifty cents)", True), ("100.50 dollars (one hundred and 50/100 dollars)", True),
        ("100.50 dollars (one hundred dollars and sixty cents)", False),
    ],
)  # fmt: skip
def test_amounts(text: str, agree: bool) -> None:
    """Figure and words beside each other."""
    assert [agree] == [one.agree for one in found(text).amounts]


@pytest.mark.parametrize(
    "text",
    [
        "5 (on) the list", "Clause two (3)", "100 afghanis (two dollars)", "22 persons (two women)", "$100 (five euros)",
        "24 hospitals (one private)", "the 21 (twenty first) of May", "version 2.9.0 (six)", "2 MB (six)", "The one (12)", "Clause two (3) stays", "Under section twenty (4) of it",
    ],
)  # fmt: skip
def test_what_spells_nothing_out(text: str) -> None:
    """Another language's word, other units, ordinals, and words of the sentence."""
    assert found(text).amounts == ()


def test_amount_in_words_on_its_own_line() -> None:
    """A cheque: label and figure on one line, label and words on another."""
    [one] = found("Amount: $5,000.00", "Amount in words: six thousand dollars only").amounts
    assert (False, "$5,000.00"[1:], 1) == (one.agree, one.figure, one.where.line)
    [one] = found("مبلغ به عدد: ۵۰۰۰۰ افغانی", "مبلغ به حروف: پنجاه هزار افغانی").amounts
    assert one.agree


def test_sums() -> None:
    """Tabs, bars, blanks; sums of parts, of totals, with rounding, and what cannot be told."""
    table = ("Kabul\t10\t20", "Herat\t5\t7", "Balkh\t3\t4")
    assert [True, True] == [one.agrees for one in found(*table, "Total\t18\t31").sums]
    assert [True, False] == [one.agrees for one in found(*table, "Total\t18\t32").sums]
    assert [False] == [one.agrees for one in found("کابل | ۱۰", "هرات | ۵", "بلخ | ۳", "مجموع | ۱۹").sums]
    parts = ("aa  1", "bb  2", "cc  3", "Subtotal  6", "dd  4", "ee  5", "ff  6", "Subtotal  15", "Grand total  21")
    assert all(one.agrees for one in found(*parts).sums)
    assert [True] == [one.agrees for one in found("aa  33.3 %", "bb  33.3 %", "cc  33.3 %", "Total  100 %").sums]
    assert found("aa 1 200", "bb 2 300", "cc 3 400", "Total 6 900").sums == ()
    assert found("aa  1", "bb  n. a. 3", "Total  9").sums == ()


def test_sums_across() -> None:
    """The last number of a row, where most rows add up."""
    table = ("Kabul 10 20 30", "Herat 5 7 12", "Balkh 3 4 7", "Farah 1 1 3")
    assert [True, True, True, False] == [one.agrees for one in found(*table).sums]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Page 3 of 7", (3, 7)), ("Seite 3 von 7", (3, 7)), ("стр. 3 из 7", (3, 7)), ("page 3 sur 7", (3, 7)), ("Página 3 de 7", (3, 7)),
        ("Sayfa 3 / 7", (3, 7)), ("صفحه ۳ از ۷", (3, 7)), ("صفحة ٣ من ٧", (3, 7)), ("مخ ۳ له ۷", (3, 7)), ("第3页 共7页", (3, 7)),
    ],
)  # fmt: skip
def test_page_labels(text: str, label: tuple[int, int]) -> None:
    """Labels in the languages."""
    [one] = found(f"SPECIMEN {text}").page_labels
    assert label == (one.number, one.of)


def test_references() -> None:
    """Annexes spoken of and begun; references to other papers stay out."""
    made = found("See Annex 2 and figure 3.", "as Annex I to Regulation 5 says", "Annex 2", "ضمیمه ۴")
    assert [("annex", "2", False), ("figure", "3", False), ("annex", "2", True), ("annex", "4", True)] == [
        (one.kind, one.number, one.begins) for one in made.references
    ]


def test_no_text() -> None:
    """Nothing to look at."""
    assert quantities(doc(), case()) is None


def test_cost() -> None:
    """A hundred pages within 0.4 s of CPU, by a wide margin on any machine: the bound here is four times that."""
    page = [
        f"The quick clerk wrote {n} lines about the {n} matters of office (five) of Annex {n % 7}." for n in range(50)
    ]
    text = lines(*page * 100)
    started = time.process_time()
    quantities(doc(text=text), case())
    assert time.process_time() - started < 1.6
