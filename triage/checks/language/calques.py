"""Turns of phrase typical of translation from, or of speakers of, another language.

Looks at
    Phrases of a table, by the language of the text and the first language they point to:
    "the most actual question" (Russian), "the brother engineer" (Arabic), «приймати участь»
    (Russian in Ukrainian). In English also the share of a, an and the in running prose
    (below 3 in 100 words, and fewer than 35 to 100 prepositions; of 63 genuine English texts
    one, a table of firms, is, the next has 4.2), in Pashto slips of case and gender. Several different phrases of one pair are
    asked for, more in a long text.
Why it matters
    A paper "of" a body whose staff write their own language may have been drafted in another
    and translated. Which other is a direction in which to ask, and no more.
Innocent reasons
    Staff who write a second language are the rule in embassies, international bodies, firms
    and universities, and so is international English. Translation bureaux and official
    translations. Phrases that have become usual where the writer lives.
What to do next
    Let someone whose first language it is read the phrases aloud; compare with other papers
    of the same office; ask whether this file is a translation, and of what.
Cannot see
    Who wrote it: nothing here is about a person. Writers who know the language well, texts
    corrected by an editor or a machine, pairs and phrases that are not in the table.
References
    shared/research/casebook.md, L5, 1.22, 1.44, 6.1 to 6.8; each row of
    triage/reference/language/calques.csv names its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.checking import Code, check
from triage.model.calques import Articles, Calques, Turn
from triage.model.case import Case
from triage.model.findings import Confidence, Seen, Severity, Step, Value, quote, seen

_STAFF = "Staff who write a second language are the rule in many offices, and so is international English."
_BUREAU = "It is a translation, or was made from one by a translation bureau."
_USUAL = "The phrase has become usual where the writer lives."
_READ = Step("Let someone whose first language it is read the phrases in their sentences.")
_COMPARE = Step("Compare with other papers of the same office, and look for an original in the other language.")

CODES = {
    "phrases-of-one-language": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="{count} phrases are put as in translation from {first}: {phrases}. For the first of them a native writer would put: {instead}.",
        innocent=(_STAFF, _BUREAU, _USUAL),
        next=(_READ, _COMPARE),
    ),
    "few-articles-and-phrases": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="The English has {rate} articles to 100 words, where 6 to 10 are usual, and phrases as in translation from {first}: {phrases}.",
        innocent=(_STAFF, _BUREAU, "Notes and telegrams leave articles out."),
        next=(_READ, _COMPARE),
    ),
    "agreement-slips": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="Case or gender do not agree in {count} places: {phrases}. Usual is {instead}.",
        innocent=(_STAFF, "Spoken usage of a region, or a clerk schooled in another language."),
        next=(_READ,),
    ),
    "single-phrases": Code(
        max=Severity.NOTE,
        confidence=Confidence.LOW,
        message="Put as in translation from {first}: {phrases}.",
        innocent=(_USUAL, _STAFF),
        next=(_READ,),
    ),
    "few-articles": Code(
        max=Severity.NOTE,
        confidence=Confidence.LOW,
        message="The English prose has {rate} articles to 100 words, where 6 to 10 are usual.",
        innocent=("Notes, lists and telegrams leave articles out.", _STAFF),
        next=(_READ,),
    ),
    "agreement-slip": Code(
        max=Severity.NOTE,
        confidence=Confidence.LOW,
        message="Case or gender do not agree: {phrases}. Usual is {instead}.",
        innocent=("A slip of the keyboard, or spoken usage of a region.", _STAFF),
        next=(_READ,),
    ),
}

LEAST_POINTS = 4
"""Strengths of different phrases of one pair, at least two of them; two genuine files of 259 have 2, none more."""
WORDS_A_POINT = 2_000
"""Words beyond the first so many that ask for a point more: in a long text something is always found."""
SLIPS = 3
"""Different slips of agreement for more than a note."""
MOST_QUOTED = 8

LEAST_RATE, LEAST_BESIDE, LEAST_WORDS = 0.03, 0.35, 100
"""Articles to a word and to a preposition, and words of prose. Of 63 genuine texts
one, a table, has 0.010 and 0.11; the next lowest are 0.042 and 0.45."""
_WITHOUT_ARTICLES = frozenset({"ru", "uk", "be", "pl", "zh", "fa", "ps", "tr"})
"""Languages that have no articles, or none that stand like those of English."""

_NAMES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian/Dari", "fr": "French",
    "it": "Italian", "nl": "Dutch", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
"""English names of the languages in the table's column `first`."""


@check(
    "language.calques",
    title="Phrases typical of translation from another language",
    needs="derived.calques",
    codes=CODES,
)
def calques(found: Calques, case: Case) -> Iterator[Seen]:
    """Yield the phrases of the likeliest pair of each language of the text, slips of agreement, few articles."""
    phrases = [turn for turn in found.turns if turn.row.kind == "phrase"]
    few = found.articles if found.articles is not None and _are_few(found.articles) else None
    told = False
    for language in dict.fromkeys(turn.row.language for turn in phrases):
        tags, turns = _likeliest([turn for turn in phrases if turn.row.language == language])
        shown: dict[str, str | Value] = {"first": _named(tags), "phrases": _quoted(turns)}
        where = tuple(turn.where for turn in turns)
        if _are_many(turns, found.words):
            yield seen("phrases-of-one-language", *where, count=len(turns), instead=turns[0].row.instead, **shown)
        elif few is not None and language == "en" and _WITHOUT_ARTICLES.intersection(tags):
            told = True
            shown["first"] = _named([tag for tag in tags if tag in _WITHOUT_ARTICLES])
            yield seen("few-articles-and-phrases", few.where, *where, rate=_rate(few), **shown)
        elif sum(turn.row.strength for turn in turns) > 1:
            yield seen("single-phrases", *where, **shown)
    if few is not None and not told:
        yield seen("few-articles", few.where, rate=_rate(few))
    yield from _slips([turn for turn in found.turns if turn.row.kind == "agreement"])


def _likeliest(turns: list[Turn]) -> tuple[list[str], list[Turn]]:
    """Return the first languages that most of the strength points to, and their different phrases."""
    different = list({turn.row.pattern: turn for turn in reversed(turns)}.values())[::-1]
    points: dict[str, int] = {}
    for turn in different:
        for tag in turn.row.first:
            points[tag] = points.get(tag, 0) + turn.row.strength
    most = max(points.values())
    tags = [tag for tag, sum_ in points.items() if sum_ == most]
    return tags, [turn for turn in different if tags[0] in turn.row.first]


def _are_many(turns: list[Turn], words: int) -> bool:
    """Whether there are at least two, and strong enough for a text of so many words."""
    points = sum(turn.row.strength for turn in turns)
    return len(turns) > 1 and points >= LEAST_POINTS + words // WORDS_A_POINT


def _slips(turns: list[Turn]) -> Iterator[Seen]:
    """List the slips of agreement, each wording once."""
    different = list({turn.words: turn for turn in reversed(turns)}.values())[::-1]
    if different:
        code = "agreement-slips" if len(different) >= SLIPS else "agreement-slip"
        values: dict[str, str | int | Value] = {
            "phrases": _quoted(different),
            "instead": different[0].row.instead,
            "count": len(different),
        }
        yield seen(code, *(turn.where for turn in different), **values)


def _are_few(articles: Articles) -> bool:
    """Whether there is enough prose, and next to no articles in it, while its prepositions are there."""
    enough = articles.words >= LEAST_WORDS
    few = articles.articles < LEAST_RATE * articles.words
    return enough and few and articles.articles < LEAST_BESIDE * articles.prepositions


def _rate(articles: Articles) -> str:
    """Return articles to 100 words, as `1.4`."""
    return f"{100 * articles.articles / articles.words:.1f}"


def _named(tags: list[str]) -> str:
    """Return `Russian or Ukrainian`."""
    return " or ".join(_NAMES.get(tag, tag) for tag in tags[:4])


def _quoted(turns: list[Turn]) -> Value:
    """Return the words of the first few, parted by bars."""
    return quote(" | ".join(turn.words for turn in turns[:MOST_QUOTED]))
