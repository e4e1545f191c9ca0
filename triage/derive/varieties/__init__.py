"""`derived.varieties`: markers of regional varieties and orthographies in a text, by language.

Each line is matched against the tables of its own language only, and only these are read.
What stands in quotation marks, in names, addresses and code does not count, nor does a word
that stands beside its counterpart: `lift (elevator)` explains, and is nobody's habit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import structs

from triage.derive.spoken import spoken
from triage.derive.varieties.matching import Matcher, Met
from triage.derive.varieties.unmeant import Line
from triage.model.case import Case
from triage.model.document import Document
from triage.model.facts import TextLine
from triage.model.fold import Folded
from triage.model.varieties import NAMES, Form, Marker, MarkerHit, Rule, SpellingHit, Told, Varieties, told_by
from triage.reference.language import varieties as tables

MOST_CHARACTERS = 400_000
"""Characters looked at, from the beginning: about 150 pages."""
MOST_HITS = 300
"""Different markers kept of one language."""
LEAST_WORDS = 12
"""Words of a language below which its lines are names and quotations in another language's text."""
_UNKNOWN = "und"

_Spelling = tuple[Rule, Form]


class _Gathered:
    """What was met of one language so far."""

    def __init__(self, language: str) -> None:
        """Begin with nothing."""
        self.language = language
        self.words = 0
        self.letters: set[str] = set()
        self.markers: dict[tuple[str, tuple[str, ...], str], MarkerHit] = {}
        self.spellings: dict[tuple[str, bool, str], tuple[SpellingHit, str]] = {}


def varieties(document: Document, case: Case) -> tuple[Varieties, ...]:
    """Return the markers of each language of the text for which there is a table; empty where there is none."""
    told = spoken(document, case)
    if told is None:
        return ()
    gathered: dict[str, _Gathered] = {}
    left = MOST_CHARACTERS
    for at, (line, tag) in enumerate(zip(document.text, told.by_line, strict=False)):
        left -= len(line.text)
        if left < 0:
            break
        language = (told.main if tag == _UNKNOWN else tag).partition("-")[0]
        if language in tables.languages():
            _look(gathered.setdefault(language, _Gathered(language)), at, line)
    return tuple(_made(found) for found in gathered.values() if found.words >= LEAST_WORDS)


@cache
def _markers(language: str) -> Matcher[Marker]:
    """Return what finds a language's markers."""
    return Matcher((form, row) for row in tables.markers(language) for form in row.forms)


@cache
def _spellings(language: str) -> Matcher[_Spelling]:
    """Return what finds a language's older and newer spellings."""
    return Matcher((form, (rule, row)) for rule, row in tables.forms(language) for form in row.forms)


@cache
def _characters() -> dict[str, Marker]:
    """Return a marker for each character that is only simplified or only traditional."""
    made = {}
    for simplified, traditional in tables.characters():
        for own, other, variety in ((simplified, traditional, "zh-Hans"), (traditional, simplified, "zh-Hant")):
            made[own] = Marker(
                language="zh",
                axis="script",
                varieties=(variety,),
                sense=traditional,
                forms=(own,),
                sure=True,
                other=other,
                basis="S",
                source="OpenCC",
            )
    return made


def _look(found: _Gathered, at: int, line: TextLine) -> None:
    """Add the markers and spellings of one line."""
    language = found.language
    held, written = Folded(line.text), Line(line.text, language)
    markers = _markers(language)
    if language == "zh":
        found.words += markers.unspaced(held) // 2
        met: Iterable[Met[Marker]] = [*markers.find(held), *_signs(line.text)]
    else:
        found.words += markers.count(held)
        met = markers.find(held)
    meant = [one for one in met if written.is_meant(one.start, one.end, is_name=one.what.axis == NAMES)]
    for one in _unexplained(meant):
        _add_marker(found, at, line, one)
    if tables.forms(language):
        found.letters.update(held.text)
        for spelling in _spellings(language).find(held):
            if written.is_meant(spelling.start, spelling.end):
                _add_spelling(found, line, spelling)


def _signs(text: str) -> Iterator[Met[Marker]]:
    """Yield the characters of a line that only one Chinese script has."""
    table = _characters()
    for at, sign in enumerate(text):
        if sign in table:
            yield Met(at, at + 1, table[sign])


def _unexplained(met: list[Met[Marker]]) -> list[Met[Marker]]:
    """Leave out words that stand in one line with their counterparts."""
    by_sense: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for one in met:
        by_sense.setdefault((one.what.axis, one.what.sense), set()).add(one.what.varieties)
    return [one for one in met if len(by_sense[(one.what.axis, one.what.sense)]) == 1]


def _add_marker(found: _Gathered, at: int, line: TextLine, met: Met[Marker]) -> None:
    """Keep the first place of a marker, and count the others."""
    row = met.what
    key = (row.axis, row.varieties, row.sense)
    known = found.markers.get(key)
    if known is not None:
        found.markers[key] = structs.replace(known, times=known.times + 1, last=at, sure=known.sure or row.sure)
    elif len(found.markers) < MOST_HITS:
        words = line.text[met.start : met.end]
        found.markers[key] = MarkerHit(
            axis=row.axis,
            varieties=row.varieties,
            sense=row.sense,
            words=words,
            where=structs.replace(line.where, text=words),
            line=at,
            last=at,
            sure=row.sure,
            other=row.other,
        )


def _add_spelling(found: _Gathered, line: TextLine, met: Met[_Spelling]) -> None:
    """Keep the first place of a spelling, and count the others."""
    rule, form = met.what
    words = line.text[met.start : met.end]
    key = (rule.key, form.new, words.lower())
    known = found.spellings.get(key)
    if known is not None:
        hit = structs.replace(known[0], times=known[0].times + 1)
    elif len(found.spellings) < MOST_HITS:
        where = structs.replace(line.where, text=words)
        hit = SpellingHit(rule=rule, new=form.new, words=words, where=where, sure=form.sure, other=form.other)
    else:
        return
    found.spellings[key] = (hit, form.beside)


def _made(found: _Gathered) -> Varieties:
    """Make the record of one language."""
    hits = tuple(found.markers.values())
    spellings = tuple(hit for hit, beside in found.spellings.values() if not beside or beside in found.letters)
    return Varieties(
        language=found.language,
        words=found.words,
        hits=hits,
        spellings=spellings,
        told=tuple(_told(axis, hits, found.words) for axis in sorted({hit.axis for hit in hits})),
    )


def _told(axis: str, hits: tuple[MarkerHit, ...], words: int) -> Told:
    """Add up the different markers of one axis, by variety."""
    counts: dict[bool, dict[str, int]] = {True: {}, False: {}}
    for hit in hits:
        for variety in hit.varieties if hit.axis == axis else ():
            counts[hit.sure][variety] = counts[hit.sure].get(variety, 0) + 1
    sure = counts[True]
    speaking = [v for v in sure if told_by(sure[v], _against(v, axis, hits), words)]
    # A marker of two varieties (septante) may tell both: then it is left untold.
    variety = speaking[0] if len(speaking) == 1 else ""
    return Told(axis=axis, variety=variety, sure=sure, weak=counts[False])


def _against(variety: str, axis: str, hits: tuple[MarkerHit, ...]) -> int:
    """Count the different sure markers of an axis that this variety does not write."""
    return sum(1 for hit in hits if hit.axis == axis and hit.sure and variety not in hit.varieties)
