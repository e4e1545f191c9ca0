"""What a file is, by its content and never by its name alone.

`recognise` looks at magic bytes, and inside zip and OLE containers at the members that tell
the formats apart. A name decides nothing; it only breaks a tie between text formats (a
`.eml` that begins with any header). Sources of the magic: PRONOM signatures, libmagic, the
format specifications.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from msgspec import Struct

from triage.readers.encodings import looks_like_text
from triage.readers.mboxes import message_starts

HEAD = 4096
"""Bytes from the start in which a format must show itself; PDF allows its header within 1024."""


class Kind(Struct, frozen=True):
    """A recognised format and the reader for it."""

    format: str
    media_type: str
    reader: str
    """Module below `triage.readers`; "" where the format is known but nothing reads it."""


_MIME = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."

_MAGIC: tuple[tuple[bytes, int, Kind], ...] = (
    (b"\xff\xd8\xff", 0, Kind("jpeg", "image/jpeg", "picture")),
    (b"\x89PNG\r\n\x1a\n", 0, Kind("png", "image/png", "picture")),
    (b"II*\x00", 0, Kind("tiff", "image/tiff", "picture")),
    (b"MM\x00*", 0, Kind("tiff", "image/tiff", "picture")),
    (b"GIF8", 0, Kind("gif", "image/gif", "picture")),
    (b"BM", 0, Kind("bmp", "image/bmp", "picture")),
    (b"{\\rtf", 0, Kind("rtf", "application/rtf", "rtf")),
    (b"\x1f\x8b", 0, Kind("gz", "application/gzip", "archive")),
    (b"BZh", 0, Kind("bz2", "application/x-bzip2", "archive")),
    (b"\xfd7zXZ\x00", 0, Kind("xz", "application/x-xz", "archive")),
    (b"ustar", 257, Kind("tar", "application/x-tar", "archive")),
    (b"7z\xbc\xaf\x27\x1c", 0, Kind("7z", "application/x-7z-compressed", "archive")),
    (b"Rar!\x1a\x07", 0, Kind("rar", "application/vnd.rar", "")),
    (b"MZ", 0, Kind("exe", "application/vnd.microsoft.portable-executable", "")),
    (b"\x7fELF", 0, Kind("elf", "application/x-executable", "")),
    (b"AT&TFORM", 0, Kind("djvu", "image/vnd.djvu", "")),
    (b"%!PS", 0, Kind("ps", "application/postscript", "")),
    (b"ID3", 0, Kind("mp3", "audio/mpeg", "")),
    (b"OggS", 0, Kind("ogg", "application/ogg", "")),
)

_PDF = Kind("pdf", "application/pdf", "pdf")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"heif"}

_OOXML = {
    "wordprocessingml.document": ("docx", "wordprocessingml.document"),
    "ms-word.document.macroEnabled": ("docm", "ms-word.document.macroEnabled.12"),
    "wordprocessingml.template": ("dotx", "wordprocessingml.template"),
    "ms-word.template.macroEnabledTemplate": ("dotm", "ms-word.template.macroEnabled.12"),
    "spreadsheetml.sheet": ("xlsx", "spreadsheetml.sheet"),
    "ms-excel.sheet.macroEnabled": ("xlsm", "ms-excel.sheet.macroEnabled.12"),
    "ms-excel.sheet.binary.macroEnabled": ("xlsb", "ms-excel.sheet.binary.macroEnabled.12"),
    "spreadsheetml.template": ("xltx", "spreadsheetml.template"),
    "presentationml.presentation": ("pptx", "presentationml.presentation"),
    "ms-powerpoint.presentation.macroEnabled": ("pptm", "ms-powerpoint.presentation.macroEnabled.12"),
    "presentationml.slideshow": ("ppsx", "presentationml.slideshow"),
    "presentationml.template": ("potx", "presentationml.template"),
}
_ODF_FORMATS = {"text": "odt", "spreadsheet": "ods", "presentation": "odp", "graphics": "odg", "text-template": "ott"}

_HEADER_LINE = re.compile(rb"^[!-9;-~]{2,60}:[ \t]", re.MULTILINE)
_MAIL_HEADERS = re.compile(
    rb"^(received|return-path|message-id|mime-version|delivered-to|x-[\w-]+|dkim-signature|from|to|date|subject|"
    rb"content-type|arc-seal|authentication-results|reply-to|cc|sender|bcc|references|in-reply-to|list-[\w-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_MBOX = re.compile(rb"^From \S.*\d{4}\r?$", re.MULTILINE)
_SVG = re.compile(rb"\A(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg[\s>]", re.IGNORECASE | re.DOTALL)
"""A drawing in text: browsers run the scripts in it, so the reader of web pages looks at it."""
_HTML = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)


def recognise(data: bytes, name: str = "") -> Kind | None:
    """Return what the bytes are, or None where no format was recognised.

    Args:
        data: the whole file.
        name: its base name, used only to tell text formats apart.
    """
    head = data[:HEAD]
    for magic, offset, kind in _MAGIC:
        if head[offset : offset + len(magic)] == magic and not _is_text_despite_magic(magic, data):
            return kind
    if b"%PDF-" in head[:1029] and not _begins_with_stored_pdf(data):
        return _PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _inside_zip(data)
    if head.startswith(_OLE):
        return _inside_ole(data)
    if head[4:8] == b"ftyp":
        return _box(head)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return Kind("webp", "image/webp", "picture")
    return _text_kind(data, name) if looks_like_text(data) else None


def also(data: bytes, kind: Kind) -> tuple[str, ...]:
    """Return the other formats whose programs would open the same bytes (polyglot).

    A zip needs its end record within the last 64 kB and must not start at byte 0; a PDF
    header may stand anywhere in the first kilobyte of another format.
    """
    found = []
    speaks_of_it = kind.reader in {"message", "mailbox", "plain", "html"} or _begins_with_stored_pdf(data)
    if kind.format != "pdf" and b"%PDF-" in data[:1024] and not speaks_of_it:
        found.append("pdf")
    if not data.startswith(b"PK") and kind.reader != "archive" and _zip_at_end(data):
        found.append("zip")
    return tuple(found)


def _begins_with_stored_pdf(data: bytes) -> bool:
    """Whether this is a zip whose first member is a PDF that was put in without compression (APPNOTE.TXT, 4.3.7)."""
    if not data.startswith(b"PK\x03\x04") or len(data) < 30 or not _zip_at_end(data):
        return False
    method, name, extra = (int.from_bytes(data[at : at + 2], "little") for at in (8, 26, 28))
    return method == 0 and data[30 + name + extra :].startswith(b"%PDF-")


def _is_text_despite_magic(magic: bytes, data: bytes) -> bool:
    """Two- and three-letter magics also begin ordinary sentences: `BMW …`, `MZ`, `ID3`."""
    return len(magic) <= 3 and magic.isalnum() and looks_like_text(data)


def _zip_at_end(data: bytes) -> bool:
    """True where a readable zip directory with members ends exactly where the file ends.

    Old Office files hold whole zip packages (themes, charts) somewhere inside: those end earlier.
    """
    end = data.rfind(b"PK\x05\x06", -66_000)
    if end < 0 or end + 22 + int.from_bytes(data[end + 20 : end + 22], "little") != len(data):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return bool(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False


def _inside_zip(data: bytes) -> Kind:
    """Tell OOXML, ODF and plain archives apart by the members that name the format."""
    plain = Kind("zip", "application/zip", "archive")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                return _odf(_start_of(archive, "mimetype")) or plain
            if "[Content_Types].xml" in names:
                return _ooxml(_start_of(archive, "[Content_Types].xml").decode("utf-8", "replace"), names) or plain
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, RuntimeError, EOFError):
        return _damaged_zip(data) or plain
    return plain


def _start_of(archive: zipfile.ZipFile, name: str) -> bytes:
    """Read at most 256 kB of one member: enough for any list of content types."""
    with archive.open(name) as member:
        return member.read(262_144)


def _odf(mimetype: bytes) -> Kind | None:
    """From the `mimetype` member of an ODF package."""
    text = mimetype.decode("ascii", "replace").strip()
    format_ = _ODF_FORMATS.get(text.removeprefix(_ODF)) if text.startswith(_ODF) else None
    return Kind(format_, text, "odf") if format_ else None


def _ooxml(types: str, names: set[str]) -> Kind | None:
    """From the main part's content type; without one, from the folder of the main part."""
    for marker, (format_, tail) in _OOXML.items():
        if f"{marker}.main+xml" in types or (marker.endswith("binary.macroEnabled") and f"{marker}.main" in types):
            prefix = "application/vnd." if tail.startswith("ms-") else _MIME
            return Kind(format_, prefix + tail, "ooxml")
    for folder, format_, tail in (
        ("word/", "docx", "wordprocessingml.document"),
        ("xl/", "xlsx", "spreadsheetml.sheet"),
        ("ppt/", "pptx", "presentationml.presentation"),
    ):
        if any(name.startswith(folder) for name in names):
            return Kind(format_, _MIME + tail, "ooxml")
    return None


def _damaged_zip(data: bytes) -> Kind | None:
    """A zip without a readable directory: guess from the members at its start."""
    head = data[:HEAD]
    if (
        named := re.match(rb"PK\x03\x04.{26}mimetype([a-z./+-]{10,80}?)(?=PK|[^a-z./+-])", head, re.DOTALL)
    ) is not None:
        return _odf(named.group(1))
    if b"[Content_Types].xml" in head or b"_rels/.rels" in head:
        return Kind("docx", _MIME + "wordprocessingml.document", "ooxml")
    return None


def _inside_ole(data: bytes) -> Kind:
    """Tell Word, Excel, PowerPoint, Outlook and encrypted OOXML apart by their streams."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            names = {"/".join(path).lower() for path in ole.listdir()}
    except Exception:  # olefile raises many kinds on damage; the reader will say what is wrong
        names = set()
    if "worddocument" in names:
        return Kind("doc", "application/msword", "ole")
    if names & {"workbook", "book"}:
        return Kind("xls", "application/vnd.ms-excel", "ole")
    if "powerpoint document" in names:
        return Kind("ppt", "application/vnd.ms-powerpoint", "ole")
    if any(name.startswith("__properties_version1") for name in names):
        return Kind("msg", "application/vnd.ms-outlook", "outlook")
    return Kind("ole", "application/x-ole-storage", "ole")


def _box(head: bytes) -> Kind | None:
    """ISO base media files: HEIF by its brands; films are known but not read."""
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[i : i + 4] for i in range(16, size, 4))}
    if b"avif" in brands:
        return Kind("avif", "image/avif", "picture")
    if brands & _HEIF_BRANDS:
        format_ = "heic" if brands & {b"heic", b"heix", b"hevc", b"hevx"} else "heif"
        return Kind(format_, f"image/{format_}", "picture")
    return Kind("mp4", "video/mp4", "")


def _text_kind(data: bytes, name: str) -> Kind:
    """Tell mail, mailboxes, HTML and plain text apart."""
    start = data[:HEAD].lstrip(b"\xef\xbb\xbf\r\n\t ")
    if start.startswith(b"From ") and _MBOX.match(start) and _has_mail_headers(start):
        # One message with its `From ` line is a saved message, unless it is called a mailbox.
        if len(message_starts(data)) != 1 or name.lower().endswith((".mbox", ".mbx")):
            return Kind("mbox", "application/mbox", "mailbox")
        return Kind("eml", "message/rfc822", "message")
    if _looks_like_mail(start, name):
        return Kind("eml", "message/rfc822", "message")
    if _SVG.search(start):
        return Kind("svg", "image/svg+xml", "html")
    if _HTML.search(start):
        return Kind("html", "text/html", "html")
    return Kind("txt", "text/plain", "plain")


def _has_mail_headers(start: bytes) -> bool:
    """At least two header lines that only mail has."""
    return len({m.group(1).lower() for m in _MAIL_HEADERS.finditer(start)}) >= 2


def _looks_like_mail(start: bytes, name: str) -> bool:
    """Begins with a header line, and holds two mail headers in its first block.

    A memo may begin `To: …` and `Subject: …` too: without the name `.eml` one of the headers
    that programs write (Received, Message-ID, MIME-Version, …) is asked for.
    """
    if not _HEADER_LINE.match(start) and not start.startswith(b"From "):
        return name.lower().endswith(".eml") and _has_mail_headers(start)
    block = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    if not _has_mail_headers(block):
        return name.lower().endswith(".eml")
    made_by_program = rb"(?im)^(received|message-id|mime-version|return-path|delivered-to|dkim-signature|arc-[\w-]+):"
    return name.lower().endswith(".eml") or re.search(made_by_program, block) is not None
