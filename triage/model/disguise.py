"""Words and addresses in which letters of two alphabets meet: disguise, slip of the keyboard, or ordinary mixture.

Everything here judges one word or address by its letters alone, with what is known of the rest of
the document: in which alphabets (`used`) it has words that could not be read as Latin ones.
"""

from __future__ import annotations

import re

from triage.model.alphabets import (
    ARABIC,
    ARMENIAN,
    CHEROKEE,
    CYRILLIC,
    GREEK,
    HEBREW,
    LATIN,
    MARK,
    RARE,
    STYLED,
    classes,
    latin_reading,
    twin,
)
from triage.model.domains import IN_TEXT

PASSING = (CYRILLIC, GREEK, ARMENIAN, CHEROKEE, RARE)
"""Alphabets in which a whole word can pass for a Latin one."""
SHORTEST, SHORTEST_CAPITALS, _SHORTEST_GREEK = 3, 5, 6
"""Letters a word must have: below are units, formulas, number plates and model names."""
_KEYBOARD = frozenset("cCiIlhHjJsSqQwWəƏæÆëËïÏăĂĕĔçÇÿŸöÖäÄüÜñÑğĞ")
"""Latin letters in Cyrillic words: c lies at one place in both layouts, the others stand in for letters
that Russian keyboards lack: Belarusian and Ukrainian i, Kazakh ə and h, Ossetic æ, Serbian j, Macedonian s,
Kurdish q and w, the palochka of the Caucasus (I, l), Chuvash, Komi, Mari and Tatar letters with accents."""
_ROMAN = re.compile(r"[IVXLCDM]+")
_FORMULA = re.compile(r"(?:[A-Z][a-z]?){2,4}")
_SURE_ENDINGS = frozenset(("com", "org", "net", "gov", "edu", "info", "biz"))
"""Endings that make an address of two names with a dot between, also where the ending itself is disguised."""

_ORDER = (LATIN, CYRILLIC, GREEK, ARMENIAN, CHEROKEE, ARABIC, HEBREW, RARE, STYLED)
"""Which alphabet is a word's own where two have as many letters in it."""


def word_kind(word: str, used: frozenset[str]) -> str:
    """Return the code under which a mixed word falls, or `damaged` where it shows a wrong code page."""
    base, odd = _alphabets(word, used)
    letters = odd_letters(word, used)
    if not _is_hidden(word, base, odd, letters):
        seen_small = any(c.islower() and not twin(c, base) for c in letters)
        damaged = (base, odd) == (LATIN, CYRILLIC) and odd not in used and seen_small
        return "damaged" if damaged else "letters-of-two-alphabets"
    at_end = word.endswith(letters)
    if {ARABIC, HEBREW} & {base, odd}:
        # Persian and Hebrew join their own beginnings and endings to Latin names.
        inside = len(letters) == 1 and not at_end and not word.startswith(letters)
        return "look-alike-letters-two-layouts" if inside else "letters-of-two-alphabets"
    if base == LATIN and odd not in used:
        return "look-alike-letters"
    # A Latin name with a Russian or Greek ending ("Facebookе") is declined, not disguised.
    if base == LATIN and at_end:
        return "letters-of-two-alphabets"
    if len(letters) >= classes(word).count(base):
        return "letters-of-two-alphabets"
    slip = len(letters) == 1 and (word.startswith(letters) or at_end)
    substitute = base == CYRILLIC and set(letters) <= _KEYBOARD
    return "letter-of-another-keyboard" if slip or substitute else "look-alike-letters-two-layouts"


def odd_letters(word: str, used: frozenset[str]) -> str:
    """Return the letters outside the word's main alphabet; all of them where it has but one."""
    base, odd = _alphabets(word, used)
    return "".join(c for c in word if classes(c) not in (MARK, base)) if odd else word


def _alphabets(word: str, used: frozenset[str]) -> tuple[str, str]:
    """Return a word's own alphabet and the next one ("" where it has but one): that of most letters first.

    A word with one Latin letter is Latin all the same where the others pass for Latin and belong to an
    alphabet that the document does not use.
    """
    marks = classes(word)
    most = sorted(set(marks) - {MARK}, key=lambda mark: (-marks.count(mark), _ORDER.index(mark)))
    if LATIN in most and most[0] in PASSING and most[0] not in used and passes(word, most[0]):
        most = [LATIN, *(mark for mark in most if mark != LATIN)]
    return most[0], most[1] if len(most) > 1 else ""


def passes(word: str, alphabet: str) -> bool:
    """True where every letter that a word has of an alphabet looks like a Latin one."""
    return all(twin(c, LATIN) for c in word if classes(c) == alphabet)


def _is_hidden(word: str, base: str, odd: str, letters: str) -> bool:
    """True where the odd letters cannot be seen, and the word is none of the ordinary mixtures."""
    if len(word) < (SHORTEST_CAPITALS if word.isupper() else SHORTEST):
        return False
    reading = latin_reading(word)
    if _ROMAN.fullmatch(reading) or _FORMULA.fullmatch(reading):
        return False
    # Two words run together change case where they meet: файлCOM.
    if len(letters) > 1 and letters in word and letters.isupper() and not word.isupper():
        return False
    # Greek small letters at either end of a word are symbols: νout, kρ.
    is_at_end = letters.islower() and (word[0] in letters or word[-1] in letters)
    if odd == GREEK and (is_at_end or len(word) < _SHORTEST_GREEK):
        return False
    return all(twin(c, base) for c in letters)


def address_kind(address: str, host: str, *, sure: bool) -> tuple[str, str]:
    """Return the code of an address and its odd letters, ("", "") where it is like any other.

    Args:
        address: with the part before `@`, where there is one.
        host: the domain alone.
        sure: whether a scheme or an `@` shows that it is an address.
    """
    labels = re.split(r"[.@]", decoded(address))
    ending = labels[-1]
    named_ending = latin_reading(ending) in _SURE_ENDINGS
    if not (sure or named_ending or IN_TEXT.fullmatch(host) or host.startswith("www.")):
        return "", ""
    for label in labels:
        letters = "".join(c for c in label if classes(c) not in (LATIN, MARK, " "))
        if letters and all(twin(c, LATIN) for c in letters):
            if LATIN in classes(label) or (label is ending and named_ending):
                return "address-of-two-alphabets", letters
            if len(letters) >= SHORTEST and ending.isascii():
                return "address-in-look-alikes", letters
    return "", ""


def decoded(address: str) -> str:
    """Return an address with its Punycode labels decoded; labels that are none stay."""
    return re.sub(r"\bxn--([a-z0-9-]{1,59})", lambda label: _punycode(label[1]) or label[0], address)


def _punycode(label: str) -> str:
    """Return the letters of a Punycode label; "" where it is none."""
    try:
        return label.encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return ""
