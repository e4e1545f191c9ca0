"""The tokens of an RTF file, and the numbers its control words stand for.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008), "Conventions of an RTF Reader".
"""

from __future__ import annotations

import locale
import re
from collections.abc import Iterator

from msgspec import Struct

MOST_TOKENS = 5_000_000
"""Tokens read of one file; a long real one has some hundred thousand."""

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,64})(?P<number>-?\d{1,10})?\ ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|[\r\n\x00]+"
    rb"|(?P<text>[^\\{}\r\n\x00]+)"
)

_CHARSETS = {
    0: "cp1252", 1: "", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    255: "cp437",
}  # fmt: skip
"""`\\fcharset` → Python codec; "" for the document's own."""


class Token(Struct, frozen=True):
    """One token: a control word, a symbol, a brace, or bytes of text."""

    kind: str
    """word, symbol, open, close, bytes, end (the bound was reached)."""
    word: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    r"""Yield the tokens of a file; binary runs (`\bin`) are skipped whole."""
    at = 0
    for _ in range(MOST_TOKENS):
        match = _TOKEN.match(data, at)
        if match is None:
            if at >= len(data):
                return
            at += 1  # a lone backslash at the end
            continue
        at = match.end()
        name = match.lastgroup
        if match["word"] is not None:
            number = int(match["number"]) if match["number"] else None
            if match["word"] == b"bin":
                at += max(0, min(number or 0, len(data) - at))
            yield Token("word", match["word"].decode("ascii"), number)
        elif name == "hex":
            yield Token("bytes", data=bytes((int(match["hex"], 16),)))
        elif name == "symbol":
            yield Token("symbol", match["symbol"].decode("latin-1"))
        elif name == "brace":
            yield Token("open" if match["brace"] == b"{" else "close")
        elif name == "text":
            yield Token("bytes", data=match["text"])
    yield Token("end")


def charset(number: int | None) -> str:
    """Codec of a font's character set; "" where it is the document's own or not known."""
    return _CHARSETS.get(number or 0, "")


def code_page(number: int | None) -> str:
    r"""Codec of `\ansicpg`; Windows' western one where it is not known."""
    import codecs

    name = f"cp{number}"
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def language(number: int | None) -> str:
    """BCP 47 tag of a Windows language id; "" for none (1024, 0) and unknown ones."""
    return locale.windows_locale.get(number or 0, "").replace("_", "-")


def joined(text: str) -> str:
    r"""Put surrogates from `\u` together into the characters they make."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
