"""One damaged word, and the names of encodings."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

from triage.model.damage import Harm
from triage.model.facts import TextLine

CODECS = {
    "cp1250": "Windows-1250", "cp1251": "Windows-1251", "cp1252": "Windows-1252", "cp1253": "Windows-1253",
    "cp1254": "Windows-1254", "cp1255": "Windows-1255", "cp1256": "Windows-1256", "cp1257": "Windows-1257",
    "koi8_r": "KOI8-R", "cp866": "DOS code page 866", "cp437": "DOS code page 437", "mac_roman": "Mac Roman",
    "gb18030": "GBK", "cp949": "EUC-KR", "euc_jp": "EUC-JP", "cp932": "Shift-JIS", "iso8859_2": "ISO 8859-2",
    "iso8859_5": "ISO 8859-5", "iso8859_6": "ISO 8859-6", "latin_1": "ISO 8859-1", "utf_8": "UTF-8", "big5": "Big5",
}  # fmt: skip
"""Python's name of a codec → what people call it."""


class Hit(Struct, frozen=True):
    """One damaged word in one line."""

    harm: Harm
    line: TextLine
    text: str
    repaired: str = ""
    written: str = ""
    """In the words of `CODECS`."""
    read: str = ""


def narrow(text: str, codec: str) -> bytes | None:
    """Return the bytes of a text in a codec of one byte; bytes that the code page leaves open stand as C1 controls.

    Browsers and editors read 81, 8D, 8F, 90 and 9D in Windows-1252 so (WHATWG Encoding Standard, 9).
    """
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        pass
    made = bytearray()
    for sign in text:
        try:
            made += sign.encode(codec)
        except UnicodeEncodeError:
            if not 0x80 <= ord(sign) <= 0xA0:
                return None
            made.append(ord(sign))
    return bytes(made)


def script(text: str) -> str:
    """Return the one script of all letters of a text as Unicode's names begin (CYRILLIC); "" where they differ."""
    names = {unicodedata.name(sign, "?").split(" ")[0] for sign in text if sign.isalpha()}
    names = {"CJK" if name in {"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"} else name for name in names}
    return names.pop() if len(names) == 1 else ""


def is_regular(word: str) -> bool:
    """Whether capitals stand as people set them: none, all, or the first."""
    return word.islower() or word.isupper() or word[1:].islower() or not (word.lower() != word or word.upper() != word)
