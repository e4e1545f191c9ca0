"""What the readers of OOXML, ODF, OLE and RTF share: how changes, comments and names become facts."""

from __future__ import annotations

import re

from msgspec import Struct, field

from triage.model.facts import (
    Active,
    DeclaredLanguage,
    EmbeddedPicture,
    Event,
    FontUse,
    Role,
    TextLine,
    Unread,
    Where,
    Why,
)
from triage.model.moments import Moment, Precision
from triage.model.office import Comment, OfficeFacts, TrackedChange
from triage.readers.gather import Gather, Source, Tools
from triage.readers.outward import add_external, is_remote, leads_to
from triage.readers.picture_inside import metadata_inside
from triage.readers.timestamps import from_iso

MOST_CHANGES = 5_000
"""Tracked changes and comments kept of one document; the longest real draft seen had under 3000."""

MOST_ACTIVE = 500
"""Things that can run or load, kept of one document."""

PROGRAMS = frozenset(
    [
        "exe",
        "com",
        "scr",
        "pif",
        "bat",
        "cmd",
        "ps1",
        "psm1",
        "vbs",
        "vbe",
        "js",
        "jse",
        "wsf",
        "wsh",
        "hta",
        "lnk",
        "msi",
        "msp",
        "jar",
        "cpl",
        "dll",
        "reg",
        "chm",
        "inf",
        "scf",
        "url",
        "iqy",
        "sh",
        "command",
        "app",
        "deb",
        "rpm",
        "appimage",
        "py",
        "pl",
        "rb",
        "applescript",
        "iso",
        "img",
        "vhd",
    ]
)
"""Endings of files that a double click starts (after Microsoft's list of unsafe attachment types in Outlook)."""

_DRAWN_IN = {
    "LINK": "object",
    "INCLUDETEXT": "text",
    "INCLUDE": "text",
    "INCLUDEPICTURE": "picture",
    "IMPORT": "picture",
}
"""Word fields that draw something in from elsewhere, and what."""

_FILES = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "jpe": "jpeg", "tif": "tiff", "tiff": "tiff", "webp": "webp"}
"""Endings of pictures whose metadata are read, and the format they stand for."""
_RASTER = frozenset(["png", "jpg", "jpeg", "jpe", "gif", "bmp", "tif", "tiff", "webp"])


class Tally(Struct, kw_only=True):
    """Counts that are made along the text: characters by face and by declared language."""

    fonts: dict[str, tuple[int, Where]] = field(default_factory=dict)
    languages: dict[tuple[str, str], tuple[int, Where]] = field(default_factory=dict)
    """(tag, what it is declared for) → characters and first place."""

    def count_font(self, name: str, characters: int, where: Where) -> None:
        """Add characters set in a face; a nameless face and no characters add nothing."""
        if name and characters:
            before, first = self.fonts.get(name, (0, where))
            self.fonts[name] = (before + characters, first)

    def count_language(self, tag: str, of: str, characters: int, where: Where) -> None:
        """Add characters so marked; an empty tag and no characters add nothing."""
        if tag and characters:
            before, first = self.languages.get((tag, of), (0, where))
            self.languages[tag, of] = (before + characters, first)

    def put(self, into: Gather, origin: str) -> None:
        """Turn the counts into facts, the most used first."""
        for name, (count, where) in sorted(self.fonts.items(), key=lambda item: (-item[1][0], item[0])):
            into.fonts.append(FontUse(name=name, characters=count, where=where))
        for (tag, of), (count, where) in sorted(self.languages.items(), key=lambda item: (-item[1][0], item[0])):
            into.languages.append(DeclaredLanguage(tag=tag, of=of, characters=count, origin=origin, where=where))


class Prose:
    """Takes paragraphs as they are read, and says when the bound on characters is reached."""

    def __init__(self, into: Gather, tools: Tools) -> None:
        """Start with the room that is left after the text already gathered."""
        self._into, self._most = into, tools.limits.text_characters
        self.typeset = "runs" in tools.wanted
        self._left = self._most - sum(len(line.text) for line in into.text)

    def add(self, text: str, where: Where) -> None:
        """Add a paragraph, one `TextLine` for each of its lines that is not blank; beyond the bound nothing."""
        self._left -= len(text)
        if self._left < 0:
            self._into.add_unread("the rest of the text", Why.LIMIT, f"more than {self._most} characters")
            return
        for line in text.split("\n"):
            if line.strip():
                self._into.text.append(TextLine(text=line, where=where))


class Draft(Struct, kw_only=True):
    """`OfficeFacts` while they are being read; `put` after each step, so that nothing is lost."""

    changes: list[TrackedChange] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    tracking: bool = False
    application: str | None = None
    app_version: str | None = None
    template: str | None = None
    editing_minutes: int | None = None
    revision_number: int | None = None
    words: int | None = None

    def put(self, into: Gather) -> None:
        """Freeze what is known so far into `into.office`."""
        into.office = OfficeFacts(
            changes=tuple(self.changes),
            comments=tuple(self.comments),
            tracking=self.tracking,
            application=self.application,
            app_version=self.app_version,
            template=self.template,
            editing_minutes=self.editing_minutes,
            revision_number=self.revision_number,
            words=self.words,
        )

    def add_change(self, change: TrackedChange, into: Gather) -> None:
        """Keep a tracked change with its date and its author, up to `MOST_CHANGES`."""
        if len(self.changes) >= MOST_CHANGES:
            into.add_unread("tracked changes", Why.LIMIT, f"more than {MOST_CHANGES} are not listed")
            return
        self.changes.append(change)
        _name_and_date(into, change, Event.CHANGED, Role.REVISER, "body")

    def add_comment(self, comment: Comment, into: Gather) -> None:
        """Keep a comment with its date and its author, up to `MOST_CHANGES`."""
        if len(self.comments) >= MOST_CHANGES:
            into.add_unread("comments", Why.LIMIT, f"more than {MOST_CHANGES} are not listed")
            return
        self.comments.append(comment)
        _name_and_date(into, comment, Event.COMMENTED, Role.COMMENTER, "comments")


def _name_and_date(into: Gather, made: TrackedChange | Comment, event: Event, role: Role, origin: str) -> None:
    """Add the date, and the author once under this role."""
    into.add_stamp(event, made.moment, origin, made.where)
    name = made.author or ""
    if not any(p.role is role and p.name == name for p in into.people):
        into.add_person(role, name, origin, made.where)


def whole(text: str | None) -> int | None:
    """A whole number of at most 12 digits, or None."""
    stripped = (text or "").strip()
    return int(stripped) if re.fullmatch(r"\d{1,12}", stripped) else None


def local_moment(raw: str | None, utc: str | None = None) -> Moment | None:
    """A date of a comment or change, whose `Z` is not believed.

    Word writes the local time of the author's computer with a false `Z`; where a second
    attribute `dateUtc` states the true time, the difference is the author's offset.
    Source: casebook, section 4.4, "Time-zone leak".
    """
    from msgspec import structs

    said = from_iso(raw or "")
    if said is None:
        return None
    true = from_iso(utc or "")
    away = None if true is None else round((said.local - true.local).total_seconds() / 60)
    offset = away if away is not None and abs(away) <= 14 * 60 else None
    return structs.replace(said, offset=offset, zulu=False)


def dttm_moment(value: int) -> Moment | None:
    """A DTTM of Word ([MS-DOC] 2.9.66): local time to the minute, without a zone; 0 is "not set"."""
    from datetime import datetime

    from msgspec import structs

    minute, hour, day = value & 0x3F, value >> 6 & 0x1F, value >> 11 & 0x1F
    month, year = value >> 16 & 0x0F, (value >> 20 & 0x1FF) + 1900
    try:
        when = datetime(year, month, day, hour, minute)
    except ValueError:
        return None
    return structs.replace(Moment.of(f"DTTM {value:08x}", when), precision=Precision.MINUTE)


def is_program(name: str, data: bytes = b"") -> bool:
    """True where a file's ending or first bytes say that opening it starts a program."""
    ending = name.rstrip(" .\x00").rpartition(".")[2].lower() if "." in name else ""
    return ending in PROGRAMS or data.startswith((b"MZ", b"\x7fELF", b"L\x00\x00\x00\x01\x14\x02\x00"))


def add_active(into: Gather, kind: str, detail: str, where: Where, *, automatic: bool) -> None:
    """Add something that can run or load, up to `MOST_ACTIVE`; the same one is said once."""
    if len(into.active) >= MOST_ACTIVE:
        into.add_unread("active content", Why.LIMIT, f"more than {MOST_ACTIVE} things are not listed")
        return
    made = Active(kind=kind, detail=detail, automatic=automatic, where=where)
    if made not in into.active:
        into.active.append(made)


def read_field(into: Gather, instruction: str, where: Where) -> None:
    """Note a Word field that starts or loads something: DDE, links, included text and pictures.

    Targets on other machines are kept as fields of the origin `external`; what is fetched
    without a click (an included text, a link that updates itself) is active.
    """
    words = instruction.replace('"', " ").split()
    name = words[0].upper() if words else ""
    if name in {"DDE", "DDEAUTO"}:
        add_active(into, "dde", " ".join(words)[:200], where, automatic=name == "DDEAUTO")
    elif name in {"LINK", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "HYPERLINK"}:
        target = next((w for w in words[1:] if is_remote(w) or "/" in w or "\\\\" in w), "")
        if target and len(into.fields) < MOST_CHANGES:
            into.add_field("external", name.lower(), target, where, leads_to("", target))
        kind = _DRAWN_IN.get(name)
        if target and kind:
            add_external(into, kind, target, where, automatic=name != "LINK" or "\\a" in words)


def add_member(into: Gather, tools: Tools, data: bytes, name: str, declared: str | None = None) -> None:
    """Read a document inside this one, up to `Limits.members`."""
    if tools.read_member is None:
        return
    if len(into.members) >= tools.limits.members:
        into.add_unread("embedded documents", Why.LIMIT, f"more than {tools.limits.members} are not read")
        return
    made = tools.read_member(Source(data=data, name=name, declared_type=declared), tools.depth + 1)
    if isinstance(made, Unread):
        into.add_unread(made.what, made.why, made.detail, made.where)
    else:
        into.members.append(made)


def add_picture(into: Gather, data: bytes, name: str, where: Where) -> None:
    """Add a picture with its size in pixels, from its header alone; vector pictures have none."""
    import warnings
    from io import BytesIO

    from PIL import Image

    width = height = None
    ending = name.rpartition(".")[2].lower()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures; none is decoded here
            if ending in _RASTER:
                with Image.open(BytesIO(data)) as picture:
                    width, height = picture.size
    except Exception as error:
        into.add_unread(f"picture {name}", Why.DAMAGED, f"its header is not understood ({type(error).__name__})", where)
    inside = metadata_inside(data, _FILES.get(ending, ""), where)
    for one in inside.unread:
        into.add_unread(f"{one.what} in {name}", one.why, one.detail, where)
    into.pictures.append(
        EmbeddedPicture(
            format=ending, width=width, height=height, where=where, fields=inside.fields, stamps=inside.stamps
        )
    )
