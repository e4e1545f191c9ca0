"""An Excel 97-2003 workbook: words of the cells by row, comments' authors, DDE, macro sheets.

Source: [MS-XLS] 2.4 (records) and 2.5.293 (XLUnicodeRichExtendedString). Numbers are left
out, as in `ooxml_sheets`.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.model.facts import Role, Where, Why
from triage.readers.gather import Gather, Tools
from triage.readers.office import Draft, Prose, add_active
from triage.readers.tooling_ole import COUNTRY, sheet_tooling

_BOF, _CONTINUE, _FILEPASS, _SHEET, _SST, _CELL, _LABEL = 0x0809, 0x003C, 0x002F, 0x0085, 0x00FC, 0x00FD, 0x0204
_RESULT, _BOOK, _NAME, _NOTE, _FORMULA = 0x0207, 0x01AE, 0x0018, 0x001C, 0x0006
_STATES = {0: "visible", 1: "hidden", 2: "veryHidden"}
_MOST_RECORDS = 2_000_000
_MOST_STRINGS = 500_000
_BUILT_IN_AUTO = {"\x01", "\x02"}
"""Names of the built-in macros Auto_Open and Auto_Close ([MS-XLS] 2.4.150)."""


class _Strings:
    """Reads texts out of a record and the ones that continue it."""

    def __init__(self, pieces: list[bytes]) -> None:
        """Start at the first byte of the first piece."""
        self._pieces, self._piece, self._at = pieces, 0, 0

    def take(self, count: int) -> bytes:
        """Take bytes across the pieces; ValueError where there are too few."""
        out = b""
        while count:
            got = self._pieces[self._piece][self._at : self._at + count]
            out, count, self._at = out + got, count - len(got), self._at + len(got)
            if count and not self._next():
                raise ValueError("the table of strings ends early")
        return out

    def _next(self) -> bool:
        """Go to the next piece; False after the last."""
        self._piece, self._at = self._piece + 1, 0
        return self._piece < len(self._pieces)

    def text(self) -> str:
        """One string; characters that run into the next piece begin there with a new flag byte."""
        length, flags = int.from_bytes(self.take(2), "little"), self.take(1)[0]
        runs = int.from_bytes(self.take(2), "little") if flags & 8 else 0
        extra = int.from_bytes(self.take(4), "little") if flags & 4 else 0
        out: list[str] = []
        wide = flags & 1
        while length:
            if self._at >= len(self._pieces[self._piece]):
                if not self._next():
                    raise ValueError("the table of strings ends early")
                wide = self.take(1)[0] & 1
            here = min(length, (len(self._pieces[self._piece]) - self._at) // (2 if wide else 1))
            if here == 0:
                raise ValueError("half a character")
            raw = self.take(here * (2 if wide else 1))
            out.append(raw.decode("utf-16-le" if wide else "latin-1", "replace"))
            length -= here
        self.take(4 * runs + extra)
        return "".join(out)


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield type and content of each record."""
    at = 0
    for _ in range(_MOST_RECORDS):
        if at + 4 > len(data):
            return
        kind, size = _short(data, at), _short(data, at + 2)
        yield kind, data[at + 4 : at + 4 + size]
        at += 4 + size


def is_locked_workbook(data: bytes) -> bool:
    """True where a FILEPASS record stands in the workbook's first substream."""
    for number, (kind, _) in enumerate(_records(data[:65_536])):
        if kind == _FILEPASS:
            return True
        if number > 64 or kind == _SHEET:
            return False
    return False


def read_workbook(data: bytes, into: Gather, tools: Tools, draft: Draft) -> None:
    """Read the globals (sheets, strings, names), then each sheet's cells in their order."""
    first = next(_records(data), (0, b""))
    if first[0] != _BOF or _short(first[1], 0) < 0x0600:
        into.add_unread("the text of the sheets", Why.UNSUPPORTED, "workbooks before Excel 97 are not read")
        return
    strings: list[str] = []
    pending: list[bytes] = []
    rows: dict[tuple[int, int], list[str]] = {}
    sheet, row, macros, automatic = -1, 0, False, False
    for kind, body in _records(data):
        if pending and kind != _CONTINUE:
            strings, pending = _shared(pending, into), []
        if kind == _BOF:
            sheet += 1
        elif kind == _SST or (kind == _CONTINUE and pending):
            pending.append(body)
        elif kind == _SHEET and len(body) > 8:
            macros = _sheet(body, into) or macros
        elif kind == _NAME and len(body) > 15:
            automatic = automatic or bool(_short(body, 0) & 0x20 and body[15:16].decode("latin-1") in _BUILT_IN_AUTO)
        elif kind == _BOOK:
            _linked(body, into)
        elif kind == COUNTRY:
            sheet_tooling(body, into)
        elif kind == _NOTE:
            _note(body, into)
        elif kind in {_CELL, _LABEL, _FORMULA}:
            row = _short(body, 0)
            text = _cell(kind, body, strings)
            if text:
                rows.setdefault((sheet, row), []).append(text)
        elif kind == _RESULT:
            rows.setdefault((sheet, row), []).append(_plain(body))
    if macros:
        add_active(into, "macro", "a sheet of Excel 4 macros", Where(part="Workbook"), automatic=automatic)
    prose = Prose(into, tools)
    for (number, line), words in sorted(rows.items()):
        text = "\t".join(words).replace("\r", " ").replace("\n", " ")
        prose.add(text, Where(part=f"sheet {number}", line=line + 1))


def _cell(kind: int, body: bytes, strings: list[str]) -> str:
    """The words of a cell: an entry of the shared strings, or a text of its own."""
    if kind == _CELL:
        index = int.from_bytes(body[6:10], "little")
        return strings[index] if index < len(strings) else ""
    return _plain(body[6:]) if kind == _LABEL else ""


def _shared(pieces: list[bytes], into: Gather) -> list[str]:
    """The table of shared strings; where it breaks off, what came before stays."""
    reader, found = _Strings(pieces), []
    try:
        reader.take(4)
        for _ in range(min(int.from_bytes(reader.take(4), "little"), _MOST_STRINGS)):
            found.append(reader.text())
    except (ValueError, IndexError):
        into.add_unread("the rest of the text", Why.DAMAGED, "the table of strings breaks off", Where(part="Workbook"))
    return found


def _sheet(body: bytes, into: Gather) -> bool:
    """Name and state of a sheet; True for a sheet of Excel 4 macros."""
    name = body[8:].decode("utf-16-le" if body[7] & 1 else "latin-1", "replace")
    into.add_field("workbook", f"sheet/{_STATES.get(body[4] & 3, 'visible')}", name)
    return body[5] == 1


def _linked(body: bytes, into: Gather) -> None:
    """A supporting book whose path names a program and a topic, parted by U+0003: DDE or a linked object."""
    if len(body) > 5 and _short(body, 2) < 0x0400:
        path = body[5:].decode("utf-16-le" if body[4] & 1 else "latin-1", "replace")
        if "\x03" in path:
            detail = path.replace("\x03", " ").strip()[:200]
            add_active(into, "dde", detail, Where(part="Workbook"), automatic=False)


def _note(body: bytes, into: Gather) -> None:
    """The author of a comment; its words lie in a drawing that is not read."""
    name = _plain(body[8:]) if len(body) > 11 else ""
    if name and not any(p.role is Role.COMMENTER and p.name == name for p in into.people):
        into.add_person(Role.COMMENTER, name, "comments", Where(part="Workbook", field="comment author"))


def _plain(body: bytes) -> str:
    """A string with a 16-bit length and a flag byte, within one record."""
    if len(body) < 3:
        return ""
    length = _short(body, 0)
    wide = body[2] & 1
    return body[3 : 3 + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace").strip("\x00")


def _short(data: bytes, at: int) -> int:
    """An unsigned 16-bit number."""
    return int.from_bytes(data[at : at + 2], "little")
