"""A company's notice as plain text, and another as a phone's photograph of it on a board."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path

from tests.planted.samples.photographs import SHEET, photograph

RIGHT_IBAN = "GB72 TARN 1234 5612 3456 78"
WRONG_IBAN = "GB72 TARN 1234 5612 3465 78"
"""Two digits changed places, so that the check digits do not fit."""
LOOK_ALIKE = "accоunt"
"""Its fourth letter is Cyrillic U+043E."""
TAKEN, CHANGED_BEFORE = "2025:09:13 10:42:07", "2025:09:11 18:20:31"

_TEXT = (
    "SPECIMEN",
    "TARN AND WEIR NAVIGATION COMPANY",
    "Notice to all boat owners, 2 September 2025",
    "",
    "The licence for the year 2026 costs £310 for boats up to ten metres and £420 for longer ones.",
    "Please pay before 1 November 2025 to the account of the company:",
    "",
    f"IBAN {RIGHT_IBAN}",
    "",
    "Write the name of the boat and the number of its mooring with the payment. Owners who have",
    "paid receive the plate for the bow by post before the end of the year.",
    "",
    "Petra Quillon, cashier",
)
BOARD = (
    "SPECIMEN",
    "TARN AND WEIR NAVIGATION COMPANY",
    "NOTICE",
    "Upper Lock, Port Ansley",
    "Saturday, 13 September 2025",
    "The upper lock is closed today from noon until",
    "six o'clock in the evening, because a paddle of",
    "the lower gate has to be renewed.",
    "Boats may wait at the moorings below the bridge.",
    "Please do not tie up at the fuel berth.",
    "The keeper",
    "J. Fellwater",
)
"""The photographed notice, line by line."""

_STYLE = """
* { margin: 0; box-sizing: border-box } body { width: WIDTHpx; height: HEIGHTpx; padding: 70px 80px; background: #fff;
  font: 29px/56px 'DejaVu Serif', serif; color: #1a1a1f; overflow: hidden } p { white-space: nowrap }
p:nth-child(-n+5) { text-align: center } p:nth-child(1) { color: #a2232c; font-weight: bold; letter-spacing: 8px }
p:nth-child(2) { font-size: 30px; font-weight: bold } p:nth-child(3) { font: bold 76px/120px 'DejaVu Serif' }
p:nth-child(5) { margin-bottom: 70px } p:nth-child(8), p:nth-child(10) { margin-bottom: 50px }
p:nth-child(n+11) { text-align: right; font-style: italic }
"""


def text_lines(*, flawed: bool) -> tuple[str, ...]:
    """Return the plain notice."""
    swaps = {RIGHT_IBAN: WRONG_IBAN, " account ": f" {LOOK_ALIKE} "} if flawed else {}
    lines: tuple[str, ...] = _TEXT
    for old, new in swaps.items():
        lines = tuple(line.replace(old, new) for line in lines)
    return lines


def build_text(path: Path, *, flawed: bool) -> None:
    """Write the plain notice."""
    path.write_text("\n".join(text_lines(flawed=flawed)) + "\n", encoding="utf-8")


def build_photograph(path: Path, *, flawed: bool) -> None:
    """Write the photograph with a phone's metadata; flawed, changed before it was taken, and taken abroad."""
    style = _STYLE.replace("WIDTH", str(SHEET[0])).replace("HEIGHT", str(SHEET[1]))
    rows = "".join(f"<p>{escape(line)}</p>" for line in BOARD)
    html = f'<!doctype html><html lang="en"><meta charset="utf-8"><style>{style}</style><body>{rows}</body>'
    seed, turn = (34, 1.6) if flawed else (33, -1.1)
    picture = photograph(html, seed=seed, turn=turn, paper=(246, 246, 238))
    stored = io.BytesIO()
    picture.save(stored, "JPEG", quality=72, optimize=True, exif=_exif(flawed=flawed))
    path.write_bytes(stored.getvalue())


def _exif(*, flawed: bool) -> bytes:
    """Return the EXIF block; the position of the flawed one is a quay in Rotterdam."""
    import piexif

    main = {
        piexif.ImageIFD.Make: "samsung",
        piexif.ImageIFD.Model: "SM-A556B",
        piexif.ImageIFD.ImageDescription: "SPECIMEN",
        piexif.ImageIFD.DateTime: CHANGED_BEFORE if flawed else TAKEN,
    }
    taken = {
        piexif.ExifIFD.DateTimeOriginal: TAKEN,
        piexif.ExifIFD.DateTimeDigitized: TAKEN,
        piexif.ExifIFD.OffsetTimeOriginal: "+01:00",
    }
    place = {
        piexif.GPSIFD.GPSLatitudeRef: "N",
        piexif.GPSIFD.GPSLatitude: ((51, 1), (54, 1), (1800, 100)),
        piexif.GPSIFD.GPSLongitudeRef: "E",
        piexif.GPSIFD.GPSLongitude: ((4, 1), (29, 1), (600, 100)),
        piexif.GPSIFD.GPSDateStamp: "2025:09:13",
        piexif.GPSIFD.GPSTimeStamp: ((9, 1), (42, 1), (7, 1)),
    }
    return bytes(piexif.dump({"0th": main, "Exif": taken, "GPS": place if flawed else {}}))
