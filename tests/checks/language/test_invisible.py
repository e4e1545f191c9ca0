"""Invisible characters count where no writing needs them; order on screen counts where letters or figures move."""

from __future__ import annotations

import pytest

from tests.facts import codes, doc, lines, run
from triage.checks.language.invisible import invisible
from triage.model.facts import Origin
from triage.model.findings import Concern
from triage.model.mail import MailFacts

WORDS, COPY, RUN = "zero-width-in-words", "invisible-characters-may-mark-the-copy", "invisible-run"
WORD, BESIDE, HIDDEN = "zero-width-in-a-word", "zero-width-beside-words", "hidden-text-in-invisible-characters"
OVER, ORDER, NAME = "direction-overridden", "order-on-screen-differs", "file-name-in-another-order"
IDLE, OPEN = "direction-marks-without-need", "direction-left-open"
NARROW, PRIVATE = "narrow-blanks-between-words", "private-use-characters"
CONTROL, BLANK = "control-characters", "blank-looking-letters"


def tags(words: str) -> str:
    """ASCII as tag characters."""
    return "".join(chr(0xE0000 + ord(c)) for c in words)


TABLE = [
    # flag: three words with a zero-width space inside; Russian, Persian and Chinese ones
    ("The pay\u200bment was se\u200bnt on Mon\u200bday.", [COPY, WORDS]),
    ("Опла\u200bта отпра\u2060влена в поне\ufeffдельник.", [COPY, WORDS]),
    ("گزا\u200bرش وزا\u200bرت امو\u200bر", [COPY, WORDS]),
    ("关于年\u200d度预算的通\u200d知已经下\u200d发", [COPY, WORDS]),
    ("A sum of 12\u200b500 and 13\u200b500 and 14\u200b500", [COPY, WORDS]),
    # flag: soft hyphens after single letters
    ("p\u00ada\u00ady\u00adment s\u00ade\u00adn\u00adt t\u00ado\u00add\u00ada\u00ady", [COPY, WORDS]),
    # flag: a run of two kinds, eight long, of no period
    ("Dear all,\u200b\u200c\u200c\u200b\u200c\u200b\u200b\u200b\u200c please note.", [COPY, RUN]),
    # flag: text in tag characters and in variation selectors
    (f"Fine.{tags('copy 7')} Regards", [HIDDEN]),
    ("Fine \U0001f600\U000e0138\U000e0155\U000e015c\U000e015c\U000e015f", [HIDDEN]),
    # flag: overrides that turn Latin letters or figures, in Latin and Persian lines
    ("See annex\u202efdp.exe for details", [OVER]),
    ("مبلغ \u202e۱۲۰۰۰\u202c افغانی پرداخت شد", [OVER]),
    # flag: figures parted by blanks in a right-to-left isolate change places
    ("Pay \u206710 - 250\u2069 now", [ORDER]),
    # low: one or two words
    ("The pay\u200bment was sent.", [WORD]),
    # note
    ("Hello\u200b world", [BESIDE]),
    ("Call \u202d+49 30 1234567\u202c today", [IDLE]),
    ("\u200eabc def", [IDLE]),
    ("\u2068Registry\u2069 and \u202aoffice", [IDLE, OPEN]),
    ("many\u202fsuch words\u202fstand here\u202fnow", [NARROW]),
    ("the sign \ue123 of the office", [PRIVATE]),
    ("a \x13C\x14 b", [CONTROL]),
    ("name \u3164 and \u2800 text", [BESIDE, BLANK]),
    # clear
    ("The payment was sent.", []),
    ("Die Zahlung wurde gestern angewiesen – 5\u00a0km, z.\u202fB. „so“.", []),
    # look-alike: joiners of Persian, Urdu, Hindi, Bengali; spaces of Thai, Khmer, Japanese
    ("می\u200cشود و خانه\u200cها را نمی\u200cدانم", []),
    ("क्\u200dष और र्\u200dय, প্রত্\u200dয", []),
    ("ภาษา\u200bไทย\u200bง่าย ភាសា\u200bខ្មែរ 日本\u200b語の\u200b文章", []),
    # look-alike: German ligature kept apart, soft hyphens, addresses that may break, names of program text
    ("Auf\u200clage, Schiff\u200cfahrt, Dorf\u200cleben, Hof\u200chund", []),
    ("Ver\u00adfas\u00adsungs\u00adge\u00adricht und Donau\u00addampf\u00adschiff", []),
    ("https://www.ministry.example/\u200bdocuments/\u200b2025/an\u200bnex-to-the-letter-of-the-ministry.html", []),
    ("get\u200bValue set\u200bValue to\u200bString", []),
    # look-alike: emoji, keycap, flag, ideographic variation, byte order mark, old Korean
    ("\U0001f469\u200d\U0001f680 \u2764\ufe0f\u200d\U0001f525 1\ufe0f\u20e3 ok", []),
    (f"\U0001f3f4{tags('gbsct')}\U000e007f Scotland", []),
    ("葛\U000e0100城市と辻\ufe00さん", []),
    ("\ufeffFirst line", []),
    ("\u1100\u1160\u11ab\u115f\u1161", []),
    # look-alike: honest marks of direction beside right-to-left letters
    ("شماره \u200e+93 70 123 4567\u200e و \u202bمتن\u202c \u2066ISO 9001\u2069", []),
    ("\u202bהמשרד שלח 250 טפסים\u202c\u200f", []),
    # look-alike: a French space before a sign, the clock of a telephone, Windows' bullet
    ("« Oui\u202f» dit-il\u202f: à 4:05\u202fPM, 10\u202f000\u202fhabitants\u202f!", []),
    ("\uf0b7 first point \uf8ff", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_codes(text: str, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert sorted(expected) == codes(invisible, lines(text), doc(format="txt"))


def test_hidden_text_is_quoted_and_placed() -> None:
    """The words that tag characters spell are said, with their line."""
    [found] = run(invisible, lines("Nothing.", f"Fine.{tags('copy 7')}"), doc(format="txt"))
    assert "copy 7" == found.values["text"].text
    assert found.values["text"].quote
    assert [2] == [where.line for where in found.where]


def test_hidden_text_in_selectors_is_read() -> None:
    """Selectors 17 to 256 stand for the bytes from 16 on."""
    [found] = run(
        invisible, lines("ok \U0001f600" + "".join(chr(0xE0100 + b - 16) for b in b"copy 7")), doc(format="txt")
    )
    assert "copy 7" == found.values["text"].text


def test_stored_and_shown() -> None:
    """An override shows the end of the line turned round."""
    [found] = run(invisible, lines("See annex\u202efdp.exe"), doc(format="pdf"))
    assert ("fdp.exe", "exe.pdf") == (found.values["stored"].text, found.values["shown"].text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("annex\u202efdp.exe", ["file-name-in-another-order"]),
        ("annex.pdf", []),
        ("\u200eannex.pdf", []),
        ("\u202bگزارش\u202c.pdf", []),
        ("\u202aannex 2025.pdf\u202c", []),
    ],
)
def test_names_of_attachments(name: str, expected: list[str]) -> None:
    """A name whose ending is shown elsewhere concerns handling."""
    found = run(invisible, lines("See the annex."), doc(format="eml", mail=MailFacts(attachments=(name,))))
    assert expected == [one.code for one in found]
    for one in found:
        assert Concern.HANDLING is invisible.codes[one.code].concern  # type: ignore[union-attr]  # a Code, no SupportCode
        assert ("annexfdp.exe", "annexexe.pdf", "exe") == tuple(
            one.values[k].text for k in ("stored", "shown", "ending")
        )


def test_marks_of_a_copy_concern_the_source() -> None:
    """The same trace is two codes with two concerns."""
    assert Concern.SOURCE is invisible.codes[COPY].concern  # type: ignore[union-attr]  # a Code, no SupportCode


def test_padding_of_newsletters_is_no_message() -> None:
    """A repeated piece is padding, however long."""
    assert [BESIDE] == codes(invisible, lines("Sale " + "\u200c\u034f" * 50), doc(format="eml"))


def test_own_marks_of_formats_are_no_controls() -> None:
    """Word 97 text holds marks of its own; a transcript holds what its writer typed."""
    assert [] == codes(invisible, lines("a \x03 b"), doc(format="doc"))
    assert [] == codes(invisible, lines("pay\u200bment", origin=Origin.TRANSCRIPT), doc(format="png"))


@pytest.mark.parametrize("piece", ["a\u200b", "\u202ea", "a\u00ad", "a\u2068", "\U000e0041", "\ufe0f\ufe01"])
def test_long_lines_are_quick(piece: str) -> None:
    """Data of 200,000 characters ends, whatever it is made of."""
    codes(invisible, lines(piece * 100_000), doc(format="txt"))
