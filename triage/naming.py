"""Names for files that come out of a document: they lead nowhere, overwrite nothing, and start nothing.

The name in the document is only a hint. Letters, digits and a few signs of it are kept; what
separates paths, what is invisible and what turns the direction of writing is not. A name begins
with a word and number of triage's own, so that no reserved name (`CON`, `.bashrc`, `-rf`) arises.
"""

from __future__ import annotations

import unicodedata

from triage.model.holdings import Held, HeldKind

LONGEST = 100
"""Bytes of UTF-8 kept of a name; file systems allow 255 for the whole."""
LONGEST_ENDING = 10
"""Characters of an ending that is kept when a name is cut."""
_SIGNS = frozenset("-_.+,()")

HARMLESS = frozenset(
    [
        *("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "odg", "doc", "xls", "ppt", "rtf", "txt", "csv", "tsv"),
        *("jpg", "jpeg", "jp2", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "heif", "avif"),
        *("eml", "msg", "mbox", "ics", "vcf", "json", "log", "md", "wav", "mp3", "mp4", "mov", "m4a", "ogg"),
        *("zip", "gz", "tar", "bz2", "xz", "7z"),
    ]
)
"""Endings that a double click opens for reading. Any other may start a program, a script or a browser."""
PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"L\0\0\0\x01\x14\x02\0",
)
"""First bytes of programs of Windows, Linux and macOS, of scripts, and of Windows shortcuts."""


def file_name(held: Held, number: int) -> str:
    """Return the name of a file: kind, number, and what of the document's own name is harmless.

    A revision is called by its own number.
    """
    if held.kind is HeldKind.REVISION and held.where.revision is not None:
        return f"revision-{held.where.revision}.pdf"
    kept = _kept(held.name)
    return f"{held.kind.value}-{number}{'-' if kept[:1] not in {'', '.'} else ''}{kept}"


def is_risky(name: str, head: bytes) -> bool:
    """True where opening the file by a double click could do more than show it.

    Args:
        name: its name, as `file_name` made it.
        head: its first bytes.
    """
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return ending not in HARMLESS or head.startswith(PROGRAMS)


def _kept(untrusted_name: str) -> str:
    """Return the harmless rest of the last component of a name, cut to `LONGEST` with its ending."""
    base = unicodedata.normalize("NFC", untrusted_name).replace("\\", "/").rstrip("/").rpartition("/")[2]
    signs = (_sign(sign) for sign in base[: 4 * LONGEST])
    kept = "".join(signs).strip("._-")
    stem, dot, ending = kept.rpartition(".")
    if not dot or len(ending) > LONGEST_ENDING:
        return _cut(kept, LONGEST)
    return f"{_cut(stem, LONGEST - LONGEST_ENDING)}.{ending}"


def _sign(sign: str) -> str:
    """Return a character of a name, `_` in place of one that is not kept, "" for what is invisible."""
    if sign in _SIGNS or unicodedata.category(sign)[0] in "LNM":
        return sign
    return "" if unicodedata.category(sign) in {"Cf", "Cc", "Cs", "Cn", "Co"} else "_"


def _cut(text: str, most: int) -> str:
    """Cut to bytes of UTF-8, never inside a character."""
    return text.encode("utf-8")[:most].decode("utf-8", "ignore")
