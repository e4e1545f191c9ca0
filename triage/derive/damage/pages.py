"""Texts of one code page read as another: `Ïðèâåò`, `рТЙЧЕФ`, `ÇáÓáÇã`, `ÖÐÎÄ`, `Mьnchen`, `Baþkan`.

Code pages of one byte decode any bytes, so nothing is certain here. A word counts only
where no language writes as it stands (four letters with accents in a row, capitals inside,
drawing characters), and where another code page makes of it regular words of one script, of
its commonest letters. Source of the letters: general knowledge of the languages' frequencies;
of Chinese: the first level of GB 2312 (rows 16 to 55), of Korean: KS X 1001 (rows 16 to 40).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from triage.derive.damage.hits import CODECS, Hit, is_regular, narrow, script
from triage.model.damage import Harm
from triage.model.facts import TextLine

_Lines = list[tuple[TextLine, str]]
_Word = tuple[TextLine, str]

_LEAST_SIGNS, _LEAST_KINDS = 10, 5
"""Odd characters in all, and different ones among them, before a code page is looked for."""
_COMMON_SHARE = 0.6
"""Share of the commonest letters that a text of the script must have; shuffled letters have a third."""

_COMMON = {
    "CYRILLIC": frozenset("оеаинтсрвлкмдпу"),
    "ARABIC": frozenset("اليمنورتبدعهسی"),
    "GREEK": frozenset("αοιετσνηυρπκμλςίόά"),
    "HEBREW": frozenset("יוהלאתרשמבנ"),
}

_ODD: dict[str, re.Pattern[str]] = {
    "cp1252": re.compile(
        "[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]{4,}"
    ),
    "cp1251": re.compile(
        r"\b[а-яё][А-ЯЁ]{3,}\b|\b(?:[А-ЯЁ]{1,3}[а-яё]{1,3}){2,}[А-ЯЁ]{0,3}\b|[А-яЁёЂ-џ–-™]{0,20}[ЎўЈ¤ҐЄ¬®Їґ]{1}[А-яЎўЈ¤ҐЁЄ¬®Їґ]{2,}"
    ),
    "koi8_r": re.compile(
        r"\b[а-яё][А-ЯЁ]{3,}\b|\b(?:[А-ЯЁ]{1,3}[а-яё]{1,3}){2,}[А-ЯЁ]{0,3}\b|(?=[А-яЁё]{0,20}[─-▟])[А-яЁё─-▟°∙·√²÷≈≤≥⌠⌡©]{4,}"
    ),
    "cp866": re.compile("(?=[А-яЁёЄєЇїЎў]{0,20}[─-▟])[А-яЁё─-▟ЄєЇїЎў°∙·√№¤■]{4,}"),
}
"""Code page of the reader → words that no language writes."""
_WRITTEN = {
    "cp1252": (
        "cp1251", "koi8_r", "cp866", "iso8859_5", "cp1256", "iso8859_6", "cp1253", "cp1255", "cp949", "euc_jp", "gb18030",
    ),
    "cp1251": ("koi8_r", "cp866", "cp1256", "gb18030"),
    "koi8_r": ("cp1251", "cp866"),
    "cp866": ("cp1251", "koi8_r"),
}  # fmt: skip
_SHIFT_JIS = re.compile("(?:[ƒ‚][\u0040-\u007e\u0080-\u00ff\u0152-\u0192\u2013-\u2122]){2,}")
_CYRILLIC_IN_LATIN = re.compile(r"[A-Za-z]{1,20}[дцьЯйизкптувхшщъ][a-z]+")
_INSIDE = {
    ("cp1250", "cp1252"): re.compile("[A-Za-zóêæ]{2,20}(?:[¹³][a-zóêæ]{1,20}){1,5}"),
    ("iso8859_2", "latin_1"): re.compile("[A-Za-zóêæ]{2,20}(?:[±¶¼][a-zóêæ]{1,20}){1,5}"),
}
_TURKISH, _ICELANDIC = re.compile(r"[A-Za-zçöüÇÖÜ]{0,20}[þðýÞÝ][a-zçöüþðý]+"), re.compile(r"\b(?:og|að|ekki|það|sem)\b")
_TURKISH_WORDS = re.compile(r"\b(?:ve|bir|için|ile|olan|bu)\b")


def mixed_up(lines: _Lines) -> Iterator[Hit]:
    """Yield the words of all lines that another code page explains."""
    made = []
    for read, odd in _ODD.items():
        words = [(line, match[0]) for line, text in lines for match in odd.finditer(text)]
        sense, written = _best([word for _, word in words], read)
        if sense >= _COMMON_SHARE:
            made.append((sense, written, read, words))
    explained: set[_Word] = set()
    for _, written, read, words in sorted(made, key=lambda one: -one[0]):
        for line, word in words:
            repaired = _put_right(word, written, read)
            if repaired and (line, word) not in explained:
                yield Hit(Harm.MOJIBAKE, line, word, repaired, CODECS[written], CODECS[read])
        explained |= set(words)
    yield from _shift_jis(lines)
    yield from _latin(lines)


def _best(words: list[str], read: str) -> tuple[float, str]:
    """Return how much sense the best code page makes of words (0 to 1), and which it is; the first of equals."""
    joined = "".join(words)
    if len(joined) < _LEAST_SIGNS or len(set(joined)) < _LEAST_KINDS:
        return 0.0, ""
    return max(((_sense(words, written, read), written) for written in _WRITTEN[read]), key=lambda one: one[0])


def _put_right(word: str, written: str, read: str) -> str:
    """Return a word decoded as it was written; "" where that is no word."""
    data = narrow(word, read)
    try:
        repaired = data.decode(written) if data else ""
    except UnicodeDecodeError:
        return ""
    return repaired if sum(map(str.isalpha, repaired)) * 2 > len(repaired) else ""


def _sense(words: list[str], written: str, read: str) -> float:
    """Return the share of common letters in what a code page makes of words, 0 to 1; 0 where they are no words."""
    made = [_put_right(word, written, read) for word in words]
    good = [word for word in made if word]
    text = "".join(good)
    letters = [sign for sign in text.lower() if sign.isalpha()]
    if len(good) * 4 < len(words) * 3 or not letters:
        return 0.0
    if written in _WIDE:
        return _WIDE[written](text)
    alphabet = script(text)
    if alphabet not in _COMMON or sum(map(is_regular, good)) * 4 < len(good) * 3:
        return 0.0
    return sum(sign in _COMMON[alphabet] for sign in letters) / len(letters)


def _chinese(text: str) -> float:
    """Share of signs of the first level of GB 2312, the 3,755 commonest."""
    return _share(text, "gb2312", range(0xB0, 0xD8))


def _korean(text: str) -> float:
    """Share of Hangul among the signs; Chinese read so holds many of its rarer signs and other rows."""
    return sum("가" <= sign <= "힣" for sign in text) / len(text)


def _japanese(text: str) -> float:
    """1 where a third of the signs are hiragana, as in every Japanese text; else 0."""
    return float(sum("ぁ" <= sign <= "ゖ" for sign in text) * 3 > len(text))


_WIDE: dict[str, Callable[[str], float]] = {"gb18030": _chinese, "cp949": _korean, "euc_jp": _japanese}


def _share(text: str, codec: str, rows: range) -> float:
    """Share of signs whose first byte in a codec lies in some rows."""
    first = [sign.encode(codec, "replace")[0] for sign in text]
    return sum(byte in rows for byte in first) / len(first)


def _shift_jis(lines: _Lines) -> Iterator[Hit]:
    """Yield Japanese in Shift-JIS read as Windows-1252: ƒ and ‚ before every second character."""
    for line, text in lines:
        for match in _SHIFT_JIS.finditer(text):
            repaired = _put_right(match[0], "cp932", "cp1252")
            if repaired and script(repaired) == "CJK":
                yield Hit(Harm.MOJIBAKE, line, match[0], repaired, CODECS["cp932"], CODECS["cp1252"])


def _latin(lines: _Lines) -> Iterator[Hit]:
    """Yield Latin words with one letter of another alphabet or sign in place of an accented one."""
    for line, text in lines:
        for match in _CYRILLIC_IN_LATIN.finditer(text):
            repaired = _put_right(match[0], "cp1252", "cp1251")
            if script(repaired) == "LATIN":
                yield Hit(Harm.MOJIBAKE, line, match[0], repaired, CODECS["cp1252"], CODECS["cp1251"])
        for (written, read), regex in _INSIDE.items():
            for match in regex.finditer(text):
                repaired = _put_right(match[0], written, read)
                if repaired.isalpha():
                    yield Hit(Harm.MOJIBAKE, line, match[0], repaired, CODECS[written], CODECS[read])
    whole = " ".join(text for _, text in lines if _TURKISH.search(text))
    if not _ICELANDIC.search(whole) and len(_TURKISH_WORDS.findall(whole)) > 1 and not re.search("[ışğİ]", whole):
        for line, text in lines:
            for match in _TURKISH.finditer(text):
                repaired = _put_right(match[0], "cp1254", "cp1252")
                yield Hit(Harm.MOJIBAKE, line, match[0], repaired, CODECS["cp1254"], CODECS["cp1252"])
