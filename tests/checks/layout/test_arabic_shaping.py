"""Finished shapes, letters apart, words backwards and one shape for each letter; ligatures and alphabets are not."""

from __future__ import annotations

import pytest

from tests.facts import codes, doc, lines, run
from triage.checks.layout.arabic_shaping import arabic_shaping
from triage.model.document import Document
from triage.model.facts import FontUse, Origin, Where

PASHTO = "د اسلامي امارت د چارو وزارت چې په کابل کې دی، د زده کړیالانو شمېر اعلانوي"
SHAPES = "\ufee3\ufee0\ufe92\ufe8e\ufe95 \ufeeb\ufeec\ufeb2\ufee2 \ufeb7\ufee4\ufe8e\ufead\ufe93 \ufe97\ufee0\ufed4\ufee5 \ufecb\ufee2\ufee0"


def made(*texts: str, format: str = "txt", origin: Origin = Origin.FILE, fonts: tuple[FontUse, ...] = ()) -> Document:
    """A document of these lines."""
    return doc(format=format, text=lines(*texts, origin=origin), fonts=fonts)


def face(letters: int, glyphs: int) -> FontUse:
    """A face that draws so many joining letters with so many glyphs."""
    return FontUse(name="Amiri", joining=(letters, glyphs), where=Where(page=1, object="7 0"))


BACKWARDS = " ".join(word[::-1] for word in ["ریاست", "وزارت", "که", "این", "است"])

TABLE = [
    # flag
    (made(SHAPES, SHAPES), ["presentation-forms"]),
    (made("عنوان: و ز ا ر ت", "د م ل ي د ف ا ع", PASHTO), ["letters-apart"]),
    (made(BACKWARDS), ["words-backwards"]),
    (made(PASHTO, PASHTO, format="pdf", fonts=(face(14, 14),)), ["one-shape-per-letter"]),
    # clear
    (made(PASHTO), []),
    (made("این ریاست که در وزارت است، برای همه اعلان شده است"), []),
    (made("على كل من يعمل في الوزارة أن يحضر إلى هذا المكتب الذي في الطابق الأول"), []),
    (made(PASHTO, PASHTO, format="pdf", fonts=(face(14, 37),)), []),
    # look-alike: the basmala and Allah as one sign, the alphabet, initials, a few shapes amid letters
    (made("\ufdfd", "\ufdf2 \ufefb \ufdfa", PASHTO), []),
    (made("ب ت ث ج ح خ د ذ"), []),
    (made("س. م. ر. کریم زاد", PASHTO), []),
    (made(SHAPES, *[PASHTO] * 6), []),
    # look-alike: what a transcriber typed; a short heading in a PDF; a second face with all its shapes
    (made(SHAPES, SHAPES, origin=Origin.TRANSCRIPT), []),
    (made("د چارو وزارت", format="pdf", fonts=(face(14, 14),)), []),
    (made(PASHTO, PASHTO, format="pdf", fonts=(face(6, 6),)), []),
    (made(PASHTO, PASHTO, format="pdf", fonts=(face(14, 14), face(12, 30))), []),
    # look-alike: a PDF is read back by rule
    (made(BACKWARDS, SHAPES, SHAPES, format="pdf"), []),
]


@pytest.mark.parametrize(("document", "expected"), TABLE)
def test_codes(document: Document, expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(arabic_shaping, document, document.text)


def test_place() -> None:
    """The first line that shows it is pointed at, with its words."""
    document = made(PASHTO, SHAPES, SHAPES)
    [found] = run(arabic_shaping, document, document.text)
    assert (2, SHAPES[:5]) == (found.where[0].line, (found.where[0].text or "")[:5])
