"""Published reading indices, by textstat: only those that need no download.

textstat counts English syllables by a dictionary that it fetches from the network when it is
first asked for one, so nothing that counts syllables is ever asked of it for English. For
other languages it parts syllables by patterns that it carries with it. Measured on 0.7.13:
0.2 s and 45 MB to load, as it loads NLTK; hence only once a passage stands apart. Each index
is made of the length of sentences and words, which are compared without it: it lends a name
that a reader may know, and decides nothing.
"""

from __future__ import annotations

from triage.model.readability import Index

_BY_LETTERS = (
    ("ARI", "automated_readability_index"),
    ("Coleman-Liau", "coleman_liau_index"),
    ("LIX", "lix"),
    ("RIX", "rix"),
)
"""Indices of letters, words and sentences: for scripts in which a word is a run of letters and a sentence ends in a dot."""
_OF_LETTERS = [
    "en",
    "fr",
    "de",
    "es",
    "it",
    "pt",
    "nl",
    "da",
    "no",
    "sv",
    "fi",
    "pl",
    "cs",
    "sk",
    "hu",
    "ro",
    "tr",
    "hr",
    "sl",
    "et",
    "lt",
    "lv",
    "ru",
    "uk",
    "be",
    "bg",
    "sr",
    "kk",
    "uz",
    "tg",
    "mk",
    "ky",
    "az",
]
"""Languages in Latin and Cyrillic letters."""
_FLESCH = ("de", "es", "fr", "it", "nl", "ru", "hu")
"""Languages for which textstat has coefficients of their own (Amstad, Fernández Huerta, Vacca, Douma …)."""


def indices(language: str, here: str, rest: str) -> tuple[Index, ...]:
    """Return the indices of a passage and of the rest; none where textstat is absent or has none for the language.

    Args:
        language: BCP 47 primary tag of both.
        here: the passage.
        rest: the other passages.
    """
    if language not in _OF_LETTERS:
        return ()
    try:
        import textstat
    except ImportError:
        return ()
    asked = [*_BY_LETTERS, *([("Flesch", "flesch_reading_ease")] if language in _FLESCH else [])]
    textstat.set_lang(language)
    return tuple(
        Index(name=name, here=float(getattr(textstat, function)(here)), rest=float(getattr(textstat, function)(rest)))
        for name, function in asked
    )
