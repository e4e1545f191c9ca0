"""One name in several spellings within one document.

Looks at
    Names of two words (capitalised words in Latin and Cyrillic letters; in Arabic
    letters the words behind a title or honorific) that have the same consonants in
    the same order, each spelling at least twice, and differ inside a word: Yaqub and
    Yaqoob, Мохаммад and Мухаммад. Differences of endings, accents and apostrophes are
    grammar or typing and do not count.
Why it matters
    Who translates a paper, or makes one in a language not their own, spells names by ear
    and not twice alike; an office has one spelling for its own people.
Innocent reasons
    Two people with names alike; several authors or translators; names copied from sources
    that spell them in their own way.
What to do next
    Look which spelling the office uses in other papers, and where in the document each
    of the two stands.
Cannot see
    Names that stand once, names of one word, other scripts, one name in two scripts.
References
    shared/research/casebook.md, 2.3 row L11 and 2.5 row I7.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice, pairwise

from msgspec import Struct

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import TextLine
from triage.model.findings import Confidence, Seen, Severity, Step, person, seen
from triage.model.fold import folded
from triage.model.spellings import bare, differ_inside, skeleton

CODES = {
    "name-in-two-spellings": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="{one} stands {times} times, {other} {other_times} times: perhaps one name in two spellings.",
        innocent=("Two people or places with names alike.", "Several authors, translators or sources."),
        next=(Step("Look where each spelling stands, and which one the office uses in other papers."),),
    ),
}

_FEWEST = 2
_MOST_SEEN = 5
_MOST_NAMES = 20_000
"""Names looked at in one document."""
_CAPITALISED = re.compile(
    r"(?<![\w'’-])(?:[^\W\d_a-zа-яіїєґё][^\W\d_]{2,20}[ \u00a0]){1,2}[^\W\d_a-zа-яіїєґё][^\W\d_]{3,20}(?![\w-])"
)
"""Two or three words that do not begin with a small letter; capitals are looked at again."""
_TITLED = re.compile(
    r"(?:^|\s)(?:محترم|الحاج|حاجی|ملا|مولوی|شیخ|قاری|شاغلی|اقای|جنرال|دگروال|دگرمن|جگرن|انجنیر|داکتر|"
    r"السید|السیده|اللواء|العمید|العقید|الدکتور|المهندس|الشیخ|وزیر)\s+((?:[^\W\d_]{3,}\s){1,2}[^\W\d_]{3,})"
)
"""On folded text."""
_ARABIC = re.compile("[\u0621-\u06d3]")


class _Spelling(Struct):
    """One spelling of a name, whatever its cases."""

    name: str
    """As it stands first."""
    lines: list[TextLine]


@check("text.names", title="One name in several spellings", needs="text", codes=CODES)
def names(text: tuple[TextLine, ...], case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each pair of spellings, at the first line of each."""
    alike: dict[tuple[str, ...], dict[str, _Spelling]] = defaultdict(dict)
    for name, line in islice(_all_names(text), _MOST_NAMES):
        words = name.split()
        spelling = alike[tuple(map(skeleton, words))].setdefault(" ".join(map(bare, words)), _Spelling(name, []))
        spelling.lines.append(line)
    pairs = (_pair([s for s in some.values() if len(s.lines) >= _FEWEST]) for some in alike.values() if len(some) > 1)
    for one, other in islice(filter(None, pairs), _MOST_SEEN):
        yield seen(
            "name-in-two-spellings",
            one.lines[0].where,
            other.lines[0].where,
            one=person(one.name),
            times=len(one.lines),
            other=person(other.name),
            other_times=len(other.lines),
        )


def _all_names(text: tuple[TextLine, ...]) -> Iterator[tuple[str, TextLine]]:
    """Yield names in their order; words all in capitals are left out, as headings are."""
    for line in text:
        for match in _CAPITALISED.finditer(line.text):
            words = match[0].split()
            if all(word[0].isupper() and word[1:].islower() for word in words):
                yield from ((" ".join(pair), line) for pair in pairwise(words))
        for match in _TITLED.finditer(folded(line.text)) if _ARABIC.search(line.text) else ():
            yield " ".join(match[1].split()[:2]), line


def _pair(often: list[_Spelling]) -> tuple[_Spelling, _Spelling] | None:
    """Return two spellings that differ inside a word, and in no word otherwise but by its case."""
    for one, other in combinations(often, 2):
        pairs = list(zip(one.name.split(), other.name.split(), strict=True))
        inside = [differ_inside(a, b) for a, b in pairs]
        if any(inside) and all(d or bare(a) == bare(b) for d, (a, b) in zip(inside, pairs, strict=True)):
            return one, other
    return None
