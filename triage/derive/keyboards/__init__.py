"""`derived.keyboards`: which code each hand of a text types for letters that have several, and where it changes.

Only the language at hand is looked up in the table of letters; a text without any form that is
foreign to some language, and without an accent stored apart, costs one search. In PDF files
forms that a page may draw alike are left out: there the code comes from the face's map, not
from the keyboard. Text that was recognised or transcribed is left out everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import structs

from triage.derive.keyboards.hands import Hand, hands
from triage.derive.keyboards.typed import accent_use, letter_use
from triage.model.case import Case
from triage.model.derived import Spoken
from triage.model.document import Document
from triage.model.keyboards import Keyboards, Lacking, LetterUse, Twice
from triage.reference.language.letters import foreign, letters

PASHTO_WORDS = 300
"""Words of Pashto in which ې and ۍ, at least one in some twelve words, cannot all be missing (casebook 5.7)."""
_PASHTO_ONLY = "ېۍ"
BESIDE = 0.05
"""Share of the letters from which Pashto and Persian stand beside each other; names and headings are less."""


def keyboards(document: Document, case: Case) -> Keyboards | None:
    """Return how letters are typed, hand by hand; None where there is too little text to tell its language."""
    if not document.text:
        return None
    whole = "\n".join(line.text for line in document.text)
    if whole.isascii() or not (foreign().search(whole) or _has_marks(whole) or _may_lack(whole)):
        return Keyboards()
    from triage.derive.spoken import spoken

    told = spoken(document, case)
    return None if told is None else keyboards_of(document, told)


def keyboards_of(document: Document, told: Spoken) -> Keyboards:
    """Return how letters are typed in a text whose languages are told."""
    found = hands(document, told)
    shared: frozenset[str] = frozenset({"yeh", "gaf"}) if _is_afghan(told) else frozenset()
    return Keyboards(
        letters=tuple(use for hand in found for use in _uses(hand, shared, is_pdf=document.format == "pdf")),
        lacking=tuple(one for hand in found for one in _lacking(hand)),
    )


def _has_marks(text: str) -> bool:
    """Whether some accent may be stored apart from its letter."""
    return any(
        "\u0300" <= sign <= "\u036f" or "\u1100" <= sign <= "\u1112" or sign in "\u3099\u309a" for sign in set(text)
    )


def _may_lack(text: str) -> bool:
    """Whether a text has letters of Pashto but none of the two that its keyboard alone gives."""
    signs = set(text)
    return bool(signs & set("ټډړځڅښږ")) and not signs & set(_PASHTO_ONLY)


def _is_afghan(told: Spoken) -> bool:
    """Whether Pashto stands beside Persian: its keyboard gives both yehs and both gafs, and one clerk types both languages."""
    shares = Counter[str]()
    for passage in told.passages:
        shares[passage.language] += round(1000 * passage.share)
    return min(shares["ps"], shares["fa"]) >= 1000 * BESIDE


def _uses(hand: Hand, shared: frozenset[str], *, is_pdf: bool) -> list[LetterUse]:
    """Return the letters of one hand that are typed in some other way than the language's own, `shared` ones left out."""
    own = [one for one in letters(hand.language) if not (one.name in shared or (is_pdf and one.alike))]
    uses = [letter_use(hand, letter) for letter in own]
    if not is_pdf:
        uses.append(accent_use(hand))
    found = [use for use in uses if use is not None]
    sums = Counter[bool]()
    for use in found:
        for form in use.forms:
            sums[form.own] += form.count
    return [_turned(use, own=sums[True] >= sums[False]) for use in found]


def _turned(use: LetterUse, *, own: bool) -> LetterUse:
    """Put first the way that goes with the larger part of the hand, in the forms and in the words typed twice."""
    forms = tuple(sorted(use.forms, key=lambda form: form.own is not own))
    if forms[0] == use.forms[0]:
        return use
    twice = tuple(Twice(words=one.words[::-1], where=one.where[::-1]) for one in use.twice)
    return structs.replace(use, forms=forms, twice=twice)


def _lacking(hand: Hand) -> Iterator[Lacking]:
    """Yield the letters that a long Pashto text never uses."""
    if hand.language == "ps" and not any(sign in line.text for line in hand.lines for sign in _PASHTO_ONLY):
        words = sum(len(line.text.split()) for line in hand.lines)
        if words > PASHTO_WORDS:
            yield Lacking(language="ps", letters=" ".join(_PASHTO_ONLY), words=words, where=hand.lines[0].where)
