"""Letters of two alphabets inside one word.

Looks at
    Words in which Latin, Cyrillic and Greek letters meet, and words spelled wholly with
    look-alikes of another alphabet, held against the confusables of Unicode. Units, formulas
    and words joined by a hyphen, an apostrophe or a digit do not count.
Why it matters
    A keyboard gives one alphabet at a time. A Cyrillic letter inside a Latin word, where it
    cannot be seen, shows that the word was typed or pasted together by other means: to get
    past a search or a filter, or to mark a copy.
Innocent reasons
    Text recognised from a picture; a wrong code page; a writer who changes between two
    layouts, one letter too late or too early; a key at the same place in both (c); a letter
    the keyboard lacks (i in Belarusian and Ukrainian, in whole texts). Translations of free
    software into Russian, Bulgarian and Greek hold such words. These have codes of their own.
What to do next
    Search the document for the word typed by hand, and see which occurrences are not found.
    Ask for another copy and compare the same words.
Cannot see
    Look-alikes of other alphabets, single-letter words, and Latin words in Cyrillic text that
    could be read either way. In a scan only what the recognition made of it.
References
    Unicode Technical Standard 39 (confusables); shared/research/casebook.md, L2 and 1.61;
    peers-documents.md, section 3 row 20.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import TextLine, Where
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen

_OCR = "The text was recognised from a picture, and the recognition mixed the alphabets."
_CODE_PAGE = "The text was read or stored with a wrong code page."
_LAYOUTS = "Typed by someone who changes between two keyboard layouts."
_SEARCH = Step("Search the document for the word typed by hand, and see which occurrences are not found.")
_COMPARE = Step("Compare the same words in another copy: marks of this kind can tell copies apart.")

CODES = {
    "look-alike-letters": Code(
        max=Severity.HIGH,
        message="The word {word} holds {letters}. No whole word of the document is written in that alphabet.",
        innocent=(_OCR, _CODE_PAGE, "A word was copied from a page that disguises its text."),
        next=(_SEARCH, _COMPARE),
    ),
    "look-alike-letters-two-layouts": Code(
        max=Severity.MEDIUM,
        message="The word {word} holds {letters}.",
        innocent=(_LAYOUTS, _OCR, _CODE_PAGE),
        next=(_SEARCH, _COMPARE),
    ),
    "many-look-alike-letters": Code(
        max=Severity.MEDIUM,
        message="{count} different words hold look-alike letters of another alphabet, among them {words}.",
        innocent=(_OCR, _CODE_PAGE, "Text disguised so that a comparison with its origin finds nothing."),
        next=(Step("Find out whether the text was recognised from a picture."), _SEARCH),
    ),
    "whole-word-look-alike": Code(
        max=Severity.MEDIUM,
        message="The word {word} stands in Latin text but is spelled wholly with {letters}.",
        innocent=("A word or abbreviation of the other language is cited.", _OCR),
        next=(Step("Read the sentence: which language is the word meant to be?"), _SEARCH),
    ),
    "letter-of-another-keyboard": Code(
        max=Severity.LOW,
        message="{count} words hold a letter of another keyboard layout, as a slip gives it, among them {words}.",
        innocent=("The layout was changed one letter too late or too early.", "The keyboard lacks the letter.", _OCR),
        next=(_SEARCH,),
    ),
    "letters-of-two-alphabets": Code(
        max=Severity.NOTE,
        confidence=Confidence.MEDIUM,
        message="{count} words mix two alphabets in a way that can be seen, among them {words}.",
        innocent=("Formulas and units.", "A foreign word with an ending of the text's language.", _CODE_PAGE),
        next=(Step("Read the words; if all of them look damaged, ask for the file in its first form."),),
    ),
}

_LETTERS = {"LATIN": "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ", "CYRILLIC": "Ѐ-҂Ҋ-ԯ", "GREEK": "Ͱ-ͽͿΆΈ-Ͽἀ-ῼ"}
_NOT_BEFORE, _NOT_AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_JUNCTION = re.compile(
    "|".join(
        f"(?<=[{_LETTERS[one]}])[{''.join(_LETTERS[other] for other in _LETTERS if other != one)}]" for one in _LETTERS
    )
)
_OF = {name: re.compile(f"[{letters}]") for name, letters in _LETTERS.items()}
_PURE = {name: re.compile(f"{_NOT_BEFORE}[{letters}]{{3,30}}{_NOT_AFTER}") for name, letters in _LETTERS.items()}
_LONGEST = 40
"""Longer runs of letters are no words but damage or data."""
_MANY = 20
"""More different words than anyone sets by hand: one cause is behind them all."""
_SHOWN = 5
"""Places of one word, and words of one list, that are shown."""
_SHORTEST, _SHORTEST_CAPITALS, _SHORTEST_GREEK = 3, 5, 6
"""Letters a word must have: below are units, formulas, number plates and model names."""
_LATIN_AROUND = 20
"""Latin letters in the line that make it Latin text."""
_KEYBOARD = frozenset("cCiIəƏhHëËïÏ")
"""Latin letters in Cyrillic words: c lies at one place in both layouts, the others stand in for
letters that Russian keyboards lack (Belarusian and Ukrainian i, Kazakh ə and h)."""

_Words = dict[str, list[Where]]


@check("language.lookalikes", title="Letters of two alphabets inside one word", needs="text", codes=CODES)
def lookalikes(text: tuple[TextLine, ...], case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each look-alike word, and one for each list of lesser ones."""
    used = frozenset(name for name in ("CYRILLIC", "GREEK") if _is_used(name, text))
    groups: dict[str, _Words] = defaultdict(dict)
    for word, places in _mixed(text).items():
        groups[_kind(word, used)][word] = places
    if len(groups["look-alike-letters"]) <= len(groups["damaged"]):
        groups["damaged"] |= groups.pop("look-alike-letters")
    groups["letters-of-two-alphabets"] |= groups.pop("damaged")
    groups["whole-word-look-alike"] = _whole(text, used)
    for code, words in sorted(groups.items()):
        if code in ("letter-of-another-keyboard", "letters-of-two-alphabets"):
            yield from _listed(code, words)
        elif len(words) > _MANY:
            yield from _listed("many-look-alike-letters", words)
        else:
            for word, places in words.items():
                yield seen(code, *places[:_SHOWN], word=quote(word), letters=_named(word))


def _listed(code: str, words: _Words) -> Iterator[Seen]:
    """Yield one `Seen` for all these words, if there are any."""
    shown = list(words)[:_SHOWN]
    if shown:
        yield seen(code, *(words[w][0] for w in shown), count=len(words), words=quote(", ".join(shown)))


def _is_used(name: str, text: tuple[TextLine, ...]) -> bool:
    """True where a word of this alphabet has a letter that could not pass for Latin."""
    words = (word for line in text for word in _PURE[name].findall(line.text))
    return any(not _looks(c, "LATIN") for word in words for c in word)


def _mixed(text: tuple[TextLine, ...]) -> _Words:
    """Find the words in which two alphabets meet, each with its places."""
    found: _Words = {}
    for line in text:
        end = 0
        for match in _JUNCTION.finditer(line.text):
            if match.start() >= end:
                word, end = _around(line.text, match.start())
                if word:
                    found.setdefault(word, []).append(line.where)
    return found


def _around(text: str, at: int) -> tuple[str, int]:
    """Return the word around a letter, "" where it is too long for one, and where it ends."""
    first, after = at, at
    while first > 0 and text[first - 1].isalpha() and at - first <= _LONGEST:
        first -= 1
    while after < len(text) and text[after].isalpha():
        after += 1
    return (text[first:after] if after - first <= _LONGEST else ""), after


def _whole(text: tuple[TextLine, ...], used: frozenset[str]) -> _Words:
    """Find words spelled wholly with look-alikes of Latin letters, in Latin text without that alphabet."""
    found: _Words = {}
    for name in ("CYRILLIC", "GREEK"):
        for line in text if name not in used else ():
            words = _PURE[name].findall(line.text)
            if words and len(_OF["LATIN"].findall(line.text)) >= _LATIN_AROUND:
                for word in words:
                    found.setdefault(word, []).append(line.where)
    return found


def _kind(word: str, used: frozenset[str]) -> str:
    """Return the code under which a mixed word falls, or `damaged` where it shows a wrong code page."""
    base, odd, letters = _parts(word)
    if not _is_hidden(word, base, odd, letters):
        return "damaged" if (base, odd) == ("LATIN", "CYRILLIC") and odd not in used else "letters-of-two-alphabets"
    if base == "LATIN" and odd not in used:
        return "look-alike-letters"
    run = "".join(letters)
    # A Latin name with a Russian or Greek ending ("Facebookе") is declined, not disguised.
    if base == "LATIN" and word.endswith(run):
        return "letters-of-two-alphabets"
    slip = len(run) == 1 and (word.startswith(run) or word.endswith(run))
    substitute = base == "CYRILLIC" and set(letters) <= _KEYBOARD
    return "letter-of-another-keyboard" if slip or substitute else "look-alike-letters-two-layouts"


def _parts(word: str) -> tuple[str, str, list[str]]:
    """Return the alphabet of most letters, the other one, and the letters outside the first."""
    base, odd, *_ = sorted(_OF, key=lambda name: -len(_OF[name].findall(word)))
    return base, odd, [c for c in word if c.isalpha() and not _OF[base].match(c)]


def _is_hidden(word: str, base: str, odd: str, letters: list[str]) -> bool:
    """True where the odd letters cannot be seen, and the word is none of the ordinary mixtures."""
    if len(word) < (_SHORTEST_CAPITALS if word.isupper() else _SHORTEST):
        return False
    # Two words run together change case where they meet: файлCOM.
    run = "".join(letters)
    if len(run) > 1 and run in word and run.isupper() and not word.isupper():
        return False
    # Greek small letters at either end of a word are symbols: νout, kρ.
    is_at_end = run.islower() and (word[0] in letters or word[-1] in letters)
    if odd == "GREEK" and (is_at_end or len(word) < _SHORTEST_GREEK):
        return False
    return all(_looks(c, base) for c in letters)


def _looks(letter: str, alphabet: str) -> bool:
    """True where Unicode lists the letter as confusable with one letter of that alphabet."""
    from confusable_homoglyphs.confusables import confusables_data

    return any(_OF[alphabet].fullmatch(row["c"]) for row in confusables_data.get(letter, ()))


def _named(word: str) -> str:
    """Name the letters outside the word's main alphabet; all of them where it has but one."""
    base, _, letters = _parts(word)
    odd = sorted(set(letters or word))
    return ", ".join(f"U+{ord(c):04X} {unicodedata.name(c, base)}" for c in odd)
