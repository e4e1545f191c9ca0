"""All bounds on what is read of one document, in one place.

The user can lower or raise them with `--limits FILE` (YAML, these names as keys). What lies
beyond a bound is `Unread` with the reason `limit`, never silently left out.
"""

from __future__ import annotations

from msgspec import Struct

MEBIBYTE = 1024 * 1024


class Limits(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Bounds for one inspection."""

    file_bytes: int = 256 * MEBIBYTE
    """Largest file that is read at all."""
    memory_bytes: int = 2048 * MEBIBYTE
    """Address space of the child; numpy and pdfium map far more than they touch."""
    cpu_seconds: int = 25
    """CPU time of the child."""
    wall_seconds: int = 60
    output_bytes: int = 64 * MEBIBYTE
    """All that the child may send back."""
    check_cpu_seconds: int = 5
    """CPU time of one check."""
    pages: int = 500
    text_characters: int = 4_000_000
    """Characters of text kept of one document."""
    fields: int = 5_000
    """Metadata values kept of one document."""
    members: int = 100
    """Documents read out of one archive, mailbox or message."""
    depth: int = 3
    """Containers inside containers."""
    unpacked_bytes: int = 256 * MEBIBYTE
    """Bytes unpacked from one container."""
    part_bytes: int = 64 * MEBIBYTE
    """Bytes unpacked from one member."""
    ratio: int = 500
    """Largest unpacked-to-packed ratio of a member over one mebibyte; deflate reaches 1032, and `part_bytes` bounds it anyway."""
    pixels: int = 200_000_000
    """Largest picture that is decoded."""
