"""`derived.damage`: text that was stored, read or sent in the wrong encoding, and what it read before."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from triage.model.facts import Where


class Harm(StrEnum):
    """What happened to the letters."""

    MOJIBAKE = "mojibake"
    """Written in one encoding and read in another."""
    REPLACED = "replaced"
    """U+FFFD stands for bytes that could not be read."""
    QUESTIONED = "questioned"
    """Question marks stand for letters that an encoding lacks."""
    ENTITIES = "entities"
    """Entities of HTML left in plain text."""
    TRANSFER = "transfer"
    """Quoted-printable, UTF-7 or encoded words of mail left in the text."""
    PERCENT = "percent"
    """Percent-encoded letters outside of addresses."""


class Damaged(Struct, frozen=True, kw_only=True):
    """Words damaged in one way."""

    harm: Harm
    count: int
    """Words, or marks where no words can be told."""
    where: tuple[Where, ...]
    """The first places."""
    text: str
    """The first words as they stand."""
    repaired: str = ""
    """The same words put right; "" where that cannot be done."""
    written: str = ""
    """The encoding in which they were written; "" where it is not told. `Windows-1251`."""
    read: str = ""
    """The encoding, or the way of sending, by which they were read."""


class Damage(Struct, frozen=True, kw_only=True):
    """`derived.damage`: everything found, and whose reading it was."""

    damaged: tuple[Damaged, ...]
    guessed: str = ""
    """The encoding that triage had to guess for the file; "" where the file itself tells it."""
    mapped: bool = False
    """True where letters come by way of fonts or code pages (PDF, RTF, mail), so that a U+FFFD may be triage's own."""
