"""Regional variety and orthography of the text.

Looks at
    Words that one country writes where another writes something else (Dari and Iranian
    Persian, Pashto of Kabul and of Peshawar, British and American English, Portuguese,
    Chinese, Spanish, French, German, Arabic months), against the claimed language and
    country; two varieties in one text; spellings younger or older than the claimed date.
    Counted are different words. Quotations, names, addresses and glosses are left out.
Why it matters
    Clerks write as their schools and offices do. Three words that only another country
    uses, and none of the own, ask who wrote the paper.
Innocent reasons
    People schooled abroad (millions returned from Iran), offices near a border, house
    styles of international bodies, a spell-checker left at its first setting, a translator,
    text copied from a foreign source; later copies in the spelling of their day.
What to do next
    Read the words in their sentences, and ask a native reader from the claimed country.
Cannot see
    Texts without any of the listed words; writers who know both varieties; -ize in British
    papers (Oxford spelling), which says nothing. Optional spellings (French of 1990, Spanish
    of 2010) are never held against a date.
References
    shared/research/casebook.md, 5.3, 5.7, 5.10 and 6; triage/reference/language/ (a source
    per row).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import Where
from triage.model.findings import Confidence, Seen, Severity, Step, Value, quote, seen
from triage.model.moments import DateRange
from triage.model.varieties import (
    AT_HOME,
    NAMES,
    MarkerHit,
    SpellingHit,
    Spelt,
    Varieties,
    expected,
    foreign,
    mixed,
    told_by,
)

_SCHOOLED = (
    "The writer went to school or served in the other country, as returnees from Iran did, or lives near its border."
)
_STYLE = "An international body's house style, or a spell-checker left at its first setting."
_COPIED = "Text taken over from a source in the other country, or a translator's words."
_LATER = "The file is a later copy, in the spelling of its own day."
_HABIT = "Some writers and papers keep an older spelling, or took up a new one early."
_READ = Step("Read each of these words in its sentence: is it the writer's own?")
_NATIVE = Step("Show the sentences to a native reader in the newsroom who knows both countries' usage.")
_DATE = Step("Look the spelling up in the table (triage/reference/language/orthographies.csv) with its source.")
_INNOCENT = (_SCHOOLED, _STYLE, _COPIED)


def _code(severity: Severity, message: str, innocent: tuple[str, ...], claim: str, *steps: Step) -> Code:
    """A code; how surely a marker speaks for one variety is never better than medium."""
    return Code(
        max=severity,
        confidence=Confidence.MEDIUM,
        message=message,
        innocent=innocent,
        next=(_READ, *steps),
        claim=claim,
    )


_FOREIGN = (
    "{count} different words are of {found}: {words}. Expected were words of {expected}; {own} of them were seen."
)
_SPELT = "{words}: so written since {rule}, {day}. It is said to be from {claimed}."
_OLD = "{words}: so written before {rule}, still accepted until about {day}. It is said to be from {claimed}."
_TWO = "Words of {found} ({words}) and of {other} ({others}) stand in one text"
CODES = {
    "variety-of-another-country": _code(Severity.MEDIUM, _FOREIGN, _INNOCENT, "language", _NATIVE),
    "few-words-of-another-country": _code(Severity.LOW, _FOREIGN, _INNOCENT, "language", _NATIVE),
    "own-name-in-another-variety": _code(
        Severity.LOW, "{words}: the body itself writes {other}.", (_STYLE, "Another body of that name."), "language"
    ),
    "varieties-by-passage": _code(
        Severity.LOW, _TWO + ", one after the other.", (_COPIED, "Several authors."), "", _NATIVE
    ),
    "varieties-mixed": _code(Severity.NOTE, _TWO + ".", (_STYLE, _COPIED, "Canadian usage."), "", _NATIVE),
    "spelling-not-yet-in-use": _code(Severity.MEDIUM, _SPELT, (_LATER, _HABIT), "date", _DATE),
    "spelling-before-its-day": _code(Severity.LOW, _SPELT, (_LATER, _HABIT), "date", _DATE),
    "spelling-out-of-use": _code(
        Severity.LOW, _OLD, (_HABIT, "A quotation or reprint of an older text."), "date", _DATE
    ),
}

FEW = 2
"""Different words of another country that are worth a look; one alone is a slip or a loan."""
FEW_SHARE = 4
"""The own words may be at most so many times as many: in a long text a few others are noise."""
SHOWN = 8
_MIXING = "CA"
"""Canada writes some words as Britain and some as the United States."""


@check("language.variety", title="Regional variety and spelling", needs="derived.varieties", codes=CODES)
def variety(varieties: tuple[Varieties, ...], case: Case) -> Iterator[Seen]:
    """Yield, for each language, what speaks for another country, for two at once, or for another time."""
    claims = case.claims
    for found in varieties:
        own = expected(found.language, claims.language, claims.country)
        others = list(_foreign(found, own)) if own else []
        yield from others
        is_mixing = _MIXING in ((claims.country or "").upper(), (claims.language or "").upper()[-2:])
        if not others and not is_mixing:
            yield from _two(found)
        if claims.date is not None:
            for spelt in found.spelt(own, claims.date.first):
                yield from _dated(spelt, claims.date)


def _foreign(found: Varieties, own: frozenset[str]) -> Iterator[Seen]:
    """Yield the words of a variety that was not expected, axis by axis."""
    for one in foreign(found, own):
        if one.axis == NAMES:
            for hit in one.hits:
                yield seen("own-name-in-another-variety", hit.where, words=quote(hit.words), other=hit.other)
            continue
        if told_by(len(one.hits), len(one.against), found.words):
            code = "variety-of-another-country"
        elif len(one.hits) >= FEW and len(one.against) <= FEW_SHARE * len(one.hits):
            code = "few-words-of-another-country"
        else:
            continue
        wanted = ", ".join(AT_HOME[v] for v in sorted(own))
        values = {"found": AT_HOME[one.variety], "expected": wanted}
        yield seen(
            code, *_places(one.hits), words=_words(one.hits), count=len(one.hits), own=len(one.against), **values
        )


def _two(found: Varieties) -> Iterator[Seen]:
    """Yield the two varieties of an axis of which there is enough each."""
    for one, other in mixed(found):
        code = "varieties-by-passage" if one.is_one_after_the_other else "varieties-mixed"
        values = {"words": _words(one.hits), "others": _words(one.against)}
        places = *_places(one.hits), *_places(one.against)
        yield seen(code, *places, found=AT_HOME[one.variety], other=AT_HOME[other], **values)


def _dated(spelt: Spelt, claimed: DateRange) -> Iterator[Seen]:
    """Yield the spellings of a rule that were not yet, or no longer, in use at the claimed date."""
    rule, new, old = spelt.rule, spelt.new, spelt.old
    if claimed.last < rule.in_force and spelt.is_newer:
        is_early = claimed.last < rule.adopted
        # A day that waits to be verified never weighs more than low.
        code = "spelling-not-yet-in-use" if is_early and "K" not in rule.basis else "spelling-before-its-day"
        day = f"adopted on {rule.adopted}" if is_early else f"in force from {rule.in_force}"
        yield seen(code, *_places(new), words=_words(new), day=day, rule=rule.title, claimed=claimed)
    elif rule.old_until is not None and claimed.first > rule.old_until and spelt.is_older:
        day = rule.old_until.isoformat()
        yield seen("spelling-out-of-use", *_places(old), words=_words(old), day=day, rule=rule.title, claimed=claimed)


def _places(hits: Sequence[MarkerHit] | Sequence[SpellingHit]) -> tuple[Where, ...]:
    """Return where the first of them stand."""
    return tuple(hit.where for hit in hits[:SHOWN])


def _words(hits: Sequence[MarkerHit] | Sequence[SpellingHit]) -> Value:
    """Return the first of them as written."""
    return quote(", ".join(hit.words for hit in hits[:SHOWN]))
