"""Running text is told from lists and headings; a passage of another hand stands apart, an even text does not."""

from __future__ import annotations

import socket
import sys
from collections import Counter

import pytest

from tests.facts import case, doc, lines
from tests.planted.language.readability import EN, EN_OFFICIAL, PS, PS_OFFICIAL, ZH, ZH_OFFICIAL, Hand, even, spliced
from triage.derive.readability import readability
from triage.derive.readability.apart import unlike
from triage.derive.readability.indices import indices
from triage.derive.readability.measures import bag, measured, variety
from triage.derive.readability.prose import Paragraph, paragraphs
from triage.model.facts import TextLine, Where
from triage.model.readability import Readability

SENTENCE = "The office sends the yearly figures of the province to the council in spring."


def told(*texts: str) -> Readability | None:
    """What is derived from paragraphs without fixed lines."""
    text = tuple(TextLine(text=one, where=Where(line=n)) for n, one in enumerate(texts, 1))
    return readability(doc(text=text), case())


def found(*texts: str) -> list[str]:
    """The paragraphs of running text."""
    return [one.text for one in paragraphs(lines(*texts), ("en",) * len(texts))]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((SENTENCE,), 1),
        # two lines of one paragraph; a full stop before the margin; an empty line
        (("The office sends the yearly figures of the", "province to the council in spring."), 1),
        ((SENTENCE, "It answers in due time.", SENTENCE), 2),
        # a numbered paragraph of 42 words
        ((f"12. {SENTENCE} {SENTENCE} {SENTENCE}",), 1),
        # no running text: heading, address, list, table, quotation, answer to a message, figures
        (("YEARLY FIGURES OF THE PROVINCE, BY THE OFFICE AND ITS COUNCIL IN SPRING",), 0),
        (("14 Invented Street.",), 0),
        (("1. " + SENTENCE, "• " + SENTENCE, "(a) " + SENTENCE), 0),
        (("north\t14\t17. one two three four five six seven eight",), 0),
        ((f"“{SENTENCE}”",), 0),
        ((f"> {SENTENCE}",), 0),
        # a reference with its second line, a preamble in one sentence
        (
            (
                "[19] A. Invented, The figures of a province and what",
                "its council made of them, in spring and in autumn.",
            ),
            0,
        ),
        ((" ".join(["whereas the office knows the figures,"] * 20) + ".",), 0),
        (("one 11, two 22, three 33, four 44, five 55, six 66, seven 77, eight 88.",), 0),
    ],
)
def test_running_text(texts: tuple[str, ...], expected: int) -> None:
    """Each row has so many paragraphs."""
    assert expected == len(found(*texts))


def test_an_empty_line_and_another_language_part_paragraphs() -> None:
    """Lines that do not follow each other, or are not in one language, are no paragraph."""
    first, last = (TextLine(text=SENTENCE, where=Where(page=1, line=n)) for n in (1, 3))
    assert 2 == len(list(paragraphs((first, last), ("en", "en"))))
    assert ["en", "ps"] == [one.language for one in paragraphs(lines(SENTENCE, SENTENCE), ("en", "ps"))]


def test_variety_counts_different_words_in_a_moving_window() -> None:
    """Two of four; of 51 words of which the first and the last are the same, every window of 50 differs throughout."""
    assert 0.5 == variety(("a", "b", "a", "b"))
    assert 1.0 == variety((*map(str, range(50)), "0"))
    assert 0.98 == pytest.approx(variety((*map(str, range(49)), "0")))


def test_measures_by_hand() -> None:
    """Four sentences of 2, 4, 2, 4 words: mean 3, spread 1 of 3; two commas in twelve words; letters counted by hand."""
    sentences = ("go on.", "go, now or never.", "we do.", "we do, again today.")
    words = ("go", "on", "go", "now", "or", "never", "we", "do", "we", "do", "again", "today")
    one = Paragraph(" ".join(sentences), sentences, words, 0, 0, "en")
    other = Paragraph("go.", ("go.",), ("go",) * 12, 1, 1, "en")
    made = measured(bag((one,)), bag((one, other)))
    assert 3.0 == made["sentence"]
    assert pytest.approx(1 / 3) == made["evenness"]
    assert pytest.approx(34 / 12) == made["word"]  # 2+2+2+3+2+5+2+2+2+2+5+5
    assert 0.0 == made["long"]
    assert pytest.approx(100 * 2 / 12) == made["commas"]
    assert pytest.approx(100 * 10 / 12) == made["own"]  # all but go, which stands in the other


def test_words_most_unlike_the_rest() -> None:
    """Those used at least twice and more than elsewhere, the most telling first."""
    here = Paragraph("", (), ("was", "was", "was", "his", "his", "the", "once"), 0, 0, "en")
    rest = Paragraph("", (), ("the",) * 6 + ("his",), 1, 1, "en")
    assert ("was", "his") == unlike(bag((here,)), bag((rest,)))
    assert Counter(here.words) == bag((here,)).counts


@pytest.mark.parametrize("hands", [EN, PS, ZH], ids=["en", "ps", "zh"])
def test_a_passage_of_another_hand_stands_apart(hands: tuple[Hand, Hand]) -> None:
    """Three plain paragraphs, lines 7 to 9, among official ones."""
    made = told(*spliced(*hands, before=5, passage=3, after=6))
    assert made is not None
    [passage] = made.apart
    assert passage.first.line in (7, 8)
    assert passage.last.line in (8, 9)
    assert passage.apart > 9
    assert passage.unlike


@pytest.mark.parametrize("hand", [EN_OFFICIAL, PS_OFFICIAL, ZH_OFFICIAL], ids=["en", "ps", "zh"])
def test_an_even_text_has_no_passage_apart(hand: Hand) -> None:
    """Its passages were compared."""
    made = told(*even(hand, 14))
    assert made is not None
    assert made.compared > 5
    assert () == made.apart


def test_too_little_text_is_not_compared() -> None:
    """Three passages of 150 words, or words that are not parted."""
    assert told(*even(EN_OFFICIAL, 4)) is None
    assert told(*("สำนักงานขอให้ทุกแผนกส่งตัวเลขประจำปี " * 40,) * 20) is None
    assert readability(doc(), case()) is None


def test_indices_reach_for_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """English is never asked for syllables, which textstat would fetch; a language without an index has none."""
    pytest.importorskip("textstat")

    def refuse(*args: object, **more: object) -> None:
        """Stand in for every way out."""
        raise AssertionError("a way out was tried")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    text = f"{SENTENCE} " * 12
    assert ["ARI", "Coleman-Liau", "LIX", "RIX"] == [one.name for one in indices("en", text, text)]
    assert ["ARI", "Coleman-Liau", "LIX", "RIX", "Flesch"] == [one.name for one in indices("de", text, text)]
    [lix] = [one for one in indices("en", text, text) if one.name == "LIX"]
    # 14 words a sentence; figures, province and council have more than six letters
    assert 14 + 100 * 3 / 14 == pytest.approx(lix.here, abs=0.1)
    assert () == indices("ps", text, text)


def test_without_textstat_there_are_no_indices(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an optional part."""
    monkeypatch.setitem(sys.modules, "textstat", None)
    assert () == indices("en", SENTENCE, SENTENCE)
