"""Which alphabet each letter of a text belongs to, and which letter of another one it looks like.

`classes` turns a text into a string of the same length with one mark per character, so that
words of two alphabets are found by one regular expression. The ranges are those of Unicode's
Scripts.txt, version 15.0, for alphabets with letters that pass for Latin or Cyrillic ones.
Look-alikes are those of Unicode Technical Standard 39 as confusable-homoglyphs 3.3.1 ships
them: its data know scripts up to Unicode 15.0 (Kawi, Nag Mundari) and none of 16.0. It leaves
out right-to-left letters; the rows of the standard for those stand here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

LATIN, CYRILLIC, GREEK, ARMENIAN, CHEROKEE, ARABIC, HEBREW, RARE, STYLED = "LCGAKRHOS"
"""Marks of `classes`. `RARE`: alphabets that no ordinary text mixes with another; `STYLED`: mathematical,
full-width and other letters that Unicode folds to plain Latin ones."""
MARK = "m"
"""A combining accent: part of the word it stands in."""

RANGES = {
    LATIN: "A-Za-zªºÀ-ÖØ-öø-ʸḀ-ỿⱠ-ⱿꜢ-ꞇꞋ-ꟊﬀ-ﬆ",
    CYRILLIC: "Ѐ-ҁҊ-ԯᲀ-ᲈꙀ-ꙮꚀ-ꚝ",
    GREEK: "Ͱ-ͳͶ-ͽͿΆΈ-ϡϰ-Ͽἀ-ῼ",
    ARMENIAN: "Ա-Ֆՠ-ֈﬓ-ﬗ",
    CHEROKEE: "Ꭰ-Ᏽᏸ-ᏽꭰ-ꮿ",
    ARABIC: "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06e5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdfb\ufe70-\ufefc",
    HEBREW: "א-ת\u05f0-\u05f2\ufb1d\ufb1f-\ufb28\ufb2a-\ufb4f",
    RARE: "Ϣ-ϯⲀ-ⳮꓐ-ꓷⴰ-ⵧᐁ-ᙿᚠ-ᛪ\U00010400-\U0001044f\U000104b0-\U000104fb\U00010280-\U000102d0"
    "\U00010300-\U0001031f\U000118a0-\U000118df\U00010500-\U00010527",
    STYLED: "\U0001d400-\U0001d7cbＡ-Ｚａ-ｚℂℊ-ℍℐ-ℓℕℙ-ℝℤℨKℬℭℯ-ℱℳℴℹⅅ-ⅉⅰ-ⅿ",
    MARK: "\u0300-\u036f\u0483-\u0487",
}
_OF = {mark: re.compile(f"[{letters}]") for mark, letters in RANGES.items()}

_RIGHT_TO_LEFT = {"l": "\u0627\u05d5\u05df", "o": "\u0647\u06c1\u06be\u06d5\u05e1"}
"""Latin letters and the right-to-left ones that UTS 39, confusables.txt, gives for them: alef, vav, final nun; heh, samekh."""

_NO_DISGUISE = re.compile("[Ѡ-ҁꙀ-ꚝᲀ-ᲈɐ-ʯꜢ-ꟊ]")
"""Letters that no living orthography uses, and phonetic ones: V in a Russian word is seen, although ѵ looks like it,
and м in a Latin one, although ʍ does."""


class _Table(dict[int, str]):
    """A translation table that works out a character the first time it is met."""

    def __missing__(self, code: int) -> str:
        """Return the mark of a character, and remember it."""
        sign = chr(code)
        fits = (mark for mark, letters in _OF.items() if letters.match(sign))
        made = next((m for m in fits if m in (MARK, STYLED) or sign.isalpha()), " ")
        self[code] = made
        return made


_TABLE = _Table()


def classes(text: str) -> str:
    """Return one mark per character: its alphabet, `MARK`, or a blank for everything else."""
    return text.translate(_TABLE)


@cache
def twin(letter: str, alphabet: str) -> str:
    """Return the letter of an alphabet that a letter is confusable with; "" where there is none.

    Args:
        letter: one character.
        alphabet: a mark of `classes`.
    """
    from confusable_homoglyphs.confusables import confusables_data

    listed = [row["c"] for row in confusables_data.get(letter, ())]
    listed += [latin for latin, others in _RIGHT_TO_LEFT.items() if letter in others]
    listed += list(_RIGHT_TO_LEFT.get(letter, ""))
    fits = [c for c in listed if _OF[alphabet].fullmatch(c) and not _NO_DISGUISE.match(c)]
    return min(fits, key=lambda c: (not c.isascii(), c.isupper() != letter.isupper(), c != "l", c), default="")


def latin_reading(word: str) -> str:
    """Return a word as a reader of Latin letters takes it; letters without a twin stay, styled ones are folded."""
    plain = unicodedata.normalize("NFKC", word)
    return "".join(twin(c, LATIN) or c if classes(c) not in (LATIN, " ") else c for c in plain)


def named(letters: str) -> str:
    """Name letters with their code points: `U+0430 CYRILLIC SMALL LETTER A`, parted by commas."""
    return ", ".join(f"U+{ord(c):04X} {unicodedata.name(c, 'a letter')}" for c in sorted(set(letters)))
