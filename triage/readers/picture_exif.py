"""EXIF of a picture, by two readers that know nothing of each other: Pillow and exifread.

What one reads and the other does not is kept; where the two read a different date, maker,
model or program, both values are kept, the second under `… (second reader)`.
Source of tags and types: CIPA DC-008-2023 (Exif 3.0).
"""

from __future__ import annotations

import io
import logging
from typing import Any

from msgspec import Struct

from triage.model.facts import Device, Event, Identifies, Role, Tool, Where, Why
from triage.model.moments import Moment, Precision
from triage.readers.gather import Gather
from triage.readers.limits import Limits
from triage.readers.timestamps import from_exif, from_iso

ORIGIN = "exif"
MOST_CHARACTERS = 2_000
MOST_NUMBERS = 32
"""Numbers shown of a tag that holds a list."""

_POINTERS = {0x8769: "EXIF", 0x8825: "GPS", 0xA005: "Interoperability"}
"""Tag of IFD0 → directory it points to."""
_BULK = {0x02BC, 0x83BB, 0x8649, 0x8773}
"""XMP, IPTC, Photoshop and ICC blocks of a TIFF: read by their own readers."""

_PERSON = {
    "artist", "cameraownername", "ownername", "xpauthor", "copyright", "imagedescription", "usercomment",
    "xpcomment", "xptitle", "xpsubject", "xpkeywords", "documentname", "photographer", "imageeditor", "pagename",
    "imagehistory",
}  # fmt: skip
"""Names, and free text in which a name may stand."""
_DEVICE = {
    "make", "model", "bodyserialnumber", "cameraserialnumber", "lensserialnumber", "serialnumber", "imageuniqueid",
    "hostcomputer", "uniquecameramodel", "lensmodel", "lensmake", "lensspecification", "makernote", "rawdatauniqueid",
    "dngprivatedata",
}  # fmt: skip

_COMPARED = {"datetime", "datetimeoriginal", "datetimedigitized", "make", "model", "software"}


class Tags(Struct):
    """Tags by directory and name, in the order met: (`EXIF`, `DateTimeOriginal`) → text."""

    values: dict[tuple[str, str], str]
    raw: dict[tuple[str, str], Any]
    """The same before they became text; numbers of the GPS directory are computed from these."""

    def text(self, name: str) -> str:
        """Return the first tag of this name outside the preview's directory, or ""."""
        wanted = name.lower()
        return next((v for (group, n), v in self.values.items() if n.lower() == wanted and group != "Thumbnail"), "")


def gather_exif(picture: Any, stream: bytes | None, into: Gather, limits: Limits) -> Tags:
    """Read EXIF with both readers and put everything into `into`.

    Args:
        picture: the picture opened by Pillow, or None where Pillow could not open it.
        stream: a TIFF stream or a whole file for exifread; None to leave the second reader out.
        into: where the facts go.
        limits: how many fields are kept.
    """
    tags = _by_pillow(picture, into)
    second = _by_exifread(stream, into) if stream else Tags({}, {})
    _merge(tags, second)
    for (group, name), value in tags.values.items():
        if len(into.fields) >= limits.fields:
            into.add_unread("further EXIF tags", Why.LIMIT, f"more than {limits.fields} metadata values")
            break
        into.add_field(ORIGIN, _full_name(group, name), value, identifies=_identifies(group, name))
    _stamps(tags, into)
    _names(tags, into)
    return tags


def position(tags: Tags) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees, north and east positive; None where not a place on earth."""
    degrees = [_degrees(tags, name) for name in ("GPSLatitude", "GPSLongitude")]
    latitude, longitude = degrees
    if latitude is None or longitude is None or not (abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    return latitude, longitude


def _degrees(tags: Tags, name: str) -> float | None:
    """Degrees, minutes, seconds and their reference letter → signed degrees."""
    parts = tags.raw.get(("GPS", name))
    numbers = [_number(p) for p in parts] if isinstance(parts, (tuple, list)) else []
    if not numbers or len(numbers) > 3 or any(n is None for n in numbers):
        return None
    value = sum((n or 0.0) / 60.0**power for power, n in enumerate(numbers))
    letter = tags.values.get(("GPS", f"{name}Ref"), "").strip().upper()[:1]
    return -value if letter in {"S", "W"} else value


def _number(value: Any) -> float | None:
    """A rational of either reader → number; None for n/0, infinities and what is no number."""
    try:
        number = float(value)
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return number if abs(number) < 1e9 else None


def _by_pillow(picture: Any, into: Gather) -> Tags:
    """Read IFD0, EXIF, GPS, interoperability and the preview's directory with Pillow."""
    tags = Tags({}, {})
    if picture is None:
        return tags
    try:
        exif = picture.getexif()
        _take(tags, "Image", dict(exif))
        for pointer, group in _POINTERS.items():
            if pointer in exif:
                _take(tags, group, dict(exif.get_ifd(pointer)))
        # 1 is Pillow's name for the directory behind IFD0; in a TIFF that is page 2, not a preview.
        if picture.format != "TIFF":
            _take(tags, "Thumbnail", dict(exif.get_ifd(1)))
    except Exception as error:
        into.add_unread("part of the EXIF metadata", Why.DAMAGED, f"Pillow stopped with {type(error).__name__}")
    return tags


def _take(tags: Tags, group: str, directory: dict[int, Any]) -> None:
    """Add one directory as Pillow gives it: number of the tag → value."""
    from PIL import ExifTags

    names = ExifTags.GPSTAGS if group == "GPS" else ExifTags.TAGS
    for number, value in directory.items():
        if number in _POINTERS or number in _BULK:
            continue
        key = (group, names.get(number, f"0x{number:04X}"))
        tags.raw[key] = value
        tags.values[key] = _shown(key[1], value)


def _by_exifread(stream: bytes, into: Gather) -> Tags:
    """Read the same with exifread, which raises IndexError, AssertionError and others on damage."""
    import exifread

    tags = Tags({}, {})
    # What exifread calls the preview's directory is the second page of a TIFF.
    wanted = {"Image", "EXIF", "GPS", "Interoperability"} | ({"Thumbnail"} if into.format != "tiff" else set())
    # Without this, what it thinks of a damaged file goes to standard error.
    logging.getLogger("exifread").setLevel(logging.CRITICAL + 1)
    try:
        read = exifread.process_file(io.BytesIO(stream), details=False, extract_thumbnail=False)
        for name, tag in read.items():
            group, _, leaf = name.partition(" ")
            if group in wanted and hasattr(tag, "values") and int(tag.tag) not in _POINTERS.keys() | _BULK:
                tags.raw[group, leaf] = tag.values
                tags.values[group, leaf] = _shown(leaf, tag.values, str(tag.printable))
    except Exception as error:
        into.add_unread(
            "part of the EXIF metadata (second reader)", Why.DAMAGED, f"exifread stopped with {type(error).__name__}"
        )
    return tags


def _merge(tags: Tags, second: Tags) -> None:
    """Add what only the second reader has, and what the two read differently."""
    have = {(group, name.lower()): (group, name) for group, name in tags.values}
    for (group, name), value in second.values.items():
        ours = have.get((group, name.lower()))
        if ours is None:
            tags.values[group, name], tags.raw[group, name] = value, second.raw[group, name]
        elif name.lower() in _COMPARED and _trim(value) != _trim(tags.values[ours]):
            tags.values[group, f"{ours[1]} (second reader)"] = value


def _trim(text: str) -> str:
    """Without the padding that one reader cuts and the other keeps."""
    return text.strip("\x00 \r\n\t")


def _shown(name: str, value: object, printable: str = "") -> str:
    """Return a tag's value as bounded text; bytes that are no text as their number."""
    if isinstance(value, str):
        return value.rstrip("\x00")[:MOST_CHARACTERS]
    if isinstance(value, (list, tuple)) and name in _TEXT_IN_BYTES and all(isinstance(v, int) for v in value):
        value = bytes(v & 0xFF for v in value[: 4 * MOST_CHARACTERS])
    if isinstance(value, bytes):
        return _bytes_shown(name, value)
    if isinstance(value, (list, tuple)):
        if printable and len(value) <= MOST_NUMBERS:
            return printable[:MOST_CHARACTERS]
        more = f" … ({len(value)} values)" if len(value) > MOST_NUMBERS else ""
        return (" ".join(str(v) for v in value[:MOST_NUMBERS]) + more)[:MOST_CHARACTERS]
    return str(value)[:MOST_CHARACTERS]


_TEXT_IN_BYTES = {"XPTitle", "XPComment", "XPAuthor", "XPKeywords", "XPSubject", "UserComment", "ExifVersion"}


def _bytes_shown(name: str, value: bytes) -> str:
    """Decode the byte fields that hold text; of others say only how long they are."""
    if name.startswith("XP"):
        return value[: 2 * MOST_CHARACTERS].decode("utf-16-le", "replace").rstrip("\x00")
    body, code = value, "utf-8"
    if name in {"UserComment", "GPSProcessingMethod", "GPSAreaInformation"}:
        # Exif 3.0, 4.6.6: the first eight bytes name the character set.
        code = "utf-16" if value[:7] == b"UNICODE" else "utf-8"
        body = value[8:] if value[:8].rstrip(b"\x00") in {b"ASCII", b"UNICODE", b"JIS", b""} else value
    text = body[: 4 * MOST_CHARACTERS].decode(code, "replace").rstrip("\x00 ")
    return text[:MOST_CHARACTERS] if text.isprintable() and "\ufffd" not in text else f"({len(value)} bytes)"


def _full_name(group: str, name: str) -> str:
    """Names are unique over IFD0, EXIF and GPS; those of the preview and others get their directory before them."""
    return name if group in {"Image", "EXIF", "GPS"} else f"{group} {name}"


def _identifies(group: str, name: str) -> Identifies:
    """Whom or what a tag could lead to."""
    plain = name.lower().removesuffix(" (second reader)")
    if group == "GPS":
        return Identifies.PLACE
    if plain in _DEVICE:
        return Identifies.DEVICE
    return Identifies.PERSON if plain in _PERSON else Identifies.NONE


_DATES = (
    (Event.TAKEN, "DateTimeOriginal", "OffsetTimeOriginal"),
    (Event.DIGITISED, "DateTimeDigitized", "OffsetTimeDigitized"),
    (Event.MODIFIED, "DateTime", "OffsetTime"),
)


def _stamps(tags: Tags, into: Gather) -> None:
    """Taken, digitised, modified and position fixed, each with its zone where the file gives one."""
    for event, name, offset in _DATES:
        raw = tags.text(name)
        moment = from_exif(raw, tags.text(offset)) or from_exif(raw) or from_iso(raw)
        into.add_stamp(event, moment, ORIGIN, Where(field=f"{ORIGIN}/{name}"))
    into.add_stamp(Event.POSITION, _gps_time(tags), ORIGIN, Where(field=f"{ORIGIN}/GPSDateStamp"))


def _gps_time(tags: Tags) -> Moment | None:
    """GPSDateStamp with GPSTimeStamp (UTC, Exif 3.0, 4.6.7); the day alone where the time is missing."""
    day = from_exif(tags.values.get(("GPS", "GPSDateStamp"), "")) or from_iso(
        tags.values.get(("GPS", "GPSDateStamp"), "")
    )
    if day is None:
        return None
    parts = tags.raw.get(("GPS", "GPSTimeStamp"))
    clock = [_number(p) for p in parts] if isinstance(parts, (tuple, list)) else []
    if len(clock) == 3 and all(n is not None and 0 <= n < 60 for n in clock) and (clock[0] or 0) < 24:
        hour, minute, second = (int(n or 0) for n in clock)
        raw = f"{day.raw} {hour:02}:{minute:02}:{second:02}"
        return _at(day, raw, (hour, minute, second), Precision.SECOND)
    return _at(day, day.raw, (0, 0, 0), Precision.DAY)


def _at(day: Moment, raw: str, clock: tuple[int, int, int], precision: Precision) -> Moment:
    """A UTC moment on a day."""
    return Moment(
        raw=raw,
        year=day.year,
        month=day.month,
        day=day.day,
        hour=clock[0],
        minute=clock[1],
        second=clock[2],
        precision=precision,
        offset=0,
        zulu=True,
    )


def _names(tags: Tags, into: Gather) -> None:
    """Device, program and people."""
    make, model = _trim(tags.text("Make")), _trim(tags.text("Model"))
    if make or model:
        field = Where(field=f"{ORIGIN}/{'Model' if model else 'Make'}")
        into.devices.append(Device(make=make, model=model, origin=ORIGIN, where=field))
    into.add_software(Tool.EDITOR, _trim(tags.text("Software")), ORIGIN, Where(field=f"{ORIGIN}/Software"))
    for role, name in (
        (Role.AUTHOR, "Artist"),
        (Role.AUTHOR, "XPAuthor"),
        (Role.OWNER, "CameraOwnerName"),
        (Role.OWNER, "OwnerName"),
    ):
        into.add_person(role, _trim(tags.text(name)), ORIGIN, Where(field=f"{ORIGIN}/{name}"))
