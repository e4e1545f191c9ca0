"""Language of the text against the language claimed.

Looks at
    The language that an identifier reads in the text, as a whole and by passages, held
    against the claimed one. Tags that name one language or that the identifier cannot tell
    apart (Dari and Persian; Norwegian and Danish; Serbian, Croatian, Bosnian; Indonesian and
    Malay) count as the same.
Why it matters
    A paper said to be Pashto that is Persian, or a memo half in another language, was written
    for other readers, or by other hands, than it is said to be.
Innocent reasons
    Bilingual offices: in Afghanistan both Pashto and Dari. A translation or a quoted letter
    in the same file. A claim made from hearsay. Lists of names, of which no language can be
    told.
What to do next
    Ask someone who reads the language what it is, and whether it is a translation.
Cannot see
    Less than 200 letters; Dari against Iranian Persian; a translation into the claimed
    language.
References
    shared/research/casebook.md, L1; shared/research/libraries.md, section 2 (CLD2: 99 % right
    at 150 characters).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import Spoken
from triage.model.facts import Where
from triage.model.findings import Confidence, Seen, Severity, Step, seen

_READ = Step("Ask someone in the newsroom who reads the language what it is, and whether it is a translation.")
_CLAIM = Step("Check who said which language it is in.")

CODES = {
    "language-differs": Code(
        max=Severity.MEDIUM,
        message="The text is in {found} ({share} of its letters), said to be in {claimed}.",
        innocent=("The claim rests on hearsay.", "The file is a translation of the paper.", "A bilingual office."),
        next=(_READ, _CLAIM),
    ),
    "passages-in-another-language": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="{share} of the letters are in {found}, said to be in {claimed}.",
        innocent=("A translation or a quoted letter in the same file.", "A form printed in two languages."),
        next=(_READ,),
    ),
    "another-office-language": Code(
        max=Severity.NOTE,
        confidence=Confidence.MEDIUM,
        message="{share} of the letters are in {found}, another language in which offices of that country write.",
        innocent=("Offices of that country write in both languages.",),
        next=(_READ,),
    ),
}

LEAST_LETTERS = 200
"""Letters for a whole text: every text of the corpus this long was told rightly."""
LEAST_SHARE = 0.15
"""Smaller passages are names, titles and addresses."""
LEAST_PASSAGE = 100
"""Letters for a passage."""

_SAME = tuple(
    frozenset(group.split())
    for group in (
        "fa prs pes fas per", "ps pus pbu pst pbt", "no nb nn da", "sr hr bs sh cnr", "id in ms zsm", "uz uzn uzs",
        "az azj azb", "ku ckb kmr sdh", "zh cmn yue", "ar arb arz apc ary acm", "ro mo", "tl fil", "he iw", "gl pt",
        "en sco", "lb de gsw", "xh zu",
    )
)  # fmt: skip
"""Tags of one language (ISO 639-3 macro-languages, old codes) and pairs that CLD2 mixes up."""

_OFFICES = {
    "AF": "ps fa", "BE": "nl fr de", "BY": "be ru", "CA": "en fr", "CH": "de fr it rm", "FI": "fi sv", "IN": "hi en",
    "IQ": "ar ku", "KE": "sw en", "KG": "ky ru", "KZ": "kk ru", "LK": "si ta en", "PK": "ur en", "SO": "so ar",
}  # fmt: skip
"""Languages in which offices write, by country: the official ones of its constitution, where several."""

_NAMES = {
    "ps": "Pashto", "fa": "Persian/Dari", "prs": "Dari", "ar": "Arabic", "ur": "Urdu", "ru": "Russian",
    "uk": "Ukrainian", "be": "Belarusian", "en": "English", "fr": "French", "de": "German", "es": "Spanish",
    "it": "Italian", "pt": "Portuguese", "tr": "Turkish", "uz": "Uzbek", "tg": "Tajik", "kk": "Kazakh",
    "ky": "Kyrgyz", "he": "Hebrew", "hi": "Hindi", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "pl": "Polish",
    "nl": "Dutch", "ku": "Kurdish", "az": "Azerbaijani", "sd": "Sindhi", "sr": "Serbian", "la": "Latin",
}  # fmt: skip
"""English names of the languages met most; others are shown by their tag."""


class _Part(Struct):
    """All passages of one language."""

    share: float
    where: Where


@check(
    "language.claimed",
    title="Language of the text against the language claimed",
    needs=("derived.spoken", "claims.language"),
    codes=CODES,
)
def claimed(spoken: Spoken, language: str, case: Case) -> Iterator[Seen]:
    """Yield a `Seen` for the whole text, or one for each language of which there is enough."""
    parts = _parts(spoken) if spoken.sure else {}
    said = _primary(language)
    is_bilingual = any(_is_same(tag, said) and part.share >= LEAST_SHARE for tag, part in parts.items())
    for tag, part in parts.items():
        if tag == "und" or _is_same(tag, said) or part.share < LEAST_SHARE:
            continue
        values = {"found": _named(tag), "share": f"{part.share:.0%}"}
        if _is_office_language(tag, said, case.claims.country):
            yield seen("another-office-language", part.where, **values)
        elif tag == spoken.main and not is_bilingual and spoken.letters >= LEAST_LETTERS:
            yield seen("language-differs", part.where, **values, claimed=_named(said))
        elif part.share * spoken.letters >= LEAST_PASSAGE:
            yield seen("passages-in-another-language", part.where, **values, claimed=_named(said))


def _parts(spoken: Spoken) -> dict[str, _Part]:
    """Add up the passages by language; the place is that of the largest."""
    parts: dict[str, _Part] = {}
    for passage in spoken.passages:
        part = parts.setdefault(passage.language, _Part(0.0, passage.where))
        part.share += passage.share
    return parts


def _primary(tag: str) -> str:
    """Return the primary subtag of a BCP 47 tag."""
    return tag.replace("_", "-").partition("-")[0].lower()


def _is_same(one: str, other: str) -> bool:
    """True for one language under two tags, and for pairs that cannot be told apart."""
    return one == other or any(one in group and other in group for group in _SAME)


def _is_office_language(tag: str, said: str, country: str | None) -> bool:
    """True where offices of the claimed country write in both; Pashto and Dari alone mean Afghanistan."""
    if country is None:
        country = "AF" if said in ("ps", "prs") else ""
    offices = _OFFICES.get(country.upper(), "").split()
    return all(any(_is_same(one, office) for office in offices) for one in (tag, said))


def _named(tag: str) -> str:
    """Return `Pashto (ps)`, or the tag alone."""
    return f"{_NAMES[tag]} ({tag})" if tag in _NAMES else tag
