"""A hidden letter of another alphabet is high only where that alphabet is used nowhere; slips and formulas weigh less."""

from __future__ import annotations

import pytest
import regex

from tests.facts import codes, doc, lines, run
from triage.checks.language.lookalikes import lookalikes
from triage.model.alphabets import classes
from triage.model.facts import Identifies, Origin

HIGH, SLIP = "look-alike-letters", "letter-of-another-keyboard"
LAYOUTS, SEEN = "look-alike-letters-two-layouts", "letters-of-two-alphabets"

TABLE = [
    # flag: Cyrillic а (U+0430), Greek ο (U+03BF), both in one word
    ("The p\u0430yment was sent to the ministry.", [HIGH]),
    ("The g\u03bfvernment was informed of it.", [HIGH]),
    ("The g\u03bfv\u0435rnment was informed of it.", [HIGH]),
    # flag: Latin a inside a Cyrillic word; the word has it in the middle, so no slip of the layout
    ("Министерство обор\u006fны сообщает", [LAYOUTS]),
    # flag: Cyrillic letter inside a Latin word, in a text that uses Cyrillic as well
    ("Письмо было отправлено через Faceb\u043eok вчера", [LAYOUTS]),
    # flag: the whole word is Cyrillic, the line is Latin
    ("The shipment of \u0441\u043e\u0441\u043e\u0430 arrived late in the evening.", ["whole-word-look-alike"]),
    # flag: Armenian, Cherokee, Coptic letters; every look-alike of a word but one; an accent beside
    ("The g\u0585vernment has agreed to it.", [HIGH]),
    ("The \u13aagreement has been signed.", [HIGH]),
    ("The p\u2c9frt has been closed.", [HIGH]),
    ("The \u0440\u0430\u0443p\u0430\u04cf account was closed.", [HIGH]),
    # flag: Latin l for alef inside an Arabic word, Latin o inside a Persian one, in a Hebrew one
    ("\u0648\u0632lرت أعلنت ذلك", [LAYOUTS]),
    ("وزارت امور خاoرجه کشور", [LAYOUTS]),
    ("משרד הבטחoן הודיע", [LAYOUTS]),
    # flag: a Latin name among Persian and Chinese words
    ("شرکت Micr\u043es\u043eft نامه فرستاد", [HIGH]),
    ("本公司与Micr\u043esoft公司签订合同", [HIGH]),
    # flag: addresses
    ("Write to desk@ministr\u0443.example.com today", ["address-of-two-alphabets"]),
    ("See https://www.p\u0430ypal.example/login", ["address-of-two-alphabets"]),
    ("See bank.\u0441\u043em and bank.\u0441\u043e\u043c", ["address-of-two-alphabets"]),
    ("See xn--pypal-4ve.com for it", ["address-of-two-alphabets"]),
    ("See \u0430\u0440\u0440\u04cf\u0435.com and xn--80ak6aa92e.com", ["address-in-look-alikes"] * 2),
    # flag: mathematical and full-width letters inside plain words
    ("The \U0001d429ayment and the \uff50ayment", ["styled-letters-in-a-word"] * 2),
    # low: the same word in both alphabets of a text in two languages
    ("Письмо получено. We pay today and you will \u0440\u0430\u0443 tomorrow.", ["word-in-two-alphabets"]),
    # note: bold type of social networks
    ("\U0001d40f\U0001d41a\U0001d432\U0001d426\U0001d41e\U0001d427\U0001d42d due", ["styled-letters"]),
    # low: c at the same key, Latin i for a missing Ukrainian letter, layout changed too late or too early
    ("\u0063ети работают", [SLIP]),
    ("М\u0069н\u0069стэрства справ", [SLIP]),
    ("Пришла Алис\u0061 домой", [SLIP]),
    # note: can be seen
    ("Ток 5 kΩ и длина 3 μm, ΔTx", [SEEN]),
    ("Он писал в Facebook\u0435 и Windowsом", [SEEN]),
    # clear
    ("The payment was sent to the ministry.", []),
    ("Министерство обороны сообщает: NATO, Apex, SMS-сообщение, e-почта, IT-отдел, Wi-Fi-роутер", []),
    ("С 5 по 7 мая, COVID-19, А4", []),
    # look-alike: micro sign, mathematical letters
    ("10 µm, 𝑎bc", []),
    # look-alike: Latin-1 text read as Cyrillic (naïve, café, voilà): the visible damage explains the hidden one
    ("na\u043fve caf\u0439 voil\u0430", [SEEN]),
    # look-alike: brand names, formulas, chemical names, model names, Roman figures, plates and forms
    ("АвтоVAZ, ВКонтакте, iPhone'ов, Яндекс.Metrika, SMSка, Т-34, XХ век, ХIХ век, XVIІІ век", [SEEN]),
    ("Вода СО₂, CO2, NаCl, pH, рН, α-токоферол, TNFα, NFκB, kΩ, Ω, ΔT, µm", [SEEN]),
    ("Форма № 1-Т, А123ВС, КуZбасс, Азбука Vкуса, C-vitamin, E-пошта", [SEEN]),
    ("KoЯn and TETЯIS are names; АВС-12 and ТАСС are signs of a form.", [SEEN]),
    # look-alike: Serbian in two scripts, Kazakh, Ukrainian, Abkhaz, Ossetic, Kurdish, Azerbaijani letters
    ("Ћирилица и latinica, Қазақстан Республикасы әкімдігі, їжак і єнот, Аԥсны аҧсуа", []),
    ("Azərbaycan Respublikası, Naxçıvan şəhəri", []),
    ("Ирон æвзаг ӕмæ дунейы æгъдӕуттæ", [SEEN]),
    ("Курди qаwи дwайи, гIалгIай мотт, чăваш чĕлхи", [SLIP, SEEN]),
    # look-alike: Persian and Hebrew endings on Latin names; addresses of one alphabet
    ("فایل PDFها و CDهای تازه, ה-PDFים", [SEEN]),
    ("пример.com, почта.рф, москва.рф, www.ministry.example, müller.de, г.Москва", []),
    # look-alike: full-width letters and formulas at home in Chinese and Japanese
    ("ＡＢＣ株式会社のｗindows用ソフト、ＮＥＣ製", []),
    # look-alike: a Russian abbreviation beside Russian words
    ("The agency ТАСС (Телеграфное агентство) said in its report today that", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_codes(text: str, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(lookalikes, lines(text), doc(format="txt"))


def test_many_words_are_one_finding() -> None:
    """Twenty-one different words with Cyrillic о have one cause."""
    words = [f"w\u043erd{chr(97 + n)}x" for n in range(21)]
    assert ["many-look-alike-letters"] == codes(lookalikes, lines(*words), doc(format="txt"))


def test_place_and_letter_are_named() -> None:
    """The line is pointed at; the letter is named with its code point; the word is a quotation."""
    [found] = run(lookalikes, lines("Nothing here.", "The p\u0430yment was sent."), doc(format="txt"))
    assert [2] == [w.line for w in found.where]
    assert "U+0430" in found.values["letters"].text
    assert found.values["word"].quote


def test_long_run_of_letters_is_no_word() -> None:
    """Data without blanks is passed over, in linear time."""
    assert [] == codes(lookalikes, lines("a\u0430" * 200_000), doc(format="txt"))


def test_formulas_of_a_pdf_are_run_together() -> None:
    """A PDF gives `where x is` without blanks; elsewhere the same word was made so."""
    words = lines("where\U0001d465is given")
    assert ["styled-letters"] == codes(lookalikes, words, doc(format="pdf"))
    assert ["styled-letters-in-a-word"] == codes(lookalikes, words, doc(format="docx"))


def test_recognised_text_weighs_little() -> None:
    """What recognition of a picture mixed is a note."""
    assert [SEEN] == codes(lookalikes, lines("The p\u0430yment", origin=Origin.OCR), doc(format="png"))


def test_an_address_is_shown_as_it_reads() -> None:
    """The look-alike is named, the reading given, and the word not told again."""
    [found] = run(lookalikes, lines("desk@ministr\u0443.com"), doc(format="txt"))
    assert "desk@ministry.com" == found.values["reading"].text
    assert Identifies.PERSON is found.values["address"].identifies


@pytest.mark.parametrize("mark", "LCGAKRH")
def test_alphabets_are_those_of_unicode(mark: str) -> None:
    """Every letter of a range has the script in Unicode's own data."""
    names = {
        "L": "Latin",
        "C": "Cyrillic",
        "G": "Greek",
        "A": "Armenian",
        "K": "Cherokee",
        "R": "Arabic",
        "H": "Hebrew",
    }
    letters = [chr(n) for n in range(0x20000) if not 0xD800 <= n < 0xE000 and classes(chr(n)) == mark]
    assert len(letters) > 25
    assert not [c for c in letters if not regex.match(rf"\p{{Script={names[mark]}}}", c)]
