"""The running text of each hand, word by word: of one language, in one part, without what is quoted or set apart.

Left out are short lines (headings, addresses, tables), quoted lines of messages and all
below the head of an earlier message, words in quotation marks, and in languages that borrow
from Arabic the Arabic phrases, such as the basmala, greetings and verses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from triage.model.arabic import FORM
from triage.model.derived import Spoken
from triage.model.document import Document
from triage.model.facts import Origin, TextLine, Where

LEAST_WORDS = 4
"""Shorter lines are headings, addresses, names and cells of tables."""
LEAST_SHARE = 0.2
"""Of the text's letters; a language with less is quoted, or a line was taken for another language."""
LONGEST_WORD = 60
"""Longer runs of letters are data."""
LONGEST_QUOTE = 20
"""Lines that a quotation mark left open reaches at most."""

WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d\u3099\u309a'’ʼ‘ʻ`´]*)+")
"""Letters with the marks, joiners and apostrophes that belong to them."""

_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"|﴿[^﴿﴾]*﴾|﴾[^﴿﴾]*﴿|‹[^‹›]*›|「[^「」]*」|『[^『』]*』")
_OPENING, _CLOSING = re.compile("[«﴿“„]"), "»﴾”"
_CLOSED = re.compile(r"^[^«»﴿﴾“”„]*[»﴾”]")
_EARLIER = re.compile(r"\s*(?:-{3,}|_{8,}|(?:From|Von|De|От|Від|Kimden|من|از|له|发件人|差出人|보낸 사람)\s?:)")
"""Before the head of an earlier message, or that head: what follows is of another hand."""
_SHEETS = frozenset({"xlsx", "xlsm", "xlsb", "xls", "ods", "csv"})
"""Cells come from many hands and programs."""

_NOT_IN = {
    "fa": re.compile("[ټځڅډړږښڼېۍٹڈڑںےێۆڕڵ]"),
    "ps": re.compile("[ێۆڕڵ]"),
    "ar": re.compile("[پچژټځڅډړږښڼېۍٹڈڑںےێۆڕڵ]"),
    "ur": re.compile("[ځڅږښڼۍێۆڕڵ]"),
}
"""Letters that show a line to be in another language than the one told of it (casebook 5.7)."""

_BORROWS = frozenset({"fa", "ps", "ur", "ckb"})
_ARABIC = re.compile(
    "^[وفبكک]?(?:ال|لل)[\u0620-\u064a\u06a9\u06cc\u06c1]{2}|[\u064e-\u0650\u0652\u0670أإة]|^(?:عبد|اللهم|صلى|صلی|رضي|رضی)$"
)
"""Words with the Arabic article, with vowel signs, or with letters that only Arabic spelling has."""
_NEAR = 2
"""Words on both sides of such a word that belong to the same phrase."""


class Hand(Struct, frozen=True, kw_only=True):
    """The running text of one language in one part."""

    language: str
    lines: tuple[TextLine, ...]
    """With what is quoted blanked out."""

    def words(self) -> Iterator[tuple[str, Where]]:
        """Yield the words that count, each with its line's place."""
        for line in self.lines:
            words = [word for word in WORD.findall(line.text) if len(word) <= LONGEST_WORD]
            apart = _phrases(words) if self.language in _BORROWS else frozenset()
            for at, word in enumerate(words):
                if at not in apart:
                    yield word, line.where


def hands(document: Document, spoken: Spoken) -> tuple[Hand, ...]:
    """Sort the running text of a document by language and part."""
    if document.format in _SHEETS:
        return ()
    told = list(zip(document.text, spoken.by_line, strict=False))
    letters: dict[str, int] = {}
    for line, tag in told:
        letters[tag] = letters.get(tag, 0) + len(line.text)
    least = LEAST_SHARE * sum(letters.values())
    sorted_: dict[tuple[str, str], list[TextLine]] = {}
    for line, tag in _running(told, is_message=document.mail is not None):
        language = spoken.main if tag == "und" else tag
        foreign = _NOT_IN.get(language)
        if letters.get(language, 0) >= least and not (foreign and foreign.search(line.text)):
            sorted_.setdefault((language, _part(line.where.part)), []).append(line)
    return tuple(Hand(language=language, lines=tuple(lines)) for (language, _), lines in sorted_.items())


def _running(told: list[tuple[TextLine, str]], *, is_message: bool) -> Iterator[tuple[TextLine, str]]:
    """Yield the lines of running text that the file itself holds, without what is quoted in them."""
    open_for = 0
    for line, tag in told:
        if is_message and _EARLIER.match(line.text):
            return
        if line.origin is not Origin.FILE or line.text.lstrip().startswith(">"):
            continue
        text, open_for = _unquoted(line.text, open_for)
        if len(text.split()) >= LEAST_WORDS and not FORM.search(text):
            yield structs.replace(line, text=text), tag


def _unquoted(text: str, open_for: int) -> tuple[str, int]:
    """Blank what is quoted in a line; `open_for` is the number of lines for which a quotation may still run on."""
    if open_for:
        closed = _CLOSED.search(text)
        if closed is None:
            return "", open_for - 1
        text = text[closed.end() :]
    text = _QUOTED.sub(" ", text)
    opened = _OPENING.search(text, max(text.rfind(sign) for sign in _CLOSING) + 1)
    return (text[: opened.start()], LONGEST_QUOTE) if opened else (text, 0)


def _part(part: str | None) -> str:
    """Slides and the like are one part, whatever their number."""
    return re.sub(r"\d+", "", part or "")


def _phrases(words: list[str]) -> frozenset[int]:
    """Return which words of a line belong to an Arabic phrase."""
    arabic = [at for at, word in enumerate(words) if _ARABIC.search(word)]
    return frozenset(near for at in arabic for near in range(at - _NEAR, at + _NEAR + 1))
