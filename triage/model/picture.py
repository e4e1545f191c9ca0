"""What only a picture file has."""

from __future__ import annotations

from msgspec import Struct


class PictureFacts(Struct, frozen=True, kw_only=True):
    """What only a picture file has."""

    width: int  # pixels
    height: int
    frames: int = 1
    has_exif: bool = False
    has_xmp: bool = False
    has_iptc: bool = False
    has_thumbnail: bool = False
    progressive: bool = False
    quality: int | None = None
    """JPEG quality estimated from the luminance table after the IJG formula; None where no table fits."""
    latitude: float | None = None
    longitude: float | None = None
    perceptual_hash: str | None = None
    """64-bit difference hash of the picture, 16 hexadecimal digits."""
