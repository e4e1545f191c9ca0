"""Facts computed from facts, once and only when a selected check asks for them.

The derive room makes these from a `Document` and its `Case`; checks name them in `needs`
as `derived.scripts` and so on.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from triage.model.case import Release
from triage.model.facts import Software, Stamp, TextLine, Where
from triage.model.moments import DateRange


class Scripts(Struct, frozen=True, kw_only=True):
    """`derived.scripts`: the writing systems of the document's text."""

    letters: int
    """Letters counted, of any script."""
    shares: dict[str, float]
    """ISO 15924 code (Latn, Cyrl, Arab, Hani …) → share of the letters, largest first."""

    @property
    def main(self) -> str:
        """The script with the largest share."""
        return max(self.shares, key=lambda code: self.shares[code])


class Voice(Struct, frozen=True, kw_only=True):
    """What one identifier said of a text."""

    name: str
    """CLD2, py3langid, langdetect, or `letters` for the evidence of script and letters."""
    language: str
    """BCP 47 primary tag, or `und`."""


class SpokenPassage(Struct, frozen=True, kw_only=True):
    """One run of lines in one language."""

    language: str
    """BCP 47 primary tag (`ps`, `fa`, `en`), or `und` where it could not be told."""
    share: float
    """Share of the text's letters."""
    where: Where
    """Its first line."""
    sure: bool = True
    """False where the voices differ or the passage is too short to tell."""
    alternatives: tuple[str, ...] = ()
    """Other tags that it may be, the likelier first; also tags that no voice can tell from this one."""


class Spoken(Struct, frozen=True, kw_only=True):
    """`derived.spoken`: the languages of the document's text."""

    main: str
    """BCP 47 primary tag of the largest part, or `und`."""
    sure: bool
    """False where too little text, or where the identifier's own reliability is low."""
    letters: int
    passages: tuple[SpokenPassage, ...]
    """Largest first."""
    by_line: tuple[str, ...] = ()
    """Tag of each line of `Document.text`, in its order; `und` where a line could not be told."""
    alternatives: tuple[str, ...] = ()
    """Other tags that `main` may be, the likelier first."""
    voices: tuple[Voice, ...] = ()
    """Who was asked about the whole text, and what each said, in the order of asking."""


class DatedSoftware(Struct, frozen=True, kw_only=True):
    """`derived.releases` (a tuple of these): a program named in the metadata, found in the table of releases."""

    software: Software
    release: Release
    version: str
    """As found; "" where only the program's name is known."""


class Dated(Struct, frozen=True, kw_only=True):
    """`derived.dated`: the day or days the document is of, as claimed, else as its own date line says."""

    days: DateRange
    claimed: bool
    """True where the user said so, False where it was read from the text."""
    where: tuple[Where, ...] = ()
    """The date lines it was read from."""

    @property
    def shown(self) -> str:
        """Return `2025-09-13`, and whose word that is: `2025-09-13 (its own date line)`."""
        return f"{self.days.shown()} ({'as claimed' if self.claimed else 'its own date line'})"


class GenerationKind(StrEnum):
    """The kinds of copy that can be told apart; the values are the words of `Generation.kind`."""

    CAMERA = "as a camera or phone saved it"
    PROGRAM = "as its program saved it"
    RESAVED = "saved again by an editing program"
    MESSENGER = "re-made by a messenger or social network"
    SCREENSHOT = "a screenshot"
    PRINTED = "printed to PDF"
    SCAN = "a scan"
    PAGES_AS_PICTURES = "pages turned into pictures, without metadata"
    STRIPPED = "without the metadata its format normally carries"
    MAIL = "a message as its mail program exported it"
    UNKNOWN = "copy of unknown generation"


class StatedOffset(Struct, frozen=True, kw_only=True):
    """`derived.offsets` (a tuple of these): a date that states an offset from UTC, held against the tz database."""

    stamp: Stamp
    exists: bool
    """False where no zone on earth had this offset on that day."""
    fits: bool | None
    """Whether the claimed country or zone had it on that day; None where neither was claimed, or UTC was written."""
    expected: tuple[str, ...] = ()
    """Offsets that the claimed country or zone had on that day, as `+04:30`."""


class Generation(Struct, frozen=True, kw_only=True):
    """`derived.generation`: which kind of copy the file is, and what re-made it."""

    kind: str
    """In words: one of `GenerationKind`."""
    washed_by: str | None
    """What stripped or re-made the metadata, in words; None where nothing shows that."""
    signs: tuple[Where, ...]
    """What shows it."""
    ask_for: tuple[str, ...]
    """Better generations worth asking for, in words."""


class Fingerprint(Struct, frozen=True, kw_only=True):
    """`derived.fingerprint`: what can be compared with known documents."""

    sha256: str
    perceptual_hash: str | None
    """64-bit difference hash of a picture, 16 hexadecimal digits."""
    shingles: frozenset[int]
    """Hashes of every run of five words of the normalised text; empty where there is too little."""
    words: int


def main_lines(lines: tuple[TextLine, ...]) -> str:
    """Return all lines as one text."""
    return "\n".join(line.text for line in lines)
