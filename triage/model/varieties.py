"""`derived.varieties`: which regional variety and which orthography the words of a text speak for.

A marker is a word or form that one variety of a language writes where another writes
something else. Counted are different markers, not their repetitions: a word used forty
times is one habit. Sure markers decide; weak ones are only listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from msgspec import Struct

from triage.model.facts import Where

NAMES = "names"
"""The axis of names of bodies that have a spelling of their own."""
LEAST_DIFFERENT = 3
"""Different sure markers from which a variety is told. Source: casebook, 5.10."""
MOST_OF_OTHERS = 1
"""Sure markers of the other side that are still allowed. Source: casebook, 5.10."""
LEAST_MIXED = {"script": 10}
"""Different markers by which each of two varieties is held to be there, where `LEAST_DIFFERENT` is too few."""
LONG_TEXT = 150
"""Words above which one marker of the other side is allowed. Source: casebook, 5.10."""
LEAST_FORMS, LEAST_TIMES = 2, 3
"""Different forms of a spelling, or uses of one form, that are no slip."""
_SHARE_OF_OTHERS = 10
"""In long texts one marker of the other side for so many of its own is still allowed."""


class Marker(Struct, frozen=True, kw_only=True):
    """One row of a table: what one variety writes for one thing."""

    language: str
    """BCP 47 primary tag."""
    axis: str
    """What is compared: `words`; `names` of bodies that have a spelling of their own; of Chinese also `script`.
    Only varieties of one axis stand against each other."""
    varieties: tuple[str, ...]
    """BCP 47 tags of the varieties that write so: `fa-AF`, `zh-Hant`, `fr-CH` and `fr-BE`."""
    sense: str
    """Key of the thing meant; rows of several varieties share it."""
    forms: tuple[str, ...]
    """Words; `word*` with any ending; `/…/` a regular expression on folded text, `//…//` on the text as written."""
    sure: bool
    other: str
    """What the other varieties write."""
    basis: str
    source: str


class Rule(Struct, frozen=True, kw_only=True):
    """One change of an orthography, and from when until when its two sides were in use."""

    id: str
    title: str
    language: str
    variety: str
    """BCP 47 tag of the only variety it is about; "" where it is about all."""
    since: date | None
    """From when the older orthography was in force; before it, nothing is said."""
    adopted: date
    """Nobody is bound to the new one before this day, and few know it."""
    in_force: date
    old_until: date | None
    """Until when the older one may stand in official papers; None where it still is in wide use."""
    basis: str
    source: str

    @property
    def key(self) -> str:
        """The rule with its variety: one reform reached two countries on two days."""
        return f"{self.id} {self.variety}".strip()


class Form(Struct, frozen=True, kw_only=True):
    """One row of a rule: how one side of it writes a word."""

    rule: str
    new: bool
    forms: tuple[str, ...]
    sure: bool
    other: str
    """What the other side writes."""
    beside: str = ""
    """A letter that the text must hold elsewhere for the form to say anything: `ß`."""
    basis: str
    source: str


class MarkerHit(Struct, frozen=True, kw_only=True):
    """One marker where it was first met."""

    axis: str
    varieties: tuple[str, ...]
    sense: str
    words: str
    """As written."""
    where: Where
    line: int
    """Index of its line in `Document.text`."""
    last: int
    """Index of the last line in which it stands."""
    sure: bool
    other: str
    times: int = 1


class SpellingHit(Struct, frozen=True, kw_only=True):
    """One form of an older or newer orthography where it was first met."""

    rule: Rule
    new: bool
    words: str
    where: Where
    sure: bool
    other: str
    times: int = 1


class Spelt(Struct, frozen=True, kw_only=True):
    """All sure forms of one rule in a text."""

    rule: Rule
    new: tuple[SpellingHit, ...]
    old: tuple[SpellingHit, ...]

    @property
    def is_newer(self) -> bool:
        """Whether the new forms are a habit, and at least as frequent as the old ones."""
        return _is_habit(self.new) and _times(self.new) >= _times(self.old)

    @property
    def is_older(self) -> bool:
        """Whether the old forms are a habit, and more frequent than the new ones."""
        return _is_habit(self.old) and _times(self.old) > _times(self.new)


def _is_habit(hits: Sequence[SpellingHit]) -> bool:
    """Whether there are several forms, or one often enough: a single one may be a slip."""
    return len(hits) >= LEAST_FORMS or _times(hits) >= LEAST_TIMES


def _times(hits: Sequence[SpellingHit]) -> int:
    """Add up how often forms stand in the text."""
    return sum(hit.times for hit in hits)


class Told(Struct, frozen=True, kw_only=True):
    """What the sure markers of one axis add up to."""

    axis: str
    variety: str
    """The variety they speak for; "" where that cannot be told."""
    sure: dict[str, int]
    """Variety → different sure markers."""
    weak: dict[str, int]
    """Variety → different weak markers."""


class Varieties(Struct, frozen=True, kw_only=True):
    """`derived.varieties` (a tuple of these): the markers of one language of the text."""

    language: str
    words: int
    """Words in lines of this language; of Chinese half its characters."""
    hits: tuple[MarkerHit, ...]
    """In the order of the text, each marker once."""
    spellings: tuple[SpellingHit, ...]
    told: tuple[Told, ...]

    def spelt(self, own: frozenset[str], first: date) -> Iterator[Spelt]:
        """Yield the rules that may be asked of a text of the day `first` and of these varieties or those told."""
        told = {t.variety for t in self.told} | own
        for rule in {hit.rule.key: hit.rule for hit in self.spellings}.values():
            if (not rule.variety or rule.variety in told) and (rule.since is None or first >= rule.since):
                sure = [hit for hit in self.spellings if hit.rule == rule and hit.sure]
                new, old = (tuple(h for h in sure if h.new is side) for side in (True, False))
                yield Spelt(rule=rule, new=new, old=old)

    def written(self, axis: str) -> frozenset[str]:
        """Return the varieties of which an axis has markers."""
        return frozenset(v for hit in self.hits if hit.axis == axis for v in hit.varieties)

    def between(self, axis: str, own: frozenset[str], others: frozenset[str]) -> tuple[MarkerHit, ...]:
        """Return the sure markers of an axis that one of `own` writes and none of `others`."""
        sure = (hit for hit in self.hits if hit.axis == axis and hit.sure)
        return tuple(h for h in sure if not own.isdisjoint(h.varieties) and others.isdisjoint(h.varieties))


def told_by(own: int, others: int, words: int) -> bool:
    """Whether so many different sure markers, against so many of the other side, tell a variety."""
    allowed = max(MOST_OF_OTHERS, own // _SHARE_OF_OTHERS) if words > LONG_TEXT else 0
    return own >= LEAST_DIFFERENT and others <= allowed


class Foreign(Struct, frozen=True, kw_only=True):
    """The markers of one variety, held against others: those of a claim, or one more that is in the text."""

    axis: str
    variety: str
    hits: tuple[MarkerHit, ...]
    against: tuple[MarkerHit, ...]
    """The markers that speak for the other side."""

    @property
    def is_one_after_the_other(self) -> bool:
        """Whether all of one side stand before all of the other."""
        return _before(self.hits, self.against) or _before(self.against, self.hits)


def foreign(found: Varieties, own: frozenset[str]) -> Iterator[Foreign]:
    """Yield, for each axis, the markers of the variety outside `own` that has most of them."""
    for axis in (told.axis for told in found.told):
        sides = {v: found.between(axis, frozenset((v,)), own) for v in found.written(axis)}
        variety = max(sides, key=lambda v: (len(sides[v]), v))
        against = found.between(axis, own, frozenset((variety,)))
        yield Foreign(axis=axis, variety=variety, hits=sides[variety], against=against)


def mixed(found: Varieties) -> Iterator[tuple[Foreign, str]]:
    """Yield, for each axis, the two varieties of which both sides have most, with the name of the second."""
    for axis in (told.axis for told in found.told if told.axis != NAMES):
        pairs = []
        for one, other in combinations(sorted(found.written(axis)), 2):
            hits = found.between(axis, frozenset((one,)), frozenset((other,)))
            against = found.between(axis, frozenset((other,)), frozenset((one,)))
            pairs.append((Foreign(axis=axis, variety=one, hits=hits, against=against), other))
        best = max(pairs, default=None, key=lambda pair: min(len(pair[0].hits), len(pair[0].against)))
        least = LEAST_MIXED.get(axis, LEAST_DIFFERENT)
        if best is not None and min(len(best[0].hits), len(best[0].against)) >= least:
            yield best


def _before(first: Sequence[MarkerHit], second: Sequence[MarkerHit]) -> bool:
    """Whether all of the first stand before all of the second."""
    return max(hit.last for hit in first) < min(hit.line for hit in second)


HOMES: dict[str, str] = {
    "fa-AF": "AF", "fa-IR": "IR", "ps-AF": "AF", "ps-PK": "PK", "en-GB": "GB IE AU NZ", "en-US": "US",
    "pt-PT": "PT AO MZ CV GW ST", "pt-BR": "BR", "es-ES": "ES",
    "es-419": "MX AR CO PE VE CL EC GT CU BO DO HN PY SV NI CR PA UY", "fr-FR": "FR", "fr-CA": "CA", "fr-CH": "CH",
    "fr-BE": "BE", "de-DE": "DE", "de-AT": "AT", "de-CH": "CH LI", "zh-Hans": "CN SG", "zh-Hant": "TW HK MO",
    "zh-CN": "CN", "zh-TW": "TW", "zh-HK": "HK MO", "ar-EG": "EG SD SA AE KW QA BH OM YE", "ar-LB": "LB SY JO PS IQ",
    "ar-DZ": "DZ TN", "ar-MA": "MA",
}  # fmt: skip
"""Variety → countries whose offices write it (ISO 3166-1). Left out: countries that write both (Canada) or have no
settled one. Source: CLDR parent locales for es-419; otherwise general knowledge, to be verified."""

AT_HOME: dict[str, str] = {
    "fa-AF": "Afghanistan (Dari)", "fa-IR": "Iran (Persian)", "ps-AF": "Afghanistan (Pashto)",
    "ps-PK": "Pakistan (Pashto)", "en-GB": "Britain (English)", "en-US": "the United States (English)",
    "pt-PT": "Portugal (Portuguese)", "pt-BR": "Brazil (Portuguese)", "es-ES": "Spain (Spanish)",
    "es-419": "Latin America (Spanish)", "fr-FR": "France (French)", "fr-CA": "Canada (French)",
    "fr-CH": "Switzerland (French)", "fr-BE": "Belgium (French)", "de-DE": "Germany (German)",
    "de-AT": "Austria (German)", "de-CH": "Switzerland (German)", "zh-Hans": "simplified characters",
    "zh-Hant": "traditional characters", "zh-CN": "mainland China (terms)", "zh-TW": "Taiwan (terms)",
    "zh-HK": "Hong Kong (terms)", "ar-EG": "Egypt and the Gulf (names of months)",
    "ar-LB": "the Levant and Iraq (names of months)", "ar-DZ": "Algeria and Tunisia (names of months)",
    "ar-MA": "Morocco (names of months)",
}  # fmt: skip
"""Variety → where it is at home, in words."""

_OWN_TAGS = {"prs": "fa-AF", "pes": "fa-IR", "pbu": "ps-PK", "pbt": "ps-AF", "pst": "ps-PK"}
"""ISO 639-3 tags that name a variety."""
_ALSO = {"zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-CN": "zh-Hans", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW zh-HK"}
"""What goes with a variety on another axis."""


def expected(language: str, tag: str | None, country: str | None) -> frozenset[str]:
    """Return the varieties of a language that a claim leads one to expect; empty where it says nothing of them.

    Args:
        language: BCP 47 primary tag of the text.
        tag: claimed language, BCP 47; its region or script goes before the country.
        country: claimed country, ISO 3166-1.
    """
    ours = [variety for variety in HOMES if variety.partition("-")[0] == language]
    parts = (tag or "").replace("_", "-").split("-")
    own = _OWN_TAGS.get(parts[0].lower(), "")
    named = [v for v in ours if v == own or v.partition("-")[2].lower() in [p.lower() for p in parts[1:]]]
    regions = [p.upper() for p in parts[1:] if len(p) == 2] if parts[0].lower() == language else []
    for region in (*regions, (country or "").upper()):
        named = named or [v for v in ours if region in HOMES[v].split()]
    # A region named beside a script says which terms go with it; a script alone leaves them open.
    also = (_ALSO.get(variety, "").split() for variety in named)
    return frozenset((*named, *(w for words in also if not set(words) & set(named) for w in words)))
