"""Language of the text against the language claimed, and against those of the claimed country's offices.

Looks at
    The language that the identifiers read in the text, as a whole, by passages and by lines,
    held against the claimed one; and, where a country or an issuer was claimed, against the
    languages in which offices of that country write. Tags that name one language or that
    cannot be told apart (Dari and Persian; Norwegian and Danish; Serbian, Croatian, Bosnian;
    Indonesian and Malay) count as the same, and what the identifiers hold for possible too is
    never said to differ.
Why it matters
    A paper said to be Pashto that is Persian, or a memo half in another language, was written
    for other readers, or by other hands, than it is said to be. A memo of a Pakistani office
    wholly in Ukrainian was hardly written there.
Innocent reasons
    Bilingual offices: in Afghanistan both Pashto and Dari. A translation or a quoted letter
    in the same file. An embassy or a mission abroad. English, French, Arabic, Russian and
    Spanish, in which offices of many countries write to one another: never more than low. A
    claim made from hearsay. Lists of names, of which no language can be told.
What to do next
    Ask someone who reads the language what it is, and whether it is a translation.
Cannot see
    Less than 200 letters; Dari against Iranian Persian; a translation into the claimed
    language; countries that are not in the table of office languages.
References
    shared/research/casebook.md, L1; shared/research/libraries.md, section 2;
    triage/reference/language/offices.csv (CLDR, and rows to be verified).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import Spoken
from triage.model.expected import Expected, Standing
from triage.model.facts import TextLine, Where
from triage.model.findings import Confidence, Seen, Severity, Step, seen

_READ = Step("Ask someone in the newsroom who reads the language what it is, and whether it is a translation.")
_CLAIM = Step("Check who said which language it is in.")
_ABROAD = "An embassy, or a letter to readers in another country."

CODES = {
    "language-differs": Code(
        max=Severity.MEDIUM,
        claim="language",
        message="The text is in {found} ({share} of its letters), said to be in {claimed}.",
        innocent=("The claim rests on hearsay.", "The file is a translation of the paper.", "A bilingual office."),
        next=(_READ, _CLAIM),
    ),
    "passages-in-another-language": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        claim="language",
        message="{share} of the letters are in {found}, said to be in {claimed}.",
        innocent=("A translation or a quoted letter in the same file.", "A form printed in two languages."),
        next=(_READ,),
    ),
    "another-office-language": Code(
        max=Severity.NOTE,
        confidence=Confidence.MEDIUM,
        claim="language",
        message="{share} of the letters are in {found}, another language in which offices of that country write.",
        innocent=("Offices of that country write in both languages.",),
        next=(_READ,),
    ),
    "no-office-language": Code(
        max=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        claim="country",
        message="The text is in {found} ({share} of its letters), said to be from {country}, whose offices are known "
        "to write in {offices}.",
        innocent=("The file is a translation of the paper.", _ABROAD, "An office of a minority or a border province."),
        next=(_READ, Step("Check who said from which country it is.")),
    ),
    "working-language": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        claim="country",
        message="The text is in {found} ({share} of its letters), a language between countries, said to be from "
        "{country}, whose own offices are known to write in {offices}.",
        innocent=("Written for readers abroad.", _ABROAD, "The file is a translation of the paper."),
        next=(_READ,),
    ),
    "claims-at-odds": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        claim="country",
        message="The text is in {found} as said, but no office of {country} is known to write in it; "
        "they write in {offices}.",
        innocent=("It was said to be a translation.", _ABROAD),
        next=(_READ, _CLAIM),
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
        "fa prs pes fas per", "ps pus pbu pst pbt", "be bel", "ber kab zgh tzm rif shi", "no nb nn da", "sr hr bs sh cnr", "id in ms zsm", "uz uzn uzs",
        "az azj azb", "ku ckb kmr sdh", "zh cmn yue", "ar arb arz apc ary acm", "ro mo", "tl fil", "he iw", "gl pt",
        "en sco", "lb de gsw", "xh zu",
    )
)  # fmt: skip
"""Tags of one language (ISO 639-3 macro-languages, old codes) and pairs that CLD2 mixes up."""

_WORKING = frozenset({"en", "fr", "ar", "ru", "es"})
"""Official languages of the United Nations that offices of other countries write too; Chinese is written by no others."""
WHOLE = 0.85
"""Share of the letters from which a text is wholly in a language."""


class _Part(Struct):
    """All passages of one language."""

    share: float = 0.0
    sure: float = 0.0
    """Share of the letters that is surely in it."""
    may_be: tuple[str, ...] = ()
    """Tags that its passages may be as well."""
    where: tuple[Where, ...] = ()


@check(
    "language.claimed",
    title="Language of the text against the language claimed",
    needs=("text", "derived.spoken", "derived.expected"),
    codes=CODES,
)
def claimed(text: tuple[TextLine, ...], spoken: Spoken, expected: Expected, case: Case) -> Iterator[Seen]:
    """Yield a `Seen` for the whole text, or one for each language of which there is enough."""
    parts = _parts(text, spoken) if spoken.sure else {}
    said = _primary(expected.language) if expected.language else ""
    differs = list(_against_the_language(parts, spoken, said, expected)) if said else []
    yield from differs
    if not any(one.code == "language-differs" for one in differs):
        yield from _against_the_country(parts, spoken, said, expected)


def _against_the_language(parts: dict[str, _Part], spoken: Spoken, said: str, expected: Expected) -> Iterator[Seen]:
    """Hold each language of which there is enough against the claimed one."""
    is_bilingual = any(_is_same(tag, said) and part.share >= LEAST_SHARE for tag, part in parts.items())
    official = [tag for row in expected.offices if row.standing is not Standing.OFFICE for tag in row.languages]
    for tag, part in parts.items():
        if tag == "und" or part.sure < LEAST_SHARE or _is_any(said, (tag, *part.may_be)):
            continue
        values = {"found": _named(tag, expected), "share": f"{part.share:.0%}"}
        if _is_any(tag, official) and _is_any(said, official):
            yield seen("another-office-language", *part.where, **values)
        elif tag == spoken.main and not is_bilingual and spoken.letters >= LEAST_LETTERS:
            yield seen("language-differs", *part.where, **values, claimed=_named(said, expected))
        elif part.sure * spoken.letters >= LEAST_PASSAGE:
            yield seen("passages-in-another-language", *part.where, **values, claimed=_named(said, expected))


def _against_the_country(parts: dict[str, _Part], spoken: Spoken, said: str, expected: Expected) -> Iterator[Seen]:
    """Hold a text wholly in one language against those of the country's offices and of the issuer."""
    part = parts.get(spoken.main)
    own = [tag for row in expected.offices for tag in row.languages] + list(expected.issuer)
    is_told = spoken.letters >= LEAST_LETTERS and part is not None and part.sure >= WHOLE
    if part is None or not is_told or expected.country is None or not expected.offices:
        return
    if any(_is_any(tag, own) for tag in (spoken.main, *part.may_be, *spoken.alternatives)):
        return
    code = "working-language" if spoken.main in _WORKING else "no-office-language"
    yield seen(
        "claims-at-odds" if said else code,
        *part.where,
        found=_named(spoken.main, expected),
        share=f"{part.share:.0%}",
        country=expected.country,
        offices=", ".join(expected.names.get(tag, tag) for tag in dict.fromkeys(own)),
    )


def _parts(text: tuple[TextLine, ...], spoken: Spoken) -> dict[str, _Part]:
    """Add up the passages by language; the place is that of the longest run of lines, else of the largest passage."""
    parts: dict[str, _Part] = {}
    for passage in spoken.passages:
        part = parts.setdefault(passage.language, _Part(where=(passage.where,)))
        part.share += passage.share
        part.sure += passage.share if passage.sure else 0.0
        part.may_be += passage.alternatives
    longest: dict[str, int] = {}
    for tag, some in groupby(zip(spoken.by_line, text, strict=False), key=lambda pair: pair[0]):
        lines = [line for _, line in some]
        size = sum(len(line.text) for line in lines)
        if tag in parts and size > longest.get(tag, 0):
            longest[tag] = size
            parts[tag].where = (lines[0].where,) if len(lines) == 1 else (lines[0].where, lines[-1].where)
    return parts


def _primary(tag: str) -> str:
    """Return the primary subtag of a BCP 47 tag."""
    return tag.replace("_", "-").partition("-")[0].lower()


def _is_any(one: str, others: Iterable[str]) -> bool:
    """True where a tag is one of several, or cannot be told from one."""
    return any(_is_same(one, other) for other in others)


def _is_same(one: str, other: str) -> bool:
    """True for one language under two tags, and for pairs that cannot be told apart."""
    return one == other or any(one in group and other in group for group in _SAME)


def _named(tag: str, expected: Expected) -> str:
    """Return `Pashto (ps)`, or the tag alone."""
    return f"{expected.names[tag]} ({tag})" if tag in expected.names else tag
