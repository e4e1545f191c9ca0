"""What the groups of an RTF file say beside its text: information, objects, fields, changes."""

from __future__ import annotations

import re

from msgspec import Struct, structs

from triage.model.facts import Event, Identifies, Role, Tool, Where
from triage.model.moments import Moment
from triage.model.office import Comment, TrackedChange
from triage.readers.gather import Gather, Tools
from triage.readers.office import Draft, add_active, add_picture, dttm_moment, read_field
from triage.readers.ole_objects import MAGIC, add_package, packaged, read_embedded
from triage.readers.outward import add_external, is_remote, leads_to
from triage.readers.timestamps import from_iso

_PEOPLE = {
    "author": Role.AUTHOR,
    "operator": Role.LAST_MODIFIED_BY,
    "manager": Role.MANAGER,
    "company": Role.ORGANISATION,
}
_EVENTS = {"creatim": Event.CREATED, "revtim": Event.MODIFIED, "printim": Event.PRINTED}
_INFO = {"title", "subject", "category", "keywords", "comment", "doccomm", "hlinkbase", *_PEOPLE}
_NUMBERS = {"version", "vern", "edmins", "nofpages", "nofwords", "nofchars"}
_NOT_HEX = re.compile(r"[^0-9a-fA-F]")
_MOST_OBJECTS = 100


class Ended(Struct, frozen=True, kw_only=True):
    """A captured destination that has ended."""

    name: str
    text: str
    where: Where
    """The place in the text at which it stands."""


class _Reviser(Struct):
    """A tracked change that may still go on: its author is a number into a table that may come later."""

    kind: str
    author: int
    moment: int
    pieces: list[str]
    where: Where
    adjoins: bool


class Notes:
    """Collects what captured destinations and document properties say."""

    def __init__(self, into: Gather, tools: Tools, draft: Draft) -> None:
        """Start with nothing seen."""
        self._into, self._tools, self._draft = into, tools, draft
        draft.put(into)
        self._time: dict[str, int] = {}
        self._authors: list[str] = []
        self._changes: list[_Reviser] = []
        self._atn: dict[str, str] = {}
        self._object = {"class": "", "update": ""}
        self._property = ""
        self._picture = ""
        self._objects = self._pictures = self._rsids = 0

    def word(self, word: str, number: int | None, sink: str) -> None:
        """A control word that is no property of characters."""
        if word in {"yr", "mo", "dy", "hr", "min", "sec"}:
            self._time[word] = number or 0
        elif word in {"objupdate", "objautlink"}:
            self._object["update"] = word
        elif word in {"pngblip", "jpegblip", "emfblip", "wmetafile"} and sink == "pict":
            self._picture = {"pngblip": "png", "jpegblip": "jpeg", "emfblip": "emf"}.get(word, "wmf")
        elif word == "rsid":
            self._rsids += 1
        elif word == "rsidroot":
            self._into.add_field("settings", "rsidRoot", f"{number or 0:08X}")
        elif word == "revisions":
            self._draft.tracking = number != 0
        elif word in _NUMBERS:
            self._number(word, number or 0)

    def ended(self, group: Ended) -> None:
        """A captured destination has ended."""
        name, text = group.name, group.text.strip()
        if name in _INFO:
            self._info(name, text)
        elif name in {"creatim", "revtim", "printim", "buptim"}:
            self._date(name)
        elif name.startswith("atn"):
            self._atn[name] = text
        elif name == "revtbl":
            self._authors = [part.strip() for part in text.split(";")]
        elif name == "propname":
            self._property = text
        elif name == "objclass":
            self._object["class"] = text
        else:
            self._special(name, text, group.where)

    def _special(self, name: str, text: str, where: Where) -> None:
        """The destinations with a reading of their own."""
        if name == "annotation":
            self._comment(text, where)
        elif name == "staticval":
            key = self._property
            self._into.add_field("custom", key, text, Where(field=f"custom/{key}"), leads_to(key, text))
        elif name == "generator":
            self._into.add_field("info", "generator", text.rstrip(";"))
            self._into.add_software(Tool.CREATOR, text.rstrip(";"), "info", Where(field="info/generator"))
            self._draft.application = text.rstrip(";") or None
        elif name == "template":
            self._template(text)
        elif name == "fldinst":
            read_field(self._into, text, where)
        elif name == "objdata":
            self._embedded(text, where)
        elif name == "pict":
            self._pict(text, where)

    def changed(self, kind: str, author: int, moment: int, text: str, where: Where, *, adjoins: bool) -> None:
        """Words of a tracked change; they go on where kind, author and paragraph are the same as before."""
        shown = kind.removesuffix(" away")
        last = self._changes[-1] if self._changes else None
        if last and adjoins and (last.kind, last.author, last.moment, last.where) == (shown, author, moment, where):
            last.pieces.append(text)
        else:
            self._changes.append(_Reviser(shown, author, moment, [text], where, adjoins))

    def finish(self) -> None:
        """Put the changes, whose authors are known only now, and the counts."""
        for change in self._changes:
            known = change.author < len(self._authors)
            name = self._authors[change.author] if known else ""
            made = TrackedChange(
                kind=change.kind,
                author=name if name and name != "Unknown" else None,
                moment=dttm_moment(change.moment),
                text="".join(change.pieces),
                where=change.where,
                adjoins=change.adjoins,
            )
            self._draft.add_change(made, self._into)
        if self._rsids:
            self._into.add_field("settings", "rsids", self._rsids)
        self._draft.put(self._into)

    def _info(self, name: str, text: str) -> None:
        """A value of the information group."""
        if not text:
            return
        where = Where(field=f"info/{name}")
        identifies = Identifies.PERSON if name in _PEOPLE else leads_to("", text)
        self._into.add_field("info", name, text, where, identifies)
        if name in _PEOPLE:
            self._into.add_person(_PEOPLE[name], text, "info", where)

    def _number(self, word: str, number: int) -> None:
        """A count of the information group."""
        self._into.add_field("info", word, number)
        if word == "edmins":
            self._draft.editing_minutes = number
        elif word == "nofwords":
            self._draft.words = number
        elif word == "version":
            self._draft.revision_number = number

    def _date(self, name: str) -> None:
        """A date of the information group: clock time of the computer, to the minute, without a zone."""
        t, self._time = self._time, {}
        if t.get("yr", 0) <= 1601:  # some programs write the first day of FILETIME for "not set"
            return
        raw = f"{t['yr']:04}-{t.get('mo', 1):02}-{t.get('dy', 1):02}T{t.get('hr', 0):02}:{t.get('min', 0):02}"
        raw += f":{t['sec']:02}" if t.get("sec") else ""
        where = Where(field=f"info/{name}")
        self._into.add_field("info", name, raw, where)
        moment: Moment | None = from_iso(raw)
        if name in _EVENTS and moment is not None:
            self._into.add_stamp(_EVENTS[name], structs.replace(moment, offset=None), "info", where)

    def _comment(self, text: str, where: Where) -> None:
        """A comment, with the author and date that stand beside it."""
        date = self._atn.get("atndate", "")
        moment = dttm_moment(int(date) & 0xFFFFFFFF) if re.fullmatch(r"-?\d{1,10}", date) else None
        author = self._atn.get("atnauthor") or None
        self._draft.add_comment(Comment(author=author, moment=moment, text=text, where=where), self._into)
        self._atn = {}

    def _template(self, text: str) -> None:
        """The attached template's path; one on another machine is fetched on opening."""
        self._draft.template = text or None
        where = Where(field="settings/template")
        self._into.add_field("settings", "template", text, where, leads_to("", text))
        if is_remote(text):
            add_external(self._into, "template", text, where, automatic=True)

    def _embedded(self, text: str, where: Where) -> None:
        """An OLE 1.0 object in hexadecimal ([MS-OLEDS] 2.2.4 to 2.2.6)."""
        self._objects += 1
        if self._objects > _MOST_OBJECTS:
            return
        digits = _NOT_HEX.sub("", text)
        data = bytes.fromhex(digits[: len(digits) // 2 * 2])
        kind, class_name, topic, native = _object_parts(data)
        class_name = class_name or self._object["class"]
        automatic = bool(self._object["update"])
        self._object = {"class": "", "update": ""}
        self._into.add_field("object", "class", class_name, where)
        if kind == 1:
            add_external(self._into, "object", topic, where, automatic=automatic or is_remote(topic))
        elif automatic:
            detail = f"embedded object {class_name} that starts on opening"
            add_active(self._into, "update", detail, where, automatic=True)
        if native.startswith(MAGIC):
            read_embedded(native, self._into, self._tools, f"object {self._objects}")
        elif class_name == "Package":
            found = packaged(len(native).to_bytes(4, "little") + native)
            if found is not None:
                add_package(self._into, self._tools, found, where)

    def _pict(self, text: str, where: Where) -> None:
        """A picture in hexadecimal; the ones kept as binary have no size here."""
        self._pictures += 1
        if self._pictures > self._tools.limits.members:
            return
        digits = _NOT_HEX.sub("", text)
        name = f"picture {self._pictures}.{self._picture or 'wmf'}"
        add_picture(self._into, bytes.fromhex(digits[: len(digits) // 2 * 2]), name, where)
        self._picture = ""


def _object_parts(data: bytes) -> tuple[int, str, str, bytes]:
    """Kind (1 linked, 2 embedded), class, topic and native data of an OLE 1.0 object."""
    kind = int.from_bytes(data[4:8], "little")
    at = 8
    texts: list[str] = []
    for _ in range(3):
        size = int.from_bytes(data[at : at + 4], "little")
        texts.append(data[at + 4 : at + 4 + size].rstrip(b"\x00").decode("cp1252", "replace"))
        at += 4 + size
    size = int.from_bytes(data[at : at + 4], "little")
    return kind, texts[0], texts[1], data[at + 4 : at + 4 + size] if kind == 2 else b""
