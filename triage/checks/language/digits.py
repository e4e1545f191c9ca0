"""Digits of several sets in one text.

Looks at
    The sets of digits (0-9, Arabic ٠-٩, Persian, Pashto and Urdu ۰-۹, full-width ０-９, those of
    India and others) inside one number or date, from number to number, and against the
    language; and letters in the place of digits in dates and amounts (O for 0, l for 1).
Why it matters
    A keyboard gives one set. A number that changes its set was typed twice or in part, as
    when a figure is put in the place of another; a passage in another set was brought in.
Innocent reasons
    Automatic page numbers, lists and fields; Word stores 0-9 and draws them as the text around
    asks, so 0-9 in an Arabic-script Office file is not counted. Telephone numbers, codes and
    Latin passages keep 0-9. Arabic keyboards are common in Afghan offices. Japanese offices
    write one-figure numbers wide.
What to do next
    Look at the figure on the page and compare it with the same figure elsewhere.
Cannot see
    Digits in pictures and transcripts. In PDF files sets are told apart only by the digits
    4, 5 and 6, as faces draw the others alike.
References
    shared/research/casebook.md, L4, 5.7 and 6.3 to 6.9; the Unicode Standard, 9.2 and 22.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.derived import Spoken
from triage.model.digits import ARABIC, ASCII, EXTENDED, SIGNS, TELLING, WIDE, Number, Stands, is_mixed, numbers_of
from triage.model.document import Document
from triage.model.facts import Origin, TextLine
from triage.model.findings import Confidence, Seen, Severity, Step, quote, seen

_TWO = "The writer changed the keyboard, or two people typed the text."
_COPIED = "The number was copied from another paper or a message."
_LOOK = Step("Look at the figure on the page, and compare it with the same figure elsewhere.")
_READ = Step("Read what stands in the other digits, and ask what it adds to the rest.")

CODES = {
    "sets-mixed-in-number": Code(
        max=Severity.LOW,
        message="The number {number} holds digits of two sets: {sets}.",
        innocent=(_TWO, "A program filled in a part of it."),
        next=(_LOOK,),
    ),
    "passage-in-another-set": Code(
        max=Severity.LOW,
        message="Of the numbers of the text in {language} {of} are in digits {main}, and {count} in one place in digits "
        "{other}.",
        innocent=(_COPIED, _TWO),
        next=(_LOOK, _READ),
    ),
    "full-width-among-letters": Code(
        max=Severity.LOW,
        message="Numbers in full-width digits in text of an alphabet: {count}, as {number}. Keyboards of Chinese, Japanese "
        "and Korean give such digits.",
        innocent=("A form or program of East Asia set the number.", _COPIED),
        next=(_LOOK,),
    ),
    "letter-for-digit": Code(
        max=Severity.LOW,
        message="In {number} a letter stands in the place of a digit: {letters}.",
        innocent=(
            "Typewriters lacked 1 and 0, and their users keep the habit.",
            "The text was recognised from a picture.",
        ),
        next=(_LOOK,),
    ),
    "sets-mixed": Code(
        max=Severity.NOTE,
        message="Numbers of the text in {language} change between digits {main} ({stands}) and {other} ({others}).",
        innocent=("Numbers of pages, lists and fields that a program sets.", _TWO, _COPIED),
        next=(_READ,),
    ),
    "set-of-another-language": Code(
        max=Severity.NOTE,
        confidence=Confidence.MEDIUM,
        message="All {count} numbers of the text in {language} that have telling digits are in {other}, {stands}.",
        innocent=("Keyboards of a neighbouring language are common in offices that lack their own.",),
        next=(Step("Compare with other papers of the same office: which digits do they have?"),),
    ),
}

_FOREIGN = {"ar": EXTENDED, "fa": ARABIC, "ps": ARABIC, "ur": ARABIC}
"""The Arabic set that each language does not use (casebook 5.7 and 6.4)."""
_ARABIC_SCRIPT = frozenset({*_FOREIGN, "ckb", "ku", "sd", "ug", "ks"})
_WIDE_SCRIPT = frozenset({"zh", "ja", "ko", "yue"})
LEAST_MAIN = 3
"""Numbers of the larger set before a passage in another stands out."""
LEAST_DIGITS = 4
"""Digits of a single number that count as a passage: a date, an amount."""
LEAST_OTHER = 2
"""Numbers of each set before a mixture is worth a note."""
_SHOWN = 5
_SLIP = re.compile(
    r"(?<![\w./,-])(?:[\dOОol]{1,2}([./-])[\dOОol]{1,2}\1[12lOО][\dOОolI]{3}|[1-9]\d{0,2}(?:,[\dOО]{3}){1,4})(?![\w/-])"
)
"""A date or an amount, digits or the letters taken for them."""
_LETTER = re.compile("[OОolI]")


@check("language.digits", title="Digits of several sets", needs=("document", "derived.spoken"), codes=CODES)
def digits(document: Document, spoken: Spoken, case: Case) -> Iterator[Seen]:
    """Yield a `Seen` for each mixed number and slip, and one for what the numbers of each language come to."""
    groups: dict[str, list[Number]] = {}
    for line, tag in zip(document.text, spoken.by_line, strict=False):
        if line.origin is Origin.FILE and any(map(str.isdigit, line.text)):
            yield from _slips(line)
            groups.setdefault(spoken.main if tag == "und" else tag, []).extend(numbers_of(line))
    for language, numbers in groups.items():
        for one in numbers:
            if is_mixed(one, is_pdf=document.format == "pdf"):
                sets = " and ".join(SIGNS.get(name, name) for name in one.sets)
                yield seen("sets-mixed-in-number", one.where, number=quote(one.text), sets=sets)
        yield from _compared(language, _comparable(language, numbers, document), spoken.main)


def _slips(line: TextLine) -> Iterator[Seen]:
    """Dates and amounts with a letter for a digit."""
    for match in _SLIP.finditer(line.text):
        letters = sorted(set(_LETTER.findall(match.group())))
        if letters and sum(map(str.isdigit, match.group())) >= LEAST_DIGITS - 3 * ("," in match.group()):
            where = structs.replace(line.where, text=match.group())
            yield seen("letter-for-digit", where, number=quote(match.group()), letters=", ".join(letters))


def _comparable(language: str, numbers: list[Number], document: Document) -> list[Number]:
    """Leave out what says nothing of the keyboard: 0-9 in Office files, and in PDFs digits that are drawn alike."""
    kept = [one for one in numbers if one.typed and len(one.sets) == 1]
    if document.format == "pdf":  # the map of a face gives other sets at random
        kept = [one for one in kept if one.sets[0] in SIGNS]
    if language in _ARABIC_SCRIPT:
        if document.office is not None:
            kept = [one for one in kept if one.sets != (ASCII,)]
        kept = [one for one in kept if one.sets != (ASCII,) or one.stands in {Stands.DATE, Stands.NUMBER}]
        if document.format == "pdf":
            kept = [one for one in kept if one.sets == (ASCII,) or TELLING.search(one.text)]
    return kept


def _compared(language: str, numbers: list[Number], main: str) -> Iterator[Seen]:
    """Compare the numbers of one language with each other and with the language."""
    by_set: dict[str, list[int]] = {}
    for at, one in enumerate(numbers):
        by_set.setdefault(one.sets[0], []).append(at)
    wide = by_set.get(WIDE, [])
    if language not in _WIDE_SCRIPT:
        if wide and main not in _WIDE_SCRIPT:
            places = [numbers[at].where for at in wide[:_SHOWN]]
            yield seen("full-width-among-letters", *places, count=len(wide), number=quote(numbers[wide[0]].text))
        by_set.pop(WIDE, None)
    elif all(len(numbers[at].text) == 1 for at in wide):
        by_set.pop(WIDE, None)
    order = sorted(by_set, key=lambda name: -len(by_set[name]))
    foreign = _FOREIGN.get(language, "")
    if len(order) > 1:
        yield from _two_sets(language, numbers, by_set, order)
    elif order == [foreign] and len(by_set[foreign]) >= LEAST_MAIN:
        found = [numbers[at] for at in by_set[foreign]]
        yield seen(
            "set-of-another-language", *(one.where for one in found[:_SHOWN]), count=len(found), language=language,
            other=SIGNS[foreign], stands=_standing(found),
        )  # fmt: skip


def _two_sets(language: str, numbers: list[Number], by_set: dict[str, list[int]], order: list[str]) -> Iterator[Seen]:
    """Say where each set stands: as a passage, where all of the rarer set stand together."""
    main, other = order[:2]
    rare = by_set[other]
    found, rest = [numbers[at] for at in rare], [numbers[at] for at in by_set[main]]
    together = rare[-1] - rare[0] + 1 == len(rare) and (
        len(rare) > 1 or sum(map(str.isdigit, found[0].text)) >= LEAST_DIGITS
    )
    common: dict[str, str] = {"language": language, "main": SIGNS.get(main, main), "other": SIGNS.get(other, other)}
    places = [one.where for one in found[:_SHOWN]]
    if {main, other} == {ARABIC, EXTENDED} and together and len(rest) >= LEAST_MAIN:
        yield seen("passage-in-another-set", *places, count=len(found), of=len(rest), **common)
    elif {main, other} == {ARABIC, EXTENDED} or min(len(found), len(rest)) >= LEAST_OTHER:
        yield seen("sets-mixed", *places, stands=_standing(rest), others=_standing(found), **common)


def _standing(numbers: list[Number]) -> str:
    """Count what numbers are: `3 in dates, 2 in numbers`."""
    counts = {stands: sum(one.stands is stands for one in numbers) for stands in Stands}
    return ", ".join(f"{count} {stands.value}" for stands, count in counts.items() if count)
