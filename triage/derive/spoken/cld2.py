"""The first voice: CLD2 (pycld2), chosen by trial for its speed and its runs (shared/research/libraries.md, section 2).

It tells no Dari from Iranian Persian (both are `fa`) and some close pairs badly (Bosnian,
Croatian, Serbian; Indonesian, Malay; the two Norwegians).
"""

from __future__ import annotations

from msgspec import Struct

from triage.model.languages import UNKNOWN

NAME = "CLD2"

_TAGS = {"iw": "he", "jw": "jv", "in": "id", "mo": "ro", "sh": "sr", "un": UNKNOWN, "xxx": UNKNOWN, "tlh": UNKNOWN}
"""Codes of CLD2 that are not the BCP 47 primary tags of today; jokes and "ignore" are unknown."""

_PERSIAN_FORMS = str.maketrans("يك", "یک")
"""Arabic yeh and kaf, which old keyboards put for the Persian letters."""

_NOT_ARABIC = "پچژگټډړښۍ"
"""Letters of Persian and Pashto that Arabic lacks; keyboards that lack yeh and kaf have them."""

Run = tuple[int, int, str]
"""First byte, byte after the last, tag."""


class Vote(Struct, frozen=True):
    """What CLD2 answers on one text."""

    reliable: bool
    languages: tuple[str, ...]
    """Tags of up to three languages, largest first."""
    share: float
    """Share of the bytes that the first language has."""
    runs: tuple[Run, ...]
    """In the order of the text."""


def ask(text: str, *, guess: bool = False) -> Vote | None:
    """Ask CLD2, and once more with Persian letter forms where Arabic ones may have misled it.

    The second vote counts only where letters that Arabic lacks show the text to be none.

    Args:
        text: without what CLD2 refuses (`clean`).
        guess: let it answer also where the text is short or mixed.

    Returns:
        None where pycld2 is not installed.
    """
    as_written = _once(text, guess=guess)
    if as_written is None or (as_written.reliable and "ar" not in as_written.languages):
        return as_written
    if not any(letter in text for letter in _NOT_ARABIC):
        return as_written
    persian_forms = _once(text.translate(_PERSIAN_FORMS), guess=guess)
    if persian_forms is not None and persian_forms.reliable and persian_forms.languages[:1] in (("fa",), ("ps",)):
        return persian_forms
    return as_written


def clean(text: str) -> str:
    """Blank what CLD2 refuses: control characters, lone surrogates, code points without a character."""
    import regex

    blank: str = regex.sub(r"[\p{Cc}\p{Cs}\p{Cn}]", " ", text)
    return blank


def _once(text: str, *, guess: bool) -> Vote | None:
    """One call of CLD2 without hints; None where it is not installed."""
    try:
        import pycld2
    except ImportError:
        return None
    reliable, _, details, vectors = pycld2.detect(text, isPlainText=True, returnVectors=True, bestEffort=guess)
    found = [(tag_of(code), percent) for _, code, percent, _ in details if percent and tag_of(code) != UNKNOWN]
    return Vote(
        reliable=reliable,
        languages=tuple(tag for tag, _ in found),
        share=found[0][1] / 100 if found else 0.0,
        runs=tuple((start, start + size, tag_of(code)) for start, size, _, code in vectors),
    )


def tag_of(code: str) -> str:
    """Return the BCP 47 primary tag for a CLD2 code; `xx-…` is only a script, `zz…` a joke."""
    primary = code.partition("-")[0]
    if primary == "xx" or primary.startswith("zz"):
        return UNKNOWN
    return _TAGS.get(primary, primary)
