"""The other stores of a picture's metadata: XMP, IPTC, PNG texts, JPEG markers, colour profile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from triage.model.facts import Event, Identifies, Role, Tool, Where, Why
from triage.readers.gather import Gather
from triage.readers.limits import Limits
from triage.readers.picture_blocks import PngParts, icc_facts
from triage.readers.timestamps import from_exif, from_iso, from_mail
from triage.readers.xmp import XmpProperty, parse_xmp

MOST_CHARACTERS = 2_000

_XMP_DATES = {
    "xmp:CreateDate": Event.CREATED,
    "xmp:ModifyDate": Event.MODIFIED,
    "xmp:MetadataDate": Event.METADATA,
    "exif:DateTimeOriginal": Event.TAKEN,
    "photoshop:DateCreated": Event.TAKEN,
    "exif:DateTimeDigitized": Event.DIGITISED,
}
"""Metadata Working Group, Guidelines for handling metadata 2.0 (2010), section 5.5: photoshop:DateCreated and
IPTC Date Created are the EXIF DateTimeOriginal."""
_XMP_PEOPLE = {"dc:creator": Role.AUTHOR, "aux:OwnerName": Role.OWNER, "exifEX:CameraOwnerName": Role.OWNER}
_XMP_TOOLS = {
    "x:xmptk": Tool.TOOLKIT,
    "xmp:CreatorTool": Tool.CREATOR,
    "stEvt:softwareAgent": Tool.EDITOR,
    "tiff:Software": Tool.EDITOR,
}
_XMP_DEVICE = {"tiff:Make", "tiff:Model", "xmpMM:DocumentID", "xmpMM:InstanceID", "xmpMM:OriginalDocumentID"} | {
    "stEvt:instanceID", "stRef:instanceID", "stRef:documentID", "stRef:originalDocumentID", "exif:ImageUniqueID",
}  # fmt: skip
_PERSON_WORDS = ("creator", "owner", "author", "rights", "contact", "ciemail", "citel", "ciurl", "credit", "source",
                 "caption", "description", "title", "headline", "person", "filepath", "subject", "usageterms",
                 "instructions", "comment", "licens")  # fmt: skip
_PLACE_WORDS = ("gps", "city", "state", "country", "location", "latitude", "longitude", "province", "ciadr")
_DEVICE_WORDS = ("serial", "lens", "camera", "uniqueid")

_IPTC = {
    5: "ObjectName", 15: "Category", 20: "SupplementalCategory", 22: "FixtureIdentifier", 25: "Keywords",
    30: "ReleaseDate", 35: "ReleaseTime", 40: "SpecialInstructions", 55: "DateCreated", 60: "TimeCreated",
    62: "DigitalCreationDate", 63: "DigitalCreationTime", 65: "OriginatingProgram", 70: "ProgramVersion",
    80: "Byline", 85: "BylineTitle", 90: "City", 92: "Sublocation", 95: "ProvinceState", 100: "CountryCode",
    101: "CountryName", 103: "OriginalTransmissionReference", 105: "Headline", 110: "Credit", 115: "Source",
    116: "CopyrightNotice", 118: "Contact", 120: "CaptionAbstract", 122: "WriterEditor", 231: "DocumentHistory",
}  # fmt: skip
"""Data sets of record 2. Source: IPTC-NAA Information Interchange Model 4.2."""
_IPTC_PERSON = {5, 25, 40, 80, 103, 105, 110, 115, 116, 118, 120, 122, 231}
_IPTC_PLACE = {90, 92, 95, 100, 101}


def gather_xmp(packet: bytes, into: Gather, limits: Limits) -> bool:
    """Put the properties of an XMP packet into `into`; return whether it could be read."""
    try:
        properties = parse_xmp(packet)
    except ValueError:
        into.add_unread("the XMP metadata", Why.DAMAGED, "they are no well-formed XML")
        return False
    for one in properties[: limits.fields]:
        where = Where(field=f"xmp/{one.path}")
        into.add_field("xmp", one.path, one.value, where, _xmp_identifies(one))
        if event := _XMP_DATES.get(one.path):
            into.add_stamp(event, from_iso(one.value) or from_exif(one.value), "xmp", where)
        if role := _XMP_PEOPLE.get(one.name):
            into.add_person(role, one.value, "xmp", where)
        if (tool := _XMP_TOOLS.get(one.name)) and not _already(into, one.value):
            into.add_software(tool, one.value, "xmp", where)
    return True


def _already(into: Gather, text: str) -> bool:
    """An edit history names the same program at every save; once is enough."""
    return any(s.text == text and s.origin == "xmp" for s in into.software)


def _xmp_identifies(one: XmpProperty) -> Identifies:
    """Whom or what a property could lead to, by the words in its name."""
    name = one.path.lower()
    if any(word in name for word in _PLACE_WORDS):
        return Identifies.PLACE
    if one.name in _XMP_DEVICE or any(word in name for word in _DEVICE_WORDS):
        return Identifies.DEVICE
    return Identifies.PERSON if any(word in name for word in _PERSON_WORDS) else Identifies.NONE


def gather_iptc(picture: Any, into: Gather) -> bool:
    """Put the IPTC data sets of a JPEG or TIFF into `into`; return whether there are any."""
    from PIL import IptcImagePlugin

    try:
        found = IptcImagePlugin.getiptcinfo(picture) or {}
    except Exception as error:
        into.add_unread("the IPTC metadata", Why.DAMAGED, f"Pillow stopped with {type(error).__name__}")
        return False
    code = "utf-8" if found.get((1, 90)) == b"\x1b%G" else "cp1252"
    texts: dict[int, str] = {}
    for (record, number), value in list(found.items())[:500]:
        if record == 2 and number in _IPTC:
            texts[number] = _iptc_text(value, code)
            into.add_field("iptc", _IPTC[number], texts[number], identifies=_iptc_identifies(number))
    _iptc_facts(texts, into)
    return bool(texts)


def _iptc_text(value: object, code: str) -> str:
    """One data set, or several of one number, as text; UTF-8 where it is, else the stated code."""
    parts = value if isinstance(value, list) else [value]
    texts = []
    for raw in (part[:MOST_CHARACTERS] for part in parts[:100] if isinstance(part, bytes)):
        try:
            texts.append(raw.decode("utf-8"))
        except UnicodeDecodeError:
            texts.append(raw.decode(code, "replace"))
    return "; ".join(texts)[:MOST_CHARACTERS]


def _iptc_identifies(number: int) -> Identifies:
    """Whom or what a data set could lead to."""
    if number in _IPTC_PLACE:
        return Identifies.PLACE
    return Identifies.PERSON if number in _IPTC_PERSON else Identifies.NONE


def _iptc_facts(texts: Mapping[int, str], into: Gather) -> None:
    """Dates, people and program of the IPTC store."""
    for event, day, clock in ((Event.TAKEN, 55, 60), (Event.DIGITISED, 62, 63)):
        raw = texts.get(day, "").strip()
        if len(raw) == 8 and raw.isdigit():
            written = f"{raw[:4]}-{raw[4:6]}-{raw[6:]}"
            moment = from_iso(written + _iptc_clock(texts.get(clock, ""))) or from_iso(written)
            into.add_stamp(event, moment, "iptc", Where(field=f"iptc/{_IPTC[day]}"))
    into.add_person(Role.AUTHOR, texts.get(80, ""), "iptc", Where(field="iptc/Byline"))
    into.add_person(Role.AUTHOR, texts.get(122, ""), "iptc", Where(field="iptc/WriterEditor"))
    program = f"{texts.get(65, '')} {texts.get(70, '')}".strip() if texts.get(65) else ""
    into.add_software(Tool.EDITOR, program, "iptc", Where(field="iptc/OriginatingProgram"))


def _iptc_clock(raw: str) -> str:
    """`102233+0430` → `T10:22:33+0430`; "" where it is no such text."""
    raw = raw.strip()
    return f"T{raw[:2]}:{raw[2:4]}:{raw[4:6]}{raw[6:]}" if raw[:6].isdigit() and len(raw) >= 6 else ""


_PNG_PERSON = {"author", "copyright", "title", "description", "comment", "source"}


def gather_png(parts: PngParts, into: Gather, limits: Limits) -> bool:
    """Put a PNG's texts and its time into `into`; return whether one of the texts is an XMP packet."""
    packets = [t for t in parts.texts if t.keyword == "XML:com.adobe.xmp"]
    for text in parts.texts[: limits.fields]:
        if text in packets:
            continue
        where = Where(field=f"png/{text.keyword}", offset=text.offset)
        who = Identifies.PERSON if text.keyword.lower() in _PNG_PERSON else Identifies.NONE
        into.add_field("png", text.keyword, _png_shown(text.keyword, text.text), where, who)
        _png_facts(text.keyword, text.text.strip()[:MOST_CHARACTERS], where, into)
    if parts.time:
        where = Where(field="png/tIME", offset=parts.time_offset)
        into.add_field("png", "tIME", parts.time.shown(), where)
        into.add_stamp(Event.MODIFIED, parts.time, "png", where)
    if parts.damaged:
        into.add_unread("part of the PNG's chunks", Why.DAMAGED, "a chunk is cut off or could not be unpacked")
    return any(gather_xmp(packet.text.encode(), into, limits) for packet in packets[:1])


def _png_shown(keyword: str, text: str) -> str:
    """Profiles that ImageMagick writes as hexadecimal text are only measured."""
    return f"({len(text)} characters)" if keyword.startswith("Raw profile") else text[:MOST_CHARACTERS]


def _png_facts(keyword: str, text: str, where: Where, into: Gather) -> None:
    """The keywords that PNG, 11.3.3.2, gives a meaning.

    ImageMagick's `date:create` and `date:modify` are times of the file on a disk and no stamps.
    """
    if keyword == "Software":
        into.add_software(Tool.EDITOR, text, "png", where)
    elif keyword == "Author":
        into.add_person(Role.AUTHOR, text, "png", where)
    elif keyword == "Creation Time":
        into.add_stamp(Event.CREATED, from_iso(text) or from_exif(text) or from_mail(text), "png", where)


def gather_jpeg(info: Mapping[str, Any], into: Gather) -> None:
    """Put JFIF and Adobe markers and the comment into `into`."""
    if "jfif_version" in info:
        into.add_field("jfif", "Version", ".".join(str(n) for n in info["jfif_version"]))
    if density := info.get("jfif_density"):
        unit = {0: "aspect ratio", 1: "per inch", 2: "per centimetre"}.get(info.get("jfif_unit", 0), "")
        into.add_field("jfif", "Density", f"{density[0]}x{density[1]} {unit}".strip())
    if "adobe" in info:
        into.add_field("adobe", "Version", info["adobe"])
    if "adobe_transform" in info:
        into.add_field("adobe", "Transform", info["adobe_transform"])
    if photoshop := info.get("photoshop"):
        into.add_field("photoshop", "Blocks", " ".join(f"0x{n:04X}" for n in sorted(photoshop)[:100]))
    comment = info.get("comment")
    if isinstance(comment, bytes) and comment:
        text = comment[:MOST_CHARACTERS].decode("utf-8", "replace").rstrip("\x00")
        into.add_field("jpeg", "Comment", text, identifies=Identifies.PERSON)


def gather_icc(profile: object, into: Gather) -> None:
    """Put the colour profile's description and creation date into `into`."""
    if isinstance(profile, bytes) and profile:
        try:
            found = icc_facts(profile)
        except (ValueError, IndexError, OverflowError) as error:
            into.add_unread("the colour profile", Why.DAMAGED, f"it stopped with {type(error).__name__}")
            return
        for name, value in found.items():
            into.add_field("icc", name, value)
