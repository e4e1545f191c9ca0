"""Reads numbers written in words; what it does not know whole it does not read at all.

One grammar serves all languages: units, tens and hundreds add up, each smaller than the one
before (German and Arabic put the unit before the ten, French counts from sixty and by four
twenties), and a hundred, thousand or million multiplies what stands before it.
"""

from __future__ import annotations

import re
from functools import cache

from triage.derive.quantities.numberwords import AND, CHINESE, TABLES, languages_of, words_of

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HAN_UNITS = re.compile(r"人民币|美元|欧元|元|圆|整|正")
_UNIT_FIRST = {"de", "ar", "ps"}
_BY_SCORES = {"fr"}
_AND_JOINED = {"ar", "fa"}
"""Languages in which `و` (and) may be written onto the next word."""
_JOINED = {"de", "tr"}
"""Languages that write a number as one word."""
LONGEST_WORD = 80
"""Letters of one joined number at most."""
LONGEST = 24
"""Words of one number at most."""


def spelt(text: str, noise: frozenset[str] = frozenset()) -> tuple[int, str] | None:
    """Return the number that a folded text spells out, and its language.

    Args:
        text: folded; nothing but number words, joining words and `noise` may stand in it.
        noise: words that may stand around the number, as `dollars` and `only`.

    Returns:
        None where a word is not known, where the words make no number, or where two
        languages read them differently.
    """
    if _HAN.search(text):
        text = _HAN_UNITS.sub("", text)
    tokens = [word for word in _WORD.findall(text) if word not in noise]
    if not tokens or len(tokens) > LONGEST or re.search(r"\d", text):
        return None
    if all(sign in CHINESE for sign in "".join(tokens)):
        number = _chinese("".join(tokens))
        return None if number is None else (number, "zh")
    readings = {language: number for language in TABLES if (number := _read(tokens, language)) is not None}
    if len(set(readings.values())) != 1:
        return None
    return next((number, language) for language, number in readings.items())


def known(word: str) -> bool:
    """Whether a folded word is, in some language, a number or made of number words."""
    return word in languages_of() or any(_pieces(word, language) is not None for language in _JOINED)


def _read(tokens: list[str], language: str) -> int | None:
    """Read the words in one language."""
    table, values = words_of(language), list[int]()
    for number, token in enumerate(tokens):
        if token in table:
            values.append(table[token])
        elif token in AND[language] and 0 < number < len(tokens) - 1:
            continue
        elif language in _AND_JOINED and number and token[:1] == "و" and token[1:] in table:
            values.append(table[token[1:]])
        else:
            pieces = _pieces(token, language) if language in _JOINED else None
            if pieces is None:
                return None
            values += pieces
    return evaluated(tuple(values), language)


@cache
def _pieces(word: str, language: str) -> tuple[int, ...] | None:
    """Take a joined number apart: `zweitausendfünfhundert`, `beşyüz`; None where it is none."""
    if not word:
        return ()
    if len(word) > LONGEST_WORD:
        return None
    table = words_of(language)
    for length in range(min(len(word), 12), 1, -1):
        head = word[:length]
        if head in table or (language == "de" and head == "und"):
            rest = _pieces(word[length:], language)
            if rest is not None:
                return (table[head], *rest) if head in table else rest
    return None


def evaluated(values: tuple[int, ...], language: str) -> int | None:
    """Return the number that a row of word values makes; None where they make none."""
    if not values or (0 in values and len(values) > 1):
        return None
    total, group, scale = 0, 0, 10**15
    for value in values:
        if value >= 1000:
            base = 10 ** (len(str(value)) - 1)
            if base >= scale:
                # "hundred thousand million" and the like are rare; a larger scale after a smaller makes no number.
                return None
            total, group, scale = total + _times(group, value), 0, base
        else:
            added = _joined(group, value, language)
            if added is None:
                return None
            group = added
    return total + group


def _times(group: int, value: int) -> int:
    """Multiply by a scale word; it stands for one of it where no number precedes."""
    return (group or 1) * value


def _joined(group: int, value: int, language: str) -> int | None:
    """Add a word below a thousand to the group so far; None where it cannot follow."""
    rest = group % 100
    if value == 100:
        return (group or 1) * 100 if group < 100 else None
    if value > 100:
        return value if group == 0 else None
    if rest == 0:
        return group + value
    if language in _BY_SCORES and rest == 4 and value == 20:
        return group + 76
    if rest % 10 == 0 and value < 10:
        return group + value if rest >= 20 or language in {"fr", "tr", "es"} else None
    if language in _BY_SCORES and rest in {60, 80} and 10 <= value < 20:
        return group + value
    if language in _UNIT_FIRST and rest < 10 and value % 10 == 0:
        return group + value
    return None


def _chinese(signs: str) -> int | None:
    """Read signs such as `二十二`, `伍仟`, `一万二千`; None for signs merely in a row."""
    total = section = digit = 0
    before = 10**9
    for sign in signs:
        value = CHINESE[sign]
        if value < 10:
            if digit:
                return None
            digit = value
        elif value < 10_000:
            if value >= before:
                return None
            section, digit, before = section + (digit or 1) * value, 0, value
        else:
            total, section, digit, before = (total + section + digit or 1) * value, 0, 0, 10**9
    return total + section + digit
