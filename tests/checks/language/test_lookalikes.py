"""A hidden letter of another alphabet is high only where that alphabet is used nowhere; slips and formulas weigh less."""

from __future__ import annotations

import pytest

from tests.facts import codes, lines, run
from triage.checks.language.lookalikes import lookalikes

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
    # look-alike: a Russian abbreviation beside Russian words
    ("The agency ТАСС (Телеграфное агентство) said in its report today that", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_codes(text: str, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(lookalikes, lines(text))


def test_many_words_are_one_finding() -> None:
    """Twenty-one different words with Cyrillic о have one cause."""
    words = [f"w\u043erd{chr(97 + n)}x" for n in range(21)]
    assert ["many-look-alike-letters"] == codes(lookalikes, lines(*words))


def test_place_and_letter_are_named() -> None:
    """The line is pointed at; the letter is named with its code point; the word is a quotation."""
    [found] = run(lookalikes, lines("Nothing here.", "The p\u0430yment was sent."))
    assert [2] == [w.line for w in found.where]
    assert "U+0430" in found.values["letters"].text
    assert found.values["word"].quote


def test_long_run_of_letters_is_no_word() -> None:
    """Data without blanks is passed over, in linear time."""
    assert [] == codes(lookalikes, lines("a\u0430" * 200_000))
