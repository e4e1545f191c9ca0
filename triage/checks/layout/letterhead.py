"""A letterhead that contradicts itself, misnames its issuer or lacks what the issuer's papers bear.

Looks at
    The names in the letterhead against each other: two halves in two languages that name
    different bodies of one kind, two names of the state that never held together, two
    numbers of the same register. The name of the issuer against the official one in the
    packs, where it differs in the endings of a word or two. With a profile of the issuer
    in the packs: the elements that its papers are expected to bear.
Why it matters
    A made-up letterhead is often right in the language of its maker and wrong in the other.
    One letter had its ministry in the singular where the official name is plural, and no
    number; a letter of a Palestinian body named different commissions in Arabic and English.
Innocent reasons
    Leaks are often cropped, and internal memos are lighter than letters; a letterhead made by
    an office itself; errors of whoever typed or read it.
What to do next
    Compare with other papers of the same issuer from the same months.
Cannot see
    Pictures (emblem, stamp, signature), and issuers that are in no pack.
References
    shared/research/casebook.md, 1.7, 1.8, 1.33, 1.46, 2.4 rows F1 and F2, 5.9.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import Origin
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen
from triage.model.fold import folded
from triage.model.letter import Body, Element, Letter, LetterPart, issuer_keys, same_words
from triage.model.packs import LetterheadElement, Packs

_JOINT = "Two bodies share the paper: a joint letter, or one that lodges with the other."
_OWN = "The office made its letterhead itself."
_TYPED = "A slip of whoever typed or read it."
_OTHERS = Step("Compare with other papers of the same issuer from the same months.")
_BOTH = Step("Have a person who reads both languages look at the letterhead.")

CODES = {
    "halves-name-different-bodies": Code(
        max=Severity.HIGH,
        message="The letterhead names {one} in one language and {other} in another.",
        innocent=(_JOINT, _TYPED),
        next=(_BOTH, _OTHERS),
    ),
    "halves-name-different-bodies-unsure": Code(
        max=Severity.LOW,
        confidence=Confidence.MEDIUM,
        message="The letterhead names {one} in one language and {other} in another, by rows that wait to be confirmed.",
        innocent=(_JOINT, "Both are names of one body, and the pack's row is wrong."),
        next=(_BOTH, _OTHERS),
    ),
    "two-names-of-the-state": Code(
        max=Severity.HIGH,
        message="The letterhead names the state {one} and {other}, names that did not hold at the same time.",
        innocent=("A template of one period was translated in another.", _TYPED),
        next=(_BOTH, _OTHERS),
    ),
    "two-numbers": Code(
        max=Severity.LOW,
        message="The head bears two numbers of its own, {one} and {other}.",
        innocent=("One is that of the file or of the section.", "The letter was registered twice."),
        next=(_OTHERS,),
    ),
    "name-near-official": Code(
        max=Severity.MEDIUM,
        message="The letterhead has {name}; the official name is {official}.",
        innocent=(_OWN, _TYPED, "The name was shortly before or after in use in this form."),
        next=(_OTHERS, _BOTH),
    ),
    "name-near-official-unsure": Code(
        max=Severity.LOW,
        message="The letterhead, as it was read, has {name}; the official name is {official}.",
        innocent=("Whoever read the page misread it.", _TYPED, "The pack's row waits to be confirmed."),
        next=(Step("Look at the letterhead itself."), _OTHERS),
    ),
    "elements-missing": Code(
        max=Severity.LOW,
        message="Papers of this issuer are expected to bear {missing}, which were not found here.",
        innocent=("The page was cropped, or a part of it was not read.", "Internal memos are lighter than letters."),
        next=(Step("Look at the page's edges: was it cut?"), _OTHERS),
        claim="country",
    ),
}

_FOUND_AS = {
    "number": (Element.NUMBER, Element.NUMBER_FILE), "date": (Element.DATE,), "addressee": (Element.ADDRESSEE,),
    "signature": (Element.SIGNATURE, Element.CLOSING), "copies": (Element.COPIES,), "greeting": (Element.GREETING,),
    "marking": (Element.MARKING,),
}  # fmt: skip
"""Elements of a profile that text can show, and as what they are found; names of bodies beside them."""
_KINDS = {"state": "state", "ministry": "ministry"}


@check("layout.letterhead", title="Letterhead", needs=("derived.letter", "packs"), codes=CODES)
def letterhead(letter: Letter, packs: Packs, case: Case) -> Iterator[Seen]:
    """Yield contradictions, a name that is nearly the official one, and what is missing."""
    named = letter.bodies(Element.LETTERHEAD)
    yield from _halves([(b, p) for b, p in named if b.thing and b.kind != "state" and not b.by_title and not b.near])
    yield from _states([(b, p) for b, p in named if b.kind == "state"], packs)
    yield from _numbers(letter)
    yield from _near(named)
    yield from _missing(letter, packs, case)


def _halves(named: list[tuple[Body, LetterPart]]) -> Iterator[Seen]:
    """Hold the bodies of one kind, one in each language, against each other."""
    for kind in dict.fromkeys(body.kind for body, _ in named):
        some = [(body, part) for body, part in named if body.kind == kind]
        things = {body.thing for body, _ in some}
        by_language = {body.language: (body, part) for body, part in reversed(some)}
        # A paper of two bodies names both of them in each language.
        if len(things) != 2 or len(by_language) < 2 or len({(b.language, b.thing) for b, _ in some}) > len(by_language):
            continue
        (one, above), (other, below) = next(
            pair for pair in combinations(by_language.values(), 2) if pair[0][0].thing != pair[1][0].thing
        )
        sure = one.sourced and other.sourced
        code = "halves-name-different-bodies" if sure else "halves-name-different-bodies-unsure"
        yield seen(code, above.where, below.where, one=quote(one.text), other=quote(other.text))


def _states(named: list[tuple[Body, LetterPart]], packs: Packs) -> Iterator[Seen]:
    """Hold the names of one state against each other by the times at which they held."""
    alone = [(body, part) for body, part in named if same_words(body.text, part.text)]
    for (one, above), (other, below) in combinations(alone, 2):
        if one.thing == other.thing and one.sourced and other.sourced and not _together(one, other, packs):
            yield seen("two-names-of-the-state", above.where, below.where, one=quote(one.text), other=quote(other.text))
            return


def _together(one: Body, other: Body, packs: Packs) -> bool:
    """Whether two names of a state may ever have held on one day; also where an end is not known."""
    firsts = [row.validity for row in packs.names if row.thing == one.thing and row.name == one.official]
    seconds = [row.validity for row in packs.names if row.thing == other.thing and row.name == other.official]
    for first in firsts:
        for second in seconds:
            begins = [v.begins.first for v in (first, second) if v.begins]
            ends = [v.ends.last for v in (first, second) if v.ends]
            if not begins or not ends or max(begins) < min(ends):
                return True
    return not firsts or not seconds


def _numbers(letter: Letter) -> Iterator[Seen]:
    """Look for two numbers of the register that differ, each behind a label of its own language."""
    numbers = [part for part in letter.all(Element.NUMBER) if part.language]
    for one, other in combinations(numbers, 2):
        if one.language != other.language and not same_words(one.value, other.value):
            yield seen("two-numbers", one.where, other.where, one=quote(one.value), other=quote(other.value))
            return


def _near(named: Iterable[tuple[Body, LetterPart]]) -> Iterator[Seen]:
    """Look for names that differ from the official one in the endings of words."""
    for body, part in named:
        if body.near:
            sure = body.sourced and part.origin is Origin.FILE
            code = "name-near-official" if sure else "name-near-official-unsure"
            yield seen(code, part.where, name=quote(body.text), official=body.official)
            return


def _missing(letter: Letter, packs: Packs, case: Case) -> Iterator[Seen]:
    """Look for what the issuer's profile expects and text can show."""
    if letter.confidence is Confidence.LOW or not letter.has(Element.LETTERHEAD):
        return
    keys = issuer_keys(letter, packs, case.claims)
    profile = [
        row
        for row in packs.letterheads
        if row.need == "expected"
        and any(key.startswith(row.issuer) for key in keys)
        and (letter.days is None or row.validity.may_cover(letter.days.first))
    ]
    missing = [name for name in dict.fromkeys(row.element for row in profile) if not _has(letter, name, profile)]
    if missing:
        first = letter.all(Element.LETTERHEAD)[0]
        yield seen("elements-missing", first.where, missing=", ".join(missing))


def _has(letter: Letter, element: str, profile: list[LetterheadElement]) -> bool:
    """Whether a letter has an element of a profile, or it is one that text cannot show: without words, as an emblem."""
    if element in _KINDS:
        return any(body.kind == _KINDS[element] for body, _ in letter.bodies(Element.LETTERHEAD, Element.SENDER))
    words = [folded(word) for row in profile if row.element == element for word in row.words if len(word) > 2]
    if letter.has(*_FOUND_AS.get(element, ())) or (element not in _FOUND_AS and not words):
        return True
    return any(word in folded(part.text) for word in words for part in letter.parts)
