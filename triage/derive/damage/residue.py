"""What encodings of mail and pages leave in a text: entities, =D0=BF, +BD4-, %D0%BF, ????, U+FFFD."""

from __future__ import annotations

import binascii
import html
import quopri
import re
from base64 import b64decode
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from triage.derive.damage.hits import CODECS, Hit
from triage.model.damage import Harm
from triage.model.facts import TextLine

_ENTITY = re.compile(r"(?:&(?:#\d{2,6}|#x[0-9A-Fa-f]{2,5}|nbsp|amp|quot|lt|gt|apos|[a-zA-Z]{3,8}(?:acute|grave|uml|cedil|tilde)"
                     r"|[lr][ads]quo|laquo|raquo|mdash|ndash|hellip|euro|eacute|szlig);){1,40}")  # fmt: skip
_QUOTED_PRINTABLE = re.compile(r"(?:=[0-9A-F]{2}){2,200}|[A-Za-z]=(?:20|3D|C2=A0)(?=\s|$)|=20$")
_UTF7 = re.compile(r"\+([A-Za-z0-9/]{3,60})-")
_ENCODED_WORD = re.compile(r"=\?[\w-]{2,20}\?[BbQq]\?[^?\s]{1,200}\?=")
_PERCENT = re.compile(r"(?<![\w/?=&.%:])(?:%[0-9A-Fa-f]{2}){3,200}")
_QUESTIONS = re.compile(
    r"(?<![^\s(«“\"])\?{2,40}(?:[ ,.:;-]{1,2}\?{1,40}){1,60}(?![^\s).,:;»”\"])|(?<![?!])\?{5,60}(?![?!])"
)
_INSIDE = re.compile(r"(?<![^\s(])[^\W\d_]{1,20}\?[^\W\d_]{1,20}(?:\?[^\W\d_]{1,20}){0,4}(?![^\s.,;:!)])")
_REPLACED = re.compile("[^\\s\ufffd]{0,20}\ufffd[^\\s]{0,40}")
_ADDRESS = re.compile(r"://|www\.|\.(?:php|asp|html?|cgi)\?")
_TOKEN = re.compile(r"\S+")


def left_over(line: TextLine, text: str, *, is_source: bool) -> Iterator[Hit]:
    """Yield what is left in one line.

    Args:
        line: the line, for its place.
        text: its words, bounded.
        is_source: whether the document shows tags of HTML, so that entities are its matter.
    """
    if "\ufffd" in text:
        for match in _REPLACED.finditer(text):
            # Alone it may stand for a bullet or a dash.
            if any(map(str.isalpha, match[0])) or "\ufffd" * 3 in match[0]:
                yield Hit(Harm.REPLACED, line, match[0])
    if "&" in text and not is_source:
        for match in _ENTITY.finditer(text):
            yield Hit(Harm.ENTITIES, line, match[0], html.unescape(match[0]), "", "HTML")
    if "=" in text:
        yield from _transfer(line, text)
    if "+" in text and "-" in text:
        yield from _utf7(line, text)
    if "%" in text:
        yield from _percent(line, text)
    if "?" in text:
        plain = text
        if _ADDRESS.search(text):
            plain = _TOKEN.sub(lambda match: " " * len(match[0]) if _ADDRESS.search(match[0]) else match[0], text)
        for match in _QUESTIONS.finditer(plain):
            for word in re.findall(r"\?{2,}", match[0]):
                yield Hit(Harm.QUESTIONED, line, word)
        for match in _INSIDE.finditer(plain):
            yield Hit(Harm.QUESTIONED, line, match[0])


def _transfer(line: TextLine, text: str) -> Iterator[Hit]:
    """Quoted-printable and encoded words; bytes that are UTF-8 are put right."""
    for match in _ENCODED_WORD.finditer(text):
        yield Hit(Harm.TRANSFER, line, match[0], "", "", "encoded words of mail")
    for match in _QUOTED_PRINTABLE.finditer(_ENCODED_WORD.sub("", text)):
        data = quopri.decodestring(match[0].encode())
        yield Hit(Harm.TRANSFER, line, match[0], _utf8(data) or "", "", "quoted-printable")


def _utf7(line: TextLine, text: str) -> Iterator[Hit]:
    """UTF-7: a plus, base64 of UTF-16, a hyphen; only where it reads as letters beyond ASCII."""
    for match in _UTF7.finditer(text):
        try:
            data = b64decode(match[1] + "=" * (-len(match[1]) % 4))
            repaired = data[: len(data) // 2 * 2].decode("utf-16-be")
        except (binascii.Error, UnicodeDecodeError, ValueError):
            continue
        if repaired.isalpha() and all("\u00c0" <= sign <= "\u06ff" for sign in repaired):
            yield Hit(Harm.TRANSFER, line, match[0], repaired, "", "UTF-7")


def _percent(line: TextLine, text: str) -> Iterator[Hit]:
    """Percent-encoded UTF-8 that is no part of an address."""
    for match in _PERCENT.finditer(text):
        repaired = _utf8(unquote_to_bytes(match[0]))
        if repaired and not repaired.isascii():
            yield Hit(Harm.PERCENT, line, match[0], repaired, CODECS["utf_8"], "percent-encoding")


def _utf8(data: bytes) -> str:
    """Return the text of bytes that are UTF-8, else nothing."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return ""
