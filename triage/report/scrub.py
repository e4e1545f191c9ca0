"""Text with what could lead to the source taken out: times, paths, numbers, names of fields and parts.

Nothing here knows a report; `share` applies it to each member. Where a text may hold
anything, only what is known to be harmless passes.
"""

from __future__ import annotations

import re

from triage.model.facts import Event, Where

LEFT_OUT = "[left out]"
"""What stands in place of a text whose kind is not known."""

LONGEST = 1000
"""Characters of a text that is looked through; a longer one is left out whole, as a cut might go through a name,
and the patterns below take time that grows with the square of a word's length."""

WORDS_LEFT_OUT = "[words left out]"
"""What stands in place of words out of the document."""

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?(?:Z|[+-]\d\d:?\d\d))?")
_CLOCK = re.compile(r"\b\d{1,2}:\d\d(?::\d\d)?\b(?:\s*(?:Z|[+-]\d\d:?\d\d))?")
_PATH = re.compile(
    r"(?<![\w/\\])(?:~|[A-Za-z]:|file:)?[/\\][^\s\"'“”,;()]*|\b[a-z][a-z0-9+.-]*://[^\s\"'“”,;()]*", re.IGNORECASE
)
_NETWORK = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}\b", re.IGNORECASE)
_MAIL = re.compile(r"[^\s\"'“”<>,;:()]+@[^\s\"'“”<>,;()]+")
_HASH = re.compile(r"\b[0-9a-fA-F]{16,}\b")
_FILE = re.compile(
    r"[^\s\"'“”/\\]+\.(?:docx?|docm|dotx?|dotm|xlsx?|pptx?|od[tsp]|rtf|pdf|txt|csv|eml|msg|mbox|html?|zip|rar|7z|gz|jpe?g"
    r"|png|tiff?|heic|webp|gif|mp[34]|yaml|yml|json)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:[^\W\d_]{0,6}[-/.])?\d[\d\s]*(?:[-/.][\w]+)+|\+?\d[\d -]{4,}\d|\d{5,}")
_DATED = re.compile(
    r"(?:D:(?=\d{8})|(?=\d{4}[-:]))((?:19|20)\d\d)[-:]?(0[1-9]|1[0-2])[-:]?(0[1-9]|[12]\d|3[01])(?=$|[T Z]|\d{2,6}(?!\d))"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{1,3}\.\d{1,3}(?:\.\d{1,4})?")

_PLAIN = re.compile(
    r"-?\d{1,4}(?:\.\d{1,2})?|v?\d{1,3}(?:\.\d{1,3}){1,2}|[Tt]rue|[Ff]alse|[Yy]es|[Nn]o|[a-z]{2,3}-[A-Z]{2}"
)
"""Values that lead nowhere: short numbers, versions, truth values, language tags."""

PROGRAMS = frozenset(
    {
        *("Application", "AppVersion", "Creator", "CreatorTool", "Producer", "Software", "ProcessingSoftware"),
        *("generator", "X-Mailer", "User-Agent", "Toolkit", "xmptk", "pdf:Producer", "xmp:CreatorTool"),
    }
)
"""Fields whose values name a program, and stay."""

INFO = frozenset(
    {*("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped")}
)
"""The keys of a PDF's document information (ISO 32000-2, table 349); any other key may say anything."""

HEADERS = frozenset(
    {
        *("Bcc", "Cc", "Content-Type", "DKIM-Signature", "Date", "From", "In-Reply-To", "List-Id", "MIME-Version"),
        *("Message-ID", "Received", "References", "Reply-To", "Return-Path", "Sender", "Subject", "To"),
        *("User-Agent", "X-Mailer", "Authentication-Results", "ARC-Seal", "Received-SPF", "Importance"),
    }
)
"""Headers whose names are everybody's (RFC 5322 and its neighbours)."""

XMP = frozenset({"dc", "exif", "pdf", "pdfaid", "photoshop", "stEvt", "tiff", "xap", "xmp", "xmpMM", "xmpRights"})
"""Prefixes of XMP's own schemas; any other belongs to somebody."""

STORES = frozenset({"core", "app", "settings", "meta", "summary", "exif", "iptc", "gps", "file"})
"""Stores whose field names are fixed by their standard."""

LANGUAGE = ("text", "language")
"""Origin and name of the fact that tells the text's languages: triage's own words, which stay."""

_PART = re.compile(
    r"(?:word|xl|ppt)/(?:_rels/)?(?:document|workbook|presentation|styles|settings|comments|footnotes|endnotes|header\d*"
    r"|footer\d*|fontTable|numbering|webSettings|sharedStrings|theme/theme\d+|worksheets/sheet\d+|slides/slide\d+"
    r"|media/image\d+)\.[a-z]{3,4}|docProps/(?:core|app|custom)\.xml|\[Content_Types\]\.xml|(?:content|meta|settings|styles)\.xml"
)
"""Members that every file of the format has."""

_WHAT = re.compile(
    r"(page|slide|sheet|revision|object|stream|font|picture|attachment|message|member|part|metadata)s?\b( \d{1,4}\b)?"
)
_SIMPLE_NAME = re.compile(r"[A-Za-z][\w:-]{0,40}(?: #\d{1,3})?")


def clause(text: str) -> str:
    """A sentence of triage's own without paths, addresses, file names, hashes and times of day."""
    if len(text) > LONGEST:
        return LEFT_OUT
    text = _TIME.sub(r"\1", text)
    for pattern in (_MAIL, _PATH, _NETWORK, _HASH, _FILE, _CLOCK):
        text = pattern.sub(LEFT_OUT, text)
    return text


def numbers(text: str) -> str:
    """Words of the document without numbers that register, count copies or ring; days and versions stay."""
    return _NUMBER.sub(lambda match: match.group() if _DAY.fullmatch(match.group().strip()) else LEFT_OUT, text)


def day(text: str) -> str:
    """A time cut to its day; a text that is none is left out."""
    match = re.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d])", text)
    return match.group() if match else LEFT_OUT


def fact(value: str) -> str:
    """A metadata value that identifies nobody: harmless, or a date cut to its day; anything else is left out."""
    if _PLAIN.fullmatch(value):
        return value
    dated = _DATED.match(value)
    return "-".join(dated.groups()) if dated else LEFT_OUT


def field_name(origin: str, name: str) -> str:
    """A field's name where its standard fixes it; otherwise only that there was one."""
    bare = name.partition(" #")[0]
    known = (
        (origin == "info" and bare in INFO)
        or (origin == "headers" and bare.title() in {header.title() for header in HEADERS})
        or (origin == "xmp" and bare.partition(":")[0] in XMP)
        or origin in STORES
        or (origin, bare) == LANGUAGE
    )
    return name if known and _SIMPLE_NAME.fullmatch(name) else "another field"


def field(path: str) -> str:
    """`info/ModDate` with its name as `field_name` allows it."""
    origin, slash, name = path.partition("/")
    if not re.fullmatch(r"[a-z]{1,12}", origin, re.IGNORECASE):
        return "another field"
    return f"{origin}/{field_name(origin.lower(), name)}" if slash else origin


def part(name: str) -> str:
    """A member that every such file has, by name; any other only as a member."""
    return name if _PART.fullmatch(name) else "a member"


def unread(what: str) -> str:
    """`attachment invoice.zip` → `attachment`; pages and revisions keep their number."""
    match = _WHAT.match(what)
    return match.group().strip() if match else "a part"


def event(what: str, where: Where) -> str:
    """What a date is the date of, in the words of metadata; a date out of the text only as such."""
    if where.text is not None or where.line is not None:
        return "date in the text"
    known = [one.value for one in Event if what.startswith(one.value)]
    return max(known, key=len) if known else "date"
