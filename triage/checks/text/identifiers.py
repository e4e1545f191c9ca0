"""Check digits of numbers that carry them.

Looks at
    Account numbers (IBAN), the machine-readable lines of passports and identity cards, tax
    and company numbers, bank card numbers and ISBN or ISSN: only where a label, the grouping
    or the shape of the line says that such a number is meant.
Why it matters
    These numbers end or begin with digits computed from the others. A number that was made
    up or altered by hand has the right ones once in ten, an IBAN once in 97.
Innocent reasons
    A typing slip in an honest paper; a digit misread by recognition; a number masked or
    changed before the paper was handed on; an example.
What to do next
    Read the number on the page. Then compare it with other papers of the same issuer.
Cannot see
    Numbers invented with the right check digits, as any generator gives them. Numbers
    without a label. Whether a number was ever issued.
References
    ISO 13616 and ISO 7064 (IBAN); ICAO Doc 9303 parts 3 to 7 (machine-readable lines);
    ISO/IEC 7812 (cards); shared/research/peers-documents.md, section 3 row 21.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from triage.checking import Code, check
from triage.model.case import Case
from triage.model.facts import TextLine
from triage.model.findings import Seen, Severity, Step, person, quote, seen

_SLIP = "A typing slip in an honest paper, or a digit misread on the way."
_MASKED = "The number was masked or changed before the paper was handed on, or is an example."
_READ = Step("Read the number on the page, digit by digit.")
_OTHERS = Step("Compare with other papers of the same issuer or person.")
_ASK = Step(
    "Ask the holder or the issuer for the number: that reveals that you have the paper and whom it concerns.",
    exposes=True,
)


def _code(message: str, severity: Severity = Severity.MEDIUM) -> Code:
    """A code with the reasons and steps that all kinds of numbers share."""
    return Code(max=severity, message=message, innocent=(_SLIP, _MASKED), next=(_READ, _OTHERS, _ASK))


CODES = {
    "iban-check-digits": _code(
        "The account number {number} has the check digits {stated}; its digits give {computed}."
    ),
    "mrz-check-digits": _code(
        "In the machine-readable lines the check digit of {field} is {stated}; the line {line} gives {computed}."
    ),
    "tax-number-check-digits": _code("The number {number}, called {label}, has check digits that do not fit it."),
    "card-check-digit": _code("The card number {number} has a check digit that does not fit it."),
    "isbn-check-digit": _code("The {label} {number} has a check digit that does not fit it.", Severity.LOW),
}

MOST = 20
"""Numbers reported of one kind; a register full of them is one story."""
_NEAR = 60
"""Characters before a number in which its label may stand."""
_LONGEST_LINE = 20_000
"""Characters of a line that are searched."""

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d\d(?=[ \u00a0]?[A-Z0-9])")
_TAX = (
    (r"VAT|USt\.?-?Id\w*|UID|TVA|P(?:artita)?\.? ?IVA|NIF|BTW|NIP|DPH|ΑΦΜ|ДДС", r"[A-Z]{2} ?[A-Z0-9][A-Z0-9 .]{5,13}\d\w?", "eu.vat"),
    (r"VAT", r"GB ?\d{3} ?\d{4} ?\d\d", "gb.vat"),
    (r"ИНН", r"\d{10}(?:\d\d)?", "ru.inn"),
    (r"ОГРН(?:ИП)?", r"\d{13}(?:\d\d)?", "ru.ogrn"),
    (r"[ЄЕ]ДРПОУ|EDRPOU", r"\d{8}", "ua.edrpou"),
    (r"РНОКПП", r"\d{10}", "ua.rntrc"),
    (r"УНП", r"\d{9}", "by.unp"),
    (r"VKN|Vergi (?:Kimlik )?No", r"\d{10}", "tr.vkn"),
    (r"TCKN|T\.?C\.? Kimlik No", r"\d{11}", "tr.tckimlik"),
)  # fmt: skip
"""(label, number, module of python-stdnum)."""
_CARD = (r"(?:credit|debit) card|carte bancaire|Kreditkarte|tarjeta de crédito|банковск\w+ карт\w+|Visa|Mastercard",
         r"(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d)(?:[ -]?\d{4}){3}|3[47]\d\d[ -]?\d{6}[ -]?\d{5}", "luhn")  # fmt: skip
_BOOKS = (
    (r"ISBN(?:-1[03])?", r"(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx]", "isbn"),
    (r"ISSN", r"\d{4}-?\d{3}[\dXx]", "issn"),
)
_EXAMPLE = re.compile(r"(?i)\b(?:example|e\.g\.|sample|beispiel|muster\w*|exemple|ejemplo|пример|приклад)\b")

_MRZ_FIELDS = {
    "TD3": (("the number", 0, 9), ("the date of birth", 13, 19), ("the date of expiry", 21, 27), ("the personal number", 28, 42)),
    "TD2": (("the number", 0, 9), ("the date of birth", 13, 19), ("the date of expiry", 21, 27)),
    "TD1": (("the date of birth", 0, 6), ("the date of expiry", 8, 14)),
}  # fmt: skip
"""Field, first column and column of its check digit, in the line that holds the dates. Source: ICAO Doc 9303."""


@check("text.identifiers", title="Check digits of numbers", needs="text", codes=CODES)
def identifiers(text: tuple[TextLine, ...], case: Case) -> Iterator[Seen]:
    """Yield one `Seen` for each number whose check digits do not fit, at most `MOST` of a kind."""
    for find in (_ibans, _mrz, _tax, _cards, _books):
        told: set[str] = set()
        for found in find(text):
            key = "|".join(value.text for value in found.values.values())
            if len(told) < MOST and key not in told:
                told.add(key)
                yield found


def _ibans(text: tuple[TextLine, ...]) -> Iterator[Seen]:
    """Account numbers that are labelled or grouped by fours, with the structure of their country."""
    from stdnum import iban

    before = ""
    for line in text:
        words = line.text[:_LONGEST_LINE]
        for match in _IBAN.finditer(words):
            label = before[-_NEAR:] if match.start() < _NEAR else ""
            label += words[max(0, match.start() - _NEAR) : match.start()]
            number = _iban_at(words, match.start(), is_labelled="IBAN" in label.upper())
            if number and not _is_placeholder(number[4:], line.text) and number[2:4] not in ("00", "01", "99"):
                computed = iban.calc_check_digits(number)
                if computed != number[2:4]:
                    yield seen(
                        "iban-check-digits", line.where, number=person(number), stated=number[2:4], computed=computed
                    )
        before = words


def _iban_at(words: str, start: int, *, is_labelled: bool) -> str:
    """Return the IBAN that begins here, compact; "" where there is none of its country's length and structure."""
    from stdnum import iban

    length = _iban_length(words[start : start + 2])
    match = re.match(rf"[A-Z0-9](?:[ \u00a0]?[A-Z0-9]){{{length - 1}}}(?!\w)", words[start:]) if length else None
    if match is None:
        return ""
    number = re.sub(r"\s", "", match.group())
    is_grouped = iban.format(number) == match.group().replace("\u00a0", " ")
    right = number[:2] + iban.calc_check_digits(number) + number[4:]
    return number if (is_labelled or is_grouped) and iban.is_valid(right, check_country=False) else ""


@cache
def _iban_length(country: str) -> int:
    """Return how long the country's IBANs are by the registry (python-stdnum), 0 where it has none."""
    from stdnum import numdb

    row = numdb.get("iban").info(f"{country}00")[0][1]
    return 4 + sum(map(int, re.findall(r"\d+(?=!)", row["bban"]))) if "bban" in row else 0


def _mrz(text: tuple[TextLine, ...]) -> Iterator[Seen]:
    """Machine-readable lines: two of 44 or 36 characters, three of 30."""
    lines = [re.sub(r"\s", "", line.text) if len(line.text) < 100 else "" for line in text]
    for at, first in enumerate(lines):
        if not re.fullmatch(r"[PVIAC][A-Z<][A-Z<]{3}[A-Z0-9<]{25,39}", first) or first.startswith("IDFRA"):
            continue
        rest = lines[at + 1 : at + 3]
        if any(not re.fullmatch(r"[A-Z0-9<]+", line) for line in rest[: 2 if len(first) == 30 else 1]):
            continue
        if len(first) in (36, 44) and "<<" in first and rest and len(rest[0]) == len(first):
            kind = "TD3" if len(first) == 44 and first[0] == "P" else "TD2"
            yield from _wrong_digits(kind, first, rest[0], text[at + 1])
        elif len(first) == 30 and len(rest) == 2 and len(rest[0]) == len(rest[1]) == 30 and "<<" in rest[1]:
            yield from _wrong_digits("TD1", first, rest[0], text[at + 1])


def _wrong_digits(kind: str, first: str, line: str, where: TextLine) -> Iterator[Seen]:
    """Yield the fields of the dates' line whose check digit does not fit, or else the digit over all."""
    # A filler for a check digit stands for an empty field, or for a document number that goes on elsewhere.
    wrong = [
        (name, line[after], _mrz_digit(line[start:after]))
        for name, start, after in _MRZ_FIELDS[kind]
        if line[after] not in ("<", _mrz_digit(line[start:after]))
    ]
    if kind == "TD1" and first[14] != "<" and _mrz_digit(first[5:14]) != first[14]:
        wrong.append(("the number", first[14], _mrz_digit(first[5:14])))
    over_all = {
        "TD3": line[:10] + line[13:20] + line[21:43],
        "TD2": line[:10] + line[13:20] + line[21:35],
        "TD1": first[5:30] + line[:7] + line[8:15] + line[18:29],
    }[kind]
    if not wrong and first[0] != "V" and _mrz_digit(over_all) != line[-1]:
        wrong.append(("all fields together", line[-1], _mrz_digit(over_all)))
    for name, stated, computed in wrong:
        yield seen("mrz-check-digits", where.where, field=name, stated=stated, computed=computed, line=person(line))


def _mrz_digit(field: str) -> str:
    """Weights 7, 3, 1; digits as they are, A to Z are 10 to 35, the filler is 0. Source: ICAO Doc 9303-3, 4.9."""
    return str(sum((0 if c == "<" else int(c, 36)) * (7, 3, 1)[n % 3] for n, c in enumerate(field)) % 10)


def _tax(text: tuple[TextLine, ...]) -> Iterator[Seen]:
    """Labelled tax and company numbers."""
    for rule in _TAX:
        for line, label, number in _labelled(text, rule):
            yield seen("tax-number-check-digits", line.where, number=person(number), label=label)


def _cards(text: tuple[TextLine, ...]) -> Iterator[Seen]:
    """Labelled bank card numbers."""
    for line, _, number in _labelled(text, _CARD):
        yield seen("card-check-digit", line.where, number=person(number))


def _books(text: tuple[TextLine, ...]) -> Iterator[Seen]:
    """Labelled ISBN and ISSN."""
    for rule in _BOOKS:
        for line, label, number in _labelled(text, rule):
            yield seen("isbn-check-digit", line.where, number=quote(number), label=label)


def _labelled(text: tuple[TextLine, ...], rule: tuple[str, str, str]) -> Iterator[tuple[TextLine, str, str]]:
    """Yield (line, label, number) where a labelled number of the right form has check digits that do not fit."""
    label, form, name = rule
    pattern = re.compile(rf"(?<!\w)({label})(?!\w)[^\d\n]{{0,25}}?(?<!\w)({form})(?![\w-])")
    for line in text:
        for match in pattern.finditer(line.text[:_LONGEST_LINE]):
            number = match.group(2)
            if not _is_placeholder(number, line.text) and _has_wrong_digits(name, number):
                yield line, match.group(1), number


def _has_wrong_digits(name: str, number: str) -> bool:
    """Ask python-stdnum; a number of another form or country than it knows is not judged."""
    module = import_module(f"stdnum.{name}")
    from stdnum.exceptions import InvalidChecksum, ValidationError

    validate: Callable[[str], str] = module.validate
    try:
        validate(re.sub(r"[ -]", "", number) if name == "luhn" else number)
    except InvalidChecksum:
        return True
    except ValidationError:
        return False
    return False


def _is_placeholder(number: str, line: str) -> bool:
    """True for masks (XXXX), numbers of one or two digits, counted-up ones and lines that say "example"."""
    digits = re.sub(r"\D", "", number)
    counted = any(run in digits for run in ("12345678", "98765432", "01234567"))
    return counted or len(set(digits)) <= 2 or "XX" in number.upper() or bool(_EXAMPLE.search(line))
