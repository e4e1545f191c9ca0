"""A Word 97-2003 document: text by its piece table, names that Word keeps beside it.

Source: [MS-DOC] 2.4.1 (retrieving text), 2.5 (FIB), 2.8.35 (PlcPcd), 2.9.277 (SttbSavedBy),
2.7.2 (DopBase). Tracked changes are not told apart from the text here.
"""

from __future__ import annotations

import re
from typing import Any

from triage.model.facts import Event, Identifies, Role, Where, Why
from triage.model.office import Comment
from triage.readers.gather import Gather, Tools
from triage.readers.office import Draft, Prose, dttm_moment, read_field
from triage.readers.ole_objects import read_stream
from triage.readers.tooling_ole import word_tooling

_MAGIC = 0xA5EC
_WORD_97 = 0x00C1
"""Smallest nFib with the layout read here."""
_CCP = 0x4C
"""Where the counts of characters stand: text, footnotes, headers, macros, comments, endnotes, text boxes."""
_STORIES = ("body", "footnotes", "headers", "macros", "comments", "endnotes", "text boxes", "header text boxes")
_TABLES = 0x9A
"""Where the pairs of offset and length into the table stream begin."""
_STSH, _DOP, _CLX, _COMMENTERS, _REVISERS, _SAVED_BY = 1, 31, 33, 36, 51, 71
_MOST_NAMES = 200
_FIELD = re.compile(r"\x13([^\x13\x14\x15]*)(?:\x14([^\x13\x14\x15]*))?\x15")
_MARKS = str.maketrans({"\x07": "\t", "\x0b": "\n", "\x0c": "\n", "\x1e": "\u2011", "\x1f": "\u00ad", "\xa0": "\xa0",
                        "\x01": None, "\x02": None, "\x05": None, "\x08": None, "\x13": None, "\x14": None, "\x15": None})  # fmt: skip


def is_locked_word(head: bytes) -> bool:
    """True where the FIB says that the text is encrypted (fEncrypted)."""
    return len(head) > 12 and bool(_short(head, 10) & 0x0100)


def read_word_binary(ole: Any, names: dict[str, str], into: Gather, tools: Tools, draft: Draft) -> None:
    """Read the text of every story and the names and dates that Word keeps beside it."""
    main = read_stream(ole, names["worddocument"], tools.limits.part_bytes)
    if len(main) < 0x200 or _short(main, 0) != _MAGIC or _short(main, 2) < _WORD_97:
        into.add_unread("the document's text", Why.UNSUPPORTED, "Word files before version 97 are not read")
        return
    table = names.get("1table" if _short(main, 10) & 0x0200 else "0table")
    if table is None:
        into.add_unread("the document's text", Why.DAMAGED, "its table stream is missing")
        return
    tables = read_stream(ole, table, tools.limits.part_bytes)
    word_tooling(main, _block(main, tables, _STSH), into)
    text = _pieces(main, _block(main, tables, _CLX))
    _names(main, tables, into)
    _dates(_block(main, tables, _DOP), into)
    prose, at = Prose(into, tools), 0
    for number, story in enumerate(_STORIES):
        length = min(_long(main, _CCP + 4 * number), len(text))
        if story == "comments":
            _comments(text[at : at + length], into, draft)
        else:
            _story(text[at : at + length], story, prose, into)
        at += length


def _pieces(main: bytes, clx: bytes) -> str:
    """Put the text together from its pieces, each either 8-bit or UTF-16."""
    at = 0
    while at + 3 <= len(clx) and clx[at] == 1:
        at += 3 + _short(clx, at + 1)
    if at + 5 > len(clx) or clx[at] != 2:
        raise ValueError("no piece table")
    plc = clx[at + 5 : at + 5 + _long(clx, at + 1)]
    count = max(0, (len(plc) - 4) // 12)
    out: list[str] = []
    room = len(main)  # characters cannot outnumber the bytes they lie in; overlapping pieces could
    for number in range(count):
        length = _long(plc, 4 * number + 4) - _long(plc, 4 * number)
        offset = _long(plc, 4 * (count + 1) + 8 * number + 2)
        room -= max(0, length)
        if length < 0 or room < 0:
            raise ValueError("pieces overlap")
        if offset & 0x4000_0000:
            start = (offset & 0x3FFF_FFFF) // 2
            out.append(main[start : start + length].decode("cp1252", "replace"))
        else:
            out.append(main[offset : offset + 2 * length].decode("utf-16-le", "replace"))
    return "".join(out)


def _story(text: str, story: str, prose: Prose, into: Gather) -> None:
    """Paragraphs of one story; fields give their result, their instruction is only looked at."""
    for line, paragraph in enumerate(_without_fields(text, story, into).split("\r"), 1):
        prose.add(paragraph.translate(_MARKS), Where(part=story, line=line))


def _without_fields(text: str, story: str, into: Gather) -> str:
    """Replace fields by their results, the innermost first; a field may hold fields."""
    for _ in range(8):
        text, found = _FIELD.subn(lambda match: _result(match, story, into), text)
        if not found:
            break
    return text


def _result(match: re.Match[str], story: str, into: Gather) -> str:
    """The result of a field; its instruction is looked at."""
    read_field(into, match.group(1), Where(part=story))
    return match.group(2) or ""


def _comments(text: str, into: Gather, draft: Draft) -> None:
    """Comments; who wrote which is not worked out, the authors stand among the people."""
    for number, comment in enumerate((c for c in text.split("\x05") if c.strip("\r")), 1):
        shown = comment.translate(_MARKS).replace("\r", "\n").strip()
        where = Where(part="comments", line=number)
        draft.add_comment(Comment(author=None, moment=None, text=shown, where=where), into)


def _names(main: bytes, tables: bytes, into: Gather) -> None:
    """Authors of tracked changes and comments, and the last ten who saved, with their paths."""
    for number, name in enumerate(_strings(_block(main, tables, _REVISERS)), 1):
        if name and name != "Unknown":
            _person(Role.REVISER, name, "body", f"revision authors/{number}", into)
    owners = _block(main, tables, _COMMENTERS)
    for number, name in enumerate(_bare_strings(owners), 1):
        _person(Role.COMMENTER, name, "comments", f"comment authors/{number}", into)
    saved = _strings(_block(main, tables, _SAVED_BY))
    for number in range(0, len(saved) - 1, 2):
        which = number // 2 + 1
        for name, value in (("author", saved[number]), ("path", saved[number + 1])):
            where = Where(field=f"saved_by/{which}/{name}")
            into.add_field("saved_by", f"{which}/{name}", value, where, Identifies.PERSON)


def _person(role: Role, name: str, origin: str, field: str, into: Gather) -> None:
    """Add a name once under its role."""
    if not any(p.role is role and p.name == name for p in into.people):
        into.add_person(role, name, origin, Where(field=field))


def _dates(dop: bytes, into: Gather) -> None:
    """The document's own dates: local time of the computer, to the minute, without a zone."""
    for event, name, at in (
        (Event.CREATED, "created", 20),
        (Event.MODIFIED, "revised", 24),
        (Event.PRINTED, "printed", 28),
    ):
        moment = dttm_moment(_long(dop, at)) if len(dop) >= at + 4 else None
        if moment is not None:
            where = Where(field=f"dop/{name}")
            into.add_field("dop", name, moment.shown(), where)
            into.add_stamp(event, moment, "dop", where)


def _strings(block: bytes) -> list[str]:
    """An extended string table (STTB): UTF-16 texts, each with its length and extra data."""
    if len(block) < 6 or _short(block, 0) != 0xFFFF:
        return []
    count, extra, at = _short(block, 2), _short(block, 4), 6
    found: list[str] = []
    for _ in range(min(count, _MOST_NAMES)):
        if at + 2 > len(block):
            break
        length = 2 * _short(block, at)
        found.append(block[at + 2 : at + 2 + length].decode("utf-16-le", "replace"))
        at += 2 + length + extra
    return found


def _bare_strings(block: bytes) -> list[str]:
    """Texts with their lengths, one after the other (Xst)."""
    found: list[str] = []
    at = 0
    while at + 2 <= len(block) and len(found) < _MOST_NAMES:
        length = 2 * _short(block, at)
        found.append(block[at + 2 : at + 2 + length].decode("utf-16-le", "replace"))
        at += 2 + length
    return found


def _block(main: bytes, tables: bytes, number: int) -> bytes:
    """One of the structures in the table stream; b"" where the file has none."""
    at = _TABLES + 8 * number
    if at + 8 > len(main):
        return b""
    offset, length = _long(main, at), _long(main, at + 4)
    return tables[offset : offset + length]


def _short(data: bytes, at: int) -> int:
    """An unsigned 16-bit number."""
    return int.from_bytes(data[at : at + 2], "little")


def _long(data: bytes, at: int) -> int:
    """An unsigned 32-bit number."""
    return int.from_bytes(data[at : at + 4], "little")
