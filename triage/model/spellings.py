"""Whether two spellings may be of one name: folded to the sounds that transliterations share.

A skeleton keeps the consonants, brought to one letter where writers take one for another;
vowels and doubled letters are left out. Endings are not compared: they are grammar.
"""

from __future__ import annotations

import re
import unicodedata

from triage.model.fold import folded

_LATIN = (
    ("kh", "h"), ("gh", "g"), ("ph", "f"), ("sch", "s"), ("sh", "s"), ("tch", "c"), ("ch", "c"), ("zh", "z"), ("ts", "c"),
    ("dj", "j"), ("ck", "k"), ("q", "k"), ("w", "v"), ("x", "ks"),
)  # fmt: skip
"""Spellings of one sound in Latin letters, of which transliterations take now one, now another."""
_ARABIC = str.maketrans("طثصذضظحغعأ", "تسسزززهقاا")
"""Letters that sound alike in Persian and Pashto."""
_VOWELS = {"latin": "aeiouy", "cyrillic": "аеиоуыэюяйьъіїє", "arabic": "اویء"}
_ENDINGS = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ою|ею|ым|им|ом|ем|ах|ях|ую|юю|ая|яя|ові|еві|[аеиоуыэюяйіїь])$"
)
_POSSESSIVE = re.compile(r"(?:'s|'|s')$")


def script_of(word: str) -> str:
    """Return latin, cyrillic or arabic; "" for any other or mixed script."""
    names = {unicodedata.name(letter, "").split(" ")[0] for letter in word if letter.isalpha()}
    return next((s for s in _VOWELS if names == {s.upper()}), "")


def skeleton(word: str) -> str:
    """Return what spellings of one name share; its first letter stays, if only as a vowel."""
    script = script_of(word)
    plain = folded(_POSSESSIVE.sub("", word))
    if script == "latin":
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
        for written, sound in _LATIN:
            plain = plain.replace(written, sound)
        plain = plain.removesuffix("h")
    elif script == "cyrillic":
        plain = _ENDINGS.sub("", plain) if len(plain) > 4 else plain
    plain = plain.translate(_ARABIC)
    vowels = _VOWELS.get(script, "")
    first = "a" if plain[:1] in vowels and plain[:1] else plain[:1]
    return first + re.sub(r"(.)\1+", r"\1", "".join(letter for letter in plain[1:] if letter not in vowels))


def differ_inside(one: str, other: str) -> bool:
    """Whether two words of one skeleton differ before their endings, and by more than an apostrophe or accent."""
    if len(one) < 4 or len(other) < 4:
        return False
    first, second = bare(one), bare(other)
    if first == second or first[-1] != second[-1]:
        return False
    shorter, longer = sorted((first, second), key=len)
    if longer.startswith(shorter):
        return False
    # A vowel that comes and goes with the case (Павел, Павла) is grammar.
    return script_of(one) != "cyrillic" or len(first) == len(second) or _doubled(first, second)


def bare(word: str) -> str:
    """Return a word without accents, apostrophes and endings of cases; `ue` is one way to write `ü`."""
    plain = re.sub(r"([aou])e", r"\1", folded(_POSSESSIVE.sub("", word)))
    plain = "".join(c for c in unicodedata.normalize("NFD", plain) if c.isalpha())
    return _ENDINGS.sub("", plain) if script_of(word) == "cyrillic" and len(plain) > 4 else plain


def _doubled(one: str, other: str) -> bool:
    """Whether two words differ only in doubled letters."""
    return re.sub(r"(.)\1+", r"\1", one) == re.sub(r"(.)\1+", r"\1", other)
