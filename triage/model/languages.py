"""What was told of the language of one text: shared by the derive room and whoever asks for one paragraph."""

from __future__ import annotations

from msgspec import Struct

from triage.model.derived import Voice

UNKNOWN = "und"
"""BCP 47 for a language that could not be told."""


class Identified(Struct, frozen=True, kw_only=True):
    """The language of one text."""

    language: str
    """BCP 47 primary tag, or `und` where there was too little text or nothing to go by."""
    sure: bool
    """False where the voices differ, or where only one of them spoke of a short text."""
    script: str = ""
    """ISO 15924 of most letters; `Hans` or `Hant` where the characters show which, `Jpan`, `Kore`; "" without letters."""
    alternatives: tuple[str, ...] = ()
    """Other tags that it may be, the likelier first; also those that no voice can tell from this one."""
    voices: tuple[Voice, ...] = ()
    """Who was asked, in that order, and what each said."""
