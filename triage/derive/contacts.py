"""`derived.contacts`: found by shape and label, judged by libphonenumber's lengths.

A telephone number counts only with its country code (`+93 …`, or `0093 …` behind a label);
a fault is said only where a label shows that a number is meant, and where no ordinary way of
writing explains the length: an extension behind a stroke, two numbers side by side, a line
that ends in its middle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import structs

from triage.model.case import Case
from triage.model.contacts import Contact, ContactKind
from triage.model.document import Document
from triage.model.domains import IN_TEXT
from triage.model.facts import TextLine, Where
from triage.model.fold import digits

MOST = 500
"""Contacts kept of one document; a directory has more, and is none of our concern."""

_LABEL = re.compile(
    r"(?:\btel|phone|\bfax|\bmob|\bcell|\bgsm|t[ée]l[ée]fon|whats\s?app|viber|telegram|тел|факс|моб|"
    r"تلفن|تلفون|تليفون|ټلیفون|تیلیفون|هاتف|جوال|فاکس|فاكس|موبایل|موبايل|تماس|اړیک|电话|電話|传真|手机|☎|📞)[^\d+]{0,25}$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w+])(\+|00)[ \u00a0]?(\(?[1-9][\d\s().\-\u2010-\u2013/]{4,32}\d)(?![\w@])")
_EXTENSION = re.compile(r"[/-]\s*\d{1,4}$")
_BETWEEN = re.compile(r"[/\s]+(?=[\d(])")
_SECOND_NUMBER = 6
"""Figures that a second number beside the first has at least."""
_MADE_UP = re.compile(r"(\d)\1{5}|1234567|x{3}", re.IGNORECASE)
"""Numbers of forms and examples."""
_POSTCODE = re.compile(
    r"(?:\bpost\s?code|\bpostal code|\bzip(?: code)?|\bPLZ|\bcode postal|\bcódigo postal|почтовый индекс|поштовий індекс|"
    r"کد پستی|کُد پستی|پوستي کوډ|الرمز البريدي|posta kodu|邮编|邮政编码)\s*[:.№]?\s*(?=[A-Z]*\d)([A-Z\d][A-Z\d -]{1,9}[A-Z\d])(?![\w-])",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(r"(?:^|\.)(?:gov|govt|gob|gouv|mil)\.([a-z]{2})$")
_CODES = {"uk": "GB"}
"""Top-level domains that are not the ISO code."""


def contacts(document: Document, case: Case) -> tuple[Contact, ...]:
    """Return the contacts of the text, line by line; empty where there are none."""
    found: list[Contact] = []
    for at, line in enumerate(document.text):
        if len(found) >= MOST:
            break
        following = document.text[at + 1].text if at + 1 < len(document.text) else ""
        found += _in_line(line, following)
    return tuple(found[:MOST])


def _in_line(line: TextLine, following: str) -> Iterator[Contact]:
    """Yield the contacts of one line."""
    text = digits(line.text)
    if "+" in text or "00" in text:
        for number in _NUMBER.finditer(text):
            made = _phone(number, text, line, following)
            if made is not None:
                yield made
    for code in _POSTCODE.finditer(text):
        where = _at(line, *code.span(1))
        yield Contact(kind=ContactKind.POSTCODE, text=where.text or "", where=where)
    if "." in text and ("gov" in text or "gob" in text or "gouv" in text or "mil." in text):
        for address in IN_TEXT.finditer(text):
            official = _OFFICIAL.search(address["domain"].lower())
            if official:
                country = _CODES.get(official.group(1), official.group(1).upper())
                where = _at(line, *address.span())
                yield Contact(kind=ContactKind.DOMAIN, text=where.text or "", where=where, countries=(country,))


def _phone(number: re.Match[str], text: str, line: TextLine, following: str) -> Contact | None:
    """Return one telephone number; None where it may be something else."""
    labelled = bool(_LABEL.search(text[: number.start()]))
    sign, rest = number.groups()
    rest = re.sub(r"\(0\)", "", rest)
    if (sign == "00" and not labelled) or _MADE_UP.search(re.sub(r"\D", "", rest)):
        return None
    where = _at(line, *number.span())
    countries, fault, expected = _judged(rest)
    if fault and not labelled:
        return None
    goes_on = number.end() >= len(text.rstrip()) - 1 and re.match(r"\s*[\d()-]", digits(following))
    if fault:
        right = next((judged for shorter in _shorter(rest) if not (judged := _judged(shorter))[1]), None)
        countries, fault = (right[0], "") if right else (countries, "" if goes_on else fault)
    return Contact(
        kind=ContactKind.PHONE,
        text=where.text or "",
        where=where,
        countries=countries,
        fault=fault,
        expected=expected if fault else "",
    )


def _shorter(rest: str) -> Iterator[str]:
    """Yield a number without its extension, and without what may be a second number beside it."""
    yield from (rest[: cut.start()] for cut in _EXTENSION.finditer(rest))
    for gap in _BETWEEN.finditer(rest):
        if len(re.sub(r"\D", "", rest[gap.end() :])) >= _SECOND_NUMBER:
            yield rest[: gap.start()]


def _at(line: TextLine, start: int, end: int) -> Where:
    """Where the words from `start` to `end` of a line stand; `digits` keeps lengths."""
    return structs.replace(line.where, text=line.text[start:end].strip())


@cache
def _judged(rest: str) -> tuple[tuple[str, ...], str, str]:
    """Return countries, fault and expected lengths of a number behind its plus sign."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse("+" + re.sub(r"\D", "", rest))
    except phonenumbers.NumberParseException as error:
        kinds = phonenumbers.NumberParseException
        return (
            (),
            {kinds.INVALID_COUNTRY_CODE: "no such country code", kinds.TOO_LONG: "too long"}.get(
                error.error_type, "too short"
            ),
            "",
        )
    countries = tuple(c for c in phonenumbers.region_codes_for_country_code(parsed.country_code or 0) if c.isalpha())
    verdict = phonenumbers.is_possible_number_with_reason(parsed)
    faults = {
        phonenumbers.ValidationResult.TOO_SHORT: "too short",
        phonenumbers.ValidationResult.TOO_LONG: "too long",
        phonenumbers.ValidationResult.INVALID_LENGTH: "no such length",
        phonenumbers.ValidationResult.INVALID_COUNTRY_CODE: "no such country code",
    }
    return countries, faults.get(verdict, ""), _lengths(countries)


def _lengths(countries: tuple[str, ...]) -> str:
    """The lengths that numbers of a country have, in words; "" where the library knows none."""
    import phonenumbers

    known: Any = phonenumbers.PhoneMetadata.metadata_for_region(countries[0], None) if countries else None
    lengths = sorted(n for n in known.general_desc.possible_length if n > 0) if known is not None else []
    return ", ".join(map(str, lengths))
