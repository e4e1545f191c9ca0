"""Traces of the language of the programs that a document was made with, and what they tell.

A trace is a fact as a reader found it: a style id, the name of a theme, a word of a program's
own. Which languages of a program's interface it fits is worked out by `derived.tooling`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from triage.model.facts import Where


class ToolingTrace(Struct, frozen=True, kw_only=True):
    """One thing that a program wrote in its own language, code page or font set, as found."""

    kind: str
    """style id, style name, theme, part heading, sheet, object, role, layer, install language, country version,
    charset, code page, font charset."""
    text: str
    """The value as found, at most 100 characters."""
    of: str = ""
    """What it is the name or value of: the built-in style, the kind of object; "" where nothing more is known."""
    origin: str
    where: Where


class Family(StrEnum):
    """Groups of traces that come about independently of each other."""

    TEMPLATE = "styles or theme"
    PROGRAM = "words of the program itself"
    ERROR = "error message in the text"
    CODE_PAGE = "code page"
    PROOFING = "declared language"
    FONT = "fonts"


class ToolingSign(Struct, frozen=True, kw_only=True):
    """One trace with the languages that it fits."""

    family: Family
    kind: str
    """In words, as `name of a style`."""
    text: str
    """What was found; of a path only the folder's name, which leads to nobody."""
    languages: tuple[str, ...]
    """BCP 47 primary tags of which one is meant."""
    region: str = ""
    """ISO 3166-1 alpha-2, where the trace names one."""
    where: Where


class Tooling(Struct, frozen=True, kw_only=True):
    """`derived.tooling`: what tells the languages of the programs behind a document."""

    signs: tuple[ToolingSign, ...]
    expected: tuple[str, ...]
    """Languages that are no surprise whatever the text: English, the claimed one, those of offices of the claimed country."""
    usual: tuple[str, ...] = ()
    """Languages in which software is common in the claimed country, although its offices do not write them."""
    beside: dict[str, tuple[str, ...]] = {}
    """Where no country was claimed: language of a text → other languages of the countries whose offices write it."""


_SAME = tuple(
    frozenset(group.split())
    for group in (
        "fa prs pes", "ps pus pbu", "no nb nn da", "sr hr bs sh sl", "id ms", "ku ckb", "cs sk", "gl pt", "zh yue", "he iw yi",
    )
)  # fmt: skip
"""Tags of one language, and pairs that identifiers or tables mix up."""

_NAMES = {
    "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "bg": "Bulgarian", "sr": "Serbian", "mk": "Macedonian",
    "kk": "Kazakh", "ky": "Kyrgyz", "tg": "Tajik", "uz": "Uzbek", "az": "Azerbaijani", "de": "German", "fr": "French",
    "es": "Spanish", "pt": "Portuguese", "it": "Italian", "pl": "Polish", "tr": "Turkish", "nl": "Dutch", "cs": "Czech",
    "sk": "Slovak", "hu": "Hungarian", "ro": "Romanian", "sv": "Swedish", "da": "Danish", "nb": "Norwegian",
    "fi": "Finnish", "el": "Greek", "he": "Hebrew", "ar": "Arabic", "fa": "Persian", "ps": "Pashto", "ur": "Urdu",
    "ckb": "Sorani", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "hi": "Hindi", "en": "English",
}  # fmt: skip
"""English names of the languages met most."""


def named(tag: str) -> str:
    """Return `Russian`, or the tag where its name is not known here."""
    return _NAMES.get(tag, tag)


def spread(tags: Iterable[str]) -> frozenset[str]:
    """Return the tags with all that count as the same language."""
    own = frozenset(tags)
    return own.union(*(group for group in _SAME if group & own))


def by_language(signs: Iterable[ToolingSign]) -> Iterator[tuple[frozenset[str], tuple[ToolingSign, ...]]]:
    """Group signs that may all be of one language, the language that most of them fit first.

    Yields:
        The languages that all signs of a group fit, and the signs.
    """
    rest = list(signs)
    while rest:
        counts = Counter(tag for sign in rest for tag in sign.languages)
        best = max(counts, key=lambda tag: counts[tag])
        group = tuple(sign for sign in rest if best in sign.languages)
        rest = [sign for sign in rest if best not in sign.languages]
        yield frozenset(group[0].languages).intersection(*(sign.languages for sign in group)), group
