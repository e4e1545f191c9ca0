"""The two property streams of an OLE file: SummaryInformation and DocumentSummaryInformation.

Source: [MS-OLEPS] 2.18 to 2.25; [MS-OSHARED] 2.3.3.2. Dates there are UTC.
"""

from __future__ import annotations

from typing import Any

from triage.model.facts import Event, Identifies, Role, Tool, Where, Why
from triage.readers.gather import Gather
from triage.readers.office import Draft
from triage.readers.ole_objects import read_stream
from triage.readers.outward import leads_to
from triage.readers.timestamps import from_filetime

_SUMMARY = {
    1: "codepage", 2: "title", 3: "subject", 4: "author", 5: "keywords", 6: "comments", 7: "template",
    8: "last_saved_by", 9: "revision_number", 10: "total_edit_time", 11: "last_printed", 12: "create_time",
    13: "last_saved_time", 14: "num_pages", 15: "num_words", 16: "num_chars", 18: "creating_application", 19: "security",
}  # fmt: skip
_DOCUMENT = {
    2: "category", 3: "presentation_target", 5: "lines", 6: "paragraphs", 7: "slides", 14: "manager", 15: "company",
    23: "version", 26: "content_type", 27: "content_status", 28: "language", 29: "doc_version",
}  # fmt: skip
_STREAMS = {"\x05summaryinformation": _SUMMARY, "\x05documentsummaryinformation": _DOCUMENT}
_EVENTS = {"create_time": Event.CREATED, "last_saved_time": Event.MODIFIED, "last_printed": Event.PRINTED}
_PEOPLE = {
    "author": Role.AUTHOR,
    "last_saved_by": Role.LAST_MODIFIED_BY,
    "manager": Role.MANAGER,
    "company": Role.ORGANISATION,
}
_TICKS = 10_000_000
"""FILETIME ticks in a second."""
_SYSTEMS = {0: "Windows (16 bit)", 1: "Macintosh", 2: "Windows"}
_CODE_PAGES = {65001: "utf-8", 1200: "utf-16-le", 10000: "mac_roman", 10007: "mac_cyrillic", 10004: "mac_arabic"}


def read_summary(ole: Any, names: dict[str, str], into: Gather, draft: Draft) -> None:
    """Read both streams; `names` maps lower-case names to those in the file."""
    values: dict[str, str | int] = {}
    for lower, table in _STREAMS.items():
        if lower in names:
            values.update(_stream(ole, names[lower], table, into))
    for name, value in values.items():
        _keep(name, value, into)
    _numbers(values, into, draft)


def _stream(ole: Any, name: str, table: dict[int, str], into: Gather) -> dict[str, str | int]:
    """The values of one stream under their names; text decoded by the stream's own code page."""
    try:
        properties: dict[int, Any] = ole.getproperties(name)
        system = read_stream(ole, name, 8)
    except Exception as error:
        detail = f"its property stream is damaged ({type(error).__name__})"
        into.add_unread("metadata", Why.DAMAGED, detail, Where(part=name))
        return {}
    page = properties.get(1)
    encoding = _encoding(page if isinstance(page, int) else 1252)
    found: dict[str, str | int] = {}
    if len(system) == 8 and table is _SUMMARY:
        kind = _SYSTEMS.get(int.from_bytes(system[6:8], "little"), "unknown")
        found["system"] = f"{kind} {system[4]}.{system[5]}"
    for number, value in properties.items():
        made = _text(value, encoding)
        if number in table and made is not None:
            found[table[number]] = made
    return found


def _encoding(page: int) -> str:
    """The Python codec of a Windows code page (a signed 16-bit number in the file)."""
    import codecs

    number = page & 0xFFFF
    name = _CODE_PAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def _text(value: Any, encoding: str) -> str | int | None:
    """Text or whole number; None for anything else (pictures, lists) and for empty text.

    Text ends at its first NUL: WPS Office counts bytes where MS-OLEPS counts characters, and
    what follows belongs to the next properties.
    """
    text = value.decode(encoding, "replace") if isinstance(value, bytes) else value
    if isinstance(text, str):
        return text.partition("\x00")[0] or None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _keep(name: str, value: str | int, into: Gather) -> None:
    """A value as a field, and as a date or a name where it is one."""
    where = Where(field=f"summary/{name}")
    if name in _EVENTS and isinstance(value, int):
        # 0 means "not set"; olefile gives whole seconds since 1601.
        moment = from_filetime(value * _TICKS)
        if moment is not None:
            into.add_field("summary", name, moment.shown(), where)
            into.add_stamp(_EVENTS[name], moment, "summary", where)
        return
    personal = name in _PEOPLE
    into.add_field("summary", name, value, where, Identifies.PERSON if personal else leads_to("", str(value)))
    if personal:
        into.add_person(_PEOPLE[name], str(value), "summary", where)


def _numbers(values: dict[str, str | int], into: Gather, draft: Draft) -> None:
    """Program, editing time, revision and words as facts of their own."""
    program, version = values.get("creating_application"), values.get("version")
    if isinstance(version, int) and version > 0:
        draft.app_version = f"{version >> 16 & 0xFFFF}.{version & 0xFFFF:04}"
    if isinstance(program, str):
        draft.application = program
        text = f"{program} {draft.app_version or ''}".strip()
        into.add_software(Tool.CREATOR, text, "summary", Where(field="summary/creating_application"))
    edited, words, revision = (values.get(n) for n in ("total_edit_time", "num_words", "revision_number"))
    draft.editing_minutes = edited // 60 if isinstance(edited, int) and 0 <= edited < 10**9 else None
    draft.words = words if isinstance(words, int) and words >= 0 else None
    digits = str(revision or "")
    draft.revision_number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
    template = values.get("template")
    draft.template = template if isinstance(template, str) else None
