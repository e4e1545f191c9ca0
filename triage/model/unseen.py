"""Characters that leave no mark on screen: which a script needs, which a text could do without.

Joiners are spelling in Persian, Urdu, Kurdish, Pashto and the scripts of India, a zero-width
space parts the words of Thai, Khmer, Lao, Burmese and Tibetan and lets Chinese and Japanese lines
break, fillers belong to old Korean letters, and emoji are joined from several signs. Sources:
The Unicode Standard 15.0, chapters 9, 12, 16, 18 and 23; Unicode Technical Standard 51 (emoji).
"""

from __future__ import annotations

import re
import unicodedata

ZERO_WIDTH = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff9-\ufffb\U000e0100-\U000e01ef"
)
"""Members of a character class: joiners, spaces, fillers, variation selectors and marks without a width."""
SOFT_HYPHEN = "\u00ad"

LIGATURES = re.compile("f\u200c[bfhijklt]", re.IGNORECASE)
"""A zero-width non-joiner that keeps f from melting into the next letter, as German compounds want it."""

_JOINERS = frozenset("\u034f\u200c\u200d\u180b\u180c\u180d\u180e\u180f\u17b4\u17b5") | {
    chr(n) for n in range(0xFE00, 0xFE10)
}
_DIRECTION = frozenset("\u061c\u200e\u200f")
_SPACES = frozenset("\u200b\u2060\ufeff")
_JOINED = re.compile(
    "[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc\u0900-\u0dff\u0f00-\u109f\u1780-\u1aff\u1b00-\u1c4f\ua800-\ua8ff"
    "\ua980-\ua9df\uaa00-\uaadf\uabc0-\uabff\U00010a00-\U00010a5f\U00011000-\U00011aff\U0001e900-\U0001e95f]"
)
"""Arabic, Syriac, N'Ko, Mongolian, Adlam and the scripts of India and South-East Asia."""
_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u1b00-\u1c4f\ua980-\ua9df\uaa60-\uaadf"
    "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U000323af]"
)
"""Scripts without blanks between words: Thai, Lao, Tibetan, Burmese, Khmer, Javanese, Chinese, Japanese."""
_JAMO = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")
_HAN = re.compile("[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_EMOJI = re.compile("[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff\ufe0f\u20e3#*0-9]")
_OF_EMOJI = ("\u200d", "\ufe0f\u200d")
_AFTER_A_SIGN = re.compile(r"[/\\._\-?&=@:;,|)\]]")
_LONG_TOKEN = 25
"""Characters of an address or a name in program text, which pages let break anywhere."""


def is_needed(run: str, before: str, after: str) -> bool:
    """True where invisible characters stand where some writing needs them.

    Args:
        run: one or more characters of `ZERO_WIDTH` in a row.
        before: the character in front of them, "" at the start of the line.
        after: the one behind, "" at the end.
    """
    kinds = set(run)
    around = before + after
    if kinds <= _JOINERS and _JOINED.search(around):
        return len(run) <= 2
    if kinds <= _SPACES and _UNSPACED.search(around):
        return len(run) <= 2
    if kinds <= _DIRECTION:
        return not (is_letter(before) and is_letter(after) and _direction(before) == _direction(after))
    if kinds <= set("\u115f\u1160") and _JAMO.search(around):
        return True
    if run in _OF_EMOJI or (len(run) == 1 and _is_selector(run)):
        ideograph = _is_selector(run) and _HAN.match(before)
        return bool(ideograph or _EMOJI.match(before)) or unicodedata.category(before or "a").startswith("S")
    return run == "\u200b" and bool(_AFTER_A_SIGN.match(before))


def is_broken_address(token: str, before: str, after: str) -> bool:
    """True where a zero-width space lets a long token break: an address, a path, a name of two words (`getValue`).

    Args:
        token: the characters around, up to the next blanks.
        before: the character in front of the space.
        after: the one behind.
    """
    return len(token) >= _LONG_TOKEN or (before.islower() and after.isupper())


def is_periodic(run: str) -> bool:
    """True where a run repeats one piece of at most four characters: padding, and no message."""
    return any(run == (run[:size] * len(run))[: len(run)] for size in range(1, 5))


def is_letter(sign: str) -> bool:
    """True for a letter or a figure."""
    return sign.isalnum()


def _direction(sign: str) -> bool:
    """True for a letter that runs from right to left."""
    return unicodedata.bidirectional(sign) in ("R", "AL")


def _is_selector(sign: str) -> bool:
    """True for a variation selector."""
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


TAGS = re.compile("(\U0001f3f4?)([\U000e0001\U000e0020-\U000e007f]+)")
"""Tag characters, and the black flag that may stand before them."""
SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]{4,}")
"""Variation selectors in a row: one is an instruction to a typeface, four are a message."""


def tag_text(tags: str) -> str:
    """Return the ASCII text that tag characters stand for."""
    return "".join(chr(ord(c) - 0xE0000) for c in tags if 0xE0020 <= ord(c) <= 0xE007E)


def is_flag(flag: str, tags: str) -> bool:
    """True for a flag of a part of a country (England, Scotland, Texas), as UTS 51, ED-14a, spells it."""
    return bool(flag) and tags.endswith("\U000e007f") and re.fullmatch(r"[a-z0-9]{3,6}", tag_text(tags)) is not None


def selector_text(selectors: str) -> str:
    """Return the text whose bytes stand in variation selectors, 1 to 256 for 0 to 255; read as UTF-8."""
    codes = (ord(c) - 0xFE00 if c <= "\ufe0f" else ord(c) - 0xE0100 + 16 for c in selectors)
    return bytes(codes).decode("utf-8", "replace")


def names(signs: str) -> str:
    """Name each kind of invisible character once: `U+200B ZERO WIDTH SPACE`, in the order of their codes."""
    return ", ".join(f"U+{ord(c):04X} {unicodedata.name(c, '')}".strip() for c in sorted(set(signs))[:6])
