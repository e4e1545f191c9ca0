"""Letters of two alphabets inside one word.

Looks at
    Words in which Latin, Cyrillic, Greek, Armenian, Cherokee, Arabic, Hebrew or rarer letters
    meet, words spelled wholly with look-alikes of another alphabet, web and e-mail addresses
    of both kinds, and mathematical or full-width letters inside plain words, held against the
    confusables of Unicode. Units, formulas, Roman numerals, short names in capitals and words
    joined by a hyphen, an apostrophe or a digit do not count.
Why it matters
    A keyboard gives one alphabet at a time. A Cyrillic letter inside a Latin word, where it
    cannot be seen, shows that the word was typed or pasted together by other means: to get
    past a search or a filter, or to mark a copy. An address of two alphabets leads to another
    place than the one it shows.
Innocent reasons
    Text recognised from a picture; a wrong code page; a writer who changes between two
    layouts, one letter too late or too early; a key at the same place in both (c); a letter
    the keyboard lacks (i in Belarusian and Ukrainian, æ in Ossetic, q and w in Kurdish). These
    have codes of their own. Texts of social networks use mathematical letters as bold type.
What to do next
    Search the document for the word typed by hand, and see which occurrences are not found.
    Ask for another copy and compare the same words.
Cannot see
    Look-alikes inside one alphabet (ı for i), single-letter words, Latin words in Cyrillic text
    that could be read either way, and addresses in the headers of a message (mail.identity).
    In a scan only what the recognition made of it.
References
    Unicode Technical Standard 39 (confusables), in the data of Unicode 15.0 that
    confusable-homoglyphs 3.3.1 ships; shared/research/casebook.md, L2 and 1.61;
    peers-documents.md, section 3 row 20.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import structs

from triage.checking import Code, check
from triage.model.alphabets import LATIN, MARK, STYLED, classes, latin_reading, named
from triage.model.case import Case
from triage.model.disguise import PASSING, SHORTEST_CAPITALS, address_kind, decoded, odd_letters, passes, word_kind
from triage.model.document import Document
from triage.model.facts import Origin, TextLine, Where
from triage.model.findings import Confidence, Seen, Severity, Step, person, quote, seen

_OCR = "The text was recognised from a picture, and the recognition mixed the alphabets."
_CODE_PAGE = "The text was read or stored with a wrong code page."
_LAYOUTS = "Typed by someone who changes between two keyboard layouts."
_BOLD = "Letters of this kind are used as bold or italic type where a program offers none, and in formulas."
_SEARCH = Step("Search the document for the word typed by hand, and see which occurrences are not found.")
_COMPARE = Step("Compare the same words in another copy: marks of this kind can tell copies apart.")
_DO_NOT_OPEN = Step("Do not open the address. Compare it letter by letter with the one in your own address book.")

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
    "address-of-two-alphabets": Code(
        max=Severity.HIGH,
        message="The address {address} holds {letters}. It reads like {reading}, which is another address.",
        innocent=(_LAYOUTS, _OCR, "The address is quoted as an example of such an address."),
        next=(_DO_NOT_OPEN, _SEARCH),
    ),
    "address-in-look-alikes": Code(
        max=Severity.MEDIUM,
        message="A part of the address {address} is spelled wholly with {letters}. It reads like {reading}.",
        innocent=("A name in the other alphabet that happens to read like Latin letters.", _LAYOUTS),
        next=(_DO_NOT_OPEN,),
    ),
    "styled-letters-in-a-word": Code(
        max=Severity.MEDIUM,
        message="The word {word} mixes plain letters with {letters}.",
        innocent=(_BOLD, "Text pasted from a page that disguises its words."),
        next=(_SEARCH, _COMPARE),
    ),
    "word-in-two-alphabets": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="The word {word} is spelled with {letters}; the same document has it in Latin letters as well.",
        innocent=("Two words of two languages that look alike.", _LAYOUTS, _OCR),
        next=(Step("Read both sentences: which language is the word meant to be?"), _SEARCH),
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
    "styled-letters": Code(
        max=Severity.NOTE,
        message="{count} words are set in mathematical or full-width letters, among them {words}.",
        innocent=(_BOLD, "A keyboard for Chinese or Japanese was left on.", "A formula read out of a PDF."),
        next=(_SEARCH,),
    ),
}

_LISTED = {"letter-of-another-keyboard", "letters-of-two-alphabets", "styled-letters"}
"""Codes that speak once for all their words."""
_WORD = re.compile(rf"[^ {MARK}][^ ]+")
_PLAIN_WORD = re.compile(rf"(?<![^ ])([{''.join(PASSING)}])(?:\1|{MARK}){{2,29}}(?![^ ])")
_LONGEST = 40
"""Longer runs of letters are no words but damage or data."""
_MANY = 20
"""More different words than anyone sets by hand: one cause is behind them all."""
_SHOWN = 5
"""Places of one word, and words of one list, that are shown."""
_LATIN_AROUND = 20
"""Latin letters in the line that make it Latin text."""
_PLAIN_LETTERS, _STYLED_LETTERS = 3, 4
"""Plain letters beside a styled one that make a word of it, and styled ones that make a word by themselves."""
_MOST_ADDRESSES = 50
"""Disguised addresses that are spoken of one by one."""
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ADDRESS = re.compile(
    r"(?:(?<![\w.+-])[\w.+-]{1,64}@|://|(?<![\w.@-]))(?P<host>(?:[^\W_][\w-]{0,62}\.){1,6}[^\W\d_]{2,24})(?![\w-])"
)
_Words = dict[str, list[Where]]


@check("language.lookalikes", title="Letters of two alphabets inside one word", needs=("text", "document"), codes=CODES)
def lookalikes(text: tuple[TextLine, ...], document: Document, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each look-alike word or address, and one for each list of lesser words."""
    lines = [line for line in text if not line.text.isascii() or "xn--" in line.text]
    addresses = _addresses(lines)
    yield from addresses.values()
    every = [(line, classes(_without(line.text, addresses))) for line in lines]
    marked = [(line, marks) for line, marks in every if line.origin is Origin.FILE]
    used = frozenset(mark for mark in PASSING if _is_used(mark, every))
    groups: dict[str, _Words] = defaultdict(dict)
    for word, places in _mixed(marked).items():
        groups[word_kind(word, used)][word] = places
    if len(groups["look-alike-letters"]) <= len(groups["damaged"]):
        groups["damaged"] |= groups.pop("look-alike-letters")
    read_by_eye = [(line, marks) for line, marks in every if line.origin is not Origin.FILE]
    groups["letters-of-two-alphabets"] |= groups.pop("damaged", {}) | _mixed(read_by_eye)
    groups |= _whole(marked, used, text)
    groups |= _styled(marked, is_pdf=document.format == "pdf")
    for code, words in sorted(groups.items()):
        if code in _LISTED:
            yield from _listed(code, words)
        elif len(words) > _MANY:
            yield from _listed("many-look-alike-letters", words)
        else:
            for word, places in words.items():
                yield seen(code, *places[:_SHOWN], word=quote(word), letters=named(odd_letters(word, used)))


def _listed(code: str, words: _Words) -> Iterator[Seen]:
    """Yield one `Seen` for all these words, if there are any."""
    shown = list(words)[:_SHOWN]
    if shown:
        yield seen(code, *(words[w][0] for w in shown), count=len(words), words=quote(", ".join(shown)))


def _addresses(lines: list[TextLine]) -> dict[str, Seen]:
    """Return, by the address as written, one `Seen` for each whose letters disguise another address."""
    found: dict[str, Seen] = {}
    for line in lines:
        for match in _ADDRESS.finditer(line.text) if "." in line.text else ():
            address = match[0].removeprefix("://")
            code, letters = address_kind(address, match["host"], sure=match[0] != match["host"])
            if code and address not in found and len(found) < _MOST_ADDRESSES:
                shown = person if "@" in address else quote
                reading = shown(latin_reading(decoded(address)))
                where = structs.replace(line.where, text=address)
                found[address] = seen(code, where, address=shown(address), letters=named(letters), reading=reading)
    return found


def _without(text: str, addresses: dict[str, Seen]) -> str:
    """Return a line with the addresses that were spoken of blanked out."""
    for address in addresses:
        text = text.replace(address, " " * len(address))
    return text


def _is_used(alphabet: str, marked: list[tuple[TextLine, str]]) -> bool:
    """True where a word of this alphabet has a letter that could not pass for Latin."""
    for line, marks in marked:
        for match in _PLAIN_WORD.finditer(marks) if alphabet in marks else ():
            word = line.text[match.start() : match.end()]
            if match[1] == alphabet and not passes(word, alphabet):
                return True
    return False


def _mixed(marked: list[tuple[TextLine, str]]) -> _Words:
    """Find the words in which two alphabets meet, each with its places."""
    found: _Words = {}
    for line, marks in marked:
        for match in _WORD.finditer(marks) if len(set(marks) - {" ", MARK, STYLED}) > 1 else ():
            if len(set(match[0]) - {MARK, STYLED}) > 1 and len(match[0]) <= _LONGEST:
                found.setdefault(line.text[match.start() : match.end()], []).append(line.where)
    return found


def _whole(marked: list[tuple[TextLine, str]], used: frozenset[str], text: tuple[TextLine, ...]) -> dict[str, _Words]:
    """Find words in Latin lines that are spelled wholly with look-alikes of Latin letters.

    Where the alphabet is used in the document as well, only words count that it has in Latin letters too.
    """
    found: dict[str, _Words] = {"whole-word-look-alike": {}, "word-in-two-alphabets": {}}
    latin: set[str] | None = None
    for line, marks in marked:
        for match in _PLAIN_WORD.finditer(marks) if marks.count(LATIN) >= _LATIN_AROUND else ():
            word = line.text[match.start() : match.end()]
            if word.isupper() and len(word) < SHORTEST_CAPITALS:
                continue
            if match[1] not in used:
                found["whole-word-look-alike"].setdefault(word, []).append(line.where)
            elif not word.isupper() and passes(word, match[1]):
                latin = latin if latin is not None else _latin_words(text)
                if latin_reading(word).lower() in latin:
                    found["word-in-two-alphabets"].setdefault(word, []).append(line.where)
    return found


def _latin_words(text: tuple[TextLine, ...]) -> set[str]:
    """Return the words in plain Latin letters, in small letters."""
    return {word.lower() for line in text for word in re.findall(r"\b[A-Za-z]{3,30}\b", line.text)}


def _styled(marked: list[tuple[TextLine, str]], *, is_pdf: bool) -> dict[str, _Words]:
    """Find words with mathematical or full-width letters; those of Chinese, Japanese and Korean lines are at home there.

    A PDF runs formulas and words together, so that a mixture in it shows nothing.
    """
    found: dict[str, _Words] = {"styled-letters-in-a-word": {}, "styled-letters": {}}
    for line, marks in marked:
        if STYLED not in marks or _EAST_ASIAN.search(line.text):
            continue
        for match in _WORD.finditer(marks):
            styled, plain = match[0].count(STYLED), match[0].count(LATIN)
            mixed = bool(styled) and plain >= _PLAIN_LETTERS and not is_pdf
            if mixed or styled >= _STYLED_LETTERS or (styled and plain >= _PLAIN_LETTERS):
                words = found["styled-letters-in-a-word" if mixed else "styled-letters"]
                words.setdefault(line.text[match.start() : match.end()][:_LONGEST], []).append(line.where)
    return found
