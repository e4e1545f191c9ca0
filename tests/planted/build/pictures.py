"""Small pictures with set metadata, by Pillow and, independently, by hand-written segments."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

CAMERA: dict[str, Any] = {"Make": "Lumora", "Model": "Lumora P3"}
"""An invented phone."""

_IMAGE_TAGS = {
    "Make": 0x010F,
    "Model": 0x0110,
    "Software": 0x0131,
    "DateTime": 0x0132,
    "Artist": 0x013B,
    "Orientation": 0x0112,
}
_EXIF_TAGS = {
    "DateTimeOriginal": 0x9003, "DateTimeDigitized": 0x9004, "OffsetTime": 0x9010, "OffsetTimeOriginal": 0x9011,
    "CameraOwnerName": 0xA430, "BodySerialNumber": 0xA431, "UserComment": 0x9286,
}  # fmt: skip
_GPS_TAGS = {
    "GPSLatitudeRef": 1,
    "GPSLatitude": 2,
    "GPSLongitudeRef": 3,
    "GPSLongitude": 4,
    "GPSTimeStamp": 7,
    "GPSDateStamp": 29,
}


def face(width: int = 480, height: int = 360, words: str = "SPECIMEN") -> Image.Image:
    """A picture of blocks of many greys with words on it."""
    picture = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(picture)
    for row in range(6):
        for column in range(8):
            shade = (row * 83 + column * 151 + row * column * 37) % 256
            left, top = column * width // 8, row * height // 6
            draw.rectangle(
                (left, top, left + width // 8, top + height // 6), fill=(shade, (shade * 3) % 256, 255 - shade)
            )
    draw.rectangle((20, height - 50, 220, height - 20), fill="white")
    draw.text((30, height - 42), words, fill="black")
    return picture


def exif(**tags: Any) -> Image.Exif:
    """An EXIF block of these tags, by their names."""
    made = Image.Exif()
    for name, value in tags.items():
        if name in _IMAGE_TAGS:
            made[_IMAGE_TAGS[name]] = value
        elif name in _EXIF_TAGS:
            made.get_ifd(0x8769)[_EXIF_TAGS[name]] = value
        else:
            made.get_ifd(0x8825)[_GPS_TAGS[name]] = value
    return made


def gps(day: str, clock: tuple[int, int, int] = (10, 0, 0)) -> dict[str, Any]:
    """GPS tags of a position in the sea, fixed at a day and time in UTC."""
    return {
        "GPSLatitudeRef": "S", "GPSLatitude": (10.0, 30.0, 0.0), "GPSLongitudeRef": "W", "GPSLongitude": (20.0, 15.0, 36.0),
        "GPSDateStamp": day, "GPSTimeStamp": tuple(float(n) for n in clock),
    }  # fmt: skip


def xmp(**properties: str) -> bytes:
    """An XMP packet; `exif_DateTimeOriginal` stands for `exif:DateTimeOriginal`."""
    spaces = (
        'xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    )
    values = " ".join(f'{name.replace("_", ":", 1)}="{value}"' for name, value in properties.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces} {values}/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def jpeg(
    path: Path, picture: Image.Image | None = None, *, packet: bytes = b"", iptc: dict[int, str] | None = None,
    quality: int = 85, **tags: Any,
) -> Path:  # fmt: skip
    """A JPEG by Pillow with EXIF; XMP and IPTC are put in as segments of their own."""
    packed = io.BytesIO()
    options: dict[str, Any] = {"exif": exif(**tags)} if tags else {}
    (picture or face()).save(packed, "JPEG", quality=quality, **options)
    segments = b""
    if packet:
        segments += _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + packet)
    if iptc:
        body = b"".join(b"\x1c\x02" + struct.pack(">BH", n, len(v.encode())) + v.encode() for n, v in iptc.items())
        block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(body)) + body + b"\x00" * (len(body) % 2)
        segments += _segment(0xED, b"Photoshop 3.0\x00" + block)
    data = packed.getvalue()
    path.write_bytes(data[:2] + segments + data[2:])
    return path


def _segment(marker: int, body: bytes) -> bytes:
    """One JPEG segment."""
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def tiff(path: Path, **tags: Any) -> Path:
    """A TIFF by Pillow with EXIF, whose directory Pillow writes here only where the first one points to it."""
    made = exif(**tags)
    made[0x8769] = dict(made.get_ifd(0x8769))
    face().save(path, "TIFF", exif=made)
    return path


def webp(path: Path, *, packet: bytes = b"", **tags: Any) -> Path:
    """A WebP by Pillow with EXIF and XMP."""
    face().save(path, "WEBP", exif=exif(**tags), xmp=packet)
    return path
