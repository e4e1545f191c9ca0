"""Planted for image.dates: phone pictures by Pillow, their EXIF by Pillow, piexif or hand-written segments."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.planted import MissingToolError, Part, Planted
from tests.planted.build import pictures

_DAY = "2025:09:13 10:22:33"


def _phone(folder: Path, *, packet: bytes = b"", iptc: dict[int, str] | None = None, **tags: Any) -> Path:
    """A picture of the invented phone, all dates alike unless told otherwise."""
    dates = {"DateTimeOriginal": _DAY, "DateTimeDigitized": _DAY, "DateTime": _DAY}
    return pictures.jpeg(folder / "IMG_0042.jpg", packet=packet, iptc=iptc, **(pictures.CAMERA | dates | tags))


def _piexif(path: Path, *, taken: str, changed: str) -> Path:
    """The dates set by piexif."""
    try:
        import piexif
    except ImportError as error:
        raise MissingToolError("piexif") from error
    block = {"0th": {0x0132: changed}, "Exif": {0x9003: taken, 0x9004: taken}}
    piexif.insert(piexif.dump(block), str(path))
    return path


def _changed_a_year_before(folder: Path) -> Path:
    return _phone(folder, DateTime="2024:08:01 09:00:00")


def _changed_three_days_before(folder: Path) -> Path:
    return _piexif(_phone(folder), taken=_DAY, changed="2025:09:10 10:22:33")


def _xmp_months_later(folder: Path) -> Path:
    return _phone(folder, packet=pictures.xmp(exif_DateTimeOriginal="2025-12-01T10:22:33+04:30"))


def _iptc_days_before(folder: Path) -> Path:
    return _phone(folder, iptc={55: "20250909", 60: "102233+0430"})


def _position_a_month_before(folder: Path) -> Path:
    return _phone(folder, **pictures.gps("2025:08:13", (5, 52, 33)))


def _position_in_webp(folder: Path) -> Path:
    tags = pictures.CAMERA | {"DateTimeOriginal": _DAY} | pictures.gps("2025:09:16", (5, 52, 33))
    return pictures.webp(folder / "IMG_0042.webp", **tags)


def _old_print(folder: Path) -> Path:
    return pictures.tiff(folder / "scan0001.tif", DateTimeOriginal="1987:06:01 12:00:00", DateTimeDigitized=_DAY)


def _taken_before(folder: Path) -> Path:
    return _phone(folder)


def _unset_clock(folder: Path) -> Path:
    unset = "2000:01:01 00:03:11"
    return _phone(folder, DateTimeOriginal=unset, DateTimeDigitized=unset, **pictures.gps("2025:09:13"))


def _twin(folder: Path) -> Path:
    packet = pictures.xmp(exif_DateTimeOriginal="2025-09-13T10:22:33+04:30")
    return _phone(folder, packet=packet, **pictures.gps("2025:09:13", (5, 52, 33)))


def _position_a_day_old(folder: Path) -> Path:
    return _phone(folder, **pictures.gps("2025:09:12", (9, 0, 0)))


def _edited_months_later(folder: Path) -> Path:
    return _piexif(_phone(folder), taken=_DAY, changed="2025:12:24 18:00:00")


def _month_alone(folder: Path) -> Path:
    return _phone(folder, packet=pictures.xmp(photoshop_DateCreated="2025-09"))


def _flaw(name: str, part: Part, chain: str, build: Any, code: str, severity: str = "medium", **more: Any) -> Planted:
    """A flawed case."""
    return Planted(name=name, part=part, chain=chain, build=build, code=code, severity=severity, **more)


CASES: tuple[Planted, ...] = (
    _flaw("changed-a-year-before", Part.OBVIOUS, "Pillow", _changed_a_year_before, "modified-before-taken"),
    _flaw("changed-three-days-before", Part.SUBTLE, "Pillow, piexif", _changed_three_days_before, "modified-before-taken"),
    _flaw("xmp-months-later", Part.ORDINARY, "Pillow, segments", _xmp_months_later, "taken-differs-between-stores"),
    _flaw("iptc-days-before", Part.SUBTLE, "Pillow, segments", _iptc_days_before, "taken-differs-between-stores"),
    _flaw("position-a-month-before", Part.ORDINARY, "Pillow", _position_a_month_before, "position-date-differs"),
    _flaw("position-in-webp", Part.SUBTLE, "Pillow, WebP", _position_in_webp, "position-date-differs"),
    _flaw(
        "taken-before-claimed", Part.ORDINARY, "Pillow", _taken_before, "taken-before-claimed", claims={"date": "2025-09-20"}
    ),
    _flaw("old-print", Part.ORDINARY, "Pillow, TIFF", _old_print, "digitised-differs", "low"),
    _flaw("unset-clock", Part.ORDINARY, "Pillow", _unset_clock, "clock-never-set", "note"),
    _flaw(
        "taken-after-claimed", Part.ORDINARY, "Pillow", _taken_before, "taken-after-claimed", "note",
        claims={"date": "2025-09-01"},
    ),
    Planted(name="twin", part=Part.TWIN, chain="Pillow, segments", build=_twin, claims={"date": "2025-09-13"}),
    Planted(name="position-a-day-old", part=Part.LOOK_ALIKE, chain="Pillow", build=_position_a_day_old),
    Planted(name="edited-months-later", part=Part.LOOK_ALIKE, chain="Pillow, piexif", build=_edited_months_later),
    Planted(name="month-alone", part=Part.LOOK_ALIKE, chain="Pillow, segments", build=_month_alone),
)  # fmt: skip
