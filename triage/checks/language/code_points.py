"""Letters in the codes of another language's keyboard, and where one hand changes between them.

Looks at
    Letters that have several codes: Persian ک and Arabic ك, ی and ي, ه and Urdu ہ, Pashto ټ and
    Urdu ٹ, Romanian ș and ş, German ß and Greek β, Cyrillic і and Latin i, apostrophes, and
    accents stored whole or apart. It compares them within one hand: the running text of one
    language in one part, without quotations, short lines and Arabic phrases.
Why it matters
    A keyboard gives one code for a letter. Where the code changes, the text was typed on
    another keyboard or pasted from elsewhere, although nothing of it can be seen on the page.
Innocent reasons
    Two clerks, or one with two computers; words copied from a law, a list or a message; a
    program that puts its own letters for the typed ones. Arabic keyboards are common in Afghan
    offices: a whole text in their codes is only noted.
What to do next
    Read the passage that is typed in another way, and ask what it adds to the rest.
Cannot see
    Passages typed on the same kind of keyboard. In PDF files letters that look alike, whose
    codes come from the face; in pictures and transcripts all of them.
References
    shared/research/casebook.md, L3, 5.7, 6.2 to 6.6 and 6.9 no. 8; the Unicode Standard,
    chapter 9.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp, inf, lgamma

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen
from triage.model.keyboards import ACCENTS, Form, Keyboards, LetterUse, Stretch

_TWO_HANDS = "Two people typed the text, or one on two computers."
_COPIED = "The words were copied from another paper, a web page or a message."
_PROGRAM = "A program put its own letters for the typed ones."
_COMMON = "Keyboards of a neighbouring language are common in offices that lack their own."
_READ = Step("Read what is typed in another way, and ask what it adds to the rest.")
_OTHERS = Step("Compare with other papers of the same office: which codes do they have?")

CODES = {
    "passage-on-another-keyboard": Code(
        max=Severity.LOW,
        message="{letters} {count} letters typed another way than the first stand in {passages} of the text in {language}, "
        "{stray} elsewhere.",
        innocent=(_COPIED, _TWO_HANDS),
        next=(_READ, _OTHERS),
    ),
    "word-typed-two-ways": Code(
        max=Severity.LOW,
        message="{letters} So one word is typed as {word} and as {other}; words typed two such ways in the text in "
        "{language}: {count}.",
        innocent=(_COPIED, _TWO_HANDS, _PROGRAM),
        next=(_READ, _OTHERS),
    ),
    "forms-mixed": Code(
        max=Severity.NOTE,
        message="{letters} Letters typed in another way than the rest of the text in {language}: {count} of {of}.",
        innocent=("Names and words of another language keep their letters.", _PROGRAM, _COPIED),
        next=(_READ,),
    ),
    "whole-text-on-another-keyboard": Code(
        max=Severity.NOTE,
        message="{letters} All of the text in {language} is typed so.",
        innocent=(_COMMON, "The text comes from before the language had a keyboard of its own."),
        next=(_OTHERS,),
    ),
    "letters-never-used": Code(
        max=Severity.NOTE,
        confidence=Confidence.MEDIUM,
        message="{words} words of the text in {language} never use the letters {letters}, which its own keyboard gives.",
        innocent=(_COMMON, "The text was recognised from a picture, or translated by machine."),
        next=(_OTHERS, Step("Show the text to a person who writes the language.")),
    ),
}

LEAST_WHOLE = 10
"""Letters in another code before a whole text counts as typed so."""
LEAST_PASSAGE, LEAST_STRETCH = 4, 3
"""Letters typed another way in all, and in each stretch that counts as a passage: fewer are one word."""
MOST_PASSAGES = 5
MOST_STRAY = 0.2
"""Share of the letters typed another way that may stand outside the passages."""
CHANCE = 0.02
"""Likelihood that letters dealt out at random would stand in so few stretches, at most."""
_SHOWN = 5


@check("language.code_points", title="Letters from another language's keyboard", needs="derived.keyboards", codes=CODES)
def code_points(keyboards: Keyboards, case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each language and code, for all letters together."""
    broken = {use.language for use in keyboards.letters if _code(use) == "passage-on-another-keyboard"}
    groups: dict[tuple[str, str], list[LetterUse]] = {}
    for use in keyboards.letters:
        code = "passage-on-another-keyboard" if use.language in broken and _is_together(use) else _code(use)
        groups.setdefault((code, use.language), []).append(use)
    for (code, language), uses in groups.items():
        if code:
            yield _said(code, language, uses)
    for one in keyboards.lacking:
        yield seen("letters-never-used", one.where, words=one.words, language=one.language, letters=one.letters)


def _code(use: LetterUse) -> str:
    """Return what a letter's use comes to; "" where it is too little to say anything."""
    if use.rare == 0:
        return "whole-text-on-another-keyboard" if use.letters >= LEAST_WHOLE else ""
    if use.slight:
        return "forms-mixed"
    if use.rare >= LEAST_PASSAGE and _stray(use) <= MOST_STRAY * use.rare and _chance(use) <= CHANCE:
        return "passage-on-another-keyboard"
    return "word-typed-two-ways" if use.twice else "forms-mixed"


def _passages(use: LetterUse) -> list[Stretch]:
    """Return the stretches of the other ways that are longer than a word."""
    return [one for one in _rarer(use) if one.count >= LEAST_STRETCH]


def _chance(use: LetterUse) -> float:
    """Return how likely so few stretches would be by chance; 1 where there are more than `MOST_PASSAGES`.

    Of all orders of the letters (`letters` choose `rare`), those with k stretches of the other way are
    (rare - 1 choose k - 1) times (first + 1 choose k): A. Wald and J. Wolfowitz, Annals of Mathematical
    Statistics 11 (1940), on the number of runs.
    """
    count, first = len(_rarer(use)), use.forms[0].count
    if use.stretch_count > 2 * MOST_PASSAGES + 1 or count > first + 1:  # more than two ways can lie closer
        return 1.0
    return exp(_choose(use.rare - 1, count - 1) + _choose(first + 1, count) - _choose(use.letters, use.rare))


def _choose(of: int, taken: int) -> float:
    """Return the logarithm of a binomial coefficient; minus infinity where there is no way."""
    return lgamma(of + 1) - lgamma(taken + 1) - lgamma(of - taken + 1) if 0 <= taken <= of else -inf


def _is_together(use: LetterUse) -> bool:
    """Whether a letter of which there are too few to tell by itself is typed otherwise in a few stretches only."""
    return not use.slight and 0 < len(_rarer(use)) <= MOST_PASSAGES


def _rarer(use: LetterUse) -> list[Stretch]:
    """Return the stretches of all ways but the first."""
    return [one for one in use.stretches if one.keyboard != use.forms[0].keyboard]


def _stray(use: LetterUse) -> int:
    """Return how many letters of the rarer ways stand outside the passages."""
    return use.rare - sum(one.count for one in _passages(use))


def _said(code: str, language: str, uses: list[LetterUse]) -> Seen:
    """Word what several letters of one hand have in common."""
    words = next((one.words for use in uses for one in use.twice), ("", ""))
    passages = [one for use in uses for one in _passages(use)]
    places = [one.where for use in uses for one in _rarer(use) or use.stretches[:1]]
    count, stray = sum(use.rare for use in uses), 0
    if code == "passage-on-another-keyboard":
        places, stray = [one.where for one in passages], sum(0 if _is_together(use) else _stray(use) for use in uses)
        count -= stray
    elif code == "word-typed-two-ways":
        places = [place for use in uses for one in use.twice for place in reversed(one.where)]
        count = sum(use.twice_count for use in uses)
    return seen(
        code, *dict.fromkeys(places[:_SHOWN]), letters="; ".join(map(_ways, uses)) + ".", count=count,
        of=sum(use.letters for use in uses), stray=stray, language=language, word=quote(words[0]), other=quote(words[1]),
        passages=_counted(max(len(_passages(use)) for use in uses)),
    )  # fmt: skip


def _counted(number: int) -> str:
    """Return `1 passage` or `2 passages`."""
    return f"{number} passage{'s' if number != 1 else ''}"


def _ways(use: LetterUse) -> str:
    """Name the ways in which a letter is typed, the commonest first."""
    ways = [_way(form) for form in use.forms]
    name = use.letter if use.letter == ACCENTS else f"the letter {use.letter}"
    return f"{name}: {', then '.join(ways)}"


def _way(form: Form) -> str:
    """Name one way: the sign, its code, whose keyboard gives it, how often it is met."""
    code = f" (U+{ord(form.sign[0]):04X})" if form.sign else ""
    return f"{form.sign}{code} {form.keyboard}, {'once' if form.count == 1 else f'{form.count} times'}"
